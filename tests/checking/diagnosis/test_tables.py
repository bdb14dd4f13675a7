"""Tables that were hardly read rightly: what rests on them is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from relation_maker import Budget, cell, finding

from auditor.checking.diagnosis.tables import misread_documents, unless_misread
from auditor.models.finding import Finding, Misread, Status
from auditor.models.relation import Relation, RelationKind
from auditor.models.report import Value


def rows(broken: int, of: int = 12) -> list[Relation]:
    """The percentages of a table, so many of them broken."""
    relations = Budget([(100 + at, 50 + at) for at in range(of)]).relations()[2:]
    wrong = [
        replace(one, result=replace(cell(7, "x", "%"), place=one.result.place))
        for one in relations[:broken]
        if one.result is not None
    ]
    return [*wrong, *relations[broken:]]


def across(count: int) -> list[Relation]:
    """Figures that another table prints otherwise."""
    pairs = [(cell(at, f"b{at}", "A"), cell(at + 1, f"b{at}", "A", "2.1")) for at in range(count)]
    return [Relation(RelationKind.SAMA, None, pair) for pair in pairs]


def within(table: str) -> list[Relation]:
    """Relations of a table of its own, which hold."""
    pairs = [(cell(at, f"b{at}", "A", table), cell(at, f"b{at}", "B", table)) for at in range(3)]
    return [Relation(RelationKind.PALING, one, (two,)) for one, two in pairs]


def findings(*relations: Relation) -> list[Finding]:
    return [finding(str(at), one) for at, one in enumerate(relations)]


@pytest.mark.parametrize(("broken", "asserted"), [(1, True), (3, True), (4, True), (5, False), (12, False)])
def test_many_broken_rows_are_a_misreading(broken: int, asserted: bool) -> None:
    relations = rows(broken)
    found = unless_misread(findings(*relations[:broken]), relations[broken:])
    assert {one.status is Status.PASTI for one in found} == {asserted}
    assert all((one.doubt is None) is asserted for one in found)


def test_few_broken_rows_of_a_short_table_are_none() -> None:
    relations = rows(3, of=3)
    assert {one.status for one in unless_misread(findings(*relations), [])} == {Status.PASTI}


def test_what_other_tables_say_counts_where_nothing_of_its_own_confirms_the_table() -> None:
    told = findings(*across(5))
    assert {one.status for one in unless_misread(told, [])} == {Status.PERLU_DICEK}
    confirmed = [*within("3.1"), *within("2.1")]
    assert {one.status for one in unless_misread(told, confirmed)} == {Status.PASTI}


def test_findings_on_other_tables_and_without_figures_stay_asserted() -> None:
    other = finding("z", Relation(RelationKind.JUMLAH, cell(3, "a", "b", "9.9"), (cell(1, "c", "b", "9.9"),)))
    plain = replace(finding("y"), evidence=(cell(1, "a", "b"),))
    found = unless_misread([*findings(*rows(12)), other, plain], [])
    assert [one.status for one in found[-2:]] == [Status.PASTI, Status.PASTI]
    assert {one.status for one in found[:-2]} == {Status.PERLU_DICEK}


def test_prose_that_is_held_against_such_a_table_is_asked_about() -> None:
    sentence = replace(cell(5, "", "").place, table=None, row=None, column=None)
    prose = replace(finding("y"), evidence=(replace(cell(5, "a", "b"), place=sentence), cell(1, "a", "A")))
    found = unless_misread([*findings(*rows(12)), prose], [])
    assert found[-1].status is Status.PERLU_DICEK


def _in(table: str, relations: list[Relation]) -> list[Relation]:
    """The same relations in another table."""

    def moved(value: Value) -> Value:
        return replace(value, place=replace(value.place, table=table))

    return [
        replace(
            one,
            result=None if one.result is None else moved(one.result),
            operands=tuple(map(moved, one.operands)),
        )
        for one in relations
    ]


@pytest.mark.parametrize(("tables", "asserted"), [(1, True), (2, False)])
def test_a_document_of_whose_tables_little_fits_is_asked_about(tables: int, asserted: bool) -> None:
    several = [_in(f"3.{at}", rows(3, of=9)) for at in range(tables)]
    broken = findings(*(one for relations in several for one in relations[:3]))
    held = [one for relations in several for one in relations[3:]]
    single = finding("x", *_in("9.9", rows(1, of=1)))
    misread = misread_documents([*broken, single], held)
    found = unless_misread([*broken, single], held, misread=misread)
    assert {one.status is Status.PASTI for one in found} == {asserted}
    expected = () if asserted else (Misread("laporan.pdf", 12, 19),)
    assert misread == expected
