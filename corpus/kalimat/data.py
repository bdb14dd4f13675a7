"""The figures of a report that sentences speak of: mostly as planned, with falls and misses by chance."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from corpus.generator.kantor import laporan, nama_kantor
from corpus.generator.model import SERATUS, Indikator, Laporan, Program, Sasaran, persen
from corpus.generator.scale import SKALA, kategori
from corpus.generator.variety import ragam

_KECIL = {"dan", "di", "dengan", "serta", "yang", "bagi"}
"""Words that a name has in small letters."""
_TERBAIK = Decimal(100)
"""A share that none goes over."""


@dataclass(frozen=True)
class Data:
    """A report's data with what sentences ask of it; ``nasional`` are national figures by indicator."""

    lap: Laporan
    nasional: dict[str, Decimal]

    @property
    def tahun(self) -> int:
        """The report's year."""
        return self.lap.tahun

    @property
    def akhir(self) -> int:
        """The last year of the plan."""
        return max(self.indikator[0].target)

    @cached_property
    def indikator(self) -> tuple[Indikator, ...]:
        """All indicators of sasaran in the order of printing."""
        return tuple(satu for sasaran in self.lap.sasaran for satu in sasaran.indikator)

    @property
    def program(self) -> tuple[Program, ...]:
        """All programs in the order of printing."""
        return self.lap.program

    def capaian(self, satu: Indikator) -> Decimal:
        """Percent of the year's target."""
        return satu.capaian(self.tahun)

    def realisasi(self, satu: Indikator, mundur: int = 0) -> Decimal:
        """What was reached in the year, or some years before it."""
        return satu.realisasi[self.tahun - mundur]

    def target(self, satu: Indikator) -> Decimal:
        """The year's target."""
        return satu.target[self.tahun]

    def kategori(self, satu: Indikator) -> str:
        """The word of the printed scale."""
        return kategori(self.capaian(satu), self.lap.gaya)

    @property
    def semua_kategori(self) -> tuple[str, ...]:
        """The words of the printed scale."""
        return tuple(kata for _, _, kata in SKALA[self.lap.gaya.skala])

    def sasaran_dari(self, satu: Indikator) -> int:
        """The number of the sasaran that an indicator measures."""
        return next(urut for urut, isi in enumerate(self.lap.sasaran, start=1) if satu in isi.indikator)

    @property
    def tercapai(self) -> list[Indikator]:
        """The indicators that reached their target of the year."""
        return [satu for satu in self.indikator if self.capaian(satu) >= SERATUS]

    @property
    def luput(self) -> list[Indikator]:
        """The indicators that did not."""
        return [satu for satu in self.indikator if self.capaian(satu) < SERATUS]

    @staticmethod
    def serapan(program: Program) -> Decimal:
        """Percent of a program's budget."""
        return persen(program.belanja, program.anggaran)

    def efisiensi(self, program: Program) -> Decimal:
        """Capaian less serapan, in points."""
        return program.ukuran.capaian - self.serapan(program)

    @property
    def pegawai(self) -> list[tuple[str, int]]:
        """The staff by the first table that counts them."""
        return [(nama, sum(angka)) for nama, angka in self.lap.rekap[0].baris]


def naik(satu: Indikator) -> bool:
    """Whether more of it is better."""
    return satu.arah == "naik"


def nama_program(program: Program) -> str:
    """A program's name as a sentence has it; tables print it in capitals."""
    kata = [satu if satu.startswith("(") else satu.title() for satu in program.nama.split()]
    return " ".join(satu.lower() if satu.lower() in _KECIL else satu for satu in kata)


def nama_pendek(nama: str, lain: list[str]) -> str:
    """A shorter way to name it, which none of the other names has; the whole name where there is none."""
    pendek = re.sub(r"\s*\([^()]*\)", "", nama)
    pendek = re.sub(r"^(Persentase|Jumlah|Rata-rata|Nilai|Tingkat|Indeks) (?=\S+ \S+)", "", pendek)
    kata = pendek.split()
    if kata[0] == "Program" and len(kata) > 4:
        kata = kata[:4] if kata[3].lower() not in _KECIL else kata[:3]
        pendek = " ".join(kata)
    return nama if any(pendek.lower() in satu.lower() for satu in lain if satu != nama) else pendek


def data_ke(nomor: int) -> Data:
    """The data of that number, the same ones each time."""
    kantor = nama_kantor()
    acak = random.Random(f"kalimat/{nomor}")  # noqa: S311 - a repeatable choice, no secret
    lap = ragam(laporan(kantor[nomor % len(kantor)]), nomor)
    gaya = replace(lap.gaya, tanda_desimal=",", sen_di_tabel=False, efisiensi="selisih")
    lap = _goyang(replace(lap, gaya=gaya), acak)
    semua = [satu for sasaran in lap.sasaran for satu in sasaran.indikator]
    return Data(lap, {satu.nama: _nasional(satu, lap.tahun, acak) for satu in semua})


def _nasional(satu: Indikator, tahun: int, acak: random.Random) -> Decimal:
    beda = Decimal(acak.choice((-12, -8, -5, 4, 7, 11))) / 100
    nilai = satu.realisasi[tahun]
    return _batas(satu, max(_bulat(nilai * (1 + beda), nilai), _bulat(Decimal(1), nilai)))


def _bulat(nilai: Decimal, seperti: Decimal) -> Decimal:
    return nilai.quantize(Decimal(1).scaleb(min(0, int(seperti.as_tuple().exponent))), ROUND_HALF_UP)


def _batas(satu: Indikator, nilai: Decimal) -> Decimal:
    return min(nilai, _TERBAIK) if satu.satuan == "Persen" else nilai


def _goyang(lap: Laporan, acak: random.Random) -> Laporan:
    """The report with years that go against the plan, its ends reached early, and costly programs."""
    nasib = acak.random()
    semua = [satu.nama for sasaran in lap.sasaran for satu in sasaran.indikator]
    dijaga = set(semua) if nasib < 0.25 else set(semua) - {acak.choice(semua)} if nasib < 0.5 else set()

    def indikator(satu: Indikator) -> Indikator:
        satu = _balik(_lompat(satu, lap.tahun, acak), lap.tahun, acak)
        return _tercapai(satu, lap.tahun) if satu.nama in dijaga else satu

    def sasaran(satu: Sasaran) -> Sasaran:
        return replace(
            satu,
            indikator=tuple(map(indikator, satu.indikator)),
            program=tuple(_mahal(program, acak) for program in satu.program),
        )

    return replace(
        lap,
        tujuan=tuple(replace(satu, sasaran=tuple(map(sasaran, satu.sasaran))) for satu in lap.tujuan),
    )


def _lompat(satu: Indikator, tahun: int, acak: random.Random) -> Indikator:
    """Now and then what is reached in the year is already what the plan ends with."""
    if acak.random() >= 0.15:
        return satu
    return replace(satu, realisasi={**satu.realisasi, tahun: satu.target[max(satu.target)]})


def _balik(satu: Indikator, tahun: int, acak: random.Random) -> Indikator:
    """Now and then the years before go against the plan."""
    if acak.random() >= 0.35:
        return satu
    arah = 1 if naik(satu) else -1
    isi = dict(satu.realisasi)
    lama = isi[tahun]
    for mundur in (1, 2):
        beda = arah * Decimal(acak.randint(15, 60)) / 1000
        lama = _batas(satu, max(_bulat(lama * (1 + beda), isi[tahun]), _bulat(Decimal(1), isi[tahun])))
        isi[tahun - mundur] = lama
        if acak.random() < 0.5:
            break
    return replace(satu, realisasi=isi)


def _tercapai(satu: Indikator, tahun: int) -> Indikator:
    if satu.capaian(tahun) >= SERATUS:
        return satu
    return replace(satu, realisasi={**satu.realisasi, tahun: satu.target[tahun]})


def _mahal(program: Program, acak: random.Random) -> Program:
    """Now and then a program reaches far less than it spends."""
    if acak.random() >= 0.35:
        return program
    ukuran = program.ukuran
    hasil = _bulat(ukuran.target * Decimal(acak.randint(70, 84)) / 100, Decimal("0.01"))
    return replace(program, ukuran=replace(ukuran, realisasi=hasil))
