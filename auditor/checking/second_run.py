"""A second run on a report: what is new, what stayed, what is gone, and what reviewers judged before.

Findings are known again by their fingerprints alone, see ``fingerprint``; one that tells several records
together also by those of its members, so that it stays when fewer of them are left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.models.finding import (
    Before,
    Change,
    Earlier,
    EarlierAudit,
    Finding,
    NotChecked,
    Origin,
    Outcome,
    Verdict,
    Verdicts,
)
from auditor.models.report import Report

_COMPARING = "Perbandingan dengan audit sebelumnya"
_CUT = "…"
"""What stands at the end of a text that was too long for its cell."""
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


def is_reworded(finding: Finding) -> bool:
    """Whether a judged finding says something else now than what the reviewer could read."""
    if finding.judged is None:
        return False
    told, now = _plain(finding.judged.told), _plain(finding.message)
    return told != (now[: len(told)] if finding.judged.told.endswith(_CUT) else now)


def _same_report(origins: Sequence[Origin], reports: Sequence[Report]) -> bool:
    """Whether the reports may be drafts of those that an earlier paper speaks of.

    Their offices and years are the same as far as both are known; where one of the two offices is not
    known, the files are called the same.
    """
    return all(any(_same(origin, report) for report in reports) for origin in origins)


def _same(origin: Origin, report: Report) -> bool:
    if origin.year is not None and report.year is not None and origin.year != report.year:
        return False
    if origin.office is None or report.office is None:
        return origin.file == report.document.file
    return _plain(origin.office) == _plain(report.office)


def _carried(outcome: Outcome, verdicts: Verdicts, found: Sequence[Finding]) -> Outcome:
    given = {one.fingerprint: one for one in verdicts.given}
    current = {finding.fingerprint for finding in found}
    judged = [replace(finding, judged=given.get(finding.fingerprint)) for finding in found]
    return replace(
        outcome,
        findings=tuple(finding for finding in judged if not _is_dismissed(finding)),
        dismissed=tuple(finding for finding in judged if _is_dismissed(finding)),
        unneeded=tuple(one for one in verdicts.given if one.fingerprint not in current),
        carried=True,
    )


def _is_dismissed(finding: Finding) -> bool:
    return finding.judged is not None and finding.judged.verdict is Verdict.BUKAN_TEMUAN


def _compared(outcome: Outcome, earlier: EarlierAudit, found: Sequence[Finding]) -> Outcome:
    known = frozenset(earlier.dismissed).union(*map(_marks, earlier.findings))
    current = frozenset[str]().union(*map(_marks, found))
    gone = [one for one in earlier.findings if not _marks(one) & current]
    run = {tick.rule for tick in outcome.ticks}
    return replace(
        outcome,
        findings=tuple(
            replace(finding, change=Change.TETAP if _marks(finding) & known else Change.BARU)
            for finding in outcome.findings
        ),
        fixed=tuple(one for one in gone if one.rule in run),
        compared=", ".join(origin.file for origin in earlier.origins),
        not_checked=(*_not_run([one.rule for one in gone if one.rule not in run]), *outcome.not_checked),
    )


def _marks(finding: Finding | Earlier) -> frozenset[str]:
    return frozenset((finding.fingerprint, *finding.covers))


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
    return "; ".join(
        f"{one.office or one.file}{f' tahun {one.year}' if one.year is not None else ''}" for one in origins
    )


def _plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
