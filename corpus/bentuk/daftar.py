"""What is promised and what was done, in tables and in lists with few figures or none."""

from __future__ import annotations

from decimal import Decimal

from corpus.bentuk.gambit import Bentuk, Gambit, Kol, rangka
from corpus.bentuk.kinerja import semua_indikator
from corpus.bentuk.pohon import kode, pohon
from corpus.generator.manuscript import Baris
from corpus.generator.model import Laporan
from corpus.generator.wording import deret
from corpus.generator.writer import Penulis
from corpus.generator.writing import angka, rp, rupiah

PK = (Bentuk("pk/tabel"), Bentuk("pk/grup-sasaran"), Bentuk("pk/target-satuan-satu-sel"), Bentuk("pk/butir"))
"""How the agreement lists indicators with their targets."""
IKU = (Bentuk("iku/tabel-tanpa-angka"), Bentuk("iku/butir"), Bentuk("iku/per-sasaran"))
"""How the main indicators are listed; none has a figure."""
PROGRAM = (
    Bentuk("program/tabel"),
    Bentuk("program/butir-uang"),
    Bentuk("program/butir-sub"),
    Bentuk("program/butir-kode"),
    Bentuk("program/kalimat"),
)
"""How the programs of the year are listed."""


def daftar_pk(tulis: Penulis, gambit: Gambit) -> None:
    """The agreement's indicators and targets."""
    lap, cara = tulis.lap, gambit.bentuk(PK)
    if cara == "butir":
        isi = [
            (satu.nama, _target(lap, satu.target[lap.tahun], satu.satuan)) for satu in semua_indikator(lap)
        ]
        tulis.butir("pk", [f"{nama}: {target}" for nama, target in isi])
        gambit.terpakai["pk"] = ("pk/butir",)
        return
    satu_sel = cara == "target-satuan-satu-sel"
    kolom = [
        Kol("no", "No", 0.06),
        *([] if cara == "grup-sasaran" else [Kol("sasaran", "Sasaran", 0.3, rata="kiri")]),
        Kol("indikator", gambit.tajuk("indikator", "Indikator Kinerja"), 0.32, rata="kiri"),
        *([] if satu_sel else [Kol("satuan", "Satuan")]),
        Kol("target", gambit.pilih(("Target", f"Target {lap.tahun}", "Target Kinerja"))),
    ]
    baris = []
    for nomor, sasaran in enumerate(lap.sasaran, start=1):
        if cara == "grup-sasaran":
            baris.append(Baris(sasaran.nama, sasaran.nama, {}, jenis="grup"))
        for letak, satu in enumerate(sasaran.indikator):
            atas = letak == 0 or cara == "grup-sasaran"
            nilai = satu.target[lap.tahun]
            sel = {
                "no": (str(letak + 1) if cara == "grup-sasaran" else str(nomor)) if atas else None,
                "sasaran": sasaran.nama if atas else None,
                "indikator": satu.nama,
                "satuan": satu.satuan,
                "target": _target(lap, nilai, satu.satuan) if satu_sel else angka(nilai, lap.gaya),
            }
            baris.append(Baris(satu.nama, satu.nama, sel))
    tulis.tabel("pk", f"Perjanjian Kinerja Tahun {lap.tahun}", rangka(kolom), baris)
    gambit.terpakai["pk"] = (f"pk/{cara}",)


def _target(lap: Laporan, nilai: Decimal, satuan: str) -> str:
    return f"{angka(nilai, lap.gaya)}%" if satuan == "Persen" else f"{angka(nilai, lap.gaya)} {satuan}"


def daftar_iku(tulis: Penulis, gambit: Gambit) -> None:
    """The main indicators without a figure."""
    lap, cara = tulis.lap, gambit.bentuk(IKU)
    gambit.terpakai["iku"] = (f"iku/{cara}",)
    if cara == "butir":
        tulis.butir("iku", [f"{satu.nama};" for satu in semua_indikator(lap)], huruf=True)
    elif cara == "per-sasaran":
        for nomor, sasaran in enumerate(lap.sasaran, start=1):
            tulis.par(f"iku.{nomor}", f"Sasaran {nomor}: {sasaran.nama}, dengan indikator:")
            tulis.butir(f"iku.{nomor}.butir", [f"{satu.nama};" for satu in sasaran.indikator], huruf=True)
    else:
        kolom = [
            Kol("no", "No", 0.06),
            Kol("indikator", gambit.tajuk("indikator", "Indikator Kinerja Utama"), 0.34, rata="kiri"),
            Kol("formulasi", gambit.tajuk("formula", "Formulasi Pengukuran"), 0.36, rata="kiri"),
            Kol("sumber", "Sumber Data", 0.2, rata="kiri"),
        ]
        baris = [
            Baris(
                satu.nama,
                satu.nama,
                {
                    "no": str(nomor),
                    "indikator": satu.nama,
                    "formulasi": satu.formulasi,
                    "sumber": satu.sumber,
                },
            )
            for nomor, satu in enumerate(semua_indikator(lap), start=1)
        ]
        tulis.tabel("iku", f"Indikator Kinerja Utama {lap.kantor.lengkap}", rangka(kolom), baris)


def daftar_program(tulis: Penulis, gambit: Gambit) -> None:
    """The programs, with or without what stands below them and what they cost."""
    lap, cara = tulis.lap, gambit.bentuk(PROGRAM)
    gambit.terpakai["program"] = (f"program/{cara}",)
    isi = list(pohon(lap))
    program = [pos for pos in isi if pos.tingkat == "program"]
    if cara == "tabel":
        kolom = [
            Kol("no", "No", 0.07),
            Kol("nama", "Program", 0.5, rata="kiri"),
            Kol("anggaran", gambit.tajuk("anggaran", "Anggaran (Rp)"), 0.25, rata="kanan"),
        ]
        baris = [
            Baris(p.nama, p.nama, {"no": str(n), "nama": p.nama, "anggaran": rupiah(p.anggaran, lap.gaya)})
            for n, p in enumerate(program, start=1)
        ]
        sel: dict[str, str | None] = {"no": "Jumlah", "nama": "", "anggaran": rupiah(lap.anggaran, lap.gaya)}
        baris.append(Baris("JUMLAH", "Jumlah", sel, jenis="jumlah"))
        tulis.tabel("program", f"Program dan Anggaran Tahun {lap.tahun}", rangka(kolom), baris)
    elif cara == "butir-uang":
        tulis.butir("program", [f"{p.nama.title()} sebesar {rp(p.anggaran)};" for p in program])
    elif cara == "kalimat":
        tulis.par("program", f"Program itu meliputi {deret([p.nama.title() for p in program])}.")
    else:
        sub = [pos for pos in isi if pos.tingkat == "sub_kegiatan"]
        nama = [f"{kode(pos)} {pos.nama}" if cara == "butir-kode" else pos.nama for pos in sub]
        tulis.par("program.sub", "Sub kegiatan yang dilaksanakan adalah sebagai berikut:")
        tulis.butir("program", [f"{satu};" for satu in nama])
