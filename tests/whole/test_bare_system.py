"""Audits where only that is there which Windows has too: no fork, no POSIX modules, no /proc."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from support import ROOT

from auditor.files.data import data_dir

BARE = ROOT / "tests" / "bare_system"
SAMPLES = data_dir("corpus/contoh")
LONGEST = 300
"""Seconds for a call: each process that is spawned imports the program anew, on a busy machine."""


def auditor(*arguments: str | Path, here: Path) -> subprocess.CompletedProcess[str]:
    """Call the program without what Windows does not have."""
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(BARE), str(ROOT))),
        "AUDITOR_CACHE": str(here / "cache"),
    }
    return subprocess.run(
        [sys.executable, "-m", "auditor", *map(str, arguments)],
        cwd=here,
        env=env,
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )


def rules_found(folder: Path) -> list[str]:
    found = json.loads((folder / "temuan.json").read_text(encoding="utf-8"))
    return sorted(one["rule"] for one in found["findings"])


def small(path: Path, title: str, kind: str, target: str) -> None:
    """A paper of an office as small as it can be."""
    made = docx.Document()
    for line in (f"{title} TAHUN 2024", "DINAS PASAR RAKYAT", "KABUPATEN SUKARAYA"):
        made.add_paragraph(line)
    made.add_paragraph(f"Tabel 1.1 {kind} Tahun 2024")
    table = made.add_table(rows=0, cols=5)
    for row in (
        ("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"),
        *(
            (str(at), "Pasar tertib", f"Persentase {what}", "Persen", target)
            for at, what in enumerate(("Pasar Tertib", "Pedagang Puas", "Los Terisi"), start=1)
        ),
    ):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    path.parent.mkdir(parents=True, exist_ok=True)
    made.save(str(path))


def test_what_is_taken_away_is_gone(tmp_path: Path) -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "from auditor.processes.machine import CONTEXT, LINUX; print(LINUX, CONTEXT._name)",
        ],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(BARE), str(ROOT)))},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split() == ["False", "spawn"]


@pytest.mark.parametrize("name", ["laporan-salah.pdf", "laporan-salah.docx"])
def test_an_audit_finds_what_it_finds_elsewhere(name: str, tmp_path: Path) -> None:
    told = auditor(
        "audit", SAMPLES / name, "--out", tmp_path / "h", "--format", "html,json,kkr,pdf,docx", here=tmp_path
    )
    assert (told.returncode, told.stderr) == (1, "")
    there = subprocess.run(
        [sys.executable, "-m", "auditor", "audit", str(SAMPLES / name), "--out", str(tmp_path / "l")],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert there.returncode == 1
    assert rules_found(tmp_path / "h") == rules_found(tmp_path / "l") != []


def test_a_dossier(tmp_path: Path) -> None:
    small(tmp_path / "kantor" / "lkjip.docx", "LAPORAN KINERJA", "Laporan Kinerja", "70")
    small(tmp_path / "kantor" / "pk.docx", "PERJANJIAN KINERJA", "Perjanjian Kinerja", "72")
    told = auditor("audit", "kantor", "--out", "h", here=tmp_path)
    assert (told.returncode, told.stderr) == (1, "")
    assert rules_found(tmp_path / "h").count("KON-01") == 3


def test_a_batch_ends_and_does_all(tmp_path: Path) -> None:
    small(tmp_path / "k" / "a" / "lkjip.docx", "LAPORAN KINERJA", "Laporan Kinerja", "70")
    small(tmp_path / "k" / "a" / "pk.docx", "PERJANJIAN KINERJA", "Perjanjian Kinerja", "72")
    (tmp_path / "k" / "b").mkdir()
    shutil.copy(SAMPLES / "laporan-salah.docx", tmp_path / "k" / "b")
    told = auditor("batch", "k", "--out", "h", "--jobs", "2", here=tmp_path)
    assert told.returncode == 1, told.stderr
    assert "2 diaudit, 0 dilewati." in told.stdout
    assert {path.parent.name for path in (tmp_path / "h").rglob("temuan.json")} == {"2024"}
    assert len(list((tmp_path / "h").rglob("temuan.json"))) == 2
    again = auditor("batch", "--resume", "h", here=tmp_path)
    assert again.returncode == 1, again.stderr
