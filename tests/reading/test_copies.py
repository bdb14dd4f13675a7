"""Copies of what is audited: under its name, in a folder called as its own."""

from pathlib import Path

import docx
import pytest

from auditor.reading.copies import copied


def test_a_file_in_a_folder_above_is_named_as_usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = tmp_path / "dinas" / "2024"
    here.mkdir(parents=True)
    docx.Document().save(str(here.parent / "lkj.docx"))
    monkeypatch.chdir(here)
    given = Path("../lkj.docx")
    with copied([given]) as copies:
        copy = copies[given]
        assert (copy.name, copy.parent.name) == ("lkj.docx", "dinas")
        assert copy.read_bytes() == (here.parent / "lkj.docx").read_bytes()
