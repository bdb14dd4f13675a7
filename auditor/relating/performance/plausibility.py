"""Figures that may be right and still make a reviewer ask: too regular, or changed much and not explained."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from auditor.models.facts import Indikator, Kewajaran, Kinerja
from auditor.models.report import Level, Report, Value, number_of
from auditor.relating.names.by_table import by_table
from auditor.relating.names.compare import normal, squashed
from auditor.relating.performance.plan_periods import last_years_of_plans

_TRIVIAL = Decimal(10)
_FULL = Decimal(100)
_FEWEST_ROWS = 10
_RATES = re.compile(r"%|persen|indeks|nilai|skor|poin", re.IGNORECASE)
_EXPLAINS = re.compile(
    r"\b(?:turun|menurun|penurunan|naik|kenaikan|meningkat|karena|disebabkan|akibat|dipengaruhi)\b", re.I
)
_NAME_LETTERS = 12
_YEARS_OF_A_PLAN = 4


def plausibility_records(
    report: Report, kinerja: Sequence[Kinerja], indikator: Sequence[Indikator]
) -> list[Kewajaran]:
    """Give what was looked at: tables for regularity, indicators for changes and for plan targets."""
    return [*_regularity(kinerja), *_changes(report, indikator), *_plan_targets(report, kinerja)]


def _regularity(kinerja: Sequence[Kinerja]) -> Iterator[Kewajaran]:
    """How often realisasi is exactly the target, among rows where that does not come by nature.

    One report or 100 percent is met or not; 1.006 persons planned and 1.006 reached are another matter.
    """
    for rows in by_table([row for row in kinerja if row.jenis == "tahunan"]):
        telling = [(t, r) for row in rows for t, r in _figures(row) if t.number not in {None, _FULL}]
        telling = [(t, r) for t, r in telling if t.number is not None and t.number >= _TRIVIAL]
        same = [r for t, r in telling if t.number == r.number]
        if len(telling) >= _FEWEST_ROWS:
            yield Kewajaran(
                place=rows[0].place,
                jenis="sama dengan target",
                nama=rows[0].place.caption or "",
                nilai=same,
                banyak=len(same),
                dari=len(telling),
            )


def _figures(row: Kinerja) -> Iterator[tuple[Value, Value]]:
    if row.target is not None and row.realisasi is not None and row.realisasi.number is not None:
        yield row.target, row.realisasi


def _changes(report: Report, indikator: Sequence[Indikator]) -> Iterator[Kewajaran]:
    """Rates and indices from one year to the next; each year must have one figure only."""
    series: dict[str, dict[int, Indikator]] = defaultdict(dict)
    for one in indikator:
        if one.tahun is not None and one.realisasi and not one.realisasi_beda:
            series[squashed(one.nama)].setdefault(one.tahun, one)
    for years in series.values():
        for year, one in sorted(years.items()):
            before = years.get(year - 1)
            values = [*(before.realisasi[:1] if before is not None else []), *one.realisasi[:1]]
            units = [one.nama.split(" ")[0], *(unit.text for unit in one.satuan)]
            rate = any(_RATES.search(unit) for unit in units) or values[-1].unit == "%"
            if len(values) == 2 and rate and values[0].number and values[1].number is not None:
                yield Kewajaran(
                    place=one.place,
                    jenis="perubahan",
                    nama=one.nama,
                    nilai=values,
                    tahun=year,
                    perubahan=(values[1].number - values[0].number) / values[0].number * _FULL,
                    dijelaskan=_explained(report, one.nama),
                )


def _explained(report: Report, nama: str) -> bool:
    """Tell whether a sentence that names the indicator speaks of a change or of a cause."""
    name = normal(nama)
    return len(name) < _NAME_LETTERS or any(
        name in normal(sentence.text) and _EXPLAINS.search(sentence.text) for sentence in report.sentences
    )


def _plan_targets(report: Report, kinerja: Sequence[Kinerja]) -> Iterator[Kewajaran]:
    """The target at the end of the plan beside the yearly ones, where these change from year to year.

    Where the report also gives the plan's last yearly target, and it is the one stated, all is well. The last
    year of the plan is a later one, or this one, as a title or the yearly targets of several years show.
    """
    ends_now = report.year in last_years_of_plans(report)
    yearly, planned = _yearly_targets(kinerja)
    seen: set[str] = set()
    for row in kinerja:
        name = squashed(row.indikator or "")
        goal = row.level in {None, Level.TUJUAN, Level.SASARAN}
        if row.jenis != "renstra" or not goal or name in seen:
            continue
        whole_plan = len(planned.get(name, ())) >= _YEARS_OF_A_PLAN
        found = _against_plan(row, yearly.get(name, {}), report.year, ends_now=ends_now or whole_plan)
        if found is not None:
            seen.add(name)
            yield found


def _yearly_targets(
    kinerja: Sequence[Kinerja],
) -> tuple[Mapping[str, Mapping[int, Value]], Mapping[str, set[int]]]:
    """The target of each year by the indicator's name, and the years for which a plan states one."""
    yearly: dict[str, dict[int, Value]] = defaultdict(dict)
    planned: dict[str, set[int]] = defaultdict(set)
    for row in kinerja:
        if row.jenis == "renstra" or not row.indikator or not row.tahun or number_of(row.target) is None:
            continue
        if row.target is not None:
            yearly[squashed(row.indikator)].setdefault(row.tahun, row.target)
        if row.target_lain:
            planned[squashed(row.indikator)].add(row.tahun)
    return yearly, planned


def _against_plan(
    row: Kinerja, years: Mapping[int, Value], year: int | None, *, ends_now: bool
) -> Kewajaran | None:
    """The target at the end of the plan with this year's and the one before it, where it is to be looked at.

    With ``ends_now`` the plan ends in this year.
    """
    final, this_year = row.target, years.get(year or 0)
    if final is None or not final.number or this_year is None:
        return None
    before = [value for at, value in sorted(years.items()) if year and at < year]
    moving = bool(before) and before[-1].number != this_year.number
    last = years[max(years)]
    known = last is not this_year or ends_now
    if not moving or (known and last.number == final.number):
        return None
    return Kewajaran(
        place=row.place,
        jenis="target akhir",
        nama=row.indikator or row.nama,
        nilai=[final, this_year, before[-1]],
        tahun=year,
        perubahan=final.number - this_year.amount,
    )
