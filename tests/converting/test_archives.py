"""Archives told by content."""

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest

from auditor.converting.archives import is_zip, kind_of_archive, other_archive


def zip_of(path: Path, *names: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "isi")
    return path


def test_a_zip_of_files(tmp_path: Path) -> None:
    assert is_zip(zip_of(tmp_path / "laporan.pdf", "lkj.pdf", "lampiran/pk.docx"))
    assert is_zip(zip_of(tmp_path / "kosong.zip"))


def test_documents_that_are_kept_as_a_zip_are_none(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "a.zip"))
    openpyxl.Workbook().save(tmp_path / "b.zip")
    zip_of(tmp_path / "c.zip", "mimetype", "content.xml")
    zip_of(tmp_path / "d.zip", "word/document.xml")
    assert not any(is_zip(path) for path in tmp_path.iterdir())


def test_a_broken_or_missing_one_is_none(tmp_path: Path) -> None:
    whole = zip_of(tmp_path / "a.zip", "lkj.pdf").read_bytes()
    (tmp_path / "potong.zip").write_bytes(whole[:-30])
    assert not is_zip(tmp_path / "potong.zip")
    assert not is_zip(tmp_path / "tidak-ada.zip")
    assert not is_zip(tmp_path)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"Rar!\x1a\x07\x00", "RAR"),
        (b"Rar!\x1a\x07\x01\x00", "RAR"),
        (b"7z\xbc\xaf\x27\x1c\0\4", "7z"),
        (gzip.compress(b"isi", mtime=0), "GZ"),
        (b"\xfd7zXZ\0", "XZ"),
        (b"%PDF-1.7", None),
        (b"", None),
    ],
)
def test_other_archives(head: bytes, kind: str | None) -> None:
    assert other_archive(head) == kind


def test_a_tar_file(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        archive.addfile(tarfile.TarInfo("lkj.pdf"), io.BytesIO())
    assert kind_of_archive(tmp_path / "a.tar") == "TAR"
    assert kind_of_archive(tmp_path / "tidak-ada.tar") is None
