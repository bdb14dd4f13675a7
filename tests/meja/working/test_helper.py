"""A helper outlives what its tasks do to themselves."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator

import pytest

from auditor.meja.working.helper import Bounds, Helper
from auditor.models.errors import InputError
from auditor.processes.bounded import LateError, LostError


def work(task: str) -> str:
    """Do what it is told."""
    if task == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if task == "hang":
        time.sleep(60)
    if task == "refuse":
        raise InputError("Tidak bisa.")
    return f"{task} {os.getpid()}"


@pytest.fixture(params=[False, True], ids=["one process", "a process each"])
def helper(request: pytest.FixtureRequest) -> Iterator[Helper[str, str]]:
    begun: Helper[str, str] = Helper(work, Bounds(seconds=1.5, megabytes=200, fresh=request.param))
    yield begun
    begun.end()


def test_a_task_that_dies_or_hangs_costs_only_itself(helper: Helper[str, str]) -> None:
    with pytest.raises(LostError, match="terhenti"):
        helper.do("die")
    assert helper.do("satu").startswith("satu ")
    with pytest.raises(LateError):
        helper.do("hang")
    with pytest.raises(InputError, match="Tidak bisa"):
        helper.do("refuse")
    assert helper.do("dua").startswith("dua ")


def test_it_begins_anew_when_it_was_killed_itself(helper: Helper[str, str]) -> None:
    helper._process.kill()
    helper._process.join()
    assert helper.do("satu").startswith("satu ")


def test_nothing_is_done_after_its_end(helper: Helper[str, str]) -> None:
    helper.end()
    with pytest.raises(LostError):
        helper.do("satu")
