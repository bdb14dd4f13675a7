"""Names of offices on covers and in running text, from the word "Dinas" to where the name ends.

A name ends at a word that no name holds ("yang", "Tahun"), at a small letter, after the region's name,
and at marks and figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_TOKEN = re.compile(r"\n|[^\W_](?:[\w/&'’-]|\.(?=\w))*|[^\w\s]")
_BRACKET = re.compile(r"\([^)]*+(?P<end>\))?")
"""What stands in brackets; one that is not closed reaches to the end, so that it is looked through once."""
_KINDS = frozenset(
    ["dinas", "badan", "sekretariat", "inspektorat", "satuan", "kecamatan", "kantor", "biro", "rsud"]
)
_REGIONS = frozenset(["kabupaten", "kota", "provinsi", "kab", "prov", "propinsi"])
_SMALL = frozenset(["dan", "serta", "&", "atau", "anak", "daerah", "desa", "ruang"])
"""Words that are written small within names."""
_LINKS = frozenset(["dan", "serta", "&", "atau"])
_ENDING = {
    "tahun", "ta", "t.a", "pemerintah", "yang", "adalah", "ialah", "merupakan", "dipimpin",
    "mempunyai", "memiliki", "disusun", "menyusun", "sebagai", "berdasarkan", "dalam", "oleh", "telah",
    "sudah", "untuk", "pada", "dengan", "akan", "agar", "di", "ke", "dari", "ini", "itu", "tersebut",
    "tidak", "melalui", "selama", "serta-merta", "bertanggung", "terhadap", "tentang", "bahwa", "maka",
    "laporan", "lkjip", "lakip", "lkip", "lkj", "capaian", "kinerja", "perjanjian", "renstra", "rencana",
    "renja", "indikator", "sasaran", "program", "kegiatan", "tujuan", "realisasi", "anggaran", "bab",
    "nomor", "no", "jalan", "jl", "jln", "telp", "telepon", "alamat", "fax", "daftar", "tabel", "gambar",
    "kata", "lampiran", "disampaikan", "melaksanakan", "menyelenggarakan", "wajib", "membantu", "mengacu",
    "dapat", "harus", "juga", "mengalami", "mencapai", "memperoleh",
}  # fmt: skip
"""Words that no name of an office holds, though headings write them with capitals."""
_MOST_WORDS = 14
"""Words of an office's own name: the longest official ones have a dozen."""
_MOST_REGION = 3
"""Words of a region's name: "Ogan Komering Ulu"."""
_FEWEST = 2
"""Words of a name: a kind alone ("Dinas") names no office."""
_MOST_BRACKET = 6
"""Words and marks of an acronym in brackets: "(LKIP BP3AKB)"."""


def offices_in(text: str) -> Iterator[str]:
    """Give the names of offices in the order of the text, each on one line.

    A line break ends the name of a region, not that of an office ("DINAS PASAR / DAN PERDAGANGAN").
    """
    tokens = [(match.group(), match.end()) for match in _TOKEN.finditer(text)]
    words = [word for word, _ in tokens]
    at = 0
    while at < len(words):
        if words[at].lower() in _KINDS and words[at][0].isupper():
            end = _end(words, at)
            name = _joined(words[at:end])
            if len(name.split()) >= _FEWEST:
                yield name
            at = max(end, at + 1)
        elif words[at].lower() == "rumah" and [one.lower() for one in words[at + 1 : at + 2]] == ["sakit"]:
            end = _end(words, at)
            yield _joined(words[at:end])
            at = end
        else:
            at += 1


def without_brackets(text: str) -> str:
    """The text with a space for what stands in brackets."""
    return _BRACKET.sub(lambda match: " " if match["end"] else match[0], text)


def _joined(words: Sequence[str]) -> str:
    """The words with their marks set as in print, without an acronym in brackets."""
    text = without_brackets(" ".join(words))
    return re.sub(r"\s+([,.])", r"\1", " ".join(text.split()))


def _end(words: Sequence[str], first: int) -> int:
    """The index after the last word of the name that begins at ``first``."""
    capitals = words[first].isupper() and len(words[first]) > 1
    at = end = first + 1
    while at < len(words) and at - first <= 2 * _MOST_WORDS:
        word = words[at]
        if word == "\n":
            at += 1
            continue
        if word.lower() in _REGIONS and at > first:
            return _region_end(words, at, end)
        if word == "(":
            at = _after_bracket(words, at)
            if at >= len(words) or words[at].lower() not in _REGIONS:
                return end
            continue
        if word == ",":
            at += 1
            if at < len(words) and not words[at][0].isupper():
                return end
            continue
        if not _belongs(word, capitals=capitals) or (word.lower() in _KINDS and words[at - 1] != "dan"):
            return end
        at += 1
        if word.lower() not in _LINKS:
            end = at
    return end


def _after_bracket(words: Sequence[str], at: int) -> int:
    """The index of the word after an acronym in brackets that begins at ``at``, and after line breaks."""
    closing = next((i for i in range(at, min(at + _MOST_BRACKET, len(words))) if words[i] == ")"), at)
    after = closing + 1
    while after < len(words) and words[after] == "\n":
        after += 1
    return after


def _belongs(word: str, *, capitals: bool) -> bool:
    low = word.lower()
    if low in _ENDING or not (word[0].isalpha() or word == "&"):
        return False
    if low in _SMALL:
        return True
    return word.isupper() if capitals and len(word) > 1 and word.isalpha() else word[0].isupper()


def _region_end(words: Sequence[str], at: int, end: int) -> int:
    """The index after the region that begins at ``at``; ``end`` where no name of one follows."""
    first = at + 1
    while first < len(words) and words[first] in {"\n", "."}:
        first += 1
    last = first
    while last < len(words) and last - first < _MOST_REGION:
        word = words[last]
        if not word[0].isalpha() or not word[0].isupper() or word.lower() in _ENDING | _KINDS | _LINKS:
            break
        if words[at].isupper() and not word.isupper():
            break
        last += 1
    return last if last > first else end
