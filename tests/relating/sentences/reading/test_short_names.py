"""Short forms: introduced in brackets, first letters, numbers."""

from __future__ import annotations

from sentence_maker import GOALS, made
from support import table

from auditor.relating.sentences.reading.short_names import CODED, codes_of, short_names


def names(sentence: str) -> dict[str, list[str]]:
    world = made(GOALS, sentence).scope.world
    return {short: [t.name for t in things] for short, things in short_names(world, world.things).items()}


def test_a_form_in_brackets_is_the_name_before_it() -> None:
    assert names("Luas panen jagung (LuPaJa) naik.") == {"LuPaJa": ["Luas panen jagung"]}


def test_the_first_letters_of_one_name_alone_are_its_acronym() -> None:
    assert names("Nilai IKM naik.") == {"IKM": ["Indeks kepuasan masyarakat"]}
    assert names("Nilai ABC naik.") == {}


def test_a_number_names_the_indicator_whose_row_alone_bears_it() -> None:
    codes = codes_of(made(GOALS, "Nilai naik.").scope.world)
    assert {code: [t.name for t in things] for code, things in codes.items()} == {
        "2": ["Konsumsi ikan per kapita"],
        "3": ["Indeks kepuasan masyarakat"],
    }
    budget = table(
        [["No", "Program", "Anggaran"]], [["7", "Program Pangan", "1.000.000"]], caption="Anggaran Tahun 2024"
    )
    assert codes_of(made(budget, "Nilai naik.").scope.world) == {}


def test_numbers_that_go_on_are_no_codes() -> None:
    assert [match["code"] for match in CODED.finditer("IKSK 1.2 dan indikator ke-3 serta IKU 90,5")] == [
        "1.2",
        "3",
    ]


def test_a_code_ends_at_a_comma_that_no_digit_follows() -> None:
    assert [
        match["code"] for match in CODED.finditer("IKSK 2.4, lalu IKU 3; indikator 1,5 dan IKK 1.2.")
    ] == [
        "2.4",
        "3",
        "1.2",
    ]
