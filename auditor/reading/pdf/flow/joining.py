"""Fragments of tables on successive pages become whole tables."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from auditor.models.document import BBox, Block, BlockKind, Cell, Row, Table
from auditor.reading.pdf.grids.broken_words import is_cut_number, join_mended
from auditor.reading.pdf.grids.cells import Fragment
from auditor.reading.text.header import split_header

SAME_EDGE = 4.0
"""Column edges this near to each other (after shifting the table's left edge) are the same."""
_NUMBERED = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)](?:\s|[A-Z]|$)|\d+(?:\.\d+)+")
_ROW_NUMBER = re.compile(r"\d{1,3}[.)]")
_OPEN_CODE = re.compile(r"(?:\d{1,2}\.){2,}")
"""A number of a row in levels that lacks its last level."""
_SHORT = 14
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"[\d.,]+\s?%?")
NEAR = 1000
"""Rows of a table before a page break that show how its rows are filled: some fifty pages."""
CUT = "baris ini mungkin terpotong oleh batas halaman"


@dataclass(slots=True)
class Whole:
    """A table that grows fragment by fragment."""

    xs: tuple[float, ...]
    header: tuple[Row, ...]
    rows: list[Row]
    pages: list[int]
    bbox: BBox
    last: Fragment

    @classmethod
    def of(cls, fragment: Fragment) -> Whole:
        """Begin a table with its first fragment."""
        header, rows = split_header(fragment.rows)
        return cls(fragment.xs, tuple(header), list(rows), [fragment.page], fragment.bbox, fragment)

    def takes(self, fragment: Fragment) -> bool:
        """Whether the fragment has the table's columns, or some of its column edges, or its header."""
        if fragment.page not in (self.pages[-1], self.pages[-1] + 1):
            return False
        if _matches(self.xs, fragment.xs) or _matches(fragment.xs, self.xs):
            return True
        return fragment.width == len(self.xs) - 1 and bool(self.header) and self._repeats(fragment.rows) > 0

    def add(self, fragment: Fragment, known: frozenset[str] = frozenset()) -> None:
        """Append a fragment: its repeated header goes, a row cut by the page break is put together.

        So is a word that the page break cut, where it is one of those ``known``.
        """
        rows = fragment.rows
        if fragment.width < len(self.xs) - 1:
            rows = _spread(rows, fragment.xs, self.xs)
        elif fragment.width > len(self.xs) - 1:
            self.header = _spread(self.header, self.xs, fragment.xs)
            self.rows = list(_spread(self.rows, self.xs, fragment.xs))
            self.xs = fragment.xs
        rest = list(rows[self._repeats(rows) :])
        if not self.rows:
            self.header, below = split_header((*self.header, *rest))
            rest = list(below)
        if (
            self.rows
            and rest
            and (
                is_cut(self.rows[-1], rest[0], [*self.rows[-NEAR:-1], *rest[1:]])
                or (rest[0] is rows[0] and self._is_full_across(rest[0], fragment))
            )
        ):
            whole = _put_together(self.rows[-1], rest[0], known)
            rest = _carried(whole, rest[0], rest[1:])
            self.rows[-1] = whole
        elif self.rows and rest:
            if _may_be_cut(self.rows[-1], rest[0], [*self.rows[-NEAR:-1], *rest[1:]]):
                self.rows[-1], rest[0] = _doubted(self.rows[-1]), _doubted(rest[0])
            rest = self._still_merged(rest)
        self.rows += rest
        self.pages.append(fragment.page)
        self.last = fragment

    def _is_full_across(self, first: Row, fragment: Fragment) -> bool:
        """Whether the first row of a page goes on with the last one, both merged over all columns.

        Then the first word of the page would not have fitted behind the last one, and no number or change
        from capitals to lower case says that another row begins.
        """
        last = self.rows[-1]
        return (
            _across(last)
            and _across(first)
            and self.last.space_left is not None
            and fragment.first_word is not None
            and self.last.space_left < fragment.first_word
            and not _NUMBERED.match(first[0].text)
            and last[0].text.isupper() == first[0].text.isupper()
        )

    def _still_merged(self, rest: list[Row]) -> list[Row]:
        """Fill the cells at the top of a page that a merged cell of the page before still spans.

        The columns are those in which no row of the table but the first ones of the page leaves a cell empty,
        and in which cells are merged over rows.
        """
        rows = rest
        for column, cell in enumerate(rest[0]):
            depth = next((n for n, row in enumerate(rest) if row[column].bbox != cell.bbox), len(rest))
            others = [row[column] for row in (*self.rows[-NEAR:], *rest[depth:])]
            if cell.text or not all(other.text for other in others) or not any(o.repeated for o in others):
                continue
            above = self.rows[-1][column]
            text, doubt, breaks = above.text, above.doubt, above.breaks
            rows = [
                _with(row, column, replace(row[column], text=text, repeated=True, doubt=doubt, breaks=breaks))
                if number < depth
                else row
                for number, row in enumerate(rows)
            ]
        return rows

    def block(self, order: int) -> Block:
        """The finished table as a block; its box is the one of its first fragment."""
        table = Table(order, self.header, tuple(self.rows), tuple(dict.fromkeys(self.pages)))
        return Block(BlockKind.TABLE, "", page=self.pages[0], bbox=self.bbox, table=table)

    def _repeats(self, rows: Sequence[Row]) -> int:
        """How many first rows repeat rows of the header, in order."""
        keys = [_key(row) for row in self.header]
        count = at = 0
        for row in rows:
            if _key(row) not in keys[at:]:
                break
            at = keys.index(_key(row), at) + 1
            count += 1
        return count


def _key(row: Row) -> str:
    return "|".join("".join(cell.text.split()).lower() for cell in row if not cell.repeated)


def _matches(xs: Sequence[float], some: Sequence[float]) -> bool:
    """Whether ``some`` are edges among ``xs``, outer ones included, after shifting."""
    shift = xs[0] - some[0]
    if abs((some[-1] + shift) - xs[-1]) > SAME_EDGE or len(some) < 3:
        return False
    return all(any(abs(edge + shift - other) <= SAME_EDGE for other in xs) for edge in some)


def _spread(rows: Sequence[Row], old: Sequence[float], new: Sequence[float]) -> tuple[Row, ...]:
    """Rows on a coarse grid rewritten on a finer one that holds all its edges."""
    shift = new[0] - old[0]
    source = []
    for left, right in pairwise(new):
        middle = (left + right) / 2 - shift
        source.append(sum(edge < middle for edge in old) - 1)
    spread = []
    for row in rows:
        cells: list[Cell] = []
        for place, column in enumerate(source):
            cell = row[min(max(column, 0), len(row) - 1)]
            again = place > 0 and source[place - 1] == column
            cells.append(replace(cell, repeated=bool(cell.text)) if again else cell)
        spread.append(tuple(cells))
    return tuple(spread)


def is_cut(last: Row, first: Row, others: Sequence[Row]) -> bool:
    """Whether the first row of a page goes on with the last row of the page before.

    ``others`` are the rows of the table that no page break touches. The pieces of one row never
    fill the same column of short texts (numbers, units, amounts) twice; the second begins with a row
    number only below a colon, or below words that are followed by a number in other rows; and either all
    texts run on, as a sentence does in lower case, or one of the pieces fills a set of columns that no
    whole row of the table fills.
    """
    if _is_torn(last, first) and not _across(last):
        return True
    if _across(last) or _across(first):
        return False
    both = _in_both(last, first)
    lacks_percent = any(_lacks_percent(*texts) for texts in both.values())
    if all(cell.text for cell in first) and not lacks_percent:
        return False
    if not both or _begins_alone(last, first) or _are_two_rows(both, others):
        return False
    if lacks_percent or all(_runs_on(lower) or _is_left_open(upper) for upper, lower in both.values()):
        return True
    usual = {_filled(row) for row in others}
    return not {_filled(first), _filled(last)} <= usual


def _in_both(last: Row, first: Row) -> dict[int, tuple[str, str]]:
    """Return the two texts of each column in which both rows have one."""
    pairs = enumerate(zip(last, first, strict=True))
    return {at: (upper.text, lower.text) for at, (upper, lower) in pairs if upper.text and lower.text}


def _begins_alone(last: Row, first: Row) -> bool:
    """Whether a row begins in its first column, or in another one with a long text, below an empty cell."""
    new = [lower.text for upper, lower in zip(last, first, strict=True) if lower.text and not upper.text]
    return bool(first[0].text and not last[0].text) or not all(map(_is_short, new))


def _are_two_rows(both: Mapping[int, tuple[str, str]], others: Sequence[Row]) -> bool:
    """Whether the two texts of some column are of two rows: two short ones, or the number of a second row."""
    return any(
        _are_two(upper, lower)
        or (
            _NUMBERED.match(lower) is not None
            and not _is_left_open(upper)
            and not _announces(upper, [row[column].text for row in others])
        )
        for column, (upper, lower) in both.items()
    )


def _filled(row: Row) -> tuple[bool, ...]:
    return tuple(bool(cell.text) for cell in row)


def _across(row: Row) -> bool:
    return len(row) > 1 and bool(row[0].text) and all(cell.repeated for cell in row[1:])


def _is_short(text: str) -> bool:
    return len(text) <= _SHORT


def _are_two(upper: str, lower: str) -> bool:
    """Whether two short texts below each other are two texts, and not one that is cut."""
    if (_OPEN_CODE.fullmatch(upper) and lower.isdigit()) or _lacks_percent(upper, lower):
        return False
    return _is_short(upper) and _is_short(lower) and not _runs_on(lower)


def _runs_on(text: str) -> bool:
    """Whether a text cannot begin a cell: it goes on in lower case, or with a closing or separating mark."""
    return text[0].islower() or text[0] in "/)"


def _lacks_percent(upper: str, lower: str) -> bool:
    """Whether a sign stands alone below the number that it belongs to."""
    return lower == "%" and upper[-1].isdigit()


def _is_left_open(text: str) -> bool:
    """Whether a text announces what follows, be it an item with a number."""
    return text.endswith(":")


def _announces(text: str, others: Sequence[str]) -> bool:
    """Whether another cell of the column says the same and goes on with a number: "Sub Kegiatan 1. ..."."""
    more = [other[len(text) :] for other in others if other.startswith(text)]
    return text[-1].isalpha() and any(
        rest[:1] in {" ", ":"} and _NUMBERED.match(rest.lstrip(" :")) is not None for rest in more
    )


def _is_torn(last: Row, first: Row) -> bool:
    """Whether the page break runs through a number, whose lower piece cannot stand alone.

    What may be the number of a row ("1.") is torn only where no other column holds texts of two rows.
    """
    pairs = [(upper.text, lower.text) for upper, lower in zip(last, first, strict=True)]
    torn = [pair for pair in pairs if is_cut_number(*pair)]
    if all(_ROW_NUMBER.fullmatch(upper) for upper, _ in torn):
        return bool(torn) and not any(_have_both(*pair) for pair in pairs if pair not in torn)
    return True


def _have_both(upper: str, lower: str) -> bool:
    """Whether two rows have a text of their own in a column: two numbers, or the same word twice."""
    return bool(lower) and (
        upper == lower or bool(_DIGITS.fullmatch(upper) and _DIGITS.fullmatch(lower) and _DIGIT.search(lower))
    )


def _may_be_cut(last: Row, first: Row, others: Sequence[Row]) -> bool:
    """Whether the first row fills columns that no whole row fills: it may be the rest of the last row."""
    usual = {_filled(row) for row in others}
    return not _across(last) and not _across(first) and _filled(first) not in usual


def _doubted(row: Row) -> Row:
    return tuple(replace(cell, doubt=cell.doubt or CUT) if _DIGIT.search(cell.text) else cell for cell in row)


def _with(row: Row, column: int, cell: Cell) -> Row:
    return (*row[:column], cell, *row[column + 1 :])


def _carried(whole: Row, first: Row, rest: list[Row]) -> list[Row]:
    """The rows below a row put together, with its merged cells in those that they span."""
    carried = rest
    for column, cell in enumerate(first):
        for number, row in enumerate(rest):
            if row[column].bbox != cell.bbox or cell.bbox is None:
                break
            text, breaks = whole[column].text, whole[column].breaks
            again = replace(row[column], text=text, breaks=breaks, repeated=bool(text))
            carried = [_with(r, column, again) if n == number else r for n, r in enumerate(carried)]
    return carried


def _put_together(last: Row, first: Row, known: frozenset[str]) -> Row:
    torn = _is_torn(last, first)
    return tuple(
        _one_cell(upper, lower, known, torn=torn)
        if lower.text and not (lower.repeated and lower.text == upper.text)
        else upper
        for upper, lower in zip(last, first, strict=True)
    )


def _one_cell(upper: Cell, lower: Cell, known: frozenset[str], *, torn: bool) -> Cell:
    """The cell of two pieces; a number torn apart is put together without a space and is doubtful."""
    number = torn and bool(_DIGITS.fullmatch(upper.text) and _DIGITS.fullmatch(lower.text))
    text = upper.text + lower.text if number else join_mended(upper.text, lower.text, known)
    below = len(text) - len(lower.text)
    return replace(
        upper,
        text=text,
        breaks=(*upper.breaks, *(below + at for at in lower.breaks)),
        doubt=upper.doubt or lower.doubt or (CUT if number else None),
        repeated=upper.repeated and not lower.text,
    )
