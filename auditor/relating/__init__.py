"""Stage 3: matching of names and indicators, sums, claims bound to the rows that they speak of."""

from collections.abc import Sequence

from auditor.models.facts import Facts
from auditor.models.report import Report
from auditor.relating.breakdowns import prose_breakdowns
from auditor.relating.budget import against_prose, budget_records
from auditor.relating.budget_lists import add_listed
from auditor.relating.categories import category_records
from auditor.relating.claim_binding import bind_claims
from auditor.relating.closing import close_budget, close_performance
from auditor.relating.completeness import completeness_records
from auditor.relating.efficiency import efficiency_records
from auditor.relating.formulas import formula_records
from auditor.relating.indicators import indicator_records
from auditor.relating.language_slips import language_slips
from auditor.relating.legal_bases import legal_bases
from auditor.relating.limits import category_limits
from auditor.relating.loose_targets import targets_of
from auditor.relating.manners import manners
from auditor.relating.name_doubts import doubt_names
from auditor.relating.number_marks import mark_other_marks
from auditor.relating.pairing import pair
from auditor.relating.performance import performance_records
from auditor.relating.plan_periods import mark_plan_periods
from auditor.relating.plausibility import plausibility_records
from auditor.relating.promises import promise_records
from auditor.relating.structure import numberings, section_facts, table_facts
from auditor.relating.subtotals import subtotals
from auditor.relating.table_details import add_details
from auditor.relating.table_totals import table_totals
from auditor.relating.total_statements import total_statements
from auditor.understanding.phrases import Phrases, load_phrases

__all__ = ["relate"]


def relate(reports: Sequence[Report], phrases: Phrases | None = None) -> Facts:
    """Join the reports of one office into the record sets that rules speak of.

    ``phrases`` are the wordings of claims; without them those that ship with the program.
    """
    phrases = phrases or load_phrases()
    facts = Facts(laporan=list(reports))
    for report in reports:
        kinerja, anggaran = performance_records(report), budget_records(report)
        close_performance(kinerja)
        close_budget(anggaran)
        efisiensi, indikator = efficiency_records(report), indicator_records(kinerja)
        prose = prose_breakdowns(report)
        pasangan = pair(report, kinerja, anggaran, efisiensi)
        doubt_names(pasangan, [report])
        tabel = table_facts(report)
        add_details(tabel, report, anggaran, kinerja, indikator, efisiensi, pasangan)
        mark_plan_periods(tabel, report)
        mark_other_marks(tabel, report)
        facts.kinerja += kinerja
        facts.kategori += category_records(report, phrases)
        facts.rumus += formula_records(report, kinerja)
        facts.kewajaran += plausibility_records(report, kinerja, indikator)
        facts.anggaran += anggaran
        facts.efisiensi += efisiensi
        facts.indikator += indikator
        facts.janji += promise_records(report, kinerja)
        facts.sasar += targets_of(report, kinerja)
        facts.pasangan += pasangan
        facts.rincian += [*prose, *table_totals(report), *subtotals(report), *against_prose(anggaran, prose)]
        facts.rincian += total_statements(report)
        facts.batas += category_limits(anggaran, prose)
        facts.urutan += numberings(report)
        facts.tabel += tabel
        facts.bagian += section_facts(report)
        facts.kelengkapan += completeness_records(report, facts)
        facts.peraturan += legal_bases(report)
        facts.bahasa += language_slips(report, phrases)
        facts.ragam += manners(report)
    facts.klaim = bind_claims(reports, facts, phrases)
    for report in reports:
        add_listed(report, facts)
    return facts
