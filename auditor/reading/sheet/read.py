"""Reads spreadsheets (.xlsx), as offices keep budget realisation and evaluations of plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from auditor.files.archive import archive_names
from auditor.files.cache import sha256_of
from auditor.models.document import (
    Block,
    BlockKind,
    Cell,
    Document,
    NotRead,
    Row,
    Table,
    file_name,
    join_lines,
)
from auditor.models.errors import InputError, lack
from auditor.reading.sheet.number_format import is_scaled, shown
from auditor.reading.text.captions import place_captions
from auditor.reading.text.header import is_data_shaped, split_header
from auditor.reading.text.headings import mark_headings

MAX_CELLS = 2_000_000
"""Cells of one sheet's used range; a sheet with more is named in ``not_read``."""
FLAT = 1.0
"""Points: a row or column that is narrower shows nothing."""
POINTS = 5.3
"""Points that a digit is wide, by which columns are measured, in the usual font."""
UNCOMPUTED = "hasil rumus tidak tersimpan"
SCALED = "format sel menampilkan angkanya dalam ribuan, jutaan atau miliar"
_WHITES = {"FFFFFFFF", "00FFFFFF"}


def read_xlsx(path: Path) -> Document:
    """Read the visible sheets of a spreadsheet; numbers are written as the sheet shows them.

    Raises InputError when the file is not a sound .xlsx.
    """
    archive_names(path)
    workbook, formulas = _load(path, values=True), _load(path, values=False)
    blocks: list[Block] = []
    not_read: list[NotRead] = []
    for sheet in workbook.worksheets:
        if sheet.sheet_state != "visible":
            not_read.append(NotRead(f'lembar "{sheet.title}"', "lembar tersembunyi", text=False))
        elif sheet.max_row * sheet.max_column > MAX_CELLS:
            not_read.append(NotRead(f'lembar "{sheet.title}"', "terlalu banyak sel"))
        else:
            missing = _uncomputed(sheet, formulas[sheet.title])
            blocks.extend(_sheet_blocks(sheet, missing))
            if missing:
                what = f'{len(missing)} sel rumus di lembar "{sheet.title}"'
                not_read.append(NotRead(what, f"{UNCOMPUTED}; buka di Excel lalu simpan ulang"))
    return Document(
        file=file_name(path),
        sha256=sha256_of(path),
        kind="xlsx",
        pages=None,
        blocks=mark_headings(place_captions(blocks)),
        not_read=tuple(not_read),
    )


def _load(path: Path, *, values: bool) -> openpyxl.Workbook:
    try:
        with path.open("rb") as file:  # by its name openpyxl would refuse one without .xlsx
            return openpyxl.load_workbook(file, data_only=values)
    except MemoryError:
        raise
    except Exception as error:  # openpyxl raises whatever a broken part makes it stumble on
        if lack(error) is not None:
            raise
        raise InputError(
            f"{path.name} bukan lembar kerja Excel (.xlsx) yang utuh; buka di Excel lalu simpan ulang."
        ) from error


def _uncomputed(sheet: Worksheet, formulas: Worksheet) -> frozenset[tuple[int, int]]:
    """Row and column of formulas whose result is not stored in the file, so that the cell reads as empty."""
    return frozenset(
        (at, column)
        for at, row in enumerate(formulas.iter_rows(), start=1)
        for column, cell in enumerate(row, start=1)
        if cell.data_type == "f" and sheet.cell(at, column).value is None
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """A shown row of the sheet: its cells by shown column, and whether all its text is bold."""

    cells: Row
    bold: bool

    @property
    def own(self) -> list[str]:
        """The texts that begin in this row."""
        return [cell.text for cell in self.cells if cell.text and not cell.repeated]


def _sheet_blocks(sheet: Worksheet, missing: frozenset[tuple[int, int]]) -> list[Block]:
    """Bands of rows between blank rows: titles become paragraphs, the rest tables."""
    blocks: list[Block] = []
    columns: tuple[int, ...] = ()
    for band in _bands(_lines(sheet, missing)):
        titles, body = _peeled(band)
        blocks += _paragraphs(titles)
        if not body:
            continue
        if not titles and columns and _goes_on(body, columns):
            before = blocks[-1]
            assert before.table is not None  # noqa: S101 - columns are known only right after a table
            more = _rows_in(columns, body)
            blocks[-1] = replace(before, table=replace(before.table, rows=before.table.rows + more))
            continue
        columns = tuple(at for at in range(len(body[0].cells)) if any(line.cells[at].text for line in body))
        header, rows = split_header(_rows_in(columns, body))
        if header or any(is_data_shaped(cell) for row in rows for cell in row):
            blocks.append(Block(BlockKind.TABLE, "", table=Table(order=0, header=header, rows=rows)))
        else:
            columns = ()
            blocks += _paragraphs(body)
    return blocks


def _paragraphs(lines: Iterable[_Line]) -> list[Block]:
    return [Block(BlockKind.PARAGRAPH, " ".join(line.own), bold=line.bold) for line in lines]


def _rows_in(columns: Sequence[int], lines: Iterable[_Line]) -> tuple[Row, ...]:
    """Return the lines as rows of a table in these columns of the sheet."""
    return tuple(tuple(line.cells[at] for at in columns) for line in lines)


def _lines(sheet: Worksheet, missing: frozenset[tuple[int, int]]) -> list[_Line]:
    """The shown rows with merged cells filled; hidden rows and columns are left out, and what is not seen.

    ``missing`` are the cells whose formula has no stored result: they are in doubt.
    """
    merged = {
        place: (area.min_row, area.min_col) for area in sheet.merged_cells.ranges for place in area.cells
    }
    hidden = _hidden_columns(sheet)
    looks = _Looks(sheet)
    lines: list[_Line] = []
    for at, row in enumerate(sheet.iter_rows(), start=1):
        dimension = sheet.row_dimensions[at]
        if dimension.hidden or _is_flat(dimension.height):
            continue
        cells: list[Cell] = []
        bold: list[bool] = []
        for column in range(1, len(row) + 1):
            if column in hidden:
                continue
            here = (at, column)
            origin = merged.get(here, here)
            source: Any = sheet.cell(*origin)
            text = "" if looks.is_unseen(source) else shown(source.value, source.number_format)
            scaled = SCALED if is_scaled(source.value, source.number_format) else None
            doubt = UNCOMPUTED if origin in missing else scaled or _doubt(text)
            breaks = (
                join_lines(source.value.splitlines())[1] if text and isinstance(source.value, str) else ()
            )
            cells.append(Cell(text, repeated=origin != here and bool(text), doubt=doubt, breaks=breaks))
            if text and origin == here:
                bold.append(bool(source.font.b))
        lines.append(_Line(tuple(cells), bool(bold) and all(bold)))
    return lines


def _hidden_columns(sheet: Worksheet) -> set[int]:
    return {
        column
        for dimension in sheet.column_dimensions.values()
        if dimension.hidden or _is_flat(dimension.width * POINTS)
        for column in range(dimension.min or 1, (dimension.max or 0) + 1)
    }


class _Looks:
    """Finds which cells are struck out or white on white, once for each style of a sheet."""

    def __init__(self, sheet: Worksheet) -> None:
        self._has_other_grounds = bool(sheet.tables) or bool(len(sheet.conditional_formatting))
        self._unseen: dict[int, bool] = {}

    def is_unseen(self, cell: Any) -> bool:
        """Whether what stands in a cell is no part of what the sheet says."""
        if cell.style_id not in self._unseen:
            self._unseen[cell.style_id] = bool(cell.font.strike) or self._is_white_on_white(cell)
        return self._unseen[cell.style_id]

    def _is_white_on_white(self, cell: Any) -> bool:
        """The fills of formatted tables and of conditions are not known: white text is read on them."""
        plain = cell.fill.fill_type is None or _is_white(cell.fill.fgColor)
        return plain and _is_white(cell.font.color) and not self._has_other_grounds


def _is_white(colour: Any) -> bool:
    """Whether a colour is that of the paper: the first one of a theme is its background."""
    if colour is None:
        return False
    return colour.rgb in _WHITES if colour.type == "rgb" else colour.type == "theme" and colour.theme == 0


def _is_flat(points: float | None) -> bool:
    """Whether a row so high, or a column so wide, shows nothing; None for the usual measure."""
    return points is not None and points < FLAT


def _doubt(text: str) -> str | None:
    return "rumus menghasilkan galat" if text.startswith("#") and text.endswith(("!", "?", "/A")) else None


def _bands(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    band: list[_Line] = []
    for line in lines:
        if any(cell.text for cell in line.cells):
            band.append(line)
        elif band:
            yield band
            band = []
    if band:
        yield band


def _peeled(band: list[_Line]) -> tuple[list[_Line], list[_Line]]:
    """Title lines at the top of a band (one text each), and the rest; no table in one column."""
    start = 0
    while start < len(band) and len(band[start].own) == 1 and not _part_of_table(band, start):
        start += 1
    return band[:start], band[start:]


def _part_of_table(band: Sequence[_Line], at: int) -> bool:
    """Whether a line with one text is a header cell that is merged down into the next line."""
    return at + 1 < len(band) and any(
        below.repeated and below.text == cell.text and cell.text
        for cell, below in zip(band[at].cells, band[at + 1].cells, strict=True)
    )


def _goes_on(body: Sequence[_Line], columns: tuple[int, ...]) -> bool:
    """Whether a band without header goes on with the table above: numbers, in its columns only."""
    used = {at for line in body for at, cell in enumerate(line.cells) if cell.text}
    header, rows = split_header([line.cells for line in body])
    return not header and used <= set(columns) and any(is_data_shaped(cell) for row in rows for cell in row)
