"""That a row of the table beside a sentence has most or least."""

from __future__ import annotations

import pytest
from sentence_maker import HARVEST, MONEY, VISITS, outcomes
from support import table

from auditor.relating.sentences.beside.ranks import rank_claims


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Produksi terbesar dihasilkan Karang Tengah.", [("terbesar", "benar")]),
        ("Produksi terbesar dihasilkan Muara Lama.", [("terbesar", "salah")]),
        ("Muara Lama mencatat produktivitas tertinggi.", [("tertinggi", "benar")]),
        ("Produktivitas tertinggi, 58,00 ku/ha, ada di Sukamaju.", [("tertinggi", "salah")]),
        ("Produksi terendah ada di Kecamatan Tanjung Baru.", [("terendah", "benar")]),
        ("Produksi terbesar kedua dimiliki Muara Lama.", [("terbesar kedua", "benar")]),
        ("Posisi kedua produksi terbesar ditempati Sukamaju.", [("terbesar", "salah")]),
    ],
)
def test_a_superlative_is_held_against_the_column_that_is_told(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    told = [(word.removesuffix(" kedua"), what) for word, what in found]
    assert outcomes(rank_claims, HARVEST, sentence) == told


def test_without_a_measure_any_column_bears_it_out_and_none_is_asked_about() -> None:
    assert outcomes(rank_claims, HARVEST, "Yang paling banyak adalah Karang Tengah.") == [
        ("paling banyak", "benar")
    ]
    assert outcomes(rank_claims, HARVEST, "Yang paling banyak adalah Sukamaju.") == [
        ("paling banyak", "ragu")
    ]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Uji tanah paling banyak pada tahun 2023.", [("paling banyak", "benar")]),
        ("Uji tanah paling banyak dilayani pada tahun 2024, yaitu 131.", [("paling banyak", "ragu")]),
    ],
)
def test_years_in_columns_are_compared_too(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(rank_claims, VISITS, sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Produksi terbesar akan dihasilkan Muara Lama.",
        "Muara Lama bukan penghasil terbesar.",
        "Muara Lama termasuk salah satu penghasil terbesar.",
        "Kenaikan produksi tertinggi dialami Sukamaju.",
        "Rata-rata tertinggi dicapai Sukamaju.",
        "Di antara kecamatan yang beririgasi, produksi terbesar ada di Sukamaju.",
        "Sukamaju menjadi penghasil terbesar di antara wilayah pesisir utara.",
    ],
)
def test_plans_parts_means_and_steps_claim_nothing(sentence: str) -> None:
    assert outcomes(rank_claims, HARVEST, sentence) == []


def test_a_program_is_compared_with_programs() -> None:
    sentence = "Anggaran terkecil ada pada Program Penyuluhan Petani."
    assert outcomes(rank_claims, MONEY, sentence) == []  # two of a level are no rank


def test_each_of_two_superlatives_has_its_own_part_of_the_clause() -> None:
    sentence = "Produktivitas tertinggi ada di Muara Lama (58,00), yang luas lahannya paling kecil."
    told = outcomes(rank_claims, HARVEST, sentence)
    assert told == [("tertinggi", "benar"), ("paling kecil", "salah")]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Panen paling melimpah ada di Karang Tengah.", [("paling melimpah", "benar")]),
        ("Produksi terbaik ada di Sukamaju.", [("terbaik", "salah")]),
        ("Terhadap kecamatan terbaik, Sukamaju tertinggal 4 poin.", []),
    ],
)
def test_an_adjective_that_is_not_known_may_mean_much_or_little(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    assert outcomes(rank_claims, HARVEST, sentence) == found


@pytest.mark.parametrize(
    ("others", "outcome"),
    [
        (["Kelurahan Baru", "Kelurahan Lama"], "benar"),
        (["Pasar Baru", "Kampus Lama", "Pelabuhan"], "salah"),
    ],
)
def test_a_kind_that_names_begin_with_is_one_where_each_has_several_rows(
    others: list[str], outcome: str
) -> None:
    rows = [
        ["Terminal Timur", "40"],
        ["Terminal Barat", "50"],
        ["Terminal Utara", "45"],
        *([name, "60"] for name in others),
    ]
    usage = table(
        [["Lokasi", "Pengguna 2024"]], rows, number="3.7", caption="Pengguna menurut Lokasi Tahun 2024"
    )
    assert outcomes(rank_claims, usage, "Pengguna tertinggi ada di Terminal Barat.") == [
        ("tertinggi", outcome)
    ]


GOALS_OF_MONEY = table(
    [["Sasaran", "Capaian (%)", "Penyerapan (%)", "Tingkat Efisiensi (%)"]],
    [["1", "104,20", "91,10", "13,10"], ["2", "99,80", "95,40", "4,40"], ["3", "91,00", "96,00", "-5,00"]],
    number="3.12",
    caption="Efisiensi",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Tingkat efisiensi tertinggi dicapai sasaran pertama.", "benar"),
        ("Tingkat efisiensi tertinggi dicapai sasaran kedua.", "salah"),
        ("Selisih terbesar, yakni tingkat efisiensi tertinggi, dicapai sasaran kedua.", "salah"),
    ],
)
def test_rows_that_only_have_a_number_are_sasaran(sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(rank_claims, GOALS_OF_MONEY, sentence)] == [found]


HOUSEHOLDS = table(
    [["No", "Kelurahan", "Terdata", "Diperiksa", "% Diperiksa", "Tidak Layak", "% Tidak Layak"]],
    [
        ["1", "Karangasri", "640", "500", "78,13", "90", "18,00"],
        ["2", "Sukamulya", "580", "400", "68,97", "80", "20,00"],
        ["3", "Bojongsari", "300", "290", "96,67", "30", "10,34"],
        ["", "Jumlah", "1.520", "1.190", "78,29", "200", "16,81"],
    ],
    number="3.7",
    caption="Hasil Pemeriksaan Rumah",
)
THRIFT = table(
    [["No", "Sasaran", "Rata-rata Capaian (%)", "Penyerapan (%)", "Selisih"]],
    [
        ["1", "Meningkatnya Produksi Padi", "97,00", "92,00", "5,00"],
        ["2", "Meningkatnya Konsumsi Ikan", "103,00", "96,00", "7,00"],
        ["3", "Meningkatnya Mutu Layanan", "98,00", "99,00", "-1,00"],
    ],
    number="3.9",
    caption="Efisiensi menurut Sasaran",
)
FLEET = table(
    [["No", "Jenis Kendaraan", "Wajib Uji", "% Diuji"]],
    [
        ["1", "Mobil bus", "120", "86,00"],
        ["2", "Mobil bak terbuka", "940", "74,00"],
        ["3", "Mobil penumpang", "310", "80,00"],
        ["4", "Gandengan", "90", "70,00"],
    ],
    number="3.8",
    caption="Pengujian Kendaraan",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Rumah yang tidak layak berjumlah 200, terbanyak di Karangasri.", ["benar"]),
        ("Rumah yang tidak layak berjumlah 200, terbanyak di Sukamulya.", ["salah"]),
    ],
)
def test_the_total_that_is_told_tells_the_column(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(rank_claims, HOUSEHOLDS, sentence)] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Tingkat efisiensi terbaik dicatat sasaran 2.", ["benar"]),
        ("Tingkat efisiensi terbaik dicatat sasaran 1.", ["salah"]),
        ("Hambatan terbesar dialami sasaran 1.", []),
    ],
)
def test_efficiency_is_what_the_columns_before_are_reckoned_to(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(rank_claims, THRIFT, sentence)] == found


def test_rows_of_a_kind_are_a_set_only_where_the_kind_is_spoken_of() -> None:
    lowest = "Persentase diuji paling rendah terdapat pada mobil bak terbuka."
    assert [outcome for _, outcome in outcomes(rank_claims, FLEET, lowest)] == ["salah"]
    assert [outcome for _, outcome in outcomes(rank_claims, FLEET, f"Dari jenis mobil: {lowest}")] == [
        "benar"
    ]
