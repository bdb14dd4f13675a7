"""Scanned pages: made here by drawing a page, taking its picture, turning it a little and staining it."""

import json
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest
from scan_maker import drawn, mixed, only, scanned, texts

from auditor.auditing import Means
from auditor.checking.rules.catalogue import load_rules
from auditor.cli import run
from auditor.files.settings import Settings
from auditor.models.document import SCANNED
from auditor.models.errors import InputError
from auditor.models.finding import Status
from auditor.models.read_options import ReadOptions
from auditor.pipeline import audit, understand_file
from auditor.reading.pdf.read import read_pdf
from auditor.reading.reader import read

CACHED = ReadOptions(cache=True)


def test_every_cell_of_a_scan_is_in_doubt_also_an_empty_one(tmp_path: Path) -> None:
    rows = [["1", "Rapat Koordinasi", "7.000", "", "0"], ["2", "Sosialisasi", "9.000", "9.000", "100"]]
    table = only(read_pdf(scanned(drawn(tmp_path / "a.pdf", rows), tmp_path / "b.pdf")))
    assert texts(table)[1:] == rows
    assert {cell.doubt for row in table.rows for cell in row} == {SCANNED}


def test_what_rests_on_a_scan_is_to_be_checked_and_what_is_digital_is_asserted(tmp_path: Path) -> None:
    outcome = audit(mixed(tmp_path), Means(load_rules(Settings()), Settings())).outcome
    wrong = [finding for finding in outcome.findings if finding.rule == "ANG-02"]
    status = {value.place.page: finding.status for finding in wrong for value in finding.evidence}
    assert status == {1: Status.PASTI, 2: Status.PERLU_DICEK}


def test_without_tesseract_the_digital_pages_are_read_and_the_others_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("auditor.reading.pdf.pages.scanned.can_read", lambda: False)
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
    monkeypatch.setattr("auditor.reading.pdf.pages.scanned.can_read", lambda: False)
    path = scanned(drawn(tmp_path / "a.pdf"), tmp_path / "b.pdf")
    with pytest.raises(InputError, match=r"^b\.pdf tidak memuat teks .*pasang tesseract-ocr .*digitalnya\.$"):
        understand_file(path)


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
