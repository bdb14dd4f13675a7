"""Fixtures for the tests of reading Word files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from auditor.models.document import Document
from auditor.reading.word.read import read_docx


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Document]:
    """Save the given python-docx document and read it."""

    def save_and_read(document: object) -> Document:
        path = tmp_path / "contoh.docx"
        document.save(str(path))  # type: ignore[attr-defined]
        return read_docx(path)

    return save_and_read
