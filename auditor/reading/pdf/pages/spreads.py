"""Two pages of a report on one sheet, side by side: each half is a page of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.models.document import BBox
from auditor.reading.pdf.content.model import Drawn, Ruling, Word
from auditor.reading.pdf.content.text_lines import lines_of

GUTTER = 0.03
"""Share of the sheet's width that stays white in its middle."""
SAME_PLACE = 2.0
EDGE = 0.14
"""Share of the sheet's height at its top and bottom where running lines are looked for."""
LONG = 10
"""A text of so many letters in the same place of both halves is their running line."""
PROSE_LINES = 8
"""So many long lines in both halves are running text of two pages."""


def halves(drawn: Drawn) -> tuple[Drawn, Drawn] | None:
    """The two pages that stand side by side on a sheet, each measured from its own corner; None for one page.

    Nothing crosses the middle of the sheet, and both halves carry page numbers that follow each other or the
    same running line, or both are full of running text.
    """
    middle = drawn.width / 2
    room = GUTTER * drawn.width
    if drawn.turn or drawn.skew or drawn.width < 1.2 * drawn.height or not drawn.words:
        return None
    boxes = [word.bbox for word in drawn.words]
    boxes += [ruling.bbox for ruling in drawn.rulings]
    boxes += drawn.fills
    if any(x0 < middle + room / 2 and x1 > middle - room / 2 for x0, _, x1, _ in boxes):
        return None
    left, right = _half(drawn, 0.0, middle), _half(drawn, middle, middle)
    return (left, right) if _are_pages(left, right) else None


def _half(drawn: Drawn, start: float, width: float) -> Drawn:
    def own(box: BBox) -> bool:
        return start <= (box[0] + box[2]) / 2 < start + width

    return replace(
        drawn,
        width=width,
        words=tuple(
            replace(word, x0=word.x0 - start, x1=word.x1 - start) for word in drawn.words if own(word.bbox)
        ),
        rulings=tuple(
            Ruling(ruling.x0 - start, ruling.top, ruling.x1 - start, ruling.bottom)
            for ruling in drawn.rulings
            if own(ruling.bbox)
        ),
        fills=tuple(
            (x0 - start, top, x1 - start, bottom)
            for x0, top, x1, bottom in drawn.fills
            if own((x0, top, x1, bottom))
        ),
        beside=start,
    )


def _are_pages(left: Drawn, right: Drawn) -> bool:
    one, two = lines_of(left.words), lines_of(right.words)
    if min(_long_lines(one, left.width), _long_lines(two, right.width)) >= PROSE_LINES:
        return True
    edge = EDGE * left.height
    near = [
        [line for line in lines if not edge < (line[0].top + line[0].bottom) / 2 < left.height - edge]
        for lines in (one, two)
    ]
    return any(_run(a, b) for a in near[0] for b in near[1])


def _long_lines(lines: Sequence[Sequence[Word]], width: float) -> int:
    return sum(line[-1].x1 - line[0].x0 > width / 2 for line in lines)


def _run(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether two lines are one running line, or numbers of pages that follow each other."""
    if abs(left[0].middle - right[0].middle) > SAME_PLACE:
        return False
    first, second = (" ".join(word.text for word in line) for line in (left, right))
    if first == second and sum(map(str.isalpha, first)) >= LONG:
        return abs(left[0].x0 - right[0].x0) <= SAME_PLACE
    number, after = first.strip("-– "), second.strip("-– ")
    return (
        number.isdecimal()
        and after.isdecimal()
        and int(after) == int(number) + 1
        and abs((left[0].x0 + left[-1].x1) - (right[0].x0 + right[-1].x1))
        <= 2 * max(SAME_PLACE, left[0].size)
    )
