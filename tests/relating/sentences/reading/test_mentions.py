"""Names of things in sentences, in full and shortened."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentence_maker import GOALS, made
from support import table

from auditor.models.document import Table
from auditor.relating.sentences.reading.mentions import RIVALRY, SHARE, Mentions

ALIKE = table(
    [["No", "Indikator", "Satuan", "Target", "Realisasi"]],
    [
        ["1", "Persentase sekolah dasar terakreditasi", "Persen", "80", "82"],
        ["2", "Persentase sekolah menengah terakreditasi", "Persen", "70", "72"],
    ],
    number="3.1",
    caption="Pengukuran Kinerja",
)


def named(sentence: str, *tables: Table) -> list[tuple[str, list[str]]]:
    """The words of each mention, and the things that they name."""
    view = made(*(tables or (GOALS,)), sentence).views[-1]
    return [(view.written[m.start : m.end], [thing.name for thing in m.things]) for m in view.mentions]


@pytest.mark.parametrize(
    ("sentence", "words", "name"),
    [
        ("Produksi padi per hektare naik.", "Produksi padi per hektare", "Produksi padi per hektare"),
        ("Indeks kepuasan naik.", "Indeks kepuasan", "Indeks kepuasan masyarakat"),
        ("Kepuasan masyarakat membaik.", "Kepuasan masyarakat", "Indeks kepuasan masyarakat"),
        ("Hasil panen jagung naik.", "panen jagung", "Luas panen jagung"),
    ],
)
def test_a_run_of_words_of_a_name_names_it(sentence: str, words: str, name: str) -> None:
    assert named(sentence) == [(words, [name])]


def test_words_that_any_name_may_hold_name_nothing() -> None:
    assert named("Capaian kinerja tahun 2024 naik.") == []


def test_words_of_two_names_name_both() -> None:
    ((words, things),) = named("Persentase sekolah terakreditasi naik.", ALIKE)
    assert words == "Persentase sekolah terakreditasi"
    assert len(things) == 2


def test_what_a_name_is_told_by_decides_its_share() -> None:
    view = made(GOALS, "Produksi padi per hektare dan indeks kepuasan naik.").views[-1]
    full, short = view.mentions
    assert full.share == 1
    assert SHARE <= short.share < RIVALRY
    assert full.sure
    assert short.sure


WORDS = (
    "produksi",
    "padi",
    "per",
    "hektare",
    "indeks",
    "kepuasan",
    "luas",
    "dan",
    "naik",
    "IKM",
    "IKU 2",
    ",",
)
NAMES: Mentions = made(GOALS, "Produksi naik.").scope._mentions


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_mentions_stand_in_order_and_none_over_another(text: str) -> None:
    found = NAMES.find(text)
    assert all(0 <= m.start < m.end <= len(text) and 0 < m.share <= 1 + 1e-9 for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_rows_may_bear_the_number_of_a_sasaran_alone() -> None:
    rows = table(
        [["Sasaran", "Capaian (%)", "Serapan (%)", "Keterangan"]],
        [["Sasaran 1", "100,00", "90,00", "Efisien"], ["Sasaran 2", "80,00", "90,00", "Tidak Efisien"]],
        number="3.9",
        caption="Efisiensi menurut Sasaran",
    )
    view = made(GOALS, rows, "Karena itu sasaran 2 tergolong hemat.").views[-1]
    (mention,) = view.mentions
    assert [cell.value.text for cell in mention.things[0].cells] == ["80,00", "90,00", "Tidak Efisien"]
