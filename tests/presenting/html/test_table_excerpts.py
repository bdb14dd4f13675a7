"""Excerpts of tables for files without pages."""

from dataclasses import replace

from made_audit import make_audit

from auditor.models.report import Report, Value
from auditor.presenting.html.report import render_html
from auditor.presenting.html.table_excerpts import table_excerpts


def anchored(report: Report) -> Report:
    """The report with a number for each cell, as read from a DOCX: 10, 11, 20, 21."""
    (table,) = report.tables
    rows = tuple(
        replace(
            row,
            values=tuple(
                replace(value, place=replace(value.place, page=None, bbox=None, anchor=10 * at + column))
                for column, value in enumerate(row.values)
            ),
        )
        for at, row in enumerate(table.rows, start=1)
    )
    return replace(report, tables=(replace(table, rows=rows),))


def test_the_cells_are_marked_among_their_neighbours() -> None:
    audit = make_audit("laporan.docx")
    report = anchored(audit.reports[0])
    cell: Value = report.tables[0].rows[1].values[1]
    finding = replace(audit.outcome.findings[0], evidence=(replace(cell, text="tertulis lain"),))
    ((excerpt,),) = table_excerpts([report], [finding]).values()
    assert excerpt.heading == ("Nama", "Anggaran")
    assert [[one.marked for one in row] for row in excerpt.rows] == [[False, False], [False, True]]
    assert excerpt.rows[0][0].text == "=HYPERLINK(1)"
    html = render_html([report], audit.facts, replace(audit.outcome, findings=(finding,)), {}, {})
    assert "<mark>20.000</mark>" in html
    assert html.count("Cuplikan tabel") == 1
    assert "<script>alert" not in html


def test_a_merged_cell_stands_once() -> None:
    report = anchored(make_audit("laporan.docx").reports[0])
    (table,) = report.tables
    merged = table.rows[0].values[0]
    rows = (replace(table.rows[0], values=(merged, merged)), table.rows[1])
    finding = replace(make_audit().outcome.findings[0], evidence=(table.rows[1].values[1],))
    ((excerpt,),) = table_excerpts([replace(report, tables=(replace(table, rows=rows),))], [finding]).values()
    assert [(one.text, one.span) for one in excerpt.rows[0]] == [("=HYPERLINK(1)", 2)]


def test_no_table_where_nothing_is_anchored() -> None:
    audit = make_audit("laporan.pdf")
    assert table_excerpts(audit.reports, audit.outcome.findings) == {}
