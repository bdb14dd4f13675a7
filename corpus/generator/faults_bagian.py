"""Faults in the sections of a report and in numbering (STR)."""

from __future__ import annotations

import itertools

from corpus.generator.edits import HapusBagian, Kebenaran, UbahBagian, UbahSel
from corpus.generator.field import Hasil, Ladang
from corpus.generator.manuscript import Judul

JUDUL_LAIN = {
    "PENDAHULUAN": "GAMBARAN UMUM",
    "PERENCANAAN KINERJA": "RENCANA STRATEGIS",
    "AKUNTABILITAS KINERJA": "CAPAIAN SASARAN",
}


def _bagian(ladang: Ladang, tingkat: int) -> list[Judul]:
    return [
        judul
        for judul in ladang.naskah.judul_bagian
        if judul.tingkat == tingkat and judul.nomor and ladang.bebas(f"bagian/{judul.kunci}")
    ]


def str_01(ladang: Ladang) -> Hasil:
    """The analysis of why targets were reached or missed is left out for a sasaran."""
    judul = ladang.pilih(
        [judul for judul in _bagian(ladang, 3) if judul.nomor == "e." and judul.kunci.startswith("3.1.")]
    )
    sasaran = ladang.lap.sasaran[int(judul.kunci.split("/")[0].rsplit(".", 1)[1]) - 1]
    return Hasil(
        (HapusBagian(judul.kunci),),
        Kebenaran("STR-01", "narasi 3.1", sasaran.nama, "", judul.lengkap, "bagian dihapus"),
        tuple(
            f"bagian/{satu.kunci}"
            for satu in _bagian(ladang, 3)
            if satu.kunci.split("/")[0] == judul.kunci.split("/")[0]
        ),
    )


def str_03(ladang: Ladang) -> Hasil:
    """The last section of a chapter repeats the number of the one before it."""
    berurut = itertools.pairwise([judul for judul in ladang.naskah.judul_bagian if judul.tingkat <= 1])
    pasangan = [
        (lalu, ini)
        for lalu, ini in berurut
        if lalu.tingkat == ini.tingkat == 1
        and ladang.bebas(f"bagian/{lalu.kunci}", f"bagian/{ini.kunci}")
        and not any(satu.nomor.startswith(f"{ini.nomor}.") for satu in ladang.naskah.judul_bagian)
    ]
    akhir = {ini.nomor.split(".")[0]: (lalu, ini) for lalu, ini in pasangan}
    lalu, ini = ladang.pilih(list(akhir.values()))
    baru = f"{lalu.nomor} {ini.teks}"
    return Hasil(
        (UbahBagian(ini.kunci, nomor=lalu.nomor),),
        Kebenaran("STR-03", "narasi", baru, baru, ini.lengkap, f"nomor {lalu.lengkap}", also=("STR-06",)),
        (f"bagian/{lalu.kunci}", f"bagian/{ini.kunci}"),
    )


def str_06(ladang: Ladang) -> Hasil:
    """A chapter's title is another one in the DAFTAR ISI."""
    judul = ladang.pilih([satu for satu in _bagian(ladang, 0) if satu.teks in JUDUL_LAIN])
    baru = JUDUL_LAIN[judul.teks]
    return Hasil(
        (UbahBagian(judul.kunci, teks=baru, hanya_isi=True),),
        Kebenaran("STR-06", "narasi", judul.nomor, baru, judul.teks, "judul di DAFTAR ISI"),
        (f"bagian/{judul.kunci}",),
    )


def str_07(ladang: Ladang) -> Hasil:
    """A row's number is skipped in a table that is not the budget's."""
    tabel, baris = ladang.pilih(
        [
            (tabel, baris)
            for awalan in ("iku", "rekapitulasi", "efisiensi")
            for tabel in ladang.tabel(awalan)
            for _, baris in ladang.baris([tabel])[-1:]
            if len(tabel.baris) > 2 and baris is tabel.baris[-1] and ladang.bebas(f"urutan/{tabel.kunci}")
        ]
    )
    benar = baris.sel["no"] or ""
    baru = str(int(benar) + 1)
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "no", baru),),
        Kebenaran("STR-07", tabel.nomor, baris.nama, baru, benar, f"nomor {benar} dilompati", "no"),
        (f"nama/{baris.nama}", f"urutan/{tabel.kunci}"),
    )


def str_08(ladang: Ladang) -> Hasil:
    """One heading has a capital letter where the others have a small one."""
    judul = ladang.pilih(_bagian(ladang, 3))
    baru = f"{judul.nomor.upper()} {judul.teks}"
    return Hasil(
        (UbahBagian(judul.kunci, nomor=judul.nomor.upper()),),
        Kebenaran("STR-08", "narasi 3.1", baru, baru, judul.lengkap, "huruf kecil di bagian lain"),
        (f"bagian/{judul.kunci}",),
    )
