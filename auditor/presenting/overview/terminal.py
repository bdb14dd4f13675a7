"""The table that the terminal shows after a batch."""

from __future__ import annotations

from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from auditor.files.plain import one_line, shortened, spelled
from auditor.models.finding import Status
from auditor.presenting.overview.table import Overview
from auditor.presenting.terminal.summary import terms_lines

_LONGEST_ROW = 60


def print_overview(console: Console, overview: Overview, folder: Path) -> None:
    """Print what a batch did, what it skipped and why, and where its overview lies."""
    table = Table(box=box.SIMPLE_HEAD)
    for title in ("Instansi", "Tahun", "Pasti", "Perlu dicek", "Berkas"):
        table.add_column(title, justify="right" if title in {"Tahun", "Pasti", "Perlu dicek"} else "left")
    for entry in overview.entries:
        table.add_row(
            Text(shortened(entry.office, _LONGEST_ROW)),
            str(entry.year or "–"),
            str(entry.count(status=Status.PASTI)),
            str(entry.count(status=Status.PERLU_DICEK)),
            Text("; ".join(spelled(document.file) for document in entry.figures.documents)),
        )
    if overview.entries:
        console.print(table)
    console.print(Text(f"{len(overview.entries)} diaudit, {len(overview.skipped)} dilewati.", "bold"))
    for line in terms_lines(overview.terms):
        console.print(line)
    for one in overview.skipped:
        console.print(Text(f"  - {'; '.join(map(spelled, one.files))}: {one_line(one.reason)}"))
    for name in overview.unreadable:
        console.print(Text(f"  - {spelled(name)}: bukan PDF, DOCX, atau XLSX."))
    console.print(
        Text(spelled(f"Ringkasan: {folder / 'ringkasan.html'}, {folder / 'ringkasan.xlsx'}"), overflow="fold")
    )
