"""Documents that were read are kept, and found again by all that they were made from."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib.metadata import packages_distributions
from pathlib import Path

from auditor.files import cache
from auditor.models.document import Block, BlockKind, Cell, Document, NotRead, Table
from auditor.models.read_options import ReadOptions
from auditor.reading import cache as reading_cache
from auditor.reading.cache import cache_document, document_key, load_document

ROOT = Path(cache.__file__).resolve().parents[1]


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


def test_a_document_comes_back_as_it_was() -> None:
    key = document_key(DOCUMENT.sha256, CACHED)
    assert load_document(key, Path("a.pdf")) is None
    cache_document(key, DOCUMENT)
    assert load_document(key, Path("a.pdf")) == DOCUMENT
    assert load_document(key, Path("b.pdf")) == replace(DOCUMENT, file="b.pdf")
    assert document_key(DOCUMENT.sha256, replace(CACHED, pages=1)) != key


def test_the_libraries_that_read_are_part_of_the_key() -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "reading").rglob("*.py"))
    imported = set(re.findall(r"^\s*(?:from|import) (\w+)", source, re.MULTILINE))
    given = {found for name in imported for found in packages_distributions().get(name, ())}
    assert given - {"auditor"} <= set(reading_cache.LIBRARIES)


def test_a_reading_that_time_cut_short_is_not_kept() -> None:
    key = document_key(DOCUMENT.sha256, CACHED)
    cache_document(key, replace(DOCUMENT, not_read=(NotRead("halaman 2", "waktu", by_chance=True),)))
    assert load_document(key, Path("a.pdf")) is None


def test_what_is_no_document_is_none() -> None:
    cache.keep("a" * 64, b'{"file": 3}')
    assert load_document("a" * 64, Path("a.pdf")) is None
