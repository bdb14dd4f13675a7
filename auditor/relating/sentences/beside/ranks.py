"""That a row of the table beside a sentence has the highest or lowest figure, or the next one to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.lexicon.kata.concepts import Arti, words_of
from auditor.models.facts import Klaim
from auditor.models.report import Role, Value
from auditor.relating.sentences.beside.columns import compared, is_of
from auditor.relating.sentences.reading.ordinals import ordinal
from auditor.relating.sentences.reading.record import OTHER_ROW, WHICH_MEASURE, Said, agrees, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Part, View
from auditor.relating.sentences.tables.grid import NO_LEVEL, Grid, Line, Naming
from auditor.relating.sentences.tables.sets import is_akin
from auditor.relating.sentences.tables.world import header_words

_NEXT = 60
"""Letters between a superlative and the name that it is said of, at most."""
_RANK = re.compile(
    r"\b(?:peringkat|urutan|posisi|nomor)\s+(?P<a>kedua|ketiga|keempat)\b"
    r"|(?:ter\w+|paling\s+\w+)\s+(?P<b>kedua|ketiga|keempat)\b"
)
_OTHER_WORDS = re.compile(
    r"\bpaling\s+(?!tidak|kurang|sedikitnya|lama\b|lambat|banyak\s+\d)\w+|\bter(?:baik|buruk|berat|jauh|parah|padat|ramai|tajam)\b"
)
"""Superlatives of which it is not known whether they mean much or little ("paling ramping")."""
_GOOD = frozenset({"terbaik", "paling baik"})
"""Superlatives that mean much of what more is better of."""
_SIDE = 22
"""Letters around a superlative in which its rank stands."""
_YARDSTICK = re.compile(r"\b(?:terhadap|dibanding(?:kan)?(?:\s+dengan)?|daripada)\b[^,;]{0,40}$")
"""Words before a superlative that only tells what is compared with."""
_DENIED = re.compile(r"\b(?:tidak|tak|belum|bukan(?:lah)?|hampir|nyaris|salah\s+satu)\b[^,;.]*$")
_NOT_MEASURED = re.compile(
    r"\b(?:hambatan|kendala|tantangan|(?:per)?masalah(?:an)?|penyebab|faktor|alasan|perhatian|dukungan|pengaruh|dampak"
    r"|harapan|risiko|kelemahan|kekuatan|peluang)(?:nya)?\s+(?:yang\s+)?$"
)
"""Nouns of what no table measures, right before a superlative."""
_FOLLOWED = re.compile(r"\b(?:di)?(?:ikuti|susul)\b|\bmenyusul\b|\bberikutnya\b")
"""What leads to a row that comes next to the one with the highest figure."""
_SOME = re.compile(
    r"\b(?:di\s?antara|dari)\b[^;,]{0,60}\byang\b|\bsalah\s+satu\b"
    r"|\b(?:di\s+lingkungan|khusus|(?:untuk|pada)\s+kelompok)\b"
)
"""Words that leave some rows out of those that are compared."""
_OF_SOME = re.compile(
    r"\W*(?:di\s?antara|di\s+kalangan|pada\s+kelompok|untuk\s+kelompok)\W+"
    r"(?!(?:semua|seluruh|segenap|ke\w+|para|indikator|program|kegiatan|sasaran|kecamatan|kabupaten|kota|desa|provinsi|daerah"
    r"|sub|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|\d)\b)[^\W\d]+\W+[^\W\d]+"
)
"""The same behind the superlative, by two words that tell some of them ("di antara jabatan fungsional")."""
_MOVED = re.compile(
    r"\b(?:kenaikan|penurunan|peningkatan|pertumbuhan|perubahan|penambahan|pertambahan|tambahan|penyusutan|lompatan|lonjakan|kesenjangan|kekurangan|kelebihan|selisih\w*|jarak|perbedaan|perkembangan)\b"
)
"""What no column may hold though its figures do: the steps between them."""
_LEAST = 3
"""Rows with a figure that make a comparison."""
_SHOWN = 3
"""Columns of which a finding shows the figures."""


@dataclass(frozen=True, slots=True)
class Superlative:
    """A superlative from ``start`` to ``end``; ``high`` is None where it may mean much or little."""

    start: int
    end: int
    high: bool | None

    @property
    def ways(self) -> tuple[bool, ...]:
        """Whether most is meant (True), least (False), or either."""
        return (True, False) if self.high is None else (self.high,)


@dataclass(frozen=True, slots=True)
class Best:
    """A superlative, the table it is said of, the row named, and the sentence ``before``."""

    view: View
    told: Superlative
    grid: Grid
    naming: Naming
    before: str

    @property
    def line(self) -> Line:
        """The row that is named."""
        return self.naming.line

    @property
    def rank(self) -> int:
        """1 for the highest (lowest), 2 for the second highest."""
        near = self.view.text[max(self.told.start - _SIDE, 0) : self.told.end + _SIDE]
        found = _RANK.search(near)
        return (ordinal(found["a"] or found["b"]) or 1) if found else 1

    @property
    def _sets(self) -> list[list[Line]]:
        """The rows that it may be compared with: those of its level, or of the kind that begins its name.

        A word that names begin with is a kind where most rows are of it, or all kinds have several rows.
        """
        level = [line for line in self.grid.rows if line.group == self.line.group]
        kind = [line for line in level if _kind(line) == _kind(self.line)]
        units = {column.role for column in self.grid.table.columns} & {Role.INDIKATOR, Role.SATUAN}
        named = not units and self.line.group == NO_LEVEL and 1 < len(kind) < len(level)
        rest = self.view.text[: self.naming.start] + self.view.text[self.naming.end :]
        spoken = _kind(self.line) in words_of(f"{self.before} {rest}")
        kinds = (spoken and 2 * len(kind) > len(level)) or min(Counter(map(_kind, level)).values()) > 1
        return [kind, level] if named and kinds else [level]

    def holders(self, column: int) -> list[Line]:
        """The row that has the rank in the column, in each set of rows that has so many figures."""
        found: list[Line] = []
        for lines in self._sets:
            figures = [(number, line) for line in lines if (number := line.number(column)) is not None]
            for high in self.told.ways:
                ranked = sorted({number for number, _ in figures}, reverse=high)
                if len(figures) >= _LEAST and len(ranked) >= self.rank:
                    found.append(next(line for number, line in figures if number == ranked[self.rank - 1]))
        return found


def rank_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each superlative of the sentence against the table beside it."""
    for told in superlatives(view):
        part = view.part_of(told.start)
        if not _is_of_rows(view, part, told):
            continue
        for near in scope.near.likely(view):
            found = list(_of_table(near, view, part, told, scope))
            if found:
                yield _likeliest(found)
                break


def superlatives(view: View) -> list[Superlative]:
    """The superlatives of a sentence, in order."""
    known = [
        Superlative(told.start, told.end, Arti.TERTINGGI in told.meanings)
        for told in view.told
        if told.meanings & {Arti.TERTINGGI, Arti.TERENDAH}
    ]
    others = [
        Superlative(match.start(), match.end(), None) for match in _OTHER_WORDS.finditer(view.without_names)
    ]
    new = [one for one in others if not any(one.start < k.end and k.start < one.end for k in known)]
    return sorted([*known, *new], key=lambda one: one.start)


def _of_table(near: Grid, view: View, part: Part, told: Superlative, scope: Scope) -> Iterator[Klaim]:
    """What the superlative says of a row, and of a year, of the table."""
    for grid in (near, near.across):
        naming = naming_of(view, part, told, grid)
        if _is_of_steps(near, view, part, told):
            return
        if _is_efficient(view, part, told):
            told = replace(told, high=True)
        if naming is not None and not view.is_planned(max(naming.start, told.start)):
            before = " ".join(other.text for other in scope.before(view, 1))
            best = Best(view, told, grid, naming, before)
            claim = _judge(best, _segment(view, part, told), scope.world.report.year)
            if claim is not None:
                yield claim


def _is_efficient(view: View, part: Part, told: Superlative) -> bool:
    """Whether it is the best efficiency that is told of, which is the highest."""
    good = told.high is None and view.text[told.start : told.end] in _GOOD
    return good and bool(view.told_in(part, Arti.EFISIENSI))


def _likeliest(claims: Sequence[Klaim]) -> Klaim:
    """What is borne out of what may be said of a row or a year; else it is open which is meant."""
    right = next((claim for claim in claims if not claim.melawan), None)
    if right is not None or len(claims) == 1:
        return right or claims[0]
    return replace(claims[-1], ragu=claims[-1].ragu or OTHER_ROW)


def _is_of_rows(view: View, part: Part, told: Superlative) -> bool:
    """Whether the superlative is said of rows as they stand: no mean, no plan, no step, not of some alone."""
    before = view.text[part.start : told.start]
    return not (
        view.told_in(part, Arti.RATA)
        or _DENIED.search(before)
        or _YARDSTICK.search(before)
        or _NOT_MEASURED.search(before)
        or _SOME.search(view.text[: told.start])
        or _OF_SOME.match(view.text, told.end)
    )


def _is_of_steps(near: Grid, view: View, part: Part, told: Superlative) -> bool:
    """Whether it is said of the steps between figures, and no column holds these."""
    moved = _MOVED.search(view.text[_segment(view, part, told).start : told.end])
    heads = (word for at in near.columns for word in header_words(near.header(at)))
    return moved is not None and not any(is_akin(moved.group(), word) for word in heads)


def _segment(view: View, part: Part, told: Superlative) -> Part:
    """What of the clause belongs to the superlative, where it has others: from comma to comma."""
    others = [one for one in superlatives(view) if part.start <= one.start < part.end and one != told]
    if not others:
        return part
    before = max((one.end for one in others if one.end <= told.start), default=part.start)
    behind = min((one.start for one in others if one.start >= told.end), default=part.end)
    start = view.text.rfind(",", before, told.start) if before > part.start else part.start
    end = view.text.find(",", told.end, behind) if behind < part.end else part.end
    return Part(start if start >= 0 else before, end if end >= 0 else behind)


def naming_of(view: View, part: Part, told: Superlative, grid: Grid) -> Naming | None:
    """The row that is said to be the highest: named right behind the superlative, else before it."""
    named = grid.named(view.text, part.start, part.end)
    behind = [one for one in named if 0 <= one.start - told.end <= _NEXT]
    before = [one for one in named if 0 <= told.start - one.end <= _NEXT]
    first = next((one for one in behind if not _FOLLOWED.search(view.text[told.end : one.start])), None)
    chosen = first or (before[-1] if before else None)
    return chosen if chosen is not None and chosen.sure else None


def _judge(best: Best, part: Part, year: int | None) -> Klaim | None:
    """Hold the figure of the row against the one of that rank; a column in which they agree is enough."""
    by = compared(best.grid, [best.line], best.view, part, year)
    against: list[tuple[int, Line, Value]] = []
    for column in by.columns:
        own, holders = best.line.figures.get(column), best.holders(column)
        if own is None or own.number is None or not holders:
            continue
        if any(holder.number(column) == own.number for holder in holders):
            return agrees(best.view, _said(best, best.line, column), [own])
        against.append((column, holders[0], own))
    if not against:
        return None
    column, holder, _ = against[0]
    ragu = None if best.naming.full else OTHER_ROW
    if (not by.told and len(against) > 1) or _tells_others(best, part, holder, column):
        ragu = ragu or WHICH_MEASURE
    values = [value for at, line, mine in against[:_SHOWN] for value in (line.figures[at], mine)]
    return contradicts(best.view, _said(best, holder, column), values, ragu)


def _tells_others(best: Best, part: Part, holder: Line, column: int) -> bool:
    """Whether the clause gives figures and none is of the row, or of the one that has the rank."""
    figures = [q for q in best.view.quantities_in(part) if q.start >= best.told.end]
    return bool(figures) and not any(is_of(line, column, q) for q in figures for line in (best.line, holder))


def _kind(line: Line) -> str:
    return line.name.split()[0].lower() if line.name else ""


def _said(best: Best, holder: Line, column: int) -> Said:
    kata = best.view.written[best.told.start : best.told.end]
    own, other = best.line.number(column), holder.number(column)
    return Said("ekstrem", kata, holder.name, best.grid.header(column), own, other)
