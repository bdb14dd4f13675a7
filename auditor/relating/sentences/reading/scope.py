"""What a clause speaks of where it names it, and where it does not: by the words before and the headings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from auditor.lexicon.kata.concepts import Arti
from auditor.models.report import Role, TableKind, Value
from auditor.relating.claims.tables import TableFinder
from auditor.relating.names.compare import SMALL_WORDS
from auditor.relating.sentences.reading.mentions import Mention, Mentions
from auditor.relating.sentences.reading.near import Near
from auditor.relating.sentences.reading.order import Order
from auditor.relating.sentences.reading.plan import PlanSpan, plan_span
from auditor.relating.sentences.reading.record import is_stated
from auditor.relating.sentences.reading.sasaran import Sasaran
from auditor.relating.sentences.reading.subjects import (
    DOUBTED,
    Subject,
    is_taken_out,
    leads_to,
    subject_before,
    subject_of,
)
from auditor.relating.sentences.reading.unknown import has_own_subject, unknown_words
from auditor.relating.sentences.reading.view import Part, Quantity, View
from auditor.relating.sentences.tables.across import thing_across
from auditor.relating.sentences.tables.data_rows import DataRows
from auditor.relating.sentences.tables.derived import Derivations, Numbers, means_of_runs, numbers
from auditor.relating.sentences.tables.grid import Grid, Line
from auditor.relating.sentences.tables.measures import PERCENTS
from auditor.relating.sentences.tables.world import Thing, World

_POINTS_BACK = re.compile(
    r"\b(?:tersebut|ini|itu|dimaksud|termaksud|tadi|hal\s+(?:ini|itu|tersebut)|yang\s+sama)\b|\w{3}nya\b"
)
_NEW_SUBJECT = re.compile(r"^\W*(?:selain itu|di sisi lain|secara keseluruhan|secara umum)\b")
_IN_FULL = 0.9
"""Of the telling of a name that a heading holds where it is the name of what is told below."""
_RIGHT_BEFORE = 2
"""Sentences before one in which the figure of what it speaks of is told."""
_TELLING = 1000
"""A figure from which on it hardly is the result of two indicators; smaller ones need decimals."""
_BACK = 3
"""Sentences, and blocks, before one that points back in which what it points at is looked for."""


class Scope:
    """The things and sentences of a report, to find what a clause speaks of."""

    def __init__(self, world: World, views: Sequence[View], mentions: Mentions, groups: Mentions) -> None:
        self.world = world
        self.finder = TableFinder(world.report)
        self._mentions = mentions
        self.views = views
        self._order = Order(views, world.report.document.blocks)
        self.derived = Derivations()
        self.data_rows = DataRows()
        self._columns: dict[tuple[int, int], Thing] = {}
        self.near = Near(self.finder, self._order, world.report.office or "")
        self._sasaran = Sasaran(world, self._order, groups)

    def subject(self, view: View, part: Part, at: int) -> Subject | None:
        """What the clause speaks of at that place; None where nothing tells."""
        named = [mention for mention in view.mentions_in(part) if not is_taken_out(view, mention)]
        before = next((mention for mention in reversed(named) if mention.end <= at), None)
        beside = self._of_near_table(view, part, at)
        if before is not None:
            return self._of_mention(view, part, before, at, beside)
        if beside is not None and not named:
            return beside
        own = has_own_subject(view, part, at)
        if named and not own and leads_to(view, at, named[0].start):
            return subject_of(named[0])
        if own:
            return None
        earlier = [m for m in view.mentions if m.end <= part.start and not is_taken_out(view, m)]
        if earlier:
            return subject_of(earlier[-1], "bagian kalimat sebelumnya")
        return self._above(view)

    def _of_mention(
        self, view: View, part: Part, mention: Mention, at: int, beside: Subject | None
    ) -> Subject:
        """What a name before that place is of; a row of the table near it tells which of several."""
        found = self._told_more_of_heading(view, part, mention) or subject_before(view, part, mention, at)
        if beside is None or found.sure or beside.things[0] not in found.things:
            return found
        return replace(found, things=beside.things)

    def subjects(self, view: View, part: Part, at: int) -> list[Subject]:
        """What the clause may speak of there, the likeliest first: also a row of the table near it."""
        first, beside = self.subject(view, part, at), self._of_near_table(view, part, at)
        if (first is None or (first.source and not first.sure)) and self._points_back(view, part, at):
            first = self.told_before(view) or first
        found = [first] if first is not None else []
        if beside is not None and (first is None or beside.things != first.things):
            found.append(replace(beside, share=min(beside.share, DOUBTED)))
        return found

    def _points_back(self, view: View, part: Part, at: int) -> bool:
        """Whether nothing of the clause before that place names what it is said of."""
        units = {quantity.unit for quantity in view.quantities_in(part)}
        return not (
            view.mentions_in(part)
            or set(unknown_words(view, part.start, at)) - units
            or view.told_in(part, Arti.ANGGARAN, Arti.SERAPAN, Arti.SISA, Arti.EFISIENSI)
        )

    def _of_near_table(self, view: View, part: Part, at: int) -> Subject | None:
        """The row of a table near the sentence that the clause names before that place, or led to behind it.

        Where its rows are years, a column is what is named.
        """
        for near in self.near.likely(view):
            by_years = any(head.year is not None for head in near.kinds.heads.values())
            for grid in (near, *([near.kinds] if by_years else [])):
                named = [
                    n for n in grid.named(view.text, part.start, part.end) if n.sure and n.share >= DOUBTED
                ]
                before = [one for one in named if one.end <= at]
                behind = [one for one in named if one.start >= at and leads_to(view, at, one.start)]
                chosen = before[-1] if before else next(iter(behind), None)
                thing = chosen and self._thing_of(near, grid, chosen.line)
                if chosen is not None and thing:
                    return Subject((thing,), "", min(chosen.share, 1.0) if chosen.full else DOUBTED)
        return None

    def _thing_of(self, near: Grid, grid: Grid, line: Line) -> Thing | None:
        """What a row names; a column of a table of years becomes a thing of its own."""
        if grid is near:
            return self.world.thing_at(near.table, line.index)
        key = id(near.table), line.index
        known = self._columns.get(key)
        if known is None:
            known = self._columns[key] = thing_across(grid, line)
        return known

    @cached_property
    def stated(self) -> Numbers:
        """All figures of the report's tables."""
        rows = (row for table in self.world.report.tables for row in table.rows)
        return numbers(v.number for row in rows for v in row.values if v.number is not None)

    @cached_property
    def amounts(self) -> dict[int, dict[str, list[Value]]]:
        """The whole figures of all tables by how many digits they have, and by these."""
        found: dict[int, dict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
        rows = (row for table in self.world.report.tables for row in table.rows)
        for value in (value for row in rows for value in row.values):
            if value.number is not None and value.number == int(value.number):
                digits = str(abs(int(value.number)))
                found[len(digits)][digits].append(value)
        return found

    @cached_property
    def means(self) -> Numbers:
        """The means of rows that follow one another in columns of percentages: those of a sasaran, too."""
        columns = ((t, c.index) for t in self.world.report.tables for c in t.columns if c.role in PERCENTS)
        series = ([row.values[at].number for row in table.rows] for table, at in columns)
        return numbers(mean for one in series for mean in means_of_runs(n for n in one if n is not None))

    def told_before(self, view: View) -> Subject | None:
        """The indicator of which a sentence right before tells the result, where no other has that figure."""
        for other in reversed(self.before(view, _RIGHT_BEFORE)):
            told = [q for q in other.quantities if _is_telling(q)]
            things = [
                thing
                for thing in self.main_indicators()
                if any(is_stated(q, value) for q in told for value in self._reached(thing))
            ]
            if things:
                return Subject((things[0],), "kalimat sebelumnya") if len(things) == 1 else None
        return None

    def _reached(self, thing: Thing) -> list[Value]:
        """Its results of the report's year."""
        year = self.world.report.year
        cells = (cell for cell in thing.cells if cell.role is Role.REALISASI)
        return [cell.value for cell in cells if cell.year in {None, year} and cell.value.number is not None]

    def explains(self, view: View, quantity: Quantity) -> bool:
        """Whether the figure follows from a table near its sentence, above all from the rows named there."""
        return any(
            self.derived.of(grid, [naming.line for naming in grid.named(view.text)]).hold(quantity)
            for grid in self.near.of(view)
        )

    def before(self, view: View, count: int) -> list[View]:
        """So many sentences before one, those of its section, the nearest last."""
        return self._order.before(view, count)

    def behind(self, view: View, count: int) -> list[View]:
        """So many sentences behind one, those of its section, the nearest first."""
        return self._order.behind(view, count)

    def around(self, view: View, count: int) -> list[View]:
        """So many sentences before and behind one, those of its section."""
        return self._order.around(view, count)

    def list_head(self, view: View) -> View | None:
        """The sentence with a colon that begins the list in which one stands."""
        return self._order.list_head(view)

    def group(self, view: View, part: Part | None = None) -> tuple[str | None, str]:
        """The sasaran that a clause (or sentence) speaks of, and from where, as ``Sasaran.of``."""
        return self._sasaran.of(view, part)

    def plans(self, view: View) -> bool:
        """Whether the list or section in which the sentence stands tells what is to be done."""
        return self._order.is_to_do(view)

    def main_indicators(self) -> list[Thing]:
        """The indicators of sasaran that a table of the report's year measures."""
        return self._main

    @cached_property
    def plan_span(self) -> PlanSpan | None:
        """The first and last year of the Renstra, as most of the report tells it."""
        return plan_span(self.world.report)

    @cached_property
    def _main(self) -> list[Thing]:
        return [
            thing for thing in self.world.things if thing.indicator and thing.groups and is_measured(thing)
        ]

    def key_indicators(self) -> list[Thing]:
        """The indikator kinerja utama, where the report lists them apart; else all indicators of sasaran."""
        return [thing for thing in self.world.keys if is_measured(thing)] or self.main_indicators()

    def indicators_of(self, group: str) -> list[Thing]:
        """Those of one sasaran."""
        return [thing for thing in self.main_indicators() if group in thing.groups]

    def _told_more_of_heading(self, view: View, part: Part, mention: Mention) -> Subject | None:
        """What the heading names, where the clause holds more of its name than of what it seems to name.

        "Kepuasan terhadap pelayanan angkutan AKDP" below the heading of an index of AKDP is that one, though
        another index begins with just these words.
        """
        heading = self._of_heading(view) if mention.share < 1 else None
        if heading is None or not heading.sure or heading.things[0] in mention.things:
            return None
        clause = set(re.findall(r"[^\W_]+", view.clause(part)))
        own = set(heading.things[0].words)
        others = set().union(*(thing.words for thing in mention.things))
        tells_apart = bool((clause & own) - others - SMALL_WORDS) and not (others - own) <= clause
        return replace(heading, share=DOUBTED) if tells_apart else None

    def _above(self, view: View) -> Subject | None:
        """What the sentences before and the heading speak of: both where they name different things."""
        heading, before = self._of_heading(view), self._of_sentences_before(view)
        if heading is None or before is None or before.things == heading.things:
            return before or heading
        if heading.sure and not heading.things[0].indicator:
            return before
        things = dict.fromkeys([*before.things, *heading.things])
        return Subject(tuple(things), before.source, DOUBTED)

    def _of_sentences_before(self, view: View) -> Subject | None:
        """What the sentences right before speak of; one that points back is looked for further up."""
        if _NEW_SUBJECT.match(view.text):
            return None
        for back, other in enumerate(reversed(self.before(view, _BACK)), 1):
            if view.sentence.block - other.sentence.block > _BACK:
                break
            if other.mentions and not other.claims_nothing():
                things = dict.fromkeys(thing for mention in other.mentions for thing in mention.things)
                if len(things) == 1 and (back == 1 or _POINTS_BACK.search(view.text)):
                    return subject_of(other.mentions[0], "kalimat sebelumnya")
                return Subject(tuple(things), "kalimat sebelumnya", DOUBTED)
        return None

    def _of_heading(self, view: View) -> Subject | None:
        """The one thing that the heading of the section names."""
        section = view.sentence.section
        found = self._mentions.find(section.judul) if section is not None else []
        full = [mention for mention in found if mention.share >= _IN_FULL] or found
        if section is None or len({mention.things for mention in full}) != 1:
            return None
        return subject_of(full[0], f"judul “{section.judul}”")


def _is_telling(quantity: Quantity) -> bool:
    """Whether a figure hardly is the result of two indicators: large, or with decimals."""
    return quantity.number.decimals > 0 or quantity.value >= _TELLING


def is_measured(thing: Thing) -> bool:
    """Whether a performance table gives its target beside what was reached."""
    return any(
        cell.role in {Role.REALISASI, Role.CAPAIAN} and cell.table.kind is TableKind.KINERJA
        for cell in thing.cells
    )
