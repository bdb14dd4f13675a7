"""How a table writes its decimals, with comma or point, in one manner or two; and what makes no number.

Tables that follow one another without a title may be read as one. The text between them then stands among the
rows, and each part is looked at by itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from auditor.models.facts import FaktaTabel
from auditor.models.report import MONEY, Column, ReportRow, ReportTable, Role, Value
from auditor.relating.names.compare import squashed

_DECIMAL = re.compile(r"^\s*[\d.]*\d(?P<mark>[.,])\d{1,2}\s*%?\s*$")
_PLAIN_DECIMAL = re.compile(r"^\s*-?[\d.]*\d(?P<mark>[.,])(?:\d\d\s*%?|\d\s*%)\s*$")
"""A decimal in a column of whatever figures, where "1.5" may be the number of a section."""
_COUNTED = re.compile(r"^\s*(?:Rp\.?\s*)?-?[\d.]*\d(?P<mark>,)\d{1,2}\s*%?\s*$", re.IGNORECASE)
"""A decimal with comma in any column of figures: it shows the manner of the table, and accuses nobody."""
_COMMA_THOUSANDS = re.compile(
    r"^\s*(?:Rp\.?\s*)?-?\d{1,3}(?:,\d{3})+(?P<mark>\.)\d{1,2}\s*%?\s*$", re.IGNORECASE
)
"""A decimal with point behind commas of thousands ("284,670,000.00"): it shows the manner of its column."""
_FIGURES = frozenset({Role.LAIN, Role.JUMLAH})
_MARKED = re.compile(r"^\s*(?:Rp\.?\s*)?(?=[\d.]*\.\d)(?=[\d.]*,\d)\d[\d.]*,\d+\s*%?\s*$", re.IGNORECASE)
"""Points between digits and then one comma, as an amount with decimals has them."""
_JUMBLED = re.compile(
    r"^\s*(?:Rp\.?\s*)?(?=[\d,]*\.)(?=[\d.]*,)(?=[\d.,]*\d{3})\d[\d.,]*\d\s*%?\s*$", re.IGNORECASE
)
"""Points and commas in any order among the digits of an amount, in a column of whatever figures."""
_MEASURES = frozenset(
    {
        Role.TARGET,
        Role.REALISASI,
        Role.CAPAIAN,
        Role.PERSEN,
        Role.KINERJA,
        Role.INDEKS,
        Role.TINGKAT,
        Role.STANDAR,
        Role.CAPAIAN_INPUT,
    }
)
_PATTERNS = dict.fromkeys(_MEASURES, _DECIMAL) | dict.fromkeys(_FIGURES, _PLAIN_DECIMAL)
_SHORTEST_SENTENCE = 4
"""Words of a sentence; what heads a group of rows has no full stop."""


def mark_decimals(fact: FaktaTabel, table: ReportTable) -> None:
    """Fill what the table's record says of its decimals and of figures that make no number."""
    parts = [_decimals(table, rows) for rows in _parts(table)]
    told = [part for part in parts if part[0] and part[1]] or [part for part in parts if any(part)][:1]
    fact.desimal_koma = [value for comma, _ in told for value in comma]
    fact.desimal_titik = [value for _, dot in told for value in dot]
    fact.angka_rusak = list(_malformed(table))
    by_column: dict[int, set[str]] = defaultdict(set)
    for column, mark in _counted(table):
        by_column[column].add(mark)
        fact.banyak_koma += mark == ","
        fact.banyak_titik += mark == "."
    fact.antarkolom = all(len(marks) == 1 for marks in by_column.values())


def join_repeated(facts: Sequence[FaktaTabel]) -> None:
    """Put a table without number that repeats the odd numbers of another (a summary) into its family."""
    told: dict[tuple[str, str], str] = {}
    for fact in facts:
        if not (fact.desimal_koma and fact.desimal_titik):
            continue
        odd = min(fact.desimal_koma, fact.desimal_titik, key=len)
        written = {(squashed(value.place.row or ""), value.text.strip()) for value in odd}
        if written <= told.keys() and fact.nomor is None:
            fact.keluarga = told[min(written)]
        for one in written:
            told.setdefault(one, fact.keluarga)


def _parts(table: ReportTable) -> list[list[ReportRow]]:
    """The rows from one sentence over the whole width to the next."""
    parts: list[list[ReportRow]] = [[]]
    for row in table.rows:
        texts = {value.text.strip() for value in row.values}
        sentence = min(texts, default="")
        if len(texts) == 1 and sentence.endswith(".") and len(sentence.split()) >= _SHORTEST_SENTENCE:
            parts.append([])
        else:
            parts[-1].append(row)
    return parts


def _own(table: ReportTable, rows: Sequence[ReportRow], column: Column) -> Iterator[Value]:
    for row in rows:
        if not table.source.rows[row.index][column.index].repeated:
            yield row.values[column.index]


def _decimals(table: ReportTable, rows: Sequence[ReportRow]) -> tuple[list[Value], list[Value]]:
    comma: list[Value] = []
    dot: list[Value] = []
    columns = [column for column in table.columns if column.role in _PATTERNS]
    for row in rows:
        for column in columns:
            match = _PATTERNS[column.role].match(row.values[column.index].text)
            if match and not table.source.rows[row.index][column.index].repeated:
                (comma if match["mark"] == "," else dot).append(row.values[column.index])
    return comma, dot


def _counted(table: ReportTable) -> Iterator[tuple[int, str]]:
    """The column and the mark of each decimal of the table, of amounts too."""
    for column in table.columns:
        pattern = _PATTERNS.get(column.role, _DECIMAL if column.role in MONEY else None)
        if pattern is None:
            continue
        for value in _own(table, table.rows, column):
            match = next(
                filter(None, (p.match(value.text) for p in (pattern, _COUNTED, _COMMA_THOUSANDS))), None
            )
            if match:
                yield column.index, match["mark"]


def _malformed(table: ReportTable) -> Iterator[Value]:
    """Cells of points and commas that make no number, in columns of numbers ("464.71,75")."""
    for column in table.columns:
        pattern = (
            _MARKED if column.role in _MEASURES | MONEY else _JUMBLED if column.role in _FIGURES else None
        )
        if pattern is not None:
            yield from (
                value
                for value in _own(table, table.rows, column)
                if value.number is None and pattern.match(value.text)
            )
