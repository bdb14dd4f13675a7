"""The header of a table without upright rules: headings over several columns and what stands below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from auditor.reading.pdf.borderless.partial_lines import Border
from auditor.reading.pdf.borderless.rows import bands_of
from auditor.reading.pdf.content.model import Rule
from auditor.reading.pdf.content.segments import Interval, Piece, over, pieces_of, stretches
from auditor.reading.pdf.content.text_lines import Line
from auditor.reading.pdf.grids.grid import Span
from auditor.reading.text.header_likeness import is_heading

LEVEL_GAP = 0.55
"""A gap this share of the type size between two lines of one column parts two levels of the header."""

WIDER = 0.15
"""Two levels are further apart than lines of one text, by this share of the type size."""
SPACED = 0.9
"""Lines of one heading are never further apart than this share of the type size."""
_ROMAN = re.compile(r"[IVX]+\.?")
"""The number of a group of rows."""
_DIGIT = re.compile(r"\d")
SAME_END = 4.0
"""Ends of lines, and of lines and texts, are in one place when no further apart (points)."""
LEVEL_SIZE = 0.3
LEVEL = 2.0
"""Lines of one height differ by no more than this."""
CENTRED = 10.0
"""A heading may stand this far from the middle of its columns, whose texts need not be centred."""


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
    spaced = line.bbox[1] - max(upper.bbox[3] for upper in above) < SPACED * line.size
    same = abs(line.size - above[-1].size) < LEVEL_SIZE and line.bold and all(upper.bold for upper in above)
    if not (spaced and same) or all(other.bold for other in lines):
        return False
    pieces = pieces_of(line)
    rows = [[Interval(piece.x0, piece.x1) for piece in pieces_of(upper)] for upper in above]
    below_one = all(
        any(head.overlaps(piece) for row in rows for head in row)
        and all(sum(head.overlaps(piece) for head in row) < 2 for row in rows)
        for piece in pieces
    )
    valued = any(piece.is_value for piece in pieces)
    return below_one and not valued and _ROMAN.fullmatch(pieces[0].text) is None


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
        and abs(line.size - above[-1].size) < LEVEL_SIZE
        and (line.bold or all(is_heading(piece.text) for piece in pieces))
        and not any(piece.is_value for piece in pieces)
        and (shared or not all(headed))
    )


def _are_close(upper: Line, lower: Line) -> bool:
    return (
        lower.bbox[1] - upper.bbox[3] < LEVEL_GAP * lower.size and abs(upper.size - lower.size) < LEVEL_SIZE
    )


def have_same_ends(rule: Rule, other: Rule) -> bool:
    """Whether two horizontal lines begin and end in the same places."""
    return abs(rule.x0 - other.x0) <= SAME_END and abs(rule.x1 - other.x1) <= SAME_END


def header_spans(
    pieces: Sequence[Piece],
    columns: Sequence[Interval],
    borders: Sequence[Border] = (),
    leading: float = 0.0,
) -> tuple[float | None, list[Span]]:
    """The height that parts the two levels of a header, None for one level, and the header's cells.

    A heading stands over several columns when a rule that leaves out other columns (one of the ``borders``)
    stands below it, when it covers more than one of them, or when it stands alone above its column with a
    gap below while other columns have text in the lower half only. It reaches over those columns whose
    common middle is nearest to its own. ``leading`` is the gap between lines of one text below the header.
    """
    count = len(columns)
    ruled = next((border for border in borders if _parts_levels(border, pieces, columns)), None)
    upper = _upper(pieces, columns, leading) if ruled is None else _above(ruled, pieces, columns)
    if not upper:
        return None, [Span(0, 0, column, column) for column in range(count)]
    below = [piece for piece in pieces if piece not in upper and piece.top >= min(p.bottom for p in upper)]
    if not below:
        return None, [Span(0, 0, column, column) for column in range(count)]
    border = (max(piece.bottom for piece in upper) + min(piece.top for piece in below)) / 2
    top, bottom = min(piece.top for piece in pieces), max(piece.bottom for piece in pieces)
    others = [[p for p in pieces if p not in upper and over(columns, p) == [c]] for c in range(count)]
    hangs = any(own and max(p.bottom for p in own) < border for own in others)
    lower = [
        column in ruled.columns if ruled is not None else _is_lower(own, top, border, bottom, hangs=hangs)
        for column, own in enumerate(others)
    ]
    border = border if ruled is None else ruled.y
    spans: list[Span] = []
    taken: set[int] = set()
    labels = _labels(upper)
    for label in labels:
        alone = ruled is not None and len(labels) == 1 and _run(ruled.columns)
        reach = alone or _reach(label, lower, taken, columns, [other for other in labels if other != label])
        if reach is not None:
            spans.append(Span(0, 0, reach[0], reach[1]))
            taken.update(range(reach[0], reach[1] + 1))
    for column in range(count):
        if column in taken:
            spans.append(Span(1, 1, column, column))
        else:
            spans.append(Span(0, 1, column, column))
    return border, spans


def _parts_levels(border: Border, pieces: Sequence[Piece], columns: Sequence[Interval]) -> bool:
    """Whether a rule that leaves out columns stands below a heading and above one of each of its columns."""
    below = {column for piece in pieces if piece.middle > border.y for column in over(columns, piece)}
    above = _above(border, pieces, columns)
    return bool(above) and 1 < len(border.columns) < len(columns) and border.columns <= below


def _run(columns: frozenset[int]) -> tuple[int, int] | None:
    """The first and last of columns that stand beside each other."""
    first, last = min(columns), max(columns)
    return (first, last) if len(columns) == last - first + 1 else None


def _above(border: Border, pieces: Sequence[Piece], columns: Sequence[Interval]) -> list[Piece]:
    """The pieces above a rule, in its columns alone."""
    return [
        piece
        for piece in pieces
        if piece.middle < border.y and border.columns.issuperset(over(columns, piece))
    ]


def _upper(pieces: Sequence[Piece], columns: Sequence[Interval], leading: float) -> list[Piece]:
    """The pieces of headings that stand over several columns."""
    size = pieces[0].words[0].size if pieces else 10.0
    level = max(LEVEL_GAP * size, leading + WIDER * size)
    found = [piece for piece in pieces if len(over(columns, piece)) > 1]
    for column in range(len(columns)):
        own = sorted((p for p in pieces if over(columns, p) == [column]), key=lambda piece: piece.top)
        for before, after in pairwise(own):
            if after.top - before.bottom > level:
                found += own[: own.index(after)]
                break
    found += [piece for piece in _above_repeated(pieces, columns) if piece not in found]
    if not found:
        found += _above_lower(pieces, columns)
    for piece in pieces:
        hangs = any(
            other.x0 <= piece.centre <= other.x1 and 0 <= piece.top - other.bottom < level for other in found
        )
        if piece not in found and hangs and len(over(columns, piece)) != 1:
            found.append(piece)
    return found


def _above_lower(pieces: Sequence[Piece], columns: Sequence[Interval]) -> list[Piece]:
    """The first line of a heading that others beside it leave room for: they begin in the lower level.

    Lines of both levels are as close as those of one heading. Other headings stand at the top, or in the
    middle of both levels. The line has its middle above that of the columns it stands over.
    """
    own = [[piece for piece in pieces if over(columns, piece) == [column]] for column in range(len(columns))]
    size = pieces[0].words[0].size if pieces else 10.0
    top, bottom = min((p.top for p in pieces), default=0.0), max((p.bottom for p in pieces), default=0.0)
    first = [bool(texts) and min(piece.top for piece in texts) < top + size / 2 for texts in own]
    hangs = any(
        begins and max(piece.bottom for piece in texts) < bottom - size / 2
        for begins, texts in zip(first, own, strict=True)
    )
    low = [
        bool(texts) and not begins and (hangs or _middle(texts) > (top + bottom) / 2 + size / 4)
        for begins, texts in zip(first, own, strict=True)
    ]
    if all(low[column] or first[column] for column in range(len(columns))) and not hangs:
        return []  # nothing tells headings that stand at the bottom from those of a lower level
    found: list[Piece] = []
    for column, texts in enumerate(own):
        if len(texts) < 2 or not first[column]:
            continue
        upper = min(texts, key=lambda piece: piece.top)
        open_to = [low[place] or place == column for place in range(len(columns))]
        reach = _reach(upper.centre, open_to, set(), columns, [])
        if reach is not None and reach[0] <= column <= reach[1] and reach[0] < reach[1]:
            found.append(upper)
    return found


def _middle(pieces: Sequence[Piece]) -> float:
    """Height of the middle of pieces below each other."""
    return (min(piece.top for piece in pieces) + max(piece.bottom for piece in pieces)) / 2


def _above_repeated(pieces: Sequence[Piece], columns: Sequence[Interval]) -> list[Piece]:
    """The pieces above a line of headings that repeat ("T R C T R C"): each is over several columns."""
    for line in sorted(bands_of(pieces), key=lambda band: -band.top):
        low = [piece for piece in line.pieces if piece.bottom > line.bottom - LEVEL]
        again = [piece for piece in low if sum(piece.text == other.text for other in low) > 1]
        below = {column for piece in low for column in over(columns, piece)}
        top = min((piece.top for piece in low), default=0.0)
        above = [
            piece
            for piece in pieces
            if again and piece.bottom < top + LEVEL and set(over(columns, piece)) & below
        ]
        headed = {column for piece in above for column in over(columns, piece)}
        if above and len(headed & below) * 2 <= len(below):
            return above
    return []


def _labels(upper: Sequence[Piece]) -> list[float]:
    """The centres of the headings, lines that stand under each other taken together."""
    groups: list[list[Piece]] = []
    for piece in sorted(upper, key=lambda piece: piece.x0):
        if groups and piece.x0 < max(other.x1 for other in groups[-1]):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [(min(p.x0 for p in group) + max(p.x1 for p in group)) / 2 for group in groups]


def _is_lower(own: Sequence[Piece], top: float, border: float, bottom: float, *, hangs: bool) -> bool:
    """Whether the column's own heading stands in the lower level and not in the middle of both.

    In a header that ``hangs`` all headings begin as high as they can.
    """
    if not own:
        return False
    if hangs:
        return min(piece.top for piece in own) >= border - LEVEL
    middle = _middle(own)
    return min(piece.top for piece in own) >= border - 2 and abs(middle - (border + bottom) / 2) <= abs(
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
