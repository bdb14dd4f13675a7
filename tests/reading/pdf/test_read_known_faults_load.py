"""Faults that table extractors are known for (docs/ekstraktor.md): memory, handles, libraries."""

import os
import re
import sys
import threading
import tomllib
from pathlib import Path

import pytest
from pdf_maker import Paper
from pdfplumber.page import Page
from support import ROOT

from auditor.reading.pdf.content.content import draw
from auditor.reading.pdf.content.parsers import by_pdfminer
from auditor.reading.pdf.read import read_pdf

XS = [60.0, 90.0, 260.0, 330.0, 420.0]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    paper = Paper(tmp_path / "a.pdf")
    for page in range(12):
        paper.table(80, XS, [["No", "Kegiatan", "Target", "Realisasi"], [str(page), "Rapat", "7", "6"]])
        paper.page()
    return paper.save()


@pytest.mark.skipif(sys.platform != "linux", reason="counts the open files of the process in /proc")
def test_no_file_stays_open(report: Path) -> None:
    """Faults 62, 63 and 65."""
    read_pdf(report)
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(3):
        read_pdf(report)
    assert len(os.listdir("/proc/self/fd")) <= before


def test_pages_are_closed_one_by_one(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Faults 62, 63 and 67: a page of pdfminer is let go before the next one is read."""
    closed: list[int] = []
    end = Page.close

    def close(self: Page) -> None:
        closed.append(self.page_number)
        end(self)

    monkeypatch.setattr(Page, "close", close)
    read = [(draw(sheet).number, len(set(closed))) for sheet in by_pdfminer(report, [1, 2, 3], None)]
    assert read == [(1, 0), (2, 1), (3, 2)]


def test_no_threads(report: Path) -> None:
    """Fault 75: pdfium returns empty text in threads; pages are read in processes."""
    before = {thread.name for thread in threading.enumerate()}
    document = read_pdf(report)
    assert [row[0].text for table in document.tables for row in table.rows] == [str(n) for n in range(12)]
    assert {thread.name for thread in threading.enumerate()} <= before


def test_parser_with_the_pickle_hole_is_shut_out() -> None:
    """Fault 72: CVE-2025-64512, mended in pdfminer.six 20260107, the one that pdfplumber 0.11.10 asks for."""
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    (plumber,) = (line for line in wanted if line.startswith("pdfplumber"))
    lowest = re.search(r">=\s*([\d.]+)", plumber)
    assert lowest is not None
    assert tuple(map(int, lowest[1].split("."))) >= (0, 11, 10)


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("camelot/pdfs/tabula/schools.pdf", ["School"]),
        ("pdfplumber/pdfs/pr-138-example.pdf", []),
        ("pdfplumber/pdfs/issue-297-example.pdf", []),
        ("pdfplumber/pdfs/issue-316-example.pdf", []),
    ],
)
def test_files_that_readers_hang_on_end(shared: Path, name: str, words: list[str]) -> None:
    """Faults 68 and 71."""
    document = read_pdf(shared / "samples" / name)
    cells = [cell.text for table in document.tables for row in (*table.header, *table.rows) for cell in row]
    text = " ".join([block.text for block in document.blocks] + cells)
    assert text or document.not_read
    for word in words:
        assert word in text
