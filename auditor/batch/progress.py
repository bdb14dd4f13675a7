"""Shows how far a batch is and how long it will take, by the bytes that are done."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from auditor.batch.job import Done, Job, Skipped

_FIRST_GUESS = 3
"""Jobs after which the time left can be estimated."""
_QUIET = 30.0
"""Seconds between two lines where there is no terminal."""


class BatchProgress:
    """A bar on a terminal, a line now and then elsewhere; and how to go on when the batch is ended."""

    def __init__(self, console: Console, jobs: Sequence[Job], out: Path) -> None:
        self._console, self._out = console, out
        self._all, self._bytes = len(jobs), sum(job.size for job in jobs)
        self._began = self._last_said = time.monotonic()
        self._done = self._done_bytes = 0
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.fields[left]}"),
            console=console,
            transient=True,
            auto_refresh=False,  # no thread: the batch forks
        )
        self._task = self._progress.add_task(f"0 dari {self._all} laporan", total=max(self._all, 1), left="")

    def __enter__(self) -> BatchProgress:
        if self._console.is_terminal:
            self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._console.is_terminal:
            self._progress.stop()
        if kind is KeyboardInterrupt:
            self._say(f"Lanjutkan dengan: auditor batch --resume {self._out}")

    def skip(self, jobs: Sequence[Job]) -> None:
        """Take note of jobs that were finished before."""
        self._all -= len(jobs)
        self._bytes -= sum(job.size for job in jobs)

    def say(self, line: str) -> None:
        """Say something that the user should know of a file."""
        self._say(line)

    def show(self, job: Job, result: Done | Skipped) -> None:
        """Take note of a job that has its result."""
        self._done += 1
        self._done_bytes += job.size
        if isinstance(result, Skipped):
            self._say(f"Dilewati: {job.name}: {result.reason}")
        progress = f"{self._done} dari {self._all} laporan"
        if self._console.is_terminal:
            self._progress.update(
                self._task, description=progress, completed=self._done, total=self._all, left=self.time_left
            )
            self._progress.refresh()
        elif time.monotonic() - self._last_said > _QUIET or self._done == self._all:
            self._last_said = time.monotonic()
            self._say(", ".join(filter(None, (progress, self.time_left))))

    @property
    def time_left(self) -> str:
        """How long the rest will take at the pace so far, "" before that can be estimated."""
        if self._done < _FIRST_GUESS or not self._done_bytes or self._done == self._all:
            return ""
        pace = (time.monotonic() - self._began) / self._done_bytes
        minutes, seconds = divmod(round(pace * (self._bytes - self._done_bytes)), 60)
        hours, minutes = divmod(minutes, 60)
        if hours:
            return f"kira-kira {hours} jam {minutes} menit lagi"
        return f"kira-kira {minutes} menit lagi" if minutes else f"kira-kira {seconds} detik lagi"

    def _say(self, line: str) -> None:
        self._console.print(line, markup=False, highlight=False, soft_wrap=True)
