"""Where the name of an office ends."""

from __future__ import annotations

import pytest

from auditor.understanding.identity.identity import office_in


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Dinas Pasar Kabupaten Sukaraya Barat menyusun laporan ini", "Dinas Pasar Kabupaten Sukaraya Barat"),
        ("Dinas Pasar Kabupaten Sukaraya Tahun 2021 disusun", "Dinas Pasar Kabupaten Sukaraya"),
        ("Dinas Pasar Kota Sukaraya adalah unsur pelaksana urusan", "Dinas Pasar Kota Sukaraya"),
        ("Dinas Pasar Rakyat yang dipimpin oleh seorang Kepala Dinas", "Dinas Pasar Rakyat"),
        ("B. Gambaran Umum Dinas Pasar Provinsi Nusa Raya ........ 3", "Dinas Pasar Provinsi Nusa Raya"),
        ("Badan Pangan Daerah (BPD) Kab. Sukaraya", "Badan Pangan Daerah Kab. Sukaraya"),
        ("Dinas Pasar Kota Sukaraya, Dinas Sosial", "Dinas Pasar Kota Sukaraya"),
        ("DINAS PASAR\nDAN TANI\nPROVINSI\nNUSA RAYA\n2021", "DINAS PASAR DAN TANI PROVINSI NUSA RAYA"),
        ("PEMERINTAH KABUPATEN SUKA RAYA\nLAPORAN KINERJA\nDINAS PASAR", "DINAS PASAR KABUPATEN SUKA RAYA"),
        ("ada dinas yang menyusun badan usaha", None),
        ("Kantor", None),
    ],
)  # fmt: skip
def test_a_name_ends_where_it_ends(text: str, office: str | None) -> None:
    assert office_in(text) == office
