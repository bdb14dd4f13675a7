"""Running headers and footers and page numbers: what the page carries, not the text.

They are found by three things together, on paper of any size: the same text, up to what counts the pages,
comes again at the same distance from the edge of other pages; nothing else stands between it and that edge;
and it has few lines.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress
from operator import attrgetter

from auditor.lexicon.column_numbers import is_column_number_row
from auditor.lexicon.years import ANY_YEAR
from auditor.models.document import BBox, Cell
from auditor.reading.pdf.content.model import Word
from auditor.reading.pdf.content.segments import Segment, segments_of
from auditor.reading.pdf.content.text_lines import Line
from auditor.reading.pdf.flow.page_counters import COUNTER, ROMAN_NUMBER, counter_value
from auditor.reading.text.captions import begins_caption
from auditor.reading.text.header import is_data_shaped
from auditor.reading.text.header_likeness import MANY_TEXTS, MOSTLY, OF_MANY, header_likeness

OUTER = 1 / 3
"""Share of the page's height at its top and at its bottom: what stands in the middle is of the text."""
MAX_LINES = 6
"""More repeated lines below each other are a form that was filled in several times."""
MOST = 2 / 3
"""What stands on this share of the pages of a document runs, whatever else does: no form is so often."""
MANY = 10
"""Pages of a document of which a share says something."""
SAME_HEIGHT = 4.0
"""Points between the distances to the edge of what stands in the same place."""
CLOSE = 0.6
"""Lines with a smaller gap between them than this share of the type size are of one heading."""
LOOSE = 1.5
"""The row that numbers the columns stands no further below their headings than this."""
LEAST_HEADINGS = 3
"""A line of fewer texts heads no columns: two may stand beside each other in a running line."""
NEIGHBOURS = 2
"""Pages between two that carry the same line; left and right pages may differ."""
_BARE = re.compile(rf"\d+|{ROMAN_NUMBER}")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{2,}")
_TITLE = re.compile(r"tab(?:el|le)\b|gambar\b|grafik\b|bab\b")
_Patterns = Callable[[str, int], Iterator[str]]
"""What a text on a page (counted from 0) has in common with those of other pages that say the same."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line or table of a page; ``still`` says that it is of the text, whatever comes again.

    ``words`` are those of a line.
    """

    text: str
    bbox: BBox
    still: bool = False
    words: tuple[Word, ...] = ()


@dataclass(slots=True, eq=False)
class _Seen:
    """An item near an edge: its page, its place among the items there, and the distance to the edge.

    The distance is negative from the bottom. ``groups`` are those of the items that say the same.
    """

    page: int
    place: int
    item: Item
    distance: float
    groups: list[_Group] = field(default_factory=list)

    @property
    def times(self) -> int:
        """On how many pages the same stands."""
        return max(len(group.pages) for group in self.groups)


@dataclass(slots=True, eq=False)
class _Group:
    """Items of several pages that say the same at the same distance from the edge, in the order of pages."""

    members: list[_Seen]
    pages: list[int]
    runs: bool = False

    def is_near(self, page: int) -> bool:
        """Whether another of its pages is a neighbour, as those of a sentence that chapters share are not."""
        below = bisect_left(self.pages, page - NEIGHBOURS)
        return bisect_right(self.pages, page + NEIGHBOURS) - below > 1


def line_items(lines: Sequence[Line]) -> list[Item]:
    """The lines of a page; captions, headings of columns and rows of figures are marked: they never run."""
    heads = {id(line) for line in _column_heads(lines)}
    items = []
    for line in lines:
        segments = segments_of(line)
        still = id(line) in heads or begins_caption(line.text) or _is_row(segments)
        items.append(Item(line.text, line.bbox, still, line.words))
    return items


def _is_row(segments: Sequence[Segment]) -> bool:
    """Whether figures stand beside each other, besides years."""
    values = (one for one in segments if is_data_shaped(Cell(one.text)))
    figures = (one for one in values if not ANY_YEAR.fullmatch(one.text))
    return len(segments) > 2 and sum(_DIGIT.search(one.text) is not None for one in figures) > 1


def running(
    pages: Sequence[tuple[float, Sequence[Item]]], elsewhere: Sequence[bool] = ()
) -> list[list[bool]]:
    """For each item of each page (its height and items) whether it runs.

    ``elsewhere`` says of each page whether it holds more than these, such as a table that is rotated.

    The same stands on at least three pages (two in a document of two or three), neighbours among them. A
    number in it may count pages: then it must run with them, so that "Sasaran 1", "Sasaran 3" stay. Where
    running lines stand on many pages, two pages are enough for what stands in their place, as the label of a
    short chapter does.
    """
    edges = [_at_edges(number, height, items) for number, (height, items) in enumerate(pages)]
    everything = [one for page in edges for edge in page for one in edge]
    _group(everything, _patterns, 3 if len(pages) > 3 else 2)
    most = MOST * len(pages) if len(pages) >= MANY else len(pages) + 1
    _mark_running(everything, {one for page in edges for edge in page for one in _outermost(edge, most)})
    found = _beside_text(everything, pages, elsewhere)
    found += _in_their_places(edges, found, _Numbers((one.page, one.item) for one in found))
    taken = {(one.page, one.place) for one in found}
    return [
        [(number, place) in taken for place in range(len(items))] for number, (_, items) in enumerate(pages)
    ]


def _mark_running(everything: Sequence[_Seen], outer: set[_Seen]) -> None:
    """Note of each group whether it runs: half of its members or more are among the ``outer`` items."""
    for group in {group for one in everything for group in one.groups}:
        group.runs = sum(one in outer for one in group.members) * 2 >= len(group.members)


def without_page_numbers(
    pages: Sequence[tuple[Sequence[Item], Sequence[bool]]], lines: Sequence[Sequence[Line]]
) -> list[list[Line]]:
    """The lines of each page without the number of the page where it stands beside a text, as in the margin.

    ``pages`` are the items of all pages, and which of them run.
    """
    numbers = _Numbers(
        (number, item) for number, (items, runs) in enumerate(pages) for item in compress(items, runs)
    )
    return [[numbers.without(line, number) for line in own] for number, own in enumerate(lines)]


class _Numbers:
    """What the numbers of the pages are and where they stand, from those that stand there by themselves."""

    def __init__(self, found: Iterable[tuple[int, Item]]) -> None:
        self._places: dict[int, dict[tuple[int, int], BBox]] = defaultdict(dict)
        for page, item in found:
            if item.text.isdecimal():
                bbox = item.bbox
                self._places[int(item.text) - page][round(bbox[1]), round(bbox[2])] = bbox

    def among(self, words: Sequence[Word], page: int) -> bool:
        """Whether the number of the page stands before or behind other words."""
        return len(words) > 1 and (self._is(words[0], page) or self._is(words[-1], page))

    def without(self, line: Line, page: int) -> Line:
        """The line without the number of its page, if that stands before or behind other words."""
        words = line.words
        if not self.among(words, page):
            return line
        return Line(line.page, words[1:] if self._is(words[0], page) else words[:-1])

    def _is(self, word: Word, page: int) -> bool:
        return word.text.isdecimal() and any(
            abs(top - word.top) <= SAME_HEIGHT and min(abs(x0 - word.x0), abs(x1 - word.x1)) <= SAME_HEIGHT
            for x0, top, x1, _ in self._places.get(int(word.text) - page, {}).values()
        )


def _at_edges(page: int, height: float, items: Sequence[Item]) -> tuple[list[_Seen], list[_Seen]]:
    """What stands in the upper and in the lower part of a page, each from the edge on."""
    upper = [
        _Seen(page, place, item, item.bbox[1])
        for place, item in enumerate(items)
        if item.bbox[3] <= height * OUTER
    ]
    lower = [
        _Seen(page, place, item, item.bbox[3] - height)
        for place, item in enumerate(items)
        if item.bbox[1] >= height * (1 - OUTER)
    ]
    by_distance = attrgetter("distance")
    return sorted(upper, key=by_distance), sorted(lower, key=by_distance, reverse=True)


def _group(items: Iterable[_Seen], patterns: _Patterns, enough: int) -> None:
    """Note for each item the groups of those that say the same in the same place, on enough pages."""
    alike: dict[tuple[str, bool], list[_Seen]] = defaultdict(list)
    for one in items:
        for pattern in set(patterns(one.item.text, one.page)):
            alike[pattern, one.distance < 0].append(one)
    for found in alike.values():
        found.sort(key=attrgetter("distance"))
        start = 0
        for end in range(1, len(found) + 1):
            if end == len(found) or found[end].distance - found[end - 1].distance > SAME_HEIGHT:
                _note(found[start:end], enough)
                start = end


def _note(members: list[_Seen], enough: int) -> None:
    pages = sorted({one.page for one in members})
    if len(pages) < enough:
        return
    group = _Group(members, pages)
    for one in members:
        if group.is_near(one.page):
            one.groups.append(group)


def _outermost(edge: Sequence[_Seen], most: float) -> list[_Seen]:
    """The repeated items above (at the foot: below) which, or beside which at most, anything else stands.

    What stands on ``most`` pages of the document is among them in any case. Where the others are too many
    they are a form, but for what stands on more pages than the first one too many.
    """
    chain: list[_Seen] = []
    limit = float("inf")
    for one in edge:
        _, top, _, bottom = one.item.bbox
        near, far = (top, bottom) if one.distance >= 0 else (-bottom, -top)
        if near >= limit:
            break
        if one.item.still or not one.groups:
            limit = min(limit, far)
        else:
            chain.append(one)
    others = [one for one in chain if one.times < most]
    least = others[MAX_LINES].times + 1 if len(others) > MAX_LINES else 0
    return [one for one in chain if one.times >= min(least, most)]


def _beside_text(
    everything: Sequence[_Seen], pages: Sequence[tuple[float, Sequence[Item]]], elsewhere: Sequence[bool]
) -> list[_Seen]:
    """The items of groups that run, but for groups of pages of which most hold nothing else."""
    found = [one for one in everything if not one.item.still and any(group.runs for group in one.groups)]
    left = [len(items) for _, items in pages]
    for page, more in enumerate(elsewhere):
        left[page] += more
    for one in found:
        left[one.page] -= 1
    for group in {group for one in found for group in one.groups}:
        group.runs = group.runs and sum(left[page] > 0 for page in group.pages) * 2 >= len(group.pages)
    return [one for one in found if any(group.runs for group in one.groups)]


def _in_their_places(
    edges: Sequence[tuple[list[_Seen], list[_Seen]]], found: Sequence[_Seen], numbers: _Numbers
) -> list[_Seen]:
    """The outermost items besides those ``found``, in the place of one of these, that run for two pages.

    A line that only holds the number of the page at one end is no such item.
    """
    known = set(found)
    heights = sorted(one.distance for one in found)
    more: list[_Seen] = []
    for edge in (edge for page in edges for edge in page):
        first = next((one for one in edge if one not in known), None)
        if first is None or first.item.still or not _is_among(heights, first.distance):
            continue
        if not numbers.among(first.item.words, first.page):
            more.append(first)
    for one in (*found, *more):
        one.groups = []
    _group((*found, *more), _counts, 2)
    return [one for one in more if one.groups]


def _is_among(heights: Sequence[float], height: float) -> bool:
    return bisect_right(heights, height + SAME_HEIGHT / 2) > bisect_left(heights, height - SAME_HEIGHT / 2)


def _column_heads(lines: Sequence[Line]) -> list[Line]:
    """The lines that head three columns or more, and those close above or below them."""
    found = {place for place, line in enumerate(lines) if _heads_columns(line)}
    for step, places in ((1, range(1, len(lines))), (-1, range(len(lines) - 2, -1, -1))):
        for place in places:
            line, other = lines[place], lines[place - step]
            gap = max(line.bbox[1], other.bbox[1]) - min(line.bbox[3], other.bbox[3])
            near = LOOSE if step > 0 and _numbers_columns(line) else CLOSE
            if place - step in found and gap < near * line.size:
                found.add(place)
    return [lines[place] for place in sorted(found)]


def _heads_columns(line: Line) -> bool:
    """Whether most of three texts or more are headings; fewer of many, as narrow columns break words."""
    texts = [segment.text for segment in segments_of(line)]
    if len(texts) < LEAST_HEADINGS or _is_spaced(texts):
        return False
    return header_likeness(texts) >= (OF_MANY if len(texts) >= MANY_TEXTS else MOSTLY)


def _numbers_columns(line: Line) -> bool:
    return is_column_number_row(tuple(Cell(segment.text) for segment in segments_of(line)))


def _plain(text: str) -> str:
    """The text in lower case; without spaces where each letter is printed by itself."""
    words = text.lower().split()
    return ("" if _is_spaced(words) else " ").join(words)


def _is_spaced(words: Sequence[str]) -> bool:
    """Whether each letter is printed by itself: not those of "T R C T R C", which head columns."""
    single = {word for word in words if len(word) == 1}
    return len(single) > 3 and sum(word in single for word in words) * 3 > len(words) * 2


def _patterns(text: str, page: int) -> Iterator[str]:
    """The text itself, the text with each number in it as an offset to the page, and its words.

    None minds spaces, which a parser may see otherwise on another page. The words are for running lines that
    number the pages of each chapter ("II - 4") and put the number on the outer side; a line of few words, or
    a title, is not found by them.
    """
    text = _plain(text)
    yield _closed(text)
    titled = _TITLE.match(text) is not None
    words = sorted(_WORD.findall(COUNTER.sub(" ", text)))
    if len(words) >= 4 and len(words) < len(text.split()) and not titled:
        yield " ".join(words)
    for match in _counters(text, titled=titled):
        before, after = _closed(text[: match.start()]), _closed(text[match.end() :])
        yield f"{before}#{counter_value(match[0]) - page}{after}"


def _counts(text: str, page: int) -> Iterator[str]:
    """The text itself, the only number in it as an offset to the page, and the form of a bare number."""
    text = _plain(text)
    yield _closed(text)
    counters = _counters(ANY_YEAR.sub("", text), titled=_TITLE.match(text) is not None)
    if len(counters) == 1:
        yield f"#{counter_value(counters[0][0]) - page}"
    bare = _BARE.sub("#", text)
    if not _WORD.search(bare):
        yield _closed(bare)


def _counters(text: str, *, titled: bool) -> list[re.Match[str]]:
    """The numbers in a text that may count pages; the first one in a title is the title's own."""
    return list(COUNTER.finditer(text))[1 if titled else 0 :]


def _closed(text: str) -> str:
    return "".join(text.split())
