"""A row that says to be a mean of those below it is held against them, unless one of them is wrong."""

from support import report, understood

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
