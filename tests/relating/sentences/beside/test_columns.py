"""By which columns rows are compared."""

from __future__ import annotations

import pytest
from sentence_maker import HARVEST, MONEY, made

from auditor.relating.sentences.beside.columns import compared, total_of
from auditor.relating.sentences.reading.view import Part


@pytest.mark.parametrize(
    ("sentence", "headers", "told"),
    [
        ("Sukamaju unggul dalam produksi.", ["Produksi (Ton)"], True),
        ("Sukamaju unggul dengan 55,00.", ["Produktivitas (Ku/Ha)"], True),
        ("Sukamaju unggul dengan 20,59 persen.", ["Produksi (Ton)"], True),
        ("Sukamaju unggul.", ["Luas (Ha)", "Produksi (Ton)", "Produktivitas (Ku/Ha)"], False),
    ],
)
def test_figures_and_words_tell_the_column(sentence: str, headers: list[str], told: bool) -> None:
    report = made(HARVEST, sentence)
    view = report.views[-1]
    (grid,) = report.scope.near.of(view)
    by = compared(grid, [grid.named(view.text)[0].line], view, Part(0, len(view.text)), 2024)
    assert ([grid.header(at) for at in by.columns], by.told) == (headers, told)


def test_a_total_is_the_printed_one_or_the_sum_of_a_level() -> None:
    report = made(MONEY, "Anggaran tersedia.")
    (grid,) = report.scope.near.of(report.views[-1])
    column = next(at for at in grid.columns if grid.header(at) == "Anggaran (Rp)")
    total = total_of(grid, "program", column)
    assert total is not None
    assert total.number == 1_000_000_000
