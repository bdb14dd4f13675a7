"""Older formats converted: once a run, under the given name, with the same reading as the new format."""

from pathlib import Path

import docx
import openpyxl
import pytest
from old_maker import compound, need_libreoffice, saved_as
from word_maker import fill, paragraphs, texts

from auditor.converting import made
from auditor.converting.made import as_read, old_kind
from auditor.files.cache import sha256_of
from auditor.files.scratch import scratch
from auditor.models.errors import InputError, OwnPaperError
from auditor.models.read_options import ReadOptions
from auditor.presenting.shared.own_docx import add_property
from auditor.reading.first_pages import first_pages
from auditor.reading.reader import file_kind, read

ROWS = [["Indikator", "Target", "Realisasi"], ["Nilai SAKIP", "80", "72,5"], ["Kunjungan", "1.200", "1.500"]]


@pytest.fixture
def word(tmp_path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("Laporan Kinerja Dinas Perpustakaan Tahun 2024")
    fill(document.add_table(3, 3, "Table Grid"), ROWS)
    document.add_paragraph("Demikian laporan ini disusun.")
    path = tmp_path / "laporan.docx"
    document.save(str(path))
    return path


@pytest.mark.parametrize("ending", ["doc", "odt", "rtf"])
def test_a_document_is_read_as_its_docx(tmp_path: Path, word: Path, ending: str) -> None:
    path = saved_as(word, ending, tmp_path)
    assert file_kind(path) == "docx"
    document, new = read(path), read(word)
    assert (document.file, document.kind, document.sha256) == (f"laporan.{ending}", "docx", sha256_of(path))
    assert paragraphs(document) == paragraphs(new)
    assert [texts(table) for table in document.tables] == [texts(table) for table in new.tables] == [ROWS]
    assert document.not_read == ()
    assert first_pages(path) == first_pages(word)


@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_a_spreadsheet_is_read_as_its_xlsx(tmp_path: Path, ending: str) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Capaian"
    for row in (
        ["Indikator", "Target", "Capaian"],
        ["Nilai SAKIP", 80, 0.905],
        ["Kunjungan", 1250, "=B3/1000"],
    ):
        book.active.append(row)
    book.active["C2"].number_format = "0.00%"
    book.create_sheet("Sembunyi").sheet_state = "hidden"
    book.save(tmp_path / "evaluasi.xlsx")
    document = read(saved_as(tmp_path / "evaluasi.xlsx", ending, tmp_path))
    assert (document.file, document.kind) == (f"evaluasi.{ending}", "xlsx")
    (table,) = document.tables
    assert texts(table)[1:] == [["Nilai SAKIP", "80", "90,50%"], ["Kunjungan", "1250", "1,25"]]
    assert [part.why for part in document.not_read] == ["lembar tersembunyi"]


def test_a_run_converts_once(tmp_path: Path, word: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved_as(word, "rtf", tmp_path)
    with scratch():
        with as_read(path, ReadOptions()) as first:
            assert first.name == "laporan.rtf"
            content = first.read_bytes()
        monkeypatch.setattr(made, "convert", _not_again)
        assert first_pages(path) == first_pages(word)
        with as_read(path, ReadOptions()) as second:
            assert second.read_bytes() == content
    assert not first.exists()


def test_a_later_run_takes_it_from_the_cache(
    tmp_path: Path, word: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, kept = saved_as(word, "rtf", tmp_path), ReadOptions(cache=True)
    with as_read(path, kept) as new:
        content = new.read_bytes()
    monkeypatch.setattr(made, "convert", _not_again)
    with as_read(path, kept) as new:
        assert new.read_bytes() == content
    with pytest.raises(AssertionError), as_read(path, ReadOptions()):
        pass


def _not_again(*_: object) -> bool:
    raise AssertionError


def test_files_of_today_are_given_as_they_are(word: Path) -> None:
    assert old_kind(word) is None
    with as_read(word, ReadOptions()) as same:
        assert same == word


def test_without_libreoffice_the_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(made, "program", lambda: None)
    for name, content, told in (
        ("a.doc", compound({"WordDocument": b""}), "dokumen Word lama (.doc); simpan sebagai DOCX"),
        ("a.xls", compound({"Workbook": b""}), "lembar kerja Excel lama (.xls); simpan sebagai XLSX"),
        ("a.rtf", b"{\\rtf1 isi}", "dokumen RTF (.rtf); simpan sebagai DOCX"),
    ):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(InputError) as refused:
            read(tmp_path / name)
        assert str(refused.value) == f"{name} adalah {told}, atau pasang LibreOffice."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (bytes(10) + b"\0\1", "x.doc dilindungi kata sandi; simpan salinan tanpa kata sandi."),
        (
            b"rusak",
            "x.doc adalah dokumen Word lama (.doc) yang tidak dapat dibuka LibreOffice, mungkin rusak; "
            "simpan sebagai DOCX atau minta salinan yang utuh.",
        ),
    ],
)
def test_what_it_cannot_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, sentence: str
) -> None:
    monkeypatch.setattr(made, "program", lambda: Path("soffice"))
    monkeypatch.setattr(made, "convert", lambda *_: False)
    (tmp_path / "x.doc").write_bytes(compound({"WordDocument": content}))
    with pytest.raises(InputError) as refused:
        read(tmp_path / "x.doc")
    assert str(refused.value) == sentence


def test_a_paper_of_the_program_stays_one(tmp_path: Path) -> None:
    need_libreoffice()
    document = docx.Document()
    add_property(document.part.package, "catatan hasil reviu")
    document.save(str(tmp_path / "catatan.docx"))
    with pytest.raises(OwnPaperError, match=r"catatan\.odt adalah catatan hasil reviu buatan auditor"):
        read(saved_as(tmp_path / "catatan.docx", "odt", tmp_path))
