"""What is drawn on a page, from letters and shapes that are made here."""

import pytest

from auditor.reading.pdf.content.words import with_accents_in_place, words_of

Letter = dict[str, object]


def letter(text: str, x0: float, x1: float) -> Letter:
    return {"text": text, "x0": x0, "x1": x1, "top": 10.0, "bottom": 20.0, "doctop": 10.0}


@pytest.mark.parametrize(
    ("letters", "text"),
    [
        ([letter("e", 0, 5), letter("f", 5, 8), letter("\u0301", 2, 3)], "e\u0301f"),
        ([letter("\u0627", 0, 3), letter("\u0628", 3, 8), letter("\u064b", 1, 2)], "\u064b\u0627\u0628"),
        ([letter("e", 0, 5), letter("\u0301", 40, 42)], "e\u0301"),
    ],
)
def test_accent_that_is_printed_by_itself_stands_with_its_letter(letters: list[Letter], text: str) -> None:
    """Left to right it follows its letter; right to left, mirrored in the file, it precedes it."""
    assert "".join(str(one["text"]) for one in with_accents_in_place(letters)) == text


@pytest.mark.parametrize("turn", [0, 1, -1])
def test_letter_pressed_flat_is_not_seen(turn: int) -> None:
    """Such a matrix is told by damaged files; the type size, by which gaps are measured, would be nil."""
    own = {"turn": turn, "size": 10.0, "upright": True, "fontname": "F"}
    flat = {"x1": 40.0} if turn else {"bottom": 10.0}
    seen, unseen = {**letter("a", 0, 5), **own}, {**letter("b", 40, 45), **own, **flat}
    assert [word.text for word in words_of([seen, unseen], [])] == ["a"]
