"""Whose report it is, of what kind and of which year: from the cover or, failing that, from the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from auditor.models.document import Block, BlockKind, Document
from auditor.models.dossier import DocumentKind
from auditor.understanding.years import YEAR

_COVER_BLOCKS = 25
_SEARCHED_BLOCKS = 120
KINDS = (
    (
        DocumentKind.PK_PERUBAHAN,
        r"^(perjanjian|penetapan) kinerja\W+(tahun (anggaran )?\d{4}\W+)?perubahan\b"
        r"|^perubahan (atas )?(perjanjian|penetapan) kinerja\b",
    ),
    (DocumentKind.PK, r"^(perjanjian|penetapan) kinerja\b"),
    (DocumentKind.RENSTRA, r"^(perubahan )?rencana strategis\b|^renstra\b"),
    (
        DocumentKind.RENJA,
        r"^(perubahan )?rencana kerja\b|^(evaluasi (terhadap )?(hasil )?(pelaksanaan )?)?(renja|rkpd)\b",
    ),
    (DocumentKind.IKU, r"^(penetapan )?indikator kinerja utama\b"),
    (DocumentKind.DPPA, r"^dokumen pelaksanaan perubahan anggaran\b|^dppa\b"),
    (DocumentKind.DPA, r"^dokumen pelaksanaan anggaran\b|^dpa\b"),
    (DocumentKind.LRA, r"^laporan realisasi anggaran\b|^realisasi anggaran\b|^lra\b"),
    (DocumentKind.REALISASI, r"^(laporan )?realisasi (fisik|keuangan|kinerja)\b|^rfk\b"),
    (
        DocumentKind.LKJIP,
        r"\blaporan (akuntabilitas )?kinerja\b|\bla?kji?p\b|\blaki?p\b|\blkip\b",
    ),
)
"""What the title of each kind of document looks like in small letters."""
_OFFICE = re.compile(
    r"\b(?P<office>(?:dinas|badan|sekretariat|inspektorat|satuan|kecamatan|kantor|biro|rumah sakit|rsud)\b"
    r"(?:(?!\btahun\b|\bpemerintah\b|\bta\b)[\w\s,.&/()-])*?"
    r"(?:(?:kabupaten|kota|provinsi)\s+(?!tahun\b|20\d\d)\w+(?:[^\S\n]+(?!tahun\b|20\d\d)\w+){0,2}?(?=\n|\s*(?:\b(?:tahun|ta|untuk|yang|dan|tidak|no|dinas|badan)\b|20\d\d|[,.;:()]|$))|(?=\btahun\b|$)))",
    re.IGNORECASE,
)


ADDRESS = re.compile(
    r"^(?:alamat|j(?:l|ln|alan)\b|tel(?:p|epon)|fax|faks|e-?mail|website|laman|kode\s+pos|www)", re.IGNORECASE
)
_GOVERNMENT = re.compile(
    r"\bpemerintah\s+(?P<region>(?:kabupaten|kota|provinsi)(?:\s+(?!dinas|badan|tahun|sekretariat|inspektorat)[^\W\d]+){1,3}?)"
    r"(?=\s+(?:dinas|badan|tahun|sekretariat|inspektorat)\b|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Identity:
    """Kind of document ("LKjIP", "PK", ...), office as on the cover, and year; None where unknown."""

    kind: str | None
    office: str | None
    year: int | None


def identify(document: Document) -> Identity:
    """Say what the document is. Nothing is guessed: what neither cover nor text tells is None."""
    cover = _cover(document.blocks)
    text = " ".join(cover)
    return Identity(
        kind=_kind(cover), office=office_in(text) or _frequent_office(document), year=_year(text, document)
    )


def _cover(blocks: Sequence[Block]) -> list[str]:
    """Short lines before the first heading or long paragraph."""
    lines: list[str] = []
    for block in blocks[:_COVER_BLOCKS]:
        first_page = block.page in (None, 1)
        if block.kind is BlockKind.TABLE or (lines and block.kind is BlockKind.HEADING and not first_page):
            break
        if re.match(
            r"(kata pengantar|daftar isi|ikhtisar|ringkasan|bab\s+[i1]\b)", block.text, re.IGNORECASE
        ):
            break
        if len(block.text) > 300:
            break
        if not ADDRESS.match(block.text.strip()):
            lines.append(" ".join(block.text.split()))
    return lines


def _kind(cover: Sequence[str]) -> str | None:
    for line in cover:
        for kind, pattern in KINDS:
            if re.search(pattern, line.lower()):
                return kind.value
    return None


def office_in(text: str) -> str | None:
    """Give the office that a cover's text names; the region may stand above it ("PEMERINTAH KOTA X").

    The name of a region does not go on in another line.
    """
    match = _OFFICE.search(text)
    if match is None or len(match["office"].split()) < 2:
        return None
    office = " ".join(match["office"].split()).rstrip(" ,")
    above = _GOVERNMENT.search(text)
    if above is None or re.search(r"\b(?:kabupaten|kota|provinsi)\b", office, re.IGNORECASE):
        return office
    return f"{office} {' '.join(above['region'].split())}"


def _frequent_office(document: Document) -> str | None:
    blocks = document.blocks[:_SEARCHED_BLOCKS]
    return frequent_office(block.text for block in blocks if block.kind is BlockKind.PARAGRAPH)


def frequent_office(texts: Iterable[str]) -> str | None:
    """Give the office with its region that the texts name most often, where the cover names none."""
    names = Counter(
        " ".join(match["office"].split())
        for text in texts
        for match in _OFFICE.finditer(text)
        if re.search(r"\b(kabupaten|kota|provinsi)\b", match["office"], re.IGNORECASE)
        and len(match["office"]) < 200
    )
    common = names.most_common(1)
    return common[0][0] if common and common[0][1] > 1 else None


def _year(cover: str, document: Document) -> int | None:
    found = re.search(r"\b(?:tahun|ta)\s*(?:anggaran\s*)?(20[0-4]\d)", cover, re.IGNORECASE) or YEAR.search(
        cover
    )
    if found:
        return int(found[1])
    years = Counter(
        int(year)
        for block in document.blocks[:_SEARCHED_BLOCKS]
        for year in re.findall(r"\b[Tt]ahun (?:[Aa]nggaran )?(20[0-4]\d)(?!\s*[-–])", block.text)
    )
    return years.most_common(1)[0][0] if years else None
