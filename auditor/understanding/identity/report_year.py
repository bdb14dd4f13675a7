"""The year that a document is of: the one that its cover and its text agree on.

A cover may bear the year of a regulation, of its printing or of the signature; a text names many years, but
none so often as its own. What is the year of a law, of a date or of a plan's period is left out of both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from auditor.lexicon.years import MONTH, OF_YEAR, YEAR, without_year_spans

_LEGAL = re.compile(
    r"\b(?:nomor|no\.?)\s*:?\s*[\w./-]{1,30}\s+tahun\s+\d{4}"
    r"|\b(?:undang-undang|peraturan|keputusan|instruksi|surat edaran)\b[^.;\n]{0,120}?\btahun\s+\d{4}",
    re.IGNORECASE,
)
_DATE = re.compile(rf"\b{MONTH}\s+20\d\d", re.IGNORECASE)
_RUNNING = re.compile(
    r"\b(?:la?kji?p|laki?p|lkip|laporan (?:akuntabilitas )?kinerja)\b\D{0,60}?" + YEAR.pattern,
    re.IGNORECASE,
)
_CLEAR = 3
"""Times as often as the year of the cover that another one is named by a text which is of that other year."""
_OFTEN = 6
"""Mentions of a year from which a text tells of which it is, against the cover."""


def cleared(text: str) -> str:
    """The text without the years of laws, of dates and of periods."""
    for pattern in (_LEGAL, _DATE):
        text = pattern.sub(" ", text)
    return without_year_spans(text)


def report_year(cover: Sequence[str], texts: Iterable[str]) -> int | None:
    """Give the year of a document from the lines of its cover and the texts of the whole.

    A year that the cover names as such ("TAHUN 2024") stands unless the texts clearly speak of another one; a
    bare figure stands where they name it nearly as often as any, or name none.
    """
    counts = _mentions(texts)
    usual = counts.most_common(1)[0][0] if counts else None
    lines = cleared("\n".join(cover))
    named = OF_YEAR.search(lines)
    if named:
        year = int(named[1])
        other = usual not in {None, year} and counts[usual or 0] >= max(_OFTEN, _CLEAR * counts[year])
        return usual if other else year
    bare = [int(year) for year in YEAR.findall(lines)]
    often = counts[usual] if usual is not None else 0
    return next((year for year in bare if counts[year] * _CLEAR >= often), usual)


def _mentions(texts: Iterable[str]) -> Counter[int]:
    counts: Counter[int] = Counter()
    for text in texts:
        if "20" in text:
            plain = cleared(text)
            counts.update(int(year) for year in OF_YEAR.findall(plain))
            counts.update(int(year) for year in _RUNNING.findall(plain))
    return counts
