"""Marked copies of the originals: what was found, shown where it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from auditor.files.folder import safe_name
from auditor.models.finding import NotChecked
from auditor.models.read_options import ReadOptions
from auditor.presenting.marked.docx import mark_docx
from auditor.presenting.marked.pdf import mark_pdf
from auditor.presenting.shared.audited import Audited

_Marker = Callable[[str, Path, Audited, Path, ReadOptions], NotChecked | None]


def mark_pdfs(audited: Audited, folder: Path) -> list[NotChecked]:
    """Write the PDFs among the audited files with their findings highlighted; give what was not written.

    The copies are called "<name> (bertanda).pdf".
    """
    if not audited.sources_of("pdf"):
        why = "laporannya bukan PDF; DOCX diberi komentar dengan --format docx"
        return [NotChecked("PDF bertanda", why)]
    return _mark(audited, folder, "pdf", mark_pdf)


def mark_docxs(audited: Audited, folder: Path) -> list[NotChecked]:
    """Write the DOCX among the audited files with their findings as comments; give what was not written.

    The copies are called "<name> (bertanda).docx".
    """
    return _mark(audited, folder, "docx", mark_docx)


def _mark(audited: Audited, folder: Path, kind: str, mark: _Marker) -> list[NotChecked]:
    missed: list[NotChecked] = []
    names: set[str] = set()
    for file, source in audited.sources_of(kind).items():
        name, count = f"{safe_name(file)} (bertanda)", 1
        while name.casefold() in names:
            count += 1
            name = f"{safe_name(file)} (bertanda {count})"
        names.add(name.casefold())
        missing = mark(file, source, audited, folder / f"{name}.{kind}", ReadOptions())
        missed += [missing] if missing else []
    return missed
