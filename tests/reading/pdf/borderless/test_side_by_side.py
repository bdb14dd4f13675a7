"""Tables without upright rules beside each other, drawn here."""

from pathlib import Path

import pytest
from pdf_maker import Paper, row_texts, the_table

from auditor.reading.pdf.read import read_pdf

LEFT = [60.0, 90.0, 200.0, 270.0]
RIGHT = [300.0, 330.0, 450.0, 530.0]
RANKS = [["No", "Pangkat", "Jumlah"], ["1", "Pembina", "7"], ["2", "Penata", "9"], ["3", "Pengatur", "4"]]
POSTS = [["No.", "Penugasan", "Jumlah"], ["1", "Tenaga administrasi\nkantor", "57"], ["2", "Sopir", "7"]]
PROSE = "Jumlah pegawai menurut pangkat dan menurut penugasan pada akhir tahun adalah sebagai berikut ini."


def both(paper: Paper, top: float, rules: str) -> None:
    paper.text(60, top - 50, PROSE, size=11)
    paper.text(60, top - 20, "Tabel 2.1 Pegawai menurut Pangkat", bold=True)
    paper.text(300, top - 20, "Tabel 2.2 Pegawai menurut Tugas", bold=True)
    bottom = paper.table(top, LEFT, RANKS, rules=rules)
    paper.table(top, RIGHT, POSTS, rules=rules)
    paper.text(60, bottom + 30, PROSE, size=11)


@pytest.mark.parametrize("rules", ["none", "level", "book", "all"])
def test_each_is_read_by_itself(tmp_path: Path, rules: str) -> None:
    paper = Paper(tmp_path / "a.pdf")
    both(paper, 160, rules)
    left, right = read_pdf(paper.save()).tables
    assert row_texts((*left.header, *left.rows)) == RANKS
    assert row_texts((*right.header, *right.rows)) == [
        [text.replace("\n", " ") for text in row] for row in POSTS
    ]
    if rules != "all":
        assert (left.number, right.number) == ("2.1", "2.2")


@pytest.mark.parametrize("rules", ["none", "level"])
def test_a_table_that_numbers_within_its_rows_is_one(tmp_path: Path, rules: str) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.text(
        60, 80, "Tabel 2.1 Sasaran dan Indikator Kinerja Utama Dinas Sosial Kabupaten Tahun 2023", size=11
    )
    rows = [
        ["No", "Sasaran", "No", "Indikator", "Target"],
        ["1", "Mutu layanan", "1", "Indeks kepuasan", "80"],
        ["2", "Akses air", "2", "Rumah tangga", "65"],
    ]
    paper.table(100, [60.0, 90.0, 220.0, 250.0, 400.0, 470.0], rows, rules=rules)
    table = the_table(paper.save())
    assert row_texts((*table.header, *table.rows)) == rows
