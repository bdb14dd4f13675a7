"""The Python interface, as its page in the documentation shows it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import auditor
from auditor.files.data import data_dir
from auditor.models.finding import Status

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "api.md").read_text(encoding="utf-8")
SAMPLES = data_dir("corpus") / "contoh"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(SAMPLES / "laporan-salah.docx", tmp_path)
    monkeypatch.chdir(tmp_path)


def test_the_page_does_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, object] = {}
    for example in re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE):
        exec(compile(example, "api.md", "exec"), names)  # noqa: S102 - the page of this project
    told = capsys.readouterr().out
    assert "DINAS PERPUSTAKAAN DAN KEARSIPAN KABUPATEN TIRTA AMARTA 2024" in told
    assert "ANG-02" in told
    assert "auditor/findings/2" in told
    assert "laporan.html" in told
    assert "tidak-ada.pdf tidak ditemukan" in told
    assert Path("hasil/kkr.xlsx").is_file()


def test_findings_are_a_sequence_of_two_kinds() -> None:
    findings = auditor.audit("laporan-salah.docx")
    assert len(findings) == len(findings.asserted) + len(findings.to_check)
    assert {one.status for one in findings.asserted} == {Status.PASTI}
    assert findings[0] in findings
    assert [one["fingerprint"] for one in findings.as_json()["findings"]] == [
        one.fingerprint for one in findings
    ]


def test_papers_are_those_named() -> None:
    papers = auditor.audit("laporan-salah.docx").write("hasil", ["json"])
    assert {path.name for path in papers} == {"temuan.json", "baca-dahulu.html"}
    with pytest.raises(ValueError, match="odt"):
        auditor.audit("laporan-salah.docx").write("hasil", ["odt"])


def test_a_folder_is_one_office() -> None:
    Path("kantor").mkdir()
    shutil.copy("laporan-salah.docx", "kantor")
    findings = auditor.audit("kantor")
    assert [report.document.file for report in findings.reports] == ["laporan-salah.docx"]
    papers = {path.name for path in findings.write("hasil", ["docx"])}
    assert any("bertanda" in name for name in papers), "the report itself is marked, which is still there"


def test_a_folder_of_several_offices_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from auditor import api  # noqa: PLC0415

    one = api.dossiers_in([Path()])
    monkeypatch.setattr(api, "dossiers_in", lambda *_: one * 2)
    with pytest.raises(auditor.InputError, match="beberapa instansi"):
        auditor.audit(".")


def test_what_there_is_not() -> None:
    with pytest.raises(AttributeError, match="tiada"):
        auditor.tiada  # noqa: B018
