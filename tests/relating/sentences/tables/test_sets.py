"""The things of one kind that a sentence speaks of together."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentence_maker import GOALS, MONEY, STAFF, YEARS, Made, made

from auditor.lexicon.kata.concepts import Arti
from auditor.relating.sentences.tables.sets import (
    columns_of,
    columns_with,
    is_akin,
    is_comparable,
    mean,
    set_named,
    told_columns,
)

ALL = (GOALS, YEARS, MONEY, STAFF)


def names_in(sentence: str) -> tuple[list[str], str]:
    one = made(*ALL, sentence)
    view = one.views[-1]
    things, kind = set_named(view, view.parts[0], one.scope)
    return [thing.name for thing in things], kind


@pytest.mark.parametrize(
    ("sentence", "names", "kind"),
    [
        (
            "Program dengan anggaran terbesar.",
            ["Program Sarana Pertanian", "Program Penyuluhan Petani"],
            "program",
        ),
        (
            "Seluruh indikator pada sasaran 1.",
            ["Produksi padi per hektare", "Luas panen jagung"],
            "indikator sasaran “Meningkatnya Produksi Padi”",
        ),
        ("Jenis belanja terbesar.", [], "jenis belanja"),
        ("Hal lain yang perlu diperhatikan.", [], ""),
    ],
)
def test_a_kind_is_named(sentence: str, names: list[str], kind: str) -> None:
    assert names_in(sentence) == (names, kind)


def test_a_kind_is_named_by_the_heading_of_its_column() -> None:
    names, kind = names_in("Pendidikan yang paling banyak adalah sarjana.")
    assert (names[:3], kind) == (["Magister", "Sarjana", "Diploma"], "Pendidikan Pegawai")


def headers(one: Made, name: str, year: int = 2024) -> list[str]:
    view = one.views[-1]
    columns = columns_with(one.thing(name), one.scope)
    return [c.header for c in told_columns(view, view.parts[0], columns, year)[0]]


@pytest.mark.parametrize(
    ("sentence", "name", "found"),
    [
        ("Program dengan anggaran terbesar.", "Program Sarana", ["Anggaran (Rp)"]),
        ("Program dengan persentase tertinggi.", "Program Sarana", ["Persentase"]),
        ("Program dengan serapan terbesar.", "Program Sarana", ["Realisasi (Rp)"]),
        ("Program dengan serapan tertinggi.", "Program Sarana", ["Persentase"]),
        ("Indikator dengan capaian terendah.", "Luas panen", ["Capaian"]),
        ("Pendidikan yang paling banyak perempuan.", "Sarjana", ["Perempuan"]),
        ("Pendidikan yang terbanyak.", "Sarjana", ["Jumlah"]),
    ],
)
def test_the_column_that_a_clause_speaks_of(sentence: str, name: str, found: list[str]) -> None:
    assert headers(made(*ALL, sentence), name) == found


def test_rows_of_one_level_stand_beside_each_other() -> None:
    one = made(MONEY, "Uraian.")
    program = one.thing("Program Sarana")
    budget = columns_with(program, one.scope)[0]
    assert [cell.value.text for cell in budget.cells] == ["600.000.000", "400.000.000"]
    own = budget.value_of(program)
    assert own is not None
    assert own.value.number == 600_000_000
    assert budget.value_of(one.thing("Jumlah")) is None


def test_figures_of_several_units_are_not_compared() -> None:
    one = made(GOALS, "Uraian.")
    columns = {c.header: c for c in columns_with(one.thing("Luas panen"), one.scope)}
    assert not is_comparable(columns["Realisasi"])
    assert is_comparable(columns["Capaian"])


def test_the_mean_of_a_column() -> None:
    one = made(GOALS, "Uraian.")
    (cells,) = columns_of(one.scope.main_indicators(), Arti.CAPAIAN, 2024)
    assert mean(cells) == Decimal("95.335")


@pytest.mark.parametrize(
    ("one", "other", "akin"),
    [
        ("pengurangan", "mengurangi", True),
        ("perempuan", "perempuan", True),
        ("luas", "terluas", False),
        ("penduduk", "pendidikan", False),
    ],
)
def test_words_of_one_root(one: str, other: str, akin: bool) -> None:
    assert is_akin(one, other) is akin


@given(st.text("abcdefgh", max_size=12), st.text("abcdefgh", max_size=12))
def test_akin_goes_both_ways(one: str, other: str) -> None:
    assert is_akin(one, one)
    if len(one) == len(other):
        assert is_akin(one, other) == is_akin(other, one)
