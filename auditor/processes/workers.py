"""Files are parsed in worker processes, with bounds on time and memory.

A worker that dies, hangs or grows too large costs what it was reading, never the audit. Time is what the
worker and what it started have computed, where the system tells (Linux): a busy machine loses no page.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Generic, Self, TypeVar

from auditor.models.errors import lack
from auditor.models.progress import Progress, silent
from auditor.models.read_options import Budget, ReadOptions
from auditor.processes.bounds import OVER_MEMORY, OVER_TIME, PATIENCE
from auditor.processes.machine import CONTEXT, bound_memory, computed, cores, die_with_parent, end, lead_group

CHUNK = 6
"""Pages that a worker reads at a time at most."""
_LEAST_WAIT = 0.02
"""Seconds between two looks at what a worker has computed."""
_DIED = "proses pembacanya terhenti"

Task = TypeVar("Task")
Read = TypeVar("Read")
_Answer = tuple[bool, object]
"""Whether the work was done, and its result or the exception that ended it."""


class LostError(Exception):
    """A worker did not finish. The message is the reason, in Indonesian."""

    passing = True
    """Another time it may."""


def alone(
    work: Callable[[Path], Read], path: Path, options: ReadOptions, seconds: float | None = None
) -> Read:
    """Call ``work`` with the path in a worker of its own, for as long as a file without pages if not told.

    Raises LostError when the worker died or went over a bound, and whatever ``work`` raises.
    """
    worker = _Worker(work, options)
    try:
        worker.begin(path, options.file_seconds() if seconds is None else seconds)
        while not _ended([worker]):
            pass
        return worker.result()
    finally:
        worker.end()


class Beside(Generic[Read]):
    """Work in a process of its own while this one does other things.

    It may start workers, whose bounds hold; it has none itself. To leave the context ends it.
    """

    def __init__(self, work: Callable[[Progress], Read]) -> None:
        self._pipe, theirs = CONTEXT.Pipe()
        self._process = CONTEXT.Process(target=_tell, args=(theirs, work))
        self._process.start()
        theirs.close()

    def result(self, progress: Progress = silent) -> Read:
        """What the work gives, once it is done; raises LostError when it died, and whatever it raises."""
        while True:
            try:
                done, value = self._pipe.recv()
            except (EOFError, OSError) as error:
                raise LostError(_DIED) from error
            if done is None:
                progress(*value)
            elif done:
                read: Read = value
                return read
            else:
                raise value

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        end(self._process)
        self._pipe.close()


def spread(
    count: int,
    read: Callable[[Sequence[int]], Read],
    lost: Callable[[Sequence[int], str], Read],
    options: ReadOptions,
    together: int = CHUNK,
    budget: Budget | None = None,
) -> Iterator[Read]:
    """Call ``read`` for the pages 1 to ``count``, some ``together``, in worker processes; results in order.

    The pages of a chunk that was lost are read again one by one after all others, so that slow ones take no
    time from those; ``lost`` makes the result of a page that is lost for good, from its number and the why.
    What is computed is taken off the ``budget`` of the document; once it is spent, all pages left are lost.
    """
    at_once = len(cores())
    budget = budget or Budget(options.file_seconds(count))
    waiting = list(_chunks(count, together, at_once))
    most = min(len(waiting), at_once)
    last = time.monotonic() + PATIENCE * budget.left
    idle: list[_Worker[Sequence[int], Read]] = []
    busy: dict[_Worker[Sequence[int], Read], range] = {}
    done: dict[int, tuple[int, Read]] = {}
    due = 1
    try:
        while due <= count:
            left = budget.left - sum(worker.seconds_used for worker in busy)
            if left <= 0 or time.monotonic() >= last:
                unread = [*waiting, *(chunk for worker, chunk in busy.items() if not worker.is_ready)]
                done |= {chunk[0]: (len(chunk), lost(chunk, _over_time(last=True))) for chunk in unread}
                waiting = []
                for worker in [worker for worker in busy if not worker.is_ready]:
                    busy.pop(worker)
                    budget.spend(worker.seconds_used)
                    worker.end()
            while waiting and len(busy) < most:
                worker = idle.pop() if idle else _Worker(read, options)
                chunk = busy[worker] = waiting.pop(0)
                alone = len(chunk) == 1
                worker.begin(chunk, min(options.seconds, left / 2) if alone else options.chunk_seconds)
            for worker in _ended(list(busy), left) if busy else ():
                chunk = busy.pop(worker)
                budget.spend(worker.seconds_used)
                try:
                    done[chunk[0]] = len(chunk), worker.result()
                    idle.append(worker)
                except LostError as failure:
                    worker.end()
                    if len(chunk) > 1:
                        waiting += [range(number, number + 1) for number in chunk]
                    else:
                        done[chunk[0]] = 1, lost(chunk, str(failure))
            while due in done:
                pages, result = done.pop(due)
                due += pages
                yield result
    finally:
        for worker in (*idle, *busy):
            worker.end()


def _tell(pipe: Connection, work: Callable[[Progress], Read]) -> None:
    """Do the work, and send how far it is, and at last what it gave."""
    _be_quiet()
    die_with_parent()
    pipe.send(_answer(work, lambda *told: pipe.send((None, told))))


def _chunks(count: int, together: int, workers: int) -> Iterator[range]:
    """The pages in chunks that get smaller towards the end, so that no worker waits long for the last one."""
    at = 1
    while at <= count:
        size = min(together, -(-(count + 1 - at) // (2 * workers)))
        yield range(at, at + size)
        at += size


class _Worker(Generic[Task, Read]):
    """A process that does one piece of work after another."""

    def __init__(self, work: Callable[[Task], Read], options: ReadOptions) -> None:
        self._seconds = self._began = 0.0
        self._computed: float | None = None
        self._bound = options.megabytes
        self.pipe, theirs = CONTEXT.Pipe()
        self._process = CONTEXT.Process(target=_serve, args=(theirs, work, options.megabytes), daemon=True)
        self._process.start()
        theirs.close()

    def begin(self, task: Task, seconds: float) -> None:
        """Hand out a piece of work that may compute for so many seconds."""
        self._seconds, self._began, self._computed = seconds, time.monotonic(), computed(self._process.pid)
        with contextlib.suppress(OSError):  # a worker that is dead already is found out by its result
            self.pipe.send(task)

    @property
    def seconds_used(self) -> float:
        """Seconds that the work has computed so far; by the clock where the system does not tell."""
        so_far = computed(self._process.pid)
        if so_far is None or self._computed is None:
            return time.monotonic() - self._began
        return so_far - self._computed

    @property
    def seconds_left(self) -> float:
        """Seconds before which the work cannot be over time, 0 when it is."""
        waited = time.monotonic() - self._began
        return max(min(self._seconds - self.seconds_used, PATIENCE * self._seconds - waited), 0.0)

    @property
    def is_ready(self) -> bool:
        """Whether the work is done, or the worker dead."""
        return self.pipe.poll()

    def result(self) -> Read:
        """What the finished work gave; raises LostError when the time is up or the worker is dead."""
        if not self.is_ready:
            raise LostError(_over_time())
        try:
            good, value = self.pipe.recv()
        except (EOFError, OSError) as error:
            raise LostError(_DIED) from error
        if good:
            read: Read = value
            return read
        if isinstance(value, MemoryError):
            raise LostError(f"{OVER_MEMORY} {self._bound} MB")
        if isinstance(value, Exception) and (lacking := lack(value)) is not None:
            raise LostError(lacking) from value
        raise value

    def end(self) -> None:
        """End the process and what it started, whatever they are doing."""
        end(self._process, group=True)
        self.pipe.close()


def _ended(workers: Sequence[_Worker[Task, Read]], left: float = float("inf")) -> list[_Worker[Task, Read]]:
    """Wait until some workers may be done, dead or over time, and give those that are.

    ``left`` are the seconds that they may still compute together.
    """
    soonest = min(worker.seconds_left for worker in workers)
    longest = max(min(soonest, left / len(workers)), _LEAST_WAIT)
    ready = wait([worker.pipe for worker in workers], longest)
    return [worker for worker in workers if worker.pipe in ready or not worker.seconds_left]


def _over_time(*, last: bool = False) -> str:
    return f"{OVER_TIME} seluruh berkas; beri waktu lebih dengan --batas MENIT" if last else OVER_TIME


def _serve(pipe: Connection, work: Callable[[Task], Read], megabytes: int) -> None:
    """Do what comes through the pipe until it is closed."""
    keep_within(megabytes)
    while True:
        try:
            task = pipe.recv()
        except EOFError:
            return
        try:
            answer = _answer(work, task)
        except MemoryError:
            answer = False, MemoryError()
        pipe.send(answer)


def _answer(work: Callable[[Task], Read], task: Task) -> _Answer:
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
    _be_quiet()
    lead_group()
    die_with_parent()
    bound_memory(megabytes)


def _be_quiet() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    faulthandler.disable()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    sys.stdout = sys.stderr = os.fdopen(nowhere, "w")
