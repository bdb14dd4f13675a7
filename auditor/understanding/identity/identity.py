"""Whose report it is, of what kind and of which year: from the cover or, failing that, from the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from auditor.models.document import Block, BlockKind, Document
from auditor.models.dossier import DocumentKind
from auditor.understanding.identity.office_names import offices_in
from auditor.understanding.identity.report_year import report_year

_COVER_BLOCKS = 25
_SEARCHED_BLOCKS = 120
_FEWEST_MENTIONS = 2
"""Mentions of an office by which the text names it, where the cover does not."""
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

ADDRESS = re.compile(
    r"^(?:alamat|j(?:l|ln|alan)\b|tel(?:p|epon)|fax|faks|e-?mail|website|laman|kode\s+pos|www)", re.IGNORECASE
)
_GOVERNMENT = re.compile(
    r"\bpemerintah\s+(?P<region>(?:kabupaten|kota|provinsi)(?:\s+(?!dinas|badan|tahun|sekretariat|inspektorat)[^\W\d_]+)"
    r"(?:[^\S\n]+(?!dinas|badan|tahun|sekretariat|inspektorat)[^\W\d_]+){0,2}?)(?=\s*\n|\s+(?:dinas|badan|tahun|sekretariat|"
    r"inspektorat)\b|\s*$)",
    re.IGNORECASE,
)
_REGION = re.compile(r"\b(?:kabupaten|kota|provinsi|propinsi|kab|prov)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Identity:
    """Kind of document ("LKjIP", "PK", ...), office as on the cover, and year; None where unknown."""

    kind: str | None
    office: str | None
    year: int | None


def identify(document: Document) -> Identity:
    """Say what the document is. Nothing is guessed: what neither cover nor text tells is None."""
    cover = _cover(document.blocks)
    text = "\n".join(cover)
    return Identity(
        kind=_kind(cover),
        office=office_in(text) or _frequent_office(document),
        year=report_year(cover, _texts(document)),
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
    office = next(offices_in(text), None)
    if office is None or _REGION.search(office):
        return office
    above = _GOVERNMENT.search(text)
    return f"{office} {' '.join(above['region'].split())}" if above else office


def _frequent_office(document: Document) -> str | None:
    blocks = document.blocks[:_SEARCHED_BLOCKS]
    return frequent_office(block.text for block in blocks if block.kind is BlockKind.PARAGRAPH)


def frequent_office(texts: Iterable[str]) -> str | None:
    """Give the office with its region that the texts name most often, where the cover names none."""
    names = [name for text in texts for name in offices_in(text) if _REGION.search(name)]
    common = Counter(name.casefold() for name in names).most_common(1)
    if not common or common[0][1] < _FEWEST_MENTIONS:
        return None
    return next(name for name in names if name.casefold() == common[0][0])


def _texts(document: Document) -> Iterator[str]:
    """Paragraphs and headings, and the titles and headers of tables."""
    for block in document.blocks:
        if block.table is None:
            yield block.text
        else:
            header = {cell.text for row in block.table.header for cell in row}
            yield from (block.table.caption or "", *sorted(header))
