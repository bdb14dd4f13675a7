"""A batch from its tree of files to the overview: what is finished already is not done again."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from auditor.batch.job import Done, Job, Skipped
from auditor.batch.state import State
from auditor.models.errors import InputError
from auditor.presenting.figures import Figures
from auditor.presenting.folder import filling
from auditor.presenting.overview import BOOK, PAGE, Known, Overview
from auditor.presenting.overview_html import render_overview
from auditor.presenting.overview_xlsx import write_overview

Runner = Callable[[Iterable[Job]], Iterator[tuple[Job, Done | Skipped]]]
"""Does jobs, in any order, and gives each with its result."""


class Watch(Protocol):
    """Is told how far the batch is."""

    def skip(self, jobs: Sequence[Job]) -> None:
        """Take note of jobs that were finished before."""

    def show(self, job: Job, result: Done | Skipped) -> None:
        """Take note of a job whose papers are in place, or that could not be done."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a batch is to do: its jobs, what each file is known as, and the files that none reads.

    ``mark`` tells its rules, settings and program from others.
    """

    jobs: Sequence[Job]
    known: Sequence[Known]
    unreadable: Sequence[str]
    mark: str


def open_batch(out: Path) -> None:
    """Make the folder of the results; raises InputError when that is not possible."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"Folder {out} tidak dapat dibuat: {error.strerror or error}.") from error


def run(plan: Plan, state: State, out: Path, do: Runner, watch: Watch) -> Overview:
    """Do what is not finished yet, then write the overview and give it."""
    state.forget_all_but(job.name for job in plan.jobs)
    due = [job for job in plan.jobs if not state.is_finished(job, plan.mark)]
    finished = set(plan.jobs) - set(due)
    watch.skip([job for job in plan.jobs if job in finished])
    for job, result in do(due):
        if isinstance(result, Done):
            _place(out / job.name, result)
            state.finish(job, plan.mark, _named(result.figures, job), None, result.seconds)
        else:
            state.finish(job, plan.mark, None, result.reason, 0)
        watch.show(job, result)
    overview = Overview.of(state.done(), state.skipped(), plan.known, plan.unreadable)
    _clear(out)
    with filling(out) as (beside, _):
        (beside / PAGE).write_text(render_overview(overview), encoding="utf-8", newline="\n")
        write_overview(overview, beside / BOOK)
    return overview


def _named(figures: Figures, job: Job) -> Figures:
    """The figures with the office and year that the batch knows, where the report itself tells less."""
    year = job.documents[0].year if job.documents else None
    return replace(figures, office=job.office or figures.office, year=figures.year or year)


def _place(folder: Path, done: Done) -> None:
    """Put the papers into their folder so that a loss of power leaves whole ones."""
    _clear(folder)
    with filling(folder) as (beside, _):
        for name, content in done.papers.items():
            with (beside / name).open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())


def _clear(folder: Path) -> None:
    """Remove what a batch that was killed left beside the papers."""
    for left in folder.glob(".auditor-*"):
        shutil.rmtree(left, ignore_errors=True)
