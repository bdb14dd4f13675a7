"""Faults that table extractors are known for (docs/ekstraktor.md): tables over several pages."""

from pathlib import Path

import pytest
from pdf_maker import Paper, row_texts, the_table

from auditor.reading.pdf.read import read_pdf

XS = [60.0, 90.0, 260.0, 330.0, 420.0]
HEADER = ["No", "Program/Kegiatan", "Target", "Realisasi"]


def test_label_merged_over_pages_is_carried(tmp_path: Path) -> None:
    """Fault 10: on the later pages its column is one blank cell."""
    paper = Paper(tmp_path / "a.pdf")
    for page in range(3):
        rows = [[str(page * 2 + n), f"Kegiatan {page * 2 + n}", "7"] for n in (1, 2)]
        xs = [60.0, 160.0, 190.0, 330.0, 420.0]
        top = 100.0
        if not page:
            top = paper.table(100, xs, [["Sasaran", "No", "Kegiatan", "Target"]])
            paper.text(64, top + 4, "Meningkatnya mutu")
        bottom = paper.table(top, xs[1:], rows, bold=0)
        for y in (top, bottom):
            paper.line(60, y, 160, y)
        paper.line(60, top, 60, bottom)
        paper.page()
    table = the_table(paper.save())
    assert table.width == 4
    assert [row[0].text for row in table.rows] == ["Meningkatnya mutu"] * 6
    assert [row[0].repeated for row in table.rows] == [False] + [True] * 5
    assert [row[1].text for row in table.rows] == ["1", "2", "3", "4", "5", "6"]
    assert table.pages == (1, 2, 3)


@pytest.mark.parametrize("pages", [2, 7])
@pytest.mark.parametrize("rules", ["all", "inner", "level", "none"])
def test_table_over_many_pages_is_one(tmp_path: Path, pages: int, rules: str) -> None:
    """Faults 11 and 13: the page of each row is kept, the repeated header is no row."""
    paper = Paper(tmp_path / "a.pdf")
    for page in range(pages):
        rows = [[str(page * 3 + n), f"Kegiatan {page * 3 + n}", "10", "9"] for n in (1, 2, 3)]
        paper.table(80, XS, [HEADER, *rows], rules=rules, pad=5)
        paper.page()
    table = the_table(paper.save())
    assert row_texts(table.header) == [HEADER]
    assert [row[0].text for row in table.rows] == [str(n) for n in range(1, 3 * pages + 1)]
    assert [row[0].page for row in table.rows] == [page for page in range(1, pages + 1) for _ in range(3)]


@pytest.mark.parametrize("caption", [False, True])
def test_tables_with_as_many_columns_stay_two(tmp_path: Path, caption: bool) -> None:
    """Fault 12: other edges, or a caption between them."""
    paper = Paper(tmp_path / "a.pdf")
    paper.table(700, XS, [HEADER, ["1", "Rapat", "7", "6"], ["2", "Gaji", "1", "1"]])
    paper.page()
    if caption:
        paper.text(60, 60, "Tabel 3.9 Pegawai menurut jabatan")
    xs = XS if caption else [60.0, 180.0, 240.0, 360.0, 420.0]
    other = [
        ["Nama", "NIP", "Jabatan", "Pangkat"],
        ["Budi", "19", "Kepala", "IV/a"],
        ["Ani", "20", "Staf", "III/a"],
    ]
    paper.table(80, xs, other)
    first, second = read_pdf(paper.save()).tables
    assert row_texts(first.rows) == [["1", "Rapat", "7", "6"], ["2", "Gaji", "1", "1"]]
    assert row_texts((*second.header, *second.rows)) == other


@pytest.mark.parametrize("open_edge", [False, True])
def test_cell_cut_by_the_page_break_is_whole_in_its_row(tmp_path: Path, open_edge: bool) -> None:
    """Faults 14, 15 and 17: with the rules at the break drawn or left out."""
    paper = Paper(tmp_path / "a.pdf")
    top = paper.table(700, XS, [HEADER, ["1", "Rapat", "7", "6"]])
    paper.table(top, XS, [["2", "Penyediaan jasa", "12", "11"]], rules="none", bold=0)
    for x in XS:
        paper.line(x, top, x, top + 17)
    if not open_edge:
        paper.line(60, top + 17, 420, top + 17)
    paper.page()
    paper.table(80, XS, [["", "surat menyurat", "", ""]], rules="none", bold=0)
    for x in XS:
        paper.line(x, 80, x, 97)
    if not open_edge:
        paper.line(60, 80, 420, 80)
    paper.table(97, XS, [["3", "Gaji", "1", "1"]], bold=0)
    assert row_texts(the_table(paper.save()).rows) == [
        ["1", "Rapat", "7", "6"],
        ["2", "Penyediaan jasa surat menyurat", "12", "11"],
        ["3", "Gaji", "1", "1"],
    ]


def test_continued_part_without_a_rule_keeps_its_columns(tmp_path: Path) -> None:
    """Fault 16: the part on the second page has no row that fills the last two columns apart."""
    paper = Paper(tmp_path / "a.pdf")
    paper.table(700, XS, [HEADER, ["1", "Rapat", "7", "6"], ["2", "Gaji", "1", "1"]])
    paper.page()
    paper.table(80, [*XS[:3], XS[4]], [["3", "Aula", "belum ada"], ["4", "Taman", "belum ada"]], bold=0)
    rows = the_table(paper.save()).rows
    assert row_texts(rows[2:]) == [
        ["3", "Aula", "belum ada", "belum ada"],
        ["4", "Taman", "belum ada", "belum ada"],
    ]
    assert [cell.repeated for cell in rows[2]] == [False, False, False, True]


def test_an_item_with_a_number_goes_on_below_a_colon_over_the_page(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    rows = [HEADER, ["1", "Rapat", "7 kali", "6 kali"], ["2", "Sub Kegiatan :", "8 unit", "Gedung"]]
    paper.table(700, XS, rows)
    paper.page()
    paper.table(60, XS, [["", "1. Pemeliharaan Gedung", "", "/ Balai"], ["3", "Gaji", "2", "2"]], bold=0)
    assert row_texts(the_table(paper.save()).rows) == [
        ["1", "Rapat", "7 kali", "6 kali"],
        ["2", "Sub Kegiatan : 1. Pemeliharaan Gedung", "8 unit", "Gedung / Balai"],
        ["3", "Gaji", "2", "2"],
    ]


def test_an_item_with_a_number_at_the_top_of_a_page_is_a_row(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.table(700, XS, [HEADER, ["1", "1. Rapat", "7", "6"], ["", "2. Koordinasi", "8", "9"]])
    paper.page()
    paper.table(60, XS, [["", "3. Pemeliharaan", "", ""], ["2", "1. Gaji", "2", "2"]], bold=0)
    assert len(the_table(paper.save()).rows) == 4
