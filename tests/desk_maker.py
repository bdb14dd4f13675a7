"""Desks for tests: over a folder with findings that no audit found, and clients that were let in."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
from starlette.testclient import TestClient
from support import ROOT

from auditor.files.settings import Settings
from auditor.meja.desk import Desk
from auditor.meja.keeping.database import Database
from auditor.meja.keeping.shelf import Shelf
from auditor.meja.keeping.uploads import Stored
from auditor.meja.keeping.verdicts import Verdicts
from auditor.meja.web.app import make_app
from auditor.meja.web.guard import Keys
from auditor.meja.working.helper import Helper
from auditor.meja.working.queue import Queue
from auditor.meja.working.work import Setup
from auditor.models.read_options import ReadOptions

PORT = 8765
ADDRESS = f"http://127.0.0.1:{PORT}"
ORIGIN = {"Origin": ADDRESS}
SETUP = Setup(Settings(), ReadOptions(), None)


PATIENCE = 180.0
"""Seconds: a busy machine is slow."""


def until(done: Callable[[], bool]) -> None:
    """Wait until it is done."""
    last = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < last, "it takes too long"
        time.sleep(0.05)


@dataclass(frozen=True)
class Opened:
    """A desk with a client that was let in; ``report`` is the number of the audited sample."""

    desk: Desk
    client: TestClient
    report: int


def finding(mark: str, **other: Any) -> dict[str, Any]:
    """A finding as the desk keeps it."""
    made = {
        "fingerprint": mark,
        "rule": "ANG-01",
        "family": "ANG",
        "title": f"Temuan {mark}",
        "severity": "tinggi",
        "status": "pasti",
        "message": f"Uraian {mark}",
        "doubt": "",
        "expected": "10",
        "expected_label": "Seharusnya",
        "arithmetic": "4 + 6 = 10",
        "advice": "Perbaiki.",
        "basis": [],
        "cause": "",
        "consequences": [],
        "consequences_label": "",
        "place": "hal. 1, Tabel 1",
        "evidence": [
            {
                "file": 0,
                "page": 1,
                "table": "Tabel 1",
                "caption": "",
                "row": "Gaji",
                "column": "Pagu",
                "written": "9",
                "doubt": "",
                "box": [100.0, 200.0, 180.0, 220.0],
            }
        ],
        "covers": [],
        "change": "",
        "more": 0,
    }
    return made | other


def told(*findings: dict[str, Any], **other: Any) -> dict[str, Any]:
    """What an audit gives."""
    about = {
        "kind": "docx",
        "document": "laporan.docx",
        "files": [{"name": "laporan.docx", "kind": "docx", "stored": "0" * 32}],
        "pages": None,
        "compared": "",
        "fixed": [],
        "tables": 2,
        "checked": 7,
        "numbers": [3, 4],
        "asserted": sum(one["status"] == "pasti" for one in findings),
        "not_checked": [["Aturan TAH-01", "tidak ada laporan tahun lalu"]],
    }
    made = {"office": "Dinas Contoh", "year": 2024, "findings": list(findings), "about": about}
    return made | other


def filled(shelf: Shelf, *findings: dict[str, Any], name: str = "laporan.docx", **other: Any) -> int:
    """Put an audited report on a shelf; gives its number."""
    mark = f"{len(shelf.given()):064x}"
    number, _ = shelf.add(name, Stored(mark[32:], mark, 10))
    shelf.keep(number, told(*findings, **other))
    return number


@contextmanager
def idle_desk(folder: Path) -> Iterator[Desk]:
    """A desk over the folder on which nothing works: what waits goes on waiting."""
    for name in ("berkas", "kertas"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    database = Database(folder)
    shelf, verdicts = Shelf(database), Verdicts(database)
    nobody: Helper[Any, Any] = object.__new__(Helper)
    yield Desk(folder, shelf, verdicts, Queue(folder, shelf, verdicts, nobody), nobody)
    database.close()


def outside(desk: Desk) -> tuple[TestClient, Keys]:
    """A client that was not let in yet, and the keys."""
    keys = Keys()
    app = make_app(desk, PORT, keys)
    client = TestClient(app, base_url=ADDRESS, follow_redirects=False, raise_server_exceptions=False)
    return client, keys


def inside(desk: Desk) -> TestClient:
    """A client that was let in, whose pages send as a browser's do."""
    client, keys = outside(desk)
    client.get(f"/?kunci={keys.shown}")
    client.headers.update(ORIGIN)
    return client


@dataclass(frozen=True)
class Running:
    """A desk in a process of its own, the address that lets in, and a client that was let in."""

    process: subprocess.Popen[str]
    address: str
    entry: str
    client: httpx2.Client


@contextmanager
def running(folder: Path, *paths: Path) -> Iterator[Running]:
    """Run the command on a work folder until it is left; Python looks for modules in the ``paths`` first."""
    command = [sys.executable, "-m", "auditor", "meja", str(folder), "--tanpa-peramban"]
    told = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (*paths, ROOT)))}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=told, cwd=folder) as process:
        try:
            assert process.stdout is not None
            said = process.stdout.readline()
            found = re.search(r"(http://127\.0\.0\.1:\d+)(/\?kunci=\S+)", said)
            assert found, said
            client = httpx2.Client(base_url=found[1], headers={"Origin": found[1]}, trust_env=False)
            assert client.get(found[2]).status_code == 303
            yield Running(process, found[1], found[1] + found[2], client)
            client.close()
        finally:
            process.kill()
