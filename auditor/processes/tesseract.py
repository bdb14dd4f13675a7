"""Whether tesseract is here, and what to say of scanned pages with it and without it."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache

from auditor.models.document import SCANNED

PROGRAM, LANGUAGE = "tesseract", "ind"
OCR_READ = f"{SCANNED}: temuan yang bersandar padanya hanya “perlu dicek”"
NO_WORDS = "halaman berupa gambar (hasil pindai); tidak ada tulisan yang terbaca padanya"
NO_OCR = (
    "halaman berupa gambar (hasil pindai); pasang tesseract-ocr dan tesseract-ocr-ind agar ikut dibaca, "
    "atau mintalah berkas digitalnya"
)


@cache
def can_read() -> bool:
    """Whether tesseract and its Indonesian words are installed."""
    if shutil.which(PROGRAM) is None:
        return False
    listed = subprocess.run(  # noqa: S603 - fixed words
        [PROGRAM, "--list-langs"],
        capture_output=True,
        text=True,
        check=False,
    )
    return LANGUAGE in listed.stdout.split()
