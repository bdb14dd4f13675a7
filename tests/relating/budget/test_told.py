"""Budgets in running sentences against the rows of the tables."""

from __future__ import annotations

from support import blocks, document, table

from auditor.models.facts import Klaim
from auditor.relating import relate
from auditor.understanding import understand

ROWS = [
    ["1", "Program Pengelolaan Sampah", "900.000.000", "850.000.000"],
    ["1.1", "Kegiatan Pengangkutan Sampah Pasar", "500.000.000", "480.000.000"],
    ["1.2", "Kegiatan Pengolahan Sampah Organik", "400.000.000", "370.000.000"],
]


def claims(sentence: str) -> list[Klaim]:
    budget = table(
        [["No", "Program/Kegiatan", "Pagu Anggaran (Rp)", "Realisasi (Rp)"]],
        ROWS,
        number="3.5",
        caption="Realisasi Anggaran",
    )
    facts = relate([understand(document(*blocks("BAB III AKUNTABILITAS KINERJA", sentence, budget)))])
    return [one for one in facts.klaim if one.jenis == "angka" and one.objek == "realisasi"]


def said(name: str, budget: str, paid: str) -> str:
    return (
        f"Capaian ini didukung melalui Kegiatan {name} dengan jumlah anggaran sebesar Rp {budget},00 yang "
        f"terealisasi sebesar Rp {paid},00 sehingga pelayanan membaik."
    )


def test_what_was_spent_of_the_same_budget_is_compared() -> None:
    wrong = claims(said("Pengangkutan Sampah Pasar", "500.000.000", "430.000.000"))
    assert [(one.tertulis, one.hitung, one.ragu) for one in wrong] == [(430_000_000, 480_000_000, None)]
    right = claims(said("Pengangkutan Sampah Pasar", "500.000.000", "480.000.000"))
    assert [one.melawan for one in right] == [[]]


def test_another_budget_may_be_another_row() -> None:
    assert claims(said("Pengangkutan Sampah Pasar", "550.000.000", "430.000.000")) == []


def test_the_name_nearest_before_the_amounts_is_meant() -> None:
    sentence = said(
        "Pengangkutan Sampah Pasar dan Kegiatan Pengolahan Sampah Organik", "400.000.000", "360.000.000"
    )
    assert [one.hitung for one in claims(sentence)] == [370_000_000]
