"""Reading Word files that are built here."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from auditor.models.document import Block, BlockKind, Document, Table
from auditor.models.errors import InputError
from auditor.reading.word.read import read_docx


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Document]:
    """Save the given python-docx document and read it."""

    def save_and_read(document: object) -> Document:
        path = tmp_path / "contoh.docx"
        document.save(str(path))  # type: ignore[attr-defined]
        return read_docx(path)

    return save_and_read


def fill(table, rows: list[list[str]]) -> None:  # type: ignore[no-untyped-def]
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in (*table.header, *table.rows)]


def paragraphs(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.table is None]


def kinds(blocks: tuple[Block, ...]) -> list[BlockKind]:
    return [block.kind for block in blocks]


def paragraph(inner: str) -> object:
    """A paragraph of the given XML."""
    return parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>")


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


def test_merged_cells_are_filled_and_marked(read: Callable[..., Document]) -> None:
    word = docx.Document()
    table = word.add_table(4, 4)
    fill(
        table,
        [["No", "Sasaran", "2023", ""], ["", "", "T", "R"], ["1", "Mutu", "10", "9"], ["", "", "8", "7"]],
    )
    table.cell(0, 2).merge(table.cell(0, 3))
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(1, 1))
    table.cell(2, 1).merge(table.cell(3, 1))
    (read_table,) = read(word).tables
    assert texts(read_table) == [
        ["No", "Sasaran", "2023", "2023"],
        ["No", "Sasaran", "T", "R"],
        ["1", "Mutu", "10", "9"],
        ["", "Mutu", "8", "7"],
    ]
    assert [[cell.repeated for cell in row] for row in read_table.header] == [
        [False, False, False, True],
        [True, True, False, False],
    ]
    assert [cell.repeated for cell in read_table.rows[1]] == [False, True, False, False]


def test_column_edge_drawn_unevenly_is_one_edge(read: Callable[..., Document]) -> None:
    word = docx.Document()
    table = word.add_table(3, 3)
    fill(table, [["No", "Target", ""], ["1", "", "10"], ["2", "20", ""]])
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(1, 0).merge(table.cell(1, 1))
    table.cell(2, 1).merge(table.cell(2, 2))
    for column, width in zip(table._tbl.tblGrid.iterchildren(), ("900", "20", "4000"), strict=True):
        column.set(qn("w:w"), width)
    (read_table,) = read(word).tables
    assert texts(read_table) == [["No", "Target"], ["1", "10"], ["2", "20"]]


def test_row_with_fewer_cells_is_padded(read: Callable[..., Document]) -> None:
    word = docx.Document()
    table = word.add_table(2, 3)
    fill(table, [["No", "Target", "Realisasi"], ["1", "10", "9"]])
    last = table.rows[1]._tr.findall(qn("w:tc"))[-1]
    last.getparent().remove(last)
    (read_table,) = read(word).tables
    assert texts(read_table) == [["No", "Target", "Realisasi"], ["1", "10", ""]]


def lists(word, levels: str) -> None:  # type: ignore[no-untyped-def]
    """Add a list definition 77 with the given levels to the file."""
    numbering = word.part.numbering_part.element
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>')
    )
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="78"><w:abstractNumId w:val="77"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    )


def listed(paragraph, level: int, number: int = 77) -> None:  # type: ignore[no-untyped-def]
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = number


LEVELS = (
    '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>'
    '<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%4."/></w:lvl>'
    '<w:lvl w:ilvl="4"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>'
)


def test_numbers_of_numbered_paragraphs_are_text(read: Callable[..., Document]) -> None:
    word = docx.Document()
    lists(word, LEVELS)
    for text, level in [
        ("satu", 0),
        ("dua", 1),
        ("tiga", 1),
        ("empat", 2),
        ("lima", 2),
        ("enam", 1),
        ("tujuh", 2),
        ("delapan", 0),
        ("sembilan", 3),
        ("sepuluh", 4),
    ]:
        listed(word.add_paragraph(text), level)
    listed(word.add_paragraph("ulang"), 0, 78)
    assert paragraphs(read(word)) == [
        "3. satu",
        "3.1 dua",
        "3.2 tiga",
        "a) empat",
        "b) lima",
        "3.3 enam",
        "a) tujuh",
        "4. delapan",
        "I. sembilan",
        "• sepuluh",
        "1. ulang",
    ]


def test_empty_numbered_cell_shows_its_number(read: Callable[..., Document]) -> None:
    word = docx.Document()
    lists(word, LEVELS)
    table = word.add_table(3, 2)
    fill(table, [["No", "Target"], ["", "10"], ["", "20"]])
    for row in table.rows[1:]:
        listed(row.cells[0].paragraphs[0], 0)
    (read_table,) = read(word).tables
    assert texts(read_table) == [["No", "Target"], ["3.", "10"], ["4.", "20"]]


def test_revisions_hidden_text_soft_hyphens_and_tabs(read: Callable[..., Document]) -> None:
    word = docx.Document()
    word.element.body.insert(
        0,
        paragraph(
            "<w:r><w:t xml:space='preserve'>Tar\u00adget </w:t></w:r>"
            "<w:del w:id='1'><w:r><w:delText>lama</w:delText></w:r></w:del>"
            "<w:ins w:id='2'><w:r><w:t>baru</w:t></w:r></w:ins>"
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>gaib</w:t></w:r>"
            "<w:moveFrom w:id='3'><w:r><w:t>pindah</w:t></w:r></w:moveFrom>"
            "<w:r><w:tab/><w:t>23</w:t><w:softHyphen/><w:t>45</w:t><w:noBreakHyphen/><w:t>6</w:t></w:r>"
            "<w:r><w:br/><w:t>akhir</w:t></w:r>"
        ),
    )
    assert paragraphs(read(word)) == ["Target baru 2345-6 akhir"]


def test_signs_without_width_are_no_text(read: Callable[..., Document]) -> None:
    word = docx.Document()
    rows = [
        ["No", "Kegiatan\u200b", "Target"],
        ["\u200b1\ufeff", "2", "\u20603"],
        ["\u200e1", "Rapat", "1\u200b00"],
    ]
    fill(word.add_table(3, 3), rows)
    (table,) = read(word).tables
    assert texts(table) == [["No", "Kegiatan", "Target"], ["1", "2", "3"], ["1", "Rapat", "100"]]
    assert len(table.header) == 2


def test_deleted_row_is_left_out(read: Callable[..., Document]) -> None:
    word = docx.Document()
    table = word.add_table(3, 2)
    fill(table, [["No", "Target"], ["1", "10"], ["2", "20"]])
    table.rows[1]._tr.get_or_add_trPr().append(OxmlElement("w:del"))
    (read_table,) = read(word).tables
    assert texts(read_table) == [["No", "Target"], ["2", "20"]]


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


def test_table_split_by_hand_is_joined(read: Callable[..., Document]) -> None:
    word = docx.Document()
    fill(word.add_table(2, 2), [["No", "Target"], ["1", "10"]])
    word.add_paragraph("")
    fill(word.add_table(2, 2), [["NO", "Target"], ["2", "20"]])
    word.add_paragraph("")
    fill(word.add_table(1, 2), [["3", "30"]])
    (table,) = read(word).tables
    assert texts(table) == [["No", "Target"], ["1", "10"], ["2", "20"], ["3", "30"]]


def test_signature_table_becomes_paragraphs(read: Callable[..., Document]) -> None:
    word = docx.Document()
    fill(word.add_table(2, 3), [["Nama", ":", "Contoh"], ["Jabatan", ":", "Kepala"]])
    document = read(word)
    assert document.tables == ()
    assert paragraphs(document) == ["Nama : Contoh", "Jabatan : Kepala"]


def test_ruled_table_of_words_stays_a_table(read: Callable[..., Document]) -> None:
    word = docx.Document()
    table = word.add_table(2, 2)
    table.style = "Table Grid"
    fill(table, [["Kelapa", "Pisang"], ["Mangga", "Jeruk"]])
    (read_table,) = read(word).tables
    assert texts(read_table) == [["Kelapa", "Pisang"], ["Mangga", "Jeruk"]]


def test_table_of_one_column_becomes_paragraphs(read: Callable[..., Document]) -> None:
    word = docx.Document()
    table = word.add_table(2, 1)
    table.style = "Table Grid"
    fill(table, [["Catatan:"], ["Isi catatan."]])
    assert paragraphs(read(word)) == ["Catatan:", "Isi catatan."]


def test_bold_comes_from_runs_and_styles(read: Callable[..., Document]) -> None:
    word = docx.Document()
    word.add_paragraph().add_run("Tebal").bold = True
    half = word.add_paragraph("Setengah ")
    half.add_run("tebal").bold = True
    word.add_paragraph("Judul", style="Heading 2")
    word.styles["Quote"].font.bold = True
    word.add_paragraph("Kutipan", style="Quote")
    assert [block.bold for block in read(word).blocks] == [True, False, True, True]


def test_formula_keeps_its_fraction(read: Callable[..., Document]) -> None:
    word = docx.Document()
    word.element.body.insert(
        0,
        parse_xml(
            f"<w:p {nsdecls('w')} xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:oMath>"
            "<m:f><m:num><m:r><m:t>realisasi</m:t></m:r></m:num><m:den><m:r><m:t>target</m:t></m:r></m:den></m:f>"
            "<m:r><m:t>×100</m:t></m:r></m:oMath></w:p>"
        ),
    )
    assert paragraphs(read(word)) == ["realisasi/target×100"]


def test_symbol_is_kept_as_its_code(read: Callable[..., Document]) -> None:
    word = docx.Document()
    word.element.body.insert(0, paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'))
    assert paragraphs(read(word)) == ["\uf0fc"]


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


STYLES = """
<w:style %s w:type="character" w:styleId="Samar"><w:name w:val="Samar"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style %s w:type="character" w:styleId="Anak"><w:name w:val="Anak"/><w:basedOn w:val="Samar"/></w:style>
<w:style %s w:type="character" w:styleId="Catatan"><w:name w:val="Catatan"/>
  <w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style %s w:type="paragraph" w:styleId="Dicoret"><w:name w:val="Dicoret"/>
  <w:rPr><w:strike/></w:rPr></w:style>
""".replace("%s", nsdecls("w"))


def with_styles() -> object:
    word = docx.Document()
    for style in STYLES.strip().split("</w:style>")[:-1]:
        word.styles.element.append(parse_xml(f"{style}</w:style>"))
    return word


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def field(*parts: str) -> str:
    """A field: what tells it what to insert, and what it shows."""
    marks = [f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "separate", "end")]
    return "".join(text for pair in zip(marks, (*parts, ""), strict=True) for text in pair)


def instruction(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def choice(entry: int) -> str:
    entries = "".join(f"<w:listEntry w:val='{text}'/>" for text in ("Belum", "Tercapai"))
    return (
        f"<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList><w:result w:val='{entry}'/>{entries}"
        "</w:ddList></w:ffData></w:fldChar></w:r>"
        f"{instruction('FORMDROPDOWN')}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (run("76") + run("9", "<w:rStyle w:val='Samar'/>"), "76"),
        (run("76") + run("9", "<w:rStyle w:val='Anak'/>"), "76"),
        (run("76") + run("9", "<w:rStyle w:val='Samar'/><w:vanish w:val='0'/>"), "769"),
        (run("70", "<w:strike/>") + run("76"), "76"),
        (run("70", "<w:dstrike/>") + run("76"), "76"),
        ("<w:pPr><w:pStyle w:val='Dicoret'/></w:pPr>" + run("70") + run("76", "<w:strike w:val='0'/>"), "76"),
        (run("76") + run("0", "<w:color w:val='FFFFFF'/>"), "76"),
        (run("76") + run("0", "<w:color w:val='FFFFFF'/><w:highlight w:val='black'/>"), "760"),
        (run("76") + run("0", "<w:color w:val='FFFFFF'/><w:shd w:val='clear' w:fill='1F3864'/>"), "760"),
        (run("76") + run("0", "<w:color w:val='1F3864'/>"), "760"),
        (run("76") + run("2", "<w:rStyle w:val='Catatan'/>"), "76²"),
        (run("76") + run("2", "<w:position w:val='8'/>"), "76²"),
        (run("76") + run("2", "<w:position w:val='-8'/>"), "762"),
        (run("76", "<w:position w:val='8'/>"), "76"),
        (field(instruction("=40+2"), run("42")), "42"),
        (
            field(instruction("=") + field(instruction("REF x"), run("40")) + instruction("+2"), run("42")),
            "42",
        ),
        (choice(1), "Tercapai"),
        (choice(7), ""),
        ("<w:r><w:sym w:font='Symbol' w:char='F0B3'/></w:r>" + run(" 80"), "≥ 80"),
        ("<w:r><w:sym w:font='Symbol' w:char='B1'/></w:r>" + run("104"), "±104"),
    ],
)
def test_what_a_reader_sees(read: Callable[..., Document], inner: str, text: str) -> None:
    word = with_styles()
    word.element.body.insert(0, paragraph(inner + run(" akhir", "<w:strike w:val='0'/>")))  # type: ignore[attr-defined]
    assert paragraphs(read(word)) == [f"{text} akhir".strip()]


@pytest.mark.parametrize("where", ["cell", "table", "style"])
def test_white_headings_on_a_dark_ground_are_read(read: Callable[..., Document], where: str) -> None:
    word = docx.Document()
    shade = parse_xml(f"<w:shd {nsdecls('w')} w:val='clear' w:fill='1F3864'/>")
    table = word.add_table(2, 2, style="Medium Shading 1 Accent 1" if where == "style" else "Table Grid")
    fill(table, [["No", "Target"], ["1", "100"]])
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].font.color.rgb = docx.shared.RGBColor(255, 255, 255)
        if where == "cell":
            cell._tc.get_or_add_tcPr().append(shade.__copy__())
    if where == "table":
        table._tbl.tblPr.append(shade)
    (block,) = read(word).tables
    assert texts(block) == [["No", "Target"], ["1", "100"]]


@pytest.mark.parametrize(
    "ground", ["w:shd {} w:val='clear' w:color='auto' w:fill='1F4E79'", "w:highlight {} w:val='darkBlue'"]
)
def test_white_letters_on_the_ground_of_their_style_are_read(
    read: Callable[..., Document], ground: str
) -> None:
    word = docx.Document()
    badge = word.styles.add_style("Lencana", WD_STYLE_TYPE.CHARACTER)
    badge.font.color.rgb = docx.shared.RGBColor(255, 255, 255)
    badge.element.get_or_add_rPr().append(parse_xml(f"<{ground.format(nsdecls('w'))}/>"))
    word.add_paragraph("Capaian ").add_run("102,5 persen", style="Lencana")
    assert paragraphs(read(word)) == ["Capaian 102,5 persen"]


def test_struck_out_row_is_no_row(read: Callable[..., Document]) -> None:
    word = docx.Document()
    table = word.add_table(3, 2, style="Table Grid")
    fill(table, [["Program", "Anggaran"], ["Program Lama", "100"], ["Program Baru", "200"]])
    for cell in table.rows[1].cells:
        cell.paragraphs[0].runs[0].font.strike = True
    (block,) = read(word).tables
    assert texts(block) == [["Program", "Anggaran"], ["Program Baru", "200"]]


def test_cell_that_is_deleted_with_tracked_changes_shifts_nothing(read: Callable[..., Document]) -> None:
    word = docx.Document()
    table = word.add_table(2, 3, style="Table Grid")
    fill(table, [["No", "Target", "Realisasi"], ["1", "100", "90"]])
    gone = table.rows[1].cells[1]._tc
    extra = gone.__copy__()
    extra.get_or_add_tcPr().append(parse_xml(f"<w:cellDel {nsdecls('w')} w:id='3' w:author='a'/>"))
    gone.addprevious(extra)
    (block,) = read(word).tables
    assert texts(block) == [["No", "Target", "Realisasi"], ["1", "100", "90"]]
