"""Which rows a page break cut in two, and which it only stands between."""

from pathlib import Path

import pytest
from pdf_maker import Paper, row_texts, the_table

XS = [60.0, 100.0, 260.0, 330.0, 420.0]
HEADER = ["No", "Program/Kegiatan", "Target", "Realisasi"]
LONG = "Pelaksanaan Advokasi, Komunikasi, Informasi dan Edukasi Keluarga Berencana Sesuai"


def over_the_page(
    tmp_path: Path, above: list[list[str | None]], below: list[list[str | None]]
) -> list[list[str]]:
    """The rows of a table of which the rows ``above`` stand on the first page."""
    paper = Paper(tmp_path / "a.pdf")
    paper.table(600, XS, [HEADER, *above])
    paper.page()
    paper.table(60, XS, below, bold=0)
    return row_texts(the_table(paper.save()).rows)


def test_words_that_a_number_follows_elsewhere_are_followed_by_it_over_the_page(tmp_path: Path) -> None:
    rows = over_the_page(
        tmp_path,
        [["1", "Sub Kegiatan 1. Rapat", "7 kali", "6 kali"], ["2", "Sub Kegiatan", "8 unit", "8 unit"]],
        [["", "2. Pemeliharaan", "", ""], ["3", "Sub Kegiatan 3. Gaji", "2 kali", "1 kali"]],
    )
    assert [row[1] for row in rows] == [
        "Sub Kegiatan 1. Rapat",
        "Sub Kegiatan 2. Pemeliharaan",
        "Sub Kegiatan 3. Gaji",
    ]


def test_a_number_below_words_that_no_number_follows_begins_a_row(tmp_path: Path) -> None:
    rows = over_the_page(
        tmp_path,
        [["1", "Rapat", "7 kali", "6 kali"], ["2", "Pemeliharaan", "8 unit", "8 unit"]],
        [["", "2. Gedung", "", ""], ["3", "Gaji", "2 kali", "1 kali"]],
    )
    assert [row[1] for row in rows] == ["Rapat", "Pemeliharaan", "2. Gedung", "Gaji"]


def test_row_numbers_with_and_without_point_are_no_torn_number(tmp_path: Path) -> None:
    rows = over_the_page(
        tmp_path,
        [["1.", "Meningkatnya mutu", "100", "100%"]],
        [["2", "Meningkatnya akses", "70,1", "92,65%"], ["3", "Meningkatnya peran", "83", "64%"]],
    )
    assert rows == [
        ["1.", "Meningkatnya mutu", "100", "100%"],
        ["2", "Meningkatnya akses", "70,1", "92,65%"],
        ["3", "Meningkatnya peran", "83", "64%"],
    ]


def test_a_row_number_in_levels_that_the_page_break_tore_is_of_one_row(tmp_path: Path) -> None:
    rows = over_the_page(
        tmp_path,
        [["1.2.1.1", "Rapat koordinasi", "7", "6"], ["1.2.1.", "Penyediaan biaya", "8", "8"]],
        [["2", "operasional", "", ""], ["1.2.1.3", "Gaji", "2", "1"]],
    )
    assert [row[1:] for row in rows] == [
        ["Rapat koordinasi", "7", "6"],
        ["Penyediaan biaya operasional", "8", "8"],
        ["Gaji", "2", "1"],
    ]


@pytest.mark.parametrize(
    ("upper", "lower", "parted"),
    [
        (LONG, "Kearifan Lokal", False),
        ("Pelaksanaan Advokasi", "Kearifan Lokal", True),
        (LONG, "2. Kearifan Lokal", True),
        (LONG.upper()[:60], "Kearifan Lokal", True),
    ],
)
def test_group_row_goes_on_over_the_page_where_its_line_is_full(
    tmp_path: Path, upper: str, lower: str, parted: bool
) -> None:
    rows = over_the_page(
        tmp_path,
        [["1", "Rapat", "7", "6"], [upper, None, None, None]],
        [[lower, None, None, None], ["2", "Gaji", "2", "1"]],
    )
    assert [row[0] for row in rows] == (
        ["1", upper, lower, "2"] if parted else ["1", f"{upper} {lower}", "2"]
    )


def test_marked_caption_between_pages_joins_the_parts(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.text(60, 560, "Tabel 3.1", bold=True)
    paper.text(60, 576, "Pengukuran Kinerja", bold=True)
    paper.table(600, XS, [HEADER, ["1", "Rapat", "7", "6"], ["2", "Gaji", "1", "1"]])
    paper.page()
    paper.text(60, 60, "Tabel 3.1 (Lanjutan)", bold=True)
    paper.text(60, 76, "Pengukuran Kinerja", bold=True)
    paper.table(100, XS, [HEADER, ["3", "Aula", "2", "2"]])
    table = the_table(paper.save())
    assert (table.number, table.caption) == ("3.1", "Pengukuran Kinerja")
    assert row_texts(table.header) == [HEADER]
    assert [row[0].text for row in table.rows] == ["1", "2", "3"]


def test_percent_sign_below_its_number_is_no_row(tmp_path: Path) -> None:
    rows = over_the_page(
        tmp_path,
        [["1", "Rapat", "71 %", "60 %"], ["2", "Kualitas pelayanan", "83", "8 kali"]],
        [["", "Keluarga Berencana", "%", ""], ["3", "Gaji", "2 %", "1 %"]],
    )
    assert [row[2] for row in rows] == ["71 %", "83 %", "2 %"]


def test_rows_with_the_unit_percent_stay_two(tmp_path: Path) -> None:
    rows = over_the_page(
        tmp_path,
        [["1", "Capaian", "%", "60"], ["2", "Kualitas pelayanan", "%", "80"]],
        [["3", "Mutu layanan", "%", "70"], ["4", "Gaji", "%", "10"]],
    )
    assert [row[0] for row in rows] == ["1", "2", "3", "4"]


def test_word_that_the_page_break_cut_is_whole(tmp_path: Path) -> None:
    rows = over_the_page(
        tmp_path,
        [["1", "Pengembangan desa", "7 kali", "6 kali"], ["2", "Rencana Pengembanga", "8 unit", "8 unit"]],
        [["", "n Lembaga", "", ""], ["3", "Gaji", "2 kali", "1 kali"]],
    )
    assert [row[1] for row in rows] == ["Pengembangan desa", "Rencana Pengembangan Lembaga", "Gaji"]


def test_the_ends_of_lines_are_kept_over_the_page(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    above = ["1", "1. Jembatan\n2. Jalan", "80\n4", "60\n5"]
    paper.table(600, XS, [HEADER, above, ["2", "Sub Kegiatan", "8 unit", "8 unit"]])
    paper.page()
    paper.table(
        60, XS, [["", "Pemeliharaan\n3. Taman", "", ""], ["3", "Sub Kegiatan Gaji", "8", "8"]], bold=0
    )
    rows = the_table(paper.save()).rows
    assert [[row[1].text[at:] for at in row[1].breaks] for row in rows] == [[" 2. Jalan"], [" 3. Taman"], []]
    assert rows[1][1].text == "Sub Kegiatan Pemeliharaan 3. Taman"
    assert [cell.breaks for cell in rows[0][2:]] == [(2,), (2,)]
