"""Reading a PDF: pages in worker processes, then the document's flow put together, all within bounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pypdfium2

from auditor.files.cache import sha256_of
from auditor.files.pdf import is_locked, open_pdf
from auditor.models.document import Document, NotRead, file_name
from auditor.models.errors import InputError
from auditor.models.progress import Progress, silent
from auditor.models.read_options import Budget, ReadOptions
from auditor.processes.bounded import LostError
from auditor.processes.tesseract import NO_OCR, NO_WORDS, OCR_READ
from auditor.processes.workers import Pages, alone, spread
from auditor.reading.pdf.flow.flow import Flow, flow
from auditor.reading.pdf.pages.page import MAX_WORDS, PageRead, lost_by_chance, read_chunk
from auditor.reading.pdf.pages.scanned import with_scans

_PLAIN = ReadOptions()
_FLOW = 0.25
"""Part of the time of a document that putting its pages together has in any case."""


def read_pdf(path: Path, options: ReadOptions = _PLAIN, progress: Progress = silent) -> Document:
    """Read a PDF; pages that are pictures are read by OCR where it is installed.

    A page that cannot be read, one that fails, and those over the bound are named in ``not_read``.

    Raises:
        InputError: not a PDF, empty, damaged beyond reading, or locked with a password.

    """
    try:
        count, password = alone(partial(_opened, password=options.password), path, options)
    except LostError as error:
        raise InputError(
            f"Berkas {path.name} tidak dapat dibuka ({error}); minta berkas yang utuh."
        ) from error
    within = min(count, options.pages)
    budget = Budget(options.file_seconds(within))
    pages: list[PageRead] = []
    read_some = partial(read_chunk, path, password=password)
    for read in spread(Pages(within, read_some, lost_by_chance), options, budget):
        pages += read
        progress("Membaca halaman", len(pages), within)
    pages = with_scans(path, pages, replace(options, password=password), progress, budget)
    flowed = _bounded_flow(path, pages, options, budget)
    not_read = [*_not_read(pages), *flowed.not_read, *_beyond(within, count)]
    return Document(
        file=file_name(path),
        sha256=sha256_of(path),
        kind="pdf",
        pages=count,
        blocks=flowed.blocks,
        not_read=tuple(not_read),
        scanned=tuple(page.number for page in pages if page.scanned),
        page_labels=flowed.labels,
    )


def _opened(path: Path, password: str | None) -> tuple[int, str | None]:
    """The number of pages, and the password if the file does not open without it."""
    try:
        document, used = open_pdf(path, password)
    except pypdfium2.PdfiumError as error:
        raise InputError(_not_opened(path, password, locked=is_locked(error))) from error
    with document:
        count = len(document)
    if not count:
        raise InputError(f"Berkas {path.name} tidak berisi halaman.")
    return count, used


def _not_opened(path: Path, password: str | None, *, locked: bool) -> str:
    if not locked:
        return f"Berkas {path.name} rusak atau terpotong; minta berkas yang utuh."
    if password is None:
        return (
            f"Berkas {path.name} terkunci kata sandi; sebutkan dengan --password, atau minta salinan yang "
            "tidak terkunci."
        )
    return f"Kata sandi untuk berkas {path.name} keliru; periksa ejaannya."


def _bounded_flow(path: Path, pages: Sequence[PageRead], options: ReadOptions, budget: Budget) -> Flow:
    """The flow, worked out within the bounds on time and memory; raises InputError when it is over them."""
    try:
        seconds = max(budget.left, _FLOW * options.file_seconds(len(pages)))
        return alone(partial(_flow_of, pages), path, options, seconds)
    except LostError as error:
        raise InputError(
            f"Isi {path.name} tidak dapat disusun ({error}); bagi menjadi berkas yang lebih kecil."
        ) from error


def _flow_of(pages: Sequence[PageRead], _: Path) -> Flow:
    return flow(pages)


def _not_read(pages: Sequence[PageRead]) -> Iterator[NotRead]:
    for page in pages:
        here = (page.number,)
        if page.failed:
            why = f"halaman gagal dibaca ({page.failed})"
            yield NotRead(f"halaman {page.number}", why, page.by_chance, pages=here)
        elif page.garbled:
            why = "huruf tidak dapat dikenali (fon tanpa peta huruf)"
            yield NotRead(f"halaman {page.number}", why, pages=here)
        elif page.packed:
            why = f"lebih dari {MAX_WORDS} kata di halaman itu"
            yield NotRead(f"halaman {page.number}", why, pages=here)
        elif page.crowded:
            why = "terlalu banyak garis dan gambar di halaman itu"
            yield NotRead(f"tabel di halaman {page.number}", why, pages=here)
    for empty, why in ((False, OCR_READ), (True, NO_WORDS)):
        scans = [page.number for page in pages if page.scanned and page.is_picture is empty]
        if scans:
            yield NotRead(_listed(scans), why, text=not empty, pages=tuple(scans))
    pictures = [page.number for page in pages if page.is_picture and not page.scanned]
    if pictures:
        yield NotRead(_listed(pictures), NO_OCR, pages=tuple(pictures))


def _listed(numbers: Sequence[int]) -> str:
    """Page numbers as people write them: "halaman 2, 5-9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    ranges = [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
    return f"halaman {', '.join(ranges)}"


def _beyond(within: int, count: int) -> Iterator[NotRead]:
    if count > within:
        yield NotRead(
            f"halaman {within + 1} sampai {count}", f"melebihi batas {within} halaman ([batas] di pengaturan)"
        )
