"""Scanned pages: a page is drawn, its picture taken, turned a little and stained."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pypdfium2
from pdf_maker import Paper
from PIL import Image

from auditor.models.document import Document, Table

XS = [60.0, 90.0, 250.0, 345.0, 440.0, 535.0]
HEADER = ["No", "Sub Kegiatan", "Anggaran", "Realisasi", "Persen"]
ROWS = [
    ["1", "Penyediaan Gaji dan\nTunjangan Pegawai", "1.204.350.000,00", "1.150.000.250,00", "95,49"],
    ["2", "Rapat Koordinasi Daerah", "88.000.000,00", "44.000.000,00", "50,00"],
    ["3", "Pengadaan Kendaraan", "310.500.000,00", "0,00", "0"],
]
READ = [[text.replace("\n", " ") for text in row] for row in ROWS]
PROSE = "Realisasi anggaran tahun ini disajikan pada tabel di bawah ini."
DPI = 200


def scanned(source: Path, target: Path, *, skew: float = 0.0, stains: int = 0, turn: int = 0) -> Path:
    """A PDF of the pictures of the pages: askew, stained, turned clockwise by 90 degrees so many times."""
    document = pypdfium2.PdfDocument(source)
    pictures = [
        _scan(page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L"), skew, stains, turn)
        for page in document
    ]
    pictures[0].save(target, "PDF", resolution=DPI, save_all=True, append_images=pictures[1:])
    return target


def _scan(picture: Image.Image, skew: float, stains: int, turn: int) -> Image.Image:
    picture = picture.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255).rotate(-90 * turn, expand=True)
    chance = np.random.default_rng(7)
    pixels = np.clip(np.asarray(picture) - chance.normal(12, 6, picture.size[::-1]), 0, 255).astype(np.uint8)
    rows, columns = (chance.integers(0, side, stains) for side in pixels.shape)
    pixels[rows, columns] = 30
    return Image.fromarray(pixels)


def drawn(path: Path, rows: Sequence[Sequence[str]] = ROWS) -> Path:
    paper = Paper(path)
    paper.text(60, 70, PROSE, size=11)
    paper.text(60, 95, "Tabel 3.4 Realisasi Anggaran Tahun 2023", size=11)
    paper.table(115, XS, [HEADER, *rows])
    return paper.save()


def only(document: Document) -> Table:
    (table,) = document.tables
    return table


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in (*table.header, *table.rows)]


def mixed(tmp_path: Path) -> Path:
    """A report of a digital page and a scanned one, each with a wrong remainder in its table."""
    header = ["No", "Sub Kegiatan", "Anggaran", "Realisasi", "Sisa"]
    rows = [
        ["1", "Pembinaan Arsip", "10.000.000,00", "4.000.000,00", "6.500.000,00"],
        ["2", "Rapat Koordinasi", "20.000.000,00", "5.000.000,00", "15.000.000,00"],
        ["3", "Sosialisasi Layanan", "30.000.000,00", "30.000.000,00", "0,00"],
    ]
    paths = []
    for number, names in enumerate((("a", "b"), ("c", "d"))):
        paper = Paper(tmp_path / f"{names[0]}.pdf")
        paper.text(60, 95, f"Tabel 3.{number + 1} Realisasi Anggaran Tahun 2023", size=11)
        paper.table(115, XS, [header, *rows])
        path = paper.save()
        paths.append(scanned(path, tmp_path / f"{names[1]}.pdf") if number else path)
    whole = pypdfium2.PdfDocument.new()
    for path in paths:
        whole.import_pages(pypdfium2.PdfDocument(path))
    target = tmp_path / "laporan.pdf"
    whole.save(target)
    return target
