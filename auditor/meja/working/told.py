"""An audit as plain data, as the desk keeps and shows it: the gravest finding first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from auditor.files.plain import one_line, shortened, visible
from auditor.models.finding import Earlier, Finding, Severity, Status
from auditor.models.pages import page_in_file
from auditor.models.report import Place, Report, Value
from auditor.presenting.shared.arrangement import Arrangement, gravity, unchecked
from auditor.presenting.shared.audited import Audited
from auditor.presenting.shared.causes import (
    consequences_label,
    expected_label,
    told_cause,
    told_consequences,
)
from auditor.presenting.shared.cautions import cautions
from auditor.presenting.shared.labels import family, place_label, table_label

_LONGEST_ROW = 80
_MOST_EVIDENCE = 300
"""Values of a finding that are shown; a reviewer who wants more of them opens kkr.xlsx."""


def told(audited: Audited) -> dict[str, Any]:
    """What the desk keeps of an audit of one report."""
    numbered = Arrangement(audited.reports).numbered(audited.outcome.findings)
    ranked = sorted(numbered, key=lambda one: (gravity(one[1]), one[0]))
    report = audited.reports[0]
    names = (file.file for one in audited.reports for file in one.document.files)
    files = {name: at for at, name in enumerate(names)}
    return {
        "office": None if report.office is None else one_line(report.office),
        "year": report.year,
        "findings": [_finding(one, audited, files) for _, one in ranked],
        "about": _about(report, audited),
    }


def _about(report: Report, audited: Audited) -> dict[str, Any]:
    outcome = audited.outcome
    part, whole = outcome.numbers
    return {
        "document": report.document.file,
        "files": _files(audited),
        "pages": report.document.pages,
        "tables": len(report.tables),
        "checked": outcome.checked,
        "numbers": [part, whole],
        "cautions": [visible(line) for line in cautions(audited.reports, outcome)],
        "compared": one_line(outcome.compared or ""),
        "fixed": [_fixed(one) for one in outcome.fixed],
        "asserted": sum(one.status.value == "pasti" for one in outcome.findings),
        "not_checked": [[visible(one.what), visible(one.why)] for one in unchecked(audited.reports, outcome)],
    }


def _files(audited: Audited) -> list[dict[str, str]]:
    """The files that were audited: what each is called, its kind, and where it is stored."""
    files = (file for one in audited.reports for file in one.document.files)
    return [
        {"name": one_line(file.file), "kind": file.kind, "stored": path.name}
        for file, path in zip(files, audited.sources, strict=True)
    ]


def _finding(finding: Finding, audited: Audited, files: Mapping[str, int]) -> dict[str, Any]:
    return {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "family": family(finding.rule),
        "title": visible(finding.title),
        "severity": finding.severity.value,
        "status": "kecil" if finding.minor else finding.status.value,
        "message": visible(finding.message),
        "doubt": visible(finding.doubt or ""),
        "expected": visible(finding.expected),
        "expected_label": expected_label(finding),
        "arithmetic": visible(finding.arithmetic),
        "advice": visible(finding.advice),
        "basis": list(audited.basis.get(finding.rule, ())),
        "cause": visible(told_cause(finding)),
        "consequences": [visible(one) for one in told_consequences(finding)],
        "consequences_label": consequences_label(finding),
        "place": place_label(finding.evidence[0].place, _LONGEST_ROW) if finding.evidence else "",
        "evidence": [_evidence(value, files) for value in finding.evidence[:_MOST_EVIDENCE]],
        "covers": list(finding.covers),
        "change": finding.change.value if finding.change is not None else "",
        "more": max(len(finding.evidence) - _MOST_EVIDENCE, 0),
    }


def _fixed(one: Earlier) -> dict[str, str]:
    return {
        "rule": one.rule,
        "severity": one.severity.value,
        "message": visible(one.message),
        "place": visible(one.place),
    }


def earlier(kept: Mapping[str, Any]) -> Earlier:
    """A finding that the desk keeps, as one of an earlier audit."""
    asserted = kept["status"] == Status.PASTI.value
    return Earlier(
        kept["fingerprint"],
        kept["rule"],
        Severity(kept["severity"]),
        Status.PASTI if asserted else Status.PERLU_DICEK,
        kept["message"],
        kept["place"],
        tuple(kept["covers"]),
    )


def _evidence(value: Value, files: Mapping[str, int]) -> dict[str, Any]:
    """A value and where it stands: ``file`` is the place of its file among all of them."""
    place = value.place
    file, page = page_in_file(place.document, place.page)
    return {
        "file": files.get(file, 0),
        "page": page,
        "table": table_label(place),
        "caption": shortened(place.caption or "", 110),
        "row": one_line(place.row or ""),
        "column": one_line(place.column or ""),
        "written": one_line(value.text),
        "doubt": visible(value.doubt or ""),
        "box": _box(place),
    }


def _box(place: Place) -> Sequence[float] | None:
    return None if place.bbox is None else [round(float(edge), 2) for edge in place.bbox]
