"""Sentences that name an indicator with one of its words exchanged for another.

Prose shortens names and adds to them; neither says anything. A name of as many words, of which one in its
midst is another word, no other spelling, is another name: for the indicator, or of one that no table has.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from auditor.models.facts import Indikator
from auditor.models.report import Report, Sentence, Value
from auditor.relating.names.compare import SHORTEST_WORD, normal
from auditor.relating.names.likeness import OTHER

_WORD = re.compile(r"\w+")
_MARKS = frozenset({"indikator", "iku"})
"""Words that say that the name of an indicator follows."""
_FARTHEST = 6
"""Words after the mark among which the name begins: "Indikator Kinerja Utama yang kedua yaitu"."""
_FEWEST_WORDS, _MOST_WORDS = 3, 25
"""Words of a name: of fewer no word is left that tells it, more are a text about it."""
_ANOTHER = "dapat juga indikator lain, atau istilah yang dipakai bergantian"


@dataclass(frozen=True, slots=True)
class _Key:
    """By what a name is looked up: what stands at its ends, and how long it is."""

    first: str
    last: str
    length: int

    @classmethod
    def of(cls, words: Sequence[str]) -> _Key:
        return cls(words[0], words[-1], len(words))


Named = Mapping[_Key, Sequence[tuple[tuple[str, ...], Indikator]]]


def add_spoken_names(records: Iterable[Indikator], report: Report) -> None:
    """Add to an indicator the first name, in doubt, by which prose calls it with one word exchanged.

    One that tables call by several names stays as it is: no guess is added to what is sure.
    """
    named = _named(records)
    tables: str | None = None
    for sentence in report.sentences:
        for name, words, record in _exchanged(sentence, named):
            tables = _cells(report) if tables is None else tables
            if not record.nama_beda and " ".join(words[1:]) not in tables:
                record.nama_beda = [record.nama_tertulis[0], name]


def _named(records: Iterable[Indikator]) -> Named:
    found: dict[_Key, list[tuple[tuple[str, ...], Indikator]]] = defaultdict(list)
    seen: set[tuple[str, ...]] = set()
    for record in records:
        for value in record.nama_tertulis:
            words = tuple(normal(value.text).split())
            if _FEWEST_WORDS <= len(words) <= _MOST_WORDS and words not in seen:
                seen.add(words)
                found[_Key.of(words)].append((words, record))
    return found


def _cells(report: Report) -> str:
    """What the tables hold: words that stand there too are a name of something else."""
    tables = report.document.tables
    return " | ".join(normal(cell.text) for t in tables for row in (*t.header, *t.rows) for cell in row)


def _exchanged(sentence: Sentence, named: Named) -> Iterator[tuple[Value, tuple[str, ...], Indikator]]:
    spoken = list(_WORD.finditer(sentence.text))
    words = [match[0].casefold() for match in spoken]
    whole = " ".join(words)
    for start in _starts(words):
        for length in range(_FEWEST_WORDS, min(_MOST_WORDS, len(words) - start) + 1):
            said = tuple(words[start : start + length])
            for name, record in named.get(_Key.of(said), ()):
                if _is_exchanged(said, name) and " ".join(name) not in whole:
                    end = spoken[start + length - 1].end()
                    yield _value(sentence, spoken[start].start(), end), said, record


def _value(sentence: Sentence, start: int, end: int) -> Value:
    """The name as it is written, with the bracket that closes one within it."""
    text = " ".join(sentence.text[start:end].split())
    closed = text + ")" * (text.count("(") - text.count(")"))
    return Value(closed, replace(sentence.place, column="narasi"), doubt=_ANOTHER)


def _starts(words: Sequence[str]) -> list[int]:
    """Where a name can begin: shortly after a word that announces one."""
    marks = (at for at, word in enumerate(words) if word in _MARKS)
    return sorted({start for at in marks for start in range(at + 1, at + 1 + _FARTHEST)})


def _is_exchanged(said: Sequence[str], name: Sequence[str]) -> bool:
    """Whether one word is another, and no spelling, short form or small word of it."""
    others = [(one, two) for one, two in zip(said, name, strict=True) if one != two]
    return (
        len(others) == 1 and len(min(others[0], key=len)) >= SHORTEST_WORD and fuzz.ratio(*others[0]) < OTHER
    )
