"""Faults that a reviewer asks about: categories, formulas, wording, promises, standards, odd regularity."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from corpus.generator.edits import Kebenaran, PindahBaris, UbahKalimat, UbahSel
from corpus.generator.faults_anggaran import ganti_sub, sub_anggaran
from corpus.generator.faults_kinerja import TARGET_DI_INDIKATOR
from corpus.generator.field import Hasil, Ladang, TidakBisaDitanamError, desimal, isi_sel
from corpus.generator.manuscript import Baris, Paragraf, Tabel
from corpus.generator.model import SERATUS, Indikator
from corpus.generator.scale import kategori
from corpus.generator.writing import angka, dua_desimal, hitungan, persentase

RUMUS_BENAR = ("(target - (realisasi - target)) dibagi target", "target dibagi realisasi")
RUMUS_SALAH = "(realisasi - (realisasi - target)) dibagi target"
FEWEST_COPIED = 3


def kin_06(ladang: Ladang) -> Hasil:
    """The closing table calls an achievement something else than the scale does."""
    tabel, baris = ladang.pilih(ladang.utuh(ladang.tabel("rekapitulasi")))
    benar = isi_sel(baris, "kategori")
    baru = ladang.pilih([kata for kata in _kategori_lain(ladang) if kata != benar])
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "kategori", baru),),
        Kebenaran(
            "KIN-06", tabel.nomor, baris.nama, baru, benar, f"capaian {isi_sel(baris, 'capaian')}", "kategori"
        ),
        (f"baris/{tabel.kunci}/{baris.kunci}",),
    )


def _kategori_lain(ladang: Ladang) -> list[str]:
    """Categories well away from those of good achievements."""
    return [kategori(Decimal(nilai), ladang.gaya) for nilai in (45, 60, 70)]


def kin_10(ladang: Ladang) -> Hasil:
    """An indicator only repeats the name of its sub kegiatan."""
    calon = [
        (tabel, baris)
        for tabel, baris in ladang.baris(ladang.tabel("kinerja"), "sub_kegiatan")
        if not TARGET_DI_INDIKATOR.search(isi_sel(baris, "indikator"))
    ]
    tabel, baris = ladang.pilih(calon)
    baru = f"Jumlah {baris.nama}"
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "indikator", baru),),
        Kebenaran(
            "KIN-10",
            tabel.nomor,
            baris.nama,
            baru,
            isi_sel(baris, "indikator"),
            "indikator mengulang nama",
            "indikator",
        ),
        (f"nama/{baris.nama}",),
    )


def kin_11(ladang: Ladang) -> Hasil:
    """The target at the end of the Renstra is this year's; its capaian follows from it."""
    tahun = ladang.lap.tahun
    tabel, baris = ladang.pilih(ladang.utuh(ladang.tabel("akhir")))
    indikator = _indikator(ladang, baris.nama)
    kini = indikator.target[tahun]
    tiruan = replace(indikator, target={**indikator.target, max(indikator.target): kini})
    baru = angka(kini, ladang.gaya)
    return Hasil(
        (
            UbahSel(tabel.kunci, baris.kunci, "akhir", baru),
            UbahSel(
                tabel.kunci, baris.kunci, "capaian", persentase(tiruan.capaian_akhir(tahun), ladang.gaya)
            ),
        ),
        Kebenaran(
            "KIN-11", tabel.nomor, baris.nama, baru, isi_sel(baris, "akhir"), f"target tahun {tahun}", "akhir"
        ),
        (f"baris/{tabel.kunci}/{baris.kunci}",),
    )


def _indikator(ladang: Ladang, nama: str) -> Indikator:
    return next(satu for sasaran in ladang.lap.sasaran for satu in sasaran.indikator if satu.nama == nama)


def kin_12(ladang: Ladang) -> Hasil:
    """The printed formula for lower-is-better indicators always gives 100."""
    tertulis = [
        satu
        for blok in ladang.naskah.blok
        if isinstance(blok, Paragraf) and blok.kunci == "ukur.2" and ladang.bebas("paragraf/ukur.2")
        for satu in RUMUS_BENAR
        if blok.teks.count(satu) == 1
    ]
    benar = ladang.pilih(tertulis)
    return Hasil(
        (UbahKalimat("ukur.2", benar, RUMUS_SALAH),),
        Kebenaran("KIN-12", "narasi", RUMUS_SALAH, RUMUS_SALAH, benar, "selalu 100%"),
        ("paragraf/ukur.2",),
    )


def sil_05(ladang: Ladang) -> Hasil:
    """Full performance with a tenth of the budget. Changes the data: every total follows."""
    if any(tanaman.sunting for tanaman in ladang.lap.tanaman):
        raise TidakBisaDitanamError("SIL-05 must be planted before faults that edit the manuscript")
    tabel, baris, sub = sub_anggaran(ladang, lambda sub: sub.capaian >= SERATUS)
    belanja = (sub.anggaran / 10).quantize(Decimal(1))
    return Hasil(
        (),
        Kebenaran(
            "SIL-05",
            tabel.nomor,
            sub.nama,
            f"{belanja:,}".replace(",", "."),
            isi_sel(baris, "realisasi"),
            f"capaian kinerja {persentase(sub.capaian, ladang.gaya)} dengan serapan 10%",
            "realisasi",
        ),
        (f"nama/{sub.nama}",),
        ganti_sub(ladang.lap, sub.nama, replace(sub, belanja=belanja)),
    )


def sil_06(ladang: Ladang) -> Hasil:
    """A sub kegiatan stands under another kegiatan of its program in the budget table."""
    tabel = ladang.naskah.ambil_tabel("anggaran")
    ladang.bisa_dinomori(tabel)
    induk = _induk(tabel)
    saudara = {nama: [satu for satu, punya in induk.items() if punya == nama] for nama in set(induk.values())}
    calon = [
        (baris, ujung)
        for _, baris in ladang.baris([tabel], "sub_kegiatan")
        for ujung in saudara
        if ujung != induk[baris.kunci]
        and ujung[0] == induk[baris.kunci][0]
        and len(saudara[induk[baris.kunci]]) > 1
        and ladang.bebas(f"nama/{saudara[ujung][-1]}")
    ]
    baris, ujung = ladang.pilih(calon)
    return Hasil(
        (PindahBaris(tabel.kunci, baris.kunci, saudara[ujung][-1]),),
        Kebenaran(
            "SIL-06",
            tabel.nomor,
            baris.nama,
            ujung[1],
            induk[baris.kunci][1],
            "di bawah kegiatan lain daripada di tabel kinerja",
            "nama",
            ("ANG-05",),
            (ujung[1], induk[baris.kunci][1]) if ladang.gaya.subtotal else (),
        ),
        (f"nama/{baris.nama}",),
    )


def _induk(tabel: Tabel) -> dict[str, tuple[str, str]]:
    """Program and kegiatan of every row of the budget table, by the row's key."""
    program = kegiatan = ""
    induk: dict[str, tuple[str, str]] = {}
    for baris in tabel.baris:
        if baris.jenis in {"grup", "subtotal"}:
            program, kegiatan = (baris.nama, "") if baris.tingkat == "program" else (program, baris.nama)
        elif baris.jenis == "data":
            induk[baris.kunci] = (program, kegiatan)
    return induk


def sil_07(ladang: Ladang) -> Hasil:
    """The achievement of several sub kegiatan is the share of their budgets spent."""
    tabel = ladang.pilih(ladang.tabel("kinerja"))
    calon = [
        baris
        for _, baris in ladang.baris([tabel], "sub_kegiatan")
        if 0 < ladang.sub(baris.nama).serapan < SERATUS
    ]
    if len(calon) < FEWEST_COPIED:
        raise TidakBisaDitanamError(tabel.kunci)
    dipilih = _acak(ladang, calon)
    baru = {baris.nama: persentase(ladang.sub(baris.nama).serapan, ladang.gaya) for baris in dipilih}
    pertama = dipilih[0]
    return Hasil(
        tuple(UbahSel(tabel.kunci, baris.kunci, "capaian", baru[baris.nama]) for baris in dipilih),
        Kebenaran(
            "SIL-07",
            tabel.nomor,
            pertama.nama,
            baru[pertama.nama],
            isi_sel(pertama, "capaian"),
            f"capaian {FEWEST_COPIED} sub kegiatan sama dengan serapannya",
            "capaian",
            ("KIN-01", "KIN-06", "SIL-04", "EFI-05"),
            tuple(baris.nama for baris in dipilih[1:]),
        ),
        tuple(f"nama/{baris.nama}" for baris in dipilih),
    )


def _acak(ladang: Ladang, calon: list[Baris]) -> list[Baris]:
    sisa, dipilih = list(calon), []
    for _ in range(FEWEST_COPIED):
        dipilih.append(ladang.pilih(sisa))
        sisa.remove(dipilih[-1])
    return dipilih


def kon_06(ladang: Ladang) -> Hasil:
    """The perjanjian kinerja promises an indicator that nothing measures, in the place of one that is."""
    tabel, baris = ladang.pilih(ladang.utuh([ladang.naskah.ambil_tabel("pk")]))
    baru = ladang.pilih(["Jumlah Naskah Kerja Sama Antardaerah", "Luas Gedung Layanan yang Direhabilitasi"])
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "indikator", baru),),
        Kebenaran(
            "KON-06",
            tabel.nomor,
            baru,
            baru,
            baris.nama,
            "diperjanjikan, tidak diukur",
            "indikator",
            ("KON-04", "KON-01"),
        ),
        (f"baris/{tabel.kunci}/{baris.kunci}",),
    )


def efi_03(ladang: Ladang) -> Hasil:
    """A standard of efficiency of its own; the level of efficiency follows from it."""
    tabel, baris = ladang.pilih(
        [
            (tabel, baris)
            for tabel, baris in ladang.baris(ladang.tabel("efisiensi"))
            if {"indeks", "standar"} <= baris.sel.keys() and isi_sel(baris, "indeks") != "-"
        ]
    )
    standar = Decimal("0.9")
    indeks = desimal(isi_sel(baris, "indeks"), ladang.gaya)
    tingkat = dua_desimal((indeks - standar) / standar, ladang.gaya)
    baru = angka(standar, ladang.gaya)
    return Hasil(
        (
            UbahSel(tabel.kunci, baris.kunci, "standar", baru),
            UbahSel(tabel.kunci, baris.kunci, "tingkat", tingkat),
        ),
        Kebenaran(
            "EFI-03",
            tabel.nomor,
            baris.nama,
            baru,
            "1",
            "rencana output dan input sama",
            "standar",
            ("EFI-01",),
        ),
        (f"nama/{baris.nama}",),
    )


def jml_02(ladang: Ladang) -> Hasil:
    """The prose counts more staff than the tables do."""
    banyak = sum(ladang.lap.rekap[0].jumlah(kolom) for kolom in range(len(ladang.lap.rekap[0].kolom)))
    if not ladang.bebas("paragraf/pegawai"):
        raise TidakBisaDitanamError
    lama, baru = hitungan(banyak), hitungan(banyak + ladang.pilih([1, 2, 3]))
    return Hasil(
        (UbahKalimat("pegawai", lama, baru),),
        Kebenaran(
            "JML-02",
            ladang.naskah.ambil_tabel("rekap.0").nomor,
            "pegawai",
            f"{baru} orang",
            f"{lama} orang",
            "jumlah pegawai di narasi",
        ),
        ("paragraf/pegawai",),
    )
