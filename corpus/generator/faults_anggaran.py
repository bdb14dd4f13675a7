"""Faults in the budget (ANG) and between budget, performance and efficiency (SIL)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from corpus.generator.edits import (
    BelahBaris,
    HapusBaris,
    Kebenaran,
    UbahKalimat,
    UbahSel,
)
from corpus.generator.field import Hasil, Ladang, TidakBisaDitanamError, angka_tukar, isi_sel
from corpus.generator.manuscript import Baris, Tabel
from corpus.generator.model import Laporan, SubKegiatan, persen
from corpus.generator.writing import angka, persentase, rp, rupiah


def ang_01(ladang: Ladang) -> Hasil:
    """The parts in the sentence on the induk budget do not add up to its total."""
    pagu = ladang.lap.induk
    bagian = ladang.pilih([pagu.pegawai, pagu.barang_jasa, pagu.modal])
    baru = angka_tukar(bagian)
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


def sub_anggaran(
    ladang: Ladang, cocok: Callable[[SubKegiatan], bool] = lambda _: True
) -> tuple[Tabel, Baris, SubKegiatan]:
    """A row of the budget table whose sub kegiatan has spent a part of its budget, and is fit."""
    tabel, baris = ladang.pilih(
        [
            (tabel, baris)
            for tabel, baris in ladang.baris([ladang.naskah.ambil_tabel("anggaran")], "sub_kegiatan")
            if 0 < ladang.sub(baris.nama).belanja < ladang.sub(baris.nama).anggaran
            and "Gaji" not in baris.nama
            and cocok(ladang.sub(baris.nama))
        ]
    )
    return tabel, baris, ladang.sub(baris.nama)


def ang_02(ladang: Ladang) -> Hasil:
    """Sisa is not anggaran minus realisasi."""
    tabel, baris, sub = sub_anggaran(ladang)
    benar = sub.anggaran - sub.belanja
    baru = rupiah(angka_tukar(benar), ladang.gaya)
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "sisa", baru),),
        Kebenaran(
            "ANG-02",
            tabel.nomor,
            baris.nama,
            baru,
            rupiah(benar, ladang.gaya),
            f"{isi_sel(baris, 'anggaran')} - {isi_sel(baris, 'realisasi')}",
            "sisa",
            ("ANG-04", "ANG-05"),
        ),
        (f"nama/{baris.nama}",),
    )


def ang_03(ladang: Ladang) -> Hasil:
    """The percentage is not realisasi / anggaran."""
    tabel, baris, sub = sub_anggaran(ladang)
    baru = angka(sub.serapan - ladang.pilih([Decimal("2.7"), Decimal("9"), Decimal("11.3")]), ladang.gaya)
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "persen", baru),),
        Kebenaran(
            "ANG-03",
            tabel.nomor,
            baris.nama,
            baru,
            angka(sub.serapan, ladang.gaya),
            f"{isi_sel(baris, 'realisasi')} / {isi_sel(baris, 'anggaran')}",
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


def ang_05(ladang: Ladang) -> Hasil:
    """A program's budget is not the sum of its kegiatan; its row agrees with itself."""
    tabel = ladang.naskah.ambil_tabel("anggaran")
    baris = ladang.pilih([isi for isi in tabel.baris if isi.jenis == "subtotal" and isi.tingkat == "program"])
    program = next(isi for isi in ladang.lap.program if isi.nama == baris.nama)
    salah = angka_tukar(program.anggaran)
    baru = rupiah(salah, ladang.gaya)
    return Hasil(
        (
            UbahSel(tabel.kunci, baris.kunci, "anggaran", baru),
            UbahSel(tabel.kunci, baris.kunci, "sisa", rupiah(salah - program.belanja, ladang.gaya)),
            UbahSel(tabel.kunci, baris.kunci, "persen", angka(persen(program.belanja, salah), ladang.gaya)),
        ),
        Kebenaran(
            "ANG-05",
            tabel.nomor,
            baris.nama,
            baru,
            rupiah(program.anggaran, ladang.gaya),
            "jumlah kegiatan di bawahnya",
            "anggaran",
            ("ANG-06", "KON-08"),
        ),
        (f"nama/{baris.nama}",),
    )


def ang_07(ladang: Ladang) -> Hasil:
    """One name stands in two rows, which share its amounts."""
    tabel, baris, sub = sub_anggaran(ladang)
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
            isi_sel(baris, "anggaran"),
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
        for baris, berikut in itertools.pairwise(tabel.baris)
        if baris.jenis == "data" and (berikut.jenis == "jumlah" or berikut.tingkat == "program")
    ]
    baris = ladang.pilih(
        [baris for baris in akhir if ladang.bebas(f"nama/{baris.nama}") and baris.sel["no"] != "1"]
    )
    benar = isi_sel(baris, "no")
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
    tabel, baris, _ = sub_anggaran(ladang)
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
    tabel, baris, sub = sub_anggaran(ladang)
    lap = ganti_sub(ladang.lap, sub.nama, replace(sub, belanja=Decimal(0), keterangan="Tidak terlaksana"))
    return Hasil(
        (),
        Kebenaran(
            "SIL-03",
            tabel.nomor,
            sub.nama,
            "0",
            isi_sel(baris, "realisasi"),
            f"capaian kinerja {persentase(sub.capaian, ladang.gaya)} tanpa realisasi anggaran",
            "realisasi",
            ("SIL-04", "SIL-05", "EFI-05"),
            tuple(
                kegiatan.nama
                for program in lap.program
                for kegiatan in program.kegiatan
                if kegiatan.belanja == 0
            ),
        ),
        (f"nama/{sub.nama}",),
        lap,
    )


def ganti_sub(lap: Laporan, nama: str, baru: SubKegiatan) -> Laporan:
    """The report with another sub kegiatan in the place of the one of that name."""
    return lap.ganti_kegiatan(
        lambda kegiatan: replace(
            kegiatan, sub=tuple(baru if satu.nama == nama else satu for satu in kegiatan.sub)
        )
    )
