"""Does work on this machine, each in a process of its own with bounds on its time and memory."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from multiprocessing.connection import Connection, wait
from typing import Generic, TypeVar

from auditor.batch.job import Skipped
from auditor.processes.machine import CONTEXT, cores, end, keep_to
from auditor.processes.workers import keep_within

Task = TypeVar("Task")
Result = TypeVar("Result")

LONGEST = 3600.0
"""Seconds by the clock that one job may take."""
LATE = "Melewati batas waktu."
DEAD = "Prosesnya terhenti, mungkin karena kekurangan memori."
"""Why a job gave nothing."""
_LOOK = 1.0
"""Seconds between two looks at whether a task is over its time."""


def done_here(
    tasks: Iterable[Task], work: Callable[[Task], Result], at_once: int, seconds: float, megabytes: int
) -> Iterator[tuple[Task, Result | Skipped]]:
    """Give each task with its result, as they get done; a few ``at_once``.

    A task may take so many ``seconds`` by the clock and its process ``megabytes`` (10^6 bytes) more than it
    starts with. One that dies or goes over a bound is skipped with the reason. ``work`` raises nothing.
    """
    waiting = iter(tasks)
    places = list(_places(at_once))
    busy: dict[Connection, _Process[Task, Result]] = {}
    try:
        while True:
            while places and (task := next(waiting, None)) is not None:
                begun = _Process(task, work, places.pop(), megabytes)
                busy[begun.pipe] = begun
            if not busy:
                return
            answered = wait(list(busy), _LOOK)
            ready = {pipe for pipe in busy if pipe in answered}
            late = {pipe for pipe, one in busy.items() if time.monotonic() - one.began > seconds}
            for pipe in ready | late:
                ended = busy.pop(pipe)
                places.append(ended.place)
                yield ended.task, ended.result(late=pipe not in ready)
    finally:
        for one in busy.values():
            one.end()


def _places(at_once: int) -> Iterator[frozenset[int] | None]:
    """The cores that each of the tasks at once may use: its share, None where there are only one at once."""
    own = cores()
    for at in range(at_once):
        yield frozenset(own[at::at_once] or own[at % len(own) :][:1]) if at_once > 1 else None


class _Process(Generic[Task, Result]):
    """A process that does one task."""

    def __init__(
        self, task: Task, work: Callable[[Task], Result], place: frozenset[int] | None, megabytes: int
    ) -> None:
        self.task, self.place, self.began = task, place, time.monotonic()
        self.pipe, theirs = CONTEXT.Pipe(duplex=False)
        self._process = CONTEXT.Process(target=_do, args=(theirs, task, work, place, megabytes))
        self._process.start()
        theirs.close()

    def result(self, *, late: bool) -> Result | Skipped:
        """What the task gave, or why it gave nothing; the process is gone then."""
        try:
            if late:
                return Skipped(LATE)
            result: Result = self.pipe.recv()
        except (EOFError, OSError):
            return Skipped(DEAD)
        else:
            return result
        finally:
            self.end()

    def end(self) -> None:
        """End the process and what it started."""
        end(self._process)
        self.pipe.close()


def _do(
    pipe: Connection,
    task: Task,
    work: Callable[[Task], Result],
    place: frozenset[int] | None,
    megabytes: int,
) -> None:
    keep_within(megabytes)
    if place is not None:
        keep_to(place)
    with closing(pipe):
        pipe.send(work(task))
