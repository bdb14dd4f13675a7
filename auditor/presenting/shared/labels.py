"""The Indonesian words for what findings hold."""

from __future__ import annotations

from auditor.files.plain import one_line, shortened
from auditor.models.finding import Finding, Severity, Status, Verdict
from auditor.models.pages import at_page
from auditor.models.report import Place, TableKind

SEVERITY = {
    Severity.TINGGI: "Tinggi",
    Severity.SEDANG: "Sedang",
    Severity.RENDAH: "Rendah",
    Severity.INFO: "Info",
}
"""Labels of the severities, the gravest first."""

STATUS = {Status.PASTI: "Pasti", Status.PERLU_DICEK: "Perlu dicek"}
"""Labels of the two kinds of findings."""

MINOR = "Pertanyaan kecil"
"""The label of what reviewers shrug at."""

VERDICT = {
    Verdict.BENAR: "Benar",
    Verdict.BUKAN_TEMUAN: "Bukan temuan",
    Verdict.PERLU_KLARIFIKASI: "Perlu klarifikasi",
}
"""Labels of what a reviewer judges of a finding."""

TABLE_KIND = {
    TableKind.KINERJA: "kinerja",
    TableKind.PERJANJIAN_KINERJA: "perjanjian kinerja",
    TableKind.IKU: "IKU",
    TableKind.ANGGARAN: "anggaran",
    TableKind.EFISIENSI: "efisiensi",
    TableKind.PERBANDINGAN: "perbandingan tahun",
    TableKind.RENSTRA: "Renstra",
    TableKind.JUMLAH: "jumlah",
    TableKind.LAIN: "lain-lain",
}
"""What tables are about."""

_FAMILIES = {
    "KIN": "Tabel kinerja",
    "ANG": "Anggaran",
    "SIL": "Kinerja, anggaran, dan efisiensi",
    "KON": "Indikator di beberapa tempat",
    "EFI": "Efisiensi",
    "NAR": "Narasi terhadap tabel",
    "STR": "Susunan laporan",
    "JML": "Tabel jumlah",
    "TAH": "Antartahun",
}


def family(rule: str) -> str:
    """The family of a rule: the letters of its id."""
    return rule.partition("-")[0]


def family_label(name: str) -> str:
    """What a family is about; a family of a local rule pack is called by its letters."""
    return _FAMILIES.get(name, name)


def table_label(place: Place) -> str:
    """Give "Tabel 3.18", "tabel ke-4" for a table without number, "narasi" outside tables."""
    if not place.table:
        return "narasi"
    table = one_line(place.table)
    return table if table.lower().startswith("tabel") else f"Tabel {table}"


def status_label(finding: Finding) -> str:
    """Whether it is asserted, to be checked, or one of the small questions that are shown on demand."""
    return MINOR if finding.minor else STATUS[finding.status]


def spot(place: Place) -> str:
    """Table and page: "Tabel 3.18, hal. 40"."""
    return table_label(place) if place.page is None else f"{table_label(place)}, {at_page(place.page)}"


def place_label(place: Place, longest_row: int) -> str:
    """The place in one line: "hal. 40, Tabel 3.18, baris “Gaji”, kolom Sisa"; long row names are cut."""
    parts = [] if place.page is None else [at_page(place.page)]
    parts.append(table_label(place))
    if place.row:
        parts.append(f"baris “{shortened(place.row, longest_row)}”")
    if place.column:
        parts.append(f"kolom {one_line(place.column)}")
    return ", ".join(parts)
