"""The picture of a scanned page: made straight, its drawn lines found, drawn lines and specks taken out.

Pictures are grey, 0 black and 255 white. Drawn lines are given in PDF points on the straightened page.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from auditor.reading.pdf.content.model import THIN, Ruling

cv2.setNumThreads(1)  # pages are spread over processes, and a process forked off one with threads may hang

Picture = NDArray[np.uint8]

POINTS = 72.0
DPI = 300.0
MAX_PIXELS = 20e6
"""A page so large that it would have more pixels is rendered more coarsely."""
STEEPEST = 3.0
"""Degrees that a page may lie askew."""
WHITE = 255
HORIZONTAL_RULING, VERTICAL_RULING = 25.0, 18.0
"""A stroke of at least so many points is a drawn line: no character of running text is so wide or high."""
ROW_RULING = 9.0
"""A shorter vertical stroke of at least so many points is a drawn line when it joins two horizontal lines."""
GAP = 6.0
"""Breaks in a drawn line up to so many points are closed."""
SPECK = 0.02
"""A stain smaller than this share of the square of the characters' height is no full stop."""
LONELY = 1.2
"""Square points that a lone dash of the smallest print covers."""
APART = 4.0
"""Points around a stain without other ink that make it a lonely one."""
WORD = 3.0
"""Points between the characters of a word at most."""
CONTRAST = 20
"""Ink is darker than the paper around it by so many grey levels."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A straightened page: ``grey`` without specks and lines, ``ink`` white on black, ``rulings`` in points.

    ``scale`` is pixels per point, ``angle`` the degrees by which the page was rotated about its centre.
    """

    grey: Picture
    ink: Picture
    rulings: tuple[Ruling, ...]
    scale: float
    angle: float


def scan_of(page: Any) -> Scan:
    """Render a pypdfium2 page and make it ready for reading."""
    wide, high = page.get_size()
    scale = min(DPI / POINTS, math.sqrt(MAX_PIXELS / (wide * high)))
    grey = _render(page, scale)
    angle = _skew(grey)
    grey = _rotated(grey, angle, WHITE)
    ink = _ink(grey, scale)
    rulings, mask = _rulings(ink, scale)
    ink = np.where(mask > 0, np.uint8(0), ink)
    ink = _without_specks(ink, scale)
    near = cv2.dilate(ink, _square(0.5 * scale))
    return Scan(
        grey=np.where((near > 0) & (mask == 0), grey, np.uint8(WHITE)),
        ink=ink,
        rulings=tuple(rulings),
        scale=scale,
        angle=angle,
    )


def is_rotated(scan: Scan) -> bool:
    """Whether the words are rotated: joined characters are then higher than wide."""
    near = cv2.dilate(scan.ink, _square(WORD * scan.scale))
    _, _, found, _ = cv2.connectedComponentsWithStats(near)
    wide, high = found[1:, cv2.CC_STAT_WIDTH], found[1:, cv2.CC_STAT_HEIGHT]
    return bool(np.sum(high > 2 * wide) > np.sum(wide > 2 * high))


def _render(page: Any, scale: float) -> Picture:
    picture: Picture = page.render(scale=scale, grayscale=True).to_numpy()
    return picture if picture.ndim == 2 else picture[:, :, 0]


def _rotated(picture: Picture, angle: float, background: int) -> Picture:
    high, wide = picture.shape
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), angle, 1.0)
    rotated = cv2.warpAffine(picture, turn, (wide, high), flags=cv2.INTER_CUBIC, borderValue=background)
    return np.asarray(rotated, np.uint8)


def _skew(grey: Picture) -> float:
    """The turn in degrees after which rows of ink stand out most from the gaps between them."""
    shrink = 900 / max(grey.shape)
    small = cv2.resize(grey, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    ink = cv2.adaptiveThreshold(small, WHITE, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, CONTRAST)

    def contrast(angle: float) -> float:
        rotated = _rotated(np.asarray(ink, np.uint8), angle, 0).astype(np.float32)
        return sum(float((np.diff(rotated.sum(axis)) ** 2).sum()) for axis in (0, 1))

    best = max(np.arange(-STEEPEST, STEEPEST + 0.01, 0.25), key=contrast)
    return float(max(np.arange(best - 0.25, best + 0.26, 0.05), key=contrast))


def _ink(grey: Picture, scale: float) -> Picture:
    around = round(8 * scale) | 1
    ink = cv2.adaptiveThreshold(
        grey, WHITE, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, around, CONTRAST
    )
    return np.asarray(ink, np.uint8)


def _rulings(ink: Picture, scale: float) -> tuple[list[Ruling], Picture]:
    """The drawn lines, and a mask of the pixels that they cover."""
    rulings: list[Ruling] = []
    mask = np.zeros_like(ink)
    gap = round(GAP * scale)
    for horizontal in (True, False):
        long = round((HORIZONTAL_RULING if horizontal else ROW_RULING) * scale)
        strokes = cv2.morphologyEx(ink, cv2.MORPH_OPEN, _block(long, 1, horizontal))
        joined = cv2.morphologyEx(strokes, cv2.MORPH_CLOSE, _block(gap, 3, horizontal))
        _, labels, found, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
        thin = np.zeros(len(found), bool)
        for number, (x, y, wide, high, _) in enumerate(found.tolist()[1:], start=1):
            across, down = (x + wide / 2) / scale, (y + high / 2) / scale
            if horizontal:
                ruling = Ruling(x / scale, down, (x + wide) / scale, down)
            else:
                ruling = Ruling(across, y / scale, across, (y + high) / scale)
            thin[number] = (high if horizontal else wide) <= THIN * scale and (
                horizontal or high >= VERTICAL_RULING * scale or _joins(ruling, rulings)
            )
            if thin[number]:
                rulings.append(ruling)
        mask[thin[labels] & (strokes > 0)] = WHITE
    return rulings, np.asarray(cv2.dilate(mask, _square(0.6 * scale)), np.uint8)


def _joins(vertical: Ruling, rulings: Sequence[Ruling]) -> bool:
    """Whether a vertical line begins at one of the horizontal lines and ends at another."""
    crossed = [
        ruling.top
        for ruling in rulings
        if ruling.is_horizontal and ruling.x0 - 1 <= vertical.x0 <= ruling.x1 + 1
    ]
    return all(any(abs(end - y) <= THIN / 2 for y in crossed) for end in (vertical.top, vertical.bottom))


def _block(long: int, thick: int, horizontal: bool) -> Picture:
    return np.ones((thick, long) if horizontal else (long, thick), np.uint8)


def _without_specks(ink: Picture, scale: float) -> Picture:
    """Take out what is too small for print, and what is small and stands alone."""
    _, labels, found, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    high = found[:, cv2.CC_STAT_HEIGHT]
    chars = high[(high > 2 * scale) & (high < 20 * scale)]
    speck = SPECK * float(np.median(chars)) ** 2 if len(chars) else 0.0
    ink = np.where((found[:, cv2.CC_STAT_AREA] < speck)[labels], np.uint8(0), ink)
    count, labels = cv2.connectedComponents(np.asarray(cv2.dilate(ink, _square(APART * scale)), np.uint8))
    area = np.bincount(labels[ink > 0], minlength=count)
    return np.where((area < LONELY * scale**2)[labels], np.uint8(0), ink)


def _square(side: float) -> Picture:
    pixels = round(side / 2) * 2 + 1
    return np.ones((pixels, pixels), np.uint8)
