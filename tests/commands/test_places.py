"""Which folder the results of a source go to."""

import os
from pathlib import Path

import pytest

from auditor.commands.places import Source, own_place, source_of
from auditor.files.folder import INDEX
from auditor.models.dossier import Dossier, Recognised


def papers_of(folder: Path, source: Source) -> None:
    folder.mkdir(parents=True)
    (folder / INDEX).write_text("", encoding="utf-8")
    source.note(folder, folder)


@pytest.mark.skipif(os.name == "nt", reason="names that differ by case alone are one there")
def test_a_folder_of_that_very_name_goes_before_one_that_differs_by_case(tmp_path: Path) -> None:
    one, two = Source(tmp_path / "a.pdf", "1" * 64), Source(tmp_path / "b.pdf", "2" * 64)
    papers_of(tmp_path / "Laporan", one)
    papers_of(tmp_path / "laporan", two)
    with own_place(tmp_path, "laporan", two) as place:
        assert place.folder == tmp_path / "laporan"


def test_documents_on_several_drives_are_one_source(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def of_two_drives(_: object) -> str:
        raise ValueError("Paths don't have the same drive")

    monkeypatch.setattr(os.path, "commonpath", of_two_drives)
    documents = tuple(Recognised(tmp_path / name, None, None, None, None, "") for name in ("a.pdf", "b.pdf"))
    assert source_of(Dossier("Dinas Rekaan", documents)).path == tmp_path / "Dinas Rekaan"
