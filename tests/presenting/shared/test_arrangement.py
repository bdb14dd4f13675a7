"""The order of findings and the sections that they belong to."""

from dataclasses import replace

from made_audit import Audited, make_audit

from auditor.models.finding import NotChecked
from auditor.presenting.shared.arrangement import Arrangement, Section, unchecked


def test_findings_follow_the_documents_then_the_place() -> None:
    audit = make_audit("b.pdf", "a.pdf")
    marks = [one.fingerprint for one in Arrangement(audit.reports).sorted(audit.outcome.findings)]
    assert marks == ["c0", "b0", "a0", "c1", "b1", "a1"]


def test_section_is_the_way_of_headings(audit: Audited) -> None:
    arrangement = Arrangement(audit.reports)
    by_rule = {one.rule: arrangement.section(one) for one in audit.outcome.findings}
    assert by_rule == {
        "ANG-01": Section("laporan.pdf", ("BAB III AKUNTABILITAS", "B. Realisasi Anggaran")),
        "ANG-02": Section("laporan.pdf", ("BAB III AKUNTABILITAS", "B. Realisasi Anggaran")),
        "NAR-01": Section("laporan.pdf", ("BAB I PENDAHULUAN",)),
    }


def test_a_finding_without_evidence_comes_first_and_has_no_section(audit: Audited) -> None:
    loose = replace(audit.outcome.findings[0], evidence=())
    arrangement = Arrangement(audit.reports)
    assert arrangement.section(loose) is None
    assert arrangement.sorted([*audit.outcome.findings, loose])[0] is loose


def test_unread_parts_are_unchecked_once(audit: Audited) -> None:
    assert unchecked(audit.reports, audit.outcome) == (
        NotChecked("halaman 7", "halaman tanpa teks"),
        NotChecked("Aturan EFI-01", "tidak ditemukan tabel efisiensi"),
    )
