"""The same jobs on a Dask cluster of two workers, one of them killed in the middle."""

import asyncio
import os
import shutil
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from auditor.batch.cluster import on_cluster
from auditor.batch.job import Done, Job
from auditor.batch.tree import files_below
from auditor.batch.work import Auditing
from auditor.files.data import data_dir
from auditor.files.folder import Format
from auditor.files.settings import Settings
from auditor.models.errors import InputError
from auditor.models.read_options import ReadOptions

distributed = pytest.importorskip("distributed")
AUDITING = Auditing(Settings(), ReadOptions(), None, (Format.JSON,))


def test_a_lost_worker_costs_and_doubles_nothing(tmp_path: Path) -> None:
    for name in "abcde":
        shutil.copy(data_dir("corpus/contoh") / "laporan-salah.docx", tmp_path / f"{name}.docx")
    tree = files_below(str(tmp_path), tmp_path / "hasil")
    jobs = [Job(file.name.removesuffix(".docx"), (file,)) for _, file in tree.files]
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        on_cluster(cluster.scheduler_address, AUDITING) as do,
    ):
        results = []
        for job, result in do(jobs):
            if not results:
                os.kill(next(iter(cluster.workers.values())).process.process.pid, signal.SIGKILL)
            results.append((job.name, result))
    assert sorted(name for name, _ in results) == list("abcde")
    papers = {name: result.papers["temuan.json"] for name, result in results if isinstance(result, Done)}
    assert set(papers) == set("abcde")
    assert len({content.replace(f'"{name}.docx"'.encode(), b"") for name, content in papers.items()}) == 1


def test_no_cluster_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.batch.cluster._ANSWER", 1.0)
    with pytest.raises(InputError, match="tidak menjawab"), on_cluster("tcp://127.0.0.1:9", AUDITING):
        pass


def test_a_cluster_is_asked_where_a_loop_runs_already(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    async def ask(address: str, _: object) -> None:
        asked.append(address)
        raise OSError

    monkeypatch.setattr("auditor.batch.cluster._ask", ask)

    async def caller() -> None:
        with on_cluster("tcp://127.0.0.1:9", AUDITING):
            pass

    with ThreadPoolExecutor(1) as thread, pytest.raises(InputError, match="tidak menjawab"):
        thread.submit(asyncio.run, caller()).result()  # browser tests may have left a loop in this one
    assert asked == ["tcp://127.0.0.1:9"]
