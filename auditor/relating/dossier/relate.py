"""What the documents of a dossier say of one another: facts that no single document gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.models.dossier import DocumentKind
from auditor.models.facts import Facts
from auditor.processes.steps import Steps
from auditor.relating.dossier.budget import budget_comparisons, missing_rows
from auditor.relating.dossier.carried_over import carried_sentences, carried_tables, shifted_columns
from auditor.relating.dossier.earlier_figures import earlier_figures
from auditor.relating.dossier.indicator_lists import indicator_lists
from auditor.relating.dossier.indicators import indicator_comparisons, promise_comparisons
from auditor.relating.dossier.loose_targets import targets_against_last_year
from auditor.relating.dossier.members import Member
from auditor.relating.dossier.mentions import add_mentions, goals_across
from auditor.relating.dossier.year_series import year_series

SETS = frozenset({"indikator", "janji", "pasangan", "banding", "lalu", "salinan", "sasar", "daftar", "deret"})
"""The record sets that may hold records on several documents."""
ONLY_ACROSS = frozenset({"banding", "lalu", "salinan", "daftar", "deret"})
"""Those that one document alone never fills."""


def relate_across(members: Sequence[Member]) -> Facts:
    """Compare each report with the other papers of its year and with the reports before it.

    Nothing is told twice that one of the documents tells by itself.
    """
    facts, steps = Facts(laporan=[member.report for member in members]), Steps()
    found = steps.found
    reports = sorted(
        (one for one in members if one.kind is DocumentKind.LKJIP and one.year), key=lambda one: one.year or 0
    )
    for at, report in enumerate(reports):
        papers = [m for m in members if m.kind is not DocumentKind.LKJIP and m.covers(report.year or 0)]
        goals = found("sasaran dan indikator antardokumen", goals_across, report, papers)
        steps.done("nama di dokumen lain", add_mentions, report, papers, goals)
        facts.indikator += found("indikator antardokumen", indicator_comparisons, report, papers, goals)
        facts.janji += found("janji antardokumen", promise_comparisons, report, papers)
        facts.banding += found("anggaran antardokumen", budget_comparisons, report, papers)
        facts.pasangan += found("baris yang hilang antardokumen", missing_rows, report, papers)
        before = [one for one in reports[:at] if one.year != report.year]
        if before:
            shifted = found("kolom yang bergeser", shifted_columns, report, before)
            facts.salinan += found("tabel yang disalin", carried_tables, report, before[-1])
            facts.salinan += shifted
            facts.salinan += found("kalimat yang disalin", carried_sentences, report, before[-1])
            facts.lalu += found("angka tahun lalu", earlier_figures, report, before, shifted)
            facts.sasar += found("target terhadap tahun lalu", targets_against_last_year, report, before[-1])
            facts.daftar += found("daftar indikator", indicator_lists, report, before[-1])
    facts.deret += found("deret tahun", year_series, reports)
    if steps.failed:
        first = facts.laporan[0]
        facts.laporan[0] = replace(first, faults=(*first.faults, *steps.failed))
    return facts
