"""The papers in Word, read back."""

import importlib.util
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from made_audit import make_audit
from paper_maker import CHR, KKR, SHOWN, all_text, audit_with, finding, parts, written
from support import ROOT

from auditor.models.errors import InputError
from auditor.models.report import Place, Value
from auditor.presenting.shared.audited import Audited
from auditor.presenting.word.papers import check_templates, export_templates


def test_hostile_texts_are_plain(audit: Audited, tmp_path: Path) -> None:
    notes, review = written(audit, tmp_path)
    assert f"Pesan ANG-02: {SHOWN}" in all_text(notes)
    assert "49" not in all_text(notes)
    strange = replace(
        audit.reports[0], office="A {_{ x }_} {_% y %_} </w:t> \x0b\x0c\x07\t\ud800\ufffe &amp; \u202e"
    )
    notes, review = written(replace(audit, reports=[strange]), tmp_path)
    for paper in (notes, review):
        assert "LAPORAN KINERJA A {_{ x }_} {_% y %_} </w:t> &amp; TAHUN 2023" in all_text(paper)


def test_nothing_of_the_template_is_left(tmp_path: Path) -> None:
    for paper in written(audit_with(finding("ANG-01")), tmp_path):
        assert not re.search(r"\{\{|\}\}|\{%|%\}|\bNone\b", all_text(paper))


def test_several_documents_are_named(tmp_path: Path) -> None:
    notes, _ = written(make_audit("a.pdf", "b.pdf"), tmp_path)
    assert "Hal. 5, a.pdf, Tabel 3.1" in all_text(notes)
    assert ["Berkas", "a.pdf; b.pdf"] in parts(notes)[""][0]


def test_pages_are_those_of_the_document_that_is_named(tmp_path: Path) -> None:
    made = make_audit("baru.pdf", "lama.pdf")
    places = (Place("baru.pdf", 14, "3.4"), Place("lama.pdf", 13, "3.3"), Place("lama.pdf", 11, "3.2"))
    one = finding("TAH-01", evidence=tuple(Value("9", place) for place in places))
    audit = replace(made, outcome=replace(made.outcome, findings=(one,)))
    notes, _ = written(audit, tmp_path)
    assert "Hal. 14, baru.pdf, Tabel 3.4; dan lama.pdf, hal. 11, 13" in all_text(notes)


def test_head_rows_repeat_and_no_row_breaks(audit: Audited, tmp_path: Path) -> None:
    for paper in written(audit, tmp_path):
        assert round(paper.sections[0].page_width.cm, 1) == 21.0
        for table in paper.tables:
            assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in table.rows)
            if table.rows[0].cells[0].text == "No.":
                assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")


def test_a_folder_without_templates(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=f"tidak memuat {CHR} maupun {KKR}"):
        check_templates(tmp_path / "tiada")


def test_templates_that_exist_are_left(tmp_path: Path) -> None:
    assert export_templates(tmp_path / "t", anew=False) == ([tmp_path / "t" / CHR, tmp_path / "t" / KKR], [])
    (tmp_path / "t" / CHR).write_text("milik kantor")
    (tmp_path / "t" / KKR).unlink()
    assert export_templates(tmp_path / "t", anew=False) == ([tmp_path / "t" / KKR], [tmp_path / "t" / CHR])
    assert (tmp_path / "t" / CHR).read_text() == "milik kantor"
    export_templates(tmp_path / "t", anew=True)
    assert docx.Document(str(tmp_path / "t" / CHR)).paragraphs[0].text == "CATATAN HASIL REVIU"


@pytest.mark.parametrize(("name", "maker"), [(CHR, "notes"), (KKR, "review")])
def test_the_script_makes_the_bundled_templates(
    tmp_path: Path, name: str, maker: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = importlib.util.spec_from_file_location("word_templates", ROOT / "scripts" / "word_templates.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)  # where dataclasses look for their module
    spec.loader.exec_module(module)
    getattr(module, maker)().save(str(tmp_path / name))
    with zipfile.ZipFile(tmp_path / name) as made, zipfile.ZipFile(ROOT / "reports" / name) as kept:
        assert made.namelist() == kept.namelist()
        for part in kept.namelist():
            assert made.read(part) == kept.read(part), f"{part}: python scripts/word_templates.py"


def test_libreoffice_opens_them(audit: Audited, tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice (soffice) is not installed")
    written(audit, tmp_path)
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / CHR), str(tmp_path / KKR)], check=True, capture_output=True)
    for name in (CHR, KKR):
        assert (tmp_path / name).with_suffix(".pdf").read_bytes().startswith(b"%PDF")
