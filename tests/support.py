"""Builders of small documents for tests: tables from plain strings."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from auditor.models.document import Block, BlockKind, Cell, Document, Table
from auditor.models.facts import Indikator
from auditor.models.report import Report, ReportTable
from auditor.relating.entities.goals import goals_of
from auditor.relating.indicators.statements import indicator_records
from auditor.relating.performance.rows import performance_records
from auditor.understanding.prose.plans import find_plan_periods
from auditor.understanding.scale import find_scales
from auditor.understanding.tables.table import understand_table

ROOT = Path(__file__).resolve().parents[1]
"""The folder of the project."""


def cells(texts: Sequence[str]) -> tuple[Cell, ...]:
    """A row of cells; a text that begins with "^" repeats a merged cell."""
    return tuple(Cell(text.removeprefix("^"), page=1, repeated=text.startswith("^")) for text in texts)


def table(  # noqa: PLR0913 - what a table may have beside its cells, all of it optional
    header: Sequence[Sequence[str]],
    rows: Sequence[Sequence[str]],
    *,
    number: str | None = None,
    caption: str | None = None,
    order: int = 1,
    lead_in: str | None = None,
) -> Table:
    """A table of plain strings."""
    return Table(
        order=order,
        header=tuple(cells(row) for row in header),
        rows=tuple(cells(row) for row in rows),
        pages=(1,),
        number=number,
        caption=caption,
        lead_in=lead_in,
    )


def understood(*args: Sequence[Sequence[str]], year: int | None = None, **kwargs: object) -> ReportTable:
    """The same, with the meaning of its columns and rows."""
    return understand_table(table(*args, **kwargs), "laporan.pdf", year)  # type: ignore[arg-type]


def blocks(*parts: str | Table) -> list[Block]:
    """The blocks of a page: "# " before a text makes it a heading, of the level of its marks."""
    found = []
    for order, part in enumerate(parts, start=1):
        if isinstance(part, str):
            marks, _, text = part.rpartition("# ")
            level = len(marks) + 1 if part.startswith("#") else None
            kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
            found.append(Block(kind, text, page=1, level=level))
        else:
            found.append(Block(BlockKind.TABLE, "", page=1, table=replace(part, order=order)))
    return found


def document(*blocks: Block) -> Document:
    """A document of these blocks."""
    return Document("laporan.pdf", hashlib.sha256(b"").hexdigest(), "pdf", 1, blocks)


def report(*tables: ReportTable, year: int | None = 2024, office: str | None = None) -> Report:
    """A report that holds these tables."""
    blocks = [Block(BlockKind.TABLE, "", table=t.source) for t in tables]
    made = document(*blocks)
    bare = Report(made, "LKjIP", office, year, tables, (), ())
    periods = find_plan_periods((), tables)
    return replace(bare, scales=tuple(find_scales(tables)), plan_periods=tuple(periods))


def indicators(made: Report) -> list[Indikator]:
    """The indicators of a report, with what its tables state of them."""
    kinerja = performance_records(made)
    return indicator_records(kinerja, goals_of(made, kinerja))
