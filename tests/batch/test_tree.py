"""Which files a batch finds."""

import os
import sys
import zipfile
from pathlib import Path

import pytest

from auditor.batch.fetching import fetched
from auditor.batch.tree import files_below
from auditor.models.errors import InputError


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * 7)


def test_files_that_can_be_read_and_those_that_cannot(tmp_path: Path) -> None:
    make(tmp_path, "b/lkj.PDF", "a.docx", "b/~$lkj.docx", ".git/x.pdf", "foto.jpg", "hasil/a/laporan.html")
    tree = files_below(str(tmp_path), tmp_path / "hasil")
    assert [path for path, _ in tree.files] == ["a.docx", "b/lkj.PDF"]
    assert [file.size for _, file in tree.files] == [7, 7]
    assert tree.unreadable == ("foto.jpg",)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="tidak ada"):
        files_below(str(tmp_path / "tiada"), tmp_path)


def test_files_elsewhere() -> None:
    fsspec = pytest.importorskip("fsspec")
    storage = fsspec.filesystem("memory")
    storage.pipe("/lap/2024/dinas.pdf", b"%PDF-1.7")
    storage.pipe("/lap/catatan.txt", b"x")
    tree = files_below("memory://lap", Path("hasil"))
    assert [(path, file.name, file.size) for path, file in tree.files] == [("2024/dinas.pdf", "dinas.pdf", 8)]
    assert tree.files[0][1].address == "memory:///lap/2024/dinas.pdf"
    assert tree.unreadable == ("catatan.txt",)


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
def test_a_name_that_is_no_utf8_costs_its_file(tmp_path: Path) -> None:
    make(tmp_path, "a.docx", os.fsdecode(b"lap\xff.docx"))
    tree = files_below(str(tmp_path), tmp_path / "hasil")
    assert [path for path, _ in tree.files] == ["a.docx"]
    (odd,) = tree.left_out
    assert odd.what == r"lap\udcff.docx"
    assert "bukan UTF-8" in odd.why


def test_a_zip_is_as_a_folder_of_its_name(tmp_path: Path) -> None:
    make(tmp_path, "a.docx", "rusak.zip", "b/arsip.rar")
    with zipfile.ZipFile(tmp_path / "b" / "laporan.zip", "w") as archive:
        archive.writestr("2024/lkj.pdf", b"%PDF-1.7")
        archive.writestr("foto.jpg", b"x")
        archive.writestr("dalam.zip", b"x")
    tree = files_below(str(tmp_path), tmp_path / "hasil")
    assert [path for path, _ in tree.files] == ["a.docx", "b/laporan.zip/2024/lkj.pdf"]
    assert tree.unreadable == ("b/arsip.rar", "rusak.zip")
    assert [one.what for one in tree.left_out] == ["b/laporan.zip/dalam.zip"]
    file = tree.files[1][1]
    assert (file.name, file.size, file.archive) == ("lkj.pdf", 8, str(tmp_path / "b" / "laporan.zip"))
    with fetched([file], still=True) as (here,):
        assert (here.name, here.parent.name, here.read_bytes()) == ("lkj.pdf", "2024", b"%PDF-1.7")
    assert not here.exists()
    assert files_below(str(tmp_path), tmp_path / "hasil").files[1][1] == file
