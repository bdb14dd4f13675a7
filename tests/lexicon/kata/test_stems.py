"""Words are one whatever affixes they have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.lexicon.kata.roots import forms
from auditor.lexicon.kata.stems import acronyms_in, runs_of, stem, stems_of


@pytest.mark.parametrize(
    "words",
    [
        ("serapan", "penyerapan", "terserapnya"),
        ("kuat", "penguatan", "memperkuat"),
        ("pegawai", "kepegawaian"),
        ("capai", "capaian", "pencapaian", "tercapainya"),
        ("realisasi", "terealisasi"),
        ("rincian", "perincian"),
        ("pagu", "anggaran", "penganggaran"),
        ("rumus", "formulasi", "formulanya"),
        ("kelola", "pengelolaan"),
        ("kembang", "perkembangan", "pengembangan"),
    ],
)
def test_forms_of_a_root_have_one_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


@given(st.sampled_from(("tanam", "padam", "latih", "bantu", "guna", "lindung", "jual", "dukung")))
def test_a_root_and_its_forms_are_one(root: str) -> None:
    made = forms(root, ("dasar", "me-kan", "di-kan", "ter", "pe-an", "ber", "an"))
    assert {stem(form) for form in made} == {stem(root)}


def test_small_words_tell_nothing() -> None:
    assert stems_of("Rincian yang ada pada tabel ini") == [stem("rincian")]


def test_acronyms_are_those_written_and_those_of_words() -> None:
    assert acronyms_in("Nilai AKIP dan IKM dinas") == ["akip", "ikm"]
    assert acronyms_in("NILAI AKIP DINAS") == []
    assert "iku" in {letters for letters, _ in runs_of("Indikator Kinerja dan Utama")}
