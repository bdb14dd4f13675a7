"""A reader that was started before it is known what to read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from raw_pdf import one_page, stream
from support import ROOT

from auditor.models.errors import InputError
from auditor.reading.reader import Reading, get_ready, read

FONT = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"


def test_it_reads_what_it_is_told(tmp_path: Path) -> None:
    file = one_page(tmp_path / "a.pdf", stream(b"BT /F1 12 Tf 72 700 Td (Laporan Kinerja 2024) Tj ET"), FONT)
    get_ready()
    with Reading(file) as reading:
        document = reading.document()
    assert document == read(file)
    assert [block.text for block in document.blocks] == ["Laporan Kinerja 2024"]


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    get_ready()
    with Reading(tmp_path / "tiada.pdf") as reading, pytest.raises(InputError, match="tidak ditemukan"):
        reading.document()


@pytest.mark.parametrize(("arguments", "code"), [(["tiada.pdf"], 2), (["tiada.pdf", "--help"], 0)])
def test_it_ends_with_a_program_that_reads_nothing(tmp_path: Path, arguments: list[str], code: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "auditor", "audit", *arguments],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == code
