"""What a conversion lost is told, and nothing where all is there."""

import struct
import zipfile
from pathlib import Path

import docx
import pytest
from old_maker import compound

from auditor.converting.lost import what_was_lost
from auditor.models.document import NotRead

TEXT = "Realisasi anggaran tahun ini mencapai 95 persen. " * 20


@pytest.fixture
def made(tmp_path: Path) -> Path:
    word = docx.Document()
    word.add_paragraph(TEXT)
    path = tmp_path / "jadi.docx"
    word.save(str(path))
    return path


def doc_with(signs: int, path: Path, version: int = 0xC1) -> Path:
    head = (bytes(2) + struct.pack("<H", version)).ljust(0x4C, b"\0") + struct.pack("<i", signs)
    path.write_bytes(compound({"WordDocument": head}))
    return path


def test_half_of_a_doc(tmp_path: Path, made: Path) -> None:
    assert what_was_lost(doc_with(2 * (len(TEXT) + 1), tmp_path / "lama.doc"), made) == NotRead(
        "kira-kira 50% dari isi berkas .doc",
        "hilang ketika LibreOffice mengubahnya menjadi DOCX; simpan sendiri sebagai DOCX lalu audit yang itu",
    )


@pytest.mark.parametrize("version", [0xC1, 0x68])
def test_nothing_is_told_of_what_is_there_or_not_counted(tmp_path: Path, made: Path, version: int) -> None:
    signs = len(TEXT) + 1 if version == 0xC1 else 9 * len(TEXT)
    assert what_was_lost(doc_with(signs, tmp_path / "lama.doc", version), made) is None


@pytest.mark.parametrize(("times", "share"), [(1, None), (4, 75)])
def test_an_open_document(tmp_path: Path, made: Path, times: int, share: int | None) -> None:
    path = tmp_path / "buka.odt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", f"<a>{f'<text:p>{TEXT}</text:p>' * times}</a>")
    lost = what_was_lost(path, made)
    assert (lost.what if lost else None) == (share and f"kira-kira {share}% dari isi berkas .odt")
