"""The data of one report: what an office planned, did and spent. Consistent as it stands.

Amounts are whole Rupiah. Percentages are computed here and nowhere else, rounded half up to two decimals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from corpus.generator.edits import Tanaman

SERATUS = Decimal(100)


def persen(bagian: Decimal, dari: Decimal) -> Decimal:
    """``bagian`` as a percentage of ``dari``, two decimals; ``dari`` must not be zero."""
    return (bagian / dari * SERATUS).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Gaya:
    """An office's habits of writing and of layout.

    ``awalan_tabel``: tables numbered "3.1" (arab), "III.1" (romawi) or right through the report (urut).
    ``kata``: which of the wordings (0 to 2) its sentences use. ``skala``: its scale of categories.
    ``efisiensi``: by "indeks" (output over input), by "selisih" (capaian less serapan), or "" for none.
    ``subtotal``: program and kegiatan rows of the budget table carry their amounts.
    ``garis``: all rules of a table, or only the level ones (mendatar), in the PDF. ``huruf``: its typeface.
    """

    tanda_desimal: str = ","
    sen_di_tabel: bool = False
    ulang_kepala: bool = True
    awalan_tabel: Literal["arab", "romawi", "urut"] = "arab"
    kata: int = 0
    skala: str = "lima"
    efisiensi: Literal["indeks", "selisih", ""] = "indeks"
    subtotal: bool = False
    kategori_di_tabel: bool = False
    garis: Literal["penuh", "mendatar"] = "penuh"
    huruf: Literal["Times", "Helvetica"] = "Times"


@dataclass(frozen=True, slots=True)
class SubKegiatan:
    """A sub kegiatan: its output indicator and its budget (after the yearly change) and realisation."""

    nama: str
    indikator: str
    satuan: str
    target: Decimal
    realisasi: Decimal
    anggaran: Decimal
    belanja: Decimal
    keterangan: str = "Terlaksana"
    modal: bool = False
    dana: str = "APBD"

    @property
    def capaian(self) -> Decimal:
        """Percent, higher is better."""
        return persen(self.realisasi, self.target)

    @property
    def serapan(self) -> Decimal:
        """Realisation in percent of the budget; zero where nothing was budgeted."""
        return persen(self.belanja, self.anggaran) if self.anggaran else Decimal(0)


@dataclass(frozen=True, slots=True)
class Ukuran:
    """What a program or kegiatan is measured by in the year."""

    indikator: str
    satuan: str
    target: Decimal
    realisasi: Decimal

    @property
    def capaian(self) -> Decimal:
        """Percent, higher is better."""
        return persen(self.realisasi, self.target)


class Berbiaya:
    """What its sub kegiatan cost."""

    __slots__ = ()
    sub: tuple[SubKegiatan, ...]

    @property
    def anggaran(self) -> Decimal:
        """Rupiah."""
        return sum((sub.anggaran for sub in self.sub), Decimal(0))

    @property
    def belanja(self) -> Decimal:
        """Rupiah."""
        return sum((sub.belanja for sub in self.sub), Decimal(0))


@dataclass(frozen=True, slots=True)
class Kegiatan(Berbiaya):
    """A kegiatan with its outcome and its sub kegiatan."""

    nama: str
    ukuran: Ukuran
    sub: tuple[SubKegiatan, ...]


@dataclass(frozen=True, slots=True)
class Program(Berbiaya):
    """A program with its outcome and its kegiatan."""

    nama: str
    ukuran: Ukuran
    kegiatan: tuple[Kegiatan, ...]

    @property
    def sub(self) -> tuple[SubKegiatan, ...]:
        """All sub kegiatan in the order of printing."""
        return tuple(sub for kegiatan in self.kegiatan for sub in kegiatan.sub)


@dataclass(frozen=True, slots=True)
class Indikator:
    """An indicator over the years of the plan.

    ``target`` holds every year of the Renstra, ``realisasi`` the years measured. Where less is better,
    capaian is
    (2 - R/T) x 100 for ``arah`` "turun" and T/R x 100 for "balik".
    """

    nama: str
    satuan: str
    formulasi: str
    sumber: str
    target: dict[int, Decimal]
    realisasi: dict[int, Decimal]
    arah: Literal["naik", "turun", "balik"] = "naik"

    def capaian(self, tahun: int) -> Decimal:
        """Percent of the year's target."""
        return self._capaian(self.realisasi[tahun], self.target[tahun])

    def capaian_akhir(self, tahun: int) -> Decimal:
        """Percent of the target of the plan's last year."""
        return self._capaian(self.realisasi[tahun], self.target[max(self.target)])

    def _capaian(self, realisasi: Decimal, target: Decimal) -> Decimal:
        match self.arah:
            case "turun":
                return persen(2 * target - realisasi, target)
            case "balik":
                return persen(target, realisasi)
            case _:
                return persen(realisasi, target)


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A sasaran with its indicators, the programs that serve it and the office's own analysis."""

    nama: str
    indikator: tuple[Indikator, ...]
    program: tuple[Program, ...]
    pendorong: str
    penghambat: str
    solusi: str
    standar_nasional: str


@dataclass(frozen=True, slots=True)
class Tujuan:
    """A tujuan with its indicator and the sasaran under it."""

    nama: str
    indikator: Indikator
    sasaran: tuple[Sasaran, ...]


@dataclass(frozen=True, slots=True)
class Rekap:
    """A table of counts: rows with one number a column; ``Jumlah`` is computed."""

    judul: str
    kolom: tuple[str, ...]
    baris: tuple[tuple[str, tuple[int, ...]], ...]

    def jumlah(self, kolom: int) -> int:
        """The sum of a column."""
        return sum(angka[kolom] for _, angka in self.baris)


@dataclass(frozen=True, slots=True)
class Pagu:
    """The budget in one version (induk or perubahan) by kind of belanja, Rupiah."""

    pegawai: Decimal
    barang_jasa: Decimal
    modal: Decimal

    @property
    def total(self) -> Decimal:
        """Rupiah."""
        return self.pegawai + self.barang_jasa + self.modal


@dataclass(frozen=True, slots=True)
class Kantor:
    """Who reports: names, head, place and date of signing, and the texts that are the office's own.

    ``pimpinan`` is the head's title, ``penanda_tangan`` what stands over the signature, ``sebutan`` what the
    office
    calls itself, ``atasan`` to whom it answers.
    """

    nama: str
    pemda: str
    singkatan: str
    kepala: str
    nip: str
    tempat: str
    tanggal: str
    periode: tuple[int, int]
    visi: str
    misi: str
    bidang: tuple[tuple[str, str], ...]
    tugas: str
    fungsi: tuple[str, ...]
    isu: tuple[str, ...]
    dasar_hukum: tuple[str, ...]
    pendidikan: str = "dari ilmu perpustakaan, kearsipan, sampai ilmu umum"
    pimpinan: str = "Kepala Dinas"
    sebutan: str = "dinas"
    atasan: str = "Bupati"

    @property
    def penanda_tangan(self) -> str:
        """What stands over the signature."""
        return (
            f"{self.pimpinan} {self.nama.removeprefix('Kecamatan ')}"
            if self.pimpinan == "Camat"
            else f"Kepala {self.nama}"
        )

    @property
    def lengkap(self) -> str:
        """Office with its government."""
        return f"{self.nama} {self.pemda}"


@dataclass(frozen=True, slots=True)
class Laporan:
    """One report. ``tanaman`` are the faults planted in it, none in a consistent one."""

    kantor: Kantor
    tahun: int
    tujuan: tuple[Tujuan, ...]
    rekap: tuple[Rekap, ...]
    induk: Pagu
    belanja_pegawai_lain: Decimal
    anggaran_lalu: dict[int, tuple[Decimal, Decimal]]
    gaya: Gaya = field(default_factory=Gaya)
    tanaman: tuple[Tanaman, ...] = ()

    @property
    def sasaran(self) -> tuple[Sasaran, ...]:
        """All sasaran in the order of printing."""
        return tuple(sasaran for tujuan in self.tujuan for sasaran in tujuan.sasaran)

    @property
    def program(self) -> tuple[Program, ...]:
        """All programs in the order of printing."""
        return tuple(program for sasaran in self.sasaran for program in sasaran.program)

    def sub_kegiatan(self) -> Iterator[SubKegiatan]:
        """All sub kegiatan in the order of printing."""
        for program in self.program:
            yield from program.sub

    def ganti_kegiatan(self, baru: Callable[[Kegiatan], Kegiatan]) -> Laporan:
        """The report with what the function gives in the place of each kegiatan."""

        def program(satu: Program) -> Program:
            return replace(satu, kegiatan=tuple(map(baru, satu.kegiatan)))

        def sasaran(satu: Sasaran) -> Sasaran:
            return replace(satu, program=tuple(map(program, satu.program)))

        return replace(
            self,
            tujuan=tuple(replace(satu, sasaran=tuple(map(sasaran, satu.sasaran))) for satu in self.tujuan),
        )

    def dana(self) -> list[str]:
        """The funds it is paid from, in the order of printing."""
        return list(dict.fromkeys(sub.dana for sub in self.sub_kegiatan()))

    @property
    def anggaran(self) -> Decimal:
        """The budget after the change, Rupiah."""
        return sum((program.anggaran for program in self.program), Decimal(0))

    @property
    def belanja(self) -> Decimal:
        """The realisation, Rupiah."""
        return sum((program.belanja for program in self.program), Decimal(0))

    @property
    def perubahan(self) -> Pagu:
        """The changed budget by kind: gaji and allowances are belanja pegawai, purchases belanja modal."""
        gaji = sum((sub.anggaran for sub in self.sub_kegiatan() if "Gaji" in sub.nama), Decimal(0))
        modal = sum((sub.anggaran for sub in self.sub_kegiatan() if sub.modal), Decimal(0))
        pegawai = gaji + self.belanja_pegawai_lain
        return Pagu(pegawai=pegawai, barang_jasa=self.anggaran - pegawai - modal, modal=modal)
