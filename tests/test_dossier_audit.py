"""Several documents of an office audited together, as a user sees it."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from auditor.cli import run

OFFICE = "DINAS PASAR RAKYAT KABUPATEN SUKARAYA"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, loaded_once: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of its own, and rules that are loaded only once."""
    monkeypatch.chdir(tmp_path)


def paper(path: str, *lines: str) -> None:
    """A DOCX of these lines."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    made.save(path)


def test_each_document_is_told_by_its_office_and_year() -> None:
    paper("arsip/2023/lkjip.docx", "LAPORAN KINERJA TAHUN 2023", OFFICE)
    paper("arsip/2024/lkjip.docx", "LAPORAN KINERJA TAHUN 2024", OFFICE)
    promise = "Dalam rangka mewujudkan pasar yang tertib, kami berjanji mencapai target di bawah ini."
    paper("arsip/2024/pk.docx", "PERJANJIAN KINERJA TAHUN 2024", OFFICE, promise)
    assert run(["audit", "arsip", "--format", "json", "--out", "hasil"]) == 1
    told = json.loads(Path("hasil/temuan.json").read_text(encoding="utf-8"))
    assert [(one["kind"], one["office"], one["year"]) for one in told["documents"]] == [
        ("LKjIP", OFFICE, 2024),
        ("LKjIP", OFFICE, 2023),
        ("PK", OFFICE, 2024),
    ]
    absent = [one["message"] for one in told["findings"] if "(butir I)" in one["message"]]
    assert sorted(absent) == [
        "LKjIP 2023: Tidak ditemukan penjelasan umum organisasi (butir I).",
        "Tidak ditemukan penjelasan umum organisasi (butir I).",
    ]
