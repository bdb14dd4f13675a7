"""Which table a sentence points at, and the records that stand in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.lexicon.row_names import split_mark
from auditor.models.document import Block, BlockKind
from auditor.models.report import Level, RawClaim, Report, ReportTable, Rujukan, Sentence
from auditor.relating.names.by_table import Record

_NEAR = 4
"""Blocks between a table and a sentence that does not say which table it means."""
_FAR = 30
"""Blocks within which "tabel di atas" or "tabel berikut" must stand."""
_TOP = {Level.TUJUAN, Level.SASARAN}


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
        earlier = [(index, table) for index, table in self._places if index < sentence.block]
        if not earlier or sentence.block - earlier[-1][0] > limit:
            return None
        if same_heading and self._headings(earlier[-1][0], sentence.block):
            return None
        return earlier[-1][1]

    def below(self, sentence: Sentence, limit: int = _NEAR, same_heading: bool = False) -> ReportTable | None:
        """Give the first table after the sentence."""
        later = [(index, table) for index, table in self._places if index > sentence.block]
        if not later or later[0][0] - sentence.block > limit:
            return None
        if same_heading and self._headings(sentence.block, later[0][0]):
            return None
        return later[0][1]

    def numbered(self, number: str, sentence: Sentence) -> ReportTable | None:
        """Give the table of that printed number; of several the one nearest to the sentence."""
        wanted = _number(number)
        same = [(index, table) for index, table in self._places if _number(table.place.table or "") == wanted]
        return min(same, key=lambda item: abs(item[0] - sentence.block))[1] if same else None

    def listed_after(self, sentence: Sentence) -> list[Block]:
        """Give the items, numbered from 1, of the list that begins soon after the sentence."""
        items: list[Block] = []
        others = 0
        for block in self._blocks[sentence.block + 1 :]:
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


def rows_of(table: ReportTable, records: Sequence[Record]) -> list[Record]:
    """Give the records that stand in the table; a number printed twice does not mix two tables."""
    place, pages = table.place, set(table.source.pages)
    return [
        record
        for record in records
        if record.place.in_table == place.in_table
        and (not pages or record.place.page is None or record.place.page in pages)
    ]


def top_level(levels: Sequence[Level | None]) -> frozenset[Level | None]:
    """Give the levels that a claim on the whole table speaks of: sasaran where programs hang below."""
    present = {level for level in levels if level is not None}
    return frozenset(present & _TOP) if present & _TOP and present - _TOP else frozenset(levels)


def table_name(table: ReportTable) -> str:
    """Name the table for a reader."""
    number = table.place.table or ""
    return number if number.startswith("tabel ke-") else f"Tabel {number}"


def _number(text: str) -> str:
    return re.sub(r"[\s.\-]+", ".", text.strip().strip(".")).lower()
