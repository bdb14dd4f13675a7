"""The documents of a dossier with their record sets, and what may be compared with what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from auditor.lexicon.rounding import are_same
from auditor.models.dossier import DocumentKind
from auditor.models.facts import Facts, Kinerja
from auditor.models.report import Level, Report, ReportTable, Value

GOALS = frozenset({Level.TUJUAN, Level.SASARAN, None})
_REVISED = re.compile(
    r"\bangka (?:sangat )?sementara\b|\bdata sementara\b|\bangka (?:tetap|perbaikan|revisi)\b|\bdirevisi\b"
    r"|\brevisi (?:data|angka|realisasi|capaian)\b|\b(?:un|belum )audite?d?\b|\bsebelum audit\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Member:
    """A document of a dossier. ``sure`` is False where its kind, year or office is not certain."""

    report: Report
    facts: Facts
    kind: DocumentKind | None
    year: int | None
    until: int | None
    label: str
    sure: bool = True

    @property
    def file(self) -> str:
        """The name that places call the document by."""
        return self.report.document.file

    def covers(self, year: int) -> bool:
        """Whether the document speaks of that year."""
        return self.year is not None and self.year <= year <= (self.until or self.year)

    def table(self, value: Value) -> ReportTable | None:
        """The table that a value stands in."""
        return next((t for t in self.report.tables if t.place.in_table == value.place.in_table), None)


def unsure(*members: Member) -> str:
    """Why a comparison of these documents is not sure, "" when it is."""
    doubtful = [member.label for member in members if not member.sure]
    return f"jenis, tahun atau instansi {' dan '.join(doubtful)} tidak pasti" if doubtful else ""


def revised(*members: Member) -> str:
    """Say that a document speaks of provisional or revised figures, "" where none does."""
    for member in members:
        texts = (block.text for block in member.report.document.blocks)
        if any(_REVISED.search(text) for text in texts):
            return f"{member.label} menyebut angka sementara atau direvisi"
    return ""


def first(*reasons: str) -> str:
    """The first reason that there is."""
    return next((reason for reason in reasons if reason), "")


def any_same(left: Sequence[Value], right: Sequence[Value]) -> bool:
    """Whether any figure stands on both sides."""
    return any(are_same(a, b) for a in left for b in right)


def scaled(left: Value, right: Value) -> bool:
    """Whether one figure is the other with its decimal mark moved: a unit, or a mark read otherwise."""
    if not left.number or not right.number:
        return False
    ratio = max(abs(left.number), abs(right.number)) / min(abs(left.number), abs(right.number))
    return ratio in {10, 100, 1000, 10**6, 10**9}


def numbered(value: Value | None) -> list[Value]:
    """The value in a list where it has a number."""
    return [value] if value is not None and value.number is not None else []


def goal_rows(member: Member) -> list[Kinerja]:
    """The rows of the member that state an indicator of a tujuan or sasaran."""
    return [row for row in member.facts.kinerja if row.indikator and row.level in GOALS]
