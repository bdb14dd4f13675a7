"""Manners of writing that differ within one report: section numbers, letters, titles of tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from auditor.models.facts import Ragam
from auditor.models.facts.vocabulary import JenisRagam
from auditor.models.report import Place, Report, ReportTable, Role, Section, Value
from auditor.relating.document.outline import body_sections
from auditor.relating.names.compare import squashed

_DOTTED = re.compile(r"^\d{1,2}(?:\.\d{1,2})+(?P<dot>\.?)\s")
_LETTERED = re.compile(r"^(?P<letter>[A-Za-z])[.)]\s")
_FEWEST = 3
"""Headings that show a manner at least; of fewer none is the usual one."""

_MEASURED = {Role.TARGET: "T", Role.REALISASI: "R", Role.CAPAIAN: "C"}


def manners(report: Report) -> list[Ragam]:
    """Give each manner that can be compared within the report; ``lain`` is empty where all agree."""
    body = body_sections(report)
    return [*_dots(body), *_letters(body), *_titles(report)]


def _dots(body: list[Section]) -> Iterator[Ragam]:
    """A dot after the last part of a section number, or none."""
    depths: dict[int, dict[bool, list[Value]]] = defaultdict(lambda: {True: [], False: []})
    for section in body:
        match = _DOTTED.match(section.place.row or "")
        if match:
            depth = match.group().strip(" .").count(".")
            depths[depth][bool(match["dot"])].append(_heading(section))
    for groups in depths.values():
        yield from _compared("titik setelah nomor bagian", groups)


def _letters(body: list[Section]) -> Iterator[Ragam]:
    """Capital and small letters before headings that follow on one another in one chapter."""
    series: list[list[Section]] = []
    open_series: list[list[Section]] = []
    chapter: str | None = None
    for section in body:
        if section.level == 1 or section.bab != chapter:
            chapter, open_series = section.bab, []
        match = _LETTERED.match(section.place.row or "")
        if match is None:
            continue
        home = _followed(match["letter"], section, open_series)
        if home is not None:
            home.append(section)
        elif match["letter"].lower() == "a":
            open_series.append([section])
            series.append(open_series[-1])
    for one in series:
        groups: dict[bool, list[Value]] = {True: [], False: []}
        for section in one:
            groups[_letter(section).isupper()].append(_heading(section))
        yield from _compared("huruf nomor bagian", groups)


def _followed(letter: str, section: Section, series: list[list[Section]]) -> list[Section] | None:
    """The series whose last letter stands before this one, one of the same case before others."""
    before = chr(ord(letter.lower()) - 1)
    level = [one for one in reversed(series) if one[-1].level == section.level]
    fitting = [one for one in level if _letter(one[-1]).lower() == before]
    alike = [one for one in fitting if _letter(one[-1]).isupper() == letter.isupper()]
    return next(iter([*alike, *fitting]), None)


def _letter(section: Section) -> str:
    match = _LETTERED.match(section.place.row or "")
    return match["letter"] if match else ""


def _compared(jenis: JenisRagam, groups: dict[bool, list[Value]]) -> Iterator[Ragam]:
    most, others = sorted(groups.values(), key=len, reverse=True)
    if len(most) >= _FEWEST or (others and len(most) > len(others)):
        yield Ragam((others or most)[0].place, jenis, most, others)


def _titles(report: Report) -> Iterator[Ragam]:
    """Tables of different numbers under one title."""
    titled: dict[str, list[ReportTable]] = defaultdict(list)
    for table in report.tables:
        if table.source.caption and table.source.number:
            titled[squashed(table.source.caption)].append(table)
    for tables in titled.values():
        values = [Value(table.source.caption or "", table.place) for table in tables]
        numbers = {table.source.number for table in tables}
        yield Ragam(tables[0].place, "judul tabel sama", values[:1], values[1:] if len(numbers) > 1 else [])


def _heading(section: Section) -> Value:
    return Value(section.place.row or section.judul, section.place)


def scrambled_headers(table: ReportTable) -> list[Value]:
    """Headers of the years whose measures stand in another order than in the first year, or twice."""
    years: dict[int, list[int]] = defaultdict(list)
    for column in table.columns:
        if column.year is not None and column.role in _MEASURED:
            years[column.year].append(column.index)
    orders = {year: [_MEASURED[table.columns[i].role] for i in indices] for year, indices in years.items()}
    lengths = {len(order) for order in orders.values()}
    usual = next(iter(orders.values()), [])
    if len(orders) < 2 or len(lengths) > 1 or lengths == {1} or len(set(usual)) < len(usual):
        return []
    odd = [year for year, order in orders.items() if order != usual or len(set(order)) < len(order)]
    return [Value(" ".join(orders[year]), _column_place(table, years[year][0])) for year in odd]


def misplaced_headers(table: ReportTable) -> list[tuple[Value, str]]:
    """The headings that stand above the columns of others, each with what its column holds."""
    return [
        (
            Value(" ".join(column.header.split()), _column_place(table, column.index)),
            role.value.replace("_", " "),
        )
        for found in table.misplaced
        for column, role in zip(found.columns, found.read_as, strict=True)
        if role is not column.role
    ]


def unnamed_headers(table: ReportTable) -> list[Value]:
    """The place of the one column of a numbered table that holds text under an empty header.

    Where several headers are empty the header row itself is missing or was not read.
    """
    rows = table.source.rows
    empty = [column for column in table.columns if not column.header.strip()]
    filled = [c for c in empty if sum(bool(row[c.index].text.strip()) for row in rows) * 2 > len(rows)]
    if table.source.number is None or len(table.columns) < 3 or len(empty) != 1:
        return []
    return [Value("", _column_place(table, column.index)) for column in filled]


def _column_place(table: ReportTable, index: int) -> Place:
    name = table.columns[index].header or f"kolom ke-{index + 1}"
    return replace(table.place, row=None, column=name)
