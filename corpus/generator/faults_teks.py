"""Faults in the prose (NAR), in numbers and titles of tables (STR) and in counts (JML)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

from corpus.generator.edits import (
    Kebenaran,
    UbahJudul,
    UbahKalimat,
    UbahSel,
)
from corpus.generator.field import Hasil, Ladang, TidakBisaDitanamError, isi_sel
from corpus.generator.model import SERATUS
from corpus.generator.wording import frasa_target
from corpus.generator.writing import hitungan, persentase, terbilang


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
    lama = frasa_target(ladang.lap, indikator, tercapai=False)
    baru = frasa_target(ladang.lap, indikator, tercapai=True)
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
    benar = isi_sel(jumlah, kolom)
    baru = str(int(benar) + ladang.pilih([1, 2, 3]))
    kepala = next(sel.teks for sel, k in zip(tabel.kepala[0], tabel.kolom, strict=True) if k.kunci == kolom)
    return Hasil(
        (UbahSel(tabel.kunci, "Jumlah", kolom, baru),),
        Kebenaran(
            "JML-01", tabel.nomor, "Jumlah", baru, benar, f"jumlah kolom {kepala}", kepala, ("JML-02",)
        ),
        (f"baris/{tabel.kunci}/Jumlah",),
    )
