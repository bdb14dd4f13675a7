"""How much of a report was checked."""

from decimal import Decimal

from entity_maker import facts_of, mentioned, thing
from made_audit import make_audit

from auditor.models.facts import Cara
from auditor.presenting.html.coverage import Share, coverage


def test_coverage_counts_what_was_read_and_checked() -> None:
    audit = make_audit("laporan.pdf")
    assert coverage(audit.reports, audit.facts, audit.outcome) == [
        Share("halaman dengan isi yang terbaca", 4, 9),
        Share("sel tabel yang terbaca tanpa ragu", 4, 4),
        Share("aturan yang menemukan hal untuk diperiksa", 2, 3),
        Share("pemeriksaan yang cocok", 1202, 1203),
    ]


def test_a_thing_is_joined_where_several_places_surely_name_it() -> None:
    audit = make_audit("laporan.pdf")
    facts = facts_of(
        thing("Rehabilitasi Jalan", mentioned("Rehabilitasi Jalan"), mentioned("Rehabilitasi Jalan")),
        thing("Survei", mentioned("Survei"), mentioned("Survai", cara=Cara.EJAAN, skor=Decimal(92))),
        thing("Pengadaan", mentioned("Pengadaan"), mentioned("Pembelian", cara=Cara.DUGAAN)),
        thing("Sewa", mentioned("Sewa")),
    )
    what = "sasaran, indikator, program dan kegiatan yang disebut di lebih dari satu tabel atau daftar"
    assert Share(what, 2, 4) in coverage(audit.reports, facts, audit.outcome)
