"""What an audit was asked for, and how it ends: whatever is audited, a file or a dossier."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from auditor.checking.settings import Settings, load_settings
from auditor.commands.ending import FINDINGS, NOTHING_FOUND, say
from auditor.models.errors import InputError
from auditor.models.facts import Facts
from auditor.models.finding import Before, NotChecked, Outcome
from auditor.models.report import Report
from auditor.presenting.earlier import read_findings
from auditor.presenting.folder import Format, safe_name
from auditor.presenting.kept import keep_audit, take_audit
from auditor.presenting.terminal import Summary, print_summary, summarise
from auditor.presenting.verdicts import Standing, note_untouched, read_verdicts, standing
from auditor.reading.options import ReadOptions

if TYPE_CHECKING:
    from auditor.checking.rule import Rule
    from auditor.relating.nomenclature import Nomenclature


@dataclass(frozen=True)
class Asked:
    """What an audit is to be done with: settings, how files are read, official names, the papers to write."""

    settings: Settings
    how: ReadOptions
    official: Path | None
    formats: Sequence[Format]
    named: Before

    @classmethod
    def by(cls, options: argparse.Namespace, *, several: bool) -> Asked:
        """As the options say. Raises InputError where they, or what they name, cannot be used.

        ``several`` reports cannot be held against one earlier audit.
        """
        settings = load_settings(options.pengaturan)
        if settings.dokumen.templat and Format.DOCX in options.format:
            from auditor.presenting.word import check_templates  # noqa: PLC0415 - the Word library loads slowly

            check_templates(settings.dokumen.templat)  # what is wrong with them is told before the work
        return cls(
            settings,
            settings.reading(cache=not options.no_cache, password=options.password),
            options.nomenklatur or settings.nomenklatur,
            options.format,
            _named(options, several=several),
        )

    @cached_property
    def rules(self) -> Sequence[Rule]:
        """The rules. Raises InputError when one is not right."""
        from auditor.checking.catalogue import load_rules  # noqa: PLC0415 - a kept audit needs none

        return load_rules(self.settings)

    @cached_property
    def names(self) -> Nomenclature | None:
        """The official names, None where there are none. Raises InputError when they cannot be read."""
        from auditor.pipeline import load_nomenclature  # noqa: PLC0415 - a kept audit needs none

        return load_nomenclature(self.official)


@dataclass(frozen=True, slots=True)
class Goal:
    """The folder that an audit fills, and the kkr.xlsx that stands there already."""

    folder: Path
    paper: Standing | None

    @classmethod
    def at(cls, folder: Path) -> Goal:
        """The goal as it stands now."""
        return cls(folder, standing(folder))

    def before(self, named: Before) -> Before:
        """What was there before: what was ``named``, and the verdicts that stand in the folder."""
        verdicts = self.paper.verdicts if self.paper is not None else None
        return replace(named, standing=verdicts if verdicts is not None and verdicts.given else None)


@dataclass(frozen=True, slots=True)
class Done:
    """A finished audit; ``whole`` says that another run would find the same."""

    reports: Sequence[Report]
    facts: Facts
    outcome: Outcome
    sources: Sequence[Path]
    whole: bool


def finish(asked: Asked, goal: Goal, key: str | None, audit: Callable[[], Done]) -> int:
    """Audit, or take what was kept under the key; write the papers, print a summary, give the exit code."""
    spared = goal.paper.spared() if goal.paper is not None and Format.KKR in asked.formats else nullcontext()
    with spared as end:
        summary = take_audit(key, goal.folder) if key else None
        if summary is None:
            done = audit()
            summary = _written(asked, goal.folder, done)
            if key and done.whole:
                keep_audit(key, goal.folder, summary)
        copy = end(summary.outcome.carried) if end is not None else None
    if Format.KKR in asked.formats and not summary.outcome.carried:
        note_untouched(goal.folder)
    print_summary(Console(), summary, goal.folder)
    if copy is not None:
        say(f"kkr.xlsx yang sudah ada di folder itu disimpan sebagai {copy.name}")
    return FINDINGS if summary.outcome.findings else NOTHING_FOUND


def _written(asked: Asked, folder: Path, done: Done) -> Summary:
    from auditor.presenting.audited import Audited  # noqa: PLC0415 - a kept audit is not written anew
    from auditor.presenting.outputs import write_all  # noqa: PLC0415

    missed: list[NotChecked] = []
    audited = Audited.under(
        asked.rules,
        asked.settings,
        done.reports,
        done.facts,
        done.outcome,
        done.sources,
        asked.how.password,
    )
    papers = write_all(folder, audited, asked.formats, missed.append)
    return summarise(done.reports, done.outcome, [paper.name for paper in papers], missed)


def _named(options: argparse.Namespace, *, several: bool) -> Before:
    if (options.banding or options.putusan) and several:
        raise InputError(
            "--banding dan --putusan menyandingkan satu laporan dengan hasil lamanya; sebut satu berkas saja."
        )
    return Before(
        read_findings(options.banding) if options.banding else None,
        read_verdicts(options.putusan) if options.putusan else None,
    )


def folders_for(files: Sequence[Path], out: Path | None) -> list[Path]:
    """One folder a file; files of the same name, in whatever case, get a number."""
    if out is not None and len(files) == 1:
        return [out]
    base = out or Path("hasil")
    names: list[str] = []
    for file in files:
        name, count = safe_name(file.name), 1
        while name.casefold() in map(str.casefold, names):
            count += 1
            name = f"{safe_name(file.name)}-{count}"
        names.append(name)
    return [base / name for name in names]
