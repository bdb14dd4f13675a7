"""Of how many rows a clause says something, which of them it names, and whether the tables have it so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.lexicon.kata.concepts import words_of
from auditor.lexicon.phrases import folded
from auditor.relating.sentences.counting.amounts import Amount, amount_of, number, says_only
from auditor.relating.sentences.counting.conditions import Condition, Yardstick
from auditor.relating.sentences.counting.found import Found, Reading
from auditor.relating.sentences.counting.row_sets import RowSet
from auditor.relating.sentences.frames.quantifiers import exempted
from auditor.relating.sentences.reading.record import SURE_SHARE
from auditor.relating.sentences.reading.subjects import EXCEPT
from auditor.relating.sentences.reading.unknown import strange_words, unknown_words
from auditor.relating.sentences.reading.view import Part, View
from auditor.relating.sentences.tables.sets import is_akin

_LIST = re.compile(
    r"\b(?:yaitu|yakni|ialah|adalah|antara\s+lain|di\s*antaranya|meliputi|mencakup|seperti|termasuk)\b|:|\("
)
"""What begins a list of those of which it is so."""
_REST = re.compile(r"\b(?:(?<!antara\s)lain(?:nya)?|selebihnya|sisanya|sisa)\b")
"""Words for those that are left of some: they are no set of their own."""
_JOINED = re.compile(r"\W*(?:(?:dan|serta)\W+)?(?:(?:pada|di|untuk|oleh)\W+)?(?:[^\W\d]+\W+)?")
"""What stands between names that are taken out together."""
_GOES_ON = re.compile(r"\W*(?:dan|serta)\b")
_THESE = re.compile(
    r"\W*(?:itu|ini|tersebut|dimaksud|tadi|pertama|terakhir|teratas|utama|prioritas|unggulan)\b"
)
"""Words behind the noun that make it some of the rows."""


_ALONE = re.compile(r"[^;.:(]*?(?=,\s+(?:tidak|tak|belum|semua|seluruh|hanya)\b|[;.:(]|$)")
"""The list behind "kecuali" up to what is said of the others."""
_AND = re.compile(r"\s*(?:,|\bdan\b|\bserta\b)\s*")
_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Counted:
    """An amount of rows of which a condition is said to be so.

    Those with the places ``listed`` are said to be among them, all of them where it is ``exact``; those
    ``exempt`` are left out of the set; ``some`` says that it may be a part of the rows,
    ``strange`` that the clause has words for what the table may not hold.
    """

    amount: Amount
    condition: Condition
    rows: RowSet
    listed: frozenset[int] = frozenset()
    exempt: frozenset[int] = frozenset()
    exact: bool = False
    some: bool = False
    strange: bool = False

    def holds(self, reading: Reading) -> bool | None:
        """Whether it is so of so many, and of those listed; None where the rows leave that open."""
        found = [one for one in reading.found if one.row.index not in self.exempt]
        if self.denied(reading):
            return False
        yes = [one for one in found if one.holds]
        undecided = sum(one.holds is None for one in found)
        held = self.amount.holds(len(yes), len(found), undecided)
        if held and self.exact:
            return None if undecided else self.listed == {one.row.index for one in yes}
        return held

    def denied(self, reading: Reading) -> list[Found]:
        """The rows that are listed as those of which it is so, and are not."""
        return [one for one in reading.no if one.row.index in self.listed]

    def shown(self, reading: Reading) -> list[Found]:
        """The rows that tell whether it is so of so many."""
        return self.denied(reading) or ((reading.yes or reading.no) if self._counts_yes else reading.no)

    def told(self, reading: Reading) -> int | None:
        """The number of rows that the clause tells, all of them where it says so; None for any other part."""
        if self.amount.told is not None or not self.amount.of_all:
            return self.amount.told or 0
        whole = self.amount.low == 1
        return sum(one.row.index not in self.exempt for one in reading.found) if whole else None

    @property
    def _counts_yes(self) -> bool:
        """Whether the rows of which it is so tell the amount, not those of which it is not."""
        return self.exact or not self.amount.of_all


def counted(view: View, part: Part, condition: Condition, rows: RowSet) -> Counted | None:
    """How many of the rows a clause says it of; None where it does not say."""
    moved = condition.yardstick is Yardstick.BEFORE
    if _REST.search(view.clause(part)) or (moved and rows.of_indicators):
        return None
    amount = amount_of(view, part, rows.noun, (condition.start, condition.end))
    if amount is None:
        return _only(view, part, condition, rows)
    these = _THESE.match(view.text[rows.noun.end :]) is not None
    if amount.size not in {None, len(rows.rows)} or (these and (amount.size or rows.of_indicators)):
        return None
    match = _LIST.search(view.text, condition.end, part.end) if amount.told is not None else None
    listed = _named(view, part, rows, match.end()) if match else frozenset()
    exempt = frozenset(row.index for thing in exempted(view) if (row := rows.row_of(thing)) is not None)
    left_out = _left_out(view, rows)
    taken_out = EXCEPT.search(view.text)
    if taken_out and not left_out and (not exempt or len(exempt) != _names_joined(view, taken_out.end())):
        return None
    exempt |= left_out
    if taken_out and amount.told is not None and not amount.of_all:
        return None
    strange = _is_strange(view, rows, condition)
    return Counted(amount, condition, rows, listed, exempt, some=these, strange=strange)


def _left_out(view: View, rows: RowSet) -> frozenset[int]:
    """The rows that the sentence takes out by their names as the table has them, where it has all of them."""
    match = EXCEPT.search(view.text)
    listed = _ALONE.match(view.text, match.end()) if match else None
    if listed is None:
        return frozenset()
    names = {folded(name) for name in _AND.split(listed.group())}
    found = [row.index for row in rows.rows if folded(_BRACKETS.sub("", row.nama or "")) in names]
    return frozenset(found) if len(found) == len(names) else frozenset()


def _names_joined(view: View, start: int) -> int:
    """How many names stand from that place on, joined to one another by commas and "dan"."""
    count, end = 0, start
    for mention in view.mentions:
        if mention.start >= start and _JOINED.fullmatch(view.text[end : mention.start]):
            count, end = count + 1, mention.end
    return count + (_GOES_ON.match(view.text, end) is not None)


def _only(view: View, part: Part, condition: Condition, rows: RowSet) -> Counted | None:
    """What is said of the rows that are named and of no others; None where others may be named too."""
    only, named = says_only(view, part), _named(view, part, rows, part.start)
    if only is None or not named or _names_others(view, part, condition, rows):
        return None
    return Counted(number(len(named), only.group()), condition, rows, named, exact=True)


def _is_strange(view: View, rows: RowSet, condition: Condition) -> bool:
    """Whether words between the noun and what is said are neither of the table's headings nor its caption."""
    noun = rows.noun
    start, end = (noun.end, condition.start) if noun.end <= condition.start else (condition.end, noun.start)
    known = {word for column in rows.table.columns for word in words_of(column.header)}
    known |= set(words_of(rows.table.place.caption or ""))
    if any(start <= m.start < end and not any(map(rows.row_of, m.things)) for m in view.mentions):
        return True
    words = strange_words(view, start, end)
    return any(not any(is_akin(word, other) for other in known) for word in words)


def _names_others(view: View, part: Part, condition: Condition, rows: RowSet) -> bool:
    """Whether the clause may name others: unknown words in capitals, or joined to a name of a row."""
    known = {word for column in rows.table.columns for word in words_of(column.header)}
    for a, b in ((part.start, condition.start), (condition.end, part.end)):
        for word in unknown_words(view, a, b):
            if any(is_akin(word.removesuffix("nya"), other) for other in known):
                continue
            written = re.search(rf"(?<!^)\b{word}\b", view.written[a:b], re.IGNORECASE)
            joined = re.search(rf"(?:,|\bdan|\bserta)\s+(?:\w+\s+)?{word}\b", view.text[a:b])
            if (written and written.group()[0].isupper()) or joined:
                return True
    return False


def _named(view: View, part: Part, rows: RowSet, start: int) -> frozenset[int]:
    """The places of the rows that the clause surely names from there on."""
    mentions = [m for m in view.mentions_in(part) if m.start >= start and m.sure and m.share >= SURE_SHARE]
    found = [rows.row_of(mention.things[0]) for mention in mentions]
    return frozenset(row.index for row in found if row is not None)
