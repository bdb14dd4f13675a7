"""The picture of a page has the places of the finding tinted and framed, and what stands there legible."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from auditor.meja.working.drawing import Wanted, draw
from auditor.models.errors import InputError

TINT, INK, BLACK, WHITE = (255, 236, 158), (179, 38, 30), (0, 0, 0), (255, 255, 255)
WIDTH, HEIGHT = 600, 800
BOX = (100.0, 200.0, 200.0, 240.0)
"""A cell 200 points below the top."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A page with a black bar through the middle of the box."""
    made = tmp_path / "abcdef"  # stored files have no ending
    canvas = Canvas(str(made), (WIDTH, HEIGHT))
    canvas.rect(90, HEIGHT - 225, 120, 10, stroke=0, fill=1)
    canvas.save()
    return made


def test_the_place_is_marked_where_it_is(file: Path) -> None:
    drawn = draw(Wanted(file, 1, (BOX,)))
    picture = Image.open(BytesIO(drawn.png))
    assert picture.format == "PNG"
    scale = picture.width / WIDTH
    seen = picture.convert("RGB")

    def at(x: float, y: float) -> tuple[int, ...]:
        found = seen.getpixel((round(x * scale), round(y * scale)))
        assert isinstance(found, tuple)
        return found

    assert at(150, 205) == TINT
    assert at(150, 220) == BLACK  # what is written in the cell stays as it is
    assert at(BOX[0] - 1.7, 205) == at(150, BOX[1] - 1.7) == INK
    assert at(50, 205) == at(150, 300) == WHITE
    assert (drawn.top, drawn.bottom) == (0.25, 0.3)


def test_a_page_that_is_not_there_is_told_in_a_sentence(file: Path) -> None:
    with pytest.raises(InputError, match=r"^Halaman 7 tidak dapat digambar\.$"):
        draw(Wanted(file, 7, (BOX,)))
    file.write_bytes(b"rusak")
    with pytest.raises(InputError, match="tidak dapat digambar"):
        draw(Wanted(file, 1, (BOX,)))


def test_a_box_beyond_the_page_is_cut_to_it(file: Path) -> None:
    assert draw(Wanted(file, 1, ((-50.0, -50.0, 9000.0, 9000.0), (5.0, 5.0, 5.0, 5.0)))).png
