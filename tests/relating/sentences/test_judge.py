"""All claims of a report's sentences, by their frames."""

from __future__ import annotations

from dataclasses import replace

import pytest
from claim_maker import told
from sentence_maker import GOALS, MONEY, WORDS, outcome

from auditor.models.document import Table
from auditor.models.facts import Klaim
from auditor.relating import relate
from auditor.relating.sentences.judge import add_judged, judged


def found(*parts: str | Table) -> list[Klaim]:
    report = told(*parts)
    facts = relate([report], WORDS.phrases, WORDS.concepts)
    return judged(report, facts, WORDS.phrases, WORDS.concepts)


def wrong(count: int) -> list[str]:
    return [f"Luas panen jagung terealisasi {2_500 + at * 10} hektare." for at in range(count)]


def right(count: int) -> list[str]:
    places = ("Kecamatan Timur", "Kecamatan Barat", "kawasan pesisir", "kawasan hulu", "lahan kering")
    return [
        f"Luas panen jagung terealisasi 3.200 hektare, terutama di {places[at % 5]}." for at in range(count)
    ]


def test_a_report_without_tables_claims_nothing() -> None:
    assert found("Luas panen jagung terealisasi 3.300 hektare.") == []


def test_frames_are_asked_one_after_the_other() -> None:
    claims = found(
        GOALS,
        MONEY,
        "Konsumsi ikan per kapita terealisasi 32 kg.",
        "Dinas melaksanakan 2 program dan 4 kegiatan.",
        "Demikian Laporan Kinerja Tahun 2023 ini disusun.",
    )
    assert {(claim.jenis, claim.kata.strip(), outcome(claim)) for claim in claims} >= {
        ("angka", "32", "benar"),
        ("jumlah", "2", "benar"),
        ("jumlah", "4", "salah"),
        ("waktu", "Demikian Laporan Kinerja Tahun 2023", "salah"),
    }


def test_a_claim_is_told_once() -> None:
    claims = found(GOALS, "Konsumsi ikan per kapita terealisasi 32 kg.")
    keys = [(claim.jenis, claim.kata, claim.lingkup) for claim in claims]
    assert len(keys) == len(set(keys))


def test_a_few_contradictions_are_asserted() -> None:
    assert [outcome(claim) for claim in found(GOALS, *wrong(4))] == ["salah"] * 4


def test_as_many_contradictions_as_agreements_are_asked_about() -> None:
    results = [outcome(claim) for claim in found(GOALS, *wrong(5), *right(5))]
    assert (results.count("ragu"), results.count("benar"), results.count("salah")) == (5, 5, 0)


def test_more_agreements_than_contradictions_leave_them_sure() -> None:
    results = [outcome(claim) for claim in found(GOALS, *wrong(5), *right(6))]
    assert (results.count("salah"), results.count("benar")) == (5, 6)


def test_far_more_contradictions_than_agreements_are_let_go() -> None:
    assert found(GOALS, *wrong(5)) == []
    assert [outcome(claim) for claim in found(GOALS, *wrong(5), *right(2))] == ["benar", "benar"]


def test_a_finding_that_is_known_is_not_added_again() -> None:
    report = told(GOALS, *wrong(2))
    facts = relate([report], WORDS.phrases, WORDS.concepts)
    before = [claim for claim in facts.klaim if claim.melawan]
    add_judged(report, facts, WORDS.phrases, WORDS.concepts)
    assert [claim for claim in facts.klaim if claim.melawan] == before


def test_where_most_sentences_name_another_table_the_captions_were_read_amiss() -> None:
    amiss = [f"Anggaran dan realisasi program ke-{n} disajikan pada Tabel 3.1." for n in "abcdef"]
    few = [claim for claim in found(GOALS, MONEY, *amiss[:2]) if claim.jenis == "banding"]
    assert [outcome(claim) for claim in few] == ["ragu", "ragu"]
    assert [claim for claim in found(GOALS, MONEY, *amiss) if claim.jenis == "banding"] == []


def test_what_is_said_of_the_report_itself_stands_however_many_figures_differ() -> None:
    claims = found(GOALS, MONEY, *wrong(8), "Demikian Laporan Kinerja Tahun 2023 ini disusun.")
    assert [claim.kata for claim in claims if claim.melawan] == ["Demikian Laporan Kinerja Tahun 2023"]


@pytest.mark.parametrize(("doubted", "left"), [("mencapai target", 0), ("melampaui target", 1)])
def test_what_the_frames_bear_out_is_not_doubted(doubted: str, left: int) -> None:
    report = told(GOALS, "Produksi padi per hektare mencapai target.")
    facts = relate([report], WORDS.phrases, WORDS.concepts)
    (claim,) = [one for one in facts.klaim if one.jenis == "target" and not one.melawan][:1]
    facts.klaim = [replace(claim, kata=doubted, melawan=claim.bukti, ragu="dapat lain")]
    add_judged(report, facts, WORDS.phrases, WORDS.concepts)
    assert sum(bool(one.melawan) for one in facts.klaim) == left
