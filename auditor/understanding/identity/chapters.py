"""Files that are the chapters of one report: told by their names and by the headings that they begin with.

They are put together before it is asked which office and year files are of: a chapter alone seldom tells.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from auditor.lexicon.numbers import chapter_number
from auditor.lexicon.years import YEAR
from auditor.models.dossier import DocumentKind, Recognised
from auditor.understanding.identity.same_office import same_office

_NUMERAL = r"(?P<number>[ivx]{1,5}|\d{1,2})"
_DESIGNATED = re.compile(rf"\b(?:bab|bagian|part|jilid) ?{_NUMERAL}\b")
"""How the name of a file says which chapter, or which piece, it is."""
_HEADING = re.compile(rf"\W*bab\W{{0,3}}{_NUMERAL}(?!\w|\.\d)", re.IGNORECASE)
_LISTED = re.compile(r"\.{3,}|\s\d{1,3}$")
"""What a line of a table of contents has and a heading has not."""
_TOP = 12
"""Lines of a first page among which the heading of a chapter stands, below a running head."""
_FRONT = re.compile(
    r"\b(?:cover|sampul|halaman judul|depan|pengesahan|kata pengantar|pengantar|daftar isi|daftar tabel"
    r"|daftar gambar|ikhtisar|ringkasan)\b"
)
_FRONT_ORDER = (
    *("cover", "sampul", "judul", "depan", "pengesahan", "pengantar", "ikhtisar", "ringkasan", "daftar"),
)
"""What stands before the chapters, in the order of Permenpan RB 53/2014."""
_BACK = re.compile(r"\b(?:lampiran|sampul belakang)\b")
_ORDER_NUMBER = re.compile(r"(?:^| )\d{1,2}$")
"""A number by which files were put in order ("03 BAB II")."""
_FIRST, _LAST = 0, 99
"""Where what stands before the chapters, and what stands behind them, belongs."""
_Told = TypeVar("_Told", str, int)
_FEWEST = 2
"""Files that begin different chapters of one report."""


def starting_chapter(pages: Sequence[Sequence[str]]) -> int | None:
    """The number of the chapter at whose heading the first page with text begins, None where it is another.

    A table of contents, which names several, begins none.
    """
    lines = next((lines for lines in pages if lines), ())[:_TOP]
    found = {
        chapter_number(told["number"].upper())
        for line in lines
        if (told := _HEADING.match(line)) and not _LISTED.search(line)
    }
    listed = sum(bool(_HEADING.match(line)) for line in lines)
    return found.pop() if len(found) == 1 and listed == 1 else None


def is_piece(one: Recognised) -> bool:
    """Whether a file is a chapter of a report, or stands before or behind them, as far as anything tells.

    One that begins with the first chapter may be a whole report without a cover.
    """
    place = _placed(one)
    return place is not None and (one.starts != 1 or place.by_words or bool(_DESIGNATED.search(_plain(one))))


def ordered(files: Iterable[Recognised]) -> list[Recognised]:
    """The files of one report in the order of its chapters; as given where one does not tell its place."""
    known = list(files)
    return known if any(_placed(one) is None for one in known) else sorted(known, key=_rank)


def joined(files: Sequence[Recognised], how: str) -> Recognised:
    """The files, in their order, as one document; ``how`` says in Indonesian what joined them."""
    surest = max(files, key=lambda one: (one.kind is DocumentKind.LKJIP, -len(one.unsure)))
    kinds = [one.kind for one in files if one.kind is not None]
    kind = DocumentKind.LKJIP if DocumentKind.LKJIP in kinds else next(iter(kinds), None)
    office = _most(files, "instansi", [one.office for one in files])
    year = _most(files, "tahun", [one.year for one in files])
    told = ", ".join(one.path.name for one in files)
    return replace(
        surest,
        path=files[0].path,
        kind=kind,
        office=office,
        year=year,
        until=year,
        reason=f"{how}: {told}; {surest.reason}",
        unsure=tuple(part for part in surest.unsure if all(part in one.unsure for one in files)),
        starts=None,
        parts=tuple(one.path for one in files),
        name=f"{_name(files)} ({len(files)} berkas)",
    )


def _most(files: Sequence[Recognised], part: str, told: Sequence[_Told | None]) -> _Told | None:
    """What most of the files say that are sure of it, else most of all; of equal ones the longest."""
    sure = [one for one, file in zip(told, files, strict=True) if part not in file.unsure]
    counts = Counter(filter(None, sure)) or Counter(filter(None, told))
    return max(counts, key=lambda one: (counts[one], len(str(one))), default=None)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in its report a file belongs, and what its name says before and beside that."""

    order: int
    before: str
    years: tuple[str, ...]
    by_words: bool
    """It is no chapter, but what stands around them."""


def chapters_joined(files: Iterable[Recognised]) -> list[Recognised]:
    """The files, where those that are the chapters of one report are one.

    Two files of one chapter are two versions: which one counts nobody knows, so none of them is joined.
    """
    known = list(files)
    groups: dict[tuple[Path, str, tuple[str, ...]], list[Recognised]] = defaultdict(list)
    around: list[Recognised] = []
    for one in known:
        place = None if one.parts else _placed(one)
        if place is not None and place.by_words:
            around.append(one)
        elif place is not None:
            groups[one.path.absolute().parent, place.before, place.years].append(one)
    wholes: list[Recognised] = []
    taken: set[Path] = set()
    for (folder, before, _), members in groups.items():
        if not _are_chapters(members):
            continue
        alone = sum(key[0] == folder and _are_chapters(group) for key, group in groups.items()) == 1
        beside = (one for one in around if _belongs(one, folder, before, alone=alone))
        whole = joined(sorted((*members, *beside), key=_rank), "bab-bab satu laporan")
        wholes.append(whole)
        taken.update(whole.parts)
    return [*(one for one in known if one.path not in taken), *wholes]


def _placed(one: Recognised) -> _Place | None:
    name = _plain(one)
    years = tuple(YEAR.findall(name))
    if told := _DESIGNATED.search(name):
        number = chapter_number(told["number"].upper())
        return _Place(number, _before(name, told.start()), years, by_words=False)
    for order, pattern in ((_FIRST, _FRONT), (_LAST, _BACK)):
        if told := pattern.search(name):
            return _Place(order, _before(name, told.start()), years, by_words=True)
    return None if one.starts is None else _Place(one.starts, "", years, by_words=False)


def _plain(one: Recognised) -> str:
    """The name of the file in small letters, its words and numbers apart."""
    return " ".join(re.findall(r"[a-z]+|\d+", one.path.stem.lower()))


def _before(name: str, end: int) -> str:
    return _ORDER_NUMBER.sub("", name[:end].strip()).strip()


def _rank(one: Recognised) -> tuple[int, int, str]:
    """By chapters; what stands before them by what it is: the cover, then the preface, then the contents."""
    place, name = _placed(one), one.path.name.casefold()
    if place is None:
        return _LAST, 0, name
    plain = " ".join(re.findall(r"[a-z]+", name))
    front = next((at for at, word in enumerate(_FRONT_ORDER) if word in plain), len(_FRONT_ORDER))
    return place.order, front, name


def _are_chapters(members: Sequence[Recognised]) -> bool:
    """Whether the files begin different chapters, and nothing that is sure of them tells them apart."""
    orders = [place.order for one in members if (place := _placed(one))]
    if len(members) < _FEWEST or len(set(orders)) < len(orders):
        return False
    kinds = {one.kind for one in members if one.kind is not None and "jenis" not in one.unsure}
    years = {one.year for one in members if one.year is not None and "tahun" not in one.unsure}
    offices = [one.office for one in members if one.office is not None and "instansi" not in one.unsure]
    return len(kinds) <= 1 and len(years) <= 1 and all(_agree(offices[0], other) for other in offices[1:])


def _agree(one: str, other: str) -> bool:
    """Whether two names may be of one office; a name may be cut at the end of a line."""
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    return long.startswith(short) or same_office(one, other) is not False


def _belongs(one: Recognised, folder: Path, before: str, *, alone: bool) -> bool:
    """Whether a cover, a preface or an annex goes with the chapters in a folder; no paper of its own does."""
    place = _placed(one)
    if place is None or one.path.absolute().parent != folder or one.kind not in {None, DocumentKind.LKJIP}:
        return False
    return place.before == before or (alone and not place.before)


def _name(files: Sequence[Recognised]) -> str:
    """What the report is called: as its files are before they tell their chapter, else as their folder."""
    places = [(one, place) for one in files if (place := _placed(one)) and not place.by_words]
    if places and len({place.before for _, place in places}) == 1:
        first, place = places[0]
        before = r"[\W_]*".join(map(re.escape, place.before.split()))
        if before and (found := re.search(before, first.path.stem, re.IGNORECASE)):
            return found[0]
    return files[0].path.absolute().parent.name or "laporan"
