"""Reading Word files that are built here."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from word_maker import fill, kinds, listed, lists, paragraph, paragraphs, texts

from auditor.models.document import BlockKind, Document
from auditor.models.errors import InputError
from auditor.reading.word.read import read_docx


def test_order_caption_and_header(read: Callable[..., Document]) -> None:
    word = docx.Document()
    word.add_paragraph("BAB III")
    word.add_paragraph("AKUNTABILITAS KINERJA")
    word.add_paragraph("Capaian dapat dilihat di bawah ini.")
    word.add_paragraph("Tabel 3.1")
    word.add_paragraph("Pengukuran Kinerja")
    fill(word.add_table(2, 2), [["No", "Target"], ["1", "100"]])
    word.add_paragraph("Sesudah tabel.")
    document = read(word)
    assert kinds(document.blocks) == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.CAPTION,
        BlockKind.TABLE,
        BlockKind.PARAGRAPH,
    ]
    (table,) = document.tables
    assert (table.order, table.number, table.caption, table.pages) == (1, "3.1", "Pengukuran Kinerja", ())
    assert (len(table.header), len(table.rows)) == (1, 1)
    assert (document.kind, document.pages, document.file) == ("docx", None, "contoh.docx")
    assert len(document.sha256) == 64


def test_running_header_and_footer_are_left_out(read: Callable[..., Document]) -> None:
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "Kop berjalan"
    word.sections[0].footer.paragraphs[0].text = "Halaman 1"
    word.add_paragraph("Isi.")
    assert paragraphs(read(word)) == ["Isi."]


def test_nested_table_follows_the_outer_one(read: Callable[..., Document]) -> None:
    word = docx.Document()
    outer = word.add_table(2, 2)
    fill(outer, [["No", "Target"], ["1", "10"]])
    fill(outer.cell(1, 1).add_table(2, 2), [["Tahun", "Jumlah"], ["2023", "5"]])
    assert [texts(table) for table in read(word).tables] == [
        [["No", "Target"], ["1", "10"]],
        [["Tahun", "Jumlah"], ["2023", "5"]],
    ]
    assert [table.order for table in read(word).tables] == [1, 2]


def test_text_box_is_read_once(read: Callable[..., Document]) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Isi kotak</w:t></w:r></w:p></w:txbxContent>"
    word = docx.Document()
    word.element.body.insert(
        0,
        parse_xml(
            f'<w:p {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            'xmlns:v="urn:schemas-microsoft-com:vml" '
            'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
            "<w:r><w:t>Sebelum kotak.</w:t></w:r><w:r><mc:AlternateContent>"
            f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
            f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r></w:p>"
        ),
    )
    assert paragraphs(read(word)) == ["Sebelum kotak.", "Isi kotak"]


def test_content_control_is_looked_through(read: Callable[..., Document]) -> None:
    word = docx.Document()
    word.element.body.insert(
        0,
        parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtContent>"
            "<w:p><w:r><w:t>Di dalam.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        ),
    )
    assert paragraphs(read(word)) == ["Di dalam."]


def test_large_picture_is_reported(read: Callable[..., Document]) -> None:
    word = docx.Document()
    inline = '<wp:inline xmlns:wp="{}"><wp:extent cx="{}" cy="4000000"/></wp:inline>'
    drawing = f"<w:r><w:drawing>{inline}</w:drawing></w:r>"
    space = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    for width in (500_000, 5_000_000):
        word.element.body.insert(0, paragraph(drawing.format(space, width)))
    assert [item.what for item in read(word).not_read] == ["1 gambar besar"]


def test_odd_numbers_in_the_file_do_no_harm(read: Callable[..., Document]) -> None:
    word = docx.Document()
    lists(
        word,
        '<w:lvl w:ilvl="0"><w:start w:val="-5"/>'
        '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl>',
    )
    listed(word.add_paragraph("isi"), 0)
    word.element.body.insert(
        0,
        paragraph(
            '<w:pPr><w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="77"/></w:numPr></w:pPr>'
            "<w:r><w:t>dalam</w:t></w:r>"
        ),
    )
    table = word.add_table(2, 2)
    fill(table, [["No", "Target"], ["1", "10"]])
    table.cell(0, 0)._tc.get_or_add_tcPr().append(parse_xml(f'<w:gridSpan {nsdecls("w")} w:val="x"/>'))
    document = read(word)
    assert paragraphs(document) == ["dalam", "0. isi"]
    assert texts(document.tables[0]) == [["No", "Target"], ["1", "10"]]


def test_not_a_word_file(tmp_path: Path) -> None:
    path = tmp_path / "rusak.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<bukan>")
    with pytest.raises(InputError, match="bukan dokumen Word"):
        read_docx(path)


def test_truncated_file(tmp_path: Path) -> None:
    path = tmp_path / "terpotong.docx"
    docx.Document().save(str(path))
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(InputError, match="rusak atau terpotong"):
        read_docx(path)


def test_archive_that_unpacks_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.files.archive.MAX_UNPACKED", 1_000_000)
    path = tmp_path / "bom.docx"
    docx.Document().save(str(path))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/isi.xml", b"0" * 2_000_000)
    with pytest.raises(InputError, match="terlalu besar"):
        read_docx(path)


def test_external_entities_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "rahasia.txt"
    secret.write_text("jangan terbaca", encoding="utf-8")
    plain, path = tmp_path / "polos.docx", tmp_path / "entitas.docx"
    word = docx.Document()
    word.add_paragraph("ISI")
    word.save(str(plain))
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                doctype = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'.encode()
                content = content.replace(b"<w:document", doctype + b"<w:document", 1).replace(
                    b"ISI", b"awal &x; akhir"
                )
            new.writestr(name, content)
    assert "jangan terbaca" not in " ".join(paragraphs(read_docx(path)))


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "tables", "cells"), [("A-word-ruled", 22, 2530), ("B-word-repeat-header", 22, 2530)]
)
def test_shared_report(shared: Path, name: str, tables: int, cells: int) -> None:
    document = read_docx(shared / "lakip" / f"{name}.docx")
    assert len(document.tables) == tables
    assert sum(table.width * (len(table.header) + len(table.rows)) for table in document.tables) == cells
    assert document.tables[-1].number == "3.19"


def test_a_cell_tells_where_its_paragraphs_end(read: Callable[..., Document]) -> None:
    word = docx.Document()
    table = word.add_table(2, 2)
    fill(table, [["Indikator", "Target"], ["Jalan  mantap", "80"]])
    name, figure = table.rows[1].cells
    name.add_paragraph("")
    name.add_paragraph("Jembatan")
    figure.paragraphs[0].add_run().add_break()
    figure.paragraphs[0].add_run("4")
    cells = read(word).tables[0].rows[0]
    assert [(cell.text, cell.breaks) for cell in cells] == [("Jalan mantap Jembatan", (12,)), ("80 4", (2,))]


def test_the_number_of_a_paragraph_stands_with_it(read: Callable[..., Document]) -> None:
    word = docx.Document()
    lists(word, '<w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl>')
    table = word.add_table(2, 2)
    fill(table, [["Indikator", "Target"], ["Jalan", "80"]])
    name = table.rows[1].cells[0]
    name.add_paragraph("Jembatan")
    for one in name.paragraphs:
        listed(one, 0)
    cell = read(word).tables[0].rows[0][0]
    assert (cell.text, cell.breaks) == ("a. Jalan b. Jembatan", (8,))
