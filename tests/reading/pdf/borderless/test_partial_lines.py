"""Tables without upright rules whose level rules leave out the columns in which a cell goes on."""

from pathlib import Path

from pdf_maker import Paper

from auditor.models.document import Table
from auditor.reading.pdf.read import read_pdf

XS = (60.0, 90.0, 220.0, 380.0, 440.0, 500.0)
HEADER = ("No", "Sasaran", "Indikator Sasaran", "Target", "Realisasi")


def heading(paper: Paper, top: float) -> None:
    for x, text in zip(XS, HEADER, strict=False):
        paper.text(x + 3, top + 3, text, bold=True)
    for y in (top, top + 17):
        paper.line(XS[0], y, XS[-1], y)


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def merged(
    paper: Paper, top: float, number: str, sasaran: list[str], rows: list[tuple[str, str, str]]
) -> float:
    """One sasaran in the middle of the height of its rows, each of 17 points; rules part the rows to its
    right."""
    bottom = top + 17 * len(rows)
    first = (top + bottom) / 2 - 5.5 * len(sasaran)
    paper.text(XS[0] + 3, (top + bottom) / 2 - 5, number)
    for line, text in enumerate(sasaran):
        paper.text(XS[1] + 3, first + 11 * line, text)
    for place, row in enumerate(rows):
        for x, text in zip(XS[2:], row, strict=False):
            paper.text(x + 3, top + 17 * place + 3, text)
        paper.line(
            XS[2] if place + 1 < len(rows) else XS[0], top + 17 * (place + 1), XS[-1], top + 17 * (place + 1)
        )
    return bottom


def test_a_cell_reaches_over_the_rules_that_leave_it_out(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    heading(paper, 80)
    after = merged(
        paper,
        97,
        "1",
        ["Meningkatnya mutu jalan", "dan jembatan"],
        [("Persentase Jalan Mantap", "68", "70,79"), ("Waktu Penanganan Laporan", "10", "10,4")],
    )
    merged(
        paper,
        after,
        "2",
        ["Meningkatnya akuntabilitas"],
        [("Nilai Evaluasi", "70", "71"), ("Indeks Kepuasan", "80", "82"), ("Temuan Selesai", "90", "90")],
    )
    (table,) = read_pdf(paper.save()).tables
    jalan, nilai = "Meningkatnya mutu jalan dan jembatan", "Meningkatnya akuntabilitas"
    assert texts(table) == [
        ["1", jalan, "Persentase Jalan Mantap", "68", "70,79"],
        ["1", jalan, "Waktu Penanganan Laporan", "10", "10,4"],
        ["2", nilai, "Nilai Evaluasi", "70", "71"],
        ["2", nilai, "Indeks Kepuasan", "80", "82"],
        ["2", nilai, "Temuan Selesai", "90", "90"],
    ]
    assert [row[1].repeated for row in table.rows] == [False, True, False, True, True]


def test_a_rule_under_the_numbers_above_a_total_joins_no_rows(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    heading(paper, 80)
    for place, row in enumerate((("1", "Kas", "", "100", "90"), ("2", "Piutang", "", "200", "210"))):
        for x, text in zip(XS, row, strict=False):
            paper.text(x + 3, 100 + 14 * place, text)
    paper.line(XS[3], 126, XS[-1], 126)
    for x, text in zip(XS, ("", "Jumlah", "", "300", "300"), strict=False):
        paper.text(x + 3, 128, text)
    paper.line(XS[0], 142, XS[-1], 142)
    (table,) = read_pdf(paper.save()).tables
    names = [[row[1] or row[0], *row[-2:]] for row in texts(table)]
    assert names == [["Kas", "100", "90"], ["Piutang", "200", "210"], ["Jumlah", "300", "300"]]


def test_a_heading_stands_over_the_columns_of_the_rule_below_it(tmp_path: Path) -> None:
    """It is no wider than the column in the middle."""
    paper = Paper(tmp_path / "a.pdf")
    xs = (60.0, 180.0, 270.0, 360.0, 450.0)
    paper.text(292, 83, "Renstra", bold=True)
    paper.line(180, 96, 450, 96)
    for x, top, text in zip(
        xs, (91, 99, 99, 99), ("Sasaran", "Target", "Realisasi 2023", "Capaian"), strict=False
    ):
        paper.text(x + 10, top, text, bold=True)
    for y in (80, 114):
        paper.line(xs[0], y, xs[-1], y)
    rows = [["Mutu jalan", "80", "75", "94"], ["Mutu air", "90", "91", "101"]]
    for place, row in enumerate(rows):
        for x, text in zip(xs, row, strict=False):
            paper.text(x + 10, 117 + 17 * place, text)
        paper.line(xs[0], 131 + 17 * place, xs[-1], 131 + 17 * place)
    (table,) = read_pdf(paper.save()).tables
    assert [[cell.text for cell in row] for row in table.header] == [
        ["Sasaran", "Renstra", "Renstra", "Renstra"],
        ["Sasaran", "Target", "Realisasi 2023", "Capaian"],
    ]
    assert texts(table) == rows
