"""Comparisons: two things in one column, a thing and the nation, the figures of a set and a bound."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti, words_of
from auditor.lexicon.negation import sense
from auditor.models.facts import Klaim
from auditor.models.report import MONEY, ReportTable, Role, RowKind
from auditor.relating.sentences.frames.quantifiers import (
    Item,
    Spoken,
    is_quantified,
    judge_set,
    says_how_many,
)
from auditor.relating.sentences.reading.predicate import Predicate, predicate_at
from auditor.relating.sentences.reading.record import WHICH_MEASURE, Said, doubt_of, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.subjects import Subject
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.measures import MEASURES, is_of
from auditor.relating.sentences.tables.sets import columns_of, columns_with, set_named, told_columns
from auditor.relating.sentences.tables.states import falls
from auditor.relating.sentences.tables.world import Cell, Thing, by_row

_UP = (Arti.LAMPAUI, Arti.LEBIH_LAMBAT)
_DOWN = (Arti.KURANG, Arti.LEBIH_CEPAT)
_THAN = re.compile(r"^\W*(?:dari(?:pada)?|dibanding(?:kan)?(?:\s+dengan)?|ketimbang)\b")
_BETTER = re.compile(r"lebih (baik|buruk)")
ACROSS, NEXT = 60, 25
"""Letters that the yardstick may stand before what is said of it, and behind it."""
_NOT_OWN = re.compile(r"nasional|provinsi|target")
"""Headings of columns that hold no figure of the office."""
_YEAR_BEHIND = re.compile(
    r"\W*(?:dari(?:pada)?\W+|dibanding(?:kan)?(?:\s+dengan)?\W+)?(?:(?:realisasi|capaian|kondisi|hasil|angka|nilai)\W+)?"
    r"(?:pada\W+)?tahun\W+(?:(?P<year>20\d\d)|sebelumnya|lalu)\b"
)
_NOT_ALL = "kalimat tidak menyebut semua yang dihitungnya"
_TO_BOUND = re.compile(r"\W*(?:(?:dari(?:pada)?|angka|nilai|batas|sebesar|level|skor)\W+)*")
"""What stands between a comparison and its bound."""
_LEAST = 2
"""Rows of a column that make a set."""
YARDSTICKS = ((Arti.NASIONAL, "nasional"), (Arti.PROVINSI, "provinsi"))
"""What the figures of an office are compared with, and the word for it in headings."""


Pair = tuple[Cell, Cell]
"""The figures that are compared, that of the subject first."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A word of comparison in its clause, and which way it goes: 1 for more, -1 for less."""

    claim: Predicate
    way: int

    def holds(self, pair: Pair) -> bool:
        """Whether the figures stand as it is said; that it is not more, where they are alike too.

        The "kurang" of "kurang efisien" denies nothing: it is the comparison.
        """
        less = self.claim.word.startswith("kurang")
        return (_step(pair) * self.way > 0) is not (self.claim.denied and not less)

    def is_beyond(self, pairs: Sequence[Pair]) -> bool | None:
        """Whether the figures stand the way that the word goes, be it denied; None where the pairs differ."""
        found = {_step(pair) * self.way > 0 for pair in pairs}
        return found.pop() if len(found) == 1 else None

    def verdict(self, pairs: Sequence[Pair], lingkup: str, ragu: str | None = None) -> Klaim:
        """The claim, borne out where one of the pairs does."""
        said = Said(
            "banding",
            self.claim.kata,
            lingkup,
            tertulis=Decimal(self.way),
            hitung=Decimal(_step(pairs[0])),
        )
        values = [cell.value for pair in pairs for cell in pair]
        right = any(self.holds(pair) for pair in pairs)
        return verdict(self.claim.view, said, values, right=right, ragu=ragu)


def compare_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each comparison of the sentence against the figures of both sides."""
    for told in view.told:
        way = 1 if told.meanings & set(_UP) else -1 if told.meanings & set(_DOWN) else 0
        claim = predicate_at(view, scope, told) if way else None
        if claim is not None:
            compared = Comparison(claim, way)
            yield from _with_yardstick(compared)
            yield from _of_two(compared)
            yield from _of_columns(compared)
            yield from _of_years(compared)
            yield from _with_bound(compared)


def _with_yardstick(compared: Comparison) -> Iterator[Klaim]:
    """The figure of the thing against that of the province or the nation, in a column beside it."""
    claim = compared.claim
    for meaning, word in YARDSTICKS:
        named = claim.view.told_in(claim.part, meaning)
        if not named or not -ACROSS <= named[0].start - claim.told.end <= NEXT:
            continue
        clause = [m.things[0] for m in claim.view.mentions_in(claim.part) if m.sure]
        for subject in (one for one in claim.subjects() if one.sure):
            thing = subject.things[0]
            way = _way(compared, thing, *clause)
            pairs = list(_beside(thing, word))
            if pairs and way is not None:
                lingkup = f"“{thing.name}” dan angka {word}"
                yield Comparison(claim, way).verdict(pairs, lingkup, doubt_of(subject))
                break


def _way(compared: Comparison, *things: Thing) -> int | None:
    """Which way the word goes: "lebih baik" by what is better for the things, None where that is open."""
    better = _BETTER.match(compared.claim.word)
    if not better:
        return compared.way
    told = {falls(thing, compared.claim.view.phrases) for thing in things}
    less = True if True in told else None if None in told else False
    return None if less is None else 1 if less is (better[1] == "buruk") else -1


def _beside(thing: Thing, word: str) -> Iterator[Pair]:
    """The thing's own figure and the one under a heading with that word, of each row that has both."""
    for cells in by_row(cell for cell in thing.cells if cell.value.number is not None):
        yardstick = [cell for cell in cells if word in cell.column.header.lower()]
        own = [
            cell
            for cell in cells
            if not _NOT_OWN.search(cell.column.header.lower())
            and cell.role not in {Role.TARGET, Role.CAPAIAN}
        ]
        if yardstick and own:
            yield own[0], yardstick[0]


def _of_two(compared: Comparison) -> Iterator[Klaim]:
    """Two things of one table: "X menyerap lebih banyak daripada Y"."""
    claim = compared.claim
    named = claim.view.mentions_in(claim.part)
    behind = [mention for mention in named if mention.start >= claim.told.end]
    before = [mention for mention in named if mention.end <= claim.told.start]
    if not (_THAN.match(claim.behind) and behind and before and behind[0].sure and before[-1].sure):
        return
    one, two = before[-1].things[0], behind[0].things[0]
    columns, said = told_columns(claim.view, claim.part, columns_with(one, claim.scope), claim.year)
    pairs = [
        (mine, other)
        for column in columns
        if (mine := column.value_of(one)) is not None and (other := column.value_of(two)) is not None
    ]
    if pairs:
        subject = Subject((one,), "", min(before[-1].share, behind[0].share))
        ragu = doubt_of(subject) or (None if said or len(pairs) == 1 else WHICH_MEASURE)
        yield compared.verdict(pairs, f"“{one.name}” dan “{two.name}”", ragu)


def _of_years(compared: Comparison) -> Iterator[Klaim]:
    """The figure of the report's year against that of another: "masih di bawah realisasi tahun 2019"."""
    claim = compared.claim
    behind = _YEAR_BEHIND.match(claim.behind)
    if not behind or claim.year is None:
        return
    other = int(behind["year"]) if behind["year"] else claim.year - 1
    if is_quantified(claim):
        yield from _set_of_years(compared, other)
        return
    for subject in (one for one in claim.subjects() if one.sure):
        thing = subject.things[0]
        way = _way(compared, thing)
        pairs = _pairs_of_years(thing, claim.year, other)
        if pairs and way is not None:
            lingkup = f"“{thing.name}” tahun {claim.year} dan {other}"
            yield Comparison(claim, way).verdict(pairs, lingkup, doubt_of(subject))
            return


def _pairs_of_years(thing: Thing, year: int, other: int) -> list[Pair]:
    """What was reached in the two years, of each row that has both."""
    return [
        (own, before)
        for row in by_row(cell for cell in thing.cells if is_of(cell, Arti.REALISASI))
        for own in row
        for before in row
        if (own.year, before.year) == (year, other)
        and own.value.number is not None
        and before.value.number is not None
    ]


def _set_of_years(compared: Comparison, other: int) -> Iterator[Klaim]:
    """So many of a kind against another year: "tidak ada indikator yang lebih buruk dari tahun 2021"."""
    claim = compared.claim
    things, lingkup = set_named(claim.view, claim.part, claim.scope)
    items: list[Item] = []
    for thing in things:
        way = _way(compared, thing)
        pairs = _pairs_of_years(thing, claim.year or 0, other)
        if way is None or not pairs:
            continue
        beyond = Comparison(claim, way).is_beyond(pairs)
        if beyond is not None:
            items.append(Item(thing, beyond is not claim.denied, tuple(cell.value for cell in pairs[0])))
    if len(items) >= _LEAST:
        undecided = len(things) - len(items)
        ragu = _NOT_ALL if undecided else None
        spoken = Spoken("banding", f"{lingkup} terhadap tahun {other}", lingkup, ragu, undecided)
        yield from judge_set(claim, items, spoken)


def _of_columns(compared: Comparison) -> Iterator[Klaim]:
    """Two kinds that stand as columns: "pegawai laki-laki lebih sedikit dari perempuan"."""
    claim = compared.claim
    than = _THAN.match(claim.behind)
    if not than:
        return
    before, behind = words_of(claim.view.text[: claim.told.start]), words_of(claim.behind)
    first = words_of(claim.behind[than.end() :])[:1]
    one_side = {*before, *(word[0] for word in before[-1:])}
    other_side = {*behind, *(word[0] for word in first)}
    for table in claim.scope.world.report.tables:
        one, two = _headed(table, one_side, other_side), _headed(table, other_side, one_side)
        pair = _totals(table, one, two) if one is not None and two is not None else None
        if pair:
            mine, other = (cell.column.header for cell in pair)
            yield compared.verdict([pair], f"jumlah {mine} dan {other}")
            return


def _headed(table: ReportTable, words: set[str], others: set[str]) -> int | None:
    """The one column whose last heading is of these words and not of the others; "L" is "laki-laki"."""
    found = [
        column.index
        for column in table.columns
        if column.role in {Role.LAIN, Role.JUMLAH}
        and (head := set(words_of(column.header.rsplit(">", maxsplit=1)[-1])))
        and head <= words
        and not head <= others
    ]
    return found[0] if len(found) == 1 else None


def _totals(table: ReportTable, one: int, two: int) -> Pair | None:
    """The figures of both columns in the last row of totals that has both."""
    for row in reversed(table.rows):
        values = row.values[one], row.values[two]
        if row.kind is RowKind.TOTAL and all(value.number is not None for value in values):
            thing = Thing("Jumlah", ("jumlah",))
            mine, other = (
                Cell(thing, table.columns[at], None, row.values[at], table, row) for at in (one, two)
            )
            return mine, other
    return None


def _with_bound(compared: Comparison) -> Iterator[Klaim]:
    """A bound that so many of a kind are beyond: "tidak ada program yang serapannya di bawah 90 persen"."""
    claim = compared.claim
    view, part, told = claim.view, claim.part, claim.told
    bound, measure = _bound(claim), _measure(claim)
    if bound is None or measure is None or not is_quantified(claim):
        return
    said = sense(claim.clause, told.start - part.start, told.end - part.start, view.phrases)
    things, lingkup = set_named(view, part, claim.scope)
    if said is None or not things:
        return
    way = -compared.way if said.denied else compared.way
    found: list[list[Klaim]] = []
    for cells in columns_of(things, measure, claim.year):
        if len(cells) < _LEAST or cells[0].role in MONEY:
            continue
        items = [
            Item(cell.thing, _is_beyond(cell, bound, way, closed=said.denied), (cell.value,))
            for cell in cells
        ]
        ragu = None if says_how_many(view, len(items)) else _NOT_ALL
        found.append(list(judge_set(claim, items, Spoken("target", lingkup, lingkup, ragu))))
    if found:
        yield from next((claims for claims in found if not any(c.melawan for c in claims)), found[0])


def _measure(claim: Predicate) -> Arti | None:
    """The measure that the clause names before the comparison; None where it is a mean or of last year."""
    view, part = claim.view, claim.part
    if view.told_in(part, Arti.RATA, Arti.TAHUN_LALU):
        return None
    told = [t for t in view.told_in(part, *MEASURES) if t.end <= claim.told.start]
    return next(m for m in MEASURES if m in told[0].meanings) if told else None


def _bound(claim: Predicate) -> Decimal | None:
    """The figure right behind the comparison, where it is no money."""
    for quantity in claim.view.quantities:
        if quantity.unit != "Rp" and quantity.start >= claim.told.end:
            between = claim.view.text[claim.told.end : quantity.start]
            if _TO_BOUND.fullmatch(between):
                return quantity.value
    return None


def _is_beyond(cell: Cell, bound: Decimal, way: int, *, closed: bool) -> bool:
    """Whether the figure is beyond the bound that way; ``closed``: or at it."""
    step = (cell.value.amount - bound) * way
    return step > 0 or (closed and step == 0)


def _step(pair: Pair) -> int:
    gap = pair[0].value.amount - pair[1].value.amount
    return (gap > 0) - (gap < 0)
