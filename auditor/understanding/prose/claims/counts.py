"""How many there are of something, as a clause counts it, and "n tahun terakhir"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.clauses import tone
from auditor.lexicon.kata.numerals import read_words
from auditor.lexicon.phrases import Phrases, matcher
from auditor.models.report import Nada, RawClaim
from auditor.understanding.prose.claims.clause import ClauseOf

_WORD = (
    r"(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|"
    r"seratus|ratus|seribu)"
)
_NUMBER = rf"(?:(?P<digits>\d{{1,3}})\s*(?:\(\s*(?P<paren>[a-z ]+?)\s*\))?|(?P<words>{_WORD}(?:\s+{_WORD})*))"
_COUNT = re.compile(
    rf"(?<![\d.,/\-])(?<!ke )\b{_NUMBER}\s*(?:buah\s+)?"
    r"(?P<object>sub kegiatan|program|kegiatan|sasaran|tujuan|indikator)\b(?!\s*[/&]|\s+dan\s+kegiatan)"
)
_LAST_YEARS = re.compile(rf"{_NUMBER}\s+tahun\s+terakhir")
_LIST_FOLLOWS = re.compile(
    r"(?:\s+[^\s,;]+){0,3}?\s*(?:yaitu|yakni|:|sebagai berikut|berikut ini)(?!\s+tabel)"
)


def find_counts(context: ClauseOf) -> Iterator[RawClaim]:
    """Give how many program, kegiatan, sub kegiatan, sasaran, tujuan or indikator there are said to be."""
    text, phrases = context.clause.plain, context.phrases
    trigger = matcher(phrases.jumlah_pemicu).search(text)
    if trigger is None or matcher(phrases.daftar_terbuka).search(text):
        return
    for hit in _COUNT.finditer(text, trigger.start()):
        number = _count(hit)
        following = text[hit.end() :]
        if number is None or (hit["words"] and number == 1) or _subset(following, phrases):
            continue
        objek = "sub_kegiatan" if hit["object"].startswith("sub") else hit["object"]
        if tone(context.clause, hit, phrases) is Nada.MENEGASKAN:
            yield context.claim("jumlah", objek=objek, tertulis=Decimal(number), kata=hit.group())


def _subset(following: str, phrases: Phrases) -> bool:
    """Tell a part ("3 indikator yang belum tercapai") and a count that the sentence itself lists."""
    near = " ".join(following.split()[:6])
    if _LIST_FOLLOWS.match(following):
        return True
    verbs = matcher(phrases.target_tercapai + phrases.target_meleset + ("tercapai", "melampaui", "mencapai"))
    return bool(
        verbs.search(near)
        or re.match(
            r"\s+(?:yang\s+(?:telah|belum|tidak|sudah|mengalami|mendukung)|lain|baru|di\s?antaranya)\b",
            following,
        )
    )


def _count(hit: re.Match[str]) -> int | None:
    if hit["digits"]:
        return int(hit["digits"])
    number = read_words(hit["words"])
    return int(number) if number is not None else None


def find_last_years(context: ClauseOf) -> Iterator[RawClaim]:
    """Read "n (...) tahun terakhir"."""
    for hit in _LAST_YEARS.finditer(context.clause.plain):
        number = _count(hit)
        if number:
            yield context.claim("tahun", objek="tahun terakhir", tertulis=Decimal(number), kata=hit.group())
