"""The text of a paragraph as a reader sees it."""

from collections.abc import Callable

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from word_maker import field, fill, instruction, paragraph, paragraphs, run, texts

from auditor.models.document import Document


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
