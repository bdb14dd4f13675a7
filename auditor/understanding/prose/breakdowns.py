"""Budgets that a sentence states together with the belanja that they consist of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from auditor.lexicon.numbers import RUPIAH, read_number
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
_VERSION = (
    ("perubahan", re.compile(r"\b(setelah perubahan|perubahan|dppa|apbd-?p)\b", re.IGNORECASE)),
    ("induk", re.compile(r"\b(anggaran induk|induk|murni|dpa)\b", re.IGNORECASE)),
)


def find_breakdowns(sentences: Sequence[Sentence]) -> list[Breakdown]:
    """Give each stated budget with the belanja that it is said to consist of.

    "anggaran induk sebesar Rp X terdiri dari belanja pegawai sebesar Rp A, belanja barang dan jasa
    sebesar Rp B ..."; a sentence may state two (induk and perubahan).
    """
    return [found for sentence in sentences for found in _of_sentence(sentence)]


def _of_sentence(sentence: Sentence) -> list[Breakdown]:
    text = sentence.text
    amounts = list(RUPIAH.finditer(text))
    result: list[Breakdown] = []
    for mark in _LISTS.finditer(text):
        before = [match for match in amounts if match.end() <= mark.start()]
        if not before or mark.start() - before[-1].end() > 60:
            continue
        total = before[-1]
        stop = next((m.start() for m in _LISTS.finditer(text, mark.end())), len(text))
        parts = _parts(text, mark.end(), [m for m in amounts if mark.end() <= m.start() < stop])
        values = [_value(sentence, match, name) for match, name in parts]
        stated = _value(sentence, total, "total")
        if len(values) < 2 or stated.number is None or any(value.number is None for value in values):
            continue
        label = _label(text[: total.start()])
        opened = _OPEN.search(text[mark.start() : mark.end() + 20])
        result.append(
            Breakdown(
                place=replace(sentence.place, row=label),
                label=label,
                total=replace(stated, place=replace(sentence.place, row=label, column="Jumlah")),
                parts=tuple(values),
                whole=opened is None,
            )
        )
    return result


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
