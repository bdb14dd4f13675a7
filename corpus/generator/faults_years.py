"""Faults across documents and years: ``tanam(rule, seed, dosir)`` plants one more in a dossier.

A dossier is the reports of an office, oldest first, each with its agreement and its realisation report. A
fault lies in the newest report or its papers; no two of them touch one indicator or row. TAH-03 to TAH-05
change the data, on which the papers depend, and so come before the others, as in ``FAULTS``.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar

from corpus.generator.compose import susun
from corpus.generator.edits import Kebenaran, Sunting, Tanaman, UbahKalimat, UbahSel
from corpus.generator.field import TidakBisaDitanamError, angka_tukar
from corpus.generator.manuscript import Baris, Tabel
from corpus.generator.model import Indikator, Laporan, Sasaran, SubKegiatan, persen
from corpus.generator.papers import tabel_lra, tabel_pk
from corpus.generator.wording import kalimat_realisasi
from corpus.generator.writing import angka, rupiah

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Berkas:
    """A report with its papers: the tables of the agreement, and that of the realisation report."""

    lap: Laporan
    pk: tuple[Tabel, Tabel]
    lra: Tabel


@dataclass(frozen=True, slots=True)
class Dosir:
    """The reports of an office, oldest first, and what was planted; ``terpakai`` are names touched."""

    berkas: tuple[Berkas, ...]
    benar: tuple[Kebenaran, ...] = ()
    terpakai: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Hasil:
    """The newest report with the fault, its truth, and the names that it touches."""

    berkas: Berkas
    benar: Kebenaran
    terpakai: tuple[str, ...]


def berkas_dari(lap: Laporan) -> Berkas:
    """The report with papers that agree with it."""
    return Berkas(lap, tabel_pk(lap), tabel_lra(lap))


def dosir(laporan: Sequence[Laporan]) -> Dosir:
    """The dossier of consistent reports."""
    return Dosir(tuple(map(berkas_dari, laporan)))


def tanam(rule: str, seed: int, isi: Dosir) -> Dosir:
    """The dossier with one more fault of that kind (a key of ``FAULTS``).

    Raises TidakBisaDitanamError when no place is left.
    """
    hasil = FAULTS[rule](_Ladang(rule, seed, isi))
    return Dosir(
        (*isi.berkas[:-1], hasil.berkas), (*isi.benar, hasil.benar), isi.terpakai | set(hasil.terpakai)
    )


class _Ladang:
    """What a fault works on: the newest report and its papers, the report before, and chance."""

    def __init__(self, rule: str, seed: int, isi: Dosir) -> None:
        self.berkas = deepcopy(isi.berkas[-1])
        self.lap = self.berkas.lap
        self.lalu = isi.berkas[-2].lap
        self.tahun = self.lap.tahun
        self._terpakai = isi.terpakai
        self._acak = random.Random(f"{rule}/{seed}")  # noqa: S311 - a repeatable choice, no secret

    def pilih(self, calon: Sequence[T]) -> T:
        """One of the candidates by chance."""
        if not calon:
            raise TidakBisaDitanamError
        return self._acak.choice(calon)

    def bebas(self, nama: str) -> bool:
        """Whether no fault touched that name."""
        return nama not in self._terpakai

    def indikator_bebas(self, least: int = 1) -> list[tuple[int, Indikator]]:
        """Untouched indicators of sasaran with at least so many, each with its sasaran's number from 1."""
        return [
            (nomor, satu)
            for nomor, sasaran in enumerate(self.lap.sasaran, start=1)
            for satu in sasaran.indikator
            if len(sasaran.indikator) >= least and self.bebas(satu.nama)
        ]

    def indikator(self, least: int = 1) -> tuple[int, Indikator]:
        """One of the untouched indicators by chance, with its sasaran's number from 1."""
        return self.pilih(self.indikator_bebas(least))

    def sub(self) -> SubKegiatan:
        """An untouched sub kegiatan with a name of its own, of which money was spent."""
        nama = [satu.nama for satu in self.lap.sub_kegiatan()]
        return self.pilih(
            [
                satu
                for satu in self.lap.sub_kegiatan()
                if self.bebas(satu.nama) and nama.count(satu.nama) == 1 and satu.belanja > 0
            ]
        )

    def sunting(self, *edits: Sunting, benar: Kebenaran) -> Berkas:
        """The newest report with these edits."""
        tanaman = (*self.lap.tanaman, Tanaman(edits, benar, ()))
        return replace(self.berkas, lap=replace(self.lap, tanaman=tanaman))

    def ganti(self, lama: Indikator, baru: Indikator | None) -> Berkas:
        """The newest report with another indicator in the place of one, or without it, and fitting papers."""

        def sasaran(satu: Sasaran) -> Sasaran:
            isi = (baru if indikator is lama else indikator for indikator in satu.indikator)
            return replace(satu, indikator=tuple(one for one in isi if one is not None))

        tujuan = tuple(replace(satu, sasaran=tuple(map(sasaran, satu.sasaran))) for satu in self.lap.tujuan)
        return berkas_dari(replace(self.lap, tujuan=tujuan))


def _benar(rule: str, row: str, seen: str, expected: str, note: str) -> Kebenaran:
    return Kebenaran(rule, "", row, seen, expected, note)


def _meleset(nilai: Decimal) -> Decimal:
    """Another figure with as many decimals, not far away."""
    return nilai + Decimal(3).scaleb(int(nilai.as_tuple().exponent)) * 7


def tah_01(isi: _Ladang) -> _Hasil:
    """The realisation of last year as this report states it is another one."""
    nomor, satu = isi.indikator()
    tahun = isi.tahun - 1
    gaya = isi.lap.gaya
    palsu = replace(satu, realisasi={**satu.realisasi, tahun: _meleset(satu.realisasi[tahun])})
    benar = _benar(
        "TAH-01",
        satu.nama,
        angka(palsu.realisasi[tahun], gaya),
        angka(satu.realisasi[tahun], gaya),
        "last year",
    )
    edits = (
        UbahSel(f"tahun.{nomor}", satu.nama, f"R{tahun}", angka(palsu.realisasi[tahun], gaya)),
        UbahSel(f"tahun.{nomor}", satu.nama, f"C{tahun}", angka(palsu.capaian(tahun), gaya)),
    )
    return _Hasil(isi.sunting(*edits, benar=benar), benar, (satu.nama,))


def tah_01_anggaran(isi: _Ladang) -> _Hasil:
    """The realisation of last year's budget is another one in the table of the years."""
    tahun, gaya = str(isi.tahun - 1), isi.lap.gaya
    if not isi.bebas("anggaran.tahun"):
        raise TidakBisaDitanamError
    anggaran, belanja = isi.lap.anggaran_lalu[isi.tahun - 1]
    palsu = angka_tukar(belanja)
    benar = _benar(
        "TAH-01", "Realisasi anggaran", rupiah(palsu, gaya), rupiah(belanja, gaya), "last year's budget"
    )
    edits = (
        UbahSel("anggaran.tahun", tahun, "realisasi", rupiah(palsu, gaya)),
        UbahSel("anggaran.tahun", tahun, "sisa", rupiah(anggaran - palsu, gaya)),
        UbahSel("anggaran.tahun", tahun, "persen", angka(persen(palsu, anggaran), gaya)),
    )
    return _Hasil(isi.sunting(*edits, benar=benar), benar, ("anggaran.tahun",))


def tah_02_tabel(isi: _Ladang) -> _Hasil:
    """The budget table holds last year's amounts in every row that last year's table has."""
    kini = susun(isi.lap).ambil_tabel("anggaran")
    lalu = {baris.kunci: baris for baris in susun(isi.lalu).ambil_tabel("anggaran").baris}
    edits = [
        UbahSel("anggaran", baris.kunci, kolom, lalu[baris.kunci].sel[kolom] or "")
        for baris in kini.baris
        if baris.jenis != "grup" and baris.kunci in lalu
        for kolom in ("anggaran", "realisasi", "sisa", "persen")
    ]
    benar = _benar("TAH-02", kini.judul, "", "", "whole table carried over")
    nama = tuple(sub.nama for sub in isi.lap.sub_kegiatan())
    return _Hasil(isi.sunting(*edits, benar=benar), benar, (*nama, "anggaran"))


def _berbeda(satu: Indikator, tahun: int) -> bool:
    """Whether the results of that year and the one before differ as printed with the fewer decimals."""
    kini, lalu = (satu.realisasi[satu_tahun].normalize() for satu_tahun in (tahun, tahun - 1))
    kasar = max(int(nilai.as_tuple().exponent) for nilai in (kini, lalu))
    return abs(kini - lalu) >= Decimal(1).scaleb(min(kasar, 0))


def tah_02_kolom(isi: _Ladang) -> _Hasil:
    """The column of last year holds the results of the year before it."""
    tahun, gaya = isi.tahun - 1, isi.lap.gaya
    nomor, sasaran = isi.pilih(
        [
            (nomor, sasaran)
            for nomor, sasaran in enumerate(isi.lap.sasaran, start=1)
            if all(isi.bebas(satu.nama) for satu in sasaran.indikator)
            and sum(_berbeda(satu, tahun) for satu in sasaran.indikator) > 1
        ]
    )
    edits: list[Sunting] = []
    for satu in sasaran.indikator:
        palsu = replace(satu, realisasi={**satu.realisasi, tahun: satu.realisasi[tahun - 1]})
        edits += [
            UbahSel(f"tahun.{nomor}", satu.nama, f"R{tahun}", angka(palsu.realisasi[tahun], gaya)),
            UbahSel(f"tahun.{nomor}", satu.nama, f"C{tahun}", angka(palsu.capaian(tahun), gaya)),
        ]
    tampak = next(satu for satu in sasaran.indikator if _berbeda(satu, tahun))
    benar = _benar("TAH-02", tampak.nama, "", "", "column of another year")
    return _Hasil(isi.sunting(*edits, benar=benar), benar, tuple(satu.nama for satu in sasaran.indikator))


def tah_02_kalimat(isi: _Ladang) -> _Hasil:
    """The sentence on the realisation is last year's with the year changed."""
    lalu, kini = kalimat_realisasi(isi.lalu), kalimat_realisasi(isi.lap)
    if str(isi.lalu.tahun) not in lalu or not isi.bebas("anggaran.realisasi"):
        raise TidakBisaDitanamError
    baru = lalu.replace(str(isi.lalu.tahun), str(isi.tahun))
    benar = _benar("TAH-02", baru.partition(",")[0], "", "", "sentence carried over")
    edit = UbahKalimat("anggaran.realisasi", kini, baru)
    return _Hasil(isi.sunting(edit, benar=benar), benar, ("anggaran.realisasi",))


def tah_03(isi: _Ladang) -> _Hasil:
    """The target of the year, which asked for no less than last year's result, asks for less."""
    tahun = isi.tahun
    satu = isi.pilih(
        [
            satu
            for _, satu in isi.indikator_bebas()
            if satu.arah == "naik" and _longgar(satu, tahun) < satu.realisasi[tahun - 1] <= satu.target[tahun]
        ]
    )
    lama, target = satu.realisasi[tahun - 1], _longgar(satu, tahun)
    hasil = lama + 2 * _satuan(satu.target[tahun])
    baru = replace(satu, target={**satu.target, tahun: target}, realisasi={**satu.realisasi, tahun: hasil})
    benar = _benar("TAH-03", satu.nama, str(target), str(lama), "target below last year's result")
    return _Hasil(isi.ganti(satu, baru), benar, (satu.nama,))


def _satuan(nilai: Decimal) -> Decimal:
    """One of the last decimal of a figure."""
    return Decimal(1).scaleb(int(nilai.as_tuple().exponent))


def _longgar(satu: Indikator, tahun: int) -> Decimal:
    """A target somewhat below last year's result."""
    return (satu.realisasi[tahun - 1] * Decimal("0.93")).quantize(_satuan(satu.target[tahun]))


def tah_04_hilang(isi: _Ladang) -> _Hasil:
    """An indicator is no longer measured."""
    _, satu = isi.indikator(least=2)
    benar = _benar("TAH-04", satu.nama, "", satu.nama, "dropped")
    return _Hasil(isi.ganti(satu, None), benar, (satu.nama,))


def tah_04_nama(isi: _Ladang) -> _Hasil:
    """An indicator goes on under another name."""
    _, satu = isi.indikator(least=2)
    nama = f"Cakupan {' '.join(satu.nama.split()[1:])} secara Terpadu"
    benar = _benar("TAH-04", satu.nama, nama, satu.nama, "renamed")
    return _Hasil(isi.ganti(satu, replace(satu, nama=nama)), benar, (satu.nama, nama))


def tah_05(isi: _Ladang) -> _Hasil:
    """An indicator goes on in another unit, its figures a hundredth."""
    _, satu = isi.indikator()

    def kecil(deret: dict[int, Decimal]) -> dict[int, Decimal]:
        return {tahun: nilai / 100 for tahun, nilai in deret.items()}

    baru = replace(satu, satuan="Rasio", target=kecil(satu.target), realisasi=kecil(satu.realisasi))
    benar = _benar("TAH-05", satu.nama, "Rasio", satu.satuan, "another unit and scale")
    return _Hasil(isi.ganti(satu, baru), benar, (satu.nama,))


def kon_01(isi: _Ladang) -> _Hasil:
    """The agreement has another target."""
    _, satu = isi.indikator()
    gaya = isi.lap.gaya
    lama = satu.target[isi.tahun]
    baru = angka(lama + Decimal(3).scaleb(int(lama.as_tuple().exponent)), gaya)
    isi.berkas.pk[0].ambil(satu.nama).sel["target"] = baru
    benar = _benar("KON-01", satu.nama, angka(lama, gaya), baru, "target of the agreement")
    return _Hasil(isi.berkas, benar, (satu.nama,))


def kon_06(isi: _Ladang) -> _Hasil:
    """The agreement promises an indicator that the report does not measure."""
    tabel = isi.berkas.pk[0]
    terakhir = tabel.baris[-1]
    nama = "Indeks Kemudahan Layanan Daring bagi Penyandang Disabilitas"
    if not isi.bebas(nama):
        raise TidakBisaDitanamError
    sel = {**terakhir.sel, "no": None, "sasaran": None, "indikator": nama, "satuan": "Persen", "target": "97"}
    tabel.baris.append(Baris(nama, nama, sel))
    benar = _benar("KON-06", nama, "", nama, "promised and not measured")
    return _Hasil(isi.berkas, benar, (nama,))


def ang_13_lra(isi: _Ladang) -> _Hasil:
    """The realisation report has another realisation."""
    sub = isi.sub()
    gaya = isi.lap.gaya
    palsu = angka_tukar(sub.belanja)
    isi.berkas.lra.ambil(sub.nama).sel["realisasi"] = rupiah(palsu, gaya)
    benar = _benar(
        "ANG-13", sub.nama, rupiah(sub.belanja, gaya), rupiah(palsu, gaya), "realisation in the LRA"
    )
    return _Hasil(isi.berkas, benar, (sub.nama,))


def ang_13_pk(isi: _Ladang) -> _Hasil:
    """The agreement has another budget for a program."""
    nama = [satu.nama for satu in isi.lap.program]
    program = isi.pilih(
        [satu for satu in isi.lap.program if isi.bebas(satu.nama) and nama.count(satu.nama) == 1]
    )
    palsu = rupiah(angka_tukar(program.anggaran), isi.lap.gaya)
    isi.berkas.pk[1].ambil(program.nama).sel["anggaran"] = palsu
    benar = _benar("ANG-13", program.nama, "", palsu, "budget in the agreement")
    return _Hasil(isi.berkas, benar, (program.nama,))


def sil_01(isi: _Ladang) -> _Hasil:
    """The realisation report lacks a sub kegiatan."""
    sub = isi.sub()
    isi.berkas.lra.baris.remove(isi.berkas.lra.ambil(sub.nama))
    benar = _benar("SIL-01", sub.nama, sub.nama, "", "missing in the LRA")
    return _Hasil(isi.berkas, benar, (sub.nama,))


def sil_02(isi: _Ladang) -> _Hasil:
    """The realisation report misspells a sub kegiatan."""
    sub = isi.sub()
    kata = max(sub.nama.split(), key=len)
    salah = sub.nama.replace(kata, kata[:2] + kata[3:], 1)
    isi.berkas.lra.ambil(sub.nama).sel["nama"] = salah
    benar = _benar("SIL-02", salah, salah, sub.nama, "misspelt in the LRA")
    return _Hasil(isi.berkas, benar, (sub.nama,))


FAULTS: dict[str, Callable[[_Ladang], _Hasil]] = {
    "TAH-03": tah_03,
    "TAH-04 hilang": tah_04_hilang,
    "TAH-04 nama": tah_04_nama,
    "TAH-05": tah_05,
    "TAH-02 kolom": tah_02_kolom,
    "TAH-01 anggaran": tah_01_anggaran,
    "TAH-02 tabel": tah_02_tabel,
    "TAH-01": tah_01,
    "TAH-02 kalimat": tah_02_kalimat,
    "KON-01": kon_01,
    "KON-06": kon_06,
    "ANG-13 lra": ang_13_lra,
    "ANG-13 pk": ang_13_pk,
    "SIL-01": sil_01,
    "SIL-02": sil_02,
}
"""Every kind of fault, by its rule and, where a rule sees several, what it is about."""
