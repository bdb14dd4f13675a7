"""Lines and levels of headings without rules, and where a table ends, drawn here."""

from pathlib import Path

import pytest
from pdf_maker import Paper, row_texts, the_table

from auditor.reading.pdf.read import read_pdf

LEVELS = [64.0, 94.0, 224.0, 344.0, 404.0, 474.0]
ROW = ["1", "Meningkatnya akses", "Peserta KB aktif", "83", "64", "77,10%"]


def test_a_level_as_close_as_the_lines_of_a_heading(tmp_path: Path) -> None:
    """Headings beside it leave room above them; others stand at the top."""
    paper = Paper(tmp_path / "a.pdf")
    lines = [
        ([64, 120, 240, 410], ["No", "Sasaran", "Indikator Sasaran", "Renstra"]),
        ([344, 404, 474], ["Target Akhir", "Realisasi s.d", "Capaian"]),
        ([349, 412], ["Renstra", "2023"]),
    ]
    for place, (xs, texts) in enumerate(lines):
        for x, text in zip(xs, texts, strict=True):
            paper.text(x, 60 + 10 * place, text, bold=True)
    for x, text in zip(LEVELS, ROW, strict=True):
        paper.text(x, 92, text)
    table = the_table(paper.save())
    assert row_texts(table.header) == [
        ["No", "Sasaran", "Indikator Sasaran", "Renstra", "Renstra", "Renstra"],
        ["No", "Sasaran", "Indikator Sasaran", "Target Akhir Renstra", "Realisasi s.d 2023", "Capaian"],
    ]
    assert row_texts(table.rows) == [ROW]


def test_headings_at_the_bottom_have_one_level(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    lines = [
        ([404], ["Realisasi"]),
        ([344, 404], ["Target", "sampai"]),
        (LEVELS, ["No", "Sasaran", "Indikator", "Akhir", "2023", "Capaian"]),
    ]
    for place, (xs, texts) in enumerate(lines):
        for x, text in zip(xs, texts, strict=True):
            paper.text(x, 60 + 10 * place, text, bold=True)
    for x, text in zip(LEVELS, ROW, strict=True):
        paper.text(x, 96, text)
    assert row_texts(the_table(paper.save()).header) == [
        ["No", "Sasaran", "Indikator", "Target Akhir", "Realisasi sampai 2023", "Capaian"]
    ]


def test_bold_headings_with_wide_spaces_between_their_lines(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    for place, texts in enumerate(
        [["No", "Sub Kegiatan", "Rencana", "Capaian"], ["", "", "Output", "Input"]]
    ):
        for x, text in zip([64, 94, 260, 330], texts, strict=True):
            paper.text(x, 60 + 15 * place, text, bold=True)
    rows = [
        ["1", ["Penyediaan gaji", "dan tunjangan"], "100", "56"],
        ["2", ["Rapat", "koordinasi"], "7", "6"],
    ]
    top = 92.0
    for number, lines, *values in rows:
        for x, text in zip([64, 260, 330], [number, *values], strict=True):
            paper.text(x, top, str(text))
        for place, text in enumerate(lines):
            paper.text(94, top + 15 * place, text)
        top += 33
    table = the_table(paper.save())
    assert row_texts(table.header) == [["No", "Sub Kegiatan", "Rencana Output", "Capaian Input"]]
    assert row_texts(table.rows) == [[number, " ".join(lines), *values] for number, lines, *values in rows]


@pytest.mark.parametrize("rules", ["none", "level", "book"])
def test_a_table_right_below_another(tmp_path: Path, rules: str) -> None:
    """Nothing stands between them: "No" heads the rows anew."""
    xs = [60.0, 90.0, 220.0, 300.0]
    ranks = [["No", "Pangkat", "Jumlah"], ["1", "Pembina", "7"], ["2", "Penata", "9"]]
    posts = [["No.", "Penugasan", "Jumlah"], ["1", "Sopir", "4"], ["2", "Keamanan", "5"]]
    paper = Paper(tmp_path / "a.pdf")
    bottom = paper.table(60, xs, ranks, rules=rules)
    paper.table(bottom + 6, xs, posts, rules=rules)
    upper, lower = read_pdf(paper.save()).tables
    assert row_texts((*upper.header, *upper.rows)) == ranks
    assert row_texts((*lower.header, *lower.rows)) == posts


def test_a_total_at_the_end_reaches_over_a_narrow_column(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    rows = [["No", "Pangkat", "Gol.", "Orang"], ["1", "Pembina", "IV/a", "7"], ["2", "Penata", "III/c", "9"]]
    bottom = paper.table(60, [60.0, 80.0, 180.0, 240.0, 300.0], rows, rules="none")
    paper.table(bottom, [60.0, 240.0, 300.0], [["Jumlah", "16"]], rules="none", bold=0)
    paper.text(60, bottom + 50, "Pegawai menurut pangkat pada akhir tahun berjumlah enam belas.", size=11)
    table = the_table(paper.save())
    last = [cell.text for cell in table.rows[-1]]
    assert (last[0], last[-1]) == ("Jumlah", "16")
