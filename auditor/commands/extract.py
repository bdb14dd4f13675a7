"""``auditor extract``: the tables of a report as JSON."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from auditor.commands.ending import NOTHING_FOUND, say, with_progress
from auditor.commands.options import add_reading, add_settings
from auditor.files.scratch import scratch
from auditor.files.settings import load_settings
from auditor.reading.copies import copied
from auditor.reading.reader import Reading


def add_command(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    extract = commands.add_parser(
        "extract", help="tulis semua tabel sebagai JSON", description="Tulis semua tabel sebagai JSON."
    )
    extract.add_argument("berkas", type=Path, metavar="BERKAS", help="laporan PDF, DOCX, atau XLSX")
    extract.add_argument(
        "-o", "--out", type=Path, metavar="JSON", default=Path("tables.json"), help="berkas hasil"
    )
    add_settings(extract)
    add_reading(extract)
    extract.set_defaults(command=_extract)


def _extract(options: argparse.Namespace) -> int:
    file: Path = options.berkas
    settings = load_settings(options.pengaturan)
    how = settings.reading(cache=not options.no_cache, password=options.password, minutes=options.batas)
    with scratch(), copied([file]) as copies, Reading(copies[file], how) as reading:
        from auditor.pipeline import understand_file  # noqa: PLC0415 - meanwhile the file is read
        from auditor.presenting.outputs import write_tables  # noqa: PLC0415

        copy = copies[file]
        report = with_progress(lambda progress: understand_file(copy, how, progress, reading=reading))
    write_tables(options.out, report)
    say(f"{len(report.tables)} tabel ditulis ke {options.out}")
    return NOTHING_FOUND
