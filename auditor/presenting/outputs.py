"""Writes the files of an audit so that none is ever half written."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PureWindowsPath
from tempfile import TemporaryDirectory

from auditor.models.errors import InputError
from auditor.models.facts import Facts
from auditor.models.finding import Outcome
from auditor.models.report import Report
from auditor.presenting.facts_xlsx import write_facts
from auditor.presenting.findings_json import findings_json, to_bytes
from auditor.presenting.html import render_html
from auditor.presenting.pictures import excerpts
from auditor.presenting.plain import visible
from auditor.presenting.tables_json import tables_json

FINDINGS = "temuan.json"
PAGE = "laporan.html"
FACTS = "fakta.xlsx"
FILES = (PAGE, FINDINGS, FACTS)
"""What an audit writes, the readable report first."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\s]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_LONGEST_NAME = 60


def safe_name(file: str) -> str:
    r"""Make a folder name from any file name, the same and allowed on Linux, macOS and Windows.

    Folders and the ending are dropped: ``safe_name("..\\CON.pdf")`` gives "_CON".
    """
    name = unicodedata.normalize("NFC", visible(PureWindowsPath(file).name))
    stem, dot, ending = name.rpartition(".")
    if dot and stem and ending.isalnum():
        name = stem
    name = _FORBIDDEN.sub(" ", name).strip(" .")[:_LONGEST_NAME].strip(" .")
    if _RESERVED.fullmatch(name):
        return f"_{name}"
    return name or "laporan"


def write_all(
    folder: Path,
    reports: Sequence[Report],
    facts: Facts,
    outcome: Outcome,
    basis: Mapping[str, Sequence[str]],
    sources: Sequence[Path] = (),
) -> tuple[Path, ...]:
    """Write laporan.html, temuan.json and fakta.xlsx to the folder and give their paths.

    ``basis`` maps a rule id to the regulations that it rests on. ``sources`` are the audited files, in the
    order of the reports; PDF ones are shown in excerpts. Every file is written beside and then moved into
    place. Raises InputError when the folder cannot be written.
    """
    drawn = {
        report.document.file: path
        for report, path in zip(reports, sources, strict=False)
        if report.document.kind == "pdf"
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".auditor-", dir=folder) as made, ThreadPoolExecutor(1) as other:
            beside = Path(made)
            drawing = other.submit(excerpts, outcome.findings, drawn)  # drawing leaves a core to Python
            write_facts(facts, beside / FACTS)
            pictures = drawing.result()
            (beside / PAGE).write_text(
                render_html(reports, facts, outcome, basis, pictures), encoding="utf-8", newline="\n"
            )
            (beside / FINDINGS).write_bytes(to_bytes(findings_json(reports, facts, outcome)))
            return tuple(_move(beside / name, folder / name) for name in FILES)
    except OSError as error:
        raise InputError(
            f"Hasil tidak dapat ditulis ke folder {folder}: {error.strerror or error}. Periksa izin dan "
            "ruang disk, dan tutup berkas hasil yang sedang dibuka."
        ) from error


def write_tables(file: Path, report: Report) -> None:
    """Write tables.json; written beside and then moved into place. Raises InputError when it cannot be."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".auditor-", dir=file.parent) as made:
            beside = Path(made) / file.name
            beside.write_bytes(to_bytes(tables_json(report)))
            _move(beside, file)
    except OSError as error:
        raise InputError(
            f"Tabel tidak dapat ditulis ke {file}: {error.strerror or error}. Periksa izin dan ruang disk."
        ) from error


def _move(source: Path, target: Path) -> Path:
    os.replace(source, target)
    return target
