"""Short forms of names: those introduced in brackets, first letters, and the numbers of indicators."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from auditor.models.report import TableKind
from auditor.relating.names.compare import SMALL_WORDS
from auditor.relating.sentences.tables.world import Thing, World

_WORD = re.compile(r"[^\W_]+")
_DEFINED = re.compile(
    r"(?<![\w/-])(?P<name>(?:[^\W\d_][\w/-]*\s+){1,9})\((?P<short>[A-Z][A-Za-z0-9-]{1,11})\)"
)
_ACRONYM = re.compile(r"\b[A-Z]{3,8}\b")
CODED = re.compile(
    r"\b(?:iks[ks]?|ik[kpu]?|indikator(?:\s+(?:kinerja|ke))?|iksp)\s*(?:no(?:mor)?\.?\s*|ke-?\s*)?"
    r"(?P<code>\d{1,2}(?:\.\d{1,2}){0,3})(?!\d|[.,]\d)",
    re.IGNORECASE,
)
"""An indicator named by its number: "IKSK 1.2"."""
_HEAD = 3
"""Words of a name that its short form leaves out ("Nilai", "Persentase pelaksanaan"): fewer than so many."""
_WITH_CODES = frozenset({TableKind.KINERJA, TableKind.PERJANJIAN_KINERJA, TableKind.IKU})


def short_names(world: World, things: Sequence[Thing]) -> dict[str, tuple[Thing, ...]]:
    """The things by short forms introduced in brackets, else by acronyms: their first letters, or a part."""
    short: dict[str, tuple[Thing, ...]] = {}
    texts = [sentence.text for sentence in world.report.sentences]
    texts += [cell.value.text for thing in things for cell in thing.cells[:1]]
    texts += [thing.name for thing in things]
    ending: dict[str, list[Thing]] = defaultdict(list)
    for thing in things:
        ending[thing.words[-1]].append(thing)
    for text in texts:
        for match in _DEFINED.finditer(text):
            found = _ending(ending, match["name"], match["short"])
            if found is not None and _acronyms(found) <= {match["short"]}:
                short.setdefault(match["short"], (found,))
    used = {match.group() for text in texts for match in _ACRONYM.finditer(text)}
    return short | _of_letters(things, used - set(short))


def codes_of(world: World) -> dict[str, tuple[Thing, ...]]:
    """The indicators by the number that their rows bear, where one indicator alone bears it."""
    bearers: dict[str, dict[int, Thing]] = defaultdict(dict)
    for thing in world.things:
        for cell in thing.cells:
            if thing.indicator and cell.row.nomor and cell.table.kind in _WITH_CODES:
                bearers[cell.row.nomor.strip(". ")][id(thing)] = thing
    return {code: tuple(things.values()) for code, things in bearers.items() if len(things) == 1}


def _of_letters(things: Sequence[Thing], used: set[str]) -> dict[str, tuple[Thing, ...]]:
    """For acronyms the one thing of whose words they are the first letters, else the one with them."""
    fits: dict[str, list[Thing]] = defaultdict(list)
    holds: dict[str, list[Thing]] = defaultdict(list)
    for thing in things:
        first, own = _initials(thing.words), _acronyms(thing)
        for start in range((len(first) + 1) // 2):
            letters = first[start:].upper()
            if letters in used and own <= {letters}:
                fits[letters].append(thing)
        for letters in used.intersection(_WORD.findall(thing.name)):
            holds[letters].append(thing)
    found: dict[str, tuple[Thing, ...]] = {}
    for letters in used:
        if len(fits[letters]) == 1:
            found[letters] = (fits[letters][0],)
        elif len(holds[letters]) == 1 and holds[letters][0].indicator:
            found[letters] = (holds[letters][0],)
    return found


def _ending(ending: Mapping[str, Sequence[Thing]], name: str, letters: str) -> Thing | None:
    """The one thing with whose last words, and nearly all of them, the words before a bracket end.

    ``ending`` are the things by the last word of their names.
    """
    words = [match.group().casefold() for match in _WORD.finditer(name)]
    things = ending.get(words[-1], ()) if words else ()
    for count in range(len(words), 1, -1):
        tail = tuple(words[-count:])
        fits = [t for t in things if t.words[-count:] == tail and len(t.words) - count < _HEAD]
        if fits and letters.lower()[:1] in {word[0] for word in tail}:
            return fits[0] if len(fits) == 1 else None
    return None


def _acronyms(thing: Thing) -> set[str]:
    return set(_ACRONYM.findall(thing.name))


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word not in SMALL_WORDS)
