"""Stage 3: matching of names and indicators, sums, claims bound to the rows that they speak of."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from auditor.lexicon.kata.concepts import Concepts, load_concepts
from auditor.lexicon.phrases import Phrases, load_phrases
from auditor.models.facts import Facts, Kinerja
from auditor.models.report import Report
from auditor.processes.steps import Steps
from auditor.relating.budget.breakdowns import prose_breakdowns
from auditor.relating.budget.goal_budgets import goal_budgets
from auditor.relating.budget.limits import category_limits
from auditor.relating.budget.prose_lists import ListedRow, add_listed, listed_rows
from auditor.relating.budget.rows import against_prose, budget_records, planned_records
from auditor.relating.categories.records import category_records
from auditor.relating.claims.bind import bind_claims
from auditor.relating.closing import close_budget, close_performance
from auditor.relating.document.completeness import completeness_records
from auditor.relating.document.legal_bases import legal_bases
from auditor.relating.document.listed_pages import listed_pages
from auditor.relating.document.number_marks import mark_other_marks
from auditor.relating.document.spelling import language_slips
from auditor.relating.document.structure import numberings, section_facts, table_facts
from auditor.relating.document.style import manners
from auditor.relating.document.table_details import add_details
from auditor.relating.dossier.loose_targets import targets_of
from auditor.relating.efficiency.inputs import compare_inputs
from auditor.relating.efficiency.rows import efficiency_records
from auditor.relating.efficiency.unknown import tell_unknown_formulas
from auditor.relating.entities.entities import entities_of
from auditor.relating.entities.goals import goals_of
from auditor.relating.entities.mentions import Records
from auditor.relating.entities.statements import statements_of
from auditor.relating.entities.things import things_of
from auditor.relating.indicators.agreement import promise_records
from auditor.relating.indicators.other_names import add_names
from auditor.relating.indicators.spoken_names import add_spoken_names
from auditor.relating.indicators.statements import indicator_records
from auditor.relating.names.doubts import doubt_names
from auditor.relating.performance.means import closing_means
from auditor.relating.performance.plan_periods import mark_plan_periods
from auditor.relating.performance.plausibility import plausibility_records
from auditor.relating.performance.printed_formulas import formula_records
from auditor.relating.performance.recapitulated import recapitulated
from auditor.relating.performance.rows import performance_records
from auditor.relating.performance.units import add_listed_units
from auditor.relating.performance.year_series import year_series
from auditor.relating.sentences.judge import add_judged
from auditor.relating.totals.columns import bound_columns, column_relations, comparison_records
from auditor.relating.totals.restated import total_statements
from auditor.relating.totals.subtotals import subtotals
from auditor.relating.totals.tables import table_totals

__all__ = ["relate"]


def relate(
    reports: Sequence[Report], phrases: Phrases | None = None, concepts: Concepts | None = None
) -> Facts:
    """Join the reports of one office into the record sets that rules speak of.

    ``phrases`` are the wordings of claims, ``concepts`` the words of sentences by what they mean; without
    them those that ship with the program.
    """
    phrases, concepts = phrases or load_phrases(), concepts or load_concepts()
    facts = Facts(laporan=list(reports))
    listed: list[tuple[Report, list[ListedRow]]] = []
    compared: list[Kinerja] = []
    for at, report in enumerate(reports):
        steps = Steps()
        listed.append((report, steps.found("rincian dalam narasi", listed_rows, report)))
        compared += _relate_one(report, listed[-1][1], facts, phrases, steps)
        if at == len(reports) - 1:
            facts.klaim = steps.found("pernyataan dalam narasi", bind_claims, reports, facts, phrases)
            for one, rows in listed:
                steps.done("rincian dalam narasi", add_listed, one, rows, facts)
            for one, _ in listed:
                steps.done("kalimat", add_judged, one, facts, phrases, concepts)
        own = [one for one in facts.efisiensi if one.place.document == report.document.file]
        told = steps.take("rumus efisiensi", partial(tell_unknown_formulas, report, own), instead=report)
        facts.laporan[at] = replace(told, faults=(*report.faults, *steps.failed)) if steps.failed else told
    facts.kinerja += compared
    return facts


def _relate_one(
    report: Report, listed: Sequence[ListedRow], facts: Facts, phrases: Phrases, steps: Steps
) -> list[Kinerja]:
    """Add the record sets of a report; a step that fails gives none.

    What comes back are rows that no statement in prose speaks of: shares of other columns, and means.
    """
    found, done = steps.found, steps.done
    kinerja = found("baris kinerja", performance_records, report)
    kinerja += found("deret tahun", year_series, report, kinerja)
    anggaran = found("baris anggaran", budget_records, report)
    done("baris penutup kinerja", close_performance, kinerja)
    done("baris penutup anggaran", close_budget, anggaran)
    efisiensi = found("baris efisiensi", efficiency_records, report)
    in_lists = [] if anggaran else [row.record for row in listed]
    goals = found("sasaran dan indikator", goals_of, report, kinerja)
    indikator = found("indikator", indicator_records, kinerja, goals)
    done("satuan indikator", add_listed_units, indikator, report)
    done("nama indikator", add_names, indikator, goals)
    done("nama indikator dalam narasi", add_spoken_names, indikator, report)
    prose = found("rincian anggaran dalam narasi", prose_breakdowns, report)
    pasangan = found("pasangan nama", things_of, report, Records.of(kinerja, anggaran, efisiensi), in_lists)
    done("masukan tabel efisiensi", compare_inputs, efisiensi, pasangan, kinerja, report)
    facts.urutan += (urutan := found("penomoran", numberings, report))
    done("nama yang meragukan", doubt_names, pasangan, [report], urutan)
    tabel = found("hal tabel", table_facts, report)
    if tabel:
        own = Facts(
            kinerja=kinerja,
            anggaran=anggaran,
            efisiensi=efisiensi,
            pasangan=pasangan,
            indikator=indikator,
        )
        done("rincian tabel", add_details, tabel, report, own)
        done("periode rencana", mark_plan_periods, tabel, report)
        done("tanda angka", mark_other_marks, tabel, report)
    facts.kinerja += kinerja
    facts.kategori += found("kategori capaian", category_records, report, phrases, kinerja)
    facts.rumus += found("rumus capaian", formula_records, report, kinerja)
    facts.kewajaran += found("kewajaran angka", plausibility_records, report, kinerja, indikator)
    facts.anggaran += anggaran
    facts.efisiensi += efisiensi
    facts.indikator += indikator
    facts.indikator += found("rekapitulasi capaian", recapitulated, report)
    facts.janji += found("janji kinerja", promise_records, report, kinerja, goals)
    facts.sasar += found("target tahun berikutnya", targets_of, report, kinerja)
    facts.pasangan += pasangan
    facts.entitas += [*entities_of(goals).values(), *(one.entitas for one in pasangan if one.entitas)]
    facts.fakta += found("angka dari hal yang sama", statements_of, pasangan, kinerja)
    facts.rincian += [*prose, *found("anggaran sasaran", goal_budgets, report, goals, pasangan)]
    compared = _relate_figures(report, facts, steps)
    facts.rincian += found("anggaran dalam narasi", against_prose, anggaran, prose)
    facts.rincian += found("pernyataan jumlah", total_statements, report)
    facts.batas += found(
        "jenis belanja", category_limits, anggaran, prose, found("pagu", planned_records, report)
    )
    facts.tabel += tabel
    facts.bagian += (bagian := found("judul bagian", section_facts, report))
    facts.urutan += found("halaman daftar isi", listed_pages, report, bagian)
    facts.kelengkapan += found("susunan laporan", completeness_records, report, facts)
    facts.peraturan += found("dasar hukum", legal_bases, report)
    facts.bahasa += found("bahasa", language_slips, report, phrases)
    facts.ragam += found("cara penulisan", manners, report)
    return compared


def _relate_figures(report: Report, facts: Facts, steps: Steps) -> list[Kinerja]:
    """Add what the figures of tables are the sum or share of, whatever they are about."""
    found = steps.found
    totals = found("jumlah tabel", table_totals, report)
    bound = found("hubungan kolom", bound_columns, report)
    facts.rincian += totals
    facts.rincian += found("subtotal tabel", subtotals, report)
    facts.rincian += found("hubungan kolom", column_relations, bound, totals)
    return [
        *found("perbandingan kolom", comparison_records, bound),
        *found("baris rata-rata", closing_means, report),
    ]
