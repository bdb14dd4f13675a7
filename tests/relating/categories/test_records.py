"""Category words beside achievements, in a report that prints its scale."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support import report, understood

from auditor.lexicon.phrases import load_phrases
from auditor.models.facts import Kategori
from auditor.models.report import Place, Sentence
from auditor.relating.categories.records import category_records

SCALE = understood(
    [["Interval", "Kategori"]],
    [["> 100", "Sangat Baik"], ["80 - 100", "Baik"], ["50 - 80", "Sedang"], ["< 50", "Kurang"]],
    number="2.9",
)


def said(*sentences: str, scale: bool = True) -> list[Kategori]:
    made = report(*([SCALE] if scale else []))
    written = tuple(Sentence(text, Place("laporan.pdf", 7), 0) for text in sentences)
    return category_records(replace(made, sentences=written), load_phrases())


def judged(*sentences: str) -> list[tuple[str, str, bool]]:
    return [(one.capaian.text, one.kategori.text, one.sesuai) for one in said(*sentences)]


def test_the_word_follows_the_percentage() -> None:
    assert judged("Sasaran ini tercapai 95,5% dengan kategori “Baik”.") == [("95,5%", "Baik", True)]
    assert judged("Sasaran ini tercapai 64% (SANGAT BAIK).") == [("64%", "SANGAT BAIK", False)]


def test_the_percentage_follows_the_word() -> None:
    text = "Sasaran 3 mendapat predikat nilai “Baik” dengan rata-rata capaian sebesar 168%."
    assert judged(text) == [("168%", "Baik", False)]


def test_each_percentage_has_its_own_word() -> None:
    text = "Indikator A 90% dengan kategori “Baik” dan capaian B 105% dengan kategori “Sangat Baik”."
    assert judged(text) == [("90%", "Baik", True), ("105%", "Sangat Baik", True)]


def test_what_is_not_said_of_an_achievement() -> None:
    assert judged("Capaian 71% dari target 95% dikatakan Sedang.") == []
    assert judged("Tahun depan diharapkan mencapai 95% dengan kategori Sangat Baik.") == []
    assert judged("Capaian 95% belum masuk kategori Sangat Baik.") == []
    assert said("Capaian 95% dengan kategori Kurang.", scale=False) == []


HEAD = [["No", "Indikator", "Target", "Realisasi", "Capaian (%)", "Kategori"]]


def test_a_column_of_categories() -> None:
    rows = [
        ["1", "Angka Gemar Membaca", "60", "66", "110", "Sangat Baik"],
        ["2", "Arsip Tertata", "80", "72", "90", "SB"],
        ["3", "Tingkat Inflasi", "2", "5", "250", "Kurang"],
        ["4", "Naskah Dialihmediakan", "10", "9", "90", "Memuaskan"],
    ]
    table = understood(HEAD, rows, number="3.1", order=2)
    found = category_records(report(SCALE, table), load_phrases())
    assert [(one.sesuai, one.dikenal, one.ragu is None) for one in found] == [
        (True, True, True),
        (False, True, True),
        (False, True, False),
        (False, False, True),
    ]
    assert found[1].seharusnya == ["Baik"]
    assert found[0].skala[0].text == "> 100: Sangat Baik"


def _words(*words: str) -> list[tuple[bool, bool]]:
    """Whether each word suits its achievement, and whether that is asked about."""
    reached = ("90", "104", "105", "100,5", "102", "93")
    rows = [
        [str(at), f"Indikator {at}", "100", share, share, word]
        for at, (share, word) in enumerate(zip(reached, words, strict=True), start=1)
    ]
    found = category_records(report(SCALE, understood(HEAD, rows, number="3.1", order=2)), load_phrases())
    return [(one.sesuai, one.ragu is not None) for one in found]


def test_a_column_of_categories_that_slid_a_row_down() -> None:
    good, best = "Baik", "Sangat Baik"
    right, asked, wrong = (True, False), (False, True), (False, False)
    assert _words(good, best, best, best, best, good) == [right] * 6
    assert _words("", good, best, best, best, best) == [asked, right, right, right, asked]
    assert _words(best, best, best, best, good, "") == [asked, right, right, right, asked]
    assert _words("", good, best, best, best, good) == [asked, right, right, right, right]
    assert _words(good, good, best, best, best, good) == [right, wrong, *[right] * 4]
    assert _words(good, good, good, best, best, best)[1:3] == [wrong, wrong]
    assert _words(good, "", best, good, best, good)[2] == wrong


def test_a_column_of_other_words() -> None:
    rows = [
        ["1", "Gemar Membaca", "60", "66", "110", "Hasil"],
        ["2", "Arsip", "8", "7", "90", "Output"],
    ]
    table = understood(HEAD, rows, number="3.1", order=2)
    assert category_records(report(SCALE, table), load_phrases()) == []


COLOURS = understood(
    [["Interval", "Kriteria", "Warna"]],
    [["≥ 91", "Tinggi", "Hijau"], ["76 - 90,99", "Sedang", "Kuning"], ["< 76", "Rendah", "Merah"]],
    number="2.9",
)


@pytest.mark.parametrize(
    "heading", ["Kriteria", "Predikat", "Status", "Warna", "Keterangan", "Hasil Penilaian"]
)
@pytest.mark.parametrize("words", [("Tinggi", "Sedang", "Rendah"), ("Hijau", "Kuning", "Merah")])
def test_a_column_of_scale_words_under_any_heading(heading: str, words: tuple[str, ...]) -> None:
    good, fair, poor = words
    rows = [
        ["1", "Gemar membaca", "60", "66", "110,00", good],
        ["2", "Arsip tertata", "80", "64", "80,00", fair],
        ["3", "Naskah lestari", "10", "5", "50,00", poor],
        ["4", "Peta tersimpan", "50", "42", "84,00", good],
    ]
    table = understood([["No", "Indikator", "Target", "Realisasi", "Capaian (%)", heading]], rows, order=2)
    found = category_records(report(COLOURS, table), load_phrases())
    assert [one.sesuai for one in found] == [True, True, True, False]
    assert found[3].seharusnya == [fair]


def test_remarks_are_no_categories() -> None:
    rows = [
        ["1", "Gemar membaca", "60", "66", "110,00", "Tinggi minat baca"],
        ["2", "Arsip tertata", "80", "64", "80,00", "Sedang"],
        ["3", "Naskah lestari", "10", "5", "50,00", "belum selesai"],
    ]
    table = understood(
        [["No", "Indikator", "Target", "Realisasi", "Capaian (%)", "Keterangan"]], rows, order=2
    )
    assert category_records(report(COLOURS, table), load_phrases()) == []


def test_at_an_open_bound_it_is_only_asked_about() -> None:
    rows = [
        ["1", "Gemar membaca", "60", "60", "100", "Sangat Baik"],
        ["2", "Arsip tertata", "80", "64", "90", "Baik"],
    ]
    table = understood(HEAD, rows, number="3.1", order=2)
    found = category_records(report(SCALE, table), load_phrases())
    assert [(one.sesuai, one.ragu is None) for one in found] == [(False, False), (True, True)]


def test_a_word_of_another_thing_and_one_that_is_called() -> None:
    text = "Capaian terendah 64%, meskipun demikian secara umum dikategorikan Sangat Baik."
    assert judged(text) == []
    assert judged("Dengan capaian 64,0 persen, indikator ini masuk kategori Kurang.") == [
        ("64,0%", "Kurang", False)
    ]
    assert judged("Dengan capaian 95%, sasaran ini berstatus baik.") == [("95%", "baik", True)]


def test_each_year_has_its_own_achievement_and_category() -> None:
    years = ("2022", "2023", "2024")
    head = [
        ["No", "Indikator", *(f"Tahun {year}" for year in years for _ in range(4))],
        ["No", "Indikator", *(["Target", "Realisasi", "Capkin (%)", "Kriteria"] * 2)],
    ]
    head[1] += ["Target", "Realisasi", "Capaian (%)", "Kriteria"]
    rows = [
        ["1", "Gemar membaca", "60", "30", "50", "K", "60", "54", "90", "B", "60", "66", "110", "SB"],
        ["2", "Arsip tertata", "80", "88", "110", "SB", "80", "72", "90", "B", "80", "72", "90", "SB"],
    ]
    table = understood(head, rows, number="3.1", order=2, year=2024)
    found = category_records(report(SCALE, table), load_phrases())
    assert [one.capaian.text for one in found if one.ragu is None] == ["110", "90"]
    assert [one.nama for one in found if not one.sesuai and one.ragu is None] == ["Arsip tertata"]
    assert all(one.sesuai or one.ragu for one in found[:-1])


def test_an_achievement_behind_its_only_category() -> None:
    rows = [["1", "Gemar membaca", "Baik", "95,00"], ["2", "Arsip tertata", "Kurang", "85,00"]]
    table = understood([["No", "Indikator", "Predikat", "Capaian (%)"]], rows, number="3.1", order=2)
    found = category_records(report(SCALE, table), load_phrases())
    assert [one.sesuai for one in found] == [True, False]
