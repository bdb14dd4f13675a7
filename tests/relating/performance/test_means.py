"""A row that says to be a mean of those below it is held against them, unless one of them is wrong."""

from collections.abc import Iterable

import pytest
from support import report, understood

from auditor.models.facts import Kinerja
from auditor.relating.performance.means import closing_means
from auditor.relating.performance.rows import performance_records

HEADER = [
    ["Kode", "Program/Kegiatan/Sub Kegiatan", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)"]
]


def means(program: str, kegiatan: str, sub: tuple[str, str]) -> dict[str, bool]:
    """Whether each row is told to be a mean; the second kegiatan reaches 80.00 of 100."""
    mean = "Rata-rata capaian sub kegiatan"
    rows = [
        ["1.02.03", "Program Air Bersih", "Rata-rata capaian kegiatan", "Persen", "100,00", program, program],
        ["1.02.03.2.01", "Penyediaan Air", mean, "Persen", "100,00", kegiatan, kegiatan],
        ["1.02.03.2.01.0001", "Pembangunan Sumur", "Jumlah sumur", "Unit", "10", *sub],
        ["1.02.03.2.01.0002", "Pembangunan Pipa", "Panjang pipa", "Meter", "50", "45", "90,00"],
        ["1.02.03.2.02", "Pembinaan Warga", mean, "Persen", "100,00", "80,00", "80,00"],
        ["1.02.03.2.02.0001", "Pelatihan Warga", "Jumlah warga", "Orang", "20", "16", "80,00"],
    ]
    found = performance_records(report(understood(HEADER, rows, number="3.1")))
    return {record.nama: record.rata for record in found}


def test_a_mean_is_told_by_the_indicator() -> None:
    found = means("87,50", "95,00", ("10", "100,00"))
    assert [name for name, told in found.items() if told] == [
        "Program Air Bersih",
        "Penyediaan Air",
        "Pembinaan Warga",
    ]


def test_a_wrong_mean_below_is_told_there_alone() -> None:
    found = means("87,50", "91,00", ("10", "100,00"))
    assert (found["Program Air Bersih"], found["Penyediaan Air"]) == (False, True)


def test_a_wrong_capaian_below_is_told_there_alone() -> None:
    found = means("87,50", "95,00", ("10", "93,00"))
    assert (found["Program Air Bersih"], found["Penyediaan Air"]) == (True, False)


CLOSED = [["No", "Indikator", "Target", "Realisasi", "Capaian (%)"]]


def texts(records: Iterable[Kinerja]) -> list[str]:
    return [record.capaian.text for record in records if record.capaian is not None]


def closing(rows: list[list[str]]) -> list[tuple[str, str, list[str]]]:
    found = closing_means(report(understood(CLOSED, rows, number="3.1")))
    return [(one.nama, "".join(texts([one])), texts(one.anak)) for one in found]


ROWS = [
    ["1", "Cakupan air bersih", "80", "72", "90,00"],
    ["2", "Cakupan jalan mantap", "50", "49", "98,00"],
    ["3", "Cakupan irigasi", "40", "44", "110,00"],
]


@pytest.mark.parametrize("label", ["Rata-rata", "Nilai Kinerja", ""])
def test_a_row_that_closes_a_table_with_a_mean_whatever_it_is_called(label: str) -> None:
    told = label or "(rata-rata)"
    assert closing([*ROWS, ["", label, "", "", "99,33"]]) == [(told, "99,33", ["90,00", "98,00", "110,00"])]


def test_the_mean_of_groups_and_of_their_means() -> None:
    rows = [
        ["", "Rata-rata sasaran 1", "", "", "90,00"],
        ["4", "Cakupan taman", "40", "30", "75,00"],
        ["5", "Cakupan drainase", "40", "20", "50,00"],
        ["", "Rata-rata sasaran 2", "", "", "62,50"],
        ["", "Rata-rata", "", "", "76,25"],
    ]
    found = closing(
        [
            ["1", "Cakupan air bersih", "80", "72", "80,00"],
            ["2", "Cakupan jalan", "50", "50", "100,00"],
            *rows,
        ]
    )
    assert [parts for _, _, parts in found] == [["80,00", "100,00"], ["75,00", "50,00"], ["90,00", "62,50"]]


def test_a_label_with_its_own_sum_and_a_row_cut_in_two_are_no_means() -> None:
    assert closing([*ROWS, ["", "Rata-rata capaian = (98 + 110) / 2", "", "", "104,00"]]) == []
    cut = [*ROWS[:2], ["3", "Cakupan irigasi", "40", "44", ""], ["", "", "", "", "110,00"]]
    assert closing(cut) == []


def test_groups_may_be_closed_by_a_total_that_is_a_mean() -> None:
    first = [["1", "Cakupan air bersih", "80", "72", "80,00"], ["", "Jumlah", "80", "72", "80,00"]]
    second = [["2", "Cakupan taman", "40", "30", "75,00"], ["3", "Cakupan drainase", "40", "20", "50,00"]]
    last = [["", "Jumlah", "", "", "62,50"], ["", "Rata-rata", "", "", "71,25"]]
    assert closing([*first, *second, *last]) == [("Rata-rata", "71,25", ["80,00", "62,50"])]
