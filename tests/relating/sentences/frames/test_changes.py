"""That figures rose, fell or stayed, by how much, since when."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentence_maker import GOALS, YEARS, claims_of, outcomes
from support import table

from auditor.lexicon.kata.concepts import Arti
from auditor.relating.sentences.frames.changes import change_claims, moved

SIGNS = st.lists(st.sampled_from([-1, 0, 1]), min_size=1, max_size=5)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Produksi padi per hektare meningkat dibandingkan tahun sebelumnya.", [("meningkat", "benar")]),
        ("Produksi padi per hektare menurun dibandingkan tahun 2023.", [("menurun", "salah")]),
        ("Konsumsi ikan per kapita menurun dari tahun 2022.", [("menurun", "benar")]),
        ("Konsumsi ikan per kapita tidak meningkat.", [("meningkat", "benar")]),
        ("Luas panen jagung mengalami kenaikan.", [("kenaikan", "benar")]),
        ("Luas panen jagung mengalami penurunan.", [("penurunan", "salah")]),
        ("Terjadi penurunan pada produksi padi per hektare.", [("penurunan", "salah")]),
        ("Penurunan juga dialami produksi padi per hektare.", [("Penurunan", "salah")]),
        ("Kenaikan juga terlihat pada produksi padi per hektare.", [("Kenaikan", "benar")]),
        ("Kedua indikator sasaran pertama meningkat.", [("meningkat", "benar")]),
        ("Konsumsi ikan per kapita tidak berubah dari tahun sebelumnya.", [("tidak berubah", "salah")]),
        ("Konsumsi ikan per kapita tidak pernah menurun sejak tahun 2022.", [("menurun", "salah")]),
        ("Indeks kepuasan masyarakat tidak pernah menurun sejak tahun 2022.", [("menurun", "benar")]),
        ("Indeks kepuasan masyarakat meningkat setiap tahun.", [("meningkat", "ragu")]),
        ("Produksi padi per hektare meningkat setiap tahun.", [("meningkat", "benar")]),
        ("Konsumsi ikan per kapita membaik dibandingkan tahun lalu.", [("membaik", "salah")]),
        ("Konsumsi ikan per kapita terus meningkat selama tiga tahun terakhir.", [("meningkat", "salah")]),
        ("Konsumsi ikan per kapita fluktuatif selama tiga tahun terakhir.", [("fluktuatif", "salah")]),
        (
            "Produksi padi per hektare meningkat, sedangkan konsumsi ikan per kapita meningkat.",
            [("meningkat", "benar"), ("meningkat", "salah")],
        ),
    ],
)
def test_a_change_is_held_against_the_years(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(change_claims, GOALS, YEARS, sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Produksi padi per hektare akan meningkat tahun depan.",
        "Upaya untuk menurunkan produksi padi per hektare terus dilakukan.",
        "Target produksi padi per hektare menurun.",
        "Penurunan produksi padi per hektare perlu dicegah.",
        "Konsumsi ikan per kapita 8 kg lebih rendah daripada batas yang disepakati.",
        "Konsumsi ikan per kapita 8 menit lebih lama daripada batas yang disepakati.",
        "Produksi padi per hektare menurun dari triwulan I sampai triwulan IV.",
        "Produksi padi per hektare di bawah angka nasional yang menurun.",
    ],
)
def test_plans_purposes_and_targets_claim_no_change(sentence: str) -> None:
    assert outcomes(change_claims, GOALS, YEARS, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Tiga indikator meningkat dibandingkan tahun 2023.", [("meningkat", "benar")]),
        ("Dua indikator meningkat dibandingkan tahun 2023.", [("meningkat", "salah")]),
        ("Seluruh indikator meningkat dibandingkan tahun 2023.", [("meningkat", "salah")]),
        ("Seluruh indikator meningkat kecuali Konsumsi ikan per kapita.", [("meningkat", "benar")]),
        (
            "Satu indikator yang tidak mengalami peningkatan dibandingkan tahun 2023.",
            [("peningkatan", "benar")],
        ),
        (
            "Tiga indikator yang tidak mengalami peningkatan dibandingkan tahun 2023.",
            [("peningkatan", "salah")],
        ),
    ],
)
def test_so_many_changed(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(change_claims, GOALS, YEARS, sentence) == found


@pytest.mark.parametrize(("word", "found"), [("menurun", ["benar"]), ("meningkat", ["salah"])])
def test_the_years_before_the_one_of_the_report(word: str, found: list[str]) -> None:
    sentence = f"Konsumsi ikan per kapita selama dua tahun sebelumnya terus {word}."
    assert [outcome for _, outcome in outcomes(change_claims, GOALS, YEARS, sentence)] == found


@pytest.mark.parametrize(("amount", "found"), [("0,5", ["benar"]), ("2", ["benar", "salah"])])
def test_the_amount_of_a_change_is_held_apart(amount: str, found: list[str]) -> None:
    sentence = f"Produksi padi per hektare meningkat sebesar {amount} dibandingkan tahun 2023."
    assert [outcome for _, outcome in outcomes(change_claims, GOALS, YEARS, sentence)] == found


def test_the_amount_that_is_stands_beside_the_one_told() -> None:
    sentence = "Produksi padi per hektare meningkat sebesar 2 dibandingkan tahun 2023."
    _, amount = claims_of(change_claims, GOALS, YEARS, sentence)
    assert str(amount.hitung) == "0.5"
    assert [value.text for value in amount.melawan] == ["5,5", "6"]


def test_a_change_of_what_was_named_before_is_asked_about() -> None:
    before = "Konsumsi ikan per kapita tahun 2024 sebesar 32 kg."
    told = "Angka tersebut naik dibandingkan tahun 2023."
    assert outcomes(change_claims, GOALS, YEARS, before, told) == [("naik", "ragu")]


@given(SIGNS, st.sampled_from([Arti.NAIK, Arti.TURUN, Arti.TETAP]))
def test_a_change_that_is_so_of_each_step_is_not_denied_of_any(signs: list[int], kind: Arti) -> None:
    denied = moved(kind, signs, None, denied=True)
    wanted = {Arti.NAIK: 1, Arti.TURUN: -1, Arti.TETAP: 0}[kind]
    assert denied is any(sign != wanted for sign in signs)
    if not denied:
        assert moved(kind, signs, None, denied=False)


@given(SIGNS, st.booleans())
def test_better_and_worse_turn_with_what_is_better(signs: list[int], less: bool) -> None:
    turned = [-sign for sign in signs]
    better = moved(Arti.MEMBAIK, signs, less, denied=False)
    assert better == moved(Arti.MEMBAIK, turned, not less, denied=False)
    assert better == moved(Arti.MEMBURUK, signs, not less, denied=False)
    assert moved(Arti.MEMBAIK, signs, None, denied=False) is None


def test_up_and_down_takes_two_steps() -> None:
    assert moved(Arti.FLUKTUATIF, [1], None, denied=False) is None
    assert moved(Arti.FLUKTUATIF, [1, -1], None, denied=False) is True
    assert moved(Arti.FLUKTUATIF, [1, 1], None, denied=False) is False


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Konsumsi ikan per kapita meningkat dibanding tahun lalu yaitu 35 Kg.", [("meningkat", "salah")]),
        ("Konsumsi ikan per kapita meningkat dibanding tahun lalu yaitu 41,5 Kg.", [("meningkat", "ragu")]),
        ("Konsumsi ikan per kapita meningkat sebesar 4 Kg.", [("meningkat", "salah")]),
    ],
)
def test_a_level_that_no_row_states_leaves_open_what_changed(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    assert outcomes(change_claims, GOALS, YEARS, sentence) == found


def test_the_amount_of_a_change_tells_of_which_table_it_is_said() -> None:
    rooms = table(
        [["Kecamatan", "Realisasi 2023 (Rp)", "Realisasi 2024 (Rp)"]],
        [["Sukamaju", "561.840.000", "547.915.000"], ["Muara Lama", "226.390.000", "231.000.000"]],
        number="3.7",
        caption="Realisasi Retribusi menurut Kecamatan",
    )
    visits = table(
        [["Kecamatan", "2023", "2024"]],
        [["Sukamaju", "118", "131"], ["Muara Lama", "245", "307"]],
        number="3.8",
        caption="Kunjungan menurut Kecamatan",
    )
    rose = "Sukamaju naik Rp13.925.000 dibandingkan tahun 2023."
    assert outcomes(change_claims, rooms, visits, rose) == [("naik", "salah")]
    assert outcomes(change_claims, rooms, visits, rose.replace("naik", "turun")) == [("turun", "benar")]
    assert outcomes(change_claims, rooms, visits, "Sukamaju naik dibandingkan tahun 2023.") == [
        ("naik", "benar")
    ]


@pytest.mark.parametrize(
    ("amount", "found"),
    [("8,6", ["benar"]), ("9,4", ["benar", "ragu"]), ("12,4", ["benar", "salah"])],
)
def test_the_amount_behind_a_noun_of_change_is_how_much_it_was(amount: str, found: list[str]) -> None:
    sentence = f"Konsumsi ikan per kapita penurunannya mencapai {amount} persen."
    assert [outcome for _, outcome in outcomes(change_claims, GOALS, YEARS, sentence)] == found


SCORES = table(
    [["No", "Aspek", "Nilai 2023", "Nilai 2024"]],
    [
        ["1", "Perencanaan", "20,10", "21,30"],
        ["2", "Pelaporan", "12,40", "12,90"],
        ["3", "Evaluasi", "18,00", "17,20"],
        ["", "Hasil penilaian", "50,50", "51,40"],
    ],
    number="3.9",
    caption="Nilai menurut Aspek",
)


@pytest.mark.parametrize(
    ("sentence", "found"), [("Dua aspek naik.", ["benar"]), ("Tiga aspek naik.", ["salah"])]
)
def test_a_row_that_closes_the_others_is_none_of_them(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(change_claims, SCORES, sentence)] == found


@pytest.mark.parametrize("word", ["meningkat", "menurun"])
def test_a_negation_of_another_verb_says_nothing_of_the_change(word: str) -> None:
    sentence = f"Sejak tahun 2022, konsumsi ikan per kapita tidak pernah absen {word}."
    assert outcomes(change_claims, YEARS, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Dengan meningkatnya Konsumsi ikan per kapita, gizi masyarakat terjaga.", "ragu"),
        ("Konsumsi ikan per kapita meningkat pada tahun 2024.", "salah"),
    ],
)
def test_a_change_that_is_supposed_is_asked_about(sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(change_claims, YEARS, sentence)] == [found]
