"""A batch of many made reports: seconds a report beside single audits, memory of the parent, and ten kills.

The batch is run once undisturbed, and once more killed at random moments (SIGKILL) and resumed each time;
both results must be the same. What it cost is printed.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from pathlib import Path
from statistics import mean

import pypdf
from openpyxl import load_workbook

from corpus.generator.compose import susun
from corpus.generator.kantor import laporan, nama_kantor
from corpus.generator.pdf import tulis_pdf
from corpus.generator.variety import ragam

ATTACHED = 160_000
"""Bytes of an attachment, which stand for the pictures and fonts of real reports."""
KILLS = 10
PERIOD = 0.2
"""Seconds between two looks at the memory."""
UNUSABLE = 2
"""Exit code of the auditor where it cannot begin."""
AUDITOR = [sys.executable, "-m", "auditor"]


def make(folder: Path, count: int) -> int:
    """Write so many consistent reports of the made offices; gives their bytes."""
    offices = nama_kantor()
    for number in range(count):
        path = folder / f"{number % len(offices)}" / f"{number:03}.pdf"
        path.parent.mkdir(exist_ok=True)
        tulis_pdf(susun(ragam(laporan(offices[number % len(offices)]), number)), path)
        writer = pypdf.PdfWriter(path)
        writer.add_attachment("foto.bin", random.Random(number).randbytes(ATTACHED))  # noqa: S311
        writer.write(path)
    return sum(path.stat().st_size for path in folder.rglob("*.pdf"))


@dataclass(frozen=True, slots=True)
class Run:
    """How a command ended (its exit code, None where it was killed), its seconds and its peak MB.

    ``computed`` are seconds of processors, its own processes' too: other load weighs less on them.
    """

    code: int | None
    seconds: float
    computed: float
    megabytes: float


def run(call: list[str], seconds: float | None = None) -> Run:
    """Run a command; kill it after so many seconds. The memory is that of its first process alone."""
    began, used, peak = time.monotonic(), computed(), 0.0
    process = subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        peak = max(peak, most_resident(process.pid))
        if seconds is not None and time.monotonic() - began > seconds:
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            return Run(None, time.monotonic() - began, computed() - used, peak)
        time.sleep(PERIOD)
    return Run(process.returncode, time.monotonic() - began, computed() - used, peak)


def computed() -> float:
    """Seconds of processors that ended commands and their processes took so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def most_resident(pid: int) -> float:
    """MB that a process alone held at most so far, 0 when it is gone."""
    try:
        told = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1000 for line in told.splitlines() if line.startswith("VmHWM")), 0.0)


def singly(paths: Sequence[Path], out: Path) -> list[Run]:
    """Audit each report by itself, on all cores."""
    return [run([*AUDITOR, "audit", str(path), "--no-cache", "--out", str(out)]) for path in paths]


def killed(tree: Path, out: Path, whole: float, chance: random.Random) -> tuple[int, int]:
    """Run the batch, kill it at random moments of its work and resume it each time, then let it end.

    A run that is killed before it noted what it was called with is begun anew. Gives kills and exit code.
    """
    begin = [*AUDITOR, "batch", str(tree), "--no-cache", "--out", str(out)]
    call, kills = begin, 0
    while kills < KILLS:
        ended = run(call, chance.uniform(0.5, 1.5 * whole / KILLS))
        if ended.code is None:
            kills += 1
            call = [*AUDITOR, "batch", "--resume", str(out)]
        elif ended.code == UNUSABLE and call is not begin:
            call = begin
        else:
            return kills, ended.code
    return kills, run(call).code or 0


def contents(out: Path) -> Iterator[tuple[str, object]]:
    """Every result by its path; workbooks by their cells, since a time stands in them."""
    for path in sorted(out.rglob("*")):
        if path.is_file() and not path.name.startswith(".batch"):
            whole: object = path.read_bytes()
            if path.suffix == ".xlsx":
                book = load_workbook(BytesIO(path.read_bytes()))
                whole = [list(sheet.values) for sheet in book]
            yield path.relative_to(out).as_posix(), whole


def main() -> int:
    """Measure, print, and give 1 when the two results differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=200)
    parser.add_argument("--single", type=int, default=20, help="reports audited by themselves")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        tree = place / "laporan"
        tree.mkdir()
        size = make(tree, options.reports)
        print(f"{options.reports} reports, {size / 1e6:.1f} MB", flush=True)
        chosen = list(islice(sorted(tree.rglob("*.pdf")), 0, None, max(options.reports // options.single, 1)))
        # half before the batch and half after it, so that what else the machine does weighs on both alike
        half = len(chosen) // 2
        single = singly(chosen[:half], place / "satu")
        undisturbed = run([*AUDITOR, "batch", str(tree), "--no-cache", "--out", str(place / "utuh")])
        single += singly(chosen[half:], place / "satu")
        for measure in ("seconds", "computed"):
            alone = mean(getattr(one, measure) for one in single)
            each = getattr(undisturbed, measure) / options.reports
            print(
                f"{measure} a report: {alone:.2f} in {len(single)} single audits, "
                f"{each:.2f} in the batch ({each / alone:.2f})"
            )
        print(f"peak memory of the parent: {undisturbed.megabytes:.0f} MB", flush=True)
        kills, code = killed(tree, place / "terbunuh", undisturbed.seconds, chance)
        same = code == undisturbed.code and dict(contents(place / "utuh")) == dict(
            contents(place / "terbunuh")
        )
        print(f"killed {kills} times and resumed: the result is {'the same' if same else 'ANOTHER'}")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
