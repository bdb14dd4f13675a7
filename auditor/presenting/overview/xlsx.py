"""The overview of many audits as an Excel workbook."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from auditor.files.folder import PAGE
from auditor.files.plain import one_line
from auditor.models.finding import Severity, Status
from auditor.presenting.overview.table import Entry, Overview
from auditor.presenting.shared.labels import SEVERITY, STATUS, family_label
from auditor.presenting.shared.workbook import Book, Cell, Column, Link, Row, new_book

_NARROW, _AMOUNT, _NAME, _WIDEST = 12, 19, 34, 60
"""Widths of columns, in characters."""
_OFFICE = Column("instansi", "Instansi", _NAME)


def write_overview(overview: Overview, path: Path) -> None:
    """Write ringkasan.xlsx: a map of offices by years, the audits, rules, and what was skipped.

    Texts are never formulas. The links are to reports below the folder of the file. Raises OSError.
    """
    with new_book(path, "Ringkasan audit laporan kinerja", "ringkasan audit") as book:
        _map(book, overview)
        _audits(book, overview)
        _families(book, overview)
        _rules(book, overview)
        _skipped(book, overview)


def _map(book: Book, overview: Overview) -> None:
    years = [Column(str(year), str(year or "tahun tidak dikenali"), _NARROW) for year in overview.years]
    rows = [
        {"instansi": one_line(office)}
        | {
            year.key: _link(entries[0], sum(entry.count(status=Status.PASTI) for entry in entries))
            for year, entries in zip(years, cells, strict=True)
            if entries
        }
        for office, cells in overview.by_office()
    ]
    sheet = book.sheet("Peta")
    book.table(sheet, [_OFFICE, *years], rows)
    if rows:
        scale = {"type": "2_color_scale", "min_color": "#FFFFFF", "max_color": "#E08A55"}
        sheet.conditional_format(1, 1, len(rows), max(len(years), 1), scale)


def _audits(book: Book, overview: Overview) -> None:
    columns = [
        _OFFICE,
        Column("tahun", "Tahun", 8),
        Column("berkas", "Berkas", _NAME),
        *(Column(severity, f"{SEVERITY[severity]}, pasti", _NARROW) for severity in Severity),
        Column("perlu_dicek", "Perlu dicek", _NARROW),
        Column("capaian", "Capaian (median %)", _NARROW),
        Column("indikator", "Indikator", _NARROW),
        Column("tercapai", "Mencapai target", _NARROW),
        Column("anggaran", "Anggaran (Rp)", _AMOUNT),
        Column("realisasi", "Realisasi (Rp)", _AMOUNT),
        Column("serapan", "Serapan (%)", _NARROW),
        Column("halaman", "Halaman", _NARROW),
        Column("terbaca", "Angka terbaca pasti (%)", _NARROW),
        Column("diperiksa", "Diperiksa", _NARROW),
        Column("cocok", "Cocok", _NARROW),
        Column("tidak_diperiksa", "Tidak dapat diperiksa", _NARROW),
    ]
    book.table(book.sheet("Laporan"), columns, [_audit(entry) for entry in overview.entries])


def _audit(entry: Entry) -> Row:
    figures = entry.figures
    counts: dict[str, Cell] = {severity: entry.count(severity, Status.PASTI) for severity in Severity}
    return counts | {
        "instansi": _link(entry, one_line(entry.office)),
        "tahun": entry.year,
        "berkas": "; ".join(document.file for document in figures.documents),
        "perlu_dicek": entry.count(status=Status.PERLU_DICEK),
        "capaian": _percent(figures.achievement),
        "indikator": figures.indicators,
        "tercapai": figures.reached,
        "anggaran": figures.budget,
        "realisasi": figures.spent,
        "serapan": _percent(entry.absorption),
        "halaman": sum(document.pages or 0 for document in figures.documents),
        "terbaca": _percent(entry.surely_read),
        "diperiksa": figures.checked,
        "cocok": figures.held,
        "tidak_diperiksa": figures.unchecked,
    }


def _percent(number: Decimal | None) -> Decimal | None:
    return None if number is None else round(number, 2)


def _families(book: Book, overview: Overview) -> None:
    table = overview.families()
    names = [str(name) for name in table.columns]
    titles = [*(f"{name} ({family_label(name)})" for name in names[:-1]), "Jumlah"]
    columns = [_OFFICE, *(Column(name, title, 16) for name, title in zip(names, titles, strict=True))]
    rows: list[Row] = [{"instansi": one_line(office), **counts} for office, counts in _counted(table, names)]
    book.table(book.sheet("Jenis temuan"), columns, rows)


def _rules(book: Book, overview: Overview) -> None:
    table = overview.rules()
    names = [str(name) for name in table.columns]
    columns = [
        Column("aturan", "Aturan", _NARROW),
        Column("judul", "Judul", _WIDEST),
        *(
            Column(name, title, _NARROW)
            for name, title in zip(names, [*STATUS.values(), "Laporan"], strict=True)
        ),
    ]
    rows: list[Row] = [
        {"aturan": rule, "judul": one_line(title)} | counts
        for (rule, title), counts in _counted(table, names)
    ]
    book.table(book.sheet("Aturan"), columns, rows)


def _skipped(book: Book, overview: Overview) -> None:
    columns = [Column("berkas", "Berkas", _WIDEST), Column("sebab", "Sebab", _WIDEST)]
    rows: list[Row] = [{"berkas": "; ".join(one.files), "sebab": one.reason} for one in overview.skipped]
    rows += [{"berkas": name, "sebab": "Bukan PDF, DOCX, atau XLSX."} for name in overview.unreadable]
    book.table(book.sheet("Dilewati"), columns, rows)


def _counted(table: Any, names: Sequence[str]) -> list[tuple[Any, dict[str, Cell]]]:
    """The label of each row of a table of counts, and its counts by column."""
    return [
        (label, dict(zip(names, map(int, counts), strict=True)))
        for label, counts in zip(table.index, table.to_numpy(), strict=True)
    ]


def _link(entry: Entry, shown: str | int) -> Link:
    return Link(f"external:{entry.folder}/{PAGE}", shown)
