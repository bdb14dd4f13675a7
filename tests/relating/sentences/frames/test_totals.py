"""What a sentence tells of the office's money as a whole."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sentence_maker import MONEY, claims_of, made, outcomes
from support import table

from auditor.lexicon.kata.concepts import Arti
from auditor.relating.sentences.frames.totals import Whole, total_claims, wholes_of

OTHER = table(
    [["No", "Program", "Anggaran (Rp)", "Realisasi (Rp)"]],
    [
        ["1", "Program Penunjang Urusan", "300.000.000", "290.000.000"],
        ["2", "Program Penataan Kawasan", "200.000.000", "180.000.000"],
    ],
    number="3.7",
    caption="Anggaran dan Realisasi Program Lain",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Total anggaran dinas sebesar Rp1.000.000.000 dengan realisasi sebesar Rp860.000.000.",
            [("Rp1.000.000.000", "benar"), ("Rp860.000.000", "benar")],
        ),
        (
            "Total anggaran dinas sebesar Rp1.000.000.000 dengan realisasi sebesar Rp870.000.000.",
            [("Rp870.000.000", "salah")],
        ),
        (
            "Realisasi belanja dinas Rp870.000.000 dari pagu Rp1.000.000.000.",
            [("Rp870.000.000", "salah")],
        ),
        ("Dari pagu Rp1 miliar masih tersisa sisa anggaran Rp140 juta.", [("Rp140 juta", "benar")]),
        ("Dari pagu Rp1 miliar masih tersisa sisa anggaran Rp150 juta.", [("Rp150 juta", "salah")]),
    ],
)
def test_an_amount_of_the_whole_is_held_against_the_total(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    assert outcomes(total_claims, MONEY, sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Total anggaran semula Rp900.000.000 dengan realisasi sebesar Rp860.000.000.",
        "Total anggaran tahun 2023 sebesar Rp1.000.000.000 dengan realisasi sebesar Rp870.000.000.",
        "Dari total pagu Rp1.000.000.000, realisasi belanja modal sebesar Rp870.000.000.",
        "Sampai akhir tahun dinas menyerap Rp870.000.000.",
        "Dari total pagu Rp1.000.000.000 akan dicapai realisasi sebesar Rp870.000.000.",
    ],
)
def test_other_stages_years_and_parts_claim_nothing(sentence: str) -> None:
    assert [kata for kata, _ in outcomes(total_claims, MONEY, sentence) if kata == "Rp870.000.000"] == []


def test_the_whole_may_be_named_in_the_sentence_before() -> None:
    sentences = ("Total anggaran dinas sebesar Rp1 miliar.", "Pada akhir tahun dinas menyerap Rp870 juta.")
    assert outcomes(total_claims, MONEY, *sentences) == [("Rp870 juta", "salah")]


def test_with_two_totals_it_is_asked() -> None:
    sentence = "Total anggaran dinas sebesar Rp1 miliar dengan realisasi sebesar Rp870 juta."
    (claim,) = claims_of(total_claims, MONEY, OTHER, sentence)
    assert claim.ragu == "laporan memuat lebih dari satu jumlah keseluruhan"


def test_a_table_without_a_total_is_the_sum_of_its_programs() -> None:
    (whole,) = wholes_of(made(OTHER, "Uraian.").scope)
    assert (whole.anggaran, whole.realisasi) == (500_000_000, 470_000_000)
    assert [value.text for value in whole.values[:2]] == ["300.000.000", "290.000.000"]


def test_what_is_left_needs_both_amounts() -> None:
    assert Whole(Decimal(10), Decimal(7), ()).figures(Arti.SISA) == [3]
    assert Whole(Decimal(10), None, ()).figures(Arti.SISA) == []


@pytest.mark.parametrize(
    ("sentences", "found"),
    [
        ("Pagu dinas Rp1.000.000.000 terserap Rp860.000.000. Penyerapannya 86,00 persen.", ["benar"]),
        ("Pagu dinas Rp1.000.000.000 terserap Rp860.000.000. Penyerapannya 68,00 persen.", ["salah"]),
        ("Penyerapannya 68,00 persen.", ["ragu"]),
        ("Capaian kinerja 68,00 persen dengan serapan yang baik.", []),
        ("Serapan tahun 2023 sebesar 68,00 persen.", []),
        ("Serapan program sarana 68,00 persen.", []),
    ],
)
def test_the_absorption_of_the_whole_is_reckoned(sentences: str, found: list[str]) -> None:
    told = outcomes(total_claims, MONEY, *sentences.split(". "))
    assert [what for kata, what in told if "persen" in kata] == found


def test_of_several_wholes_the_nearest_is_shown() -> None:
    for tables in ((MONEY, OTHER), (OTHER, MONEY)):
        sentence = "Pagu dinas Rp1 miliar; sisa pagu, bila dinyatakan dalam persentase, setara 24% dari pagu."
        one = [claim for claim in claims_of(total_claims, *tables, sentence) if claim.kata == "24%"]
        assert [(claim.hitung, bool(claim.ragu)) for claim in one] == [(Decimal("14.00"), True)]
