"""What every paper of an audit is made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from auditor.files.folder import DEFAULT, Format
from auditor.models.facts import Facts
from auditor.models.finding import Outcome
from auditor.models.report import Report


@dataclass(frozen=True, slots=True)
class Audited:
    """A finished audit.

    ``basis`` maps a rule id to the regulations that it rests on. ``sources`` are the audited files, in the
    order of the reports, those of a report in several files one after another; ``password`` opens those
    that are locked. ``consequences`` maps a rule id to what follows for the reader where the rule is broken
    (Indonesian), ``templates`` is the office's folder of Word templates. ``formats`` are written together,
    so that papers can point at each other.
    """

    reports: Sequence[Report]
    facts: Facts
    outcome: Outcome
    basis: Mapping[str, Sequence[str]]
    sources: Sequence[Path] = ()
    password: str | None = None
    consequences: Mapping[str, str] = field(default_factory=dict)
    templates: Path | None = None
    formats: Sequence[Format] = DEFAULT

    def sources_of(self, kind: str) -> dict[str, Path]:
        """The audited files of a kind ("pdf", "docx", "xlsx"), by the name that findings call them."""
        files = (file for report in self.reports for file in report.document.files)
        return {file.file: path for file, path in zip(files, self.sources, strict=False) if file.kind == kind}
