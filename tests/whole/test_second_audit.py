"""A second audit as a user runs it: --banding, --putusan, and a folder that holds a judged kkr.xlsx."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from auditor import pipeline
from auditor.cli import run
from auditor.commands import watching
from auditor.presenting.rerun import verdicts

DRAFT, MENDED = "5 (enam)", "5 (lima)"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, loaded_once: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of its own with two drafts of a report, and rules that are loaded only once."""
    monkeypatch.chdir(tmp_path)
    for name, office, said in (
        ("draf-1.docx", "REKAAN", DRAFT),
        ("draf-2.docx", "REKAAN", MENDED),
        ("lain.docx", "KHAYALAN", DRAFT),
    ):
        document = docx.Document()
        for text in ("LAPORAN KINERJA", f"DINAS PERTANIAN KABUPATEN {office}", "TAHUN 2024"):
            document.add_paragraph(text)
        document.add_heading("BAB I PENDAHULUAN", 1)
        document.add_paragraph(f"Dinas melaksanakan {said} program.")
        document.add_paragraph("Setiap program didukung oleh 3 (empat) kegiatan.")
        document.save(name)


def audit(*arguments: str) -> int:
    return run(["audit", *arguments, "--format", "json,kkr"])


def told(folder: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((Path(folder) / "temuan.json").read_text(encoding="utf-8"))
    return data


def judge(folder: str, said: str, verdict: str, note: str = "") -> str:
    """Type a verdict and a note beside the finding whose text holds ``said``; gives its fingerprint."""
    file = Path(folder) / "kkr.xlsx"
    book = openpyxl.load_workbook(file)
    sheet = book["Temuan"]
    titles = {cell.value: at for at, cell in enumerate(sheet[1], start=1)}
    row = next(at for at in range(2, sheet.max_row + 1) if said in sheet.cell(at, titles["Uraian"]).value)
    sheet.cell(row, titles["Putusan"]).value = verdict
    sheet.cell(row, titles["Catatan pereviu"]).value = note
    book.save(file)
    return str(sheet.cell(row, titles["Tanda temuan"]).value)


def copies(folder: str) -> list[str]:
    return sorted(path.name for path in Path(folder).glob("kkr-*.xlsx"))


def test_a_mended_draft_is_compared_with_the_one_before(capsys: pytest.CaptureFixture[str]) -> None:
    assert audit("draf-1.docx", "--out", "satu") == 1
    assert audit("draf-2.docx", "--out", "dua") == 1
    assert "compared" not in told("dua")
    capsys.readouterr()
    assert audit("draf-2.docx", "--out", "dua", "--banding", "satu/temuan.json") == 1
    after = told("dua")
    assert after["compared"] == "draf-1.docx"
    (fixed,) = after["fixed"]
    assert (fixed["rule"], DRAFT in fixed["message"]) == ("NAR-03", True)
    assert {one["change"] for one in after["findings"]} == {"tetap"}
    count = len(after["findings"])
    shown = " ".join(capsys.readouterr().out.split())
    assert f"Dibandingkan dengan audit draf-1.docx: 0 baru, {count} tetap, 1 sudah diperbaiki." in shown
    assert audit("draf-1.docx", "--out", "tiga", "--banding", "dua") == 1
    assert [DRAFT in one["message"] for one in told("tiga")["findings"] if one["change"] == "baru"] == [True]


def test_verdicts_carry_over(capsys: pytest.CaptureFixture[str]) -> None:
    audit("draf-1.docx", "--out", "satu")
    before = len(told("satu")["findings"])
    silent = judge("satu", "3 (empat)", "bukan temuan", "sesuai lampiran")
    gone = judge("satu", DRAFT, "benar")
    assert audit("draf-2.docx", "--out", "dua", "--putusan", "satu/kkr.xlsx") == 1
    after = told("dua")
    assert [(one["fingerprint"], one["judged"]["note"]) for one in after["dismissed"]] == [
        (silent, "sesuai lampiran")
    ]
    assert [(one["fingerprint"], one["verdict"]) for one in after["unneeded"]] == [(gone, "benar")]
    assert len(after["findings"]) == after["summary"]["findings"] == before - 2
    capsys.readouterr()
    assert audit("draf-2.docx", "--out", "tiga", "--putusan", "dua") == 1
    assert told("tiga")["dismissed"] == after["dismissed"]
    assert told("tiga")["unneeded"] == after["unneeded"]


def test_when_nothing_is_left_the_exit_code_is_0() -> None:
    audit("draf-1.docx", "--out", "satu")
    file = Path("satu/kkr.xlsx")
    book = openpyxl.load_workbook(file)
    sheet = book["Temuan"]
    column = next(cell.column for cell in sheet[1] if cell.value == "Putusan")
    for at in range(2, sheet.max_row + 1):
        sheet.cell(at, column).value = "bukan temuan"
    book.save(file)
    assert audit("draf-1.docx", "--out", "dua", "--putusan", "satu") == 0
    assert told("dua")["summary"]["findings"] == 0


def test_a_rerun_keeps_what_was_typed(capsys: pytest.CaptureFixture[str]) -> None:
    audit("draf-1.docx", "--out", "satu")
    silent = judge("satu", "3 (empat)", "bukan temuan")
    capsys.readouterr()
    audit("draf-1.docx", "--out", "satu")
    (copy,) = copies("satu")
    assert f"kkr.xlsx yang sudah ada di folder itu disimpan sebagai {copy}" in capsys.readouterr().out
    for _ in range(2):
        assert [one["fingerprint"] for one in told("satu")["dismissed"]] == [silent]
        audit("draf-1.docx", "--out", "satu")
        assert copies("satu") == [copy]
    assert audit("draf-1.docx", "--out", "satu", "--format", "json") == 1
    assert [one["fingerprint"] for one in told("satu")["dismissed"]] == [silent]


def test_a_paper_that_nobody_saved_since_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    audit("draf-1.docx", "--out", "satu")
    with monkeypatch.context() as patched:
        patched.setattr(verdicts, "open_paper", None)
        assert audit("draf-1.docx", "--out", "satu") == 1
        assert copies("satu") == []
    silent = judge("satu", "3 (empat)", "bukan temuan")
    for _ in range(2):
        audit("draf-1.docx", "--out", "satu")
        assert [one["fingerprint"] for one in told("satu")["dismissed"]] == [silent]


def test_verdicts_on_another_report_are_kept_aside() -> None:
    audit("draf-1.docx", "--out", "satu")
    judge("satu", "3 (empat)", "bukan temuan")
    audit("lain.docx", "--out", "satu")
    assert "dismissed" not in told("satu")
    (copy,) = copies("satu")
    kept = openpyxl.load_workbook(Path("satu") / copy)["Temuan"]
    assert "bukan temuan" in {cell.value for row in kept.iter_rows() for cell in row}
    assert audit("lain.docx", "--out", "dua", "--putusan", f"satu/{copy}") == 1
    assert len(told("dua")["dismissed"]) == 1
    assert "asalnya laporan DINAS PERTANIAN KABUPATEN REKAAN" in told("dua")["not_checked"][0]["why"]


def test_a_file_of_that_name_that_is_none_of_ours_is_kept() -> None:
    Path("satu").mkdir()
    Path("satu/kkr.xlsx").write_bytes(b"milik pengguna")
    audit("draf-1.docx", "--out", "satu")
    (copy,) = copies("satu")
    assert (Path("satu") / copy).read_bytes() == b"milik pengguna"


def test_nothing_is_left_aside_when_nothing_was_typed_or_the_audit_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    audit("draf-1.docx", "--out", "satu")
    audit("draf-2.docx", "--out", "satu")
    assert copies("satu") == []
    judge("satu", "3 (empat)", "benar")
    monkeypatch.setattr(pipeline, "audit", None)
    assert audit("draf-1.docx", "--out", "satu", "--no-cache") == 2
    assert copies("satu") == []


def test_a_kept_audit_is_not_taken_for_another_comparison() -> None:
    audit("draf-1.docx", "--out", "satu")
    audit("draf-1.docx", "--out", "dua", "--banding", "satu")
    assert {one["change"] for one in told("dua")["findings"]} == {"tetap"}
    file = Path("satu/temuan.json")
    data = told("satu")
    data["findings"] = []
    file.write_text(json.dumps(data), encoding="utf-8")
    audit("draf-1.docx", "--out", "dua", "--banding", "satu")
    assert {one["change"] for one in told("dua")["findings"]} == {"baru"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["draf-1.docx", "--banding", "tiada.json"], "tiada.json tidak dapat dibaca"),
        (["draf-1.docx", "--banding", "draf-1.docx"], "draf-1.docx bukan temuan.json dari auditor"),
        (["draf-1.docx", "--putusan", "tiada.xlsx"], "tiada.xlsx tidak dapat dibaca"),
        (["draf-1.docx", "--putusan", "draf-2.docx"], "draf-2.docx bukan"),
        (["draf-1.docx", "draf-2.docx", "--banding", "x.json"], "sebut satu berkas saja"),
    ],
)
def test_what_cannot_be_compared(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert audit(*arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert len(shown.err.splitlines()) == 1
    assert said in shown.err


def test_a_watched_file_is_audited_again_when_it_is_saved(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = iter([lambda: os.replace("draf-2.docx", "draf-1.docx"), lambda: None])

    def sleep(_: float) -> None:
        step = next(steps, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    monkeypatch.setattr(watching.time, "sleep", sleep)
    assert run(["audit", "draf-1.docx", "--pantau", "--format", "kkr", "--out", "hasil"]) == 1
    shown, errors = capsys.readouterr()
    assert errors == ""
    assert shown.count("Dibandingkan dengan audit draf-1.docx") == 1
    assert "0 baru, 2 tetap, 1 sudah diperbaiki." in " ".join(shown.split())
    assert "- sudah diperbaiki: NAR-" in shown
    assert [one["change"] for one in told("hasil")["findings"]] == ["tetap", "tetap"]


@pytest.mark.parametrize("others", [["draf-2.docx"], ["--pk", "draf-2.docx"], ["."]])
def test_only_one_file_is_watched(others: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["audit", *others, "draf-1.docx", "--pantau"]) == 2
    assert capsys.readouterr().err == (
        "--pantau memantau satu berkas laporan, tanpa folder, ZIP, atau dokumen pembanding.\n"
    )
