"""Names and their matches."""

from dataclasses import replace
from decimal import Decimal

from auditor.models.facts import Facts, Pasangan
from auditor.models.report import Level, Place, TableKind, Value
from auditor.presenting.html.matches import matches
from auditor.presenting.shared.audited import Audited


def pair(name: str, jenis: str, **more: object) -> Pasangan:
    place = Place("laporan.pdf", 4, "3.1", "Realisasi Anggaran", name)
    defaults: dict[str, object] = {"tertulis": [Value(name, place)], "skor": Decimal(0)}
    return Pasangan(
        place,
        name,
        Level.SUB_KEGIATAN,
        None,
        None,
        None,
        jenis=jenis,
        **{**defaults, **more},  # type: ignore[arg-type]
    )


def test_a_match_says_where_each_name_stands(audit: Audited) -> None:
    first = audit.reports[0].tables[0]
    other = replace(first, kind=TableKind.KINERJA, place=replace(first.place, table="3.9", caption="Kinerja"))
    reports = [replace(audit.reports[0], tables=(first, other))]
    measured = Value("Penyediaan Makanan", replace(other.place, page=7))
    budgeted = Value("Penyediaan  Makannan", replace(first.place, page=4))
    facts = Facts(
        pasangan=[
            pair(
                "Penyediaan Makanan", "ejaan", tertulis=[measured, budgeted], skor=Decimal("97.5"), beda="nn"
            ),
            pair("Pengadaan", "tanpa_pasangan", hilang_di=["kinerja"], dugaan=["Pengadan"]),
            pair("Sewa", "tanpa_pasangan"),
        ]
    )
    spelt, lost, alone = matches(reports, facts)
    assert {source: (one.name, one.place.page, one.other) for source, one in spelt.found.items()} == {
        "kinerja": ("Penyediaan Makanan", 7, False),
        "anggaran": ("Penyediaan Makannan", 4, True),
    }
    assert (spelt.score, spelt.how, spelt.note, spelt.settled) == (97.5, "beda ejaan", "nn", False)
    assert (lost.missing, lost.score, lost.note) == (("kinerja",), None, "mungkin “Pengadan”")
    assert not lost.settled
    assert alone.settled
