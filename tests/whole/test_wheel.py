"""The wheel holds all that the commands need, and nothing of the tests."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from support import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_what_is_in_it(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("rules", "reports", "corpus/contoh"):
        here = {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*.*") if path.is_file()}
        assert {f"auditor/_data/{name}" for name in here if "__pycache__" not in name} <= names
    others = {name.split("/")[0] for name in names if not name.startswith("auditor/")}
    assert all(name.endswith(".dist-info") for name in others)
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_it_audits_the_sample_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    sample = site / "auditor" / "_data" / "corpus" / "contoh" / "laporan-salah.docx"
    done = subprocess.run(
        [sys.executable, "-m", "auditor", "audit", str(sample)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert (tmp_path / "hasil" / "laporan-salah" / "laporan.html").is_file()
