"""Write what the program says of every shared report, and say where it says something else than before.

    python scripts/same_output.py --shared ../shared --keep FOLDER [--before FOLDER] [--jobs 2] [--only TEXT]

Audits each report of ``lakip``, ``lapangan``, ``kantor`` and ``bank`` and keeps its temuan.json and
tables.json in a folder. With ``--before``, such a folder of an earlier build, each file that is not the same
byte for byte is named (neither holds the version of the program). Exit status 1 when one is. For changes
that may not change what users see: the first folder is of the commit before, the second of the one after.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FOLDERS = ("lakip", "lapangan", "kantor", "bank")
KINDS = {".pdf", ".docx", ".xlsx"}
PAPERS = ("temuan.json", "tables.json")


def main() -> int:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--keep", type=Path, required=True)
    parser.add_argument("--before", type=Path)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--only", default="", help="reports whose path holds this text")
    asked = parser.parse_args()
    reports = [
        path
        for folder in FOLDERS
        for path in sorted((asked.shared / folder).glob("*"))
        if path.suffix in KINDS and asked.only in f"{folder}/{path.name}"
    ]
    with ThreadPoolExecutor(asked.jobs) as pool:
        list(pool.map(lambda report: keep(report, asked.keep / report.parent.name / report.name), reports))
    if asked.before is None:
        return 0
    names = [f"{report.parent.name}/{report.name}/{paper}" for report in reports for paper in PAPERS]
    others = [name for name in names if not same(asked.before / name, asked.keep / name)]
    print(*(f"another: {name}" for name in others), sep="\n")
    print(f"{len(names)} papers of {len(reports)} reports, {len(others)} of them not the same as before")
    return bool(others)


def keep(report: Path, folder: Path) -> None:
    """Write both papers of a report to the folder; what cannot be read has none."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as scratch:
        surroundings = {**os.environ, "AUDITOR_CACHE": f"{scratch}/cache"}
        calls = (
            ("audit", str(report), "--out", f"{scratch}/audit", "--format", "json"),
            ("extract", str(report), "--out", str(folder / "tables.json")),
        )
        for call in calls:
            command = [sys.executable, "-m", "auditor", *call]
            subprocess.run(command, env=surroundings, capture_output=True, check=False)
        for made in Path(scratch).glob("audit/**/temuan.json"):
            shutil.copy(made, folder / "temuan.json")


def same(before: Path, now: Path) -> bool:
    """Whether two papers are the same, or both are not there."""
    if not before.is_file() or not now.is_file():
        return before.is_file() == now.is_file()
    return before.read_bytes() == now.read_bytes()


if __name__ == "__main__":
    sys.exit(main())
