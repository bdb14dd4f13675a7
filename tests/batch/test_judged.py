"""Verdicts in the papers of a batch follow the report, whatever happens to files, folders and the batch."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from judging import FOUR, SIX, judge, left_over, notes, told, typed_in, write_report

from auditor.batch import run as batch_run
from auditor.batch.state import State
from auditor.cli import run
from auditor.models.finding import Verdicts
from auditor.reading import reader

OFFICE = Path("hasil/DINAS PERTANIAN KABUPATEN REKAAN")
FIRST, SECOND = OFFICE / "2024", OFFICE / "2024-2"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, loaded_once: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of its own with a tree of one report."""
    monkeypatch.chdir(tmp_path)
    write_report(Path("arsip/m/lkj.docx"), FOUR, SIX)


def batch(*arguments: str) -> int:
    return run(["batch", "arsip", "--out", "hasil", "--jobs", "1", "--format", "json,kkr", *arguments])


def judged(note: str = "penting") -> None:
    assert batch() == 1
    judge(FIRST / "kkr.xlsx", FOUR, "benar", note)


def change(file: str) -> None:
    """Another draft of a report."""
    write_report(Path(file), FOUR, SIX, more="Draf kedua.")


def test_when_an_input_is_touched() -> None:
    judged()
    os.utime("arsip/m/lkj.docx", (1, 1))
    assert batch() == 1
    assert notes(FIRST) == {"penting": "benar"}


def test_when_an_input_and_a_setting_change(capsys: pytest.CaptureFixture[str]) -> None:
    judged()
    judge(FIRST / "kkr.xlsx", SIX, "entah", "ragu")
    change("arsip/m/lkj.docx")
    Path("auditor.toml").write_text('nonaktif = ["STR-07"]\n', encoding="utf-8")
    capsys.readouterr()
    assert batch() == 1
    assert notes(FIRST) == {"penting": "benar", "ragu; putusan tertulis: entah": "None"}
    (aside,) = FIRST.glob("kkr-*.xlsx")
    assert {"penting", "entah"} <= typed_in(aside)
    shown = " ".join("".join(capsys.readouterr()).split())
    assert f"disimpan sebagai {aside.name}" in shown
    assert "putusan “entah” pada baris" in shown


@pytest.mark.parametrize("changed", [False, True])
def test_when_an_added_file_moves_the_results_to_another_folder(changed: bool) -> None:
    """Also when the one that was judged is a new draft by now: its file is known from the run before."""
    judged()
    write_report(Path("arsip/a/lkj.docx"), FOUR, SIX, more="Laporan yang lain.")
    if changed:
        change("arsip/m/lkj.docx")
    assert batch() == 1
    assert notes(FIRST) == {}
    assert notes(SECOND) == {"penting": "benar"}
    (aside,) = FIRST.glob("kkr-*.xlsx")
    assert "penting" in typed_in(aside)
    os.utime("arsip/a/lkj.docx", (1, 1))
    os.utime("arsip/m/lkj.docx", (1, 1))
    assert batch() == 1
    assert (notes(FIRST), notes(SECOND)) == ({}, {"penting": "benar"})
    Path("arsip/a/lkj.docx").unlink()
    assert batch() == 1
    assert notes(FIRST) == {"penting": "benar"}


def test_when_the_batch_ends_between_the_two(monkeypatch: pytest.MonkeyPatch) -> None:
    judged()
    write_report(Path("arsip/a/lkj.docx"), FOUR, SIX, more="Laporan yang lain.")

    def end(*_: object) -> None:
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr(State, "finish", end)
        with pytest.raises(SystemExit):
            batch()
    assert notes(FIRST) == {}
    assert batch() == 1
    assert (notes(FIRST), notes(SECOND)) == ({}, {"penting": "benar"})


def test_when_the_state_was_removed() -> None:
    judged()
    Path("hasil/.batch.sqlite").unlink()
    write_report(Path("arsip/a/lkj.docx"), FOUR, SIX, more="Laporan yang lain.")
    assert batch() == 1
    assert (notes(FIRST), notes(SECOND)) == ({}, {"penting": "benar"})


def test_a_verdict_that_was_taken_back_does_not_return(tmp_path: Path) -> None:
    judged()
    os.utime("arsip/m/lkj.docx", (1, 1))
    assert batch() == 1
    judge(FIRST / "kkr.xlsx", FOUR, "", "")
    os.utime("arsip/m/lkj.docx", (2, 2))
    assert batch() == 1
    assert notes(FIRST) == {}


def test_one_paper_open_in_excel_costs_its_folder_and_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    judged()
    other = Path("hasil/DINAS PERTANIAN KABUPATEN SEBERANG/2024")
    write_report(Path("arsip/z/lkj.docx"), FOUR, office="SEBERANG")
    os.utime("arsip/m/lkj.docx", (1, 1))
    before = {path.name: path.read_bytes() for path in FIRST.iterdir()}
    real = os.replace

    def replace(source: Path, target: Path) -> None:
        if Path(source) == FIRST / "kkr.xlsx":
            raise PermissionError(13, "Permission denied", str(source))
        real(source, target)

    capsys.readouterr()
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", replace)
        assert batch() == 2
    assert {path.name: path.read_bytes() for path in FIRST.iterdir()} == before
    assert told(other)["findings"]
    assert "kkr.xlsx di folder" in "".join(capsys.readouterr())
    assert batch() == 1
    assert notes(FIRST) == {"penting": "benar"}
    assert left_over(Path("hasil")) == []


def test_what_is_saved_while_the_batch_runs_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    judged("sebelum")
    os.utime("arsip/m/lkj.docx", (1, 1))
    real = batch_run._place

    def place(folder: Path, *rest: Any) -> Any:
        judge(folder / "kkr.xlsx", SIX, "bukan temuan", "selama")
        return real(folder, *rest)

    monkeypatch.setattr(batch_run, "_place", place)
    assert batch() == 1
    assert notes(FIRST) == {"sebelum": "benar"}
    (aside,) = FIRST.glob("kkr-*.xlsx")
    assert {"sebelum", "selama"} <= typed_in(aside)


def test_what_is_judged_counts_in_the_overview() -> None:
    judged()
    silent = len(told(FIRST)["findings"])
    judge(FIRST / "kkr.xlsx", SIX, "bukan temuan")
    os.utime("arsip/m/lkj.docx", (1, 1))
    assert batch() == 1
    assert len(told(FIRST)["findings"]) == silent - 1
    book = openpyxl.load_workbook("hasil/ringkasan.xlsx")
    row = {head.value: one.value for head, one in zip(book["Laporan"][1], book["Laporan"][2], strict=True)}
    sure = sum(count for head, count in row.items() if head.endswith(", pasti"))
    assert sure + row["Perlu dicek"] == silent - 1


def test_a_copy_elsewhere_of_a_judged_report_has_its_verdicts_once() -> None:
    judged()
    Path("arsip/a").mkdir()
    shutil.copy("arsip/m/lkj.docx", "arsip/a/lkj.docx")
    assert batch() == 1
    assert (notes(FIRST), notes(SECOND)) == ({}, {"penting": "benar"})


def test_papers_that_name_no_report_are_of_none() -> None:
    from auditor.batch.judged import Judged  # noqa: PLC0415

    assert Judged(Path("hasil"), (), {})._owner(Path("hasil/a/kkr.xlsx"), Verdicts((), ())) is None


def test_a_file_replaced_while_it_is_read_is_audited_as_it_was_and_then_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    report = Path("arsip/m/lkj.docx")
    first = hashlib.sha256(report.read_bytes()).hexdigest()
    write_report(Path("baru.docx"), SIX, more="Draf kedua.")
    real = reader._read

    def replaced(*args: Any) -> Any:
        os.replace("baru.docx", report)
        return real(*args)

    with monkeypatch.context() as patched:
        patched.setattr(reader, "_read", replaced)
        assert batch() == 1
    assert told(FIRST)["documents"][0]["sha256"] == first
    assert any(FOUR in one["message"] for one in told(FIRST)["findings"])
    assert batch() == 1
    assert told(FIRST)["documents"][0]["sha256"] == hashlib.sha256(report.read_bytes()).hexdigest()
    assert not any(FOUR in one["message"] for one in told(FIRST)["findings"])
