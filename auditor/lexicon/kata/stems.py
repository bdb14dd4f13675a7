"""Words of a text as they are compared, whatever affixes they have: "penyerapan" and "serapan" are one.

No root is looked up: what is left of two words is the same where they are forms of one root, which is all
that is asked of it. The first letter that melts behind a nasal (k, p, s, t), and an r that melts into that of
ber-, per- and ter-, are left out of all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PARTICLE = re.compile(r"(?:nya|lah|kah|pun)$")
_AROUND = re.compile(r"^(?:ber)?ke(?=.*an$)")
"""A prefix that stands with the suffix -an only, and may have another one behind it ("ke-pe-gawai-an")."""
_PREFIX = re.compile(r"^(?:memper|diper|meng|meny|mem|men|me|peng|peny|pem|pen|per|pe|ber|ter|di)")
_SUFFIX = re.compile(r"(?:asi|kan|an)$")
_MELTING = re.compile(r"^[kpstr](?=[aiueo])")
_LEAST, _LEAST_ROOT = 4, 3
"""Letters that are left of a word at least where a prefix, and where a suffix is taken off."""
_SHORTEST = 3
"""Letters of a word that tells anything, where it is no acronym."""
_SMALL = frozenset(
    {
        "ada", "adalah", "adapun", "agar", "akan", "antara", "atas", "atau", "bagi", "berdasarkan", "berikut",
        "dalam", "dan", "dapat", "dari", "dengan", "hal", "ini", "itu", "juga", "kepada", "lebih", "maka",
        "masing-masing", "menurut", "oleh", "pada", "para", "per", "pula", "sampai", "sebagai", "secara",
        "selama", "seluruh", "semua", "serta", "setiap", "tabel", "tahun", "telah", "terhadap", "tersebut",
        "tiap", "untuk", "yaitu", "yakni", "yang",
    }
)  # fmt: skip
_SAME = {
    "pagu": "anggaran",
    "formulasi": "rumus",
    "formula": "rumus",
    "rumusan": "rumus",
    "aparatur": "pegawai",
    "personel": "pegawai",
    "personil": "pegawai",
}
"""Words for one thing, as columns and captions call it."""
_RUN = range(2, 7)
"""Words that an acronym is made of."""
_ACRONYM = re.compile(r"(?<![\w-])[A-Z]{2,6}(?![\w])")
_LINKS = frozenset({"dan", "di", "atas", "pada", "yang", "dengan"})
"""Words that acronyms leave out."""


def stems_of(text: str) -> list[str]:
    """The telling words of a text in their order, without affixes."""
    return [stem(word) for word in _words(text) if word not in _SMALL and len(word) >= _SHORTEST]


def acronyms_in(text: str) -> list[str]:
    """The acronyms that a text writes, in small letters; none where all of it is in capitals."""
    return [] if text.isupper() else [match.group().lower() for match in _ACRONYM.finditer(text)]


def runs_of(text: str) -> Iterator[tuple[str, Sequence[str]]]:
    """The first letters of each run of words ("iku"), with the words without affixes."""
    words = [word for word in _words(text) if word not in _LINKS]
    for start in range(len(words)):
        for size in _RUN:
            run = words[start : start + size]
            if len(run) == size:
                yield "".join(word[0] for word in run), [stem(word) for word in run]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What is left of a word in small letters without its affixes."""
    left = _without(_PARTICLE, _SAME.get(word, word))
    left = _SAME.get(left, left)
    left = _without(_PREFIX, _without(_AROUND, left))
    left = _without(_SUFFIX, left, _LEAST_ROOT)
    if left.endswith("i") and len(left) >= _LEAST:
        left = left[:-1]
    return _without(_MELTING, left, _LEAST_ROOT)


def _without(affix: re.Pattern[str], word: str, least: int = _LEAST) -> str:
    left = affix.sub("", word, count=1)
    return left if len(left) >= least else word


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
