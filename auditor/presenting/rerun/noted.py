"""What the index of a folder notes for the next audit: the source of its papers, and how they were written.

The note is a comment at the end of the page. The hashes show which papers somebody changed since.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote_to_bytes

from auditor.files.cache import sha256_of
from auditor.files.folder import INDEX

_NOTE = re.compile(rb"<!-- auditor (\{.*\}) -->\s*\Z")
_LONGEST = 100_000
"""Bytes at the end of the index in which the note stands."""
TYPED = frozenset({".xlsx", ".docx", ".pdf"})
"""Endings of the papers into which people write."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A source by its path as seen from the folder and its SHA-256, and the SHA-256 of papers by name."""

    source: str = ""
    sha256: str = ""
    papers: Mapping[str, str] = field(default_factory=dict)


def note(folder: Path, source: str = "", sha256: str = "") -> None:
    """Note at the end of the index of new papers how they were written, and which source they are on."""
    papers = {_coded(one.name): sha256_of(one) for one in folder.iterdir() if one.suffix.lower() in TYPED}
    noted = json.dumps({"sumber": _coded(source), "sha256": sha256, "berkas": dict(sorted(papers.items()))})
    with (folder / INDEX).open("a", encoding="ascii", newline="\n") as index:
        index.write(f"<!-- auditor {noted} -->\n")


def noted(folder: Path) -> Noted:
    """What the index in the folder notes; nothing where it is missing or was changed."""
    try:
        with (folder / INDEX).open("rb") as index:
            index.seek(max(index.seek(0, os.SEEK_END) - _LONGEST, 0))
            found = _NOTE.search(index.read())
        content = json.loads(found[1]) if found else {}
        papers = {_plain(name): str(sha256) for name, sha256 in content.get("berkas", {}).items()}
        return Noted(_plain(content.get("sumber", "")), str(content.get("sha256", "")), papers)
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return Noted()


def _coded(text: str) -> str:
    """The text in characters that end no comment."""
    return quote(os.fsencode(text))


def _plain(coded: Any) -> str:
    return os.fsdecode(unquote_to_bytes(coded))
