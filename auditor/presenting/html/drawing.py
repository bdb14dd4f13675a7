"""Where the marks and texts of a chart stand; ``reports/diagram.svg.j2`` writes them down as SVG.

Lengths are units of the picture's view box, from its upper left corner; the page scales it.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment

from auditor.files.plain import one_line, shortened
from auditor.presenting.html.charts import BarChart, Chart, Dot, DotChart, percent
from auditor.presenting.shared.pages import page_environment

_WIDTH = 662.0
_AT_MOST = 150.0
"""Percent at which an axis ends; what lies beyond is drawn at the end, with an arrow."""
_NEAR = 5.0
"""Percent that two numbered dots lie apart at most to share a label."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The area between the axes, which begin at its lower left corner with 0 percent, and their ends."""

    left: float
    top: float
    right: float
    bottom: float
    across: float
    up: float = 1.0

    def x(self, number: float) -> float:
        """Where a percentage stands on the level axis; what lies beyond it stands at its end."""
        return round(self.left + (self.right - self.left) * min(number, self.across) / self.across, 1)

    def y(self, number: float) -> float:
        """Where a percentage stands on the upright axis; what lies beyond it stands at its end."""
        return round(self.bottom - (self.bottom - self.top) * min(number, self.up) / self.up, 1)


def draw(chart: Chart, number: int) -> str:
    """The chart as an SVG element with a title and a description; its names hold the ``number``."""
    names = {
        "name": f"diagram-{number}",
        "caption": f"{chart.caption} {chart.detail}".strip(),
        "chart": chart,
    }
    template = _environment().get_template("diagram.svg.j2")
    if isinstance(chart, BarChart):
        return template.render(names, bars=True, **_bars(chart))
    return template.render(names, bars=False, **_dots(chart))


@cache
def _environment() -> Environment:
    environment = page_environment()
    environment.filters |= {"percent": percent, "short": _short, "wrapped": _wrapped, "one_line": one_line}
    return environment


def _bars(chart: BarChart) -> dict[str, object]:
    row, top = 30.0, 22.0
    most = min(max(115.0, *(bar.percent * 1.04 for bar in chart.bars)), _AT_MOST)
    bottom = top + row * len(chart.bars) + 4
    return {
        "width": _WIDTH,
        "height": bottom + 34,
        "frame": Frame(225, top, 530, bottom, most),
        "row": row,
        "ticks": [tick for tick in range(0, 151, 25) if tick <= most],
    }


def _dots(chart: DotChart) -> dict[str, object]:
    wide = min(max(105.0, *(dot.absorbed * 1.03 for dot in chart.dots)), _AT_MOST)
    high = min(max(110.0, *(dot.percent * 1.05 for dot in chart.dots)), _AT_MOST)
    frame = Frame(53, 10, 371 if chart.named else 600, 294, wide, high)
    return {
        "width": _WIDTH,
        "height": 331.0,
        "frame": frame,
        "ticks": range(0, 151, 20),
        "dots": sorted(chart.dots, key=lambda dot: dot.is_far),
        "labels": _labels(chart.named, frame),
    }


def _labels(dots: Sequence[Dot], frame: Frame) -> list[tuple[float, float, list[int]]]:
    """Where to write the numbers of dots; those of dots that lie together stand together."""
    labels: list[tuple[float, float, list[int]]] = []
    for dot in dots:
        x, y = min(dot.absorbed, frame.across), min(dot.percent, frame.up)
        near = [one for one in labels if abs(one[0] - x) < _NEAR and abs(one[1] - y) < _NEAR]
        if near:
            near[0][2].append(dot.number or 0)
        else:
            labels.append((x, y, [dot.number or 0]))
    return labels


def _wrapped(text: str, letters: int) -> list[str]:
    return textwrap.wrap(shortened(text, 120), letters, max_lines=2, placeholder="…")


def _short(text: str) -> str:
    return shortened(text, 16) or "–"
