"""Violations told as findings, one by one or those of one cause together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from auditor.checking.fingerprint import Fingerprints
from auditor.checking.rules.expressions import dan, tabel
from auditor.checking.rules.rule import Rule
from auditor.checking.rules.rule_file import Group
from auditor.files.settings import Settings
from auditor.models.finding import Finding, Severity, Status
from auditor.models.relation import Relation
from auditor.models.report import Value


@dataclass(frozen=True, slots=True)
class Violation:
    """A record that breaks a rule: what its texts are written from, why it is not sure, its values.

    ``repeats`` are the same slip printed in other places.
    """

    names: Mapping[str, Any]
    reasons: tuple[str, ...]
    evidence: tuple[Value, ...]
    repeats: tuple[Violation, ...] = ()

    @property
    def status(self) -> Status:
        """Asserted only without any reason for doubt."""
        return Status.PERLU_DICEK if self.reasons else Status.PASTI


def tell(rule: Rule, violations: Sequence[Violation], settings: Settings, of: str = "") -> list[Finding]:
    """Turn the violations of one rule, in the order of the document, into findings.

    ``of`` is what they are of besides the report that is audited first (see ``Fingerprints``).
    """
    fingerprints, one_by_one = Fingerprints(rule, of), Fingerprints(rule, of)
    findings: list[Finding] = []
    for members in _gather(rule, _once(rule, violations), settings):
        if rule.file.group is not None and _joined(rule.file.group, members):
            covers = tuple(one_by_one.give(one.names, one.evidence) for one in members)
            findings.append(_together(rule, members, settings, fingerprints, covers))
        else:
            findings += [_alone(rule, one, settings, fingerprints) for one in members]
    return findings


def rehearse(rule: Rule, violation: Violation, settings: Settings) -> None:
    """Evaluate all that telling a violation needs; raises what its expressions and texts raise."""
    tell(rule, [violation], settings)
    if rule.file.group is not None:
        _together(rule, [violation], settings, Fingerprints(rule, ""), ())


def _once(rule: Rule, violations: Sequence[Violation]) -> list[Violation]:
    """Tell one slip that is printed in several places at the first of them (see ``RuleFile.once``)."""
    found: dict[tuple[str, Status], Violation] = {}
    for at, one in enumerate(violations):
        cause = (str(rule.evaluate("once", one.names)) or f"({at})", one.status)
        first = found.get(cause)
        found[cause] = one if first is None else replace(first, repeats=(*first.repeats, one))
    return list(found.values())


def _elsewhere(violation: Violation) -> str:
    """The other rows and tables that print the same slip, as the end of a message."""
    places = [one.evidence[0].place for one in violation.repeats if one.evidence]
    own = violation.evidence[0].place.in_table if violation.evidence else None
    here = sum(place.in_table == own for place in places)
    rows = [f"{here} baris lain tabel itu"] if here else []
    tables = dict.fromkeys(tabel(place) for place in places if place.in_table != own)
    return f" Hal yang sama tertulis pada {dan([*rows, *tables])}." if rows or tables else ""


def _joined(group: Group, members: Sequence[Violation]) -> bool:
    return len(members) >= group.least and group.only in {None, members[0].status}


def _gather(rule: Rule, violations: Sequence[Violation], settings: Settings) -> list[list[Violation]]:
    """Violations of one cause, one severity and one status, in the order of their first."""
    if rule.file.group is None:
        return [[one] for one in violations]
    gathered: dict[tuple[str, Severity, Status], list[Violation]] = {}
    for one in violations:
        cause = str(rule.evaluate("group.by", one.names))
        gathered.setdefault((cause, _severity(rule, one, settings), one.status), []).append(one)
    return list(gathered.values())


def _is_minor(rule: Rule, violation: Violation) -> bool:
    """Whether it is a question that a reviewer shrugs at."""
    asks = violation.status is Status.PERLU_DICEK
    return asks and (rule.minor or bool(rule.evaluate("minor_if", violation.names)))


def _severity(rule: Rule, violation: Violation, settings: Settings) -> Severity:
    if _is_minor(rule, violation):
        return Severity.INFO
    wanted = rule.evaluate("severity_if", violation.names)
    return settings.tingkat.get(rule.id, Severity(wanted) if wanted else rule.file.severity)


def _alone(rule: Rule, violation: Violation, settings: Settings, fingerprints: Fingerprints) -> Finding:
    return Finding(
        rule=rule.id,
        title=rule.file.judul,
        severity=_severity(rule, violation, settings),
        status=violation.status,
        message=rule.write("message", violation.names) + _elsewhere(violation),
        expected=rule.write("expected", violation.names),
        arithmetic=rule.write("arithmetic", violation.names),
        advice=rule.write("advice", violation.names),
        evidence=(*violation.evidence, *(value for one in violation.repeats for value in one.evidence)),
        fingerprint=fingerprints.give(violation.names, violation.evidence),
        doubt="; ".join(violation.reasons) or None,
        relations=_relations(rule, (violation, *violation.repeats)),
        minor=_is_minor(rule, violation),
    )


def _relations(rule: Rule, violations: Iterable[Violation]) -> tuple[Relation, ...]:
    found = (rule.relation(one.names) for one in violations)
    return tuple(one for one in found if one is not None)


def _together(
    rule: Rule,
    members: Sequence[Violation],
    settings: Settings,
    fingerprints: Fingerprints,
    covers: tuple[str, ...],
) -> Finding:
    first = members[0]
    told = [rule.write("group.member", one.names) for one in members]
    evidence = {id(value): value for one in members for value in one.evidence}
    reasons = dict.fromkeys(reason for one in members for reason in one.reasons)
    return Finding(
        rule=rule.id,
        title=rule.file.judul,
        severity=_severity(rule, first, settings),
        status=first.status,
        message=rule.write("group.message", {**first.names, "jumlah": len(members), "anggota": told}),
        expected="",
        arithmetic="",
        advice=rule.write("advice", first.names),
        evidence=tuple(evidence.values()),
        fingerprint=fingerprints.give_group(str(rule.evaluate("group.by", first.names))),
        doubt="; ".join(reasons) or None,
        covers=covers,
        relations=_relations(rule, members),
        minor=_is_minor(rule, first),
    )
