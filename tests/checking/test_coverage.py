"""How many numbers of a report's tables took part in a check."""

from __future__ import annotations

from support import report, understood

from auditor.checking.coverage import covered, untouched
from auditor.models.finding import Covered
from auditor.models.report import Place

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
