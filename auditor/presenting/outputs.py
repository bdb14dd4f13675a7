"""Writes the files of an audit so that none is ever half written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from auditor.files.folder import DEFAULT, FINDINGS, PAGE, PAPER, Format, rank
from auditor.models.errors import InputError
from auditor.models.finding import NotChecked
from auditor.models.progress import Progress
from auditor.models.report import Report
from auditor.presenting.html.index import write_index
from auditor.presenting.html.pictures import Excerpt, excerpts
from auditor.presenting.html.report import render_html
from auditor.presenting.json.findings import findings_json, to_bytes
from auditor.presenting.json.tables import tables_json
from auditor.presenting.rerun.placing import held
from auditor.presenting.shared.audited import Audited
from auditor.processes.workers import Beside, LostError

_Made = TypeVar("_Made")
_Writer = Callable[[Audited, Path], Iterable[NotChecked] | None]
"""Writes the papers of a format to a folder; gives what it could not write, and why."""


def write_all(
    folder: Path,
    audited: Audited,
    formats: Sequence[Format] = DEFAULT,
    missed: Callable[[NotChecked], object] = lambda _: None,
) -> tuple[Path, ...]:
    """Write the papers of these formats to the folder and give their paths, the readable report first.

    They are written beside and then moved into place together. ``missed`` is called with each paper that
    cannot be made of these documents. Raises InputError when the folder cannot be written.
    """
    with held(folder) as place, place.filling() as beside:
        names = write_papers(beside, audited, formats, missed)
    return tuple(folder / name for name in names)


def write_papers(
    folder: Path,
    audited: Audited,
    formats: Sequence[Format] = DEFAULT,
    missed: Callable[[NotChecked], object] = lambda _: None,
) -> list[str]:
    """Write the papers to a new folder and give their names, as ``write_all`` does. Raises OSError too."""
    audited = replace(audited, formats=tuple(formats))
    with ExitStack() as stack:
        apart = [
            stack.enter_context(Beside(partial(_write, writer, audited, folder)))
            for format_, writer in _APART.items()
            if format_ in formats
        ]
        cutting = stack.enter_context(Beside(partial(_cut, audited))) if Format.HTML in formats else None
        if Format.JSON in formats:
            _write_json(audited, folder)
        if cutting is not None:
            cut, uncut = _finished(cutting)
            _write_html(audited, folder, cut)
            for one in uncut:
                missed(one)
        left = [paper for writing in apart for paper in _finished(writing)]
        write_index(audited, folder)
    for paper in left:
        missed(paper)
    return sorted((path.name for path in folder.iterdir()), key=rank)


def _write(writer: _Writer, audited: Audited, folder: Path, _: Progress) -> list[NotChecked]:
    return list(writer(audited, folder) or ())


def _cut(audited: Audited, _: Progress) -> tuple[Mapping[str, Sequence[Excerpt]], list[NotChecked]]:
    """The excerpts, and what could not be cut though another run may."""
    missed: list[NotChecked] = []
    cut = excerpts(audited.outcome.findings, audited.sources_of("pdf"), audited.password, missed.append)
    return cut, missed


def _finished(writing: Beside[_Made]) -> _Made:
    try:
        return writing.result()
    except LostError as error:
        raise InputError(f"Hasil tidak dapat ditulis ({error}); coba sekali lagi.") from error


def _write_html(audited: Audited, folder: Path, cut: Mapping[str, Sequence[Excerpt]]) -> None:
    page = render_html(audited.reports, audited.facts, audited.outcome, audited.basis, cut)
    (folder / PAGE).write_text(page, encoding="utf-8", newline="\n")


def _write_json(audited: Audited, folder: Path) -> None:
    data = findings_json(audited.reports, audited.facts, audited.outcome)
    (folder / FINDINGS).write_bytes(to_bytes(data))


def _write_kkr(audited: Audited, folder: Path) -> None:
    from auditor.presenting.kkr.book import write_kkr  # noqa: PLC0415 - the workbook library loads slowly

    write_kkr(audited, folder / PAPER)


def _write_docx(audited: Audited, folder: Path) -> Iterable[NotChecked]:
    from auditor.presenting.marked.papers import mark_docxs  # noqa: PLC0415 - the Word libraries load slowly
    from auditor.presenting.word.papers import write_word  # noqa: PLC0415

    write_word(audited, folder)
    return mark_docxs(audited, folder)


def _write_pdf(audited: Audited, folder: Path) -> Iterable[NotChecked]:
    from auditor.presenting.marked.papers import mark_pdfs  # noqa: PLC0415 - the PDF library loads slowly

    return mark_pdfs(audited, folder)


_APART: Mapping[Format, _Writer] = {
    Format.KKR: _write_kkr,
    Format.DOCX: _write_docx,
    Format.PDF: _write_pdf,
}
"""Papers that are written in processes of their own, side by side."""


def write_tables(file: Path, report: Report) -> None:
    """Write tables.json; written beside and then moved into place. Raises InputError when it cannot be."""
    with held(file.parent) as place, place.filling() as beside:
        (beside / file.name).write_bytes(to_bytes(tables_json(report)))
