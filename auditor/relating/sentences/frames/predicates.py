"""Claims that things are efficient, or that a column is positive or negative, of one thing or of so many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.lexicon.kata.concepts import Arti, Told, words_of
from auditor.models.facts import Klaim
from auditor.models.report import Role
from auditor.relating.sentences.frames.quantifiers import Item, Spoken, is_quantified, judge_set
from auditor.relating.sentences.reading.predicate import Predicate, predicate_at
from auditor.relating.sentences.reading.record import Said, doubt_of, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.sets import set_named
from auditor.relating.sentences.tables.world import Cell, Thing

_EFFICIENT = re.compile(r"\b(?:efisien|hemat)(?:nya)?\b")
_SIGN = re.compile(r"\b(?P<sign>positif|negatif|minus|surplus|defisit)\b")
_NOT = re.compile(r"\b(?:tidak|belum|kurang|in)\s*efisien")
_MORE = re.compile(r"\b(?:paling|lebih|ter)\s*$")
"""Words before "efisien" that compare: it says nothing of the thing alone."""
_ROWS = "baris tabel efisiensi"
_WHICH = "kalimat tidak menyebut apa yang dihitung"
_THAN = re.compile(r"\W*(?:dari(?:pada)?|dibanding(?:kan)?|ketimbang)\b")
"""What makes it a comparison with another thing."""
_POINTS = re.compile(r"\btabel\s+(?:di\s*atas|tersebut|itu|ini)\b")
"""Words that point at the table before, whose rows are meant."""
_NEAR = 30
"""Blocks between a sentence and the table that it points back at."""
_UP = frozenset({"positif", "surplus"})
_SIGNED = frozenset({Role.TINGKAT, Role.INDEKS, Role.SISA, Role.LAIN})
"""Columns whose figures may be below nought."""


def predicate_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each "efisien", "positif" and "negatif" of the sentence against the tables."""
    for match in _EFFICIENT.finditer(view.text):
        if not _MORE.search(view.text[: match.start()]) and not _THAN.match(view.text[match.end() :]):
            yield from _judge(view, scope, match, None)
    for match in _SIGN.finditer(view.text):
        yield from _judge(view, scope, match, match["sign"] in _UP)


def _judge(view: View, scope: Scope, match: re.Match[str], up: bool | None) -> Iterator[Klaim]:
    """Hold what the word says against the levels of efficiency, or (``up``) the sign of a column."""
    told = Told(match.start(), match.end(), frozenset({Arti.EFISIENSI}))
    claim = predicate_at(view, scope, told)
    if claim is None:
        return
    header: set[str] = set()
    if up is not None and not view.told_in(claim.part, Arti.EFISIENSI):
        header = set(words_of(claim.clause))
    if is_quantified(claim):
        yield from _of_set(claim, up, header)
        return
    subject = claim.subject()
    if subject is None or not subject.sure:
        return
    held, cells = _state(subject.things[0], up, header)
    if held is not None:
        said = Said("efisiensi", claim.kata, subject.things[0].name)
        right = held is not claim.denied
        yield verdict(view, said, [cell.value for cell in cells], right=right, ragu=doubt_of(subject))


def _of_set(claim: Predicate, up: bool | None, header: set[str]) -> Iterator[Klaim]:
    """Of how many things it is said to be so."""
    things, lingkup = set_named(claim.view, claim.part, claim.scope)
    if not things:
        things, lingkup = [t for t in claim.scope.world.things if efficient(t)[0] is not None], _ROWS
    table = claim.scope.finder.above(claim.view.sentence, _NEAR) if _POINTS.search(claim.view.text) else None
    if table is not None:
        here = {id(thing) for thing in claim.scope.world.of_table(table)}
        things = [thing for thing in things if id(thing) in here] or things
    items = []
    for thing in things:
        held, cells = _state(thing, up, header)
        if held is not None:
            items.append(Item(thing, held is not claim.denied, tuple(cell.value for cell in cells)))
    if items:
        ragu = _WHICH if lingkup == _ROWS else None
        yield from judge_set(claim, items, Spoken("efisiensi", lingkup, lingkup, ragu))


def _state(thing: Thing, up: bool | None, header: set[str]) -> tuple[bool | None, list[Cell]]:
    """Whether the thing is efficient, or its figure under such a heading has that sign, and what tells it."""
    if up is None:
        return efficient(thing)
    cells = [
        cell
        for cell in thing.cells
        if cell.value.number is not None
        and cell.role in _SIGNED
        and set(words_of(cell.column.header)) & header
    ]
    cells = cells or [c for c in thing.cells if c.role is Role.TINGKAT and c.value.number is not None]
    if not cells:
        return None, []
    number = cells[0].value.amount
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
        return levels[0].value.amount > 0, levels[:1]
    return None, []
