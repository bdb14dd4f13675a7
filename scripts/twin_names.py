"""How many names of the national list have another name that is as like them as a threshold asks.

    python scripts/twin_names.py ../shared/nomenklatur/nomenklatur.csv.gz [--kind sub_kegiatan] [60 85 90 ...]

Prints for each likeness (0 to 100, as ``auditor.relating.names.compare.likeness`` measures it) the names with
such a false twin among the distinct names of the kind: what a threshold by itself is worth. The rates beside
the thresholds in ``auditor/relating/names/likeness.py`` are from here.
"""

from __future__ import annotations

import argparse
import csv
import gzip
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from auditor.relating.names import likeness
from auditor.relating.names.compare import normal, squashed

_BLOCK = 500
"""Names that are compared with all others at once: a few megabytes of scores."""


def main() -> None:
    """Print the table that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--kind", default="sub_kegiatan")
    parser.add_argument("least", type=float, nargs="*", default=sorted(set(_thresholds())))
    asked = parser.parse_args()
    names = names_of(asked.file, asked.kind)
    best = likeness_of_twins(names)
    print(f"{len(names)} distinct names of kind {asked.kind}")
    for least in asked.least:
        twins = int((best >= least).sum())
        print(f"{least:5.0f}  {twins:6d}  {100 * twins / max(len(names), 1):5.1f} %")


def _thresholds() -> list[float]:
    return [value for name, value in vars(likeness).items() if name.isupper() and isinstance(value, float)]


def names_of(file: Path, kind: str) -> list[str]:
    """The distinct names of a kind in the list, by their letters."""
    with gzip.open(file, "rt", encoding="utf-8", newline="") as rows:
        names = [row["nama"] for row in csv.DictReader(rows) if row["jenis"] == kind]
    return list({squashed(name): name for name in names}.values())


def likeness_of_twins(names: list[str]) -> np.ndarray:
    """For each name the likeness of the other name that is most like it."""
    best = np.zeros(len(names), dtype=np.float32)
    for form in (normal, squashed):
        forms = [form(name) for name in names]
        for start in range(0, len(forms), _BLOCK):
            block = cdist(forms[start : start + _BLOCK], forms, scorer=fuzz.ratio, dtype=np.float32)
            rows = np.arange(len(block))
            block[rows, rows + start] = 0
            best[start : start + len(block)] = np.maximum(best[start : start + len(block)], block.max(axis=1))
    return best


if __name__ == "__main__":
    main()
