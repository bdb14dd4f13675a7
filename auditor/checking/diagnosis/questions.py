"""Questions of one kind are one question: a reviewer answers a dozen, not seventy."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence

from auditor.checking.fingerprint import LENGTH
from auditor.models.finding import Finding, Severity, Status

_FEW = 2
"""Questions of one rule that are told by themselves; more are told as one."""
_FEW_MINOR = 1
"""The same of those that reviewers shrug at."""
_REASONS = 3
"""Reasons that such a question names at most."""
_GRAVITY = tuple(Severity)


def rationed(findings: Sequence[Finding], of: str = "") -> list[Finding]:
    """The findings on one report, many questions of one rule as one, in the place of the first.

    ``of`` is as in ``Fingerprints``: the name of a document that is not the one audited first.
    """
    alike: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for at, finding in enumerate(findings):
        if finding.status is Status.PERLU_DICEK and not finding.consequences:
            alike[finding.rule, finding.minor].append(at)
    many = [places for (_, minor), places in alike.items() if len(places) > (_FEW_MINOR if minor else _FEW)]
    told = {places[0]: _together([findings[at] for at in places], of) for places in many}
    gone = {at for places in many for at in places[1:]}
    return [told.get(at, finding) for at, finding in enumerate(findings) if at not in gone]


def _together(members: Sequence[Finding], of: str) -> Finding:
    """One question that holds several, with all their places."""
    first = members[0]
    reasons = list(dict.fromkeys(one.doubt for one in members if one.doubt))
    more = f"; dan {len(reasons) - _REASONS} alasan lain" if len(reasons) > _REASONS else ""
    kind = "(kecil)" if first.minor else "(serupa)"
    mark = hashlib.sha256(f"{first.rule}|{of}|{kind}".encode()).hexdigest()[:LENGTH]
    return Finding(
        rule=first.rule,
        title=first.title,
        severity=min((one.severity for one in members), key=_GRAVITY.index),
        status=Status.PERLU_DICEK,
        message=f"{len(members)} hal serupa perlu dicek, yang pertama: {first.message}",
        expected="",
        arithmetic="",
        advice=first.advice,
        evidence=tuple({id(value): value for one in members for value in one.evidence}.values()),
        fingerprint=mark,
        doubt="; ".join(reasons[:_REASONS]) + more or None,
        covers=tuple(mark for one in members for mark in (one.fingerprint, *one.covers)),
        consequences=tuple(members),
        minor=first.minor,
    )
