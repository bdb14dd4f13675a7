"""ZIPs that are named and that lie in folders, open for as long as it lasts."""

import zipfile
from pathlib import Path

import pytest

from auditor.converting.opened import opened
from auditor.models.errors import InputError
from auditor.models.finding import NotChecked
from auditor.models.read_options import ReadOptions

ENDINGS = {".pdf"}


def zip_of(path: Path, *names: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, name)
    return path


def test_a_named_one_is_as_a_folder(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "laporan.zip", "dinas/lkj.pdf")
    with opened([path], ENDINGS, ReadOptions()) as inside:
        assert inside.below(path) == [path / "dinas" / "lkj.pdf"]
        lies = inside.files[path / "dinas" / "lkj.pdf"]
        assert (lies.name, lies.parent.name, lies.read_text()) == ("lkj.pdf", "dinas", "dinas/lkj.pdf")
        assert inside.left_out == ()
    assert not lies.exists()


def test_those_in_folders(tmp_path: Path) -> None:
    folder = tmp_path / "dinas"
    path = zip_of(folder / "lampiran.zip", "pk.pdf", "lagi.zip")
    zip_of(folder / ".simpan.zip", "x.pdf")
    zip_of(folder / "besar.xlsx", "[Content_Types].xml")
    (folder / "arsip.rar").write_bytes(b"Rar!\x1a\x07\x00")
    (folder / "rusak.zip").write_bytes(b"PK\x03\x04")
    with opened([folder], ENDINGS, ReadOptions()) as inside:
        assert inside.below(folder) == inside.below(path) == [path / "pk.pdf"]
        assert inside.left_out == (
            NotChecked(
                "arsip.rar", "arsip.rar adalah arsip RAR, yang tidak dibuka; buka dahulu di folder itu."
            ),
            NotChecked("lampiran.zip/lagi.zip", "arsip di dalam arsip tidak dibuka; buka dahulu"),
            NotChecked("rusak.zip", "rusak.zip bukan ZIP yang utuh; minta salinan yang utuh."),
        )


def test_a_named_one_that_cannot_be_opened_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = zip_of(tmp_path / "a.zip", "a.pdf", "b.pdf")
    monkeypatch.setattr("auditor.converting.unpacking.MOST_FILES", 1)
    with (
        pytest.raises(InputError, match=r"a\.zip memuat lebih dari 1 dokumen"),
        opened([path], ENDINGS, ReadOptions()),
    ):
        pass
    with opened([tmp_path], ENDINGS, ReadOptions()) as inside:
        assert inside.files == {}
        assert [one.what for one in inside.left_out] == ["a.zip"]


def test_all_of_them_share_their_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    zip_of(tmp_path / "a.zip", "satu.pdf")
    zip_of(tmp_path / "b.zip", "dua.pdf", "tiga-empat.pdf")
    monkeypatch.setattr("auditor.converting.opened.MOST_BYTES", 20)
    with opened([tmp_path], ENDINGS, ReadOptions()) as inside:
        assert list(inside.files) == [tmp_path / "a.zip" / "satu.pdf"]
        assert [one.what for one in inside.left_out] == ["b.zip"]
