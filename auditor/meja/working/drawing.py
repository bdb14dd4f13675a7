"""The picture of a page with the places of a finding marked on it. To draw a page is to parse it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

from auditor.files.pdf import open_pdf
from auditor.meja.working.helper import Bounds
from auditor.models.errors import InputError

Box = tuple[float, float, float, float]

BOUNDS = Bounds(seconds=60, megabytes=700, fresh=False)
_PIXELS_WIDE, _PIXELS_HIGH = 1400, 4000
_LARGEST_SCALE = 3.0
"""Pixels a point at most: a page that is a hair wide makes no huge picture."""
_AROUND = 2.0
"""Points that a mark stands out around its cell, so that it does not cut characters."""
_EDGE = 3
"""Pixels of the line around a mark."""
_COMPRESSION = 3
"""Of PNG: a twentieth larger than with the usual 6, in two thirds of the time."""

_GREYS = 16
"""Shades of a page: they keep print legible in a fraction of the bytes."""
_INK = (0xB3, 0x26, 0x1E)
_TINT = (0xFF, 0xEC, 0x9E)
_LINE = 2 * _GREYS
"""The colour of the line around a mark, behind the greys and the tinted greys."""


def _palette() -> list[int]:
    greys = [255 * shade // (_GREYS - 1) for shade in range(_GREYS)]
    plain = [part for grey in greys for part in (grey, grey, grey)]
    tinted = [part * grey // 255 for grey in greys for part in _TINT]
    return [*plain, *tinted, *_INK]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page (from 1) of a file, and the places on it in points from the top left."""

    file: Path
    page: int
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page as a PNG, and where on it the topmost mark begins and ends, in parts of its height."""

    png: bytes
    top: float
    bottom: float


def draw(wanted: Wanted) -> Drawn:
    """The page with its marks. Raises InputError when it cannot be drawn."""
    try:
        with open_pdf(wanted.file, None)[0] as document:
            page = document[wanted.page - 1]
            width, height = page.get_size()
            scale = min(_PIXELS_WIDE / max(width, 1), _PIXELS_HIGH / max(height, 1), _LARGEST_SCALE)
            bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
            picture = bitmap.to_pil().convert("L").point([grey * _GREYS // 256 for grey in range(256)])
    except (pypdfium2.PdfiumError, OSError, IndexError, ValueError) as error:
        raise InputError(f"Halaman {wanted.page} tidak dapat digambar.") from error
    picture.putpalette(_palette())
    _mark(picture, wanted.boxes, scale)
    png = BytesIO()
    picture.save(png, "PNG", compress_level=_COMPRESSION)
    first = min(wanted.boxes, key=lambda box: box[1], default=(0.0, 0.0, 0.0, 0.0))
    return Drawn(png.getvalue(), _part(first[1], height), _part(first[3], height))


def _part(at: float, height: float) -> float:
    return round(min(max(at / max(height, 1), 0.0), 1.0), 4)


def _mark(picture: Image.Image, boxes: Sequence[Box], scale: float) -> None:
    """Tint the places as with a marker, so that what is written there stays legible, and frame them."""
    framed = []
    for left, top, right, bottom in boxes:
        frame = (
            max(round((left - _AROUND) * scale), 0),
            max(round((top - _AROUND) * scale), 0),
            min(round((right + _AROUND) * scale), picture.width - 1),
            min(round((bottom + _AROUND) * scale), picture.height - 1),
        )
        if frame[2] - frame[0] > 2 * _EDGE and frame[3] - frame[1] > 2 * _EDGE:
            part = picture.crop(frame)
            picture.paste(part.point([shade % _GREYS + _GREYS for shade in range(256)]), frame)
            framed.append(frame)
    pen = ImageDraw.Draw(picture)
    for frame in framed:
        pen.rectangle(frame, outline=_LINE, width=_EDGE)
