"""Which lines are the header of a table without vertical lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from auditor.reading.pdf.borderless.header_cells import LEVEL_GAP
from auditor.reading.pdf.content.model import Rule
from auditor.reading.pdf.content.segments import Interval, Piece, pieces_of, stretches
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


def marked_head(lines: Sequence[Line], before: Line | None, rules: Sequence[Rule]) -> int | None:
    """How many of the lines are a header by its rules or its bold type, whatever its words; None for none.

    Its texts stand in three columns or more, none is a value, and below it values stand beside each other.
    ``before`` is the line above the first.
    """
    bottom = _ruled_bottom(lines[0], before, rules)
    depth = (
        _bold_lines(lines, before) if bottom is None else sum(line.bbox[3] <= bottom + 1 for line in lines)
    )
    pieces = [piece for line in lines[:depth] for piece in pieces_of(line)]
    if len(stretches(pieces)) < 3 or any(piece.is_value and _DIGIT.search(piece.text) for piece in pieces):
        return None
    valued = any(sum(piece.is_value for piece in pieces_of(line)) > 1 for line in lines[depth:])
    return depth if valued else None


def _ruled_bottom(first: Line, before: Line | None, rules: Sequence[Rule]) -> float | None:
    """Height of the rule below a header that begins with the line, where one as long stands above it."""
    ceiling = before.bbox[3] - 1 if before else float("-inf")
    top = next(
        (
            rule
            for rule in reversed(rules)
            if max(ceiling, first.bbox[1] - 1.5 * first.size) <= rule.top <= first.bbox[1] + 1
            and rule.x0 <= first.bbox[0]
            and rule.x1 >= first.bbox[2]
        ),
        None,
    )
    below = (rule.top for rule in rules if top and rule.top > first.bbox[3] - 1 and have_same_ends(rule, top))
    return next(below, None)


def _bold_lines(lines: Sequence[Line], before: Line | None) -> int:
    """How many lines from the first on are bold and close, where the line before and the next are not.

    A group row may be bold as well.
    """
    first = lines[0]
    left = min(line.bbox[0] for line in lines)
    rows = [pieces_of(line) for line in lines]
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


def is_group_below(pieces: Sequence[Piece], header: Sequence[Sequence[Piece]], left: float) -> bool:
    """Whether a line below the header is one text below several headings, centred or from ``left`` on."""
    first = pieces[0]
    if len(pieces) > 1:
        return False
    from_left = first.x0 < left + SAME_END
    return any(
        sum(piece.x0 < first.x1 and (from_left or piece.x1 > first.x0) for piece in row) > 1 for row in header
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
    pieces = pieces_of(line)
    valued = any(piece.is_value for piece in pieces)
    return _are_below_one_each(pieces, above) and not valued and _ROMAN.fullmatch(pieces[0].text) is None


def _is_set_like(line: Line, above: Sequence[Line]) -> bool:
    """Whether a line is bold and of one size with the bold lines ``above``, and no further below than one."""
    spaced = line.bbox[1] - max(upper.bbox[3] for upper in above) < SPACED * line.size
    same_size = abs(line.size - above[-1].size) < SAME_SIZE
    return spaced and same_size and line.bold and all(upper.bold for upper in above)


def _are_below_one_each(pieces: Sequence[Piece], above: Sequence[Line]) -> bool:
    """Whether each text of a line stands below a text of the lines ``above``, in none below two."""
    rows = [[Interval(piece.x0, piece.x1) for piece in pieces_of(upper)] for upper in above]
    return all(
        any(head.overlaps(piece) for row in rows for head in row)
        and all(sum(head.overlaps(piece) for head in row) < 2 for row in rows)
        for piece in pieces
    )


def _is_next_level(line: Line, above: Sequence[Line]) -> bool:
    """Whether a line below those of a header holds headings alone that share the headings above.

    It has some below no heading, or several below one: that one stands over all of them. In bold type any
    words may be headings, as narrow columns break them.
    """
    pieces, headings = pieces_of(line), [piece for upper in above for piece in pieces_of(upper)]
    headed = [[head for head in headings if Interval(head.x0, head.x1).overlaps(piece)] for piece in pieces]
    shared = any(set(map(id, a)) & set(map(id, b)) for a, b in pairwise(headed))
    return (
        min(len(pieces), len(headings)) > 1
        and abs(line.size - above[-1].size) < SAME_SIZE
        and (line.bold or all(is_heading(piece.text) for piece in pieces))
        and not any(piece.is_value for piece in pieces)
        and (shared or not all(headed))
    )


def _are_close(upper: Line, lower: Line) -> bool:
    return lower.bbox[1] - upper.bbox[3] < LEVEL_GAP * lower.size and abs(upper.size - lower.size) < SAME_SIZE


def have_same_ends(rule: Rule, other: Rule) -> bool:
    """Whether two horizontal lines begin and end in the same places."""
    return abs(rule.x0 - other.x0) <= SAME_END and abs(rule.x1 - other.x1) <= SAME_END
