"""What the sheets of a workbook share: styles, print set-up, and tables whose texts are never formulas."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Context, Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from auditor.files.own_papers import PROPERTY
from auditor.files.plain import one_line, visible
from auditor.models.finding import Severity, Verdict
from auditor.presenting.shared.labels import SEVERITY

_LONGEST_TEXT = 32_767
"""Characters that a cell of Excel can hold."""
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""When every workbook was made: whoever saves one later sets another time of change beside it."""
_DIGITS = 15
"""Digits that a number of Excel keeps."""
_LONGEST_FOOTER = 80
_LINE_HEIGHT, _HIGHEST_ROW = 12, 409
"""Points of a line, and of the highest row that Excel allows."""
_LETTERS = 1.25
"""Characters of the sheets' font on the width of a digit of Excel's own, words being broken at spaces."""
_A4 = 9
_INDONESIAN = "[$-421]"
_COLUMN_IN_FORMULA = re.compile(r"\{(\w+)(?::(\d+):(\d+))?\}")

SEVERITY_COLOURS = {
    Severity.TINGGI: ("#9C1C14", "#FBE9E7"),
    Severity.SEDANG: ("#7A4B00", "#FFF3DC"),
    Severity.RENDAH: ("#1F4E79", "#E5EEF7"),
    Severity.INFO: ("#4A4A4A", "#EFEFEF"),
}
"""Colours of the writing and of the ground."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A live formula and what it gives now.

    ``text`` names columns of its row in braces, ``{target}``; ``{bagian:1:4}`` are the cells of that column
    from 1 to 4 rows below.
    """

    text: str
    value: Decimal | str


@dataclass(frozen=True, slots=True)
class Link:
    """A cell that leads somewhere: ``target`` as XlsxWriter writes it, ``shown`` what stands in the cell."""

    target: str
    shown: str | int


Cell = str | int | Decimal | Formula | Link | None
Row = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the key of its cells, its title, its width in characters, and the style of its texts."""

    key: str
    title: str
    width: float
    style: str = "text"


class Book:
    """A workbook with its styles. Whatever is written to it as text stays text."""

    def __init__(self, book: Any, footer: str) -> None:
        self._book = book
        self._footer = footer
        font = {"font_name": "Arial", "font_size": 9}
        top = {**font, "valign": "top", "bottom": 4, "bottom_color": "#C9D1D9"}
        text = {**top, "text_wrap": True, "quote_prefix": True}
        self.styles: Mapping[str, Any] = {
            name: book.add_format(style)
            for name, style in {
                "head": {
                    **font,
                    "bold": True,
                    "bg_color": "#E8EDF2",
                    "bottom": 1,
                    "text_wrap": True,
                    "valign": "vcenter",
                },
                "title": {**font, "bold": True, "font_size": 14},
                "section": {**font, "bold": True, "font_size": 11},
                "warning": {**font, "bold": True, "font_color": "#9C5700"},
                "text": text,
                "line": {**font, "quote_prefix": True, "valign": "top"},
                "grey": {**text, "font_color": "#6B6B6B", "font_size": 8},
                "typed": {**text, "bg_color": "#FFFBE6", "border": 1, "border_color": "#D9CFA0"},
                "link": {**top, "font_color": "#0B5394", "underline": 1, "text_wrap": True},
                "whole": {**top, "num_format": f"{_INDONESIAN}#,##0_)"},
                "broken": {**top, "num_format": f"{_INDONESIAN}#,##0.00##_)"},
                "plain": {**top, "num_format": "0", "align": "center"},
                "right": {**text, "align": "right"},
                "strong": {"bold": True},
                "good": {"font_color": "#1B5E20", "bg_color": "#E6F4EA"},
                "bad": {"font_color": "#9C1C14", "bg_color": "#FBE9E7"},
                "set aside": {"font_color": "#4A4A4A", "bg_color": "#EFEFEF"},
            }.items()
        }
        self._severities = {
            SEVERITY[severity]: book.add_format({"font_color": ink, "bg_color": ground, "bold": True})
            for severity, (ink, ground) in SEVERITY_COLOURS.items()
        }

    def sheet(self, name: str, *, fit: bool = True) -> Any:
        """Add a sheet that prints on A4 landscape with a footer, as wide as the page where ``fit``."""
        sheet = self._book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer(f"&L&8{self._footer}&C&8{_for_footer(name)}&R&8Halaman &P dari &N")
        if fit:
            sheet.fit_to_pages(1, 0)
        return sheet

    def table(self, sheet: Any, columns: Sequence[Column], rows: Sequence[Row]) -> int:
        """Write a table with widths, a filter, and its header on every page; gives the row after it."""
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
        sheet.repeat_rows(0)
        return self.rows(sheet, columns, rows, 0)

    def line(self, sheet: Any, top: int, text: str, style: str) -> int:
        """Write a line of text that may run over the cells beside it; gives the row after it."""
        sheet.write_string(top, 0, text_cell(text), self.styles[style])
        return top + 1

    def rows(self, sheet: Any, columns: Sequence[Column], rows: Sequence[Row], top: int) -> int:
        """Write a header in the row ``top`` (from 0) and the rows below; gives the row after them."""
        letters = {column.key: xl_col_to_name(at) for at, column in enumerate(columns)}
        for at, column in enumerate(columns):
            sheet.write_string(top, at, column.title, self.styles["head"])
        self._raise(sheet, top, {column.key: column.title for column in columns}, columns)
        for below, row in enumerate(rows, start=top + 1):
            for at, column in enumerate(columns):
                cell = _in_row(row.get(column.key), letters, below)
                self._write(sheet, below, at, cell, self.styles[column.style])
            self._raise(sheet, below, row, columns)
        return top + 1 + len(rows)

    def _write(self, sheet: Any, row: int, at: int, cell: Cell, style: Any) -> None:
        match cell:
            case None | "":
                sheet.write_blank(row, at, None, style)
            case Formula():
                result = float(cell.value) if isinstance(cell.value, Decimal) else cell.value
                sheet.write_formula(row, at, f"={cell.text}", self._number_style(cell.value, style), result)
            case Link():
                sheet.write_url(row, at, cell.target, self.styles["link"], str(cell.shown))
                if isinstance(cell.shown, int):
                    sheet.write_number(row, at, cell.shown, self.styles["link"])
            case Decimal():
                number = number_cell(cell)
                if isinstance(number, str):
                    sheet.write_string(row, at, number, self.styles["right"])
                else:
                    sheet.write_number(row, at, number, self._number_style(cell, style))
            case int():
                sheet.write_number(row, at, cell, self.styles["plain"])
            case str():
                sheet.write_string(row, at, text_cell(cell), style)

    def _raise(self, sheet: Any, at: int, row: Row, columns: Sequence[Column]) -> None:
        """Make a row as high as its texts need: not every program does that when it opens the file."""
        lines = max(_lines(row.get(column.key), column) for column in columns)
        if lines > 1:
            sheet.set_row(at, min(lines * _LINE_HEIGHT + 2, _HIGHEST_ROW))

    def _number_style(self, value: Decimal | str, style: Any) -> Any:
        if isinstance(value, str):
            return style
        return self.styles["whole" if value == value.to_integral_value() else "broken"]

    def mark_severities(self, sheet: Any, column: int, rows: int) -> None:
        """Colour the labels of severities in the rows 1 to ``rows`` of a column."""
        self._mark(sheet, column, rows, self._severities)

    def mark_verdicts(self, sheet: Any, column: int, rows: int) -> None:
        """Colour verdicts."""
        styles = {
            Verdict.BENAR.value: self.styles["bad"],
            Verdict.BUKAN_TEMUAN.value: self.styles["set aside"],
            Verdict.PERLU_KLARIFIKASI.value: self._severities[SEVERITY[Severity.SEDANG]],
        }
        self._mark(sheet, column, rows, styles)

    def embolden(self, sheet: Any, rows: int, column: int, texts: Sequence[str], shown: int) -> None:
        """Set the cells of the column ``shown`` in bold where the other column holds one of the texts."""
        same = ",".join(f'${xl_col_to_name(column)}2="{text}"' for text in texts)
        condition = {"type": "formula", "criteria": f"=OR({same})", "format": self.styles["strong"]}
        sheet.conditional_format(1, shown, max(rows, 1), shown, condition)

    def mark_results(self, sheet: Any, column: int, rows: int) -> None:
        """Colour what agrees and what does not."""
        self._mark(sheet, column, rows, {"cocok": self.styles["good"], "beda": self.styles["bad"]})

    def choose(self, sheet: Any, column: int, rows: int, choices: Sequence[str], prompt: str) -> None:
        """Offer choices in the rows 1 to ``rows`` of a column; nothing else may be typed there."""
        offer = {
            "validate": "list",
            "source": list(choices),
            "input_message": prompt,
            "error_title": "Tidak dikenal",
            "error_message": f"Pilih salah satu: {', '.join(choices)}; atau kosongkan.",
        }
        sheet.data_validation(1, column, max(rows, 1), column, offer)

    def _mark(self, sheet: Any, column: int, rows: int, styles: Mapping[str, Any]) -> None:
        for text, style in styles.items():
            condition = {"type": "cell", "criteria": "==", "value": f'"{text}"', "format": style}
            sheet.conditional_format(1, column, max(rows, 1), column, condition)


@contextmanager
def new_book(
    path: Path, footer: str, what: str, properties: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Book]:
    """A workbook that is written to the path at the end; ``footer`` stands on every printed page.

    ``what`` it is, and its other ``properties``, are kept in it where people do not see them while they work.

    Raises OSError when it cannot be written.
    """
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "in_memory": True,
    }
    with closing(xlsxwriter.Workbook(path, options)) as book:
        book.set_properties({"created": _MADE})
        for name, value in {PROPERTY: what, **properties}.items():
            book.set_custom_property(name, value, "text")
        yield Book(book, _for_footer(footer))


def text_cell(text: str) -> str:
    """The text as a cell can hold it, without what cannot be seen."""
    shown = visible(text).strip()
    return shown if len(shown) <= _LONGEST_TEXT else f"{shown[: _LONGEST_TEXT - 1]}…"


def number_cell(number: Decimal) -> int | float | str:
    """The number where Excel keeps every digit of it, else its digits as text."""
    if not number.is_finite():
        return str(number)
    if number == number.to_integral_value():
        return int(number) if abs(number) < 10**_DIGITS else f"{number:f}"
    kept = len(number.normalize().as_tuple().digits) <= _DIGITS and number.adjusted() >= -_DIGITS
    return float(number) if kept else f"{number:f}"


def is_exact(number: Decimal | None) -> bool:
    """Whether a cell of Excel holds exactly this number."""
    return number is not None and not isinstance(number_cell(number), str)


def computed_cell(number: Decimal) -> int | float | str:
    """A computed number; the digits of a quotient that Excel does not keep are left off."""
    is_quotient = number.is_finite() and number != number.to_integral_value()
    return number_cell(Context(prec=_DIGITS).plus(number) if is_quotient else number)


def _lines(cell: Cell, column: Column) -> int:
    """How many lines a text takes in its column, so that every program shows it whole."""
    if not isinstance(cell, str) or not column.width:
        return 1
    return sum(math.ceil(len(line) / (column.width * _LETTERS)) or 1 for line in cell.split("\n"))


def _in_row(cell: Cell, letters: Mapping[str, str], row: int) -> Cell:
    """The cell as it stands in a row: a formula names columns by their ``letters`` instead of their keys."""
    if not isinstance(cell, Formula):
        return cell
    text = _COLUMN_IN_FORMULA.sub(lambda found: _reference(found, letters, row), cell.text)
    return replace(cell, text=text)


def _reference(found: re.Match[str], letters: Mapping[str, str], row: int) -> str:
    name, first, last = found.groups()
    if first is None:
        return f"{letters[name]}{row + 1}"
    return f"{letters[name]}{row + 1 + int(first)}:{letters[name]}{row + 1 + int(last)}"


def _for_footer(text: str) -> str:
    line = one_line(text)
    cut = line if len(line) <= _LONGEST_FOOTER else f"{line[: _LONGEST_FOOTER - 1]}…"
    return cut.replace("&", "&&")
