"""The index of a folder of papers."""

import re
from dataclasses import replace
from pathlib import Path

from made_audit import HOSTILE

from auditor.files.folder import Format
from auditor.presenting.html.index import write_index
from auditor.presenting.outputs import write_all
from auditor.presenting.shared.audited import Audited


def shown(folder: Path) -> str:
    return (folder / "baca-dahulu.html").read_text(encoding="utf-8")


def links(folder: Path) -> list[str]:
    return re.findall(r'<a href="([^"]+)">', shown(folder))


def test_only_papers_that_were_written_are_listed(audit: Audited, tmp_path: Path) -> None:
    (tmp_path / "kkr.xlsx").write_text("dari audit sebelumnya")
    write_all(tmp_path, audit, [Format.JSON, Format.DOCX])
    assert links(tmp_path) == ["catatan-hasil-reviu.docx", "kertas-kerja-reviu.docx", "temuan.json"]
    assert "[DIISI AUDITOR]" in shown(tmp_path)
    assert "Temuan: 2 pasti, 1 perlu dicek." in shown(tmp_path)
    assert "Pereviu, lalu unit yang direviu" in shown(tmp_path)


def test_a_paper_without_a_description_is_listed_too(audit: Audited, tmp_path: Path) -> None:
    (tmp_path / "surat #1 & lampiran.pdf").write_text("")
    write_index(audit, tmp_path)
    assert links(tmp_path) == ["surat%20%231%20%26%20lampiran.pdf"]
    assert "surat #1 &amp; lampiran.pdf</a>" in shown(tmp_path)
    assert "[DIISI AUDITOR]" not in shown(tmp_path)


def test_hostile_texts_are_plain(audit: Audited, tmp_path: Path) -> None:
    write_index(replace(audit, reports=[replace(audit.reports[0], office=HOSTILE)]), tmp_path)
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7 * 7 }}" in shown(tmp_path)
    assert "<script" not in shown(tmp_path)
    assert not re.search("[\x00\x1b\u202e]", shown(tmp_path))
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//", shown(tmp_path))
