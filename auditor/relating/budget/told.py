"""Budgets and what was realised of them in running sentences, against the rows of the tables.

A sentence speaks of a program, kegiatan or sub kegiatan that it names before the amounts, and surely of that
row only where the budget is the same: the same name may stand in several places, and a budget was changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.models.facts import Anggaran, Facts
from auditor.models.report import BudgetLine, Level, Report, ToldSpending
from auditor.relating.budget.prose_lists import (
    ListedRow,
    compare_listed,
    listed_record,
    without_explained,
)
from auditor.relating.names.compare import normal
from auditor.relating.names.nomenclature import bare

_LEVELS = frozenset({Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN, Level.KRO, Level.RO})
_FEWEST_WORDS = 3
"""Words of a name that a sentence does not hold by chance."""


def add_told(report: Report, facts: Facts) -> None:
    """Add what the report's sentences say of rows of its budget tables to the claims."""
    own = [
        row
        for row in facts.anggaran
        if row.place.document == report.document.file and row.place.table and not row.total
    ]
    in_lists = {line.block for line in report.budget_lines}
    rows = [
        row
        for told in report.spendings
        if report.document.blocks[told.sentence.block] not in in_lists
        for row in _rows(told, report, own)
    ]
    claims = compare_listed(rows, own)
    facts.klaim = [*without_explained(facts.klaim, claims), *claims]


def _rows(told: ToldSpending, report: Report, tables: Sequence[Anggaran]) -> Iterator[ListedRow]:
    """The row that the sentence names last before the amounts, if it has that budget."""
    said = f" {normal(told.before)} "
    named = [
        (said.rfind(f" {name} "), len(name), row)
        for row in tables
        if row.level in _LEVELS and len((name := normal(bare(row.nama))).split()) >= _FEWEST_WORDS
    ]
    end = max((at + length for at, length, _ in named if at >= 0), default=0)
    last = [(length, row) for at, length, row in named if at >= 0 and at + length == end]
    longest = max((length for length, _ in last), default=0)
    for length, row in last:
        budget = row.anggaran
        if length == longest and budget is not None and budget.number == told.spending.budget.number:
            line = BudgetLine(
                report.document.blocks[told.sentence.block],
                told.sentence.text,
                row.nama,
                row.level or Level.KEGIATAN,
                None,
                row.program,
                row.kegiatan,
                id(told),
                told.spending,
            )
            yield ListedRow(line, listed_record(line, report))
            return
