"""Tables with meaning: what a table is about, what its rows are, and the values in its cells."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from decimal import Decimal

from auditor.lexicon.cell_marks import with_mark
from auditor.lexicon.levels import ACCOUNTS
from auditor.lexicon.numbers import BEYOND_MEANING, Number, is_beyond_meaning, read_column
from auditor.lexicon.row_names import level_of_code, level_of_header, read_name
from auditor.lexicon.years import years_in
from auditor.models.document import Cell, Row, Table
from auditor.models.report import (
    Column,
    Level,
    Place,
    ReportRow,
    ReportTable,
    Role,
    RowKind,
    TableKind,
    Value,
)
from auditor.understanding.tables.amount_levels import BUDGET_LEVELS, levels_by_amounts
from auditor.understanding.tables.arithmetic import shown_columns, with_roles_by_figures, with_trials
from auditor.understanding.tables.budget_versions import UNSURE, settle_money
from auditor.understanding.tables.columns import (
    COUNTED,
    NAME_ROLES,
    header_years,
    name_columns,
    read_columns,
    scrambled_columns,
)
from auditor.understanding.tables.grain import grains
from auditor.understanding.tables.hanging_marks import without_hanging_marks
from auditor.understanding.tables.not_understood import not_understood
from auditor.understanding.tables.periods import with_bare_years
from auditor.understanding.tables.permuted import in_order
from auditor.understanding.tables.rows.codes import RowCodes, read_codes
from auditor.understanding.tables.rows.kinds import TOTAL, names_sasaran_too, row_kind
from auditor.understanding.tables.rows.levels import LevelTree, bare_rows_above, bare_rows_below
from auditor.understanding.tables.rows.stacked import apart

_EFFICIENCY = {Role.INDEKS, Role.STANDAR, Role.TINGKAT, Role.CAPAIAN_INPUT, Role.REALISASI_OUTPUT}
_WORDED = frozenset({*COUNTED, *NAME_ROLES, Role.INDIKATOR, Role.FORMULA})
"""Roles of columns that hold no figures."""
_GOALS = (Role.TUJUAN, Role.SASARAN)
"""Names that several rows can share: their figures are told apart by the indicators beside."""
_MONEY = (Role.ANGGARAN, Role.REALISASI_ANGGARAN)
_SCRAMBLED = "huruf T, R, C pada kepala kolom tidak berurutan; dibaca menurut letaknya"


def understand_table(table: Table, document: str, year: int | None = None) -> ReportTable:
    """Give the table's columns and rows their meaning; ``year`` is the report's."""
    title = " ".join(filter(None, (table.caption, table.lead_in if not table.caption else None)))
    columns = with_bare_years(read_columns(table, year), title)
    table = apart(without_hanging_marks(table, columns), columns)
    figures = _numbers(table, columns)
    settled = settle_money(columns, figures, _worded(table, figures))
    columns = with_roles_by_figures(settled.columns, figures)
    ordered = in_order(columns, figures)
    columns = with_trials(ordered.columns, ordered.trials)
    doubts = _doubts(columns, settled.unsure, ordered.denied)
    place = Place(
        document=document,
        page=table.pages[0] if table.pages else None,
        table=table.number or f"tabel ke-{table.order}",
        caption=table.caption or table.lead_in,
        anchor=next((cell.anchor for row in (*table.header, *table.rows) for cell in row), None),
    )
    kind = _kind(columns, title, table)
    return ReportTable(
        source=table,
        kind=kind,
        place=place,
        columns=columns,
        rows=_rows(table, columns, figures, place, doubts),
        title_years=years_in(table.caption or ""),
        column_years=header_years(columns),
        not_understood=not_understood(table, kind, columns, figures, ordered.denied),
        misplaced=ordered.misplaced,
    )


def _kind(columns: Sequence[Column], title: str, table: Table) -> TableKind:
    roles = {column.role for column in columns}
    known = _kind_by_money(roles) or _kind_by_measures(roles, several_years=_names_several_years(columns))
    if known is not None:
        return known
    if Role.INDIKATOR in roles and (Role.FORMULA in roles or "indikator kinerja utama" in title.lower()):
        return TableKind.IKU
    if Role.TARGET in roles:
        return TableKind.PERJANJIAN_KINERJA
    return TableKind.JUMLAH if Role.JUMLAH in roles or _has_total(table) else TableKind.LAIN


def _kind_by_money(roles: AbstractSet[Role]) -> TableKind | None:
    """The kind of a table about efficiency or about budgets, where it does not measure performance too."""
    if len(roles & _EFFICIENCY) >= 2:
        return TableKind.EFISIENSI
    if Role.ANGGARAN not in roles or roles >= {Role.REALISASI, Role.TARGET}:
        return None
    promised = Role.TARGET in roles and Role.REALISASI_ANGGARAN not in roles
    return TableKind.PERJANJIAN_KINERJA if promised else TableKind.ANGGARAN


def _kind_by_measures(roles: AbstractSet[Role], *, several_years: bool) -> TableKind | None:
    """The kind of a table that measures performance, or plans it for several years."""
    if Role.TARGET_AKHIR in roles:
        return TableKind.RENSTRA
    if Role.REALISASI in roles and several_years:
        return TableKind.PERBANDINGAN
    if Role.REALISASI in roles and roles & {Role.TARGET, Role.CAPAIAN}:
        return TableKind.KINERJA
    return TableKind.RENSTRA if Role.TARGET in roles and several_years else None


def _names_several_years(columns: Sequence[Column]) -> bool:
    years = {column.year for column in columns if column.role in {Role.TARGET, Role.REALISASI, Role.CAPAIAN}}
    return len(years - {None}) > 1


def _has_total(table: Table) -> bool:
    return any(TOTAL.match(row[0].text.strip()) for row in table.rows if row)


def _rows(
    table: Table,
    columns: Sequence[Column],
    numbers: Sequence[Sequence[Number | None]],
    place: Place,
    doubts: Mapping[int, str],
) -> tuple[ReportRow, ...]:
    grain = grains(table, columns, numbers)
    kinds = [row_kind(row, columns, numbers, index) for index, row in enumerate(table.rows)]
    named = [_name_column(row, columns, kind) for row, kind in zip(table.rows, kinds, strict=True)]
    codes = read_codes(table, columns, kinds, named)
    levels, told = _levels(table, columns, kinds, named, codes)
    result: list[ReportRow] = []
    for index, row in enumerate(table.rows):
        name = read_name(row[named[index].index].text)
        nomor = codes.numbers[index] or name.mark
        label = name.nama or _indicator(row, columns)
        measured = (_indicator(row, columns) if named[index].role in _GOALS else None) or label
        page = next((cell.page for cell in row if cell.page is not None), None)
        values = tuple(
            _value(
                cell,
                numbers[column.index][index],
                _cell_place(place, cell, measured, column.header),
                doubts.get(column.index),
                grain(column.index, index),
            )
            for cell, column in zip(row, columns, strict=True)
        )
        result.append(
            ReportRow(index, kinds[index], values, nomor, label, levels[index], page, named[index].index)
        )
    result = [_with_marks(row, columns) for row in result]
    planned = [row for row in result if row.level not in ACCOUNTS]
    summed = levels_by_amounts(planned, _money(columns), told)
    return tuple(replace(row, level=summed.get(row.index, row.level)) for row in result)


def _with_marks(row: ReportRow, columns: Sequence[Column]) -> ReportRow:
    """The row with what cells say in the place of figures, in the columns that hold some."""
    marked = (
        value if column.role in _WORDED else with_mark(value)
        for value, column in zip(row.values, columns, strict=True)
    )
    return replace(row, values=tuple(marked))


def _levels(
    table: Table,
    columns: Sequence[Column],
    kinds: Sequence[RowKind],
    named: Sequence[Column],
    codes: RowCodes,
) -> tuple[list[Level | None], list[Level | None]]:
    """The level of each row, and that of a budget that the row tells by itself."""
    tree = LevelTree(bare_rows_below(table, columns), bare_rows_above(table, columns))
    levels: list[Level | None] = []
    told_levels: list[Level | None] = []
    for index, row in enumerate(table.rows):
        name, nomor = read_name(row[named[index].index].text), codes.numbers[index]
        level, told = codes.accounts.get(index), None
        if index in codes.above:
            tree.leave()
        elif kinds[index] is RowKind.GRUP and names_sasaran_too(named[index]):
            level = Level.SASARAN  # above indicators, which are of no level
        elif level is None:
            by_words = name.level or level_of_code(nomor) or _level_of_column(named[index], kinds[index])
            told = tree.tell(by_words, kinds[index], nomor)
            level = told or (tree.follow(nomor or name.mark) if kinds[index] is RowKind.DATA else None)
        levels.append(level)
        told_levels.append(told if told in BUDGET_LEVELS else None)
    return levels, told_levels


def _doubts(columns: Sequence[Column], unsure: Collection[int], denied: Mapping[int, str]) -> dict[int, str]:
    """Why what stands in a column may be something else, by the column's index."""
    return {
        **denied,
        **dict.fromkeys(unsure, UNSURE),
        **dict.fromkeys(scrambled_columns(columns) - shown_columns(columns), _SCRAMBLED),
    }


def _cell_place(table: Place, cell: Cell, row: str | None, column: str) -> Place:
    return Place(
        table.document, cell.page, table.table, table.caption, row, column, cell.bbox, anchor=cell.anchor
    )


def _money(columns: Sequence[Column]) -> list[int]:
    """The columns of the budget and of what was spent of it, of a table that has both."""
    found = [next((c.index for c in columns if c.role is role), None) for role in _MONEY]
    return [index for index in found if index is not None] if None not in found else []


def _name_column(row: Row, columns: Sequence[Column], kind: RowKind) -> Column:
    """Give the column of the deepest name that the row itself fills; a group row's name is its first text."""
    candidates = name_columns(columns) if kind is RowKind.DATA else list(columns)
    filled = [c for c in candidates if row[c.index].text.strip()]
    if kind is not RowKind.DATA:
        worded = [c for c in filled if c.role not in COUNTED and any(map(str.isalpha, row[c.index].text))]
        return (worded or filled or list(columns))[0]
    own = [c for c in filled if not row[c.index].repeated]
    if not candidates:
        return next((c for c in columns if any(map(str.isalpha, row[c.index].text))), columns[-1])
    return (own or filled or candidates)[-1]


def _level_of_column(named: Column, kind: RowKind) -> Level | None:
    """Read the level from the header of a column of names; an indicator's header tells none."""
    return level_of_header(named.header) if kind is RowKind.DATA and named.role in NAME_ROLES else None


def _indicator(row: Row, columns: Sequence[Column]) -> str | None:
    return next((row[c.index].text for c in columns if c.role is Role.INDIKATOR and row[c.index].text), None)


def _numbers(table: Table, columns: Sequence[Column]) -> list[list[Number | None]]:
    return [
        [None] * len(table.rows)
        if column.role in _WORDED
        else list(read_column([row[column.index].text for row in table.rows]))
        for column in columns
    ]


def _worded(table: Table, figures: Sequence[Sequence[Number | None]]) -> set[int]:
    """The columns that hold words and not one number."""
    return {
        index
        for index, numbers in enumerate(figures)
        if not any(numbers) and any(char.isalpha() for row in table.rows for char in row[index].text)
    }


def _value(
    cell: Cell, number: Number | None, place: Place, doubt: str | None, grain: Decimal | None
) -> Value:
    if number is None or cell.repeated:
        unmeant = BEYOND_MEANING if number is None and is_beyond_meaning(cell.text) else None
        return Value(text=cell.text, place=place, doubt=cell.doubt or doubt or unmeant)
    return Value(
        text=cell.text,
        place=place,
        number=number.number,
        unit=number.unit,
        readings=number.readings,
        decimals=number.decimals,
        doubt=cell.doubt or doubt,
        grain=number.grain or grain,
    )
