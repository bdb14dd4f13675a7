"""Writes the files of an audit so that none is ever half written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

from auditor.files.folder import DEFAULT, Format, rank
from auditor.models.errors import InputError
from auditor.models.finding import NotChecked
from auditor.models.progress import Progress
from auditor.models.report import Report
from auditor.presenting.html.index import write_index
from auditor.presenting.html.writer import HtmlWriter
from auditor.presenting.json.findings import to_bytes
from auditor.presenting.json.tables import tables_json
from auditor.presenting.json.writer import JsonWriter
from auditor.presenting.kkr.writer import KkrWriter
from auditor.presenting.marked.writer import MarkedDocxWriter, MarkedPdfWriter
from auditor.presenting.rerun.placing import held
from auditor.presenting.shared.audited import Audited
from auditor.presenting.shared.writer import Writer
from auditor.presenting.word.writer import WordWriter
from auditor.processes.bounded import LostError
from auditor.processes.workers import Beside

WRITERS: Mapping[Format, Sequence[Writer]] = {
    Format.HTML: (HtmlWriter(),),
    Format.JSON: (JsonWriter(),),
    Format.FLAT_JSON: (JsonWriter(flat=True),),
    Format.KKR: (KkrWriter(),),
    Format.DOCX: (WordWriter(), MarkedDocxWriter()),
    Format.PDF: (MarkedPdfWriter(),),
}
"""What writes the papers of each format: a new kind of paper is a module with a writer, and its line here."""


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
    writers = [writer for format_, several in WRITERS.items() if format_ in formats for writer in several]
    unwritten = _written(writers, audited, folder)
    write_index(audited, folder)
    for paper in unwritten:
        missed(paper)
    return sorted((path.name for path in folder.iterdir()), key=rank)


def _written(writers: Sequence[Writer], audited: Audited, folder: Path) -> list[NotChecked]:
    """Let all write, side by side where they can; gives what they could not write, in their order."""
    unwritten: dict[Writer, list[NotChecked]] = {}
    with ExitStack() as stack:
        apart = {
            writer: stack.enter_context(Beside(partial(_write, writer, audited, folder)))
            for writer in writers
            if writer.apart
        }
        for writer in writers:
            if not writer.apart:
                unwritten[writer] = list(writer.write(audited, folder))
        for writer, writing in apart.items():
            unwritten[writer] = _finished(writing)
    return [paper for writer in writers for paper in unwritten[writer]]


def _write(writer: Writer, audited: Audited, folder: Path, _: Progress) -> list[NotChecked]:
    return list(writer.write(audited, folder))


def _finished(writing: Beside[list[NotChecked]]) -> list[NotChecked]:
    try:
        return writing.result()
    except LostError as error:
        raise InputError(f"Hasil tidak dapat ditulis ({error}); coba sekali lagi.") from error


def write_tables(file: Path, report: Report) -> None:
    """Write tables.json; written beside and then moved into place. Raises InputError when it cannot be."""
    with held(file.parent) as place, place.filling() as beside:
        (beside / file.name).write_bytes(to_bytes(tables_json(report)))
