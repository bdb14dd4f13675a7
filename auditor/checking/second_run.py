"""A second run on a report: what is new, what stayed, what is gone, and what reviewers judged before.

Findings are known again by their fingerprints, see ``fingerprint``; one that tells several records
together also by those of its members, so that it stays when fewer of them are left. Findings that only
their order tells apart get other fingerprints when one of them is gone: what says the very same is paired
first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from auditor.models.finding import (
    Before,
    Change,
    Earlier,
    EarlierAudit,
    Finding,
    Judged,
    NotChecked,
    Origin,
    Outcome,
    Verdict,
    Verdicts,
)
from auditor.models.report import Report
from auditor.models.reworded import plain, says_same

_Before = TypeVar("_Before", Earlier, Judged)
_COMPARING = "Perbandingan dengan audit sebelumnya"
_CARRYING = "Putusan pereviu dari kertas kerja sebelumnya"


def hold_against(outcome: Outcome, before: Before, reports: Sequence[Report]) -> Outcome:
    """Say of every finding whether it is new and how it was judged, and list what is gone.

    A finding that was judged "bukan temuan" moves to ``dismissed``. An earlier finding is ``fixed`` when its
    rule was run again and does not give it any more; without its rule nothing is said of it but that it
    was not checked. Papers that the user named and that speak of another office or year are used, and that
    is told; ``before.standing`` is used only where no verdicts were named, and for the same report.
    """
    found = outcome.findings
    verdicts = before.verdicts
    if verdicts is None and before.standing is not None and _same_report(before.standing.origins, reports):
        verdicts = before.standing
    if verdicts is not None:
        outcome = _carried(outcome, verdicts, found)
    if before.audit is not None:
        outcome = _compared(outcome, before.audit, found)
    return replace(outcome, not_checked=(*_others(before, reports), *outcome.not_checked))


def _same_report(origins: Sequence[Origin], reports: Sequence[Report]) -> bool:
    """Whether one of the reports may be a draft of that which an earlier paper names first.

    What it was held against, a plan of other years among it, does not count. Office and year are the same as
    far as both are known; where one of the two offices is not known, the files are called the same. A paper
    that names none is of none.
    """
    return any(_same(origin, report) for origin in origins[:1] for report in reports)


def _same(origin: Origin, report: Report) -> bool:
    if origin.year is not None and report.year is not None and origin.year != report.year:
        return False
    if origin.office is None or report.office is None:
        return origin.file == report.document.file
    return plain(origin.office) == plain(report.office)


def _paired(found: Sequence[Finding], before: Sequence[_Before]) -> dict[str, _Before]:
    """The earlier finding of each found one, by its fingerprint: mark and text, else text, else mark."""
    pairs: dict[str, _Before] = {}
    left = list(before)
    for same in (_is_unchanged, says_same, _is_marked):
        for new in found:
            old = next((one for one in left if same(new, one)), None)
            if old is not None and new.fingerprint not in pairs:
                pairs[new.fingerprint] = old
                left.remove(old)
    return pairs


def _is_marked(new: Finding, old: Earlier | Judged) -> bool:
    return new.fingerprint == old.fingerprint


def _is_unchanged(new: Finding, old: Earlier | Judged) -> bool:
    return _is_marked(new, old) and says_same(new, old)


def _carried(outcome: Outcome, verdicts: Verdicts, found: Sequence[Finding]) -> Outcome:
    pairs = _paired(found, verdicts.rows)
    judged = [replace(finding, judged=_given(pairs.get(finding.fingerprint))) for finding in found]
    used = {one.fingerprint for one in pairs.values()}
    return replace(
        outcome,
        findings=tuple(finding for finding in judged if not _is_dismissed(finding)),
        dismissed=tuple(finding for finding in judged if _is_dismissed(finding)),
        unneeded=tuple(one for one in verdicts.given if one.fingerprint not in used),
        carried=True,
    )


def _given(row: Judged | None) -> Judged | None:
    """The row where something was typed into it."""
    return row if row is not None and row.is_given else None


def _is_dismissed(finding: Finding) -> bool:
    return finding.judged is not None and finding.judged.verdict is Verdict.BUKAN_TEMUAN


def _compared(outcome: Outcome, earlier: EarlierAudit, found: Sequence[Finding]) -> Outcome:
    before = (*earlier.findings, *earlier.dismissed)
    pairs = _paired(found, before)
    stayed = {new.fingerprint for new in found if any(_shares(new, old) for old in before)} | pairs.keys()
    paired = {old.fingerprint for old in pairs.values()}
    gone = [
        old
        for old in earlier.findings
        if old.fingerprint not in paired and not any(_shares(new, old) for new in found)
    ]
    run = {tick.rule for tick in outcome.ticks}
    return replace(
        outcome,
        findings=tuple(
            replace(one, change=Change.TETAP if one.fingerprint in stayed else Change.BARU)
            for one in outcome.findings
        ),
        fixed=tuple(one for one in gone if one.rule in run),
        compared=", ".join(origin.file for origin in earlier.origins),
        not_checked=(*_not_run([one.rule for one in gone if one.rule not in run]), *outcome.not_checked),
    )


def _shares(new: Finding, old: Earlier) -> bool:
    """Whether one of them tells several findings together, among them one of the other's."""
    return (
        new.fingerprint in old.covers
        or old.fingerprint in new.covers
        or not set(new.covers).isdisjoint(old.covers)
    )


def _not_run(rules: Sequence[str]) -> list[NotChecked]:
    if not rules:
        return []
    what = f"{len(rules)} temuan audit sebelumnya menurut aturan {', '.join(sorted(set(rules)))}"
    return [NotChecked(what, "aturannya tidak dijalankan, maka tidak diketahui apakah sudah diperbaiki")]


def _others(before: Before, reports: Sequence[Report]) -> list[NotChecked]:
    """That an earlier paper speaks of another report."""
    papers = [(_COMPARING, before.audit), (_CARRYING, before.verdicts)]
    current = [Origin(report.document.file, report.office, report.year) for report in reports]
    return [
        NotChecked(
            what,
            f"asalnya laporan {_told(paper.origins)}, bukan {_told(current)}; periksa apakah berkas yang "
            "disebut benar",
        )
        for what, paper in papers
        if paper is not None and not _same_report(paper.origins, reports)
    ]


def _told(origins: Sequence[Origin]) -> str:
    if not origins:
        return "yang tidak disebut di dalamnya"
    return "; ".join(
        f"{one.office or one.file}{f' tahun {one.year}' if one.year is not None else ''}" for one in origins
    )
