"""Tells the program's own papers, whatever they are called and whoever saved them since, from reports.

A paper carries a property that office programs keep. A marked copy is told by its marks: a report that was
mended in one, and whose marks are gone, is a report again.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from auditor.files.regular import open_regular
from auditor.models.errors import OwnPaperError

PROPERTY = "Kertas auditor"
"""The property of a workbook or a Word paper; its value says what the paper is."""
MARKED = "salinan bertanda"
"""Its value in a marked copy of a report."""
NAMES_OF_MARKS = "auditor"
"""What the names of annotations begin with that mark a finding in a PDF."""
AUTHOR = "Auditor"
"""Whose the comments and notes in marked copies are."""
_MARK = re.compile(rf"{NAMES_OF_MARKS}(-[0-9a-f]+-\d+)?")
_COMMENT = re.compile(rb"""w:author\s*=\s*["']%s["']""" % AUTHOR.encode())
_MOST = 2_000_000
"""Bytes of a part of an archive that are looked through."""
_PROPERTY = re.compile(
    rb"""<(?:\w+:)?property\b[^>]*\bname\s*=\s*["']%s["'][^>]*>\s*<[\w:]+[^>]*>([^<]*)<""" % PROPERTY.encode()
)
_HEADERS = (b">Tanda temuan<", b">Putusan<", b">Catatan pereviu<")
"""Texts of cells that together stand in the working paper alone, where its properties are lost."""
_SHEETS = 4
"""Sheets that are looked at: findings stand on the second."""
_WORKING_PAPER = "kertas kerja (kkr.xlsx)"
_PAGES = 20
"""Pages of a PDF that are looked at for marks: there is a note on the first."""


def refuse_own(path: Path, names: Collection[str]) -> None:
    """Raise OwnPaperError where an office file, whose parts have these names, is a paper of the program."""
    told = _PROPERTY.search(_part(path, "docProps/custom.xml", names))
    what = told[1].decode("utf-8", "replace") if told else None
    if what == MARKED and not _COMMENT.search(_part(path, "word/comments.xml", names)):
        what = None
    if what is None and "xl/workbook.xml" in names and _has_our_headers(path, names):
        what = _WORKING_PAPER
    if what:
        raise OwnPaperError(path.name, what)


def _has_our_headers(path: Path, names: Collection[str]) -> bool:
    """Whether the texts that all sheets share, or those of one of the first sheets, hold all the headers."""
    sheets = [f"xl/worksheets/sheet{number}.xml" for number in range(1, _SHEETS + 1)]
    parts = (_part(path, name, names) for name in ("xl/sharedStrings.xml", *sheets))
    return any(all(one in part for one in _HEADERS) for part in parts)


def refuse_marked(name: str, document: Any, numbers: Sequence[int]) -> None:
    """Raise OwnPaperError where one of these pages (from 1) of a PDF shows that it is a marked copy.

    ``document`` is the PDF as pypdfium2 opened it, ``name`` that of its file. Only the first pages tell.
    """
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - slow to import

    for page in (document[number - 1] for number in numbers if number <= _PAGES):
        for at in range(pdfium.FPDFPage_GetAnnotCount(page)):
            note = pdfium.FPDFPage_GetAnnot(page, at)
            try:
                if _MARK.fullmatch(_name(note, pdfium)):
                    raise OwnPaperError(name, MARKED)
            finally:
                pdfium.FPDFPage_CloseAnnot(note)


def _name(note: Any, pdfium: Any) -> str:
    """The name of an annotation, "" for one without or with a very long one."""
    size = pdfium.FPDFAnnot_GetStringValue(note, b"NM", None, 0)
    if not 2 < size < 400:
        return ""
    buffer = (pdfium.FPDF_WCHAR * (size // 2))()
    pdfium.FPDFAnnot_GetStringValue(note, b"NM", buffer, size)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")


def _part(path: Path, name: str, names: Collection[str]) -> bytes:
    if name not in names:
        return b""
    try:
        with open_regular(path) as file, zipfile.ZipFile(file) as archive, archive.open(name) as part:
            return part.read(_MOST)
    except Exception:  # whatever is broken in it is told by what reads it
        return b""
