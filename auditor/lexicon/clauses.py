"""Clauses of a sentence, and what a clause says besides its verb: tone, scope, names, years, table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from auditor.lexicon.negation import sense
from auditor.lexicon.phrases import NamesWithin, Phrases, matcher, plain, without
from auditor.lexicon.years import A_YEAR, without_year_spans
from auditor.models.report import Kuantor, Nada, Rujukan

_QUOTED = re.compile(r"[“\"‘](?P<name>[^“”\"‘’;]{8,}?)\s*(?:[”\"’]|;|$|(?=,?\s+sasaran yang ingin))")
_YEAR = re.compile(rf"(?<![\d./-])({A_YEAR})(?![\d/]|\s*[-–]\s*20)")
"""A year that is no part of a number of a law ("12/2016"), nor of a date in figures."""
_LEGAL = re.compile(
    r"\b(?:undang-undang|peraturan|keputusan|permen\w*|perda|perbup|perwali|pergub|perpres|pp|uu|rpjm\w*|renstra|"
    rf"rpd|rkpd|nomor|no\.)[^,.;]*?{A_YEAR}"
)
TABLE_NUMBER = re.compile(r"\btabel\s+(?P<number>(?:[ivx]+|\d+)(?:\s*[.\-]\s*\d+)*\s*[a-z]?)(?!\w)")
_TABLE_ABOVE = re.compile(
    r"\b(?:tabel|data)(?:\s+\S+){0,4}?\s+(?:di\s*atas|sebelumnya|tersebut)|\b(?:dari|berdasarkan|pada)\s+tabel\s+itu"
)
_TABLE_BELOW = re.compile(
    r"\btabel(?:\s+\S+){0,4}?\s+(?:di\s*bawah|berikut|sebagai\s*berikut)|\bdapat\s+(?:di)?lihat\s+(?:lebih\s+jelas\s+)?"
    r"(?:pada\s+)?(?:di\s*bawah|berikut)|\bsebagaimana\s+tabel"
)
_AUXILIARY = r"(?:telah|sudah|belum|tidak|masih|bisa|dapat|hampir)"
_RELATIVE = re.compile(rf"\byang\s+(?:{_AUXILIARY}\s+)*$")
_RELATIVE_INSIDE = re.compile(rf"\byang\s+(?:{_AUXILIARY}\s+)+(?:tercapai|dicapai|terpenuhi)$")
_PICTURE = re.compile(
    r"\b(?:gambar|grafik|diagram|bagan)\s+(?:\S+\s+)?(?:di\s*atas|di\s*bawah|tersebut|berikut|[\d.]+)"
)

_LONG_NAME = 4
"""Words of a name from which it may part the words of a phrase, which bridges up to five."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as written and folded for matching; ``plain`` has lost its case, not its words."""

    text: str
    plain: str


def names_to_mask(names: Iterable[str], phrases: Phrases) -> NamesWithin:
    """Give the folded names, longest first, that a clause must not be read through.

    Some hold words that would be read as a claim's ("Persentase Anak yang Belum Terlayani"); others are so
    long that they part the words of a claim ("target indikator ... tercapai").
    """
    telling = matcher((*phrases.sangkalan, *phrases.semua, *phrases.sebagian, *phrases.rencana))
    folded = {plain(name) for name in names}
    found = {name for name in folded if len(name.split()) >= _LONG_NAME or telling.search(name)}
    return NamesWithin(sorted(found, key=lambda name: (-len(name), name)))


@lru_cache(maxsize=4)
def contrasts(words: tuple[str, ...]) -> re.Pattern[str]:
    """The words before which another clause begins, as one pattern; "*" at the end stands for any ending."""
    options = "|".join(
        rf"{re.escape(word[:-1])}\w*" if word.endswith("*") else re.escape(word).replace(r"\ ", r"\s+")
        for word in words
    )
    return re.compile(rf"(?<!\w)(?:{options})(?!\w)", re.IGNORECASE)


def split_clauses(text: str, phrases: Phrases, masked: NamesWithin) -> list[Clause]:
    """Split a sentence before its contrast words and at semicolons outside of quotes.

    Each name in ``masked`` (:func:`names_to_mask`) becomes one word without a meaning in the folded text.
    """
    quotes = [match.span() for match in _QUOTED.finditer(text)]
    marks = re.finditer(";", text)
    found = sorted(match.start() for match in (*contrasts(phrases.kontras).finditer(text), *marks))
    cuts = [0, *(place for place in found if not any(a < place < b - 1 for a, b in quotes))]
    parts = [text[a:b].strip(" ;,") for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    return [Clause(part, _masked(plain(part), masked)) for part in parts if part]


def _masked(text: str, names: NamesWithin) -> str:
    for name in names.found(text):
        text = text.replace(name, "-" * len(name))
    return text


def tone(clause: Clause, hit: re.Match[str], phrases: Phrases, *, missed: bool = False) -> Nada | None:
    """Tell the tone of the verb phrase that ``hit`` found in the clause, None where it claims nothing.

    With ``missed`` the phrase says that something fell short, and to deny that is to assert.
    """
    if matcher(phrases.bukan_klaim).search(clause.plain):
        return None
    text = without(clause.plain, phrases.rencana_semu)
    before = text[: hit.start()]
    if matcher(phrases.syarat).search(without(before, phrases.syarat_semu)):
        return Nada.SYARAT
    planned = matcher(phrases.rencana).search(text[: hit.end()])
    if planned or _governed(before, hit.group(), phrases):
        return Nada.RENCANA
    said = sense(clause.plain, hit.start(), hit.end(), phrases, missed=missed)
    if said is None:
        return None
    return Nada.MENYANGKAL if said.denied is not missed else Nada.MENEGASKAN


_PURPOSE = frozenset({"agar", "supaya", "guna", "demi"})
"""Words whose own verb is never what was done: "agar tercapai realisasi sesuai target"."""


def _governed(before: str, verb: str, phrases: Phrases) -> bool:
    """Tell a verb of purpose or duty ("untuk mencapai target") from one that says what was done."""
    near = " ".join(before.split()[-5:])
    found = matcher(phrases.kewajiban + phrases.tujuan).all(near)
    if not found:
        return False
    between = near[found[-1].end() :]
    strong = matcher(tuple(word for word in phrases.penegas if word not in {"dapat", "bisa", "mampu"}))
    if found[-1].group() in _PURPOSE and strong.match(between.lstrip()):
        return True
    return not strong.search(between) and not re.match(r"(?:\S+\s+){0,2}(?:telah|sudah)\b", verb)


def affirmed(clause: Clause, hit: re.Match[str], phrases: Phrases) -> bool:
    """Tell whether the clause says that something has come about: "telah", "sudah", "selalu", "dapat" ..."""
    near = " ".join(clause.plain[: hit.start()].split()[-7:]) + " " + hit.group()
    return matcher(phrases.penegas).search(near) is not None


def quantifier(clause: Clause, hit: re.Match[str], phrases: Phrases) -> Kuantor:
    """Tell how much of its scope the clause claims."""
    text = clause.plain
    if re.search(r"\bkecuali\b", text):
        return Kuantor.KECUALI
    if _RELATIVE.search(text[: hit.start()]) or _RELATIVE_INSIDE.search(hit.group()):
        return Kuantor.ADA
    near = " ".join(text[: hit.start()].split()[-10:] + hit.group().split() + text[hit.end() :].split()[:2])
    for phrases_of, kind in (
        (phrases.selalu, Kuantor.SELALU),
        (phrases.sebagian_besar, Kuantor.SEBAGIAN_BESAR),
        (phrases.semua, Kuantor.SEMUA),
        (phrases.sebagian, Kuantor.ADA),
    ):
        if matcher(phrases_of).search(near):
            return kind
    return Kuantor.BIASA


def quoted_names(text: str) -> tuple[str, ...]:
    """Names in quotation marks, also where the closing mark is missing."""
    names = (" ".join(match["name"].split()).strip(" ,.;") for match in _QUOTED.finditer(text))
    return tuple(name for name in names if len(name.split()) > 1)


def years_named(text: str) -> tuple[int, ...]:
    """Single years that a clause speaks of; years of spans, laws and plans do not count."""
    folded = _LEGAL.sub(" ", without_year_spans(plain(text)))
    return tuple(dict.fromkeys(int(year) for year in _YEAR.findall(folded)))


def reference(text: str) -> tuple[Rujukan, str | None]:
    """Tell which table a sentence points at, and the table's number where it is named."""
    folded = plain(text)
    if _PICTURE.search(folded) and not re.search(r"\btabel\b", folded):
        return Rujukan.GAMBAR, None
    number = TABLE_NUMBER.search(folded)
    if number:
        return Rujukan.NOMOR, re.sub(r"\s+", "", number["number"]).upper()
    if _TABLE_ABOVE.search(folded):
        return Rujukan.ATAS, None
    if _TABLE_BELOW.search(folded):
        return Rujukan.BAWAH, None
    return Rujukan.TIDAK_ADA, None
