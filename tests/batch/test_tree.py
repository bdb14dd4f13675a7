"""Which files a batch finds."""

import os
import sys
from pathlib import Path

import pytest

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
