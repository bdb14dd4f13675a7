"""The names that sentences may speak of, taken from the columns of tables."""

from __future__ import annotations

from support import understood

from auditor.understanding.prose.claims.spoken_names import spoken_names

HEAD = [["No", "Sasaran", "Indikator", "Target", "Realisasi", "Capaian"]]


def test_a_sasaran_goes_for_the_rows_below_it() -> None:
    rows = [
        ["1", "Arsip tertata", "Persentase arsip yang tertata", "80", "75", "93,75"],
        ["", "", "Waktu temu balik", "16", "12", "125"],
    ]
    names = spoken_names([understood(HEAD, rows, number="3.1")])
    assert {"Arsip tertata", "Persentase arsip yang tertata", "Waktu temu balik"} <= names


def test_a_row_without_figures_gives_none() -> None:
    rows = [
        ["1", "Arsip tertata", "Persentase arsip yang tertata", "80", "75", "93,75"],
        ["2", "Pustaka lengkap", "Banyaknya judul buku", "", "", ""],
    ]
    names = spoken_names([understood(HEAD, rows, number="3.1")])
    assert "Banyaknya judul buku" not in names


def test_a_table_without_figures_of_performance_gives_none() -> None:
    rows = [["1", "Program Arsip", "100.000.000"], ["2", "Program Pustaka", "50.000.000"]]
    head = [["No", "Program", "Anggaran (Rp)"]]
    assert spoken_names([understood(head, rows, number="3.2")]) == set()
