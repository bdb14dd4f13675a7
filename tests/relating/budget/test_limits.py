"""A row is no larger than the category or the total that it is part of."""

from support import report, understood

from auditor.models.facts import Batas
from auditor.relating.budget.limits import category_limits
from auditor.relating.budget.rows import budget_records, planned_records

ROWS = [
    ["1", "Penyediaan Gaji dan Tunjangan ASN", "700.000", "690.000"],
    ["2", "Penataan Taman", "300.000", "290.000"],
]


def limits(category: str, whole: str) -> list[Batas]:
    """Those of a table of kegiatan beside one of categories, whose total is ``whole``."""
    rows = understood(
        [["No", "Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)"]],
        [*ROWS, ["", "Jumlah", "1.000.000", "980.000"]],
        number="3.2",
    )
    kinds = understood(
        [["No", "Jenis Belanja", "Anggaran (Rp)", "Realisasi (Rp)"]],
        [
            ["1", "Belanja Pegawai", category, "690.000"],
            ["2", "Belanja Modal", "300.000", "290.000"],
            ["", "Jumlah", whole, "980.000"],
        ],
        number="3.1",
        order=2,
    )
    return category_limits(budget_records(report(rows, kinds)), ())


def test_pay_is_within_the_category_of_another_table_of_the_same_total() -> None:
    (found,) = [one for one in limits("600.000", "1.000.000") if "Gaji" in one.nama_baris]
    assert (found.baris.text, found.kategori.text, found.nama_kategori) == (
        "700.000",
        "600.000",
        "Belanja Pegawai",
    )
    assert limits("600.000", "950.000") == []


def planned(*amounts: str, label: str = "TOTAL") -> list[tuple[str, str]]:
    rows = [
        ["", label, "900.000"],
        *(["1", f"Program {chr(65 + at)}", one] for at, one in enumerate(amounts)),
    ]
    table = understood([["No", "Program", "Anggaran (Rp)"]], rows, number="2.1")
    found = category_limits((), (), planned_records(report(table)))
    return [(one.baris.text, one.kategori.text) for one in found]


def test_one_row_alone_is_larger_than_the_total_of_its_table() -> None:
    assert planned("400.000", "5.000.000") == [("5.000.000", "900.000")]
    assert planned("400.000", "500.000") == []
    assert planned("4.000.000", "5.000.000") == []
    assert planned("400.000", "5.000.000", label="TOTAL URUSAN WAJIB") == []
