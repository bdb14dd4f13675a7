"""The things of one kind that a sentence speaks of together: indicators, programs, kinds of belanja."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher

from auditor.lexicon.kata.concepts import Arti, words_of
from auditor.models.report import MONEY, Level, ReportTable, Role, RowKind, added
from auditor.relating.sentences.reading.record import is_stated
from auditor.relating.sentences.reading.sasaran import ALL_INDICATORS, ANOTHER, indicators_in_words
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Part, View
from auditor.relating.sentences.tables.measures import PERCENTS, is_of, measures_told, years_meant
from auditor.relating.sentences.tables.world import Cell, Thing, header_words

_LEVELS = (
    ("sub kegiatan", Level.SUB_KEGIATAN), ("subkegiatan", Level.SUB_KEGIATAN), ("program", Level.PROGRAM),
    ("kegiatan", Level.KEGIATAN), ("kro", Level.KRO), ("ro", Level.RO),
)  # fmt: skip
KINDS = frozenset(
    {"indikator kinerja utama", ALL_INDICATORS, "jenis belanja", *(word for word, _ in _LEVELS)}
)
"""Kinds of things that are surely meant where a sentence names them; the rows of some table are not."""
_ACCOUNTS = {Level.KELOMPOK_AKUN, Level.JENIS_AKUN, Level.OBJEK_AKUN}
_IN_PART = re.compile(r"ter(?P<word>\w+)|paling\s+(?P<other>\w+)")
_ROOT = 5
"""Letters that two words of one root share at least; shorter runs are affixes."""
_SHARED = 60
"""Percent of the letters of the shorter word that both share at least: the rest is prefix and suffix."""
_PERCENTAGE = re.compile(r"\b(?:persen|prosen)tase")
_AMOUNT = re.compile(r"\b(?:ter|paling\s+|lebih\s+)(?:besar|banyak|kecil|sedikit)\b")
"""Words that compare amounts; "tinggi" and "rendah" compare percentages."""
_INDICATORS = re.compile(r"\b(?:indikator|iku|iksk)\b")
_KEY_INDICATORS = re.compile(r"\b(?:iku|indikator\s+kinerja\s+utama)\b")
_KINDS_OF_SPENDING = re.compile(r"\b(?:jenis|kelompok|pos|komponen)\s+belanja\b")


@dataclass(frozen=True, slots=True)
class Column:
    """The figures of one column over the things that it holds, those of a total left out."""

    table: ReportTable
    index: int
    header: str
    role: Role
    cells: tuple[Cell, ...]

    def value_of(self, thing: Thing) -> Cell | None:
        """The thing's own figure."""
        return next((cell for cell in self.cells if cell.thing is thing), None)


def columns_with(thing: Thing, scope: Scope) -> list[Column]:
    """The columns in which the thing has a figure, each with the rows beside it of the same level."""
    found: list[Column] = []
    for own in thing.cells:
        if own.value.number is None or own.row.kind is RowKind.TOTAL:
            continue
        if any(column.table is own.table and column.index == own.column.index for column in found):
            continue
        beside = [
            cell
            for cell in scope.world.cells_of(own.table)
            if cell.column.index == own.column.index
            and cell.value.number is not None
            and cell.row.kind is RowKind.DATA
            and cell.row.level == own.row.level
            and cell.thing.indicator == own.thing.indicator
        ]
        if len(beside) > 1:
            found.append(Column(own.table, own.column.index, own.column.header, own.role, tuple(beside)))
    return found


def told_columns(
    view: View, part: Part, columns: Sequence[Column], year: int | None
) -> tuple[list[Column], bool]:
    """Those of the columns that the clause speaks of, and whether it says so; all where it does not."""
    current = [column for column in columns if _in_year(column, year, view, part)] or list(columns)
    text = view.clause(part)
    found = _by_wholes_or_shares(view, part, current)
    if found:
        return found, True
    measures = measures_told(view, part)
    by_measure = [column for column in current if any(is_of(column.cells[0], m) for m in measures)]
    if by_measure:
        return _by_scale(text, by_measure), True
    by_header = _by_header(text, current)
    if by_header:
        return by_header, True
    if measures:
        return [], False
    totals = [column for column in current if column.role is Role.JUMLAH]
    return totals or current, False


def _by_wholes_or_shares(view: View, part: Part, columns: Sequence[Column]) -> list[Column]:
    """The columns of which the clause tells the total, else those of percentages where it speaks of one."""
    wholes = [column for column in columns if _is_whole_told(view, part, column)]
    if wholes or not _PERCENTAGE.search(view.clause(part)):
        return wholes
    return [column for column in columns if column.role in PERCENTS or "%" in column.header]


def _is_whole_told(view: View, part: Part, column: Column) -> bool:
    """Whether the clause tells the total of the column, and so that it speaks of that."""
    totals = [row.values[column.index] for row in column.table.rows if row.kind is RowKind.TOTAL]
    return (
        len(totals) == 1
        and totals[0].number is not None
        and any(is_stated(quantity, totals[0]) for quantity in view.quantities_in(part))
    )


def _by_header(text: str, columns: Sequence[Column]) -> list[Column]:
    """The columns whose heading has most words in common with the text; none where none has any."""
    stems = {match["word"] or match["other"] for match in _IN_PART.finditer(text)}
    words = {*words_of(text), *stems}
    scores = [_spoken(column.header, words) for column in columns]
    most = max(scores, default=0)
    return [column for column, score in zip(columns, scores, strict=True) if most and score == most]


def _by_scale(text: str, columns: list[Column]) -> list[Column]:
    """Of money and percent those that "besar" and "tinggi" speak of."""
    money = [column for column in columns if column.role in MONEY]
    rest = [column for column in columns if column.role not in MONEY]
    if not money or not rest:
        return columns
    return money if _AMOUNT.search(text) else rest


def _spoken(header: str, words: Iterable[str]) -> int:
    """How many words of the heading are among the words, or have their root ("mengurangi", "Pengurangan")."""
    known = list(words)
    return sum(any(is_akin(one, other) for other in known) for one in header_words(header))


def is_akin(one: str, other: str) -> bool:
    """Whether two words share most of the shorter one: their root."""
    if one == other:
        return True
    short = min(len(one), len(other))
    if short < _ROOT:
        return False
    match = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return match.size >= max(_ROOT, short * _SHARED // 100)


def _in_year(column: Column, year: int | None, view: View, part: Part) -> bool:
    return column.cells[0].year in years_meant(view.years_in(part), year)


def set_named(view: View, part: Part, scope: Scope) -> tuple[list[Thing], str]:
    """The things of the kind that a clause names, and what they are in words; none where it names no kind."""
    text = view.clause(part)
    if _INDICATORS.search(text):
        group, source = scope.group(view)
        if source == ANOTHER:
            return [], ""
        if _KEY_INDICATORS.search(text):
            return scope.key_indicators(), "indikator kinerja utama"
        things = scope.indicators_of(group) if group else scope.main_indicators()
        return things, indicators_in_words(group)
    if _KINDS_OF_SPENDING.search(text):
        return _accounts(scope), "jenis belanja"
    for word, level in _LEVELS:
        if re.search(rf"\b{word}\b", text):
            return [
                thing for thing in scope.world.things if level in thing.levels and not thing.indicator
            ], word
    return _by_heading(view, part, scope)


def _accounts(scope: Scope) -> list[Thing]:
    return [
        thing
        for thing in scope.world.things
        if thing.levels & _ACCOUNTS or (not thing.levels and thing.words[:1] == ("belanja",))
    ]


def _by_heading(view: View, part: Part, scope: Scope) -> tuple[list[Thing], str]:
    """The rows of the table whose names stand under a heading that the clause holds ("Kelurahan terluas")."""
    found = scope.world.under_heading(set(words_of(view.clause(part))))
    if found is None:
        return [], ""
    rows = {row.index for row in scope.data_rows.of(found[0]).rows}
    cells = [cell for cell in scope.world.cells_of(found[0]) if cell.row.index in rows]
    return list({id(cell.thing): cell.thing for cell in cells}.values()), found[1]


def is_comparable(column: Column) -> bool:
    """Whether the figures are of one unit: targets and results of indicators are not, their capaian is."""
    if (
        column.role not in {Role.TARGET, Role.REALISASI, Role.TARGET_AKHIR}
        or not column.cells[0].thing.indicator
    ):
        return True
    units = {cell.unit or cell.value.unit for cell in column.cells}
    return len(units) == 1 and None not in units


def columns_of(things: Iterable[Thing], measure: Arti, year: int | None) -> list[list[Cell]]:
    """The figures of the things in each column of the measure of that year."""
    groups: dict[tuple[int, int], list[Cell]] = {}
    for thing in things:
        for cell in thing.cells:
            if (
                cell.value.number is not None
                and is_of(cell, measure)
                and cell.year in {None, year}
                and cell.row.kind is RowKind.DATA
            ):
                groups.setdefault((id(cell.table), cell.column.index), []).append(cell)
    return list(groups.values())


def mean(cells: Sequence[Cell]) -> Decimal:
    """The mean of their figures."""
    return added(cell.value for cell in cells) / len(cells)
