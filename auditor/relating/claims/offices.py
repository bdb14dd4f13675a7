"""Where a report speaks of another office as the one that reports.

A sentence must do so: lines that run through the pages, sources, addresses and lists of partners name other
offices rightly.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from auditor.lexicon.clauses import years_named
from auditor.lexicon.offices import (
    REGIONS,
    Hubungan,
    OfficeName,
    are_akin,
    compare,
    find_offices,
    misspelt_acronym,
    named_as_own,
    named_as_reporter,
    read_office,
    speaks_as_subject,
)
from auditor.lexicon.phrases import Phrases
from auditor.models.facts import Klaim
from auditor.models.report import Nada, Place, Report, Value
from auditor.relating.names.likeness import ONE_WORD

_FEW = 3
"""Mentions that show in which form the text uses the name on the cover; two may both be slips."""
_SELDOM = 2
"""Mentions that an office akin to the own one has at most where it is the own one misnamed."""
_OFFICES = frozenset(
    {"dinas", "badan", "satuan", "inspektorat", "kecamatan", "kelurahan", "puskesmas", "rumah sakit"}
)
"""Kinds of offices that report, other than their parts."""
_CENTRAL = frozenset({"nasional", "pusat", "republik", "indonesia", "ri"})
"""Words of the names of offices of the central government."""
_MANY = 8
"""Mentions that name the office where the cover does not: partners and sources have fewer."""
_RUNS = 3
"""Pages on which a line without an end comes again, but for its numbers, when it runs through the report."""
_NO_CLAIM = re.compile(
    r"^\W*(?:sumber|source|catatan|keterangan|ket|alamat|kepada|yth|tembusan|telp|telepon)\b|\byth\b|^\W*j(?:l|ln|alan)\b",
    re.IGNORECASE,
)
_COUNTER = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_END = re.compile(r"[.:;!?]\W*$")
_THIS_REPORT = re.compile(
    r"^\W*(?:demikian(?:lah)?\W+|penyusunan\W+|melalui\W+)?"
    r"(?:laporan\s+(?:akuntabilitas\s+)?kinerja(?:\s+instansi\s+pemerintah)?|lkj(?:ip)?|lakip)\s*(?:\([^)]*\)\s*)?$"
)
"""What begins a sentence on the report of the office named next."""
_OF_THIS = re.compile(
    r"\s*(?:tahun\s+(?:anggaran\s+)?20\d\d\s*)?(?:ini\b|(?:telah\s+)?(?:menunjukkan|menyajikan|disusun|memuat|menggambarkan))"
)
"""What behind the office says that it is this one."""
_VERB = re.compile(
    r"\b(?:adalah|ialah|merupakan|telah|sudah|akan|dapat|(?:me[mnl]|mem|meny|meng|di|ber|ter)[a-z]{3,})\b"
)
"""A predicate, by which a text is a sentence."""


@dataclass(frozen=True, slots=True)
class _Text:
    text: str
    place: Place
    prose: bool = False


_Found = tuple[_Text, OfficeName, Hubungan]
"""Where an office is named, its name, and how that is related to the own one."""
_WRONG = {Hubungan.BAGIAN, Hubungan.WILAYAH_LAIN}
"""How the own office is wrongly named."""


def bind_offices(report: Report, phrases: Phrases) -> list[Klaim]:
    """Find where the report speaks of another office as the one that reports.

    A name made of a part of the own name, or the own name with another region, is taken only as the subject
    of what the report itself is about; any other one only right beside "laporan kinerja" or its budget, and
    as a question. Where the report's own name could not be read, nothing is.
    """
    texts = list(_texts(report))
    running = _running(texts)
    named = [(source, name) for source in texts for name in find_offices(source.text, phrases)]
    own = _own_office(report, [name for _, name in named], phrases)
    if own is None or not own.region:
        return []
    found = [(source, name, compare(name, own)) for source, name in named]
    full = sum(kind is Hubungan.SENDIRI and len(name.words) >= len(own.words) - 1 for _, name, kind in found)
    sure = full > sum(kind in _WRONG for _, _, kind in found)
    claims = [
        _office_claim(source, name, kind, own, report, sure)
        for source, name, kind in (*_as_subject(found, phrases), *_as_others(found, own, phrases))
        if _folded(source) not in running and not _NO_CLAIM.search(source.text)
    ]
    for source, name, kind in found:
        acronym = misspelt_acronym(source.text, name, own, phrases)
        if acronym and name.region == own.region:
            claim = _office_claim(source, name, kind, own, report, sure)
            claim.objek, claim.ragu = f"{own.text} ({acronym})", "singkatan itu dapat memang yang dimaksud"
            claims.append(claim)
    return _under_one_name(claims)


def _as_subject(found: Sequence[_Found], phrases: Phrases) -> Iterator[_Found]:
    """A part of the own name, or that of another region, as the subject of what the report is about."""
    for source, name, kind in found:
        if kind in _WRONG and speaks_as_subject(source.text, name, phrases):
            yield source, name, kind


def _as_others(found: Sequence[_Found], own: OfficeName, phrases: Phrases) -> list[_Found]:
    """Another office that is called the reporting one, each place once."""
    items = [*_as_reporters(found, own, phrases), *_as_akin(found, own, phrases), *_as_own_report(found, own)]
    return list({(id(source), name.start): (source, name, kind) for source, name, kind in items}.values())


def _as_akin(found: Sequence[_Found], own: OfficeName, phrases: Phrases) -> Iterator[_Found]:
    """An office with a name akin to the own one, seldom named, of which is said what is of the own one.

    It may be of another region: an office writes seldom of another's tasks and measurements.
    """
    times = Counter(name.words for _, name, kind in found if kind is Hubungan.LAIN)
    for item in found:
        source, name, kind = item
        if (
            kind is Hubungan.LAIN
            and source.prose
            and name.kind in _OFFICES
            and are_akin(name, own)
            and not _CENTRAL & set(name.words)
            and ("provinsi" in name.region) <= ("provinsi" in own.region)
            and times[name.words] <= _SELDOM
            and named_as_own(source.text, name, phrases)
            and _VERB.search(source.text)
            and not any(one is source and other is Hubungan.SENDIRI for one, _, other in found)
            and not _in_list(item, found)
        ):
            yield item


def _as_reporters(found: Sequence[_Found], own: OfficeName, phrases: Phrases) -> Iterator[_Found]:
    """Another office that a sentence or a title calls the reporting one, and that is none of a list."""
    for item in found:
        source, name, kind = item
        if (
            kind is Hubungan.LAIN
            and _as_reporter(source.text, name, own, phrases)
            and (_VERB.search(source.text) or not source.prose)
            and not _in_list(item, found)
        ):
            yield item


def _as_own_report(found: Sequence[_Found], own: OfficeName) -> Iterator[_Found]:
    """An office of any place of which a sentence says that this report is its own.

    The report of another office may be cited, but it is not "ini", and does not begin to tell its own year.
    """
    for source, name, kind in found:
        before, behind = source.text[: name.start].lower(), source.text[name.start + len(name.text) :].lower()
        elsewhere = bool(name.region) and name.region != own.region
        other = Hubungan.WILAYAH_LAIN if kind is Hubungan.SENDIRI and elsewhere else kind
        told = source.prose and _THIS_REPORT.search(before) and _OF_THIS.match(behind)
        if told and other is not Hubungan.SENDIRI:
            yield source, name, other


def _under_one_name(claims: list[Klaim]) -> list[Klaim]:
    """Give each claim the first spelling of the office that it wrongly names."""
    first: list[tuple[str, tuple[str, ...]]] = []
    for claim in claims:
        words = tuple(re.findall(r"\w+", claim.kata.lower()))
        known = next((name for name, other in first if _one_name(words, other)), None)
        if known is None:
            first.append((claim.kata, words))
        claim.nama_sama = known or claim.kata
    return claims


def _one_name(words: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names are one but for its spelling, and for a region that only one of them has."""
    short, long = sorted((words, other), key=len)
    rest = long[len(short) : len(short) + 1]
    alike = all(fuzz.ratio(one, two) >= ONE_WORD for one, two in zip(short, long, strict=False))
    return alike and all(any(fuzz.ratio(one, kind) >= ONE_WORD for kind in REGIONS) for one in rest)


def _running(texts: Sequence[_Text]) -> set[str]:
    """The folded texts that come again on several pages and do not end as a sentence does."""
    pages: dict[str, set[object]] = defaultdict(set)
    for one in texts:
        if one.prose and not _END.search(one.text):
            pages[_folded(one)].add(one.place.page or one.place.anchor)
    return {text for text, seen in pages.items() if len(seen) >= _RUNS}


def _folded(source: _Text) -> str:
    """A text up to its numbers."""
    return " ".join(_COUNTER.sub(" ", source.text.lower()).split()) if source.prose else source.text


def _in_list(item: _Found, found: Sequence[_Found]) -> bool:
    """Whether the same text names still another office that is not the reporting one."""
    source, name, _ = item
    return any(
        one is source and other.words != name.words and kind is Hubungan.LAIN for one, other, kind in found
    )


def _as_reporter(text: str, name: OfficeName, own: OfficeName, phrases: Phrases) -> bool:
    """Another office of the same government that the words beside it call the reporting one."""
    here = not name.region or name.region == own.region
    return bool(name.words) and here and named_as_reporter(text, name, phrases)


def _own_office(report: Report, named: Sequence[OfficeName], phrases: Phrases) -> OfficeName | None:
    """The office that reports: as the cover says, in the form that the text uses most among those ``named``.

    A cover that cannot be read leaves it to the text, if that names one office far more often than others.
    """
    cover = read_office(report.office, phrases) if report.office else None
    names = [name for name in named if name.words and name.region]
    forms = Counter((name.kind, name.words, name.region) for name in names)
    if cover is not None:
        forms = Counter(
            {form: n for form, n in forms.items() if (form[0], form[1][0]) == (cover.kind, cover.words[0])}
        )
    ranked = forms.most_common(2)
    needed = _FEW if cover is not None else _MANY
    if not ranked or ranked[0][1] < needed or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return cover
    return next(name for name in names if (name.kind, name.words, name.region) == ranked[0][0])


def _texts(report: Report) -> Iterator[_Text]:
    for sentence in report.sentences:
        yield _Text(sentence.text, sentence.place, prose=True)
    for section in report.sections:
        yield _Text(section.judul, section.place)
    for table in report.tables:
        if table.source.caption:
            yield _Text(table.source.caption, table.place)


def _office_claim(
    source: _Text, name: OfficeName, kind: Hubungan, own: OfficeName, report: Report, sure: bool
) -> Klaim:
    earlier = [year for year in years_named(source.text) if report.year is not None and year < report.year]
    ragu = None
    if not sure:
        ragu = "nama lengkap perangkat daerah pelapor jarang tertulis dalam laporan"
    elif kind is Hubungan.LAIN:
        ragu = "perangkat daerah lain itu dapat memang yang dibicarakan"
    elif earlier and kind is Hubungan.BAGIAN:
        ragu = f"kalimat berbicara tentang tahun {earlier[0]}; nama itu dapat berlaku pada waktu itu"
    return Klaim(
        place=source.place,
        jenis="instansi",
        kalimat=Value(source.text, source.place),
        nada=Nada.MENEGASKAN,
        lingkup=f"perangkat daerah pelapor: {own.text}",
        objek=own.text,
        kata=name.text,
        bukti=[Value(own.text, Place(source.place.document))],
        melawan=[Value(name.text, source.place)],
        terikat=True,
        ragu=ragu,
    )
