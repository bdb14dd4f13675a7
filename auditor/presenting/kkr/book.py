"""kkr.xlsx, the working paper of a review: findings to be judged, the arithmetic live, the record sets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from auditor.files.folder import PAGE, Format
from auditor.files.plain import one_line, shortened
from auditor.models.finding import Change, Finding, Outcome, Severity, Status
from auditor.models.report import Report
from auditor.presenting.kkr.arithmetic import write_arithmetic
from auditor.presenting.kkr.entities import write_entities
from auditor.presenting.kkr.findings import FINDINGS, Numbered, write_findings, write_second_run
from auditor.presenting.kkr.records import write_records
from auditor.presenting.kkr.tables import write_columns
from auditor.presenting.rerun.verdicts import CONTENT, FILE, MARK, OFFICE, RULE, YEAR
from auditor.presenting.shared.arrangement import Arrangement, unchecked
from auditor.presenting.shared.audited import Audited
from auditor.presenting.shared.cautions import cautions
from auditor.presenting.shared.labels import SEVERITY, STATUS, VERDICT
from auditor.presenting.shared.workbook import Book, Column, Formula, Link, Row, new_book
from auditor.version import __version__

_OVERVIEW, _CHECKS = "Ringkasan", "Pemeriksaan"
_LONGEST = 1_000
"""Characters of a cell of the list of gaps."""


def write_kkr(audited: Audited, path: Path) -> None:
    """Write kkr.xlsx. Texts of the reports are never formulas or links. Raises OSError."""
    arranged = Arrangement(audited.reports)
    outcome = audited.outcome
    findings = [Numbered(at, one) for at, one in enumerate(arranged.sorted(outcome.findings), start=1)]
    names = ", ".join(report.document.file for report in audited.reports)
    linked = Format.HTML in audited.formats
    contents = {
        CONTENT.format(at): report.document.sha256 for at, report in enumerate(audited.reports, start=1)
    }
    with new_book(path, f"KKR {names}", "kertas kerja (kkr.xlsx)", contents) as book:
        overview = book.sheet(_OVERVIEW)
        verdicts = write_findings(
            book, findings, audited.basis, compared=bool(outcome.compared), linked=linked
        )
        second = write_second_run(book, outcome, audited.basis)
        _write_checks(book, audited)
        entities = write_entities(book, audited.facts)
        columns = write_columns(book, audited.reports)
        sums = write_arithmetic(book, audited.facts, findings)
        sheets = [
            (FINDINGS, "temuan untuk diputus: pilih putusan, tulis catatan", len(findings)),
            *second,
            (_CHECKS, "apa yang diperiksa, dan apa yang tidak dapat diperiksa", len(outcome.ticks)),
            *entities,
            *columns,
            *sums,
            *write_records(book, audited.facts),
        ]
        _write_overview(book, overview, audited, verdicts, sheets)


_OVERVIEW_WIDTHS = (30, 13, 13, 10, 10, 70)


def _write_overview(
    book: Book, sheet: Any, audited: Audited, verdicts: str, sheets: Sequence[tuple[str, str, int]]
) -> None:
    outcome = audited.outcome
    for at, width in enumerate(_OVERVIEW_WIDTHS):
        sheet.set_column(at, at, width)
    top = book.line(sheet, 0, "Kertas kerja reviu: konsistensi laporan kinerja", "title") + 1
    top = book.line(sheet, top, "Yang dibaca", "section")
    top = book.rows(sheet, _DOCUMENTS, [_document(one) for one in audited.reports], top) + 1
    for warning in cautions(audited.reports, outcome):
        top = book.line(sheet, top, warning, "warning")
    top = book.line(sheet, top, "Temuan", "section")
    top = book.rows(sheet, _COUNTS, _counts(outcome.findings), top) + 1
    if outcome.findings:
        top = book.line(sheet, top, "Putusan pereviu, dihitung dari lembar Temuan", "section")
        top = book.rows(sheet, _VERDICTS, _verdicts(outcome.findings, verdicts), top) + 1
    if outcome.compared:
        compared = f"Dibandingkan dengan audit {shortened(outcome.compared, 80)}"
        top = book.line(sheet, top, compared, "section")
        top = book.rows(sheet, _CHANGES, _changes(outcome), top) + 1
    top = book.line(sheet, top, "Lembar", "section")
    contents: list[Row] = [
        {"lembar": Link(f"internal:'{name}'!A1", name), "baris": rows, "isi": about}
        for name, about, rows in sheets
    ]
    top = book.rows(sheet, _CONTENTS, contents, top) + 1
    page = f"; di lembar Temuan ia membuka temuan itu di {PAGE}" if Format.HTML in audited.formats else ""
    for line in (
        "Pasti: pembacaan dan hitungannya tidak meragukan. Perlu dicek: ada yang meragukan; lihat sebabnya.",
        f"Nomor halaman adalah urutan halaman dalam berkas{page}.",
        f"Putusan dan catatan diteruskan ke audit berikutnya (--putusan) menurut kolom {MARK}.",
        f"Dibuat oleh auditor {__version__}. Temuan adalah bahan reviu; simpulan tetap pada pereviu.",
    ):
        top = book.line(sheet, top, line, "line")


_DOCUMENTS = (
    Column("berkas", FILE, 0),
    Column("jenis", "Jenis", 0),
    Column("tahun", YEAR, 0),
    Column("halaman", "Halaman", 0),
    Column("tabel", "Tabel", 0),
    Column("instansi", OFFICE, 0),
)


def _document(report: Report) -> Row:
    return {
        "berkas": report.document.file,
        "jenis": report.kind or "tidak dikenali",
        "tahun": report.year,
        "halaman": report.document.pages,
        "tabel": len(report.tables),
        "instansi": one_line(report.office or ""),
    }


_COUNTS = (
    Column("keparahan", "Keparahan", 0),
    *(Column(status.value, STATUS[status], 0) for status in Status),
    Column("jumlah", "Jumlah", 0),
)


def _counts(findings: Sequence[Finding]) -> list[Row]:
    counts = Counter((finding.severity, finding.status) for finding in findings)
    rows: list[Row] = []
    for severity in Severity:
        by_status = {status.value: counts[severity, status] for status in Status}
        rows.append({"keparahan": SEVERITY[severity], **by_status, "jumlah": sum(by_status.values())})
    by_status = {status.value: sum(counts[one, status] for one in Severity) for status in Status}
    return [*rows, {"keparahan": "Semua", **by_status, "jumlah": len(findings)}]


_VERDICTS = (Column("putusan", "Putusan", 0), Column("jumlah", "Jumlah", 0))


def _verdicts(findings: Sequence[Finding], typed: str) -> list[Row]:
    """How many findings have each verdict, and how many none, counted live in the cells ``typed``."""
    counts = Counter(one.judged.verdict if one.judged is not None else None for one in findings)
    rows: list[Row] = [
        {"putusan": label, "jumlah": Formula(f'COUNTIF({typed},"{verdict.value}")', Decimal(counts[verdict]))}
        for verdict, label in VERDICT.items()
    ]
    left = Formula(f"COUNTBLANK({typed})", Decimal(counts[None]))
    return [*rows, {"putusan": "Belum diputus", "jumlah": left}]


_CHANGES = (Column("perubahan", "Perubahan", 0), Column("jumlah", "Jumlah", 0))


def _changes(outcome: Outcome) -> list[Row]:
    counts = Counter(finding.change for finding in outcome.findings)
    counts[Change.DIPERBAIKI] = len(outcome.fixed)
    return [{"perubahan": change.value, "jumlah": counts[change]} for change in Change]


_CONTENTS = (
    Column("lembar", "Lembar", 0, "link"),
    Column("baris", "Baris", 0),
    Column("isi", "Isi", 0, "line"),
)
_TICKS = (
    Column("aturan", RULE, 10),
    Column("judul", "Yang diperiksa", 64),
    Column("kriteria", "Kriteria", 64),
    Column("diperiksa", "Diperiksa", 10),
    Column("cocok", "Cocok", 10),
    Column("berbeda", "Berbeda", 10),
)
_GAPS = (
    Column("nomor", "No", 0),
    Column("apa", "Tidak dapat diperiksa", 0),
    Column("mengapa", "Mengapa", 0),
)


def _write_checks(book: Book, audited: Audited) -> None:
    sheet = book.sheet(_CHECKS)
    ticks: list[Row] = [
        {
            "aturan": tick.rule,
            "judul": tick.title,
            "kriteria": "\n".join(audited.basis.get(tick.rule, ())),
            "diperiksa": tick.checked,
            "cocok": tick.held,
            "berbeda": tick.checked - tick.held,
        }
        for tick in audited.outcome.ticks
    ]
    top = book.table(sheet, _TICKS, ticks)
    gaps: list[Row] = [
        {"nomor": at, "apa": shortened(gap.what, _LONGEST), "mengapa": shortened(gap.why, _LONGEST)}
        for at, gap in enumerate(unchecked(audited.reports, audited.outcome), start=1)
    ]
    book.rows(sheet, _GAPS, gaps, top + 1)
