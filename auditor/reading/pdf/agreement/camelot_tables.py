"""The second reading of ruled tables, by camelot: other parser, other way from lines to cells.

A cell is sure when both readings hold the same characters in the same order. Where they differ the cell
keeps the text of the first reading, whose grid holds each word in exactly one cell, and is doubtful.
"""

from __future__ import annotations

import logging
import re
import unicodedata
import warnings
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from auditor.models.document import BBox, Cell
from auditor.models.errors import lack
from auditor.reading.pdf.content.model import HiddenText
from auditor.reading.pdf.content.parsers import UNKNOWN
from auditor.reading.pdf.grids.cells import Fragment

DIFFERS = "dua cara baca memberi isi sel yang berbeda"
_TURNS = {"anticlockwise": 1, "clockwise": -1}
"""How camelot calls the turn of a page's text, and how that page is rotated to be read."""
_UNKNOWN = re.compile(rf"\(cid:\d+\)|{UNKNOWN}")


@dataclass(frozen=True, slots=True)
class SecondCell:
    """A cell with text as camelot reads it."""

    bbox: BBox
    text: str

    def moved(self, right: float) -> SecondCell:
        """The cell as measured from another corner."""
        x0, top, x1, bottom = self.bbox
        return SecondCell((x0 + right, top, x1 + right, bottom), self.text)


def second_reading(
    path: Path, heights: Mapping[tuple[int, int], float], password: str | None = None
) -> dict[tuple[int, int], list[SecondCell]]:
    """Return the cells of the ruled tables of some pages as camelot reads them; it rotates pages by itself.

    ``heights`` gives the height of each page in each turn (:class:`Drawn`) in which it is read. A page that
    camelot cannot read, or does not turn, is missing from the result.
    """
    if not heights:
        return {}
    logging.getLogger("camelot").setLevel(logging.CRITICAL)
    found: dict[tuple[int, int], list[SecondCell]] = {}
    for table in _tables(path, sorted({number for number, _ in heights}), password):
        sheet = (table.page, _TURNS.get(table.rotation, 0))
        if sheet in heights:
            height = heights[sheet]
            found.setdefault(sheet, []).extend(
                SecondCell((cell.x1, height - cell.y2, cell.x2, height - cell.y1), cell.text)
                for row in table.cells
                for cell in row
                if cell.text.strip()
            )
    return found


def _tables(path: Path, numbers: Sequence[int], password: str | None) -> list[Any]:
    """The tables of the pages; when one page makes camelot stumble, the others are read one by one."""
    from camelot.io import read_pdf  # noqa: PLC0415 - takes longer to import than a short file to read

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            pages = ",".join(map(str, numbers))
            return list(
                read_pdf(
                    str(path),
                    pages=pages,
                    password=password,
                    flavor="lattice",
                    engine="vector",
                    split_text=True,
                )
            )
    except Exception as error:  # whatever it stumbles on, the first reading stands alone
        if lack(error) is not None:
            raise
        if len(numbers) == 1:
            return []
        return [table for number in numbers for table in _tables(path, [number], password)]


def confirm(fragment: Fragment, second: Sequence[SecondCell], hidden: Sequence[HiddenText] = ()) -> Fragment:
    """The fragment with doubt on each cell that the second reading holds otherwise.

    The second reading does not know what is ``hidden`` on the page: that is taken out of it.

    A fragment that the second reading does not know, or knows only as a few large cells because it took no
    drawn lines there, is left as it is: that is no other reading of the cells.
    """
    own = [cell for cell in second if centre_in(cell.bbox, fragment.bbox)]
    filled = sum(bool(cell.text) and not cell.repeated for row in fragment.rows for cell in row)
    if len(own) * 2 < filled:
        return fragment
    return replace(
        fragment, rows=tuple(tuple(_confirmed(cell, own, hidden) for cell in row) for row in fragment.rows)
    )


def _confirmed(cell: Cell, second: Sequence[SecondCell], hidden: Sequence[HiddenText]) -> Cell:
    if cell.bbox is None or cell.doubt:
        return cell
    box = cell.bbox
    theirs = sorted(
        (other for other in second if centre_in(other.bbox, box)), key=lambda other: other.bbox[1::-1]
    )
    chars = "".join(chars_of(other.text) for other in theirs)
    return cell if is_same(chars_of(cell.text), chars, box, hidden) else replace(cell, doubt=DIFFERS)


def is_same(own: str, theirs: str, box: BBox, hidden: Sequence[HiddenText]) -> bool:
    """Whether the characters of a cell in that box are those of another reading.

    That knows nothing of ``hidden``. The characters of a watermark, each hidden by itself, may stand anywhere
    between them.
    """
    if own == theirs:
        return True
    marks = Counter(one.text for one in hidden if len(one.text) == 1 and _meet(one.bbox, box))
    if marks and Counter(theirs) - Counter(own) <= marks:
        rest = iter(theirs)
        return all(char in rest for char in own)
    for one in hidden:
        if centre_in(one.bbox, box):
            theirs = theirs.replace(chars_of(one.text), "", 1)
    return own == theirs


def _meet(box: BBox, other: BBox) -> bool:
    return box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]


def chars_of(text: str) -> str:
    """The characters of a text as both readings write them, without spaces and what has no meaning."""
    return "".join(unicodedata.normalize("NFKC", _UNKNOWN.sub("", text)).split())


def centre_in(inner: BBox, outer: BBox) -> bool:
    """Whether the centre of a box lies in another one."""
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]
