"""What a file is, told from the text of its first pages: kind, office and year, each with what tells it.

The title decides. Where there is none (a picture as cover, a table without a heading) the words of the first
pages and the names of the file and its folder are hints, and what rests on them alone is not sure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from auditor.lexicon.phrases import folded
from auditor.lexicon.years import OF_YEAR, YEAR, year_spans
from auditor.models.dossier import SAME_WORD, DocumentKind, Recognised
from auditor.understanding.identity.chapters import starting_chapter
from auditor.understanding.identity.identity import ADDRESS, KINDS, frequent_office, office_in
from auditor.understanding.identity.office_names import without_brackets
from auditor.understanding.identity.report_year import cleared

_TITLE_LINES = 12
_TITLE_PAGES = 3
_LONGEST_TITLE = 20
"""Words of a line that may belong to a title."""
_WINDOW = 6
"""Lines over which a cover may spread its title."""
_COVER = 400
"""Characters of a first page that holds nothing but a title."""
_BEFORE_TITLE = 12
"""Characters that may stand before it ("Dokumen ...")."""
_RUNNING = frozenset({DocumentKind.LKJIP, DocumentKind.PK, DocumentKind.PK_PERUBAHAN})
_FEWEST_MENTIONS = 3
_MANY_MENTIONS = 6
_MANY_DIGITS = re.compile(r"\d\.\d{3}\b|\d{5,}")
_OFFICE_LINES = 12
"""Words of a line that may be a part of the name of an office."""
_REGION = re.compile(r"\b(?:kabupaten|kota|provinsi)\s+\w", re.IGNORECASE)
_BY_ACRONYM = re.compile(
    r"\b(?!L(?:KJ|A?KI|AKJ)I?P|IKU|D?DPP?A|APBD|RKPD|RPJMD|RENSTRA|RENJA|PEMERINTAH)"
    r"(?P<office>[A-Z][A-Z0-9]{2,9} (?:Kabupaten|KABUPATEN|Kota|KOTA|Provinsi|PROVINSI)"
    r"(?: [A-Z][A-Za-z]+){1,2})"
)
_PROSE = re.compile(
    r"\b(?:dipimpin|adalah|merupakan|yang|mempunyai|disusun|sebagai|berdasarkan|dalam|oleh|telah)\b"
    r"|^satuan (?!polisi)",
    re.IGNORECASE,
)
"""What no name of an office holds."""
_IN_WORDS = (
    (DocumentKind.REALISASI, re.compile(r"realisasi (?:fisik|kinerja|keuangan)\b.{0,40}(?:%|\(|triwulan)")),
    (DocumentKind.LKJIP, re.compile(r"\blaporan (?:akuntabilitas )?kinerja\b|\bl(?:kj|a?ki|akj)i?p\b")),
)
"""What the first pages of a document without a title speak of."""
_IN_NAMES = (
    (DocumentKind.LKJIP, re.compile(r"\b(?:lkjip|lkip|lakip|lakjip|lkj|laporan kinerja)\b")),
    (
        DocumentKind.PK_PERUBAHAN,
        re.compile(r"\b(?:pkp|pk perubahan|perubahan pk|perjanjian kinerja perubahan)\b"),
    ),
    (DocumentKind.PK, re.compile(r"\b(?:pk|perjanjian kinerja|perkin)\b")),
    (DocumentKind.IKU, re.compile(r"\b(?:iku|indikator kinerja utama)\b")),
    (DocumentKind.RENSTRA, re.compile(r"\b(?:renstra|rencana strategis)\b")),
    (DocumentKind.RENJA, re.compile(r"\b(?:renja|rencana kerja)\b")),
    (DocumentKind.DPPA, re.compile(r"\bdppa\b")),
    (DocumentKind.DPA, re.compile(r"\bdpa\b")),
    (DocumentKind.LRA, re.compile(r"\b(?:lra|realisasi anggaran)\b")),
    (DocumentKind.REALISASI, re.compile(r"\b(?:realisasi|rfk)\b")),
)
"""How files are named."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A part of what a file is, what tells it, and whether that is enough."""

    value: object
    reason: str
    sure: bool = False


def recognise_text(path: Path, pages: Sequence[Sequence[str]]) -> Recognised:
    """Say what the file is from the lines of its first pages, its name and that of its folder."""
    name, title = _named(path), _title(pages)
    kind = _kind(title, pages, name)
    year, until = _years(title, pages, path, kind.value)
    office = _office(pages)
    told_year = year.value if isinstance(year.value, int) else None
    return Recognised(
        path=path,
        kind=kind.value if isinstance(kind.value, DocumentKind) else None,
        office=str(office.value) if office.value else None,
        year=told_year,
        until=until or told_year,
        reason="; ".join((f"jenis: {kind.reason}", f"tahun: {year.reason}", f"instansi: {office.reason}")),
        unsure=tuple(
            name for name, told in (("jenis", kind), ("tahun", year), ("instansi", office)) if not told.sure
        ),
        starts=starting_chapter(pages),
    )


def _named(path: Path) -> str:
    return " ".join(re.findall(r"[a-z]+|\d+", path.stem.lower()))


@dataclass(frozen=True, slots=True)
class _Title:
    kind: DocumentKind
    text: str
    page: int
    sure: bool


def _title(pages: Sequence[Sequence[str]]) -> _Title | None:
    """The first line, or lines of a cover, that begin as the title of a document does.

    On later pages stand headings too: there only the running title of a report or an agreement is one.
    """
    for number, lines in enumerate(pages[:_TITLE_PAGES], start=1):
        first = not any(pages[: number - 1])
        for text in _candidates(lines, first=first):
            title = folded(text)
            for kind, pattern in KINDS:
                found = re.search(pattern, title)
                if found and found.start() <= _BEFORE_TITLE and (first or kind in _RUNNING):
                    return _Title(kind, text, number, sure=first)
    return None


def _candidates(lines: Sequence[str], *, first: bool) -> Iterator[str]:
    """Texts that may be a title: runs of short lines on a first page, the upper lines of a later one."""
    top = [line for line in lines if not re.search(r"\.{4,}", line)][:_TITLE_LINES]
    for at, line in enumerate(top):
        if len(line.split()) > _LONGEST_TITLE:
            continue
        if first:
            yield " ".join(_run(top[at:]))
        elif at < 2 or line.isupper():
            yield line


def _run(lines: Sequence[str]) -> Iterator[str]:
    """A line with those below it, as far as these are short."""
    for at, line in enumerate(lines[:_WINDOW]):
        if at and len(line.split()) > _LONGEST_TITLE // 2:
            return
        yield line


def _kind(title: _Title | None, pages: Sequence[Sequence[str]], name: str) -> _Told:
    named = next((kind for kind, pattern in _IN_NAMES if pattern.search(name)), None)
    text = " ".join(line for lines in pages for line in lines).lower()
    counts = {kind: len(pattern.findall(text)) for kind, pattern in _IN_WORDS}
    if title is not None:
        told = f"judul “{_short(title.text)}” di halaman {title.page}"
        if named is not None and not _alike(named, title.kind):
            return _Told(title.kind, f"{told}, tetapi nama berkasnya menyebut {named}")
        often = counts.get(title.kind, 0) >= _MANY_MENTIONS
        return _Told(title.kind, told, sure=title.sure or often or named is not None)
    for kind, count in counts.items():
        both = named is not None and _alike(named, kind)
        if count >= _FEWEST_MENTIONS or (count and both):
            told = f"disebut {count} kali di halaman-halaman pertama" + (
                ", dan di nama berkasnya" if both else ""
            )
            return _Told(kind, told, sure=both or count >= _MANY_MENTIONS)
    if named is not None:
        return _Told(named, f"hanya nama berkasnya yang menyebut {named}")
    return _Told(None, "tidak ada judul atau nama yang dikenal")


def _alike(one: DocumentKind, other: DocumentKind) -> bool:
    """A name may leave out that an agreement was changed, and call every realisation by one word."""
    return one is other or any({one, other} <= group for group in SAME_WORD)


def _years(
    title: _Title | None, pages: Sequence[Sequence[str]], path: Path, kind: object
) -> tuple[_Told, int | None]:
    """The year, or the first and the last of a plan's."""
    cover = " ".join(line for lines in pages[:1] for line in lines[: 2 * _TITLE_LINES])[: 2 * _COVER]
    head = title.text if title is not None else ""
    if kind is DocumentKind.RENSTRA:
        period = next((span for text in (head, cover, path.stem) for span in year_spans(text)), None)
        if period:
            told = f"periode {period.first}-{period.last}"
            return _Told(period.first, told, sure=True), period.last
    lines = (cleared(line) for lines in pages for line in lines)
    body = Counter(int(year) for line in lines for year in OF_YEAR.findall(line))
    named = _year_of_name(path)
    for text, strong in ((cleared(head), True), (cleared(cover), False)):
        printed = OF_YEAR.search(text) or YEAR.search(text)
        if printed:
            return _printed_year(int(printed[1]), _usual(body), named, strong=strong), None
    return _year_of_body(body, named), None


def _usual(body: Counter[int]) -> int | None:
    """The year that is named most."""
    return body.most_common(1)[0][0] if body else None


def _year_of_body(body: Counter[int], named: int | None) -> _Told:
    """The year of a document whose cover tells none; ``named`` is that of its file."""
    usual = _usual(body)
    if usual is not None and (body[usual] >= _FEWEST_MENTIONS or usual == named):
        both = usual == named
        told = f"tahun {usual} paling sering disebut di halaman-halaman pertama"
        return _Told(usual, told + (", dan nama berkasnya" if both else ""), sure=both)
    if named is not None:
        return _Told(named, f"hanya nama berkas atau foldernya yang menyebut {named}")
    return _Told(None, "tidak disebut")


def _printed_year(year: int, usual: int | None, named: int | None, *, strong: bool) -> _Told:
    """The year of a title, or of a cover that may bear the year of its printing instead."""
    told = "tertulis di judul" if strong else "tertulis di sampul"
    if named not in {None, year}:
        if usual == named and not strong:
            return _Told(usual, f"menurut isi dan nama berkasnya, sampul menyebut {year}")
        return _Told(year, f"{told}, tetapi nama berkas atau foldernya menyebut {named}")
    if strong or named == year or usual in {None, year}:
        return _Told(year, told, sure=True)
    return _Told(year, f"{told}, tetapi di halaman-halaman pertama lebih sering disebut tahun {usual}")


def _year_of_name(path: Path) -> int | None:
    for text in (path.stem, path.absolute().parent.name):
        found = {int(year) for year in YEAR.findall(text)}
        if len(found) == 1:
            return found.pop()
    return None


def _office(pages: Sequence[Sequence[str]]) -> _Told:
    first = next((lines for lines in pages if lines), ())
    cover = _offices(first)
    full = next((office for office in cover if _REGION.search(office)), None)
    if full is not None:
        return _Told(full, "tertulis di halaman pertama", sure=True)
    found = Counter(office for lines in pages for office in _offices(lines) if _REGION.search(office))
    often = frequent_office(text for text in _pairs(pages) if not _PROSE.search(text)) or next(
        iter(dict(found.most_common(1))), None
    )
    short = cover[0] if cover else None
    if often is not None and (short is None or often.casefold().startswith(short.casefold())):
        return _Told(often, "disebut di halaman-halaman pertama", sure=True)
    if short is not None:
        return _Told(short, "tertulis di halaman pertama, tanpa nama daerahnya")
    acronym = _BY_ACRONYM.search(" ".join(line for lines in pages for line in lines))
    if acronym:
        return _Told(acronym["office"], "disebut dengan singkatannya di halaman-halaman pertama")
    return _Told(None, "tidak disebut")


def _offices(lines: Sequence[str]) -> list[str]:
    """Names of offices that runs of short lines hold; a line with an amount or an address ends a run."""
    runs: list[list[str]] = [[]]
    for line in lines[: 5 * _TITLE_LINES]:
        bare = without_brackets(line).strip()
        if _MANY_DIGITS.search(line) or ADDRESS.match(line):
            runs.append([])
        elif len(bare.split()) > _OFFICE_LINES:
            if runs[-1] and not runs[-1][-1].isupper():
                runs[-1].pop()  # the beginning of a paragraph, which cuts a name
            runs.append([])
        elif re.match(
            r"(skpd|opd|perangkat daerah|unit (kerja|organisasi)|instansi)\s*:", bare, re.IGNORECASE
        ):
            runs += [[bare.partition(":")[2].strip()], []]
        elif bare:
            runs[-1].append(bare)
    texts = ("\n".join(run) for run in runs if run)
    found = [office for text in texts if (office := office_in(text)) is not None]
    return [office for office in found if not _PROSE.search(office)]


def _pairs(pages: Sequence[Sequence[str]]) -> Iterator[str]:
    """Two lines at a time: a name may go on in the next line."""
    for lines in pages:
        yield from (" ".join(lines[at : at + 2]) for at in range(0, len(lines), 2))


def _short(text: str) -> str:
    told = " ".join(text.split())
    return told if len(told) <= 60 else f"{told[:59].rstrip()}…"
