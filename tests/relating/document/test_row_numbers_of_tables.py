"""Numbers of rows: what is written once, and where they begin again."""

from __future__ import annotations

from support import report, understood

from auditor.relating import relate


def rows_of(header: list[str], *rows: list[str]) -> list[tuple[str, str]]:
    made = understood([header], list(rows), number="3.1")
    return [
        (one.nama, one.masalah)
        for one in relate([report(made)]).urutan
        if one.jenis == "baris" and one.masalah
    ]


GOALS = ["Tujuan", "Sasaran", "Indikator", "Target", "Realisasi"]


def test_a_number_merged_over_rows_counts_once() -> None:
    rows = [
        ["Tertibnya pasar", "1. Tertatanya kios", "Persentase kios tertata", "8", "9"],
        ["^Tertibnya pasar", "^1. Tertatanya kios", "Persentase los tertata", "8", "9"],
        ["^Tertibnya pasar", "2. Bersihnya pasar", "Persentase pasar bersih", "8", "9"],
        ["^Tertibnya pasar", "3. Amannya pasar", "Persentase pasar aman", "8", "9"],
    ]
    assert rows_of(GOALS, *rows) == []


def test_numbers_begin_again_below_the_next_cell_to_their_left() -> None:
    rows = [
        ["1. Tertibnya pasar", "1. Tertatanya kios", "Persentase kios tertata", "8", "9"],
        ["^1. Tertibnya pasar", "2. Bersihnya pasar", "Persentase pasar bersih", "8", "9"],
        ["2. Ramainya pasar", "1. Naiknya kunjungan", "Jumlah kunjungan", "8", "9"],
        ["^2. Ramainya pasar", "2. Naiknya omzet", "Jumlah omzet", "8", "9"],
    ]
    assert rows_of(GOALS, *rows) == []


PLACES = ["No", "Kabupaten", "Jumlah Pasar", "Jumlah Kios"]


def test_the_row_of_the_province_needs_no_number() -> None:
    rows = [["1", "Suka", "5", "9"], ["2", "Raya", "6", "8"], ["3", "Mulya", "7", "7"]]
    assert rows_of(PLACES, *rows, ["", "NUSA RAYA", "18", "24"]) == []
    assert rows_of(PLACES, *rows[:2], ["", "Mulya", "7", "7"], ["4", "Jaya", "7", "7"]) == [
        ("Mulya", "hilang")
    ]
    assert rows_of(PLACES, *rows[:2], ["4", "Mulya", "7", "7"]) == [("Mulya", "lompat")]
