"""PDFs that are locked with a password."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pdf_maker import Paper
from reportlab.lib.pdfencrypt import StandardEncryption

from auditor.cli import run
from auditor.reading.pdf.agreement.camelot_tables import second_reading

ROWS = [["No", "Uraian", "Anggaran"], ["1", "Belanja Pegawai", "100.000"], ["2", "Belanja Modal", "50.000"]]


def locked(folder: Path, user: str) -> Path:
    encryption = StandardEncryption(user, ownerPassword="pemilik", strength=128)
    paper = Paper(folder / "kunci.pdf", encrypt=encryption)
    paper.table(100, [60, 100, 300, 450], ROWS)
    return paper.save()


def extracted(folder: Path, *options: str) -> list[list[str]]:
    out = folder / "tables.json"
    assert run(["extract", str(folder / "kunci.pdf"), "-o", str(out), *options]) == 0
    (table,) = json.loads(out.read_text(encoding="utf-8"))["tables"]
    assert table["uncertain"] == []
    return table["header"] + table["rows"]  # type: ignore[no-any-return]


def test_the_password_opens(tmp_path: Path) -> None:
    locked(tmp_path, "rahasia")
    assert extracted(tmp_path, "--password", "rahasia") == ROWS


def test_the_second_reading_gets_the_password(tmp_path: Path) -> None:
    path = locked(tmp_path, "rahasia")
    cells = second_reading(path, {(1, 0): 841.89}, "rahasia")[1, 0]
    assert [cell.text.strip() for cell in cells] == [text for row in ROWS for text in row]


@pytest.mark.parametrize("options", [(), ("--password", "untuk berkas lain")])
def test_what_only_limits_its_use_opens_without(tmp_path: Path, options: tuple[str, ...]) -> None:
    locked(tmp_path, "")
    assert extracted(tmp_path, *options) == ROWS


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", ["audit", "extract"])
@pytest.mark.parametrize(
    ("options", "told"),
    [((), "terkunci kata sandi; sebutkan dengan --password"), (("--password", "salah"), "keliru")],
)
def test_without_the_right_password(
    here: Path, command: str, options: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, str(locked(here, "rahasia")), *options]) == 2
    (sentence,) = capsys.readouterr().err.splitlines()
    assert told in sentence
    assert "salah" not in sentence
