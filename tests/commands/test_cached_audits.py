"""Finished audits are kept, and not used where anything is another."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import pytest

from auditor import dossier_pipeline, pipeline
from auditor.cli import run
from auditor.files.data import data_dir
from auditor.models.dossier import Recognised
from auditor.reading import reader

REPORT = data_dir("corpus") / "contoh" / "laporan-salah.docx"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, loaded_once: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of its own with a small report, and rules that are loaded only once."""
    monkeypatch.chdir(tmp_path)
    document = docx.Document()
    document.add_paragraph("Laporan Kinerja Tahun 2024")
    document.save("laporan.docx")


@pytest.fixture
def audits(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that are audited anew."""
    done: list[Path] = []
    audit = pipeline.audit

    def counted(path: Path, *rest: Any, **named: Any) -> object:
        done.append(path)
        return audit(path, *rest, **named)

    monkeypatch.setattr(pipeline, "audit", counted)
    return done


def holds_the_report(folder: Path) -> bool:
    return any(b"Laporan Kinerja Tahun 2024" in cached_audits for cached_audits in written(folder).values())


def written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_second_audit_is_the_first(audits: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["audit", str(REPORT), "--out", "satu"]) == 1
    told = capsys.readouterr().out
    assert run(["audit", str(REPORT), "--out", "dua"]) == 1
    assert capsys.readouterr().out == told.replace("satu", "dua")
    assert written(Path("dua")) == written(Path("satu"))
    assert len(audits) == 1


def test_other_settings_audit_anew_but_read_only_once(
    audits: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["audit", "laporan.docx"]) in {0, 1}
    monkeypatch.setattr(reader, "_read", None)  # to read again would fail
    Path("auditor.toml").write_text('nonaktif = ["STR-07"]\n', encoding="utf-8")
    assert run(["audit", "laporan.docx"]) in {0, 1}
    Path("aturan").mkdir()
    Path("auditor.toml").write_text('packs = ["aturan"]\n', encoding="utf-8")
    assert run(["audit", "laporan.docx"]) in {0, 1}
    rule = (data_dir("rules") / "ANG-02.yaml").read_text(encoding="utf-8")
    (Path("aturan") / "ANG-02.yaml").write_text(rule, encoding="utf-8")
    assert run(["audit", "laporan.docx"]) in {0, 1}
    assert len(audits) == 4


@pytest.mark.parametrize("option", [["--no-cache"], ["--password", "rahasia"]])
def test_nothing_of_the_report_is_kept(audits: list[Path], own_cache: Path, option: list[str]) -> None:
    for _ in range(2):
        assert run(["audit", "laporan.docx", *option]) in {0, 1}
    assert len(audits) == 2
    assert not holds_the_report(own_cache)
    assert run(["audit", "laporan.docx"]) in {0, 1}
    assert holds_the_report(own_cache)


@pytest.fixture
def dossier_audits(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The dossiers that are audited anew, by how many documents each has."""
    done: list[int] = []
    audit = dossier_pipeline.audit_dossier

    def counted(documents: Sequence[Recognised], *rest: Any, **named: Any) -> object:
        done.append(len(documents))
        return audit(documents, *rest, **named)

    monkeypatch.setattr(dossier_pipeline, "audit_dossier", counted)
    return done


def reports_of_two_years(tree: Path) -> None:
    for year in (2023, 2024):
        (tree / str(year)).mkdir(parents=True)
        document = docx.Document()
        document.add_paragraph(f"LAPORAN KINERJA TAHUN {year}")
        document.add_paragraph("DINAS PASAR RAKYAT KABUPATEN SUKARAYA")
        document.save(str(tree / str(year) / "laporan.docx"))


def test_a_dossier_is_audited_once(dossier_audits: list[int]) -> None:
    reports_of_two_years(Path("arsip"))
    for folder in ("satu", "dua"):
        assert run(["audit", "arsip", "--format", "json", "--out", folder]) in {0, 1}
    assert dossier_audits == [2]
    assert written(Path("satu")) == written(Path("dua"))
    document = docx.Document("arsip/2023/laporan.docx")
    document.add_paragraph("Realisasi anggaran tahun 2023 sebesar Rp1.234.567.890.")
    document.save("arsip/2023/laporan.docx")
    assert run(["audit", "arsip", "--format", "json"]) in {0, 1}
    (Path("arsip") / "dossier.yaml").write_text(
        "berkas:\n  2023/laporan.docx: {tahun: 2022}\n", encoding="utf-8"
    )
    assert run(["audit", "arsip", "--format", "json"]) in {0, 1}
    assert dossier_audits == [2, 2, 2]


def test_a_dossier_of_which_a_document_was_not_used_is_audited_again(dossier_audits: list[int]) -> None:
    reports_of_two_years(Path("arsip"))
    (Path("arsip") / "2024" / "rusak.pdf").write_bytes(b"%PDF-1.7 tidak utuh")
    for _ in range(2):
        assert run(["audit", "arsip", "--format", "json", "--out", "satu"]) in {0, 1}
    assert dossier_audits == [3, 3]
