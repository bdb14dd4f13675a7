"""Excerpts of pages around the cells of a finding."""

import base64
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from auditor.models.document import BBox
from auditor.models.finding import Finding, NotChecked
from auditor.models.report import Place, Value
from auditor.presenting.html import pictures
from auditor.presenting.html.pictures import Excerpt, excerpts
from auditor.presenting.shared.audited import Audited
from auditor.processes.bounded import LostError

BLACK = (100.0, 200.0, 160.0, 220.0)


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    """Two pages of 400 x 500 points, each with a black cell; the second is turned by 90 degrees."""
    path = tmp_path / "laporan.pdf"
    canvas = Canvas(str(path), pagesize=(400, 500))
    canvas.rect(100, 280, 60, 20, fill=1)
    canvas.showPage()
    canvas.setPageRotation(90)
    canvas.rect(200, 100, 20, 60, fill=1)
    canvas.showPage()
    canvas.save()
    return path


@pytest.fixture
def finding(audit: Audited) -> Finding:
    return replace(audit.outcome.findings[0], evidence=(_value(1, BLACK),))


def _value(page: int, box: BBox | None) -> Value:
    return Value("1", Place("laporan.pdf", page, bbox=box))


def _image(excerpt: Excerpt) -> Image.Image:
    return Image.open(BytesIO(base64.b64decode(excerpt.uri.partition(",")[2]))).convert("L")


def _is_marked(excerpt: Excerpt) -> bool:
    """Whether the mark lies just around the black cell."""
    image = _image(excerpt)
    box = excerpt.boxes[0]
    black = image.point([255 if grey < 100 else 0 for grey in range(256)]).getbbox()
    assert black is not None
    left, top = box.left / 100 * image.width, box.top / 100 * image.height
    right, bottom = left + box.width / 100 * image.width, top + box.height / 100 * image.height
    around = (left - black[0], top - black[1], black[2] - right, black[3] - bottom)
    return all(-8 <= edge <= 0 for edge in around)


def test_the_cell_is_marked(pdf: Path, finding: Finding) -> None:
    found = excerpts([finding], {"laporan.pdf": pdf})
    (excerpt,) = found[finding.fingerprint]
    assert (excerpt.page, excerpt.width) == (1, 940)
    assert _image(excerpt).size == (excerpt.width, excerpt.height)
    assert _is_marked(excerpt)


def test_a_turned_page_is_shown_upright(pdf: Path, finding: Finding) -> None:
    turned = replace(finding, evidence=(_value(2, (100.0, 200.0, 160.0, 220.0)),))
    (excerpt,) = excerpts([turned], {"laporan.pdf": pdf})[finding.fingerprint]
    assert _is_marked(excerpt)


def test_far_cells_do_not_make_it_tall(pdf: Path, finding: Finding) -> None:
    far = replace(finding, evidence=(_value(1, BLACK), _value(1, (100.0, 470.0, 160.0, 480.0))))
    (excerpt,) = excerpts([far], {"laporan.pdf": pdf})[finding.fingerprint]
    assert len(excerpt.boxes) == 1


@pytest.mark.parametrize(
    "value", [_value(1, None), _value(9, BLACK), Value("1", Place("lain.pdf", 1, bbox=BLACK))]
)
def test_nothing_to_show(pdf: Path, finding: Finding, value: Value) -> None:
    assert excerpts([replace(finding, evidence=(value,))], {"laporan.pdf": pdf}) == {}


def test_a_broken_file_costs_only_the_picture(tmp_path: Path, finding: Finding) -> None:
    (tmp_path / "laporan.pdf").write_bytes(b"%PDF-1.7 rusak")
    assert excerpts([finding], {"laporan.pdf": tmp_path / "laporan.pdf"}) == {}


def test_what_time_was_lacking_for_is_told(
    pdf: Path, finding: Finding, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(*_: object) -> None:
        raise LostError("melewati batas waktu")

    monkeypatch.setattr(pictures, "alone", lost)
    missed: list[NotChecked] = []
    assert excerpts([finding], {"laporan.pdf": pdf}, None, missed.append) == {}
    assert missed == [NotChecked("cuplikan halaman laporan.pdf", "melewati batas waktu")]


def test_the_gravest_are_shown_when_not_all_fit(
    pdf: Path, audit: Audited, finding: Finding, monkeypatch: pytest.MonkeyPatch
) -> None:
    light = replace(audit.outcome.findings[1], evidence=finding.evidence)
    size = len(base64.b64decode(excerpts([finding], {"laporan.pdf": pdf})["a0"][0].uri.partition(",")[2]))
    monkeypatch.setattr(pictures, "_MOST_BYTES", size)
    assert list(excerpts([light, finding], {"laporan.pdf": pdf})) == ["a0"]
