"""A manuscript as reading would hand it on, without a file between: what follows reading is measured."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from auditor.models.document import Block, BlockKind, Cell, Document, Row, Table
from corpus.generator.manuscript import Daftar, Judul, Naskah, Paragraf, Sampul, Tabel
from corpus.generator.pdf import isi_daftar, letak_kepala


def dokumen(naskah: Naskah, nama: str) -> Document:
    """The document; its pages are not known, as those of a DOCX. Lists of contents say page 1 for all."""
    urut, jangkar = count(1), count()
    blok: list[Block] = []
    for satu in naskah.blok:
        match satu:
            case Sampul(baris):
                blok += [Block(BlockKind.PARAGRAPH, teks, bold=True, anchor=next(jangkar)) for teks in baris]
            case Judul():
                blok.append(_judul(satu, next(jangkar)))
            case Paragraf() if satu.teks:
                teks = f"{satu.butir} {satu.teks}".strip()
                blok.append(Block(BlockKind.PARAGRAPH, teks, anchor=next(jangkar)))
            case Daftar(jenis):
                isi = _daftar(naskah, jenis)
                blok += [Block(BlockKind.PARAGRAPH, teks, anchor=next(jangkar)) for teks in isi]
            case Tabel():
                teks = f"Tabel {satu.nomor} {satu.judul}"
                blok.append(Block(BlockKind.CAPTION, teks, bold=True, anchor=next(jangkar)))
                blok.append(Block(BlockKind.TABLE, "", table=_tabel(satu, next(urut), jangkar)))
            case _:
                pass
    return Document(nama, "0" * 64, "docx", None, tuple(blok))


def _judul(judul: Judul, jangkar: int) -> Block:
    return Block(BlockKind.HEADING, judul.lengkap, level=judul.tingkat + 1, bold=True, anchor=jangkar)


def _daftar(naskah: Naskah, jenis: str) -> list[str]:
    if jenis == "isi":
        return [f"{teks} 1" for teks, _, _ in isi_daftar(naskah)]
    return [f"Tabel {nomor} {judul} 1" for nomor, judul in naskah.daftar_tabel]


def _tabel(tabel: Tabel, urut: int, jangkar: Iterator[int]) -> Table:
    kepala = [[Cell("", anchor=next(jangkar)) for _ in tabel.kolom] for _ in tabel.kepala]
    for letak, kolom, isi in letak_kepala(tabel):
        for bawah in range(isi.tinggi):
            for samping in range(isi.lebar):
                ulang = bawah + samping > 0
                kepala[letak + bawah][kolom + samping] = Cell(isi.teks, repeated=ulang, anchor=next(jangkar))
    rows: list[Row] = []
    for baris, teks in zip(tabel.baris, tabel.kisi(), strict=True):
        if baris.jenis == "grup":
            ulang_di = set(range(1, len(teks)))
        elif baris.jenis == "jumlah":
            ulang_di = set(range(1, tabel.gabung_jumlah))
        else:
            ulang_di = {k for k, kolom in enumerate(tabel.kolom) if baris.sel[kolom.kunci] is None}
        rows.append(
            tuple(Cell(isi, repeated=k in ulang_di, anchor=next(jangkar)) for k, isi in enumerate(teks))
        )
    return Table(
        urut, tuple(tuple(baris) for baris in kepala), tuple(rows), number=tabel.nomor, caption=tabel.judul
    )
