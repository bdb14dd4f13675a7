"""Which tables are said not to be understood, and why."""

from support import understood


def test_only_columns_of_figures_are_told() -> None:
    rows = [["Pasar Lama", "12,5", "Kayu"], ["Pasar Baru", "13,1", "Batu"]]
    assert understood([["Nama", "Getar", "Bahan"]], rows).not_understood == (
        "kolom 2 “Getar” tidak dikenali",
    )


def test_a_table_of_counts_is_understood_by_its_total() -> None:
    rows = [["Pria", "12"], ["Wanita", "13"], ["Jumlah", "25"]]
    assert understood([["Golongan", "Banyak orang"]], rows).not_understood == ()


def test_what_was_recognised_and_set_aside_is_no_gap() -> None:
    rows = [[f"Program {name}", "100", "50"] for name in "ABC"]
    table = understood([["Program", "Target", "Realisasi TW I"]], rows)
    assert table.columns[2].evidence
    assert table.not_understood == ()
