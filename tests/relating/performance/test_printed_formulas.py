"""A printed formula beside the one that the rows follow."""

from __future__ import annotations

from dataclasses import replace

from support import document, report, understood

from auditor.models.document import Block, BlockKind
from auditor.models.facts import Rumus
from auditor.relating import relate
from auditor.understanding.prose.formulas import printed_formulas

HEAD = [["No", "Sasaran", "Indikator", "Target", "Realisasi", "Capaian"]]


def printed(formula: str, capaian: str) -> Rumus:
    row = ["1", "Arsip cepat ditemukan", "Waktu Temu Balik", "16", "12", capaian]
    made = report(understood(HEAD, [row], number="3.1"))
    text = document(Block(BlockKind.PARAGRAPH, formula, 5))
    return relate([replace(made, formulas=tuple(printed_formulas(text)))]).rumus[0]


def test_the_printed_formula_is_the_one_used() -> None:
    found = printed("(Target - (Realisasi - Target)) / Target x 100%", "125")
    assert (found.rumus, found.berbeda) == ("2-R/T", [])


def test_another_formula_is_used() -> None:
    found = printed("(Target - (Realisasi - Target)) / Target x 100%", "133,33")
    assert (found.rumus_dipakai, [row.indikator for row in found.berbeda]) == (["T/R"], ["Waktu Temu Balik"])


def test_a_formula_that_gives_100_whatever_is_realised() -> None:
    found = printed("(Realisasi - (Realisasi - Target)) / Target x 100%", "125")
    assert (found.selalu_seratus, found.rumus_dipakai) == (True, ["2-R/T"])
