"""Which table a sentence points at, and the rows that claims are held against, by table and by name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from auditor.lexicon.phrases import NamesWithin
from auditor.lexicon.row_names import split_mark
from auditor.models.document import Block, BlockKind
from auditor.models.facts import Anggaran, Efisiensi, Facts, Kinerja, Pasangan
from auditor.models.report import Level, RawClaim, Report, ReportTable, Rujukan, Sentence
from auditor.relating.names.by_table import InTable, Record, in_tables
from auditor.relating.names.compare import squashed

_NEAR = 4
"""Blocks between a table and a sentence that does not say which table it means."""
_FAR = 30
"""Blocks within which "tabel di atas" or "tabel berikut" must stand."""
_TOP = {Level.TUJUAN, Level.SASARAN}
_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")
"""What a table adds to a name in brackets, its unit or its short form, and a sentence leaves out."""
_LONG_NAME = 15
"""Letters of a name that a text holds by more than chance."""


class TableFinder:
    """The tables of a report by where they stand among its blocks."""

    def __init__(self, report: Report) -> None:
        self._blocks = report.document.blocks
        order = {table.source.order: table for table in report.tables}
        self._places = [
            (index, order[block.table.order])
            for index, block in enumerate(self._blocks)
            if block.table is not None and block.table.order in order
        ]
        self._heading_places = [
            index for index, block in enumerate(self._blocks) if block.kind is BlockKind.HEADING
        ]
        self._starts = [index for index, _ in self._places]
        self._numbered: dict[str, list[tuple[int, ReportTable]]] = defaultdict(list)
        for index, table in self._places:
            self._numbered[_number(table.place.table or "")].append((index, table))

    @property
    def tables(self) -> list[ReportTable]:
        """The tables in reading order."""
        return [table for _, table in self._places]

    def pointed(self, claim: RawClaim) -> ReportTable | None:
        """Give the table that the claim's sentence points at, or that stands right above it."""
        sentence = claim.sentence
        if claim.rujukan is Rujukan.NOMOR and claim.nomor_tabel:
            return self.numbered(claim.nomor_tabel, sentence)
        if claim.rujukan is Rujukan.ATAS:
            return self.above(sentence, _FAR)
        if claim.rujukan is Rujukan.BAWAH:
            return self.below(sentence, _FAR)
        if claim.rujukan is Rujukan.GAMBAR:
            return None
        return self.above(sentence, _NEAR, same_heading=True)

    def above(self, sentence: Sentence, limit: int, same_heading: bool = False) -> ReportTable | None:
        """Give the last table before the sentence."""
        at = bisect_left(self._starts, sentence.block) - 1
        if at < 0 or sentence.block - self._starts[at] > limit:
            return None
        if same_heading and self._headings(self._starts[at], sentence.block):
            return None
        return self._places[at][1]

    def below(self, sentence: Sentence, limit: int = _NEAR, same_heading: bool = False) -> ReportTable | None:
        """Give the first table after the sentence."""
        at = bisect_right(self._starts, sentence.block)
        if at == len(self._starts) or self._starts[at] - sentence.block > limit:
            return None
        if same_heading and self._headings(sentence.block, self._starts[at]):
            return None
        return self._places[at][1]

    def numbered(self, number: str, sentence: Sentence) -> ReportTable | None:
        """Give the table of that printed number; of several the one nearest to the sentence."""
        same = self._numbered.get(_number(number))
        return min(same, key=lambda item: abs(item[0] - sentence.block))[1] if same else None

    def by_distance(self, sentence: Sentence, limit: int) -> list[tuple[ReportTable, bool]]:
        """Give all tables, the nearest first, each with whether it is so near and under the same heading."""
        at = sentence.block
        found = [
            (not (abs(place - at) <= limit and self._under(place) == self._under(at)), abs(place - at), table)
            for place, table in self._places
        ]
        return [(table, not far) for far, _, table in sorted(found, key=lambda item: item[:2])]

    def _under(self, block: int) -> int:
        """How many headings stand before the block."""
        return bisect_right(self._heading_places, block)

    def listed_after(self, sentence: Sentence) -> list[Block]:
        """Give the items, numbered from 1, of the list that begins soon after the sentence."""
        items: list[Block] = []
        others = 0
        for block in islice(self._blocks, sentence.block + 1, None):
            number, _ = split_mark(block.text)
            others = 0 if number else others + 1
            if block.kind is not BlockKind.PARAGRAPH or others > _NEAR:
                break
            if number == str(len(items) + 1):
                items.append(block)
            elif number == "1":
                break
        return items

    def _headings(self, start: int, end: int) -> bool:
        return any(block.kind is BlockKind.HEADING for block in self._blocks[start + 1 : end])


class ReportRows:
    """The rows of one report, sorted once: each claim looks up those that it may speak of."""

    def __init__(self, report: Report, facts: Facts) -> None:
        file = report.document.file
        self.kinerja = [row for row in facts.kinerja if row.place.document == file]
        self._kinerja = in_tables(facts.kinerja)
        self._anggaran = in_tables(facts.anggaran)
        self._efisiensi = in_tables(facts.efisiensi)
        self._order = {id(row): at for at, row in enumerate(self.kinerja)}
        self._by_indicator = _by_way(self.kinerja, lambda row: (row.indikator,))
        self._by_name = _by_way(self.kinerja, lambda row: (row.nama, row.sasaran))
        self._ways = NamesWithin((*self._by_indicator, *self._by_name))
        self._same: dict[str, list[Kinerja]] = defaultdict(list)
        for row in self.kinerja:
            if row.indikator:
                self._same[squashed(row.indikator)].append(row)
        self._pairs = facts.pasangan
        self._sentences = {id(sentence): at for at, sentence in enumerate(report.sentences)}

    def performance(self, table: ReportTable) -> list[Kinerja]:
        """The rows of performance in the table."""
        return _on_pages(table, self._kinerja)

    def budget(self, table: ReportTable) -> list[Anggaran]:
        """The rows of the budget in the table."""
        return _on_pages(table, self._anggaran)

    def efficiency(self, table: ReportTable) -> list[Efisiensi]:
        """The rows of efficiency in the table."""
        return _on_pages(table, self._efisiensi)

    def paired(self, rows: Iterable[Efisiensi]) -> list[Pasangan]:
        """The things that these rows of efficiency are of."""
        wanted = {id(row) for row in rows}
        return [pair for pair in self._pairs if id(pair.efisiensi) in wanted]

    def number_of(self, sentence: Sentence) -> int:
        """The number of a sentence among those of the report, from 0."""
        return self._sentences[id(sentence)]

    def spoken(self, text: str, of: Callable[[Kinerja], bool]) -> list[Kinerja]:
        """Rows of performance, of those that are asked for, whose indicator or name stands in the text.

        Where indicators do, only theirs count.
        """
        found = self._ways.found(squashed(text))
        return self._of(self._by_indicator, found, of) or self._of(self._by_name, found, of)

    def of_indicators(self, names: Iterable[str], of: Callable[[Kinerja], bool]) -> list[Kinerja]:
        """Rows, of those that are asked for, of the indicators with these letters."""
        return self._of(self._same, names, of)

    def _of(
        self, rows: Mapping[str, Sequence[Kinerja]], names: Iterable[str], of: Callable[[Kinerja], bool]
    ) -> list[Kinerja]:
        found = {id(row): row for name in names for row in rows.get(name, ()) if of(row)}
        return sorted(found.values(), key=lambda row: self._order[id(row)])


def top_level(levels: Sequence[Level | None]) -> frozenset[Level | None]:
    """Give the levels that a claim on the whole table speaks of: sasaran where programs hang below."""
    present = {level for level in levels if level is not None}
    return frozenset(present & _TOP) if present & _TOP and present - _TOP else frozenset(levels)


def table_name(table: ReportTable) -> str:
    """Name the table for a reader."""
    number = table.place.table or ""
    return number if number.startswith("tabel ke-") else f"Tabel {number}"


def spoken_rows(text: str, rows: Sequence[Kinerja]) -> list[Kinerja]:
    """Rows whose indicator or name stands in the text letter by letter; indicators go first."""
    letters = squashed(text)

    def stands(name: str | None) -> bool:
        return name is not None and any(way in letters for way in _ways(name))

    by_indicator = [row for row in rows if stands(row.indikator)]
    return by_indicator or [row for row in rows if stands(row.nama) or stands(row.sasaran)]


@lru_cache(maxsize=16384)
def _ways(name: str) -> frozenset[str]:
    """The letters by which a text may say the name: with and without what stands in brackets behind it."""
    ways = (squashed(name), squashed(_BRACKET.sub("", name)))
    return frozenset(way for way in ways if len(way) >= _LONG_NAME)


def _by_way(
    rows: Iterable[Kinerja], names: Callable[[Kinerja], Iterable[str | None]]
) -> dict[str, list[Kinerja]]:
    found: dict[str, list[Kinerja]] = defaultdict(list)
    for row in rows:
        for name in names(row):
            for way in _ways(name) if name is not None else ():
                found[way].append(row)
    return found


def _on_pages(table: ReportTable, records: Mapping[InTable, Sequence[Record]]) -> list[Record]:
    """The records that stand in the table; a number printed twice does not mix two tables."""
    pages = set(table.source.pages)
    return [
        record
        for record in records.get(table.place.in_table, ())
        if not pages or record.place.page is None or record.place.page in pages
    ]


def _number(text: str) -> str:
    return re.sub(r"[\s.\-]+", ".", text.strip().strip(".")).lower()
