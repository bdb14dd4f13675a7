"""Parts that are told apart by what they hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.models.report import Place, Value
from auditor.relating.sentences.tables.parts import Part, Parts, words_held

TITLES = (
    "Indikator Kinerja Utama",
    "Anggaran menurut Program",
    "Pegawai menurut Pendidikan",
    "Perkembangan Pendapatan BLUD",
)


def _part(label: str, title: str) -> Part:
    return Part(label, Value(title, Place("laporan.pdf")), words_held(title))


PARTS = Parts(_part(str(number), title) for number, title in enumerate(TITLES, 1))


def test_the_one_part_that_holds_it_is_better() -> None:
    better = PARTS.better("penganggaran setiap program", PARTS.numbered("3"))
    assert better is not None
    assert ([part.label for part in better.parts], better.sure) == (["2"], True)


def test_an_acronym_is_what_it_stands_for() -> None:
    assert PARTS.repeated(PARTS.numbered("1")[0], "IKU dinas") == 1
    full = Parts([_part("1", "IKU Dinas"), _part("2", "Anggaran menurut Program")])
    assert "^iku" in full.telling("indikator kinerja utama")


def test_words_of_the_office_tell_nothing() -> None:
    assert PARTS.better("anggaran program", PARTS.numbered("3"), words_held("Dinas Program")) is None


@given(st.sampled_from(range(1, 5)))
def test_the_part_that_a_title_names_is_never_bettered(number: int) -> None:
    assert PARTS.better(TITLES[number - 1], PARTS.numbered(str(number))) is None
