"""The part "Sistematika" of a report, which tells what the chapters hold and is not what they hold."""

from __future__ import annotations

import re

from auditor.models.document import BlockKind
from auditor.models.report import Place, Report, Value

_OUTLINE = re.compile(r"\bsistematika\b", re.IGNORECASE)
_ENTRY = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2})+)[.)]?\s+(?P<title>\S.*)$", re.DOTALL)
_LONGEST_TITLE = 25
"""Words that a title in the outline has at most; what is longer tells what the part holds."""


def outline_blocks(report: Report) -> set[int]:
    """Give the indices of the blocks of the outline, its heading included."""
    headings = {section.place.row for section in report.sections}
    found: set[int] = set()
    inside: int | None = None
    for at, block in enumerate(report.document.blocks):
        if block.kind is BlockKind.HEADING:
            level = block.level or 1
            if _OUTLINE.search(block.text):
                inside = level
            elif inside is not None and level <= inside and " ".join(block.text.split()) in headings:
                inside = None
        if inside is not None:
            found.add(at)
    return found


def outline_titles(report: Report) -> dict[str, Value]:
    """Give the titles that the outline prints, by their section numbers ("3.2")."""
    titles: dict[str, Value] = {}
    for at in sorted(outline_blocks(report)):
        block = report.document.blocks[at]
        entry = _ENTRY.match(" ".join(block.text.split())) if block.kind is BlockKind.PARAGRAPH else None
        if entry and len(entry["title"].split()) <= _LONGEST_TITLE:
            place = Place(
                report.document.file,
                block.page,
                row=block.text,
                column="sistematika",
                bbox=block.bbox,
                anchor=block.anchor,
            )
            titles.setdefault(entry["number"], Value(entry["title"].strip(" .:"), place))
    return titles
