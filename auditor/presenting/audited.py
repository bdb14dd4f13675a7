"""What every paper of an audit is made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from auditor.models.facts import Facts
from auditor.models.finding import Outcome
from auditor.models.report import Report


@dataclass(frozen=True, slots=True)
class Audited:
    """A finished audit.

    ``basis`` maps a rule id to the regulations that it rests on. ``sources`` are the audited files, in the
    order of the reports; ``password`` opens those that are locked.
    """

    reports: Sequence[Report]
    facts: Facts
    outcome: Outcome
    basis: Mapping[str, Sequence[str]]
    sources: Sequence[Path] = ()
    password: str | None = None

    def sources_of(self, kind: str) -> dict[str, Path]:
        """The audited files of a kind ("pdf", "docx", "xlsx"), by the name that findings call them."""
        return {
            report.document.file: path
            for report, path in zip(self.reports, self.sources, strict=False)
            if report.document.kind == kind
        }
