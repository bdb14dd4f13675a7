"""What a sentence says that a numbered table or section holds, which another one does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.kata.stems import stems_of
from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.listed_parts import part_number
from auditor.relating.sentences.tables.parts import Parts

TABLE = re.compile(r"\btabel\s+(?P<number>(?:[ivx]+|\d+)(?:\s*[.\-]\s*\d+)*)(?![\w.]*\w)")
_SECTION = re.compile(
    r"\b(?:sub\s*-?\s*bab|bagian|sub\s*-?\s*bagian)\s+(?P<number>\d+(?:\s*\.\s*\d+)+)(?![\w.]*\w)"
)
_BEHIND = re.compile(r"\s*(?:\(?(?:sebagai\s+)?berikut|di\s*bawah)\b")
"""What says right behind the number of a table that it follows."""
_RELATIVE = re.compile(
    r"\byang\s+(?!di|ter)[^,;]{0,120}?(?=\b(?:dapat|telah|sudah|bisa|di\w{3,}kan|dimuat|dilihat|ter\w{4,})\b)"
)
"""What further is said of that which a table holds ("yang menjadi dasar penghitungannya")."""
_BEFORE = re.compile(r"(?:.*(?:[,;:]|\b(?:dan|serta|sedangkan|adapun|sementara)\b))?(?P<said>[^,;:]*)$")
_AFTER = re.compile(r"^(?P<said>[^;:.]*)")
_LEADERS = re.compile(r"\.{4}|…\s*…|(?:\.\s){4}")
"""Dots that lead to a page: a line of the list of tables, where one entry goes over into the next."""
_NEAR = 3
"""Blocks between a sentence and a table that follows it."""
_BY_TITLE = "bagian yang dimaksud dikenali dari judulnya saja"


@dataclass(frozen=True, slots=True)
class Naming:
    """A number that a sentence names (``kata`` with the word before it), and what it says is there.

    ``holds`` where the part is the subject ("Tabel 3.1 memuat ..."); ``follows`` where it stands right below.
    """

    kata: str
    number: str
    said: str
    holds: bool = False
    follows: bool = False


def part_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold what is said of each table and section by its number against all of them."""
    if _LEADERS.search(view.text):
        return
    for naming in _of_tables(view, scope):
        yield from _held_by_other(view, scope.world.table_parts, naming, scope)
    for naming in _of_sections(view):
        yield from _held_by_other(view, scope.world.section_parts, naming, scope)


def _of_tables(view: View, scope: Scope) -> Iterator[Naming]:
    """The table of each clause that names one."""
    for part in view.parts:
        clause, whole = view.clause(part), view.written[part.start : part.end]
        tables = list(TABLE.finditer(clause))
        if len(tables) != 1:
            continue
        match = tables[0]
        before, behind = whole[: match.start()], whole[match.end() :]
        below = scope.finder.below(view.sentence, _NEAR) if _BEHIND.match(behind.lower()) else None
        yield Naming(
            whole[match.start() : match.end()],
            part_number(match["number"]),
            _RELATIVE.sub(" ", f"{before} {behind}"),
            holds=not stems_of(before),
            follows=below is not None
            and part_number(below.place.table or "") == part_number(match["number"]),
        )


def _of_sections(view: View) -> Iterator[Naming]:
    """The sections that the sentence names, each with the words right before it, or else behind it."""
    for match in _SECTION.finditer(view.text):
        before = _BEFORE.match(view.written[: match.start()])
        after = _AFTER.match(view.written[match.end() :])
        said = next((one["said"] for one in (before, after) if one and stems_of(one["said"])), "")
        yield Naming(view.written[match.start() : match.end()], part_number(match["number"]), said)


def _held_by_other(view: View, parts: Parts, naming: Naming, scope: Scope) -> Iterator[Klaim]:
    """A claim where other parts hold what is said."""
    here = parts.numbered(naming.number)
    if not any(part.value.text for part in here):
        return
    better = parts.better(naming.said, here, scope.world.office_words, by_columns=naming.holds)
    if better is None or (naming.follows and not better.sure):
        return
    there = " atau ".join(_called(part.value) for part in better.parts)
    said = Said("banding", naming.kata, f"isi kalimat ini: {there}", tertulis=Decimal(0), hitung=Decimal(1))
    values = [part.value for part in (*better.parts, *here)]
    yield contradicts(view, said, values, None if better.sure else _BY_TITLE)


def _called(value: Value) -> str:
    """How a part is spoken of: its table, or its title."""
    return f"Tabel {value.place.table}" if value.place.table else f"“{value.text}”"
