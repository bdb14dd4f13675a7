"""The overview of many audits as an Excel workbook."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from auditor.models.finding import Severity, Status
from auditor.presenting.folder import PAGE
from auditor.presenting.labels import SEVERITY, STATUS, family_label
from auditor.presenting.overview import Entry, Overview
from auditor.presenting.plain import one_line

_MADE = datetime.datetime(2000, 1, 1)
"""The same every time: the same audits give the same bytes."""

_Cell = str | int | float | Decimal | None


def write_overview(overview: Overview, path: Path) -> None:
    """Write ringkasan.xlsx: a map of offices by years, the audits, rules, and what was skipped.

    Texts are never formulas. The links are to reports below the folder of the file. Raises OSError.
    """
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with closing(xlsxwriter.Workbook(path, options)) as book:
        book.set_properties({"title": "Ringkasan audit laporan kinerja", "created": _MADE})
        writer = _Writer(book)
        _map(writer, overview)
        _audits(writer, overview)
        _families(writer, overview)
        writer.sheet(
            "Aturan",
            ["Aturan", "Judul", *STATUS.values(), "Laporan"],
            [[*index, *map(int, row)] for index, row in _rows(overview.rules())],
        )
        writer.sheet(
            "Dilewati",
            ["Berkas", "Sebab"],
            [["; ".join(one.files), one.reason] for one in overview.skipped]
            + [[name, "Bukan PDF, DOCX, atau XLSX."] for name in overview.unreadable],
        )


def _map(writer: _Writer, overview: Overview) -> None:
    years = [str(year or "tahun tidak dikenali") for year in overview.years]
    sheet = writer.sheet("Peta", ["Instansi", *years], [])
    sheet.set_column(1, len(years), 12)
    for row, (office, cells) in enumerate(overview.by_office(), start=1):
        sheet.write_string(row, 0, one_line(office), writer.text)
        for column, entries in enumerate(cells, start=1):
            if entries:
                count = sum(entry.count(status=Status.PASTI) for entry in entries)
                _link(sheet, row, column, entries[0], writer.link)
                sheet.write_number(row, column, count, writer.link)
    last = len(overview.by_office())
    if last:
        scale = {"type": "2_color_scale", "min_color": "#FFFFFF", "max_color": "#E08A55"}
        sheet.conditional_format(1, 1, last, max(len(years), 1), scale)


def _audits(writer: _Writer, overview: Overview) -> None:
    header = [
        *("Instansi", "Tahun", "Berkas"),
        *(f"{SEVERITY[severity]}, pasti" for severity in Severity),
        *("Perlu dicek", "Capaian (median %)", "Indikator", "Mencapai target"),
        *("Anggaran (Rp)", "Realisasi (Rp)", "Serapan (%)"),
        *("Halaman", "Angka terbaca pasti (%)", "Diperiksa", "Cocok", "Tidak dapat diperiksa"),
    ]
    sheet = writer.sheet("Laporan", header, [_audit(entry) for entry in overview.entries])
    for row, entry in enumerate(overview.entries, start=1):
        _link(sheet, row, 0, entry, writer.link)
        sheet.write_string(row, 0, one_line(entry.office), writer.link)


def _audit(entry: Entry) -> list[_Cell]:
    figures = entry.figures
    return [
        *(entry.office, entry.year, "; ".join(document.file for document in figures.documents)),
        *(entry.count(severity, Status.PASTI) for severity in Severity),
        *(entry.count(status=Status.PERLU_DICEK), figures.achievement, figures.indicators, figures.reached),
        *(figures.budget, figures.spent, entry.absorption),
        *(sum(document.pages or 0 for document in figures.documents), entry.surely_read),
        *(figures.checked, figures.held, figures.unchecked),
    ]


def _families(writer: _Writer, overview: Overview) -> None:
    table = overview.families()
    header = ["Instansi", *(f"{name} ({family_label(name)})" for name in table.columns[:-1]), "Jumlah"]
    writer.sheet("Jenis temuan", header, [[office, *map(int, row)] for office, row in _rows(table)])


def _rows(table: Any) -> Iterable[tuple[Any, Sequence[Any]]]:
    return zip(table.index, table.to_numpy(), strict=True)


def _link(sheet: Any, row: int, column: int, entry: Entry, style: Any) -> None:
    sheet.write_url(row, column, f"external:{entry.folder}/{PAGE}", style, "")


class _Writer:
    """Writes sheets that look alike."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._head = book.add_format(
            {"bold": True, "bg_color": "#E8EDF2", "bottom": 1, "text_wrap": True, "valign": "vcenter"}
        )
        self.text = book.add_format({"text_wrap": True, "valign": "top"})
        self.link = book.add_format({"font_color": "#17508F", "underline": 1, "valign": "top"})
        self._whole = book.add_format({"num_format": "[$-421]#,##0", "valign": "top"})
        self._broken = book.add_format({"num_format": "[$-421]#,##0.00", "valign": "top"})
        self._year = book.add_format({"num_format": "0", "valign": "top"})

    def sheet(self, name: str, header: Sequence[str], rows: Sequence[Sequence[_Cell]]) -> Any:
        """A sheet with its header, rows, filter and print set-up."""
        sheet = self._book.add_worksheet(name)
        for column, title in enumerate(header):
            sheet.write_string(0, column, title, self._head)
            longest = max((len(one_line(str(row[column]))) for row in rows), default=0)
            sheet.set_column(column, column, min(max(longest + 2, len(title) // 2 + 2, 11), 60))
        for at, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                self._write(sheet, at, column, cell, is_year=header[column] == "Tahun")
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(len(rows), 1), len(header) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        return sheet

    def _write(self, sheet: Any, row: int, column: int, cell: _Cell, *, is_year: bool) -> None:
        if cell is None:
            return
        if isinstance(cell, str):
            sheet.write_string(row, column, one_line(cell), self.text)
        elif is_year:
            sheet.write_number(row, column, cell, self._year)
        else:
            whole = isinstance(cell, int) or cell == int(cell)
            sheet.write_number(row, column, float(cell), self._whole if whole else self._broken)
