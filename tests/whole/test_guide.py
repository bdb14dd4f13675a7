"""Every command in the reviewer's guide, run one after another as a reader would."""

import re
import shlex
import shutil
from pathlib import Path

import openpyxl
import pytest
from chapter_maker import split_docx, split_pdf
from support import ROOT

from auditor.cli import run
from auditor.files.data import data_dir

GUIDE = ROOT / "docs" / "panduan.md"
SAMPLES = data_dir("corpus") / "contoh"
PDF, DOCX = SAMPLES / "laporan-salah.pdf", SAMPLES / "laporan-salah.docx"


def commands() -> list[str]:
    return re.findall(r"^    (auditor .+)$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the guide speaks of, nothing kept from elsewhere, no desk that stays."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("webbrowser.open", lambda _: True)
    monkeypatch.setattr("uvicorn.Server.run", lambda _, sockets: None)
    for name in ("laporan.pdf", "lkj-dinas-a.pdf", "lkjip-2024.pdf"):
        shutil.copy(PDF, name)
    for name in ("draf.docx", "baru.docx", "lkj-dinas-b.pdf", "lkj-dinas-c.docx", "pk-2024.docx"):
        shutil.copy(DOCX, name)
    for name in ("lkjip-2023.pdf", "renstra.pdf"):
        shutil.copy(SAMPLES / "laporan-benar.docx", name)
    for folder in ("2021", "2022", "2023", "2024", "laporan"):
        Path(folder).mkdir()
        shutil.copy(DOCX, Path(folder) / f"lkjip-{folder}.docx")
    split_pdf(PDF, tmp_path)
    split_docx(DOCX, tmp_path)
    Path("lkjip-2024").mkdir()
    split_pdf(PDF, Path("lkjip-2024"))
    book = openpyxl.Workbook()
    for row in (("Uraian", "Anggaran", "Realisasi"), ("Belanja Pegawai", 100, 90), ("Jumlah", 100, 90)):
        book.worksheets[0].append(row)
    book.save("lra-2024.xlsx")
    names = openpyxl.Workbook()
    for row in (("Kode", "Nama"), ("2.23.02", "PROGRAM PEMBINAAN PERPUSTAKAAN")):
        names.worksheets[0].append(row)
    names.save("nomenklatur.xlsx")
    assert run(["audit", "draf.docx", "--out", "hasil/lama"]) == 1
    return tmp_path


def test_every_command_of_the_guide_works(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed = commands()
    assert len(typed) > 15
    for command in typed:
        code = run(shlex.split(command)[1:])
        assert code in {0, 1}, f"{command}: {capsys.readouterr().err}"
    for made in (
        "hasil/laporan/laporan.html",
        "hasil/laporan/laporan (bertanda).pdf",
        "hasil/draf/draf (bertanda).docx",
        "hasil/ringkasan.html",
        "templat/kertas-kerja-reviu.docx",
        "tables.json",
    ):
        assert (desk / made).is_file(), made
