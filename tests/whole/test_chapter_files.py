"""A report that comes chapter by chapter gives the findings of the whole, each with its file."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from pathlib import Path
from typing import Any

import docx
import jsonschema
import pypdfium2
import pytest
from chapter_maker import FILES, split_docx, split_pdf

from auditor.cli import run
from auditor.files.data import data_dir

SAMPLES = data_dir("corpus") / "contoh"


def findings(folder: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((folder / "temuan.json").read_text())["findings"]
    return deepcopy(found)


def told(found: list[dict[str, Any]]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """What findings say, without the files and pages that they say it of; parts that a chapter lacks."""
    plain = re.compile(r"(?: di |hal\. \d+)?(?:Sampul|BAB [IV]+)\.(?:pdf|docx)")
    return sorted(
        (
            one["rule"],
            one["status"],
            plain.sub("", one["message"]),
            tuple(e["written"] for e in one["evidence"]),
        )
        for one in found
        if one["rule"] != "STR-01"
    )


@pytest.mark.parametrize(("kind", "split"), [("pdf", split_pdf), ("docx", split_docx)])
def test_chapters_give_the_findings_of_the_whole(kind: str, split: Any, tmp_path: Path) -> None:
    source, folder = SAMPLES / f"laporan-salah.{kind}", tmp_path / "LKjIP Arsip"
    folder.mkdir()
    split(source, folder)
    whole, apart = tmp_path / "utuh", tmp_path / "bab"
    assert run(["audit", str(source), "--out", str(whole), "--format", "json"]) == 1
    assert run(["audit", str(folder), "--out", str(apart), "--format", "json,html,kkr,docx,pdf"]) == 1
    assert told(findings(apart)) == told(findings(whole))
    assert {one["document"] for found in findings(apart) for one in found["evidence"]} == {
        "LKjIP Arsip (5 berkas)"
    }
    files = {one["file"] for found in findings(apart) for one in found["evidence"] if "file" in one}
    assert {f"BAB II.{kind}", f"BAB III.{kind}"} <= files
    marked = {path.name for path in apart.iterdir() if "(bertanda)" in path.name}
    assert marked == {f"{name} (bertanda).{kind}" for name in FILES}
    page = (apart / "laporan.html").read_text()
    assert f"di BAB III.{kind}" in page if kind == "pdf" else f"BAB III.{kind}" in page


def test_the_pages_are_those_of_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "LKjIP Arsip"
    folder.mkdir()
    split_pdf(SAMPLES / "laporan-salah.pdf", folder)
    assert run(["audit", str(folder), "--out", str(tmp_path / "hasil"), "--format", "json"]) == 1
    places = [one for found in findings(tmp_path / "hasil") for one in found["evidence"] if one["page"]]
    assert places
    for place in places:
        with pypdfium2.PdfDocument(folder / place["file"]) as opened:
            text = opened[place["page"] - 1].get_textpage().get_text_bounded()
        first = re.sub(r"\W", "", place["written"])[:12]
        assert first in re.sub(r"\W", "", text), place


def test_files_are_one_report_by_order_of_the_user(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    split_pdf(SAMPLES / "laporan-salah.pdf", tmp_path)
    given = [str(tmp_path / f"{name}.pdf") for name in reversed(FILES)]
    assert run(["audit", *given, "--satu-laporan", "--out", str(tmp_path / "hasil"), "--format", "json"]) == 1
    assert "(5 berkas): dipahami sebagai LKjIP, 28 halaman" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (["BAB I.pdf"], "Dengan --satu-laporan sebut dua berkas atau lebih, bukan folder."),
        (["BAB I.pdf", "BAB I.pdf"], "Satu berkas disebut dua kali; sebut tiap bab sekali saja."),
        (["BAB I.pdf", "BAB II.pdf", "--pk", "BAB II.pdf"], "BAB II.pdf disebut dua kali"),
        (["BAB I.pdf", "tiada.pdf"], "tiada.pdf tidak ditemukan"),
    ],
)
def test_what_cannot_be_one_report_is_told(
    names: list[str], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    split_pdf(SAMPLES / "laporan-salah.pdf", tmp_path)
    given = [name if name.startswith("--") else str(tmp_path / name) for name in names]
    assert run(["audit", *given, "--satu-laporan", "--out", str(tmp_path / "hasil")]) == 2
    assert sentence in " ".join(capsys.readouterr().err.split())
    assert not (tmp_path / "hasil").exists()


def test_a_chapter_that_cannot_be_read_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    split_pdf(SAMPLES / "laporan-salah.pdf", tmp_path)
    (tmp_path / "BAB II.pdf").write_bytes(b"%PDF-1.7 tidak utuh")
    assert run(["audit", str(tmp_path), "--out", str(tmp_path / "hasil"), "--format", "json"]) == 1
    told = json.loads((tmp_path / "hasil" / "temuan.json").read_text())["not_checked"]
    assert {
        "what": "BAB II.pdf: seluruh berkas",
        "why": "Berkas BAB II.pdf rusak atau terpotong; minta berkas yang utuh.",
    } in told


def test_the_outputs_follow_their_schemas(tmp_path: Path) -> None:
    split_docx(SAMPLES / "laporan-salah.docx", tmp_path)
    assert run(["audit", str(tmp_path), "--out", str(tmp_path / "hasil"), "--format", "json,json1"]) == 1
    for name, number in (("temuan.json", 2), ("temuan-1.json", 1)):
        schema = (data_dir("reports") / "schema" / f"findings-{number}.schema.json").read_text()
        jsonschema.validate(json.loads((tmp_path / "hasil" / name).read_text()), json.loads(schema))


def test_a_second_run_knows_the_findings_of_the_first(tmp_path: Path) -> None:
    folder = tmp_path / "LKjIP Arsip"
    folder.mkdir()
    split_docx(SAMPLES / "laporan-salah.docx", folder)
    first, second = tmp_path / "satu", tmp_path / "dua"
    assert run(["audit", str(folder), "--out", str(first), "--format", "json"]) == 1
    changed = docx.Document(str(folder / "BAB I.docx"))
    changed.add_paragraph("Kalimat tanpa angka.")
    changed.save(str(folder / "BAB I.docx"))
    earlier = str(first / "temuan.json")
    assert run(["audit", str(folder), "--out", str(second), "--format", "json", "--banding", earlier]) == 1
    assert {one["change"] for one in findings(second)} == {"tetap"}
