"""The sasaran and their indicators, with every table that names them, with figures or without."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from auditor.lexicon.row_names import is_closing_label, is_name, level_of_header, read_name
from auditor.models.facts import Hal, Kinerja, Sumber
from auditor.models.report import Column, Level, Place, Report, ReportRow, ReportTable, Role, RowKind, Value
from auditor.relating.entities.guesses import merge_guesses
from auditor.relating.entities.mentions import SOURCES, Mention, Source
from auditor.relating.entities.resolve import Thing, resolve
from auditor.relating.names.abbreviations import abbreviations, shortened
from auditor.relating.names.compare import squashed

GOALS = (Hal.SASARAN, Hal.INDIKATOR)
_GOALS = frozenset({Level.TUJUAN, Level.SASARAN, None})
_GOAL_ROLES = (Role.SASARAN, Role.TUJUAN)
_UNIT = re.compile(r"\(\s*\S{1,8}\s*\)|[*^#]+")
"""A unit or a short form in brackets, and the mark of a note, which are no part of an indicator's name."""
_LABEL = re.compile(r"^\s*(?:IKU|IKSS|IKSK|IKK|IKP|indikator)\s*[-.]?\s*[\d.]+\s*[.:)]?\s+", re.IGNORECASE)
"""The label of an indicator before its name: "IKU 3", "Indikator 2."."""
_GOAL_LABEL = re.compile(r"^\s*(?:SS|SP|SK|sasaran)\s*[-.]?\s*\d", re.IGNORECASE)
"""The label of a sasaran in a column that it shares with its indicators: "SS 1"."""
_LONGEST = 40
"""Words of an indicator's name; what is longer is a text about it."""


def goals_of(report: Report, kinerja: Iterable[Kinerja]) -> list[Thing]:
    """Give the sasaran and indicators that the report's tables name, each with its mentions."""
    sources = goal_sources(report, kinerja)
    things = merge_guesses(resolve(sources, GOALS), by_list=True)
    goals = {key for thing in things if thing.hal is Hal.SASARAN for key in thing.keys}
    return [thing for thing in things if thing.hal is Hal.SASARAN or not thing.keys & goals]


def goal_sources(report: Report, kinerja: Iterable[Kinerja]) -> list[Source]:
    """Give the sasaran and indicators of each table."""
    rows = [row for table in report.tables for row in table.rows]
    known = abbreviations([*(row.nama or "" for row in rows), *(one.text for one in report.sentences)])
    records: dict[Place, list[Kinerja]] = defaultdict(list)
    for record in kinerja:
        records[record.place].append(record)
    return [source for table in report.tables if (source := _of_table(table, records, known))]


def _of_table(
    table: ReportTable, records: Mapping[Place, Sequence[Kinerja]], known: Mapping[str, str]
) -> Source:
    """The sasaran and indicators of a table, each once; rows of programs and below are none of them."""
    columns = _indicator_columns(table)
    if not columns:
        return []
    found: dict[tuple[Hal, str, int], Mention] = {}
    goal: Mention | None = None
    for row in table.rows:
        named = _goal(row, table)
        if named is not None and _is_heading(named, table):
            continue
        if named is not None:
            goal = _once(found, _mention(named, Hal.SASARAN, row.place, table, known))
        if row.kind is not RowKind.DATA or row.level not in _GOALS:
            continue
        for column in columns:
            value = row.values[column.index]
            if _is_own(row, column, table):
                mention = _mention(value.text, Hal.INDIKATOR, value.place, table, known)
                mention.parent = goal
                mention.kinerja = list(records.get(row.place, ()))
                _figures(mention)
                _once(found, mention)
    return list(found.values())


def _indicator_columns(table: ReportTable) -> list[Column]:
    """The columns of indicators of a tujuan or sasaran: those below them have headings that say so."""
    columns = [column for column in table.columns if column.role is Role.INDIKATOR]
    return [column for column in columns if level_of_header(column.header) in _GOALS]


def _is_own(row: ReportRow, column: Column, table: ReportTable) -> bool:
    """Whether the row names an indicator of its own, not the one of a cell that reaches down to it."""
    cells = [one[column.index] for one in table.source.rows[max(row.index - 1, 0) : row.index + 1]]
    reaches_down = cells[-1].repeated and len(cells) > 1 and cells[0].text == cells[1].text
    text = cells[-1].text
    return (
        not reaches_down and not _GOAL_LABEL.match(text) and is_name(text) and len(text.split()) <= _LONGEST
    )


def _goal(row: ReportRow, table: ReportTable) -> str | None:
    """The sasaran that the row names for itself and the rows below it."""
    for role in _GOAL_ROLES:
        value = table.value(row, role)
        if value is not None and is_name(value.text):
            return value.text
    return row.nama if row.level in {Level.SASARAN, Level.TUJUAN} and row.kind is RowKind.GRUP else None


def _is_heading(text: str, table: ReportTable) -> bool:
    """Whether the text is that of a heading, printed again, or labels a mean."""
    headings = {squashed(cell.text) for row in table.source.header for cell in row}
    return squashed(text) in headings or is_closing_label(text, merged=True)


def _mention(text: str, hal: Hal, place: Place, table: ReportTable, known: Mapping[str, str]) -> Mention:
    nama = _LABEL.sub("", read_name(text).nama)
    words = shortened(_UNIT.sub(" ", nama), known) or shortened(nama, known)
    sumber = SOURCES.get(table.kind, Sumber.TABEL_LAIN)
    return Mention(nama, words, frozenset(), None, place, sumber, hal=hal)


def _figures(mention: Mention) -> None:
    """What tells an indicator under another name: its target and its realisasi of the year."""
    for record in mention.kinerja:
        mention.anggaran = mention.anggaran or _stated(record.target)
        mention.realisasi = mention.realisasi or _stated(record.realisasi)


def _stated(value: Value | None) -> Value | None:
    return value if value is not None and value.number is not None else None


def _once(found: dict[tuple[Hal, str, int], Mention], mention: Mention) -> Mention:
    """The mention, or the one that the table has of the same thing already."""
    same = found.setdefault((mention.hal or Hal.INDIKATOR, mention.key, id(mention.parent)), mention)
    if same is not mention:
        same.kinerja += mention.kinerja
    return same
