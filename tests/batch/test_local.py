"""Jobs in processes of their own."""

import os
import signal
import time

from auditor.batch.job import Skipped
from auditor.batch.local import DEAD, LATE, done_here


def work(task: str) -> str:
    if task == "mati":
        os.kill(os.getpid(), signal.SIGKILL)
    if task == "lama":
        time.sleep(60)
    if task == "besar":
        try:
            len(bytearray(10**9))
        except MemoryError:
            return "terlalu besar"
    if task == "salah":
        raise ValueError(task)
    return task.upper()


def results(*tasks: str, at_once: int = 2) -> dict[str, object]:
    return dict(done_here(tasks, work, at_once, seconds=2, megabytes=300))


def test_every_task_has_its_result_whatever_befalls_others() -> None:
    assert results("a", "mati", "b", "lama", "c", "salah") == {
        "a": "A",
        "salah": Skipped(DEAD),
        "mati": Skipped(DEAD),
        "b": "B",
        "lama": Skipped(LATE),
        "c": "C",
    }


def test_one_at_once() -> None:
    assert list(done_here("abc", work, 1, seconds=9, megabytes=300)) == [("a", "A"), ("b", "B"), ("c", "C")]


def test_more_at_once_than_cores() -> None:
    assert results(*"abcdefgh", at_once=5) == {letter: letter.upper() for letter in "abcdefgh"}


def test_memory_is_bounded() -> None:
    assert results("besar") == {"besar": "terlalu besar"}
