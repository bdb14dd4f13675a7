"""Which charts a report gets, from what was surely read: only where a look says more than the table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from auditor.files.plain import one_line
from auditor.models.facts import Facts, Kinerja, Pasangan
from auditor.models.formats import format_angka
from auditor.models.report import Level, Place, Report, Value

_FEWEST = 3
"""Rows below which a table says it as fast."""

_MOST_BARS = 25
_MOST_NAMED = 8
FAR = 25
"""Points between the share of the budget spent and the achievement from which a sub kegiatan is named."""

_LEVELS = ((Level.TUJUAN, Level.SASARAN), (Level.PROGRAM,), (Level.KEGIATAN,))
_PAIRED = ("sama", "ejaan")


@dataclass(frozen=True, slots=True)
class Bar:
    """An indicator's achievement in percent; ``computed`` is realisasi/target where no formula gives it."""

    name: str
    target: str
    realised: str
    achieved: str
    percent: float
    computed: float | None
    place: Place


@dataclass(frozen=True, slots=True)
class Dot:
    """A sub kegiatan: the share of its budget spent and its achievement, in percent.

    ``number`` is that of its name in the chart, None where it is not named.
    """

    name: str
    budget: str
    spent: str
    achieved: str
    absorbed: float
    percent: float
    place: Place
    number: int | None = None

    @property
    def gap(self) -> float:
        """Points by which the achievement exceeds the share of the budget spent."""
        return self.percent - self.absorbed

    @property
    def is_far(self) -> bool:
        """Whether the two lie apart by what asks for an explanation."""
        return abs(self.gap) >= FAR


@dataclass(frozen=True, slots=True)
class BarChart:
    """Achievement against target, one bar an indicator."""

    title: str
    caption: str
    detail: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class DotChart:
    """Budget absorption against performance, one dot a sub kegiatan; those that lie far out are numbered."""

    title: str
    caption: str
    detail: str
    dots: tuple[Dot, ...]

    @property
    def named(self) -> tuple[Dot, ...]:
        """The numbered ones in their order."""
        numbered = [(dot.number, dot) for dot in self.dots if dot.number is not None]
        return tuple(dot for _, dot in sorted(numbered, key=lambda one: one[0]))


Chart = BarChart | DotChart


def charts(facts: Facts) -> tuple[Chart, ...]:
    """The charts that the facts allow, of the first report where there are several.

    ``caption`` says in words what a chart shows, and ``detail`` names what stands out.
    """
    reports = facts.laporan
    if len(reports) > 1:
        first = reports[0].document.file
        facts = Facts(
            laporan=reports[:1],
            kinerja=[row for row in facts.kinerja if row.place.document == first],
            pasangan=[pair for pair in facts.pasangan if pair.place.document == first],
        )
    made = (_achievements(facts), _absorption(facts))
    return tuple(_named_after(reports, chart) for chart in made if chart is not None)


def _named_after(reports: Sequence[Report], chart: Chart) -> Chart:
    """The chart with the year that it shows in its title, where there are several reports."""
    year = reports[0].year if len(reports) > 1 else None
    return chart if year is None else replace(chart, title=f"{chart.title}, tahun {year}")


def percent(number: float) -> str:
    """A percentage the Indonesian way, with at most two decimals: "92,65%"."""
    return f"{format_angka(round(Decimal(str(number)), 2))}%"


def _achievements(facts: Facts) -> BarChart | None:
    for levels in _LEVELS:
        bars = _bars(facts, levels)
        if len(bars) >= _FEWEST:
            break
    else:
        return None
    below = [bar for bar in bars if bar.percent < 100]
    caption = f"{len(bars)} indikator: {len(bars) - len(below)} mencapai target, {len(below)} di bawah target"
    detail = _listed((bar.name, percent(bar.percent)) for bar in below[:_MOST_NAMED])
    if len(bars) > _MOST_BARS:
        lowest = sorted(bars, key=lambda bar: bar.percent)[:_MOST_BARS]
        caption += f". Digambar {_MOST_BARS} yang capaiannya paling rendah"
        bars = [bar for bar in bars if bar in lowest]
    what = " dan ".join(level.value for level in levels)
    return BarChart(f"Capaian terhadap target, indikator {what}", f"{caption}.", detail, tuple(bars))


def _bars(facts: Facts, levels: Sequence[Level]) -> list[Bar]:
    """One bar for each indicator of the report's year, its first statement."""
    years = {report.document.file: report.year for report in facts.laporan}
    bars: dict[tuple[str, str], Bar] = {}
    for row in facts.kinerja:
        document = row.place.document
        if row.jenis == "tahunan" and row.level in levels and row.tahun == years.get(document):
            name = one_line(row.indikator or row.nama)
            if (bar := _bar(row, name)) is not None:
                bars.setdefault((document, name.casefold()), bar)
    return list(bars.values())


def _bar(row: Kinerja, name: str) -> Bar | None:
    if (sure := _sure(row.target, row.realisasi, row.capaian)) is None:
        return None
    (target, _), (realised, _), (achieved, percent) = sure
    computed = float(row.capaian_hitung) if row.rumus == "" and row.capaian_hitung is not None else None
    return Bar(name, target, realised, achieved, float(percent), computed, row.place)


def _absorption(facts: Facts) -> DotChart | None:
    dots = [dot for pair in facts.pasangan if (dot := _dot(pair)) is not None]
    if len(dots) < _FEWEST:
        return None
    far = sorted((dot for dot in dots if dot.is_far), key=lambda dot: -abs(dot.gap))
    numbers = {id(dot): number for number, dot in enumerate(far[:_MOST_NAMED], start=1)}
    caption = f"{len(dots)} sub kegiatan; {len(far)} berselisih {FAR} poin atau lebih"
    if far:
        caption += ", yang terjauh bernomor" if len(far) > _MOST_NAMED else ", bernomor"
    return DotChart(
        "Serapan anggaran terhadap capaian kinerja, sub kegiatan",
        f"{caption}.",
        _listed(
            (dot.name, f"serapan {percent(dot.absorbed)}, capaian {percent(dot.percent)}")
            for dot in far[:_MOST_NAMED]
        ),
        tuple(replace(dot, number=numbers.get(id(dot))) for dot in dots),
    )


def _dot(pair: Pasangan) -> Dot | None:
    measured, money = pair.kinerja, pair.anggaran
    if pair.level is not Level.SUB_KEGIATAN or pair.jenis not in _PAIRED or measured is None or money is None:
        return None
    if (sure := _sure(money.anggaran, money.realisasi, measured.capaian)) is None or not sure[0][1]:
        return None
    (budget, whole), (spent, part), (achieved, percent) = sure
    absorbed = float(100 * part / whole)
    return Dot(one_line(pair.nama), budget, spent, achieved, absorbed, float(percent), pair.place)


def _sure(*values: Value | None) -> list[tuple[str, Decimal]] | None:
    """The texts and numbers of values that were all surely read as one number each, none below zero."""
    sure: list[tuple[str, Decimal]] = []
    for value in values:
        if value is None or value.doubt or len(value.readings) > 1:
            return None
        if value.number is None or not value.number.is_finite() or value.number < 0:
            return None
        sure.append((one_line(value.text), value.number))
    return sure


def _listed(named: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"{name}: {figures}" for name, figures in named)
