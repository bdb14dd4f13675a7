"""Where the items of a cell end, by what its page shows."""

from collections.abc import Sequence

import pytest

from auditor.models.document import Cell
from auditor.reading.pdf.content.model import Word
from auditor.reading.pdf.grids.broken_words import PageCell, Seam, mend_cell
from auditor.reading.pdf.grids.items import item_breaks

LETTER, SPACE, LINE, SIZE = 5.0, 2.5, 12.0, 10.0
REACH = 100.0
"""Twenty letters fill a line."""


def set_in_lines(*lines: str, tops: Sequence[float] = ()) -> list[Word]:
    words: list[Word] = []
    for at, line in enumerate(lines):
        x0, top = 0.0, tops[at] if tops else at * LINE
        for text in line.split():
            x1 = x0 + LETTER * len(text)
            words.append(Word(text, x0, top, x1, top + SIZE, SIZE))
            x0 = x1 + SPACE
    return words


def pieces(*lines: str, tops: Sequence[float] = ()) -> list[str]:
    breaks = item_breaks(set_in_lines(*lines, tops=tops), REACH)
    text = " ".join(lines)
    return [text[a:b].strip() for a, b in zip((0, *breaks), (*breaks, len(text)), strict=True)]


@pytest.mark.parametrize(
    ("lines", "tops", "items"),
    [
        (("Persentase jalan", "kabupaten mantap"), (), ["Persentase jalan kabupaten mantap"]),
        (("Jalan", "Jembatan"), (), ["Jalan", "Jembatan"]),
        (("Persentase jalan", "kabupaten", "Jembatan"), (), ["Persentase jalan kabupaten", "Jembatan"]),
        (("Jalan yang mantap", "Jembatan"), (), ["Jalan yang mantap Jembatan"]),
        (("a. Jalan yang baik", "b. Jembatan kokoh"), (), ["a. Jalan yang baik", "b. Jembatan kokoh"]),
        (("- Jalan yang baik", "- Jembatan kokoh"), (), ["- Jalan yang baik", "- Jembatan kokoh"]),
        (("Jalan", "mantap", "Jembatan"), (0, 12, 40), ["Jalan mantap", "Jembatan"]),
        (("Jalan yang mantap", "Jembatan"), (0, 60), ["Jalan yang mantap", "Jembatan"]),
        (("Jalan yang mantap", "Jembatan kokoh"), (0, 24), ["Jalan yang mantap Jembatan kokoh"]),
    ],
)
def test_items(lines: tuple[str, ...], tops: tuple[float, ...], items: list[str]) -> None:
    assert pieces(*lines, tops=tops) == items


def test_rotated_text_tells_nothing() -> None:
    words = [Word("Jalan", 0, 0, 10, 25, SIZE, turn=1), Word("Baik", 12, 0, 22, 20, SIZE, turn=1)]
    assert item_breaks(words, REACH) == ()


def test_breaks_stay_where_they_are_when_words_are_mended() -> None:
    cell = PageCell("Lemba ga baik Ma syarakat", breaks=(13,), seams=((5, Seam.TIGHT), (16, Seam.TIGHT)))
    mended = mend_cell(cell, frozenset({"lembaga", "masyarakat"}))
    assert (mended.text, mended.breaks) == ("Lembaga baik Masyarakat", (12,))
    assert mend_cell(PageCell("Jalan Baik", breaks=(5,)), frozenset()).breaks == (5,)


def test_a_word_closed_up_over_a_break_has_none() -> None:
    cell = PageCell("Lemba ga", breaks=(5,), seams=((5, Seam.TIGHT),))
    assert mend_cell(cell, frozenset({"lembaga"})) == Cell("Lembaga")
    assert mend_cell(cell, frozenset({"lembaga"})).breaks == ()
