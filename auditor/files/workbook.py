"""Workbooks beside a report (an earlier kkr.xlsx, official names) are read row by row, within bounds.

A cell in the far corner of a sheet makes openpyxl give all the million empty rows before it, and each of
them with all the thousands of empty columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from auditor.files.archive import archive_names
from auditor.models.errors import InputError

MAX_ROWS = 100_000
"""Rows that are read of a sheet: five times the national nomenclature."""
MAX_GAP = 10_000
"""Empty rows below one another that end a sheet: nobody scrolls so far to write on."""
MAX_COLUMNS = 100
"""Columns that are read: what the auditor or SIPD writes has less than half as many."""
MAX_BYTES = 50_000_000
"""Of the file, and of all its parts together when unpacked: a kkr.xlsx of 5,000 findings has a tenth."""
MAX_OTHER = 20_000_000
"""Of all parts but the sheets, unpacked: openpyxl makes large objects of styles and names."""
MAX_PARTS = 1000
"""Files in it: each sheet is one."""
MAX_SHEETS = 100
"""Sheets that are read: a kkr.xlsx has a quarter."""

Row = tuple[object, ...]


def open_side_workbook(path: Path) -> Any:
    """Open a workbook to read its sheets.

    Raises InputError when it is damaged, too large or none, and OSError when it cannot be opened.
    """
    import openpyxl  # noqa: PLC0415 - slow to import, and seldom needed

    if path.stat().st_size > MAX_BYTES:
        raise InputError(f"{path} lebih besar dari {MAX_BYTES // 1_000_000} MB; sebut berkas yang benar.")
    parts = archive_names(path, MAX_BYTES, apart=("xl/worksheets/", MAX_OTHER))
    if len(parts) > MAX_PARTS:
        raise InputError(f"{path} memuat lebih dari {MAX_PARTS} bagian; sebut berkas yang benar.")
    try:
        return openpyxl.load_workbook(path, read_only=True, data_only=True)
    except MemoryError:
        raise
    except Exception as error:  # openpyxl raises whatever a broken part makes it stumble on
        raise InputError(f"{path} bukan lembar kerja Excel (.xlsx) yang utuh.") from error


def side_sheets(workbook: Any) -> list[Any]:
    """The sheets of a workbook, at most ``MAX_SHEETS``."""
    return list(workbook.worksheets[:MAX_SHEETS])


def numbered_rows(sheet: Any) -> Iterator[tuple[int, Row]]:
    """The rows of a sheet with their numbers from 1; of empty ones below one another only the first."""
    last = 0
    nothing: object = None
    rows = sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS, values_only=True)
    for number, row in enumerate(rows, start=1):
        if row is nothing:  # openpyxl gives the same one for each that is not in the file
            if number - last > MAX_GAP:
                return
        elif any(cell is not None for cell in row):
            last, nothing = number, None
            yield number, tuple(row)
        else:
            if number == last + 1:
                yield number, tuple(row)
            nothing = row
