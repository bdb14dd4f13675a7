"""The folder that an audit fills: what lies in it, and how it gets there whole."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path, PureWindowsPath
from tempfile import TemporaryDirectory

from auditor.models.errors import InputError
from auditor.presenting.plain import visible

FINDINGS = "temuan.json"
PAGE = "laporan.html"
PAPER = "kkr.xlsx"
NOTES = "catatan-hasil-reviu.docx"
REVIEW = "kertas-kerja-reviu.docx"
INDEX = "baca-dahulu.html"
_ORDER = (PAGE, PAPER, NOTES, REVIEW, FINDINGS)
"""The papers that are named first, where they were written."""


class Format(StrEnum):
    """A kind of papers that an audit writes, as the user names it."""

    HTML = "html"
    JSON = "json"
    KKR = "kkr"
    DOCX = "docx"
    PDF = "pdf"


DEFAULT = (Format.HTML, Format.JSON, Format.KKR)
"""What is written when no format is named."""

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
def filling(folder: Path) -> Iterator[tuple[Path, list[str]]]:
    """Give a folder beside in which to write papers; they are moved to ``folder`` at the end.

    Gives also a list that then holds their names, the readable report first. Raises InputError when the
    folder cannot be written.
    """
    names: list[str] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".auditor-", dir=folder) as made:
            yield Path(made), names
            names += sorted((path.name for path in Path(made).iterdir()), key=_rank)
            for name in names:
                os.replace(Path(made) / name, folder / name)
    except OSError as error:
        raise InputError(
            f"Hasil tidak dapat ditulis ke folder {folder}: {error.strerror or error}. Periksa izin dan "
            "ruang disk, dan tutup berkas hasil yang sedang dibuka."
        ) from error


def _rank(name: str) -> tuple[int, str]:
    return _ORDER.index(name) if name in _ORDER else len(_ORDER), name
