"""The folder that an audit fills: what lies in it, and what it is called."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PureWindowsPath

from auditor.files.plain import visible

FINDINGS = "temuan.json"
FLAT_FINDINGS = "temuan-1.json"
SCHEMA_OF_FINDINGS = "auditor/findings/2"
SCHEMA_OF_FLAT_FINDINGS = "auditor/findings/1"
PAGE = "laporan.html"
PAPER = "kkr.xlsx"
NOTES = "catatan-hasil-reviu.docx"
REVIEW = "kertas-kerja-reviu.docx"
INDEX = "baca-dahulu.html"


class Format(StrEnum):
    """A kind of papers that an audit writes, as the user names it."""

    HTML = "html"
    JSON = "json"
    FLAT_JSON = "json1"
    KKR = "kkr"
    DOCX = "docx"
    PDF = "pdf"


DEFAULT = (Format.HTML, Format.JSON, Format.KKR)
"""What is written when no format is named."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of an audit: its name or a pattern of it, for whom it is, and what it holds (Indonesian)."""

    name: str
    reader: str
    content: str


PAPERS = (
    Paper(PAGE, "Pereviu dan perencana", "Semua temuan dengan bukti, hitungan, dan cuplikan halamannya"),
    Paper(NOTES, "Pereviu, lalu unit yang direviu", "Catatan Hasil Reviu, dengan kolom tanggapan unit"),
    Paper(REVIEW, "Pereviu", "Kertas Kerja Reviu: 23 butir Permenpan RB 53/2014 dengan dasarnya"),
    Paper(
        PAPER,
        "Pereviu",
        "Temuan untuk diberi putusan, hitungannya, dan semua baris yang terbaca, di Excel",
    ),
    Paper("*(bertanda*).pdf", "Pereviu dan perencana", "Laporannya, dengan temuan ditandai di tempatnya"),
    Paper("*(bertanda*).docx", "Pereviu dan perencana", "Laporannya, dengan temuan sebagai komentar"),
    Paper(FINDINGS, "Program lain", "Temuan sebagai data"),
    Paper(
        FLAT_FINDINGS, "Program lain", "Temuan sebagai data menurut skema 1: akibat sebagai temuan sendiri"
    ),
)
"""The papers in the order of the index: those that go from hand to hand first."""
_FIRST = (PAGE, PAPER, NOTES, REVIEW, FINDINGS)
"""The order on the terminal: what nearly every audit writes first. Others follow by name."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\s]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_LONGEST_NAME = 60
_ENDINGS = sorted({name.rpartition(".")[2] for name in (INDEX, *(paper.name for paper in PAPERS))})
_PAPER = re.compile(rf'[^<>:"/\\|?*\x00-\x1f]{{1,200}}\.(?:{"|".join(_ENDINGS)})')


def safe_name(file: str) -> str:
    r"""Make a folder name from any file name, the same and allowed on Linux, macOS and Windows.

    Folders and the ending are dropped: ``safe_name("..\\CON.pdf")`` gives "_CON".
    """
    name = unicodedata.normalize("NFC", visible(PureWindowsPath(file).name))
    stem, dot, ending = name.rpartition(".")
    if dot and stem and ending.isalnum():
        name = stem
    name = _FORBIDDEN.sub(" ", name).strip(" .")[:_LONGEST_NAME].strip(" .")
    if is_reserved(name):
        return f"_{name}"
    return name or "laporan"


def is_reserved(name: str) -> bool:
    """Whether Windows takes that name of a file for a device."""
    return _RESERVED.fullmatch(name) is not None


def is_paper(name: str) -> bool:
    """Whether that can be the name of a paper: of a file right in the folder, on Linux and Windows alike."""
    return (
        _PAPER.fullmatch(name) is not None and not name.startswith(".") and _RESERVED.fullmatch(name) is None
    )


def rank(name: str) -> tuple[int, str]:
    """Sorts papers: the readable report first."""
    return _FIRST.index(name) if name in _FIRST else len(_FIRST), name
