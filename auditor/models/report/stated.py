"""Amounts, figures, formulas and scales that a report states beside its tables of figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from auditor.models.document import Block
from auditor.models.report.sentences import Sentence
from auditor.models.report.tables import Level
from auditor.models.report.values import Place, Value


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount or percentage as written; ``number`` is None where its digits make no number."""

    text: str
    number: Decimal | None
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class Spending:
    """A budget, with what is said to have been realised of it and the percentage where they follow."""

    budget: Amount
    realised: Amount | None
    percent: Amount | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A line of a list of programs and kegiatan in prose, each with its amounts.

    ``group`` counts the lists: lines of one group stand under one name. ``spending`` holds the amounts as
    written, ``text`` the words from the name to the last of them.
    """

    block: Block
    text: str
    nama: str
    level: Level
    nomor: str | None
    program: str | None
    kegiatan: str | None
    group: int
    spending: Spending


@dataclass(frozen=True, slots=True)
class ListedName:
    """A program, kegiatan or sub kegiatan in a list of prose, with the names that it stands under.

    ``group`` counts the lists: names of one group stand under one name. ``tahun`` is the year that the
    heading or the line above the list names, None where it names none or several.
    """

    block: Block
    nama: str
    level: Level
    nomor: str | None
    program: str | None
    kegiatan: str | None
    group: int
    tahun: int | None = None


GoalKind = Literal["misi", "tujuan", "sasaran", "indikator"]


@dataclass(frozen=True, slots=True)
class ListedGoal:
    """A misi, tujuan, sasaran or indicator in a list of prose, with the one that it stands under.

    ``group`` and ``tahun`` are as in :class:`ListedName`; ``janji`` says that what stands above the list
    speaks of the agreement or plan of a year. ``angka`` is the figure behind an indicator's name, as written.
    """

    block: Block
    nama: str
    kind: GoalKind
    nomor: str | None
    induk: ListedGoal | None
    group: int
    tahun: int | None = None
    janji: bool = False
    angka: str | None = None


@dataclass(frozen=True, slots=True)
class PrintedFormula:
    """A formula of capaian as written; ``kind`` is "2-R/T", "T/R" or ``ALWAYS_FULL``."""

    kind: Literal["2-R/T", "T/R", "selalu 100"]
    text: str
    place: Place


ALWAYS_FULL: Final = "selalu 100"
"""The kind of a formula that gives 100 percent whatever was realised."""


@dataclass(frozen=True, slots=True)
class Band:
    """What the report calls achievements from ``low`` to ``high`` percent; None where there is no bound.

    A bound that is ``*_open`` is not itself within ("> 100").
    """

    word: str
    text: str
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def holds(self, percent: Decimal) -> bool:
        """Whether the percentage lies within the bounds."""
        above = self.low is None or percent > self.low or (percent == self.low and not self.low_open)
        below = self.high is None or percent < self.high or (percent == self.high and not self.high_open)
        return above and below


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale of achievements; ``bands`` in the order of print.

    ``regulation`` is the regulation that it is of, where the report names that and prints no scale itself.
    """

    place: Place
    bands: tuple[Band, ...]
    regulation: str | None = None

    def words_for(self, percent: Decimal) -> list[str]:
        """Every category that a percentage may have: at a bound and in a gap between bands there are two.

        Above and below all bands it has that of the outermost.
        """
        inside = [band.word for band in self.bands if band.holds(percent)]
        if inside:
            return inside
        lows = [(band.low, band.word) for band in self.bands if band.low is not None and band.low >= percent]
        highs = [
            (band.high, band.word) for band in self.bands if band.high is not None and band.high <= percent
        ]
        return [near[1] for near in (max(highs, default=None), min(lows, default=None)) if near is not None]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a sentence as written, every number that it can mean, and its decimals."""

    text: str
    number: Decimal
    readings: tuple[Decimal, ...]
    decimals: int


@dataclass(frozen=True, slots=True)
class OverallFigure:
    """The achievement of a whole office as a sentence states it.

    ``what`` is "kinerja" or "sasaran", ``who`` the acronym or the first word of the office, ``years`` are the
    single years that the words name.
    """

    sentence: Sentence
    what: str
    who: str
    years: tuple[int, ...]
    figure: Figure


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A change from a figure of a year to another one, as a sentence tells it."""

    sentence: Sentence
    year: int
    old: Figure
    new: Figure


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A budget that a sentence states with the belanja that it consists of.

    ``whole`` is False where the sentence says that it names some of them only.
    """

    place: Place
    label: str
    total: Value
    parts: tuple[Value, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class PlanPeriod:
    """The first and last year of a plan ("renstra", "rpjmd", "rpjpd") as a text names them.

    ``table`` is the place among the report's tables of the one whose title or row it is, ``in_row`` tells
    which of the two.
    """

    plan: str
    first: int
    last: int
    text: Value
    table: int | None = None
    in_row: bool = False
