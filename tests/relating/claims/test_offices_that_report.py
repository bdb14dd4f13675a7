"""The office that is named as the one that reports."""

from __future__ import annotations

from claim_maker import OFFICE, klaim


def test_part_of_the_own_name_as_the_office_that_reports() -> None:
    own = [f"Uraian tugas {OFFICE} ke-{n} ditetapkan dengan peraturan." for n in range(3)]
    wrong = "Capaian kinerja sasaran pada Dinas Ketahanan Pangan dan Perikanan Kabupaten Sukaraya baik."
    (claim,) = klaim([*own, wrong], "instansi")
    assert claim.kata == "Dinas Ketahanan Pangan dan Perikanan Kabupaten Sukaraya"
    assert claim.objek == OFFICE
    assert claim.ragu is None
    assert klaim([*own, "Kepala Dinas Ketahanan Pangan dan Perikanan hadir."], "instansi") == []


def test_another_office_right_beside_the_report() -> None:
    own = [f"Uraian tugas {OFFICE} ke-{n} ditetapkan dengan peraturan." for n in range(3)]
    (claim,) = klaim(
        [*own, "Laporan Kinerja Dinas Kesehatan Kabupaten Sukaraya Tahun 2024 disusun."], "instansi"
    )
    assert claim.kata == "Dinas Kesehatan Kabupaten Sukaraya"
    assert claim.ragu is not None
    (claim,) = klaim([*own, "Laporan Kinerja Dinas Kesehatan Kabupaten Lain Tahun 2024 disusun."], "instansi")
    assert claim.ragu is not None
    cited = "Laporan Kinerja Dinas Kesehatan Kabupaten Lain Tahun 2023 menjadi bahan banding."
    assert klaim([*own, cited], "instansi") == []


def test_the_own_office_of_another_place_beside_this_report() -> None:
    own = [f"Uraian tugas {OFFICE} ke-{n} ditetapkan dengan peraturan." for n in range(3)]
    name = OFFICE.replace("Kabupaten Sukaraya", "Provinsi Sukamulya")
    (claim,) = klaim([*own, f"Demikian Laporan Kinerja {name} Tahun 2024 ini dibuat."], "instansi")
    assert claim.kata == name
