"""Run the auditor on each of the shared hostile files: seconds, peak memory, exit status, and the last words.

    python scripts/hostile.py [--shared ../shared] [NAME ...]

Each file should end within the bounds below, with findings (status 0 or 1) or with one sentence (status 2).
Time is by the clock, of a run with an empty cache; memory that of all its processes together. Exit status 1
when one does not.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import PERIOD, memory

SECONDS, MEGABYTES = 40.0, 1000.0
"""What a hostile file may take."""
HUNG = 120.0
"""Seconds after which a run is ended."""
SAMPLE = Path("corpus/contoh/laporan-salah.docx")
OWN_FAULT = ("traceback", "kesalahan auditor sendiri")


def command(file: Path, out: Path) -> list[str]:
    """How the file is given to the auditor: a report, but for a working paper and a nomenclature."""
    auditor = [sys.executable, "-m", "auditor"]
    if file.name.startswith("nomenklatur"):
        return [*auditor, "nomenklatur", "import", str(file)]
    if file.name.startswith("kkr"):
        out.mkdir(parents=True)
        shutil.copy(file, out / "kkr.xlsx")
        file = SAMPLE
    return [*auditor, "audit", str(file), "--out", str(out)]


def tried(file: Path) -> bool:
    """Run the auditor on a file and print the line; tell whether all bounds held."""
    with tempfile.TemporaryDirectory() as folder:
        home = dict.fromkeys(("AUDITOR_CACHE", "XDG_DATA_HOME", "HOME"), folder)
        told = Path(folder) / "told"
        began, peak = time.perf_counter(), 0.0
        with told.open("wb") as shown:
            run = subprocess.Popen(
                command(file, Path(folder) / "out"),
                stdout=shown,
                stderr=shown,
                env=os.environ | home,
                start_new_session=True,
            )
            while run.poll() is None and time.perf_counter() - began < HUNG:
                peak = max(peak, memory(run.pid))
                time.sleep(PERIOD)
            if run.poll() is None:
                os.killpg(run.pid, signal.SIGKILL)
                run.wait()
        seconds = time.perf_counter() - began
        text = told.read_text("utf-8", "replace").strip()
    lines = text.splitlines()
    held = seconds <= SECONDS and peak <= MEGABYTES and run.returncode in {0, 1, 2}
    held = held and not any(word in text.lower() for word in OWN_FAULT)
    ended = f"status {run.returncode}  {'held' if held else 'NOT HELD'}"
    print(f"{file.name:34} {seconds:6.1f} s {peak:6.0f} MB  {ended}")
    if run.returncode == 2 or not held:
        print(f"    {lines[-1][:200] if lines else ''}", flush=True)
    return held


def main() -> int:
    """Print a line for each file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "names", nargs="*", help="files to run, by the beginning of their names (default: all)"
    )
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    options = parser.parse_args()
    folder = options.shared / "serangan"
    if not folder.is_dir():
        print(f"skipped: {folder} is not here")
        return 0
    files = [file for file in sorted(folder.iterdir()) if file.suffix != ".md"]
    chosen = [file for file in files if not options.names or file.name.startswith(tuple(options.names))]
    results = [tried(file) for file in chosen]
    print(f"{sum(results)} of {len(results)} held: {SECONDS:.0f} s, {MEGABYTES:.0f} MB, status 0, 1 or 2")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
