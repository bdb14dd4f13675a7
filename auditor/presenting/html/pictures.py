"""Excerpts of PDF pages around the cells that findings speak of."""

from __future__ import annotations

import base64
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from io import BytesIO
from itertools import groupby
from pathlib import Path

import pypdfium2

from auditor.files.pdf import open_pdf
from auditor.models.document import BBox
from auditor.models.errors import lack
from auditor.models.finding import Finding, NotChecked
from auditor.models.pages import page_in_file
from auditor.models.read_options import ReadOptions
from auditor.presenting.shared.arrangement import gravity
from auditor.processes.bounded import LostError
from auditor.processes.workers import alone

_MOST_EXCERPTS = 200
_MOST_PER_FINDING = 2
_MOST_BYTES = 3_900_000
"""Size of all pictures together, so that the page with them (a third larger) stays below 6 MB."""

_PIXELS_WIDE = 940
_LARGEST_SCALE = 3.0
"""Pixels a point at most: a page that is a hair wide makes no huge picture."""

_TALLEST = 230.0
"""Height of what an excerpt shows, in points."""

_MARGIN = 22.0
_AROUND = 2.0
"""Points that a mark stands out around its cell, so that it does not cut characters."""

_COMPRESSION = 3
"""Of PNG: a twentieth larger than with the usual 6, in two thirds of the time."""

_SHADES = tuple(grey // 16 for grey in range(256))
_PALETTE = [17 * shade for shade in range(16) for _ in range(3)]
"""Sixteen shades of grey keep print legible in a fraction of the bytes."""


@dataclass(frozen=True, slots=True)
class Box:
    """A marked cell, in percent of the excerpt."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a page as a PNG in a data URI; ``width`` and ``height`` in pixels."""

    document: str
    page: int
    uri: str
    width: int
    height: int
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An excerpt to be made: the page (from 1) of a document, and the cells to show, the topmost first."""

    finding: str
    document: str
    page: int
    boxes: tuple[BBox, ...]


@dataclass(frozen=True, slots=True)
class _Picture:
    """A part of a page as a PNG in a data URI, its width and height in pixels, its size in bytes."""

    uri: str
    width: int
    height: int
    size: int


def excerpts(
    findings: Iterable[Finding],
    sources: Mapping[str, Path],
    password: str | None = None,
    missed: Callable[[NotChecked], object] = lambda _: None,
) -> dict[str, list[Excerpt]]:
    """Give excerpts by fingerprint. ``sources`` maps the names of documents to their PDF files.

    ``password`` opens those that are locked. The gravest findings come first when there are more than fit. A
    page that cannot be drawn is left out: the excerpt only illustrates the evidence, which stands in words
    beside it. ``missed`` is called with what time, memory or space was lacking for.
    """
    wanted = _wanted(findings, sources)
    order = {one: at for at, one in enumerate(wanted)}
    drawn: dict[_Wanted, tuple[Excerpt, int]] = {}
    for document, members in groupby(sorted(wanted, key=_page), key=lambda one: one.document):
        try:
            drawn |= _drawn(sources[document], list(members), password)
        except LostError as error:
            missed(NotChecked(f"cuplikan halaman {document}", str(error)))
    found: dict[str, list[Excerpt]] = defaultdict(list)
    left = _MOST_BYTES
    for one, (excerpt, size) in sorted(drawn.items(), key=lambda item: order[item[0]]):
        if size <= left:
            left -= size
            found[one.finding].append(excerpt)
    return dict(found)


def _page(wanted: _Wanted) -> tuple[str, int]:
    return wanted.document, wanted.page


def _wanted(findings: Iterable[Finding], sources: Mapping[str, Path]) -> list[_Wanted]:
    wanted: list[_Wanted] = []
    for finding in sorted(findings, key=gravity):
        pages: dict[tuple[str, int], list[BBox]] = {}
        for value in finding.evidence:
            file, page = page_in_file(value.place.document, value.place.page)
            if file in sources and page is not None and value.place.bbox is not None:
                pages.setdefault((file, page), []).append(value.place.bbox)
        for (document, page), boxes in list(pages.items())[:_MOST_PER_FINDING]:
            wanted.append(_Wanted(finding.fingerprint, document, page, _shown_together(boxes)))
    return wanted[:_MOST_EXCERPTS]


def _shown_together(boxes: Sequence[BBox]) -> tuple[BBox, ...]:
    """The boxes that one excerpt can show: those near the topmost."""
    first, *others = sorted(set(boxes), key=lambda box: (box[1], box[0]))
    return first, *(box for box in others if box[3] - first[1] <= _TALLEST)


def _drawn(file: Path, wanted: Sequence[_Wanted], password: str | None) -> dict[_Wanted, tuple[Excerpt, int]]:
    """The excerpts of a file, drawn in a process of its own: to draw an untrusted page is to parse it."""
    return alone(partial(_draw, wanted=wanted, password=password), file, ReadOptions())


def _draw(file: Path, wanted: Sequence[_Wanted], password: str | None) -> dict[_Wanted, tuple[Excerpt, int]]:
    drawn: dict[_Wanted, tuple[Excerpt, int]] = {}
    try:
        with open_pdf(file, password)[0] as document:
            for page_number, members in groupby(wanted, key=lambda one: one.page):
                page = document[page_number - 1]
                shown = cache(partial(_picture, page))
                for one in members:
                    if (crop := _crop_around(page, one)) is not None:
                        drawn[one] = _excerpt(one, crop, shown(crop))
                page.close()
    except (pypdfium2.PdfiumError, OSError, IndexError) as error:
        if lack(error) is not None:
            raise
    return drawn


def _crop_around(page: pypdfium2.PdfPage, wanted: _Wanted) -> BBox | None:
    """The part of the page to show, None where there is none."""
    width, height = page.get_size()
    top = max(0.0, min(box[1] for box in wanted.boxes) - _MARGIN)
    bottom = min(height, max(box[3] for box in wanted.boxes) + _MARGIN, top + _TALLEST + 2 * _MARGIN)
    return (0.0, top, width, bottom) if width > 0 and bottom - top >= 1 else None


def _picture(page: pypdfium2.PdfPage, crop: BBox) -> _Picture:
    _, top, width, bottom = crop
    bitmap = page.render(
        scale=min(_PIXELS_WIDE / width, _LARGEST_SCALE),
        crop=(0, page.get_height() - bottom, 0, top),
        grayscale=True,
        may_draw_forms=False,
    )
    picture = bitmap.to_pil().convert("L").point(_SHADES)
    bitmap.close()
    picture.putpalette(_PALETTE)
    png = BytesIO()
    picture.save(png, "PNG", bits=4, compress_level=_COMPRESSION)
    uri = f"data:image/png;base64,{base64.b64encode(png.getvalue()).decode('ascii')}"
    return _Picture(uri, picture.width, picture.height, len(png.getvalue()))


def _excerpt(wanted: _Wanted, crop: BBox, shown: _Picture) -> tuple[Excerpt, int]:
    boxes = tuple(_box(box, crop) for box in wanted.boxes)
    return Excerpt(wanted.document, wanted.page, shown.uri, shown.width, shown.height, boxes), shown.size


def _box(box: BBox, crop: BBox) -> Box:
    left, top = max(box[0] - _AROUND, crop[0]), max(box[1] - _AROUND, crop[1])
    right, bottom = min(box[2] + _AROUND, crop[2]), min(box[3] + _AROUND, crop[3])
    width, height = crop[2] - crop[0], crop[3] - crop[1]
    return Box(
        left=round(100 * (left - crop[0]) / width, 2),
        top=round(100 * (top - crop[1]) / height, 2),
        width=round(100 * (right - left) / width, 2),
        height=round(100 * (bottom - top) / height, 2),
    )
