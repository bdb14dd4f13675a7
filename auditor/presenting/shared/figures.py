"""What the overview of many audits says of one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from auditor.files.plain import one_line, shortened
from auditor.models.facts import Facts, Kinerja
from auditor.models.finding import Outcome, Severity, Status
from auditor.models.report import Level, Report, Value, number_of
from auditor.presenting.shared.arrangement import Arrangement, gravity, unchecked
from auditor.presenting.shared.audited import Audited
from auditor.presenting.shared.labels import place_label

_GRAVEST = 3
_LONGEST_MESSAGE = 300
_LONGEST_ROW = 60


@dataclass(frozen=True, slots=True)
class DocumentFigures:
    """A document of an audit. ``figures`` are its numbers in tables, ``sure`` those that were surely read."""

    file: str
    kind: str | None
    office: str | None
    year: int | None
    pages: int | None
    tables: int
    figures: int
    sure: int
    not_read: int


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings of a rule there are at a severity and with a status."""

    rule: str
    title: str
    severity: Severity
    status: Status
    count: int


@dataclass(frozen=True, slots=True)
class Grave:
    """One of the gravest findings: its rule, what it says, and where, in words."""

    rule: str
    severity: Severity
    message: str
    place: str


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one audit.

    ``checked`` comparisons were made, ``held`` of them agreed, ``unchecked`` statements or parts could not be
    checked. ``indicators`` are those of the year whose achievement is printed and surely read, ``reached``
    those of them at 100 percent or more, ``achievement`` the median in percent. ``budget`` and ``spent`` are
    the printed totals of the budget table in Rupiah, None where none was surely read.
    """

    office: str | None
    year: int | None
    documents: tuple[DocumentFigures, ...]
    counts: tuple[Count, ...]
    gravest: tuple[Grave, ...]
    checked: int
    held: int
    unchecked: int
    indicators: int
    reached: int
    achievement: Decimal | None
    budget: Decimal | None
    spent: Decimal | None


def figures_of(audited: Audited) -> Figures:
    """The figures of a finished audit; its first report is the one that the others are held against."""
    main, outcome = audited.reports[0], audited.outcome
    capaian = _capaian(audited.facts, main)
    budget, spent = _budget(audited.facts, main)
    return Figures(
        office=one_line(main.office) if main.office else None,
        year=main.year,
        documents=tuple(map(_document, audited.reports)),
        counts=_counts(outcome),
        gravest=_gravest(audited.reports, outcome),
        checked=sum(tick.checked for tick in outcome.ticks),
        held=sum(tick.held for tick in outcome.ticks),
        unchecked=len(unchecked(audited.reports, outcome)),
        indicators=len(capaian),
        reached=sum(1 for percent in capaian if percent >= 100),
        achievement=median(capaian) if capaian else None,
        budget=budget,
        spent=spent,
    )


def _document(report: Report) -> DocumentFigures:
    numbers = [
        value
        for table in report.tables
        for row in table.rows
        for value in row.values
        if value.number is not None
    ]
    return DocumentFigures(
        file=one_line(report.document.file),
        kind=report.kind,
        office=one_line(report.office) if report.office else None,
        year=report.year,
        pages=report.document.pages,
        tables=len(report.tables),
        figures=len(numbers),
        sure=sum(1 for value in numbers if value.doubt is None),
        not_read=len(report.document.not_read),
    )


def _counts(outcome: Outcome) -> tuple[Count, ...]:
    counted = Counter((one.rule, one.title, one.severity, one.status) for one in outcome.findings)
    return tuple(Count(*what, count) for what, count in sorted(counted.items()))


def _gravest(reports: Sequence[Report], outcome: Outcome) -> tuple[Grave, ...]:
    asserted = [one for one in Arrangement(reports).sorted(outcome.findings) if one.status is Status.PASTI]
    ranked = sorted(asserted, key=gravity)
    return tuple(
        Grave(
            one.rule,
            one.severity,
            shortened(one.message, _LONGEST_MESSAGE),
            place_label(one.evidence[0].place, _LONGEST_ROW) if one.evidence else "",
        )
        for one in ranked[:_GRAVEST]
    )


def _capaian(facts: Facts, report: Report) -> list[Decimal]:
    """The achievement of each indicator of the year, once; of sasaran and tujuan where any are known."""
    rows = [one for one in facts.kinerja if _counts_for(one, report)]
    high = [one for one in rows if one.level in {Level.TUJUAN, Level.SASARAN}]
    by_name = {
        one_line(one.indikator or one.nama).casefold(): one.capaian.number
        for one in high or rows
        if one.capaian is not None
    }
    return [percent for percent in by_name.values() if percent is not None]


def _counts_for(row: Kinerja, report: Report) -> bool:
    return (
        row.place.document == report.document.file
        and row.jenis == "tahunan"
        and row.tahun in {None, report.year}
        and _is_sure(row.capaian)
    )


def _budget(facts: Facts, report: Report) -> tuple[Decimal | None, Decimal | None]:
    """Budget and realisation of the largest budget total of the report."""
    totals = [
        (number_of(row.anggaran), number_of(row.realisasi))
        for row in facts.anggaran
        if row.total
        and row.place.document == report.document.file
        and row.tahun in {None, report.year}
        and _is_sure(row.anggaran)
        and _is_sure(row.realisasi)
    ]
    return max(totals, key=lambda total: total[0] or Decimal(0), default=(None, None))


def _is_sure(value: Value | None) -> bool:
    return value is not None and value.number is not None and value.doubt is None
