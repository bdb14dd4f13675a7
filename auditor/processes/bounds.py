"""A bound on the time of work that is done in this process, and the steps that it cuts off.

A thread looks at what the process has computed, and raises :class:`OverTimeError` in the one that works,
between two of its instructions; this holds on every system. A single call of a library in C is not cut off:
it is bounded by the length of what it is given.
"""

from __future__ import annotations

import ctypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

OVER_TIME = "melewati batas waktu"
OVER_MEMORY = "melewati batas memori"
PATIENCE = 15
"""By the clock work may take so many times as long as it may compute: the machine may be busy."""
_LOOK = 0.05
"""Seconds between two looks: far less than any bound, and too seldom to cost anything."""
_SHARE = 0.5
"""Part of the time left that one step may take: those after it have the rest."""


class OverTimeError(BaseException):
    """The time for the work is over. No ``except Exception`` on its way holds it up."""


class BoundError(Exception):
    """Work that was not done since it is over a bound. The message is the reason, in Indonesian."""

    passing = True
    """A machine that is less busy may do it."""


class _TakenBackError(BaseException):
    """Takes the place of an error that is not to be raised any more."""


class _Watch:
    """A thread that ends what another one does when its time is over."""

    def __init__(self, seconds: float) -> None:
        self._lock = threading.Lock()
        self._worker = threading.get_ident()
        self._over = threading.Event()
        self._fired = False
        self._due = time.process_time() + seconds
        self._last = time.monotonic() + PATIENCE * seconds
        threading.Thread(target=self._look, daemon=True).start()

    @property
    def left(self) -> float:
        """Seconds that the work may still compute."""
        return max(self._due - time.process_time(), 0.0)

    @contextmanager
    def until(self, seconds: float) -> Iterator[None]:
        """Let what is done within compute for so many seconds at most."""
        before = self._due, self._last
        self._set(
            min(self._due, time.process_time() + seconds),
            min(self._last, time.monotonic() + PATIENCE * seconds),
        )
        try:
            yield
        finally:
            self._set(*before)

    def end(self) -> None:
        """Watch no longer."""
        self._over.set()
        self._set(float("inf"), float("inf"))

    def _set(self, due: float, last: float) -> None:
        with self._lock:
            self._due, self._last = due, last
            if self._fired:
                self._fired = False
                _take_back(self._worker)

    def _look(self) -> None:
        while not self._over.wait(_LOOK):
            with self._lock:
                if time.process_time() > self._due or time.monotonic() > self._last:
                    self._fired = True
                    _raise_in(self._worker, OverTimeError)


def _raise_in(thread: int, error: type[BaseException]) -> None:
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(error))


def _take_back(thread: int) -> None:
    """Take back, in the thread itself, what was raised in it and may not have come through yet.

    Another exception takes its place and is awaited. One that is only withdrawn leaves the interpreter
    (CPython 3.11) with the note that one is due, with which it never gets on while it is profiled or traced.
    """
    try:
        _raise_in(thread, _TakenBackError)
        while True:
            pass
    except _TakenBackError:
        return


_watches: list[_Watch] = []
"""The bounds that hold now, the innermost last."""


@contextmanager
def watched(seconds: float) -> Iterator[None]:
    """Let what is done within compute for so many seconds; raises BoundError when it does more."""
    watch = _Watch(seconds)
    _watches.append(watch)
    try:
        yield
    except OverTimeError:
        raise BoundError(OVER_TIME) from None
    finally:
        _watches.remove(watch)
        watch.end()


@contextmanager
def one_step() -> Iterator[None]:
    """Let one of the steps that are bounded together take a share of the time left.

    Raises BoundError when it takes more, and when the memory is used up. Without bounds it does nothing.
    """
    if not _watches:
        yield
        return
    watch = _watches[-1]
    try:
        with watch.until(_SHARE * watch.left):
            yield
    except OverTimeError:
        raise BoundError(OVER_TIME) from None
    except MemoryError:
        raise BoundError(OVER_MEMORY) from None
