"""Of which rows of which table a figure is."""

from __future__ import annotations

import pytest
from sentence_maker import HARVEST, made

from auditor.relating.sentences.beside.anchors import anchor_of


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("Sukamaju menghasilkan 6.875 ton dan menyisakan 777 ton.", ["Sukamaju"]),
        ("Selisih keduanya 3,17 poin.", ["Sukamaju", "Karang Tengah", "Muara Lama", "Tanjung Baru"]),
        ("Bunga pinjaman naik 3,17 persen.", []),
        ("Pada tahun 2017 selisihnya 3,17 poin.", []),
        ("Sukamaju dihadiri 777 petani.", []),
    ],
)
def test_figures_and_words_around_tell_the_rows(sentence: str, rows: list[str]) -> None:
    report = made(HARVEST, sentence)
    view = report.views[-1]
    anchor = anchor_of(view, report.scope, view.quantities[-1])
    assert [line.name for line in anchor.lines] == rows if anchor else rows == []
