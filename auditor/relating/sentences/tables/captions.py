"""The words of the captions of a report's tables, by how telling they are."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass

from auditor.lexicon.kata.concepts import words_of
from auditor.models.report import Report, ReportTable
from auditor.relating.names.compare import SMALL_WORDS

_LETTERS = 3
"""Letters of a word that tells anything at least."""


@dataclass(frozen=True, slots=True)
class Captions:
    """Tables with a caption; for each word the places of those that hold it, and how telling it is.

    ``telling`` is the logarithm of one over the part of the captions that hold the word; ``full`` its sum
    over the words of each caption.
    """

    tables: tuple[ReportTable, ...]
    having: dict[str, list[int]]
    telling: dict[str, float]
    full: tuple[float, ...]


def captions_of(report: Report) -> Captions:
    """Look up the captions of all tables of a report."""
    tables = tuple(table for table in report.tables if table.place.caption)
    words = [set(words_of(table.place.caption or "")) - SMALL_WORDS for table in tables]
    having: dict[str, list[int]] = defaultdict(list)
    for at, caption in enumerate(words):
        for word in sorted(caption):
            if len(word) >= _LETTERS:
                having[word].append(at)
    telling = {word: math.log((len(tables) + 1) / len(places)) for word, places in having.items()}
    full = tuple(sum(telling.get(word, 0.0) for word in caption) for caption in words)
    return Captions(tables, dict(having), telling, full)
