"""How much of a report was read, and how much of that could be checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.models.facts import Facts
from auditor.models.finding import Outcome
from auditor.models.report import Report
from auditor.presenting.shared.entities import surely_named


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many; ``what`` is Indonesian."""

    what: str
    part: int
    whole: int


def coverage(reports: Sequence[Report], facts: Facts, outcome: Outcome) -> list[Share]:
    """What was read and checked of what there is; nothing of what the report does not have."""
    shares = (
        Share("halaman dengan isi yang terbaca", *_pages(reports)),
        Share("sel tabel yang terbaca tanpa ragu", *_cells(reports)),
        Share(
            "sasaran, indikator, program dan kegiatan yang disebut di lebih dari satu tabel atau daftar",
            *_named_again(facts),
        ),
        Share("angka tabel yang ikut diperiksa", *outcome.numbers),
        Share(
            "pernyataan narasi yang dapat dikaitkan dengan angkanya",
            sum(claim.terikat for claim in facts.klaim),
            len(facts.klaim),
        ),
        Share(
            "aturan yang menemukan hal untuk diperiksa",
            sum(tick.checked > 0 for tick in outcome.ticks),
            len(outcome.ticks),
        ),
        Share(
            "pemeriksaan yang cocok",
            sum(tick.held for tick in outcome.ticks),
            sum(tick.checked for tick in outcome.ticks),
        ),
    )
    return [share for share in shares if share.whole]


def _named_again(facts: Facts) -> tuple[int, int]:
    """The things that several tables or lists surely name, of all things."""
    return sum(len(surely_named(entity)) > 1 for entity in facts.entitas), len(facts.entitas)


def _pages(reports: Sequence[Report]) -> tuple[int, int]:
    read = 0
    for report in reports:
        pages = {block.page for block in report.document.blocks}
        pages |= {page for table in report.document.tables for page in table.pages}
        read += len(pages - {None})
    return read, sum(report.document.pages or 0 for report in reports)


def _cells(reports: Sequence[Report]) -> tuple[int, int]:
    cells = [
        cell.doubt is None
        for report in reports
        for table in report.document.tables
        for row in table.rows
        for cell in row
        if cell.text and not cell.repeated
    ]
    return sum(cells), len(cells)
