"""Running text of PDFs: paragraphs, headings, furniture, and files that cannot be read."""

from pathlib import Path

import pytest
from pdf_maker import Paper, row_texts, the_table
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption

from auditor.models.document import BlockKind
from auditor.models.errors import InputError
from auditor.reading.pdf.read import read_pdf

FULL = (
    "Evaluasi kinerja yang dimaksud di dalam laporan ini adalah evaluasi secara mandiri "
    "terhadap kinerja kegiatan"
)


def test_lines_are_merged_and_paragraphs_parted_by_indent(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    for number, (x, text) in enumerate(
        [(90, FULL), (60, FULL), (60, "selesai."), (90, FULL), (60, "akhir.")]
    ):
        paper.text(x, 100 + number * 18, text, size=10)
    blocks = read_pdf(paper.save()).blocks
    assert [block.text for block in blocks] == [f"{FULL} {FULL} selesai.", f"{FULL} akhir."]


def test_paragraph_goes_on_over_the_page(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.text(90, 700, FULL, size=10)
    paper.text(60, 718, FULL, size=10)
    paper.page()
    paper.text(60, 100, "yang telah selesai.", size=10)
    (block,) = read_pdf(paper.save()).blocks
    assert block.text == f"{FULL} {FULL} yang telah selesai."
    assert block.page == 1


def test_a_number_that_the_line_before_leads_to_begins_no_item(tmp_path: Path) -> None:
    leading = f"{FULL} disajikan pada Tabel"
    paper = Paper(tmp_path / "a.pdf")
    paper.text(60, 100, leading, size=9)
    paper.text(60, 118, "1.1 berikut.", size=9)
    paper.text(60, 154, FULL, size=9)
    paper.text(60, 172, "2.1 Rencana", size=9)
    texts = [block.text for block in read_pdf(paper.save()).blocks]
    assert texts == [f"{leading} 1.1 berikut.", FULL, "2.1 Rencana"]


def test_a_table_that_the_line_before_leads_to_is_no_caption(tmp_path: Path) -> None:
    leading = f"{FULL} disajikan di dalam"
    paper = Paper(tmp_path / "a.pdf")
    paper.text(60, 100, leading, size=9)
    paper.text(60, 118, "Tabel 1.1 berikut.", size=9)
    paper.text(60, 154, leading, size=9)
    paper.text(60, 172, "Tabel 1.2 Rincian Pegawai", size=9)
    texts = [block.text for block in read_pdf(paper.save()).blocks]
    assert texts == [f"{leading} Tabel 1.1 berikut.", leading, "Tabel 1.2 Rincian Pegawai"]


def test_a_number_that_the_page_before_leads_to_begins_no_item(tmp_path: Path) -> None:
    leading = f"{FULL} disajikan pada Tabel"
    paper = Paper(tmp_path / "a.pdf")
    paper.text(60, 718, leading, size=9)
    paper.page()
    paper.text(60, 100, "3.2 yang memuat rinciannya.", size=9)
    (block,) = read_pdf(paper.save()).blocks
    assert block.text == f"{leading} 3.2 yang memuat rinciannya."


def test_list_items_keep_their_hanging_lines(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    for number, item in enumerate(("1.", "2.")):
        paper.text(60, 100 + number * 36, item, size=10)
        paper.text(80, 100 + number * 36, FULL, size=10)
        paper.text(80, 118 + number * 36, "tahun ini;", size=10)
    texts = [block.text for block in read_pdf(paper.save()).blocks]
    assert texts == [f"1. {FULL} tahun ini;", f"2. {FULL} tahun ini;"]


def test_text_beside_a_picture_stays_one_paragraph(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.text(90, 100, FULL, size=10)
    paper.text(60, 118, FULL, size=10)
    paper.text(270, 136, "dan kegiatan dalam upaya pemenuhan hak anak di Kabupaten,", size=10)
    paper.text(270, 154, "serta perlindungannya.", size=10)
    (block,) = read_pdf(paper.save()).blocks
    assert block.text.endswith("anak di Kabupaten, serta perlindungannya.")


def test_headings_and_running_lines(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    for number in range(1, 6):
        paper.text(400, 30, "LAPORAN KINERJA", bold=True)
        paper.text(290, 805, f"Halaman {number}")
        paper.text(60, 80, f"3.{number} Realisasi Anggaran", bold=True, size=12)
        paper.text(60, 110, FULL, size=10)
        paper.page()
    document = read_pdf(paper.save())
    assert [block.text for block in document.blocks if block.kind is BlockKind.HEADING] == [
        f"3.{number} Realisasi Anggaran" for number in range(1, 6)
    ]
    assert not any("Halaman" in block.text or "LAPORAN" in block.text for block in document.blocks)


def test_page_number_glued_to_the_year_of_the_running_line(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "r.pdf")
    for number in range(36, 40):
        paper.text(72, 300, f"Kalimat ke-{number} dari laporan kinerja tahun 2016.")
        paper.text(72, 800, "LKIP DINAS TAHUN 2016")
        paper.text(72 + paper.canvas.stringWidth("LKIP DINAS TAHUN 2016", "Helvetica", 9), 800, str(number))
        paper.canvas.showPage()
    paper.canvas.save()
    texts = [block.text for block in read_pdf(tmp_path / "r.pdf").blocks]
    assert texts == [f"Kalimat ke-{number} dari laporan kinerja tahun 2016." for number in range(36, 40)]


def test_running_line_that_numbers_each_chapter(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    for number, word in enumerate(["satu", "dua", "tiga", "empat", "lima", "enam"]):
        mark = f"{'II' if number < 3 else 'III'} - {number % 3 + 1}"
        line = "LKIP Dinas Kesehatan Tahun 2016"
        paper.text(60, 805, f"{mark} {line}" if number % 2 else f"{line} {mark}")
        paper.text(
            60,
            110,
            f"Kalimat halaman ke {word}.",
            size=10,
        )
        paper.page()
    assert not any("LKIP" in block.text for block in read_pdf(paper.save()).blocks)


def test_table_in_the_running_header_is_no_table_of_the_text(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    xs = (60, 110, 380, 480)
    for number in range(1, 4):
        paper.table(30, (60, 250, 400, 480), [["Dinas Sosial", "Dok. 12", f"Halaman {number}"]], bold=0)
        head = [["No", "Sub Kegiatan", "Realisasi"]] if number == 1 else []
        rows = [
            [str(row), f"Penyediaan {row}", str(row * 100)] for row in range(number * 2 - 1, number * 2 + 1)
        ]
        paper.table(80 if number > 1 else 690, xs, head + rows, bold=len(head))
        paper.page()
    table = the_table(paper.save())
    assert table.pages == (1, 2, 3)
    assert row_texts(table.rows) == [[str(row), f"Penyediaan {row}", str(row * 100)] for row in range(1, 7)]


def test_row_that_numbers_columns_on_each_page_is_no_running_line(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    xs = (62, 110, 380, 480)
    for page in range(4):
        for x, title, number in zip(xs, ("No", "Uraian", "Target", "Realisasi"), "1234", strict=True):
            paper.text(x, 60, title, bold=True, size=7)
            paper.text(x + 4, 74, number, size=7)
        for y in (56, 85):
            paper.line(58, y, 530, y)
        for place in range(4):
            row = page * 4 + place + 1
            for x, text in zip(xs, (str(row), f"Penyediaan {row}", "100", str(row * 7)), strict=True):
                paper.text(x, 88 + place * 17, text)
        paper.page()
    table = the_table(paper.save())
    assert table.pages == (1, 2, 3, 4)
    assert row_texts(table.rows) == [
        [str(row), f"Penyediaan {row}", "100", str(row * 7)] for row in range(1, 17)
    ]


def test_page_without_text_is_named(tmp_path: Path) -> None:
    picture = tmp_path / "p.png"
    Image.new("L", (40, 40), 120).save(picture)
    paper = Paper(tmp_path / "a.pdf")
    paper.text(60, 100, FULL)
    paper.page()
    paper.canvas.drawImage(str(picture), 0, 0, 500, 700)
    document = read_pdf(paper.save())
    (gap,) = document.not_read
    assert gap.what == "halaman 2"
    assert "pindai" in gap.why


def test_a_file_that_is_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.4\n1 0 obj\n<<")
    with pytest.raises(InputError, match="rusak"):
        read_pdf(path)


def test_locked_file_asks_for_the_password(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf", encrypt=StandardEncryption("rahasia", ownerPassword="pemilik"))
    paper.text(60, 100, FULL)
    with pytest.raises(InputError, match="kata sandi"):
        read_pdf(paper.save())


def test_file_that_only_limits_its_use_opens(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf", encrypt=StandardEncryption("", ownerPassword="pemilik"))
    paper.text(60, 100, FULL)
    assert read_pdf(paper.save()).blocks[0].text == FULL
