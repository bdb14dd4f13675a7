"""Older formats told by content."""

import struct
import zipfile
from pathlib import Path

import pytest
from old_maker import compound

from auditor.converting.formats import OldFormat, is_locked, old_format
from auditor.models.errors import InputError

OPEN = "application/vnd.oasis.opendocument."
LOCKED_WORD = bytes(10) + struct.pack("<H", 0x0100)
BOF = struct.pack("<2H", 0x0809, 16) + bytes(16)


def open_document(path: Path, kind: str, manifest: str = "") -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", "<office:document-content/>")
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (compound({"WordDocument": b""}), OldFormat.DOC),
        (compound({"Workbook": b""}), OldFormat.XLS),
        (compound({"Book": b""}), OldFormat.XLS),
        (compound({"ObjectPool": b"", "WordDocument": b"Workbook"}), OldFormat.DOC),
        (b"\n{\\rtf1 isi}", OldFormat.RTF),
        (b"%PDF-1.7", None),
        (b"Laporan", None),
    ],
)
def test_content_tells(tmp_path: Path, content: bytes, form: OldFormat | None) -> None:
    path = tmp_path / "berkas.docx"
    path.write_bytes(content)
    assert old_format(path) is form


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        (f"{OPEN}text", OldFormat.ODT),
        (f"{OPEN}text-template", OldFormat.ODT),
        (f"{OPEN}spreadsheet", OldFormat.ODS),
        ("application/epub+zip", None),
    ],
)
def test_an_open_document_tells_its_type(tmp_path: Path, kind: str, form: OldFormat | None) -> None:
    assert old_format(open_document(tmp_path / "berkas", kind)) is form


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            compound({"EncryptedPackage": b""}),
            "x.doc dilindungi kata sandi; simpan salinan tanpa kata sandi.",
        ),
        (compound({"PowerPoint Document": b""}), "x.doc adalah presentasi PowerPoint, bukan laporan; "),
        (compound({"Lain": b""}), "x.doc adalah berkas program lain, bukan laporan; "),
        (compound({"WordDocument": b""})[:700], "x.doc rusak atau terpotong; minta salinan yang utuh."),
    ],
)
def test_others_of_that_make_are_refused(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "x.doc"
    path.write_bytes(content)
    with pytest.raises(InputError) as refused:
        old_format(path)
    assert str(refused.value).startswith(sentence)


def test_a_presentation_of_open_document_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="bukan dokumen atau lembar kerja"):
        old_format(open_document(tmp_path / "paparan.odp", f"{OPEN}presentation"))


@pytest.mark.parametrize(
    ("content", "form", "locked"),
    [
        (compound({"WordDocument": LOCKED_WORD}), OldFormat.DOC, True),
        (compound({"WordDocument": bytes(12)}), OldFormat.DOC, False),
        (compound({"Workbook": BOF + struct.pack("<2H", 0x2F, 6)}), OldFormat.XLS, True),
        (compound({"Workbook": BOF + struct.pack("<2H", 0x42, 2)}), OldFormat.XLS, False),
        (b"{\\rtf1 ", OldFormat.RTF, False),
    ],
)
def test_what_needs_a_password(tmp_path: Path, content: bytes, form: OldFormat, locked: bool) -> None:
    path = tmp_path / "berkas"
    path.write_bytes(content)
    assert is_locked(path, form) is locked


@pytest.mark.parametrize("locked", [True, False])
def test_an_open_document_that_needs_a_password(tmp_path: Path, locked: bool) -> None:
    manifest = "<manifest:encryption-data/>" if locked else ""
    path = open_document(tmp_path / "kunci.odt", f"{OPEN}text", manifest)
    assert is_locked(path, OldFormat.ODT) is locked
