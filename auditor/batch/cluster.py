"""Does jobs on a Dask cluster, which starts those of a lost worker again elsewhere."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING

from auditor.batch.job import Done, Job, Skipped
from auditor.batch.local import DEAD, LATE, LONGEST
from auditor.batch.work import Auditing
from auditor.models.errors import InputError

if TYPE_CHECKING:
    from auditor.batch.run import Runner

_WAIT = "30s"
_AHEAD = 4
"""Jobs a worker that are handed out: enough to keep it busy, few enough to hold their papers in memory."""


@contextmanager
def on_cluster(address: str, auditing: Auditing) -> Iterator[Runner]:
    """Give what does jobs on the cluster whose scheduler has this address.

    The files must be reachable from its workers: on a shared folder, or an address that fsspec opens. Raises
    InputError when Dask is not installed or no scheduler answers.
    """
    try:
        from distributed import Client, as_completed  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise InputError("Untuk --dask pasang dahulu pilihan auditor[dask].") from error
    try:
        client = Client(address, timeout=_WAIT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise InputError(f"Klaster Dask di {address} tidak menjawab; periksa alamatnya.") from error

    def do(jobs: Iterable[Job]) -> Iterator[tuple[Job, Done | Skipped]]:
        waiting = iter(jobs)
        ahead = _AHEAD * max(len(client.scheduler_info()["workers"]), 1)
        begun = {client.submit(done_alone, auditing, job, pure=False): job for job in islice(waiting, ahead)}
        running = as_completed(list(begun), loop=client.loop)
        for future in running:
            job = begun.pop(future)
            try:
                result: Done | Skipped = future.result()
            except Exception as error:  # whatever befell the cluster, the other jobs go on
                result = Skipped(f"Pekerja klaster gagal ({type(error).__name__}).")
            if (following := next(waiting, None)) is not None:
                handed = client.submit(done_alone, auditing, following, pure=False)
                begun[handed] = following
                running.add(handed)
            yield job, result

    try:
        yield do
    finally:
        client.close()


def done_alone(auditing: Auditing, job: Job) -> Done | Skipped:
    """Do a job in a process of its own: a worker of Dask may not start the processes that read."""
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "auditor.batch.work"],
            input=pickle.dumps((auditing, job)),
            capture_output=True,
            timeout=LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Skipped(LATE)
    if ended.returncode:
        return Skipped(DEAD)
    result: Done | Skipped = pickle.loads(ended.stdout)  # noqa: S301 - our own process wrote it
    return result
