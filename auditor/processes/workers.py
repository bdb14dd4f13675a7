"""Files are parsed in processes of their own: pages spread over several, a whole file alone, work beside.

What dies, hangs or grows too large costs what was being read, never the audit.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Generic, Self, TypeVar

from auditor.models.progress import Progress, silent
from auditor.models.read_options import Budget, ReadOptions
from auditor.processes.bounded import DIED, BoundedProcess, LostError, answer, be_quiet
from auditor.processes.bounds import OVER_TIME, PATIENCE
from auditor.processes.machine import CONTEXT, cores, die_with_parent, end

CHUNK = 6
"""Pages that a process reads at a time at most."""
_OVER_ALL_TIME = f"{OVER_TIME} seluruh berkas; beri waktu lebih dengan --batas MENIT"

Read = TypeVar("Read")


def alone(
    work: Callable[[Path], Read], path: Path, options: ReadOptions, seconds: float | None = None
) -> Read:
    """Call ``work`` with the path in a process of its own, for as long as a file without pages by default.

    Raises LostError when the process died or went over a bound, and whatever ``work`` raises.
    """
    process = BoundedProcess(work, options.megabytes)
    try:
        process.begin(path, options.file_seconds() if seconds is None else seconds)
        while not BoundedProcess.ended([process]):
            pass
        return process.result()
    finally:
        process.end()


class Beside(Generic[Read]):
    """Work in a process of its own while this one does other things.

    It may start processes, whose bounds hold; it has none itself. To leave the context ends it.
    """

    def __init__(self, work: Callable[[Progress], Read]) -> None:
        self._pipe, theirs = CONTEXT.Pipe()
        self._process = CONTEXT.Process(target=_work_beside, args=(theirs, work))
        self._process.start()
        theirs.close()

    def result(self, progress: Progress = silent) -> Read:
        """What the work gives, once it is done; raises LostError when it died, and whatever it raises."""
        while True:
            try:
                done, value = self._pipe.recv()
            except (EOFError, OSError) as error:
                raise LostError(DIED) from error
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


def _work_beside(pipe: Connection, work: Callable[[Progress], Read]) -> None:
    """Do the work, and send how far it is, and at last what it gave."""
    be_quiet()
    die_with_parent()
    pipe.send(answer(work, lambda *step: pipe.send((None, step))))


@dataclass(frozen=True, slots=True)
class Pages(Generic[Read]):
    """The pages 1 to ``count`` of a document, and how they are read.

    ``read`` reads some of them, ``together`` at most; ``lost`` makes the result of those that are lost for
    good, from their numbers and the reason.
    """

    count: int
    read: Callable[[Sequence[int]], Read]
    lost: Callable[[Sequence[int], str], Read]
    together: int = CHUNK

    def chunks(self, at_once: int) -> Iterator[range]:
        """The pages in chunks that get smaller towards the end, so that none waits long for the last one."""
        at = 1
        while at <= self.count:
            size = min(self.together, -(-(self.count + 1 - at) // (2 * at_once)))
            yield range(at, at + size)
            at += size


def spread(pages: Pages[Read], options: ReadOptions, budget: Budget | None = None) -> Iterator[Read]:
    """Read the pages in several processes; results in their order.

    The pages of a chunk that was lost are read again one by one after all others, so that slow ones take no
    time from those. What is computed is taken off the ``budget`` of the document; once it is spent, all
    pages left are lost.
    """
    return _Spread(pages, options, budget or Budget(options.file_seconds(pages.count))).results()


class _Spread(Generic[Read]):
    """Pages being read in several processes."""

    def __init__(self, pages: Pages[Read], options: ReadOptions, budget: Budget) -> None:
        self._pages, self._options, self._budget = pages, options, budget
        self._waiting = list(pages.chunks(len(cores())))
        self._most = min(len(self._waiting), len(cores()))
        self._last = time.monotonic() + PATIENCE * budget.left
        self._idle: list[BoundedProcess[Sequence[int], Read]] = []
        self._busy: dict[BoundedProcess[Sequence[int], Read], range] = {}
        self._done: dict[int, tuple[int, Read]] = {}
        """By their first page: how many pages, and what they gave."""

    def results(self) -> Iterator[Read]:
        """Read all pages; the results in their order."""
        due = 1
        try:
            while due <= self._pages.count:
                left = self._budget.left - sum(process.seconds_used for process in self._busy)
                if left <= 0 or time.monotonic() >= self._last:
                    self._give_up()
                self._hand_out(left)
                self._take_in(left)
                while due in self._done:
                    pages, result = self._done.pop(due)
                    due += pages
                    yield result
        finally:
            for process in (*self._idle, *self._busy):
                process.end()

    def _give_up(self) -> None:
        """Lose all pages that are not read yet."""
        slow = [process for process in self._busy if not process.is_ready]
        for chunk in (*self._waiting, *(self._busy[process] for process in slow)):
            self._lose(chunk, _OVER_ALL_TIME)
        self._waiting = []
        for process in slow:
            del self._busy[process]
            self._budget.spend(process.seconds_used)
            process.end()

    def _hand_out(self, left: float) -> None:
        """Give each process that may run a chunk that waits; ``left`` are the seconds of the budget."""
        while self._waiting and len(self._busy) < self._most:
            process = self._idle.pop() if self._idle else self._begun()
            chunk = self._busy[process] = self._waiting.pop(0)
            seconds = min(self._options.seconds, left / 2) if len(chunk) == 1 else self._options.chunk_seconds
            process.begin(chunk, seconds)

    def _begun(self) -> BoundedProcess[Sequence[int], Read]:
        return BoundedProcess(self._pages.read, self._options.megabytes)

    def _take_in(self, left: float) -> None:
        """Wait a while, and take what was read; pages that were lost together are to be read alone."""
        for process in BoundedProcess.ended(list(self._busy), left) if self._busy else ():
            chunk = self._busy.pop(process)
            self._budget.spend(process.seconds_used)
            try:
                self._done[chunk[0]] = len(chunk), process.result()
                self._idle.append(process)
            except LostError as failure:
                process.end()
                if len(chunk) > 1:
                    self._waiting += [range(number, number + 1) for number in chunk]
                else:
                    self._lose(chunk, str(failure))

    def _lose(self, chunk: range, why: str) -> None:
        self._done[chunk[0]] = len(chunk), self._pages.lost(chunk, why)
