"""Make ``rules/nomenklatur.csv.gz``, the official names that the program comes with, from lists of them.

    python scripts/nomenclature.py LIST [LIST ...]

Each list is a CSV with the columns kode, jenis, nama and sumber, gzipped or not, one row a name that a
regulation gives to a code; ``scripts/akun_belanja.csv`` is one, of the accounts of belanja. Programs,
kegiatan, sub kegiatan and accounts are taken, each name of a code once, with the earliest of its regulations.
Sources of the present file: Permendagri 90/2019, Kepmendagri 050-3708/2020, 050-5889/2021,
900.1.15.5-1317/2023 and 900.1.15.5-3406/2024, and what SIPD-RI gave out in 2026.
"""

from __future__ import annotations

import csv
import gzip
import io
import sys
from collections.abc import Iterable
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "rules" / "nomenklatur.csv.gz"
KINDS = {"program", "kegiatan", "sub_kegiatan", "kelompok_akun", "jenis_akun", "objek_akun"}
ORDER = (
    "90/2019",
    "050-3708/2020",
    "050-5889/2021",
    "900.1.15.5-1317/2023",
    "900.1.15.5-3406/2024",
    "SIPD-RI",
)
"""The regulations, and the system of the ministry, from the earliest on."""


def main() -> None:
    """Read the lists that the command line names, and write the file."""
    found: dict[tuple[str, str], str] = {}
    for name in sys.argv[1:]:
        for row in rows(Path(name)):
            if row["jenis"] in KINDS:
                key = row["kode"], " ".join(row["nama"].split())
                found[key] = min(found.get(key, row["sumber"]), row["sumber"], key=age)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["kode", "nama", "sumber"])
    writer.writerows([*key, source] for key, source in sorted(found.items()))
    with gzip.GzipFile(TARGET, "wb", 9, mtime=0) as file:  # the same names give the same file
        file.write(text.getvalue().encode())
    sys.stdout.write(f"{len(found)} names, {TARGET.stat().st_size:,} bytes\n")


def rows(path: Path) -> Iterable[dict[str, str]]:
    """The rows of a list."""
    raw = path.read_bytes()
    text = gzip.decompress(raw) if path.suffix == ".gz" else raw
    return csv.DictReader(io.StringIO(text.decode("utf-8-sig")))


def age(source: str) -> tuple[int, str]:
    """Where a source stands among the regulations."""
    known = [at for at, name in enumerate(ORDER) if name in source]
    return known[0] if known else len(ORDER), source


if __name__ == "__main__":
    main()
