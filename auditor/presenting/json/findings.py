"""The findings as plain data: schema "auditor/findings/2", or 1, which knows no causes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from auditor.files.folder import SCHEMA_OF_FINDINGS, SCHEMA_OF_FLAT_FINDINGS
from auditor.models.facts import Facts, Kelengkapan
from auditor.models.finding import Cause, Earlier, Finding, Judged, Outcome, Severity, Status, Terms
from auditor.models.report import Report, Value
from auditor.presenting.json.document import document_json, page_json
from auditor.presenting.shared.arrangement import Arrangement, unchecked
from auditor.presenting.shared.causes import told_cause
from auditor.presenting.shared.cautions import cautions
from auditor.presenting.shared.labels import family


def findings_json(
    reports: Sequence[Report], facts: Facts, outcome: Outcome, *, flat: bool = False
) -> dict[str, Any]:
    """Give the findings in the form that ``reports/schema/findings-2.schema.json`` lays down.

    Findings stand in the order of the documents, of the places of their first evidence, and of their rules.
    What a second run adds is there only in a second run. ``flat`` gives schema 1: what would be settled with
    a finding stands among the others, as a finding of its own.
    """
    arranged = Arrangement(reports)
    if flat:
        outcome = replace(
            outcome,
            findings=tuple(map(_of_schema_1, flattened(outcome.findings))),
            dismissed=tuple(map(_of_schema_1, outcome.dismissed)),
        )
    return {
        "schema": SCHEMA_OF_FLAT_FINDINGS if flat else SCHEMA_OF_FINDINGS,
        "documents": [document_json(report) for report in reports],
        "findings": [_finding(finding) for finding in arranged.sorted(outcome.findings)],
        **_second_run(arranged, outcome),
        **({} if flat else _how_much(reports, outcome)),
        "terms": terms_json(outcome.terms),
        "completeness": [_completeness(item) for item in facts.kelengkapan],
        "not_checked": [{"what": gap.what, "why": gap.why} for gap in unchecked(reports, outcome)],
        "summary": summary(outcome.findings),
    }


def _how_much(reports: Sequence[Report], outcome: Outcome) -> dict[str, Any]:
    """How much took part in a check: numbers of each table, sentences with figures of each chapter."""
    tables = [
        {
            **page_json(one.place),
            "chapter": one.chapter,
            "table": one.place.table,
            "checked": one.part,
            "numbers": one.whole,
        }
        for one in outcome.covered
    ]
    prose = [
        {"document": one.document, "chapter": one.chapter, "checked": one.part, "sentences": one.whole}
        for one in outcome.prose
    ]
    return {
        "cautions": list(cautions(reports, outcome)),
        "coverage": {"tables": tables, "prose": prose},
    }


def flattened(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings one by one, without causes."""
    for finding in findings:
        marks = {mark for one in finding.consequences for mark in (one.fingerprint, *one.covers)}
        covers = tuple(mark for mark in finding.covers if mark not in marks)
        if finding.cause is not None or not finding.consequences:
            yield replace(finding, covers=covers, cause=None, consequences=())
        yield from finding.consequences


def _of_schema_1(finding: Finding) -> Finding:
    """The finding without what only schema 2 tells."""
    return replace(finding, minor=False)


def terms_json(terms: Terms) -> dict[str, Any]:
    """Under what settings the audit was made, and what took no part."""
    return {
        "settings": terms.settings,
        "changed": [{"name": one.name, "value": one.value, "default": one.default} for one in terms.changed],
        "rules_off": list(terms.off),
        "left_out": [{"what": one.what, "why": one.why} for one in terms.left_out],
    }


def summary(findings: Sequence[Finding]) -> dict[str, Any]:
    """Counts of findings: all, by severity, by status, and by each family that has any."""
    severity = Counter(finding.severity for finding in findings)
    status = Counter(finding.status for finding in findings)
    families = Counter(family(finding.rule) for finding in findings)
    return {
        "findings": len(findings),
        "severity": {one.value: severity[one] for one in Severity},
        "status": {one.value: status[one] for one in Status},
        "family": dict(sorted(families.items())),
    }


def to_bytes(data: dict[str, Any]) -> bytes:
    """The file's content: UTF-8, indented; half characters from broken fonts become JSON escapes."""
    text = json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def _second_run(arranged: Arrangement, outcome: Outcome) -> dict[str, Any]:
    added: dict[str, Any] = {}
    if outcome.compared:
        added["compared"] = outcome.compared
        added["fixed"] = [_earlier(one) for one in outcome.fixed]
    if outcome.dismissed:
        added["dismissed"] = [_finding(finding) for finding in arranged.sorted(outcome.dismissed)]
    if outcome.unneeded:
        added["unneeded"] = [_judged(one) for one in outcome.unneeded]
    return added


def _earlier(one: Earlier) -> dict[str, Any]:
    return {
        "fingerprint": one.fingerprint,
        "rule": one.rule,
        "severity": one.severity.value,
        "status": one.status.value,
        "message": one.message,
        "place": one.place,
    }


def _judged(one: Judged) -> dict[str, Any]:
    return {"fingerprint": one.fingerprint, "rule": one.rule, "message": one.told, **_verdict(one)}


def _verdict(one: Judged) -> dict[str, Any]:
    return {"verdict": None if one.verdict is None else one.verdict.value, "note": one.note}


def _finding(finding: Finding) -> dict[str, Any]:
    added: dict[str, Any] = {}
    if finding.covers:
        added["covers"] = list(finding.covers)
    if finding.change is not None:
        added["change"] = finding.change.value
    if finding.judged is not None:
        added["judged"] = _verdict(finding.judged)
    if finding.minor:
        added["kecil"] = True
    if finding.cause is not None:
        added["pokok"] = _cause(finding, finding.cause)
    if finding.consequences:
        added["serupa" if finding.cause is None else "akibat"] = [
            _finding(one) for one in finding.consequences
        ]
    return {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "title": finding.title,
        "severity": finding.severity.value,
        "status": finding.status.value,
        "doubt": finding.doubt,
        "message": finding.message,
        "expected": finding.expected,
        "arithmetic": finding.arithmetic,
        "advice": finding.advice,
        "evidence": [_evidence(value) for value in finding.evidence],
        **added,
    }


def _cause(finding: Finding, cause: Cause) -> dict[str, Any]:
    return {
        "told": told_cause(finding),
        "suspects": [_evidence(value) for value in cause.suspects],
        "becomes": _number(cause.becomes),
        "agreeing": cause.agreeing,
    }


def _completeness(item: Kelengkapan) -> dict[str, Any]:
    return {
        "document": item.place.document,
        "list": item.daftar,
        "number": item.nomor,
        "item": item.butir,
        "goal": item.sasaran,
        "status": item.status,
        "reason": item.alasan,
        "evidence": [_evidence(value) for value in item.bukti],
    }


def _evidence(value: Value) -> dict[str, Any]:
    place = value.place
    return {
        **page_json(place),
        "table": place.table,
        "caption": place.caption,
        "row": place.row,
        "column": place.column,
        "written": value.text,
        "number": _number(value.number),
        "bbox": None if place.bbox is None else [round(edge, 2) for edge in place.bbox],
    }


def _number(number: Decimal | None) -> int | float | str | None:
    """A JSON number where it is exactly that number, else the digits as a string."""
    if number is None:
        return None
    if not number.is_finite():
        return str(number)
    if number == number.to_integral_value():
        return int(number)
    return float(number) if Decimal(repr(float(number))) == number else f"{number:f}"
