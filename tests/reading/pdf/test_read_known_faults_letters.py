"""Faults that table extractors are known for (docs/ekstraktor.md): letters, words and lines."""

from pathlib import Path

import pytest
from docx import Document as WordFile
from pdf_maker import Paper, row_texts, the_table
from pypdfium2 import PdfDocument
from reportlab.pdfbase import pdfmetrics

from auditor.models.document import Document
from auditor.reading.pdf.read import read_pdf
from auditor.reading.text.superscripts import raised
from auditor.reading.word.read import read_docx

XS = [60.0, 90.0, 260.0, 330.0, 420.0]
HEADER = ["No", "Program/Kegiatan", "Target", "Realisasi"]
ROWS = [["1", "Rapat", "7", "6"], ["2", "Gaji", "1", "1"]]


def first_text(document: Document) -> str:
    return document.blocks[0].text


@pytest.mark.parametrize("times", [2, 4])
@pytest.mark.parametrize("text", ["masalah 1.100 dan 11 annisa", "Realisasi Rp1.000.000"])
def test_letters_struck_several_times_count_once(tmp_path: Path, times: int, text: str) -> None:
    """Faults 48 and 49."""
    paper = Paper(tmp_path / "a.pdf")
    for strike in range(times):
        paper.text(60 + 0.2 * strike, 100, text)
    assert first_text(read_pdf(paper.save())) == text


@pytest.mark.shared
@pytest.mark.parametrize("name", ["issue-461-example", "issue-842-example"])
def test_fonts_whose_name_is_no_text(shared: Path, name: str) -> None:
    """Fault 50."""
    document = read_pdf(shared / "samples" / "pdfplumber" / "pdfs" / f"{name}.pdf")
    assert document.blocks
    assert not document.not_read


def test_ligatures_are_letters(tmp_path: Path) -> None:
    """Fault 51."""
    pdfmetrics.registerFont(pdfmetrics.Font("Mac", "Helvetica", "MacRomanEncoding"))
    paper = Paper(tmp_path / "a.pdf")
    paper.canvas.setFont("Mac", 9)
    paper.canvas.drawString(60, 700, "e\ufb01siensi dan re\ufb02eksi")
    assert first_text(read_pdf(paper.save())) == "efisiensi dan refleksi"


@pytest.mark.parametrize("size", [6.0, 9.0, 14.0])
def test_words_set_apart_without_a_space_in_the_file(tmp_path: Path, size: float) -> None:
    """Fault 52."""
    paper = Paper(tmp_path / "a.pdf")
    x = 60.0
    for word in ["Kami", "menyediakan", "pelayanan", "yang", "lebih", "baik"]:
        paper.text(x, 100, word, size=size)
        x += paper.canvas.stringWidth(word, "Helvetica", size) + 0.2 * size
    assert first_text(read_pdf(paper.save())) == "Kami menyediakan pelayanan yang lebih baik"


@pytest.mark.parametrize("spread", [0.5, 1.0])
def test_justified_text_is_not_cut_inside_words(tmp_path: Path, spread: float) -> None:
    """Fault 53."""
    paper = Paper(tmp_path / "a.pdf")
    paper.canvas.setFont("Helvetica", 10)
    paper.canvas.drawString(60, 700, "Pelayanan kepada masyarakat", charSpace=spread, wordSpace=3)
    assert first_text(read_pdf(paper.save())) == "Pelayanan kepada masyarakat"


def test_lines_close_to_each_other_stay_two(tmp_path: Path) -> None:
    """Fault 54."""
    paper = Paper(tmp_path / "a.pdf")
    paper.table(100, XS, [HEADER, *ROWS, ["3", "", "", ""]])
    paper.text(94, 151.5, "Penyediaan jasa", size=8)
    paper.text(94, 158, "surat menyurat", size=8)
    assert the_table(paper.save()).rows[2][1].text == "Penyediaan jasa surat menyurat"


@pytest.mark.parametrize("how", ["white", "invisible"])
def test_letters_that_cannot_be_seen_are_not_read(tmp_path: Path, how: str) -> None:
    """Fault 56."""
    paper = Paper(tmp_path / "a.pdf")
    paper.table(100, XS, [HEADER, ["1", "Rapat", "", "6"], ["2", "Gaji", "1", "1"]])
    writing = paper.canvas.beginText(270, paper.height - 129)
    writing.setFont("Helvetica", 9)
    if how == "white":
        writing.setFillColorRGB(1, 1, 1)
    else:
        writing.setTextRenderMode(3)
    writing.textOut("99")
    paper.canvas.drawText(writing)
    rows = the_table(paper.save()).rows
    assert row_texts(rows) == [["1", "Rapat", "", "6"], ["2", "Gaji", "1", "1"]]
    assert not any(cell.doubt for row in rows for cell in row)


def test_white_letters_on_dark_ground_are_read(tmp_path: Path) -> None:
    """Fault 56: the counterpart."""
    paper = Paper(tmp_path / "a.pdf")
    paper.canvas.setFillColorRGB(0, 0.2, 0.4)
    paper.canvas.rect(60, paper.height - 117, 360, 17, stroke=0, fill=1)
    paper.canvas.setFillColorRGB(1, 1, 1)
    paper.table(100, XS, [HEADER], rules="none")
    paper.canvas.setFillColorRGB(0, 0, 0)
    paper.table(100, XS, [["", "", "", ""], *ROWS])
    table = the_table(paper.save())
    assert row_texts((*table.header, *table.rows)) == [HEADER, *ROWS]


def test_only_what_the_crop_box_shows_is_read_and_marked_there(tmp_path: Path) -> None:
    """Fault 57."""
    paper = Paper(tmp_path / "a.pdf")
    paper.text(60, 30, "Coretan di luar halaman")
    paper.table(100, XS, [HEADER, *ROWS])
    paper.canvas.setCropBox((50, 100, 500, paper.height - 80))
    path = paper.save()
    document = read_pdf(path)
    (table,) = document.tables
    assert row_texts(table.rows) == ROWS
    assert not any("Coretan" in block.text for block in document.blocks)
    box = table.rows[0][0].bbox
    assert box is not None
    assert box[:2] == pytest.approx((10, 37), abs=1)
    assert PdfDocument(path)[0].get_size() == pytest.approx((450, paper.height - 180), abs=1)


@pytest.mark.parametrize("rules", ["all", "none"])
def test_currency_sign_makes_no_column(tmp_path: Path, rules: str) -> None:
    """Fault 58: "Rp" at the left edge of some rows only."""
    paper = Paper(tmp_path / "a.pdf")
    xs = [60.0, 90.0, 260.0, 360.0]
    paper.table(
        100,
        xs,
        [["No", "Belanja", "Anggaran"], ["1", "Pegawai", ""], ["2", "Barang", ""], ["3", "Modal", ""]],
        rules=rules,
        pad=5,
    )
    for number, amount in enumerate(["1.250.000", "950.000", "12.000.000"], start=1):
        if number != 2:
            paper.text(264, 105 + 21 * number, "Rp")
        paper.text(352 - paper.canvas.stringWidth(amount, "Helvetica", 9), 105 + 21 * number, amount)
    rows = the_table(paper.save()).rows
    assert [row[-1].text for row in rows] == ["Rp 1.250.000", "950.000", "Rp 12.000.000"]


@pytest.mark.parametrize("rules", ["all", "none"])
@pytest.mark.parametrize(("mark", "size"), [("2", 5.5), ("2", 7.65), ("2)", 5.5), ("12)", 7.65)])
def test_raised_digit_behind_a_number_is_the_mark_of_a_note(
    tmp_path: Path, rules: str, mark: str, size: float
) -> None:
    """A raised 2 must not make 24,91 to 24,912."""
    paper = Paper(tmp_path / "a.pdf")
    paper.table(100, XS, [HEADER, ["1", "Rapat", "7", ""], ["2", "", "1", "12"]], rules=rules, pad=5)
    for x, top, text, behind, rest in (
        (334, 126, "24,91", mark, ""),
        (94, 147, "Luas dalam m", "2", " saja"),
    ):
        writing = paper.canvas.beginText(x, paper.height - top - 9)
        for own, rise, piece in ((9, 0, text), (size, 3.5, behind), (9, 0, rest)):
            writing.setFont("Helvetica", own)
            writing.setRise(rise)
            writing.textOut(piece)
        paper.canvas.drawText(writing)
    rows = the_table(paper.save()).rows
    assert row_texts(rows) == [
        ["1", "Rapat", "7", f"24,91{raised(mark)}"],
        ["2", "Luas dalam m2 saja", "1", "12"],
    ]
    assert not any(cell.doubt for row in rows for cell in row if rules == "all")


def test_raised_digit_in_a_word_file(tmp_path: Path) -> None:
    """The same in DOCX."""
    word = WordFile()
    paragraph = word.add_paragraph("Realisasi 24,91")
    paragraph.add_run("2").font.superscript = True
    paragraph.add_run(", 5%")
    paragraph.add_run("1").font.superscript = True
    paragraph.add_run(" dari luas 7 m")
    paragraph.add_run("2").font.superscript = True
    word.save(str(tmp_path / "a.docx"))
    assert first_text(read_docx(tmp_path / "a.docx")) == "Realisasi 24,91², 5%¹ dari luas 7 m2"
