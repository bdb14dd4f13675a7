"""Worker processes: what one of them loses, and that the rest is read."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

import pytest

from auditor.models.errors import InputError
from auditor.models.progress import Progress
from auditor.models.read_options import ReadOptions
from auditor.processes.bounded import LostError
from auditor.processes.bounds import PATIENCE
from auditor.processes.workers import CHUNK, Beside, Pages, alone, spread

QUICK = ReadOptions(seconds=0.5, megabytes=100, minutes=0.2)
COUNT = 2 * CHUNK + 3


def hang() -> None:
    while True:
        pass


def sleep() -> None:
    time.sleep(60)


def die() -> None:
    os._exit(9)


def grow() -> None:
    bytearray(2 * 10**8)


def read_but(bad: int, fail: Callable[[], None]) -> Callable[[Sequence[int]], list[str]]:
    def read(numbers: Sequence[int]) -> list[str]:
        if bad in numbers:
            fail()
        return [str(number) for number in numbers]

    return read


def lost(numbers: Sequence[int], why: str) -> list[str]:
    return [f"{number}: {why}" for number in numbers]


@pytest.mark.parametrize(
    ("fail", "why"),
    [
        (hang, "melewati batas waktu"),
        (die, "proses pembacanya terhenti"),
        (grow, "melewati batas memori 100 MB"),
    ],
)
@pytest.mark.parametrize("bad", [1, CHUNK + 2, COUNT])
def test_a_bad_page_costs_itself_only(bad: int, fail: Callable[[], None], why: str) -> None:
    pages = [page for read in spread(Pages(COUNT, read_but(bad, fail), lost), QUICK) for page in read]
    expected = [str(number) for number in range(1, COUNT + 1)]
    expected[bad - 1] = f"{bad}: {why}"
    assert pages == expected


def test_work_that_only_waits_is_ended_by_the_clock() -> None:
    began = time.monotonic()
    options = ReadOptions(seconds=0.15)
    with pytest.raises(LostError, match="waktu"):
        alone(lambda _: sleep(), Path("a.docx"), options)
    assert PATIENCE * options.file_seconds() <= time.monotonic() - began < 5


def test_a_worker_that_is_kept_from_computing_is_not_over_time() -> None:
    def slowed(path: Path) -> str:
        time.sleep(0.5)
        return path.name

    assert alone(slowed, Path("a.docx"), ReadOptions(seconds=0.3)) == "a.docx"


def test_what_a_worker_started_counts_as_its_own_time() -> None:
    def start(_: Path) -> None:
        while True:
            subprocess.run([sys.executable, "-c", "sum(range(10**6))"], check=True)

    began = time.monotonic()
    with pytest.raises(LostError, match="waktu"):
        alone(start, Path("a.docx"), ReadOptions(seconds=10), seconds=0.5)
    assert time.monotonic() - began < PATIENCE * 0.5 or sys.platform != "linux"


def test_the_time_of_a_whole_file_is_bounded() -> None:
    began = time.monotonic()
    options = ReadOptions(seconds=0.2)
    pages = [page for read in spread(Pages(60, lambda _: hang(), lost), options) for page in read]
    assert len(pages) == 60
    assert pages[-1] == "60: melewati batas waktu seluruh berkas; beri waktu lebih dengan --batas MENIT"
    assert time.monotonic() - began < PATIENCE * options.file_seconds(60) + 3


@pytest.mark.parametrize(("fail", "why"), [(hang, "waktu"), (die, "terhenti"), (grow, "memori")])
def test_a_file_read_as_a_whole(fail: Callable[[], None], why: str) -> None:
    with pytest.raises(LostError, match=why):
        alone(lambda _: fail(), Path("a.docx"), ReadOptions(seconds=1, megabytes=100))


def test_what_the_work_gives_and_raises_comes_through(capfd: pytest.CaptureFixture[str]) -> None:
    def refuse(path: Path) -> None:
        os.write(2, b"warning: broken font")
        raise InputError(f"{path} rusak.")

    assert alone(lambda path: path.name, Path("a.docx"), QUICK) == "a.docx"
    with pytest.raises(InputError, match="rusak") as raised:
        alone(refuse, Path("a.docx"), QUICK)
    assert str(raised.value) == "a.docx rusak."
    assert capfd.readouterr().err == ""


def told(progress: Progress) -> int:
    progress("Membaca", 1, 2)
    return os.getpid()


def die_beside(_: Progress) -> None:
    die()


def complain(_: Progress) -> None:
    raise InputError("Berkas kosong.")


def test_work_beside_is_done_in_another_process_and_tells_its_progress() -> None:
    steps: list[tuple[str, int, int]] = []
    with Beside(told) as beside:
        assert beside.result(lambda *step: steps.append(step)) != os.getpid()
    assert steps == [("Membaca", 1, 2)]


@pytest.mark.parametrize(
    ("work", "error", "why"),
    [(complain, InputError, "Berkas kosong."), (die_beside, LostError, "proses pembacanya terhenti")],
)
def test_errors_of_work_beside(work: Callable[[Progress], None], error: type[Exception], why: str) -> None:
    with Beside(work) as beside, pytest.raises(error, match=why):
        beside.result()


def test_work_beside_ends_with_its_context() -> None:
    with Beside(lambda _: sleep()) as beside:
        process = beside._process
    assert not process.is_alive()


class UnsendableError(Exception):
    """An error that cannot get to another process."""

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("cannot be pickled")


def fails_for_an_unsendable_reason(_: Path) -> None:
    import_module("tblib.pickling_support").install()
    try:
        raise UnsendableError
    except UnsendableError as error:
        raise InputError("rusak") from error


def test_an_error_gets_through_without_its_cause_where_causes_are_pickled() -> None:
    with pytest.raises(InputError, match="rusak"):
        alone(fails_for_an_unsendable_reason, Path("a"), ReadOptions())
