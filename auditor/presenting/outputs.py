"""Writes the files of an audit so that none is ever half written."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from auditor.models.errors import InputError
from auditor.models.facts import Facts
from auditor.models.finding import Outcome
from auditor.models.report import Report
from auditor.presenting.facts_xlsx import write_facts
from auditor.presenting.findings_json import findings_json, to_bytes
from auditor.presenting.folder import FACTS, FILES, FINDINGS, PAGE, filling
from auditor.presenting.html import render_html
from auditor.presenting.pictures import excerpts
from auditor.presenting.tables_json import tables_json


def write_all(
    folder: Path,
    reports: Sequence[Report],
    facts: Facts,
    outcome: Outcome,
    basis: Mapping[str, Sequence[str]],
    sources: Sequence[Path] = (),
    password: str | None = None,
) -> tuple[Path, ...]:
    """Write laporan.html, temuan.json and fakta.xlsx to the folder and give their paths.

    ``basis`` maps a rule id to the regulations that it rests on. ``sources`` are the audited files, in the
    order of the reports; PDF ones are shown in excerpts, and opened with ``password`` where they are locked.
    Every file is written beside and then moved into place. Raises InputError when the folder cannot be
    written.
    """
    drawn = {
        report.document.file: path
        for report, path in zip(reports, sources, strict=False)
        if report.document.kind == "pdf"
    }
    with filling(folder) as beside, ThreadPoolExecutor(1) as other:
        drawing = other.submit(excerpts, outcome.findings, drawn, password)  # meanwhile this core writes
        write_facts(facts, beside / FACTS)
        pictures = drawing.result()
        (beside / PAGE).write_text(
            render_html(reports, facts, outcome, basis, pictures), encoding="utf-8", newline="\n"
        )
        (beside / FINDINGS).write_bytes(to_bytes(findings_json(reports, facts, outcome)))
    return tuple(folder / name for name in FILES)


def write_tables(file: Path, report: Report) -> None:
    """Write tables.json; written beside and then moved into place. Raises InputError when it cannot be."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".auditor-", dir=file.parent) as made:
            beside = Path(made) / file.name
            beside.write_bytes(to_bytes(tables_json(report)))
            os.replace(beside, file)
    except OSError as error:
        raise InputError(
            f"Tabel tidak dapat ditulis ke {file}: {error.strerror or error}. Periksa izin dan ruang disk."
        ) from error
