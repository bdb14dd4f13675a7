"""Which files a batch finds, and what it calls their results."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from auditor.batch.grouping import jobs_of
from auditor.batch.job import File, Job
from auditor.batch.tree import files_below
from auditor.models.dossier import DocumentKind, Recognised
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


def told(
    kind: DocumentKind | None,
    office: str | None,
    year: int | None,
    until: int | None = None,
    unsure: tuple[str, ...] = (),
) -> dict[str, object]:
    whole = {"kind": kind, "office": office, "year": year, "until": until or year}
    return {**whole, "reason": "", "unsure": unsure}


def jobs(root: Path, known: dict[str, dict[str, object]]) -> dict[str, list[str]]:
    """The files of each job by its name."""
    make(root, *known)
    tree = files_below(str(root), root / "hasil")
    recognised = {path: Recognised(path=root / path, **one) for path, one in known.items()}
    return {
        job.name: [one.path.relative_to(root).as_posix() for one in job.documents]
        for job in jobs_of(tree, str(root), recognised)
    }


UNKNOWN = told(None, None, None, unsure=("jenis",))
DINAS = "Dinas Sosial Kabupaten Tirta"


def test_unknown_files_are_called_as_they_are_safely_and_differ_in_any_case(tmp_path: Path) -> None:
    known = {f"CON/{name}": UNKNOWN for name in ("Laporan?.pdf", "laporan.docx", "LAPORAN.xlsx")}
    assert jobs(tmp_path, known) == {
        "_CON/LAPORAN": ["CON/LAPORAN.xlsx"],
        "_CON/Laporan-2": ["CON/Laporan?.pdf"],
        "_CON/laporan-3": ["CON/laporan.docx"],
    }


def test_a_report_goes_with_what_it_rests_on(tmp_path: Path) -> None:
    known = {
        "a.pdf": told(DocumentKind.LKJIP, DINAS, 2024),
        "b.pdf": told(DocumentKind.LKJIP, DINAS.upper(), 2023),
        "pk.docx": told(DocumentKind.PK, DINAS, 2024),
        "pk-ragu.docx": told(DocumentKind.PK, DINAS, 2024, unsure=("tahun",)),
        "renstra.pdf": told(DocumentKind.RENSTRA, DINAS, 2021, 2026),
        "lra.xlsx": told(DocumentKind.LRA, DINAS, 2022),
    }
    assert jobs(tmp_path, known) == {
        f"{DINAS}/2024": ["a.pdf", "renstra.pdf", "pk.docx", "b.pdf"],
        f"{DINAS}/2023": ["b.pdf", "renstra.pdf"],
        f"{DINAS}/2022 LRA": ["lra.xlsx"],
        f"{DINAS}/2024 PK": ["pk-ragu.docx"],
    }


def test_of_two_reports_of_last_year_none_is_compared(tmp_path: Path) -> None:
    known = {
        "a.pdf": told(DocumentKind.LKJIP, DINAS, 2024),
        "b.pdf": told(DocumentKind.LKJIP, DINAS, 2023),
        "b.docx": told(DocumentKind.LKJIP, DINAS, 2023),
    }
    assert jobs(tmp_path, known) == {
        f"{DINAS}/2024": ["a.pdf"],
        f"{DINAS}/2023": ["b.docx"],
        f"{DINAS}/2023-2": ["b.pdf"],
    }


def test_the_stamp_changes_with_a_file_and_with_what_it_is_taken_for() -> None:
    file = File("/l/a.pdf", "a.pdf", 7, "1")
    known = Recognised(path=Path("/l/a.pdf"), **told(DocumentKind.LKJIP, DINAS, 2024))
    job = Job("a", (file,), (known,))
    assert job.stamp == Job("b", (file,), (known,)).stamp
    assert job.stamp != Job("a", (File("/l/a.pdf", "a.pdf", 8, "1"),), (known,)).stamp
    assert job.stamp != Job("a", (file,), (replace(known, year=2023),)).stamp


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
