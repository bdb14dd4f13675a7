"""Files of many offices and years put together to dossiers."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
from old_maker import saved_as

from auditor.converting.opened import opened
from auditor.dossier import ENDINGS, correct, dossiers_in, files_in, group, recognise
from auditor.models.dossier import DocumentKind
from auditor.models.errors import InputError
from auditor.models.finding import NotChecked
from auditor.models.read_options import ReadOptions

PASAR, TANI = "DINAS PASAR RAKYAT KABUPATEN SUKARAYA", "DINAS PERTANIAN KABUPATEN SUKARAYA"


def paper(path: Path, *lines: str) -> Path:
    """A DOCX of these lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    made.save(str(path))
    return path


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    paper(tmp_path / "2023" / "a.docx", "LAPORAN KINERJA TAHUN 2023", PASAR)
    paper(
        tmp_path / "2024" / "a.docx",
        "LAPORAN KINERJA TAHUN 2024",
        "Dinas Pasar Rakyat Kab. Sukaraya Tahun 2024",
    )
    paper(tmp_path / "2024" / "pk.docx", "PERJANJIAN KINERJA TAHUN 2024", PASAR)
    paper(tmp_path / "tani" / "b.docx", "LAPORAN KINERJA TAHUN 2024", TANI)
    paper(tmp_path / "tani" / "lra.docx", "LAPORAN REALISASI ANGGARAN TAHUN 2024")
    (tmp_path / "2024" / "rusak.pdf").write_bytes(b"%PDF-1.7 tidak utuh")
    (tmp_path / "2024" / "~$pk.docx").write_bytes(b"")
    (tmp_path / "2024" / "catatan.txt").write_text("bukan laporan")
    return tmp_path


def test_files_of_one_office_are_one_dossier(tree: Path) -> None:
    dossiers = group(files_in(tree))
    found = [
        (one.office, [(doc.path.relative_to(tree).as_posix(), doc.kind, doc.year) for doc in one.documents])
        for one in dossiers
    ]
    assert found == [
        (
            PASAR,
            [
                ("2024/rusak.pdf", None, None),
                ("2023/a.docx", DocumentKind.LKJIP, 2023),
                ("2024/a.docx", DocumentKind.LKJIP, 2024),
                ("2024/pk.docx", DocumentKind.PK, 2024),
            ],
        ),
        (TANI, [("tani/b.docx", DocumentKind.LKJIP, 2024), ("tani/lra.docx", DocumentKind.LRA, 2024)]),
    ]


def test_older_formats_take_part(tree: Path) -> None:
    saved_as(paper(tree / "lama.docx", "LAPORAN KINERJA TAHUN 2022", PASAR), "doc", tree / "2023")
    (found,) = group([tree / "2023" / "lama.doc"])
    (one,) = found.documents
    assert (found.office, one.kind, one.year) == (PASAR, DocumentKind.LKJIP, 2022)
    assert one.path in files_in(tree)


def test_order_of_files_does_not_matter(tree: Path) -> None:
    files = files_in(tree)
    assert group(files) == group(reversed(files))


def test_file_without_office_is_taken_from_its_folder_but_not_sure(tree: Path) -> None:
    lra = group(files_in(tree))[1].documents[1]
    assert not lra.sure
    assert "menurut berkas lain di foldernya" in lra.reason


def test_broken_file_is_said(tmp_path: Path) -> None:
    path = tmp_path / "rusak.pdf"
    path.write_bytes(b"%PDF-1.7 tidak utuh")
    found = recognise(path)
    assert (found.kind, found.reason) == (None, "rusak.pdf rusak; minta salinan yang utuh.")


def test_two_offices_of_one_name_leave_a_file_without_region_alone(tmp_path: Path) -> None:
    for region in ("KABUPATEN SUKARAYA", "KOTA MADYARAYA"):
        paper(tmp_path / region / "a.docx", "LAPORAN KINERJA TAHUN 2024", f"DINAS SOSIAL {region}")
    paper(tmp_path / "lain" / "a.docx", "PERJANJIAN KINERJA TAHUN 2024", "DINAS SOSIAL")
    assert [len(one.documents) for one in group(files_in(tmp_path))] == [1, 1, 1]


def test_dossier_yaml_corrects(tree: Path) -> None:
    (tree / "dossier.yaml").write_text(
        "berkas:\n  2024/pk.docx: {jenis: PK perubahan, tahun: 2023}\n  2024/rusak.pdf: {abaikan: true}\n"
    )
    found = correct(recognise(tree / "2024" / "pk.docx"), above=tree)
    assert found is not None
    assert (found.kind, found.year, found.sure) == (DocumentKind.PK_PERUBAHAN, 2023, True)
    assert "menurut dossier.yaml" in found.reason
    assert correct(recognise(tree / "2024" / "rusak.pdf"), above=tree) is None


def test_wrong_dossier_yaml_is_one_sentence(tree: Path) -> None:
    (tree / "dossier.yaml").write_text("berkas:\n  a.docx: {jenis: Rencana}\n")
    with pytest.raises(InputError, match=r"dossier\.yaml perlu diperbaiki: "):
        correct(recognise(tree / "2024" / "pk.docx"), above=tree)


def test_a_zip_is_as_a_folder_of_its_name(tree: Path) -> None:
    archive = tree / "tani" / "lampiran.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.write(tree / "tani" / "lra.docx", "lra.docx")
        made.write(tree / "2024" / "pk.docx", "pk.docx")
    (tree / "tani" / "lra.docx").unlink()
    (tree / "tani" / "dossier.yaml").write_text("berkas:\n  lampiran.zip/pk.docx: {abaikan: true}\n")
    with opened([tree / "tani"], ENDINGS, ReadOptions()) as inside:
        (found,) = dossiers_in([tree / "tani"], inside=inside)
        (alone,) = dossiers_in([archive], inside=inside)
    assert [(one.path.relative_to(tree).as_posix(), one.kind) for one in found.documents] == [
        ("tani/b.docx", DocumentKind.LKJIP),
        ("tani/lampiran.zip/lra.docx", DocumentKind.LRA),
    ]
    assert found.office == TANI
    assert found.left_out == (NotChecked("pk.docx", "diabaikan menurut dossier.yaml"),)
    assert [one.path.name for one in alone.documents] == ["lra.docx"]


def test_why_nothing_of_a_zip_is_read_is_said(tmp_path: Path) -> None:
    archive = tmp_path / "laporan.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("dalam.zip", "x")
    with opened([archive], ENDINGS, ReadOptions()) as inside, pytest.raises(InputError) as refused:
        dossiers_in([archive], inside=inside)
    assert str(refused.value) == (
        f"{archive} tidak memuat PDF, DOCX, atau XLSX (laporan.zip/dalam.zip: arsip di dalam arsip tidak "
        "dibuka; buka dahulu)."
    )
