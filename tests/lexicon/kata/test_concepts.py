"""The words of sentences by what they mean, and the file that says so."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from auditor.files.data import data_dir
from auditor.lexicon.kata.concepts import Arti, load_concepts
from auditor.lexicon.kata.entries import Entry
from auditor.models.errors import InputError


def bundled() -> dict[Arti, Entry]:
    raw = yaml.safe_load((data_dir("rules") / "kata.yaml").read_text(encoding="utf-8"))
    return {Arti(name): Entry(**entry) for name, entry in raw.items()}


BUNDLED = bundled()


def write(folder: Path, text: str) -> Path:
    path = folder / "kata.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("meaning", Arti)
def test_each_meaning_has_examples_that_hold(meaning: Arti) -> None:
    entry, concepts = BUNDLED[meaning], load_concepts()
    assert len(entry.contoh) >= 2
    assert len(entry.bukan) >= 2
    assert [example for example in entry.contoh if not concepts.means(example, meaning)] == []
    assert [example for example in entry.bukan if concepts.means(example, meaning)] == []


WORDINGS = [(meaning, words) for meaning, entry in BUNDLED.items() for words in entry.wordings()]


@given(
    st.sampled_from(WORDINGS),
    st.sampled_from(["", "nya", "lah", "pun"]),
    st.sampled_from([" ", "  ", "\n"]),
    st.sampled_from(["", "xyz ", "(", "12 "]),
)
def test_every_wording_is_found_with_each_ending_where_it_stands(
    wording: tuple[Arti, tuple[str, ...]], ending: str, space: str, before: str
) -> None:
    meaning, words = wording
    text = f"{before}{space.join(words)}{ending}, xyz"
    (told,) = load_concepts().find(text)
    assert meaning in told.meanings
    assert (told.start, told.end) == (len(before), len(text) - len(", xyz"))


@given(st.lists(st.sampled_from([" ".join(words) for _, words in WORDINGS]), max_size=6))
def test_what_is_found_stands_in_order_and_none_over_another(phrases: list[str]) -> None:
    text = " ".join(phrases)
    spans = [(told.start, told.end) for told in load_concepts().find(text)]
    places = [place for span in spans for place in span]
    assert places == sorted(places)
    assert all(start < end for start, end in spans)


def test_the_longest_phrase_counts() -> None:
    (told,) = load_concepts().find("tidak terserap")
    assert told.meanings == {Arti.SISA}


def test_a_phrase_has_its_alternatives(tmp_path: Path) -> None:
    concepts = load_concepts(write(tmp_path, "naik:\n  frasa: [makin|semakin Pesat]"))
    assert concepts.means("Semakin pesatnya", Arti.NAIK)
    assert concepts.means("makin pesat", Arti.NAIK)
    assert not concepts.means("pesat", Arti.NAIK)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("capai: [", "bukan YAML yang benar"),
        ("- capai", "harus berupa pasangan arti dan isinya"),
        ("capaiii: {frasa: [a b]}", "arti “capaiii” tidak ada; yang ada: capai, lampaui"),
        ("capai: {frase: [a b]}", "kunci 'capai.frase' tidak dikenal"),
        ("capai: tercapai", "kunci 'capai' harus berupa pasangan nama dan isi"),
        ("capai: {frasa: tercapai}", "kunci 'capai.frasa' harus berupa daftar"),
        ("capai: {akar: {capai: me meng}}", "kunci 'capai.akar' memberi akar “capai” bentuk “meng”"),
        ("capai: {akar: {capai: ''}}", "memberi akar “capai” tidak satu bentuk pun"),
        ("capai: {akar: {Capai: me}}", "akar “Capai”, yang bukan satu kata"),
        ("capai: {akar: {c: me}}", "akar “c”, yang bukan satu kata"),
        ("capai: {frasa: ['']}", "frasa hanya terdiri atas kata"),
        ("capai: {frasa: [lewat 100 persen]}", "frasa hanya terdiri atas kata"),
        ("capai: {frasa: [tembus ... target]}", "frasa hanya terdiri atas kata"),
        ("capai: {frasa: ['a|b a|b a|b a|b a|b a|b a|b a|b']}", "lebih dari 200 kemungkinan"),
        ("capai: {frasa: [a b]}\ncapai: {frasa: [c d]}", "kunci 'capai' tertulis dua kali"),
        ("naik: {akar: {susut: me}}\nturun: {frasa: [menyusut]}", "“menyusut” tertulis dengan arti"),
        ("naik: {frasa: [lebih x]}\nturun: {frasa: [kian|lebih x]}", "yang berlawanan: naik dan turun"),
        (
            "capai: {frasa: [tembus], contoh: [meleset]}",
            "contoh “meleset” tidak dikenali sebagai arti “capai”",
        ),
        (
            "capai: {frasa: [tembus], bukan: [tembusnya]}",
            "“tembusnya” dikenali sebagai arti “capai”, padahal",
        ),
    ],
)
def test_what_is_wrong_is_one_sentence(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        load_concepts(write(tmp_path, text))
    assert told in str(caught.value)
    assert str(caught.value).startswith("Daftar kata kata.yaml ")
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"Daftar kata tidak-ada\.yaml tidak dapat dibaca"):
        load_concepts(tmp_path / "tidak-ada.yaml")


def test_a_word_may_have_meanings_that_agree(tmp_path: Path) -> None:
    concepts = load_concepts(
        write(tmp_path, "lampaui: {frasa: [lebih baik]}\nmembaik: {frasa: [lebih baik]}")
    )
    (told,) = concepts.find("lebih baik")
    assert told.meanings == {Arti.LAMPAUI, Arti.MEMBAIK}


def test_an_office_adds_roots_and_phrases() -> None:
    own = {"capai": {"frasa": ["tembus angka"], "akar": {"rengkuh": "me di", "capai": "se"}}}
    concepts = load_concepts(kata=own)
    for text in ("tembus angka 90", "berhasil merengkuh", "direngkuhnya", "secapai", "target tercapai"):
        assert concepts.means(text, Arti.CAPAI)
    assert not load_concepts().means("tembus angka 90", Arti.CAPAI)


def test_an_office_may_give_examples_of_its_own() -> None:
    own = {"frasa": ["tembus"], "contoh": ["tembus target"], "bukan": ["tembusan surat"]}
    assert load_concepts(kata={"capai": own}).means("tembus", Arti.CAPAI)


@pytest.mark.parametrize(
    ("own", "told"),
    [
        (
            {"turun": {"frasa": ["meningkat"]}},
            "“meningkat” tertulis dengan arti yang berlawanan: naik dan turun",
        ),
        ({"capai": {"akar": {"rengkuh": "me-"}}}, "akar “rengkuh” bentuk “me-”"),
        ({"capai": {"frasa": ["tembus"], "bukan": ["tembus"]}}, "“tembus” dikenali sebagai arti “capai”"),
        ({"serapan": {"frasa": ["tidak terserap"]}}, "“tidak terserap” tertulis dengan arti yang berlawanan"),
    ],
)
def test_words_of_an_office_that_are_wrong_are_said_to_be_in_its_settings(
    own: dict[str, object], told: str
) -> None:
    with pytest.raises(InputError) as caught:
        load_concepts(kata=own)
    assert told in str(caught.value)
    assert "pada pengaturan" in str(caught.value)
