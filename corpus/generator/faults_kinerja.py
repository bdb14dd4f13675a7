"""Faults in a performance row by itself (KIN)."""

from __future__ import annotations

import re
from decimal import Decimal

from corpus.generator.edits import (
    Kebenaran,
    UbahSel,
)
from corpus.generator.field import Hasil, Ladang, desimal, geser, isi_sel
from corpus.generator.writing import angka, persentase

TARGET_DI_INDIKATOR = re.compile(r": (\d[\d.]*) ")


def kin_01(ladang: Ladang) -> Hasil:
    """Capaian is not realisasi / target."""
    tabel, baris = ladang.pilih(ladang.baris(ladang.tabel("kinerja"), "program", "kegiatan", "sub_kegiatan"))
    benar = desimal(isi_sel(baris, "capaian"), ladang.gaya)
    langkah = ladang.pilih([Decimal("3.4"), Decimal("5.15"), Decimal("7.25")])
    baru = persentase(geser(benar, langkah, ladang.gaya), ladang.gaya)
    also = ("SIL-04", "EFI-05") if baris.tingkat == "sub_kegiatan" else ()
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "capaian", baru),),
        Kebenaran(
            "KIN-01",
            tabel.nomor,
            baris.nama,
            baru,
            isi_sel(baris, "capaian"),
            f"{isi_sel(baris, 'realisasi')} / {isi_sel(baris, 'target')}",
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
            isi_sel(baris, "target"),
            f"target nol dengan capaian {isi_sel(baris, 'capaian')}",
            "target",
            ("KIN-01", "KIN-03"),
        ),
        (f"nama/{baris.nama}",),
    )


def kin_03(ladang: Ladang) -> Hasil:
    """The target named in the indicator's text is not the target of its column."""
    calon = [
        (tabel, baris)
        for tabel, baris in ladang.baris(ladang.tabel("kinerja"), "sub_kegiatan")
        if TARGET_DI_INDIKATOR.search(isi_sel(baris, "indikator"))
    ]
    tabel, baris = ladang.pilih(calon)
    lama = isi_sel(baris, "indikator")
    sebut = angka(desimal(isi_sel(baris, "target"), ladang.gaya) * 2 + 10, ladang.gaya)
    baru = TARGET_DI_INDIKATOR.sub(f": {sebut} ", lama)
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "indikator", baru),),
        Kebenaran(
            "KIN-03",
            tabel.nomor,
            baris.nama,
            sebut,
            isi_sel(baris, "target"),
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
            f"{isi_sel(baris, 'realisasi')}; {isi_sel(baris, 'capaian')}",
            "realisasi dan capaian kosong",
            "realisasi",
            ("KIN-02",),
        ),
        (f"nama/{baris.nama}",),
    )
