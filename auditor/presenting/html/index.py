"""The short index of a folder: which paper is what, and for whom."""

from __future__ import annotations

from collections import Counter
from fnmatch import fnmatch
from pathlib import Path
from urllib.parse import quote

from auditor.files.folder import FINDINGS, INDEX, NOTES, PAGE, PAPER, REVIEW
from auditor.presenting.shared.audited import Audited
from auditor.presenting.shared.labels import STATUS
from auditor.presenting.shared.pages import page_environment
from auditor.version import __version__

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
