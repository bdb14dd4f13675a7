"""How much of a report was read, and how much of that could be checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.models.facts import Facts
from auditor.models.finding import Outcome
from auditor.models.report import Report
from auditor.presenting.shared.cautions import pages_read
from auditor.presenting.shared.entities import surely_named
from auditor.presenting.shared.labels import spot


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
        Share("kalimat narasi berangka yang dicocokkan dengan angka lain", *outcome.sentences),
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


@dataclass(frozen=True, slots=True)
class Chapter:
    """How many numbers of tables, and sentences with figures, of a chapter took part in a check."""

    document: str
    name: str
    tables: Share
    prose: Share
    silent: tuple[str, ...]


def by_chapter(outcome: Outcome) -> list[Chapter]:
    """The chapters in their order; ``silent`` names the tables of which no number took part."""
    keys = dict.fromkeys(
        [(one.document, one.chapter) for one in outcome.prose]
        + [(one.place.document, one.chapter) for one in outcome.covered]
    )
    found = []
    for document, name in keys:
        tables = [one for one in outcome.covered if (one.place.document, one.chapter) == (document, name)]
        prose = [one for one in outcome.prose if (one.document, one.chapter) == (document, name)]
        found.append(
            Chapter(
                document,
                name or "Di luar bab",
                Share("", sum(one.part for one in tables), sum(one.whole for one in tables)),
                Share("", sum(one.part for one in prose), sum(one.whole for one in prose)),
                tuple(spot(one.place) for one in tables if not one.part),
            )
        )
    return found


def _named_again(facts: Facts) -> tuple[int, int]:
    """The things that several tables or lists surely name, of all things."""
    return sum(len(surely_named(entity)) > 1 for entity in facts.entitas), len(facts.entitas)


def _pages(reports: Sequence[Report]) -> tuple[int, int]:
    documents = [report.document for report in reports]
    return sum(map(pages_read, documents)), sum(document.pages or 0 for document in documents)


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
