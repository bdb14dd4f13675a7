"""Claims that a thing has the highest or lowest figure of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti, Told, words_of
from auditor.models.facts import Klaim
from auditor.relating.sentences.reading.record import doubt_of, is_stated, klaim, values_of
from auditor.relating.sentences.reading.scope import Scope, Subject
from auditor.relating.sentences.reading.view import Part, View, ordinal
from auditor.relating.sentences.tables.measures import MEASURES
from auditor.relating.sentences.tables.sets import Column, columns_with, is_comparable, told_columns
from auditor.relating.sentences.tables.world import Cell, Thing

_SECOND = re.compile(r"\b(?:disusul|menyusul|berikutnya|salah satu|kedua\s+ter)\b")
_OF_WHICH = re.compile(r"^\W*yang\s+(?:di|ber|me|ter|pernah)\w*")
_RANK = re.compile(
    r"\b(?:peringkat|urutan|posisi|nomor)\s+(?P<a>kedua|ketiga|keempat)\b|(?:ter\w+|paling\s+\w+)\s+(?P<b>kedua|ketiga|keempat)\b"
)
_SIDE = 20
"""Letters around a superlative in which its rank stands."""
_LINKS = frozenset({"adalah", "yang", "dengan", "dan", "ialah", "merupakan"})
_NEAR = 4
"""Words before a superlative among which the kind of things stands ("ruang dengan kapasitas terkecil")."""
_KINDS = frozenset(
    {
        "program",
        "kegiatan",
        "indikator",
        "sasaran",
        "porsi",
        "nilai",
        "rasio",
        "pegawai",
        "belanja",
        "angka",
        "persentase",
        "tingkat",
    }
)
"""Nouns of what reports measure."""
_MOVED = re.compile(r"\b(?:kenaikan|penurunan|peningkatan|pertumbuhan|perubahan|lonjakan|selisih)\b")


def extreme_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each superlative of the sentence against the column that it speaks of."""
    if view.claims_nothing():
        return
    for told in view.told:
        high = Arti.TERTINGGI in told.meanings
        if not (high or Arti.TERENDAH in told.meanings) or view.is_planned(told.start):
            continue
        part = view.part_of(told.start)
        rank = _rank(view, told)
        if rank is None:
            continue
        if not _is_measured(view, part, told, scope):
            continue
        if _OF_WHICH.match(view.text[told.end :]):
            continue
        if _MOVED.search(view.text[part.start : told.end]):
            continue
        subject = _named(view, part, told)
        if subject is None or not subject.sure:
            continue
        thing = subject.things[0]
        columns, said = told_columns(view, part, columns_with(thing, scope), scope.world.report.year)
        group, _ = scope.group(view, part)
        yield from _judge(view, told, thing, columns, group, _doubt(subject, columns, said), high, rank)


def _is_measured(view: View, part: Part, told: Told, scope: Scope) -> bool:
    """Whether the superlative is of a measure or of a kind that a table holds, and no part of a name or title."""
    before = view.text[part.start : told.start]
    last = re.search(r"([^\W\d_-]+)\W*(?:yang\W+)?$", before)
    if last is None or last[1] in _LINKS:
        return True
    if any(
        t.end >= told.start - 6 and t.start < told.start
        for t in view.told_in(part, *MEASURES, Arti.RATA, Arti.JUMLAH)
    ):
        return True
    word = last[1].removesuffix("nya")
    heads = {
        w
        for table in scope.world.report.tables
        for row in table.rows[:1]
        for w in words_of(table.columns[row.name_column].header)
    }
    if word in _KINDS or heads & set(words_of(before)[-_NEAR:]):
        return True
    return any(
        word in words_of(column.header) for table in scope.world.report.tables for column in table.columns
    )


def _tells_another(view: View, told: Told, own: Cell) -> bool:
    """Whether the figure right behind the superlative is none of the thing's: another set is spoken of."""
    figures = [q for q in view.quantities if 0 <= q.start - told.end <= _SIDE]
    return bool(figures) and not is_stated(figures[0], own.value)


def _rank(view: View, told: Told) -> int | None:
    """1 for the highest, 2 for the second highest; None where the words may mean several."""
    near = view.text[max(told.start - _SIDE, 0) : told.end + _SIDE]
    found = _RANK.search(near)
    if found:
        return ordinal(found["a"] or found["b"])
    return None if _SECOND.search(near) else 1


def _named(view: View, part: Part, told: Told) -> Subject | None:
    """The thing that is said to be the highest: named behind the superlative, else before it."""
    named = view.mentions_in(part)
    behind = [m for m in named if m.start >= told.end]
    chosen = behind[0] if behind else (named[-1] if named else None)
    return Subject(chosen.things, "", min(chosen.share, 1.0)) if chosen else None


def _doubt(subject: Subject, columns: list[Column], said: bool) -> str | None:
    if not said and len(columns) > 1:
        return "kalimat tidak menyebut ukuran yang dibandingkan"
    return doubt_of(subject)


def _judge(
    view: View,
    told: Told,
    thing: Thing,
    columns: list[Column],
    group: str | None,
    ragu: str | None,
    high: bool,
    rank: int,
) -> Iterator[Klaim]:
    against: list[Cell] = []
    for column in columns:
        own = column.value_of(thing)
        if own is None or not is_comparable(column) or _tells_another(view, told, own):
            continue
        beside = [cell for cell in column.cells if group is None or group in cell.thing.groups or cell is own]
        if len(beside) < 2:
            beside = list(column.cells)
        ranked = sorted({cell.value.number or Decimal(0) for cell in beside}, reverse=high)
        if len(ranked) < rank:
            continue
        best = next(cell for cell in beside if (cell.value.number or Decimal(0)) == ranked[rank - 1])
        if best.value.number == own.value.number:
            yield klaim(
                view,
                "ekstrem",
                view.written[told.start : told.end],
                lingkup=thing.name,
                objek=column.header,
                bukti=values_of([own]),
            )
            return
        against += [best, own]
    if against:
        yield klaim(
            view, "ekstrem", view.written[told.start : told.end], lingkup=against[0].thing.name, objek=columns[0].header,
            tertulis=against[1].value.number, hitung=against[0].value.number, melawan=values_of(against), ragu=ragu,
        )  # fmt: skip
