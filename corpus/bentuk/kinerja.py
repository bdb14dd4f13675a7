"""Performance tables: how indicators are grouped, which columns they have, and how a value is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.bentuk.gambit import Bentuk, Gambit, Kol, rangka
from corpus.bentuk.pohon import pohon
from corpus.generator.manuscript import Baris
from corpus.generator.model import Gaya, Indikator, Laporan, Sasaran
from corpus.generator.scale import kategori
from corpus.generator.writer import Penulis
from corpus.generator.writing import angka, dua_desimal, persentase

_TABEL = "tests/understanding/tables"
SUSUN = (
    Bentuk("kinerja.susun/sasaran-digabung", f"{_TABEL}/test_columns.py::test_performance_table"),
    Bentuk("kinerja.susun/sasaran-grup"),
    Bentuk("kinerja.susun/belah-per-sasaran"),
    Bentuk("kinerja.susun/tanpa-sasaran"),
    Bentuk(
        "kinerja.susun/ordinal-pusat",
        f"{_TABEL}/test_ordinals.py::test_the_names_stand_beside_their_ordinals",
    ),
)
"""How the rows of a table tell to which sasaran an indicator belongs."""
KOLOM = (
    Bentuk("kinerja.kolom/target-realisasi-capaian", f"{_TABEL}/test_columns_headings.py::test_performance"),
    Bentuk("kinerja.kolom/huruf-trc", f"{_TABEL}/test_columns.py::test_years_stand_above_letters"),
    Bentuk("kinerja.kolom/tgt-real-persen", f"{_TABEL}/test_columns_headings.py::test_performance"),
    Bentuk("kinerja.kolom/rengiat-giat"),
    Bentuk("kinerja.kolom/rencana-hasil", f"{_TABEL}/test_columns_headings.py::test_performance"),
    Bentuk(
        "kinerja.kolom/realisasi-dahulu",
        f"{_TABEL}/test_permuted.py::test_figures_tell_the_order_whatever_the_headings",
    ),
    Bentuk("kinerja.kolom/tahun-di-bawah", f"{_TABEL}/test_columns.py::test_years_stand_below_the_measure"),
    Bentuk("kinerja.kolom/dua-tahun"),
    Bentuk("kinerja.kolom/kategori"),
)
"""Which figures stand beside each other, under which words."""
NILAI = (
    Bentuk("kinerja.nilai/satuan-di-kolom"),
    Bentuk("kinerja.nilai/satuan-di-sel"),
    Bentuk(
        "kinerja.nilai/satuan-di-nama",
        "tests/relating/claims/test_targets.py::test_a_sentence_leaves_out_what_the_table_adds_in_brackets",
    ),
)
"""Where the unit stands."""
TAHUN = (
    Bentuk("tahun/telanjang"),
    Bentuk("tahun/realisasi-di-atas"),
    Bentuk("tahun/berpasangan"),
)
"""How a comparison over years heads its columns."""


@dataclass(frozen=True, slots=True)
class _Cara:
    susun: str
    kolom: str
    nilai: str


def tabel_kinerja(tulis: Penulis, gambit: Gambit) -> None:
    """The performance of the year in forms by chance, in one table or one for each sasaran."""
    lap = tulis.lap
    cara = _Cara(gambit.bentuk(SUSUN), gambit.bentuk(KOLOM), gambit.bentuk(NILAI))
    ukur = _kolom(cara.kolom, lap, gambit)
    asing = gambit.asing(ukur, {"target": "target", "realisasi": "realisasi", "capaian": "capaian"})
    cara_ini = (f"susun/{cara.susun}", f"kolom/{cara.kolom}", f"nilai/{cara.nilai}")
    bentuk = (*(f"kinerja.{satu}" for satu in cara_ini), *filter(None, [asing]))
    judul = gambit.pilih(("Capaian Kinerja", "Pengukuran Kinerja", "Target dan Realisasi Kinerja"))
    kolom = [*_kolom_nama(cara, gambit), *ukur]
    bagian = lap.sasaran if cara.susun == "belah-per-sasaran" else ()
    for urut, sasaran in enumerate(bagian, start=1):
        tulis.par(f"kinerja.{urut}", f"Sasaran {urut}: {sasaran.nama}.")
        nama = f"{judul} Sasaran {urut} Tahun {lap.tahun}"
        tulis.tabel(f"kinerja.{urut}", nama, rangka(kolom), _baris(lap, [sasaran], cara))
        gambit.terpakai[f"kinerja.{urut}"] = bentuk
    if not bagian:
        nama = f"{judul} {lap.kantor.nama} Tahun {lap.tahun}"
        tulis.tabel("kinerja.0", nama, rangka(kolom), _baris(lap, lap.sasaran, cara))
        gambit.terpakai["kinerja.0"] = bentuk


def _baris(lap: Laporan, sasaran: Sequence[Sasaran], cara: _Cara) -> list[Baris]:
    baris: list[Baris] = []
    urut = 0
    for nomor, satu in enumerate(sasaran, start=1):
        if cara.susun == "sasaran-grup":
            nama = f"Sasaran {nomor}: {satu.nama}"
            baris.append(Baris(satu.nama, nama, {}, jenis="grup", tingkat="sasaran"))
        for letak, indikator in enumerate(satu.indikator):
            urut += 1
            atas = letak == 0 or cara.susun not in {"sasaran-digabung", "ordinal-pusat"}
            sel: dict[str, str | None] = {
                "no": {
                    "sasaran-digabung": str(nomor) if atas else None,
                    "ordinal-pusat": f"IKP {nomor}.{letak + 1}",
                }.get(cara.susun, str(urut)),
                "sasaran": satu.nama if atas else None,
                **_ukur(indikator, lap, cara),
            }
            baris.append(Baris(indikator.nama, indikator.nama, sel, tingkat="sasaran"))
    return baris


def _kolom_nama(cara: _Cara, gambit: Gambit) -> list[Kol]:
    pusat = cara.susun == "ordinal-pusat"
    no = Kol("no", "Kode" if pusat else gambit.tajuk("nomor", "No.", "No"), 0.08)
    atas = "Sasaran Program" if pusat else gambit.pilih(("Sasaran", "Sasaran Strategis"))
    sasaran = Kol("sasaran", atas, 0.24, rata="kiri")
    nama = gambit.tajuk("indikator", "Indikator Kinerja", "IKU")
    if pusat:
        nama = gambit.pilih(("Indikator Kinerja Program", "IKP"))
    indikator = Kol("indikator", nama, 0.26, rata="kiri")
    satuan = [Kol("satuan", "Satuan", 0.1)] if cara.nilai == "satuan-di-kolom" else []
    if pusat:
        return [sasaran, no, indikator, *satuan]
    if cara.susun == "sasaran-digabung":
        return [no, sasaran, indikator, *satuan]
    return [no, indikator, *satuan]


def _kolom(susunan: str, lap: Laporan, gambit: Gambit) -> list[Kol]:
    tetap = {
        "huruf-trc": ("T", "R", "C"),
        "tgt-real-persen": ("Tgt", "Real", "%"),
        "rengiat-giat": ("Rengiat", "Giat", "%"),
        "rencana-hasil": ("Rencana", "Hasil", "Capaian (%)"),
    }.get(susunan)
    tahun = gambit.pilih(("", f" {lap.tahun}", f" Tahun {lap.tahun}"))
    target, realisasi, capaian = tetap or (
        f"{gambit.tajuk('target')}{tahun}",
        f"{gambit.tajuk('realisasi')}{tahun}",
        f"{gambit.tajuk('capaian', '%', 'Capaian (%)')}",
    )
    kol = {
        "target": Kol("target", target),
        "realisasi": Kol("realisasi", realisasi),
        "capaian": Kol("capaian", capaian),
        "kategori": Kol("kategori", gambit.tajuk("kategori")),
    }
    if susunan == "tahun-di-bawah":
        ini = str(lap.tahun)
        return [
            Kol("target", ini, atas="Target"),
            Kol("realisasi", ini, atas="Realisasi"),
            Kol("capaian", ini, atas="Capaian (%)"),
        ]
    if susunan == "dua-tahun":
        lalu, ini = f"Tahun {lap.tahun - 1}", f"Tahun {lap.tahun}"
        return [
            Kol("target_lalu", "Target", 0.09, lalu),
            Kol("realisasi_lalu", "Realisasi", 0.09, lalu),
            Kol("capaian_lalu", "%", 0.08, lalu),
            Kol("target", "Target", 0.09, ini),
            Kol("realisasi", "Realisasi", 0.09, ini),
            Kol("capaian", "%", 0.08, ini),
        ]
    urutan = {
        "realisasi-dahulu": ("realisasi", "target", "capaian"),
        "kategori": ("target", "realisasi", "capaian", "kategori"),
    }.get(susunan, ("target", "realisasi", "capaian"))
    return [kol[satu] for satu in urutan]


def _ukur(indikator: Indikator, lap: Laporan, cara: _Cara) -> dict[str, str | None]:
    ini, lalu, gaya = lap.tahun, lap.tahun - 1, lap.gaya
    satuan = indikator.satuan
    di_sel = "" if cara.nilai != "satuan-di-sel" else "%" if satuan == "Persen" else f" {satuan}"
    nama = indikator.nama if cara.nilai != "satuan-di-nama" else f"{indikator.nama} ({satuan})"
    return {
        "indikator": nama,
        "satuan": satuan,
        "target": f"{angka(indikator.target[ini], gaya)}{di_sel}",
        "realisasi": f"{angka(indikator.realisasi[ini], gaya)}{di_sel}",
        "capaian": _capaian(indikator, ini, gaya),
        "kategori": kategori(indikator.capaian(ini), gaya),
        "target_lalu": f"{angka(indikator.target[lalu], gaya)}{di_sel}",
        "realisasi_lalu": f"{angka(indikator.realisasi[lalu], gaya)}{di_sel}",
        "capaian_lalu": _capaian(indikator, lalu, gaya),
    }


def _capaian(indikator: Indikator, tahun: int, gaya: Gaya) -> str:
    """With two decimals or its sign, as the office has it."""
    nilai = indikator.capaian(tahun)
    return persentase(nilai, gaya) if gaya.kata == 1 else dua_desimal(nilai, gaya)


def tabel_tahun(tulis: Penulis, gambit: Gambit) -> None:
    """All indicators over the years measured."""
    lap, cara = tulis.lap, gambit.bentuk(TAHUN)
    tahun = sorted(lap.sasaran[0].indikator[0].realisasi)
    kolom = [
        Kol("no", "No", 0.05),
        Kol("indikator", "Indikator", 0.3, rata="kiri"),
        Kol("satuan", "Satuan", 0.1),
    ]
    if cara == "berpasangan":
        kolom += [
            Kol(f"{huruf}{t}", kata, 0.08, str(t))
            for t in tahun
            for huruf, kata in (("T", "Target"), ("R", "Realisasi"))
        ]
    else:
        atas = gambit.pilih(("Realisasi", "Realisasi Tahun")) if cara == "realisasi-di-atas" else ""
        kolom += [Kol(f"R{t}", str(t), 0.1, atas) for t in tahun]
    baris = [
        Baris(
            indikator.nama,
            indikator.nama,
            {
                "no": str(urut),
                "indikator": indikator.nama,
                "satuan": indikator.satuan,
                **{f"T{t}": angka(indikator.target[t], lap.gaya) for t in tahun},
                **{f"R{t}": angka(indikator.realisasi[t], lap.gaya) for t in tahun},
            },
        )
        for urut, indikator in enumerate(semua_indikator(lap), start=1)
    ]
    judul = f"Perbandingan Realisasi Kinerja Tahun {tahun[0]}-{tahun[-1]}"
    tulis.tabel("tahun.0", judul, rangka(kolom), baris)
    gambit.terpakai["tahun.0"] = (f"tahun/{cara}",)


def tabel_keluaran(tulis: Penulis, gambit: Gambit) -> None:
    """What each program, kegiatan and sub kegiatan was measured by."""
    lap, gaya = tulis.lap, tulis.lap.gaya
    kolom = [
        Kol("no", "No", 0.08),
        Kol("nama", "Program/Kegiatan/Sub Kegiatan", 0.3, rata="kiri"),
        Kol("indikator", "Indikator", 0.25, rata="kiri"),
        Kol("satuan", "Satuan", 0.1),
        *_kolom("target-realisasi-capaian", lap, gambit),
    ]
    baris = [
        Baris(
            pos.nama,
            pos.nama,
            {
                "no": ".".join(map(str, pos.letak)),
                "nama": pos.nama,
                "indikator": pos.ukuran.indikator,
                "satuan": pos.ukuran.satuan,
                "target": angka(pos.ukuran.target, gaya),
                "realisasi": angka(pos.ukuran.realisasi, gaya),
                "capaian": dua_desimal(pos.ukuran.capaian, gaya),
            },
            tingkat=pos.tingkat,
        )
        for pos in pohon(lap)
    ]
    tulis.tabel("keluaran", f"Capaian Kinerja Program dan Kegiatan Tahun {lap.tahun}", rangka(kolom), baris)
    gambit.terpakai["keluaran"] = ("keluaran/tajuk-acak",)


def semua_indikator(lap: Laporan) -> Iterator[Indikator]:
    """The indicators of all sasaran."""
    for sasaran in lap.sasaran:
        yield from sasaran.indikator


KELUARAN = (Bentuk("keluaran/tajuk-acak"),)
"""What programs and all below them achieved, under headings by chance."""
