"""On how many rows of a table something is said to be so of."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentence_maker import GOALS, HARVEST, MONEY, STAFF, claims_of, outcomes
from support import table

from auditor.relating.sentences.counting.row_claims import row_claims
from auditor.relating.sentences.frames.changes import change_claims

WARDS = table(
    [["No", "Kelurahan", "Balita Diukur", "Balita Stunting", "Prevalensi (%)", "Kondisi"]],
    [
        ["1", "Sukamulya", "200", "40", "20,00", "Rawan"],
        ["2", "Karangasri", "150", "15", "10,00", "Aman"],
        ["3", "Bojongsari", "120", "6", "5,00", "Aman"],
        ["4", "Wanajaya", "80", "0", "0,00", "Aman"],
        ["", "Jumlah", "550", "61", "11,09", ""],
    ],
    number="3.5",
    caption="Balita Stunting Menurut Kelurahan",
)
"""Four wards; the mean of their prevalence is 8.75, that of the whole 11.09."""
MOVED = table(
    [["No", "Komoditas", "Produksi 2023 (Ton)", "Produksi 2024 (Ton)", "Naik/(Turun)"]],
    [
        ["1", "Padi", "500", "520", "20"],
        ["2", "Jagung", "300", "280", "(20)"],
        ["3", "Kedelai", "40", "52", "12"],
    ],
    number="3.6",
    caption="Produksi Tanaman Pangan",
)
FEES = table(
    [["No", "Jenis Penerimaan", "Target (Rp)", "Realisasi (Rp)", "Capaian (%)"]],
    [
        ["1", "Sewa lahan", "100.000.000", "120.000.000", "120,00"],
        ["2", "Parkir", "200.000.000", "150.000.000", "75,00"],
        ["3", "Pasar", "300.000.000", "330.000.000", "110,00"],
    ],
    number="3.7",
    caption="Target dan Realisasi Retribusi",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Kelurahan yang prevalensinya di atas 8 persen ada dua.", "benar"),
        ("Kelurahan yang prevalensinya di atas 8 persen ada tiga.", "salah"),
        ("Hanya tiga dari empat kelurahan yang prevalensinya kurang dari 15 persen.", "benar"),
        ("Hanya dua dari empat kelurahan yang prevalensinya kurang dari 15 persen.", "salah"),
        ("Tidak ada kelurahan yang prevalensinya melebihi 25 persen.", "benar"),
        ("Tidak ada kelurahan yang prevalensinya melebihi 15 persen.", "ragu"),
        ("Seluruh kelurahan mencatat prevalensi di bawah 15 persen.", "salah"),
        ("Semua kelurahan selain Sukamulya mencatat prevalensi di bawah 15 persen.", "benar"),
        ("Semua kelurahan selain Wanajaya mencatat prevalensi di bawah 15 persen.", "salah"),
        ("Sebagian besar kelurahan mencatat prevalensi di bawah 8 persen.", "benar"),
        ("Lebih dari separuh kelurahan mencatat prevalensi di atas 8 persen.", "salah"),
        ("Kelurahan yang prevalensinya di atas rata-rata berjumlah dua.", "benar"),
        ("Kelurahan yang prevalensinya di atas rata-rata berjumlah tiga.", "salah"),
        ("Balita stunting masih dijumpai di seluruh kelurahan.", "salah"),
        ("Tiga kelurahan tergolong aman.", "benar"),
        ("Dua kelurahan tergolong aman.", "salah"),
        ("Hanya Sukamulya yang prevalensinya melewati 15 persen.", "benar"),
        ("Hanya Sukamulya yang prevalensinya melewati 8 persen.", "salah"),
        ("Dua kelurahan prevalensinya di atas 8 persen, antara lain Bojongsari.", "salah"),
        ("Kelurahan dengan prevalensi 10 persen ke atas ada dua.", "benar"),
    ],
)
def test_rows_are_counted_by_a_bound_or_a_state(sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(row_claims, WARDS, sentence)] == [found]


def test_rows_that_rose_are_counted() -> None:
    sentence = "Dari tiga komoditas, dua produksinya bertambah."
    assert outcomes(row_claims, MOVED, sentence) == [("bertambah", "benar")]


def test_what_the_frame_of_changes_contradicts_is_told_once() -> None:
    sentence = "Hanya satu dari tiga komoditas yang produksinya bertambah."
    assert [outcome for _, outcome in outcomes(change_claims, MOVED, sentence)] == ["salah"]
    assert outcomes(row_claims, MOVED, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Dua dari tiga jenis retribusi melampaui target.", "benar"),
        ("Ketiga jenis retribusi melampaui target.", "salah"),
        ("Satu jenis penerimaan tidak mencapai target.", "benar"),
    ],
)
def test_rows_are_counted_by_their_own_targets(sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(row_claims, FEES, sentence)] == [found]


def test_one_column_is_held_against_another() -> None:
    assert outcomes(
        row_claims, STAFF, "Pada satu jenjang pendidikan jumlah laki-laki melebihi perempuan."
    ) == [("melebihi perempuan", "benar")]


def test_levels_are_counted_by_their_rows() -> None:
    assert outcomes(row_claims, MONEY, "Program yang serapannya di bawah 85 persen ada dua.") == [
        ("di bawah 85 persen", "salah")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kelurahan yang prevalensinya di atas 8 persen perlu didampingi.",
        "Tiga kelurahan lainnya prevalensinya di atas 8 persen.",
        "Sekitar tiga kelurahan prevalensinya di atas 8 persen.",
        "Pada tahun depan ditargetkan tiga kelurahan prevalensinya di atas 8 persen.",
        "Ketiga kelurahan itu prevalensinya di atas 8 persen.",
        "Hanya Sukamulya dan Margahayu yang prevalensinya di atas 8 persen.",
    ],
)
def test_parts_plans_and_names_of_no_row_claim_nothing(sentence: str) -> None:
    assert outcomes(row_claims, WARDS, sentence) == []


def test_a_count_says_how_many_there_are() -> None:
    (claim,) = claims_of(row_claims, WARDS, "Kelurahan yang prevalensinya di atas 8 persen ada tiga.")
    assert (claim.jenis, claim.objek, claim.tertulis, claim.hitung) == ("jumlah", "Kelurahan", 3, 2)
    assert [value.text for value in claim.melawan] == ["20,00", "10,00"]


def test_words_of_another_thing_are_asked_about() -> None:
    (claim,) = claims_of(
        row_claims, WARDS, "Seluruh kelurahan binaan mencatat prevalensi di bawah 15 persen."
    )
    assert claim.ragu == "kalimat dapat berbicara tentang sebagian baris saja"


def test_a_table_under_another_heading_is_asked_about() -> None:
    far = replace(WARDS, number="3.9")
    text = "Kelurahan yang prevalensinya di atas 8 persen ada tiga."
    assert outcomes(row_claims, far, "BAB IV PENUTUP", text)[0][1] in {"ragu", "salah"}


def test_indicators_of_a_sasaran_are_counted() -> None:
    sentence = "Tidak ada indikator pada sasaran 1 yang capaiannya di bawah 90 persen."
    assert outcomes(row_claims, GOALS, sentence) == [("di bawah 90 persen", "ragu")]


def test_a_percentage_that_its_own_row_denies_tells_nothing() -> None:
    wrong = table(
        [["No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "Persentase"]],
        [
            ["1", "Program Sarana Pertanian", "600.000.000", "582.000.000", "69,70"],
            ["2", "Program Penyuluhan Petani", "400.000.000", "380.000.000", "95,00"],
        ],
        number="3.4",
        caption="Anggaran dan Realisasi Tahun 2024",
    )
    assert outcomes(row_claims, wrong, "Tidak ada program yang serapannya kurang dari 90 persen.") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Di luar Karang Tengah dan Muara Lama, tidak ada kecamatan dengan luas di atas 1.500.", ["benar"]),
        ("Di luar Karang Tengah dan Sukamaju, tidak ada kecamatan dengan luas di atas 1.500.", ["ragu"]),
    ],
)  # fmt: skip
def test_rows_that_are_taken_out_by_name_are_not_counted(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(row_claims, HARVEST, sentence)] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Kenaikan tersebut terjadi di seluruh komoditas.", ["ragu"]),
        ("Kenaikan dinikmati seluruh komoditas tanpa kecuali.", ["ragu"]),
        ("Kenaikan harga di seluruh komoditas perlu dicegah.", []),
    ],
)
def test_a_noun_of_change_that_happens_in_all_rows(sentence: str, found: list[str]) -> None:
    told = outcomes(row_claims, MOVED, sentence) or outcomes(change_claims, MOVED, sentence)
    assert [outcome for _, outcome in told] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Ketiga komoditas bernilai positif.", ["salah"]),
        ("Dua komoditas bernilai positif.", ["benar"]),
        ("Hanya satu komoditas yang minus.", ["benar"]),
        ("Tidak ada komoditas yang minus.", ["ragu"]),
    ],
)
def test_signs_are_those_of_the_column_with_figures_below_nought(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(row_claims, MOVED, sentence)] == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Semua kelurahan, kecuali satu, mencatat prevalensi di bawah 6 persen.",
        "Semua kelurahan selain Sukamulya dan pemekarannya mencatat prevalensi di bawah 8 persen.",
        "Selain Sukamulya, tiga kelurahan mencatat prevalensi di atas 8 persen.",
    ],
)
def test_where_it_is_open_what_is_taken_out_nothing_is_said(sentence: str) -> None:
    assert outcomes(row_claims, WARDS, sentence) == []
