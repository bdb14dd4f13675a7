"""What checking hands on: findings with their evidence, and what agreed or was not checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from auditor.models.report import Value


class Severity(StrEnum):
    """How much a finding weighs, by its consequence."""

    TINGGI = "tinggi"
    SEDANG = "sedang"
    RENDAH = "rendah"
    INFO = "info"


class Status(StrEnum):
    """Asserted, or shown for a person to look at."""

    PASTI = "pasti"
    PERLU_DICEK = "perlu_dicek"


@dataclass(frozen=True, slots=True)
class Finding:
    """One contradiction. Texts are Indonesian; ``evidence`` holds each value as written."""

    rule: str
    title: str
    severity: Severity
    status: Status
    message: str
    expected: str
    arithmetic: str
    advice: str
    evidence: tuple[Value, ...]
    fingerprint: str
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """How often a rule was tried and held: what was checked and agreed."""

    rule: str
    title: str
    checked: int
    held: int


@dataclass(frozen=True, slots=True)
class NotChecked:
    """What could not be decided, and why (both Indonesian)."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of checking."""

    findings: tuple[Finding, ...]
    ticks: tuple[Tick, ...]
    not_checked: tuple[NotChecked, ...] = field(default=())
