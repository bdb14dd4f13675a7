"""What tables state of one thing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support import report, understood

from auditor.models.facts import Fakta
from auditor.relating.budget.rows import budget_records
from auditor.relating.entities.mentions import Records
from auditor.relating.entities.statements import statements_of
from auditor.relating.entities.things import things_of
from auditor.relating.performance.rows import performance_records

BUDGET = [["No", "Program / Kegiatan", "Pagu Anggaran", "Realisasi", "Sisa", "%"]]
NAMES = ["Kegiatan Sapu Jalan", "Kegiatan Angkut Sampah", "Kegiatan Olah Kompos", "Kegiatan Tanam Pohon"]


def rows(*amounts: int) -> list[list[str]]:
    head = ["1", "Program Kebersihan", f"{sum(amounts)}.000.000", f"{sum(amounts)}.000.000", "0", "100"]
    return [
        head,
        *(
            ["", name, f"{a}.000.000", f"{a}.000.000", "0", "100"]
            for name, a in zip(NAMES, amounts, strict=True)
        ),
    ]


def facts(
    first: list[list[str]],
    second: list[list[str]],
    titles: tuple[str, str] = ("Pagu Kegiatan", "Realisasi Kegiatan"),
) -> list[Fakta]:
    r = report(
        understood(BUDGET, first, number="3.1", caption=titles[0]),
        understood(BUDGET, second, number="3.2", caption=titles[1], order=2),
    )
    return [f for f in statements_of(things_of(r, Records.of([], budget_records(r), []))) if f.beda]


def test_tables_that_agree_on_most_rows_contradict_each_other_on_the_rest() -> None:
    found = facts(
        rows(100, 200, 300, 390),
        [*rows(100, 200, 300, 390)[:4], ["", NAMES[3], "450.000.000", "390.000.000", "0", "100"]],
    )
    assert [(f.nama, f.ukuran, [v.number for v in f.beda], f.sama, f.ragu) for f in found] == [
        (NAMES[3], "anggaran", [Decimal(390_000_000), Decimal(450_000_000)], 4, "")
    ]


@pytest.mark.parametrize(
    ("titles", "compared"),
    [
        (("Kegiatan APBD", "Kegiatan APBN"), []),
        (("Kegiatan DAK Fisik", "Kegiatan Dana Alokasi Umum"), []),
        (("Kegiatan APBD", "Kegiatan DAK Fisik"), ["anggaran", "realisasi anggaran"]),
        (("Anggaran Murni", "Anggaran setelah Perubahan"), ["realisasi anggaran"]),
    ],
)
def test_amounts_of_two_budgets_say_nothing_of_each_other(
    titles: tuple[str, str], compared: list[str]
) -> None:
    other = ["", NAMES[3], "450.000.000", "440.000.000", "10.000.000", "97,78"]
    found = facts(rows(100, 200, 300, 390), [*rows(100, 200, 300, 390)[:4], other], titles)
    assert [fact.ukuran for fact in found] == compared


def test_two_versions_of_a_budget_say_nothing_of_each_other() -> None:
    assert facts(rows(100, 200, 300, 390), rows(110, 210, 310, 400)) == []


def test_a_row_of_another_table_may_state_another_achievement() -> None:
    activity = understood(
        [["No", "Program / Kegiatan", "Target", "Realisasi", "Capaian"]],
        [
            ["1", "Program Kebersihan", "100%", "100%", "100"],
            ["", "Kegiatan Pelayanan Angkut Sampah", "100%", "20%", "20"],
        ],
        number="3.1",
    )
    services = understood(
        [["No", "Jenis Pelayanan Dasar", "Target", "Realisasi", "Capaian"]],
        [
            ["1", "Pelayanan angkut sampah (Kebersihan)", "100", "100", "100"],
            ["2", "Pelayanan air bersih", "100", "90", "90"],
        ],
        number="3.2",
        order=2,
    )
    r = report(activity, services)
    kinerja = performance_records(r)
    pairs = things_of(r, Records.of(kinerja, [], []))
    assert [([v.number for v in f.beda], bool(f.ragu)) for f in statements_of(pairs, kinerja) if f.beda] == [
        ([Decimal(20), Decimal(100)], True)
    ]
