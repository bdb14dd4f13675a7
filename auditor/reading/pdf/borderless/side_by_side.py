"""Two borderless tables beside each other: the lines of the left one, then those of the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from auditor.reading.pdf.content.model import Ruling
from auditor.reading.pdf.content.segments import GAP, Segment, segments_of
from auditor.reading.pdf.content.text_lines import Line

NUMBER_HEADING = re.compile(r"no(?:mor)?\.?", re.IGNORECASE)
"""Heads the numbers of rows."""
LEAST = 2
"""A table has no fewer headings."""
BELOW = 1.2
"""Where one of the tables has ended, the rows of the other are no further apart than so many type sizes."""


@dataclass(slots=True)
class _Lane:
    """The white stretch between the two tables, as far as the lines looked at leave it."""

    left: float
    right: float

    def takes(self, line: Line) -> bool:
        """Whether the line leaves some of the lane white: then that is the lane from now on."""
        left, right = self.left, self.right
        for segment in segments_of(line):
            if segment.x1 <= left or segment.x0 >= right:
                continue
            if segment.x0 - left < right - segment.x1:
                left = max(left, segment.x1)
            else:
                right = min(right, segment.x0)
        if right - left < GAP * line.size:
            return False
        self.left, self.right = left, right
        return True

    def separates(self, line: Line) -> bool:
        """Whether the line has words on both sides."""
        return line.words[0].x0 < self.left + 1 and line.words[-1].x1 > self.right - 1

    def sides(self, line: Line) -> tuple[Line | None, Line | None]:
        """What of the line stands on either side."""
        middle = (self.left + self.right) / 2
        left = tuple(word for word in line.words if (word.x0 + word.x1) / 2 < middle)
        right = line.words[len(left) :]
        return Line(line.page, left) if left else None, Line(line.page, right) if right else None


def side_by_side(lines: Sequence[Line], rulings: Sequence[Ruling]) -> list[list[Line]]:
    """The lines, those of tables beside each other one table after the other.

    Their header numbers the rows twice ("No Pangkat Jumlah No Jabatan Jumlah"), and either the line above
    it is separated where the header is, or the horizontal lines are. Other tables number within their rows.
    """
    for head, line in enumerate(lines):
        lane = _between(segments_of(line)) if NUMBER_HEADING.fullmatch(line.words[0].text) else None
        if lane is None:
            continue
        first, last = _reach(lines, head, lane)
        if first == head and not _separate_rulings(rulings, lines[head : last + 1], lane):
            continue
        sides = [lane.sides(line) for line in lines[first : last + 1]]
        left, right = ([side for side in own if side is not None] for own in zip(*sides, strict=True))
        rest = side_by_side(lines[last + 1 :], rulings)
        return [own for own in (list(lines[:first]), left, right, *rest) if own]
    return [list(lines)] if lines else []


def _between(segments: Sequence[Segment]) -> _Lane | None:
    """The white stretch before the second number heading of a line, None where there is none."""
    again = [at for at, segment in enumerate(segments) if at and NUMBER_HEADING.fullmatch(segment.text)]
    if len(again) != 1 or not LEAST <= again[0] <= len(segments) - LEAST:
        return None
    return _Lane(segments[again[0] - 1].x1, segments[again[0]].x0)


def _reach(lines: Sequence[Line], head: int, lane: _Lane) -> tuple[int, int]:
    """The first and last line that leave the lane white, the first one with words on both of its sides."""
    last = head
    for at in range(head + 1, len(lines)):
        close = lines[at].bbox[1] - lines[last].bbox[3] < BELOW * lines[at].size
        if not close or not lane.takes(lines[at]):
            break
        last = at
    first = head
    for at in range(head - 1, -1, -1):
        if not lane.takes(lines[at]):
            break
        if lane.separates(lines[at]):
            first = at
    return first, last


def _separate_rulings(rulings: Sequence[Ruling], lines: Sequence[Line], lane: _Lane) -> bool:
    """Whether horizontal lines stand on both sides of the lane and none across it."""
    top, bottom = lines[0].bbox[1] - lines[0].size, lines[-1].bbox[3] + lines[-1].size
    near = [ruling for ruling in rulings if top <= ruling.top <= bottom]
    across = any(ruling.x0 < lane.left and ruling.x1 > lane.right for ruling in near)
    before = any(ruling.x1 < lane.right + 1 for ruling in near)
    return not across and before and any(ruling.x0 > lane.left - 1 for ruling in near)
