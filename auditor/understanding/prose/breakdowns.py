"""Budgets that a sentence states together with the belanja that they consist of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from auditor.lexicon.numbers import RUPIAH, read_number
from auditor.lexicon.phrases import folded
from auditor.models.report import Breakdown, Sentence, Value

_LISTS = re.compile(
    r"\b(?:yang\s+)?(?:terdiri\s+(?:dari|atas)|terbagi\s+(?:menjadi|atas|dalam)|dengan\s+rincian|meliputi|yaitu)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\b(antara lain|di antaranya|diantaranya|termasuk)\b", re.IGNORECASE)
_PART_NAME = re.compile(
    r"(belanja\s+[a-z]+(?:\s+(?:dan\s+)?[a-z]+){0,3}?)\s*(?:\(.*?\)\s*)?(?:sebesar|senilai|sejumlah|:|=)?\s*$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(belanja\s+[a-z]+(?:\s+(?:dan\s+)?[a-z]+){0,2}?)\s*(?:tersebut\s*|ini\s*)?$", re.IGNORECASE
)
_SPENT = re.compile(r"\b(?:ter|di)?(?:realisasi|serap)", re.IGNORECASE)
_NEAR = 60
"""Letters between an amount and the words that say what it consists of."""
_OPENING = 20
"""Letters behind the words that begin a list, within which it says to be no whole one."""
_MOST_ITEMS = 12
"""Items of a list of categories that are looked at."""
_LONGEST_ITEM = 20
"""Words of an item that names one category and its amount."""
_VERSION = (
    ("perubahan", re.compile(r"\b(setelah perubahan|perubahan|dppa|apbd-?p)\b", re.IGNORECASE)),
    ("induk", re.compile(r"\b(anggaran induk|induk|murni|dpa)\b", re.IGNORECASE)),
)


def find_breakdowns(sentences: Sequence[Sentence]) -> list[Breakdown]:
    """Give each stated budget with the belanja that it is said to consist of.

    "anggaran induk sebesar Rp X terdiri dari belanja pegawai sebesar Rp A, belanja barang dan jasa
    sebesar Rp B ..."; a sentence may state two (induk and perubahan). A category that a sentence divides
    ("Belanja Operasi meliputi ...") may have its amount in one before, and the parts may follow as the
    items of a list.
    """
    result: list[Breakdown] = []
    named: dict[str, Value] = {}
    block = None
    for at, sentence in enumerate(sentences):
        if sentence.block != block:
            named, block = {}, sentence.block
        result += _of_sentence(sentence, named, sentences[at + 1 : at + 1 + _MOST_ITEMS])
        for match, name in _named_amounts(sentence.text):
            named[folded(name)] = _value(sentence, match, name)
    return result


def _of_sentence(
    sentence: Sentence, named: Mapping[str, Value], after: Sequence[Sentence]
) -> list[Breakdown]:
    """The breakdowns of a sentence; ``named`` are the amounts that those before it give to categories."""
    text = sentence.text
    amounts = list(RUPIAH.finditer(text))
    result: list[Breakdown] = []
    for mark in _LISTS.finditer(text):
        stated = _stated_before(sentence, mark, amounts, named)
        if stated is None:
            continue
        stop = next((m.start() for m in _LISTS.finditer(text, mark.end())), len(text))
        parts = _parts(text, mark.end(), [m for m in amounts if mark.end() <= m.start() < stop])
        values = [_value(sentence, match, name) for match, name in parts]
        whole = _OPEN.search(text[mark.start() : mark.end() + _OPENING]) is None
        if not values and not text[mark.end() :].strip(" :"):
            values = _items(after)
            whole = whole and not any(RUPIAH.search(one.text) for one in after[len(values) : len(values) + 1])
        if len(values) < 2 or stated.number is None or any(value.number is None for value in values):
            continue
        label = stated.place.row or ""
        result.append(
            Breakdown(
                place=replace(sentence.place, row=label),
                label=label,
                total=stated,
                parts=tuple(values),
                whole=whole,
            )
        )
    return result


def _stated_before(
    sentence: Sentence, mark: re.Match[str], amounts: Sequence[re.Match[str]], named: Mapping[str, Value]
) -> Value | None:
    """The amount right before the words that begin a list, else that of the category named there."""
    before = [match for match in amounts if match.end() <= mark.start()]
    if before and mark.start() - before[-1].end() <= _NEAR:
        stated = _value(sentence, before[-1], "total")
        label = _label(sentence.text[: before[-1].start()])
        return replace(stated, place=replace(sentence.place, row=label, column="Jumlah"))
    subject = _SUBJECT.search(sentence.text[: mark.start()])
    found = named.get(folded(subject[1])) if subject is not None else None
    return replace(found, place=replace(found.place, column="Jumlah")) if found is not None else None


def _items(after: Sequence[Sentence]) -> list[Value]:
    """The amounts of the items of a list: one category and one amount in each sentence that follows."""
    values: list[Value] = []
    for sentence in after:
        amounts = list(RUPIAH.finditer(sentence.text))
        parts = _parts(sentence.text, 0, amounts[:1])
        if len(amounts) != 1 or not parts or len(sentence.text.split()) > _LONGEST_ITEM:
            break
        values.append(_value(sentence, *parts[0]))
    return values


def _named_amounts(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """The categories that a sentence gives an amount, none of which was spent."""
    position = 0
    for match in RUPIAH.finditer(text):
        name = _PART_NAME.search(text[position : match.start()])
        if name is not None and not _SPENT.search(text[position : match.start()]):
            yield match, name[1]
        position = match.end()


def _parts(text: str, start: int, amounts: Sequence[re.Match[str]]) -> list[tuple[re.Match[str], str]]:
    """Amounts that follow a name of belanja; the amount of a next total ends the list."""
    parts: list[tuple[re.Match[str], str]] = []
    position = start
    for match in amounts:
        name = _PART_NAME.search(text[position : match.start()])
        if name is None:
            break
        parts.append((match, " ".join(name[1].split())))
        position = match.end()
    return parts


def _label(before: str) -> str:
    """Give "anggaran induk" or "anggaran perubahan" by the last version word before the total."""
    found = [(match.start(), name) for name, pattern in _VERSION for match in pattern.finditer(before)]
    return f"anggaran {max(found)[1]}" if found else "anggaran"


def _value(sentence: Sentence, match: re.Match[str], name: str) -> Value:
    text = match.group().strip()
    number = read_number(text)
    place = replace(sentence.place, row=name)
    if number is None:
        return Value(text, place)
    return Value(text, place, number.number, "Rp", number.readings, number.decimals)
