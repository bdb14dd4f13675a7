"""Small reports with known findings, and a reviewer who judges them in kkr.xlsx."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import docx
import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from auditor.presenting.kkr.book import write_kkr
from auditor.presenting.shared.audited import Audited

FOUR, SIX = "3 (empat)", "5 (enam)"
"""Slips that NAR-03 finds in a report."""


def write_report(file: Path, *slips: str, office: str = "REKAAN", year: int = 2024, more: str = "") -> None:
    """A report of an office with these slips in it."""
    document = docx.Document()
    for text in ("LAPORAN KINERJA", f"DINAS PERTANIAN KABUPATEN {office}", f"TAHUN {year}"):
        document.add_paragraph(text)
    document.add_heading("BAB I PENDAHULUAN", 1)
    for slip in slips:
        document.add_paragraph(f"Setiap program didukung oleh {slip} kegiatan.")
    document.add_paragraph(more)
    file.parent.mkdir(parents=True, exist_ok=True)
    document.save(str(file))


def judge(paper: Path, said: str, verdict: str, note: str = "") -> str:
    """Type a verdict and a note beside the finding whose text holds ``said``; gives its fingerprint."""
    book = openpyxl.load_workbook(paper)
    sheet = book["Temuan"]
    titles = {cell.value: at for at, cell in enumerate(sheet[1], start=1)}
    row = next(at for at in range(2, sheet.max_row + 1) if said in sheet.cell(at, titles["Uraian"]).value)
    sheet.cell(row, titles["Putusan"]).value = verdict
    sheet.cell(row, titles["Catatan pereviu"]).value = note
    book.save(paper)
    return str(sheet.cell(row, titles["Tanda temuan"]).value)


def typed_in(paper: Path) -> set[str]:
    """All texts of a workbook."""
    book = openpyxl.load_workbook(paper)
    return {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value}


def told(folder: Path) -> dict[str, Any]:
    """The findings in a folder."""
    data: dict[str, Any] = json.loads((folder / "temuan.json").read_text(encoding="utf-8"))
    return data


def notes(folder: Path) -> dict[str, str]:
    """The notes on the findings in a folder, by rule and verdict."""
    data = told(folder)
    judged = [one for one in (*data["findings"], *data.get("dismissed", ())) if "judged" in one]
    return {one["judged"]["note"]: str(one["judged"]["verdict"]) for one in judged}


def left_over(folder: Path) -> list[str]:
    """What lies below a folder that only a run at work should have there."""
    return sorted(path.name for path in folder.rglob(".auditor-*"))


def written_kkr(audit: Audited, folder: Path) -> openpyxl.Workbook:
    """The kkr.xlsx of an audit, as written to the folder."""
    write_kkr(audit, folder / "kkr.xlsx")
    return openpyxl.load_workbook(folder / "kkr.xlsx")


def column(sheet: Worksheet, title: str) -> str:
    """The letter of the column with that title."""
    return next(cell.column_letter for cell in sheet[1] if cell.value == title)
