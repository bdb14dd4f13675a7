"""A page is shown as it is read."""

import subprocess
import sys
from pathlib import Path

from PIL import Image
from support import ROOT


def shown(*options: str) -> subprocess.CompletedProcess[str]:
    script, sample = ROOT / "scripts" / "show_page.py", ROOT / "corpus" / "contoh" / "laporan-salah.pdf"
    command = [sys.executable, str(script), str(sample), *options]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)


def test_text_tables_and_a_picture_of_a_page(tmp_path: Path) -> None:
    picture = tmp_path / "halaman.png"
    told = shown("12", "--before", "1", "--out", str(picture)).stdout
    assert "[heading] BAB III AKUNTABILITAS KINERJA" in told
    assert "  = No | Interval Capaian (%) | Kategori\n    1 | 91 ke atas | Sangat Tinggi" in told
    with Image.open(picture) as page:
        colors = {color for _, color in page.convert("RGB").getcolors(1_000_000) or ()}
    assert {(0, 128, 0), (0, 0, 255), (255, 165, 0)} <= colors


def test_a_page_that_is_not_there_is_told() -> None:
    assert "has pages 1 to" in shown("900").stderr
