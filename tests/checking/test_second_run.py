"""A second run: new, stayed, gone, and judged before."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_audit import make_audit

from auditor.checking.second_run import hold_against
from auditor.models.finding import (
    Before,
    Change,
    Earlier,
    EarlierAudit,
    Judged,
    Origin,
    Outcome,
    Severity,
    Status,
    Tick,
    Verdict,
    Verdicts,
)
from auditor.models.reworded import is_reworded

AUDIT = make_audit("draf-2.pdf")
"""Findings a0 (ANG-02), b0 (ANG-01) and c0 (NAR-01) on Dinas Rekaan, 2023."""
HERE = (Origin("draf-1.pdf", "DINAS REKAAN", 2023),)
ELSEWHERE = (Origin("lain.pdf", "Dinas Lain", 2022),)


def earlier(fingerprint: str, rule: str = "ANG-01", covers: tuple[str, ...] = ()) -> Earlier:
    return Earlier(fingerprint, rule, Severity.TINGGI, Status.PASTI, "Pesan lama", "hal. 3", covers)


def judged(fingerprint: str, verdict: Verdict | None, note: str = "") -> Judged:
    return Judged(fingerprint, "ANG-01", "Pesan lama", verdict, note)


def second(before: Before, outcome: Outcome = AUDIT.outcome) -> Outcome:
    return hold_against(outcome, before, AUDIT.reports)


def test_a_first_audit_stays_as_it_is() -> None:
    assert second(Before()) == AUDIT.outcome


def test_new_stayed_and_gone() -> None:
    outcome = second(Before(EarlierAudit(HERE, (earlier("a0"), earlier("ff"), earlier("ee", "ANG-09")))))
    assert {one.fingerprint: one.change for one in outcome.findings} == {
        "a0": Change.TETAP,
        "b0": Change.BARU,
        "c0": Change.BARU,
    }
    assert [one.fingerprint for one in outcome.fixed] == ["ff"]
    assert outcome.compared == "draf-1.pdf"
    gap = outcome.not_checked[0]
    assert gap.what == "1 temuan audit sebelumnya menurut aturan ANG-09"
    assert "tidak dijalankan" in gap.why


def test_rows_told_together_before_and_one_by_one_now() -> None:
    together = EarlierAudit(HERE, (earlier("99", "ANG-02", covers=("a0", "77")),))
    outcome = second(Before(together))
    assert outcome.findings[0].change is Change.TETAP
    assert outcome.fixed == ()
    group = replace(AUDIT.outcome.findings[0], fingerprint="99", covers=("a0", "77"))
    alone = EarlierAudit(HERE, (earlier("77", "ANG-02"), earlier("78")))
    outcome = second(Before(alone), replace(AUDIT.outcome, findings=(group,)))
    assert outcome.findings[0].change is Change.TETAP
    assert [one.fingerprint for one in outcome.fixed] == ["78"]


def test_verdicts_are_carried_over() -> None:
    given = (
        judged("a0", Verdict.BUKAN_TEMUAN, "sudah dijelaskan"),
        judged("b0", Verdict.BENAR),
        judged("dd", Verdict.BENAR),
    )
    outcome = second(Before(verdicts=Verdicts(HERE, given)))
    assert [one.fingerprint for one in outcome.findings] == ["b0", "c0"]
    assert [one.judged for one in outcome.findings] == [given[1], None]
    assert [one.judged for one in outcome.dismissed] == [given[0]]
    assert outcome.unneeded == given[2:]
    assert outcome.carried


def test_a_dismissed_finding_is_neither_new_nor_fixed() -> None:
    before = Before(
        EarlierAudit(HERE, (earlier("a0"),)), Verdicts(HERE, (judged("a0", Verdict.BUKAN_TEMUAN),))
    )
    outcome = second(before)
    assert outcome.fixed == ()
    assert [one.change for one in outcome.dismissed] == [None]


def test_a_finding_whose_dismissal_is_withdrawn_is_not_new() -> None:
    outcome = second(Before(EarlierAudit(HERE, (), dismissed=(earlier("a0"),))))
    assert outcome.findings[0].change is Change.TETAP


def test_a_dismissed_finding_that_says_something_else_now() -> None:
    finding = AUDIT.outcome.findings[0]
    same = Judged("a0", "ANG-02", f" {finding.message}\n", Verdict.BUKAN_TEMUAN, "")
    assert not is_reworded(replace(finding, judged=same))
    assert is_reworded(replace(finding, judged=judged("a0", Verdict.BUKAN_TEMUAN)))


@pytest.mark.parametrize(
    ("origins", "told"),
    [
        (HERE, []),
        ((Origin("draf-2.pdf", None, None),), []),
        (ELSEWHERE, ["asalnya laporan Dinas Lain tahun 2022, bukan Dinas Rekaan tahun 2023"]),
        ((Origin("draf-1.pdf", "Dinas Rekaan", 2022),), ["asalnya laporan Dinas Rekaan tahun 2022, bukan"]),
    ],
)
def test_papers_of_another_report_are_told(origins: tuple[Origin, ...], told: list[str]) -> None:
    outcome = second(Before(EarlierAudit(origins, ()), Verdicts(origins, ())))
    said = [gap.why for gap in outcome.not_checked[: -len(AUDIT.outcome.not_checked)]]
    assert len(said) == 2 * len(told)
    assert all(part in gap for gap in said for part in told)


@pytest.mark.parametrize(("origins", "carried"), [(HERE, True), (ELSEWHERE, False)])
def test_verdicts_that_are_there_already_serve_the_same_report_only(
    origins: tuple[Origin, ...], carried: bool
) -> None:
    standing = Verdicts(origins, (judged("a0", Verdict.BUKAN_TEMUAN),))
    outcome = second(Before(standing=standing))
    assert outcome.carried is carried
    assert len(outcome.findings) == (2 if carried else 3)


def test_named_verdicts_go_before_those_that_are_there() -> None:
    named = Verdicts(HERE, (judged("b0", Verdict.BUKAN_TEMUAN),))
    outcome = second(Before(verdicts=named, standing=Verdicts(HERE, (judged("a0", Verdict.BUKAN_TEMUAN),))))
    assert [one.fingerprint for one in outcome.dismissed] == ["b0"]


def test_the_ticks_stay() -> None:
    assert Tick("ANG-01", "Judul ANG-01", 1200, 1199) in second(Before(EarlierAudit(HERE, ()))).ticks


def test_findings_that_only_their_order_tells_apart() -> None:
    """The first of two is gone, so that the second has its fingerprint now."""
    first, second_one = AUDIT.outcome.findings[0], replace(AUDIT.outcome.findings[0], message="Pesan kedua")
    now = replace(AUDIT.outcome, findings=(second_one,), ticks=(Tick("ANG-02", "Judul", 2, 1),))
    told = [
        Earlier(mark, first.rule, Severity.TINGGI, Status.PASTI, one.message, "hal. 3")
        for mark, one in (("a0", first), ("a1", second_one))
    ]
    rows = (
        Judged("a0", first.rule, first.message, Verdict.BUKAN_TEMUAN, ""),
        Judged("a1", first.rule, second_one.message, None, ""),
    )
    outcome = second(Before(EarlierAudit(HERE, tuple(told)), Verdicts(HERE, rows)), now)
    assert [(one.change, one.judged) for one in outcome.findings] == [(Change.TETAP, None)]
    assert outcome.fixed == (told[0],)
    assert outcome.unneeded == (rows[0],)
