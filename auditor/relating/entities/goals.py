"""Misi, tujuan, sasaran and their indicators, with every table that names them, with figures or without."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from auditor.lexicon.row_names import is_closing_label, is_name, level_of_header, read_name
from auditor.models.facts import Hal, Kinerja, Sumber
from auditor.models.report import Column, Level, Place, Report, ReportRow, ReportTable, RowKind, Value
from auditor.relating.entities.goal_columns import (
    ABOVE,
    GOAL_LEVELS,
    goal_columns,
    goals_of_row,
    indicator_columns,
    objectives_of,
    without_mission,
)
from auditor.relating.entities.goal_lists import listed_sources
from auditor.relating.entities.guesses import merge_guesses
from auditor.relating.entities.mentions import SOURCES, Mention, Source
from auditor.relating.entities.resolve import Thing, resolve
from auditor.relating.names.abbreviations import abbreviations, shortened
from auditor.relating.names.compare import squashed

GOALS = (*ABOVE[:-1], Hal.INDIKATOR)
_FEWEST_LEVELS = 2
"""Levels of goals that a table without indicators shows at least, to be one of how they are organised."""
_UNIT = re.compile(r"\(\s*\S{1,8}\s*\)|[*^#]+")
"""A unit or a short form in brackets, and the mark of a note, which are no part of an indicator's name."""
_LABEL = re.compile(r"^\s*(?:IKU|IKSS|IKSK|IKK|IKP|indikator)\s*[-.]?\s*[\d.]+\s*[.:)]?\s+", re.IGNORECASE)
"""The label of an indicator before its name: "IKU 3", "Indikator 2."."""
_GOAL_LABEL = re.compile(r"^\s*(?:SS|SP|SK|sasaran)\s*[-.]?\s*\d", re.IGNORECASE)
"""The label of a sasaran in a column that it shares with its indicators: "SS 1"."""
_LONGEST = 40
"""Words of an indicator's name; what is longer is a text about it."""


def goals_of(report: Report, kinerja: Iterable[Kinerja]) -> list[Thing]:
    """Give the misi, tujuan, sasaran and indicators that tables and lists name, each with its mentions."""
    sources = goal_sources(report, kinerja)
    things = merge_guesses(resolve(sources, GOALS), by_list=True)
    goals = {key for thing in things if thing.hal is not Hal.INDIKATOR for key in thing.keys}
    return [thing for thing in things if thing.hal is not Hal.INDIKATOR or not thing.keys & goals]


def goal_sources(report: Report, kinerja: Iterable[Kinerja]) -> list[Source]:
    """Give the misi, tujuan, sasaran and indicators of each table, then those of the lists in prose."""
    rows = [row for table in report.tables for row in table.rows]
    known = abbreviations([*(row.nama or "" for row in rows), *(one.text for one in report.sentences)])
    records: dict[Place, list[Kinerja]] = defaultdict(list)
    for record in kinerja:
        records[record.place].append(record)
    objectives = objectives_of(report)
    found = [_of_table(table, records, known, objectives) for table in report.tables]
    tables = [source for source in found if source]
    return [*tables, *listed_sources(report, tables, known)]


def _of_table(
    table: ReportTable,
    records: Mapping[Place, Sequence[Kinerja]],
    known: Mapping[str, str],
    objectives: frozenset[str],
) -> Source:
    """The misi, tujuan, sasaran and indicators of a table, each once; rows of programs and below are none."""
    indicators, goals = indicator_columns(table), goal_columns(table)
    if not indicators and len(goals) < _FEWEST_LEVELS:
        return []
    found: dict[tuple[Hal, str, int], Mention] = {}
    above = _Above()
    for row in table.rows:
        for named in goals_of_row(row, table, goals, objectives):
            if not _is_heading(named.text, table):
                mention = _mention(named.text, named.hal, row.place, table, known)
                mention.parent = above.over(named.hal) if named.alone else None
                above.enter(_once(found, mention))
        if row.kind is not RowKind.DATA or row.level not in GOAL_LEVELS:
            continue
        for column in indicators:
            value = row.values[column.index]
            if _is_own(row, column, table):
                mention = _mention(value.text, Hal.INDIKATOR, value.place, table, known)
                mention.parent = above.measured_by(column)
                mention.kinerja = list(records.get(row.place, ()))
                _figures(mention)
                _once(found, mention)
    return list(found.values())


@dataclass(slots=True)
class _Above:
    """What stands above the next name of a table, by what it is."""

    mentions: dict[Hal, Mention] = field(default_factory=dict)

    def over(self, hal: Hal) -> Mention | None:
        """The mention that a thing of this kind stands under: the nearest one of those above it."""
        higher = [self.mentions.get(one) for one in ABOVE[: ABOVE.index(hal)]]
        return next((mention for mention in reversed(higher) if mention is not None), None)

    def enter(self, mention: Mention) -> None:
        """Note a misi, tujuan or sasaran; another one ends what stood below the one before."""
        hal = mention.hal or Hal.SASARAN
        if self.mentions.get(hal) is not mention:
            higher = ABOVE[: ABOVE.index(hal)]
            self.mentions = {one: kept for one, kept in self.mentions.items() if one in higher}
            self.mentions[hal] = mention

    def measured_by(self, column: Column) -> Mention | None:
        """The mention that an indicator of the column measures: of a tujuan where the heading says so."""
        if level_of_header(column.header) is Level.TUJUAN and Hal.TUJUAN in self.mentions:
            return self.mentions[Hal.TUJUAN]
        return self.over(Hal.INDIKATOR)


def _is_own(row: ReportRow, column: Column, table: ReportTable) -> bool:
    """Whether the row names an indicator of its own, not the one of a cell that reaches down to it."""
    cells = [one[column.index] for one in table.source.rows[max(row.index - 1, 0) : row.index + 1]]
    reaches_down = cells[-1].repeated and len(cells) > 1 and cells[0].text == cells[1].text
    text = cells[-1].text
    return (
        not reaches_down and not _GOAL_LABEL.match(text) and is_name(text) and len(text.split()) <= _LONGEST
    )


def _is_heading(text: str, table: ReportTable) -> bool:
    """Whether the text is that of a heading, printed again, or labels a mean."""
    headings = {squashed(cell.text) for row in table.source.header for cell in row}
    return squashed(text) in headings or is_closing_label(text, merged=True)


def _mention(text: str, hal: Hal, place: Place, table: ReportTable, known: Mapping[str, str]) -> Mention:
    nama = _LABEL.sub("", read_name(without_mission(text)).nama)
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
