"""Which lines are the header of a table without vertical lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from auditor.reading.pdf.borderless.header_cells import LEVEL_GAP
from auditor.reading.pdf.content.model import Ruling
from auditor.reading.pdf.content.segments import Interval, Segment, segments_of, stretches
from auditor.reading.pdf.content.text_lines import Line
from auditor.reading.text.header_likeness import is_heading

SPACED = 0.9
"""Lines of one heading are never further apart than this share of the type size."""
_ROMAN = re.compile(r"[IVX]+\.?")
"""The number of a group of rows."""
_DIGIT = re.compile(r"\d")
SAME_END = 4.0
"""Ends of lines, and of lines and texts, are in one place when no further apart (points)."""
SAME_SIZE = 0.3
"""Type sizes that differ by less, in points, are one size."""


def marked_head(lines: Sequence[Line], before: Line | None, rulings: Sequence[Ruling]) -> int | None:
    """How many of the lines are a header by drawn lines or bold type, whatever its words; None for no header.

    Its texts stand in three columns or more, none is a value, and below it values stand beside each other.
    ``before`` is the line above the first.
    """
    bottom = _ruled_bottom(lines[0], before, rulings)
    depth = (
        _bold_lines(lines, before) if bottom is None else sum(line.bbox[3] <= bottom + 1 for line in lines)
    )
    segments = [segment for line in lines[:depth] for segment in segments_of(line)]
    if len(stretches(segments)) < 3 or any(
        segment.is_value and _DIGIT.search(segment.text) for segment in segments
    ):
        return None
    valued = any(sum(segment.is_value for segment in segments_of(line)) > 1 for line in lines[depth:])
    return depth if valued else None


def _ruled_bottom(first: Line, before: Line | None, rulings: Sequence[Ruling]) -> float | None:
    """Return the height of the line drawn below a header, where one as long is drawn above it."""
    ceiling = before.bbox[3] - 1 if before else float("-inf")
    top = next(
        (
            ruling
            for ruling in reversed(rulings)
            if max(ceiling, first.bbox[1] - 1.5 * first.size) <= ruling.top <= first.bbox[1] + 1
            and ruling.x0 <= first.bbox[0]
            and ruling.x1 >= first.bbox[2]
        ),
        None,
    )
    below = (
        ruling.top
        for ruling in rulings
        if top and ruling.top > first.bbox[3] - 1 and have_same_ends(ruling, top)
    )
    return next(below, None)


def _bold_lines(lines: Sequence[Line], before: Line | None) -> int:
    """How many lines from the first on are bold and close, where the line before and the next are not.

    A group row may be bold as well.
    """
    first = lines[0]
    left = min(line.bbox[0] for line in lines)
    rows = [segments_of(line) for line in lines]
    if before is not None and before.bold and _are_close(before, first):
        return 0
    depth = 1 if first.bold else 0
    while (
        0 < depth < len(lines)
        and lines[depth].bold
        and (_are_close(lines[depth - 1], lines[depth]) or is_more_of(lines[depth], lines[:depth], lines))
        and not is_group_below(rows[depth], rows[:depth], left)
    ):
        depth += 1
    return depth


def is_group_below(segments: Sequence[Segment], header: Sequence[Sequence[Segment]], left: float) -> bool:
    """Whether a line below the header is one text below several headings, centred or from ``left`` on."""
    first = segments[0]
    if len(segments) > 1:
        return False
    from_left = first.x0 < left + SAME_END
    return any(
        sum(segment.x0 < first.x1 and (from_left or segment.x1 > first.x0) for segment in row) > 1
        for row in header
    )


def is_more_of(line: Line, above: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether a line that is not close to the header lines ``above`` is of the header all the same.

    Either it is its next level, or the next line of headings in bold type, set with wide spaces between the
    lines: each of its texts is below one heading, and not all ``lines`` of the table are bold.
    """
    if _is_next_level(line, above):
        return True
    if not _is_set_like(line, above) or all(other.bold for other in lines):
        return False
    segments = segments_of(line)
    valued = any(segment.is_value for segment in segments)
    return _are_below_one_each(segments, above) and not valued and _ROMAN.fullmatch(segments[0].text) is None


def _is_set_like(line: Line, above: Sequence[Line]) -> bool:
    """Whether a line is bold and of one size with the bold lines ``above``, and no further below than one."""
    spaced = line.bbox[1] - max(upper.bbox[3] for upper in above) < SPACED * line.size
    same_size = abs(line.size - above[-1].size) < SAME_SIZE
    return spaced and same_size and line.bold and all(upper.bold for upper in above)


def _are_below_one_each(segments: Sequence[Segment], above: Sequence[Line]) -> bool:
    """Whether each text of a line stands below a text of the lines ``above``, in none below two."""
    rows = [[Interval(segment.x0, segment.x1) for segment in segments_of(upper)] for upper in above]
    return all(
        any(head.overlaps(segment) for row in rows for head in row)
        and all(sum(head.overlaps(segment) for head in row) < 2 for row in rows)
        for segment in segments
    )


def _is_next_level(line: Line, above: Sequence[Line]) -> bool:
    """Whether a line below those of a header holds headings alone that share the headings above.

    It has some below no heading, or several below one: that one stands over all of them. In bold type any
    words may be headings, as narrow columns break them.
    """
    segments, headings = segments_of(line), [segment for upper in above for segment in segments_of(upper)]
    headed = [
        [head for head in headings if Interval(head.x0, head.x1).overlaps(segment)] for segment in segments
    ]
    shared = any(set(map(id, a)) & set(map(id, b)) for a, b in pairwise(headed))
    return (
        min(len(segments), len(headings)) > 1
        and abs(line.size - above[-1].size) < SAME_SIZE
        and (line.bold or all(is_heading(segment.text) for segment in segments))
        and not any(segment.is_value for segment in segments)
        and (shared or not all(headed))
    )


def _are_close(upper: Line, lower: Line) -> bool:
    return lower.bbox[1] - upper.bbox[3] < LEVEL_GAP * lower.size and abs(upper.size - lower.size) < SAME_SIZE


def have_same_ends(ruling: Ruling, other: Ruling) -> bool:
    """Whether two horizontal lines begin and end in the same places."""
    return abs(ruling.x0 - other.x0) <= SAME_END and abs(ruling.x1 - other.x1) <= SAME_END
