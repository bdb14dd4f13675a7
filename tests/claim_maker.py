"""A small report whose sentences claim something of its tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from support import document, table

from auditor.models.document import Block, BlockKind, Document, Table
from auditor.models.facts import Klaim
from auditor.models.report import Report
from auditor.relating import relate
from auditor.understanding import understand

OFFICE = "Dinas Pertanian, Ketahanan Pangan dan Perikanan Kabupaten Sukaraya"
COVER = (
    Block(BlockKind.PARAGRAPH, "LAPORAN KINERJA INSTANSI PEMERINTAH"),
    Block(BlockKind.PARAGRAPH, OFFICE),
    Block(BlockKind.PARAGRAPH, "TAHUN 2024"),
    Block(BlockKind.HEADING, "BAB III AKUNTABILITAS KINERJA", level=1),
)
GOALS = table(
    [["No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]],
    [
        ["1", "Meningkatnya Produksi Padi", "Produksi padi per hektare", "Ton", "5", "6", "120%"],
        ["2", "Meningkatnya Konsumsi Ikan", "Konsumsi ikan per kapita", "Kg", "40", "32", "80%"],
    ],
    number="3.1",
    caption="Pengukuran Kinerja Tahun 2024",
)
TREE = table(
    [["No", "Sasaran/Program/Kegiatan", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]],
    [
        ["1", "Sasaran: Meningkatnya Produksi Padi", "Produksi padi per hektare", "Ton", "5", "6", "120%"],
        ["1.1", "Program 1: PROGRAM SARANA", "Persentase sarana", "Persen", "100", "100", "100%"],
        ["1.1.1", "Kegiatan 1: Pengadaan Benih", "Persentase benih", "Persen", "100", "90", "90%"],
        ["1.1.1.1", "Sub Kegiatan 1. Penyaluran Benih", "Jumlah benih", "Ton", "10", "9", "90%"],
        ["1.1.2", "Kegiatan 2: Pengadaan Alat", "Persentase alat", "Persen", "100", "100", "100%"],
        ["1.1.2.1", "Sub Kegiatan 1. Penyaluran Alat", "Jumlah alat", "Unit", "10", "10", "100%"],
    ],
    number="3.2",
    caption="Pengukuran Kinerja Sasaran 1 Tahun 2024",
)
YEARS = table(
    [
        ["No", "Sasaran", "Indikator", "2022", "2022", "2022", "2024", "2024", "2024"],
        ["No", "Sasaran", "Indikator", "T", "R", "C", "T", "R", "C"],
    ],
    [
        ["1", "Meningkatnya Produksi Padi", "Produksi padi per hektare", "4", "4", "100", "5", "6", "120"],
        ["2", "Meningkatnya Konsumsi Ikan", "Konsumsi ikan per kapita", "38", "38", "100", "40", "32", "80"],
    ],
    number="3.3",
    caption="Capaian Kinerja Tahun 2022-2024",
)


def told(*parts: str | Table) -> Report:
    """A report of these paragraphs and tables, in this order."""
    blocks: list[Block] = list(COVER)
    for order, part in enumerate(parts, start=1):
        if isinstance(part, str):
            heading = part.isupper()
            kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
            blocks.append(Block(kind, part, page=1, level=2 if heading else None))
        else:
            blocks.append(Block(BlockKind.TABLE, "", page=1, table=replace(part, order=order)))
    made: Document = document(*blocks)
    return understand(made)


def klaim(parts: Sequence[str | Table], jenis: str) -> list[Klaim]:
    """The claims of a kind that these paragraphs and tables make."""
    return [claim for claim in relate([told(*parts)]).klaim if claim.jenis == jenis]


def texts(claim: Klaim) -> list[str]:
    """What stands against a claim, as printed."""
    return [value.text for value in claim.melawan]
