"""The papers that a report rests on: the agreement as DOCX, the realisation report as XLSX.

Both are made of the tables that the report prints, so that they agree with it until a fault is planted.
"""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import openpyxl
from docx import Document

from corpus.generator.compose import susun
from corpus.generator.manuscript import Tabel
from corpus.generator.model import Laporan


def tabel_pk(lap: Laporan) -> tuple[Tabel, Tabel]:
    """The tables of the agreement: indicators with targets, programs with budgets."""
    naskah = susun(lap)
    return deepcopy(naskah.ambil_tabel("pk")), deepcopy(naskah.ambil_tabel("pk.anggaran"))


def tabel_lra(lap: Laporan) -> Tabel:
    """The table of the realisation report."""
    return deepcopy(susun(lap).ambil_tabel("anggaran"))


def tulis_pk(lap: Laporan, tabel: tuple[Tabel, ...], path: Path, *, perubahan: bool = False) -> None:
    """Write the agreement."""
    dokumen = Document()
    judul = "PERJANJIAN KINERJA PERUBAHAN" if perubahan else "PERJANJIAN KINERJA"
    for baris in (f"{judul} TAHUN {lap.tahun}", lap.kantor.lengkap.upper()):
        dokumen.add_paragraph(baris)
    dokumen.add_paragraph(
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta "
        f"berorientasi pada hasil, {lap.kantor.pimpinan} berjanji mewujudkan target menurut lampiran ini."
    )
    for satu in tabel:
        kisi = [[sel.teks for sel in satu.kepala[-1]], *satu.kisi()]
        made = dokumen.add_table(rows=0, cols=len(satu.kolom))
        made.style = "Table Grid"
        for teks in kisi:
            for sel, isi in zip(made.add_row().cells, teks, strict=True):
                sel.text = isi
        dokumen.add_paragraph("")
    dokumen.save(str(path))


def tulis_lra(lap: Laporan, tabel: Tabel, path: Path) -> None:
    """Write the realisation report; amounts as text in the office's own manner."""
    buku = openpyxl.Workbook()
    lembar = buku.active
    assert lembar is not None  # noqa: S101 - a new workbook has a sheet
    for judul in ("LAPORAN REALISASI ANGGARAN", lap.kantor.lengkap.upper(), f"TAHUN ANGGARAN {lap.tahun}"):
        lembar.append([judul])
    lembar.append([])
    lembar.append([sel.teks for sel in tabel.kepala[-1]])
    for baris in tabel.kisi():
        lembar.append(baris)
    buku.save(path)
