"""Amounts and names of a report's budget held against its agreement, its DPA and its realisation papers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.models.dossier import DocumentKind
from auditor.models.facts import Anggaran, Banding, Pasangan
from auditor.models.report import Level, Value
from auditor.relating.budget import planned_records
from auditor.relating.members import Member, any_same, first, numbered, revised, scaled, unsure
from auditor.relating.names import MOST_ALIKE, Names, difference, likeness, same_words, squashed
from auditor.relating.placed import by_table

ALL = "jumlah seluruhnya"
_LEVELS = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)
_ALIKE = 85.0
_FEWEST = 3
_CHANGED = (DocumentKind.PK_PERUBAHAN, DocumentKind.DPPA)
_SPENT = (DocumentKind.LRA, DocumentKind.REALISASI, DocumentKind.RENJA)
_PART = re.compile(
    r"\b(?:triwulan|tw)\.?\s*(?:i{1,3}|[1-3])\b(?!\s*[-–]\s*i?v)|\bsemester\s*(?:i|1|pertama)\b"
    r"|\b(?:s\.?/?d\.?|sampai(?: dengan)?|bulan|per)\W+(?:\d+\s+)?"
    r"(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november)\b|\bprognosis\b",
    re.IGNORECASE,
)
_HEAD = 12
"""Blocks at the beginning of a paper, where it says until when it counts."""
_Key = tuple[Level | None, str]


def budget_comparisons(report: Member, papers: Sequence[Member]) -> list[Banding]:
    """One record for each amount that the report and another paper of its year state."""
    own = _statements([*report.facts.anggaran, *planned_records(report.report)])
    result: list[Banding] = []
    for paper in papers:
        rows = _rows(paper)
        if len(rows) < _FEWEST:
            continue
        for (key, measure), theirs in _statements(rows).items():
            mine = own.get((key, measure), [])
            if mine:
                result.append(_comparison(report, paper, key, measure, mine, theirs))
    return _tried_in_all(result)


def _rows(paper: Member) -> list[Anggaran]:
    return [*paper.facts.anggaran, *planned_records(paper.report)]


def _statements(rows: Sequence[Anggaran]) -> dict[tuple[_Key, str], list[Value]]:
    """The amounts by level and name, and by what they measure; twins of one name tell nothing."""
    found: dict[tuple[_Key, str], list[Value]] = defaultdict(list)
    for row in rows:
        if row.kembar or not (row.total or row.level in _LEVELS):
            continue
        key: _Key = (None, ALL) if row.total else (row.level, squashed(row.nama))
        found[key, "anggaran"] += numbered(row.anggaran)
        found[key, "realisasi"] += numbered(row.realisasi)
    return {key: values for key, values in found.items() if values}


def _comparison(
    report: Member, paper: Member, key: _Key, measure: str, mine: Sequence[Value], theirs: Sequence[Value]
) -> Banding:
    same = any_same(mine, theirs)
    level, _ = key
    return Banding(
        place=mine[0].place,
        nama=ALL if level is None else mine[0].place.row or "",
        level=level,
        ukuran=measure,
        tahun=report.year,
        sama=same,
        di_laporan=[mine[0]],
        pembanding=[theirs[0]],
        ragu="" if same else _why(report, paper, level, measure, mine, theirs),
    )


def _why(
    report: Member,
    paper: Member,
    level: Level | None,
    measure: str,
    mine: Sequence[Value],
    theirs: Sequence[Value],
) -> str:
    """Why the two amounts may rightly differ."""
    of_total = "tabel itu dapat memuat sebagian anggaran saja" if level is None else ""
    units = "perbedaannya tepat kelipatan sepuluh; dapat jadi satuan" if scaled(mine[0], theirs[0]) else ""
    if measure == "realisasi":
        part = "" if _whole_year(paper) else f"{paper.label} dapat berhenti sebelum akhir tahun"
        return first(unsure(report, paper), units, part, revised(report, paper), of_total)
    changed = (
        "" if paper.kind in (*_CHANGED, *_SPENT) else "anggaran dapat diubah sesudah dokumen itu ditetapkan"
    )
    if paper.kind in _SPENT and not _whole_year(paper):
        changed = f"{paper.label} dapat memuat anggaran sebelum perubahan"
    return first(unsure(report, paper), units, changed, of_total)


def _whole_year(paper: Member) -> bool:
    """Whether a realisation paper does not say that it ends before the year does."""
    blocks = paper.report.document.blocks
    texts = [block.text for block in blocks[:_HEAD] if block.table is None]
    texts += [column.header for table in paper.report.tables for column in table.columns]
    return not any(_PART.search(text) for text in texts)


def _tried_in_all(records: Sequence[Banding]) -> list[Banding]:
    """An amount that agrees with one paper is right, whatever an earlier one says; else all are named."""
    groups: dict[tuple[Level | None, str, str], list[Banding]] = defaultdict(list)
    for record in records:
        groups[record.level, squashed(record.nama), record.ukuran].append(record)
    result: list[Banding] = []
    for group in groups.values():
        agreeing = next((one for one in group if one.sama), None)
        one = agreeing or group[0]
        if agreeing is None:
            one.pembanding = [value for other in group for value in other.pembanding]
            one.ragu = "" if any(not other.ragu for other in group) else one.ragu
        result.append(one)
    return result


def missing_rows(report: Member, papers: Sequence[Member]) -> list[Pasangan]:
    """Names of the report's budget table and of another paper's that differ, or stand on one side only.

    Only levels that both sides list, and papers of which most names are found.
    """
    result: list[Pasangan] = []
    for paper in papers:
        for level in _LEVELS:
            mine, theirs = _named(report.facts.anggaran, level), _named(_rows(paper), level)
            result.extend(_paired(report, paper, level, mine, theirs))
    return result


def _named(rows: Sequence[Anggaran], level: Level) -> dict[str, Anggaran]:
    """The rows of the level by name, from the table that lists the most of them."""
    tables = [[row for row in table if row.level is level and not row.total] for table in by_table(rows)]
    longest = max(tables, key=len, default=[])
    return {squashed(row.nama): row for row in reversed(longest)}


def _paired(
    report: Member, paper: Member, level: Level, mine: dict[str, Anggaran], theirs: dict[str, Anggaran]
) -> Iterator[Pasangan]:
    both = mine.keys() & theirs.keys()
    if len(both) < _FEWEST or 2 * len(both) <= max(len(mine), len(theirs)):
        return
    left = {key: row for key, row in mine.items() if key not in both}
    right = {key: row for key, row in theirs.items() if key not in both}
    names = Names(row.nama for row in right.values())
    others = list(right)
    for row in left.values():
        alike = [others[at] for at in names.like(row.nama, _ALIKE)[:MOST_ALIKE]]
        twin = next((o for o in alike if o in right and same_words(row.nama, right[o].nama)), None)
        if twin is not None:
            yield _pair(level, row, right.pop(twin))
        else:
            yield _alone(level, row, paper.label, [right[o].nama for o in alike if o in right])
    for row in right.values():
        alike_here = [one.nama for one in left.values() if likeness(one.nama, row.nama) >= _ALIKE]
        yield _alone(level, row, report.label, alike_here)


def _pair(level: Level, mine: Anggaran, theirs: Anggaran) -> Pasangan:
    return Pasangan(
        place=mine.place,
        nama=mine.nama,
        level=level,
        kinerja=None,
        anggaran=mine,
        efisiensi=None,
        skor=Decimal(str(round(likeness(mine.nama, theirs.nama), 1))),
        jenis="ejaan",
        beda=difference(mine.nama, theirs.nama),
        tertulis=[Value(mine.nama, mine.place), Value(theirs.nama, theirs.place)],
    )


def _alone(level: Level, row: Anggaran, missing: str, alike: Sequence[str]) -> Pasangan:
    return Pasangan(
        place=row.place,
        nama=row.nama,
        level=level,
        kinerja=None,
        anggaran=row,
        efisiensi=None,
        skor=Decimal(0),
        jenis="mirip" if alike else "tanpa_pasangan",
        ada_tabel_kinerja=True,
        ada_tabel_anggaran=True,
        hilang_di=[f"anggaran {missing}"],
        dugaan=list(alike),
        tertulis=[Value(row.nama, row.place)],
    )
