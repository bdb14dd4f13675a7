"""Efficiency tables by the formulas that offices use, of sub kegiatan or of programs."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from corpus.bentuk.gambit import Bentuk, Gambit, Kol, rangka
from corpus.bentuk.pohon import Pos, pohon
from corpus.generator.manuscript import Baris
from corpus.generator.model import persen
from corpus.generator.writer import Penulis
from corpus.generator.writing import dua_desimal, rupiah

_UJI = "tests/relating/efficiency"
JENIS = (
    Bentuk("efisiensi/selisih", f"{_UJI}/test_rows.py::test_kinds_of_a_table_of_shares"),
    Bentuk("efisiensi/rasio", f"{_UJI}/test_rows.py::test_kinds_of_a_table_of_shares"),
    Bentuk("efisiensi/rasio-persen"),
    Bentuk(
        "efisiensi/indeks-standar", f"{_UJI}/test_formula.py::test_output_over_input_against_its_standard"
    ),
    Bentuk("efisiensi/pmk-22", f"{_UJI}/test_rows.py::test_the_saving_of_the_ministry_and_its_value"),
    Bentuk("efisiensi/hemat"),
    Bentuk("efisiensi/selisih-dari-uang"),
)
"""By what the column at the right is computed."""
_SEN = Decimal("0.01")


def tabel_efisiensi(tulis: Penulis, gambit: Gambit) -> None:
    """One table of efficiency of a kind by chance."""
    lap, jenis = tulis.lap, gambit.bentuk(JENIS)
    tingkat = gambit.pilih(("sub_kegiatan", "program"))
    kata = {"sub_kegiatan": "Sub Kegiatan", "program": "Program"}[tingkat]
    isi = [pos for pos in pohon(lap) if pos.tingkat == tingkat and pos.belanja]
    kolom = [Kol("no", "No", 0.06), Kol("nama", kata, 0.3, rata="kiri"), *_kolom(jenis, gambit)]
    baris = []
    for urut, pos in enumerate(isi, start=1):
        sel: dict[str, str | None] = {"no": str(urut), "nama": pos.nama}
        for kunci, nilai in _hitung(pos, jenis).items():
            uang = kunci in {"anggaran", "belanja"}
            sel[kunci] = rupiah(nilai, lap.gaya) if uang else dua_desimal(nilai, lap.gaya)
        baris.append(Baris(pos.nama, pos.nama, sel, tingkat=tingkat))
    tulis.tabel("efisiensi", f"Efisiensi Penggunaan Sumber Daya Tahun {lap.tahun}", rangka(kolom), baris)
    gambit.terpakai["efisiensi"] = (f"efisiensi/{jenis}", f"efisiensi.baris/{tingkat.replace('_', '-')}")


BARIS = (Bentuk("efisiensi.baris/sub-kegiatan"), Bentuk("efisiensi.baris/program"))
"""Of what the rows are."""


def _kolom(jenis: str, gambit: Gambit) -> list[Kol]:
    tingkat = Kol("tingkat", gambit.tajuk("tingkat"))
    capaian = Kol("capaian", gambit.tajuk("capaian", "Capaian Kinerja (%)", "Realisasi Output (%)"))
    serapan = Kol("persen", gambit.tajuk("persen", "Penyerapan Anggaran (%)", "Capaian Input (%)"))
    belanja = gambit.tajuk("realisasi_anggaran", "Realisasi Anggaran")
    uang = [Kol("anggaran", gambit.tajuk("anggaran")), Kol("belanja", belanja)]
    if jenis == "indeks-standar":
        indeks, standar = Kol("indeks", "Indeks Efisiensi"), Kol("standar", "Standar Efisiensi")
        return [capaian, serapan, indeks, standar, tingkat]
    if jenis == "pmk-22":
        return [*uang, capaian, tingkat, Kol("nilai", "Nilai Efisiensi (NE)")]
    if jenis == "selisih-dari-uang":
        return [capaian, *uang, serapan, tingkat]
    return [capaian, serapan, tingkat]


def _hitung(pos: Pos, jenis: str) -> dict[str, Decimal]:
    """The figures of a row by column, as printed to two decimals, each from what is printed."""
    capaian, serapan = pos.ukuran.capaian, persen(pos.belanja, pos.anggaran)
    uang = {"anggaran": pos.anggaran, "belanja": pos.belanja}
    dasar = {"capaian": capaian, "persen": serapan}
    rasio = _bulat(capaian / serapan)
    layak = pos.anggaran * capaian / 100
    hemat = _bulat((layak - pos.belanja) / layak * 100)
    nilai = min(max(_bulat(50 + hemat / 20 * 50), Decimal(0)), Decimal(100))
    return {
        "selisih": {**dasar, "tingkat": capaian - serapan},
        "selisih-dari-uang": {**uang, **dasar, "tingkat": capaian - serapan},
        "rasio": {**dasar, "tingkat": rasio},
        "rasio-persen": {**dasar, "tingkat": _bulat(capaian / serapan * 100)},
        "hemat": {**dasar, "tingkat": 100 - serapan},
        "indeks-standar": {**dasar, "indeks": rasio, "standar": Decimal(1), "tingkat": rasio - 1},
        "pmk-22": {**uang, "capaian": capaian, "tingkat": hemat, "nilai": nilai},
    }[jenis]


def _bulat(nilai: Decimal) -> Decimal:
    return nilai.quantize(_SEN, ROUND_HALF_UP)
