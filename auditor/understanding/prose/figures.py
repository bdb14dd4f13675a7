"""Figures that several sentences may tell: the achievement of the office, and where a change began."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.lexicon.clauses import years_named
from auditor.lexicon.numbers import read_number
from auditor.models.report import Figure, OverallFigure, Sentence, ToldChange

_OVERALL = re.compile(
    r"\b(?:[Pp]en)?[Cc]apaian\s+(?P<what>kinerja\s+sasaran|sasaran\s+kinerja|sasaran|kinerja)\s+"
    r"(?P<who>[A-Z]{3,10}|Dinas|Badan|Kantor|Inspektorat|Sekretariat|Biro|Kecamatan)\b"
    r"(?P<gap>[^;:%]{0,200}?)\s(?:sebesar|mencapai|adalah)\s+(?:rata-rata\s+)?"
    r"(?P<figure>\d[\d.,]*\d?\s*%)"
)
_PART = re.compile(
    r"\b(?:keuangan|anggaran|belanja|program|kegiatan|triwulan|semester|misi|tujuan|bidang|urusan|standar|"
    r"target|tidak|belum|sebelumnya|lalu)\b",
    re.IGNORECASE,
)
"""Words of a sentence that speaks of a part of it, of money, or of another year."""
_FIGURE = r"\d[\d.,]{0,30}\s*%"
_CHANGE = re.compile(
    rf"(?:\btahun\s+(?P<year>20\d\d)\b[^;:%]{{0,60}}?\s)?(?P<old>{_FIGURE})(?P<between>[^%;:]{{0,90}}?)\bmenjadi\b"
    rf"[^%;:]{{0,60}}?(?P<new>{_FIGURE})",
    re.IGNORECASE,
)
_YEAR_BEHIND = re.compile(r"\s*(?:pada\s+)?tahun\s+(20\d\d)\s*", re.IGNORECASE)


def find_overall(sentences: Sequence[Sentence]) -> list[OverallFigure]:
    """Give each achievement that is stated of an office as a whole."""
    found: list[OverallFigure] = []
    for sentence in sentences:
        for hit in _OVERALL.finditer(sentence.text):
            figure = _figure(hit["figure"])
            if figure is not None and not _PART.search(hit["gap"]):
                what = "sasaran" if "sasaran" in hit["what"] else "kinerja"
                found.append(OverallFigure(sentence, what, hit["who"], years_named(hit.group()), figure))
    return found


def find_changes(sentences: Sequence[Sentence]) -> list[ToldChange]:
    """Give each change from a percentage of a named year to another, both of which read in one way only."""
    found: list[ToldChange] = []
    for sentence in sentences:
        for hit in _CHANGE.finditer(sentence.text):
            behind = _YEAR_BEHIND.fullmatch(hit["between"])
            year = behind[1] if behind else hit["year"]
            old, new = _figure(hit["old"]), _figure(hit["new"])
            if year and old and new and len(old.readings) == len(new.readings) == 1:
                found.append(ToldChange(sentence, int(year), old, new))
    return found


def _figure(text: str) -> Figure | None:
    number = read_number(text)
    if number is None:
        return None
    return Figure(" ".join(text.split()), number.number, number.readings, number.decimals)
