"""Faults in the data itself, on which totals, efficiency and prose depend: planted before any edit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from corpus.generator.edits import Kebenaran, UbahKalimat
from corpus.generator.faults_anggaran import ganti_sub, sub_anggaran
from corpus.generator.field import Hasil, Ladang, TidakBisaDitanamError, isi_sel
from corpus.generator.model import SERATUS, Kegiatan, Laporan, SubKegiatan, persen
from corpus.generator.wording import SEMUA_EFISIEN, klaim_efisiensi
from corpus.generator.writing import persentase, rupiah

SHORT = Decimal("0.8")
"""Share of its target that a sub kegiatan reached, so that the mean is not 100 whatever the habit."""

BATAS = Decimal(60)
"""Share of the budget spent, in percent, above which so small an output is surely not efficient."""


def ang_06(ladang: Ladang) -> Hasil:
    """More was spent than was budgeted."""
    _belum_disunting(ladang)
    tabel, baris, sub = sub_anggaran(ladang)
    belanja = (sub.anggaran * ladang.pilih([Decimal("1.08"), Decimal("1.25")])).quantize(Decimal(1))
    return Hasil(
        (),
        Kebenaran(
            "ANG-06",
            tabel.nomor,
            sub.nama,
            rupiah(belanja, ladang.gaya),
            isi_sel(baris, "realisasi"),
            f"anggaran {isi_sel(baris, 'anggaran')}",
            "realisasi",
            rows=_di_atas(ladang.lap, sub),
        ),
        (f"nama/{sub.nama}",),
        ganti_sub(ladang.lap, sub.nama, replace(sub, belanja=belanja)),
    )


def _di_atas(lap: Laporan, sub: SubKegiatan) -> tuple[str, ...]:
    """The program and kegiatan that hold the sub kegiatan, whose own amounts can be over then too."""
    return next(
        (program.nama, kegiatan.nama)
        for program in lap.program
        for kegiatan in program.kegiatan
        if sub in kegiatan.sub
    )


def kin_08(ladang: Ladang) -> Hasil:
    """Ten times as much was reached as was planned."""
    _belum_disunting(ladang)
    tabel, baris = ladang.pilih(ladang.baris(ladang.tabel("kinerja"), "sub_kegiatan"))
    sub = ladang.sub(baris.nama)
    baru = replace(sub, realisasi=sub.target * 10)
    return Hasil(
        (),
        Kebenaran(
            "KIN-08",
            tabel.nomor,
            sub.nama,
            persentase(baru.capaian, ladang.gaya),
            isi_sel(baris, "capaian"),
            "target terlalu rendah atau satuan lain",
            "capaian",
        ),
        (f"nama/{sub.nama}",),
        ganti_sub(ladang.lap, sub.nama, baru),
    )


def kin_04(ladang: Ladang) -> Hasil:
    """Every kegiatan's achievement is the mean of its sub kegiatan's, but for one."""
    _belum_disunting(ladang)
    sub = {
        kegiatan.nama: _terukur(ladang, kegiatan.sub)
        for program in ladang.lap.program
        for kegiatan in program.kegiatan
    }
    terlihat = [
        isi for isi in ladang.baris(ladang.tabel("kinerja"), "kegiatan") if not _tepat(sub[isi[1].nama])
    ]
    tabel, baris = ladang.pilih(terlihat)

    def terukur(kegiatan: Kegiatan) -> Kegiatan:
        rata = _rata(sub[kegiatan.nama])
        capaian = rata - 8 if kegiatan.nama == baris.nama else rata
        realisasi = (kegiatan.ukuran.target * capaian / SERATUS).quantize(Decimal("0.01"))
        ukuran = replace(kegiatan.ukuran, realisasi=realisasi)
        return replace(kegiatan, sub=sub[kegiatan.nama], ukuran=ukuran)

    lap = ladang.lap.ganti_kegiatan(terukur)
    ini = next(k for program in lap.program for k in program.kegiatan if k.nama == baris.nama)
    return Hasil(
        (),
        Kebenaran(
            "KIN-04",
            tabel.nomor,
            baris.nama,
            persentase(ini.ukuran.capaian, ladang.gaya),
            persentase(_rata(ini.sub), ladang.gaya),
            "rata-rata sub kegiatan di bawahnya",
            "capaian",
        ),
        (f"nama/{baris.nama}", *(f"nama/{satu.nama}" for satu in ini.sub)),
        lap,
    )


def _terukur(ladang: Ladang, sub: tuple[SubKegiatan, ...]) -> tuple[SubKegiatan, ...]:
    """The sub kegiatan, one short of its target where all just reached theirs.

    One with an earlier fault stays as it is: that fault may rest on its achievement.
    """
    pendek = next((satu for satu in sub if ladang.bebas(f"nama/{satu.nama}")), None)
    if pendek is None or not _tepat(sub):
        return sub
    return tuple(replace(satu, realisasi=satu.target * SHORT) if satu is pendek else satu for satu in sub)


def _tepat(sub: tuple[SubKegiatan, ...]) -> bool:
    """Whether the mean is so near 100 that nobody sees whether it was taken."""
    return abs(_rata(sub) - SERATUS) <= 1


def _rata(sub: tuple[SubKegiatan, ...]) -> Decimal:
    return persen(sum((satu.capaian for satu in sub), Decimal(0)), SERATUS * len(sub))


def nar_06(ladang: Ladang) -> Hasil:
    """The prose calls all efficient, the table has a row that is not. Comes last, as it edits too."""
    _belum_disunting(ladang)
    tabel, baris = ladang.pilih(
        [isi for isi in ladang.baris(ladang.tabel("efisiensi")) if ladang.sub(isi[1].nama).serapan > BATAS]
    )
    nomor = int(tabel.kunci.split(".")[1])
    sub = ladang.sub(baris.nama)
    lap = ganti_sub(ladang.lap, sub.nama, replace(sub, realisasi=sub.target * SHORT / 2))
    teks = klaim_efisiensi(lap, lap.sasaran[nomor - 1])
    kunci = f"sasaran.{nomor}.efisiensi"
    return Hasil(
        (UbahKalimat(kunci, teks, SEMUA_EFISIEN),),
        Kebenaran("NAR-06", tabel.nomor, f"Tabel {tabel.nomor}", SEMUA_EFISIEN, teks, f"{sub.nama} negatif"),
        (f"paragraf/{kunci}", f"nama/{sub.nama}"),
        lap,
    )


def _belum_disunting(ladang: Ladang) -> None:
    if any(tanaman.sunting for tanaman in ladang.lap.tanaman):
        raise TidakBisaDitanamError("faults in the data must come before those in what is printed")
