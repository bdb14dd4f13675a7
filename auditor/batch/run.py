"""A batch from its tree of files to the overview: what is finished already is not done again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from auditor.batch.job import Done, Job, Skipped
from auditor.batch.judged import Judged
from auditor.batch.state import State
from auditor.files.folder import PAPER
from auditor.models.errors import InputError
from auditor.models.finding import Terms
from auditor.presenting.overview.html import render_overview
from auditor.presenting.overview.table import BOOK, NO_TERMS, PAGE, Known, Overview
from auditor.presenting.overview.xlsx import write_overview
from auditor.presenting.rerun.noted import note
from auditor.presenting.rerun.placing import finish_others_below, held, name_before
from auditor.presenting.rerun.verdicts import Standing, note_written, standing
from auditor.presenting.shared.figures import Figures

Runner = Callable[[Iterable[Job]], Iterator[tuple[Job, Done | Skipped]]]
"""Does jobs, in any order, and gives each with its result."""


class Watch(Protocol):
    """Watches how far the batch is."""

    def skip(self, jobs: Sequence[Job]) -> None:
        """Take note of jobs that were finished before."""

    def say(self, line: str) -> None:
        """Say something that the user should know of a file."""

    def show(self, job: Job, result: Done | Skipped) -> None:
        """Take note of a job whose papers are in place, or that could not be done."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a batch is to do: its jobs, what each file is known as, and the files that none reads.

    ``mark`` tells its rules, settings and program from others, ``terms`` are its settings in words.
    """

    jobs: Sequence[Job]
    known: Sequence[Known]
    unreadable: Sequence[str]
    mark: str
    terms: Terms = NO_TERMS


def open_batch(out: Path) -> None:
    """Make the folder of the results; raises InputError when that is not possible."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"Folder {out} tidak dapat dibuat: {error.strerror or error}.") from error


def run(plan: Plan, state: State, out: Path, do: Runner, watch: Watch) -> Overview:
    """Do what is not finished yet, then write the overview and give it."""
    for path in finish_others_below(out):
        watch.say(_aside_sentence(path, out))
    judging = partial(Judged, out, plan.jobs, state.folders())
    state.forget_all_but(job.name for job in plan.jobs)
    due = [job for job in plan.jobs if not state.is_finished(job, plan.mark)]
    finished = set(plan.jobs) - set(due)
    watch.skip([job for job in plan.jobs if job in finished])
    papers: dict[str, Standing | None] = {}
    for job, result in do(_with_verdicts(due, judging, papers, watch)):
        ended = result
        try:
            if isinstance(result, Done):
                for path in _place(out / job.name, result, papers.pop(job.name, None)):
                    watch.say(_aside_sentence(path, out))
                ended = replace(result, figures=_named(result.figures, job))
        except InputError as error:  # a paper that is open costs its folder, and that is tried again
            ended = Skipped(str(error))
        state.finish(job, plan.mark, ended)
        watch.show(job, ended)
    overview = Overview.of(state.done(), state.skipped(), plan.known, plan.unreadable, plan.terms)
    with held(out) as place, place.filling() as beside:
        (beside / PAGE).write_text(render_overview(overview), encoding="utf-8", newline="\n")
        write_overview(overview, beside / BOOK)
    return overview


def _with_verdicts(
    jobs: Sequence[Job], judging: Callable[[], Judged], papers: dict[str, Standing | None], watch: Watch
) -> Iterator[Job]:
    """The jobs with the verdicts on their reports as they are when each begins; notes the papers of these."""
    if not jobs:  # then no paper need be looked at
        return
    judged = judging()
    for job in jobs:
        handed, papers[job.name] = judged.of(job)
        for line in handed.verdicts.unread if handed.verdicts is not None else ():
            watch.say(f"{job.name}: {line}.")
        yield handed


def _aside_sentence(path: Path, out: Path) -> str:
    below = path.relative_to(out)
    return f"{name_before(path)} yang sudah ada di {below.parent.as_posix()} disimpan sebagai {below.name}"


def _named(figures: Figures, job: Job) -> Figures:
    """The figures with the office and year that the batch knows, where the report itself says less."""
    year = job.documents[0].year if job.documents else None
    return replace(figures, office=job.office or figures.office, year=figures.year or year)


def _place(folder: Path, done: Done, paper: Standing | None) -> list[Path]:
    """Put the papers into their folder so that a loss of power leaves whole ones.

    ``paper`` is that whose verdicts they hold. Gives what was kept aside since it holds something of its own.
    """
    with held(folder) as place:
        there = standing(folder)
        carried = there is not None and paper is not None and there.sha256 == paper.sha256
        spent = [there.sha256] if there is not None and there.is_spent(carried=carried) else []
        with place.filling(spent) as beside:
            for name, content in done.papers.items():
                with (beside / name).open("wb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
            note(beside)
        if PAPER in done.papers:
            note_written(done.papers[PAPER], carried=paper is not None)
        return place.aside
