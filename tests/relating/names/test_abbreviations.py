"""Short forms that a report gives itself."""

from __future__ import annotations

import pytest

from auditor.relating.names.abbreviations import abbreviations, shortened


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("UPTD Balai Latihan Kerja (BLK) Sukaraya", "balai latihan kerja", "blk"),
        ("Indeks Ketahanan Daerah (IKD)", "indeks ketahanan daerah", "ikd"),
        ("Prasarana, Sarana dan Utilitas (PSU)", "prasarana sarana dan utilitas", "psu"),
        (
            "Balai Sertifikasi dan Pengawasan Mutu Benih Tanaman Pangan (BSPMB)",
            "balai sertifikasi dan pengawasan mutu benih tanaman pangan",
            "bspmb",
        ),
    ],
)
def test_a_short_form_in_brackets_stands_for_the_words_before_it(text: str, long: str, short: str) -> None:
    assert abbreviations([text]) == {long: short}


@pytest.mark.parametrize("text", ["Pembangunan Jalan (DAK)", "Tahun ini (2023)", "Sangat Baik (SB)"])
def test_other_brackets_give_none(text: str) -> None:
    assert abbreviations([text]) == {}


def test_names_are_the_same_in_either_form() -> None:
    known = abbreviations(["Balai Latihan Kerja (BLK)"])
    forms = {
        shortened(name, known)
        for name in (
            "Sarana UPTD BLK",
            "Sarana UPTD Balai Latihan Kerja",
            "Sarana UPTD Balai Latihan Kerja (BLK)",
        )
    }
    assert forms == {"sarana uptd blk"}
    assert shortened("Jalan Kab. Sampang", {}) == shortened("Jalan Kabupaten Sampang", {})


def test_a_short_form_of_two_meanings_tells_nothing() -> None:
    development, power = "Indeks Pembangunan Gender (IPG)", "Indeks Pemberdayaan Gender (IPG)"
    assert abbreviations([development, power]) == {}
    misspelt = abbreviations([development, "Indek Pembangunan Gender (IPG)"])
    assert misspelt == {"indeks pembangunan gender": "ipg", "indek pembangunan gender": "ipg"}
