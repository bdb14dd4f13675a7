"""The report's list of legal bases, and the regulations that its prose cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from auditor.lexicon.regulations import Regulation, find_regulations
from auditor.models.document import BlockKind
from auditor.models.facts import Peraturan
from auditor.models.report import Place, Report, Value
from auditor.relating.names.compare import squashed

_LIST_HEADING = re.compile(r"\b(?:dasar|landasan) hukum\b", re.IGNORECASE)
_FEWEST = 3
"""Regulations that a list of legal bases has at least."""

_REVOKED = {("Permen", "29", 2010): (2014, "Permenpan RB 53/2014 Pasal 6")}
"""Regulation: first year of reports that must not rest on it, and what revoked it."""

_REVOKED_SAID = re.compile(
    r"\b(?:dicabut|mencabut|diganti\w*|digantikan|mengganti\w*|diubah)\b", re.IGNORECASE
)
_ABOUT_REVOKED = re.compile(
    r"\b(?:aparatur|pan|men\s?pan\w*|permenpan\w*|penetapan kinerja)\b", re.IGNORECASE
)
"""Other ministries made regulations of that number and year, too."""


def legal_bases(report: Report) -> list[Peraturan]:
    """Give one record for each regulation that the report lists or cites, at its first place."""
    listed: dict[tuple[str, str, int], Peraturan] = {}
    cited: dict[tuple[str, str, int], Peraturan] = {}
    for regulation, place, in_list, said in _citations(report):
        chosen = listed if in_list else cited
        if regulation.key not in chosen:
            chosen[regulation.key] = _record(regulation, place, report, said=said, in_list=in_list)
    complete = len(listed) >= _FEWEST
    for key, record in listed.items():
        record.kembar = [other.kutipan for k, other in listed.items() if k != key and _twin(record, other)]
    records = list(listed.values())
    for key, record in cited.items():
        if key not in listed:
            record.didaftar = False if complete else None
            records.append(record)
    return records


def _citations(report: Report) -> Iterator[tuple[Regulation, Place, bool, str]]:
    """Each citation with its place, whether it stands in the list, and the text around it."""
    level: int | None = None
    for block in report.document.blocks:
        if block.kind is BlockKind.HEADING:
            if _LIST_HEADING.search(block.text):
                level = block.level or 9
            elif level is not None and (block.level or 9) <= level:
                level = None
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        place = Place(report.document.file, block.page, bbox=block.bbox, anchor=block.anchor)
        for regulation in find_regulations(block.text):
            yield regulation, place, level is not None, block.text


def _record(regulation: Regulation, place: Place, report: Report, *, said: str, in_list: bool) -> Peraturan:
    first, by = _REVOKED.get(regulation.key, (0, ""))
    stale = bool(by) and report.year is not None and report.year >= first and not _REVOKED_SAID.search(said)
    stale = stale and _ABOUT_REVOKED.search(regulation.text) is not None
    label = f"{regulation.kind} {regulation.number}/{regulation.year}"
    return Peraturan(
        place=replace(place, row=label),
        nama=label,
        judul=regulation.title,
        kutipan=Value(regulation.text, replace(place, row=label)),
        didaftar=True if in_list else None,
        pencabut=by if stale else None,
    )


def _twin(one: Peraturan, other: Peraturan) -> bool:
    """Two numbers of one kind and year under one title."""
    same_year = one.nama.split("/")[-1] == other.nama.split("/")[-1]
    same_kind = one.nama.split()[0] == other.nama.split()[0]
    return (
        same_year
        and same_kind
        and one.judul is not None
        and squashed(one.judul) == squashed(other.judul or "")
    )
