"""The cells of a header without vertical lines: headings over several columns, and those below them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress, pairwise
from operator import or_

from auditor.reading.pdf.borderless.partial_lines import Border
from auditor.reading.pdf.borderless.rows import bands_of
from auditor.reading.pdf.content.segments import Interval, Segment, over
from auditor.reading.pdf.grids.grid import Span

LEVEL_GAP = 0.55
"""A gap this share of the type size between two lines of one column separates two levels of the header."""
WIDER = 0.15
"""Two levels are further apart than lines of one text, by this share of the type size."""
SAME_HEIGHT = 2.0
"""Lines of one height differ by no more than this, in points."""
CENTRED = 10.0
"""Points from a heading to the middle of its columns, at most: their texts need not be centred."""
USUAL_SIZE = 10.0
"""Type size of a header without texts, in points: nothing is measured by it."""


def header_spans(
    segments: Sequence[Segment],
    columns: Sequence[Interval],
    borders: Sequence[Border] = (),
    leading: float = 0.0,
) -> tuple[float | None, list[Span]]:
    """The height that separates the two levels of a header, None for one level, and the header's cells.

    A heading stands over several columns when a drawn line that leaves out other columns (one of the
    ``borders``) stands below it, when it covers more than one of them, or when it stands alone above its
    column with a gap below while other columns have text in the lower half only. It reaches over those
    columns whose common middle is nearest to its own. ``leading`` is the gap between lines of one text below
    the header.
    """
    count = range(len(columns))
    ruled = next((border for border in borders if _separates_levels(border, segments, columns)), None)
    upper = _upper(segments, columns, leading) if ruled is None else _above(ruled, segments, columns)
    border = _between_levels(segments, upper)
    if border is None:
        return None, [Span(0, 0, column, column) for column in count]
    if ruled is None:
        lower = _lower_columns(segments, columns, upper, border)
    else:
        border, lower = ruled.y, [column in ruled.columns for column in count]
    labels = _labels(upper)
    only = _run(ruled.columns) if ruled is not None and len(labels) == 1 else None
    heads = [Span(0, 0, *only)] if only else _cells_above(labels, lower, columns)
    taken = {column for head in heads for column in range(head.left, head.right + 1)}
    return border, [*heads, *(Span(1 if column in taken else 0, 1, column, column) for column in count)]


def _between_levels(segments: Sequence[Segment], upper: Sequence[Segment]) -> float | None:
    """Return the height that separates the ``upper`` segments from those below them, None without such."""
    if not upper:
        return None
    highest = min(segment.bottom for segment in upper)
    below = [segment for segment in segments if segment not in upper and segment.top >= highest]
    return (_bottom(upper) + _top(below)) / 2 if below else None


def _lower_columns(
    segments: Sequence[Segment], columns: Sequence[Interval], upper: Sequence[Segment], border: float
) -> list[bool]:
    """Return of each column whether its own heading stands below the ``border`` alone."""
    top, bottom = _top(segments), _bottom(segments)
    others = _by_column([segment for segment in segments if segment not in upper], columns)
    hangs = any(own and _bottom(own) < border for own in others)
    return [_is_lower(own, top, border, bottom, hangs=hangs) for own in others]


def _cells_above(labels: Sequence[float], lower: Sequence[bool], columns: Sequence[Interval]) -> list[Span]:
    """Return the cells of the headings with these centres, over columns whose headings are ``lower``."""
    cells: list[Span] = []
    taken: set[int] = set()
    for label in labels:
        reach = _reach(label, lower, taken, columns, [other for other in labels if other != label])
        if reach is not None:
            cells.append(Span(0, 0, *reach))
            taken.update(range(reach[0], reach[1] + 1))
    return cells


def _by_column(segments: Sequence[Segment], columns: Sequence[Interval]) -> list[list[Segment]]:
    """Return for each column the segments that stand in it alone."""
    return [
        [segment for segment in segments if over(columns, segment) == [column]]
        for column in range(len(columns))
    ]


def _separates_levels(border: Border, segments: Sequence[Segment], columns: Sequence[Interval]) -> bool:
    """Whether a line that leaves out columns stands below a heading and above one of each of its columns."""
    below = {column for segment in segments if segment.middle > border.y for column in over(columns, segment)}
    above = _above(border, segments, columns)
    return bool(above) and 1 < len(border.columns) < len(columns) and border.columns <= below


def _run(columns: frozenset[int]) -> tuple[int, int] | None:
    """The first and last of columns that stand beside each other."""
    first, last = min(columns), max(columns)
    return (first, last) if len(columns) == last - first + 1 else None


def _above(border: Border, segments: Sequence[Segment], columns: Sequence[Interval]) -> list[Segment]:
    """The segments above a drawn line, in its columns alone."""
    return [
        segment
        for segment in segments
        if segment.middle < border.y and border.columns.issuperset(over(columns, segment))
    ]


def _upper(segments: Sequence[Segment], columns: Sequence[Interval], leading: float) -> list[Segment]:
    """The segments of headings that stand over several columns."""
    size = _type_size(segments)
    level = max(LEVEL_GAP * size, leading + WIDER * size)
    found = [segment for segment in segments if len(over(columns, segment)) > 1]
    for own in _by_column(segments, columns):
        found += _above_gap(own, level)
    found += [segment for segment in _above_repeated(segments, columns) if segment not in found]
    if not found:
        found += _above_lower(segments, columns)
    for segment in segments:
        if (
            segment not in found
            and len(over(columns, segment)) != 1
            and _goes_on_below(segment, found, level)
        ):
            found.append(segment)
    return found


def _type_size(segments: Sequence[Segment]) -> float:
    return segments[0].words[0].size if segments else USUAL_SIZE


def _above_gap(own: Sequence[Segment], level: float) -> list[Segment]:
    """Return the segments of a column above the first gap wider than ``level``, none without such a gap."""
    ordered = sorted(own, key=lambda segment: segment.top)
    for count, (before, after) in enumerate(pairwise(ordered), start=1):
        if after.top - before.bottom > level:
            return ordered[:count]
    return []


def _goes_on_below(segment: Segment, found: Sequence[Segment], level: float) -> bool:
    """Whether the segment stands in the middle below one of those ``found``, less than ``level`` apart."""
    return any(
        other.x0 <= segment.centre <= other.x1 and 0 <= segment.top - other.bottom < level for other in found
    )


def _above_lower(segments: Sequence[Segment], columns: Sequence[Interval]) -> list[Segment]:
    """The first line of a heading that others beside it leave space for: they begin in the lower level.

    Lines of both levels are as close as those of one heading. Other headings stand at the top, or in the
    middle of both levels. The line has its middle above that of the columns it stands over.
    """
    own = _by_column(segments, columns)
    size = _type_size(segments)
    top, bottom = _top(segments), _bottom(segments)
    first = [bool(texts) and _top(texts) < top + size / 2 for texts in own]
    hangs = any(_bottom(texts) < bottom - size / 2 for texts in compress(own, first))
    lowest_middle = float("-inf") if hangs else (top + bottom) / 2 + size / 4
    low = [
        bool(texts) and not begins and _middle(texts) > lowest_middle
        for begins, texts in zip(first, own, strict=True)
    ]
    if not hangs and all(map(or_, low, first)):
        return []  # headings that stand at the bottom look like those of a lower level
    tall = [column for column, texts in enumerate(own) if len(texts) > 1 and first[column]]
    uppers = {column: min(own[column], key=lambda segment: segment.top) for column in tall}
    return [upper for column, upper in uppers.items() if _reaches_beyond(upper, column, low, columns)]


def _reaches_beyond(segment: Segment, column: int, low: Sequence[bool], columns: Sequence[Interval]) -> bool:
    """Whether a heading of a column has its middle above that of more columns, the others of them ``low``."""
    open_to = [is_low or place == column for place, is_low in enumerate(low)]
    reach = _reach(segment.centre, open_to, set(), columns, [])
    return reach is not None and reach[0] <= column <= reach[1] and reach[0] < reach[1]


def _middle(segments: Sequence[Segment]) -> float:
    """Height of the middle of segments below each other."""
    return (_top(segments) + _bottom(segments)) / 2


def _top(segments: Iterable[Segment]) -> float:
    return min((segment.top for segment in segments), default=0.0)


def _bottom(segments: Iterable[Segment]) -> float:
    return max((segment.bottom for segment in segments), default=0.0)


def _above_repeated(segments: Sequence[Segment], columns: Sequence[Interval]) -> list[Segment]:
    """The segments above a line of headings that repeat ("T R C T R C"): each is over several columns."""
    for line in sorted(bands_of(segments), key=lambda band: -band.top):
        low = [segment for segment in line.segments if segment.bottom > line.bottom - SAME_HEIGHT]
        if len({segment.text for segment in low}) == len(low):
            continue
        below = _columns_of(low, columns)
        top = _top(low)
        higher = [segment for segment in segments if segment.bottom < top + SAME_HEIGHT]
        above = [segment for segment in higher if below.intersection(over(columns, segment))]
        if above and len(_columns_of(above, columns) & below) * 2 <= len(below):
            return above
    return []


def _columns_of(segments: Iterable[Segment], columns: Sequence[Interval]) -> set[int]:
    """Return the columns over or under which the segments stand."""
    return {column for segment in segments for column in over(columns, segment)}


def _labels(upper: Sequence[Segment]) -> list[float]:
    """The centres of the headings, lines that stand under each other taken together."""
    groups: list[list[Segment]] = []
    for segment in sorted(upper, key=lambda segment: segment.x0):
        if groups and segment.x0 < max(other.x1 for other in groups[-1]):
            groups[-1].append(segment)
        else:
            groups.append([segment])
    return [(min(p.x0 for p in group) + max(p.x1 for p in group)) / 2 for group in groups]


def _is_lower(own: Sequence[Segment], top: float, border: float, bottom: float, *, hangs: bool) -> bool:
    """Whether the column's own heading stands in the lower level and not in the middle of both.

    In a header that ``hangs`` all headings begin as high as they can.
    """
    if not own:
        return False
    if hangs:
        return _top(own) >= border - SAME_HEIGHT
    middle = _middle(own)
    return _top(own) >= border - SAME_HEIGHT and abs(middle - (border + bottom) / 2) <= abs(
        middle - (top + bottom) / 2
    )


def _reach(
    centre: float,
    lower: Sequence[bool],
    taken: set[int],
    columns: Sequence[Interval],
    others: Sequence[float],
) -> tuple[int, int] | None:
    """The run of columns whose common middle is nearest to the heading's centre, the longer if equal.

    The middle of columns is that between their outer edges, or between the middles of the outer ones.
    ``others`` are the centres of the other headings, under which it does not reach.
    """
    middles = [(column.x0 + column.x1) / 2 for column in columns]
    choices = []
    for left in range(len(lower)):
        for right in range(left, len(lower)):
            if not lower[right] or right in taken:
                break
            x0, x1 = columns[left].x0, columns[right].x1
            if x0 <= centre <= x1 and not any(x0 <= other <= x1 for other in others):
                off = min(abs((middles[left] + middles[right]) / 2 - centre), abs((x0 + x1) / 2 - centre))
                choices.append((round(off / CENTRED), left - right, (left, right)))
    return min(choices)[2] if choices else None
