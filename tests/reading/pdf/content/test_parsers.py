"""Both parsers give the same page."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdf_maker import Paper

from auditor.reading.pdf.content.content import draw
from auditor.reading.pdf.content.parsers import by_pdfminer, by_playa


def test_both_parsers_give_the_same(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.text(60, 60, "Rincian belanja menurut jenisnya")
    paper.table(100, [60, 100, 300], [["No", "Uraian"], ["1", "Belanja Pegawai"]])
    path = paper.save()
    quick, careful = (
        [draw(sheet) for sheet in parser(path, [1], None)] for parser in (by_playa, by_pdfminer)
    )
    assert [word.text for word in quick[0].words] == [word.text for word in careful[0].words]
    for one, other in zip(
        [*quick[0].words, *quick[0].rulings], [*careful[0].words, *careful[0].rulings], strict=True
    ):
        assert one.bbox == pytest.approx(other.bbox, abs=0.01)
