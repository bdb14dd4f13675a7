"""A process that does one task after another within bounds."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from auditor.processes.bounded import BoundedProcess, LateError, LostError
from auditor.processes.machine import LINUX, cores

MEGABYTES = 200


@contextmanager
def process(work: Callable[[int], object], **how: object) -> Iterator[BoundedProcess[int, object]]:
    begun = BoundedProcess(work, MEGABYTES, **how)  # type: ignore[arg-type]
    try:
        yield begun
    finally:
        begun.end()


def done(
    begun: BoundedProcess[int, object], task: int, seconds: float = 10, *, by_clock: bool = False
) -> object:
    begun.begin(task, seconds, by_clock=by_clock)
    while not BoundedProcess.ended([begun]):
        pass
    return begun.result()


def refuse_odd(number: int) -> tuple[int, int]:
    if number % 2:
        raise ValueError(number)
    return number, os.getpid()


def test_one_process_does_task_after_task_also_after_one_that_failed() -> None:
    with process(refuse_odd) as begun:
        first = done(begun, 2)
        with pytest.raises(ValueError, match="3"):
            done(begun, 3)
        assert done(begun, 2) == first != (2, os.getpid())


def test_the_clock_ends_what_only_waits_where_that_is_the_bound() -> None:
    began = time.monotonic()
    with process(lambda _: time.sleep(60)) as begun, pytest.raises(LateError):
        done(begun, 1, 0.3, by_clock=True)
    assert 0.3 <= time.monotonic() - began < 5


def test_memory_that_is_used_up_is_named() -> None:
    with process(lambda _: bytearray(4 * 10**8)) as begun:
        with pytest.raises(LostError, match=f"melewati batas memori {MEGABYTES} MB"):
            done(begun, 1)
        assert begun.seconds_left > 0


@pytest.mark.skipif(not LINUX, reason="processes are bound to cores on Linux only")
@pytest.mark.parametrize("share", [None, cores()[:1]])
def test_it_runs_on_its_cores(share: tuple[int, ...] | None) -> None:
    with process(lambda _: os.sched_getaffinity(0), cores=share) as begun:
        assert done(begun, 1) == set(share or cores())


def begin_another(number: int) -> object:
    with process(refuse_odd) as inner:
        return done(inner, number)


def test_it_may_begin_others_where_it_is_let() -> None:
    with process(begin_another, starts_others=True) as begun:
        assert done(begun, 2) != (2, os.getpid())
    with process(begin_another) as begun, pytest.raises(AssertionError, match="daemonic"):
        done(begun, 2)
