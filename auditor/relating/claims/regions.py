"""Where a report speaks of another region as its own: "Bupati Y" in a report of an office of Kabupaten X.

Neighbours, partners and regions that figures are compared with are rightly named; so is what comes again and
again. What is left is asked about, and asserted only where the own office itself is placed elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.lexicon.offices import same_region
from auditor.lexicon.phrases import Phrases
from auditor.models.facts import Klaim
from auditor.models.report import Nada, Place, Report, Value

_LEVELS = {
    "kabupaten": "kabupaten", "kab": "kabupaten", "bupati": "kabupaten", "kota": "kota", "wali kota": "kota",
    "walikota": "kota", "provinsi": "provinsi", "propinsi": "provinsi", "prov": "provinsi",
    "gubernur": "provinsi",
}  # fmt: skip
"""What stands before the name of a region, or of its head, and the level of the region."""
_REGION = re.compile(
    r"\b(?P<level>Kabupaten|Kab\.?|Bupati|Wali\s?[Kk]ota|Kota|Prop?insi|Provinsi|Prov\.?|Gubernur)\s+"
    r"(?P<name>[A-Z][a-z’'-]{2,}(?:\s+[A-Z][a-z’'-]{2,}){0,3})"
)
_COVER = re.compile(
    r"\b(?P<level>kabupaten|kota|provinsi|propinsi)\s+(?P<name>\S+(?:\s+\S+){0,3})\s*$", re.IGNORECASE
)
_OWN_BEFORE = re.compile(
    r"\b(?:pemerintah(?:an)?(?:\s+daerah)?|apbd|rpjmd|rkpd|rpjpd|dprd|visi(?:\s+dan\s+misi)?|lra|renstra"
    r"|peraturan(?:\s+daerah)?|keputusan|perangkat\s+daerah|sekretaris(?:iat)?\s+daerah|inspektorat|bappeda)\s*$",
    re.IGNORECASE,
)
"""Words before a region by which it is the one whose office reports."""
_HEADS = re.compile(r"(?:bupati|gubernur|wali\s?kota)\b", re.IGNORECASE)
_ITSELF = re.compile(
    r"\b(?:(?:laporan|lkj\w*|lak\w*|lkip)\b[^.;]{0,60}?\bini|demikian(?:lah)?)\b", re.IGNORECASE
)
_OF_OTHERS = re.compile(
    r"banding|tetangga|batas|sebelah|kunjung|\bstudi\b|kaji\s+tiru|kerja\s*sama|\bmou\b|hibah|\basal|lahir|jaringan"
    r"|\bseperti\b|antara\s+lain|misalnya|pembentukan|\bpindah|mutasi|menuju|\bdari\s+(?:kabupaten|kota|provinsi)\b"
    r"|juara|lomba|peringkat|rujuk|\bsumber\b|adopsi|replikasi|mencontoh|perwakilan|penghargaan|terbaik|rata-rata",
    re.IGNORECASE,
)
"""Words beside which a region is rightly another one."""
_FEW, _OFTEN = 2, 2
"""Times that another region is named at most, and the own one at least."""
_TAIL = 2
"""Last words of the own office's name that tell that it is meant."""
_NEIGHBOUR = "daerah lain itu dapat memang yang dibicarakan"


@dataclass(frozen=True, slots=True)
class Region:
    """A region by its level ("kabupaten", "kota", "provinsi") and the words of its name, in small letters."""

    level: str
    words: tuple[str, ...]

    @property
    def local(self) -> bool:
        """Whether it is a kabupaten or a kota, and no province."""
        return self.level != "provinsi"


@dataclass(frozen=True, slots=True)
class _Named:
    text: str
    place: Place
    region: Region
    start: int
    end: int


def bind_regions(report: Report, phrases: Phrases) -> list[Klaim]:
    """Find where another region of the level of the own one is spoken of as the own one."""
    own = _own(report)
    if own is None:
        return []
    named = [one for text, place in _texts(report) for one in _regions(text, place, phrases)]
    others = [one for one in named if one.region.local is own.local and not _is_same(one.region, own)]
    times = Counter(one.region.words[0] for one in others)
    if sum(one.region.local is own.local and _is_same(one.region, own) for one in named) < _OFTEN:
        return []
    words = _all_words(report)
    claims: list[Klaim] = []
    for one in others:
        proper = one.region.words[0] not in words
        alone = sum(other.text is one.text for other in others) == 1
        if proper and alone and times[one.region.words[0]] <= _FEW and not _OF_OTHERS.search(one.text):
            claims += _claim(one, report, own)
    return claims


def _claim(one: _Named, report: Report, own: Region) -> list[Klaim]:
    """The claim that a region is the own one, none where nothing says so."""
    before = one.text[: one.start].rstrip()
    of_office = _ends_with_own(before, report)
    as_own = _OWN_BEFORE.search(before) or _HEADS.match(one.text, one.start)
    if not (of_office or as_own or _ITSELF.search(one.text)):
        return []
    written = " ".join(one.text[one.start : one.end].split())
    right = " ".join(word.capitalize() for word in (own.level, *own.words))
    return [
        Klaim(
            place=one.place,
            jenis="instansi",
            kalimat=Value(one.text, one.place),
            nada=Nada.MENEGASKAN,
            lingkup=f"daerah perangkat daerah pelapor: {right}",
            objek=" ".join((report.office or right).split()),
            kata=written,
            bukti=[Value(right, Place(report.document.file))],
            melawan=[Value(written, one.place)],
            terikat=True,
            ragu=None if of_office and not as_own else _NEIGHBOUR,
            nama_sama=written,
        )
    ]


def _ends_with_own(before: str, report: Report) -> bool:
    """Whether a text ends with the last words of the own office's name, without its region."""
    office = _COVER.sub("", " ".join((report.office or "").split())).lower().split()[-_TAIL:]
    words = re.findall(r"\w+", before.lower())
    return len(office) == _TAIL and words[-_TAIL:] == office


def _own(report: Report) -> Region | None:
    match = _COVER.search(" ".join((report.office or "").split()))
    if match is None:
        return None
    return Region(_LEVELS[match["level"].lower()], tuple(match["name"].lower().split()))


def _level(text: str) -> str:
    """The word of a level with which a text begins."""
    folded = " ".join(text.lower().replace(".", " ").split())
    return next(level for level in sorted(_LEVELS, key=lambda one: -len(one)) if folded.startswith(level))


def _regions(text: str, place: Place, phrases: Phrases) -> Iterator[_Named]:
    """The regions that a text names."""
    for match in _REGION.finditer(text):
        words = match["name"].split()
        closing = {*phrases.instansi_akhir, *phrases.instansi, *_LEVELS}
        ends = [at for at, word in enumerate(words) if word.lower() in closing]
        words = words[: ends[0]] if ends else words
        if words:
            end = match.start("name") + match["name"].find(words[-1]) + len(words[-1])
            region = Region(_LEVELS[_level(match.group())], tuple(word.lower() for word in words))
            yield _Named(text, place, region, match.start(), end)


def _is_same(one: Region, other: Region) -> bool:
    """Whether two regions have one name, of which one may be cut short, misspelt or go on."""
    return one.words[0] == other.words[0] or same_region((one.level, *one.words), (other.level, *other.words))


def _all_words(report: Report) -> frozenset[str]:
    """The words that the report writes small: no names."""
    texts = (block.text for block in report.document.blocks if block.table is None)
    return frozenset(word for text in texts for word in re.findall(r"\b[a-z]{3,}\b", text))


def _texts(report: Report) -> Iterator[tuple[str, Place]]:
    """The sentences, and the titles of tables."""
    yield from ((sentence.text, sentence.place) for sentence in report.sentences)
    for table in report.tables:
        if table.source.caption:
            yield table.source.caption, table.place
