"""Whatever a reviewer typed is there afterwards, and each folder holds one report, in any order of events."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from judging import FOUR, SIX, judge, left_over, notes, told, typed_in, write_report

from auditor import dossier, pipeline
from auditor.cli import run
from auditor.commands import asked
from auditor.presenting import outputs
from auditor.presenting.rerun import placing
from auditor.reading import reader

HERE = Path("hasil/laporan")
PAPER = HERE / "kkr.xlsx"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, loaded_once: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of its own with a report, and no waiting for folders."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(placing, "WAIT", 0.0)
    write_report(Path("laporan.docx"), FOUR, SIX)


def audit(*arguments: str) -> int:
    return run(["audit", *arguments, "--format", "json,kkr"])


def before_each(
    owner: object, name: str, act: Callable[[], object], monkeypatch: pytest.MonkeyPatch, times: int = 1
) -> None:
    """Act before each call of a function, for the first so many times."""
    real, left = getattr(owner, name), times

    def called(*args: Any, **named: Any) -> Any:
        nonlocal left
        if left:
            left -= 1
            act()
        return real(*args, **named)

    monkeypatch.setattr(owner, name, called)


def test_what_is_saved_while_the_report_is_audited_is_taken_over(monkeypatch: pytest.MonkeyPatch) -> None:
    audit("laporan.docx")
    judge(PAPER, FOUR, "benar", "sebelum")
    before_each(pipeline, "audit", lambda: judge(PAPER, SIX, "bukan temuan", "selama"), monkeypatch)
    audit("laporan.docx")
    assert notes(HERE) == {"sebelum": "benar", "selama": "bukan temuan"}


def test_what_is_saved_while_papers_are_written_is_taken_over(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    audit("laporan.docx")
    before_each(outputs, "write_papers", lambda: judge(PAPER, SIX, "benar", "selama"), monkeypatch)
    audit("laporan.docx", "--no-cache")
    assert notes(HERE) == {"selama": "benar"}
    assert "Putusan pereviu diteruskan: 1 benar." in " ".join(capsys.readouterr().out.split())


def test_what_is_saved_again_and_again_is_kept_aside_and_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    audit("laporan.docx")
    said = iter(["satu", "dua", "tiga", "empat"])
    before_each(outputs, "write_papers", lambda: judge(PAPER, SIX, "benar", next(said)), monkeypatch, 4)
    audit("laporan.docx", "--no-cache")
    assert notes(HERE) == {"dua": "benar"}
    (aside,) = HERE.glob("kkr-*.xlsx")
    assert "tiga" in typed_in(aside)
    assert f"disimpan sebagai {aside.name}" in capsys.readouterr().out


def test_an_unknown_verdict_becomes_a_note_and_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    audit("laporan.docx")
    judge(PAPER, FOUR, "ok", "lihat lampiran")
    judge(PAPER, SIX, "Bukan Temuan.", "wajar")
    capsys.readouterr()
    audit("laporan.docx")
    assert notes(HERE) == {"lihat lampiran; putusan tertulis: ok": "None", "wajar": "bukan temuan"}
    shown = " ".join(capsys.readouterr().out.split())
    assert "kkr.xlsx: putusan “ok” pada baris" in shown
    assert "tidak dikenal (pilih salah satu: benar, bukan temuan, perlu klarifikasi)" in shown
    (aside,) = HERE.glob("kkr-*.xlsx")
    assert {"ok", "Bukan Temuan."} <= typed_in(aside)


def test_verdicts_that_were_not_taken_over_are_kept_aside(tmp_path: Path) -> None:
    """Those in the folder, which the auditor wrote there itself, when others are named."""
    audit("laporan.docx")
    judge(PAPER, FOUR, "benar", "di sini")
    audit("laporan.docx")
    for one in HERE.glob("kkr-*.xlsx"):
        one.unlink()
    audit("laporan.docx", "--out", "lain")
    judge(Path("lain/kkr.xlsx"), SIX, "benar", "di sana")
    audit("laporan.docx", "--putusan", "lain")
    assert notes(HERE) == {"di sana": "benar"}
    (aside,) = HERE.glob("kkr-*.xlsx")
    assert "di sini" in typed_in(aside)


def test_a_paper_open_in_excel_leaves_all_as_it_was(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    audit("laporan.docx")
    judge(PAPER, FOUR, "benar", "penting")
    before = {path.name: path.read_bytes() for path in HERE.iterdir()}
    capsys.readouterr()
    real = os.replace

    def replace(source: Path, target: Path) -> None:
        if "kkr.xlsx" in {Path(source).name, Path(target).name} and Path(source).parent == HERE:
            raise PermissionError(13, "Permission denied", str(source))
        real(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", replace)
        assert audit("laporan.docx") == 2
    assert {path.name: path.read_bytes() for path in HERE.iterdir()} == before
    (line,) = capsys.readouterr().err.splitlines()
    assert "kkr.xlsx di folder hasil/laporan tidak dapat diganti, mungkin sedang dibuka di Excel" in line
    assert audit("laporan.docx") == 1
    assert notes(HERE) == {"penting": "benar"}


def test_of_two_audits_into_one_folder_one_is_refused_and_none_is_mixed_up(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_report(Path("lain.docx"), FOUR, office="KHAYALAN")
    codes: list[int] = []
    before_each(pipeline, "audit", lambda: codes.append(audit("lain.docx", "--out", "bersama")), monkeypatch)
    assert audit("laporan.docx", "--out", "bersama") == 1
    assert codes == [2]
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("Folder bersama sedang diisi audit lain; tunggu sampai selesai")
    for name, folder in (("laporan.docx", "bersama"), ("laporan.docx", "satu"), ("lain.docx", "dua")):
        assert audit(name, "--out", folder) == 1
        (document,) = told(Path(folder))["documents"]
        assert document["file"] == name
        assert document["sha256"] == hashlib.sha256(Path(name).read_bytes()).hexdigest()


def test_what_is_kept_is_not_read_back_from_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another's papers in the folder do not get into the cache, however late they come there."""
    real = asked.store_audit

    def poisoned(key: str, folder: Path, summary: Any) -> None:
        HERE.mkdir(parents=True, exist_ok=True)
        (HERE / "temuan.json").write_text("racun")
        real(key, folder, summary)

    monkeypatch.setattr(asked, "store_audit", poisoned)
    audit("laporan.docx")
    audit("laporan.docx", "--out", "lagi")
    assert told(HERE) == told(Path("lagi"))


def test_a_folder_that_is_named_for_another_report_is_filled_and_that_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_report(Path("lain.docx"), FOUR, office="KHAYALAN")
    audit("laporan.docx", "--out", "bersama")
    audit("laporan.docx", "--out", "bersama")
    assert "sudah diganti" not in capsys.readouterr().out
    audit("lain.docx", "--out", "bersama")
    said = "Folder bersama tadinya memuat hasil audit ../laporan.docx; hasil itu sudah diganti."
    assert said in capsys.readouterr().out


def test_two_sources_of_one_name_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    write_report(Path("b/laporan.docx"), FOUR, office="KHAYALAN")
    before_each(pipeline, "audit", lambda: audit("b/laporan.docx"), monkeypatch)
    audit("laporan.docx")
    offices = [told(Path("hasil") / name)["documents"][0]["office"] for name in ("laporan", "laporan-2")]
    assert [office.split()[-1] for office in offices] == ["REKAAN", "KHAYALAN"]


@pytest.mark.parametrize("kept", [True, False])
def test_a_file_replaced_while_it_is_read_is_audited_as_it_was(
    kept: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is read, hashed and kept is one content, whatever lies at the path meanwhile."""
    report = Path("laporan.docx")
    first = hashlib.sha256(report.read_bytes()).hexdigest()
    write_report(Path("baru/laporan.docx"), SIX, office="KHAYALAN")
    option = [] if kept else ["--no-cache"]

    def replaced(path: Path, *rest: Any) -> Any:
        os.replace("baru/laporan.docx", report)
        return real(path, *rest)

    real = reader._read
    shutil.copy(report, "semula.docx")
    with monkeypatch.context() as patched:
        patched.setattr(reader, "_read", replaced)
        assert audit("laporan.docx", *option) == 1
    (document,) = told(HERE)["documents"]
    assert (document["file"], document["sha256"]) == ("laporan.docx", first)
    assert document["office"].endswith("REKAAN")
    assert {slip for slip in (FOUR, SIX) for one in told(HERE)["findings"] if slip in one["message"]} == {
        FOUR,
        SIX,
    }
    audit("laporan.docx", "--out", "baru")
    assert told(Path("baru"))["documents"][0]["office"].endswith("KHAYALAN")
    shutil.copy("semula.docx", report)
    audit("laporan.docx", "--out", "lagi")
    assert told(Path("lagi")) == told(HERE)


def test_ctrl_c_leaves_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "sementara"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    (tmp_path / "sementara").mkdir()

    def stop() -> None:
        raise KeyboardInterrupt

    for owner, name in ((pipeline, "audit"), (outputs, "write_papers"), (placing, "_exchange")):
        with monkeypatch.context() as patched:
            before_each(owner, name, stop, patched)
            assert audit("laporan.docx", "laporan.docx", "--no-cache") == 130
        assert not Path("hasil").exists()
        assert list((tmp_path / "sementara").iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a kill is made with fork")
def test_the_next_run_removes_what_a_killed_one_left(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    temporary = tmp_path / "sementara"
    temporary.mkdir()
    (temporary / "auditor-catatan").mkdir()  # somebody else's
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    child = os.fork()
    if not child:
        with monkeypatch.context() as patched:
            before_each(placing, "_put", lambda: os._exit(9), patched)
            audit("laporan.docx")
        os._exit(0)
    assert os.waitpid(child, 0)[1] != 0
    assert len(list(temporary.iterdir())) == 2
    assert left_over(Path("hasil"))
    assert audit("laporan.docx") == 1
    assert [path.name for path in temporary.iterdir()] == ["auditor-catatan"]
    assert left_over(Path("hasil")) == []
    assert sorted(path.name for path in HERE.iterdir()) == ["baca-dahulu.html", "kkr.xlsx", "temuan.json"]


def test_a_document_replaced_since_it_was_recognised_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What it is was told from another content than the one that would be audited."""
    for year in (2023, 2024):
        write_report(Path(f"arsip/{year}.docx"), FOUR, year=year)
    real = dossier.dossiers_in

    def replaced(*args: Any) -> Any:
        found = real(*args)
        write_report(Path("arsip/2023.docx"), SIX, office="KHAYALAN", year=2022)
        return found

    with monkeypatch.context() as patched:
        patched.setattr(dossier, "dossiers_in", replaced)
        assert audit("arsip") == 2
    assert capsys.readouterr().err == "2023.docx diganti sementara audit berjalan; jalankan sekali lagi.\n"
    assert not Path("hasil").exists()


def test_what_was_typed_into_a_word_paper_is_kept_aside(capsys: pytest.CaptureFixture[str]) -> None:
    again = ["audit", "laporan.docx", "--format", "docx"]
    run(again)
    run(again)
    assert list(HERE.glob("catatan-hasil-reviu-*")) == []
    paper = docx.Document(str(HERE / "catatan-hasil-reviu.docx"))
    paper.add_paragraph("Tanggapan unit: setuju.")
    paper.save(str(HERE / "catatan-hasil-reviu.docx"))
    capsys.readouterr()
    run(again)
    (aside,) = HERE.glob("catatan-hasil-reviu-*")
    assert docx.Document(str(aside)).paragraphs[-1].text == "Tanggapan unit: setuju."
    told_of = f"catatan-hasil-reviu.docx yang sudah ada di folder itu disimpan sebagai {aside.name}"
    assert told_of in capsys.readouterr().out
