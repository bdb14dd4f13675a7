"""Short forms that a report gives itself: "Balai Proteksi Tanaman Perkebunan (BPTP)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from auditor.relating.names.compare import SMALL_WORDS, normal, same_words

_GIVEN = re.compile(r"\(\s?(?P<short>[A-Z][A-Z0-9]{2,9})\s?\)")
_LONGEST = 300
"""Letters before a short form among which the words that it stands for are looked for."""
_MOST_WORDS = 12
"""Words that a short form stands for at most."""
_WHOLE = {"kab": "kabupaten", "kec": "kecamatan", "kel": "kelurahan", "prov": "provinsi", "prop": "provinsi"}
_MORE_WORDS = 2
"""Words at the end of a long form that its short form may leave out."""


def abbreviations(texts: Iterable[str]) -> dict[str, str]:
    """Give the long forms, in small letters without marks, the longest first, with the short form of each.

    A short form that is given for other words too, by mistake or because it has two meanings, tells nothing.
    """
    found: dict[str, str] = {}
    for text in texts:
        if "(" not in text:
            continue
        plain = " ".join(text.split())
        for match in _GIVEN.finditer(plain):
            before = plain[max(match.start() - _LONGEST, 0) : match.start()]
            words = re.split(r"[().;:]", before)[-1]
            long = _long_form(normal(words).split()[-_MOST_WORDS:], match["short"].lower())
            if long:
                found.setdefault(" ".join(long), match["short"].lower())
    of_short: dict[str, str] = {}
    unclear = {
        short for long, short in found.items() if not same_words(of_short.setdefault(short, long), long)
    }
    clear = {long: short for long, short in found.items() if short not in unclear}
    return dict(sorted(clear.items(), key=lambda form: (-len(form[0]), form[0])))


def _long_form(words: list[str], short: str) -> list[str]:
    """The last of the words whose first letters are the short form, the longest way first."""
    for start in range(len(words)):
        letters = "".join(word[0] for word in words[start:] if word not in SMALL_WORDS)
        if words[start] in SMALL_WORDS or not letters.startswith(short):
            continue
        if len(letters) - len(short) <= _MORE_WORDS:
            return words[start:]
    return []


def shortened(name: str, known: Mapping[str, str]) -> str:
    """The name in small letters without marks, each long form that is known as its short form, once.

    Words for regions that everybody shortens are written out; "atau" is a stroke as in "Kabupaten/Kota".
    """
    words = (_WHOLE.get(word, word) for word in normal(name).split() if word != "atau")
    plain = f" {' '.join(words)} "
    for long, short in known.items():
        if f" {long} " in plain:
            plain = plain.replace(f" {long} ", f" {short} ")
    folded = plain.split()
    return " ".join([*(one for one, after in pairwise(folded) if one != after), *folded[-1:]])
