"""The DOCX with its findings as comments, read back."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from made_audit import HOSTILE
from old_maker import saved_as

from auditor.auditing import Means
from auditor.checking.rules.catalogue import load_rules
from auditor.files.data import data_dir
from auditor.files.settings import Settings
from auditor.models.document import Block, Cell, Document
from auditor.models.finding import Finding, NotChecked
from auditor.models.read_options import ReadOptions
from auditor.models.report import Place, Value
from auditor.pipeline import audit as audit_file
from auditor.presenting.marked.docx import mark_docx
from auditor.presenting.shared.audited import Audited
from auditor.reading.reader import read
from auditor.reading.word.read import read_docx

FILE = "draf.docx"
BOX = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    "<mc:Choice>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent></w:r>"
).format(
    "<w:drawing><w:txbxContent><w:p><w:r><w:t>Isi kotak teks.</w:t></w:r></w:p></w:txbxContent></w:drawing>"
)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Paragraphs of several runs, a table with merged, empty and nested cells, and a text box."""
    word = docx.Document()
    word.add_paragraph()
    word.add_paragraph("LAPORAN KINERJA")
    said = word.add_paragraph("Awal kalimat. Semua target ")
    said.add_run("tercapai").bold = True
    said.add_run(" tahun ini! Serapan “baik”.").italic = True
    word.add_paragraph("Tabel 3.1 Pengukuran Kinerja")
    table = word.add_table(4, 3)
    rows = [["Nama", "Target", "Capaian"], ["Gaji", "100", "90"], ["", "100", ""], ["Rapat", "5", "5"]]
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    inner = table.cell(3, 0).add_table(2, 2)
    for row, texts in zip(inner.rows, [["Unsur", "Nilai"], ["Bensin", "7"]], strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    word.add_paragraph("Gambar:")._p.append(parse_xml(BOX.replace("<w:r>", f"<w:r {nsdecls('w')}>", 1)))
    path = tmp_path / FILE
    word.save(str(path))
    return path


@pytest.fixture
def finding(audit: Audited) -> Finding:
    return replace(audit.outcome.findings[0], message="Sisa keliru.")


def _cell(document: Document, table: int, text: str, nth: int = 0) -> Value:
    """The nth cell of a table that holds the text."""
    found = document.tables[table]
    cells = [one for row in (*found.header, *found.rows) for one in row if one.text == text]
    return _value(cells[nth], text, table="3.1")


def _block(document: Document, start: str, text: str | None = None) -> Value:
    block = next(one for one in document.blocks if one.text.startswith(start))
    return _value(block, text or block.text)


def _value(read: Block | Cell, text: str, table: str | None = None) -> Value:
    return Value(text, Place(FILE, table=table, anchor=read.anchor))


def _marked(audit: Audited, draft: Path, *findings: Finding) -> WordDocument:
    reports = [replace(audit.reports[0], document=replace(audit.reports[0].document, file=FILE))]
    outcome = replace(audit.outcome, findings=findings)
    audited = replace(audit, reports=reports, outcome=outcome, sources=[draft])
    target = draft.with_name("bertanda.docx")
    assert mark_docx(FILE, draft, audited, target, ReadOptions()) is None
    return docx.Document(str(target))


def _ranges(word: WordDocument) -> list[tuple[str, str]]:
    """The first line of each comment with the text that it is about, in the order of the comments."""
    covered: dict[str, list[str]] = {}
    open_: list[str] = []
    for element in word.element.body.iter():
        if element.tag == qn("w:commentRangeStart"):
            open_.append(element.get(qn("w:id")))
            covered[open_[-1]] = []
        elif element.tag == qn("w:commentRangeEnd"):
            open_.remove(element.get(qn("w:id")))
        elif element.tag == qn("w:t"):
            for one in open_:
                covered[one].append(element.text or "")
    assert not open_
    signs = [one.get(qn("w:id")) for one in word.element.body.iter(qn("w:commentReference"))]
    assert sorted(signs) == sorted(covered)
    return [(one.text.partition("\n")[0], "".join(covered[str(one.comment_id)])) for one in word.comments]


def _texts(word: WordDocument) -> str:
    return "".join(one.text or "" for one in word.element.body.iter(qn("w:t")))


def _form(word: WordDocument) -> list[tuple[str, str]]:
    """Each letter with the form of its run."""
    return [
        (letter, "" if (form := run.find(qn("w:rPr"))) is None else form.xml)
        for run in word.element.body.iter(qn("w:r"))
        for text in run.findall(qn("w:t"))
        for letter in text.text or ""
    ]


def test_every_cell_of_a_finding_has_its_comment(audit: Audited, draft: Path, finding: Finding) -> None:
    read = read_docx(draft)
    values = (_cell(read, 0, "90"), _cell(read, 0, "100", 1), _cell(read, 0, "Gaji", 1))
    word = _marked(audit, draft, replace(finding, evidence=values))
    head = "Temuan 1 · Tinggi · Pasti · ANG-02"
    assert _ranges(word) == [(head, "90"), (head, "100"), (head, "Gaji")]
    first, second, _ = word.comments
    assert (first.author, first.initials) == ("Auditor", "AU")
    assert first.text.split("\n")[1:7] == [
        "Judul ANG-02",
        "",
        "Sisa keliru.",
        "Seharusnya: Rp30.000,50",
        "Hitungan: 10.000,50 + 20.000 = 30.000,50",
        "Saran: Periksa kembali.",
    ]
    assert second.text == f"{head}\nSisa keliru.\nRinciannya pada tempat pertama temuan 1."
    table = word.tables[0]
    assert [len(one._tc.findall(f".//{qn('w:commentRangeStart')}")) for one in table.rows[2].cells] == [
        1,
        1,
        0,
    ]


def test_an_empty_cell_and_one_in_a_nested_table(audit: Audited, draft: Path, finding: Finding) -> None:
    read = read_docx(draft)
    word = _marked(audit, draft, replace(finding, evidence=(_cell(read, 0, ""), _cell(read, 1, "7"))))
    assert [text for _, text in _ranges(word)] == ["", "7"]
    assert word.tables[0].cell(2, 2)._tc.find(f".//{qn('w:commentReference')}") is not None
    inner = word.tables[0].cell(3, 0).tables[0]
    assert inner.cell(1, 1)._tc.find(f".//{qn('w:commentReference')}") is not None


def test_the_sentence_alone_is_marked_and_keeps_its_form(
    audit: Audited, draft: Path, finding: Finding
) -> None:
    before = docx.Document(str(draft))
    value = _block(read_docx(draft), "Awal", "Semua target tercapai tahun ini!")
    word = _marked(audit, draft, replace(finding, evidence=(value,)))
    assert [text for _, text in _ranges(word)] == ["Semua target tercapai tahun ini!"]
    assert _texts(word) == _texts(before)
    assert _form(word) == _form(before)
    assert word.paragraphs[2].text == "Awal kalimat. Semua target tercapai tahun ini! Serapan “baik”."


def test_a_title_is_marked_above_its_table(audit: Audited, draft: Path, finding: Finding) -> None:
    header = _cell(read_docx(draft), 0, "Nama")
    word = _marked(audit, draft, replace(finding, evidence=(replace(header, text="Pengukuran Kinerja"),)))
    assert [text for _, text in _ranges(word)] == ["Pengukuran Kinerja"]


def test_a_text_box_has_its_comment_where_it_is_anchored(
    audit: Audited, draft: Path, finding: Finding
) -> None:
    word = _marked(audit, draft, replace(finding, evidence=(_block(read_docx(draft), "Isi kotak"),)))
    assert [text for _, text in _ranges(word)] == ["Isi kotak teks." * 2]
    (sign,) = word.element.body.iter(qn("w:commentReference"))
    assert sign.getparent().getparent() is word.paragraphs[-1]._p


def test_what_stands_nowhere_is_told_at_the_first_paragraph(
    audit: Audited, draft: Path, finding: Finding
) -> None:
    nowhere = replace(finding, evidence=())
    unplaced = replace(finding, fingerprint="z", evidence=(Value("Dinas", Place(FILE)),))
    word = _marked(audit, draft, nowhere, unplaced)
    assert [text for _, text in _ranges(word)] == ["LAPORAN KINERJA"] * 2


def test_many_cells_are_bounded(audit: Audited, draft: Path, finding: Finding) -> None:
    cells = tuple(Value(str(at), Place(FILE, table="3.1", anchor=at)) for at in range(40))
    word = _marked(audit, draft, replace(finding, evidence=cells))
    assert len(word.comments) == 12


def test_comments_that_are_there_stay(audit: Audited, draft: Path, finding: Finding) -> None:
    word = docx.Document(str(draft))
    word.add_comment(word.paragraphs[1].runs, "Sudah dibaca.", "Kepala Dinas", "KD")
    word.save(str(draft))
    marked = _marked(audit, draft, replace(finding, evidence=()))
    assert [one.author for one in marked.comments] == ["Kepala Dinas", "Auditor"]
    assert len({one.comment_id for one in marked.comments}) == 2


def test_hostile_text_is_plain(audit: Audited, draft: Path) -> None:
    findings = [
        replace(one, evidence=(), advice="satu\x0bdua\x0ctiga\ufffe") for one in audit.outcome.findings
    ]
    word = _marked(audit, draft, *findings)
    text = next(iter(word.comments)).text
    assert '<script>alert(1)</script> {{ 7 * 7 }} {% raw %} [red]x[/] [31m txt & "q"' in text
    assert "Saran: satu\ndua\ntiga" in text
    assert HOSTILE not in text


def test_a_file_that_cannot_be_rewritten_is_told(audit: Audited, tmp_path: Path) -> None:
    broken = tmp_path / FILE
    broken.write_bytes(b"PK\x03\x04 bukan arsip")
    told = mark_docx(FILE, broken, audit, tmp_path / "b.docx", ReadOptions())
    assert told == NotChecked(
        "b.docx", "susunan berkasnya rusak, tidak dapat ditulis ulang; simpan ulang berkasnya lalu audit lagi"
    )
    assert not (tmp_path / "b.docx").exists()


def test_comments_of_a_whole_report_stand_at_what_is_written(tmp_path: Path) -> None:
    source = data_dir("corpus") / "contoh" / "laporan-salah.docx"
    settings = Settings()
    result = audit_file(source, Means(load_rules(settings), settings))
    audited = Audited(result.reports, result.facts, result.outcome, {}, [source])
    assert mark_docx(source.name, source, audited, tmp_path / "b.docx", ReadOptions()) is None
    before, word = docx.Document(str(source)), docx.Document(str(tmp_path / "b.docx"))
    assert _texts(word) == _texts(before)
    assert _form(word) == _form(before)
    told = _ranges(word)
    assert len({head for head, _ in told}) == len(result.outcome.findings)
    written = {
        "".join(value.text.split())
        for finding in result.outcome.findings
        for value in finding.evidence
        if value.place.table and value.number is not None
    }
    marked = {"".join(text.split()) for _, text in told}
    assert len(written) > 5
    assert len(written & marked) >= len(written) * 0.9


def test_of_an_older_format_what_it_was_made_into_is_marked(
    audit: Audited, draft: Path, finding: Finding, tmp_path: Path
) -> None:
    old = saved_as(draft, "rtf", tmp_path)
    value = _block(read(old), "Awal", "Semua target tercapai tahun ini!")
    word = _marked(audit, old, replace(finding, evidence=(value,)))
    assert [text for _, text in _ranges(word)] == ["Semua target tercapai tahun ini!"]
