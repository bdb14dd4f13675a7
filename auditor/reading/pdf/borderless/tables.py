"""Borderless tables: with horizontal lines only, with filled rows, or with no drawn line at all.

Such a table begins with a line whose segments are headings of columns, or goes on from the page before. It
ends where the type, the gaps or the columns are no longer those of the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from auditor.reading.pdf.borderless.extent import (
    WIDE_GAP,
    ends_in_groups,
    fitting,
    header_depth,
    is_header_line,
    last_ruling,
    region_of,
)
from auditor.reading.pdf.borderless.fragment import Marks, all_doubted, fragment_of
from auditor.reading.pdf.borderless.group_rows import centred_lines
from auditor.reading.pdf.borderless.header import SAME_END, marked_head
from auditor.reading.pdf.borderless.partial_lines import whole_rulings
from auditor.reading.pdf.borderless.rows import Band, bands_of
from auditor.reading.pdf.content.model import Ruling
from auditor.reading.pdf.content.segments import (
    MAX_COLUMNS,
    Interval,
    Segment,
    columns_of,
    over,
    segments_of,
    widen,
)
from auditor.reading.pdf.content.text_lines import Line
from auditor.reading.pdf.grids.cells import PADDING, Fragment
from auditor.reading.text.captions import begins_caption
from auditor.reading.text.header import split_header
from auditor.reading.text.header_likeness import is_heading

MAX_HEADINGS = 300
"""A header never holds more texts than this."""
MAX_TRIES = 60
"""So many places of a page are tried for the beginning of a table at most: what follows is text."""
RUN = 8
"""So many lines are looked at for numbers below each other."""
HEADED = 0.6
"""Share of the columns of a table that have a heading in its first row, at least."""
SAME_SIZE_OVER_PAGES = 0.6
"""Points between the type sizes of a table before a page break and behind it, at most."""
SAME_SIZE = 0.5
"""Points between the type sizes of two lines of a header, at most."""
BESIDE = 0.1
"""Share of the width of the line below by which a heading over several columns is right of its middle."""
HEADING_GAP = 1.5
"""Type sizes between a heading over several columns and the line of headings below it, at most."""
NUMBERS_GAP = 1.3
"""Type sizes between the lines of a header above numbers, at most."""
HEADER_SIZE = 1.5
"""Points between the type sizes of these lines, at most: headings may be set in another size than rows."""
PROSE = 30
"""A text of more characters than this is no cell beside numbers without headings."""
_LEADER = re.compile(r"\.{4,}|…{2,}")
"""Dots that lead to the page number in a list of contents."""


@dataclass(frozen=True, slots=True)
class Found:
    """A borderless table and the lines of the page that it is made of."""

    fragment: Fragment
    lines: tuple[Line, ...]


def borderless_tables(lines: Sequence[Line], marks: Marks, before: Fragment | None = None) -> list[Found]:
    """Find the tables among the lines of a page that stand in no ruled grid.

    ``before`` is the borderless table that the page before ended with: the first lines of
    this page may go on with it.
    """
    page = _Page(lines, replace(marks, rulings=whole_rulings(marks.rulings)))
    going_on = _going_on(page, before) if before is not None else None
    found = [going_on] if going_on is not None else []
    at = free = len(going_on.lines) if going_on is not None else 0
    tries = 0
    while at < len(lines) and tries < MAX_TRIES:
        tried = list(_tables_from(page, at, free))
        tries += len(tried)
        table = tried[-1] if tried else None
        if table is None:
            at += 1
        else:
            found.append(table)
            at = free = lines.index(table.lines[-1]) + 1
    return found


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines of a page that stand in no ruled grid, and what is drawn besides them."""

    lines: Sequence[Line]
    marks: Marks


def _going_on(page: _Page, before: Fragment) -> Found | None:
    """Return the first lines of a page as the table that goes on from ``before``, None when they do not."""
    again = _repeated(page.lines, before)
    if not again and not _may_go_on(page.lines, before):
        return None
    going_on = _read(page, 0, depth=again, before=before)
    anew = _read(page, 0, depth=again) if again else None
    if going_on is not None and anew is not None and anew.fragment.width < going_on.fragment.width:
        return anew  # the few rows above the page break showed gaps that are none
    return going_on


def _tables_from(page: _Page, at: int, free: int) -> Iterator[Found | None]:
    """Try the ways in which a table may begin with a line, up to the first that gives a table.

    The lines before ``free`` are of another table.
    """
    lines = page.lines
    depth = marked_head(lines[at : at + RUN * 2], lines[at - 1] if at else None, page.marks.rulings)
    if depth is not None:
        table = _read(page, at, depth=depth)
        yield table
        if table is not None:
            return
    if _opens(lines, at):
        yield _read(page, at)
    elif _numbers_run(lines, at):
        first = _above_numbers(lines, at, free)
        yield _read(page, first, depth=at - first, named=False)


def carried(last: Fragment, first: Line, verticals: Sequence[Ruling]) -> Fragment | None:
    """Return the fragment that ends a page as :func:`borderless_tables` may continue it, None where not.

    A table in a grid goes on without one where vertical lines stand beside the ``first`` line in its columns.
    """
    if last.size is not None:
        return last
    y = (first.bbox[1] + first.bbox[3]) / 2
    beside = [ruling.x0 for ruling in verticals if ruling.top <= y <= ruling.bottom]
    met = [x for x in last.xs[1:-1] if any(abs(x - other) <= SAME_END for other in beside)]
    return None if len(met) * 2 <= len(last.xs) - 2 else _without_grid(last, first)


def headed(head: Fragment, first: Line) -> Fragment | None:
    """The fragment in a grid that :func:`borderless_tables` goes on with from the ``first`` line below it on.

    None where that line is not close, or where the grid holds more than the header of a table.
    """
    close = -1 < first.bbox[1] - head.bbox[3] < WIDE_GAP * first.size
    only = len(head.rows) > 0 and not split_header(head.rows)[1]
    return _without_grid(head, first) if close and only and head.size is None else None


def _without_grid(fragment: Fragment, first: Line) -> Fragment:
    """The fragment of a grid as one without vertical lines that lines like the ``first`` may go on with."""
    extents = tuple(
        (x0 + min(PADDING, (x1 - x0) / 4), x1 - min(PADDING, (x1 - x0) / 4))
        for x0, x1 in pairwise(fragment.xs)
    )
    return replace(fragment, size=first.size, extents=extents)


def _repeated(lines: Sequence[Line], before: Fragment) -> int:
    """How many of the first lines repeat the header of the table that the page before ended with."""
    head = before.head
    return len(head) if head and tuple(line.text for line in lines[: len(head)]) == head else 0


def _may_go_on(lines: Sequence[Line], before: Fragment) -> bool:
    same_type = (
        before.size is not None and bool(lines) and abs(lines[0].size - before.size) < SAME_SIZE_OVER_PAGES
    )
    return same_type and not _opens(lines, 0)


def _opens(lines: Sequence[Line], at: int) -> bool:
    """Whether a header begins with this line: two segments or more that columns are headed with.

    The upper lines of taller headings, or a heading over several columns, may stand above such a line.
    """
    if is_header_line(lines[at]):
        return True
    line, after = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if after is None or not is_header_line(after) or begins_caption(line.text):
        return False
    if abs(after.size - line.size) > SAME_SIZE:
        return False
    gap = after.bbox[1] - line.bbox[3]
    middle = (line.bbox[0] + line.bbox[2]) / 2
    beside = middle > (after.bbox[0] + after.bbox[2]) / 2 + BESIDE * (after.bbox[2] - after.bbox[0])
    return gap < 0 or (gap < HEADING_GAP * line.size and beside and is_heading(line.text))


def _numbers_run(lines: Sequence[Line], at: int) -> bool:
    """Whether numbers stand below each other in two columns or more from this line on."""
    first = [segment for segment in segments_of(lines[at])[1:] if segment.is_value]
    if len(first) < 2 or _LEADER.search(lines[at].text):
        return False
    columns = [Interval(segment.x0, segment.x1) for segment in first]
    alike = 0
    for before, line in pairwise(lines[at : at + RUN]):
        if line.bbox[1] - before.bbox[3] > WIDE_GAP * line.size:
            break
        values = [segment for segment in segments_of(line) if segment.is_value]
        alike += sum(len(over(columns, segment)) == 1 for segment in values) >= 2
    return alike >= 2


def _above_numbers(lines: Sequence[Line], at: int, free: int) -> int:
    """The first line of the header above the numbers: lines in segments, close to each other."""
    first = at
    for index in range(at - 1, max(free - 1, at - RUN), -1):
        line, below = lines[index], lines[index + 1]
        gap = below.bbox[1] - line.bbox[3]
        close = gap < NUMBERS_GAP * below.size and abs(line.size - below.size) < HEADER_SIZE
        if not close or begins_caption(line.text):
            break
        if len(segments_of(line)) > 1:
            first = index
    return first


def _read(
    page: _Page,
    start: int,
    *,
    depth: int | None = None,
    named: bool = True,
    before: Fragment | None = None,
) -> Found | None:
    """Read the table that begins with line ``start``, None when it turns out to be none.

    ``depth`` is the number of header lines where it is known. A table that is not ``named``, one
    without known headings, is doubtful.
    ``before`` is the fragment of the page before that the lines go on with, below ``depth`` lines that repeat
    its header.
    """
    lines, marks = page.lines, page.marks
    region = region_of(lines, start, marks)
    segments = [segments_of(line) for line in region]
    if before is not None:
        lead, columns = depth or 0, [Interval(x0, x1) for x0, x1 in before.extents]
    else:
        lead = header_depth(region, segments, marks) if depth is None else depth
        columns = _columns(segments, lead)
    if len(columns) < 2:
        return None
    ruled = last_ruling(lines, start, marks)
    keep = fitting(segments, lead, columns, sum(line.bbox[3] <= ruled + 1 for line in region))
    if region[-1] is lines[-1] and ends_in_groups(region, segments, keep, columns):
        keep = len(region)
    region, segments = region[:keep], segments[:keep]
    if keep <= lead or not ((before is not None and lead) or _is_in_columns(segments[lead:])):
        return None
    widen(columns, _in_columns(segments[lead:], columns))
    if before is not None:
        fragment = fragment_of(region[lead:], segments[lead:], 0, columns, marks)
        return Found(replace(fragment, xs=before.xs, head=before.head), tuple(region))
    fragment = fragment_of(region, segments, lead, columns, marks)
    if not _is_plausible(fragment, columns, lead):
        return None
    if named:
        return Found(fragment, tuple(region))
    return None if _is_beside_prose(segments, columns) else Found(all_doubted(fragment), tuple(region))


def _is_in_columns(segments: Iterable[Sequence[Segment]]) -> bool:
    """Whether some line holds two texts or more."""
    return any(len(row) > 1 for row in segments)


def _columns(segments: Sequence[Sequence[Segment]], lead: int) -> list[Interval]:
    """Return the columns of a table with ``lead`` lines of header, none where these are too many."""
    if sum(map(len, segments[:lead])) > MAX_HEADINGS:
        return []
    data = _in_columns(segments[lead:], columns_of((row for row in segments[lead:] if len(row) > 1), ()))
    columns = columns_of(data, segments[:lead])
    if len(columns) > MAX_COLUMNS:
        return []
    return _joined(columns, bands_of([segment for row in segments for segment in row]))


def _in_columns(lines: Sequence[Sequence[Segment]], columns: Sequence[Interval]) -> list[Sequence[Segment]]:
    """The lines but for the centred group rows, which may stand over one column without being of it."""
    centred = centred_lines(lines, columns)
    return [segments for place, segments in enumerate(lines) if place not in centred]


def _is_plausible(fragment: Fragment, columns: Sequence[Interval], depth: int) -> bool:
    """Whether most columns are headed, and the rows hold enough to be a table."""
    headed = sum(any(row[column].text for row in fragment.rows[:1]) for column in range(len(columns)))
    filled = [sum(bool(cell.text) for cell in row) for row in fragment.rows[1:]]
    enough = max(filled, default=0) >= 3 or len(filled) >= 2
    return enough and (depth == 0 or headed >= HEADED * len(columns))


def _is_beside_prose(segments: Sequence[Sequence[Segment]], columns: Sequence[Interval]) -> bool:
    """Whether the last column holds lines of running text: the page is set in two columns."""
    last = [row[-1] for row in segments if over(columns, row[-1]) == [len(columns) - 1]]
    return sum(len(segment.text) > PROSE for segment in last) * 2 > len(last)


def _joined(columns: Sequence[Interval], bands: Sequence[Band]) -> list[Interval]:
    """Neighbouring columns that never hold texts beside each other are one, the nearest joined first."""
    joined = [Interval(column.x0, column.x1) for column in columns]
    hits = [[[joined[at] for at in over(joined, segment)] for segment in band.segments] for band in bands]
    while True:
        beside = _beside(joined, hits)
        apart = [index for index in range(len(joined) - 1) if index not in beside]
        if not apart:
            return joined
        near = min(apart, key=lambda index: joined[index + 1].x0 - joined[index].x1)
        left, right = joined[near : near + 2]
        one = Interval(left.x0, right.x1)
        joined[near : near + 2] = [one]
        for band, own in zip(bands, hits, strict=True):
            for at, segment in enumerate(band.segments):
                others = [column for column in own[at] if column is not left and column is not right]
                own[at] = [*others, one] if one.overlaps(segment) else others


def _beside(columns: Sequence[Interval], hits: Sequence[Sequence[Sequence[Interval]]]) -> set[int]:
    """The columns that hold a text beside a text of the next; ``hits``: what each text of a band is over."""
    places = {id(column): place for place, column in enumerate(columns)}
    found: set[int] = set()
    for band in hits:
        held = {places[id(hit[0])] for hit in band if len(hit) == 1}
        found |= {column for column in held if column + 1 in held}
    return found
