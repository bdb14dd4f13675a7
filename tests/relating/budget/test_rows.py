"""Rows of budget tables that are no fault: twins by name only, income above its plan, an earlier budget."""

from support import report, understood

from auditor.models.facts import Anggaran
from auditor.relating.budget.rows import budget_records

HEADER = [["Kode", "Program/Kegiatan/Sub Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)"]]


def records(
    rows: list[list[str]], header: list[list[str]] | None = None, caption: str | None = None
) -> list[Anggaran]:
    return budget_records(report(understood(header or HEADER, rows, caption=caption)))


def twins(found: list[Anggaran]) -> list[str]:
    return [record.nama for record in found if record.kembar]


def test_a_sub_kegiatan_may_bear_the_name_of_its_kegiatan() -> None:
    rows = [
        ["1.02.03", "Program Peningkatan Kapasitas", "700.000", "650.000"],
        ["1.02.03.2.01", "Pengembangan Mutu Tenaga", "700.000", "650.000"],
        ["1.02.03.2.01.0001", "Pengembangan Mutu Tenaga", "700.000", "650.000"],
    ]
    assert twins(records(rows)) == []


def test_one_activity_may_stand_under_two_programs_and_beside_two_indicators() -> None:
    rows = [
        ["1.02.02", "Program Layanan", "200.000", "150.000"],
        ["1.02.02.2.01", "Penyediaan Sarana", "200.000", "150.000"],
        ["1.02.03", "Program Sumber Daya", "300.000", "250.000"],
        ["1.02.03.2.01", "Penyediaan Sarana", "300.000", "250.000"],
    ]
    assert twins(records(rows)) == []
    header = [["Indikator", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)"]]
    beside = [
        ["Cakupan layanan", "Program Layanan", "500.000", "400.000"],
        ["Cakupan layanan", "Kegiatan: Penyediaan Sarana", "200.000", "150.000"],
        ["Indeks kepuasan", "Kegiatan: Penyediaan Sarana", "300.000", "250.000"],
    ]
    assert twins(records(beside, header)) == []


def test_one_name_twice_under_a_kegiatan_is_a_twin_under_two_codes_too() -> None:
    rows = [
        ["1.02.02", "Program Layanan", "500.000", "400.000"],
        ["1.02.02.2.02", "Layanan Rujukan", "500.000", "400.000"],
        ["1.02.02.2.02.0001", "Pelayanan Ibu Hamil", "200.000", "150.000"],
        ["1.02.02.2.02.0002", "Pelayanan Ibu Hamil", "300.000", "250.000"],
    ]
    assert twins(records(rows)) == ["Pelayanan Ibu Hamil"] * 2


def test_a_name_that_is_merged_over_two_rows_is_written_once() -> None:
    rows = [
        ["1.02.02.2.02", "Layanan Rujukan", "500.000", "400.000"],
        ["1.02.02.2.02.0001", "Pelayanan Ibu Hamil", "200.000", "150.000"],
        ["^1.02.02.2.02.0001", "^Pelayanan Ibu Hamil", "^200.000", "170.000"],
    ]
    assert twins(records(rows)) == []


def test_a_table_of_two_years_gives_the_report_s() -> None:
    header = [
        ["Program", "Anggaran", "^Anggaran", "Realisasi", "^Realisasi", "%", "^%"],
        ["^Program", "2023", "2024", "2023", "2024", "2023", "2024"],
    ]
    sides = [
        ["Program", "Anggaran 2023", "Realisasi 2023", "% 2023", "Anggaran 2024", "Realisasi 2024", "% 2024"]
    ]
    (one,) = records([["Program A", "500.000", "800.000", "400.000", "600.000", "80,00", "75,00"]], header)
    (two,) = records([["Program A", "500.000", "400.000", "80,00", "800.000", "600.000", "75,00"]], sides)
    for record in (one, two):
        assert record.tahun == 2024
        assert record.anggaran is not None
        assert record.realisasi is not None
        assert (record.anggaran.text, record.realisasi.text) == ("800.000", "600.000")
    assert two.persen is not None
    assert two.persen.text == "75,00"
