"""Other reports of the same office: other figures and habits by a seed, as consistent as the first."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeVar

from corpus.generator.model import (
    Gaya,
    Indikator,
    Laporan,
    Pagu,
    Program,
    Rekap,
    Sasaran,
    SubKegiatan,
    Tujuan,
    Ukuran,
)
from corpus.generator.scale import SKALA

RIBUAN = Decimal(1000)
T = TypeVar("T")


def ragam(lap: Laporan, seed: int) -> Laporan:
    """The office's report with other figures, year and habits; the same seed gives the same report."""
    return _Ragam(seed).laporan(lap)


def ragam_isi(lap: Laporan, seed: str) -> Laporan:
    """The report with other programs, amounts and counts; its year, indicators and habits stay."""
    return _Ragam(seed).isi(lap)


class _Ragam:
    def __init__(self, seed: int | str) -> None:
        self._acak = random.Random(seed)  # noqa: S311 - a repeatable choice, no secret

    def laporan(self, lap: Laporan) -> Laporan:
        geser = self._pilih((-1, 0, 0, 1))
        tahun = lap.tahun + geser
        kantor = replace(
            lap.kantor,
            tanggal=re.sub(r"\d{4}$", str(tahun + 1), lap.kantor.tanggal),
            periode=(lap.kantor.periode[0] + geser, lap.kantor.periode[1] + geser),
        )
        return replace(
            lap,
            kantor=kantor,
            tahun=tahun,
            tujuan=tuple(self._tujuan(satu, geser) for satu in lap.tujuan),
            rekap=self._rekap_serasi(lap.rekap),
            induk=self._pagu(lap.induk),
            anggaran_lalu={
                t + geser: self._anggaran(anggaran) for t, (anggaran, _) in lap.anggaran_lalu.items()
            },
            gaya=self._gaya(lap.gaya),
        )

    def isi(self, lap: Laporan) -> Laporan:
        sasaran = {
            satu.nama: replace(satu, program=tuple(self._program(program) for program in satu.program))
            for satu in lap.sasaran
        }
        return replace(
            lap,
            tujuan=tuple(
                replace(tujuan, sasaran=tuple(sasaran[satu.nama] for satu in tujuan.sasaran))
                for tujuan in lap.tujuan
            ),
            rekap=self._rekap_serasi(lap.rekap),
            induk=self._pagu(lap.induk),
        )

    def _pagu(self, pagu: Pagu) -> Pagu:
        return Pagu(*(self._uang(bagian) for bagian in (pagu.pegawai, pagu.barang_jasa, pagu.modal)))

    def _gaya(self, gaya: Gaya) -> Gaya:
        return replace(
            gaya,
            tanda_desimal=self._pilih((gaya.tanda_desimal, ",", ".")),
            sen_di_tabel=self._pilih((gaya.sen_di_tabel, False, True)),
            ulang_kepala=self._pilih((True, False)),
            kata=self._pilih((0, 1, 2)),
            skala=self._pilih(tuple(SKALA)),
            subtotal=self._pilih((True, False)),
            kategori_di_tabel=self._pilih((gaya.kategori_di_tabel, False, True)),
            garis=self._pilih(("penuh", "penuh", "mendatar")),
            huruf=self._pilih(("Times", "Helvetica")),
        )

    def _pilih(self, dari: Sequence[T]) -> T:
        return self._acak.choice(dari)

    def _tujuan(self, tujuan: Tujuan, geser: int) -> Tujuan:
        return replace(
            tujuan,
            indikator=self._indikator(tujuan.indikator, geser),
            sasaran=tuple(self._sasaran(satu, geser) for satu in tujuan.sasaran),
        )

    def _sasaran(self, sasaran: Sasaran, geser: int) -> Sasaran:
        return replace(
            sasaran,
            indikator=tuple(self._indikator(satu, geser) for satu in sasaran.indikator),
            program=tuple(self._program(satu) for satu in sasaran.program),
        )

    def _indikator(self, indikator: Indikator, geser: int) -> Indikator:
        baik = -1 if indikator.arah != "naik" else 1
        realisasi = {}
        for tahun, lama in indikator.realisasi.items():
            persen = (
                Decimal(self._acak.randint(-70, 60)) / 1000
                if self._acak.random() < 0.35
                else Decimal(self._acak.randint(0, 60)) / 1000
            )
            baru = (indikator.target[tahun] * (1 + baik * persen)).quantize(_satuan(lama), ROUND_HALF_UP)
            realisasi[tahun + geser] = max(baru, _satuan(lama))
        return replace(
            indikator,
            target={tahun + geser: nilai for tahun, nilai in indikator.target.items()},
            realisasi=realisasi,
        )

    def _program(self, program: Program) -> Program:
        return replace(
            program,
            ukuran=self._ukuran(program.ukuran),
            kegiatan=tuple(
                replace(
                    kegiatan,
                    ukuran=self._ukuran(kegiatan.ukuran),
                    sub=tuple(
                        self._sub(sub)
                        for urut, sub in enumerate(kegiatan.sub)
                        if urut == 0 or "Gaji" in sub.nama or self._acak.random() > 0.15
                    ),
                )
                for kegiatan in program.kegiatan
            ),
        )

    def _ukuran(self, ukuran: Ukuran) -> Ukuran:
        return replace(ukuran, realisasi=self._hasil(ukuran.target, ukuran.realisasi))

    def _sub(self, sub: SubKegiatan) -> SubKegiatan:
        anggaran, belanja = self._anggaran(sub.anggaran)
        return replace(
            sub, realisasi=self._hasil(sub.target, sub.realisasi), anggaran=anggaran, belanja=belanja
        )

    def _hasil(self, target: Decimal, lama: Decimal) -> Decimal:
        """What was reached of a target: mostly all of it, sometimes more, seldom less."""
        nasib = self._acak.random()
        if nasib < 0.5 or target == 100:
            return target
        kali = self._acak.uniform(1, 1.08) if nasib < 0.88 else self._acak.uniform(0.8, 0.99)
        return max((target * Decimal(str(round(kali, 4)))).quantize(_satuan(lama), ROUND_HALF_UP), Decimal(1))

    def _anggaran(self, anggaran: Decimal) -> tuple[Decimal, Decimal]:
        baru = self._uang(anggaran)
        return baru, (baru * Decimal(str(round(self._acak.uniform(0.83, 0.998), 6)))).quantize(Decimal(1))

    def _uang(self, nilai: Decimal) -> Decimal:
        kali = Decimal(str(round(self._acak.uniform(0.7, 1.4), 4)))
        return (nilai * kali / RIBUAN).quantize(Decimal(1), ROUND_HALF_UP) * RIBUAN

    def _rekap_serasi(self, rekap: Sequence[Rekap]) -> tuple[Rekap, ...]:
        """Other counts; the second table counts the same staff as the first, in another way."""
        golongan, pendidikan, *lain = map(self._rekap, rekap)
        nama, angka = max(pendidikan.baris, key=lambda baris: sum(baris[1]))
        banyak = tuple(
            satu + golongan.jumlah(kolom) - pendidikan.jumlah(kolom) for kolom, satu in enumerate(angka)
        )
        baris = tuple((nama, banyak) if satu[0] == nama else satu for satu in pendidikan.baris)
        return golongan, replace(pendidikan, baris=baris), *lain

    def _rekap(self, rekap: Rekap) -> Rekap:
        return replace(
            rekap,
            baris=tuple(
                (nama, tuple(max(0, banyak + self._acak.randint(-1, 3)) for banyak in angka))
                for nama, angka in rekap.baris
            ),
        )


def _satuan(lama: Decimal) -> Decimal:
    """One in the last decimal place that the figure is written with."""
    return Decimal(1).scaleb(min(0, int(lama.as_tuple().exponent)))
