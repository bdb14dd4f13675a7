"""The long run of fuzzing: broken reports until the time is over, and what went wrong with which.

PYTHONPATH=.:tests python -m fuzz.long_run [--seconds 600] [--seed 1] [--kind docx] [--keep FOLDER]
"""

from __future__ import annotations

import argparse
import itertools
import sys
import tempfile
import time
from pathlib import Path

from fuzz.mutations import KINDS
from fuzz.trial import fault_of

from auditor.checking.rules import catalogue
from auditor.files.settings import Settings


def main() -> int:
    """Print each fault and the figures of the run; exit status 1 where there was a fault."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=KINDS)
    parser.add_argument("--keep", type=Path, help="where the files stay that went wrong")
    options = parser.parse_args()
    rules = catalogue.load_rules(Settings())
    catalogue.load_rules = lambda _: rules  # loaded once for all files
    kinds = [options.kind] if options.kind else list(KINDS)
    began, count, faults = time.monotonic(), 0, 0
    with tempfile.TemporaryDirectory() as made:
        folder = options.keep or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        for seed in itertools.count(options.seed):
            if time.monotonic() - began > options.seconds:
                break
            for kind in kinds:
                fault = fault_of(kind, seed, folder)
                count += 1
                if fault:
                    faults += 1
                    print(f"{kind} {seed}: {fault}", flush=True)
    print(f"{count} files, seeds from {options.seed}, {time.monotonic() - began:.0f} s, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
