"""Runs the rules over the facts. It holds no rule."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from jinja2 import UndefinedError

from auditor.checking.fingerprint import Fingerprints
from auditor.checking.gaps import find_gaps
from auditor.checking.language import Look
from auditor.checking.rule import Rule
from auditor.checking.settings import Settings
from auditor.models.facts import Facts
from auditor.models.finding import Finding, NotChecked, Outcome, Severity, Status, Tick
from auditor.models.report import Value

_MOST_READINGS = 64

_UNDECIDABLE = (TypeError, UndefinedError, ArithmeticError)
"""What an expression raises when a value that it needs is not there."""


@dataclass(slots=True)
class Verdict:
    """What a rule says of one record. ``holds`` is None where it does not apply.

    ``names`` is what its texts are written from; ``reasons`` says why a violation is not sure.
    """

    holds: bool | None
    names: Mapping[str, Any]
    reasons: list[str] = field(default_factory=list)
    look: Look = field(default_factory=Look)


def judge(rule: Rule, record: object, settings: Settings) -> Verdict:
    """Try one rule on one record.

    Raises TypeError, UndefinedError or ArithmeticError when the rule needs a value that is missing.
    """
    names = rule.names(record, settings.toleransi)
    with rule.language.looking() as look:
        if not rule.evaluate("when", names):
            return Verdict(None, names)
        holds = bool(rule.evaluate("require", names))
    verdict = Verdict(holds, names, look=look)
    if not holds:
        verdict.reasons += _doubts(rule, names, look)
    return verdict


def _doubts(rule: Rule, names: Mapping[str, Any], look: Look) -> list[str]:
    reasons = [str(rule.evaluate("doubt", names) or "")]
    evidence = rule.evidence(names)
    concerned = {id(value): value for value in (*evidence, *look.values.values())}
    reasons += [f"{_cell(value)}: {value.doubt}" for value in concerned.values() if value.doubt]
    tried = {key: value for key, value in look.numbers.items() if len(value.readings) > 1}
    untried = [value for value in evidence if len(value.readings) > 1 and id(value) not in tried]
    reasons += [_ambiguous(value) for value in untried]
    if tried and not _fails_however_read(rule, names, tried):
        reasons += [_ambiguous(value) for value in tried.values()]
    return [reason for reason in dict.fromkeys(reasons) if reason]


def _fails_however_read(rule: Rule, names: Mapping[str, Any], tried: Mapping[int, Value]) -> bool:
    if math.prod(len(value.readings) for value in tried.values()) > _MOST_READINGS:
        return False
    for readings in itertools.product(*(value.readings for value in tried.values())):
        with rule.language.looking(dict(zip(tried, readings, strict=True))):
            try:
                if not rule.evaluate("when", names) or rule.evaluate("require", names):
                    return False
            except _UNDECIDABLE:
                return False
    return True


def _cell(value: Value) -> str:
    named = value.place.row or value.place.column
    return f"pembacaan “{value.text.strip()}”" + (f" ({named})" if named else "")


def _ambiguous(value: Value) -> str:
    readings: list[Decimal] = list(value.readings)
    return (
        f"{_cell(value)}: tanda titik atau koma dapat dibaca {' atau '.join(f'{one:f}' for one in readings)}"
    )


def _finding(rule: Rule, verdict: Verdict, settings: Settings, fingerprint: str) -> Finding:
    names = verdict.names
    wanted = rule.evaluate("severity_if", names)
    severity = Severity(wanted) if wanted else rule.file.severity
    return Finding(
        rule=rule.id,
        title=rule.file.judul,
        severity=settings.tingkat.get(rule.id, severity),
        status=Status.PERLU_DICEK if verdict.reasons else Status.PASTI,
        message=rule.write("message", names),
        expected=rule.write("expected", names),
        arithmetic=rule.write("arithmetic", names),
        advice=rule.write("advice", names),
        evidence=rule.evidence(names),
        fingerprint=fingerprint,
        doubt="; ".join(verdict.reasons) or None,
    )


def _run(rule: Rule, records: Sequence[object], settings: Settings) -> tuple[list[Finding], Tick, int]:
    findings: list[Finding] = []
    fingerprints = Fingerprints(rule)
    seen: set[frozenset[int]] = set()
    checked = held = undecided = 0
    for record in records:
        try:
            verdict = judge(rule, record, settings)
        except _UNDECIDABLE:
            undecided += 1
            continue
        if verdict.holds is None:
            continue
        checked += 1
        if verdict.holds:
            held += 1
            continue
        evidence = rule.evidence(verdict.names)
        cells = frozenset(id(value) for value in evidence)
        if cells and cells in seen:
            continue
        seen.add(cells)
        mark = fingerprints.give(verdict.names, evidence)
        findings.append(_finding(rule, verdict, settings, mark))
    return findings, Tick(rule.id, rule.file.judul, checked, held), undecided


def check(facts: Facts, packs: Sequence[Rule], settings: Settings) -> Outcome:
    """Try every rule on every record of its set.

    A violation is asserted ("pasti") only when the rule has no doubt about it, every value that it
    rests on was surely read, and it fails under every reading of its ambiguous numbers. Violations of
    one rule that rest on the same cells are one finding.
    """
    findings: list[Finding] = []
    ticks: list[Tick] = []
    gaps: list[NotChecked] = []
    for rule in packs:
        found, tick, undecided = _run(rule, getattr(facts, rule.file.over), settings)
        findings += found
        ticks.append(tick)
        if undecided:
            gaps.append(
                NotChecked(
                    f"{rule.id} {rule.file.judul}: {undecided} baris", "nilai yang diperlukan tidak lengkap"
                )
            )
    return Outcome(tuple(findings), tuple(ticks), (*find_gaps(facts, packs), *gaps))
