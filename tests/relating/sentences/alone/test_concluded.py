"""What is told as following from the figures of the sentence before."""

from __future__ import annotations

import pytest
from sentence_maker import STAFF, outcomes

from auditor.relating.sentences.alone.concluded import concluded_claims


@pytest.mark.parametrize(
    ("before", "sentence", "found"),
    [
        ("Dari 75 bibit, 61 bibit tumbuh.", "Sisanya, 14 bibit, mati.", "benar"),
        ("Dari 75 bibit, 61 bibit tumbuh.", "Sisanya, enam belas bibit, mati.", "salah"),
        ("Kebutuhan pakan 940 kilogram dan tersedia 715 kilogram.", "Artinya kurang 225 kilogram.", "benar"),
        ("Kebutuhan pakan 940 kilogram dan tersedia 715 kilogram.", "Artinya kurang 235 kilogram.", "ragu"),
        (
            "Terdapat 64 dokter hewan dan 27 paramedis.",
            "Dengan demikian tenaga teknis genap 91 orang.",
            "benar",
        ),
        (
            "Terdapat 64 dokter hewan dan 27 paramedis.",
            "Dengan demikian tenaga teknis genap 81 orang.",
            "ragu",
        ),
        ("Hibah Rp2,40 miliar dan bansos Rp1,15 miliar.", "Keduanya berjumlah Rp3,55 miliar.", "benar"),
        ("Hibah Rp2,40 miliar dan bansos Rp1,15 miliar.", "Keduanya berjumlah Rp3,15 miliar.", "ragu"),
        ("Dari 13 kolam, 11 kolam terisi.", "Kolam yang kosong dengan demikian ada tiga.", "ragu"),
        ("Terdata 2.415 ekor.", "Vaksin menjangkau 2.180 ekor sehingga tersisa 335 ekor.", "ragu"),
        ("Terdata 2.415 ekor.", "Vaksin menjangkau 2.180 ekor sehingga tersisa 235 ekor.", "benar"),
    ],
)
def test_what_follows_is_reckoned(before: str, sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(concluded_claims, before, sentence)] == [found]


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("Dari 75 bibit, 61 bibit tumbuh.", "Sisanya mati."),
        ("Dari 75 bibit, 61 bibit tumbuh.", "Sisanya, sekitar 20 bibit, mati."),
        ("Dari 75 bibit, 61 bibit tumbuh.", "Dengan demikian dua kelompok tani dinilai mandiri."),
        ("Dari 23 indikator, 21 indikator tercapai.", "Dengan demikian empat sasaran tercapai."),
        (
            "Terdapat 64 dokter hewan dan 27 paramedis.",
            "Dengan demikian ditargetkan 81 orang pada tahun 2026.",
        ),
        ("Hibah Rp2,40 miliar dan bansos Rp1,15 miliar.", "Ketiganya berjumlah Rp9 miliar."),
        ("Terdapat 64 dokter hewan dan 27 paramedis.", "Terdapat 81 orang."),
        ("Kelompok terdiri atas 21 orang.", "Dengan demikian tersisa 12 orang."),
    ],
)
def test_other_sentences_conclude_nothing(before: str, sentence: str) -> None:
    assert outcomes(concluded_claims, before, sentence) == []


def test_what_the_table_has_is_left_to_it() -> None:
    before = "Terdapat 11 dokter dan 12 perawat."
    assert outcomes(concluded_claims, STAFF, before, "Dengan demikian pegawai berjumlah 20 orang.") == []
