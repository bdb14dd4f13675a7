"""Efficiency tables whose figures follow no known formula."""

from __future__ import annotations

from support import report, understood

from auditor.relating.efficiency.rows import efficiency_records
from auditor.relating.efficiency.unknown import tell_unknown_formulas

HEAD = ["No", "Program", "Capaian (%)", "Serapan (%)", "Tingkat Efisiensi"]
SHARES = [
    ("Program Arsip", "104,00", "91,20"),
    ("Program Pustaka", "96,50", "88,75"),
    ("Program Naskah", "100,00", "93,10"),
]


def told(*results: str) -> tuple[str, ...]:
    rows = [
        [str(at), *share, result] for at, (share, result) in enumerate(zip(SHARES, results, strict=True), 1)
    ]
    made = report(understood([HEAD], rows, number="3.9", caption="Efisiensi Sumber Daya"))
    return tell_unknown_formulas(made, efficiency_records(made)).tables[0].not_understood


def test_a_table_that_follows_a_formula() -> None:
    assert told("12,80", "7,75", "6,90") == ()


def test_the_nearest_formula_and_the_rows_that_do_not_follow_it() -> None:
    (reason,) = told("12,80", "41,30", "55,05")
    assert "“Tingkat Efisiensi”: rumus efisiensinya tidak ditemukan" in reason
    assert "realisasi output − capaian input, memberi 1 dari 3 baris" in reason
    assert reason.endswith("yang lain: 41,30 (Program Pustaka); 55,05 (Program Naskah)")


def test_no_formula_gives_any_row() -> None:
    (reason,) = told("33,30", "41,30", "55,05")
    assert "tidak satu pun rumus yang lazim" in reason
    assert "33,30 (Program Arsip)" in reason


def test_words_are_no_figures() -> None:
    assert told("Efisien", "Efisien", "Tidak") == ()
