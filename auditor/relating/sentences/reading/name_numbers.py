"""Numbers in sentences that name something and measure nothing: of tables, articles, dates, list items."""

from __future__ import annotations

import re

from auditor.lexicon.numbers import Number

_POINTING = re.compile(
    r"\b(?:tabel|gambar|grafik|diagram|nomor|no|pasal|ayat|bab|lampiran|misi|tujuan|sasaran|butir|huruf|angka"
    r"|hal(?:aman)?|indikator(?:\s+kinerja)?|ik(?:u|k|sk|p)?|sk|triwulan|semester|level|golongan|kelas|tipe|pp|uu|perpres"
    r"|permen\w*|ke)\s*[.:-]?\s*(?:yang\s+)?(?:ke\s*-?\s*)?\(?\s*$"
)
"""Words right before a number that is a name of something: it measures nothing."""
_TO = re.compile(r"\bdari\W+(?:[^\W\d]+\W+){0,3}\d[\d.,]*\W+[^.;]{0,40}?\bke\s+$")
_WORD_BEHIND = re.compile(r"\s*[a-z]")
"""Where a number is what another one became ("dari 62 perkara ke 55 perkara"), and none of an order."""
_PER = re.compile(r"\bper\s*$|/\s*$")
"""What stands before the number that a rate is told for ("12 per 100.000 penduduk")."""
_PART_NUMBER = re.compile(
    r"\b(?:tabel|gambar|grafik|diagram|(?:sub\s*)?bab|bagian|lampiran|butir|ik(?:[ukp]|s[kp]?))\s*[.:-]?\s*$"
)
"""Words right before the number of a part, which may look like a decimal one."""
LIST_MARK = re.compile(r"\s*[.)]\s")
"""What stands behind the number of a list's item."""
_MARK_INSIDE = re.compile(r"\)\s")
_MOST_MARKS = 20
"""Items of a list within a sentence ("1) ...; 2) ...") are fewer."""
_DATE = re.compile(
    r"^\s*(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
    r"|s/d|s\.d)\b"
)


def names_something(text: str, number: Number, start: int, end: int) -> bool:
    """Whether the number from ``start`` to ``end`` of a text in small letters is a date, mark or name."""
    before, behind = text[:start], text[end:]
    if not before.strip() and LIST_MARK.match(behind):
        return True
    if _MARK_INSIDE.match(behind) and before.endswith((" ", ";")) and number.number < _MOST_MARKS:
        return True
    pointed = not number.decimals and not number.unit and _POINTING.search(before)
    if pointed and _TO.search(before) and _WORD_BEHIND.match(behind):
        return False
    pointed = pointed or (None if number.decimals else _PER.search(before))
    pointed = pointed or (not number.unit and _PART_NUMBER.search(before))
    return bool(pointed or _DATE.match(behind) or before.endswith(("-", "/")))
