"""Claims that things are efficient, or that a column is positive or negative, of one thing or of so many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti, Told, words_of
from auditor.models.facts import Klaim
from auditor.models.report import Nada, Role
from auditor.relating.sentences.frames.quantifiers import Item, Spoken, is_quantified, judge_set
from auditor.relating.sentences.reading.record import doubt_of, klaim
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.sets import set_named
from auditor.relating.sentences.tables.world import Cell, Thing

_EFFICIENT = re.compile(r"\b(?:efisien|hemat)(?:nya)?\b")
_SIGN = re.compile(r"\b(?P<sign>positif|negatif|minus|surplus|defisit)\b")
_NOT = re.compile(r"\b(?:tidak|belum|kurang|in)\s*efisien")
_UP = frozenset({"positif", "surplus"})
_SIGNED = frozenset({Role.TINGKAT, Role.INDEKS, Role.SISA, Role.LAIN})
"""Columns whose figures may be below nought."""


def predicate_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each "efisien", "positif" and "negatif" of the sentence against the tables."""
    if view.claims_nothing():
        return
    for match in _EFFICIENT.finditer(view.text):
        if (
            re.search(r"\b(?:paling|lebih|ter|secara)\s*$", view.text[: match.start()])
            and "secara" not in view.text[: match.start()][-8:]
        ):
            continue
        yield from _judge(view, scope, Told(match.start(), match.end(), frozenset({Arti.EFISIENSI})), None)
    for match in _SIGN.finditer(view.text):
        yield from _judge(
            view, scope, Told(match.start(), match.end(), frozenset({Arti.EFISIENSI})), match["sign"] in _UP
        )


def _judge(view: View, scope: Scope, told: Told, up: bool | None) -> Iterator[Klaim]:
    nada = view.tone(told.start, told.end)
    if nada not in {Nada.MENEGASKAN, Nada.MENYANGKAL} or view.is_planned(told.start):
        return
    part = view.part_of(told.start)
    denied = nada is Nada.MENYANGKAL
    level = bool(view.told_in(part, Arti.EFISIENSI))
    header = (set() if level else set(words_of(view.text[part.start : part.end]))) if up is not None else None
    if is_quantified(view, part, told):
        things, lingkup = set_named(view, part, scope)
        if not things:
            things, lingkup = (
                [t for t in scope.world.things if efficient(t)[0] is not None],
                "baris tabel efisiensi",
            )
        items = []
        for thing in things:
            held, cells = _state(thing, up, header)
            if held is not None:
                items.append(Item(thing, held is not denied, tuple(cell.value for cell in cells)))
        if items:
            ragu = None if lingkup != "baris tabel efisiensi" else "kalimat tidak menyebut apa yang dihitung"
            yield from judge_set(view, part, told, items, Spoken("efisiensi", lingkup, lingkup, ragu))
        return
    subject = scope.subject(view, part, told.start)
    if subject is None or not subject.sure:
        return
    held, cells = _state(subject.things[0], up, header)
    if held is None:
        return
    right = held is not denied
    values = [cell.value for cell in cells]
    yield klaim(
        view, "efisiensi", view.written[told.start : told.end], lingkup=subject.things[0].name, bukti=values if right else [],
        melawan=[] if right else values, ragu=None if right else doubt_of(subject),
    )  # fmt: skip


def _state(thing: Thing, up: bool | None, header: set[str] | None) -> tuple[bool | None, list[Cell]]:
    if up is None:
        return efficient(thing)
    cells = [
        c
        for c in thing.cells
        if c.value.number is not None
        and c.role in _SIGNED
        and set(words_of(c.column.header)) & (header or set())
    ]
    cells = cells or [c for c in thing.cells if c.role is Role.TINGKAT and c.value.number is not None]
    if not cells:
        return None, []
    number = cells[0].value.number or Decimal(0)
    return (number > 0 if up else number < 0), cells[:1]


def efficient(thing: Thing) -> tuple[bool | None, list[Cell]]:
    """Whether a table calls the thing efficient, in words or by its level; None where no table does."""
    words = [
        c
        for c in thing.cells
        if c.role in {Role.KETERANGAN, Role.KATEGORI} and "efisien" in c.value.text.lower()
    ]
    if words:
        return _NOT.search(words[0].value.text.lower()) is None, words[:1]
    levels = [c for c in thing.cells if c.role is Role.TINGKAT and c.value.number is not None]
    if levels:
        return (levels[0].value.number or 0) > 0, levels[:1]
    return None, []
