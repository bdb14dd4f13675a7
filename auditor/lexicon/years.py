"""Years, and spans of years, as titles, headings and sentences name them."""

from __future__ import annotations

import re
from dataclasses import dataclass

A_YEAR = r"20[0-4]\d"
"""The pattern of a year that a report or a plan can be of."""
A_SPAN = (
    rf"(?P<first>{A_YEAR})\s*(?:[-–—]|s[\s./]{{0,3}}d\.?|sampai(?:\s+dengan)?|hingga)"
    rf"\s*(?:tahun\s+)?(?P<last>{A_YEAR})(?!\d)"
)
"""The pattern of a span of years ("2021-2026", "2021 s.d. 2026", "2021 sampai dengan tahun 2026")."""
YEAR = re.compile(rf"(?<!\d)({A_YEAR})(?!\d)")
"""A year of this century that is no part of a longer number."""
OF_YEAR = re.compile(
    rf"\b(?:tahun|ta|t\.a)\.?\s*(?:anggaran|pelaporan)?\s*:?\s*({A_YEAR})(?!\d)", re.IGNORECASE
)
"""A year that is named as one ("Tahun Anggaran 2024")."""
ANY_YEAR = re.compile(r"(?:19|20)\d\d")
"""A year in which anything was printed, enacted or measured."""
MONTH = r"(?:januari|[fp]ebruari|maret|april|mei|juni|juli|agustus|september|oktober|no[vp]ember|desember)"
"""The pattern of the name of a month, without regard to case."""
_SPAN = re.compile(rf"(?<!\d){A_SPAN}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class YearSpan:
    """The first and the last year of a span, which are not in order where it is misprinted."""

    first: int
    last: int

    @property
    def years(self) -> list[int]:
        """All years of the span."""
        return list(range(self.first, self.last + 1))


def years_in(text: str) -> tuple[int, ...]:
    """Give the years that a text names, each once, in their order."""
    return tuple(dict.fromkeys(int(year) for year in YEAR.findall(text)))


def year_spans(text: str) -> list[YearSpan]:
    """Give the spans of years that a text names, in their order."""
    return [span_of(hit) for hit in _SPAN.finditer(text)]


def is_year_span(text: str) -> bool:
    """Whether the text is nothing but a span of years."""
    return _SPAN.fullmatch(text.strip()) is not None


def without_year_spans(text: str) -> str:
    """Cut the spans of years out of the text."""
    return _SPAN.sub(" ", text)


def span_of(hit: re.Match[str]) -> YearSpan:
    """The span of a match whose pattern holds ``A_SPAN``."""
    return YearSpan(int(hit["first"]), int(hit["last"]))
