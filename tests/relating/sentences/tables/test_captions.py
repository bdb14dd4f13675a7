"""The words of the captions of a report's tables, by how telling they are."""

from __future__ import annotations

from sentence_maker import GOALS, MONEY, YEARS, made

from auditor.relating.sentences.tables.captions import captions_of


def test_words_of_few_captions_tell_more() -> None:
    captions = captions_of(made(GOALS, YEARS, MONEY, "Kalimat.").scope.world.report)
    assert [table.place.table for table in captions.tables] == ["3.1", "3.2", "3.4"]
    assert (captions.having["kinerja"], captions.having["anggaran"]) == ([0, 1], [2])
    assert captions.telling["anggaran"] > captions.telling["kinerja"] > 0
    assert captions.full[2] == sum(
        captions.telling[word]
        for word in ("anggaran", "realisasi", "tahun", "2024")
        if word in captions.telling
    )
