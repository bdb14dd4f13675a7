"""Budget tables: how their rows tell the levels, which columns they have, and whose words they use."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from corpus.bentuk.gambit import Bentuk, Gambit, Kol, rangka
from corpus.bentuk.pohon import Pos, kode, kode_pusat, nomor_bertingkat, pohon, ribu, satker
from corpus.generator.manuscript import Baris
from corpus.generator.model import Gaya, Laporan, SubKegiatan, persen
from corpus.generator.writer import Penulis
from corpus.generator.writing import angka, rupiah

_TABEL = "tests/understanding/tables"
BARIS = (
    Bentuk("anggaran.baris/grup", f"{_TABEL}/rows/test_levels.py::test_a_group_row_is_named_by_its_text"),
    Bentuk("anggaran.baris/kode", "tests/lexicon/test_row_names.py::test_planning_codes"),
    Bentuk("anggaran.baris/kode-di-nama", "tests/lexicon/test_row_names.py::test_prefixes"),
    Bentuk("anggaran.baris/kata-tingkat", "tests/lexicon/test_row_names.py::test_prefixes"),
    Bentuk("anggaran.baris/nomor-bertingkat"),
    Bentuk(
        "anggaran.baris/nomor-titik", f"{_TABEL}/rows/test_levels.py::test_numbers_of_more_parts_stand_deeper"
    ),
    Bentuk("anggaran.baris/tanda"),
    Bentuk("anggaran.baris/datar"),
    Bentuk("anggaran.baris/pusat"),
    Bentuk("anggaran.baris/hanya-program"),
    Bentuk("anggaran.baris/satker"),
)
"""How a row tells of which level it is."""
KOLOM = (
    Bentuk("anggaran.kolom/pagu-realisasi-persen", f"{_TABEL}/test_columns_headings.py::test_budget"),
    Bentuk("anggaran.kolom/persen-lalu-sisa", f"{_TABEL}/test_columns_headings.py::test_what_is_left"),
    Bentuk("anggaran.kolom/sisa-di-tengah"),
    Bentuk(
        "anggaran.kolom/persen-sisa",
        f"{_TABEL}/test_budget_versions.py::test_what_is_left_is_told_by_the_figures",
    ),
    Bentuk(
        "anggaran.kolom/murni-perubahan",
        f"{_TABEL}/test_budget_versions.py::test_the_printed_percentage_decides_without_words",
    ),
    Bentuk("anggaran.kolom/tiga-tahap"),
    Bentuk(
        "anggaran.kolom/tahap-selisih",
        f"{_TABEL}/test_budget_versions.py::test_the_difference_of_the_versions_is_no_budget_and_no_remainder",
    ),
    Bentuk("anggaran.kolom/triwulan"),
    Bentuk(
        "anggaran.kolom/keuangan-fisik",
        f"{_TABEL}/test_budget_versions.py::test_physical_progress_is_no_money",
    ),
    Bentuk(
        "anggaran.kolom/realisasi-dahulu", f"{_TABEL}/test_permuted.py::test_budget_and_spending_exchanged"
    ),
)
"""Which amounts stand beside each other, and in which order."""
Isi = Callable[[Pos], Decimal]


def tabel_anggaran(tulis: Penulis, gambit: Gambit) -> None:
    """One table of budget and realisation in forms by chance."""
    lap = tulis.lap
    cara, susunan = gambit.bentuk(BARIS), gambit.bentuk(KOLOM)
    uang, isi = _kolom(susunan, lap, gambit)
    asing = gambit.asing(
        uang, {"anggaran": "anggaran", "belanja": "realisasi_anggaran", "persen": "persen", "sisa": "sisa"}
    )
    kolom = [*_kolom_nama(cara, gambit), *uang]
    nama = {satu.kunci for satu in kolom} - {satu.kunci for satu in uang}
    semua = tuple(lap.sub_kegiatan())
    rincian = satker(lap) if cara == "satker" else pohon(lap)
    baris = [_baris(pos, cara, isi, lap.gaya) for pos in rincian if _tampil(pos, cara)]
    if cara in {"datar", "hanya-program", "satker"}:
        for urut, satu in enumerate(baris, start=1):
            satu.sel["no"] = str(urut)
    jumlah = Pos("", gambit.pilih(("JUMLAH", "Total", "Jumlah Seluruhnya")), (), lap.program[0], semua)
    sel: dict[str, str | None] = {
        **dict.fromkeys(nama, ""),
        kolom[0].kunci: jumlah.nama,
        "no": jumlah.nama,
        **_uang(jumlah, isi, lap.gaya),
    }
    baris.append(Baris("JUMLAH", jumlah.nama, sel, jenis="jumlah"))
    judul = gambit.pilih(
        (
            f"Anggaran dan Realisasi Belanja {lap.kantor.nama} Tahun {lap.tahun}",
            f"Realisasi Keuangan Tahun Anggaran {lap.tahun}",
            f"Penyerapan Anggaran Tahun {lap.tahun}",
        )
    )
    tulis.tabel("anggaran", judul, rangka(kolom, gabung=len(nama)), baris)
    bentuk = (f"anggaran.baris/{cara}", f"anggaran.kolom/{susunan}", asing)
    gambit.terpakai["anggaran"] = tuple(filter(None, bentuk))


def _tampil(pos: Pos, cara: str) -> bool:
    if cara == "datar":
        return pos.tingkat == "sub_kegiatan"
    return pos.tingkat == "program" if cara == "hanya-program" else True


def _kolom_nama(cara: str, gambit: Gambit) -> list[Kol]:
    uraian = {
        "datar": ("Sub Kegiatan", "Nama Sub Kegiatan"),
        "hanya-program": ("Program", "Nama Program"),
        "pusat": ("Program/Kegiatan/RO", "Uraian Program / Kegiatan / Rincian Output"),
        "satker": ("Satuan Kerja", "Satker", "Unit Kerja", "Bagian/Bidang"),
    }
    umum = ("Program/Kegiatan/Sub Kegiatan", "Uraian", "Program / Kegiatan", "Urusan, Program dan Kegiatan")
    nama = Kol("nama", gambit.pilih(uraian.get(cara, umum)), 0.34, rata="kiri")
    if cara in {"kode", "pusat"}:
        return [Kol("no", gambit.tajuk("kode"), 0.13, rata="kiri"), nama]
    if cara in {"kode-di-nama", "tanda"}:
        return [nama]
    return [Kol("no", gambit.tajuk("nomor", "No.", "No"), 0.06), nama]


def _baris(pos: Pos, cara: str, isi: dict[str, Isi], gaya: Gaya) -> Baris:
    if cara == "grup" and pos.tingkat != "sub_kegiatan":
        return Baris(pos.nama, pos.nama, {}, jenis="grup", tingkat=pos.tingkat)
    kata = pos.tingkat.replace("_", " ").title()
    polos = pos.nama.removeprefix("PROGRAM ")
    nomor, nama = {
        "kode": (kode(pos), pos.nama),
        "pusat": (kode_pusat(pos), pos.nama),
        "kode-di-nama": ("", f"{kode(pos)} {pos.nama}"),
        "kata-tingkat": (".".join(map(str, pos.letak)), f"{kata}: {polos}"),
        "nomor-bertingkat": (nomor_bertingkat(pos), pos.nama),
        "nomor-titik": (".".join(map(str, pos.letak)), pos.nama),
        "tanda": ("", f"{('', '- ', '• ')[len(pos.letak) - 1]}{pos.nama}"),
        "grup": (str(pos.letak[-1]), pos.nama),
    }.get(cara, ("", pos.nama))
    sel: dict[str, str | None] = {"no": nomor, "nama": nama, **_uang(pos, isi, gaya)}
    jenis = "data" if pos.tingkat == "sub_kegiatan" or cara in {"hanya-program", "satker"} else "subtotal"
    return Baris(pos.nama, pos.nama, sel, jenis=jenis, tingkat=pos.tingkat)  # type: ignore[arg-type]


def _uang(pos: Pos, isi: dict[str, Isi], gaya: Gaya) -> dict[str, str | None]:
    """The cells: what is a share is printed as such, all else as an amount."""
    bagian = {"persen", "sisa_persen", "fisik"}
    return {
        kunci: angka(nilai(pos), gaya) if kunci in bagian else rupiah(nilai(pos), gaya)
        for kunci, nilai in isi.items()
    }


def _kolom(susunan: str, lap: Laporan, gambit: Gambit) -> tuple[list[Kol], dict[str, Isi]]:
    """The columns of amounts, and what each holds for a row."""
    satuan = gambit.pilih(("", " (Rp)", " (Rp.)"))
    isi: dict[str, Isi] = {
        "anggaran": lambda pos: pos.anggaran,
        "belanja": lambda pos: pos.belanja,
        "sisa": lambda pos: pos.anggaran - pos.belanja,
        "persen": lambda pos: persen(pos.belanja, pos.anggaran) if pos.anggaran else Decimal(0),
        "sisa_persen": lambda pos: (
            persen(pos.anggaran - pos.belanja, pos.anggaran) if pos.anggaran else Decimal(0)
        ),
    }
    tajuk = {
        "anggaran": gambit.tajuk("anggaran"),
        "belanja": gambit.tajuk("realisasi_anggaran", "Realisasi", "Realisasi Anggaran"),
        "sisa": gambit.tajuk("sisa", "Sisa Anggaran", "Sisa Pagu"),
    }
    tajuk = {kunci: teks if teks.endswith("Rp") else f"{teks}{satuan}" for kunci, teks in tajuk.items()}
    kol = {
        "anggaran": Kol("anggaran", tajuk["anggaran"], 0.16, rata="kanan"),
        "belanja": Kol("belanja", tajuk["belanja"], 0.16, rata="kanan"),
        "sisa": Kol("sisa", tajuk["sisa"], 0.14, rata="kanan"),
        "persen": Kol("persen", gambit.tajuk("persen", "%"), 0.08),
        "sisa_persen": Kol("sisa_persen", "Sisa (%)", 0.08),
    }
    urutan = {
        "pagu-realisasi-persen": ("anggaran", "belanja", "persen"),
        "persen-lalu-sisa": ("anggaran", "belanja", "persen", "sisa"),
        "sisa-di-tengah": ("anggaran", "sisa", "belanja", "persen"),
        "persen-sisa": ("anggaran", "belanja", "persen", "sisa", "sisa_persen"),
        "realisasi-dahulu": ("belanja", "anggaran", "persen"),
    }.get(susunan)
    if urutan:
        return [kol[satu] for satu in urutan], {satu: isi[satu] for satu in urutan}
    if susunan == "triwulan":
        return _triwulan(kol, isi)
    if susunan == "keuangan-fisik":
        return _fisik(kol, isi)
    return _tahap(susunan, kol, isi, _semula(lap, gambit), gambit)


def _semula(lap: Laporan, gambit: Gambit) -> dict[str, Decimal]:
    """What each sub kegiatan had at the year's beginning, Rupiah; most had another amount than at its end."""
    return {
        sub.nama: ribu(sub.anggaran * Decimal(str(gambit.pilih((1, gambit.pecahan(0.7, 1.3))))))
        for sub in lap.sub_kegiatan()
    }


def _tahap(
    susunan: str, kol: dict[str, Kol], isi: dict[str, Isi], semula: dict[str, Decimal], gambit: Gambit
) -> tuple[list[Kol], dict[str, Isi]]:
    atas = gambit.pilih(("", "Anggaran (Rp)", "Pagu Anggaran (Rp)"))
    dulu, kini, geser = gambit.pilih(
        (
            ("Sebelum Perubahan", "Setelah Perubahan", "Pergeseran"),
            ("APBD", "APBD Perubahan", "Pergeseran"),
            ("DPA", "DPPA", "DPA Pergeseran"),
            ("Pagu Awal", "Pagu Revisi Akhir", "Pagu Revisi I"),
            ("Anggaran Murni", "Anggaran Perubahan", "Anggaran Pergeseran"),
        )
    )

    def awal(sub: SubKegiatan) -> Decimal:
        return semula[sub.nama]

    def tengah(sub: SubKegiatan) -> Decimal:
        return ribu((semula[sub.nama] * 2 + sub.anggaran) / 3)

    isi["murni"] = lambda pos: pos.jumlah(awal)
    isi["geser"] = lambda pos: pos.jumlah(tengah)
    isi["selisih"] = lambda pos: pos.anggaran - pos.jumlah(awal)
    kol["murni"] = Kol("murni", dulu, 0.14, atas, "kanan")
    kol["geser"] = Kol("geser", geser, 0.14, atas, "kanan")
    kol["anggaran"] = Kol("anggaran", kini, 0.14, atas, "kanan")
    selisih = gambit.pilih(("Bertambah/Berkurang", "Selisih (+/-)"))
    kol["selisih"] = Kol("selisih", selisih, 0.13, rata="kanan")
    urutan = {
        "murni-perubahan": ("murni", "anggaran", "belanja", "persen"),
        "tiga-tahap": ("murni", "geser", "anggaran", "belanja", "persen", "sisa"),
        "tahap-selisih": ("murni", "anggaran", "selisih", "belanja", "persen"),
    }[susunan]
    return [kol[satu] for satu in urutan], {satu: isi[satu] for satu in urutan}


def _bagian(pos: Pos, triwulan: int) -> Decimal:
    """What was spent in a quarter: a fifth in each of the first three, the rest in the last."""
    seperlima = pos.jumlah(lambda sub: sub.belanja // 5)
    return seperlima if triwulan < 3 else pos.belanja - 3 * seperlima


def _triwulan(kol: dict[str, Kol], isi: dict[str, Isi]) -> tuple[list[Kol], dict[str, Isi]]:
    atas = "Realisasi (Rp)"
    kolom = [kol["anggaran"]]
    pakai: dict[str, Isi] = {"anggaran": isi["anggaran"]}
    for urut, nama in enumerate(("TW I", "TW II", "TW III", "TW IV")):
        kolom.append(Kol(f"tw{urut}", nama, 0.12, atas, "kanan"))
        pakai[f"tw{urut}"] = lambda pos, urut=urut: _bagian(pos, urut)  # type: ignore[misc]
    kolom += [Kol("belanja", "Total", 0.13, atas, "kanan"), kol["persen"]]
    return kolom, {**pakai, "belanja": isi["belanja"], "persen": isi["persen"]}


def _fisik(kol: dict[str, Kol], isi: dict[str, Isi]) -> tuple[list[Kol], dict[str, Isi]]:
    uang = "Realisasi Keuangan"
    kolom = [
        kol["anggaran"],
        Kol("belanja", "Rp", 0.15, uang, "kanan"),
        Kol("persen", "%", 0.08, uang),
        Kol("fisik", "(%)", 0.08, "Realisasi Fisik"),
    ]
    pakai = {satu.kunci: isi[satu.kunci] for satu in kolom[:3]}
    return kolom, {**pakai, "fisik": lambda _: Decimal(100)}
