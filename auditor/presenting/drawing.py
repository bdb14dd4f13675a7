"""Draws charts as SVG, in a process that loads the plotting library while the audit goes on."""

from __future__ import annotations

import multiprocessing
import os
import re
import sys
import textwrap
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from html import escape
from io import StringIO
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any

from auditor.presenting.charts import BarChart, Chart, Dot, DotChart, percent
from auditor.presenting.plain import one_line, shortened

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_CONTEXT = (
    multiprocessing.get_context("fork") if sys.platform == "linux" else multiprocessing.get_context("spawn")
)
_PATIENCE = 600.0
"""Seconds that the charts are waited for, also on a busy machine; a report without them is whole."""
_POLITE = 10
"""By so much the process steps back behind those that read."""

_INK, _SOFT, _LINE = "#1b2430", "#4d5a69", "#d5dce4"
_REACHED, _BELOW, _MARK = "#2f6f9f", "#b8560f", "#9f1d1d"
_STYLE: dict[Any, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "auditor",
    "text.parse_math": False,  # names of a report are no formulas
    "font.family": ["DejaVu Sans"],  # comes with the library: the same picture on every machine
    "font.size": 9.0,
    "text.color": _INK,
    "axes.edgecolor": _SOFT,
    "axes.labelcolor": _SOFT,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": _SOFT,
    "ytick.color": _INK,
}
_WIDTH = 9.2
"""Inches; the page scales it."""
_AT_MOST = 150.0
"""Percent at which an axis ends; what lies beyond is drawn at the end, with an arrow."""


def load() -> None:
    """Load the plotting library here, for the processes that this one forks."""
    import matplotlib.backends.backend_svg  # noqa: F401, PLC0415 - slow to load


def prepare() -> None:
    """Start the process that draws, so that it is ready when there is something to draw."""
    _easel()


def drawn(charts: Sequence[Chart]) -> list[tuple[Chart, str]]:
    """Each chart with its SVG; nothing when the process was lost, since the figures stand in words too."""
    if not charts:
        return []
    pipe, _ = _easel()
    try:
        pipe.send(tuple(charts))
        if pipe.poll(_PATIENCE):
            return list(zip(charts, pipe.recv(), strict=True))
    except (EOFError, OSError):
        pass
    _easel.cache_clear()
    return []


@cache
def _easel() -> tuple[Connection, BaseProcess]:
    ours, theirs = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=_serve, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    return ours, process


def _serve(pipe: Connection) -> None:
    """Draw what comes through the pipe until it is closed."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    if sys.platform == "linux":
        os.nice(_POLITE)
        # a fork has whatever its parent had open, the other end of this pipe among it
        os.closerange(3, pipe.fileno())
        os.closerange(pipe.fileno() + 1, os.sysconf("SC_OPEN_MAX"))
    load()
    with suppress(EOFError, KeyboardInterrupt):
        while True:
            pipe.send([draw(chart, number) for number, chart in enumerate(pipe.recv(), start=1)])


def draw(chart: Chart, number: int) -> str:
    """The chart as an SVG element, the same text for the same chart; ``number`` tells it from others."""
    import matplotlib as mpl  # noqa: PLC0415 - slow to load
    from matplotlib.backends.backend_svg import FigureCanvasSVG  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    with mpl.rc_context({**mpl.rcParamsDefault, **_STYLE}):
        figure = Figure()
        FigureCanvasSVG(figure)
        if isinstance(chart, BarChart):
            _draw_bars(chart, figure)
        else:
            _draw_dots(chart, figure)
        made = StringIO()
        figure.savefig(made, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return _inline(made.getvalue(), chart, f"diagram-{number}")


def _draw_bars(chart: BarChart, figure: Figure) -> None:
    bars = chart.bars
    figure.set_size_inches(_WIDTH, 0.75 + 0.42 * len(bars))
    axes = figure.subplots()
    high = figure.get_figheight()
    figure.subplots_adjust(left=0.34, right=0.8, top=1 - 0.3 / high, bottom=0.5 / high)
    rows = range(len(bars))
    most = min(max(115.0, *(bar.percent * 1.04 for bar in bars)), _AT_MOST)
    colours = [_REACHED if bar.percent >= 100 else _BELOW for bar in bars]
    axes.barh(rows, [min(bar.percent, most) for bar in bars], height=0.56, color=colours)
    axes.axvline(100, color=_INK, linewidth=1.2)
    axes.text(100, -0.75, "target 100%", ha="center", va="bottom", color=_INK)
    for row, bar in zip(rows, bars, strict=True):
        lines = textwrap.wrap(shortened(bar.name, 120), 46, max_lines=2, placeholder="…")
        for at, line in enumerate(lines):  # each by itself: the browser's letters are narrower than these
            axes.text(-most / 90, row + 0.36 * (at - (len(lines) - 1) / 2), line, ha="right", va="center")
        beyond = " →" if bar.percent > most else ""
        axes.text(most * 1.015, row, f"{_short(bar.achieved)}{beyond}", va="center", fontweight="bold")
        told = f"{_short(bar.realised)} dari {_short(bar.target)}"
        axes.text(most * 1.16, row, told, va="center", color=_SOFT)
        if bar.computed is not None and bar.computed <= most:
            axes.plot([bar.computed], [row], marker="D", color=_MARK, markeredgecolor="white", markersize=7)
    axes.set_yticks(())
    axes.set_ylim(len(bars) - 0.5, -0.8)
    axes.set_xlim(0, most)
    axes.set_xticks([tick for tick in range(0, 175, 25) if tick <= most])
    axes.set_xlabel("capaian (%)")
    if any(bar.computed is not None for bar in bars):
        axes.set_xlabel("capaian tertulis (%);  ◆ realisasi dibagi target, bila berbeda")


def _draw_dots(chart: DotChart, figure: Figure) -> None:
    figure.set_size_inches(_WIDTH, 4.6)
    axes = figure.subplots()
    figure.subplots_adjust(left=0.08, right=0.56 if chart.named else 0.9, top=0.97, bottom=0.11)
    wide = min(max(105.0, *(dot.absorbed * 1.03 for dot in chart.dots)), _AT_MOST)
    high = min(max(110.0, *(dot.percent * 1.05 for dot in chart.dots)), _AT_MOST)
    axes.plot([0, min(wide, high)], [0, min(wide, high)], color=_LINE, linewidth=1.2, zorder=1)
    for far in (False, True):
        for beyond in (False, True):
            dots = [
                dot
                for dot in chart.dots
                if dot.is_far == far and (dot.absorbed > wide or dot.percent > high) == beyond
            ]
            axes.plot(
                [min(dot.absorbed, wide) for dot in dots],
                [min(dot.percent, high) for dot in dots],
                linestyle="",
                marker="^" if beyond else "o",
                markersize=7,
                markerfacecolor=_BELOW if far else _REACHED,
                markeredgecolor="white",
                alpha=0.8,
                clip_on=False,
                zorder=3 if far else 2,
            )
    for where, numbers in _labels(chart.named, wide, high):
        told = ", ".join(map(str, numbers))
        axes.annotate(told, where, (0, 6), textcoords="offset points", ha="center", fontweight="bold")
    axes.set_xlim(0, wide)
    axes.set_ylim(0, high)
    axes.set_xlabel("anggaran yang terserap (%)")
    axes.set_ylabel("capaian kinerja (%)")
    axes.text(wide * 0.99, high * 0.04, "garis: keduanya sama", ha="right", color=_SOFT, fontsize=8.0)
    for at, dot in enumerate(chart.named):
        lines = textwrap.wrap(one_line(dot.name), 50, max_lines=2, placeholder="…")
        lines.append(f"serapan {percent(dot.absorbed)}, capaian {percent(dot.percent)}")
        top = 1 - at / 8
        axes.text(1.05, top, str(dot.number), transform=axes.transAxes, va="top", fontweight="bold")
        axes.text(1.1, top, "\n".join(lines), transform=axes.transAxes, va="top", fontsize=8.0)


def _labels(dots: Sequence[Dot], wide: float, high: float) -> list[tuple[tuple[float, float], list[int]]]:
    """The numbers of dots and where to write them; those of dots that lie together, together."""
    labels: list[tuple[tuple[float, float], list[int]]] = []
    for dot in dots:
        at = min(dot.absorbed, wide), min(dot.percent, high)
        near = [one for one in labels if abs(one[0][0] - at[0]) < 5 and abs(one[0][1] - at[1]) < 5]
        if near:
            near[0][1].append(dot.number or 0)
        else:
            labels.append((at, [dot.number or 0]))
    return labels


def _short(text: str) -> str:
    return shortened(text, 16) or "–"


def _inline(svg: str, chart: Chart, name: str) -> str:
    """The SVG as part of a page: its own names, a title and a description for those who cannot see it."""
    body = svg[svg.index("<svg") :]
    size = re.findall(r'viewBox="[^"]+"', body)[0]
    told = f"{chart.told} {chart.detail}".strip()
    body = body[body.index(">") + 1 :]
    body = re.sub(r"<(metadata|style)\b.*?</\1>\s*", "", body, flags=re.DOTALL)
    body = re.sub("<[^<>]+>", lambda tag: _renamed(tag.group(), name), body)
    return (
        f'<svg class="chart" role="img" aria-labelledby="{name}-judul {name}-isi" {size}>'
        f'<title id="{name}-judul">{escape(chart.title)}</title>'
        f'<desc id="{name}-isi">{escape(told)}</desc>{body.strip()}'
    )


def _renamed(tag: str, name: str) -> str:
    """The tag with its names, and those it refers to, told from those of other charts."""
    return re.sub(r'(\bid="|url\(#|xlink:href="#)', rf"\1{name}-", tag)
