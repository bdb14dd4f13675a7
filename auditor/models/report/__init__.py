"""What understanding hands on: tables with meaning, values, sections and claims of one report."""

from auditor.models.report.claims import Kuantor, Nada, RawClaim, Rujukan
from auditor.models.report.report import Report
from auditor.models.report.sentences import Section, Sentence
from auditor.models.report.stated import (
    ALWAYS_FULL,
    Amount,
    Band,
    Breakdown,
    BudgetLine,
    Figure,
    OverallFigure,
    PlanPeriod,
    PrintedFormula,
    Scale,
    Spending,
    ToldChange,
)
from auditor.models.report.tables import (
    MONEY,
    Column,
    Level,
    ReportRow,
    ReportTable,
    Role,
    RoleEvidence,
    RowKind,
    Source,
    TableKind,
)
from auditor.models.report.values import Place, Value, added, number_of

__all__ = [
    "ALWAYS_FULL",
    "MONEY",
    "Amount",
    "Band",
    "Breakdown",
    "BudgetLine",
    "Column",
    "Figure",
    "Kuantor",
    "Level",
    "Nada",
    "OverallFigure",
    "Place",
    "PlanPeriod",
    "PrintedFormula",
    "RawClaim",
    "Report",
    "ReportRow",
    "ReportTable",
    "Role",
    "RoleEvidence",
    "RowKind",
    "Rujukan",
    "Scale",
    "Section",
    "Sentence",
    "Source",
    "Spending",
    "TableKind",
    "ToldChange",
    "Value",
    "added",
    "number_of",
]
