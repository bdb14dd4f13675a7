"""Judge the totals of tables that people have transcribed, and plant single wrong digits in them.

The grids are right, so every finding on one is a false accusation; where a total closes, a wrong digit in it
or in one of its parts is to be found.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from auditor.checking.engine import check
from auditor.checking.rules.catalogue import load_rules
from auditor.checking.rules.rule import Rule
from auditor.files.settings import Settings
from auditor.models.document import Block, BlockKind, Cell, Document, Row, Table
from auditor.models.facts import Facts, Rincian
from auditor.models.finding import Finding, Status
from auditor.models.report import Report, RowKind, Value
from auditor.reading.text.header import split_header
from auditor.relating.totals.subtotals import subtotals
from auditor.relating.totals.tables import table_totals
from auditor.understanding.tables.table import understand_table

RULES = {"ANG-04", "ANG-05", "JML-01"}
MOST_FALSE = 0.05
LEAST_FOUND = 0.95


def icdar_grids(path: Path) -> Iterator[tuple[str, list[Row]]]:
    """Give every region of the competition's truth as rows, the texts of merged cells repeated."""
    for name, tables in json.loads(path.read_text(encoding="utf-8")).items():
        for number, region in enumerate(region for table in tables for region in table):
            height = 1 + max(cell["r1"] for cell in region["cells"])
            width = 1 + max(cell["c1"] for cell in region["cells"])
            grid = [[Cell("", page=1)] * width for _ in range(height)]
            for cell in region["cells"]:
                for row in range(cell["r0"], cell["r1"] + 1):
                    for column in range(cell["c0"], cell["c1"] + 1):
                        repeated = (row, column) != (cell["r0"], cell["c0"])
                        grid[row][column] = Cell(cell["text"], page=1, repeated=repeated)
            yield f"{name} #{number}", [tuple(row) for row in grid if any(cell.text for cell in row)]


def listed_grids(path: Path) -> Iterator[tuple[str, list[Row]]]:
    """Give every table of a file of plain lists of rows, each content once."""
    seen: set[str] = set()
    for name, value in json.loads(path.read_text(encoding="utf-8")).items():
        for number, rows in enumerate(_tables_in(value)):
            content = json.dumps(rows)
            if content not in seen:
                seen.add(content)
                yield f"{name} #{number}", [tuple(Cell(str(text), page=1) for text in row) for row in rows]


def _tables_in(value: object) -> Iterator[list[list[str]]]:
    """Tables of equally long rows, at any depth of lists."""
    if isinstance(value, list) and value and all(isinstance(item, list) for item in value):
        flat = all(isinstance(text, str) for row in value for text in row)
        if flat and len({len(row) for row in value}) == 1:
            yield value
        elif not flat:
            for item in value:
                yield from _tables_in(item)


def read(rows: Sequence[Row]) -> Report:
    """Give the report that holds the table only."""
    header, body = split_header(rows)
    table = Table(order=1, header=header, rows=body, pages=(1,))
    block = Block(BlockKind.TABLE, "", table=table)
    document = Document("laporan.pdf", hashlib.sha256(b"").hexdigest(), "pdf", 1, (block,))
    return Report(document, None, None, None, (understand_table(table, "laporan.pdf"),), (), ())


def judge(report: Report, rules: Sequence[Rule]) -> tuple[list[Rincian], tuple[Finding, ...]]:
    """Give the totals that are judged and the findings on them."""
    found = [*table_totals(report), *subtotals(report)]
    return found, check(Facts(rincian=found), rules, Settings()).findings


def naive(report: Report) -> Counter[str]:
    """Count the totals that are the sum of all rows above them, and those that are not."""
    counts: Counter[str] = Counter()
    for table in report.tables:
        above: list[tuple[Value, ...]] = []
        for row in table.rows:
            if row.kind is RowKind.TOTAL:
                for column, value in enumerate(row.values):
                    parts = [values[column].number for values in above if values[column].number is not None]
                    if value.number is not None and len(parts) > 1:
                        counts["totals"] += 1
                        counts["wrong"] += sum(filter(None, parts)) != value.number
            elif row.kind is RowKind.DATA:
                above.append(row.values)
    return counts


def planted(text: str) -> str:
    """Change the last but one digit, or the only one: what a slip of the pen does."""
    places = [place for place, char in enumerate(text) if char.isdigit()]
    place = places[-2] if len(places) > 1 else places[0]
    digit = str((int(text[place]) + 3) % 10)
    if place == places[0] and digit == "0":
        digit = "5"
    return text[:place] + digit + text[place + 1 :]


def plant(
    rows: Sequence[Row], report: Report, closing: Sequence[Rincian], rules: Sequence[Rule], *, told: bool
) -> Counter[str]:
    """Plant a digit in every cell that a closing total rests on, one at a time, and count what is found."""
    depth = len(split_header(rows)[0])
    rests = {id(value.place) for one in closing for value in (one.total, *one.bagian) if value.number}
    places = [
        (row.index + depth, column)
        for row in report.tables[0].rows
        for column, value in enumerate(row.values)
        if id(value.place) in rests
    ]
    counts: Counter[str] = Counter()
    for row, column in places:
        cell = rows[row][column]
        changed = [list(line) for line in rows]
        changed[row][column] = replace(cell, text=planted(cell.text))
        _, findings = judge(read([tuple(line) for line in changed]), rules)
        counts["cells"] += 1
        counts["found"] += bool(findings)
        counts["sure"] += any(finding.status is Status.PASTI for finding in findings)
        if told and not findings:
            print(f"    missed: row {row} column {column}: {cell.text!r} -> {planted(cell.text)!r}")
    return counts


def measure(grids: Iterator[tuple[str, list[Row]]], rules: Sequence[Rule], *, told: bool) -> Counter[str]:
    """Add up the figures of all grids."""
    counts: Counter[str] = Counter()
    for name, rows in grids:
        report = read(rows)
        judged, findings = judge(report, rules)
        sure = sum(finding.status is Status.PASTI for finding in findings)
        counts += naive(report)
        counts.update(judged=len(judged), accused=len(findings), asserted=sure)
        if told and judged:
            print(f"  {name}: {len(judged)} judged, {len(findings)} accused, {sure} asserted")
            for finding in findings:
                print(f"    {finding.status}: {finding.message}")
        counts += plant(rows, report, [one for one in judged if not one.selisih], rules, told=told)
    return counts


def line(name: str, counts: Counter[str]) -> str:
    """Say the figures of one set of grids."""
    return (
        f"{name:10} naive rule wrong in {counts['wrong']} of {counts['totals']}; judged {counts['judged']}, "
        f"accused {counts['accused']}, asserted {counts['asserted']}; "
        f"planted {counts['cells']}, found {counts['found']}, asserted {counts['sure']}"
    )


def main() -> int:
    """Print one line for each set of grids; exit code 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--list", action="store_true", help="print each table that is judged")
    args = parser.parse_args()
    samples = args.shared.resolve() / "samples"
    if not samples.is_dir():
        print(f"skipped: {samples} is not here")
        return 0
    rules = [rule for rule in load_rules(Settings()) if rule.id in RULES]
    sets = {
        "icdar2013": icdar_grids(samples / "icdar2013" / "expected.json"),
        "camelot": listed_grids(samples / "camelot" / "expected_tables.json"),
    }
    every: Counter[str] = Counter()
    for name, grids in sets.items():
        counts = measure(grids, rules, told=args.list)
        print(line(name, counts), flush=True)
        every += counts
    print(line("all", every))
    false = every["accused"] > MOST_FALSE * every["judged"] or every["asserted"]
    return int(bool(false) or every["found"] < LEAST_FOUND * every["cells"])


if __name__ == "__main__":
    sys.exit(main())
