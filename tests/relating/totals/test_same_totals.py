"""Two budget tables of one thing have one total."""

import pytest
from support import report, understood

from auditor.models.report import ReportTable
from auditor.relating.document.structure import table_facts
from auditor.relating.totals.same_totals import compare_totals

PLAN = "Pagu Kegiatan Dana Hibah Pasar Rakyat Tahun 2024"
DONE = "Pagu dan Realisasi Kegiatan Dana Hibah Pasar Rakyat Tahun 2024"


def table(caption: str, total: str, order: int, heading: str = "Anggaran (Rp)") -> ReportTable:
    header = ["No", "Kegiatan", heading, *(["Realisasi (Rp)"] if order > 1 else [])]
    rows = [["1", "Penataan Kios", "400.000", "390.000"], ["", "Jumlah", total, "390.000"]]
    return understood(
        [header], [row[: len(header)] for row in rows], caption=caption, number=f"3.{order}", order=order
    )


@pytest.mark.parametrize(
    ("caption", "total", "heading", "found"),
    [
        (DONE, "700.000", "Anggaran (Rp)", ["700.000", "900.000"]),
        (DONE, "900.000", "Anggaran (Rp)", []),
        (DONE, "700.000", "Anggaran Perubahan (Rp)", []),
        (DONE.replace("2024", "2023"), "700.000", "Anggaran (Rp)", []),
        (DONE.replace("Pasar", "Taman"), "700.000", "Anggaran (Rp)", []),
    ],
)
def test_a_total_of_another_table(caption: str, total: str, heading: str, found: list[str]) -> None:
    both = report(table(PLAN, "900.000", 1), table(caption, total, 2, heading))
    facts = table_facts(both)
    compare_totals(facts, both)
    assert [value.text for value in facts[1].total_beda] == found
