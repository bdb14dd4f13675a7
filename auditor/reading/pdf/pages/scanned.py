"""Pages of a PDF that are pictures: read by OCR where it is installed, all that it reads in doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pypdfium2

from auditor.models.document import SCANNED
from auditor.models.errors import LackError, lack
from auditor.models.progress import Progress
from auditor.models.read_options import Budget, ReadOptions
from auditor.processes.tesseract import can_read
from auditor.processes.workers import Pages, spread
from auditor.reading.pdf.grids.cells import doubted
from auditor.reading.pdf.pages.page import BROKEN, PageRead, lost_by_chance, read_page


def with_scans(
    path: Path, pages: Sequence[PageRead], options: ReadOptions, progress: Progress, budget: Budget
) -> list[PageRead]:
    """The pages with those that are pictures read by OCR; the password of the options is needed."""
    wanted = [page.number for page in pages if page.is_picture]
    if not wanted or not can_read():
        return list(pages)
    stage = "Membaca halaman hasil pindai"
    progress(stage, 0, len(wanted))
    read, lost = partial(_read_scans, path, options.password, wanted), partial(_lost_scans, wanted)
    places = Pages(len(wanted), read, lost, together=1)
    found: dict[int, PageRead] = {}
    budget.add(options.scan_seconds(len(wanted)))
    for page in spread(places, options.for_scans, budget):
        found[page.number] = page
        progress(stage, len(found), len(wanted))
    return [found.get(page.number, page) for page in pages]


def _read_scans(path: Path, password: str | None, wanted: Sequence[int], places: Sequence[int]) -> PageRead:
    """Read the wanted page that stands at a place (from 1) of their list."""
    number = wanted[places[0] - 1]
    with pypdfium2.PdfDocument(path, password=password) as document:
        return _read_scan(document[number - 1], number)


def _read_scan(page: Any, number: int) -> PageRead:
    from auditor.reading.pdf.ocr.content import draw_scan  # noqa: PLC0415 - opencv takes long to import

    try:
        read = replace(read_page(draw_scan(page, number)), scanned=True)
    except MemoryError:
        raise
    except OSError as error:  # nothing is read here but what was written just before
        raise LackError(lack(error) or "berkas sementara tidak dapat ditulis") from error
    except Exception:  # a broken picture makes the libraries stumble in many ways
        return PageRead(number, failed=BROKEN)
    tables = tuple(replace(table, fragment=doubted(table.fragment, SCANNED)) for table in read.tables)
    read = replace(read, tables=tables)
    if not read.turn:
        return read
    return PageRead(number, read.width, read.height, pictures=True, scanned=True, rotated=read)


def _lost_scans(wanted: Sequence[int], places: Sequence[int], why: str) -> PageRead:
    (page,) = lost_by_chance([wanted[places[0] - 1]], why)
    return page
