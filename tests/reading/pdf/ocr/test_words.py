"""What tesseract reads, and what becomes of it where it fails."""

from pathlib import Path

import pytest
from scan_maker import mixed

from auditor.reading.pdf.ocr import words
from auditor.reading.pdf.read import read_pdf


@pytest.mark.parametrize(
    ("way", "why"), [("kill -9 $$", "tesseract dihentikan"), ("exit 1", "tesseract terhenti sebelum selesai")]
)
def test_a_tesseract_that_ends_early_is_told(
    way: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = mixed(tmp_path)
    program = tmp_path / "tesseract"
    program.write_text(f"#!/bin/sh\n{way}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(words, "PROGRAM", str(program))
    document = read_pdf(path)
    assert [(part.what, part.why, part.by_chance) for part in document.not_read] == [
        ("halaman 2", f"halaman gagal dibaca ({why})", True)
    ]
