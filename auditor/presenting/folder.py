"""The folder that an audit fills: what lies in it, and how it gets there whole."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PureWindowsPath
from tempfile import TemporaryDirectory

from auditor.models.errors import InputError
from auditor.presenting.plain import visible

FINDINGS = "temuan.json"
PAGE = "laporan.html"
FACTS = "fakta.xlsx"
FILES = (PAGE, FINDINGS, FACTS)
"""What an audit writes, the readable report first."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\s]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_LONGEST_NAME = 60


def safe_name(file: str) -> str:
    r"""Make a folder name from any file name, the same and allowed on Linux, macOS and Windows.

    Folders and the ending are dropped: ``safe_name("..\\CON.pdf")`` gives "_CON".
    """
    name = unicodedata.normalize("NFC", visible(PureWindowsPath(file).name))
    stem, dot, ending = name.rpartition(".")
    if dot and stem and ending.isalnum():
        name = stem
    name = _FORBIDDEN.sub(" ", name).strip(" .")[:_LONGEST_NAME].strip(" .")
    if _RESERVED.fullmatch(name):
        return f"_{name}"
    return name or "laporan"


@contextmanager
def filling(folder: Path) -> Iterator[Path]:
    """Give a folder beside in which to write the files of an audit; they are moved to ``folder`` at the end.

    Raises InputError when the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".auditor-", dir=folder) as made:
            yield Path(made)
            for name in FILES:
                os.replace(Path(made) / name, folder / name)
    except OSError as error:
        raise InputError(
            f"Hasil tidak dapat ditulis ke folder {folder}: {error.strerror or error}. Periksa izin dan "
            "ruang disk, dan tutup berkas hasil yang sedang dibuka."
        ) from error
