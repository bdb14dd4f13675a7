"""The short index of a folder: which paper is what, and for whom."""

from __future__ import annotations

from collections import Counter
from fnmatch import fnmatch
from pathlib import Path
from urllib.parse import quote

from auditor.files.folder import INDEX, PAPERS
from auditor.presenting.shared.audited import Audited
from auditor.presenting.shared.labels import STATUS
from auditor.presenting.shared.pages import page_environment
from auditor.version import __version__


def write_index(audited: Audited, folder: Path) -> None:
    """Write the index of the papers that lie in the folder."""
    names = sorted(path.name for path in folder.iterdir())
    listed = [
        (name, quote(name), paper.reader, paper.content)
        for paper in PAPERS
        for name in names
        if fnmatch(name, paper.name)
    ]
    known = {name for name, *_ in listed}
    listed += [(name, quote(name), "", "") for name in names if name not in known]
    counts = Counter(finding.status for finding in audited.outcome.findings)
    page = page_environment().get_template("baca-dahulu.html.j2")
    text = page.render(
        version=__version__,
        reports=audited.reports,
        papers=listed,
        counts=[(label, counts[status]) for status, label in STATUS.items()],
        to_fill=any(name.endswith(".docx") for name in known),
    )
    (folder / INDEX).write_text(text, encoding="utf-8", newline="\n")
