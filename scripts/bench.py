"""Seconds and peak memory of the auditor and of its peers, in one run on the same file.

Each measure is a process of its own, the runs go round in turn, and the median is printed, so that a machine
whose speed drifts slows all of them alike.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

SAMPLE = Path("corpus/contoh/laporan-salah.pdf")
PDFIUM = """
import sys, pypdfium2
pdf = pypdfium2.PdfDocument(sys.argv[1])
print(sum(len(page.get_textpage().get_text_range()) for page in pdf))
"""
PDFPLUMBER = """
import sys, pdfplumber
with pdfplumber.open(sys.argv[1]) as pdf:
    print(sum(len(page.extract_tables()) for page in pdf.pages))
"""
CAMELOT = """
import sys, camelot
print(len(camelot.read_pdf(sys.argv[1], pages="all", flavor={flavor!r}{engine})))
"""


def commands(file: Path, out: Path, *, full: bool) -> dict[str, list[str]]:
    """What is measured, by name."""
    auditor = [sys.executable, "-m", "auditor"]
    found = {
        "pdfium, text only": [sys.executable, "-c", PDFIUM, str(file)],
        "auditor extract": [*auditor, "extract", str(file), "-o", str(out / "tables.json")],
        "auditor audit": [*auditor, "audit", str(file), "--out", str(out / "audit")],
        "pdfplumber extract_tables": [sys.executable, "-c", PDFPLUMBER, str(file)],
        "camelot lattice, vector": [sys.executable, "-c", camelot("lattice", "vector"), str(file)],
    }
    if full:
        found["camelot hybrid, vector"] = [sys.executable, "-c", camelot("hybrid", "vector"), str(file)]
        found["camelot lattice, default"] = [sys.executable, "-c", camelot("lattice", ""), str(file)]
    return found


def camelot(flavor: str, engine: str) -> str:
    """Give the program that reads all tables with camelot."""
    return CAMELOT.format(flavor=flavor, engine=f", engine={engine!r}" if engine else "")


def measure(command: list[str]) -> tuple[float, float]:
    """Run a command; gives wall seconds and the peak memory of its largest process in MB."""
    began = time.perf_counter()
    pid = os.posix_spawn(
        command[0],
        command,
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
    )
    _, _, usage = os.wait4(pid, 0)
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def main() -> int:
    """Print a line for each measure, and the ratio that the project goes by."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--file", type=Path, action="append", help="files to measure")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--full", action="store_true", help="also the slow settings of camelot")
    options = parser.parse_args()
    shared = options.shared / "lakip/A-word-ruled.pdf"
    for file in options.file or [shared if shared.exists() else SAMPLE]:
        print(f"{file.name}, median of {options.runs} runs")
        with tempfile.TemporaryDirectory() as folder:
            jobs = commands(file, Path(folder), full=options.full)
            taken: dict[str, list[tuple[float, float]]] = {name: [] for name in jobs}
            for _ in range(options.runs):
                for name, command in jobs.items():
                    taken[name].append(measure(command))
        seconds = {name: statistics.median(second for second, _ in runs) for name, runs in taken.items()}
        for name, runs in taken.items():
            print(f"  {name:28} {seconds[name]:8.2f} s {max(memory for _, memory in runs):8.0f} MB")
        ratio = seconds["auditor audit"] / seconds["pdfplumber extract_tables"]
        print(f"  auditor audit / pdfplumber   {ratio:8.2f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
