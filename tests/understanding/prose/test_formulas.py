"""Printed formulas of capaian for indicators that are better when lower."""

from __future__ import annotations

import pytest
from support import document, table

from auditor.models.document import Block, BlockKind
from auditor.models.report import ALWAYS_FULL
from auditor.understanding.prose.formulas import printed_formulas


def kinds(*texts: str) -> list[str]:
    blocks = [Block(BlockKind.PARAGRAPH, text, 3) for text in texts]
    return [one.kind for one in printed_formulas(document(*blocks))]


@pytest.mark.parametrize(
    "text",
    [
        "Capaian = (Realisasi - (Realisasi - Target)) / Target x 100%",
        "% Pencapaian Kinerja = Reaisasi–(Realisasi – Rencana) x 100%",
        "Realisasi kinerja - [Realisasi kinerja - Target kinerja]",
    ],
)
def test_a_formula_that_always_gives_100(text: str) -> None:
    assert kinds(text) == [ALWAYS_FULL]


def test_the_sound_formulas() -> None:
    assert kinds("Target - (Realisasi - Target) x 100%") == ["2-R/T"]
    assert kinds("capaian dihitung dengan target dibagi realisasi dikali 100%") == ["T/R"]


def test_words_that_are_no_formula() -> None:
    texts = ("Realisasi / Target x 100%", "Target : Realisasi : Capaian :", "realisasi - target 2024")
    assert kinds(*texts) == []


def test_a_formula_drawn_as_a_table() -> None:
    drawn = table(
        [["Capaian", "", "= Realisasi – (Realisasi - Rencana) x 100 %"]], [["Kinerja", "", "Rencana"]]
    )
    found = printed_formulas(document(Block(BlockKind.TABLE, "", table=drawn)))
    assert [(one.kind, one.place.page) for one in found] == [(ALWAYS_FULL, 1)]
