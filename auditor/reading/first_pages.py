"""The text of a file's first pages, read fast and for nothing but telling what the file is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from auditor.converting.made import as_read
from auditor.files.archive import archive_names
from auditor.files.own_papers import refuse_marked
from auditor.models.errors import InputError
from auditor.models.read_options import ReadOptions
from auditor.processes.bounded import LostError
from auditor.processes.workers import alone
from auditor.reading.reader import file_kind

PAGES = 5
_SECONDS = 20
_PARAGRAPHS = 80
_SHEETS = 3
_ROWS = 15
_COLUMNS = 60
_PLAIN = ReadOptions()

Lines = list[str]


def first_pages(path: Path, options: ReadOptions = _PLAIN) -> list[Lines]:
    """The lines of text on each of the first five pages; a DOCX or a sheet of an XLSX is one page.

    A page that is a picture has no lines. Raises InputError when the file cannot be used.
    """
    kind = file_kind(path)
    work: Callable[[Path], list[Lines]] = _docx if kind == "docx" else _xlsx
    if kind == "pdf":
        work = partial(_pdf, password=options.password)
    try:
        with as_read(path, options) as new:
            return alone(work, new, options, _SECONDS)
    except LostError as error:
        raise InputError(f"{path.name} tidak dapat dibaca ({error}).") from error


def _lines(text: str) -> Lines:
    return [shown for line in text.splitlines() if (shown := " ".join(line.split()))]


def _pdf(path: Path, password: str | None) -> list[Lines]:
    import pypdfium2  # noqa: PLC0415 - slow to import

    from auditor.files.pdf import is_locked, open_pdf  # noqa: PLC0415

    try:
        document, _ = open_pdf(path, password)
    except pypdfium2.PdfiumError as error:
        why = "terkunci; berikan kata sandinya" if is_locked(error) else "rusak; minta salinan yang utuh"
        raise InputError(f"{path.name} {why}.") from error
    refuse_marked(path.name, document, range(1, len(document) + 1))
    pages = range(min(PAGES, len(document)))
    return [_lines(document[at].get_textpage().get_text_bounded()) for at in pages]


def _docx(path: Path) -> list[Lines]:
    import docx  # noqa: PLC0415 - slow to import
    from docx.oxml.ns import qn  # noqa: PLC0415

    archive_names(path)
    try:
        body: Any = docx.Document(str(path)).element.body
    except MemoryError:
        raise
    except Exception as error:  # python-docx and lxml raise whatever a broken part makes them stumble on
        raise InputError(f"{path.name} bukan dokumen Word (.docx) yang utuh.") from error
    texts = ("".join(_texts(one)) for one in body.iter(qn("w:p")))
    return [list(islice((shown for text in texts if (shown := " ".join(text.split()))), _PARAGRAPHS))]


def _texts(paragraph: Any) -> Iterator[str]:
    """The texts of a paragraph; what breaks a line or leads to a tab stop parts words."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - slow to import

    for part in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab"), qn("w:cr")):
        yield (part.text or "") if part.tag == qn("w:t") else " "


def _xlsx(path: Path) -> list[Lines]:
    import openpyxl  # noqa: PLC0415 - slow to import

    archive_names(path)
    try:
        with path.open("rb") as file:
            sheets = openpyxl.load_workbook(file, read_only=True, data_only=True).worksheets[:_SHEETS]
            return [_sheet(sheet) for sheet in sheets if sheet.sheet_state == "visible"]
    except MemoryError:
        raise
    except Exception as error:  # openpyxl raises whatever a broken part makes it stumble on
        raise InputError(f"{path.name} bukan lembar kerja Excel (.xlsx) yang utuh.") from error


def _sheet(sheet: Any) -> Lines:
    """A line for each row: its texts one after another."""
    rows = sheet.iter_rows(max_row=_ROWS, max_col=_COLUMNS, values_only=True)
    shown = (" ".join(" ".join(str(cell).split()) for cell in row if cell is not None) for row in rows)
    return [line for line in shown if line]
