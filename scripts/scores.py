"""Run the scoring scripts of the shared folder on all that the project reads there: one line a file."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PYTHON = sys.executable


def run(*command: str | Path) -> str:
    """Give what a command prints; its exit code is of no interest, its last line is."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    return done.stdout.strip() or done.stderr.strip()


def last_line(text: str) -> str:
    """Give the scoring scripts' summary line."""
    return text.splitlines()[-1] if text else "(no output)"


def score_tables(shared: Path, report: Path, made: Path) -> str:
    """Extract a report's tables and compare them with their truth."""
    truth = shared / "lakip" / "truth" / f"{report.stem}.json"
    tables = made / f"{report.name}.tables.json"
    told = run(PYTHON, "-m", "auditor", "extract", report, "-o", tables)
    if not tables.exists():
        return f"{report.name:30} tables    {told}"
    line = last_line(run(PYTHON, shared / "tools" / "score_tables.py", tables, truth))
    return f"{report.name:30} tables    {line}"


def score_findings(shared: Path, report: Path, made: Path, key: Path, extra: list[str]) -> str:
    """Audit a report and compare the findings with a key."""
    out = made / f"{report.name}.audit"
    told = run(PYTHON, "-m", "auditor", "audit", report, "--out", out)
    if not out.exists():
        return f"{report.name:30} findings  {told}"
    line = last_line(run(PYTHON, shared / "tools" / "score_findings.py", out / "temuan.json", key, *extra))
    return f"{report.name:30} findings  {line}"


def field_key(shared: Path, key: Path, made: Path) -> Path:
    """Turn a hand-made field key into the form that the scoring script reads."""
    target = made / key.name
    target.write_text(run(PYTHON, shared / "tools" / "field_key.py", key), encoding="utf-8")
    return target


def main() -> int:
    """Print one line for each file and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    shared = parser.parse_args().shared.resolve()
    if not shared.is_dir():
        print(f"skipped: {shared} is not here")
        return 0
    keys = shared / "key"
    extra = ["--also-known", str(keys / "key_extra.json"), "--false-alarms", str(keys / "false_alarms.json")]
    truth = shared / "lakip" / "truth"
    reports = sorted(path for path in (shared / "lakip").iterdir() if (truth / f"{path.stem}.json").exists())
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        made = Path(folder)
        jobs = [pool.submit(score_tables, shared, report, made) for report in reports]
        jobs += [
            pool.submit(score_findings, shared, report, made, keys / "key_visible.json", extra)
            for report in reports
        ]
        for key in sorted((shared / "lapangan").glob("*.key.json")):
            name = key.name.removesuffix(".key.json")
            office, _, year = name.rpartition("-")
            report = next((shared / "lapangan").glob(f"{office}*{year}.pdf"))
            jobs.append(pool.submit(score_findings, shared, report, made, field_key(shared, key, made), []))
        for job in jobs:
            print(job.result(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
