"""The words of a page that read from left to right, and the segments of text that they make, found by box."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from auditor.models.document import BBox
from auditor.reading.pdf.content.model import Word
from auditor.reading.pdf.content.segments import Segment, segments_of
from auditor.reading.pdf.content.text_lines import Line, lines_of


class WordIndex:
    """The upright words of a page, sorted so that those in a box are found without seeing all."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = sorted((word.middle, at, word) for at, word in enumerate(words) if not word.turn)
        self._segments: dict[BBox, list[list[Segment]]] = {}

    def inside(self, box: BBox) -> list[Word]:
        """The words whose centre lies in the box, in the order of the file."""
        x0, top, x1, bottom = box
        first, end = bisect_left(self._words, (top,)), bisect_right(self._words, (bottom, len(self._words)))
        found = [(at, word) for _, at, word in self._words[first:end] if x0 <= word.centre <= x1]
        return [word for _, word in sorted(found)]

    def below(self, height: float) -> list[Word]:
        """The words whose middle line lies below that height."""
        return [word for _, _, word in self._words[bisect_right(self._words, (height, len(self._words))) :]]

    def segments(self, box: BBox) -> list[list[Segment]]:
        """The segments of each line in the box; not to be changed."""
        if box not in self._segments:
            self._segments[box] = [segments_of(Line(0, line)) for line in lines_of(self.inside(box))]
        return self._segments[box]
