"""Printed inputs are rounded: what follows from them is an interval, and what lies outside is a fault."""

from collections.abc import Callable
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import report, understood

from auditor.checking.engine import check
from auditor.checking.rules.catalogue import load_rules
from auditor.files.settings import Settings
from auditor.models.facts import Kinerja
from auditor.models.finding import Finding
from auditor.models.interval import Interval, exactly, gives, of_value, printed
from auditor.relating import relate

RULES = load_rules(Settings())
HOW = {"dibulatkan": ROUND_HALF_UP, "dipotong": ROUND_DOWN}
PERFORMANCE = [["No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)"]]
BUDGET = [["No", "Program", "Anggaran (dalam jutaan rupiah)", "Realisasi (dalam jutaan rupiah)", "%"]]
EFFICIENCY = [["Sasaran", "Realisasi Output (%)", "Capaian Input (%)", "Tingkat Efisiensi"]]

amounts = st.decimals(Decimal("2.5"), Decimal(900), places=6)
shares = st.decimals(Decimal("0.30"), Decimal("1.60"), places=6)
manners = st.sampled_from(sorted(HOW))
FEW = settings(max_examples=40, deadline=None)


def written(number: Decimal, decimals: int, how: str) -> str:
    return f"{number.quantize(Decimal(1).scaleb(-decimals), HOW[how]):f}".replace(".", ",")


def found(rule: str, header: list[list[str]], rows: list[list[str]]) -> list[Finding]:
    facts = relate([report(understood(header, rows, caption="Tabel uji", number="3.1"))])
    chosen = [one for one in RULES if one.id == rule]
    return list(check(facts, chosen, Settings()).findings)


def performance(target: str, realisasi: str, capaian: str, unit: str = "Persen") -> list[Finding]:
    rows = [
        ["1", "Sasaran A", "Persentase layanan pertama", unit, target, realisasi, capaian],
        ["2", "Sasaran B", "Persentase layanan kedua", unit, "10,00", "9,00", "90,00"],
        ["3", "Sasaran C", "Persentase layanan ketiga", unit, "20,00", "15,00", "75,00"],
    ]
    return found("KIN-01", PERFORMANCE, rows)


@FEW
@given(amounts, shares, st.sampled_from([1, 2, 3]), manners)
def test_a_capaian_of_figures_before_their_rounding_is_no_fault(
    target: Decimal, share: Decimal, decimals: int, how: str
) -> None:
    realised = target * share
    printed_row = (written(target, decimals, how), written(realised, decimals, how))
    assert performance(*printed_row, written(realised / target * 100, 2, how)) == []


@FEW
@given(amounts, shares, manners)
def test_a_capaian_beyond_what_rounding_explains_is_a_fault(
    target: Decimal, share: Decimal, how: str
) -> None:
    wrong = target * share / target * 137
    assert performance(written(target, 2, how), written(target * share, 2, how), written(wrong, 2, how))


@pytest.mark.parametrize(
    ("target", "realisasi", "capaian"),
    [
        ("0,05", "0,85", "1693,40 %"),  # 0,8467 before it was rounded
        ("10", "31,42", "314,16"),
        ("-2,00", "-2,05", "102,37"),
        ("25", "48,71", "194,86"),
    ],
)
def test_rounded_rows_are_no_fault(target: str, realisasi: str, capaian: str) -> None:
    assert performance(target, realisasi, capaian) == []


@pytest.mark.parametrize(
    ("target", "realisasi", "capaian"),
    [
        ("2 %", "4,68 %", "236"),  # 233,75 to 234,25 are all that it can be
        ("93", "98,80", "106,25"),  # 106,237: with the capaian rounded the realisasi is too
        ("35", "29", "81,25"),  # counts are exact
        ("1,37", "1,60", "118,20"),
    ],
)
def test_larger_differences_are_faults(target: str, realisasi: str, capaian: str) -> None:
    assert performance(target, realisasi, capaian, "Poin")


def test_another_table_that_prints_the_exact_capaian_shows_the_slip() -> None:
    first = understood(
        PERFORMANCE, [["1", "Sasaran A", "Indeks layanan", "Poin", "80,1", "74,95", "93,55"]], number="3.1"
    )
    second = understood(
        PERFORMANCE,
        [["1", "Sasaran A", "Indeks layanan", "Poin", "80,1", "74,95", "93,57"]],
        number="3.2",
        order=2,
    )
    alone, both = relate([report(first)]), relate([report(first, second)])
    assert [one.rumus for one in alone.kinerja] == ["R/T"]
    assert [one.rumus for one in both.kinerja] == ["", "R/T"]
    assert both.kinerja[0].penutup is not None
    assert both.indikator[0].capaian_beda


def test_two_capaian_of_the_same_printed_figures_do_not_differ_by_rounding() -> None:
    tables = [
        understood(
            PERFORMANCE,
            [["1", "Sasaran A", "Indeks layanan", "Poin", "0,05", "0,85", capaian]],
            number=f"3.{at}",
            order=at,
        )
        for at, capaian in enumerate(("1693,40", "1698,10"), start=1)
    ]
    (indikator,) = relate([report(*tables)]).indikator
    assert indikator.capaian_beda == []


@FEW
@given(st.lists(st.tuples(amounts, shares), min_size=4, max_size=6), manners)
def test_a_share_of_amounts_in_millions_is_no_fault(pairs: list[tuple[Decimal, Decimal]], how: str) -> None:
    rows = [
        [str(at), f"Program {at}", written(budget, 0, how), written(budget * min(share, Decimal(1)), 0, how),
         written(min(share, Decimal(1)) * 100, 2, how)]
        for at, (budget, share) in enumerate(pairs, start=1)
    ]  # fmt: skip
    assert found("ANG-03", BUDGET, rows) == []


@FEW
@given(st.lists(amounts, min_size=3, max_size=7), manners)
def test_a_total_of_amounts_in_millions_is_no_fault(parts: list[Decimal], how: str) -> None:
    rows = [
        [str(at), f"Program {at}", written(part, 0, how), written(part, 0, how), "100,00"]
        for at, part in enumerate(parts, start=1)
    ]
    total = written(sum(parts, Decimal(0)), 0, how)
    assert found("ANG-04", BUDGET, [*rows, ["", "Jumlah", total, total, "100,00"]]) == []


@FEW
@given(st.lists(st.tuples(amounts, amounts), min_size=4, max_size=8), manners)
def test_an_efficiency_of_inputs_before_their_rounding_is_no_fault(
    pairs: list[tuple[Decimal, Decimal]], how: str
) -> None:
    rows = [
        [f"Sasaran {at}", written(output, 1, how), written(put_in, 1, how), written(output - put_in, 2, how)]
        for at, (output, put_in) in enumerate(pairs, start=1)
    ]
    assert found("EFI-01", EFFICIENCY, rows) == []


def unit_of(satuan: str, target: str, realisasi: str) -> Kinerja:
    rows = [["1", "Sasaran A", "Capaian layanan", satuan, target, realisasi, "97"]]
    return relate([report(understood(PERFORMANCE, rows))]).kinerja[0]


@pytest.mark.parametrize(
    ("satuan", "realisasi", "step"),
    [("Orang", "87", "0"), ("Persen", "87", "1"), ("%", "87,5", "0.1"), ("Dokumen", "1.204", "0")],
)
def test_whole_numbers_are_exact_unless_they_are_rates(satuan: str, realisasi: str, step: str) -> None:
    row = unit_of(satuan, "90", realisasi)
    assert row.realisasi is not None
    assert row.realisasi.step == Decimal(step)
    assert row.target is not None
    assert row.target.step == 0


def test_a_scaled_amount_is_rounded_at_its_last_place() -> None:
    table = understood([["Program", "Anggaran", "Realisasi"]], [["A", "Rp1,2 miliar", "Rp900.000.000"]])
    assert [value.step for value in table.rows[0].values[1:]] == [Decimal("1E+8"), 0]


ARITHMETIC: list[Callable[[Interval, Interval], Interval]] = [
    lambda a, b: a + b,
    lambda a, b: a - b,
    lambda a, b: a * b,
    lambda a, b: a / b,
    lambda a, b: 2 - a / b,
]


@given(amounts, amounts, st.sampled_from(ARITHMETIC), st.sampled_from([0, 1, 2]), manners)
def test_an_interval_holds_what_its_numbers_give(
    one: Decimal, two: Decimal, compute: Callable[[Interval, Interval], Interval], places: int, how: str
) -> None:
    step = Decimal(1).scaleb(-places)
    shortened = [printed(number.quantize(step, HOW[how]), step) for number in (one, two)]
    exact = compute(exactly(one), exactly(two))
    assert compute(*shortened).meets(exact)


def test_what_may_be_divided_by_nought_gives_nothing() -> None:
    assert not gives(
        lambda manner: exactly(1) / manner(Decimal("0.0"), Decimal("0.1")), Decimal(5), Decimal(1)
    )


def test_a_value_without_a_number_has_no_interval() -> None:
    empty = understood([["Program", "Anggaran", "Realisasi"]], [["A", "-", "5"]]).rows[0].values[1]
    with pytest.raises(TypeError):
        of_value(empty)
