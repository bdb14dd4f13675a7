"""What an audit was asked for, and how it ends: whatever is audited, a file or a dossier."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.checking.second_run import hold_against
from auditor.commands.cached_audits import Conditions, load_audit, store_audit
from auditor.commands.ending import COULD_NOT_AUDIT, FINDINGS, NOTHING_FOUND, complain, say
from auditor.commands.places import Source
from auditor.files.cache import sha256_of
from auditor.files.folder import PAPER, Format
from auditor.files.settings import Settings, load_settings
from auditor.models.errors import InputError
from auditor.models.finding import Before, EarlierAudit, NotChecked, Outcome
from auditor.models.read_options import ReadOptions
from auditor.presenting.rerun.earlier_findings import read_findings
from auditor.presenting.rerun.placing import Held, name_before
from auditor.presenting.rerun.verdicts import Standing, note_written, read_verdicts, standing
from auditor.presenting.terminal.console import Terminal
from auditor.presenting.terminal.summary import Summary, print_summary, summarise

if TYPE_CHECKING:
    from auditor.auditing import AuditResult, Means


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
            from auditor.presenting.word.papers import check_templates  # noqa: PLC0415 - the Word library loads slowly

            check_templates(settings.dokumen.templat)  # what is wrong with them is said before the work
        formats = dict.fromkeys([*options.format, Format.JSON]) if options.pantau else options.format
        return cls(
            settings,
            settings.reading(cache=not options.no_cache, password=options.password, minutes=options.batas),
            options.nomenklatur or settings.nomenklatur,
            tuple(formats),
            _named(options, several=several),
        )

    def against(self, earlier: EarlierAudit | None) -> Asked:
        """The same, held against an earlier audit if there is one; what is loaded is not loaded again."""
        if earlier is None:
            return self
        again = replace(self, named=replace(self.named, audit=earlier))
        vars(again).update(means=self.means)
        return again

    @property
    def conditions(self) -> Conditions:
        """Under what the audit is cached."""
        return Conditions(self.settings, self.how, self.official, self.formats)

    @cached_property
    def means(self) -> Means:
        """Rules, settings and names. Raises InputError when a rule is not right, or names cannot be read."""
        from auditor.auditing import Means  # noqa: PLC0415 - a cached audit needs none of these
        from auditor.checking.rules.catalogue import load_rules  # noqa: PLC0415
        from auditor.pipeline import load_nomenclature  # noqa: PLC0415

        return Means(load_rules(self.settings), self.settings, self.how, load_nomenclature(self.official))


@dataclass(frozen=True, slots=True)
class Goal:
    """The folder that an audit fills, and the kkr.xlsx that stands there already."""

    place: Held
    paper: Standing | None

    @classmethod
    def at(cls, place: Held) -> Goal:
        """The goal as it stands now."""
        return cls(place, standing(place.folder))

    def before(self, named: Before) -> Before:
        """What was there before: what was ``named``, and the verdicts that stand in the folder."""
        verdicts = self.paper.verdicts if self.paper is not None else None
        return replace(named, standing=verdicts if verdicts is not None and verdicts.given else None)

    def spent(self, named: Before, outcome: Outcome) -> list[str]:
        """The SHA-256 of the paper where the outcome holds all that was typed into it."""
        if self.paper is None:
            return []
        carried = outcome.carried and named.verdicts in {None, self.paper.verdicts}
        return [self.paper.sha256] if self.paper.is_spent(carried=carried) else []

    def is_as_it_was(self) -> bool:
        """Whether nobody saved the paper since."""
        try:
            now = sha256_of(self.place.folder / PAPER)
        except OSError:
            return True
        return self.paper is not None and self.paper.sha256 in {now, ""}

    @property
    def unread(self) -> tuple[str, ...]:
        """What stands in the paper and could not be read as a verdict."""
        return self.paper.verdicts.unread if self.paper is not None and self.paper.verdicts else ()


@dataclass(frozen=True, slots=True)
class Done:
    """A finished audit that was held against nothing; ``whole`` says that another run would find the same.

    ``left_out`` are files that lie with the documents and took no part.
    """

    result: AuditResult
    whole: bool
    left_out: Sequence[NotChecked] = ()


_LOOKS = 3
"""So often papers are written at most for a kkr.xlsx that is saved meanwhile."""


class _SavedMeanwhile(Exception):  # noqa: N818 - no error: what was typed in the meantime is taken over
    """The kkr.xlsx in the folder was saved while new papers were written."""


def finish(
    asked: Asked,
    goal: Goal,
    source: Source,
    key_of: Callable[[Before], str | None],
    audit: Callable[[], Done],
) -> int:
    """Audit, or take what is cached; write the papers, print a summary, give the exit code.

    What a reviewer saves to the kkr.xlsx in the folder meanwhile is taken over as well: a few times the
    papers are written anew for it, after that it is kept aside.
    """
    place = goal.place
    done: Done | None = None
    replaced = source.others_in(place.folder)
    for look in range(_LOOKS):
        before = goal.before(asked.named)
        key = key_of(before)
        cached = load_audit(key) if key and done is None else None
        if cached is not None:
            outcome, write = cached[0].outcome, partial(_write_cached, *cached)
        else:
            done = done or audit()
            outcome = hold_against(done.result.outcome, before, done.result.own)
            write = partial(_write, asked, replace(done, result=replace(done.result, outcome=outcome)), key)
        try:
            with place.filling(goal.spent(asked.named, outcome)) as beside:
                summary = write(beside)
                source.note(beside, place.folder)
                if PAPER in summary.files:
                    note_written((beside / PAPER).read_bytes(), carried=outcome.carried)
                if look < _LOOKS - 1 and not goal.is_as_it_was():
                    raise _SavedMeanwhile
            break
        except _SavedMeanwhile:
            goal = Goal.at(place)
    print_summary(Terminal(), summary, place.folder)
    _report_what_was_there(asked.named, goal, replaced)
    return _exit_code(summary)


def _report_what_was_there(named: Before, goal: Goal, replaced: str | None) -> None:
    """Say what could not be read as a verdict, whose results were ``replaced``, and what was kept aside."""
    for unread in (*(named.verdicts.unread if named.verdicts else ()), *goal.unread):
        say(f"{unread}.")
    if replaced is not None:
        say(f"Folder {goal.place.folder} tadinya memuat hasil audit {replaced}; hasil itu sudah diganti.")
    for copy in goal.place.aside:
        say(f"{name_before(copy)} yang sudah ada di folder itu disimpan sebagai {copy.name}")


def _exit_code(summary: Summary) -> int:
    """The exit code of an audit; where all rules that apply are off it complains that nothing was checked."""
    if summary.outcome.terms.off and not summary.outcome.checked:
        complain(
            f"Tidak ada yang diperiksa: aturannya dinonaktifkan oleh {summary.outcome.terms.settings}; "
            "hidupkan aturannya, atau sebut berkas lain dengan --pengaturan."
        )
        return COULD_NOT_AUDIT
    return FINDINGS if summary.outcome.findings else NOTHING_FOUND


def _write_cached(summary: Summary, papers: Mapping[str, bytes], folder: Path) -> Summary:
    for name, content in papers.items():
        (folder / name).write_bytes(content)
    return summary


def _write(asked: Asked, done: Done, key: str | None, folder: Path) -> Summary:
    from auditor.auditing import to_present  # noqa: PLC0415 - a cached audit is not written anew
    from auditor.presenting.outputs import write_papers  # noqa: PLC0415

    missed: list[NotChecked] = []
    audited = to_present(done.result, asked.means, done.left_out)
    names = write_papers(folder, audited, asked.formats, missed.append)
    summary = summarise(audited.reports, audited.outcome, names, missed)
    if key and done.whole and not missed:
        store_audit(key, folder, summary)
    return summary


def _named(options: argparse.Namespace, *, several: bool) -> Before:
    if (options.banding or options.putusan) and several:
        raise InputError(
            "--banding dan --putusan menyandingkan satu laporan dengan hasil lamanya; sebut satu berkas saja."
        )
    return Before(
        read_findings(options.banding) if options.banding else None,
        read_verdicts(options.putusan) if options.putusan else None,
    )
