"""Opens a kkr.xlsx as people leave it: what is broken in it costs itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.parsers import expat
from zipfile import ZipFile

from auditor.files.archive import archive_names
from auditor.files.plain import one_line
from auditor.files.regular import open_regular
from auditor.files.workbook import MAX_BYTES, MAX_PARTS, Row, numbered_rows, open_side_workbook
from auditor.models.errors import InputError

_SHEETS = "xl/worksheets/"
_EMPTY = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'
)


@contextmanager
def open_paper(file: Path) -> Iterator[Any]:
    """The workbook, read only. A sheet that is no sound XML is an empty one.

    Raises InputError when it is no sound workbook, OSError when it cannot be opened.
    """
    try:
        book = open_side_workbook(file)
    except InputError:
        with TemporaryDirectory(prefix="auditor-") as made:
            mended = Path(made) / file.name
            if not _mend(file, mended):
                raise
            with closing(open_side_workbook(mended)) as book:
                yield book
        return
    with closing(book):
        yield book


def rows_of(sheet: Any, unread: list[str]) -> Iterator[tuple[int, Row]]:
    """The rows of a sheet with their numbers, up to the one that cannot be read, which is reported."""
    last = 0
    try:
        for number, row in numbered_rows(sheet):
            last = number
            yield number, row
    except Exception:  # whatever a broken row makes openpyxl stumble on
        unread.append(f"lembar {one_line(sheet.title)} rusak sesudah baris {last}, selebihnya tidak terbaca")


def _mend(file: Path, target: Path) -> bool:
    """Copy the archive with an empty sheet in place of each that is no sound XML; False where none is."""
    broken = False
    try:
        if file.stat().st_size > MAX_BYTES or len(archive_names(file, MAX_BYTES)) > MAX_PARTS:
            return False
        with open_regular(file) as content, ZipFile(content) as given, ZipFile(target, "w") as mended:
            for name in dict.fromkeys(given.namelist()):
                is_sheet = name.startswith(_SHEETS) and name.endswith(".xml")
                part = _part(given, name) if is_sheet else given.read(name)
                if is_sheet and not _is_sound(part):
                    part, broken = _EMPTY, True
                mended.writestr(name, part)
    except MemoryError:
        raise
    except Exception:  # whatever a broken archive makes zipfile stumble on
        return False
    return broken


def _part(given: ZipFile, name: str) -> bytes:
    try:
        return given.read(name)
    except MemoryError:
        raise
    except Exception:  # as above: broken packing raises errors of zlib and others
        return b""


def _is_sound(part: bytes) -> bool:
    try:
        expat.ParserCreate().Parse(part, True)
    except expat.ExpatError:
        return False
    return True
