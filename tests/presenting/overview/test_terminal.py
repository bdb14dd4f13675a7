"""What the terminal tells after a batch."""

from io import StringIO
from pathlib import Path

from rich.console import Console

from auditor.presenting.overview.table import Overview
from auditor.presenting.overview.terminal import print_overview


def test_each_audit_and_each_file_that_was_skipped_is_told(overview: Overview) -> None:
    told = StringIO()
    print_overview(Console(file=told, width=200), overview, Path("hasil"))
    lines = [" ".join(line.split()) for line in told.getvalue().splitlines() if line.strip()]
    assert "Badan Arsip 2024 9 5 laporan.pdf" in lines
    assert "DINAS SOSIAL 2023 2 0 laporan.pdf" in lines
    assert "4 diaudit, 1 dilewati." in lines
    assert "- kosong.pdf; rusak.pdf: rusak" in lines
    assert "- foto.jpg: bukan PDF, DOCX, atau XLSX." in lines
    assert "hasil/ringkasan.html" in lines[-1]
