"""How many years a table shows."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, YEARS, outcomes
from support import table

from auditor.models.document import Table
from auditor.relating.sentences.references.last_years import last_year_claims

SPENT = table(
    [["Tahun", "Pagu (Rp)", "Realisasi (Rp)"]],
    [["2021", "800.000", "700.000"], ["2022", "820.000", "750.000"],
     ["2023", "850.000", "800.000"], ["2024", "900.000", "880.000"]],
    number="3.5",
    caption="Perkembangan Anggaran",
)  # fmt: skip
"""Four years, in rows."""


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        (["Realisasi lima tahun terakhir sebagai berikut.", YEARS], [("lima tahun terakhir", "salah")]),
        (["Realisasi dua tahun terakhir sebagai berikut.", YEARS], [("dua tahun terakhir", "ragu")]),
        (["Realisasi tiga tahun terakhir sebagai berikut.", YEARS], []),
        (["Realisasi 3 (tiga) tahun terakhir pada tabel di bawah ini.", YEARS], []),
        ([YEARS, GOALS, "Tabel 3.2 memuat realisasi empat tahun terakhir."],
         [("empat tahun terakhir", "salah")]),
        ([YEARS, GOALS, "Realisasi tiga tahun belakangan dimuat dalam Tabel 3.2."], []),
        ([SPENT, "Data enam tahun terakhir tersebut diambil dari laporan keuangan."],
         [("enam tahun terakhir", "ragu")]),
        ([SPENT, "Data empat tahun terakhir di atas diambil dari laporan keuangan."], []),
        ([SPENT, "Produksi padi meningkat selama enam tahun terakhir."], []),
        (["Realisasi lima tahun terakhir sebagai berikut.", GOALS], []),
        ([YEARS, GOALS, "Perkembangan selama lima tahun dimuat pada Tabel 3.2."],
         [("selama lima tahun", "ragu")]),
        ([YEARS, GOALS, "Realisasi terhadap target selama lima tahun dimuat pada Tabel 3.2."], []),
        ([YEARS, "Dari tabel di atas, dua tahun terakhir produksi meningkat."], []),
        ([YEARS, GOALS, "Menurut Tabel 3.2 produksi padi naik dalam dua tahun terakhir."], []),
    ],
)  # fmt: skip
def test_so_many_years_are_shown_as_are_told(parts: list[str | Table], found: list[tuple[str, str]]) -> None:
    assert outcomes(last_year_claims, *parts) == found
