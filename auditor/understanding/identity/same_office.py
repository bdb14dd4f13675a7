"""Whether two names are of one office: spelling of case, marks and known abbreviations does not count.

Two offices are never made one on doubt: a name that only resembles another is another office.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.understanding.identity.office_names import without_brackets

_SHORT = {
    "kab": "kabupaten",
    "prov": "provinsi",
    "kec": "kecamatan",
    "bag": "bagian",
    "pemkab": "kabupaten",
    "pemkot": "kota",
    "pemprov": "provinsi",
    "setda": "sekretariat daerah",
    "setwan": "sekretariat dewan perwakilan rakyat daerah",
    "dprd": "dewan perwakilan rakyat daerah",
    "rsud": "rumah sakit umum daerah",
    "satpol": "satuan polisi",
    "pp": "pamong praja",
}
_LINKS = frozenset({"dan", "serta", "pemerintah"})
_REGIONS = ("kabupaten", "kota", "provinsi")
_KINDS = ("dinas", "badan", "sekretariat", "inspektorat", "satuan", "kecamatan", "kantor", "biro")
_FEWEST_INITIALS = 3
"""Words from which on their first letters stand for a name."""
_FEWEST_PARTS = 2
"""Words of a name that parts stand for: one word cut short is no abbreviation of its own."""
_MORE = 3
"""Letters more than words that an abbreviation of parts has at least: "din-sos", "ba-p-pe-da"."""
_REPEATED = re.compile(r"([a-z])(\d)")


@dataclass(frozen=True, slots=True)
class _Name:
    """The words of an office's own name, and of its region; ``region`` is empty where none is named."""

    words: tuple[str, ...]
    region: tuple[str, ...]


def same_office(one: str, other: str) -> bool | None:
    """True for one office, False for two, None where one name leaves out the region and nothing else."""
    left, right = _name(one), _name(other)
    if not left.words or not right.words:
        return False
    if "".join(left.words) != "".join(right.words) and not (
        (left.words[0] == right.words[0] and sorted(left.words) == sorted(right.words))
        or _is_short_for(left.words, right.words)
        or _is_short_for(right.words, left.words)
    ):
        return False
    if left.region and right.region:
        return "".join(left.region) == "".join(right.region)
    return None if left.region or right.region else True


def _name(text: str) -> _Name:
    plain = without_brackets(text.casefold())
    words = [part for word in re.findall(r"\w+", plain) for part in _SHORT.get(word, word).split()]
    at = next((i for i, word in enumerate(words) if word in _REGIONS and i), len(words))
    own = tuple(word for word in words[:at] if word not in _LINKS)
    return _Name(own, tuple(words[at:]))


def _is_short_for(short: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether the one word is made of the other's first letters ("bpkad") or parts of words ("disdikbud")."""
    spelt = _REPEATED.sub(lambda match: match[1] * int(match[2]), short[-1])
    if len(short) == 1:
        return _is_made_of(spelt, words)
    return len(short) == 2 and short[0] == words[0] and short[0] in _KINDS and _is_made_of(spelt, words[1:])


def _is_made_of(spelt: str, words: tuple[str, ...]) -> bool:
    """Whether the letters are the first ones of three words or more, or a part of each word in turn.

    A word of the name itself abbreviates none: an office of two fields is another than that of one of them.
    """
    if spelt in words:
        return False
    if len(words) >= _FEWEST_INITIALS and spelt == "".join(word[0] for word in words):
        return True
    enough = len(words) >= _FEWEST_PARTS and len(spelt) >= len(words) + _MORE
    return enough and any(_in_parts(spelt, words, begins=begins) for begins in (True, False))


def _in_parts(spelt: str, words: tuple[str, ...], *, begins: bool) -> bool:
    """Whether the letters fall into parts of all words in their order; "dis" is one of "dinas".

    Either all parts begin their words, or all have two letters at least.
    """
    if not words:
        return not spelt
    for end in range(1 if begins else 2, len(spelt) + 1):
        part = spelt[:end]
        known = words[0].startswith(part) if begins else part in words[0]
        known = known or (words[0] == "dinas" and part == "dis")
        if known and _in_parts(spelt[end:], words[1:], begins=begins):
            return True
    return False
