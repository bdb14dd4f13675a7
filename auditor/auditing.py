"""What an audit is done with, and what it gives: that of a file and that of the documents of an office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from auditor.checking.rules.rule import Rule
from auditor.checking.terms import terms_of
from auditor.files.settings import Settings
from auditor.models.errors import Cause
from auditor.models.facts import Facts
from auditor.models.finding import NotChecked, Outcome
from auditor.models.read_options import ReadOptions
from auditor.models.report import Report
from auditor.presenting.shared.audited import Audited
from auditor.relating.names.nomenclature import Nomenclature

_PLAIN = ReadOptions()


@dataclass(frozen=True, slots=True)
class Means:
    """What an audit is done with: rules, settings, ways of reading, perhaps official names."""

    rules: Sequence[Rule]
    settings: Settings
    options: ReadOptions = _PLAIN
    nomenclature: Nomenclature | None = None


@dataclass(frozen=True, slots=True)
class AuditResult:
    """What was understood of the documents, their record sets, and what was found.

    ``sources`` are the files of the ``reports``, in their order, several where a report lies in several.
    ``own`` are the reports that were audited, the others were only held against them. ``lacked`` says why
    another audit may find more, None where none would.
    """

    reports: tuple[Report, ...]
    sources: tuple[Path, ...]
    facts: Facts
    outcome: Outcome
    own: tuple[Report, ...]
    lacked: Cause | None = None


def to_present(result: AuditResult, means: Means, left_out: Sequence[NotChecked] = ()) -> Audited:
    """What papers are made from; ``left_out`` are files that lie with the documents and took no part."""
    known = {rule.id: rule.file for rule in means.rules}
    return Audited(
        result.reports,
        result.facts,
        replace(result.outcome, terms=terms_of(means.settings, left_out)),
        basis={name: rule.basis for name, rule in known.items()},
        sources=result.sources,
        password=means.options.password,
        consequences={name: rule.akibat or rule.why for name, rule in known.items()},
        templates=means.settings.dokumen.templat,
    )
