"""A process that does one task after another, each within bounds on its time and memory.

One that dies, hangs or grows too large costs the task that it was at, never the process that began it. Time
is what it and what it started have computed, where the system measures that (Linux): a busy machine loses
nothing.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Sequence
from multiprocessing.connection import Connection, wait
from typing import Generic, TypeVar

from auditor.models.errors import lack
from auditor.processes.bounds import OVER_MEMORY, OVER_TIME, PATIENCE
from auditor.processes.machine import (
    CONTEXT,
    bound_memory,
    computed,
    die_with_parent,
    end,
    keep_to,
    lead_group,
)

_LEAST_WAIT = 0.02
"""Seconds between two looks at what a process has computed."""
_LONGEST_WAIT = 1.0
"""Seconds between two looks at most: on Windows nothing else notices Ctrl-C while it is waited."""
DIED = "proses pembacanya terhenti"

Task = TypeVar("Task")
Result = TypeVar("Result")
Answer = tuple[bool, object]
"""Whether the work was done, and its result or the exception that ended it."""


class LostError(Exception):
    """A task was not finished. The message is the reason, in Indonesian."""

    passing = True
    """Another time it may be."""


class LateError(LostError):
    """A task was not finished in its time."""


class BoundedProcess(Generic[Task, Result]):
    """A process that does ``work`` for one task after another.

    It may take so many ``megabytes`` (10^6 bytes) more than it starts with, and run on these ``cores`` only,
    all by default. With ``starts_others`` the work may begin such processes itself.
    """

    def __init__(
        self,
        work: Callable[[Task], Result],
        megabytes: int,
        cores: Iterable[int] | None = None,
        *,
        starts_others: bool = False,
    ) -> None:
        self._megabytes = megabytes
        self._seconds = self._began = 0.0
        self._computed: float | None = None
        self._by_clock = False
        self._pipe, theirs = CONTEXT.Pipe()
        self._process = CONTEXT.Process(
            target=_serve, args=(theirs, work, megabytes, cores), daemon=not starts_others
        )
        self._process.start()
        theirs.close()

    def begin(self, task: Task, seconds: float, *, by_clock: bool = False) -> None:
        """Hand out a task that may compute for so many seconds, or take them by the clock."""
        self._seconds, self._by_clock = seconds, by_clock
        self._began, self._computed = time.monotonic(), computed(self._process.pid)
        with contextlib.suppress(OSError):  # a process that is dead already is found out by its result
            self._pipe.send(task)

    @property
    def seconds_used(self) -> float:
        """Seconds that the task has computed so far; by the clock where the system does not measure it."""
        so_far = computed(self._process.pid)
        if so_far is None or self._computed is None:
            return time.monotonic() - self._began
        return so_far - self._computed

    @property
    def seconds_left(self) -> float:
        """Seconds before which the task cannot be over time, 0 when it is."""
        waited = time.monotonic() - self._began
        if self._by_clock:
            return max(self._seconds - waited, 0.0)
        return max(min(self._seconds - self.seconds_used, PATIENCE * self._seconds - waited), 0.0)

    @property
    def is_ready(self) -> bool:
        """Whether the task is done, or the process dead."""
        return self._pipe.poll()

    def result(self) -> Result:
        """What the finished task gave.

        Raises LateError when its time is up, another LostError when the process is dead or memory or
        something else was lacking, and whatever the work raises.
        """
        if not self.is_ready:
            raise LateError(OVER_TIME)
        try:
            good, value = self._pipe.recv()
        except (EOFError, OSError) as error:
            raise LostError(DIED) from error
        if good:
            result: Result = value
            return result
        if isinstance(value, MemoryError):
            raise LostError(f"{OVER_MEMORY} {self._megabytes} MB")
        if isinstance(value, Exception) and (lacking := lack(value)) is not None:
            raise LostError(lacking) from value
        raise value

    def end(self) -> None:
        """End the process and what it started, whatever they are doing."""
        end(self._process, group=True)
        self._pipe.close()

    @staticmethod
    def ended(
        processes: Sequence[BoundedProcess[Task, Result]], left: float = float("inf")
    ) -> list[BoundedProcess[Task, Result]]:
        """Wait a while for tasks that are done, dead or over time, and give the processes that had them.

        ``left`` are the seconds that they may still compute together. There may be none: wait again.
        """
        soonest = min(process.seconds_left for process in processes)
        longest = max(min(soonest, left / len(processes), _LONGEST_WAIT), _LEAST_WAIT)
        ready = wait([process._pipe for process in processes], longest)
        return [process for process in processes if process._pipe in ready or not process.seconds_left]


def _serve(
    pipe: Connection, work: Callable[[Task], Result], megabytes: int, cores: Iterable[int] | None
) -> None:
    """Do what comes through the pipe until it is closed."""
    keep_within(megabytes)
    if cores is not None:
        keep_to(cores)
    while True:
        try:
            task = pipe.recv()
        except EOFError:
            return
        try:
            answered = answer(work, task)
        except MemoryError:
            answered = False, MemoryError()
        pipe.send(answered)


def answer(work: Callable[[Task], Result], task: Task) -> Answer:
    """What the work gives or raises, as it can be sent to another process; raises MemoryError itself."""
    try:
        return True, work(task)
    except MemoryError:
        raise
    except Exception as error:
        error.add_note(traceback.format_exc())  # else lost on the way to the other process
        # where a library taught pickle to send these (tblib, with Dask) what cannot be sent ends the worker
        error.__cause__ = error.__context__ = error.__traceback__ = None
        return False, error


def keep_within(megabytes: int) -> None:
    """Bound this process: its memory (on Linux), no word from libraries, no life without its parent.

    It may take so many ``megabytes`` (10^6 bytes) more than it has.
    """
    be_quiet()
    lead_group()
    die_with_parent()
    bound_memory(megabytes)


def be_quiet() -> None:
    """Say nothing, whatever libraries print, and leave Ctrl-C to the process that began this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    faulthandler.disable()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    sys.stdout = sys.stderr = os.fdopen(nowhere, "w")
