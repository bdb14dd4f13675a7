"""Which sasaran a clause speaks of: by its number or name, by the sentences before, by the heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.models.report import Section
from auditor.relating.sentences.reading.mentions import Mentions
from auditor.relating.sentences.reading.order import Order
from auditor.relating.sentences.reading.ordinals import NUMBERED, number_of
from auditor.relating.sentences.reading.view import GROUP_SHARE, Part, View
from auditor.relating.sentences.tables.world import Thing, World

_CALLED = re.compile(r"\bsasaran(?:\W+\w+){0,3}\W*$")
"""What stands before the name of a sasaran that is called one."""
_NAMED = 0.8
"""Of the telling of a sasaran's name that its words hold more than where it is surely meant."""
_THIS_ONE = re.compile(r"\bsasaran\s+(?:strategis\s+)?(?:ini|tersebut|itu|dimaksud)\b")
_ALL_OF_THEM = re.compile(r"\b(?:semua|seluruh|kesemua|keseluruhan|ke(?:dua|tiga|empat|lima|enam))nya\b")
"""Words for all of what the sentence before spoke of."""
_POINTED_AT = 12
"""Sentences before one that points at a sasaran in which that is looked for."""
_NEAR = 2
"""Sentences before one that says "all of them" in which the set is looked for."""
_NAME_BEHIND = re.compile(r"\s*[:\-–]\s*[\"“]?(?P<name>[^\W\d_]{3,}\b.*)")
"""What a list gives behind the number of a sasaran ("Sasaran 1: Meningkatnya ...")."""
_WORD, _MORE, _NAMED_SHARE = 4, 20, 0.5
"""Letters of a word that tells a name; letters in which a name may be longer; the share of its words told."""
WHICH_INDICATORS = "kalimat tidak menyebut indikator sasaran mana"
"""Why what is said of indicators may be of others."""
ALL_INDICATORS = "seluruh indikator sasaran"
ANOTHER = "?"
"""The source of a sasaran that is named by a number which none of the tables has."""


class Sasaran:
    """The sasaran of a report, to find which one a clause speaks of."""

    def __init__(self, world: World, order: Order, names: Mentions) -> None:
        self._world = world
        self._order = order
        self._names = names
        self._above = _headings_above(world.report.sections)

    def of(self, view: View, part: Part | None = None) -> tuple[str | None, str]:
        """The sasaran that a clause (or sentence) speaks of, and from where that is known (Indonesian).

        The source is "" where the clause says it or none is spoken of, ``ANOTHER`` where it is unknown.
        """
        text = view.clause(part) if part else view.text
        numbers = {number_of(match) for match in NUMBERED.finditer(text)}
        if len(numbers) > 1:
            return None, ANOTHER
        if numbers:
            group = self._numbered(text)
            return group, "" if group else ANOTHER
        for mention in self._names.find(text):
            if mention.sure and mention.share > _NAMED and _CALLED.search(text[: mention.start]):
                return mention.things[0].name, ""
        back = _POINTED_AT if _THIS_ONE.search(text) else _NEAR if _ALL_OF_THEM.search(text) else 0
        for other in reversed(self._order.before(view, back)):
            group = self._numbered(other.text)
            if group:
                return group, "kalimat sebelumnya"
        return self._of_heading(view)

    def _of_heading(self, view: View) -> tuple[str | None, str]:
        """The sasaran that the heading names; "sasaran ini" may be of the nearest one above."""
        section = view.sentence.section
        points = _THIS_ONE.search(view.text) is not None
        while section is not None:
            named = self._names.find(section.judul)
            if len(named) == 1 and named[0].sure and named[0].share > GROUP_SHARE:
                group: str | None = named[0].things[0].name
            else:
                group = self._numbered(section.judul.lower())
            if group:
                return group, f"judul “{section.judul}”"
            section = self._above.get(id(section)) if points else None
        return None, ""

    def _numbered(self, text: str) -> str | None:
        """The sasaran of the first number in the text; None where it has none, or one that no table has."""
        match = NUMBERED.search(text)
        if match is None:
            return None
        group = self._world.group_numbered(number_of(match))
        told = _NAME_BEHIND.match(text, match.end())
        return None if group and told and not _is_named(group, told["name"]) else group


def _headings_above(sections: Sequence[Section]) -> dict[int, Section]:
    """For each section the one whose part it is, by their levels."""
    above: dict[int, Section] = {}
    open_ones: list[Section] = []
    for section in sections:
        while open_ones and open_ones[-1].level >= section.level:
            open_ones.pop()
        if open_ones:
            above[id(section)] = open_ones[-1]
        open_ones.append(section)
    return above


def _is_named(group: str, told: str) -> bool:
    """Whether what stands behind the number of a sasaran is its name: numbers begin anew in each list."""
    words = [word for word in re.findall(r"[^\W\d_]+", group.casefold()) if len(word) >= _WORD]
    known = set(re.findall(r"[^\W\d_]+", told[: len(group) + _MORE].casefold()))
    return sum(word in known for word in words) >= _NAMED_SHARE * len(words)


def indicators_in_words(group: str | None) -> str:
    """What the indicators of a sasaran, or of all (None), are called in a finding."""
    return f"indikator sasaran “{group}”" if group else ALL_INDICATORS


def doubt_of_source(source: str) -> str | None:
    """Why a sasaran that is known from there may be another one; None where the clause itself names it."""
    return f"sasarannya diambil dari {source}" if source else None


def group_names(world: World) -> Mentions:
    """The names of the sasaran, to find them in sentences and headings."""
    groups = World(world.report)
    groups.things = [Thing(name, tuple(re.findall(r"[^\W_]+", name.casefold()))) for name in world.groups]
    return Mentions(groups)
