"""Lists of programs and kegiatan in prose: budget rows that are held against the tables."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from support import document, table

from auditor.checking.engine import check
from auditor.checking.rules.catalogue import load_rules
from auditor.files.settings import Settings
from auditor.models.document import Block, BlockKind, Table
from auditor.models.facts import Facts
from auditor.models.finding import Finding, Status
from auditor.relating import relate
from auditor.understanding import understand

BUDGET = table(
    [["No", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%"]],
    [
        ["1", "Program Pasar Rakyat", "500.000.000", "430.000.000", "86,00"],
        ["1.1", "Kegiatan: Pameran Produk Lokal", "300.000.000", "270.000.000", "90,00"],
        ["1.2", "Kegiatan: Penataan Kios", "200.000.000", "160.000.000", "80,00"],
    ],
    number="3.4",
    caption="Realisasi Anggaran Tahun 2024",
)


def facts(paragraphs: Sequence[str], *tables: Table) -> Facts:
    blocks = [Block(BlockKind.PARAGRAPH, text) for text in paragraphs]
    blocks += [Block(BlockKind.TABLE, "", table=one) for one in tables]
    return relate([understand(document(*blocks))])


def findings(line: str) -> list[Finding]:
    found = check(facts(["A. Program Pasar Rakyat", line], BUDGET), load_rules(Settings()), Settings())
    return [finding for finding in found.findings if finding.rule in {"ANG-03", "ANG-06", "NAR-05"}]


def test_lines_are_budget_rows() -> None:
    rows = facts(
        [
            "A. Program Pasar Rakyat dengan anggaran Rp 500.000.000",
            "1. Kegiatan Pameran dengan anggaran Rp 300.000.000 realisasi Rp 270.000.000 (90%)",
            "2. Kegiatan Pameran dengan anggaran Rp 150.000.000",
        ]
    )
    program, first, second = rows.anggaran
    assert (program.nama, first.program, first.nomor) == ("Pasar Rakyat", "Pasar Rakyat", "1")
    assert first.realisasi is not None
    assert first.realisasi.number == Decimal(270000000)
    assert first.kembar == [second]
    (subtotal,) = [rincian for rincian in rows.rincian if rincian.jenis == "subtotal"]
    assert (subtotal.jumlah, subtotal.selisih, subtotal.pasti) == (450000000, -50000000, False)


def test_a_line_that_agrees_with_the_table() -> None:
    line = "1. Kegiatan Pameran Produk Lokal dengan anggaran Rp300.000.000 realisasi Rp270.000.000 (90,00%)"
    assert findings(line) == []


@pytest.mark.parametrize(
    ("line", "status"),
    [
        # What was realised of the same budget.
        ("anggaran Rp300.000.000 realisasi Rp207.000.000 atau 69,00%", Status.PASTI),
        # Only the budget of the table gives the printed percentage.
        ("anggaran Rp330.000.000 realisasi Rp270.000.000 atau 90,00%", Status.PASTI),
        # The budget before its change, with its own percentage.
        ("anggaran Rp400.000.000 realisasi Rp270.000.000 atau 67,50%", Status.PERLU_DICEK),
        # Another row of the same name.
        ("anggaran Rp400.000.000 realisasi Rp100.000.000 atau 25,00%", Status.PERLU_DICEK),
        # Whole thousands.
        ("anggaran Rp300.000.000 realisasi Rp270.000.120 atau 90,00%", Status.PERLU_DICEK),
    ],
)
def test_a_line_that_differs_from_the_table(line: str, status: Status) -> None:
    (finding,) = findings(f"1. Kegiatan Pameran Produk Lokal dengan {line}")
    assert (finding.rule, finding.status) == ("NAR-05", status)
    assert "Tabel 3.4" in finding.message
