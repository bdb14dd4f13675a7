"""Amounts and names of a report's budget held against its agreement, its DPA and its realisation papers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from auditor.models.dossier import DocumentKind
from auditor.models.facts import Anggaran, Banding, Pasangan
from auditor.models.facts.vocabulary import UkuranBanding
from auditor.models.report import Level, Role, Value
from auditor.relating.budget.rows import planned_records
from auditor.relating.dossier.members import Member, any_same, first, numbered, revised, scaled, unsure
from auditor.relating.names.by_table import by_table
from auditor.relating.names.compare import Names, difference, likeness, same_words, squashed
from auditor.relating.names.doubts import doubt_names
from auditor.relating.names.likeness import LIKELY

ALL = "jumlah seluruhnya"
_LEVELS = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)
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


def budget_comparisons(report: Member, papers: Sequence[Member]) -> list[Banding]:
    """One record for each amount that the report and another paper of its year state.

    Rows are known by their names alone: how deep a row stands is read from sums too, which a fault breaks.
    """
    own = _statements(_rows(report), report)
    result: list[tuple[Member, Banding]] = []
    for paper in papers:
        rows = _rows(paper)
        if len(rows) < _FEWEST and paper.kind in _SPENT:
            continue
        for (name, measure), theirs in _statements(rows, paper).items():
            mine = own.get((name, measure))
            if mine:
                result.append((paper, _comparison(report, paper, measure, mine, theirs)))
    return _tried_in_all(result)


def _rows(paper: Member) -> list[Anggaran]:
    return [*paper.facts.anggaran, *planned_records(paper.report)]


def _statements(
    rows: Sequence[Anggaran], member: Member
) -> dict[tuple[str, UkuranBanding], list[tuple[Anggaran, Value]]]:
    """The amounts by name, and by what they measure, each with its row; twins of one name tell nothing.

    A table may give several versions of a budget side by side: all of them are statements.
    """
    printed = {(row.place, row.nama): (table, row) for table in member.report.tables for row in table.rows}
    found: dict[tuple[str, UkuranBanding], list[tuple[Anggaran, Value]]] = defaultdict(list)
    for row in rows:
        if row.kembar or not (row.total or row.level in _LEVELS):
            continue
        name = ALL if row.total else squashed(row.nama)
        amounts: Mapping[UkuranBanding, tuple[Role, Value | None]] = {
            "anggaran": (Role.ANGGARAN, row.anggaran),
            "realisasi": (Role.REALISASI_ANGGARAN, row.realisasi),
        }
        for measure, (role, first_one) in amounts.items():
            values = numbered(first_one)
            if (known := printed.get((row.place, row.nama))) is not None:
                table, cells = known
                columns = [column for column in table.columns if column.role is role]
                values += [v for column in columns[1:] for v in numbered(cells.values[column.index])]
            found[name, measure] += [(row, value) for value in values]
    return {key: values for key, values in found.items() if values}


def _comparison(
    report: Member,
    paper: Member,
    measure: UkuranBanding,
    mine: Sequence[tuple[Anggaran, Value]],
    theirs: Sequence[tuple[Anggaran, Value]],
) -> Banding:
    same = any_same([value for _, value in mine], [value for _, value in theirs])
    row, value = next((one for one in mine if _repeats_the_agreement(one[1], paper)), mine[0])
    depths = [len({one.level for one, _ in side}) for side in (mine, theirs)]
    twice = "" if max(depths) == 1 else "nama itu dipakai di lebih dari satu tingkat"
    record = Banding(
        place=value.place,
        nama=ALL if row.total else row.nama,
        level=None if row.total else row.level,
        ukuran=measure,
        tahun=report.year,
        sama=same,
        di_laporan=[value],
        pembanding=[theirs[0][1]],
    )
    return replace(record, ragu="" if same else first(_why(report, paper, record), twice))


def _why(report: Member, paper: Member, record: Banding) -> str:
    """Why the two amounts of the record may rightly differ."""
    mine, theirs = record.di_laporan[0], record.pembanding[0]
    of_total = "tabel itu dapat memuat sebagian anggaran saja" if record.level is None else ""
    units = "perbedaannya tepat kelipatan sepuluh; dapat jadi satuan" if scaled(mine, theirs) else ""
    if record.ukuran == "realisasi":
        part = "" if _whole_year(paper) else f"{paper.label} dapat berhenti sebelum akhir tahun"
        return first(unsure(report, paper), units, part, revised(report, paper), of_total)
    first_one = paper.kind not in (*_CHANGED, *_SPENT) and not _repeats_the_agreement(mine, paper)
    changed = "anggaran dapat diubah sesudah dokumen itu ditetapkan" if first_one else ""
    if paper.kind in _SPENT and not _whole_year(paper):
        changed = f"{paper.label} dapat memuat anggaran sebelum perubahan"
    return first(unsure(report, paper), units, changed, of_total)


def _repeats_the_agreement(mine: Value, paper: Member) -> bool:
    """Whether the report prints the amount as that of the agreement, not of a changed one."""
    title = (mine.place.caption or "").lower()
    return paper.kind is DocumentKind.PK and "perjanjian kinerja" in title and "perubahan" not in title


def _whole_year(paper: Member) -> bool:
    """Whether a realisation paper does not say that it ends before the year does."""
    blocks = paper.report.document.blocks
    texts = [block.text for block in blocks[:_HEAD] if block.table is None]
    texts += [column.header for table in paper.report.tables for column in table.columns]
    return not any(_PART.search(text) for text in texts)


def _tried_in_all(records: Sequence[tuple[Member, Banding]]) -> list[Banding]:
    """An amount that agrees with one version is right, whatever the other says; else all are named."""
    groups: dict[tuple[str, str, bool], list[Banding]] = defaultdict(list)
    for paper, record in records:
        groups[squashed(record.nama), record.ukuran, paper.kind in _SPENT].append(record)
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

    Only rows of levels of which the other side lists most.
    """
    mine = _named(report.facts.anggaran)
    found = [pair for paper in papers for pair in _paired(report, paper, mine, _named(_rows(paper)))]
    doubt_names(found, [member.report for member in (report, *papers)])
    return found


def _named(rows: Sequence[Anggaran]) -> dict[str, Anggaran]:
    """The rows by name, from the table that lists the most of them."""
    tables = [[row for row in table if row.level in _LEVELS and not row.total] for table in by_table(rows)]
    longest = max(tables, key=len, default=[])
    return {squashed(row.nama): row for row in reversed(longest)}


def _paired(
    report: Member, paper: Member, mine: dict[str, Anggaran], theirs: dict[str, Anggaran]
) -> Iterator[Pasangan]:
    left, right = _expected(mine, theirs), _expected(theirs, mine)
    names, others = Names(row.nama for row in right.values()), list(right)
    for row in left.values():
        alike = [others[at] for at in names.like(row.nama, LIKELY)]
        free = [other for other in alike if other in right]
        twin = next((other for other in free if same_words(row.nama, right[other].nama)), None)
        if twin is not None:
            yield _pair(row, right.pop(twin))
        else:
            yield _alone(row, paper.label, [right[other].nama for other in free])
    for row in right.values():
        yield _alone(
            row, report.label, [o.nama for o in left.values() if likeness(o.nama, row.nama) >= LIKELY]
        )


def _expected(mine: dict[str, Anggaran], theirs: dict[str, Anggaran]) -> dict[str, Anggaran]:
    """The rows that the other side lacks and should have: it lists most of their level."""
    found: dict[str, Anggaran] = {}
    for level in _LEVELS:
        of_level = {name: row for name, row in mine.items() if row.level is level}
        known = of_level.keys() & theirs.keys()
        if len(known) >= _FEWEST and 2 * len(known) > len(of_level):
            found |= {name: row for name, row in of_level.items() if name not in known}
    return found


def _pair(mine: Anggaran, theirs: Anggaran) -> Pasangan:
    return Pasangan(
        place=mine.place,
        nama=mine.nama,
        level=mine.level,
        kinerja=None,
        anggaran=mine,
        efisiensi=None,
        skor=Decimal(str(round(likeness(mine.nama, theirs.nama), 1))),
        jenis="ejaan",
        beda=difference(mine.nama, theirs.nama),
        tertulis=[Value(mine.nama, mine.place), Value(theirs.nama, theirs.place)],
    )


def _alone(row: Anggaran, missing: str, alike: Sequence[str]) -> Pasangan:
    return Pasangan(
        place=row.place,
        nama=row.nama,
        level=row.level,
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
