"""The command: it listens here alone, ends in order, and loses nothing that it told to be saved."""

from __future__ import annotations

import re
import signal
import socket
import threading
import time
from pathlib import Path

import httpx2
import pytest
from desk_maker import PATIENCE, filled, finding, running, until
from support import ROOT

from auditor.cli import run
from auditor.files.data import data_dir
from auditor.meja.keeping.database import Database
from auditor.meja.keeping.shelf import Shelf
from auditor.meja.keeping.verdicts import Verdicts

MARKS = [f"{at:04x}" for at in range(300)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A work folder with a report of many findings."""
    database = Database(tmp_path)
    filled(Shelf(database), *map(finding, MARKS))
    database.close()
    return tmp_path


def test_what_was_told_to_be_saved_survives_a_kill_in_the_middle_of_saving(folder: Path) -> None:
    saved: dict[str, int] = {}
    with running(folder) as desk:

        def judge() -> None:
            for mark in MARKS:
                try:
                    answer = desk.client.post(
                        f"/laporan/1/temuan/{mark}",
                        data={
                            "putusan": "benar",
                            "tahu": "0",
                            "untuk_unit": f"catatan {mark}",
                            "internal": "",
                        },
                    )
                except httpx2.HTTPError:
                    return
                saved[mark] = answer.json()["saved"]["id"]

        judging = threading.Thread(target=judge)
        judging.start()
        while len(saved) < 25:
            assert judging.is_alive()
            time.sleep(0.001)
        desk.process.send_signal(signal.SIGKILL)
        judging.join()
    assert 25 <= len(saved) < len(MARKS), "it was not killed while it saved"
    holds = Verdicts(Database(folder)).of(1)
    assert {mark: (holds[mark].id, holds[mark].for_unit) for mark in saved} == {
        mark: (number, f"catatan {mark}") for mark, number in saved.items()
    }
    assert len(holds) <= len(saved) + 1  # the one that was on its way
    with running(folder) as again:
        assert f"{len(holds)} dari {len(MARKS)} diputus" in again.client.get("/").text


def test_it_works_with_what_windows_has(folder: Path) -> None:
    sample = data_dir("corpus") / "contoh" / "laporan-salah.pdf"
    with running(folder, ROOT / "tests" / "bare_system") as desk:
        desk.client.timeout = PATIENCE
        sent = desk.client.post("/unggah?nama=a.pdf", content=sample.read_bytes())
        number = sent.json()["id"]
        next_open = f"/laporan/{number}/lanjutkan"
        until(lambda: "/temuan/" in desk.client.get(next_open).headers["location"])
        way = desk.client.get(next_open).headers["location"]
        picture = re.search(r'id="gambar" src="([^"]+)"', desk.client.get(way).text)
        assert picture is not None
        answer = desk.client.get(picture[1])
        assert answer.content.startswith(b"\x89PNG")
        desk.client.post(f"/laporan/{number}/kertas", data={"kertas": "kkr"})
        until(
            lambda: (
                "kkr.xlsx" in (told := desk.client.get(f"/laporan/{number}/kertas/daftar").text)
                or "Gagal" in told
            )
        )
        assert desk.client.get(f"/laporan/{number}/kertas/1/kkr.xlsx").content.startswith(b"PK")


def test_it_listens_on_this_computer_alone_and_ends_in_order(folder: Path) -> None:
    with running(folder) as desk:
        port = int(desk.address.rpartition(":")[2])
        with socket.socket() as other:
            other.settimeout(2)
            assert other.connect_ex(("127.0.0.2", port)) != 0  # another address of the same machine
        desk.process.send_signal(signal.SIGINT)
        said, _ = desk.process.communicate(timeout=30)
        assert "Meja ditutup; semua putusan sudah tersimpan." in said
        assert desk.process.returncode == 0


def test_a_port_that_is_taken_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert run(["meja", "kerja", "--port", str(port), "--tanpa-peramban"]) == 2
    assert f"Port {port} tidak dapat dipakai" in " ".join(capsys.readouterr().err.split())


def test_a_wrong_port_is_told_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["meja", "--port", "99999"])
    assert "port '99999' bukan nomor antara 0 dan 65535" in " ".join(capsys.readouterr().err.split())
