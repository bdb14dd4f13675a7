"""What is written and where: places and values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from auditor.models.document import BBox

Tanda = Literal[
    "kosong",
    "strip",
    "tidak tersedia",
    "belum tersedia",
    "tidak berlaku",
    "0/0",
    "galat",
    "predikat",
    "rentang",
    "batas",
]
"""What a cell says in the place of a plain number; 0 is a number."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands. ``table`` is the printed number, or "tabel ke-N" when it has none.

    ``anchor`` is its paragraph or cell in a DOCX (see ``models.document``); it leads back into the file, and
    does not tell places apart.
    """

    document: str
    page: int | None = None
    table: str | None = None
    caption: str | None = None
    row: str | None = None
    column: str | None = None
    bbox: BBox | None = None
    anchor: int | None = field(default=None, compare=False)

    @property
    def in_table(self) -> tuple[str, str | None, str | None]:
        """What tells the table from others: a number printed twice has two captions."""
        return self.document, self.table, self.caption


@dataclass(frozen=True, slots=True)
class Value:
    """Something written: the text, its number, where it stands and whether it was surely read.

    ``number`` is None for text, an empty cell or "-". Rupiah and percent are plain numbers:
    "92,65%" is 92.65 with unit "%", "Rp1,2 miliar" is 1200000000 with unit "Rp". ``readings``
    holds every number that the text can mean, ``number`` first; more than one where the separator
    stays ambiguous ("1.006"). ``decimals`` is how many decimals are printed. ``doubt`` is the
    reason (Indonesian) why the reading is not sure, else None. ``grain`` is what the number was rounded to
    where its decimals do not tell: 1 for whole percent or amounts in thousands. ``tanda`` is what a cell
    says in the place of a plain number, None for a plain number and any other text. Of a range, and of a
    bound, which has a number too, ``paling_rendah`` and ``paling_tinggi`` are the ends.
    """

    text: str
    place: Place
    number: Decimal | None = None
    unit: str | None = None
    readings: tuple[Decimal, ...] = ()
    decimals: int = 0
    doubt: str | None = None
    grain: Decimal | None = None
    tanda: Tanda | None = None
    paling_rendah: Decimal | None = None
    paling_tinggi: Decimal | None = None

    @property
    def amount(self) -> Decimal:
        """The number; 0 where there is none."""
        return self.number or Decimal(0)

    @property
    def step(self) -> Decimal:
        """One unit in the last place that the number was rounded to; 0 for a count, which is exact."""
        if self.grain is not None:
            return self.grain
        return Decimal(1).scaleb(-self.decimals) if self.decimals > 0 else Decimal(0)

    @property
    def kosong(self) -> bool:
        """True for an empty cell and for the dashes that stand for "nothing", beside their unit too."""
        return self.tanda in {"kosong", "strip"} or self.text.strip() in {"", "-", "--", "–", "—"}

    @property
    def terbatas(self) -> bool:
        """Whether it is a range or a bound, so that several figures reach it in full."""
        return self.tanda in {"rentang", "batas"}

    def encloses(self, number: Decimal) -> bool:
        """Whether a number lies within the ends of the range or bound."""
        above = self.paling_rendah is None or number >= self.paling_rendah
        return above and (self.paling_tinggi is None or number <= self.paling_tinggi)


def number_of(value: Value | None) -> Decimal | None:
    """The number of a value that may be missing."""
    return value.number if value is not None else None


def added(values: Iterable[Value]) -> Decimal:
    """The sum of the values; one without a number adds nothing."""
    return sum((value.amount for value in values), Decimal(0))
