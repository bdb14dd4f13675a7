"""The picture of a scanned page: made straight, its rules found, rules and specks taken out.

Pictures are grey, 0 black and 255 white. Rules are given in PDF points on the straightened page.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from auditor.reading.pdf.content.model import THIN, Rule

cv2.setNumThreads(1)  # pages are spread over processes, and a process forked off one with threads may hang

Picture = NDArray[np.uint8]

POINTS = 72.0
DPI = 300.0
MAX_PIXELS = 20e6
"""A page so large that it would have more pixels is rendered more coarsely."""
STEEPEST = 3.0
"""Degrees that a page may lie askew."""
WHITE = 255
LEVEL_RULE, UPRIGHT_RULE = 25.0, 18.0
"""A stroke of at least so many points is a rule: no letter of running text is so wide or high."""
ROW_RULE = 9.0
"""A shorter upright stroke of at least so many points is a rule when it joins two level rules."""
GAP = 6.0
"""Breaks in a rule up to so many points are closed."""
SPECK = 0.02
"""A stain smaller than this share of the square of the letters' height is no full stop."""
LONELY = 1.2
"""Square points that a lone dash of the smallest print covers."""
APART = 4.0
"""Points around a stain without other ink that make it a lonely one."""
WORD = 3.0
"""Points between the letters of a word at most."""
CONTRAST = 20
"""Ink is darker than the paper around it by so many grey levels."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A straightened page: ``grey`` without specks and rules, ``ink`` white on black, ``rules`` in points.

    ``scale`` is pixels per point, ``angle`` the degrees by which the page was turned about its centre.
    """

    grey: Picture
    ink: Picture
    rules: tuple[Rule, ...]
    scale: float
    angle: float


def scan_of(page: Any) -> Scan:
    """Render a pypdfium2 page and make it ready for reading."""
    wide, high = page.get_size()
    scale = min(DPI / POINTS, math.sqrt(MAX_PIXELS / (wide * high)))
    grey = _render(page, scale)
    angle = _skew(grey)
    grey = _turned(grey, angle, WHITE)
    ink = _ink(grey, scale)
    rules, mask = _rules(ink, scale)
    ink = np.where(mask > 0, np.uint8(0), ink)
    ink = _without_specks(ink, scale)
    near = cv2.dilate(ink, _square(0.5 * scale))
    return Scan(
        grey=np.where((near > 0) & (mask == 0), grey, np.uint8(WHITE)),
        ink=ink,
        rules=tuple(rules),
        scale=scale,
        angle=angle,
    )


def lies(scan: Scan) -> bool:
    """Whether the words lie on their side: joined letters are then higher than wide."""
    near = cv2.dilate(scan.ink, _square(WORD * scan.scale))
    _, _, found, _ = cv2.connectedComponentsWithStats(near)
    wide, high = found[1:, cv2.CC_STAT_WIDTH], found[1:, cv2.CC_STAT_HEIGHT]
    return bool(np.sum(high > 2 * wide) > np.sum(wide > 2 * high))


def _render(page: Any, scale: float) -> Picture:
    picture: Picture = page.render(scale=scale, grayscale=True).to_numpy()
    return picture if picture.ndim == 2 else picture[:, :, 0]


def _turned(picture: Picture, angle: float, ground: int) -> Picture:
    high, wide = picture.shape
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), angle, 1.0)
    turned = cv2.warpAffine(picture, turn, (wide, high), flags=cv2.INTER_CUBIC, borderValue=ground)
    return np.asarray(turned, np.uint8)


def _skew(grey: Picture) -> float:
    """The turn in degrees after which rows of ink stand out most from the gaps between them."""
    shrink = 900 / max(grey.shape)
    small = cv2.resize(grey, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    ink = cv2.adaptiveThreshold(small, WHITE, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, CONTRAST)

    def contrast(angle: float) -> float:
        turned = _turned(np.asarray(ink, np.uint8), angle, 0).astype(np.float32)
        return sum(float((np.diff(turned.sum(axis)) ** 2).sum()) for axis in (0, 1))

    best = max(np.arange(-STEEPEST, STEEPEST + 0.01, 0.25), key=contrast)
    return float(max(np.arange(best - 0.25, best + 0.26, 0.05), key=contrast))


def _ink(grey: Picture, scale: float) -> Picture:
    around = round(8 * scale) | 1
    ink = cv2.adaptiveThreshold(
        grey, WHITE, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, around, CONTRAST
    )
    return np.asarray(ink, np.uint8)


def _rules(ink: Picture, scale: float) -> tuple[list[Rule], Picture]:
    """The rules, and a mask of the pixels that they cover."""
    rules: list[Rule] = []
    mask = np.zeros_like(ink)
    gap = round(GAP * scale)
    for level in (True, False):
        long = round((LEVEL_RULE if level else ROW_RULE) * scale)
        strokes = cv2.morphologyEx(ink, cv2.MORPH_OPEN, _block(long, 1, level))
        joined = cv2.morphologyEx(strokes, cv2.MORPH_CLOSE, _block(gap, 3, level))
        _, labels, found, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
        thin = np.zeros(len(found), bool)
        for number, (x, y, wide, high, _) in enumerate(found.tolist()[1:], start=1):
            across, down = (x + wide / 2) / scale, (y + high / 2) / scale
            if level:
                rule = Rule(x / scale, down, (x + wide) / scale, down)
            else:
                rule = Rule(across, y / scale, across, (y + high) / scale)
            thin[number] = (high if level else wide) <= THIN * scale and (
                level or high >= UPRIGHT_RULE * scale or _joins(rule, rules)
            )
            if thin[number]:
                rules.append(rule)
        mask[thin[labels] & (strokes > 0)] = WHITE
    return rules, np.asarray(cv2.dilate(mask, _square(0.6 * scale)), np.uint8)


def _joins(upright: Rule, rules: Sequence[Rule]) -> bool:
    """Whether an upright rule begins at one of the level rules and ends at another."""
    crossed = [rule.top for rule in rules if rule.level and rule.x0 - 1 <= upright.x0 <= rule.x1 + 1]
    return all(any(abs(end - y) <= THIN / 2 for y in crossed) for end in (upright.top, upright.bottom))


def _block(long: int, thick: int, level: bool) -> Picture:
    return np.ones((thick, long) if level else (long, thick), np.uint8)


def _without_specks(ink: Picture, scale: float) -> Picture:
    """Take out what is too small for print, and what is small and stands alone."""
    _, labels, found, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    high = found[:, cv2.CC_STAT_HEIGHT]
    letters = high[(high > 2 * scale) & (high < 20 * scale)]
    speck = SPECK * float(np.median(letters)) ** 2 if len(letters) else 0.0
    ink = np.where((found[:, cv2.CC_STAT_AREA] < speck)[labels], np.uint8(0), ink)
    count, labels = cv2.connectedComponents(np.asarray(cv2.dilate(ink, _square(APART * scale)), np.uint8))
    area = np.bincount(labels[ink > 0], minlength=count)
    return np.where((area < LONELY * scale**2)[labels], np.uint8(0), ink)


def _square(side: float) -> Picture:
    pixels = round(side / 2) * 2 + 1
    return np.ones((pixels, pixels), np.uint8)
