"""What a sentence says of the years of the Renstra."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, outcomes
from support import table

from auditor.relating.sentences.references.plan_years import plan_claims

PLAN = "Renstra Dinas Pertanian Tahun 2021-2026 memuat tujuan."
TARGETS = table(
    [
        [
            "No",
            "Indikator",
            "Target 2021",
            "Target 2022",
            "Target 2023",
            "Target 2024",
            "Target 2025",
            "Target 2026",
        ]
    ],
    [["1", "Produksi padi per hektare", "4", "5", "6", "7", "8", "9"]],
    number="2.1",
    caption="Target Renstra 2021-2026",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Rencana Strategis berlaku untuk periode 2020–2025.", [("2020–2025", "ragu")]),
        ("Rencana Strategis berlaku untuk periode 2021–2026.", []),
        ("Renstra sebelumnya mencakup periode 2016-2021.", []),
        ("Renja memuat kegiatan tahun 2020-2025.", []),
    ],
)
def test_its_span_by_most_sentences_is_asked_about(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(plan_claims, GOALS, PLAN, PLAN, sentence) == found


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Renstra yang menjadi rujukan mencakup kurun 2020 sampai dengan tahun 2025.", "salah"),
        ("Renstra Kementerian Pertanian mencakup kurun 2020-2025.", "ragu"),
        ("Renstra yang lama mencakup tahun 2020-2025.", None),
        ("Renstra periode terdahulu, yaitu 2016-2021, sudah dievaluasi.", None),
        ("Waktu menuju akhir Renstra tersisa empat tahun.", "salah"),
        ("Masih ada satu tahun lagi sebelum Renstra berakhir.", "ragu"),
        ("Dengan sisa waktu 2 (dua) tahun sampai berakhirnya Renstra, upaya dilipatgandakan.", None),
        ("Renstra memuat target untuk lima tahun mendatang.", None),
        ("Tahun 2024 merupakan tahun kedua pelaksanaan Renstra.", "salah"),
        ("Tahun 2024 adalah tahun keempat dari Renstra.", None),
        ("Tahun 2024 ini merupakan tahun ketiga Renstra.", None),
        ("Tahun 2025 yakni tahun terakhir Renstra.", "salah"),
        ("Tahun 2021 merupakan tahun terakhir Renstra 2016-2021.", None),
        ("Target akhir Renstra jatuh pada tahun 2025.", "salah"),
        ("Renstra ini akan berakhir pada tahun 2026.", None),
    ],
)
def test_its_years_are_those_of_its_targets(sentence: str, outcome: str | None) -> None:
    found = [word for _, word in outcomes(plan_claims, TARGETS, GOALS, sentence)]
    assert found == ([outcome] if outcome else [])


def test_a_sentence_may_hold_both_sides() -> None:
    sentence = "Tahun 2019 adalah tahun pertama dari implementasi Rencana Strategis 2021-2026."
    assert [word for _, word in outcomes(plan_claims, GOALS, sentence)] == ["salah"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Tahun 2024 merupakan tahun kedua pelaksanaannya.", ["salah"]),
        ("Tahun ini adalah tahun keenam dari periode tersebut.", ["salah"]),
        ("Tahun 2024 merupakan tahun keempat pelaksanaannya.", []),
        ("Tahun 2024 merupakan tahun kedua pandemi.", []),
    ],
)
def test_the_sentence_before_tells_of_which_plan_a_year_is(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(plan_claims, GOALS, PLAN, sentence)] == found
