"""Seconds and peak memory of the auditor and of its peers, in one run on the same files.

Each measure is a run of its own, the runs go round in turn, and the median is printed, so that a machine
whose speed drifts slows all of them alike. "Again" is an audit whose result was kept. Memory is that of all
processes of a run together; to look at it costs time, so it is looked at in one more run. The same report is
measured at its own length and repeated to longer ones; there the peers that take minutes are left out.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from statistics import median

import pypdfium2

SAMPLE = Path("corpus/contoh/laporan-salah.pdf")
LONGER = (148, 440)
"""Pages that the report is repeated to."""
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
print(len(camelot.read_pdf(sys.argv[1], pages="all", {how})))
"""
AUDIT, AGAIN, PLUMBER = "auditor audit", "auditor audit, again", "pdfplumber extract_tables"
PERIOD = 0.05
"""Seconds between two looks at the memory."""


def commands(file: Path, out: Path, *, slow: bool) -> dict[str, list[str]]:
    """What is measured, by name."""
    auditor = [sys.executable, "-m", "auditor"]
    found = {
        "pdfium, text only": [sys.executable, "-c", PDFIUM, str(file)],
        "auditor extract": [*auditor, "extract", str(file), "-o", str(out / "tables.json"), *anew("extract")],
        AUDIT: [*auditor, "audit", str(file), "--out", str(out / "audit"), *anew("audit")],
        AGAIN: [*auditor, "audit", str(file), "--out", str(out / "again")],
        PLUMBER: [sys.executable, "-c", PDFPLUMBER, str(file)],
    }
    if slow:
        for name, how in (
            ("camelot lattice, default", 'flavor="lattice"'),
            ("camelot hybrid, vector", 'flavor="hybrid", engine="vector"'),
        ):
            found[name] = [sys.executable, "-c", CAMELOT.format(how=how), str(file)]
    return found


@cache
def anew(command: str) -> tuple[str, ...]:
    """Give the option that keeps a command from using what it read before, where it has one."""
    told = subprocess.run(
        [sys.executable, "-m", "auditor", command, "--help"], capture_output=True, text=True, check=True
    ).stdout
    return ("--no-cache",) if "--no-cache" in told else ()


def begun(command: Sequence[str], kept: Path) -> subprocess.Popen[bytes]:
    """Begin to run a command; what it keeps lies in that folder."""
    where = {**os.environ, "AUDITOR_CACHE": str(kept)}
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=where)


def seconds_of(command: Sequence[str], kept: Path) -> float:
    """Wall seconds of a command from its beginning to its end."""
    began = time.perf_counter()
    begun(command, kept).wait()
    return time.perf_counter() - began


def peak_of(command: Sequence[str], kept: Path) -> float:
    """The peak memory of a command's processes together, in MB."""
    run, peak = begun(command, kept), 0.0
    while True:
        try:
            run.wait(PERIOD)
            return peak
        except subprocess.TimeoutExpired:
            peak = max(peak, memory(run.pid))


def memory(pid: int) -> float:
    """MB of a process and all that it started, what they share counted once; 0 where there is no /proc."""
    total = 0.0
    try:
        told = Path(f"/proc/{pid}/smaps_rollup").read_text()
        total = sum(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:")) / 1000
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:  # ended meanwhile
        return total
    return total + sum(memory(int(child)) for child in children)


def repeated(file: Path, pages: int, folder: Path) -> Path:
    """Write a report of so many pages that repeats those of the file."""
    made = folder / f"{pages}.pdf"
    with pypdfium2.PdfDocument(file) as source, pypdfium2.PdfDocument.new() as target:
        while len(target) < pages:
            target.import_pages(source, list(range(min(len(source), pages - len(target)))))
        target.save(made)
    return made


def compare(file: Path, pages: int, runs: int, *, slow: bool) -> dict[str, float]:
    """Measure one file and print a line for each measure; gives the median seconds by name."""
    with tempfile.TemporaryDirectory() as out:
        jobs, kept = commands(file, Path(out), slow=slow), Path(out) / "kept"
        seconds_of(jobs[AGAIN], kept)  # the one that is kept
        peaks = {name: peak_of(command, kept) for name, command in jobs.items()}
        taken: dict[str, list[float]] = {name: [] for name in jobs}
        for _ in range(runs):
            for name, command in jobs.items():
                taken[name].append(seconds_of(command, kept))
    print(f"{pages} pages, median of {runs} runs")
    seconds = {name: median(own) for name, own in taken.items()}
    for name, own in seconds.items():
        print(f"  {name:26} {own:8.2f} s {1000 * own / pages:7.0f} ms/page {peaks[name]:6.0f} MB")
    print(f"  {AUDIT} / {PLUMBER}: {seconds[AUDIT] / seconds[PLUMBER]:.2f}", flush=True)
    return seconds


def main() -> int:
    """Print the measures, and the two ratios that the project goes by."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--file", type=Path, help="the report to measure")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--short", action="store_true", help="at its own length only")
    parser.add_argument("--all", action="store_true", help="also the slow peers on the longer reports")
    options = parser.parse_args()
    shared = options.shared / "lakip/A-word-ruled.pdf"
    file = options.file or (shared if shared.exists() else SAMPLE)
    with pypdfium2.PdfDocument(file) as document:
        own = len(document)
    print(f"{file.name}, {os.cpu_count()} cores")
    first = compare(file, own, options.runs, slow=True)[AUDIT] / own
    with tempfile.TemporaryDirectory() as folder:
        for pages in () if options.short else [pages for pages in LONGER if pages > own]:
            longer = repeated(file, pages, Path(folder))
            each = compare(longer, pages, options.runs, slow=options.all)[AUDIT] / pages
            print(f"  {AUDIT}, time per page against {own} pages: {each / first:.2f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
