"""Writing the files of an audit."""

import json
import os
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from support import ROOT

from auditor.files.folder import INDEX, PAPERS, Format, is_paper, safe_name
from auditor.models.errors import InputError
from auditor.models.finding import NotChecked
from auditor.presenting import outputs
from auditor.presenting.kkr import book
from auditor.presenting.outputs import WRITERS, write_all
from auditor.presenting.shared.audited import Audited


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("..\\CON.pdf", "_CON"),
        ("../../etc/passwd", "passwd"),
        ("LKjIP Dinas 2023.pdf", "LKjIP Dinas 2023"),
        ("laporan v1.2.docx", "laporan v1.2"),
        ("nul", "_nul"),
        ("lpt1.tar.pdf", "_lpt1.tar"),
        ("...", "laporan"),
        ("", "laporan"),
        (".pdf", "pdf"),
        ("a<b>|c?.pdf", "a b c"),
        ("nama\u202efdp\x00.pdf", "namafdp"),
        ("akhir . .pdf", "akhir"),
        ("x" * 300 + ".pdf", "x" * 60),
        ("C:\\data\\lkj.pdf", "lkj"),
    ],
)
def test_safe_name(file: str, name: str) -> None:
    assert safe_name(file) == name


def test_every_file_is_there_and_nothing_else(audit: Audited, tmp_path: Path) -> None:
    folder = tmp_path / "hasil" / "laporan"
    written = write_all(folder, audit)
    assert sorted(folder.iterdir()) == sorted(written)
    names = ["laporan.html", "kkr.xlsx", "temuan.json", "baca-dahulu.html"]
    assert [path.name for path in written] == names
    assert json.loads((folder / "temuan.json").read_bytes())["summary"]["findings"] == 3


def test_every_paper_of_every_format_is_known_by_name(audit: Audited, tmp_path: Path) -> None:
    patterns = [INDEX, *(paper.name for paper in PAPERS)]
    for path in write_all(tmp_path / "hasil", audit, list(Format)):
        assert is_paper(path.name)
        assert any(fnmatch(path.name, pattern) for pattern in patterns), path.name


def test_every_format_is_in_the_page_of_the_interface() -> None:
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    assert [one.value for one in Format if f"`{one.value}`" not in text] == []


def test_the_same_bytes_every_time(audit: Audited, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_all(tmp_path / name, audit)
    for file in ("laporan.html", "temuan.json", "baca-dahulu.html"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


def test_a_failure_leaves_the_old_files(
    audit: Audited, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "laporan.html").write_text("lama")
    (tmp_path / "catatan.txt").write_text("milik pengguna")

    def fail(*_: object) -> None:
        raise OSError(28, "disk penuh")

    monkeypatch.setattr(book, "write_kkr", fail)
    with pytest.raises(InputError, match="disk penuh"):
        write_all(tmp_path, audit)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {
        "laporan.html": "lama",
        "catatan.txt": "milik pengguna",
    }


def test_a_folder_that_cannot_be_made(audit: Audited, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("")
    with pytest.raises(InputError, match="Hasil tidak dapat ditulis ke folder"):
        write_all(tmp_path / "berkas" / "hasil", audit)


def test_only_the_formats_asked_for(audit: Audited, tmp_path: Path) -> None:
    written = write_all(tmp_path, audit, [Format.JSON])
    assert [path.name for path in written] == ["temuan.json", "baca-dahulu.html"]
    assert sorted(tmp_path.iterdir()) == sorted(written)


def test_marked_copies_lie_beside_the_other_papers(audit: Audited, tmp_path: Path) -> None:
    for name in ("CON.pdf", "con.PDF"):
        canvas = Canvas(str(tmp_path / name))
        canvas.showPage()
        canvas.save()
    reports = [replace(audit.reports[0], document=replace(audit.reports[0].document, file=name))
               for name in ("CON.pdf", "con.PDF")]  # fmt: skip
    both = replace(audit, reports=reports, sources=[tmp_path / "CON.pdf", tmp_path / "con.PDF"])
    missed: list[NotChecked] = []
    written = write_all(tmp_path / "hasil", both, [Format.JSON, Format.PDF], missed.append)
    assert [path.name for path in written] == [
        "temuan.json",
        "_CON (bertanda).pdf",
        "_con (bertanda 2).pdf",
        "baca-dahulu.html",
    ]
    assert missed == []


def test_a_copy_that_cannot_be_made_is_told_and_the_rest_is_written(audit: Audited, tmp_path: Path) -> None:
    (tmp_path / "laporan.pdf").write_bytes(b"%PDF-1.4 rusak")
    missed: list[NotChecked] = []
    broken = replace(audit, sources=[tmp_path / "laporan.pdf"])
    written = write_all(tmp_path / "hasil", broken, [Format.PDF, Format.JSON], missed.append)
    assert [path.name for path in written] == ["temuan.json", "baca-dahulu.html"]
    assert [paper.what for paper in missed] == ["laporan (bertanda).pdf"]
    assert sorted((tmp_path / "hasil").iterdir()) == sorted(written)


def test_a_marked_pdf_needs_a_pdf(audit: Audited, tmp_path: Path) -> None:
    missed: list[NotChecked] = []
    written = write_all(tmp_path, audit, [Format.PDF], missed.append)
    assert [path.name for path in written] == ["baca-dahulu.html"]
    why = "laporannya bukan PDF; DOCX diberi komentar dengan --format docx"
    assert missed == [NotChecked("PDF bertanda", why)]


def test_every_format_has_what_writes_it() -> None:
    assert list(WRITERS) == list(Format)
    assert all(WRITERS.values())


class TallyWriter:
    """A new kind of paper: how many findings there are, and which process said so."""

    def __init__(self, *, apart: bool) -> None:
        self.apart = apart

    def write(self, audited: Audited, folder: Path) -> list[NotChecked]:
        (folder / "jumlah.csv").write_text(f"{len(audited.outcome.findings)},{os.getpid()}")
        return [NotChecked("jumlah menurut bab", "laporannya tanpa bab")]


@pytest.mark.parametrize("apart", [False, True])
def test_a_new_output_needs_a_writer_and_its_place_in_the_table(
    audit: Audited, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, apart: bool
) -> None:
    monkeypatch.setattr(outputs, "WRITERS", {**WRITERS, Format.PDF: (TallyWriter(apart=apart),)})
    missed: list[NotChecked] = []
    written = write_all(tmp_path, audit, [Format.JSON, Format.PDF], missed.append)
    assert [path.name for path in written] == ["temuan.json", "baca-dahulu.html", "jumlah.csv"]
    count, process = (tmp_path / "jumlah.csv").read_text().split(",")
    assert (count, int(process) != os.getpid()) == ("3", apart)
    assert [paper.what for paper in missed] == ["jumlah menurut bab"]
    assert "jumlah.csv" in (tmp_path / "baca-dahulu.html").read_text(encoding="utf-8")
