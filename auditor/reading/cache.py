"""Documents that were read before, found again by content, version of the reader and options."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.files.cache import keep, load, make_key, sources_of
from auditor.lexicon import headers
from auditor.models.document import Document, file_name
from auditor.models.read_options import ReadOptions
from auditor.processes.libreoffice import stamp
from auditor.processes.tesseract import can_read

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_PACKAGE = Path(__file__).resolve().parents[1]
_BELOW = ("converting", "files", "lexicon", "models", "processes", "reading")
"""The packages that reading is made of."""
LIBRARIES = (
    "camelot-py",
    "lxml",
    "numpy",
    "opencv-python-headless",
    "openpyxl",
    "pdfminer.six",
    "pdfplumber",
    "pillow",
    "playa-pdf",
    "pydantic",
    "pypdfium2",
    "python-docx",
)
"""The libraries that a reading depends on."""


def document_key(sha256: str, options: ReadOptions) -> str:
    """The key of a document with that content; another source or other words of the reader give another."""
    return make_key((), (), "dokumen", _reader(), sha256, asdict(options), can_read(), stamp())


@cache
def _reader() -> str:
    """What distinguishes this version of the reader from others."""
    sources = [file for name in _BELOW for file in sources_of(_PACKAGE / name)]
    return make_key(sources, LIBRARIES, headers.text())


def load_document(key: str, path: Path) -> Document | None:
    """The document as it was read before under the name of ``path``, None when it was not."""
    cached = load(key)
    if cached is None:
        return None
    try:
        return replace(_documents().validate_json(cached), file=file_name(path))
    except ValueError:  # pydantic's own kind of it
        return None


def cache_document(key: str, document: Document) -> None:
    """Cache a document unless something in it was not read by chance."""
    if not document.by_chance:
        keep(key, _documents().dump_json(document))


@cache
def _documents() -> TypeAdapter[Document]:
    from pydantic import TypeAdapter  # noqa: PLC0415 - slow to load, and not always needed

    return TypeAdapter(Document)
