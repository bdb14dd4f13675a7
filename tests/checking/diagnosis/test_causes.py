"""One slip is one finding, with the figure that would settle all that follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from relation_maker import Budget, cell, finding

from auditor.checking.diagnosis.causes import diagnosed
from auditor.models.finding import Finding, Severity, Status
from auditor.models.relation import Relation, RelationKind


def told(relations: Sequence[Relation], broken: Sequence[int]) -> list[Finding]:
    """What is told where these relations are broken, each a finding, and the others hold."""
    findings = [finding(f"f{at}", relations[at]) for at in broken]
    return diagnosed(findings, [one for at, one in enumerate(relations) if at not in broken])


ROWS = st.tuples(st.integers(10**6, 10**8), st.integers(500, 990)).map(
    lambda row: (row[0], row[0] * row[1] // 1000)
)
"""Budgets of which half and more was spent."""
AMOUNTS = st.lists(ROWS, min_size=3, max_size=8, unique=True)


@given(AMOUNTS, st.data())
def test_a_wrong_figure_of_a_row_is_one_finding(amounts: list[tuple[int, int]], data: st.DataObject) -> None:
    table = Budget(amounts)
    at = data.draw(st.integers(0, len(amounts) - 1))
    right = table.spent[at]
    table.spent[at] = cell(right.amount * 3 + 1, f"baris {at}", "Realisasi")
    (one,) = told(table.relations(), [1, 2 + at])
    assert one.cause is not None
    assert (one.cause.suspects, one.cause.becomes) == ((table.spent[at],), right.number)
    assert len(one.consequences) == 1
    assert set(one.covers) == {mark for c in one.consequences for mark in (c.fingerprint, *c.covers)}


def test_what_holds_is_not_broken_for_it() -> None:
    """A total that is none of its rows, which their percentages confirm: only the total can be meant."""
    table = Budget([(100, 90), (200, 150), (300, 299)])
    table.total = cell(606, "Jumlah", "Anggaran")
    (one,) = told(table.relations(), [0])
    assert one.cause is not None
    assert (one.cause.suspects, one.cause.becomes) == ((table.total,), Decimal(600))


def test_where_nothing_confirms_the_others_no_figure_is_suspected() -> None:
    loose = Relation(
        RelationKind.JUMLAH, cell(9, "Jumlah", "Angka"), (cell(4, "a", "Angka"), cell(4, "b", "Angka"))
    )
    (one,) = diagnosed([finding("f", loose)], [])
    assert one.cause is None


def test_two_slips_stay_two() -> None:
    table = Budget([(100, 90), (200, 150), (300, 299)])
    table.shares[0] = replace(cell(50, "baris 0", "%"), decimals=2)
    table.shares[2] = replace(cell(51, "baris 2", "%"), decimals=2)
    found = told(table.relations(), [2, 4])
    assert [one.cause.becomes for one in found if one.cause] == [Decimal("90.00"), Decimal("99.67")]


def test_figures_of_two_rows_that_changed_places() -> None:
    table = Budget([(100, 90), (200, 150), (300, 299), (400, 17)])
    table.shares[1], table.shares[2] = (
        replace(table.shares[2], place=table.shares[1].place),
        replace(table.shares[1], place=table.shares[2].place),
    )
    (one,) = told(table.relations(), [3, 4])
    assert one.cause is not None
    assert one.cause.becomes is None
    assert one.cause.suspects == (table.shares[1], table.shares[2])


def test_a_run_of_a_column_that_is_a_row_off() -> None:
    table = Budget([(100, 90), (200, 150), (300, 299), (400, 17), (500, 81)])
    shifted = [table.shares[4], *table.shares[1:4]]
    for at, old in enumerate(shifted, start=1):
        table.shares[at] = replace(old, place=table.shares[at].place)
    (one,) = told(table.relations(), [3, 4, 5, 6])
    assert one.cause is not None
    assert (len(one.cause.suspects), one.cause.becomes, len(one.consequences)) == (4, None, 3)


def test_a_figure_that_is_copied_is_suspected_at_all_its_places() -> None:
    table = Budget([(100, 90), (200, 150)])
    table.total = cell(306, "Jumlah", "Anggaran")
    copy = cell(306, "Jumlah", "Anggaran", "2.1")
    rows = [cell(100, "baris 0", "Anggaran", "2.1"), cell(200, "baris 1", "Anggaran", "2.1")]
    relations = [
        Relation(RelationKind.JUMLAH, table.total, tuple(table.budget)),
        Relation(RelationKind.JUMLAH, copy, tuple(rows)),
        Relation(RelationKind.SAMA, None, (table.total, copy)),
    ]
    (one,) = told(relations, [0, 1])
    assert one.cause is not None
    assert set(one.cause.suspects) == {table.total, copy}
    assert one.cause.becomes == 300


def test_a_finding_that_is_settled_in_part_is_told_by_itself() -> None:
    table = Budget([(100, 90), (200, 150), (300, 299)])
    table.spent[0] = cell(9, "baris 0", "Realisasi")
    other = Relation(RelationKind.SAMA, None, (cell(1, "x", "Y"), cell(2, "x", "Y", "2.1")))
    relations = table.relations()
    found = diagnosed(
        [finding("a", relations[1]), finding("b", relations[2], other)],
        [relations[0], *relations[3:]],
    )
    assert [one.fingerprint for one in found] == ["a", "b"]


def test_an_asserted_finding_tells_of_what_is_only_asked() -> None:
    table = Budget([(100, 90), (200, 150), (300, 299)])
    table.spent[0] = cell(9, "baris 0", "Realisasi")
    relations = table.relations()
    asked = finding("a", relations[1], status=Status.PERLU_DICEK)
    grave = replace(finding("b", relations[2]), severity=Severity.TINGGI)
    (one,) = diagnosed([asked, grave], [relations[0], *relations[3:]])
    assert (one.fingerprint, one.status, one.severity) == ("b", Status.PASTI, Severity.TINGGI)
    assert [c.fingerprint for c in one.consequences] == ["a"]
