"""The sheets of kkr.xlsx that hold the record sets, one for each set."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Any

from auditor.files.plain import one_line
from auditor.models.facts import Facts
from auditor.models.pages import told_page
from auditor.models.report import Place, Report, Value
from auditor.presenting.shared.workbook import Book, computed_cell, number_cell, text_cell

_WIDEST = 60
_NARROWEST = 9
_SAMPLED_ROWS = 200

_Cell = str | int | float | bool | None
_Reader = Callable[[Any], _Cell]


def write_records(book: Book, facts: Facts) -> list[tuple[str, str, int]]:
    """Write every record set to a sheet of its name; a set without records is a sheet with its header.

    A value gives two columns: the text as written, and "(angka)" with its number, which is text where it
    has more digits than Excel keeps. Gives the sheets: name, what it holds, and number of rows.
    """
    sheets = []
    for name, hint in typing.get_type_hints(Facts).items():
        (record,) = typing.get_args(hint)
        columns = _REPORT_COLUMNS if record is Report else _columns(record)
        records = getattr(facts, name)
        sheet = book.sheet(name, fit=False)
        for at, (title, read) in enumerate(columns.items()):
            _write_column(sheet, at, title, [read(one) for one in records], book.styles)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.autofilter(0, 0, len(records), len(columns) - 1)
        sheets.append((name, "kumpulan catatan, seperti yang dilihat aturan", len(records)))
    return sheets


def _columns(record: type) -> Mapping[str, _Reader]:
    """The columns of a record class, each with how to read it from a record.

    A field that is called as a column of the place ("halaman", "baris") has "(isi)" added to its name.
    """
    hints = typing.get_type_hints(record)
    columns: dict[str, _Reader] = {
        "dokumen": lambda one: _text(one.place.document),
        "halaman": lambda one: told_page(one.place.page),
        "tabel": lambda one: _text(one.place.table),
        "baris": lambda one: _text(one.place.row),
    }
    names = [field.name for field in fields(record)]
    names += [name for name, member in vars(record).items() if isinstance(member, property)]
    for name in names:
        hint = hints.get(name)
        if hint is Place:
            continue
        title = f"{name} (isi)" if name in columns else name
        columns[title] = _reader(name)
        if hint is Value or hint == Value | None:
            columns[f"{title} (angka)"] = _number_reader(name)
    columns["keraguan baca"] = lambda one: _doubts(one, names)
    return columns


def _reader(name: str) -> _Reader:
    return lambda record: _cell(getattr(record, name))


def _number_reader(name: str) -> _Reader:
    def read(record: Any) -> _Cell:
        value: Value | None = getattr(record, name)
        return None if value is None or value.number is None else number_cell(value.number)

    return read


def _cell(content: Any) -> _Cell:
    if content is None or isinstance(content, bool | int):
        return content
    if isinstance(content, Decimal):
        return computed_cell(content)
    return _text(_words(content))


def _words(content: Any) -> str:
    match content:
        case str():  # also the enumerations, which are strings
            return str(content)
        case Value():
            return content.text
        case list() | tuple():
            return "; ".join(str(_cell(one)) for one in content)
        case _:
            return str(content.nama)


def _text(text: str | None) -> str | None:
    return None if text is None else text_cell(text)


def _doubts(record: Any, names: Iterable[str]) -> str | None:
    values = ((name, getattr(record, name)) for name in names)
    doubts = [f"{name}: {value.doubt}" for name, value in values if isinstance(value, Value) and value.doubt]
    return _text("; ".join(doubts)) or None


_REPORT_COLUMNS: Mapping[str, _Reader] = types.MappingProxyType(
    {
        "dokumen": lambda report: _text(report.document.file),
        "sha256": lambda report: report.document.sha256,
        "jenis": lambda report: _text(report.kind),
        "instansi": lambda report: _text(report.office),
        "tahun": lambda report: report.year,
        "halaman": lambda report: report.document.pages,
        "tabel": lambda report: len(report.tables),
        "tidak terbaca": lambda report: _text(
            "; ".join(f"{part.what}: {part.why}" for part in report.document.not_read)
        ),
    }
)


def _write_column(
    sheet: Any, at: int, title: str, column: Sequence[_Cell], styles: Mapping[str, Any]
) -> None:
    """Write a column with its header, width and number format."""
    cells = [cell for cell in column if cell is not None]
    numbers = bool(cells) and all(isinstance(cell, int | float) for cell in cells)
    style = styles["text"]
    if numbers:
        counted = title.startswith(("tahun", "halaman"))
        whole = all(isinstance(cell, int) for cell in cells)
        style = styles["plain" if counted else "whole" if whole else "broken"]
    sheet.set_column(at, at, _width(title, cells, numbers=numbers), style)
    sheet.write_string(0, at, title, styles["head"])
    for row, cell in enumerate(column, start=1):
        match cell:
            case None | "":
                pass
            case str():
                sheet.write_string(row, at, cell)
            case bool():
                sheet.write_boolean(row, at, cell)
            case _:
                sheet.write_number(row, at, cell)


def _width(name: str, cells: Sequence[_Cell], *, numbers: bool) -> int:
    """A width in characters that shows most cells of the column."""
    sample = cells[:_SAMPLED_ROWS]
    shown = [f"{cell:,.2f}" if numbers else one_line(str(cell)) for cell in sample]
    longest = max((len(text) for text in (name, *shown)), default=0)
    return max(_NARROWEST, min(longest + 2, _WIDEST))
