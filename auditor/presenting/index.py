"""The short index of a folder: which paper is what, and for whom."""

from __future__ import annotations

import os
import re
from collections import Counter
from fnmatch import fnmatch
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

from auditor import __version__
from auditor.presenting.audited import Audited
from auditor.presenting.folder import FINDINGS, INDEX, NOTES, PAGE, PAPER, REVIEW
from auditor.presenting.labels import STATUS
from auditor.presenting.pages import page_environment

_PAPERS = (
    (PAGE, "Pereviu dan perencana", "Semua temuan dengan bukti, hitungan, dan cuplikan halamannya"),
    (NOTES, "Pereviu, lalu unit yang direviu", "Catatan Hasil Reviu, dengan kolom tanggapan unit"),
    (REVIEW, "Pereviu", "Kertas Kerja Reviu: 23 butir Permenpan RB 53/2014 dengan dasarnya"),
    (PAPER, "Pereviu", "Temuan untuk diberi putusan, hitungannya, dan semua baris yang terbaca, di Excel"),
    ("*(bertanda*).pdf", "Pereviu dan perencana", "Laporannya, dengan temuan ditandai di tempatnya"),
    ("*(bertanda*).docx", "Pereviu dan perencana", "Laporannya, dengan temuan sebagai komentar"),
    (FINDINGS, "Program lain", "Temuan sebagai data"),
)
"""Name (or pattern), for whom, and what it is, in the order in which they are told."""


_SOURCE = "<!-- sumber: {} {} -->"
_NOTED = re.compile(rb"<!-- sumber: (\S+) ([0-9a-f]*) -->\s*\Z")
_LONGEST_NOTE = 20_000
"""Bytes at the end of the index in which the note on the source stands."""


def write_index(audited: Audited, folder: Path) -> None:
    """Write the index of the papers that lie in the folder."""
    names = sorted(path.name for path in folder.iterdir())
    told = [
        (name, quote(name), whom, what)
        for known, whom, what in _PAPERS
        for name in names
        if fnmatch(name, known)
    ]
    listed = {name for name, *_ in told}
    told += [(name, quote(name), "", "") for name in names if name not in listed]
    counts = Counter(finding.status for finding in audited.outcome.findings)
    page = page_environment().get_template("baca-dahulu.html.j2")
    text = page.render(
        version=__version__,
        reports=audited.reports,
        papers=told,
        counts=[(label, counts[status]) for status, label in STATUS.items()],
        to_fill=any(name.endswith(".docx") for name in listed),
    )
    (folder / INDEX).write_text(text, encoding="utf-8", newline="\n")


def note_source(folder: Path, path: str, sha256: str) -> None:
    """Note in the index which source the papers are on: its path as seen from their folder, its content."""
    with (folder / INDEX).open("a", encoding="ascii", newline="\n") as index:
        index.write(f"{_SOURCE.format(quote(os.fsencode(path)), sha256)}\n")


def noted_source(folder: Path) -> tuple[str, str] | None:
    """What ``note_source`` noted in the folder, None where there is nothing."""
    try:
        with (folder / INDEX).open("rb") as index:
            index.seek(max(index.seek(0, os.SEEK_END) - _LONGEST_NOTE, 0))
            noted = _NOTED.search(index.read())
    except OSError:
        return None
    return (os.fsdecode(unquote_to_bytes(noted[1])), noted[2].decode()) if noted else None
