"""A process beside the server that has tasks done within bounds, one after another, and outlives their ends.

It inherits nothing of the server and has no threads, so that what it forks holds no lock that nobody lets go.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from auditor.processes.bounded import DIED, BoundedProcess, LateError, LostError, be_quiet
from auditor.processes.machine import APART, die_with_parent, end

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one task may take: seconds by the clock, and 10^6 bytes more than its process begins with.

    With ``fresh`` each task has a process of its own, which may begin others.
    """

    seconds: float
    megabytes: int
    fresh: bool


class Helper(Generic[Task, Result]):
    """Has ``work``, which can be sent to another process, done for one task at a time."""

    def __init__(self, work: Callable[[Task], Result], bounds: Bounds) -> None:
        self._work, self._bounds = work, bounds
        self._lock = threading.Lock()
        self._ended = False
        self._begin()

    def _begin(self) -> None:
        self._pipe, theirs = APART.Pipe()
        self._process = APART.Process(target=_serve, args=(theirs, self._work, self._bounds))
        self._process.start()
        theirs.close()

    def do(self, task: Task) -> Result:
        """What the work gives for the task.

        Raises LostError when it died or went over a bound, and whatever the work raises.
        """
        with self._lock:
            if self._ended:
                raise LostError(DIED)
            if not self._process.is_alive():
                self._begin()
            try:
                self._pipe.send(task)
                done, value = self._pipe.recv()
            except (EOFError, OSError) as error:
                raise LostError(DIED) from error
        if not done:
            raise value
        result: Result = value
        return result

    def end(self) -> None:
        """End it and what it does."""
        self._ended = True
        end(self._process)
        with suppress(OSError):
            self._pipe.close()


def _serve(pipe: Connection, work: Callable[[Task], Result], bounds: Bounds) -> None:
    be_quiet()
    die_with_parent()
    process: BoundedProcess[Task, Result] | None = None
    try:
        while True:
            task: Task = pipe.recv()
            process = process or BoundedProcess(work, bounds.megabytes, starts_others=bounds.fresh)
            answer, lost = _done(process, task, bounds)
            if lost or bounds.fresh:
                process.end()
                process = None
            pipe.send(answer)
    except (EOFError, OSError):  # the server is gone
        return
    finally:
        if process is not None:
            process.end()


def _done(
    process: BoundedProcess[Task, Result], task: Task, bounds: Bounds
) -> tuple[tuple[bool, object], bool]:
    """What the work gave or raised, and whether its process is of no more use."""
    process.begin(task, bounds.seconds, by_clock=True)
    while not BoundedProcess.ended([process]):
        pass
    try:
        return (True, process.result()), False
    except LateError as error:
        return (False, LateError(str(error))), True
    except LostError as error:
        return (False, LostError(str(error))), True
    except Exception as error:
        return (False, error), True
