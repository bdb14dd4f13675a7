"""Whether two names are of one office."""

from __future__ import annotations

import pytest

from auditor.understanding.identity.same_office import same_office


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Dinas Sosial Kab. Sukaraya", "DINAS SOSIAL KABUPATEN SUKARAYA", True),
        ("BPKAD Provinsi X", "Badan Pengelolaan Keuangan dan Aset Daerah Prov. X", True),
        (
            "Dinas P3AP2KB Kota X",
            "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan KB Kota X",
            False,
        ),
        ("Dinas Sosial Kota Sukaraya", "Dinas Sosial Kabupaten Sukaraya", False),
        ("Dinas Sosial Kota X", "Dinas Sosial dan Tenaga Kerja Kota X", False),
        ("Kecamatan Sukasari", "Kecamatan Sukasara", False),
        ("Dinas Sosial", "Dinas Sosial Kota X", None),
        ("Dishub Kota X", "Dinas Perhubungan Kota X", True),
        ("DISDIKBUD KOTA X", "Dinas Pendidikan dan Kebudayaan Kota X", True),
        ("Bappeda Kota X", "Badan Perencanaan Pembangunan Daerah Kota X", True),
        ("Dinas PUPR Kota X", "Dinas Pekerjaan Umum dan Penataan Ruang Kota X", True),
        ("Dinas Kelautan dan Perikanan Kota X", "Dinas Perikanan dan Kelautan Kota X", True),
        ("Dishub Kota X", "Dinas Kehutanan Kota X", False),
        ("Dinsos Kota X", "Dinas Kesehatan Kota X", False),
        ("Dispar Kota X", "Dinas Perdagangan dan Pasar Kota X", False),
        ("Dinas Pasar Kabupaten Suka", "Dinas Pasar Kabupaten Suka Barat", False),
        ("Dinas Pasar Kabupaten Suka", "Dinas Pasar Kota Suka", False),
        ("Dinas Pendidikan Kabupaten A", "Dinas Pendidikan dan Kebudayaan Kabupaten A", False),
        ("Dinas Pertanian Kabupaten A", "Dinas Pertanian dan Pangan Kabupaten A", False),
    ],
)
def test_same_office_is_never_a_guess(one: str, other: str, same: bool | None) -> None:
    assert same_office(one, other) is same
    assert same_office(other, one) is same
