"""The year that a report gives itself."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, claims_of, outcomes

from auditor.relating.sentences.alone.own_year import year_claims


@pytest.mark.parametrize(
    "sentence",
    [
        "Demikian Laporan Kinerja Dinas Tahun 2023 ini disusun.",
        "Demikianlah LKjIP tahun anggaran 2023 kami sampaikan.",
        "Laporan Kinerja Tahun 2023 memuat capaian indikator.",
        "LAKIP T.A. 2023 merupakan pertanggungjawaban dinas.",
        "Syukur kami panjatkan karena dapat menyelesaikan LKjIP Dinas Pertanian Tahun 2023.",
        "Laporan ini menggambarkan pelaksanaan tugas dinas selama tahun 2023.",
        "Laporan ini menguraikan hasil kerja dinas sepanjang 2023.",
        "Data dalam laporan ini adalah keadaan per 31 Desember 2023.",
        "Demikian LKjIP Tahun 2023 ini disusun sebagai bahan evaluasi tahun berikutnya.",
        "LKjIP ini menyajikan capaian kinerja Tahun Anggaran 2023 dan semoga bermanfaat.",
    ],
)
def test_a_year_before_the_covers_contradicts(sentence: str) -> None:
    (claim,) = claims_of(year_claims, GOALS, sentence)
    assert (claim.tertulis, claim.hitung, claim.ragu) == (2023, 2024, None)
    assert [value.text for value in claim.melawan] == ["2024"]


def test_a_year_after_it_may_be_the_one_of_writing() -> None:
    (claim,) = claims_of(year_claims, GOALS, "Demikian Laporan Kinerja Tahun 2025 ini disusun.")
    assert claim.ragu == "tahun itu dapat tahun penyusunannya"


def test_a_year_that_sums_up_the_work_is_asked_about() -> None:
    sentence = "Pelaksanaan tugas sepanjang tahun 2023 dapat disimpulkan sebagai berikut."
    assert outcomes(year_claims, GOALS, sentence) == [("sepanjang tahun 2023", "ragu")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Demikian Laporan Kinerja Tahun 2024 ini disusun.",
        "Evaluasi atas Laporan Kinerja Tahun 2023 memuat rekomendasi.",
        "Laporan Kinerja tahun sebelumnya, Tahun 2023 telah selesai.",
        "Demikian Laporan Kinerja Tahun 2023-2024 disusun.",
        "Laporan Kinerja disusun sejak tahun 2019.",
        "Laporan ini menyajikan capaian kinerja tahun 2024 beserta tahun 2023.",
        "Laporan ini membandingkan capaian kinerja dengan tahun 2023.",
        "Laporan ini disusun menurut Peraturan Menteri Nomor 53 Tahun 2014.",
        "Laporan ini memuat pelaksanaan program dalam Renstra 2021-2026.",
        "Penyusunan LKjIP Tahun 2023 selesai pada bulan Maret.",
        "Pelaksanaan kegiatan tahun 2023 terlambat karena cuaca.",
    ],
)
def test_its_own_year_and_other_reports_claim_nothing(sentence: str) -> None:
    assert outcomes(year_claims, GOALS, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Data meliputi kegiatan sejak 1 Januari sampai dengan 31 Desember 2023.", ["ragu"]),
        ("Data memotret keadaan selama tahun pelaporan, yakni hingga 31 Desember 2023.", ["ragu"]),
        ("Data meliputi kegiatan sejak 1 Januari sampai dengan 31 Desember 2024.", []),
        ("Aset dicatat dari 1 Januari 2023 sampai 31 Desember 2024.", []),
        ("Saldo 31 Desember 2023 dipindahkan.", []),
    ],
)
def test_the_first_and_last_day_are_those_of_the_year(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(year_claims, sentence)] == found
