"""Writes a manuscript as DOCX with python-docx, as a planner's Word would hold it.

Dates inside the file are fixed so that the same manuscript gives the same bytes.
"""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from corpus.generator.manuscript import Daftar, HalamanBaru, Judul, Naskah, Paragraf, Sampul, Tabel
from corpus.generator.pdf import Halaman, gabungan, isi_daftar, letak_kepala

TANGGAL = datetime(2025, 2, 14, tzinfo=UTC)
LEBAR = Cm(15.8)
RATA = {
    "kiri": WD_ALIGN_PARAGRAPH.LEFT,
    "tengah": WD_ALIGN_PARAGRAPH.CENTER,
    "kanan": WD_ALIGN_PARAGRAPH.RIGHT,
}


def tulis_docx(naskah: Naskah, jalur: Path, halaman: Halaman) -> None:
    """Write the DOCX; ``halaman`` gives the page labels printed in DAFTAR ISI and DAFTAR TABEL."""
    penulis = _Penulis(naskah, halaman)
    penulis.tulis()
    simpanan = BytesIO()
    penulis.dok.save(simpanan)
    _tetapkan_tanggal(simpanan, jalur)


def _tetapkan_tanggal(asal: BytesIO, jalur: Path) -> None:
    """Copy the package with one fixed time stamp for every part."""
    with zipfile.ZipFile(asal) as lama, zipfile.ZipFile(jalur, "w", zipfile.ZIP_DEFLATED) as baru:
        for nama in lama.namelist():
            baru.writestr(
                zipfile.ZipInfo(nama, TANGGAL.timetuple()[:6]), lama.read(nama), zipfile.ZIP_DEFLATED
            )


def _unsur(nama: str, **isi: str) -> Any:
    unsur = OxmlElement(nama)
    for kunci, nilai in isi.items():
        unsur.set(qn(f"w:{kunci}"), nilai)
    return unsur


class _Penulis:
    def __init__(self, naskah: Naskah, halaman: Halaman) -> None:
        self.naskah = naskah
        self.halaman = halaman
        self.dok: Any = Document()
        self._gaya()

    def _gaya(self) -> None:
        inti = self.dok.core_properties
        inti.title, inti.author = self.naskah.judul, self.naskah.kop
        inti.last_modified_by, inti.comments = "", ""
        inti.created = inti.modified = TANGGAL
        biasa = self.dok.styles["Normal"]
        biasa.font.name, biasa.font.size = "Times New Roman", Pt(11.5)
        biasa.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
        biasa.paragraph_format.space_after = Pt(6)
        biasa.paragraph_format.line_spacing = 1.3
        for nama, ukuran in (("Heading 1", 14), ("Heading 2", 12), ("Heading 3", 11.5), ("Heading 4", 11.5)):
            gaya = self.dok.styles[nama]
            gaya.font.name, gaya.font.size, gaya.font.bold = "Times New Roman", Pt(ukuran), True
            gaya.font.italic = False
            gaya.font.color.rgb = RGBColor(0, 0, 0)
            gaya.element.rPr.rFonts.set(qn("w:asciiTheme"), "")
            for tema in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                gaya.element.rPr.rFonts.attrib.pop(qn(f"w:{tema}"), None)
        gaya = self.dok.styles["Caption"]
        gaya.font.size, gaya.font.bold, gaya.font.color.rgb = Pt(10.5), True, RGBColor(0, 0, 0)
        gaya.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        gaya.paragraph_format.keep_with_next = True
        self._bagian(self.dok.sections[0], "lowerRoman")
        self.dok.sections[0].different_first_page_header_footer = True

    def _bagian(self, bagian: Any, angka: str) -> None:
        bagian.page_width, bagian.page_height = Cm(21), Cm(29.7)
        bagian.left_margin, bagian.right_margin = Cm(3), Cm(2.2)
        bagian.top_margin, bagian.bottom_margin = Cm(3), Cm(2.5)
        bagian.header.is_linked_to_previous = bagian.footer.is_linked_to_previous = False
        kop = bagian.header.paragraphs[0]
        kop.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        lari = kop.add_run(self.naskah.kop)
        lari.italic, lari.font.size = True, Pt(9)
        kaki = bagian.footer.paragraphs[0]
        kaki.alignment = WD_ALIGN_PARAGRAPH.CENTER
        lari = kaki.add_run()
        perintah = _unsur("w:instrText")
        perintah.text = "PAGE"
        for unsur in (
            _unsur("w:fldChar", fldCharType="begin"),
            perintah,
            _unsur("w:fldChar", fldCharType="end"),
        ):
            lari._r.append(unsur)
        bagian._sectPr.append(_unsur("w:pgNumType", fmt=angka, start="1"))

    def tulis(self) -> None:
        """All blocks in order."""
        for letak, blok in enumerate(self.naskah.blok):
            match blok:
                case Sampul(baris):
                    self._sampul(baris)
                case HalamanBaru():
                    berikut = self.naskah.blok[letak + 1]
                    if isinstance(berikut, Judul) and berikut.nomor == "BAB I":
                        bagian = self.dok.add_section(WD_SECTION.NEW_PAGE)
                        bagian.different_first_page_header_footer = False
                        bagian._sectPr.remove(bagian._sectPr.find(qn("w:pgNumType")))
                        self._bagian(bagian, "decimal")
                case Judul():
                    self._judul(blok)
                case Paragraf():
                    self._paragraf(blok)
                case Daftar(jenis):
                    self._daftar(jenis)
                case Tabel():
                    self._tabel(blok)

    def _sampul(self, baris: list[str]) -> None:
        for urut, teks in enumerate(baris):
            paragraf = self.dok.add_paragraph()
            paragraf.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraf.paragraph_format.space_before = Pt({0: 110, 3: 250}.get(urut, 0))
            lari = paragraf.add_run(teks)
            lari.bold, lari.font.size = True, Pt(20 if urut < 3 else 15)

    def _judul(self, judul: Judul) -> None:
        paragraf = self.dok.add_paragraph(style=f"Heading {judul.tingkat + 1}")
        if judul.tingkat == 0:
            paragraf.alignment = WD_ALIGN_PARAGRAPH.CENTER
            if judul.nomor != "BAB I":
                paragraf.paragraph_format.page_break_before = True
            if judul.nomor:
                paragraf.add_run(judul.nomor).add_break()
            paragraf.add_run(judul.teks)
        else:
            paragraf.add_run(judul.lengkap)

    def _paragraf(self, isi: Paragraf) -> None:
        paragraf = self.dok.add_paragraph()
        bentuk = paragraf.paragraph_format
        if isi.butir:
            bentuk.left_indent, bentuk.first_line_indent = Cm(1.4), Cm(-0.7)
            bentuk.tab_stops.add_tab_stop(Cm(1.4))
            paragraf.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            paragraf.add_run(f"{isi.butir}\t{isi.teks}")
            return
        lari = paragraf.add_run(isi.teks)
        if isi.gaya == "tanda_tangan":
            bentuk.left_indent = Cm(8)
            paragraf.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif isi.gaya == "keterangan":
            lari.font.size = Pt(9)
        else:
            bentuk.first_line_indent = Cm(1)
            paragraf.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY

    def _daftar(self, jenis: str) -> None:
        if jenis == "isi":
            entri = [
                (teks, self.halaman.judul[teks], masuk, tebal)
                for teks, masuk, tebal in isi_daftar(self.naskah)
            ]
        else:
            entri = [
                (f"Tabel {nomor} {judul}", self.halaman.tabel[tabel.kunci], 0.0, False)
                for (nomor, judul), tabel in zip(self.naskah.daftar_tabel, self.naskah.tabel, strict=True)
            ]
        for teks, nomor_halaman, masuk, tebal in entri:
            paragraf = self.dok.add_paragraph()
            bentuk = paragraf.paragraph_format
            bentuk.space_after, bentuk.left_indent, bentuk.right_indent = Pt(2), Cm(masuk), Cm(1)
            bentuk.tab_stops.add_tab_stop(LEBAR, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
            paragraf.add_run(f"{teks}\t{nomor_halaman}").bold = tebal

    def _tabel(self, tabel: Tabel) -> None:
        nama = self.dok.add_paragraph(style="Caption")
        nama.add_run(f"Tabel {tabel.nomor}").add_break()
        nama.add_run(tabel.judul)
        tinggi = len(tabel.kepala)
        kisi = self.dok.add_table(rows=tinggi + len(tabel.baris), cols=len(tabel.kolom))
        kisi.style, kisi.alignment, kisi.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
        tepi = _unsur("w:tblCellMar")
        tepi.extend([_unsur(f"w:{sisi}", w="55", type="dxa") for sisi in ("left", "right")])
        kisi._tbl.tblPr.append(tepi)
        sel = [list(baris.cells) for baris in kisi.rows]
        jumlah = sum(kolom.lebar for kolom in tabel.kolom)
        for urut, kolom in enumerate(tabel.kolom):
            lebar = int(LEBAR * kolom.lebar / jumlah)
            kisi.columns[urut].width = lebar
            for baris in sel:
                baris[urut].width = lebar
        self._isi_tabel(tabel, sel, Pt(8.5 if tabel.kecil else 9.5))
        if tabel.ulang_kepala:
            for baris in kisi.rows[:tinggi]:
                baris._tr.get_or_add_trPr().append(_unsur("w:tblHeader", val="true"))
        self.dok.add_paragraph().paragraph_format.space_after = Pt(2)

    def _isi_tabel(self, tabel: Tabel, sel: list[list[Any]], ukuran: Any) -> None:
        tinggi = len(tabel.kepala)
        for letak, urut, isi in letak_kepala(tabel):
            kotak = sel[letak][urut]
            if isi.lebar > 1 or isi.tinggi > 1:
                kotak = kotak.merge(sel[letak + isi.tinggi - 1][urut + isi.lebar - 1])
            _teks(kotak, isi.teks, "tengah", ukuran, tebal=True)
            _warna(kotak, "D9E2F3")
        for urut, kolom in enumerate(tabel.kolom):
            for awal, akhir in gabungan(tabel, kolom.kunci):
                sel[awal + tinggi][urut].merge(sel[akhir + tinggi][urut])
        for letak, baris in enumerate(tabel.baris, start=tinggi):
            if baris.jenis == "grup":
                kotak = sel[letak][0].merge(sel[letak][-1])
                _teks(kotak, baris.nama, "kiri", ukuran, tebal=True)
                _warna(kotak, "F2F2F2")
                continue
            tebal = baris.jenis == "jumlah" or baris.tingkat in {"sasaran", "program"}
            awal = tabel.gabung_jumlah if baris.jenis == "jumlah" else 0
            if awal:
                kotak = sel[letak][0].merge(sel[letak][awal - 1])
                _teks(kotak, baris.sel["no"] or "", "tengah", ukuran, tebal)
            for urut, kolom in list(enumerate(tabel.kolom))[awal:]:
                teks = baris.sel[kolom.kunci]
                if teks is not None:
                    _teks(sel[letak][urut], teks, kolom.rata, ukuran, tebal)


def _teks(kotak: Any, teks: str, rata: str, ukuran: Any, tebal: bool) -> None:
    paragraf = kotak.paragraphs[0]
    paragraf.alignment = RATA[rata]
    paragraf.paragraph_format.space_after = Pt(1)
    paragraf.paragraph_format.line_spacing = 1.0
    lari = paragraf.add_run(teks)
    lari.font.size, lari.bold = ukuran, tebal
    kotak.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def _warna(kotak: Any, warna: str) -> None:
    kotak._tc.get_or_add_tcPr().append(_unsur("w:shd", val="clear", color="auto", fill=warna))
