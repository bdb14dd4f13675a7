"""Figures, counts, clauses and what is planned, of one sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sentence_maker import GOALS, made

from auditor.models.report import Nada
from auditor.relating.sentences.reading.ordinals import ordinal
from auditor.relating.sentences.reading.view import View


def view(sentence: str) -> View:
    return made(GOALS, sentence).views[-1]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Pada tahun 2024 terealisasi 32 kg dari 40 kg.", [("kg", 32), ("kg", 40)]),
        ("Anggaran Rp1,5 miliar terserap 90,5%.", [("Rp", 1_500_000_000), ("%", Decimal("90.5"))]),
        ("Pada tanggal 12 Maret 2024 dicatat 5 kasus.", [("kasus", 5)]),
        ("Tabel 3 memuat 4 indikator.", [("indikator", 4)]),
        ("1. Produksi naik 3 ton.", [("ton", 3)]),
        ("Dokumen A/7 memuat 2 poin.", [("poin", 2)]),
        ("Indikator kinerja 2 naik.", []),
        ("Pagunya empat puluh juta dua ribu rupiah.", [("Rp", 40_002_000)]),
        ("Pagunya Rp5.000.000 (lima juta rupiah).", [("Rp", 5_000_000)]),
        ("Setiap seratus rupiah dan seribu pohon.", []),
    ],
)
def test_figures_have_a_unit_and_those_that_only_name_are_none(
    sentence: str, figures: list[tuple[str, Decimal]]
) -> None:
    assert [(q.unit, q.value) for q in view(sentence).quantities] == figures


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("Sebanyak 12 (dua belas) indikator dan tujuh program.", [12, 7]),
        ("Tidak satu pun dari dua puluh lima unit.", [25]),
        ("Satu-satunya unit.", []),
        ("Rp5 dan 5% bukan cacah.", []),
        ("Dua puluh juta rupiah untuk tiga unit.", [3]),
    ],
)
def test_counts_are_whole_numbers_in_digits_or_words(sentence: str, numbers: list[int]) -> None:
    assert [number for number, _, _ in view(sentence).counts] == numbers


def test_a_number_in_words_behind_its_digits_belongs_to_it() -> None:
    one = view("Sebanyak 12 (dua belas) indikator.")
    ((_, start, end),) = one.counts
    assert one.text[start:end] == "12 (dua belas)"


def test_clauses_are_cut_at_words_of_contrast() -> None:
    one = view("Produksi naik, sedangkan konsumsi turun; luas tetap.")
    assert [one.text[part.start : part.end].strip(" ,;.") for part in one.parts] == [
        "produksi naik",
        "sedangkan konsumsi turun",
        "luas tetap",
    ]
    assert one.part_of(one.text.index("konsumsi")) == one.parts[1]


@pytest.mark.parametrize(
    ("sentence", "nothing"),
    [
        ("Apakah target tercapai?", True),
        ("Sesuai Peraturan Menteri Nomor 5 target tercapai.", True),
        ("Capaian dikategorikan baik apabila di atas 80.", True),
        ("Efisiensi didefinisikan sebagai hemat.", True),
        ("Target tercapai.", False),
        ("Menurut peraturan daerah target tercapai.", True),
        ("Keputusan Bupati tentang target yang tercapai terlampir.", True),
        ("Target tidak tercapai karena adanya peraturan yang lebih ketat.", False),
        ("Pelanggaran peraturan daerah naik.", False),
    ],
)
def test_questions_rules_and_definitions_claim_nothing(sentence: str, nothing: bool) -> None:
    assert view(sentence).claims_nothing() is nothing


@pytest.mark.parametrize(
    ("sentence", "planned"),
    [
        ("Kegiatan akan mencapai target.", True),
        ("Pembinaan dilakukan agar kegiatan mencapai target.", True),
        ("Kegiatan mencapai target.", False),
        ("Untuk penyuluhan, dana terserap dan mencapai target.", False),
        ("Untuk penyuluhan terserap banyak dana yang mencapai target.", False),
        ("Pemilik wajib uji mencapai target.", False),
        ("Pemilik wajib hadir dan mencapai target.", True),
    ],
)
def test_plans_and_purposes_are_told_from_facts(sentence: str, planned: bool) -> None:
    one = view(sentence)
    assert one.is_planned(one.text.index("mencapai")) is planned


@pytest.mark.parametrize(
    ("sentence", "nada"),
    [("Kegiatan mencapai target.", Nada.MENEGASKAN), ("Kegiatan tidak mencapai target.", Nada.MENYANGKAL)],
)
def test_the_tone_of_a_word(sentence: str, nada: Nada) -> None:
    one = view(sentence)
    start = one.text.index("mencapai")
    assert one.tone(start, start + len("mencapai")) is nada


def test_words_within_a_name_mean_nothing() -> None:
    one = view("Indeks kepuasan masyarakat naik.")
    assert [one.text[told.start : told.end] for told in one.told] == ["naik"]
    assert one.without_names == "-" * len("Indeks kepuasan masyarakat") + " naik."


def test_ordinals() -> None:
    assert [ordinal(word) for word in ("kesatu", "ketiga", "kesepuluh", "terakhir")] == [1, 3, 10, None]
