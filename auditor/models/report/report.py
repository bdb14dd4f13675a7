"""A report understood."""

from __future__ import annotations

from dataclasses import dataclass, field

from auditor.models.document import Document
from auditor.models.report.claims import RawClaim
from auditor.models.report.sentences import Section, Sentence
from auditor.models.report.stated import (
    Breakdown,
    BudgetLine,
    ListedGoal,
    ListedName,
    OverallFigure,
    PlanPeriod,
    PrintedFormula,
    Scale,
    ToldChange,
)
from auditor.models.report.tables import ReportTable


@dataclass(frozen=True, slots=True)
class Report:
    """A document understood. ``kind`` is "LKjIP", "PK", ... or None; ``office`` as on the cover.

    ``recognised`` says in Indonesian what tells kind and year where the document is one of a dossier;
    ``faults`` are the steps in which the program failed, with the reasons (both Indonesian). ``contents`` are
    the indices of the blocks that make up the DAFTAR ISI and the lists after it. ``agreement_changed`` tells
    that it speaks of a changed perjanjian kinerja.
    """

    document: Document
    kind: str | None
    office: str | None
    year: int | None
    tables: tuple[ReportTable, ...]
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    faults: tuple[tuple[str, str], ...] = field(default=())
    recognised: str = ""
    contents: range = range(0)
    claims: tuple[RawClaim, ...] = ()
    budget_lines: tuple[BudgetLine, ...] = ()
    listed_names: tuple[ListedName, ...] = ()
    listed_goals: tuple[ListedGoal, ...] = ()
    formulas: tuple[PrintedFormula, ...] = ()
    scales: tuple[Scale, ...] = ()
    overall: tuple[OverallFigure, ...] = ()
    changes: tuple[ToldChange, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    plan_periods: tuple[PlanPeriod, ...] = ()
    agreement_changed: bool = False
