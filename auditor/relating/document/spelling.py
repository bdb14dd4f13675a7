"""Doubled words and words that reports misspell often. For NAR-11, which is off unless asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.lexicon.phrases import Phrases
from auditor.models.facts import Bahasa
from auditor.models.report import Level, Place, Report, Value
from auditor.relating.names.compare import normal

_DOUBLED = re.compile(r"\b(?P<words>[A-Z]\w{2,}(?:\s+[A-Z]\w+){0,4})\s+(?P=words)\b")
"""Names only: small words stand twice on purpose, with or without a hyphen ("masing masing")."""

_TWICE = {"undang"}
_NAMED = {Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN}
_MOST_DOUBLED = 2
"""A text with more is the words of a chart, read line by line."""

_LITTLE = re.compile(r"\b(?P<words>dan|yang|dari|dengan|untuk|pada|dalam|oleh|akan|telah)\s+(?P=words)\b")


def language_slips(report: Report, phrases: Phrases) -> list[Bahasa]:
    """Give the slips in the sentences and in the titles of the tables; names are written as they are."""
    spelling = _spelling(phrases.ejaan)
    texts: Sequence[tuple[str, Place]] = [
        *((sentence.text, sentence.place) for sentence in report.sentences),
        *((table.source.caption, table.place) for table in report.tables if table.source.caption),
    ]
    names = _names(report, spelling)
    return [slip for text, place in texts for slip in _slips(text, place, spelling, names)]


def _names(report: Report, spelling: dict[str, str]) -> list[str]:
    """Names of programs, kegiatan and sub kegiatan that hold such a word, as official ones do."""
    rows = (row for table in report.tables for row in table.rows if row.level in _NAMED)
    found = {normal(row.nama or "") for row in rows}
    return [name for name in found if spelling.keys() & name.split()]


def _spelling(pairs: Sequence[str]) -> dict[str, str]:
    return {wrong.strip(): right.strip() for wrong, _, right in (pair.partition(">") for pair in pairs)}


def _slips(text: str, place: Place, spelling: dict[str, str], names: Sequence[str]) -> Iterator[Bahasa]:
    folded = normal(text)
    named = {word for name in names if name in folded for word in name.split()}
    doubled = [match for pattern in (_DOUBLED, _LITTLE) for match in pattern.finditer(text)]
    if len(doubled) <= _MOST_DOUBLED and not text.isupper():
        for match in doubled:
            if match["words"].lower() not in _TWICE:
                written = " ".join(match.group().split())
                yield Bahasa(place, "kata ganda", Value(text, place), written, match["words"])
    for match in re.finditer(r"\b[A-Za-z]+\b", text):
        right = spelling.get(match.group().lower())
        if right is not None and match.group().lower() not in named:
            yield Bahasa(place, "ejaan", Value(text, place), match.group(), right)
