"""Rows of budget tables, and the totals and limits that tables and sentences state."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from auditor.models.facts.vocabulary import AsalRincian, CaraRincian, GanjilAnggaran, JenisRincian
from auditor.models.report import Level, Place, Value


@dataclass(slots=True, eq=False)
class Anggaran:
    """A row of a budget table. Amounts are Rupiah, ``persen`` and ``kinerja`` percent.

    ``kembar`` lists other rows of the same table, program, kegiatan, sasaran and level with the same name.
    ``dijelaskan`` says that a row above or below it that spent nothing either has a remark. ``pendapatan``
    marks income, of which more may come in than planned; ``sasaran`` is the sasaran or indicator beside or
    above it. ``ganjil`` names the one figure whose change to ``seharusnya`` closes the row, ``penutup`` is
    where that is printed. ``fisik`` is the physical progress in percent. ``versi_lain`` are other versions of
    the budget beside it (murni, pergeseran).
    """

    place: Place
    nama: str
    level: Level | None
    tahun: int | None
    nomor: str | None
    program: str | None
    kegiatan: str | None
    anggaran: Value | None
    realisasi: Value | None
    sisa: Value | None
    persen: Value | None
    kinerja: Value | None
    keterangan: Value | None
    total: bool = False
    pendapatan: bool = False
    sasaran: str | None = None
    kembar: list[Anggaran] = field(default_factory=list)
    dijelaskan: bool = False
    ganjil: GanjilAnggaran | None = None
    seharusnya: Decimal | None = None
    penutup: Value | None = None
    fisik: Value | None = None
    versi_lain: list[Value] = field(default_factory=list)

    @property
    def dasar_persen(self) -> Value | None:
        """The other version of the budget that the printed percentage was worked out from, if it is one."""
        if self.persen is None or self.persen.number is None or self.realisasi is None:
            return None
        unit = Decimal(1).scaleb(-self.persen.decimals)
        for other in self.versi_lain:
            if other.amount and abs(self.realisasi.amount / other.amount * 100 - self.persen.number) < unit:
                return other
        return None


@dataclass(slots=True, eq=False)
class Rincian:
    """A stated total and its parts.

    ``asal`` is "narasi" or "tabel"; ``jenis`` is "belanja" (parts listed in a sentence),
    "jumlah" (a Jumlah/Total row of a table of counts), "total_anggaran" (a budget table's own total
    row), "subtotal" (program or kegiatan over its rows), "anggaran_sasaran" (what a sasaran is given over its
    programs, here or in another table), "tabel_narasi" (rows of a budget table
    against a total stated in the prose), "jumlah_lain" (a total of a table of counts; ``bagian`` are the
    other statements of it, ``jumlah`` the figure that most of them give), "jumlah_kolom" (a figure that is
    the sum of others of its row) or "hubungan" (one that follows from them in another way: a share, a
    change, a mean). ``jumlah`` is the sum of the parts, or what else they give by ``rumus`` in words, as on
    ``banyak`` rows of the table; ``cara`` is how they give it where that is one of the common ways.
    ``pasti`` is False where another grouping or version (induk, perubahan) could explain a difference.
    """

    place: Place
    asal: AsalRincian
    jenis: JenisRincian
    label: str
    total: Value
    bagian: list[Value]
    jumlah: Decimal
    kolom: str | None = None
    pasti: bool = True
    ragu: str | None = None
    rumus: str | None = None
    banyak: int = 0
    cara: CaraRincian = ""

    @property
    def selisih(self) -> Decimal:
        """Sum of the parts minus the stated total."""
        return self.jumlah - self.total.amount


@dataclass(slots=True, eq=False)
class Batas:
    """A row and the category that it belongs to and cannot exceed (gaji within belanja pegawai)."""

    place: Place
    baris: Value
    kategori: Value
    nama_baris: str
    nama_kategori: str
