"""The phrase file and its grammar."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from auditor.files.data import data_dir
from auditor.lexicon.phrases import NamesWithin, Phrases, load_phrases, matcher, plain, without
from auditor.models.errors import InputError

WORDS = st.lists(
    st.sampled_from(["jalan", "jalan mantap", "persentase", "a", "ibu", "nilai sakip"]), max_size=6
)
TEXTS = WORDS.map(" ".join)


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("memenuhi|mencapai ... target*", "telah memenuhi semua targetnya", True),
        ("memenuhi|mencapai ... target*", "telah memenuhi 82% dari target", False),
        ("memenuhi|mencapai ... target*", "memenuhi, cara dan target", False),
        ("akan", "kekurangan akan", True),
        ("akan", "makanan", False),
        ("dalam rangka", "dalam\n rangka", True),
    ],
)
def test_grammar(phrase: str, text: str, found: bool) -> None:
    assert (matcher((phrase,)).search(plain(text)) is not None) is found


@given(st.data())
def test_what_cannot_match_is_told_from_its_letters(data: st.DataObject) -> None:
    phrases = load_phrases()
    chosen = getattr(phrases, data.draw(st.sampled_from(sorted(Phrases.model_fields))))
    words = [word.strip("*") for phrase in chosen for word in phrase.replace("|", " ").split()]
    text = plain(" ".join(data.draw(st.lists(st.sampled_from([*words, "dan", "-", "5"]), max_size=8))))
    one = matcher(chosen)
    assert [hit.span() for hit in one.all(text)] == [hit.span() for hit in one.pattern.finditer(text)]
    assert (one.search(text) is None) is (one.pattern.search(text) is None)


def test_spellings_are_folded() -> None:
    assert plain("Dari  Table diatas, 3 Sub-Kegiatan") == "dari tabel di atas, 3 sub kegiatan"


def test_without_keeps_places() -> None:
    assert without("akan tetapi belum", ("akan tetapi",)) == "            belum"


def test_unknown_list_is_named(tmp_path: Path) -> None:
    raw = yaml.safe_load((data_dir("rules") / "frasa.yaml").read_text(encoding="utf-8"))
    raw["lain"] = ["kata"]
    path = tmp_path / "frasa.yaml"
    path.write_text(yaml.safe_dump(raw), encoding="utf-8")
    with pytest.raises(InputError, match="lain"):
        load_phrases(path)


def test_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="tidak dapat dibaca"):
        load_phrases(tmp_path / "tidak-ada.yaml")


def test_an_office_adds_words_of_its_own() -> None:
    assert (
        load_phrases(kata={"target_tercapai": ("berhasil diraih",)}).target_tercapai[-1] == "berhasil diraih"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("capaian persentase jalan mantap naik", ["persentase jalan mantap", "jalan mantap", "rp"]),
        ("supersentase jalan mantapnya", ["persentase jalan mantap", "jalan mantap"]),
        ("persentase jalan", []),
        ("", []),
    ],
)
def test_names_stand_in_a_text_letter_by_letter(text: str, found: list[str]) -> None:
    names = NamesWithin(["persentase jalan mantap", "jalan mantap", "jalan mantap", "naik turun", "rp"])
    assert names.found(text) == [name for name in found if name in text]


@given(st.lists(TEXTS, max_size=8), TEXTS)
def test_the_names_found_are_just_those_that_the_text_holds(names: list[str], text: str) -> None:
    assert NamesWithin(names).found(text) == [name for name in dict.fromkeys(names) if name in text]
