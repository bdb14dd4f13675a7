"""Does work on this machine, each task in a process of its own with bounds on its time and memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from auditor.batch.job import Skipped
from auditor.processes.bounded import BoundedProcess, LateError
from auditor.processes.machine import cores

Task = TypeVar("Task")
Result = TypeVar("Result")

LONGEST = 3600.0
"""Seconds by the clock that one job may take."""
LATE = "Melewati batas waktu."
DEAD = "Prosesnya terhenti, mungkin karena kekurangan memori."
"""Why a job gave nothing."""


def done_here(
    tasks: Iterable[Task], work: Callable[[Task], Result], at_once: int, seconds: float, megabytes: int
) -> Iterator[tuple[Task, Result | Skipped]]:
    """Give each task with its result, as they get done; a few ``at_once``.

    A task may take so many ``seconds`` by the clock and its process ``megabytes`` (10^6 bytes) more than it
    starts with. One that dies or goes over a bound is skipped with the reason. ``work`` raises nothing.
    """
    waiting = iter(tasks)
    places = list(_places(at_once))
    busy: dict[BoundedProcess[Task, Result], tuple[Task, frozenset[int] | None]] = {}
    try:
        while True:
            while places and (task := next(waiting, None)) is not None:
                place = places.pop()
                process = BoundedProcess(work, megabytes, place, starts_others=True)
                busy[process] = task, place
                process.begin(task, seconds, by_clock=True)
            if not busy:
                return
            for process in BoundedProcess.ended(list(busy)):
                task, place = busy.pop(process)
                places.append(place)
                result = _result(process)
                yield task, result
    finally:
        for process in busy:
            process.end()


def _places(at_once: int) -> Iterator[frozenset[int] | None]:
    """The cores that each of the tasks at once may use: its share, None where there are only one at once."""
    own = cores()
    for at in range(at_once):
        yield frozenset(own[at::at_once] or own[at % len(own) :][:1]) if at_once > 1 else None


def _result(process: BoundedProcess[Task, Result]) -> Result | Skipped:
    """What the task gave, or why it gave nothing; the process is gone then."""
    try:
        return process.result()
    except LateError:
        return Skipped(LATE)
    except Exception:  # what the work raises though it should not, too
        return Skipped(DEAD)
    finally:
        process.end()
