"""Tables without upright rules over pages, and the levels of their headers, drawn here."""

from pathlib import Path

import pytest
from pdf_maker import Paper, row_texts, the_table

from auditor.reading.pdf.read import read_pdf

XS = [60.0, 90.0, 260.0, 330.0, 420.0]
HEADER = ["No", "Program/Kegiatan", "Target", "Realisasi"]
ROW = ["1", "Penyediaan gaji", "100", "99"]


@pytest.mark.parametrize("rules", ["book", "none", "level"])
@pytest.mark.parametrize("rest", [["", "dan tunjangan", "", ""], ["2", "Rapat", "7", "6"]])
def test_one_row_or_its_rest_below_a_repeated_header(tmp_path: Path, rules: str, rest: list[str]) -> None:
    """The page before tells the header and the columns; a caption may follow that breaks behind a comma."""
    paper = Paper(tmp_path / "a.pdf")
    paper.text(60, 600, "Tabel 3.1 Pengukuran Kinerja", bold=True)
    paper.table(640, XS, [HEADER, ["1", "Rapat dinas", "4", "4"], ROW], rules=rules)
    paper.page()
    bottom = paper.table(40, XS, [HEADER, rest], rules=rules)
    paper.text(60, bottom + 16, "Capaian kinerja tahun ini telah memenuhi target yang ada.", size=11)
    paper.text(60, bottom + 40, "Tabel 3.2 Pengukuran Kinerja Dinas Sosial, Perempuan, Anak,", size=11)
    paper.text(60, bottom + 53, "dan Keluarga Berencana", size=11)
    paper.table(bottom + 70, XS, [HEADER, ["1", "Lomba desa", "2", "1"]], rules=rules)
    first, second = read_pdf(paper.save()).tables
    assert row_texts(first.header) == [HEADER]
    if rest[0]:
        assert row_texts(first.rows) == [["1", "Rapat dinas", "4", "4"], ROW, rest]
    else:
        assert row_texts(first.rows)[1] == ["1", "Penyediaan gaji dan tunjangan", "100", "99"]
    assert (second.number, row_texts(second.rows)) == ("3.2", [["1", "Lomba desa", "2", "1"]])


LEVELS = [60.0, 90.0, 220.0, 340.0, 400.0, 470.0]


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize("named", ["No", ""])
def test_a_heading_over_columns_whose_headings_stand_lower(tmp_path: Path, *, bold: bool, named: str) -> None:
    """As far below as the rows are from each other; the other headings are at the top."""
    paper = Paper(tmp_path / "a.pdf")
    for x, text in zip([64, 120, 240, 410], [named, "Sasaran", "Indikator Sasaran", "Renstra"], strict=True):
        paper.text(x, 60, text, bold=bold)
    for x, text in zip([344, 404, 474], ["Target Akhir", "Realisasi s.d", "Capaian"], strict=True):
        paper.text(x, 75, text, bold=bold)
    for x, text in zip([349, 412], ["Renstra", "2023"], strict=True):
        paper.text(x, 85, text, bold=bold)
    row = ["1", "Meningkatnya akses", "Peserta KB aktif", "83", "64", "77,10%"]
    for x, text in zip([*LEVELS[:3], 344, 404, 474], row, strict=True):
        paper.text(x + 4, 100, text)
    table = the_table(paper.save())
    assert row_texts(table.header) == [
        [named, "Sasaran", "Indikator Sasaran", "Renstra", "Renstra", "Renstra"],
        [named, "Sasaran", "Indikator Sasaran", "Target Akhir Renstra", "Realisasi s.d 2023", "Capaian"],
    ]
    assert row_texts(table.rows) == [row]


@pytest.mark.parametrize("again", [True, False])
def test_rows_without_rules_below_a_header_in_a_grid(tmp_path: Path, *, again: bool) -> None:
    paper = Paper(tmp_path / "a.pdf")
    head = [HEADER, ["1", "2", "3", "4"]]
    bottom = paper.table(640, XS, head, rules="all", bold=2)
    bottom = paper.table(bottom, XS, [["1", "Rapat dinas\nbulanan", "4", "4"], ROW], rules="none", bold=0)
    paper.page()
    top = paper.table(40, XS, head, rules="all", bold=2) if again else 40
    bottom = paper.table(top, XS, [["2", "Lomba desa", "2", "1"]], rules="none", bold=0)
    paper.text(60, bottom + 20, "Capaian kinerja tahun ini telah memenuhi target yang ada.", size=11)
    table = the_table(paper.save())
    assert row_texts(table.header) == head
    assert row_texts(table.rows) == [
        ["1", "Rapat dinas bulanan", "4", "4"],
        ROW,
        ["2", "Lomba desa", "2", "1"],
    ]


def test_row_numbers_above_and_below_a_page_break_are_of_two_rows(tmp_path: Path) -> None:
    """ "1." and "2" are no number that is cut in two."""
    paper = Paper(tmp_path / "a.pdf")
    paper.table(700, XS, [HEADER, ["1.", "Rapat dinas", "100", "100"]])
    paper.page()
    paper.table(40, XS, [HEADER, ["2", "Lomba desa", "70,1", "64,95"]])
    assert row_texts(the_table(paper.save()).rows) == [
        ["1.", "Rapat dinas", "100", "100"],
        ["2", "Lomba desa", "70,1", "64,95"],
    ]


def test_headings_broken_by_narrow_columns_are_no_running_lines(tmp_path: Path) -> None:
    """They stand at the top of each page as a running header does, and not all of their words are whole."""
    paper = Paper(tmp_path / "a.pdf")
    head = ["No", "Program", "Satuan", "Tar\nget", "Reali\nsasi", "Capai\nan"]
    edges = [60.0, 90.0, 260.0, 330.0, 350.0, 376.0, 410.0]
    names = ["Rapat dinas", "Lomba desa", "Gaji pegawai", "Air bersih", "Jalan desa"]
    for number, name in enumerate(names, start=1):
        paper.table(30, edges, [head, [str(number), name, "Kali", "4", "3", "75"]], rules="none")
        paper.page()
    table = the_table(paper.save())
    assert row_texts(table.header) == [["No", "Program", "Satuan", "Target", "Realisasi", "Capaian"]]
    assert row_texts(table.rows) == [
        [str(number), name, "Kali", "4", "3", "75"] for number, name in enumerate(names, start=1)
    ]


def test_columns_are_found_anew_below_repeated_headings(tmp_path: Path) -> None:
    """One row above the page break, its words wide apart, shows a column more than there is."""
    xs = (60.0, 220.0, 330.0)
    head = ["Sasaran", "Indikator Kinerja", "Target 2016"]
    paper = Paper(tmp_path / "a.pdf")
    paper.table(720, xs, [head, ["", "Cakupan air\nminum layak", "70"]], rules="none")
    for x, top, text in (
        (64, 740, "Meningkatnya"),
        (150, 740, "akses"),
        (64, 751, "warga"),
        (150, 751, "air"),
    ):
        paper.text(x, top, text)
    paper.page()
    rows = [
        ["Air bersih", "Cakupan air bersih", "90"],
        ["Air minum", "Cakupan air", "90"],
        ["Meningkatnya layanan air minum", "Cakupan air minum", "80"],
        ["Meningkatnya layanan air limbah", "Cakupan limbah", "65"],
        ["Meningkatnya luas ruang terbuka", "Luas ruang terbuka", "12"],
    ]
    paper.table(60, xs, [head, *rows], rules="none")
    found = [row for table in read_pdf(paper.save()).tables for row in row_texts(table.rows)]
    assert found[1:] == rows
