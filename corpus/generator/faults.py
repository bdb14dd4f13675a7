"""Plants faults of known kind in a report, whichever office it is of.

``plant(rule, seed, report)`` gives the report with one more fault and its truth. The same arguments give the
same fault. A fault touches no row, title or sentence that an earlier one touched. SIL-03 changes the data,
on which totals depend, and so must be planted before any fault that edits what is printed; ANG-07 and SIL-01
number rows again, and so come before ANG-08 in the same table.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar

from corpus.generator.chapter_three import kategori
from corpus.generator.compose import susun
from corpus.generator.edits import (
    BelahBaris,
    HapusBaris,
    Kebenaran,
    Sunting,
    Tanaman,
    UbahJudul,
    UbahKalimat,
    UbahSel,
)
from corpus.generator.manuscript import Baris, Tabel
from corpus.generator.model import SERATUS, Indikator, Laporan, SubKegiatan, persen
from corpus.generator.writing import angka, dua_desimal, hitungan, persentase, rp, rupiah, terbilang

T = TypeVar("T")
SATUAN_LAIN = {"Persen": "Nilai", "Nilai": "Persen", "Indeks": "Persen", "Menit": "Jam"}
TARGET_DI_INDIKATOR = re.compile(r": (\d[\d.]*) ")


class TidakBisaDitanamError(ValueError):
    """No free place for this fault in this report."""


class Ladang:
    """What a fault function works on: the report, its manuscript so far, and chance."""

    def __init__(self, rule: str, seed: int, lap: Laporan) -> None:
        self.lap = lap
        self.naskah = susun(lap)
        self.gaya = lap.gaya
        self._acak = random.Random(f"{rule}/{seed}")  # noqa: S311 - a repeatable choice, no secret
        self._terpakai = {isi for tanaman in lap.tanaman for isi in tanaman.terpakai}

    def bebas(self, *tanda: str) -> bool:
        """True when no earlier fault touched any of these."""
        return self._terpakai.isdisjoint(tanda)

    def pilih(self, calon: Sequence[T]) -> T:
        """One of the candidates by chance; TidakBisaDitanamError when there is none."""
        if not calon:
            raise TidakBisaDitanamError
        return self._acak.choice(calon)

    def tabel(self, awalan: str) -> list[Tabel]:
        """Tables of that kind whose number no fault has changed."""
        return [
            tabel
            for tabel in self.naskah.tabel
            if tabel.kunci.split(".")[0] == awalan and self.bebas(f"nomor/{tabel.kunci}")
        ]

    def baris(self, tabel: Sequence[Tabel], *tingkat: str) -> list[tuple[Tabel, Baris]]:
        """Untouched data rows of those levels (all rows when no level is given)."""
        return [
            (isi, baris)
            for isi in tabel
            for baris in isi.baris
            if baris.jenis == "data"
            and (not tingkat or baris.tingkat in tingkat)
            and self.bebas(f"nama/{baris.nama}", f"baris/{isi.kunci}/{baris.kunci}")
        ]

    def indikator(self) -> list[Indikator]:
        """Indicators of sasaran that no fault has touched."""
        return [
            indikator
            for sasaran in self.lap.sasaran
            for indikator in sasaran.indikator
            if self.bebas(f"nama/{indikator.nama}")
        ]

    def bisa_dinomori(self, tabel: Tabel) -> None:
        """Refuse to number rows again where a fault already lies in the numbers."""
        if not self.bebas(f"urutan/{tabel.kunci}"):
            raise TidakBisaDitanamError(f"{tabel.kunci}: plant faults that renumber rows before ANG-08")

    def sub(self, nama: str) -> SubKegiatan:
        """The sub kegiatan of that name."""
        return next(sub for sub in self.lap.sub_kegiatan() if sub.nama == nama)


@dataclass(frozen=True, slots=True)
class Hasil:
    """What a fault function gives back: edits, truth, marks, and changed data where it changed any."""

    sunting: tuple[Sunting, ...]
    benar: Kebenaran
    terpakai: tuple[str, ...]
    lap: Laporan | None = None


def plant(rule: str, seed: int, lap: Laporan) -> Laporan:
    """The report with one more fault of that rule; its truth is the last of ``tanaman``.

    Raises KeyError for a rule without a fault function, TidakBisaDitanamError when no place is left.
    """
    hasil = FAULTS[rule](Ladang(rule, seed, lap))
    tanaman = Tanaman(hasil.sunting, hasil.benar, (*hasil.terpakai, f"isi/{hasil.benar.table}"))
    return replace(hasil.lap or lap, tanaman=(*lap.tanaman, tanaman))


def _angka_tukar(nilai: Decimal) -> Decimal:
    """The amount with two neighbouring different digits exchanged, as a typist does."""
    teks = str(int(nilai))
    for letak in range(1, len(teks) - 1):
        if teks[letak] != teks[letak + 1]:
            return Decimal(teks[:letak] + teks[letak + 1] + teks[letak] + teks[letak + 2 :])
    return nilai + 1


def _geser(capaian: Decimal, langkah: Decimal) -> Decimal:
    """A wrong capaian on the same side of 100 and in the same kategori, on which the prose relies.

    Steps are larger than 1, which is what rounding to a whole percent can explain.
    """
    naik = capaian + langkah
    if (naik >= SERATUS) == (capaian >= SERATUS) and kategori(naik) == kategori(capaian):
        return naik
    return capaian - langkah


def _desimal(teks: str) -> Decimal:
    return Decimal(teks.rstrip("%").replace(".", "").replace(",", "."))


def _teks(baris: Baris, kolom: str) -> str:
    return baris.sel[kolom] or ""


def kin_01(ladang: Ladang) -> Hasil:
    """Capaian is not realisasi / target."""
    tabel, baris = ladang.pilih(ladang.baris(ladang.tabel("kinerja"), "program", "kegiatan", "sub_kegiatan"))
    benar = _desimal(_teks(baris, "capaian"))
    langkah = ladang.pilih([Decimal("3.4"), Decimal("5.15"), Decimal("7.25")])
    baru = persentase(_geser(benar, langkah), ladang.gaya)
    also = ("SIL-04", "EFI-05") if baris.tingkat == "sub_kegiatan" else ()
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "capaian", baru),),
        Kebenaran(
            "KIN-01",
            tabel.nomor,
            baris.nama,
            baru,
            _teks(baris, "capaian"),
            f"{_teks(baris, 'realisasi')} / {_teks(baris, 'target')}",
            "capaian",
            also,
        ),
        (f"nama/{baris.nama}",),
    )


def kin_02(ladang: Ladang) -> Hasil:
    """Target zero, yet an achievement is stated."""
    tabel, baris = ladang.pilih(ladang.baris(ladang.tabel("kinerja"), "kegiatan", "sub_kegiatan"))
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "target", "0"),),
        Kebenaran(
            "KIN-02",
            tabel.nomor,
            baris.nama,
            "0",
            _teks(baris, "target"),
            f"target nol dengan capaian {_teks(baris, 'capaian')}",
            "target",
            ("KIN-01",),
        ),
        (f"nama/{baris.nama}",),
    )


def kin_03(ladang: Ladang) -> Hasil:
    """The target named in the indicator's text is not the target of its column."""
    calon = [
        (tabel, baris)
        for tabel, baris in ladang.baris(ladang.tabel("kinerja"), "sub_kegiatan")
        if TARGET_DI_INDIKATOR.search(_teks(baris, "indikator"))
    ]
    tabel, baris = ladang.pilih(calon)
    lama = _teks(baris, "indikator")
    sebut = angka(_desimal(_teks(baris, "target")) * 2 + 10, ladang.gaya)
    baru = TARGET_DI_INDIKATOR.sub(f": {sebut} ", lama)
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "indikator", baru),),
        Kebenaran(
            "KIN-03",
            tabel.nomor,
            baris.nama,
            sebut,
            _teks(baris, "target"),
            f"indikator: {baru}",
            "indikator",
        ),
        (f"nama/{baris.nama}",),
    )


def kin_07(ladang: Ladang) -> Hasil:
    """Realisasi and capaian left out."""
    tabel, baris = ladang.pilih(ladang.baris(ladang.tabel("kinerja"), "kegiatan"))
    return Hasil(
        (
            UbahSel(tabel.kunci, baris.kunci, "realisasi", "-"),
            UbahSel(tabel.kunci, baris.kunci, "capaian", "-"),
        ),
        Kebenaran(
            "KIN-07",
            tabel.nomor,
            baris.nama,
            "-",
            f"{_teks(baris, 'realisasi')}; {_teks(baris, 'capaian')}",
            "realisasi dan capaian kosong",
            "realisasi",
            ("KIN-02",),
        ),
        (f"nama/{baris.nama}",),
    )


def ang_01(ladang: Ladang) -> Hasil:
    """The parts in the sentence on the induk budget do not add up to its total."""
    pagu = ladang.lap.induk
    bagian = ladang.pilih([pagu.pegawai, pagu.barang_jasa, pagu.modal])
    baru = _angka_tukar(bagian)
    return Hasil(
        (UbahKalimat("anggaran.induk", rp(bagian), rp(baru)),),
        Kebenaran(
            "ANG-01",
            "narasi 3.2",
            "anggaran induk",
            rp(pagu.total),
            rp(pagu.total - bagian + baru),
            f"bagian {rp(baru)} semula {rp(bagian)}",
        ),
        ("paragraf/anggaran.induk",),
    )


def _sub_anggaran(ladang: Ladang) -> tuple[Tabel, Baris, SubKegiatan]:
    tabel, baris = ladang.pilih(
        [
            (tabel, baris)
            for tabel, baris in ladang.baris([ladang.naskah.ambil_tabel("anggaran")], "sub_kegiatan")
            if 0 < ladang.sub(baris.nama).belanja < ladang.sub(baris.nama).anggaran
            and "Gaji" not in baris.nama
        ]
    )
    return tabel, baris, ladang.sub(baris.nama)


def ang_02(ladang: Ladang) -> Hasil:
    """Sisa is not anggaran minus realisasi."""
    tabel, baris, sub = _sub_anggaran(ladang)
    benar = sub.anggaran - sub.belanja
    baru = rupiah(_angka_tukar(benar), ladang.gaya)
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "sisa", baru),),
        Kebenaran(
            "ANG-02",
            tabel.nomor,
            baris.nama,
            baru,
            rupiah(benar, ladang.gaya),
            f"{_teks(baris, 'anggaran')} - {_teks(baris, 'realisasi')}",
            "sisa",
            ("ANG-04", "ANG-05"),
        ),
        (f"nama/{baris.nama}",),
    )


def ang_03(ladang: Ladang) -> Hasil:
    """The percentage is not realisasi / anggaran."""
    tabel, baris, sub = _sub_anggaran(ladang)
    baru = angka(sub.serapan - ladang.pilih([Decimal("2.7"), Decimal("9"), Decimal("11.3")]), ladang.gaya)
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "persen", baru),),
        Kebenaran(
            "ANG-03",
            tabel.nomor,
            baris.nama,
            baru,
            angka(sub.serapan, ladang.gaya),
            f"{_teks(baris, 'realisasi')} / {_teks(baris, 'anggaran')}",
            "persen",
            ("EFI-04", "SIL-04"),
        ),
        (f"nama/{baris.nama}",),
    )


def ang_04(ladang: Ladang) -> Hasil:
    """The rows do not add up to the JUMLAH row's realisasi; that row agrees with itself."""
    tabel = ladang.naskah.ambil_tabel("anggaran")
    anggaran, belanja = ladang.lap.anggaran, ladang.lap.belanja
    salah = belanja - ladang.pilih([Decimal(10_000_000), Decimal(25_300_000), Decimal(4_750_000)])
    baru = rupiah(salah, ladang.gaya)
    return Hasil(
        (
            UbahSel(tabel.kunci, "JUMLAH", "realisasi", baru),
            UbahSel(tabel.kunci, "JUMLAH", "sisa", rupiah(anggaran - salah, ladang.gaya)),
            UbahSel(tabel.kunci, "JUMLAH", "persen", angka(persen(salah, anggaran), ladang.gaya)),
        ),
        Kebenaran(
            "ANG-04",
            tabel.nomor,
            "JUMLAH",
            baru,
            rupiah(belanja, ladang.gaya),
            "jumlah baris sub kegiatan",
            "realisasi",
            ("NAR-05", "JML-02", "KON-02"),
        ),
        ("baris/anggaran/JUMLAH",),
    )


def ang_07(ladang: Ladang) -> Hasil:
    """One name stands in two rows, which share its amounts."""
    tabel, baris, sub = _sub_anggaran(ladang)
    ladang.bisa_dinomori(tabel)
    satu = (sub.anggaran * 3 / 5).quantize(Decimal(1000)), (sub.belanja * 3 / 5).quantize(Decimal(100))
    dua = sub.anggaran - satu[0], sub.belanja - satu[1]
    isi = tuple(
        {
            "anggaran": rupiah(anggaran, ladang.gaya),
            "realisasi": rupiah(belanja, ladang.gaya),
            "sisa": rupiah(anggaran - belanja, ladang.gaya),
            "persen": angka(persen(belanja, anggaran), ladang.gaya),
        }
        for anggaran, belanja in (satu, dua)
    )
    return Hasil(
        (BelahBaris(tabel.kunci, baris.kunci, (isi[0], isi[1])),),
        Kebenaran(
            "ANG-07",
            tabel.nomor,
            baris.nama,
            f"{isi[0]['anggaran']}; {isi[1]['anggaran']}",
            _teks(baris, "anggaran"),
            "nama yang sama pada dua baris",
            "nama",
            ("SIL-01", "NAR-02", "ANG-03", "EFI-04"),
        ),
        (f"nama/{baris.nama}",),
    )


def ang_08(ladang: Ladang) -> Hasil:
    """A number is skipped at the end of a program."""
    tabel = ladang.naskah.ambil_tabel("anggaran")
    akhir = [
        baris
        for baris, berikut in zip(tabel.baris, tabel.baris[1:], strict=False)
        if baris.jenis == "data" and (berikut.jenis == "jumlah" or berikut.tingkat == "program")
    ]
    baris = ladang.pilih(
        [baris for baris in akhir if ladang.bebas(f"nama/{baris.nama}") and baris.sel["no"] != "1"]
    )
    benar = _teks(baris, "no")
    baru = str(int(benar) + 1)
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "no", baru),),
        Kebenaran(
            "ANG-08", tabel.nomor, baris.nama, baru, benar, f"nomor {benar} dilompati", "no", ("STR-07",)
        ),
        (f"nama/{baris.nama}", f"urutan/{tabel.kunci}"),
    )


def ang_10(ladang: Ladang) -> Hasil:
    """The row of gaji is larger than all belanja pegawai that the text names; the text's sum still holds."""
    gaji = next(sub for sub in ladang.lap.sub_kegiatan() if "Gaji" in sub.nama)
    pagu = ladang.lap.perubahan
    kurang = gaji.anggaran - ladang.pilih([Decimal(215_000_000), Decimal(348_500_000), Decimal(96_250_000)])
    geser = pagu.pegawai - kurang
    return Hasil(
        (
            UbahKalimat("anggaran.perubahan", rp(pagu.pegawai), rp(kurang)),
            UbahKalimat("anggaran.perubahan", rp(pagu.barang_jasa), rp(pagu.barang_jasa + geser)),
        ),
        Kebenaran(
            "ANG-10",
            ladang.naskah.ambil_tabel("anggaran").nomor,
            gaji.nama,
            rp(kurang),
            rp(pagu.pegawai),
            f"gaji {rp(gaji.anggaran)} melebihi belanja pegawai",
            "anggaran",
        ),
        ("paragraf/anggaran.perubahan", f"nama/{gaji.nama}"),
    )


def sil_01(ladang: Ladang) -> Hasil:
    """A sub kegiatan is missing in the efficiency table."""
    tabel, baris = ladang.pilih(ladang.baris(ladang.tabel("efisiensi")))
    ladang.bisa_dinomori(tabel)
    return Hasil(
        (HapusBaris(tabel.kunci, baris.kunci),),
        Kebenaran(
            "SIL-01", tabel.nomor, baris.nama, "", baris.nama, "ada di tabel kinerja dan anggaran", "nama"
        ),
        (f"nama/{baris.nama}",),
    )


def sil_02(ladang: Ladang) -> Hasil:
    """A name is spelt otherwise in the budget table: two letters of its longest word exchanged."""
    tabel, baris, _ = _sub_anggaran(ladang)
    kata = max(re.findall(r"[A-Za-z]+", baris.nama), key=len)
    tengah = next(i for i in range(len(kata) // 2, len(kata) - 1) if kata[i] != kata[i + 1])
    salah = kata[:tengah] + kata[tengah + 1] + kata[tengah] + kata[tengah + 2 :]
    baru = baris.nama.replace(kata, salah, 1)
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "nama", baru),),
        Kebenaran("SIL-02", tabel.nomor, baru, baru, baris.nama, f"{salah} seharusnya {kata}", "nama"),
        (f"nama/{baris.nama}",),
    )


def sil_03(ladang: Ladang) -> Hasil:
    """Full performance without any spending. Changes the data: every total follows."""
    if any(tanaman.sunting for tanaman in ladang.lap.tanaman):
        raise TidakBisaDitanamError("SIL-03 must be planted before faults that edit the manuscript")
    tabel, baris, sub = _sub_anggaran(ladang)
    lap = _ganti_sub(ladang.lap, sub.nama, replace(sub, belanja=Decimal(0), keterangan="Tidak terlaksana"))
    return Hasil(
        (),
        Kebenaran(
            "SIL-03",
            tabel.nomor,
            sub.nama,
            "0",
            _teks(baris, "realisasi"),
            f"capaian kinerja {persentase(sub.capaian, ladang.gaya)} tanpa realisasi anggaran",
            "realisasi",
            ("SIL-04", "SIL-05", "EFI-05"),
        ),
        (f"nama/{sub.nama}",),
        lap,
    )


def _ganti_sub(lap: Laporan, nama: str, baru: SubKegiatan) -> Laporan:
    def sub(isi: tuple[SubKegiatan, ...]) -> tuple[SubKegiatan, ...]:
        return tuple(baru if satu.nama == nama else satu for satu in isi)

    return replace(
        lap,
        tujuan=tuple(
            replace(
                tujuan,
                sasaran=tuple(
                    replace(
                        sasaran,
                        program=tuple(
                            replace(
                                program,
                                kegiatan=tuple(replace(keg, sub=sub(keg.sub)) for keg in program.kegiatan),
                            )
                            for program in sasaran.program
                        ),
                    )
                    for sasaran in tujuan.sasaran
                ),
            )
            for tujuan in lap.tujuan
        ),
    )


def kon_01(ladang: Ladang) -> Hasil:
    """The perjanjian kinerja states another target."""
    indikator = ladang.pilih(ladang.indikator())
    tabel = ladang.naskah.ambil_tabel("pk")
    benar = indikator.target[ladang.lap.tahun]
    baru = angka(benar + ladang.pilih([Decimal(-2), Decimal(1), Decimal(3)]), ladang.gaya)
    return Hasil(
        (UbahSel("pk", indikator.nama, "target", baru),),
        Kebenaran(
            "KON-01",
            tabel.nomor,
            indikator.nama,
            baru,
            angka(benar, ladang.gaya),
            "target menurut tabel pengukuran kinerja dan renstra",
            "target",
        ),
        (f"nama/{indikator.nama}",),
    )


def kon_02(ladang: Ladang) -> Hasil:
    """The comparison with the end of the Renstra states another realisasi; its capaian follows from it."""
    lap = ladang.lap
    indikator = ladang.pilih(ladang.indikator())
    tabel = _tabel_indikator(ladang, "akhir", indikator)
    benar = indikator.realisasi[lap.tahun]
    salah = benar - ladang.pilih([Decimal("1.4"), Decimal("0.9"), Decimal("2.3")])
    tiruan = replace(indikator, realisasi=indikator.realisasi | {lap.tahun: salah})
    return Hasil(
        (
            UbahSel(tabel.kunci, indikator.nama, "realisasi", angka(salah, ladang.gaya)),
            UbahSel(
                tabel.kunci,
                indikator.nama,
                "capaian",
                persentase(tiruan.capaian_akhir(lap.tahun), ladang.gaya),
            ),
        ),
        Kebenaran(
            "KON-02",
            tabel.nomor,
            indikator.nama,
            angka(salah, ladang.gaya),
            angka(benar, ladang.gaya),
            "realisasi menurut tabel pengukuran kinerja",
            "realisasi",
        ),
        (f"nama/{indikator.nama}",),
    )


def kon_03(ladang: Ladang) -> Hasil:
    """The closing table states another capaian."""
    indikator = ladang.pilih(ladang.indikator())
    tabel = ladang.naskah.ambil_tabel("rekapitulasi")
    benar = indikator.capaian(ladang.lap.tahun)
    langkah = ladang.pilih([Decimal("2.3"), Decimal("3.05"), Decimal("1.72")])
    baru = dua_desimal(_geser(benar, langkah), ladang.gaya)
    return Hasil(
        (UbahSel("rekapitulasi", indikator.nama, "capaian", baru),),
        Kebenaran(
            "KON-03",
            tabel.nomor,
            indikator.nama,
            baru,
            dua_desimal(benar, ladang.gaya),
            "capaian menurut tabel pengukuran kinerja",
            "capaian",
        ),
        (f"nama/{indikator.nama}",),
    )


def kon_04(ladang: Ladang) -> Hasil:
    """A word inside an indicator's name is left out in the comparison over years."""
    indikator = ladang.pilih([isi for isi in ladang.indikator() if len(isi.nama.split()) >= 4])
    tabel = _tabel_indikator(ladang, "tahun", indikator)
    *awal, _, akhir = indikator.nama.split()
    baru = " ".join([*awal, akhir])
    return Hasil(
        (UbahSel(tabel.kunci, indikator.nama, "indikator", baru),),
        Kebenaran(
            "KON-04",
            tabel.nomor,
            baru,
            baru,
            indikator.nama,
            "nama indikator menurut perjanjian kinerja",
            "indikator",
        ),
        (f"nama/{indikator.nama}",),
    )


def kon_05(ladang: Ladang) -> Hasil:
    """The perjanjian kinerja states another unit."""
    indikator = ladang.pilih([isi for isi in ladang.indikator() if isi.satuan in SATUAN_LAIN])
    tabel = ladang.naskah.ambil_tabel("pk")
    baru = SATUAN_LAIN[indikator.satuan]
    return Hasil(
        (UbahSel("pk", indikator.nama, "satuan", baru),),
        Kebenaran(
            "KON-05",
            tabel.nomor,
            indikator.nama,
            baru,
            indikator.satuan,
            "satuan menurut tabel pengukuran kinerja",
            "satuan",
        ),
        (f"nama/{indikator.nama}",),
    )


def _tabel_indikator(ladang: Ladang, awalan: str, indikator: Indikator) -> Tabel:
    return next(
        tabel
        for tabel in ladang.naskah.tabel
        if tabel.kunci.startswith(f"{awalan}.")
        and any(baris.kunci == indikator.nama for baris in tabel.baris)
    )


def nar_01(ladang: Ladang) -> Hasil:
    """The prose claims that a target is met which is not."""
    nomor, indikator = ladang.pilih(
        [
            (nomor, indikator)
            for nomor, sasaran in enumerate(ladang.lap.sasaran, start=1)
            for indikator in sasaran.indikator
            if indikator.capaian(ladang.lap.tahun) < SERATUS
            and ladang.bebas(f"paragraf/sasaran.{nomor}.klaim")
        ]
    )
    lama = f"Indikator {indikator.nama} belum memenuhi target"
    baru = f"Indikator {indikator.nama} telah memenuhi target"
    return Hasil(
        (UbahKalimat(f"sasaran.{nomor}.klaim", lama, baru),),
        Kebenaran(
            "NAR-01",
            ladang.naskah.ambil_tabel(f"kinerja.{nomor}").nomor,
            indikator.nama,
            baru,
            lama,
            f"capaian {persentase(indikator.capaian(ladang.lap.tahun), ladang.gaya)}",
        ),
        (f"paragraf/sasaran.{nomor}.klaim", f"nama/{indikator.nama}"),
    )


def _hitungan(ladang: Ladang) -> tuple[int, str, int]:
    """A count in a sentence on a sasaran: its number, the thing counted, how many."""
    calon = []
    for nomor, sasaran in enumerate(ladang.lap.sasaran, start=1):
        if ladang.bebas(f"paragraf/sasaran.{nomor}.jumlah"):
            kegiatan = sum(len(program.kegiatan) for program in sasaran.program)
            sub = sum(len(program.sub) for program in sasaran.program)
            calon += [
                (nomor, "program dengan", len(sasaran.program)),
                (nomor, "kegiatan serta", kegiatan),
                (nomor, "sub kegiatan.", sub),
            ]
    return ladang.pilih(calon)


def _salah_hitung(ladang: Ladang, rule: str, ubah: Callable[[int], str], also: tuple[str, ...]) -> Hasil:
    nomor, benda, banyak = _hitungan(ladang)
    kunci = f"sasaran.{nomor}.jumlah"
    lama, baru = f"{hitungan(banyak)} {benda}", f"{ubah(banyak)} {benda}"
    nama = re.sub(r" (dengan|serta)$|\.$", "", benda)
    return Hasil(
        (UbahKalimat(kunci, lama, baru),),
        Kebenaran(
            rule,
            ladang.naskah.ambil_tabel(f"kinerja.{nomor}").nomor,
            nama,
            f"{ubah(banyak)} {nama}",
            f"{hitungan(banyak)} {nama}",
            f"narasi sasaran {nomor}",
            also=also,
        ),
        (f"paragraf/{kunci}",),
    )


def nar_02(ladang: Ladang) -> Hasil:
    """The prose counts one more than the table holds."""
    return _salah_hitung(ladang, "NAR-02", lambda banyak: hitungan(banyak + 1), ())


def nar_03(ladang: Ladang) -> Hasil:
    """Digit and word of a count differ; the digit is right."""
    return _salah_hitung(ladang, "NAR-03", lambda banyak: f"{banyak} ({terbilang(banyak + 2)})", ("NAR-02",))


def str_02(ladang: Ladang) -> Hasil:
    """The last table of a chapter repeats the number of the one before it, so that no number is skipped."""
    bab = [tabel.nomor.split(".")[0] for tabel in ladang.naskah.tabel] + [""]
    calon = [
        (sebelum, tabel)
        for urut, (sebelum, tabel) in enumerate(itertools.pairwise(ladang.naskah.tabel), start=1)
        if bab[urut - 1] == bab[urut] != bab[urut + 1]
        and ladang.bebas(f"isi/{sebelum.nomor}", f"isi/{tabel.nomor}")
    ]
    sebelum, tabel = ladang.pilih(calon)
    return Hasil(
        (UbahJudul(tabel.kunci, nomor=sebelum.nomor),),
        Kebenaran(
            "STR-02",
            sebelum.nomor,
            tabel.judul,
            sebelum.nomor,
            tabel.nomor,
            "nomor tabel dipakai dua kali",
            also=("STR-06",),
        ),
        (f"nomor/{tabel.kunci}", f"nomor/{sebelum.kunci}", f"judul/{tabel.kunci}", f"isi/{tabel.nomor}"),
    )


def str_04(ladang: Ladang) -> Hasil:
    """The title of a comparison names a year that its columns do not show."""
    tabel = ladang.pilih([isi for isi in ladang.tabel("tahun") if ladang.bebas(f"judul/{isi.kunci}")])
    tahun = re.search(r"(\d{4})-(\d{4})$", tabel.judul)
    if tahun is None:
        raise TidakBisaDitanamError(tabel.judul)
    awal, akhir = int(tahun[1]), int(tahun[2])
    baru = tabel.judul.replace(tahun[0], f"{awal - 1}-{akhir}")
    return Hasil(
        (UbahJudul(tabel.kunci, judul=baru),),
        Kebenaran(
            "STR-04",
            tabel.nomor,
            baru,
            f"{awal - 1}-{akhir}",
            tahun[0],
            f"kolom {awal} sampai dengan {akhir}",
            also=("STR-06",),
        ),
        (f"judul/{tabel.kunci}",),
    )


def jml_01(ladang: Ladang) -> Hasil:
    """A column does not add up to its Jumlah."""
    tabel = ladang.pilih([isi for isi in ladang.tabel("rekap") if ladang.bebas(f"baris/{isi.kunci}/Jumlah")])
    jumlah = tabel.ambil("Jumlah")
    kolom = ladang.pilih([k.kunci for k in tabel.kolom if k.kunci.startswith("k")])
    benar = _teks(jumlah, kolom)
    baru = str(int(benar) + ladang.pilih([1, 2, 3]))
    kepala = next(sel.teks for sel, k in zip(tabel.kepala[0], tabel.kolom, strict=True) if k.kunci == kolom)
    return Hasil(
        (UbahSel(tabel.kunci, "Jumlah", kolom, baru),),
        Kebenaran(
            "JML-01", tabel.nomor, "Jumlah", baru, benar, f"jumlah kolom {kepala}", kepala, ("JML-02",)
        ),
        (f"baris/{tabel.kunci}/Jumlah",),
    )


FAULTS: dict[str, Callable[[Ladang], Hasil]] = {
    "KIN-01": kin_01,
    "KIN-02": kin_02,
    "KIN-03": kin_03,
    "KIN-07": kin_07,
    "ANG-01": ang_01,
    "ANG-02": ang_02,
    "ANG-03": ang_03,
    "ANG-04": ang_04,
    "ANG-07": ang_07,
    "ANG-08": ang_08,
    "ANG-10": ang_10,
    "SIL-01": sil_01,
    "SIL-02": sil_02,
    "SIL-03": sil_03,
    "KON-01": kon_01,
    "KON-02": kon_02,
    "KON-03": kon_03,
    "KON-04": kon_04,
    "KON-05": kon_05,
    "NAR-01": nar_01,
    "NAR-02": nar_02,
    "NAR-03": nar_03,
    "STR-02": str_02,
    "STR-04": str_04,
    "JML-01": jml_01,
}
