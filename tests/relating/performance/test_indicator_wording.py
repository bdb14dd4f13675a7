"""What the wording of an indicator shows."""

from __future__ import annotations

import pytest
from support import report, understood

from auditor.relating.performance.rows import performance_records

HEAD = [["No", "Program/Kegiatan", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]]


def wording(nama: str, indikator: str, target: str = "40") -> str | None:
    rows = [["", f"Sub Kegiatan: {nama}", indikator, "Orang", target, "40", "100%"]]
    return performance_records(report(understood(HEAD, rows, number="3.1")))[0].rumusan


@pytest.mark.parametrize(
    ("nama", "indikator", "shown"),
    [
        ("Pelatihan Pustakawan Desa", "Jumlah pustakawan desa yang dilatih", ""),
        ("Pembinaan Perpustakaan Khusus", "Jumlah lembaga yang dibina : 40 Lembaga", ""),
        ("Pelatihan Pustakawan Desa", "Persentase Pelatihan Pustakawan Desa", "mengulang"),
        ("Pelatihan Pustakawan Desa", "Terlaksananya pelatihan pustakawan desa : 40 Orang", "mengulang"),
        ("Pelatihan Pustakawan Desa", "Jumlah pustakawan desa yang dilatih dengan", "terpotong"),
        ("Pelatihan Pustakawan Desa", "Jumlah sertifikat yang dari hasil pelatihan", "terpotong"),
        ("Pelatihan Pustakawan Desa", "Jumlah pustakawan (termasuk pengelola", "terpotong"),
        ("Layanan Keliling Desa", "Jumlah titik layanan desa dan jumlah pengunjungnya", "ganda"),
        ("Layanan Keliling Desa", "Jumlah dokumen dan laporan hasil layanan keliling", ""),
        ("Pelatihan Pustakawan Desa", "Jumlah naskah kuno yang dialihmediakan", "lain"),
        ("Rapat Kerja", "Jumlah naskah kuno yang dialihmediakan", ""),
    ],
)
def test_what_is_shown(nama: str, indikator: str, shown: str) -> None:
    assert wording(nama, indikator) == shown


def test_two_measures_without_a_target_number_are_not_two_with_one() -> None:
    assert wording("Layanan Keliling", "Jumlah titik layanan keliling dan jumlah pengunjung", "-") != "ganda"
