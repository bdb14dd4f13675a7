"""What is kept between runs, and when it is not used."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import docx
import pytest

from auditor import dossier_pipeline, pipeline
from auditor.checking.rules import compiled
from auditor.cli import run
from auditor.commands import kept_audits
from auditor.files import cache
from auditor.files.data import data_dir
from auditor.files.settings import Settings
from auditor.models.document import Block, BlockKind, Cell, Document, NotRead, Table
from auditor.models.dossier import Recognised
from auditor.models.read_options import ReadOptions
from auditor.reading import cache as reading_cache
from auditor.reading import reader
from auditor.reading.cache import document_key, keep_document, load_document

ROOT = Path(cache.__file__).resolve().parents[1]
REPORT = data_dir("corpus") / "contoh" / "laporan-salah.docx"
CACHED = ReadOptions(cache=True)
TABLE = Table(
    1, ((Cell("Target", 1, (0.1, 2.0, 3.0, 4.5)),),), ((Cell("1", doubt="ragu", repeated=True),),), (1, 2)
)
DOCUMENT = Document(
    "a.pdf",
    "0" * 64,
    "pdf",
    2,
    (Block(BlockKind.HEADING, "BAB I", 1, level=1, bold=True), Block(BlockKind.TABLE, "", table=TABLE)),
    (NotRead("halaman 2", "halaman gagal dibaca"),),
)


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
    return any(b"Laporan Kinerja Tahun 2024" in kept_audits for kept_audits in written(folder).values())


def written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_document_comes_back_as_it_was() -> None:
    key = document_key(DOCUMENT.sha256, CACHED)
    assert load_document(key, Path("a.pdf")) is None
    keep_document(key, DOCUMENT)
    assert load_document(key, Path("a.pdf")) == DOCUMENT
    assert load_document(key, Path("b.pdf")) == replace(DOCUMENT, file="b.pdf")
    assert document_key(DOCUMENT.sha256, replace(CACHED, pages=1)) != key


def test_a_changed_source_in_a_package_within_gives_other_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nested = [tmp_path / name / "di" / "dalam" / "modul.py" for name in ("checking", "models", "reading")]
    for file in nested:
        file.parent.mkdir(parents=True)
        file.write_text("A = 1\n", encoding="utf-8")
    keys = {_source_keys(tmp_path, monkeypatch)}
    for at, file in enumerate(nested):
        file.write_text(f"A = {at + 2}\n", encoding="utf-8")
        keys.add(_source_keys(tmp_path, monkeypatch))
    readings, packs, audits = (set(kind) for kind in zip(*keys, strict=True))
    assert (len(readings), len(packs), len(audits)) == (
        3,
        3,
        4,
    )  # checking reads nothing, reading checks nothing


def _source_keys(package: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str | None, str]:
    for module in (reading_cache, compiled, kept_audits):
        monkeypatch.setattr(module, "_PACKAGE", package)
    reading_cache._reader.cache_clear()
    compiled._checker.cache_clear()
    document = document_key(DOCUMENT.sha256, CACHED)
    return document, compiled.pack_key(data_dir("rules")), kept_audits.program_key(Settings(), None, ())


@pytest.fixture(autouse=True)
def own_source() -> Iterator[None]:
    yield
    reading_cache._reader.cache_clear()
    compiled._checker.cache_clear()


def test_the_libraries_that_read_are_part_of_the_key() -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "reading").rglob("*.py"))
    imported = set(re.findall(r"^\s*(?:from|import) (\w+)", source, re.MULTILINE))
    given = {found for name in imported for found in packages_distributions().get(name, ())}
    assert given - {"auditor"} <= set(reading_cache.LIBRARIES)


def test_a_reading_that_time_cut_short_is_not_kept() -> None:
    key = document_key(DOCUMENT.sha256, CACHED)
    keep_document(key, replace(DOCUMENT, not_read=(NotRead("halaman 2", "waktu", by_chance=True),)))
    assert load_document(key, Path("a.pdf")) is None


@pytest.mark.parametrize("damage", [lambda kept: kept[:-1], lambda kept: b"", lambda kept: kept + b" "])
def test_a_damaged_entry_is_none(own_cache: Path, damage: Callable[[bytes], bytes]) -> None:
    cache.keep("a" * 64, b"isi")
    assert cache.load("a" * 64) == b"isi"
    (entry,) = own_cache.iterdir()
    entry.write_bytes(damage(entry.read_bytes()))
    assert cache.load("a" * 64) is None


def test_what_is_no_document_is_none() -> None:
    cache.keep("a" * 64, b'{"file": 3}')
    assert load_document("a" * 64, Path("a.pdf")) is None


def test_entries_are_for_the_user_alone_and_the_oldest_go(
    own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "MAX_BYTES", 300)
    other = own_cache / "catatan.txt"
    other.write_bytes(b"x" * 500)
    for at, key in enumerate("abc"):
        cache.keep(key * 64, b"x" * 100)
        os.utime(own_cache / f"{key * 64}.auditor", (at, at))
    assert cache.load("a" * 64) is None
    assert cache.load("b" * 64) is not None
    assert other.exists()
    assert (own_cache / f"{'b' * 64}.auditor").stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_written_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("berkas").write_bytes(b"")
    monkeypatch.setenv("AUDITOR_CACHE", "berkas")
    cache.keep("a" * 64, b"isi")
    assert cache.load("a" * 64) is None


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
