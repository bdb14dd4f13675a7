"""Whether two names are of one office: spelling of case, marks and known abbreviations does not count.

Two offices are never made one on doubt: a name that only resembles another is another office.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

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
        _is_acronym(left.words, right.words) or _is_acronym(right.words, left.words)
    ):
        return False
    if left.region and right.region:
        return "".join(left.region) == "".join(right.region)
    return None if left.region or right.region else True


def _name(text: str) -> _Name:
    plain = re.sub(r"\([^)]*\)", " ", text.casefold())
    words = [part for word in re.findall(r"\w+", plain) for part in _SHORT.get(word, word).split()]
    at = next((i for i, word in enumerate(words) if word in _REGIONS and i), len(words))
    own = tuple(word for word in words[:at] if word not in _LINKS)
    return _Name(own, tuple(words[at:]))


def _is_acronym(short: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether the one word is made of the other's first letters: "bpkad", "p3ap2kb" (p three times)."""
    if len(words) < 3:
        return False
    initials = "".join(word[0] for word in words)
    spelt = _REPEATED.sub(lambda match: match[1] * int(match[2]), short[-1])
    if len(short) == 1:
        return spelt == initials
    return len(short) == 2 and short[0] == words[0] and short[0] in _KINDS and spelt == initials[1:]
