"""How far a borderless table reaches: where its lines end, and which of them are its header."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from auditor.lexicon.column_numbers import is_column_number_row
from auditor.models.document import Cell
from auditor.reading.pdf.borderless.fragment import TOTAL, Marks
from auditor.reading.pdf.borderless.group_rows import group_rows
from auditor.reading.pdf.borderless.header import (
    SAME_END,
    have_same_ends,
    is_group_below,
    is_more_of,
)
from auditor.reading.pdf.borderless.side_by_side import NUMBER_HEADING
from auditor.reading.pdf.content.segments import Interval, Segment, over, segments_of
from auditor.reading.pdf.content.text_lines import Line
from auditor.reading.text.captions import begins_caption
from auditor.reading.text.header import is_data_shaped
from auditor.reading.text.header_likeness import LOWEST, MOSTLY, header_likeness, is_heading

WIDE_GAP = 1.8
"""A gap of this many type sizes ends a table where no drawn line goes on."""
OTHER_SIZE, ROUNDED = 0.12, 0.1
"""Type that differs by more than this share of the size and so many points is not of the table."""
ABOVE, BELOW = 1.5, 4.0
"""Type sizes from the first line of a table to the horizontal line above it, and to that below its header."""
HEADER_GAP = 0.4
"""A gap wider than this share of the type size separates a header from the rows below it."""
LONG = 0.8
"""A line below the header is as long as this share of the table's width, at least."""
ON_LINE = 2.0
"""Points by which a text may reach above the drawn line that it stands below."""
MAX_GROUPS = 3
"""So many group rows may stand below each other, of so many lines each."""
_NOTE = re.compile(r"(?:sumber|keterangan|ket|catatan)\b|\*", re.IGNORECASE)


def region_of(lines: Sequence[Line], start: int, marks: Marks) -> list[Line]:
    """The lines from ``start`` to the end of the table, by drawn lines, gaps and type size.

    The header may be set smaller or larger than the rows: the first row of values shows their size.
    """
    end_ruling = last_ruling(lines, start, marks)
    region = [lines[start]]
    sizes = {lines[start].size}
    header = not _holds_values(lines[start])
    for index in range(start + 1, len(lines)):
        before, line = lines[index - 1], lines[index]
        if begins_caption(line.text) or (not header and _begins_again(line)):
            break
        if header:
            if len(segments_of(line)) > 1 or _stands_above_rows(lines[index : index + 2 * MAX_GROUPS]):
                sizes.add(line.size)
            header = not _holds_values(line)
        other_type = all(abs(line.size - size) > OTHER_SIZE * size + ROUNDED for size in sizes)
        ruled = line.bbox[3] <= end_ruling + 1
        if not ruled and (other_type or line.bbox[1] - before.bbox[3] > WIDE_GAP * max(sizes)):
            break
        region.append(line)
    return region


def last_ruling(lines: Sequence[Line], start: int, marks: Marks) -> float:
    """Return the height of the last drawn line with the ends of the one next to the first line of text."""
    first = lines[start]
    near = [
        ruling
        for ruling in marks.rulings
        if first.bbox[1] - ABOVE * first.size <= ruling.top <= first.bbox[3] + BELOW * first.size
        and ruling.x0 <= first.bbox[0] + SAME_END
        and ruling.x1 >= first.bbox[2] - SAME_END
    ]
    if not near:
        return 0.0
    captions = [line.bbox[1] for line in lines[start + 1 :] if begins_caption(line.text)]
    limit = min([*captions, *_next_tables(lines[start:])], default=float("inf"))
    own = [ruling.top for ruling in marks.rulings if have_same_ends(ruling, near[0]) and ruling.top < limit]
    return max(own, default=0.0)


def _next_tables(lines: Sequence[Line]) -> Iterator[float]:
    """Heights where another table may begin: headings below text that stands in no column."""
    valued = False
    for above, line in pairwise(lines):
        valued = valued or _holds_values(above)
        if valued and (_begins_again(line) or (len(segments_of(above)) == 1 and is_header_line(line))):
            yield line.bbox[1] - ABOVE * line.size


def header_depth(region: Sequence[Line], segments: Sequence[Sequence[Segment]], marks: Marks) -> int:
    """How many lines the header has: down to a drawn line, the end of bold type, a group row or a wide gap.

    All of them where none heads columns: then no row is left.
    """
    named = next((index for index, line in enumerate(region) if is_header_line(line)), None)
    if named is None:
        return len(region)
    valued = (
        at for at, row in enumerate(segments) if at > named and any(segment.is_value for segment in row)
    )
    data = next(valued, len(segments))
    line_below = _line_below(region, named, data, marks)
    left = min(line.bbox[0] for line in region)
    bold = all(line.bold for line in region[: named + 1])
    for at in range(named + 1, len(region)):
        if line_below is not None:
            is_past = region[at].bbox[1] > line_below - ON_LINE
        else:
            is_past = at >= data or _is_set_apart(region, segments, named, at)
        is_plain = bold and not region[at].bold and not _are_headings(segments[at])
        if is_past or is_plain or is_group_below(segments[at], segments[named:at], left):
            return at
    return len(region)


def _are_headings(segments: Iterable[Segment]) -> bool:
    return all(is_heading(segment.text) for segment in segments)


def _line_below(region: Sequence[Line], named: int, data: int, marks: Marks) -> float | None:
    """Return the height of the first long line drawn between the line ``named`` and the first ``data``."""
    bottom = region[named].bbox[3] - 1
    width = max(line.bbox[2] for line in region) - min(line.bbox[0] for line in region)
    limit = region[data].bbox[3] if data < len(region) else float("inf")
    drawn = (ruling.top for ruling in marks.rulings if ruling.x1 - ruling.x0 > LONG * width)
    return min((top for top in drawn if bottom < top < limit), default=None)


def _is_set_apart(region: Sequence[Line], segments: Sequence[Sequence[Segment]], named: int, at: int) -> bool:
    """Whether a wide gap separates a line from the header above it, and the line is none of its levels."""
    gap = region[at].bbox[1] - max(line.bbox[3] for line in region[:at])
    return (
        gap > HEADER_GAP * region[named].size
        and not _is_lowest_level(segments[at])
        and not is_more_of(region[at], region[named:at], region)
    )


def fitting(
    segments: Sequence[Sequence[Segment]], depth: int, columns: Sequence[Interval], ruled: int
) -> int:
    """How many lines are of the table: up to the last before lines that run across the columns.

    A few lines across the columns are group rows when the table goes on below them, and the first
    ``ruled`` lines stand above a drawn line of the table.
    """
    last = max(depth, ruled)
    groups = group_rows(segments, columns)
    run: list[int | None] = []
    for index in range(last, len(segments)):
        across = any(len(over(columns, segment)) > 1 for segment in segments[index])
        if groups[index] is not None or (across and not _is_total(segments[index], columns)):
            run.append(groups[index])
            if _is_prose(run):
                break
        else:
            run = []
            last = index + 1
    return last


def ends_in_groups(
    region: Sequence[Line], segments: Sequence[Sequence[Segment]], keep: int, columns: Sequence[Interval]
) -> bool:
    """Whether the lines of the page from ``keep`` on, its last, are group rows of the next page.

    They stand as close as lines of text do, or as the group rows above them that look the same.
    """
    groups = group_rows(segments, columns)
    alike = [at for at in range(1, keep) if groups[at] is not None and region[at].bold is region[-1].bold]
    widest = max((region[at].bbox[1] - region[at - 1].bbox[3] for at in alike), default=0.0) + 1
    close = all(
        line.bbox[1] - above.bbox[3] < max(line.size, widest) for above, line in pairwise(region[keep - 1 :])
    )
    noted = any(_NOTE.match(row[0].text) for row in segments[keep:])
    return (
        len(segments) - keep <= MAX_GROUPS
        and close
        and not noted
        and None not in group_rows(segments[keep:], columns)
    )


def is_header_line(line: Line) -> bool:
    """Whether the segments of a line are such as columns are headed with, for the most part."""
    segments = segments_of(line)
    if any(is_data_shaped(Cell(segment.text)) or segment.text[0].islower() for segment in segments):
        return False
    likeness = header_likeness((segment.text for segment in segments), years=True)
    return len(segments) >= 2 and likeness >= MOSTLY


def _is_lowest_level(segments: Sequence[Segment]) -> bool:
    """Whether the line holds years, or target, realisation and achievement by letter, and nothing else."""
    return len(segments) > 1 and all(LOWEST.fullmatch(segment.text) for segment in segments)


def _holds_values(line: Line) -> bool:
    """Whether the line holds a value and does not number the columns."""
    segments = segments_of(line)
    numbers = is_column_number_row(tuple(Cell(segment.text) for segment in segments))
    return any(segment.is_value for segment in segments) and not numbers


def _stands_above_rows(lines: Sequence[Line]) -> bool:
    """Whether a row of numbers follows closely, in the type of the first line: that is a group row."""
    for above, line in pairwise(lines):
        if abs(line.size - lines[0].size) > 0.1 or line.bbox[1] - above.bbox[3] > line.size:
            return False
        segments = segments_of(line)
        if len(segments) > 2 and sum(segment.is_value for segment in segments) > 1:
            return True
    return False


def _begins_again(line: Line) -> bool:
    """Whether the line heads a table anew: "No" is no number of a row."""
    return NUMBER_HEADING.fullmatch(line.words[0].text) is not None and is_header_line(line)


def _is_total(segments: Sequence[Segment], columns: Sequence[Interval]) -> bool:
    """Whether a text from the first column on stands before values, each in a column of its own."""
    first, *values = segments
    return (
        bool(values)
        and TOTAL.match(first.text) is not None
        and over(columns, first)[:1] == [0]
        and all(segment.is_value and len(over(columns, segment)) == 1 for segment in values)
    )


def _is_prose(run: Sequence[int | None]) -> bool:
    """Whether lines that run across the columns are more than the group rows that stand below each other."""
    lines = max(run.count(group) for group in run)
    return len(set(run)) > MAX_GROUPS or lines > (2 if None in run else MAX_GROUPS)
