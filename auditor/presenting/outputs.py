"""Writes the files of an audit so that none is ever half written."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from auditor.models.errors import InputError
from auditor.models.finding import NotChecked
from auditor.models.report import Report
from auditor.presenting.audited import Audited
from auditor.presenting.charts import Chart, charts
from auditor.presenting.drawing import drawn
from auditor.presenting.findings_json import findings_json, to_bytes
from auditor.presenting.folder import DEFAULT, FINDINGS, PAGE, PAPER, Format, filling
from auditor.presenting.html import render_html
from auditor.presenting.index import write_index
from auditor.presenting.kkr import write_kkr
from auditor.presenting.pictures import Excerpt, excerpts
from auditor.presenting.tables_json import tables_json


@dataclass(frozen=True, slots=True)
class _Illustrations:
    """Excerpts of pages by fingerprint, and charts with their SVG."""

    excerpts: Mapping[str, Sequence[Excerpt]]
    charts: Sequence[tuple[Chart, str]]


_Writer = Callable[[Audited, Path, "Future[_Illustrations]"], Iterable[NotChecked] | None]
"""Writes the papers of a format to a folder; the illustrations are drawn meanwhile.

It gives what it could not write, and why.
"""


def write_all(
    folder: Path,
    audited: Audited,
    formats: Sequence[Format] = DEFAULT,
    missed: Callable[[NotChecked], object] = lambda _: None,
) -> tuple[Path, ...]:
    """Write the papers of these formats to the folder and give their paths, the readable report first.

    Every file is written beside and then moved into place. ``missed`` is called with each paper that cannot
    be made of these documents. Raises InputError when the folder cannot be written.
    """
    audited = replace(audited, formats=tuple(formats))
    with filling(folder) as (beside, names), ThreadPoolExecutor(1) as other:
        drawing = other.submit(_illustrations, audited, formats)  # meanwhile this core writes
        for format_ in sorted(formats, key=_LATE.__contains__):
            for paper in _WRITERS[format_](audited, beside, drawing) or ():
                missed(paper)
        write_index(audited, beside)
    return tuple(folder / name for name in names)


def _illustrations(audited: Audited, formats: Sequence[Format]) -> _Illustrations:
    if Format.HTML not in formats:
        return _Illustrations({}, ())
    with ThreadPoolExecutor(1) as other:
        plotting = other.submit(drawn, charts(audited.facts))
        cut = excerpts(audited.outcome.findings, audited.sources_of("pdf"), audited.password)
        return _Illustrations(cut, plotting.result())


def _html(audited: Audited, folder: Path, drawing: Future[_Illustrations]) -> None:
    shown = drawing.result()
    page = render_html(
        audited.reports, audited.facts, audited.outcome, audited.basis, shown.excerpts, shown.charts
    )
    (folder / PAGE).write_text(page, encoding="utf-8", newline="\n")


def _json(audited: Audited, folder: Path, _: object) -> None:
    data = findings_json(audited.reports, audited.facts, audited.outcome)
    (folder / FINDINGS).write_bytes(to_bytes(data))


def _kkr(audited: Audited, folder: Path, _: object) -> None:
    write_kkr(audited, folder / PAPER)


def _docx(audited: Audited, folder: Path, _: object) -> Iterable[NotChecked]:
    from auditor.presenting.marked import mark_docxs  # noqa: PLC0415 - the Word libraries load slowly
    from auditor.presenting.word import write_word  # noqa: PLC0415

    write_word(audited, folder)
    return mark_docxs(audited, folder)


def _pdf(audited: Audited, folder: Path, _: object) -> Iterable[NotChecked]:
    from auditor.presenting.marked import mark_pdfs  # noqa: PLC0415 - the PDF library loads slowly

    return mark_pdfs(audited, folder)


_WRITERS: Mapping[Format, _Writer] = {
    Format.HTML: _html,
    Format.JSON: _json,
    Format.KKR: _kkr,
    Format.DOCX: _docx,
    Format.PDF: _pdf,
}
_LATE = (Format.HTML,)
"""Formats that wait for the illustrations."""


def write_tables(file: Path, report: Report) -> None:
    """Write tables.json; written beside and then moved into place. Raises InputError when it cannot be."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".auditor-", dir=file.parent) as made:
            beside = Path(made) / file.name
            beside.write_bytes(to_bytes(tables_json(report)))
            os.replace(beside, file)
    except OSError as error:
        raise InputError(
            f"Tabel tidak dapat ditulis ke {file}: {error.strerror or error}. Periksa izin dan ruang disk."
        ) from error
