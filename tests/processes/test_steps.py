"""A fault of the program's own costs the step that it happened in: the rest is done, and it is told."""

from __future__ import annotations

from typing import Any

import pytest
from support import document, table

from auditor import relating, understanding
from auditor.checking.engine import check
from auditor.checking.rules.rule import Rule
from auditor.files.settings import Settings
from auditor.models.document import Block, BlockKind, Document, Table
from auditor.models.dossier import DocumentKind
from auditor.models.finding import NotChecked, Status
from auditor.models.report import ReportTable
from auditor.relating import relate
from auditor.relating.dossier import relate as across
from auditor.relating.dossier.members import Member
from auditor.understanding import understand

FAULT = "kesalahan auditor sendiri, IndexError"
HEADER = [["No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)"]]


def made() -> Document:
    """Two budget tables, each with a remainder that is wrong."""
    tables = (
        table(HEADER, [["1", name, "1.000.000", "400.000", "500.000"]], number=f"3.{order}", order=order)
        for order, name in enumerate(["Program Jalan", "Program Jembatan"], start=1)
    )
    return document(*(Block(BlockKind.TABLE, "", table=one) for one in tables))


def fail(*_: object) -> None:
    raise IndexError


def test_a_table_that_is_not_understood_costs_itself(
    rules: tuple[Rule, ...], borne_faults: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = understanding.understand_table

    def but_the_first(one: Table, *more: Any) -> ReportTable:
        return fail() if one.number == "3.1" else sound(one, *more)  # type: ignore[return-value]

    monkeypatch.setattr(understanding, "understand_table", but_the_first)
    outcome = check(relate([understand(made())]), rules, Settings())
    assert NotChecked("tabel 3.1", FAULT) in outcome.not_checked
    (finding,) = [one for one in outcome.findings if one.rule == "ANG-02"]
    assert "Program Jembatan" in finding.message
    assert finding.status is Status.PERLU_DICEK
    assert finding.doubt is not None
    assert "langkah “tabel 3.1” gagal" in finding.doubt


@pytest.mark.parametrize("step", ["performance_records", "close_budget", "bind_claims", "add_listed"])
def test_a_step_that_fails_is_told_and_nothing_is_asserted(
    step: str, rules: tuple[Rule, ...], borne_faults: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relating, step, fail)
    outcome = check(relate([understand(made())]), rules, Settings())
    assert [gap.why for gap in outcome.not_checked].count(FAULT) == 1
    assert {one.rule for one in outcome.findings} >= {"ANG-02"}
    assert {one.status for one in outcome.findings} == {Status.PERLU_DICEK}


def test_tests_bear_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relating, "performance_records", fail)
    with pytest.raises(IndexError):
        relate([understand(made())])


def test_a_step_over_several_documents_that_fails_is_told(
    borne_faults: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(across, "year_series", fail)
    understood = understand(made())
    member = Member(understood, relate([understood]), DocumentKind.LKJIP, 2024, 2024, "LKjIP 2024", sure=True)
    assert across.relate_across([member]).laporan[0].faults == (("deret tahun", FAULT),)
