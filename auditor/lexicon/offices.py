"""Names of offices in running text, and whether one is the report's own name, a part of it, or another's.

Also whether a report is that of a regional office (OPD), and not of a ministry, an agency or a government.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from auditor.lexicon.phrases import Phrases, folded, matcher, plain
from auditor.models.report import Report

_TOKEN = re.compile(r"(?<![\w/&.-])(?:[/&.-]*+\w++)++|,|[()]")
_LINKS = frozenset({"dan", "serta", "&", ",", "/"})
REGIONS = ("kabupaten", "kota", "provinsi", "kab", "prov")
_SMALL = frozenset({"anak", "daerah", "desa", "ruang"})
"""Words that offices write small within their names: "Perlindungan anak"."""
_UNTELLING = frozenset(
    {"daerah", "umum", "urusan", "kota", "wilayah", "terpadu", "satu", "pintu", "masyarakat"}
)
"""Words that the names of many offices have."""
_HOSPITAL, _OF_HOSPITALS = frozenset({"rsud", "rumah"}), frozenset({"sakit", "umum", "daerah"})
"""How the name of a hospital begins, and what goes on before its own words."""
_TYPO = 84
_ACRONYM = 75
_COVER_BLOCKS = 25
_ALWAYS = re.compile(
    r"(?:dinas|kecamatan|kelurahan|rsud|rumah sakit umum daerah|satuan polisi pamong praja|"
    r"sekretariat daerah|sekretariat d(?:ewan )?p(?:erwakilan )?r(?:akyat )?d(?:aerah)?|inspektorat daerah|"
    r"badan (?:penanggulangan bencana|kepegawaian|keuangan|pendapatan|perencanaan pembangunan)\b.*\bdaerah)\b"
)
_IN_A_REGION = re.compile(r"(?:badan|inspektorat|sekretariat|kantor|biro|bagian|rumah sakit|satuan)\b")
_REGION = re.compile(r"\b(?:kabupaten|kota|provinsi|daerah)\b")
_OF_THE_CENTRE = re.compile(
    r"\b(?:kementerian|republik|nasional|jenderal|wilayah|pusat statistik|pertanahan|pelayanan pajak|"
    r"pemilihan umum|pengawas pemilihan|pemeriksa keuangan|pengawas obat)\b"
)
_GOVERNMENT = re.compile(r"\bpemerintah (?:kabupaten|kota|provinsi)\b")


class Hubungan(StrEnum):
    """How an office that a text names stands to the office that the report is from."""

    SENDIRI = "sendiri"
    BAGIAN = "sebagian nama"
    WILAYAH_LAIN = "wilayah lain"
    LAIN = "lain"


@dataclass(frozen=True, slots=True)
class OfficeName:
    """An office name as written, taken apart. ``words`` leaves out links; ``kind`` is "dinas", "badan" ..."""

    text: str
    kind: str
    words: tuple[str, ...]
    region: tuple[str, ...]
    start: int = 0


def find_offices(text: str, phrases: Phrases) -> list[OfficeName]:
    """Find names of offices ("Dinas X dan Y Kabupaten Z"), also by acronym ("BPBD Kabupaten Z")."""
    words = [_Word(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
    found: list[OfficeName] = []
    index = 0
    while index < len(words):
        word = words[index]
        named = _begins_office(words, index, phrases)
        acronym = word.text.isupper() and word.text.isalnum() and 3 <= len(word.text) <= 9
        name, after = _read_name(text, words, index, phrases) if named or acronym else (None, index + 1)
        if name is not None and (named or (name.region and not name.words)):
            found.append(name)
            index = after
        else:
            index += 1
    return found


def _begins_office(words: Sequence[_Word], index: int, phrases: Phrases) -> bool:
    """Whether the name of an office begins at a word, in capitals as names do."""
    word = words[index]
    if word.low == "rumah":
        following = words[index + 1] if index + 1 < len(words) else None
        return word.text[0].isupper() and following is not None and following.text == "Sakit"
    return word.low in phrases.instansi and word.text[0].isupper()


@dataclass(frozen=True, slots=True)
class _Word:
    """A word or mark of the text with where it stands."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.text.lower()


def _read_name(
    text: str, words: Sequence[_Word], first: int, phrases: Phrases
) -> tuple[OfficeName | None, int]:
    """Read the name that begins at ``first``; gives it and the index of the word after it."""
    kind, start = words[first].low, first + 1
    if kind in _HOSPITAL:
        kind = "rumah sakit"
        while start < len(words) and words[start].low in _OF_HOSPITALS:
            start += 1
        start = _skip_acronym(words, start)
    while start < len(words) and words[start].low == kind:
        start += 1
    name, end = _name_words(words, start, phrases)
    end = _skip_acronym(words, end)
    region, region_end = _region(words, end, phrases)
    end = region_end if region else end
    if not name and len(region) < 2:
        return None, first + 1
    place = words[first].start
    written = " ".join(text[place : words[end - 1].end].split())
    return OfficeName(written, kind, tuple(name), tuple(region), place), end


def _name_words(words: Sequence[_Word], index: int, phrases: Phrases) -> tuple[list[str], int]:
    """The words of the name without links, and the index after the last of them."""
    name: list[str] = []
    end = index
    while index < len(words):
        word = words[index]
        if _is_region(word.low) or word.low in phrases.instansi_akhir or word.text in "()":
            break
        if word.text == "," and not _name_goes_on(words, index, phrases):
            break
        if word.low not in _LINKS:
            small = not word.text[0].isupper()
            if small and not (name and words[index - 1].text[0].isupper() and word.low in _SMALL):
                break
            name.append(word.low)
            end = index + 1
        index += 1
    return name, end


def _name_goes_on(words: Sequence[_Word], comma: int, phrases: Phrases) -> bool:
    """After a comma a name goes on only with a capital that begins no other office."""
    following = words[comma + 1] if comma + 1 < len(words) else None
    return following is not None and following.text[0].isupper() and following.low not in phrases.instansi


def _skip_acronym(words: Sequence[_Word], index: int) -> int:
    """Step over the acronym in brackets after a name ("(BPBD)")."""
    if index < len(words) and words[index].text == "(":
        closing = next((i for i in range(index, len(words)) if words[i].text == ")"), None)
        return closing + 1 if closing is not None and closing - index <= 3 else index
    return index


def _region(words: Sequence[_Word], index: int, phrases: Phrases) -> tuple[list[str], int]:
    """The region after a name, "kabupaten" and its name, and the index after it."""
    if index >= len(words) or not _is_region(words[index].low):
        return [], index
    region = [_region_kind(words[index].low)]
    index += 1
    while index < len(words) and len(region) < 4:
        word = words[index]
        ends = word.low in phrases.instansi_akhir or word.low in _LINKS or _is_region(word.low)
        if ends or not _is_proper(word.text):
            break
        region.append(word.low)
        index += 1
    return region, index


def _is_proper(token: str) -> bool:
    return token.isalpha() and token[0].isupper()


def _is_region(word: str) -> bool:
    return word in REGIONS or (len(word) >= 7 and any(fuzz.ratio(word, r) >= _TYPO for r in REGIONS[:3]))


def _region_kind(word: str) -> str:
    best = max(REGIONS, key=lambda region: fuzz.ratio(word, region))
    return {"kab": "kabupaten", "prov": "provinsi"}.get(best, best)


def compare(mention: OfficeName, own: OfficeName) -> Hubungan:
    """Tell how the office named stands to the report's own; spelling mistakes do not make another office."""
    if _is_glued(mention, own):
        return Hubungan.SENDIRI
    other_region = bool(mention.region and own.region) and not same_region(mention.region, own.region)
    if not mention.words:
        if mention.kind != _acronym(own):
            return Hubungan.LAIN
        return Hubungan.WILAYAH_LAIN if other_region else Hubungan.SENDIRI
    places = [_place_of(word, own.words) for word in mention.words]
    known = {place for place in places if place is not None}
    if mention.kind != own.kind or None in places:
        return Hubungan.LAIN
    if other_region:
        return Hubungan.WILAYAH_LAIN if len(known) >= len(own.words) - 1 else Hubungan.LAIN
    return Hubungan.SENDIRI if places[0] == 0 or len(places) < 2 else Hubungan.BAGIAN


def _is_glued(mention: OfficeName, own: OfficeName) -> bool:
    """Whether a name without a region is the own one whose words were printed without spaces between them."""
    letters, whole = ("".join((*name.words, *name.region)) for name in (mention, own))
    return not mention.region and mention.kind == own.kind and bool(own.region) and letters.startswith(whole)


def _place_of(word: str, words: Sequence[str]) -> int | None:
    scores = [fuzz.ratio(word, other) for other in words]
    best = max(range(len(words)), key=scores.__getitem__, default=None)
    return best if best is not None and scores[best] >= _TYPO else None


def same_region(left: Sequence[str], right: Sequence[str]) -> bool:
    """Compare two regions, level and name; one may be cut short ("Sumatera"), misspelt or short ("Jabar").

    A province and a kabupaten are never taken for another: the one is where the other's office looks up to.
    """
    if (left[0] == "provinsi") != (right[0] == "provinsi"):
        return True
    if all(fuzz.ratio(a, b) >= _TYPO for a, b in zip(left[1:], right[1:], strict=False)):
        return True
    short, long = sorted(("".join(left[1:]), "".join(right[1:])), key=len)
    letters = iter(long)
    return short[:1] == long[:1] and all(letter in letters for letter in short)


def _acronym(name: OfficeName) -> str:
    return name.kind[0] + "".join(word[0] for word in name.words)


def read_office(text: str, phrases: Phrases) -> OfficeName | None:
    """Take the report's own office name apart, None when it does not read as one."""
    found = find_offices(_capitalised(text), phrases)
    return found[0] if found and found[0].words else None


def _capitalised(text: str) -> str:
    """Title case for names printed in capitals, so that links and regions are told apart alike."""
    return text if not text.isupper() else text.title()


def speaks_as_subject(text: str, mention: OfficeName, phrases: Phrases) -> bool:
    """Tell whether the text before the name speaks of it as the office that reports."""
    before = plain(text[: mention.start])
    near = " ".join(before.split()[-14:])
    if matcher(phrases.instansi_lain).search(" ".join(before.split()[-9:])):
        return False
    return matcher(phrases.instansi_pelapor).search(near) is not None


def misspelt_acronym(text: str, mention: OfficeName, own: OfficeName, phrases: Phrases) -> str | None:
    """The own acronym where the staff of another one of as many, almost the same letters is spoken of."""
    acronym = _acronym(own)
    staff = re.compile(rf"(?:{matcher(phrases.orang).pattern.pattern})$")
    alike = len(mention.kind) == len(acronym) and fuzz.ratio(mention.kind, acronym) >= _ACRONYM
    if (
        mention.words
        or mention.kind == acronym
        or not alike
        or not staff.search(plain(text[: mention.start]))
    ):
        return None
    return acronym.upper()


def named_as_reporter(text: str, mention: OfficeName, phrases: Phrases) -> bool:
    """Tell whether the words right beside the name say that this very report or budget is its own."""
    before, after = plain(text[: mention.start]), plain(text[mention.start + len(mention.text) :])
    if matcher(phrases.instansi_lain).search(" ".join(before.split()[-9:])):
        return False
    owned = rf"(?:{matcher(phrases.laporan_milik).pattern.pattern})$"
    return re.search(owned, before) is not None or matcher(phrases.anggaran_milik).match(after) is not None


def named_as_own(text: str, mention: OfficeName, phrases: Phrases) -> bool:
    """Tell whether the words right beside a name akin to the own one speak of it as the own office.

    Thanks to all of its staff are thanks to the own one, as prizes to an office are not.
    """
    before, after = plain(text[: mention.start]), plain(text[mention.start + len(mention.text) :])
    owned = matcher((*phrases.laporan_milik, *phrases.instansi_milik)).pattern.pattern
    held = re.search(rf"(?:{owned})$", before) is not None
    near = " ".join(before.split()[-9:])
    if matcher(phrases.instansi_lain).search(near.replace("penghargaan", "") if held else near):
        return False
    return held or matcher(phrases.instansi_bertugas).match(after) is not None


def are_akin(one: OfficeName, other: OfficeName) -> bool:
    """Whether two names have a telling word in common."""
    return any(_place_of(word, other.words) is not None for word in one.words if word not in _UNTELLING)


def is_of_regional_office(report: Report) -> bool:
    """Say whether the report is surely an OPD's; False for any other, and where that cannot be told."""
    name = folded(report.office or "")
    if _OF_THE_CENTRE.search(name):
        return False
    if not (_ALWAYS.match(name) or (_IN_A_REGION.match(name) and _REGION.search(name))):
        return False
    cover = folded(" ".join(block.text for block in report.document.blocks[:_COVER_BLOCKS]))
    first = " ".join(name.split()[:2])
    return first in cover or not _GOVERNMENT.search(cover)
