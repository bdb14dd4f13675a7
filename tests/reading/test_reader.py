"""Telling files apart by content, and saying what to do with the wrong ones."""

import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from old_maker import compound

from auditor.models.errors import InputError
from auditor.reading.reader import file_kind, read


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("kosong.pdf", b"", "kosong"),
        ("web.pdf", b"\r\n<!DOCTYPE html><html><body></body></html>", "halaman web"),
        ("potong.doc", compound({})[:600], "rusak atau terpotong"),
        ("arsip.pdf", b"Rar!\x1a\x07\x01\x00", "adalah arsip RAR; buka dahulu lalu sebut folder isinya"),
        ("kunci.docx", compound({"EncryptedPackage": b""}), "kata sandi"),
        ("teks.pdf", b"Laporan kinerja", "bukan PDF, DOCX, atau XLSX"),
        ("potong.docx", b"PK\x03\x04rusak", "rusak atau terpotong"),
    ],
)
def test_unusable_content(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError, match=message):
        read(path)


def test_other_archives(tmp_path: Path) -> None:
    path = tmp_path / "arsip.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("foto.jpg", "isi")
    with pytest.raises(InputError, match="adalah berkas ZIP; buka dahulu"):
        read(path)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="tidak ditemukan"):
        read(tmp_path / "tidak-ada.pdf")
    with pytest.raises(InputError, match="adalah folder"):
        read(tmp_path)


def test_content_counts_not_the_name(tmp_path: Path) -> None:
    word = tmp_path / "laporan.pdf"
    docx.Document().save(str(word))
    assert file_kind(word) == "docx"
    assert read(word).kind == "docx"
    pdf = tmp_path / "laporan.docx"
    pdf.write_bytes(b"\n%PDF-1.4\n")
    assert file_kind(pdf) == "pdf"


def test_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "evaluasi.docx"
    book = openpyxl.Workbook()
    book.save(path)
    assert file_kind(path) == "xlsx"
    assert read(path).kind == "xlsx"


@pytest.mark.shared
def test_shared_web_page_named_pdf(shared: Path) -> None:
    with pytest.raises(InputError, match="halaman web"):
        read(shared / "lapangan" / "odd-html-named.pdf")
