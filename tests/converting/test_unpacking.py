"""ZIPs unpacked within bounds: what is taken, under which name, and what is not."""

import shutil
import zipfile
import zlib
from pathlib import Path, PurePosixPath

import pytest

from auditor.converting import unpacking
from auditor.converting.unpacking import Unpacked, listed, unpack, unpack_one
from auditor.models.errors import InputError
from auditor.models.read_options import ReadOptions

ENDINGS = {".pdf", ".docx"}
LINK = 0o120777 << 16


def zip_of(path: Path, *entries: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return path


def unpacked(path: Path) -> Unpacked:
    folder = path.parent / "isi"
    shutil.rmtree(folder, ignore_errors=True)
    return unpack(path, folder, ENDINGS, ReadOptions())


def names(found: Unpacked) -> list[str]:
    return [str(one.path) for one in found.files]


def test_documents_are_unpacked_where_they_lie(tmp_path: Path) -> None:
    path = zip_of(
        tmp_path / "a.zip",
        ("dinas/lkj.PDF", b"satu"),
        ("./pk.docx", b"dua"),
        ("foto.jpg", b"x"),
        ("__MACOSX/dinas/._lkj.pdf", b"x"),
        (".simpan/lkj.pdf", b"x"),
        ("~$pk.docx", b"x"),
    )
    assert names(unpacked(path)) == ["dinas/lkj.PDF", "pk.docx"]
    assert unpacked(path).left_out == ()
    written = {one.relative_to(tmp_path / "isi").as_posix(): one.read_bytes() for one in _files(tmp_path)}
    assert written == {"dinas/lkj.PDF": b"satu", "pk.docx": b"dua"}


def _files(folder: Path) -> list[Path]:
    return [one for one in (folder / "isi").rglob("*") if one.is_file()]


def test_nothing_is_written_outside(tmp_path: Path) -> None:
    path = zip_of(
        tmp_path / "a.zip",
        ("../keluar.pdf", b"x"),
        ("a/../../keluar.pdf", b"x"),
        ("/keluar.pdf", b"x"),
        ("..\\keluar.pdf", b"x"),
        ("C:\\keluar.pdf", b"x"),
    )
    found = unpacked(path)
    assert found.files == ()
    assert {why for _, why in found.left_out} == {"letaknya di luar arsip; berkas seperti itu tidak diambil"}
    assert len(found.left_out) == 5
    assert list(tmp_path.rglob("*.pdf")) == []


def test_links_archives_and_locked_files_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("kunci.pdf", b"xyz")
        archive.writestr("dalam.zip", b"x")
        archive.writestr("dalam.rar", b"x")
        link = zipfile.ZipInfo("tautan.pdf")
        link.external_attr = LINK
        archive.writestr(link, "/etc/passwd")
    content = bytearray(path.read_bytes())
    for sign, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        content[content.index(sign) + flags] |= 1
    path.write_bytes(content)
    assert unpacked(path) == Unpacked(
        (),
        (
            ("dalam.rar", "arsip di dalam arsip tidak dibuka; buka dahulu"),
            ("dalam.zip", "arsip di dalam arsip tidak dibuka; buka dahulu"),
            ("kunci.pdf", "terkunci kata sandi di dalam ZIP; buka ZIP-nya dahulu"),
            ("tautan.pdf", "hanya tautan, bukan berkas"),
        ),
    )


def test_a_damaged_file_costs_itself(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", ("baik.pdf", b"baik"), ("rusak.pdf", bytes(range(256)) * 40))
    content = bytearray(path.read_bytes())
    at = content.index(b"rusak.pdf") + 40
    content[at : at + 20] = bytes(20)
    path.write_bytes(content)
    found = unpacked(path)
    assert names(found) == ["baik.pdf"]
    ((name, why),) = found.left_out
    assert (name, why.partition(",")[0]) == ("rusak.pdf", "rusak di dalam ZIP")
    assert [one.name for one in _files(tmp_path)] == ["baik.pdf"]


def test_names_are_decoded_and_made_fit(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Kinerja é.pdf", b"x")
        archive.writestr("LKj?.pdf", b"x")
        archive.writestr("lkj_.PDF", b"x")
        archive.writestr("con/aux.pdf", b"x")
        archive.writestr(f"{'n' * 300}.pdf", b"x")
    content = path.read_bytes()
    for sign, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):  # the first name: no mark that it is UTF-8
        first = content.index(sign) + at
        content = content[:first] + bytes(2) + content[first + 2 :]
    path.write_bytes(content)
    assert set(names(unpacked(path))) == {
        "Kinerja é.pdf",
        "LKj_.pdf",
        "lkj_ (2).PDF",
        "_con/_aux.pdf",
        f"{'n' * 116}.pdf",
    }


@pytest.mark.parametrize(
    ("bound", "most", "why"),
    [
        ("MOST_FILES", 1, "memuat lebih dari 1 dokumen"),
        ("LARGEST", 1_999_999, "terlalu besar setelah dibuka (4 MB)"),
        ("_SMALL", 1_000_000, "berisi data yang dimampatkan tidak wajar"),
    ],
)
def test_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: str, most: int, why: str) -> None:
    path = zip_of(tmp_path / "bom.zip", ("a.pdf", bytes(2_000_000)), ("b.pdf", bytes(2_000_000)))
    assert len(unpacked(path).files) == 2
    monkeypatch.setattr(unpacking, bound, most)
    with pytest.raises(InputError) as refused:
        unpack(path, tmp_path / "lain", ENDINGS, ReadOptions())
    assert str(refused.value) == f"bom.zip {why}; buka dahulu, lalu sebut folder yang memuat laporannya."
    assert not (tmp_path / "lain").exists()


def test_the_bytes_of_all_are_bounded(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", ("a.pdf", bytes(2_000_000)), ("b.pdf", bytes(2_000_000)))
    with pytest.raises(InputError, match=r"terlalu besar setelah dibuka \(4 MB\)"):
        unpack(path, tmp_path / "isi", ENDINGS, ReadOptions(), most=3_999_999)


def test_what_is_listed_and_unpacked_one_by_one_is_the_same(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", ("dinas/lkj.pdf", b"satu"), ("DINAS/lkj.pdf", b"dua"), ("x.rar", b"x"))
    found = listed(path, ENDINGS, ReadOptions())
    assert found == unpacked(path)
    assert [(str(one.path), one.size, one.crc) for one in found.files] == [
        ("DINAS/lkj (2).pdf", 3, zlib.crc32(b"dua")),
        ("dinas/lkj.pdf", 4, zlib.crc32(b"satu")),
    ]
    shutil.rmtree(tmp_path / "isi")
    unpack_one(path, found.files[0].path, tmp_path / "isi", ENDINGS, ReadOptions())
    assert [one.read_bytes() for one in _files(tmp_path)] == [b"dua"]


def test_one_that_is_gone_is_told(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", ("lkj.pdf", b"satu"))
    with pytest.raises(InputError) as refused:
        unpack_one(path, PurePosixPath("pk.pdf"), tmp_path, ENDINGS, ReadOptions())
    assert str(refused.value) == "a.zip/pk.pdf: tidak ada lagi di dalam ZIP; jalankan sekali lagi."
