"""Rows that number the columns of a table: "1 2 3 4=3/2", "(1) (2) (3)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from auditor.models.document import Cell, Row

_BLANK = re.compile(r"[-–—.\s]*")
_COLUMN_NUMBER = re.compile(
    r"[(\[]?\s*-?(?P<number>\d{1,2})\s*\.?(?P<part>[a-z]?)\s*[)\]]?\s*\.?\s*(?:[=:].*)?",
    re.IGNORECASE | re.DOTALL,
)
_FORMULA = re.compile(r"(?=.*[=/x×*+÷])[\d()\[\]\s.,=:/x×*+%÷-]+", re.IGNORECASE)


def is_column_number_row(row: Row) -> bool:
    """Whether the row numbers its columns: "1 2 3 4=3/2", also "(1) (2)" and "1 2 2a 2b".

    Slips are allowed ("19" for "9"), and in a row of five or more also numbers that are left out, as
    in a table taken from a wider one, as long as they rise and mostly by one.
    """
    own = [" ".join(cell.text.split()) for cell in row if not cell.repeated and not is_blank(cell)]
    if len(own) < 2 or len(own) * 5 < sum(not cell.repeated for cell in row) * 3:
        return False
    numbers: list[int | None] = []
    for text in own:
        match = _COLUMN_NUMBER.fullmatch(text)
        if match is None and not _FORMULA.fullmatch(text):
            return False
        number = int(match["number"]) if match else None
        if not (match and match["part"] and numbers[-1:] == [number]):  # "3 3a 3b": parts of one column
            numbers.append(number)
    misses = sum(number != position for position, number in enumerate(numbers, start=1))
    if len(own) < 3:
        return misses == 0 and all(text.startswith("(") for text in own)
    return misses <= len(numbers) // 4 or _rises(numbers)


def _rises(numbers: Sequence[int | None]) -> bool:
    known = [number for number in numbers if number is not None]
    steps = [later - earlier for earlier, later in pairwise(known)]
    return (
        len(known) >= 5
        and known[0] <= 3
        and known[-1] <= 2 * len(known) + 3
        and min(steps) > 0
        and steps.count(1) * 2 >= len(steps)
    )


def is_blank(cell: Cell) -> bool:
    """Whether the cell holds nothing, or only the dashes and dots that stand for it."""
    return _BLANK.fullmatch(cell.text) is not None
