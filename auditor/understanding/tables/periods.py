"""The time that a heading speaks of: a year, a part of one, or several together.

"Realisasi s.d. 2016 (2014+2015+2016)" is a sum of years, "Th. (n-1)" the year before the report's, "TW III"
and "s.d. Juni" a part of the year. What is summed up to the end of the year is the year's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from auditor.lexicon.years import A_YEAR, YEAR, is_year_span, years_in
from auditor.models.report import Column, Role, RoleEvidence, Source

_UNTIL = r"\b(?:s\s?[./]?\s?d\b\.?|sampai(?:\s+dengan)?\b|hingga\b|per\b)"
_YEAR_WORD = r"(?:tahun|thn|th|ta|t\.a)\b\.?"
_MONTH = (
    r"(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|"
    r"(?:jan|feb|mar|apr|jun|jul|agu|agt|sep|sept|okt|nov|nop)\b)"
)
_PART = re.compile(
    rf"\b(?:tri\s?wulan|catur\s?wulan|semester|kuartal|tw|q[1-4])\b|\b{_MONTH}\b|\bdes(?:ember)?\b",
    re.IGNORECASE,
)
_TO_THE_END = re.compile(
    rf"{_UNTIL}\W+(?:akhir\W+|\d{{1,2}}\W+)?(?:(?:tri\s?wulan|tw)\W+(?:iv|4)|semester\W+(?:ii|2)|"
    r"catur\s?wulan\W+(?:iii|3)|des(?:ember)?)\b|\b31\W+des(?:ember)?\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\b(?:ke|a)?[kc]umulati[fv]e?\b|\bakumulasi\b|\b(?:total|jumlah|selama)\s+(?:satu\s+)?(?:periode|renstra|rpjmd)\b"
    r"|\b(?:total|jumlah|selama)\s+(?:\d|lima|empat|tiga)\s*(?:\(\w+\)\s*)?tahun\b",
    re.IGNORECASE,
)
_SUM_OF_YEARS = re.compile(rf"{A_YEAR}\s*(?:[+&,]|dan)\s*{A_YEAR}", re.IGNORECASE)
_UP_TO_A_YEAR = re.compile(
    rf"{_UNTIL}\s*(?:akhir\s+)?(?:(?:{_YEAR_WORD}\s*)?{A_YEAR}|{_YEAR_WORD}\s*(?:ini|berjalan|n\b|\(n\))|"
    r"saat ini|sekarang)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    rf"(?:{_YEAR_WORD}|\()\s*\(?\s*(?:n|t)\s*(?:(?P<sign>[-–—+])\s*(?P<by>\d))?\s*\)?(?!\w)"
    r"|\b[nt]\s*(?P<sign2>[-–—+])\s*(?P<by2>\d)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"\b{_YEAR_WORD}\s*(?:yang\s+)?(?:lalu|lampau|sebelum(?:nya)?|kemarin)\b", re.IGNORECASE
)
_AFTER = re.compile(rf"\b{_YEAR_WORD}\s*(?:depan|berikut(?:nya)?|mendatang)\b", re.IGNORECASE)
_BARE_YEAR = re.compile(r"(?:(?:tahun|thn|th)\b\.?\s*)?(?:19|20)\d\d", re.IGNORECASE)
_TOLD_BY_TITLE = {
    Role.REALISASI: re.compile(r"\b(?:realisasi|terealisasi)\b", re.IGNORECASE),
    Role.TARGET: re.compile(r"\btarget\b", re.IGNORECASE),
}
_OPEN_TITLE = re.compile(
    r"\b(?:capaian|pencapaian|persen\w*|anggaran|keuangan|belanja|pertumbuhan)\b", re.IGNORECASE
)
"""Words of a title that leave open what is meant."""
_SEVERAL = 2
"""Years that make a comparison."""


@dataclass(frozen=True, slots=True)
class Period:
    """The year that is named, where it is one; whether several count together; whether it is a part of one.

    ``offset`` is how many years the heading is off the report's own where it names none ("n-1" is -1), else
    None.
    """

    year: int | None = None
    together: bool = False
    part: bool = False
    offset: int | None = None


def read_period(path: Sequence[str]) -> Period:
    """The period of a column, by its headings from top to bottom: the lowest that tells decides."""
    whole = " ".join(path)
    part = bool(_PART.search(whole)) and not _TO_THE_END.search(whole)
    for text in reversed(path):
        told = _told(text)
        if told is not None:
            return Period(told.year, told.together, part, told.offset)
    years = years_in(whole)
    return Period(years[0] if len(years) == 1 else None, part=part)


def _told(text: str) -> Period | None:
    years = years_in(text)
    if _TOGETHER.search(text) or _SUM_OF_YEARS.search(text):
        return Period(max(years, default=None), together=True)
    if _UP_TO_A_YEAR.search(text) and not is_year_span(text):
        return Period(_until(text, years), together=True)
    if years:
        return Period(years[0]) if len(years) == 1 else None
    offset = _offset(text)
    return Period(offset=offset) if offset is not None else None


def _offset(text: str) -> int | None:
    relative = _RELATIVE.search(text)
    if relative:
        sign, by = relative["sign"] or relative["sign2"], relative["by"] or relative["by2"]
        return int(by or 0) * (1 if sign == "+" else -1)
    if _BEFORE.search(text):
        return -1
    return 1 if _AFTER.search(text) else None


def _until(text: str, years: Sequence[int]) -> int | None:
    """The year up to which a heading counts: the one after the word, else the only one."""
    match = _UP_TO_A_YEAR.search(text)
    found = YEAR.findall(match[0]) if match else []
    return int(found[0]) if found else years[0] if len(years) == 1 else None


def with_bare_years(columns: Sequence[Column], title: str) -> tuple[Column, ...]:
    """Give columns of indicators that are headed by years alone what the title says of them, if one thing.

    "Realisasi" and "target" say it; "capaian" does not, for offices call so both what was reached and its
    share.
    """
    bare = {c.index for c in columns if c.role is Role.LAIN and _BARE_YEAR.fullmatch(c.header.strip())}
    told = [role for role, words in _TOLD_BY_TITLE.items() if words.search(title)]
    named = any(c.role is Role.INDIKATOR for c in columns)
    if len(bare) < _SEVERAL or len(told) != 1 or not named or _OPEN_TITLE.search(title):
        return tuple(columns)
    evidence = RoleEvidence(Source.KATA, f"“{told[0].value}” pada judul tabel")
    return tuple(c.taken(told[0], evidence) if c.index in bare else c for c in columns)
