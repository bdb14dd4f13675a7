"""Ruled tables of PDFs that are drawn here."""

from pathlib import Path

import pytest
from pdf_maker import Paper
from reportlab.lib.pagesizes import A4, landscape

from auditor.models.document import Table
from auditor.reading.pdf.read import read_pdf

XS = [60.0, 90.0, 260.0, 330.0, 420.0]
HEADER = ["No", "Program/Kegiatan", "Target", "Realisasi"]


def texts(rows: object) -> list[list[str]]:
    return [[cell.text for cell in row] for row in rows]  # type: ignore[attr-defined]


def only(path: Path) -> Table:
    (table,) = read_pdf(path).tables
    return table


@pytest.mark.parametrize("rules", ["all", "thin", "inner"])
def test_cells_of_a_ruled_table(tmp_path: Path, rules: str) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.table(
        100,
        XS,
        [HEADER, ["1", "Penyediaan Gaji dan\nTunjangan", "100", "99,5"], ["2", "Rapat", "7", "-"]],
        rules=rules,
    )
    table = only(paper.save())
    assert texts(table.header) == [HEADER]
    assert texts(table.rows) == [
        ["1", "Penyediaan Gaji dan Tunjangan", "100", "99,5"],
        ["2", "Rapat", "7", "-"],
    ]
    assert not any(cell.doubt for row in table.rows for cell in row)
    box = table.rows[0][1].bbox
    assert box is not None
    assert box[0] == pytest.approx(90, abs=1)
    assert box[2] == pytest.approx(260, abs=1)
    assert table.rows[0][1].page == 1


def test_open_lower_edge_keeps_the_last_row(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    bottom = paper.table(100, XS, [HEADER, ["1", "Rapat", "7", "6"]])
    for x in XS:
        paper.line(x, bottom, x, bottom + 20)
    paper.text(64, bottom + 5, "2")
    paper.text(94, bottom + 5, "Sosialisasi")
    table = only(paper.save())
    assert texts(table.rows) == [["1", "Rapat", "7", "6"], ["2", "Sosialisasi", "", ""]]


def test_open_lower_edge_below_group_rows_keeps_the_last_row(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    rows: list[list[str | None]] = []
    for name in ("Gaji", "Rapat", "Sosialisasi"):
        rows += [[f"PROGRAM {name.upper()} DAERAH", None, None, None], ["1", name, "7", "6"]]
    bottom = paper.table(100, XS, [HEADER, *rows])
    for x in XS:
        paper.line(x, bottom, x, bottom + 20)
    paper.text(64, bottom + 5, "2")
    paper.text(94, bottom + 5, "Pameran")
    assert texts(only(paper.save()).rows)[-1] == ["2", "Pameran", "", ""]


@pytest.mark.parametrize(("long", "gap"), [(0.7, 0.7), (2.2, 1.4)])
def test_rules_of_dots_or_dashes_drawn_one_by_one(tmp_path: Path, long: float, gap: float) -> None:
    paper = Paper(tmp_path / "a.pdf")
    rows = [HEADER, ["1", "Penyediaan gaji", "100", "99,5"], ["2", "Rapat", "7", "-"]]
    paper.table(100, XS, rows, rules="none")
    for y in (100 + 17 * number for number in range(4)):
        x = XS[0]
        while x < XS[-1]:
            paper.canvas.rect(x, paper.height - y, long, 0.7, stroke=0, fill=1)
            x += long + gap
    for x in XS:
        y = 100.0
        while y < 151:
            paper.canvas.rect(x, paper.height - y - long, 0.7, long, stroke=0, fill=1)
            y += long + gap
    table = only(paper.save())
    assert texts(table.rows) == rows[1:]
    assert table.rows[0][1].bbox == pytest.approx((90, 117, 260, 134), abs=1)


def test_merged_cells_say_that_they_repeat(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.table(
        100,
        XS,
        [
            HEADER,
            ["PROGRAM PENUNJANG URUSAN", None, None, None],
            ["1", "Rapat", "7", "6"],
            ["2", "Gaji", "1", "1"],
        ],
    )
    row = only(paper.save()).rows[0]
    assert [cell.text for cell in row] == ["PROGRAM PENUNJANG URUSAN"] * 4
    assert [cell.repeated for cell in row] == [False, True, True, True]


def test_two_level_header(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    xs = [60.0, 90.0, 250.0, 290.0, 330.0]
    paper.table(100, xs[:3], [["No", "Sasaran"]], rules="none")
    for x in xs:
        paper.line(x, 100 if x not in {290.0} else 117, x, 168)
    for y, x0 in ((100, 60), (117, 250), (134, 60), (151, 60), (168, 60)):
        paper.line(x0, y, 330, y)
    paper.text(254, 104, "2023", bold=True)
    for x, text in ((254, "T"), (294, "R")):
        paper.text(x, 120, text, bold=True)
    for top, row in ((137, ["1", "Kualitas", "80", "75"]), (154, ["2", "Pelayanan", "90", "91"])):
        for x, text in zip(xs, row, strict=False):
            paper.text(x + 4, top, text)
    table = only(paper.save())
    assert texts(table.header) == [["No", "Sasaran", "2023", "2023"], ["No", "Sasaran", "T", "R"]]
    assert texts(table.rows) == [["1", "Kualitas", "80", "75"], ["2", "Pelayanan", "90", "91"]]


def test_parts_over_pages_are_one_table(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    for page in range(4):
        paper.text(400, 30, "LAPORAN KINERJA")
        paper.text(290, 810, str(page + 1))
        rows = [[f"{page * 2 + n}", f"Kegiatan {page * 2 + n}", "10", "9"] for n in (1, 2)]
        paper.table(80, XS, [HEADER, *rows])
        paper.page()
    table = only(paper.save())
    assert table.pages == (1, 2, 3, 4)
    assert texts(table.header) == [HEADER]
    assert [row[0].text for row in table.rows] == [str(n) for n in range(1, 9)]
    assert [row[0].page for row in table.rows] == [1, 1, 2, 2, 3, 3, 4, 4]


def test_row_cut_by_the_page_break_is_one_row(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.table(700, XS, [HEADER, ["1", "Rapat", "7", "6"], ["2", "Penyediaan jasa surat", "12", "11"]])
    paper.page()
    paper.table(80, XS, [["", "menyurat kantor", "", ""], ["3", "Gaji", "1", "1"]], bold=0)
    table = only(paper.save())
    assert texts(table.rows) == [
        ["1", "Rapat", "7", "6"],
        ["2", "Penyediaan jasa surat menyurat kantor", "12", "11"],
        ["3", "Gaji", "1", "1"],
    ]


def test_amount_torn_by_the_page_break_is_put_together_and_doubtful(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.table(
        740, XS, [HEADER, ["1", "Rapat kerja", "7", "6"], ["2", "Gaji dan", "208.126.174", "6.200,0"]]
    )
    paper.page()
    paper.table(60, XS, [["", "tunjangan", ",00", "0"], ["3", "Pameran", "5", "4"]], bold=0)
    table = only(paper.save())
    assert texts(table.rows)[1:] == [
        ["2", "Gaji dan tunjangan", "208.126.174,00", "6.200,00"],
        ["3", "Pameran", "5", "4"],
    ]
    assert [bool(cell.doubt) for cell in table.rows[1]] == [False, False, True, True]


def test_column_numbers_on_the_next_page_belong_to_the_header(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.table(780, XS, [HEADER])
    paper.page()
    paper.table(
        60, XS, [["1", "2", "3", "4"], ["1", "Rapat kerja", "7", "6"], ["2", "Gaji", "5", "4"]], bold=0
    )
    table = only(paper.save())
    assert texts(table.header) == [HEADER, ["1", "2", "3", "4"]]
    assert texts(table.rows) == [["1", "Rapat kerja", "7", "6"], ["2", "Gaji", "5", "4"]]


def test_rows_without_number_after_the_page_break_stay_rows(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.table(700, XS, [HEADER, ["1", "Rapat", "7", "6"], ["", "2. Sosialisasi kebijakan", "12", "11"]])
    paper.page()
    paper.table(80, XS, [["", "3. Penyusunan dokumen", "4", "4"]], bold=0)
    assert [row[1].text for row in only(paper.save()).rows] == [
        "Rapat",
        "2. Sosialisasi kebijakan",
        "3. Penyusunan dokumen",
    ]


def test_other_columns_on_the_next_page_are_another_table(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.table(700, XS, [HEADER, ["1", "Rapat", "7", "6"]])
    paper.page()
    paper.table(80, [60.0, 200.0, 420.0], [["Pangkat", "Jumlah"], ["Penata", "3 orang"]])
    assert len(read_pdf(paper.save()).tables) == 2


def test_word_broken_by_a_narrow_cell(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.text(60, 60, "Semua kegiatan Terlaksana pada tahun ini dan Keterangan ada di bawah.")
    xs = [60.0, 90.0, 260.0, 300.0]
    paper.table(
        100,
        xs,
        [
            ["No", "Kegiatan", "Ketera\nngan"],
            ["1", "Rapat koordinasi", "Terlak\nsana"],
            ["2", "Gaji", "100\n200"],
        ],
    )
    table = only(paper.save())
    assert table.header[0][2].text == "Keterangan"
    assert [row[2].text for row in table.rows] == ["Terlaksana", "100 200"]


def test_amount_broken_by_a_narrow_cell_is_put_together_only_where_it_cannot_stand_alone(
    tmp_path: Path,
) -> None:
    paper = Paper(tmp_path / "a.pdf")
    xs = [60.0, 160.0, 216.0]
    paper.table(100, xs, [["Kegiatan", "Anggaran"], ["Rapat", "174.494.00\n0"], ["Gaji", "1.500\n200"]])
    assert [row[1].text for row in only(paper.save()).rows] == ["174.494.000", "1.500 200"]


def test_text_over_the_border_stays_in_its_cell_and_is_doubtful(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    xs = [60.0, 130.0, 220.0]
    paper.table(100, xs, [["Kegiatan", "Anggaran"], ["Pemeliharaan kendaraan dinas", ""], ["Gaji", "5"]])
    table = only(paper.save())
    assert texts(table.rows) == [["Pemeliharaan kendaraan dinas", ""], ["Gaji", "5"]]
    assert table.rows[0][0].doubt
    assert not table.rows[1][1].doubt


def test_double_struck_letters_count_once_and_true_doubles_stay(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    for shift in (0.0, 0.25):
        paper.table(
            100,
            [x + shift for x in XS],
            [HEADER, ["1", "Masalah", "1.100", "11"]],
            rules="all" if not shift else "none",
        )
    assert texts(only(paper.save()).rows) == [["1", "Masalah", "1.100", "11"]]


def test_turned_heading_reads_upwards(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    xs = [60.0, 200.0, 240.0]
    paper.table(100, xs, [["Sasaran\n\n\n\n", ""], ["Kualitas", "80"], ["Pelayanan", "75"]])
    canvas = paper.canvas
    canvas.saveState()
    canvas.translate(222, paper.height - 155)
    canvas.rotate(90)
    canvas.drawString(0, 0, "Target")
    canvas.restoreState()
    assert texts(only(paper.save()).header) == [["Sasaran", "Target"]]


def test_rotated_page_is_read_as_displayed(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf", A4)
    canvas = paper.canvas
    canvas.setPageRotation(90)
    canvas.translate(A4[0], 0)
    canvas.rotate(90)
    paper.width, paper.height = landscape(A4)
    paper.table(100, XS, [HEADER, ["1", "Rapat", "7", "6"], ["2", "Gaji", "1", "1"]])
    table = only(paper.save())
    assert texts(table.rows) == [["1", "Rapat", "7", "6"], ["2", "Gaji", "1", "1"]]
    box = table.rows[0][0].bbox
    assert box is not None
    assert box[:2] == pytest.approx((60, 117), abs=1)


def test_text_that_is_clipped_away_is_not_read(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.table(100, XS, [HEADER, ["", "Rapat", "7", "6"], ["2", "Gaji", "1", "1"]])
    canvas = paper.canvas
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(90, paper.height - 134, 170, 17)
    canvas.clipPath(clip, stroke=0)
    paper.text(70, 120, "a.")
    canvas.restoreState()
    table = only(paper.save())
    assert texts(table.rows) == [["", "Rapat", "7", "6"], ["2", "Gaji", "1", "1"]]
    assert not any(cell.doubt for row in table.rows for cell in row)


def test_rows_of_numbers_without_rules_between_them(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.table(
        100, XS, [HEADER, ["1\n2\n3", "Rapat\nGaji\nPerjalanan dinas", "7\n1\n12", "6\n1\n11"]], pad=4
    )
    assert texts(only(paper.save()).rows) == [
        ["1", "Rapat", "7", "6"],
        ["2", "Gaji", "1", "1"],
        ["3", "Perjalanan dinas", "12", "11"],
    ]


def test_columns_without_rules_in_some_rows(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    bottom = paper.table(100, XS, [HEADER, ["1", "Rapat", "7", "6"]])
    paper.line(XS[0], bottom, XS[0], bottom + 17)
    paper.line(XS[-1], bottom, XS[-1], bottom + 17)
    paper.line(XS[0], bottom + 17, XS[-1], bottom + 17)
    for x, text in zip(XS, ["2", "Gaji", "1", "1"], strict=False):
        paper.text(x + 4, bottom + 3, text)
    assert texts(only(paper.save()).rows) == [["1", "Rapat", "7", "6"], ["2", "Gaji", "1", "1"]]


def test_boxes_of_a_chart_are_no_table(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    for x, text in ((100, "SEKRETARIAT"), (300, "BIDANG")):
        paper.canvas.rect(x, 500, 100, 30)
        paper.text(x + 5, paper.height - 520, text)
    document = read_pdf(paper.save())
    assert not document.tables
    assert "SEKRETARIAT" in " ".join(block.text for block in document.blocks)


def test_gap_in_place_of_a_thousands_mark_is_closed_and_doubtful(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    bottom = paper.table(100, XS, [HEADER, ["1", "Rapat", "", "1 452"], ["2", "Gaji", "", "2024"]])
    for groups, top in ((["98", "452"], 120), (["1", "098", "452,50"], 137)):
        x = XS[2] + 4
        for group in groups:
            paper.text(x, top, group)
            x += paper.canvas.stringWidth(group, "Helvetica", 9) + 0.278 * 9
    paper.text(XS[3] + 6 + paper.canvas.stringWidth("2024", "Helvetica", 9), 137, "100")
    assert bottom == 151
    rows = only(paper.save()).rows
    assert [(row[2].text, bool(row[2].doubt)) for row in rows] == [("98452", True), ("1098452,50", True)]
    assert [(row[3].text, bool(row[3].doubt)) for row in rows] == [("1 452", False), ("2024 100", False)]


def test_a_word_broken_in_one_column_while_another_has_its_text_at_the_edge(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.text(60, 60, "Konsistensi dan transparansi perencanaan.")
    xs = (60.0, 128.0, 300.0)
    for top in (100, 120, 160):
        paper.line(xs[0], top, xs[-1], top)
    for x in xs:
        paper.line(x, 100, x, 160)
    paper.text(65, 105, "Tujuan", size=11)
    paper.text(128.3, 105, "Keterangan", size=11)
    paper.text(65, 125, "transparans", size=11)
    paper.text(65, 140, "i", size=11)
    paper.text(128.3, 125, "tepi", size=11)
    (table,) = read_pdf(paper.save()).tables
    assert [cell.text for row in (*table.header, *table.rows) for cell in row] == [
        "Tujuan",
        "Keterangan",
        "transparansi",
        "tepi",
    ]


def test_rule_that_stands_below_some_cells_only_parts_rows_of_numbers(tmp_path: Path) -> None:
    """Below "No" and the last column; the number of a merged cell stays whole."""
    xs = [*XS, 480.0]
    paper = Paper(tmp_path / "a.pdf")
    rows = [
        ["1", "Belanja Tidak\nLangsung", "17.803", "17.655", "99,17"],
        ["2", "Belanja", "25.897", "25.544", "98,64"],
    ]
    paper.table(80, xs, [[*HEADER, "Capaian"], *rows, ["3", "Gaji", "5", "4", "80,00"]], rules="none")
    for y in (80, 97, 142, 159):
        paper.line(xs[0], y, xs[-1], y)
    for x0, x1 in ((xs[0], xs[1]), (xs[-2], xs[-1])):
        paper.line(x0, 125, x1, 125)
    for x in xs:
        paper.line(x, 80, x, 159)
    table = only(paper.save())
    assert texts(table.rows) == [
        ["1", "Belanja Tidak Langsung", "17.803", "17.655", "99,17"],
        ["2", "Belanja", "25.897", "25.544", "98,64"],
        ["3", "Gaji", "5", "4", "80,00"],
    ]
