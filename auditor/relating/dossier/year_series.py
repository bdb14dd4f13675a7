"""Indicators over the years, each year as its own report states it, and where the series breaks."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.models.facts import Deret, Kinerja
from auditor.models.facts.vocabulary import Patahan
from auditor.models.report import Value
from auditor.relating.dossier.earlier_figures import Statements, values
from auditor.relating.dossier.members import Member, goal_rows
from auditor.relating.names.compare import normal, squashed

_FEWEST_YEARS = 2
_TENFOLD = 10


def year_series(reports: Sequence[Member]) -> list[Deret]:
    """One record for each indicator of a tujuan or sasaran that at least two reports measure."""
    import pandas as pd  # noqa: PLC0415 - slow to import, and needed for dossiers alone

    statements = [Statements(one) for one in reports]
    names: dict[str, Kinerja] = {}
    for at, report in reversed(list(enumerate(reports))):
        for row in goal_rows(report):
            if row.tahun == report.year and not any(newer.rows(row) for newer in statements[at + 1 :]):
                names.setdefault(squashed(row.indikator or ""), row)
    cells = [
        {"indikator": name, "tahun": one.member.year, "nilai": found[0], "satuan": _unit(rows)}
        for name, row in names.items()
        for one in statements
        if (rows := one.of(row, one.member.year or 0)) and (found := values(rows, "realisasi"))
    ]
    if not cells:
        return []
    frame = pd.DataFrame(cells).sort_values(["indikator", "tahun"]).drop_duplicates(["indikator", "tahun"])
    result: list[Deret] = []
    for name, series in frame.groupby("indikator", sort=False):
        if len(series) >= _FEWEST_YEARS:
            row = names[str(name)]
            result.append(_record(row, list(series["tahun"]), list(series["nilai"]), list(series["satuan"])))
    order = list(names)
    return sorted(result, key=lambda one: order.index(squashed(one.nama)))


def _unit(rows: Sequence[Kinerja]) -> str:
    return next((normal(row.satuan.text) or row.satuan.text for row in rows if row.satuan is not None), "")


def _record(row: Kinerja, years: list[int], figures: list[Value], units: list[str]) -> Deret:
    kind, at = _break(figures, units)
    return Deret(
        place=figures[-1].place,
        nama=row.indikator or row.nama,
        tahun=[int(year) for year in years],
        realisasi=figures,
        patahan=kind,
        di_patahan=at,
    )


def _break(figures: Sequence[Value], units: Sequence[str]) -> tuple[Patahan, list[Value]]:
    """The last break of the series: a scale that is ten times the other, or another unit."""
    for at in range(len(figures) - 1, 0, -1):
        old, new = figures[at - 1], figures[at]
        if old.number and new.number:
            ratio = abs(new.number / old.number)
            if ratio >= _TENFOLD or ratio * _TENFOLD <= 1:
                return "skala", [old, new]
    for at in range(len(units) - 1, 0, -1):
        if units[at] and units[at - 1] and units[at] != units[at - 1]:
            return "satuan", [figures[at - 1], figures[at]]
    return "", []
