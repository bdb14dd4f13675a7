"""Tables without upright rules, drawn here."""

from pathlib import Path

import pytest
from pdf_maker import Paper, row_texts, the_table

from auditor.models.document import Table
from auditor.reading.pdf.read import read_pdf

XS = [60.0, 90.0, 260.0, 330.0, 420.0]
HEADER = ["No", "Program/Kegiatan", "Target", "Realisasi"]
PROSE = "Dari tabel di atas dapat disimpulkan bahwa capaian kinerja tahun ini telah memenuhi target yang ada."


def texts(rows: object) -> list[list[str]]:
    return [[cell.text for cell in row] for row in rows]  # type: ignore[attr-defined]


def only(path: Path) -> Table:
    (table,) = read_pdf(path).tables
    return table


@pytest.mark.parametrize("rules", ["level", "book", "none"])
@pytest.mark.parametrize("centred", [(), (2, 3), (0, 2, 3)])
def test_rows_of_several_lines(tmp_path: Path, rules: str, centred: tuple[int, ...]) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.text(60, 60, "Tabel 3.1 Pengukuran Kinerja", bold=True, size=11)
    bottom = paper.table(
        80,
        XS,
        [
            HEADER,
            ["1", "Penyediaan gaji dan\ntunjangan pegawai\nnegeri", "100", "99,5"],
            ["2", "Rapat koordinasi", "7", "6"],
            ["3", "Pemeliharaan gedung\nkantor", "12", "12"],
        ],
        rules=rules,
        centred=centred,
    )
    paper.text(60, bottom + 30, PROSE, size=11)
    document = read_pdf(paper.save())
    (table,) = document.tables
    assert table.number == "3.1"
    assert texts(table.header) == [HEADER]
    assert texts(table.rows) == [
        ["1", "Penyediaan gaji dan tunjangan pegawai negeri", "100", "99,5"],
        ["2", "Rapat koordinasi", "7", "6"],
        ["3", "Pemeliharaan gedung kantor", "12", "12"],
    ]
    assert document.blocks[-1].text == PROSE


def test_group_row_and_total_row(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.table(
        80,
        XS,
        [
            HEADER,
            ["PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN", None, None, None],
            ["1", "Rapat koordinasi", "7", "6"],
            ["2", "Pemeliharaan gedung", "12", "12"],
            ["", "Jumlah", "19", "18"],
        ],
        rules="level",
    )
    rows = only(paper.save()).rows
    assert [cell.repeated for cell in rows[0]] == [False, True, True, True]
    assert rows[0][0].text.startswith("PROGRAM PENUNJANG")
    assert [cell.text for cell in rows[3]] == ["Jumlah", "Jumlah", "19", "18"]


def test_bold_group_rows_below_bold_headings(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    groups = [
        "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN",
        "Administrasi Umum Perangkat Daerah Dinas",
    ]
    rows = [["1", "Rapat koordinasi", "7", "6"], ["2", "Pemeliharaan gedung", "12", "12"]]
    paper.table(
        80, XS, [HEADER, *([group, None, None, None] for group in groups), *rows], rules="none", pad=0, bold=3
    )
    table = only(paper.save())
    assert texts(table.header) == [HEADER]
    assert texts(table.rows) == [*([group] * 4 for group in groups), *rows]


def test_heading_over_several_columns(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.text(306, 84, "2023", bold=True)
    paper.text(64, 91, "No", bold=True)
    paper.text(94, 91, "Sasaran", bold=True)
    for x, text in ((260, "T"), (314, "R"), (364, "C")):
        paper.text(x, 99, text, bold=True)
    paper.line(60, 80, 400, 80)
    paper.line(60, 113, 400, 113)
    paper.table(
        113,
        [60.0, 90.0, 250.0, 304.0, 354.0, 400.0],
        [["1", "Kualitas layanan", "80", "75", "94"], ["2", "Indeks", "90", "91", "101"]],
        rules="none",
        bold=0,
    )
    table = only(paper.save())
    assert texts(table.header) == [
        ["No", "Sasaran", "2023", "2023", "2023"],
        ["No", "Sasaran", "T", "R", "C"],
    ]
    assert texts(table.rows)[1] == ["2", "Indeks", "90", "91", "101"]


def test_table_goes_on_without_header_on_the_next_page(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.table(700, XS, [HEADER, ["1", "Rapat koordinasi", "7", "6"], ["2", "Gaji", "3", "3"]], rules="none")
    paper.page()
    bottom = paper.table(
        60,
        XS,
        [["3", "Pemeliharaan gedung", "12", "12"], ["4", "Perjalanan", "5", "4"]],
        rules="none",
        bold=0,
    )
    paper.text(60, bottom + 30, PROSE, size=11)
    table = only(paper.save())
    assert [row[0].text for row in table.rows] == ["1", "2", "3", "4"]
    assert table.pages == (1, 2)


def test_rows_without_any_gap_are_parted_by_their_numbers_and_doubtful(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    rows: list[list[str | None]] = [
        ["PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH DAN LAINNYA", None, None, None],
        ["Administrasi umum perangkat daerah dan keuangannya", None, None, None],
        ["1", "Penyediaan gaji dan tunjangan\npegawai", "1.250.000", "1.250.000"],
        ["2", "Rapat koordinasi", "700", "600"],
        ["3", "Pemeliharaan gedung kantor\nyang lama", "12.000", "-"],
        ["PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN", None, None, None],
        ["1", "Pelatihan kader", "3.000", "2.900"],
    ]
    paper.table(80, XS, [HEADER, *rows], rules="none", pad=0)
    table = only(paper.save())
    assert texts(table.header) == [HEADER]
    assert [[cell.text for cell in row if not cell.repeated] for row in table.rows] == [
        [(cell or "").replace("\n", " ") for cell in row if cell is not None] for row in rows
    ]
    assert all(cell.doubt for cell in table.rows[2])


def test_group_rows_at_the_foot_of_the_page_keep_the_table_together(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    groups: list[list[str | None]] = [
        ["PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN", None, None, None],
        ["Pelatihan masyarakat desa dan kelurahan di kabupaten", None, None, None],
    ]
    rows: list[list[str | None]] = [["1", "Rapat koordinasi", "7", "6"], ["2", "Gaji", "3", "3"]]
    paper.table(660, XS, [HEADER, *rows, *groups], rules="none")
    paper.page()
    paper.table(
        60, XS, [["1", "Pelatihan kader desa", "12", "12"], ["2", "Pameran", "5", "4"]], rules="none", bold=0
    )
    table = only(paper.save())
    assert table.pages == (1, 2)
    assert [row[0].text for row in table.rows] == ["1", "2", groups[0][0], groups[1][0], "1", "2"]


def test_header_in_smaller_type_than_the_rows(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    for x, text in zip(XS, HEADER, strict=False):
        paper.text(x + 4, 80, text, bold=True, size=7)
    rows = [["1", "Penyediaan gaji\ndan tunjangan", "100", "99"], ["2", "Rapat kerja\ndinas", "7", "6"]]
    paper.table(92, XS, rows, rules="none", bold=0)
    table = only(paper.save())
    assert texts(table.header) == [HEADER]
    assert texts(table.rows) == [
        ["1", "Penyediaan gaji dan tunjangan", "100", "99"],
        ["2", "Rapat kerja dinas", "7", "6"],
    ]


def test_years_above_headings_that_come_again(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    xs = [60.0, 200.0, 240.0, 280.0, 320.0, 360.0, 400.0]
    paper.text(xs[2], 80, "2022", bold=True)
    paper.text(xs[5], 80, "2023", bold=True)
    for x, text in zip(xs, ["Sasaran", "T", "R", "C", "T", "R", "C"], strict=True):
        paper.text(x, 91, text, bold=True)
    for number, x in enumerate(xs[1:], start=1):
        paper.text(x, 108, f"{number}0,5")
        paper.text(x, 125, f"{number}1,5")
    paper.text(xs[0], 108, "Mutu layanan")
    paper.text(xs[0], 125, "Indeks kepuasan")
    table = only(paper.save())
    assert texts(table.header) == [
        ["Sasaran", "2022", "2022", "2022", "2023", "2023", "2023"],
        ["Sasaran", "T", "R", "C", "T", "R", "C"],
    ]
    assert texts(table.rows)[0] == ["Mutu layanan", "10,5", "20,5", "30,5", "40,5", "50,5", "60,5"]


def test_columns_as_near_as_words_are_told_by_the_missing_space(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    xs = [60.0, 78.0, 165.0, 212.0, 260.0]
    rows = [
        ["1", "Gaji pegawai dinas", "12.500.000", "12.400.000"],
        ["2", "Rapat kerja kantor", "17.500.000", "16.000.000"],
    ]
    paper.table(80, xs, [["No", "Kegiatan", "Anggaran", "Realisasi"], *rows], rules="none")
    assert texts(only(paper.save()).rows) == rows


def test_shaded_rows_part_rows_and_are_no_rules(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.canvas.setFillGray(0.9)
    paper.canvas.rect(60, paper.height - 125, 360, 28, stroke=0, fill=1)
    paper.canvas.setFillGray(0)
    paper.table(
        80,
        XS,
        [HEADER, ["1", "Penyediaan gaji\ndan tunjangan", "100", "99"], ["2", "Rapat", "7", "6"]],
        rules="none",
    )
    assert texts(only(paper.save()).rows) == [
        ["1", "Penyediaan gaji dan tunjangan", "100", "99"],
        ["2", "Rapat", "7", "6"],
    ]


def test_currency_stays_with_its_amount(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    xs = [60.0, 250.0, 275.0, 380.0, 450.0]
    paper.table(
        80,
        xs,
        [
            ["Program", "Anggaran", "", "Keterangan"],
            ["Informasi publik", "Rp.", "2.743.747.009,-", "APBD"],
            ["Aplikasi", "Rp.", "39.054.953,-", "APBD"],
        ],
        rules="none",
    )
    assert texts(only(paper.save()).rows) == [
        ["Informasi publik", "Rp. 2.743.747.009,-", "APBD"],
        ["Aplikasi", "Rp. 39.054.953,-", "APBD"],
    ]


def test_prose_and_lists_are_no_table(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    words = ["Anggaran", "Pendapatan", "dan", "Belanja", "Daerah", "Tahun", "Anggaran"]
    for number, word in enumerate(words):
        paper.text(60 + number * 65, 60, word)
    for number in range(1, 5):
        paper.text(60, 60 + number * 14, f"{number}.")
        paper.text(90, 60 + number * 14, "Peraturan Daerah Kabupaten Nomor 7 Tahun 2006 tentang Rencana")
    assert not read_pdf(paper.save()).tables


def test_upright_rules_alone_part_no_rows(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    xs = (60, 110, 380, 480)
    rows = [["No", "Uraian", "Realisasi"], *([str(n), f"Penyediaan {n}", str(n * 70)] for n in range(1, 6))]
    bottom = paper.table(100, xs, rows, rules="none")
    for y in (100, bottom):
        paper.line(60, y, 480, y)
    for x in xs:
        paper.line(x, 100, x, bottom)
    assert row_texts(the_table(paper.save()).rows) == rows[1:]


def test_total_row_below_the_last_rule_of_a_table_without_outer_rules(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    xs = (60, 110, 380, 480)
    rows = [["No", "Uraian", "Realisasi"], *([str(n), f"Penyediaan {n}", str(n * 70)] for n in range(1, 4))]
    bottom = paper.table(100, xs, rows, rules="none")
    for y in range(4):
        paper.line(60, 117 + y * 17, 480, 117 + y * 17)
    paper.line(110, 100, 110, bottom)
    paper.line(380, 100, 380, bottom + 17)
    paper.text(200, bottom + 3, "Jumlah")
    paper.text(384, bottom + 3, "420")
    assert row_texts(the_table(paper.save()).rows)[-1][-1] == "420"


def test_numbers_beside_a_column_of_prose_are_no_table(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    for place in range(6):
        top = 100 + place * 14
        for x, text in ((60, f"Desa {place}"), (140, str(place * 31 + 7)), (200, f"{place + 5},4")):
            paper.text(x, top, text)
        paper.text(270, top, "kalimat yang terus berjalan di kolom kedua halaman")
    assert read_pdf(paper.save()).tables == ()


def dense(tmp_path: Path, rows: list[list[str]], bold: tuple[int, ...] = ()) -> list[list[str]]:
    """The rows of a table without rules and without any gap between its rows, numbers in their middle."""
    paper = Paper(tmp_path / "a.pdf")
    xs = [60.0, 100.0, 260.0, 330.0, 420.0]
    top = paper.table(100, xs, [HEADER], rules="none", pad=0)
    for number, row in enumerate(rows):
        top = paper.table(top, xs, [row], rules="none", bold=number in bold, pad=0, centred=(2, 3))
    table = only(paper.save())
    assert all(cell.doubt for row in table.rows for cell in row if cell.text)
    return texts(table.rows)


def test_row_number_in_levels_that_a_narrow_column_broke(tmp_path: Path) -> None:
    rows = [
        ["1.1.", "Kegiatan 1:\nPemetaan penduduk", "100", "90"],
        ["1.1.1.\n1", "Sub Kegiatan\n1. Penyediaan data keluarga\nsejahtera", "12", "11"],
        ["1.1.1.\n2", "Sub Kegiatan\n2. Pengolahan dan pelaporan\ndata keluarga", "7", "6"],
        ["", "3. Pengolahan dan pelaporan\ndata penduduk", "8", "6"],
        ["1.2.", "Kegiatan 2:\nPembinaan keluarga", "80", "70"],
        ["1.2.1.\n1", "Sub Kegiatan\n1. Advokasi program kepada\npara pemangku", "4", "4"],
    ]
    read = dense(tmp_path, rows)
    assert [row[0].replace(" ", "") for row in read] == ["1.1.", "1.1.1.1", "1.1.1.2", "", "1.2.", "1.2.1.1"]
    assert [row[1:] for row in read] == [[cell.replace("\n", " ") for cell in row[1:]] for row in rows]


def test_items_below_a_label_that_is_always_above_items(tmp_path: Path) -> None:
    rows = [
        ["1", "Sub Kegiatan\n1. Rapat koordinasi", "100", "90"],
        ["2", "Sub Kegiatan\n2. Pendataan", "12", "11"],
        ["", "3. Pelaporan data\nkeluarga sejahtera", "7", "6"],
        ["3", "Sub Kegiatan\n4. Advokasi program", "80", "70"],
    ]
    assert dense(tmp_path, rows) == [[" ".join(cell.split("\n")) for cell in row] for row in rows]


def test_a_number_half_a_line_above_the_headings_is_no_header(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.text(500, 80, "12,5")
    rows = [HEADER, ["1", "Penyediaan gaji", "100", "99,5"], ["2", "Rapat koordinasi", "7", "6"]]
    paper.table(82, XS, rows, rules="none")
    document = read_pdf(paper.save())
    assert document.not_read == ()
    (table,) = document.tables
    assert texts((*table.header, *table.rows)) == rows


def test_words_in_a_column_without_heading_may_be_of_the_one_before(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    rows = [["1", "Persentase ruang", "70", "68"], ["2", "Luas ruang hijau", "12", "12"]]
    paper.table(80, XS, [HEADER, *rows], rules="level", pad=6)
    for x, top, text in ((220, 109, "Bandung"), (220, 132, "kota")):
        paper.text(x, top, text)
    table = only(paper.save())
    names = [[cell for cell in row if cell.text in {"Persentase ruang", "Bandung"}] for row in table.rows]
    assert [cell.doubt is not None for cell in names[0]] == [True, True]
    assert not any(row[0].doubt for row in table.rows)
