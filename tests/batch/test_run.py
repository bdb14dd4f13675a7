"""A batch of real reports, ended in the middle and taken up again."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from openpyxl import load_workbook

from auditor.batch.work import Auditing
from auditor.cli import run
from auditor.files.data import data_dir

SAMPLES = data_dir("corpus/contoh")
FOLDER = "DINAS PERPUSTAKAAN DAN KEARSIPAN KABUPATEN TIRTA AMARTA/2024"
NAMES = ("a/2023/lkj.docx", "a/2024/lkj.docx", "b/2024/lkj.docx", "b/2024/lagi.docx")


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDITOR_CACHE", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    folder = tmp_path / "laporan"
    for at, name in enumerate(NAMES):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SAMPLES / ("laporan-salah.docx" if at % 2 else "laporan-benar.docx"), folder / name)
    return folder


def finished(out: Path) -> list[Path]:
    """The findings that are in their places, not those still beside them; folders may go while it looks."""
    return [
        Path(folder, "temuan.json")
        for folder, _, files in os.walk(out)
        if "temuan.json" in files and not Path(folder).name.startswith(".auditor-")
    ]


def contents(out: Path) -> dict[str, object]:
    """Every result but the state; a workbook by its cells, since the time stands in it."""
    found: dict[str, object] = {}
    for path in sorted(out.rglob("*")):
        if path.is_dir() or path.name.startswith(".batch"):
            continue
        content = path.read_bytes()
        if path.suffix == ".xlsx" and path.name != "ringkasan.xlsx":
            book = load_workbook(BytesIO(content))
            found[str(path.relative_to(out))] = [list(sheet.values) for sheet in book]
        else:
            found[str(path.relative_to(out))] = content
    return found


def test_killed_at_any_moment_the_result_is_the_same(tree: Path, tmp_path: Path) -> None:
    whole, killed = tmp_path / "utuh", tmp_path / "terbunuh"
    assert run(["batch", str(tree), "--out", str(whole), "--jobs", "2"]) == 1
    call = [sys.executable, "-m", "auditor", "batch", str(tree), "--out", str(killed), "--jobs", "1"]
    seen = 0
    for _ in range(2):
        process = subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 240
        while len(finished(killed)) <= seen and time.monotonic() < deadline:
            time.sleep(0.02)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        seen = len(finished(killed))
        call = [sys.executable, "-m", "auditor", "batch", "--resume", str(killed), "--jobs", "1"]
    assert 0 < seen < len(NAMES)
    before = {path: path.stat().st_mtime_ns for path in finished(killed)}
    assert run(["batch", "--resume", str(killed)]) == 1
    unchanged = [path for path, time_ns in before.items() if path.stat().st_mtime_ns == time_ns]
    assert len(unchanged) >= len(before) - 1  # the last may not have been noted when it was killed
    assert contents(killed) == contents(whole)


def test_what_ended_before_the_first_job_can_be_resumed(
    tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in NAMES[1:]:
        (tree / name).unlink()
    out = tmp_path / "hasil"
    with monkeypatch.context() as ended:
        ended.setattr(Auditing, "prepare", _end)
        with pytest.raises(SystemExit):
            run(["batch", str(tree), "--out", str(out), "--format", "json"])
    assert run(["batch", "--resume", str(out)]) in {0, 1}
    assert (out / FOLDER / "temuan.json").is_file()


def _end(_: Auditing) -> None:
    raise SystemExit


def test_a_bad_file_stops_nothing_and_is_told(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in NAMES[1:]:
        (tree / name).unlink()
    (tree / "rusak.pdf").write_bytes(b"bukan pdf")
    (tree / "foto.jpg").write_bytes(b"x")
    out = tmp_path / "hasil"
    assert run(["batch", str(tree), "--out", str(out)]) == 2
    shown = capsys.readouterr().out
    assert "1 diaudit, 1 dilewati." in shown
    assert "rusak.pdf bukan PDF, DOCX, atau XLSX" in " ".join(shown.split())
    assert "foto.jpg: bukan PDF, DOCX, atau XLSX." in shown
    page = (out / "ringkasan.html").read_text(encoding="utf-8")
    assert f'href="{quote(FOLDER)}/laporan.html"' in page
    assert "<b>foto.jpg</b>: bukan PDF, DOCX, atau XLSX." in page
    findings = json.loads((out / FOLDER / "temuan.json").read_bytes())["summary"]
    book = load_workbook(out / "ringkasan.xlsx")
    cell = book["Peta"]["B2"]
    assert cell.value == findings["status"]["pasti"] == 0
    assert unquote(cell.hyperlink.target.replace("\\", "/")) == f"{FOLDER}/laporan.html"
    row = {head.value: one.value for head, one in zip(book["Laporan"][1], book["Laporan"][2], strict=True)}
    assert row["Perlu dicek"] == findings["status"]["perlu_dicek"]


def test_what_is_wrong_with_the_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["batch", "--resume", str(tmp_path)]) == 2
    assert "bukan folder hasil audit massal" in capsys.readouterr().err
    assert run(["batch", str(tmp_path / "tiada"), "--out", str(tmp_path / "hasil")]) == 2
    assert "tidak ada" in capsys.readouterr().err
