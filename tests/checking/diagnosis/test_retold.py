"""Sentences that print the figures of a row, which the table has in another cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from relation_maker import cell, finding

from auditor.checking.diagnosis.readings import Cell, Cells
from auditor.checking.diagnosis.retold import Retold, said_in
from auditor.models.relation import Relation, RelationKind
from auditor.models.report import Place, Role, Value

ROLES = (Role.TARGET, Role.REALISASI, Role.CAPAIAN)
SENTENCE = "Indikator itu memenuhi target, dengan realisasi 77,06 dari target 76 atau capaian 101,39%."


def made(*rows: Sequence[str]) -> tuple[list[list[Value]], Cells]:
    """The cells of a table of targets, realisasi and capaian."""
    found = [
        [cell(Decimal(text), f"baris {at}", role) for text, role in zip(row, ROLES, strict=True)]
        for at, row in enumerate(rows)
    ]
    cells = {value.place: Cell(role, row) for row in found for value, role in zip(row, ROLES, strict=True)}
    return found, cells


def is_elsewhere(cells: Cells, *shown: Value, relations: Sequence[Relation] = ()) -> bool:
    said = Value(SENTENCE, Place("laporan.pdf", 2))
    return Retold(cells).is_elsewhere(
        replace(finding("x"), evidence=(said, *shown), relations=tuple(relations))
    )


def test_what_a_sentence_says_of_each() -> None:
    assert said_in(SENTENCE) == {
        Role.REALISASI: Decimal("77.06"),
        Role.TARGET: Decimal(76),
        Role.CAPAIAN: Decimal("101.39"),
    }
    assert said_in("Target tahun 2024 tercapai; realisasi sebesar 90 dan 95.") == {
        Role.TARGET: Decimal(2024),
        Role.REALISASI: Decimal(90),
    }


def test_columns_that_are_exchanged() -> None:
    (row,), cells = made(("101.39", "77.06", "76"))
    assert is_elsewhere(cells, row[0], row[1])


@pytest.mark.parametrize("beside", [0, 2])
def test_a_column_that_slid_by_a_row(beside: int) -> None:
    rows = [("60", "58.1", "96.8"), ("76", "16.4", "101.39"), ("84", "78.2", "93.1")]
    rows[beside] = (rows[beside][0], "77.06", rows[beside][2])
    found, cells = made(*rows)
    assert is_elsewhere(cells, *found[1][:2])


def test_a_figure_that_stands_nowhere_near_is_for_the_report_to_mend() -> None:
    found, cells = made(("60", "58.1", "96.8"), ("76", "70.4", "92.6"), ("84", "78.2", "93.1"))
    assert not is_elsewhere(cells, *found[1][:2])


def test_the_figures_of_another_row_altogether() -> None:
    """Nothing of the sentence agrees with the row: it was written of another one."""
    found, cells = made(("60", "58.1", "96.8"), ("84", "77.06", "91.7"))
    assert not is_elsewhere(cells, *found[0][:2])


def test_words_that_their_own_figures_deny() -> None:
    """The table prints what the sentence does: its words alone are wrong."""
    (row,), cells = made(("76", "77.06", "101.39"))
    assert not is_elsewhere(cells, row[0], row[1])


def test_a_figure_against_a_figure_is_left_to_others() -> None:
    (row,), cells = made(("101.39", "77.06", "76"))
    assert not is_elsewhere(cells, *row, relations=[Relation(RelationKind.SAMA, None, tuple(row[:2]))])
