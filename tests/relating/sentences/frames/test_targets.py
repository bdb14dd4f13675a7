"""That targets were reached, passed or missed, of one indicator or of so many."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, YEARS, claims_of, outcomes
from support import table

from auditor.relating.sentences.frames.targets import target_claims

REACHED = table(
    [
        [
            "No",
            "Indikator",
            "Target 2023",
            "Realisasi 2023",
            "Target 2024",
            "Realisasi 2024",
            "Target Akhir 2026",
        ]
    ],
    [
        ["1", "Produksi padi per hektare", "5", "5,5", "5", "6", "7"],
        ["2", "Konsumsi ikan per kapita", "36", "37", "40", "32", "30"],
    ],
    number="3.8",
    caption="Capaian Kinerja terhadap Renstra",
)
BOUNDED = table(
    [["No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]],
    [["1", "Menurunnya Stunting", "Prevalensi stunting balita", "Persen", "14", "12", "114%"]],
    number="3.1",
    caption="Pengukuran Kinerja Tahun 2024",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Seluruh indikator sasaran kedua tercapai.", ["salah"]),
        ("Seluruh indikator pada Sasaran Kegiatan pertama telah tercapai.", ["salah"]),
        ("Seluruh indikator pada Sasaran Kegiatan ketiga telah tercapai.", ["benar"]),
        ("Kedua sasaran kegiatan itu tercapai.", []),
    ],
)
def test_a_sasaran_by_its_number_counts_no_indicators(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(target_claims, GOALS, sentence)] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Produksi padi per hektare telah mencapai target.", [("mencapai", "benar")]),
        ("Konsumsi ikan per kapita telah mencapai target.", [("mencapai", "salah")]),
        ("Konsumsi ikan per kapita tidak mencapai target.", [("mencapai", "benar")]),
        ("Target indikator konsumsi ikan per kapita belum terpenuhi.", [("terpenuhi", "benar")]),
        ("Target produksi padi per hektare tercapai.", [("tercapai", "benar")]),
        ("Realisasi produksi padi per hektare melampaui target.", [("melampaui", "benar")]),
        ("Luas panen jagung meleset dari target.", [("meleset", "benar")]),
        ("Produksi padi per hektare meleset dari target.", [("meleset", "salah")]),
        ("Konsumsi ikan per kapita masih di bawah target.", [("di bawah", "benar")]),
    ],
)
def test_one_indicator_stands_as_said(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(target_claims, GOALS, sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Produksi padi per hektare akan mencapai target tahun depan.",
        "Konsumsi ikan per kapita diharapkan mencapai target.",
        "Konsumsi ikan per kapita nyaris mencapai target.",
        "Pada triwulan III konsumsi ikan per kapita mencapai target.",
        "Konsumsi ikan per kapita mencapai 32 kg.",
        "Konsumsi ikan per kapita melampaui rata-rata nasional.",
    ],
)
def test_plans_quarters_and_other_yardsticks_claim_nothing(sentence: str) -> None:
    assert outcomes(target_claims, GOALS, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Dari 4 indikator, 2 indikator mencapai target.", "benar"),
        ("Dari 4 indikator, 3 indikator mencapai target.", "salah"),
        ("Dua indikator belum mencapai target.", "benar"),
        ("Keempat indikator melampaui target.", "salah"),
        ("Seluruh indikator sasaran 1 mencapai target.", "salah"),
        ("Seluruh indikator sasaran 3 mencapai target.", "benar"),
        ("Tidak satu pun dari 4 indikator mencapai target.", "salah"),
        ("Tidak ada indikator sasaran 3 yang tidak mencapai target.", "benar"),
        ("Seluruh indikator telah mencapai target.", "ragu"),
        ("Semua indikator mencapai target kecuali Luas panen jagung dan Konsumsi ikan per kapita.", "benar"),
        ("Semua indikator mencapai target kecuali Luas panen jagung.", "ragu"),
        ("75 persen dari 4 indikator mencapai target.", "ragu"),
    ],
)
def test_so_many_indicators_stand_as_said(sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(target_claims, GOALS, sentence)] == [found]


@pytest.mark.parametrize(
    "sentence", ["Seluruh indikator sasaran 9 mencapai target.", "Seluruh program mencapai target."]
)
def test_a_set_that_no_table_has_is_left_open(sentence: str) -> None:
    assert outcomes(target_claims, GOALS, sentence) == []


def test_a_share_of_indicators_is_computed() -> None:
    (claim,) = claims_of(target_claims, GOALS, "75 persen dari 4 indikator mencapai target.")
    assert (claim.jenis, claim.tertulis, claim.hitung) == ("nilai", 75, 50)
    assert claim.ragu is not None


def test_what_the_sentence_before_named_is_asked_about() -> None:
    before = "Konsumsi ikan per kapita tahun 2024 sebesar 32 kg."
    assert outcomes(target_claims, GOALS, before, "Capaian tersebut melampaui target.") == [
        ("melampaui", "ragu")
    ]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Prevalensi stunting balita mencapai target.", "benar"),
        ("Prevalensi stunting balita tidak mencapai target.", "salah"),
    ],
)
def test_less_may_be_better(sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(target_claims, BOUNDED, sentence)] == [found]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Produksi padi per hektare tidak pernah meleset dari target.", "benar"),
        ("Konsumsi ikan per kapita tidak pernah meleset dari target.", "salah"),
        ("Konsumsi ikan per kapita selalu mencapai target.", "ragu"),
        ("Dalam dua tahun terakhir konsumsi ikan per kapita selalu mencapai target.", "salah"),
    ],
)
def test_each_year_is_held_against_its_target(sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(target_claims, REACHED, sentence)] == [found]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Produksi padi per hektare belum mencapai target akhir Renstra.", "benar"),
        ("Produksi padi per hektare telah mencapai target akhir Renstra.", "salah"),
        ("Konsumsi ikan per kapita telah mencapai target tahun 2026.", "benar"),
    ],
)
def test_the_end_of_the_plan_has_a_target_of_its_own(sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(target_claims, REACHED, sentence)] == [found]


def test_tables_without_targets_tell_nothing() -> None:
    assert outcomes(target_claims, YEARS, "Produksi padi per hektare telah mencapai target.") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Sebagian besar indikator sasaran 1 mencapai target.", "benar"),
        ("Lebih dari separuh indikator sasaran 1 mencapai target.", "salah"),
        ("Sekurang-kurangnya satu indikator sasaran 1 mencapai target.", "benar"),
        ("Kurang dari separuh indikator sasaran 3 mencapai target.", "salah"),
        ("Kedua indikator sasaran 1 berhasil dicapai.", "salah"),
        ("Dari 4 indikator, dua menembus atau menyamai target.", "benar"),
        ("Produksi padi per hektare belum menyamai target.", "salah"),
        ("Luas panen jagung belum menyamai target.", "benar"),
        ("Dari 4 indikator, tiga dapat dinyatakan tercapai dan satu belum.", "salah"),
    ],
)
def test_parts_of_the_indicators_stand_as_said(sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(target_claims, GOALS, sentence)] == [found]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Dua indikator melampaui target, yaitu Produksi padi per hektare dan Luas panen jagung.", "salah"),
        ("Dua indikator melampaui target, yaitu Produksi padi per hektare.", None),
    ],
)
def test_indicators_that_are_listed_stand_so(sentence: str, found: str | None) -> None:
    told = [outcome for _, outcome in outcomes(target_claims, GOALS, sentence)]
    assert told[1:] == ([found] if found else [])


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Prevalensi stunting balita 12 persen belum berada di bawah batas 14 persen.", "salah"),
        ("Prevalensi stunting balita 12 persen sudah berada di bawah batas 14 persen.", "benar"),
        ("Prevalensi stunting balita 12 persen berada di bawah batas 20 persen.", None),
    ],
)
def test_a_bound_that_is_told_is_the_target(sentence: str, found: str | None) -> None:
    told = [outcome for _, outcome in outcomes(target_claims, BOUNDED, sentence)]
    assert told == ([found] if found else [])


def test_a_figure_tells_what_is_spoken_of() -> None:
    sentence = "Nilai yang diperoleh 86,14, atau 1,14 poin di bawah target."
    assert outcomes(target_claims, GOALS, "Indeks Kepuasan Masyarakat", sentence) == [("di bawah", "salah")]


def test_what_else_the_sentence_compares_with_does_not_matter() -> None:
    before = "Konsumsi ikan per kapita tahun 2024 sebesar 32 kg."
    sentence = "Karena sudah lebih tinggi daripada tahun lalu, target indikator ini tercapai."
    assert outcomes(target_claims, GOALS, before, sentence) == [("tercapai", "ragu")]


def test_a_target_may_be_told_by_its_figure() -> None:
    sentence = "Konsumsi ikan per kapita melampaui 40 kg yang ditargetkan."
    assert outcomes(target_claims, GOALS, sentence) == [("melampaui", "salah")]


def test_a_target_that_is_set_says_nothing_of_what_was_reached() -> None:
    sentence = "Konsumsi ikan per kapita dipatok 40,00 kg, atau 4,00 kg di atas target 2021."
    assert outcomes(target_claims, GOALS, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Konsumsi ikan per kapita luput dalam mencapai target.", ["benar"]),
        ("Produksi padi per hektare melampaui target setelah lama meleset dari target.", ["benar"]),
        ("Konsumsi ikan per kapita urung mencapai target.", ["ragu"]),
        ("Konsumsi ikan per kapita tidak absen mencapai target.", []),
    ],
)
def test_a_verb_under_another_one_claims_nothing_by_itself(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(target_claims, REACHED, sentence)] == found


def test_a_hundred_percent_may_be_a_figure_of_the_thing_itself() -> None:
    covered = table(
        [["No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]],
        [["1", "Cakupan posyandu aktif", "%", "94", "95,5", "101,60%"]],
        number="3.1",
        caption="Pengukuran Kinerja Tahun 2024",
    )
    for sentence in (
        "Cakupan posyandu aktif masih di bawah 100%.",
        "Cakupan posyandu aktif kurang dari 100%.",
    ):
        assert outcomes(target_claims, covered, sentence) == []
    told = outcomes(target_claims, covered, "Capaian Cakupan posyandu aktif di bawah 100%.")
    assert [outcome for _, outcome in told] == ["salah"]
