"""Writes a manuscript as PDF with reportlab: A4, ruled tables that run over pages, running header and footer.

The output is the same for the same manuscript, byte for byte (no dates, no random ids).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from corpus.generator.manuscript import Daftar, HalamanBaru, Judul, Naskah, Paragraf, Rata, Sampul, Tabel

KIRI, KANAN, ATAS, BAWAH = 3 * cm, 2.2 * cm, 3 * cm, 2.5 * cm
LEBAR = A4[0] - KIRI - KANAN
JUDUL = ((12, 17, 10, 6), (11.5, 16, 8, 5), (11.5, 16, 6, 4))
"""Size, leading, space above and below of the headings under a BAB."""
RATA: dict[Rata, Literal[0, 1, 2]] = {"kiri": TA_LEFT, "tengah": TA_CENTER, "kanan": TA_RIGHT}
NAMA_HURUF = {
    "Times": ("Times-Roman", "Times-Bold", "Times-Italic"),
    "Helvetica": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"),
}
GARIS: dict[str, list[tuple[Any, ...]]] = {
    "penuh": [("GRID", (0, 0), (-1, -1), 0.5, colors.black)],
    "mendatar": [
        ("LINEABOVE", (0, 0), (-1, -1), 0.5, colors.black),
        ("LINEBELOW", (0, -1), (-1, -1), 0.5, colors.black),
    ],
}
ROMAWI_KECIL = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
WARNA_KEPALA = colors.HexColor("#D9E2F3")
WARNA_GRUP = colors.HexColor("#F2F2F2")
TABEL_PENDEK = 8


class Rupa:
    """The styles of a report in its typeface."""

    def __init__(self, huruf: str) -> None:
        self.biasa, self.tebal, self.miring = NAMA_HURUF[huruf]
        besar = 11.5 if huruf == "Times" else 10.5
        self.isi = ParagraphStyle(
            "isi",
            fontName=self.biasa,
            fontSize=besar,
            leading=18,
            alignment=TA_JUSTIFY,
            firstLineIndent=1 * cm,
            spaceAfter=7,
        )
        self.butir = ParagraphStyle(
            "butir", self.isi, firstLineIndent=0, leftIndent=1.4 * cm, bulletIndent=0.7 * cm, spaceAfter=3
        )
        self.tengah = ParagraphStyle("tengah", self.isi, firstLineIndent=0, alignment=TA_CENTER)
        self.tanda_tangan = ParagraphStyle("ttd", self.tengah, leftIndent=8 * cm, spaceAfter=2)
        self.keterangan = ParagraphStyle(
            "keterangan", self.isi, firstLineIndent=0, fontSize=9, leading=12, spaceBefore=3
        )
        self.bab = ParagraphStyle(
            "bab", fontName=self.tebal, fontSize=14, leading=20, alignment=TA_CENTER, spaceAfter=14
        )
        self.judul = (self.bab, *(self._judul(*bentuk) for bentuk in JUDUL))
        self.nama_tabel = ParagraphStyle(
            "nama_tabel", fontName=self.tebal, fontSize=10.5, leading=14, alignment=TA_CENTER, spaceAfter=4
        )

    def _judul(self, ukuran: float, baris: float, atas: float, bawah: float) -> ParagraphStyle:
        return ParagraphStyle(
            "judul",
            fontName=self.tebal,
            fontSize=ukuran,
            leading=baris,
            spaceBefore=atas,
            spaceAfter=bawah,
            keepWithNext=1,
        )


@dataclass(slots=True)
class Halaman:
    """Printed page labels: of headings by their full text, of tables by their key, and the page count."""

    judul: dict[str, str] = field(default_factory=dict)
    tabel: dict[str, str] = field(default_factory=dict)
    banyak: int = 0


class ParagrafBertanda(Paragraph):
    """A heading or caption whose page is noted: ``tanda`` is ("judul" or "tabel", key)."""

    def __init__(self, teks: str, gaya: ParagraphStyle, tanda: tuple[str, str]) -> None:
        super().__init__(teks, gaya)
        self.tanda = tanda


class BarisDaftar(Flowable):
    """A line of the DAFTAR ISI: text, dots, page label."""

    def __init__(self, teks: str, halaman: str, masuk: float, huruf: str) -> None:
        super().__init__()
        self.huruf = huruf
        self.masuk = masuk
        self.baris = simpleSplit(teks, self.huruf, 11, LEBAR - masuk - 1.4 * cm)
        self.halaman = halaman

    def wrap(self, lebar: float, tinggi: float) -> tuple[float, float]:
        """Width and height, as reportlab asks."""
        return lebar, 17 * len(self.baris)

    def draw(self) -> None:
        """Draw the lines; dots fill the last one."""
        kanvas: Canvas = self.canv
        kanvas.setFont(self.huruf, 11)
        atas = 17 * len(self.baris) - 12
        for urut, teks in enumerate(self.baris):
            kanvas.drawString(self.masuk, atas - 17 * urut, teks)
        bawah = atas - 17 * (len(self.baris) - 1)
        mulai = self.masuk + stringWidth(self.baris[-1], self.huruf, 11) + 3
        ujung = LEBAR - stringWidth(self.halaman, self.huruf, 11)
        titik = int((ujung - 3 - mulai) / stringWidth(".", self.huruf, 11))
        kanvas.drawString(mulai, bawah, "." * titik)
        kanvas.drawString(ujung, bawah, self.halaman)


class Dokumen(BaseDocTemplate):
    """The page layout; notes on which page every heading and table begins."""

    def __init__(self, jalur: str, naskah: Naskah) -> None:
        super().__init__(
            jalur,
            pagesize=A4,
            leftMargin=KIRI,
            rightMargin=KANAN,
            topMargin=ATAS,
            bottomMargin=BAWAH,
            title=naskah.judul,
            author=naskah.kop,
            invariant=1,
        )
        self.kop = naskah.kop
        self.rupa = Rupa(naskah.huruf)
        self.catatan = Halaman()
        self.awal_isi: int | None = None
        bingkai = Frame(KIRI, BAWAH, LEBAR, A4[1] - ATAS - BAWAH, 0, 0, 0, 0)
        self.addPageTemplates(
            [
                PageTemplate("sampul", bingkai),
                PageTemplate("depan", bingkai, onPage=self._hias),
                PageTemplate("isi", bingkai, onPage=self._hias),
            ]
        )

    def label(self) -> str:
        """The printed number of the current page."""
        if self.pageTemplate.id != "isi":
            return ROMAWI_KECIL[self.page]
        if self.awal_isi is None:
            self.awal_isi = self.page
        return str(self.page - self.awal_isi + 1)

    def _hias(self, kanvas: Canvas, _: BaseDocTemplate) -> None:
        kanvas.saveState()
        kanvas.setFont(self.rupa.miring, 9)
        kanvas.drawRightString(A4[0] - KANAN, A4[1] - 1.6 * cm, self.kop)
        kanvas.setLineWidth(0.5)
        kanvas.line(KIRI, A4[1] - 1.8 * cm, A4[0] - KANAN, A4[1] - 1.8 * cm)
        kanvas.setFont(self.rupa.biasa, 10)
        kanvas.drawCentredString(A4[0] / 2, 1.3 * cm, self.label())
        kanvas.restoreState()

    def afterFlowable(self, benda: Flowable) -> None:  # noqa: N802 - reportlab's name
        """Note the page of a heading or a table's caption."""
        if isinstance(benda, ParagrafBertanda):
            jenis, kunci = benda.tanda
            (self.catatan.judul if jenis == "judul" else self.catatan.tabel)[kunci] = self.label()


def tulis_pdf(naskah: Naskah, jalur: Path) -> Halaman:
    """Write the PDF and return the page labels. Two passes: the DAFTAR ISI needs the first one's pages."""
    halaman = Halaman()
    for _ in range(2):
        dokumen = Dokumen(str(jalur), naskah)
        dokumen.build(_benda(naskah, halaman, dokumen.rupa))
        halaman = dokumen.catatan
        halaman.banyak = dokumen.page
    return halaman


def _benda(naskah: Naskah, halaman: Halaman, rupa: Rupa) -> list[Flowable]:
    hasil: list[Flowable] = []
    for blok in naskah.blok:
        match blok:
            case Sampul(baris):
                hasil += _sampul(baris, rupa)
            case HalamanBaru():
                hasil.append(PageBreak())
            case Judul():
                if blok.nomor == "BAB I":
                    hasil[-1:] = [NextPageTemplate("isi"), PageBreak()]
                hasil.append(_judul(blok, rupa))
            case Paragraf():
                hasil.append(_paragraf(blok, rupa))
            case Daftar(jenis):
                hasil += _daftar(naskah, jenis, halaman, rupa)
            case Tabel():
                hasil += _tabel(blok, rupa, naskah.garis)
    return hasil


def _sampul(baris: list[str], rupa: Rupa) -> list[Flowable]:
    besar = ParagraphStyle("sampul", rupa.bab, fontSize=20, leading=30, spaceAfter=0)
    sedang = ParagraphStyle("sampul_kecil", rupa.bab, fontSize=15, leading=24, spaceAfter=0)
    hasil: list[Flowable] = [NextPageTemplate("depan"), Spacer(1, 3.5 * cm)]
    hasil += [Paragraph(escape(teks), besar) for teks in baris[:3]]
    hasil.append(Spacer(1, 9 * cm))
    hasil += [Paragraph(escape(teks), sedang) for teks in baris[3:]]
    return hasil


def _judul(judul: Judul, rupa: Rupa) -> Flowable:
    if judul.tingkat == 0:
        teks = f"{judul.nomor}<br/>{escape(judul.teks)}" if judul.nomor else escape(judul.teks)
    else:
        teks = f"{judul.nomor} {escape(judul.teks)}"
    return ParagrafBertanda(teks, rupa.judul[judul.tingkat], ("judul", judul.di_daftar))


def _paragraf(paragraf: Paragraf, rupa: Rupa) -> Flowable:
    if paragraf.gaya == "tanda_tangan" and not paragraf.teks:
        return Spacer(1, 18)
    if paragraf.butir:
        return Paragraph(escape(paragraf.teks), rupa.butir, bulletText=paragraf.butir)
    return Paragraph(escape(paragraf.teks), getattr(rupa, paragraf.gaya))


def _daftar(naskah: Naskah, jenis: str, halaman: Halaman, rupa: Rupa) -> list[Flowable]:
    if jenis == "isi":
        return [
            BarisDaftar(teks, halaman.judul.get(teks, "0"), masuk * cm, rupa.tebal if tebal else rupa.biasa)
            for teks, masuk, tebal in isi_daftar(naskah)
        ]
    return [
        BarisDaftar(f"Tabel {nomor} {judul}", halaman.tabel.get(tabel.kunci, "0"), 0, rupa.biasa)
        for (nomor, judul), tabel in zip(naskah.daftar_tabel, naskah.tabel, strict=True)
    ]


def isi_daftar(naskah: Naskah) -> list[tuple[str, float, bool]]:
    """Entries of the DAFTAR ISI: text, indent in cm, bold."""
    return [
        (blok.di_daftar, 0.8 * blok.tingkat, blok.tingkat == 0)
        for blok in naskah.blok
        if isinstance(blok, Judul) and blok.tingkat <= 1
    ]


def _tabel(tabel: Tabel, rupa: Rupa, garis: str) -> list[Flowable]:
    nama = ParagrafBertanda(
        f"Tabel {tabel.nomor}<br/>{escape(tabel.judul)}", rupa.nama_tabel, ("tabel", tabel.kunci)
    )
    isi = _kisi(tabel, rupa, garis)
    if len(tabel.baris) <= TABEL_PENDEK:
        return [Spacer(1, 4), KeepTogether([nama, isi]), Spacer(1, 10)]
    return [Spacer(1, 4), CondPageBreak(5 * cm), nama, isi, Spacer(1, 10)]


def _kisi(tabel: Tabel, rupa: Rupa, garis: str) -> Table:
    ukuran = (8.5 if tabel.kecil else 9.5) - (1 if rupa.biasa == "Helvetica" else 0)
    dasar = ParagraphStyle("sel", fontName=rupa.biasa, fontSize=ukuran, leading=ukuran * 1.2)
    gaya = {rata: ParagraphStyle(rata, dasar, alignment=RATA[rata]) for rata in RATA}
    tebal = {rata: ParagraphStyle(f"{rata}_tebal", gaya[rata], fontName=rupa.tebal) for rata in RATA}
    kolom = tabel.kolom
    isi: list[list[Any]] = []
    perintah: list[tuple[Any, ...]] = []
    _kepala(tabel, tebal["tengah"], isi, perintah)
    tinggi = len(tabel.kepala)
    perintah.append(("BACKGROUND", (0, 0), (-1, tinggi - 1), WARNA_KEPALA))
    for letak, baris in enumerate(tabel.baris, start=tinggi):
        if baris.jenis == "grup":
            isi.append([Paragraph(escape(baris.nama), tebal["kiri"])] + [""] * (len(kolom) - 1))
            perintah += [
                ("SPAN", (0, letak), (-1, letak)),
                ("BACKGROUND", (0, letak), (-1, letak), WARNA_GRUP),
            ]
            continue
        pakai = tebal if baris.jenis == "jumlah" or baris.tingkat in {"sasaran", "program"} else gaya
        isi.append([Paragraph(escape(baris.sel.get(k.kunci) or ""), pakai[k.rata]) for k in kolom])
        if baris.jenis == "jumlah":
            perintah.append(("SPAN", (0, letak), (tabel.gabung_jumlah - 1, letak)))
    for urut, k in enumerate(kolom):
        perintah += [
            ("SPAN", (urut, awal + tinggi), (urut, akhir + tinggi))
            for awal, akhir in gabungan(tabel, k.kunci)
        ]
    jumlah = sum(k.lebar for k in kolom)
    return Table(
        isi,
        colWidths=[LEBAR * k.lebar / jumlah for k in kolom],
        repeatRows=tinggi if tabel.ulang_kepala else 0,
        style=[
            *GARIS[garis],
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            *perintah,
        ],
    )


def _kepala(
    tabel: Tabel, gaya: ParagraphStyle, isi: list[list[Any]], perintah: list[tuple[Any, ...]]
) -> None:
    for letak, urut, sel in letak_kepala(tabel):
        while len(isi) <= letak:
            isi.append([""] * len(tabel.kolom))
        isi[letak][urut] = Paragraph(escape(sel.teks), gaya)
        if sel.lebar > 1 or sel.tinggi > 1:
            perintah.append(("SPAN", (urut, letak), (urut + sel.lebar - 1, letak + sel.tinggi - 1)))


def letak_kepala(tabel: Tabel) -> list[tuple[int, int, Any]]:
    """Header cells with the row and column that they begin in."""
    terisi: set[tuple[int, int]] = set()
    hasil = []
    for letak, baris in enumerate(tabel.kepala):
        urut = 0
        for sel in baris:
            while (letak, urut) in terisi:
                urut += 1
            hasil.append((letak, urut, sel))
            terisi |= {(letak + t, urut + lb) for t in range(sel.tinggi) for lb in range(sel.lebar)}
            urut += sel.lebar
    return hasil


def gabungan(tabel: Tabel, kunci: str) -> list[tuple[int, int]]:
    """Runs of rows (first, last) that one cell of the column spans downward."""
    hasil: list[tuple[int, int]] = []
    for urut, baris in enumerate(tabel.baris):
        if baris.jenis == "data" and kunci in baris.sel and baris.sel[kunci] is None:
            awal = hasil.pop()[0] if hasil and hasil[-1][1] == urut - 1 else urut - 1
            hasil.append((awal, urut))
    return hasil
