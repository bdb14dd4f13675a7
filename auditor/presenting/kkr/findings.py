"""The sheets of kkr.xlsx on findings: those to be judged, and what a second run adds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xlsxwriter.utility import xl_range_abs

from auditor.files.folder import PAGE
from auditor.files.plain import one_line, shortened
from auditor.models.finding import Change, Finding, Outcome, Verdict
from auditor.models.pages import told_page
from auditor.models.report import Place, Value
from auditor.models.reworded import is_reworded
from auditor.presenting.rerun.verdicts import MARK, NOTE, RULE, TOLD, VERDICT
from auditor.presenting.shared.causes import expected_text, told_cause, told_consequences
from auditor.presenting.shared.labels import SEVERITY, STATUS, status_label, table_label
from auditor.presenting.shared.workbook import Book, Cell, Column, Link, Row

FINDINGS, DISMISSED, FIXED, UNNEEDED = "Temuan", "Bukan temuan", "Sudah diperbaiki", "Putusan lama"
"""Names of the sheets."""
_LONGEST_ROW = 60
_LONGEST_TOLD = 1_300
_LONGEST_ARITHMETIC = 400
_LONGEST_WRITTEN = 120
"""Characters of a cell that a page shows in whole: Excel's rows are at most 409 points high."""
_SHOWN_OPERANDS = 10
_CHOICES = [one.value for one in Verdict]
_OFFERED = "Pilih putusan, atau kosongkan."


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with its number, which is that of laporan.html."""

    number: int
    finding: Finding


_NUMBER = Column("nomor", "No", 4.5)
_CHANGE = Column("perubahan", "Perubahan", 9.5)
_REWORDED = Column("berubah", "Bunyi temuan", 13)
_FRONT = (
    Column("halaman", "Hal.", 5.5),
    Column("aturan", RULE, 8.5),
    Column("keparahan", "Keparahan", 9.5),
    Column("status", "Status", 8),
)
_MIDDLE = (
    Column("tempat", "Tempat", 21),
    Column("uraian", TOLD, 46),
    Column("tertulis", "Tertulis di laporan", 24),
    Column("seharusnya", "Seharusnya", 16),
    Column("hitungan", "Hitungan", 20),
    Column("kriteria", "Kriteria", 22),
    Column("saran", "Saran", 20),
    Column("ragu", "Mengapa perlu dicek", 15),
    Column("pokok", "Pokok masalah", 26),
)
_TYPED = (
    Column("putusan", VERDICT, 11, "typed"),
    Column("catatan", NOTE, 22, "typed"),
)
_END = Column("tanda", MARK, 17, "grey")


def write_findings(
    book: Book,
    findings: Sequence[Numbered],
    basis: Mapping[str, Sequence[str]],
    *,
    compared: bool,
    linked: bool,
) -> str:
    """Write the sheet of findings and give the cells of its verdicts, as a formula names them.

    ``linked`` says that laporan.html is written beside it.
    """
    columns = (_NUMBER, *_FRONT, *((_CHANGE,) if compared else ()), *_MIDDLE, *_TYPED, _END)
    rows = [
        {"nomor": one.number, **_row(one.finding, basis, one.number if linked else None)} for one in findings
    ]
    _write(book, FINDINGS, columns, rows)
    at = columns.index(_TYPED[0])
    return f"{FINDINGS}!{xl_range_abs(1, at, max(len(rows), 1), at)}"


def write_second_run(
    book: Book, outcome: Outcome, basis: Mapping[str, Sequence[str]]
) -> list[tuple[str, str, int]]:
    """Write what was judged to be no finding, what is gone, and the verdicts whose finding is gone.

    Gives the sheets that were written: name, what it holds, and number of rows.
    """
    sheets = []
    if outcome.dismissed:
        rows = [
            {
                **_row(finding, basis, None),
                "berubah": "berubah sejak putusan; periksa kembali" if is_reworded(finding) else "tetap",
            }
            for finding in outcome.dismissed
        ]
        _write(book, DISMISSED, (*_FRONT, *_MIDDLE, _REWORDED, *_TYPED, _END), rows)
        about = "dinyatakan bukan temuan oleh pereviu, dan tidak dihitung"
        sheets.append((DISMISSED, about, len(rows)))
    if outcome.compared:
        _write_fixed(book, outcome)
        sheets.append((FIXED, "temuan audit sebelumnya yang tidak muncul lagi", len(outcome.fixed)))
    if outcome.unneeded:
        _write_unneeded(book, outcome)
        about = "putusan yang tidak diperlukan lagi: temuannya tidak ada lagi"
        sheets.append((UNNEEDED, about, len(outcome.unneeded)))
    return sheets


def _write(book: Book, name: str, columns: Sequence[Column], rows: Sequence[Row]) -> None:
    sheet = book.sheet(name)
    keys = [column.key for column in columns]
    book.table(sheet, columns, rows)
    sheet.freeze_panes(1, keys.index("halaman") + 1)
    book.mark_severities(sheet, keys.index("keparahan"), len(rows))
    book.mark_verdicts(sheet, keys.index("putusan"), len(rows))
    book.choose(sheet, keys.index("putusan"), len(rows), _CHOICES, _OFFERED)
    sheet.print_area(0, 0, max(len(rows), 1), len(columns) - 2)


def _row(finding: Finding, basis: Mapping[str, Sequence[str]], number: int | None) -> dict[str, Cell]:
    first = finding.evidence[0].place if finding.evidence else None
    judged = finding.judged
    return {
        "halaman": _page(first, number),
        "aturan": finding.rule,
        "keparahan": SEVERITY[finding.severity],
        "status": status_label(finding),
        "perubahan": finding.change.value if finding.change is not None else None,
        "tempat": _place(first),
        "uraian": shortened(finding.message, _LONGEST_TOLD),
        "tertulis": _written(finding.evidence),
        "pokok": shortened("\n".join((told_cause(finding), *told_consequences(finding))), _LONGEST_TOLD),
        "seharusnya": shortened(expected_text(finding), _LONGEST_ARITHMETIC),
        "hitungan": shortened(finding.arithmetic, _LONGEST_ARITHMETIC),
        "kriteria": "\n".join(basis.get(finding.rule, ())),
        "saran": finding.advice,
        "ragu": shortened(finding.doubt or "", _LONGEST_ARITHMETIC),
        "putusan": judged.verdict.value if judged is not None and judged.verdict is not None else "",
        "catatan": judged.note if judged is not None else "",
        "tanda": finding.fingerprint,
    }


def _page(place: Place | None, number: int | None) -> Cell:
    """The page, leading to the finding in laporan.html; without pages a word leads there."""
    page = told_page(place.page) if place is not None else None
    if number is None:
        return page
    return Link(f"external:{PAGE}#temuan-{number}", "lihat" if page is None else page)


def _place(place: Place | None) -> str:
    if place is None:
        return "seluruh dokumen"
    parts = [table_label(place)]
    parts += [f"baris “{shortened(place.row, _LONGEST_ROW)}”"] if place.row else []
    parts += [f"kolom {shortened(place.column, _LONGEST_ROW)}"] if place.column else []
    return ", ".join(parts)


def _written(evidence: Sequence[Value]) -> str:
    """The operands as written, each on a line with its column."""
    lines = []
    for value in evidence[:_SHOWN_OPERANDS]:
        named = value.place.column or ""
        written = shortened(value.text, _LONGEST_WRITTEN) or "(kosong)"
        lines.append(f"{shortened(named, _LONGEST_ROW)}: {written}" if named else written)
    if len(evidence) > _SHOWN_OPERANDS:
        lines.append(f"dan {len(evidence) - _SHOWN_OPERANDS} lainnya")
    return "\n".join(lines)


def _write_fixed(book: Book, outcome: Outcome) -> None:
    columns = (
        Column("aturan", RULE, 10),
        Column("keparahan", "Keparahan", 10),
        Column("status", "Status", 11),
        Column("tempat", "Tempat semula", 40),
        Column("uraian", "Uraian semula", 90),
        Column("perubahan", "Perubahan", 16),
    )
    rows = [
        {
            "aturan": one.rule,
            "keparahan": SEVERITY[one.severity],
            "status": STATUS[one.status],
            "tempat": one_line(one.place),
            "uraian": shortened(one.message, _LONGEST_TOLD),
            "perubahan": Change.DIPERBAIKI.value,
        }
        for one in outcome.fixed
    ]
    sheet = book.sheet(FIXED)
    book.table(sheet, columns, rows)
    book.mark_severities(sheet, 1, len(rows))


def _write_unneeded(book: Book, outcome: Outcome) -> None:
    columns = (Column("aturan", RULE, 10), Column("uraian", TOLD, 90), *_TYPED, _END)
    rows: list[Row] = [
        {
            "aturan": one.rule,
            "uraian": one.told,
            "putusan": one.verdict.value if one.verdict is not None else "",
            "catatan": one.note,
            "tanda": one.fingerprint,
        }
        for one in outcome.unneeded
    ]
    sheet = book.sheet(UNNEEDED)
    book.table(sheet, columns, rows)
    book.mark_verdicts(sheet, 2, len(rows))
    book.choose(sheet, 2, len(rows), _CHOICES, _OFFERED)
