"""Claims that name things: a misi as tujuan, the wrong sasaran."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from auditor.lexicon.row_names import read_name
from auditor.models.document import BlockKind
from auditor.models.facts import Klaim
from auditor.models.report import Level, Place, RawClaim, Report, Role, Value
from auditor.relating.claims.record import unbound
from auditor.relating.document.parts import HEADING_WORDS, SASARAN_HEADING
from auditor.relating.names.compare import likeness, squashed
from auditor.relating.names.likeness import OTHER, QUOTED


def bind_ordinal(claim: RawClaim, report: Report) -> list[Klaim]:
    """Check "tujuan pertama ... yaitu “X”" and "sasaran strategis pertama" in the part on another sasaran."""
    results: list[Klaim] = []
    if claim.kutipan:
        named = _quoted(claim, report)
        if named is not None:
            results.append(named)
    if claim.objek == "sasaran":
        placed = _in_part(claim, report)
        if placed is not None:
            results.append(placed)
    return results


def _quoted(claim: RawClaim, report: Report) -> Klaim | None:
    """The name quoted must be that of a tujuan (sasaran); only a misi's name in its stead is surely wrong."""
    role, level = (Role.TUJUAN, Level.TUJUAN) if claim.objek == "tujuan" else (Role.SASARAN, Level.SASARAN)
    known = _names(report, role, level)
    quoted = claim.kutipan[0]
    if not known:
        return None
    result = _claim(claim, f"{claim.objek} yang tertulis dalam tabel")
    result.terikat = True
    same = [value for value in known if likeness(value.text, quoted) >= QUOTED]
    if same:
        result.bukti = same
        return result
    missions = [value for value in _missions(report) if likeness(value.text, quoted) >= QUOTED]
    ordinal = int(claim.tertulis or 0)
    due = known[ordinal - 1 : ordinal] or known
    result.bukti = missions
    result.melawan = due
    result.lingkup = f"{claim.kata} menurut {_where(due[0])} adalah “{due[0].text}”"
    if missions:
        result.lingkup += f"; “{quoted}” adalah misi"
    elif max(likeness(value.text, quoted) for value in known) >= OTHER or claim.objek == "sasaran":
        result.ragu = "nama yang dikutip mirip dengan nama lain atau dapat disingkat"
    else:
        result.ragu = "nama yang dikutip tidak ditemukan dalam tabel"
    return result


def _names(report: Report, role: Role, level: Level) -> list[Value]:
    """Names of tujuan or sasaran in the order of the first table that lists them in a column of their own."""
    for table in report.tables:
        column = table.column(role)
        if column is None:
            continue
        names: dict[str, Value] = {}
        for row in table.rows:
            value = row.values[column.index]
            name = read_name(value.text)
            if name.nama and name.level in {None, level}:
                names.setdefault(squashed(name.nama), Value(name.nama, value.place))
        if names:
            return list(names.values())
    return []


def _missions(report: Report) -> list[Value]:
    return [
        Value(read_name(row.values[column.index].text).nama, row.values[column.index].place)
        for table in report.tables
        for column in table.columns
        if re.match(r"misi\b", column.header.strip().lower())
        for row in table.rows
        if row.values[column.index].text.strip()
    ]


def _in_part(claim: RawClaim, report: Report) -> Klaim | None:
    """A sentence in the part "SASARAN 2" that speaks of the first sasaran as its subject."""
    found = _part_number(report, claim.sentence.block)
    if found is None or claim.tertulis is None:
        return None
    number, heading = found
    result = _claim(claim, f"bagian “{heading.text}”")
    result.terikat = True
    result.hitung = Decimal(number)
    if number == int(claim.tertulis):
        result.bukti = [heading]
    else:
        result.melawan = [heading]
        result.lingkup = f"bagian “{heading.text}”, yaitu sasaran ke-{number}"
        result.ragu = "bagian itu dapat membandingkannya dengan sasaran lain"
    return result


_DEEPEST = 9
"""The level of a heading that tells none: below all others."""


def _part_number(report: Report, block: int) -> tuple[int, Value] | None:
    """The sasaran whose part the block stands in, by the last heading that names one.

    A heading of its level or above it that follows ends its part.
    """
    passed = _DEEPEST
    for at in range(block - 1, -1, -1):
        item = report.document.blocks[at]
        heading = item.kind is BlockKind.HEADING
        short = heading or (item.kind is BlockKind.PARAGRAPH and len(item.text.split()) <= HEADING_WORDS)
        match = SASARAN_HEADING.match(item.text) if short else None
        if match:
            if passed <= _level(report, at):
                return None
            place = Place(report.document.file, item.page, bbox=item.bbox, anchor=item.anchor)
            return int(match["number"]), Value(" ".join(item.text.split()), place)
        if heading:
            passed = min(passed, item.level or _DEEPEST)
        if passed <= 1:
            return None
    return None


def _level(report: Report, at: int) -> int:
    """The level of a heading; of the one above where a paragraph stands for a heading."""
    above = (item for item in reversed(report.document.blocks[: at + 1]) if item.kind is BlockKind.HEADING)
    return next((item.level or _DEEPEST - 1 for item in above), 0)


def _claim(claim: RawClaim, lingkup: str) -> Klaim:
    quoted = f": “{claim.kutipan[0]}”" if claim.kutipan else ""
    return replace(unbound(claim, "tujuan", lingkup=lingkup), kata=f"{claim.kata}{quoted}")


def _where(value: Value) -> str:
    table = value.place.table or ""
    return table if table.startswith("tabel ke-") else f"Tabel {table}"
