"""The made forms of roots, held against what is written and against a stemmer."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import Protocol

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from auditor.files.data import data_dir
from auditor.lexicon.kata.entries import Entry
from auditor.lexicon.kata.roots import FORMS, ROOT, forms


class Stemmer(Protocol):
    def stem(self, text: str) -> str: ...


@cache
def stemmer() -> Stemmer:
    made: Stemmer = StemmerFactory().create_stemmer(isDev=True)
    return made


@cache
def dictionary() -> frozenset[str]:
    """The roots that the stemmer knows."""
    return frozenset(StemmerFactory().get_words())


@pytest.mark.parametrize(
    ("root", "kind", "written"),
    [
        ("penuhi", "me", "memenuhi"),
        ("tulis", "me", "menulis"),
        ("sapu", "me", "menyapu"),
        ("kirim", "me", "mengirim"),
        ("capai", "pe-an", "pencapaian"),
        ("baca", "me", "membaca"),
        ("fasilitas", "me-i", "memfasilitasi"),
        ("dapat", "me-kan", "mendapatkan"),
        ("jadwal", "pe-an", "penjadwalan"),
        ("ukur", "pe-an", "pengukuran"),
        ("gali", "me", "menggali"),
        ("hasil", "me-kan", "menghasilkan"),
        ("nilai", "pe-an", "penilaian"),
        ("lampau", "me-i", "melampaui"),
        ("raih", "me", "meraih"),
        ("wujud", "me-kan", "mewujudkan"),
        ("yakin", "me-kan", "meyakinkan"),
        ("nganga", "me", "menganga"),
        ("nyata", "me-kan", "menyatakan"),
    ],
)
def test_the_nasal_goes_with_the_first_letter(root: str, kind: str, written: str) -> None:
    assert list(forms(root, [kind])) == [written]


@pytest.mark.parametrize(
    ("root", "kind", "written"),
    [
        ("proses", "me", "memproses"),
        ("proses", "pe-an", "pemrosesan"),
        ("program", "pe-an", "pemrograman"),
        ("kritik", "me", "mengkritik"),
        ("klasifikasi", "pe-an", "pengklasifikasian"),
        ("standar", "me-kan", "menstandarkan"),
        ("transfer", "me", "mentransfer"),
        ("syukur", "me-i", "mensyukuri"),
        ("khusus", "me-kan", "mengkhususkan"),
    ],
)
def test_two_consonants_of_a_loan_stand_but_for_p_behind_pe(root: str, kind: str, written: str) -> None:
    assert list(forms(root, [kind])) == [written]


@pytest.mark.parametrize(
    ("root", "kind", "written"),
    [
        ("sah", "me-kan", "mengesahkan"),
        ("sah", "pe-an", "pengesahan"),
        ("cat", "me", "mengecat"),
        ("tes", "me", "mengetes"),
        ("bom", "pe-an", "pengeboman"),
    ],
)
def test_one_syllable_takes_menge(root: str, kind: str, written: str) -> None:
    assert list(forms(root, [kind])) == [written]


@pytest.mark.parametrize(
    ("root", "kind", "written"),
    [
        ("janji", "memper-kan", ["memperjanjikan"]),
        ("janji", "diper-kan", ["diperjanjikan"]),
        ("baik", "memper-i", ["memperbaiki"]),
        ("rebut", "memper-kan", ["memperebutkan"]),
        ("rencana", "ber", ["berencana"]),
        ("realisasi", "ter", ["terealisasi"]),
        ("rumah", "per-an", ["perumahan"]),
        ("ubah", "per-an", ["perubahan"]),
        ("kerja", "ber", ["berkerja", "bekerja"]),
        ("ternak", "per-an", ["perternakan", "peternakan"]),
        ("sertifikat", "ber", ["bersertifikat", "besertifikat"]),
    ],
)
def test_r_meets_r(root: str, kind: str, written: list[str]) -> None:
    assert list(forms(root, [kind])) == written


def test_the_plain_forms() -> None:
    kinds = ["dasar", "nya", "an", "se", "se-nya", "di", "ke-an"]
    assert list(forms("target", kinds)) == [
        *("target", "targetnya", "targetan", "setarget", "setargetnya", "ditarget", "ketargetan")
    ]


@given(st.from_regex(ROOT, fullmatch=True), st.sampled_from(sorted(FORMS)))
def test_every_kind_of_every_root_is_a_word_that_ends_as_it_says(root: str, kind: str) -> None:
    made = list(forms(root, [kind]))
    before, _, after = kind.partition("-")
    assert made
    assert len(set(made)) == len(made)
    for form in made:
        assert ROOT.fullmatch(form)
        assert root[1:] in form
        if kind not in {"dasar", "an", "nya"}:
            assert form.startswith(before.removesuffix("r"))
            assert form.endswith(after)


STEMMED_OTHERWISE = {
    "meleset": "stands in the dictionary of the stemmer as a root of its own",
    "menipis": "the stemmer gives an n back for the t that me- takes away",
    "pemburukan": "the stemmer takes it for buru with -kan",
}
"""Forms of the file that the stemmer leads to another root, and why that is no fault of them."""


def file_roots() -> list[tuple[str, str]]:
    raw = yaml.safe_load((data_dir("rules") / "kata.yaml").read_text(encoding="utf-8"))
    return sorted({(root, kinds) for one in raw.values() for root, kinds in Entry(**one).akar.items()})


@pytest.mark.parametrize(("root", "kinds"), file_roots())
def test_every_form_of_the_file_stems_back_to_its_root(root: str, kinds: str) -> None:
    base = stemmer().stem(root)
    astray = {form for form in forms(root, kinds.split()) if stemmer().stem(form) != base}
    assert astray <= STEMMED_OTHERWISE.keys()


def test_no_exception_is_left_that_is_none() -> None:
    made = {form: root for root, kinds in file_roots() for form in forms(root, kinds.split())}
    assert [form for form in STEMMED_OTHERWISE if stemmer().stem(form) == stemmer().stem(made[form])] == []


BEGINNINGS = [*"abcdefghijklmnoprstuvwyz", "kr", "kl", "pr", "pl", "st", "tr", "kh", "sy"]
OF_EACH = 25
"""Roots of the dictionary that are tried, of those with one beginning."""
KEPT = 0.7
"""The share that stems back at least; the others are ambiguous ("menyali" of sali and of nyali)."""


@cache
def roots_from(beginning: str) -> list[str]:
    """Roots of the dictionary with this beginning, spread over all; two consonants are one of their own."""
    vowels = "aeiou"
    fit = sorted(
        word
        for word in dictionary()
        if word.startswith(beginning) and len(word) > 4 and word.isalpha()
        if len(beginning) == 2 or beginning in vowels or word[1] in vowels
    )
    return fit[:: max(1, len(fit) // OF_EACH)]


UNKNOWN = {("pr", "pe-an"), ("pl", "pe-an")}
"""What the stemmer has no rule for: "pemrosesan", "pemrograman", as KBBI spells them."""


KINDS = ["me", "me-kan", "me-i", "pe-an", "ber", "per-an", "ter", "ke-an", "di-kan"]


@pytest.mark.parametrize(("beginning", "kind"), sorted({*product(BEGINNINGS, KINDS)} - UNKNOWN))
def test_forms_of_all_beginnings_stem_back(beginning: str, kind: str) -> None:
    roots = roots_from(beginning)
    back = [
        root
        for root in roots
        if all(stemmer().stem(form) == root or form in dictionary() for form in forms(root, [kind]))
    ]
    assert len(back) >= KEPT * len(roots), sorted({*roots} - {*back})[:10]
