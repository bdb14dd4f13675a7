"""Targets that ask for less than was reached the year before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from auditor.models.facts import Kinerja, Sasar
from auditor.models.facts.vocabulary import Arah
from auditor.models.report import Report
from auditor.relating.dossier.earlier_figures import Statements, values
from auditor.relating.dossier.members import GOALS, Member, any_same, scaled
from auditor.relating.names.compare import squashed

_BY_FORMULA: Mapping[str, Arah] = {"R/T": "naik", "2-R/T": "turun", "T/R": "turun"}


def targets_of(report: Report, kinerja: Sequence[Kinerja]) -> list[Sasar]:
    """Targets of the report's year against the result of the year before, as the report itself states it."""
    if report.year is None:
        return []
    rows = [row for row in kinerja if row.indikator and row.level in GOALS and row.jenis == "tahunan"]
    past: dict[str, list[Kinerja]] = {}
    for row in rows:
        if row.tahun == report.year - 1:
            past.setdefault(squashed(row.indikator or ""), []).append(row)
    return _records(
        (row, past.get(squashed(row.indikator or ""), [])) for row in rows if row.tahun == report.year
    )


def targets_against_last_year(report: Member, before: Member) -> list[Sasar]:
    """The same against the earlier report, for indicators of which the report itself tells no result then."""
    told = {squashed(one.nama) for one in report.facts.sasar}
    rows = [
        row
        for row in report.facts.kinerja
        if row.indikator
        and row.level in GOALS
        and row.jenis == "tahunan"
        and row.tahun == report.year
        and squashed(row.indikator) not in told
    ]
    earlier = Statements(before)
    return _records((row, earlier.of(row, before.year or 0)) for row in rows)


def _records(pairs: Iterable[tuple[Kinerja, Sequence[Kinerja]]]) -> list[Sasar]:
    found: dict[str, Sasar] = {}
    for row, past in pairs:
        arah = _direction([row, *past])
        target, reached = values([row], "target"), values(past, "realisasi")
        if (
            arah is None
            or not target
            or not reached
            or row.tahun is None
            or squashed(row.indikator or "") in found
        ):
            continue
        now, then = target[0], reached[-1]
        if now.number is None or then.number is None or scaled(now, then):
            continue
        found[squashed(row.indikator or "")] = Sasar(
            place=now.place,
            nama=row.indikator or row.nama,
            tahun=row.tahun,
            tahun_sebelum=row.tahun - 1,
            arah=arah,
            target=now,
            tercapai=then,
            longgar=now.number < then.number if arah == "naik" else now.number > then.number,
        )
    return list(found.values())


def _direction(rows: Sequence[Kinerja]) -> Arah | None:
    """Whether more or less is better, as the rows' words and formulas tell; None where they do not agree.

    A formula tells it only where target and result differ: else all give 100 percent.
    """
    told: set[Arah | None] = {row.polaritas for row in rows} - {None}
    apart = [row for row in rows if not any_same(values([row], "target"), values([row], "realisasi"))]
    told |= {_BY_FORMULA.get(row.rumus or "") for row in apart} - {None}
    return told.pop() if len(told) == 1 else None
