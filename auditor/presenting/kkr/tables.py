"""The sheet of kkr.xlsx that says what each column of each table was taken for, and why."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.models.report import Report
from auditor.presenting.shared.tables_read import ReadTable, tables_read
from auditor.presenting.shared.workbook import Book, Column, Row

COLUMNS = "Kolom"
_COLUMNS = (
    Column("berkas", "Berkas", 24),
    Column("halaman", "Hal.", 8),
    Column("tabel", "Tabel", 14),
    Column("judul", "Judul", 40),
    Column("jenis", "Jenis tabel", 16),
    Column("kolom", "Kolom", 8),
    Column("tajuk", "Tajuk", 36),
    Column("arti", "Dibaca sebagai", 20),
    Column("tahun", "Tahun", 8),
    Column("dasar", "Dasarnya", 60),
    Column("catatan", "Tidak dipahami", 40),
)


def write_columns(book: Book, reports: Sequence[Report]) -> list[tuple[str, str, int]]:
    """Write a row for each column of each table; gives the sheet: name, what it holds, number of rows.

    What is not understood of a table stands in the row of its first column.
    """
    rows = [row for table in tables_read(reports) for row in _rows(table)]
    book.table(book.sheet(COLUMNS), _COLUMNS, rows)
    return [(COLUMNS, "setiap kolom tabel: dibaca sebagai apa, dan apa dasarnya", len(rows))]


def _rows(table: ReadTable) -> list[Row]:
    first = {"catatan": "\n".join(table.not_understood)}
    return [
        {
            "berkas": table.document,
            "halaman": table.pages[0] if table.pages else None,
            "tabel": table.label,
            "judul": table.title,
            "jenis": table.kind,
            "kolom": column.number,
            "tajuk": column.heading,
            "arti": column.meaning,
            "tahun": column.year,
            "dasar": "\n".join(column.grounds),
            **(first if column.number == 1 else {}),
        }
        for column in table.columns
    ]
