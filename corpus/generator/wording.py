"""What an office says of its own figures. Each sentence exists in three wordings (``Gaya.kata``)."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.generator.efficiency import tingkat_efisiensi
from corpus.generator.model import SERATUS, Gaya, Indikator, Laporan, Sasaran, persen
from corpus.generator.scale import kategori
from corpus.generator.writing import angka, hitungan, persentase, rp, terbilang

SEMUA_EFISIEN = (
    "Dari tabel di atas dapat digambarkan bahwa secara keseluruhan tingkat efisiensi sub kegiatan yang "
    "menunjang sasaran ini bernilai positif."
)


def deret(bagian: Sequence[str]) -> str:
    """Join with commas and "dan"."""
    if len(bagian) < 2:
        return "".join(bagian)
    if len(bagian) == 2:
        return f"{bagian[0]} dan {bagian[1]}"
    return f"{', '.join(bagian[:-1])}, dan {bagian[-1]}"


def frasa_target(lap: Laporan, indikator: Indikator, *, tercapai: bool) -> str:
    """The passage that says whether an indicator reached its target in the year."""
    nama, tahun = indikator.nama, lap.tahun
    match lap.gaya.kata:
        case 0:
            return f"Indikator {nama} {'telah' if tercapai else 'belum'} memenuhi target"
        case 1:
            return f"Pada tahun {tahun} indikator {nama} {'sudah' if tercapai else 'belum'} mencapai target"
        case _:
            return f"Target indikator {nama} {'tercapai' if tercapai else 'tidak tercapai'}"


def klaim_tahun(lap: Laporan, sasaran: Sasaran) -> str:
    """Whether each indicator reached the year's target, with its figures."""
    return " ".join(_kalimat_target(lap, indikator) for indikator in sasaran.indikator)


def _kalimat_target(lap: Laporan, indikator: Indikator) -> str:
    tahun, gaya = lap.tahun, lap.gaya
    capaian = indikator.capaian(tahun)
    frasa = frasa_target(lap, indikator, tercapai=capaian >= SERATUS)
    realisasi, target = angka(indikator.realisasi[tahun], gaya), angka(indikator.target[tahun], gaya)
    kata, persentasenya = kategori(capaian, gaya), persentase(capaian, gaya)
    match gaya.kata:
        case 0:
            return (
                f"{frasa} yang ditetapkan, dengan realisasi {realisasi} dari target {target} atau capaian "
                f"{persentasenya} dengan kategori {kata}."
            )
        case 1:
            return (
                f"{frasa} yang diperjanjikan. Realisasinya sebesar {realisasi} {indikator.satuan.lower()} "
                f"dibandingkan target {target} {indikator.satuan.lower()}, sehingga capaiannya "
                f"{persentasenya}."
            )
        case _:
            return (
                f"{frasa} pada tahun {tahun}: dari target {target} terealisasi {realisasi}, atau capaian "
                f"kinerja sebesar {persentasenya} ({kata})."
            )


def klaim_tujuan(lap: Laporan) -> str:
    """Whether the targets of all tujuan were reached."""
    semua = all(tujuan.indikator.capaian(lap.tahun) >= SERATUS for tujuan in lap.tujuan)
    match lap.gaya.kata:
        case 0:
            return (
                f"Dari tabel di atas dapat disimpulkan bahwa capaian kinerja tujuan {lap.kantor.nama} Tahun "
                f"{lap.tahun} {'telah' if semua else 'belum seluruhnya'} memenuhi target yang ditetapkan."
            )
        case 1:
            semuanya = "Seluruh" if semua else "Belum seluruh"
            return f"{semuanya} indikator tujuan pada tahun {lap.tahun} mencapai target."
        case _:
            kata = "tercapai seluruhnya" if semua else "belum seluruhnya tercapai"
            return f"Target indikator tujuan tahun {lap.tahun} {kata}."


def klaim_output(lap: Laporan, sasaran: Sasaran) -> str:
    """Whether the sub kegiatan reached their outputs."""
    belum = [sub for program in sasaran.program for sub in program.sub if sub.capaian < SERATUS]
    if not belum:
        return (
            "Seluruh sub kegiatan yang mendukung sasaran ini mencapai target output yang direncanakan.",
            "Semua sub kegiatan pendukung sasaran ini telah mencapai target keluarannya.",
            "Keluaran setiap sub kegiatan yang menunjang sasaran ini terlaksana sesuai target.",
        )[lap.gaya.kata]
    return (
        f"Pada tingkat sub kegiatan terdapat {hitungan(len(belum))} sub kegiatan yang belum mencapai target "
        f"output, yaitu {deret([sub.nama for sub in belum])}, karena sebagian jadwal pelaksanaannya bergeser "
        "ke tahun berikutnya."
    )


def klaim_tren(lap: Laporan, sasaran: Sasaran) -> str:
    """How the indicators went over the years measured."""
    return " ".join(
        kalimat
        for indikator in sasaran.indikator
        for kalimat in (kalimat_tahun(lap.gaya, indikator), kalimat_tren(lap.gaya, indikator))
    )


def kalimat_tahun(gaya: Gaya, indikator: Indikator) -> str:
    """In which of the years measured the target was reached."""
    tahun = tahun_ukur(indikator)
    belum = [str(t) for t in tahun if indikator.capaian(t) < SERATUS]
    if belum:
        return (
            f"Indikator {indikator.nama} tidak memenuhi target yang ditetapkan pada tahun {deret(belum)}.",
            f"Target indikator {indikator.nama} belum tercapai pada tahun {deret(belum)}.",
            f"Pada tahun {deret(belum)} indikator {indikator.nama} tidak mencapai target.",
        )[gaya.kata]
    return (
        f"Indikator {indikator.nama} selama {len(tahun)} ({terbilang(len(tahun))}) tahun terakhir selalu "
        "memenuhi target yang ditetapkan.",
        f"Target indikator {indikator.nama} tercapai pada setiap tahun sejak tahun {tahun[0]}.",
        f"Dalam {terbilang(len(tahun))} tahun terakhir indikator {indikator.nama} selalu mencapai target.",
    )[gaya.kata]


def kalimat_tren(gaya: Gaya, indikator: Indikator, *, terbalik: bool = False) -> str:
    """How realisasi went from the first to the last year measured; ``terbalik`` says the contrary."""
    tahun = tahun_ukur(indikator)
    awal, kini = indikator.realisasi[tahun[0]], indikator.realisasi[tahun[-1]]
    naik = (kini > awal) is not terbalik
    if kini == awal:
        return (
            f"Realisasinya tetap {angka(kini, gaya)} dari tahun {tahun[0]} sampai dengan tahun {tahun[-1]}."
        )
    dari, jadi, beda = angka(awal, gaya), angka(kini, gaya), angka(abs(kini - awal), gaya)
    return (
        f"Realisasinya {'meningkat' if naik else 'menurun'} dari {dari} pada tahun {tahun[0]} menjadi "
        f"{jadi} pada tahun {tahun[-1]}.",
        f"Dibandingkan tahun {tahun[0]} realisasinya {'naik' if naik else 'turun'} sebesar {beda}, yaitu "
        f"dari {dari} menjadi {jadi} pada tahun {tahun[-1]}.",
        f"Realisasi tahun {tahun[-1]} sebesar {jadi} lebih {'tinggi' if naik else 'rendah'} daripada "
        f"realisasi tahun {tahun[0]} sebesar {dari}.",
    )[gaya.kata]


def tahun_ukur(indikator: Indikator) -> list[int]:
    """The years for which there is a realisasi."""
    return sorted(indikator.realisasi)


def klaim_efisiensi(lap: Laporan, sasaran: Sasaran) -> str:
    """How many sub kegiatan were efficient."""
    sub = [sub for program in sasaran.program for sub in program.sub]
    tingkat = [nilai for nilai in (tingkat_efisiensi(satu, lap.gaya) for satu in sub) if nilai is not None]
    positif = sum(nilai > 0 for nilai in tingkat)
    if positif == len(sub):
        return SEMUA_EFISIEN
    return (
        f"Dari tabel di atas dapat digambarkan bahwa {positif} dari {len(sub)} sub kegiatan yang menunjang "
        "sasaran ini bernilai positif."
    )


def kalimat_realisasi(lap: Laporan) -> str:
    """Budget, realisation, share and rest of the year."""
    gaya, tahun = lap.gaya, lap.tahun
    serapan = persentase(persen(lap.belanja, lap.anggaran), gaya)
    sisa = rp(lap.anggaran - lap.belanja)
    return (
        f"Realisasi anggaran sampai dengan akhir tahun {tahun} sebesar {rp(lap.belanja)} atau {serapan} "
        f"dari anggaran perubahan, sehingga terdapat sisa anggaran sebesar {sisa}.",
        f"Dari anggaran sebesar {rp(lap.anggaran)} telah direalisasikan sebesar {rp(lap.belanja)} atau "
        f"{serapan}. Anggaran yang tidak terserap sebesar {sisa}.",
        f"Sampai dengan 31 Desember {tahun} anggaran terserap sebesar {rp(lap.belanja)} ({serapan}) dari "
        f"pagu {rp(lap.anggaran)}, dengan sisa {sisa}.",
    )[gaya.kata]


def kalimat_simpulan(lap: Laporan) -> str:
    """How many indicators reached their target, and which did not."""
    gaya, tahun = lap.gaya, lap.tahun
    semua = [indikator for sasaran in lap.sasaran for indikator in sasaran.indikator]
    belum = [indikator for indikator in semua if indikator.capaian(tahun) < SERATUS]
    capai = len(semua) - len(belum)
    nama = deret([f"{satu.nama} dengan capaian {persentase(satu.capaian(tahun), gaya)}" for satu in belum])
    awal = (
        f"Dari {hitungan(len(semua))} indikator sasaran yang diperjanjikan pada tahun {tahun}, "
        f"{hitungan(capai)} indikator mencapai atau melampaui target",
        f"Tahun {tahun} terdapat {hitungan(len(semua))} indikator sasaran. Sebanyak {hitungan(capai)} "
        "indikator telah mencapai target",
        f"Pada tahun {tahun} sebanyak {capai} dari {len(semua)} indikator sasaran mencapai target",
    )[gaya.kata]
    if not belum:
        return f"{awal}."
    return f"{awal} dan {hitungan(len(belum))} indikator belum mencapai target, yaitu {nama}."
