"""Efficiency tables as offices print them: headed, numbered and computed in their own ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from support import report, understood

from auditor.models.facts import Efisiensi
from auditor.models.report import Level, Place, Sentence
from auditor.relating.efficiency.rows import efficiency_records

Rows = Sequence[Sequence[str]]
RATIO = "realisasi output / capaian input"
SAVING = "realisasi output − capaian input"


def records(header: Rows, rows: Rows, *said: str, caption: str = "Efisiensi Sumber Daya") -> list[Efisiensi]:
    made = report(understood(header, rows, number="3.9", caption=caption))
    sentences = tuple(Sentence(text, Place("laporan.pdf", 1), 0) for text in said)
    return efficiency_records(replace(made, sentences=sentences))


def wrong(found: Sequence[Efisiensi], field: str = "tingkat") -> list[str]:
    """The names of the rows that do not follow the table's formula."""
    return [row.nama for row in found if not getattr(row, f"{field}_sesuai")]


SHARES = [
    ["1", "Program Arsip", "104,00", "91,20"],
    ["2", "Program Pustaka", "96,50", "88,75"],
    ["3", "Program Naskah", "100,00", "93,10"],
    ["4", "Program Peta", "88,40", "92,60"],
]
"""Number, name, capaian and serapan."""


def with_result(results: Sequence[str], rows: Rows = SHARES) -> Rows:
    return [[*row, result] for row, result in zip(rows, results, strict=True)]


@pytest.mark.parametrize(
    ("heads", "results", "formula"),
    [
        (("Capaian Kinerja (%)", "Penyerapan Anggaran (%)", "Tingkat Efisiensi"),
         ("12,80", "7,75", "6,90", "-4,20"), SAVING),
        (("Capaian (%)", "Serapan (%)", "Rasio"), ("1,14", "1,09", "1,07", "0,95"), None),
        (("% Capaian", "% Serapan Anggaran", "Efisiensi (%)"),
         ("114,04%", "108,73%", "107,41%", "95,46%"), f"{RATIO} × 100"),
        (("Capaian Kinerja", "Daya Serap", "% Efisiensi"), ("8,80", "11,25", "6,90", "7,40"),
         "100 − capaian input"),
        (("Ketercapaian", "Serapan", "Persentase Efisiensi"), ("12,31", "8,03", "6,90", "-4,75"),
         "(realisasi output − capaian input) / realisasi output × 100"),
    ],
)  # fmt: skip
def test_kinds_of_a_table_of_shares(
    heads: tuple[str, str, str], results: tuple[str, ...], formula: str | None
) -> None:
    found = records([["No", "Program", *heads]], with_result(results))
    if formula is None:
        assert {row.rumus_indeks for row in found} == {RATIO}
        assert wrong(found, "indeks") == []
    else:
        assert {row.rumus_tingkat for row in found} == {formula}
        assert wrong(found) == []
    assert {row.level for row in found} == {Level.PROGRAM}


def test_a_row_that_breaks_the_kind_of_the_others() -> None:
    longer = [*SHARES, ["5", "Program Foto", "99,00", "90,00"]]
    found = records(
        [["No", "Program", "Capaian (%)", "Serapan (%)", "Tingkat Efisiensi"]],
        with_result(("12,80", "7,75", "6,90", "-2,40", "9,00"), longer),
    )
    assert wrong(found) == ["Program Peta"]
    assert found[3].tingkat_hitung == Decimal("-4.20")
    assert found[3].rumus_ragu is False


AMOUNTS = [
    ["A", "Program Arsip", "200.000.000", "104,00", "182.400.000"],
    ["B", "Program Pustaka", "120.000.000", "96,50", "106.500.000"],
    ["C", "Program Naskah", "80.000.000", "100,00", "74.480.000"],
    ["D", "Program Peta", "50.000.000", "88,40", "46.300.000"],
]
"""Number, name, budget, capaian and what was spent."""
MONEY = ["No", "Program", "Pagu (Rp)", "Capaian (%)", "Realisasi Anggaran (Rp)"]
SHARE = ("12,31", "8,03", "6,90", "-4,75")


def test_the_saving_of_the_ministry_and_its_value() -> None:
    rows = [
        [*row, share, value]
        for row, share, value in zip(AMOUNTS, SHARE, ("80,77", "70,08", "67,25", "38,12"), strict=True)
    ]
    found = records([[*MONEY, "Efisiensi (%)", "Nilai Efisiensi"]], rows)
    assert found[0].rumus_tingkat == (
        "((anggaran × realisasi output / 100) − realisasi anggaran)"
        " / (anggaran × realisasi output / 100) × 100"
    )
    assert found[0].rumus_nilai == "50 + tingkat / 20 × 50"
    assert wrong(found) == wrong(found, "nilai") == []


def test_a_value_of_efficiency_ends_at_hundred() -> None:
    amounts = [[*row[:4], f"{int(row[4].replace('.', '')) * 3 // 4}"] for row in AMOUNTS]
    rows = [
        [*row, share, value]
        for row, share, value in zip(
            amounts, ("34,23", "31,02", "30,18", "21,44"), ("100,00",) * 4, strict=True
        )
    ]
    found = records([[*MONEY, "Efisiensi (%)", "Nilai Efisiensi"]], rows)
    assert found[0].rumus_nilai == "50 + tingkat / 20 × 50"
    assert wrong(found, "nilai") == []


@pytest.mark.parametrize("title", ["Efisiensi per Program", "Penghematan Anggaran Tahun 2024"])
def test_headings_of_letters_are_read_by_what_their_figures_follow(title: str) -> None:
    products = ("208.000.000", "115.800.000", "80.000.000", "44.200.000")
    rows = [
        [*row[:4], product, row[4], share]
        for row, product, share in zip(AMOUNTS, products, SHARE, strict=True)
    ]
    total = ["JUMLAH", "^JUMLAH", "450.000.000", "", "448.000.000", "409.680.000", "8,55"]
    head = [["No", "Program", "Pagu (P)", "K (%)", "P x K", "Realisasi", "H (%)"]]
    found = records(head, [*rows, total], caption=title)
    assert {row.rumus_tingkat for row in found} == {
        "(anggaran capaian − realisasi anggaran) / anggaran capaian × 100"
    }
    assert wrong(found) == []
    assert [row.ringkasan for row in found] == [None] * 4 + ["total"]


def test_a_table_that_does_not_speak_of_efficiency() -> None:
    rows = [[*row, left] for row, left in zip(AMOUNTS, ("8,80", "11,25", "6,90", "7,40"), strict=True)]
    assert records([[*MONEY, "Sisa (%)"]], rows, caption="Realisasi Anggaran") == []


NUMBERS = ["1", "2", "3", "4", "5 = 3-4"]


@pytest.mark.parametrize(
    ("numbers", "head", "results", "formula"),
    [
        (["1", "2", "3", "4", "5=3-4"], "Tingkat Efisiensi", ("12,80", "7,75"), SAVING),
        (["(1)", "(2)", "(3)", "(4)", "(5) = (3) - (4)"], "Efisiensi", ("12,80", "7,75"), SAVING),
        (["1", "2", "3", "4", "5"], "Efisiensi (3 : 4)", ("1,14", "1,09"), RATIO),
        (["1", "2", "3", "4", "5=(3/4)x100%"], "Efisiensi", ("114,04", "108,73"), f"({RATIO}) × 100"),
        (["1", "2", "3", "4", "5=100-4"], "% Efisiensi", ("8,80", "11,25"), "100 − capaian input"),
    ],
)
def test_a_printed_formula_needs_two_rows(
    numbers: list[str], head: str, results: tuple[str, str], formula: str
) -> None:
    found = records(
        [["No", "Program", "Capaian (%)", "Serapan (%)", head], numbers], with_result(results, SHARES[:2])
    )
    assert [(row.rumus_tingkat, row.rumus_ragu) for row in found] == [(formula, False)] * 2
    assert wrong(found) == []


def test_a_printed_formula_that_the_rows_do_not_follow_is_not_theirs() -> None:
    found = records(
        [["No", "Program", "Capaian (%)", "Serapan (%)", "Tingkat Efisiensi"], ["1", "2", "3", "4", "5=3/4"]],
        with_result(("12,80", "7,75", "6,90", "-4,20")),
    )
    assert {row.rumus_tingkat for row in found} == {SAVING}


@pytest.mark.parametrize(
    ("sentence", "results", "formula"),
    [
        ("Efisiensi = capaian kinerja : serapan anggaran.", ("1,14", "1,09"), RATIO),
        ("Efisiensi ialah selisih antara capaian kinerja dengan penyerapan.", ("12,80", "7,75"), SAVING),
        ("Efisiensi: hasil bagi capaian program dengan serapannya.", ("114", "109"), f"{RATIO} × 100"),
        ("Tingkat efisiensi = 100% - % serapan.", ("8,80", "11,25"), "100 − capaian input"),
        ("Efisiensi diperoleh dari capaian output dikurangi capaian input.", ("12,80", "7,75"), SAVING),
    ],
)  # fmt: skip
def test_a_sentence_tells_the_formula(sentence: str, results: tuple[str, str], formula: str) -> None:
    head = [["No", "Program", "Capaian (%)", "Serapan (%)", "Tingkat Efisiensi"]]
    assert {row.rumus_tingkat for row in records(head, with_result(results, SHARES[:2]))} == {None}
    found = records(head, with_result(results, SHARES[:2]), sentence)
    assert {row.rumus_tingkat for row in found} == {formula}


@pytest.mark.parametrize(
    ("last", "right"),
    [
        (["Rata-rata", "^Rata-rata", "97,23", "91,41", "5,82"], True),
        (["Rata-rata", "^Rata-rata", "97,23", "91,41", "5,81"], True),
        (["Rata-rata", "^Rata-rata", "97,23", "91,41", "9,99"], False),
    ],
)
def test_a_closing_row_follows_the_formula_or_is_the_mean(last: list[str], *, right: bool) -> None:
    head = [["No", "Program", "Capaian (%)", "Serapan (%)", "Tingkat Efisiensi"]]
    found = records(head, [*with_result(("12,80", "7,75", "6,90", "-4,20")), last])
    assert (found[-1].ringkasan, found[-1].tingkat_sesuai) == ("rata-rata", right)
    assert right or found[-1].rumus_ragu


def test_the_figures_of_merged_cells_count_in_every_row() -> None:
    head = [["Sasaran", "Indikator", "Capaian (%)", "Serapan (%)", "Efisiensi (%)"]]
    rows = [
        ["Minat baca naik", "Jumlah pembaca", "104,00", "91,20", "12,80"],
        ["^Minat baca naik", "Jumlah buku yang dibaca", "96,50", "^91,20", "5,30"],
        ["Arsip tertib", "Arsip tertata", "88,00", "90,00", "-2,00"],
    ]
    found = records(head, rows)
    assert {row.rumus_tingkat for row in found} == {SAVING}
    assert [row.indikator for row in found] == ["Jumlah pembaca", "Jumlah buku yang dibaca", "Arsip tertata"]


def test_an_input_among_percentages_that_is_a_fraction() -> None:
    rows = with_result(("12,80", "7,75", "6,90", "-4,20"))
    rows = [*rows[:3], ["4", "Program Peta", "88,40", "0,926", "-4,20"]]
    found = records([["No", "Program", "Capaian (%)", "Serapan (%)", "Tingkat Efisiensi"]], rows)
    assert [row.input_pecahan for row in found] == [False, False, False, True]


def test_an_amount_that_a_formula_gives_shows_it_in_one_row() -> None:
    head = ["Indikator", "Capaian (%)", "Pagu (Rp)", "Realisasi Anggaran (Rp)", "Efisiensi", "Serapan (%)"]
    rows = [
        ["Minat baca", "71,02", "0", "0", "", "0", "0"],
        ["Arsip tertata", "95,20", "2.660.203.841", "2.628.577.528", "31.626.313", "98,81", "1,19"],
    ]
    found = records([[*head, "Tingkat Efisiensi (%)"]], rows)
    assert found[1].rumus_tingkat == "anggaran − realisasi anggaran"
    assert found[1].rumus_nilai == "100 − capaian input"
    assert (found[1].tingkat_sesuai, found[1].nilai_sesuai) == (True, True)
    assert (found[0].tingkat_hitung, found[0].nilai_hitung) == (None, None)  # there was nothing to save


def test_an_amount_beside_it_shows_no_formula() -> None:
    head = ["Indikator", "Capaian (%)", "Pagu (Rp)", "Realisasi Anggaran (Rp)", "Efisiensi (Rp)"]
    rows = [["Arsip tertata", "95,20", "2.660.203.841", "2.628.577.528", "31.636.313"]]
    assert records([head], rows)[0].rumus_tingkat is None


def test_formulas_that_give_the_same_in_print_judge_a_row() -> None:
    amounts = [
        ["1", "Program Arsip", "37.238.027.000", "100,00", "33.050.840.239", "11,24"],
        ["2", "Program Pustaka", "5.687.650.000", "100,00", "5.252.636.262", "7,65"],
        ["3", "Program Naskah", "4.201.460.000", "100,00", "3.805.488.747", "15,42"],
        ["4", "Program Peta", "189.250.000", "95,48", "168.642.016", "6,67"],
        ["5", "Program Foto", "9.738.483.000", "100,00", "9.297.167.408", "4,53"],
    ]
    found = records([[*MONEY, "Nilai Efisiensi"]], amounts)
    assert wrong(found) == ["Program Naskah"]
    assert found[2].tingkat_hitung is not None
    assert round(found[2].tingkat_hitung, 2) == Decimal("9.42")
    assert (found[2].rumus_seri, found[2].rumus_ragu) == (False, False)


def test_a_row_that_follows_none_of_the_formulas_of_the_others() -> None:
    rows = [
        ["1", "Program Arsip", "100,00", "90,70", "9,30"],
        ["2", "Program Peta", "100,00", "94,72", "5,28"],
        ["3", "Program Foto", "100,00", "90,83", "9,17"],
        ["4", "Program Naskah", "100,00", "95,95", "4,05"],
    ]
    odd = ["5", "Program Pustaka", "105,89", "86,72", "25,17"]
    found = records([["No", "Program", "Capaian (%)", "Serapan (%)", "Efisiensi (%)"]], [*rows, odd])
    assert wrong(found) == ["Program Pustaka"]
    assert (found[-1].rumus_tingkat, found[-1].tingkat_hitung) == (SAVING, Decimal("19.17"))
    assert found[-1].rumus_seri


@pytest.mark.parametrize("second", ["Nilai Efisiensi (NE)", "NE", "Skor Efisiensi", "Efisiensi RO (ER)"])
def test_a_second_figure_of_efficiency_by_its_short_form(second: str) -> None:
    rows = [
        [*row, share, value]
        for row, share, value in zip(AMOUNTS, SHARE, ("80,77", "70,08", "67,25", "38,12"), strict=True)
    ]
    found = records([[*MONEY, "Efisiensi (E)", second]], rows)
    assert found[0].rumus_nilai == "50 + tingkat / 20 × 50"
    assert wrong(found, "nilai") == []
