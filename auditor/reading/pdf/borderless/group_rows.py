"""Group rows of a borderless table: names across the columns, or centred in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import median

from auditor.reading.pdf.content.segments import Interval, Segment, over

SAME_CENTRE = 1.5
"""Texts that are centred on one line have their middles no further apart."""
OFF_CENTRE = 0.12
"""The middle of a table is found from its texts, which end before its edges: to this share of its width."""
FEW = 3
"""Fewer texts do not show how a column is set."""


def group_rows(lines: Iterable[Sequence[Segment]], columns: Sequence[Interval]) -> list[int | None]:
    """For each line the number of the group row that it is of, None for the lines of other rows.

    A group row begins with one text from the first column on, across those beside it, or with one
    that is centred in the table. It runs on below a line that was too full for the next word.
    """
    rows = list(lines)
    centred = centred_lines(rows, columns)
    found: list[int | None] = []
    last: Segment | None = None
    count = 0
    for place, segments in enumerate(rows):
        first = segments[0]
        alone = len(segments) == 1 and not first.is_value
        if alone and last is not None and _runs_on(last, first, columns):
            found.append(count)
        elif alone and (place in centred or over(columns, first)[:2] == [0, 1]):
            count += 1
            found.append(count)
        else:
            found.append(None)
        last = first if found[-1] is not None else None
    return found


def centred_lines(lines: Sequence[Sequence[Segment]], columns: Sequence[Interval]) -> frozenset[int]:
    """The places of lines that hold one text alone, in the middle or at the right edge, as group rows do.

    Texts across several columns show the middle, when it is near that of the columns. A text that is
    not as wide has that middle too, and is not set as the texts of the column that it stands in.
    """
    alone = {
        place: segments[0]
        for place, segments in enumerate(lines)
        if len(segments) == 1 and not segments[0].is_value
    }
    across = [segment for segment in alone.values() if len(over(columns, segment)) > 1]
    if not across:
        return frozenset()
    left, right = columns[0].x0, columns[-1].x1
    for side, place in ((_centre, (left + right) / 2), (_right, right)):
        found = _on_line(alone, across, side, columns, lines)
        off = abs(median(map(side, across)) - place)
        if found and off <= OFF_CENTRE * (right - left):
            return found
    return frozenset()


def _on_line(
    alone: Mapping[int, Segment],
    across: Sequence[Segment],
    side: Callable[[Segment], float],
    columns: Sequence[Interval],
    lines: Sequence[Sequence[Segment]],
) -> frozenset[int]:
    """The places of the texts whose one ``side`` is where that of the texts ``across`` columns is."""
    line = median(map(side, across))
    on_it = {place: segment for place, segment in alone.items() if abs(side(segment) - line) <= SAME_CENTRE}
    if len({round(segment.x0) for segment in on_it.values()}) < 2:  # one alone may stand there by chance
        by_itself = side is _centre
        return frozenset(p for p, segment in on_it.items() if by_itself and len(over(columns, segment)) > 2)
    return frozenset(
        place
        for place, segment in on_it.items()
        if len(over(columns, segment)) != 1
        or not _is_set_as(segment, columns[over(columns, segment)[0]], lines)
    )


def _is_set_as(segment: Segment, column: Interval, lines: Iterable[Sequence[Segment]]) -> bool:
    """Whether a text stands as the others of its column do: on their left edge, middle, or right edge."""
    own = [other for segments in lines if len(segments) > 1 for other in segments if column.overlaps(other)]
    if len(own) < FEW:
        return True
    sides: tuple[Callable[[Segment], float], ...] = (_left, _centre, _right)
    spread = {side: _spread([side(other) for other in own]) for side in sides}
    side = min(sides, key=lambda one: spread[one][1])
    return abs(side(segment) - spread[side][0]) <= SAME_CENTRE


def _left(segment: Segment) -> float:
    return segment.x0


def _centre(segment: Segment) -> float:
    return segment.centre


def _right(segment: Segment) -> float:
    return segment.x1


def _spread(places: Sequence[float]) -> tuple[float, float]:
    """The middle one of the places, and how far half of them are from it at most."""
    middle = median(places)
    return middle, median(abs(place - middle) for place in places)


def _runs_on(last: Segment, first: Segment, columns: Sequence[Interval]) -> bool:
    """Whether a line begins with what the one above had no space for, and is set like it."""
    word = first.words[0]
    room = word.size / 2 + word.x1 - word.x0
    if first.text.isupper() != last.text.isupper():
        return False
    if abs(first.x0 - last.x0) < 2:
        return last.x1 + room > columns[-1].x1
    same = min(abs(first.centre - last.centre), abs(first.x1 - last.x1)) <= SAME_CENTRE
    return same and last.x1 - last.x0 + room > columns[-1].x1 - columns[0].x0
