"""Tables with meaning: what a table is about, what its rows are, and the values in its cells."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

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
from auditor.understanding.tables.budget_versions import UNSURE, settle_money
from auditor.understanding.tables.closing_rows import is_closing_label
from auditor.understanding.tables.columns import header_years, read_columns, scrambled_columns
from auditor.understanding.tables.grain import grains

_TOTAL = re.compile(
    r"^(sub\s*|grand\s*)?(jumlah|total|jml)(?:\b|(?-i:(?<=[a-z])(?=[A-Z])))(?!\s+(orang|peserta|lembaga))",
    re.IGNORECASE,
)
_TOTAL_WORDS = 2
"""Words of a total's label in a column of indicators, among which "Jumlah Naskah yang ..." is one."""
_EFFICIENCY = {Role.INDEKS, Role.STANDAR, Role.TINGKAT, Role.CAPAIAN_INPUT, Role.REALISASI_OUTPUT}
_COUNTED = {Role.NOMOR, Role.KODE}
_NAME_ROLES = (Role.NAMA, Role.SASARAN, Role.TUJUAN)
_NUMBERLESS = {
    Role.NOMOR,
    Role.KODE,
    Role.NAMA,
    Role.SASARAN,
    Role.TUJUAN,
    Role.INDIKATOR,
    Role.FORMULA,
    Role.KETERANGAN,
}
_MONEY = (Role.ANGGARAN, Role.REALISASI_ANGGARAN)
_LONGEST_NUMBER = 20
_SCRAMBLED = "huruf T, R, C pada kepala kolom tidak berurutan; dibaca menurut letaknya"


def understand_table(table: Table, document: str, year: int | None = None) -> ReportTable:
    """Give the table's columns and rows their meaning; ``year`` is the report's."""
    columns = read_columns(table, year)
    figures = _numbers(table, columns)
    settled = settle_money(columns, figures, _worded(table, figures))
    columns = settled.columns
    title = " ".join(filter(None, (table.caption, table.lead_in if not table.caption else None)))
    place = Place(
        document=document,
        page=table.pages[0] if table.pages else None,
        table=table.number or f"tabel ke-{table.order}",
        caption=table.caption or table.lead_in,
        anchor=next((cell.anchor for row in (*table.header, *table.rows) for cell in row), None),
    )
    return ReportTable(
        source=table,
        kind=_kind(columns, title, table),
        place=place,
        columns=columns,
        rows=_rows(table, columns, figures, place, settled.unsure),
        title_years=years_in(table.caption or ""),
        column_years=header_years(columns),
    )


def _kind(columns: Sequence[Column], title: str, table: Table) -> TableKind:
    roles = {column.role for column in columns}
    words = title.lower()
    years = {column.year for column in columns if column.role in {Role.TARGET, Role.REALISASI, Role.CAPAIAN}}
    several_years = len(years - {None}) > 1
    measured = Role.REALISASI in roles
    kind = TableKind.LAIN
    if len(roles & _EFFICIENCY) >= 2:
        kind = TableKind.EFISIENSI
    elif Role.ANGGARAN in roles and not (measured and Role.TARGET in roles):
        promised = Role.REALISASI_ANGGARAN not in roles and Role.TARGET in roles
        kind = TableKind.PERJANJIAN_KINERJA if promised else TableKind.ANGGARAN
    elif Role.TARGET_AKHIR in roles:
        kind = TableKind.RENSTRA
    elif measured and several_years:
        kind = TableKind.PERBANDINGAN
    elif measured and (Role.TARGET in roles or Role.CAPAIAN in roles):
        kind = TableKind.KINERJA
    elif Role.TARGET in roles and several_years:
        kind = TableKind.RENSTRA
    elif Role.INDIKATOR in roles and (Role.FORMULA in roles or "indikator kinerja utama" in words):
        kind = TableKind.IKU
    elif Role.TARGET in roles:
        kind = TableKind.PERJANJIAN_KINERJA
    elif Role.JUMLAH in roles or any(_TOTAL.match(row[0].text.strip()) for row in table.rows if row):
        kind = TableKind.JUMLAH
    return kind


_BELOW = {
    Level.PROGRAM: (Level.KEGIATAN, Level.SUB_KEGIATAN),
    Level.KEGIATAN: (Level.SUB_KEGIATAN,),
}
_STYLES = (
    ("roman", re.compile(r"[IVX]+[.)]?$")),
    ("letter", re.compile(r"[A-Z][.)]?$")),
    ("small", re.compile(r"[a-z][.)]?$")),
    ("digit", re.compile(r"\d{1,3}[.)]?$")),
    ("roman part", re.compile(r"[IVX]+\.\d{1,2}[.)]?$")),
    ("part", re.compile(r"\d{1,3}\.\d{1,2}[.)]?$")),
)


_HEAD_STYLES = {"roman", "letter"}


def _style(nomor: str | None) -> str | None:
    """The manner in which a row is numbered."""
    return next((name for name, pattern in _STYLES if nomor and pattern.match(nomor)), None)


@dataclass(slots=True)
class _Tree:
    """The last level that a row told itself, and the manners of numbering met below it, outer first.

    With ``bare_below`` the rows without a number hang below the numbered ones, with ``bare_above`` above
    them. ``heads`` is how programs are numbered, where that is by letters or Roman numerals: a row so
    numbered is one in other words too.
    """

    bare_below: bool = False
    bare_above: bool = False
    heads: str | None = None
    told: Level | None = None
    styles: list[str] = field(default_factory=list)
    seen_program: bool = False

    def tell(self, level: Level | None, kind: RowKind, nomor: str | None) -> Level | None:
        """Remember a level that a row tells; a group row below a program that tells none is a kegiatan."""
        if kind in {RowKind.TOTAL, RowKind.RATA}:
            return None
        style = _style(nomor)
        if level is Level.PROGRAM:
            self.heads = style if style in _HEAD_STYLES else None
        elif level is None and style is not None and style == self.heads:
            level = Level.PROGRAM
        if level is None and kind is RowKind.GRUP and self.seen_program:
            level = Level.KEGIATAN
        if level is not None:
            self.told, self.styles = level, []
            self.seen_program = self.seen_program or level is Level.PROGRAM
        return level

    def follow(self, nomor: str | None) -> Level | None:
        """Level of a row that tells none: below the last told one, as deep as its manner of numbering."""
        if self.told is None:
            return None
        style = _style(nomor)
        if style in self.styles:
            del self.styles[self.styles.index(style) + 1 :]
        elif style is not None:
            self.styles.append(style)
        below = _BELOW.get(self.told, (self.told,))
        deep = len(self.styles) + (self.bare_below if nomor is None else self.bare_above)
        return below[min(max(deep, 1), len(below)) - 1]


def _bare_rows_below(table: Table, columns: Sequence[Column]) -> bool:
    """Tell a table of program, kegiatan and sub kegiatan that numbers the kegiatan only.

    Its rows without a number outnumber the others; single ones are rows whose number was left out.
    """
    number = next((c for c in columns if c.role is Role.NOMOR), None)
    levels = [level for level in ("program", "sub kegiatan") if level in _name_header(columns)]
    if number is None or len(levels) < 2:
        return False
    texts = [row[number.index].text.strip() for row in table.rows if not row[number.index].repeated]
    digits = sum(bool(re.fullmatch(r"\d{1,3}[.)]?", text)) for text in texts)
    return 0 < 2 * digits < texts.count("")


def _bare_rows_above(table: Table, columns: Sequence[Column]) -> bool:
    """Tell a table of program, kegiatan and sub kegiatan that numbers the sub kegiatan only.

    A row without a number follows each program, rows of the three levels are named alike otherwise, and
    numbered rows outnumber those without.
    """
    number = next((c for c in columns if c.role is Role.NOMOR), None)
    names = _name_columns(columns)
    header = _name_header(columns)
    if number is None or "program" not in header or "sub kegiatan" not in header:
        return False
    levels = [read_name(row[names[0].index].text).level for row in table.rows]
    bare = [not row[number.index].text.strip() for row in table.rows]
    programs = [at for at, level in enumerate(levels[:-1]) if level is Level.PROGRAM]
    alike = not {Level.KEGIATAN, Level.SUB_KEGIATAN} & set(levels)
    others = [no for no, level in zip(bare, levels, strict=True) if level is None]
    return (
        alike
        and bool(programs)
        and all(bare[at + 1] and levels[at + 1] is None for at in programs)
        and 0 < sum(others) < len(others) - sum(others)
    )


def _name_header(columns: Sequence[Column]) -> str:
    names = _name_columns(columns)
    return " ".join(re.sub(r"[/\-]", " ", names[0].header).lower().split()) if len(names) == 1 else ""


def _rows(
    table: Table,
    columns: Sequence[Column],
    numbers: Sequence[Sequence[Number | None]],
    place: Place,
    unsure: Collection[int],
) -> tuple[ReportRow, ...]:
    grain = grains(table, columns, numbers)
    doubts = dict.fromkeys(unsure, UNSURE) | dict.fromkeys(scrambled_columns(columns), _SCRAMBLED)
    tree = _Tree(_bare_rows_below(table, columns), _bare_rows_above(table, columns))
    told_levels: list[Level | None] = []
    result: list[ReportRow] = []
    for index, row in enumerate(table.rows):
        kind = _row_kind(row, columns, numbers, index)
        named = _name_column(row, columns, kind)
        name = read_name(row[named.index].text)
        nomor = _nomor(row, columns)
        told = tree.tell(name.level or level_of_code(nomor) or _level_of_column(named, kind), kind, nomor)
        told_levels.append(told if told in BUDGET_LEVELS else None)
        level = told or (tree.follow(nomor or name.mark) if kind is RowKind.DATA else None)
        label = name.nama or _indicator(row, columns)
        page = next((cell.page for cell in row if cell.page is not None), None)
        values = tuple(
            _value(
                cell,
                numbers[column.index][index],
                _cell_place(place, cell, label, column.header),
                doubts.get(column.index),
                grain(column.index, index),
            )
            for cell, column in zip(row, columns, strict=True)
        )
        result.append(ReportRow(index, kind, values, nomor or name.mark, label, level, page, named.index))
    summed = levels_by_amounts(result, _money(columns), told_levels)
    return tuple(replace(row, level=summed.get(row.index, row.level)) for row in result)


def _cell_place(table: Place, cell: Cell, row: str | None, column: str) -> Place:
    return Place(
        table.document, cell.page, table.table, table.caption, row, column, cell.bbox, anchor=cell.anchor
    )


def _money(columns: Sequence[Column]) -> list[int]:
    """The columns of the budget and of what was spent of it, of a table that has both."""
    found = [next((c.index for c in columns if c.role is role), None) for role in _MONEY]
    return [index for index in found if index is not None] if None not in found else []


def _name_columns(columns: Sequence[Column]) -> list[Column]:
    for role in _NAME_ROLES:
        found = [column for column in columns if column.role is role]
        if found:
            return found
    return [column for column in columns if column.role in {Role.LAIN, Role.INDIKATOR}][:1]


def _name_column(row: Row, columns: Sequence[Column], kind: RowKind) -> Column:
    """Give the column of the deepest name that the row itself fills; a group row's name is its first text."""
    candidates = _name_columns(columns) if kind is RowKind.DATA else list(columns)
    filled = [c for c in candidates if row[c.index].text.strip()]
    if kind is not RowKind.DATA:
        worded = [c for c in filled if c.role not in _COUNTED and any(map(str.isalpha, row[c.index].text))]
        return (worded or filled or list(columns))[0]
    own = [c for c in filled if not row[c.index].repeated]
    return (own or filled or candidates or list(columns))[-1]


def _level_of_column(named: Column, kind: RowKind) -> Level | None:
    """Read the level from the header of a column of names; an indicator's header tells none."""
    return level_of_header(named.header) if kind is RowKind.DATA and named.role in _NAME_ROLES else None


def _indicator(row: Row, columns: Sequence[Column]) -> str | None:
    return next((row[c.index].text for c in columns if c.role is Role.INDIKATOR and row[c.index].text), None)


def _nomor(row: Row, columns: Sequence[Column]) -> str | None:
    """The row's number, else its code, the parts of which may stand in columns of their own."""
    column = next((c for c in columns if c.role is Role.NOMOR), None)
    told = [column] if column is not None else [c for c in columns if c.role is Role.KODE]
    text = ".".join(filter(None, ("".join(row[c.index].text.split()) for c in told)))
    return text if text and len(text) <= _LONGEST_NUMBER else None


def _row_kind(
    row: Row, columns: Sequence[Column], numbers: Sequence[Sequence[Number | None]], index: int
) -> RowKind:
    own = [cell for cell in row if cell.text.strip() and not cell.repeated]
    first = own[0].text.strip() if own else ""
    counted = any(row[c.index] is own[0] for c in columns if own and c.role is Role.INDIKATOR)
    named = [row[c.index].text for c in columns if c.role in _NAME_ROLES and not row[c.index].repeated]
    labels = named if counted and len(first.split()) > _TOTAL_WORDS else [first, *named]
    if any(_TOTAL.match(read_name(text).nama) for text in labels):
        return RowKind.TOTAL
    has_number = any(
        numbers[c.index][index] is not None and not row[c.index].repeated
        for c in columns
        if c.role not in _NUMBERLESS
    )
    if has_number and own and _closes(row, columns, own[0]):
        return RowKind.RATA
    texts = {cell.text.strip() for cell in row if cell.text.strip()}
    one_text = len(texts) == 1 and any(char.isalpha() for char in first)
    name_only = (
        len(columns) >= 4
        and not has_number
        and len(own) <= 2
        and not any(
            row[c.index].text.strip()
            for c in columns
            if c.role in {Role.INDIKATOR, Role.TARGET, Role.REALISASI}
        )
    )
    return RowKind.GRUP if len(columns) > 2 and (one_text or name_only) else RowKind.DATA


def _closes(row: Row, columns: Sequence[Column], label: Cell) -> bool:
    """Whether the row's first own cell labels a mean of the rows above, which has no number and no target."""
    over = [c for c in columns if c.role in {*_NAME_ROLES, Role.INDIKATOR} and row[c.index] is not label]
    merged = any(row[c.index].repeated and row[c.index].text == label.text for c in over)
    if not is_closing_label(label.text, merged=merged):
        return False
    filled = {c.role for c in columns if row[c.index].text.strip() and not row[c.index].repeated}
    return merged or not filled >= {Role.TARGET, Role.REALISASI}


def _numbers(table: Table, columns: Sequence[Column]) -> list[list[Number | None]]:
    return [
        [None] * len(table.rows)
        if column.role in {*_COUNTED, *_NAME_ROLES, Role.INDIKATOR, Role.FORMULA}
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
