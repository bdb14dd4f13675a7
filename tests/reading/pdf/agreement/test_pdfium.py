"""Pages that playa reads and pdfium confirms, and those that are read anew by pdfminer and camelot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2
import pytest
from pdf_maker import Paper

from auditor.models.document import BBox
from auditor.reading.pdf.agreement.camelot_tables import DIFFERS
from auditor.reading.pdf.agreement.pdfium import Shown
from auditor.reading.pdf.content.parsers import Sheet, by_pdfminer
from auditor.reading.pdf.pages.page import read_chunk

XS = [60, 100, 300, 450]
ROWS = [["No", "Uraian", "Anggaran"], ["1", "Belanja Pegawai", "100.000"], ["2", "Belanja Modal", "50.000"]]


def report(folder: Path, **options: object) -> Path:
    paper = Paper(folder / "a.pdf")
    paper.text(60, 60, "Rincian belanja menurut jenisnya")
    paper.table(100, XS, ROWS, **options)  # type: ignore[arg-type]
    return paper.save()


@pytest.fixture
def again(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The pages that pdfminer reads."""
    numbers: list[int] = []

    def watched(path: Path, wanted: Sequence[int], password: str | None) -> Iterator[Sheet]:
        numbers.extend(wanted)
        return by_pdfminer(path, wanted, password)

    monkeypatch.setattr("auditor.reading.pdf.pages.page.by_pdfminer", watched)
    return numbers


def cells(path: Path) -> list[list[tuple[str, str | None]]]:
    (page,) = read_chunk(path, [1])
    (table,) = page.tables
    return [[(cell.text, cell.doubt) for cell in row] for row in table.fragment.rows]


@pytest.mark.parametrize("rules", ["all", "thin"])
def test_a_table_that_pdfium_confirms_is_read_once(tmp_path: Path, rules: str, again: list[int]) -> None:
    assert cells(report(tmp_path, rules=rules)) == [[(text, None) for text in row] for row in ROWS]
    assert again == []


def test_other_letters_are_read_anew(
    tmp_path: Path, again: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here the letters that pdfium gives are bent; pdfminer and camelot agree on the true ones."""
    true = Shown.chars_in
    monkeypatch.setattr(Shown, "chars_in", lambda self, box: true(self, box).replace("5", "6"))
    assert cells(report(tmp_path)) == [[(text, None) for text in row] for row in ROWS]
    assert again == [1]


def test_a_side_that_is_not_drawn_is_read_anew(tmp_path: Path, again: list[int]) -> None:
    assert cells(report(tmp_path, rules="inner"))[1][1] == ("Belanja Pegawai", None)
    assert again == [1]


def test_what_camelot_reads_otherwise_is_in_doubt(
    tmp_path: Path, again: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def bent(path: Path, numbers: Sequence[int], password: str | None) -> Iterator[Sheet]:
        for sheet in by_pdfminer(path, numbers, password):
            items = list(sheet.items)
            for letter in (letter for item in items if isinstance(item, list) for letter in item):
                if letter["text"] == "5":
                    letter["text"] = "6"
            yield Sheet(sheet.number, sheet.width, sheet.height, sheet.shown, items)

    monkeypatch.setattr("auditor.reading.pdf.pages.page.by_playa", bent)
    monkeypatch.setattr("auditor.reading.pdf.pages.page.by_pdfminer", bent)
    assert cells(report(tmp_path))[2] == [("2", None), ("Belanja Modal", None), ("60.000", DIFFERS)]


BOX = (100.0, 117.0, 300.0, 134.0)
"""The cell of "Belanja Pegawai"."""


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize(
    ("box", "bounded"),
    [
        (BOX, True),
        ((100.0, 117.0, 450.0, 134.0), False),  # a rule runs across
        ((100.0, 117.0, 200.0, 134.0), False),  # no rule on its right
        ((100.0, 117.0, 300.0, 126.0), False),  # nor below
    ],
)
def test_sides_of_a_cell_on_a_turned_page(tmp_path: Path, turn: int, box: BBox, bounded: bool) -> None:
    path = report(tmp_path)
    with pypdfium2.PdfDocument(path) as document:
        page = document[0]
        width, height = page.get_size()
        page.set_rotation(turn)
        shown = Shown(page)
        x0, top, x1, bottom = box
        displayed = {
            0: box,
            90: (height - bottom, x0, height - top, x1),
            180: (width - x1, height - bottom, width - x0, height - top),
            270: (top, width - x1, bottom, width - x0),
        }[turn]
        assert shown.is_bounded(displayed) is bounded
        if box == BOX:
            assert shown.chars_in(displayed) == "BelanjaPegawai"
