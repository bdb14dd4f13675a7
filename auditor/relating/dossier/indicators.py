"""Indicators of a report held against its Perjanjian Kinerja, IKU, Renstra, Renja and realisation papers."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from auditor.lexicon.rounding import are_same
from auditor.models.dossier import DocumentKind
from auditor.models.facts import Indikator, Janji, Kinerja
from auditor.models.report import Level, TableKind, Value
from auditor.relating.dossier.members import GOALS, Member, any_same, first, scaled, unsure
from auditor.relating.entities.guesses import merge_guesses
from auditor.relating.entities.resolve import Thing
from auditor.relating.indicators.agreement import join_promises
from auditor.relating.indicators.statements import indicator_records
from auditor.relating.names.compare import same_name

_AGREEMENTS = (DocumentKind.PK, DocumentKind.PK_PERUBAHAN)
_PLANS = (DocumentKind.IKU, DocumentKind.RENJA, DocumentKind.RENSTRA)
_RESULTS = (DocumentKind.REALISASI, DocumentKind.LRA)


def indicator_comparisons(
    report: Member, papers: Sequence[Member], goals: Sequence[Thing]
) -> list[Indikator]:
    """One record for each indicator of the report's year that another paper states too.

    ``goals`` are the things that the report and the papers surely name; those that may be one are merged.
    """
    things = merge_guesses(goals, by_list=True)
    of_year = [row for row in report.facts.kinerja if row.tahun == report.year]
    others = {paper.file: paper for paper in papers}
    stated = [row for paper in papers for row in paper.facts.kinerja if row.tahun in {report.year, None}]
    rows = [row if row.tahun else replace(row, tahun=report.year) for row in stated]
    found = [_record(one, report, others) for one in indicator_records([*of_year, *rows], things)]
    return [one for one in found if one is not None]


def _record(one: Indikator, report: Member, papers: dict[str, Member]) -> Indikator | None:
    mine = [name for name in one.nama_tertulis if name.place.document == report.file]
    theirs = [name for name in one.nama_tertulis if name.place.document in papers]
    if not mine or not theirs:
        return None
    target, why = _targets(one, report, papers)
    names = _names(mine, theirs)
    units = [value for value in one.satuan_beda if value.place.document == report.file][:1]
    units += [value for value in one.satuan_beda if value.place.document in papers]
    realisasi, late = _results(one.realisasi, report, papers)
    return replace(
        one,
        place=mine[0].place,
        target_beda=target,
        realisasi_beda=realisasi,
        capaian_beda=[],
        satuan_beda=units if len(units) > 1 and units[0].place.document == report.file else [],
        nama_beda=names,
        tahun_beda=[],
        lintas=True,
        ragu=first(
            why, late, unsure(*(papers[v.place.document] for v in (*target[1:], *realisasi[1:], *names[1:])))
        ),
    )


def _targets(one: Indikator, report: Member, papers: dict[str, Member]) -> tuple[list[Value], str]:
    """The report's target and those of the papers where none agrees, and why that may be right.

    The agreement counts, as first signed and as changed; plans only where no agreement has the indicator.
    """
    mine = [v for v in one.target if v.place.document == report.file and v.number is not None]
    agreed = _stated(one.target, papers, _AGREEMENTS)
    against = agreed or _stated(one.target, papers, _PLANS)
    if not mine or not against or any_same(mine, against):
        return [], ""
    told = [mine[0], *_one_a_document(against)]
    if any(scaled(mine[0], other) for other in told[1:]):
        return told, "perbedaannya tepat kelipatan sepuluh; dapat jadi satuan atau tanda ribuan"
    if not agreed:
        return told, "target dalam dokumen perencanaan dapat diubah dalam perjanjian kinerja"
    changed = any(papers[v.place.document].kind is DocumentKind.PK_PERUBAHAN for v in agreed)
    if changed or any(_repeats_the_agreement(value, report) for value in mine):
        return told, ""
    return told, "perjanjian kinerja perubahan tidak ada di antara dokumen; target dapat berasal dari sana"


def _stated(
    values: Sequence[Value], papers: dict[str, Member], kinds: Collection[DocumentKind]
) -> list[Value]:
    """The figures among the values that papers of these kinds state."""
    known = [v for v in values if v.place.document in papers and v.number is not None]
    return [v for v in known if papers[v.place.document].kind in kinds]


def _repeats_the_agreement(value: Value, report: Member) -> bool:
    """Whether the report prints the value as that of the agreement, not of a changed one."""
    table = report.table(value)
    title = (value.place.caption or "").lower()
    return (
        table is not None
        and table.kind is TableKind.PERJANJIAN_KINERJA
        and "perjanjian kinerja" in title
        and "perubahan" not in title
    )


def _one_a_document(values: Sequence[Value]) -> list[Value]:
    """The distinct figures of each document."""
    told: list[Value] = []
    for value in values:
        if not any(value.place.document == o.place.document and are_same(value, o) for o in told):
            told.append(value)
    return told


def _results(values: Sequence[Value], report: Member, papers: dict[str, Member]) -> tuple[list[Value], str]:
    """The report's realisation and that of other papers, which may end within the year, if none agrees."""
    mine = [v for v in values if v.place.document == report.file and v.number is not None]
    stated = _stated(values, papers, (*_RESULTS, DocumentKind.RENJA))
    if not mine or not stated or any_same(mine, stated):
        return [], ""
    return [mine[0], *_one_a_document(stated)], "dokumen realisasi dapat berhenti sebelum akhir tahun"


def _names(mine: Sequence[Value], theirs: Sequence[Value]) -> list[Value]:
    """The report's name and those of other papers that no name in the report equals."""
    other = [name for name in theirs if not any(same_name(name.text, own.text) for own in mine)]
    return [mine[0], *other[:2]] if other and len(other) == len(theirs) else []


def promise_comparisons(report: Member, papers: Sequence[Member]) -> list[Janji]:
    """Indicators of sasaran that the agreement promises and the report measures, and the reverse.

    The changed agreement takes the place of the first one. What the report's own table of the agreement shows
    is left out: that is told of the report alone.
    """
    changed = [paper for paper in papers if paper.kind is DocumentKind.PK_PERUBAHAN]
    agreed = changed or [paper for paper in papers if paper.kind is DocumentKind.PK]
    if not agreed:
        return []
    promised = [row for paper in agreed for row in paper.facts.kinerja if _is_promise(row)]
    measured = [row for row in report.facts.kinerja if _is_measured(row, report)]
    anywhere = [row for row in report.facts.kinerja if row.indikator and row.realisasi is not None]
    joined = join_promises(promised, measured, anywhere)
    return [one for one in joined if not _is_told_alone(one, report)]


def _is_told_alone(one: Janji, report: Member) -> bool:
    """Whether the report's own table of the agreement shows it already."""
    told = (own.nama for own in report.facts.janji if own.dijanjikan is None or own.diukur is None)
    return any(same_name(one.nama, name) for name in told)


def _is_measured(row: Kinerja, report: Member) -> bool:
    """Whether it is an indicator of a sasaran with a result of the year in a performance table."""
    of_goal = row.indikator and row.level is Level.SASARAN and row.tahun == report.year
    if not of_goal or row.realisasi is None:
        return False
    table = report.table(Value(row.nama, row.place))
    return table is not None and table.kind is TableKind.KINERJA


def _is_promise(row: Kinerja) -> bool:
    return (
        bool(row.indikator)
        and row.level in GOALS
        and row.level is not Level.TUJUAN
        and row.target is not None
    )
