"""Machines as they may be: odd names, no home, output that is full or closed, few handles."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from support import ROOT

from auditor.cli import run
from auditor.files.data import data_dir
from auditor.files.plain import spelled
from auditor.presenting.terminal.console import Terminal

SALAH = data_dir("corpus/contoh") / "laporan-salah.docx"
LINUX = sys.platform == "linux"


def auditor(
    call: str, here: Path, *words: str | bytes, **env: str | None
) -> subprocess.CompletedProcess[bytes]:
    """Run a line of the shell in which ``auditor`` stands for the program and ``"$@"`` for the words."""
    told = {**os.environ, "PYTHONPATH": str(ROOT), **env}
    line = call.replace("auditor", f"{sys.executable} -m auditor")
    return subprocess.run(
        ["sh", "-c", line, "sh", *words],
        cwd=here,
        env={name: value for name, value in told.items() if value is not None},
        capture_output=True,
        timeout=240,
        check=False,
    )


def one_sentence(done: subprocess.CompletedProcess[bytes]) -> str:
    """What is said of an end with exit code 2: one line, in Indonesian, no traceback."""
    assert done.returncode == 2, done
    (line,) = done.stderr.decode().splitlines()
    assert "kesalahan auditor sendiri" not in line
    return line


@pytest.mark.skipif(not LINUX, reason="file names are bytes on Linux only")
def test_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    name = b"lap\xff\x1b[2Joran.docx"
    shutil.copy(SALAH, os.fsencode(tmp_path) + b"/" + name)
    done = auditor('auditor audit "$1" --out hasil', tmp_path, name)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"\x1b" not in done.stdout
    assert "lap\ufffd\\x1b[2Joran.docx" in done.stdout.decode()
    found = json.loads((tmp_path / "hasil" / "temuan.json").read_text(encoding="utf-8"))
    assert found["documents"][0]["file"] == "lap\ufffd\x1b[2Joran.docx"
    done = auditor('auditor extract "$1" -o t.json', tmp_path, name)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not LINUX, reason="/dev/full")
@pytest.mark.parametrize("call", ["auditor rules", "auditor --help", "auditor audit $1 --out hasil"])
@pytest.mark.parametrize("out", [">/dev/full", ">&-", "| true"])
def test_output_that_cannot_be_written(call: str, out: str, tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("LAPORAN KINERJA TAHUN 2024")
    made.save(str(tmp_path / "a.docx"))
    if out == "| true":
        call, out = f"{{ {call}; echo $? >&2; }}", "| sleep 0"
        done = auditor(f"{call} {out}", tmp_path, "a.docx")
        *lines, code = done.stderr.decode().split("\n")[:-1]
        assert code == "2" or not lines  # a page of help fits into the pipe before its other end is closed
        assert all("tidak dapat ditulis" in line for line in lines)
        return
    assert "Keluaran standar tidak dapat ditulis" in one_sentence(
        auditor(f"{call} {out}", tmp_path, "a.docx")
    )
    if "audit " in call.replace("auditor", ""):
        assert (tmp_path / "hasil" / "temuan.json").is_file()


@pytest.mark.skipif(not LINUX, reason="ulimit")
@pytest.mark.parametrize("handles", [9, 12])
def test_few_handles(handles: int, tmp_path: Path) -> None:
    done = auditor(f"ulimit -n {handles}; auditor audit $1 --no-cache", tmp_path, str(SALAH))
    assert "terlalu sedikit berkas boleh dibuka sekaligus" in one_sentence(done)


@pytest.mark.skipif(not LINUX, reason="ulimit")
def test_64_handles_are_enough(tmp_path: Path) -> None:
    shutil.copy(SALAH, tmp_path / "a.docx")
    done = auditor("ulimit -n 64; auditor batch . --out hasil --jobs 4", tmp_path)
    assert done.returncode == 1, done.stderr


def test_no_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def homeless() -> Path:
        raise RuntimeError

    for name in ("HOME", "LOCALAPPDATA", "XDG_DATA_HOME", "XDG_CACHE_HOME", "AUDITOR_CACHE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    monkeypatch.chdir(tmp_path)
    assert run(["audit", str(SALAH)]) == 1
    Path("daftar.csv").write_text("kode,nama\n9.09.02,PROGRAM PEMBINAAN TAMAN\n", encoding="utf-8")
    assert run(["nomenklatur", "import", "daftar.csv"]) == 2
    assert "setel HOME" in capsys.readouterr().err


def test_a_damaged_gzip(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    damaged = tmp_path / "daftar.csv.gz"
    for content in (
        b"\x1f\x8b\x08\x00" + b"A" * 40,
        b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03",
        b"\x1f\x8b",
    ):
        damaged.write_bytes(content)
        assert run(["audit", str(SALAH), "--nomenklatur", str(damaged)]) == 2
        assert "tidak dapat dibaca" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("laporan\x1b]0;x\x07.pdf", r"laporan\x1b]0;x\x07.pdf"),
        ("a\u202efdp.exe", r"a\u202efdp.exe"),
        ("a\nTidak ada temuan.pdf", r"a\nTidak ada temuan.pdf"),
        ("a\r\x85\u2028\u061c\U000e0041b.pdf", r"a\r\x85\u2028\u061c\U000e0041b.pdf"),
        ("kinerja\u00a0dinas – é 報.pdf", "kinerja\u00a0dinas – é 報.pdf"),
    ],
)
def test_what_cannot_be_seen_is_spelled_out(name: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert spelled(name) == told
    assert run(["audit", f"tiada/{name}"]) == 2
    assert capsys.readouterr().err.startswith(f"tiada/{told} tidak ditemukan")
    Terminal().print(name, soft_wrap=True, markup=False, highlight=False)
    shown = capsys.readouterr().out
    assert all(letter.isprintable() or letter in "\n\u00a0" for letter in shown)


def test_all_that_is_printed_goes_one_way() -> None:
    made = [
        path.name
        for path in (ROOT / "auditor").rglob("*.py")
        if "Console(" in (text := path.read_text(encoding="utf-8")) or "print(" in text.replace(".print(", "")
    ]
    assert sorted(made) == ["console.py"]
