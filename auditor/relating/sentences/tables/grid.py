"""A table as sentences speak of it: rows known by the words that tell them apart there, and their figures."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from auditor.lexicon.kata.stems import stem
from auditor.models.report import Column, ReportTable, Role, Value
from auditor.relating.names.compare import SMALL_WORDS, normal
from auditor.relating.sentences.reading.ordinals import NUMBERED, number_of

_WORD = re.compile(r"[^\W_]+")
_APART_ALONE = 0.35
"""The same, where no other row has all of the words."""
_TOLD = 0.6
"""Of the telling of a row's name, among those of its table, that words hold at least to name it."""
_FULL = 0.9
"""Of the telling of a row's name that words hold at least where surely that row is meant."""
_APART = 2
"""Words that may stand between two words of one name."""
_LEAST = 2
"""Letters of a word that tells a name."""
_COMMON = 0.1
"""The telling of a word that all rows of a table hold, in natural units of information."""
_ROOT, _ROOT_END = 5, 7
"""Letters of a root that tells a word, and those after which endings differ."""
_NUMERAL = re.compile(r"[ivx\d]")
_YEAR = re.compile(r"20\d\d")
_OF_WORDS = frozenset({Role.NAMA, Role.SASARAN, Role.INDIKATOR, Role.LAIN})
_OF_KINDS = frozenset({Role.LAIN, Role.JUMLAH})
NO_LEVEL = ""
"""The group of rows that stand at no level of planning."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: what names it, the words of the name, and its figures by column.

    Rows of one ``group`` may be compared: they are of one level. ``brief`` are the words outside of brackets
    where these tell it apart, ``beside`` those of another name in the row: all of them name it as well.
    """

    index: int
    name: str
    words: frozenset[str]
    figures: dict[int, Value]
    total: bool
    group: str = ""
    nomor: int | None = None
    brief: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()

    @property
    def is_year(self) -> bool:
        """Whether its name is a year."""
        return _year_of(self) is not None

    def number(self, column: int) -> Decimal | None:
        """The figure of a column, None where there is none."""
        value = self.figures.get(column)
        return value.number if value is not None else None


@dataclass(frozen=True, slots=True)
class Naming:
    """Words of a text, from ``start`` to ``end``, that name rows; ``share`` is what they tell of the name."""

    start: int
    end: int
    lines: tuple[Line, ...]
    share: float

    @property
    def line(self) -> Line:
        """The row that is named, the first where the words fit several."""
        return self.lines[0]

    @property
    def sure(self) -> bool:
        """Whether one row alone is meant."""
        return len(self.lines) == 1

    @property
    def full(self) -> bool:
        """Whether it is named so fully that surely the row is meant."""
        return self.share >= _FULL


_THIS_OFFICE = re.compile(
    r"\b(?:provinsi|kabupaten|kota|kecamatan|kelurahan|desa|daerah|wilayah|dinas|badan|balai|kantor|polres|instansi)"
    r"\s+(?:ini|kita|kami)\b|\b(?:posisi|peringkat|capaian|angka)\s+(?:kita|kami)\b"
)
"""Words by which an office points at itself or its region."""
_POINTED = 0.75
"""What such words tell of a name: another one that was just named may be meant."""


class Grid:
    """The named rows of a table with their figures, or its columns with theirs (``across``, ``kinds``).

    ``heads`` are what stands across the lines, by the numbers under which these have figures.
    """

    def __init__(
        self,
        table: ReportTable,
        lines: list[Line],
        heads: dict[int, Column],
        *,
        office: frozenset[str] = frozenset(),
        is_turned: bool = False,
    ) -> None:
        self.table, self.lines, self.heads, self.is_turned = table, lines, heads, is_turned
        self._office = office
        holders = Counter(word for line in self.rows for word in line.words)
        rows = len(self.rows) + 1
        self._named: dict[str, list[Naming]] = {}
        self._weight = {word: math.log(rows / count) + _COMMON for word, count in holders.items()}

    @cached_property
    def across(self) -> Grid:
        """The table with its columns of years for rows, those of one measure together."""
        heads = {at: head for at, head in self.heads.items() if head.year is not None}
        return self._turned([(at, frozenset({str(head.year)}), head.role) for at, head in heads.items()])

    @cached_property
    def kinds(self) -> Grid:
        """The table with its columns of kinds ("Laki-laki", "Perempuan") for rows, their sum as the total."""
        kinds = {at: head for at, head in self.heads.items() if head.year is None and head.role in _OF_KINDS}
        return self._turned([(at, words_of_name(head.header), NO_LEVEL) for at, head in kinds.items()])

    def _turned(self, columns: Sequence[tuple[int, frozenset[str], str]]) -> Grid:
        """The table with these columns for rows, each with the words of its name and its group."""
        lines = [
            Line(
                at,
                self.heads[at].header,
                words,
                {line.index: line.figures[at] for line in self.lines if at in line.figures},
                self.heads[at].role is Role.JUMLAH,
                group,
            )
            for at, words, group in columns
        ]
        heads = (
            Column(line.index, Role.JUMLAH if line.total else Role.LAIN, line.name, _year_of(line))
            for line in self.lines
        )
        across = {head.index: head for head in heads}
        return Grid(self.table, lines, across, office=self._office, is_turned=True)

    @cached_property
    def years(self) -> frozenset[int]:
        """The years of its title, its columns and its rows."""
        named = (word for line in self.lines for word in line.words)
        return self.table.years | {int(word) for word in named if _YEAR.fullmatch(word)}

    @cached_property
    def rows(self) -> list[Line]:
        """The rows that are no totals."""
        return [line for line in self.lines if not line.total]

    @cached_property
    def totals(self) -> list[Line]:
        """The rows of totals."""
        return [line for line in self.lines if line.total]

    @cached_property
    def columns(self) -> list[int]:
        """The columns with figures in at least two rows."""
        counts = Counter(
            at for line in self.rows for at, value in line.figures.items() if value.number is not None
        )
        return sorted(at for at, count in counts.items() if count > 1)

    @cached_property
    def told(self) -> str:
        """The words of the caption, the headings and the cells, in small letters."""
        cells = (value.text for row in self.table.rows for value in row.values)
        heads = (column.header for column in self.table.columns)
        return " ".join((self.table.place.caption or "", *heads, *cells)).lower()

    def header(self, column: int) -> str:
        """The heading of a column."""
        return self.heads[column].header

    @cached_property
    def figures(self) -> list[Value]:
        """All figures of the table."""
        return [value for line in self.lines for value in line.figures.values() if value.number is not None]

    def named(self, text: str, start: int = 0, end: int | None = None) -> list[Naming]:
        """The rows that a text in small letters names from ``start`` to ``end``, in order.

        Where words name several rows, the one of which they tell most; all of them where that is equal.
        """
        known = self._named.get(text)
        if known is None:
            known = self._named[text] = self._find(text)
        return [one for one in known if start <= one.start and (end is None or one.start < end)]

    def _find(self, text: str) -> list[Naming]:
        words = [(self._known(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]
        found = [one for line in self.rows for one in self._of(line, words)]
        found += [*self._numbered(text), *self._own(text)]
        found += [one for line in self.rows if line.beside for one in _beside(line, words)]
        found.sort(key=lambda one: (-one.share, one.start))
        kept: list[Naming] = []
        for one in found:
            over = [other for other in kept if other.start < one.end and one.start < other.end]
            if not over:
                kept.append(one)
            elif over[0] == replace(one, lines=over[0].lines):
                kept[kept.index(over[0])] = replace(one, lines=(*over[0].lines, *one.lines))
        return sorted(kept, key=lambda one: one.start)

    def _known(self, word: str) -> str:
        """The word, or the only one of the rows' that has its root."""
        alike = self._roots.get(root(word), ()) if word not in self._weight else ()
        return next(iter(alike)) if len(alike) == 1 else word

    @cached_property
    def _roots(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for word in self._weight:
            if len(root(word)) >= _ROOT:
                found.setdefault(root(word), set()).add(word)
        return found

    def _numbered(self, text: str) -> Iterator[Naming]:
        """The sasaran that a text names by number, where the rows are sasaran."""
        for match in NUMBERED.finditer(text) if self._lists_sasaran else ():
            lines = [line for line in self.rows if line.nomor is not None and line.nomor == number_of(match)]
            if len(lines) == 1:
                yield Naming(match.start(), match.end(), (lines[0],), 1.0)

    def _own(self, text: str) -> Iterator[Naming]:
        """The row of the office that reports, or of its region, where a text points at that ("kota ini")."""
        own = [line for line in self.rows if line.words and line.words <= self._office]
        for match in _THIS_OFFICE.finditer(text) if len(own) == 1 else ():
            yield Naming(match.start(), match.end(), (own[0],), _POINTED)

    @cached_property
    def _lists_sasaran(self) -> bool:
        """Whether a heading says that sasaran are listed, and none indicators, or a row is named so."""
        roles = {head.role for head in self.table.columns}
        words = (head.header.lower() for head in self.table.columns if head.role in _OF_WORDS)
        listed = Role.INDIKATOR not in roles and any("sasaran" in header for header in words)
        return listed or any(NUMBERED.search(line.name.lower()) for line in self.rows)

    def _of(self, line: Line, words: Sequence[tuple[str, int, int]]) -> list[Naming]:
        """The runs of words that name a row."""
        full = sum(self._weight[word] for word in line.words)
        runs: list[list[int]] = []
        for at, (word, _, _) in enumerate(words):
            if word in line.words:
                if runs and at - runs[-1][-1] <= _APART and word not in {words[i][0] for i in runs[-1]}:
                    runs[-1].append(at)
                else:
                    runs.append([at])
        shares = [
            1.0
            if line.brief and line.brief <= {words[at][0] for at in run}
            else sum(self._weight[words[at][0]] for at in run) / full
            for run in runs
        ]
        return [
            Naming(words[run[0]][1], words[run[-1]][2], (line,), share)
            for run, share in zip(runs, shares, strict=True)
            if (share >= _TOLD or (share >= _APART_ALONE and self._is_alone(run, words)))
            and any(len(words[at][0]) > 1 for at in run)
        ]

    def _is_alone(self, run: Sequence[int], words: Sequence[tuple[str, int, int]]) -> bool:
        """Whether only one row has all of these words, two or more."""
        told = {words[at][0] for at in run}
        return len(told) > 1 and sum(told <= line.words for line in self.rows) == 1


def _beside(line: Line, words: Sequence[tuple[str, int, int]]) -> Iterator[Naming]:
    """Where all words of the other name of a row stand together."""
    size = len(line.beside)
    places = [at for at, (word, _, _) in enumerate(words) if word in line.beside]
    for first, last in zip(places, places[size - 1 :], strict=False):
        run = {words[at][0] for at in places if first <= at <= last}
        if run == line.beside and last - first < size + _APART:
            yield Naming(words[first][1], words[last][2], (line,), 1.0)


def root(word: str) -> str:
    """What is left of a word without its affixes, cut where endings begin ("bersertifikat")."""
    return stem(word)[:_ROOT_END]


def words_of_name(name: str) -> frozenset[str]:
    """The words in small letters that tell a name."""
    words = (word for word in normal(name).split() if word not in SMALL_WORDS)
    return frozenset(word for word in words if len(word) >= _LEAST or _NUMERAL.fullmatch(word))


def _year_of(line: Line) -> int | None:
    """The year that is the name of a row, None for any other name."""
    years = [int(word) for word in line.words if _YEAR.fullmatch(word)]
    return years[0] if len(years) == 1 == len(line.words - {"tahun"}) else None
