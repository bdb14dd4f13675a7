"""Does jobs on a Dask cluster, which starts those of a lost worker again elsewhere."""

from __future__ import annotations

import asyncio
import pickle
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any

from auditor.batch.job import Done, Job, Skipped
from auditor.batch.local import DEAD, LATE, LONGEST
from auditor.batch.work import Auditing
from auditor.files.settings import Klaster
from auditor.models.errors import Cause, InputError

if TYPE_CHECKING:
    from auditor.batch.run import Runner

_ANSWER = 8.0
"""Seconds for what listens there to say that it is a scheduler: a user waits no longer for a wrong port."""
_JOIN = 30.0
"""Seconds for a scheduler, which is known to be one by then, to take the batch on: it may be busy."""
_OPEN = Klaster()
_LOST = "Klaster Dask di {} hilang; periksa penjadwalnya, lalu lanjutkan dengan --resume."
_AHEAD = 4
"""Jobs a worker that are handed out: enough to keep it busy, few enough to hold their papers in memory."""


@contextmanager
def on_cluster(address: str, auditing: Auditing, tls: Klaster = _OPEN) -> Iterator[Runner]:
    """Give what does jobs on the cluster whose scheduler has this address, known by the ``tls`` files.

    The files must be reachable from its workers: on a shared folder, or an address that fsspec opens. Raises
    InputError when Dask is not installed, no scheduler answers, or it is lost.
    """
    try:
        from distributed import Client, as_completed  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise InputError("Untuk --dask pasang dahulu pilihan auditor[dask].") from error
    security = _security(address, tls)
    try:
        with ThreadPoolExecutor(1) as apart:  # where a loop of its caller runs in this thread, another cannot
            apart.submit(asyncio.run, _ask(address, security)).result()
        client = Client(address, timeout=_JOIN, set_as_default=False, security=security)
    except Exception as error:  # what is no scheduler answers anything at all
        raise InputError(
            f"Klaster Dask di {address} tidak menjawab; periksa alamatnya, dan berkas TLS-nya bila ada.",
            Cause.SEMENTARA,
        ) from error

    def do(jobs: Iterable[Job]) -> Iterator[tuple[Job, Done | Skipped]]:
        waiting = iter(jobs)
        ahead = _AHEAD * max(len(client.scheduler_info()["workers"]), 1)
        begun = {client.submit(done_alone, auditing, job, pure=False): job for job in islice(waiting, ahead)}
        running = as_completed(list(begun), loop=client.loop)
        for future in running:
            job = begun.pop(future)
            try:
                result: Done | Skipped = future.result()
            except Exception as error:  # whatever befell the job, the others go on
                if client.status != "running":
                    raise InputError(_LOST.format(address), Cause.SEMENTARA) from error
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


def _security(address: str, tls: Klaster) -> Any:
    """How to know the scheduler and to be known by it; None without TLS. Raises InputError."""
    from distributed.security import Security  # noqa: PLC0415 - an optional extra

    files = (tls.ca, tls.cert, tls.kunci)
    if not any(files):
        if address.startswith("tls://"):
            raise InputError("Untuk tls:// sebut --tls-ca, --tls-cert dan --tls-kunci.")
        return None
    if not all(files):
        raise InputError("Sebut ketiganya: --tls-ca, --tls-cert dan --tls-kunci.")
    if not address.startswith("tls://"):
        raise InputError(f"Dengan berkas TLS alamatnya harus tls://, bukan {address}.")
    for file in files:
        if file is not None and not file.is_file():
            raise InputError(f"Berkas TLS {file} tidak ditemukan; periksa nama dan letaknya.")
    ca, cert, key = map(str, files)
    return Security(tls_ca_file=ca, tls_client_cert=cert, tls_client_key=key, require_encryption=True)


async def _ask(address: str, security: Any) -> None:
    """Ask what listens there whether it is a scheduler; raises whatever goes wrong, or takes too long."""
    from distributed.comm.core import connect  # noqa: PLC0415

    known = security.get_connection_args("client") if security is not None else {}

    async def identity() -> Any:
        comm = await connect(address, timeout=_ANSWER, **known)
        try:
            await comm.write({"op": "identity", "reply": True})
            return await comm.read()
        finally:
            comm.abort()

    answer = await asyncio.wait_for(identity(), _ANSWER)
    if answer["type"] != "Scheduler":
        raise ValueError(answer["type"])


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
