"""Claims that a thing has the highest or lowest figure of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti, Told, words_of
from auditor.models.facts import Klaim
from auditor.models.report import MONEY
from auditor.relating.sentences.reading.ordinals import ordinal
from auditor.relating.sentences.reading.record import (
    WHICH_MEASURE,
    Said,
    agrees,
    contradicts,
    doubt_of,
    is_stated,
    values_of,
)
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.subjects import Subject
from auditor.relating.sentences.reading.unknown import FEW, unknown
from auditor.relating.sentences.reading.view import Part, View
from auditor.relating.sentences.tables.measures import MEASURES
from auditor.relating.sentences.tables.sets import Column, columns_with, is_comparable, told_columns
from auditor.relating.sentences.tables.world import Cell, Thing

_SECOND = re.compile(r"\b(?:disusul|menyusul|berikutnya|salah satu|kedua\s+ter)\b")
_OF_WHICH = re.compile(r"^\W*yang\s+(?:di|ber|me|ter|pernah)\w*")
_RANK = re.compile(
    r"\b(?:peringkat|urutan|posisi|nomor)\s+(?P<a>kedua|ketiga|keempat)\b"
    r"|(?:ter\w+|paling\s+\w+)\s+(?P<b>kedua|ketiga|keempat)\b"
)
_IN_FULL = 0.9
"""Of the telling of a name that a sentence holds at least where a rank of the thing may be asserted."""
_OF_MONEY = re.compile(
    r"\b(?:anggaran|pagu|dana|rupiah|belanja|realisasi|alokasi|serapan|pendapatan|penerimaan|porsi)\w*\b|\brp"
)
"""Words that tell of amounts of money."""
_PARTS = 12
"""Rows that are tried as the parts of one above or below them, at most."""
_SIDE = 20
"""Letters around a superlative in which its rank stands."""
_LINKS = frozenset({"adalah", "yang", "dengan", "dan", "ialah", "merupakan"})
_NEAR = 4
"""Words before a superlative among which the kind of things stands ("ruang dengan kapasitas terkecil")."""
_KINDS = frozenset({
    "program", "kegiatan", "indikator", "sasaran", "porsi", "nilai", "rasio", "pegawai", "belanja", "angka",
    "persentase", "tingkat",
})  # fmt: skip
"""Nouns of what reports measure."""
_LAST_WORD = re.compile(r"([^\W\d_-]+)\W*(?:yang\W+)?$")
_CLOSE = 6
"""Letters of a measure that reach up to the superlative, or stop short of it by so many."""
_DENIED = re.compile(r"\b(?:tidak|tak|belum|bukan(?:lah)?|hampir|nyaris)\b[^,;.]*$")
_NOT = re.compile(r"\W*(?:bukan|belum|tidak|diharap|diharapkan|ditarget|akan)\w*")
"""Words before and behind a superlative by which it is not said of the thing."""
_AMONG_SOME = re.compile(r"\b(?:di\s?antara|dari)\b[^;]{0,60}\byang\b")
"""Words that leave some things out of those that are compared."""
_PARTED = re.compile(r"[,;:]|\b(?:dan|serta|lalu|kemudian)\b")
"""What parts a superlative from a name that it is not said of."""
_MOVED = re.compile(
    r"\b(?:kenaikan|penurunan|peningkatan|pertumbuhan|perubahan|penambahan|pertambahan|tambahan|penyusutan|lompatan|lonjakan|selisih\w*|kekurangan|kelebihan|jarak|perbedaan)\b"
)


@dataclass(frozen=True, slots=True)
class Extreme:
    """A superlative and what it is said of: ``rank`` 1 is the highest (``high``) or lowest, 2 the second.

    ``group`` is the sasaran among whose indicators alone it is so, None for all.
    """

    view: View
    told: Told
    thing: Thing
    high: bool
    rank: int
    group: str | None

    @property
    def kata(self) -> str:
        """The superlative as written."""
        return self.view.written[self.told.start : self.told.end]

    def _is_beside(self, cell: Cell) -> bool:
        """Whether the thing is of the sasaran spoken of, and of the kind named ("bidang ... terbesar")."""
        kind = self.thing.words[:1]
        named = kind and re.search(rf"\b{kind[0]}\b", self.view.text[: self.told.start])
        return self.group in {None, *cell.thing.groups} and (not named or cell.thing.words[:1] == kind)

    def best(self, column: Column, own: Cell) -> Cell | None:
        """The figure of the column that has the rank; None where it has fewer."""
        beside = [cell for cell in column.cells if self._is_beside(cell) or cell is own]
        if len(beside) < 2:
            beside = list(column.cells)
        beside = [cell for at, cell in enumerate(beside) if not _is_sum(beside, at)]
        ranked = sorted({cell.value.amount for cell in beside}, reverse=self.high)
        if len(ranked) < self.rank:
            return None
        return next(cell for cell in beside if cell.value.amount == ranked[self.rank - 1])


def _is_sum(cells: Sequence[Cell], at: int) -> bool:
    """Whether the figure is the sum of two or more that follow it, or stand before it: of a group."""
    numbers = [cell.value.amount for cell in cells]
    whole = numbers[at]
    return whole > 0 and any(
        sum(run[:count], Decimal(0)) == whole
        for run in (numbers[at + 1 :], numbers[:at][::-1])
        for count in range(2, min(len(run), _PARTS) + 1)
    )


def extreme_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each superlative of the sentence against the column that it speaks of."""
    for told in view.told:
        high = Arti.TERTINGGI in told.meanings
        if not (high or Arti.TERENDAH in told.meanings) or view.is_planned(told.start):
            continue
        part = view.part_of(told.start)
        rank = _rank(view, told)
        subject = _named(view, part, told)
        if rank is None or subject is None or not subject.sure or not _is_of_things(view, part, told, scope):
            continue
        thing = subject.things[0]
        columns, said = told_columns(view, part, columns_with(thing, scope), scope.world.report.year)
        group, _ = scope.group(view, part)
        ragu = doubt_of(subject) if said or len(columns) < 2 else WHICH_MEASURE
        if subject.share < _IN_FULL or (
            columns and columns[0].role in MONEY and not _OF_MONEY.search(view.text)
        ):
            ragu = ragu or WHICH_MEASURE
        yield from _judge(Extreme(view, told, thing, high, rank, group), columns, ragu)


def _is_of_things(view: View, part: Part, told: Told, scope: Scope) -> bool:
    """Whether the superlative is said of things by what tables hold, not of how they moved or of a clause."""
    before, behind = view.text[part.start : told.start], view.text[told.end :]
    if _DENIED.search(before) or _NOT.match(behind) or _OF_WHICH.match(behind):
        return False
    if _MOVED.search(view.text[part.start : told.end]) or _AMONG_SOME.search(view.text[: told.start]):
        return False
    return _is_measured(view, part, told, scope)


def _is_measured(view: View, part: Part, told: Told, scope: Scope) -> bool:
    """Whether it is of a measure or of a kind that a table holds, and no part of a name or title."""
    before = view.text[part.start : told.start]
    last = _LAST_WORD.search(before)
    if last is None or last[1] in _LINKS:
        return True
    measures = view.told_in(part, *MEASURES, Arti.RATA, Arti.JUMLAH)
    if any(t.end >= told.start - _CLOSE and t.start < told.start for t in measures):
        return True
    word, world = last[1].removesuffix("nya"), scope.world
    if word in _KINDS or world.name_heads & set(words_of(before)[-_NEAR:]):
        return True
    return word in world.all_heads


def _tells_another(view: View, told: Told, own: Cell) -> bool:
    """Whether the figures behind the superlative are none of the thing's: another set is spoken of."""
    part = view.part_of(told.start)
    figures = [q for q in view.quantities_in(part) if q.start >= told.end]
    return bool(figures) and not any(is_stated(figure, own.value) for figure in figures)


def _rank(view: View, told: Told) -> int | None:
    """1 for the highest, 2 for the second highest; None where the words may mean several."""
    near = view.text[max(told.start - _SIDE, 0) : told.end + _SIDE]
    found = _RANK.search(near)
    if found:
        return ordinal(found["a"] or found["b"])
    return None if _SECOND.search(near) else 1


def _named(view: View, part: Part, told: Told) -> Subject | None:
    """The thing that is said to be the highest: named behind the superlative, else before it.

    What is parted from the superlative, while the name before it is not, is another thing ("X memiliki
    anggaran terbesar, lalu Y").
    """
    named = view.mentions_in(part)
    behind = [m for m in named if m.start >= told.end]
    before = [m for m in named if m.end <= told.start]
    if behind and unknown(view, told.end, behind[0].start) > FEW:
        return None
    closes = (
        bool(before and behind)
        and _PARTED.search(view.text[told.end : behind[0].start]) is not None
        and _PARTED.search(view.text[before[-1].end : told.start]) is None
    )
    chosen = behind[0] if behind and not closes else (before[-1] if before else None)
    return Subject(chosen.things, "", min(chosen.share, 1.0)) if chosen else None


def _judge(extreme: Extreme, columns: Sequence[Column], ragu: str | None) -> Iterator[Klaim]:
    """Hold the figure of the thing against the one of that rank in each column; one that agrees is enough."""
    view, told, thing = extreme.view, extreme.told, extreme.thing
    against: list[Cell] = []
    for column in columns:
        own = column.value_of(thing)
        if own is None or not is_comparable(column) or _tells_another(view, told, own):
            continue
        best = extreme.best(column, own)
        if best is None:
            continue
        gap = own.value.amount - best.value.amount
        if gap == 0 or (extreme.rank == 1 and (gap > 0) is extreme.high):
            said = Said("ekstrem", extreme.kata, thing.name, column.header)
            yield agrees(view, said, values_of([own]))
            return
        against += [best, own]
    if against:
        best, own = against[:2]
        said = Said(
            "ekstrem",
            extreme.kata,
            best.thing.name,
            columns[0].header,
            tertulis=own.value.number,
            hitung=best.value.number,
        )
        yield contradicts(view, said, values_of(against), ragu)
