"""Where the other papers of a dossier name the things of a report."""

from __future__ import annotations

from dossier_maker import budget, measured, member, promised

from auditor.models.dossier import DocumentKind as Kind
from auditor.models.facts import Hal
from auditor.relating.dossier.relate import relate_across


def test_what_a_paper_names_is_told_with_the_thing_of_the_report() -> None:
    report = member(Kind.LKJIP, 2024, measured(2024), budget(2024))
    relate_across([report, member(Kind.PK, 2024, promised(2024)), member(Kind.LRA, 2024, budget(2024))])
    papers = {
        (entity.hal, mention.place.document)
        for entity in report.facts.entitas
        for mention in entity.sebutan
        if mention.place.document != report.file
    }
    assert papers == {
        (Hal.SASARAN, "PK-2024.pdf"),
        (Hal.INDIKATOR, "PK-2024.pdf"),
        (Hal.SUB_KEGIATAN, "LRA-2024.pdf"),
    }


def test_a_paper_of_another_year_is_none_of_the_report() -> None:
    report = member(Kind.LKJIP, 2024, measured(2024))
    relate_across([report, member(Kind.PK, 2023, promised(2023))])
    assert {one.place.document for e in report.facts.entitas for one in e.sebutan} == {report.file}
