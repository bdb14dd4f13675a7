"""What the tables of a report state: for each thing that a row names, its figures by measure and year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from auditor.lexicon.kata.concepts import words_of
from auditor.models.facts import Facts
from auditor.models.report import (
    Column,
    Level,
    Report,
    ReportRow,
    ReportTable,
    Role,
    RowKind,
    TableKind,
    Value,
)
from auditor.relating.names.compare import normal
from auditor.relating.sentences.tables.goals import Goals, goals_of
from auditor.relating.sentences.tables.listed_parts import section_parts, table_parts
from auditor.relating.sentences.tables.name_keys import NameKeys
from auditor.relating.sentences.tables.parts import Parts, words_held

_TOTAL = frozenset({"jumlah", "total", "keseluruhan", "seluruhnya", "sub", "grand", "jml", "subtotal"})
_NAMING = frozenset({Role.LAIN, Role.NAMA})
_DULL = frozenset(
    {"jumlah", "nilai", "total", "no", "nomor", "uraian", "persentase", "persen", "rp", "tahun", "dan", "per"}
)
"""Words of headings that nearly all columns may have."""
_LEFT_OUT = 2
"""Words of an indicator that the rows of other tables leave out."""
_LEAST = 3
"""Years with targets that tell which way a plan goes."""
_NOT_FIGURES = {Role.NOMOR, Role.KODE, Role.TUJUAN, Role.SASARAN, Role.NAMA, Role.INDIKATOR, Role.SATUAN}
_IN_WORDS = {Role.KATEGORI, Role.KETERANGAN, Role.TARGET, Role.REALISASI}
"""Columns that may tell in words."""
_PROGRAMS = {Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN}
_PERFORMANCE = {TableKind.KINERJA, TableKind.PERJANJIAN_KINERJA, TableKind.IKU, TableKind.RENSTRA}


@dataclass(slots=True, eq=False)
class Thing:
    """Something that rows name (an indicator, a program, a kind of staff), with what they state of it.

    ``words`` are those of its name; ``falls`` says that less of it is better, None where that is not known.
    """

    name: str
    words: tuple[str, ...]
    cells: list[Cell] = field(default_factory=list)
    falls: bool | None = None
    groups: list[str] = field(default_factory=list)
    levels: set[Level] = field(default_factory=set)
    indicator: bool = False
    total: bool = False


@dataclass(slots=True, eq=False)
class Cell:
    """One figure of a thing: the measure of its column, the year, and where it stands.

    ``unit`` is what the row is measured in, in small letters, "" where it does not say.
    """

    thing: Thing
    column: Column
    year: int | None
    value: Value
    table: ReportTable
    row: ReportRow
    group: str | None = None
    unit: str = ""

    @property
    def role(self) -> Role:
        """What the column holds."""
        return self.column.role


@dataclass
class World:
    """All things of a report, in the order in which its tables name them, and what is found by them.

    ``keys`` are the indikator kinerja utama that a table of their own lists, with figures or without.
    """

    report: Report
    things: list[Thing] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    by_name: dict[str, Thing] = field(default_factory=dict)
    scale_words: frozenset[str] = frozenset()
    keys: list[Thing] = field(default_factory=list)

    def of_table(self, table: ReportTable) -> list[Thing]:
        """The things that the rows of a table name."""
        return list({id(cell.thing): cell.thing for cell in self.cells_of(table)}.values())

    def cells_of(self, table: ReportTable) -> Sequence[Cell]:
        """The figures that stand in a table."""
        return self._by_table.get(id(table), ())

    def under_heading(self, words: Iterable[str]) -> tuple[ReportTable, str] | None:
        """The first table with a column of names whose heading holds one of the words, and that heading."""
        found = [self._name_headings[word] for word in words if word in self._name_headings]
        return min(found, key=lambda one: one[0])[1:] if found else None

    def group_numbered(self, number: int | None) -> str | None:
        """The sasaran of that number in the order of the tables; None where there are not so many."""
        return self.groups[number - 1] if number and number <= len(self.groups) else None

    def thing_at(self, table: ReportTable, index: int) -> Thing | None:
        """What a row of a table names, its indicator first; None where that is no thing."""
        return self._by_row.get((id(table), index))

    @cached_property
    def _by_row(self) -> dict[tuple[int, int], Thing]:
        found: dict[tuple[int, int], Thing] = {}
        for thing in sorted(self.things, key=lambda thing: not thing.indicator):
            for cell in thing.cells:
                found.setdefault((id(cell.table), cell.row.index), thing)
        return found

    @cached_property
    def _by_table(self) -> dict[int, list[Cell]]:
        found: dict[int, list[Cell]] = defaultdict(list)
        for thing in self.things:
            for cell in thing.cells:
                found[id(cell.table)].append(cell)
        return found

    @cached_property
    def _name_headings(self) -> dict[str, tuple[int, ReportTable, str]]:
        found: dict[str, tuple[int, ReportTable, str]] = {}
        for at, table in enumerate(self.report.tables):
            names = {row.name_column for row in table.rows}
            for column in table.columns:
                if column.index in names and column.role in _NAMING:
                    for word in header_words(column.header):
                        found.setdefault(word, (at, table, column.header))
        return found

    @cached_property
    def table_parts(self) -> Parts:
        """The tables that sentences name by their number."""
        return table_parts(self.report)

    @cached_property
    def section_parts(self) -> Parts:
        """The sections that sentences name by their number."""
        return section_parts(self.report)

    @cached_property
    def goals(self) -> Goals:
        """The misi, tujuan and sasaran that sentences name by their number."""
        return goals_of(self.report, self.groups)

    @cached_property
    def office_words(self) -> frozenset[str]:
        """The words of the name of the office, without affixes, and its acronyms."""
        return words_held(self.report.office or "")

    @cached_property
    def name_heads(self) -> frozenset[str]:
        """The words of the headings above the names of all tables."""
        columns = (t.columns[row.name_column] for t in self.report.tables for row in t.rows[:1])
        return frozenset(word for column in columns for word in words_of(column.header))

    @cached_property
    def all_heads(self) -> frozenset[str]:
        """The words of all headings."""
        return frozenset(
            word
            for table in self.report.tables
            for column in table.columns
            for word in words_of(column.header)
        )


def by_row(cells: Iterable[Cell]) -> list[list[Cell]]:
    """The figures of each row together, in the order of the first of each."""
    rows: dict[tuple[int, int], list[Cell]] = defaultdict(list)
    for cell in cells:
        rows[id(cell.table), cell.row.index].append(cell)
    return list(rows.values())


def header_words(header: str) -> frozenset[str]:
    """The words of a heading that not nearly all columns may have."""
    return frozenset(word for word in words_of(header) if len(word) > 1) - _DULL


def world_of(report: Report, facts: Facts) -> World:
    """Collect the things and figures of a report's tables."""
    world = World(
        report, scale_words=frozenset(b.word.lower() for scale in report.scales for b in scale.bands)
    )
    keys = _name_keys(report, facts)
    for table in report.tables:
        if _is_scale(table):
            continue
        above: str | None = None
        for row in table.rows:
            if row.kind is RowKind.GRUP:
                above = row.nama if row.level is Level.SASARAN else None
            elif row.kind in {RowKind.DATA, RowKind.TOTAL}:
                _add_row(world, table, row, keys, above)
    _go_on(world, keys)
    _join_shortened(world)
    for record in facts.kinerja:
        thing = world.by_name.get(keys.key(record.indikator or ""))
        if thing is not None and record.polaritas is not None:
            thing.falls = record.polaritas == "turun"
    for thing in world.things:
        planned = _plan(thing)
        if planned is not None:
            thing.falls = planned if thing.falls in {None, planned} else None
    return world


def _go_on(world: World, keys: NameKeys) -> None:
    """Give indicators for which no table names a sasaran, only blank cells, that of the row above."""
    for table in world.report.tables:
        above: str | None = None
        for row in table.rows if table.kind in _PERFORMANCE else ():
            above = _text(table, row, Role.SASARAN) or (above if row.kind is RowKind.DATA else None)
            thing = world.by_name.get(keys.key(_text(table, row, Role.INDIKATOR) or ""))
            if thing is not None and above and not thing.groups:
                thing.groups.append(above)


def _join_shortened(world: World) -> None:
    """Take a row with a shortened name for the indicator that it is."""
    things = list(world.things)
    having: dict[str, set[int]] = defaultdict(set)
    for place, thing in enumerate(things):
        for word in thing.words if thing.indicator else ():
            having[word].add(place)
    gone: dict[int, Thing] = {}
    for short in things:
        long = _in_full(having, things, short)
        if long is not None and id(long) not in gone:
            long.cells += [replace(cell, thing=long) for cell in short.cells]
            short.cells = long.cells
            gone[id(short)] = long
    world.things = [thing for thing in things if id(thing) not in gone]
    world.keys = list(dict.fromkeys(gone.get(id(thing), thing) for thing in world.keys))
    world.by_name = {key: gone.get(id(thing), thing) for key, thing in world.by_name.items()}


def _in_full(having: Mapping[str, set[int]], things: Sequence[Thing], short: Thing) -> Thing | None:
    """The one indicator that the name shortens: in other tables, with a figure in common.

    ``having`` are the places of the indicators among ``things`` by their words.
    """
    if len(short.words) < _LEAST or not short.cells:
        return None
    places = set.intersection(*(having.get(word, set()) for word in short.words))
    longer = [
        thing
        for thing in (things[place] for place in sorted(places))
        if 0 < len(thing.words) - len(short.words) <= _LEFT_OUT and _is_within(short.words, thing.words)
    ]
    if len(longer) != 1 or {id(c.table) for c in short.cells} & {id(c.table) for c in longer[0].cells}:
        return None
    same = _numbers(short) & _numbers(longer[0])
    return longer[0] if same else None


def _numbers(thing: Thing) -> set[Decimal]:
    return {cell.value.number for cell in thing.cells if cell.value.number is not None}


def _is_within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words stand in the longer name in their order."""
    rest = iter(long)
    return all(word in rest for word in short)


def _plan(thing: Thing) -> bool | None:
    """Whether the targets go down from year to year; None where they go both ways or too few are known."""
    targets: dict[int, Decimal] = {}
    for cell in thing.cells:
        if cell.role is Role.TARGET and cell.year is not None and cell.value.number is not None:
            targets.setdefault(cell.year, cell.value.number)
    series = [targets[year] for year in sorted(targets)]
    steps = {(b > a) - (b < a) for a, b in pairwise(series)} - {0}
    return (steps == {-1}) if len(series) >= _LEAST and len(steps) == 1 else None


def _name_keys(report: Report, facts: Facts) -> NameKeys:
    """How the names of the report's rows are compared, those known to be one thing as one."""
    keys = NameKeys(
        [name for row in table.rows if not _is_total(row) for name, _ in _names(table, row)]
        for table in report.tables
    )
    for thing in facts.entitas:
        for mention in thing.sebutan:
            if not mention.cara.guessed:
                keys.join(mention.nama, thing.nama)
    return keys


def _add_row(world: World, table: ReportTable, row: ReportRow, keys: NameKeys, above: str | None) -> None:
    """Add what the row names; ``above`` is the sasaran that heads the rows of its group."""
    group = _text(table, row, Role.SASARAN) or (row.nama if row.level is Level.SASARAN else above)
    for name, is_indicator in _names(table, row):
        thing = _thing(world, name, keys, total=_is_total(row))
        if thing is None:
            continue
        thing.total |= row.kind is RowKind.TOTAL
        if is_indicator and table.kind is TableKind.IKU and thing not in world.keys:
            world.keys.append(thing)
        thing.indicator |= is_indicator and table.kind in {*_PERFORMANCE, TableKind.PERBANDINGAN}
        if row.level is not None:
            thing.levels.add(row.level)
        own = group if group and keys.key(group) != keys.key(name) else None
        if own and is_indicator:
            _add_once(thing.groups, own)
            if table.kind in _PERFORMANCE:
                _add_once(world.groups, own)
        thing.cells.extend(_cells(thing, table, row, own))


def _names(table: ReportTable, row: ReportRow) -> list[tuple[str, bool]]:
    """What a row names, each with whether it is an indicator: that, and the program beside it."""
    if _is_total(row):
        return [(row.nama or "Jumlah", False)]
    indicator = _text(table, row, Role.INDIKATOR)
    names = [(indicator, True)] if indicator else []
    if row.nama and (not indicator or row.level in _PROGRAMS):
        names.append((row.nama, False))
    return names


def _is_total(row: ReportRow) -> bool:
    """Whether it is a total of no name of its own."""
    return row.kind is RowKind.TOTAL and set(normal(row.nama or "").split()) <= _TOTAL


def _thing(world: World, name: str, keys: NameKeys, *, total: bool) -> Thing | None:
    """The thing of that name, a new one where no row named it yet; None where it names nothing.

    Each total is one of its own.
    """
    key = keys.key(name)
    if not key or name.strip().lower() in world.scale_words:
        return None
    known = None if total else world.by_name.get(key)
    if known is not None:
        return known
    words = ("jumlah",) if total else keys.words(name)
    thing = Thing(" ".join(keys.bare(name).split()), words)
    if not total:
        world.by_name[key] = thing
    world.things.append(thing)
    return thing


def _add_once(names: list[str], name: str) -> None:
    if name not in names:
        names.append(name)


def _cells(thing: Thing, table: ReportTable, row: ReportRow, group: str | None) -> Iterable[Cell]:
    unit = _text(table, row, Role.SATUAN) or ""
    for column in table.columns:
        value = row.values[column.index]
        if column.role in _NOT_FIGURES or (column.role is Role.LAIN and column.index == row.name_column):
            continue
        if value.number is not None or column.role in _IN_WORDS:
            yield Cell(thing, column, _year(table, column), value, table, row, group, unit.lower())


def _is_scale(table: ReportTable) -> bool:
    """Whether it prints the bands of a scale, whose rows are no things that are measured."""
    roles = {column.role for column in table.columns}
    return Role.KATEGORI in roles and not roles & {Role.TARGET, Role.CAPAIAN, Role.INDIKATOR, Role.ANGGARAN}


def _year(table: ReportTable, column: Column) -> int | None:
    if column.year is not None:
        return column.year
    return table.title_years[0] if len(table.title_years) == 1 and not table.column_years else None


def _text(table: ReportTable, row: ReportRow, role: Role) -> str | None:
    value = table.value(row, role)
    if value is None or value.kosong or value.number is not None:
        return None
    return " ".join(value.text.split())
