"""What each column was taken for, in words."""

from dataclasses import replace

import openpyxl
import pytest
from judging import written_kkr
from made_audit import make_audit
from support import understood

from auditor.models.report import Report
from auditor.presenting.html.report import render_html
from auditor.presenting.shared.audited import Audited
from auditor.presenting.shared.tables_read import ReadTable, tables_read

ROWS = [
    ["1", "Program A", "200.000.000", "150.000.000", "75,00", "4,1"],
    ["2", "Program B", "300.000.000", "296.100.000", "98,70", "3,3"],
    ["3", "Program C", "120.000.000", "60.000.000", "51,00", "2,9"],
]


@pytest.fixture
def audited() -> Audited:
    audit = make_audit()
    table = understood([["No", "Program", "Pagu", "Realisasi", "%", "Bilah"]], ROWS, caption="Belanja")
    report: Report = replace(audit.reports[0], tables=(table,))
    return replace(audit, reports=(report,))


@pytest.fixture
def table(audited: Audited) -> ReadTable:
    return tables_read(audited.reports)[0]


def test_words_arithmetic_and_position_are_told(table: ReadTable) -> None:
    told = {column.heading: (column.meaning, column.grounds) for column in table.columns}
    assert told["Pagu"] == (
        "anggaran",
        ("kata: “pagu”", "hitungan: persen = realisasi / anggaran, cocok pada 2 dari 3 baris"),
    )
    assert told["Realisasi"][1][0] == "letak: di samping anggaran, tanpa target"
    assert told["Bilah"] == ("tidak dikenali", ())


def test_what_is_not_understood_names_the_column(table: ReadTable) -> None:
    assert table.not_understood == ("kolom 6 “Bilah” tidak dikenali",)


def test_the_page_and_the_workbook_show_it(audited: Audited, tmp_path) -> None:  # type: ignore[no-untyped-def]
    page = render_html(audited.reports, audited.facts, audited.outcome, {}, {})
    assert "kolom 6 “Bilah” tidak dikenali" in page
    assert "cocok pada 2 dari 3 baris" in page
    book: openpyxl.Workbook = written_kkr(audited, tmp_path)
    header, *rows = book["Kolom"].iter_rows(values_only=True)
    by_heading = {row[header.index("Tajuk")]: row for row in rows}
    assert by_heading["Pagu"][header.index("Dibaca sebagai")] == "anggaran"
    assert rows[0][header.index("Tidak dipahami")] == "kolom 6 “Bilah” tidak dikenali"
