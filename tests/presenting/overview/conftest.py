"""An overview of four audits of two offices, one file that was skipped and one that none reads."""

from decimal import Decimal

import pytest

from auditor.models.finding import Severity, Status
from auditor.presenting.overview.table import Overview
from auditor.presenting.shared.figures import Count, DocumentFigures, Figures


def figures(office: str | None, year: int | None, *counts: Count) -> Figures:
    """The figures of an audit of one document, in which three of four numbers were surely read."""
    document = DocumentFigures("laporan.pdf", "LKjIP", office, year, 40, 12, 400, 300, 0)
    budget = {"budget": Decimal(800), "spent": Decimal(600)}
    return Figures(office, year, (document,), counts, (), 50, 48, 3, 10, 7, Decimal("98.5"), **budget)


def count(rule: str, severity: Severity, number: int, status: Status = Status.PASTI) -> Count:
    """So many findings of a rule."""
    return Count(rule, f"Judul {rule}", severity, status, number)


@pytest.fixture
def overview() -> Overview:
    """Audits in an order other than that of offices and years."""
    small = count("NAR-03", Severity.RENDAH, 9)
    done = [
        ("d", figures(None, None)),
        ("c", figures("Dinas Sosial", 2024, count("ANG-02", Severity.TINGGI, 1), small)),
        ("b", figures("DINAS SOSIAL", 2023, count("ANG-02", Severity.TINGGI, 2))),
        ("a", figures("Badan Arsip", 2024, small, count("KIN-04", Severity.TINGGI, 5, Status.PERLU_DICEK))),
    ]
    return Overview.of(done, [("e", "kosong.pdf\nrusak.pdf", "rusak")], [], ["foto.jpg"])
