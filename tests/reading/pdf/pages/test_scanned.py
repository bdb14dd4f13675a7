"""Scanned pages: made here by drawing a page, taking its picture, turning it a little and staining it."""

import json
import resource
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from pdf_maker import Paper
from PIL import Image

from auditor.auditing import Means
from auditor.checking.rules.catalogue import load_rules
from auditor.cli import run
from auditor.files.settings import Settings
from auditor.models.document import SCANNED, Document, Table
from auditor.models.errors import InputError
from auditor.models.finding import Status
from auditor.models.read_options import ReadOptions
from auditor.pipeline import audit, understand_file
from auditor.reading.pdf.ocr import words
from auditor.reading.pdf.ocr.image import scan_of
from auditor.reading.pdf.pages import scanned as pdf_scans
from auditor.reading.pdf.pages.rotated import as_shown
from auditor.reading.pdf.read import read_pdf
from auditor.reading.reader import read

CACHED = ReadOptions(cache=True)
XS = [60.0, 90.0, 250.0, 345.0, 440.0, 535.0]
HEADER = ["No", "Sub Kegiatan", "Anggaran", "Realisasi", "Persen"]
ROWS = [
    ["1", "Penyediaan Gaji dan\nTunjangan Pegawai", "1.204.350.000,00", "1.150.000.250,00", "95,49"],
    ["2", "Rapat Koordinasi Daerah", "88.000.000,00", "44.000.000,00", "50,00"],
    ["3", "Pengadaan Kendaraan", "310.500.000,00", "0,00", "0"],
]
READ = [[text.replace("\n", " ") for text in row] for row in ROWS]
PROSE = "Realisasi anggaran tahun ini disajikan pada tabel di bawah ini."
DPI = 200


def scanned(source: Path, target: Path, *, skew: float = 0.0, stains: int = 0, turn: int = 0) -> Path:
    """A PDF of the pictures of the pages: askew, stained, turned clockwise by 90 degrees so many times."""
    document = pypdfium2.PdfDocument(source)
    pictures = [
        _scan(page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L"), skew, stains, turn)
        for page in document
    ]
    pictures[0].save(target, "PDF", resolution=DPI, save_all=True, append_images=pictures[1:])
    return target


def _scan(picture: Image.Image, skew: float, stains: int, turn: int) -> Image.Image:
    picture = picture.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255).rotate(-90 * turn, expand=True)
    chance = np.random.default_rng(7)
    pixels = np.clip(np.asarray(picture) - chance.normal(12, 6, picture.size[::-1]), 0, 255).astype(np.uint8)
    rows, columns = (chance.integers(0, side, stains) for side in pixels.shape)
    pixels[rows, columns] = 30
    return Image.fromarray(pixels)


def drawn(path: Path, rows: Sequence[Sequence[str]] = ROWS) -> Path:
    paper = Paper(path)
    paper.text(60, 70, PROSE, size=11)
    paper.text(60, 95, "Tabel 3.4 Realisasi Anggaran Tahun 2023", size=11)
    paper.table(115, XS, [HEADER, *rows])
    return paper.save()


def only(document: Document) -> Table:
    (table,) = document.tables
    return table


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in (*table.header, *table.rows)]


@pytest.mark.parametrize("turn", [0, 1, 3])
def test_cells_of_a_skewed_and_stained_scan(tmp_path: Path, turn: int) -> None:
    path = scanned(drawn(tmp_path / "a.pdf"), tmp_path / "b.pdf", skew=0.8, stains=1500, turn=turn)
    document = read_pdf(path)
    table = only(document)
    assert texts(table) == [HEADER, *READ]
    assert (table.number, table.caption) == ("3.4", "Realisasi Anggaran Tahun 2023")
    assert PROSE in [block.text for block in document.blocks]
    assert document.scanned == (1,)
    assert [(part.what, part.why[:20]) for part in document.not_read] == [("halaman 1", SCANNED[:20])]


def test_a_dash_and_a_row_as_low_as_its_line_are_seen(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    bottom = paper.table(115, XS, [HEADER])
    paper.table(bottom, [XS[0], XS[-1]], [["PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH"]], pad=1)
    bottom = paper.table(
        bottom + 13, XS, [["1", "Rapat Koordinasi", "7.500.000,00", "-", "0"]], bold=0, pad=1
    )
    paper.table(bottom, [XS[0], XS[-1]], [["PROGRAM PENGELOLAAN ARSIP"]], pad=1)
    table = only(read_pdf(scanned(paper.save(), tmp_path / "b.pdf")))
    assert [cell.text for cell in table.rows[1]] == ["1", "Rapat Koordinasi", "7.500.000,00", "-", "0"]


def test_a_scanned_table_without_rules_goes_on_over_the_page_in_whatever_size_is_seen(tmp_path: Path) -> None:
    """The rows look larger on the page on which they stand among prose that is."""
    rows = [[str(10 + at), f"Kelompok Tani {at}", f"{at + 3}7.500.000", "50,25"] for at in range(12)]
    columns = [60.0, 100.0, 300.0, 420.0, 500.0]
    paper = Paper(tmp_path / "a.pdf")
    for line in range(12):
        paper.text(60, 60 + 18 * line, f"{PROSE} Pegawai dinas hadir.", size=10.5)
    paper.text(60, 290, "Tabel 3.4 Realisasi Anggaran Tahun 2023", size=10.5)
    header = ["No", "Sub Kegiatan", "Anggaran", "Persen"]
    paper.table(310, columns, [header, *rows[:5]], rules="none")
    paper.page()
    paper.table(60, columns, rows[5:], rules="none", bold=0)
    table = only(read_pdf(scanned(paper.save(), tmp_path / "b.pdf")))
    assert texts(table) == [header, *rows]
    assert all(cell.doubt for row in table.rows for cell in row)


def test_every_cell_of_a_scan_is_in_doubt_also_an_empty_one(tmp_path: Path) -> None:
    rows = [["1", "Rapat Koordinasi", "7.000", "", "0"], ["2", "Sosialisasi", "9.000", "9.000", "100"]]
    table = only(read_pdf(scanned(drawn(tmp_path / "a.pdf", rows), tmp_path / "b.pdf")))
    assert texts(table)[1:] == rows
    assert {cell.doubt for row in table.rows for cell in row} == {SCANNED}


def test_boxes_of_a_scan_stand_where_the_page_shows_the_cell(tmp_path: Path) -> None:
    source = drawn(tmp_path / "a.pdf")
    (box,) = (row[2].bbox for row in only(read_pdf(source)).rows[1:2])
    table = only(read_pdf(scanned(source, tmp_path / "b.pdf", skew=1.0)))
    found = table.rows[1][2].bbox
    assert box is not None
    assert found is not None
    # PIL and the reader both count turns against the clock; the page was turned by 1 degree about its centre
    assert found == pytest.approx(as_shown(box, -1.0, 595.3, 841.9), abs=2)


def test_a_page_is_straightened_by_its_angle(tmp_path: Path) -> None:
    path = scanned(drawn(tmp_path / "a.pdf"), tmp_path / "b.pdf", skew=-1.3)
    assert scan_of(pypdfium2.PdfDocument(path)[0]).angle == pytest.approx(1.3, abs=0.1)


def mixed(tmp_path: Path) -> Path:
    """A report of a digital page and a scanned one, each with a wrong remainder in its table."""
    header = ["No", "Sub Kegiatan", "Anggaran", "Realisasi", "Sisa"]
    rows = [
        ["1", "Pembinaan Arsip", "10.000.000,00", "4.000.000,00", "6.500.000,00"],
        ["2", "Rapat Koordinasi", "20.000.000,00", "5.000.000,00", "15.000.000,00"],
        ["3", "Sosialisasi Layanan", "30.000.000,00", "30.000.000,00", "0,00"],
    ]
    paths = []
    for number, names in enumerate((("a", "b"), ("c", "d"))):
        paper = Paper(tmp_path / f"{names[0]}.pdf")
        paper.text(60, 95, f"Tabel 3.{number + 1} Realisasi Anggaran Tahun 2023", size=11)
        paper.table(115, XS, [header, *rows])
        path = paper.save()
        paths.append(scanned(path, tmp_path / f"{names[1]}.pdf") if number else path)
    whole = pypdfium2.PdfDocument.new()
    for path in paths:
        whole.import_pages(pypdfium2.PdfDocument(path))
    target = tmp_path / "laporan.pdf"
    whole.save(target)
    return target


def test_what_rests_on_a_scan_is_to_be_checked_and_what_is_digital_is_asserted(tmp_path: Path) -> None:
    outcome = audit(mixed(tmp_path), Means(load_rules(Settings()), Settings())).outcome
    wrong = [finding for finding in outcome.findings if finding.rule == "ANG-02"]
    status = {value.place.page: finding.status for finding in wrong for value in finding.evidence}
    assert status == {1: Status.PASTI, 2: Status.PERLU_DICEK}


def test_without_tesseract_the_digital_pages_are_read_and_the_others_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_scans, "can_read", lambda: False)
    document = read_pdf(mixed(tmp_path))
    assert [table.pages for table in document.tables] == [(1,)]
    assert document.scanned == ()
    assert [(part.what, part.why) for part in document.not_read] == [
        (
            "halaman 2",
            "halaman berupa gambar (hasil pindai); pasang tesseract-ocr dan tesseract-ocr-ind agar ikut "
            "dibaca, atau mintalah berkas digitalnya",
        )
    ]


def test_a_scan_alone_without_tesseract_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_scans, "can_read", lambda: False)
    path = scanned(drawn(tmp_path / "a.pdf"), tmp_path / "b.pdf")
    with pytest.raises(InputError, match=r"^b\.pdf tidak memuat teks .*pasang tesseract-ocr .*digitalnya\.$"):
        understand_file(path)


@pytest.mark.shared
def test_cells_of_the_shared_scan(shared: Path, tmp_path: Path) -> None:
    truth = json.loads((shared / "lakip" / "truth" / "F-scan.json").read_text(encoding="utf-8"))
    cells = {text for table in truth["tables"] for row in table["rows"] for text in row["filled"]}
    page = pypdfium2.PdfDocument.new()
    page.import_pages(pypdfium2.PdfDocument(shared / "lakip" / "F-scan.pdf"), [38])
    page.save(tmp_path / "halaman.pdf")
    read = [cell for row in only(read_pdf(tmp_path / "halaman.pdf")).rows for cell in row if cell.text]
    assert len(read) > 100
    assert all(cell.doubt for cell in read)
    assert sum(cell.text in cells for cell in read) / len(read) > 0.95


@pytest.fixture
def little_space() -> Iterator[None]:
    """No file may be as large as the picture of a page, as where the disk is nearly full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


LACKING = "halaman gagal dibaca (ruang untuk berkas sementara habis)"


def test_a_scan_for_which_there_is_no_space_is_told_and_read_another_time(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    path = mixed(tmp_path)
    whole = read(path, CACHED)  # under another content: nothing of it may be taken here
    path.write_bytes(path.read_bytes() + b"\n")
    request.getfixturevalue("little_space")
    document = read(path, CACHED)
    assert [(part.what, part.why, part.by_chance) for part in document.not_read] == [
        ("halaman 2", LACKING, True)
    ]
    assert [table.pages for table in document.tables] == [(1,)]
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    again = read(path, CACHED)
    assert (again.blocks, again.not_read) == (whole.blocks, whole.not_read)


def test_a_scan_for_which_there_is_no_space_is_told_on_the_terminal(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    own_cache: Path,
    request: pytest.FixtureRequest,
) -> None:
    path = mixed(tmp_path)
    request.getfixturevalue("little_space")
    monkeypatch.chdir(tmp_path)
    assert run(["audit", str(path), "--format", "json", "--out", "hasil"]) == 1
    assert "halaman 2" in " ".join(capsys.readouterr().out.split())
    told = json.loads(Path("hasil/temuan.json").read_text(encoding="utf-8"))["not_checked"]
    assert {"what": "halaman 2", "why": LACKING} in told
    assert not any(b"Realisasi" in entry.read_bytes() for entry in own_cache.iterdir())


@pytest.mark.parametrize(
    ("way", "why"), [("kill -9 $$", "tesseract dihentikan"), ("exit 1", "tesseract terhenti sebelum selesai")]
)
def test_a_tesseract_that_ends_early_is_told(
    way: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = mixed(tmp_path)
    program = tmp_path / "tesseract"
    program.write_text(f"#!/bin/sh\n{way}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(words, "PROGRAM", str(program))
    document = read_pdf(path)
    assert [(part.what, part.why, part.by_chance) for part in document.not_read] == [
        ("halaman 2", f"halaman gagal dibaca ({why})", True)
    ]
