"""How many numbers of a report's tables took part in a check."""

from __future__ import annotations

from dataclasses import replace

from support import report, understood

from auditor.checking.coverage import covered, covered_prose, untouched, unused
from auditor.models.facts import Klaim
from auditor.models.finding import Covered, CoveredProse
from auditor.models.report import Nada, Place, Section, Sentence, Value

BUDGET = understood(
    [["No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "%"]],
    [["1", "Program Pertanian", "100", "90", "90"], ["2", "Program Pangan", "200", "100", "50"]],
    number="3.1",
    caption="Realisasi Anggaran",
)


def test_numbers_that_name_rows_do_not_count() -> None:
    made = report(BUDGET)
    (one,) = covered([made], [])
    assert (one.part, one.whole) == (0, 6)
    used = made.tables[0].rows[0].values[2:4]
    (one,) = covered([made], used)
    assert (one.part, one.whole, one.place.table) == (2, 6, "3.1")


def test_tables_of_which_no_number_was_looked_at_are_named() -> None:
    silent = Covered(Place("a.pdf", 14, "1.4"), 0, 50)
    few, some = Covered(Place("a.pdf", 2, "1.1"), 0, 4), Covered(Place("a.pdf", 3, "tabel ke-3"), 1, 9)
    (gap,) = untouched([silent, few, some, Covered(Place("b.docx", None, "tabel ke-2"), 0, 13)])
    assert gap.what == "Angka 2 tabel (Tabel 1.4 hal. 14: 50 angka, tabel ke-2: 13 angka)"
    assert list(untouched([few, some])) == []


def test_long_lists_are_cut() -> None:
    (gap,) = untouched([Covered(Place("a.pdf", at, f"3.{at}"), 0, 9) for at in range(20)])
    assert gap.what.endswith("Tabel 3.11 hal. 11: 9 angka, 8 tabel lain)")


def _claim(text: str, *, bound: bool) -> Klaim:
    place = Place("laporan.pdf", 1)
    return Klaim(place, "nilai", Value(text, place), Nada.MENEGASKAN, "", terikat=bound)


def test_sentences_with_figures_are_counted_by_chapter() -> None:
    made = report()
    heads = [
        Section("", "BAB I PENDAHULUAN", "I", Place("laporan.pdf", 1), 1, block=1),
        Section("", "BAB III AKUNTABILITAS", "III", Place("laporan.pdf", 2), 1, block=4),
    ]
    texts = {
        0: "Ada 3 orang.",
        2: "Laporan tahun 2024 menurut Permen Nomor 53.",
        5: "Terserap 90%.",
        6: "Naik 2 poin.",
    }
    sentences = [Sentence(text, Place("laporan.pdf", 1), block) for block, text in texts.items()]
    made = replace(made, sections=tuple(heads), sentences=tuple(sentences))
    claims = [_claim("Terserap 90%.", bound=True), _claim("Naik 2 poin.", bound=False)]
    file = made.document.file
    claims = [replace(one, place=replace(one.place, document=file)) for one in claims]
    assert covered_prose([made], claims) == (
        CoveredProse(file, "", 0, 1),
        CoveredProse(file, "Bab III", 1, 2),
    )


def test_documents_that_were_given_and_not_used_are_named() -> None:
    used = Covered(Place("pk.pdf", 1, "1"), 2, 3)
    silent = Covered(Place("iku.docx", 1, "1"), 0, 3)
    gaps = list(unused(["pk.pdf", "iku.docx", "pindai.pdf"], [used, silent]))
    assert [(one.what.split()[0], one.why) for one in gaps] == [
        ("iku.docx", "nama atau kolom di tabelnya tidak berpadanan"),
        ("pindai.pdf", "tidak ada angka yang terbaca di tabelnya"),
    ]
