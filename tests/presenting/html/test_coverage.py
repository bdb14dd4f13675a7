"""How much of a report was checked."""

from made_audit import make_audit

from auditor.presenting.html.coverage import Share, coverage


def test_coverage_counts_what_was_read_and_checked() -> None:
    audit = make_audit("laporan.pdf")
    assert coverage(audit.reports, audit.facts, audit.outcome) == [
        Share("halaman dengan isi yang terbaca", 4, 9),
        Share("sel tabel yang terbaca tanpa ragu", 4, 4),
        Share("aturan yang menemukan hal untuk diperiksa", 2, 3),
        Share("pemeriksaan yang cocok", 1202, 1203),
    ]
