"""Rows of budget tables as records, with the program and kegiatan that they stand under."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from auditor.lexicon.levels import depth, lowest
from auditor.lexicon.row_names import is_name
from auditor.models.facts import Anggaran, Rincian
from auditor.models.report import (
    Level,
    Report,
    ReportRow,
    ReportTable,
    Role,
    RowKind,
    Value,
    added,
    number_of,
)
from auditor.relating.budget.income import income_rows
from auditor.relating.names.by_table import by_table
from auditor.relating.names.compare import normal

_MOST_CHILDREN = 50
"""Rows below another one that are looked at: a program seldom has as many sub kegiatan."""
_GOALS = (Role.TUJUAN, Role.SASARAN, Role.INDIKATOR)


def budget_records(report: Report) -> list[Anggaran]:
    """Give the rows of every table with a budget column and a column of what was spent or is left."""
    records: list[Anggaran] = []
    for table in report.tables:
        roles = {column.role for column in table.columns}
        if Role.ANGGARAN in roles and roles & {Role.REALISASI_ANGGARAN, Role.SISA}:
            records.extend(_of_table(table, report.year))
    return records


def planned_records(report: Report) -> list[Anggaran]:
    """Give the rows of the tables with a budget column and none of what was spent, as an agreement has."""
    records: list[Anggaran] = []
    for table in report.tables:
        roles = {column.role for column in table.columns}
        if Role.ANGGARAN in roles and not roles & {Role.REALISASI_ANGGARAN, Role.SISA}:
            records.extend(_of_table(table, report.year))
    return records


def _of_table(table: ReportTable, year: int | None) -> list[Anggaran]:
    records: list[Anggaran] = []
    program: str | None = None
    kegiatan: str | None = None
    goal: str | None = None
    income = income_rows(table)
    named: list[Anggaran] = []
    for row in table.rows:
        if row.level in {Level.SASARAN, Level.TUJUAN}:
            goal = row.nama
        if row.level is Level.PROGRAM:
            program, kegiatan = row.nama, None
        elif row.level is Level.KEGIATAN:
            kegiatan = row.nama
        record = _record(table, row, year, program, kegiatan)
        if record is not None:
            record.pendapatan = row.index in income
            record.sasaran = _goals_beside(table, row) or goal
            records.append(record)
            named += [] if _is_merged_down(table, row) else [record]
    mark_twins(named)
    _mark_explained(records)
    return records


def _is_merged_down(table: ReportTable, row: ReportRow) -> bool:
    """Whether the row's name is written once, in a cell that reaches down from the row above."""
    cells = [one[row.name_column] for one in table.source.rows[max(row.index - 1, 0) : row.index + 1]]
    return len(cells) > 1 and cells[1].repeated and cells[0].text == cells[1].text


def _goals_beside(table: ReportTable, row: ReportRow) -> str | None:
    """The sasaran and the indicator in the row's own cells, beside the one of its name."""
    columns = [c for c in table.columns if c.role in _GOALS and c.index != row.name_column]
    return " ".join(text for c in columns if (text := row.values[c.index].text.strip())) or None


def _mark_explained(records: Sequence[Anggaran]) -> None:
    """Note with each row that spent nothing whether one above or below it, that did not either, tells why."""
    above: list[Anggaran] = []
    for record in records:
        if record.level is None or record.total:
            continue
        while above and depth(above[-1].level) >= depth(record.level):
            above.pop()
        for other in above:
            if number_of(other.realisasi) == number_of(record.realisasi) == 0:
                record.dijelaskan |= _has_remark(other)
                other.dijelaskan |= _has_remark(record)
        above.append(record)


def _has_remark(record: Anggaran) -> bool:
    return record.keterangan is not None and not record.keterangan.kosong


def _record(
    table: ReportTable, row: ReportRow, year: int | None, program: str | None, kegiatan: str | None
) -> Anggaran | None:
    if row.nama is None or row.kind in {RowKind.GRUP, RowKind.RATA} or not is_name(row.nama):
        return None
    named = [c.year for c in table.columns if c.role is Role.ANGGARAN and c.year is not None]
    tahun = year if year in named or not named else named[0]

    def value(role: Role) -> Value | None:
        column = table.column(role, tahun) or table.column(role)
        return row.values[column.index] if column is not None else None

    return Anggaran(
        place=row.place,
        nama=row.nama,
        level=row.level,
        tahun=tahun,
        nomor=row.nomor,
        program=program,
        kegiatan=kegiatan,
        anggaran=value(Role.ANGGARAN),
        realisasi=value(Role.REALISASI_ANGGARAN),
        sisa=value(Role.SISA),
        persen=_percentage(table, row, tahun),
        kinerja=table.value(row, Role.KINERJA),
        keterangan=table.value(row, Role.KETERANGAN),
        total=row.kind is RowKind.TOTAL,
        fisik=table.value(row, Role.FISIK),
        versi_lain=[
            row.values[column.index]
            for column in table.columns
            if column.role is Role.ANGGARAN_LAIN and row.values[column.index].number is not None
        ],
    )


def _percentage(table: ReportTable, row: ReportRow, year: int | None) -> Value | None:
    """Give the percentage that stands after the money spent; one before it speaks of something else."""
    paid = table.column(Role.REALISASI_ANGGARAN, year) or table.column(Role.REALISASI_ANGGARAN)
    if paid is None:
        return None
    after = [c for c in table.columns if c.role is Role.PERSEN and c.index > paid.index]
    return row.values[after[0].index] if after else None


def mark_twins(records: Sequence[Anggaran]) -> None:
    """Note with each row of a table or list the others that are the same thing by all that tells what it is.

    A sub kegiatan may officially bear the name of its kegiatan, and one activity may stand under two programs
    or beside two indicators: level and what a row stands under, by its code too, belong to it as much as its
    name. Only the last part of a code does not: two rows of one kegiatan and one name are what is looked for.
    """
    groups: dict[tuple[str | None, ...], list[Anggaran]] = defaultdict(list)
    for record in records:
        if not record.total and record.level in {Level.KEGIATAN, Level.SUB_KEGIATAN}:
            above = (record.program, record.kegiatan if record.level is Level.SUB_KEGIATAN else None)
            code = re.split(r"[.\s]+", (record.nomor or "").strip(" ."))[:-1]
            names = (*above, record.sasaran, record.nama)
            groups[(*(normal(name or "") for name in names), record.level.value, *code)].append(record)
    for group in groups.values():
        for record in group:
            record.kembar = [other for other in group if other is not record]


def leaves(records: Sequence[Anggaran]) -> list[Anggaran]:
    """Rows of one table that have no rows of their own below them, totals left out."""
    rows = [record for record in records if not record.total]
    return [rows[index] for index in lowest([record.level for record in rows])]


def stated_version(rows: Sequence[Anggaran], totals: Sequence[Rincian]) -> tuple[Rincian | None, bool]:
    """Choose the total of the prose that a budget table speaks of, and say whether that is known.

    The amount decides (the sum of the rows or the table's own total), then the version: a column headed DPPA
    or perubahan speaks of the budget after its change. Failing both, the first total is only a guess.
    """
    if not totals:
        return None, False
    amounts = _amounts(rows)
    sums = {r.anggaran.number for r in rows if r.total and r.anggaran is not None}
    sums.add(added(_amounts(leaves(rows))))
    fitting = [total for total in totals if total.total.number in sums]
    column = " ".join(amount.place.column or "" for amount in amounts[:1]).lower()
    changed = any(word in column for word in ("perubahan", "dppa"))
    version = [total for total in totals if changed and "perubahan" in total.label.lower()]
    known = bool(fitting) or len(version) == 1
    return (fitting or version or list(totals))[0], known


def _part_in_title(rows: Sequence[Anggaran], totals: Sequence[Rincian]) -> Rincian | None:
    """The part of such a total that the title names: "Rincian Belanja Langsung" is no table of all."""
    title = f" {normal(rows[0].place.caption or '')} "
    for total in totals:
        for part in total.bagian:
            name = normal(part.place.row or "")
            if name.startswith("belanja ") and f" {name} " in title:
                return replace(total, label=part.place.row or "", total=part)
    return None


def _amounts(records: Sequence[Anggaran]) -> list[Value]:
    return [r.anggaran for r in records if r.anggaran is not None and r.anggaran.number is not None]


def _why_unsure(parts: Sequence[Value], tables: Sequence[Sequence[Anggaran]], *, known: bool) -> str | None:
    """Why the rows may not add up to what the prose states, however right both are.

    ``tables`` are the rows of the table and those of the next one.
    """
    if _hold_sums([part.amount for part in parts]):
        return "sebagian baris tampak sebagai jumlah baris di bawahnya; tingkat baris tidak jelas"
    if any(rows[0].place.caption is None for rows in tables):
        return "tabel tanpa judul dapat menjadi lanjutan tabel sebelumnya"
    return None if known else "versi anggaran (induk atau perubahan) pada tabel tidak disebut"


def _hold_sums(amounts: Sequence[Decimal]) -> bool:
    """Whether some amounts are those of the rows right below them together: their levels were not seen.

    A row that only repeats the one below it may be so by chance, two such rows are not.
    """
    alike = 0
    for at, amount in enumerate(amounts):
        total, rows = Decimal(0), 0
        for other in amounts[at + 1 : at + 1 + _MOST_CHILDREN]:
            total, rows = total + other, rows + bool(other)
            if total >= amount:
                break
        if amount and total == amount:
            if rows > 1:
                return True
            alike += 1
    return alike > 1


def against_prose(records: Sequence[Anggaran], stated: Sequence[Rincian]) -> list[Rincian]:
    """Compare the sum of a budget table's rows with the total that the prose states for that version.

    Where the table's own total is what the prose states, a difference is one of the table, judged there.
    """
    totals = [rincian for rincian in stated if rincian.jenis == "belanja"]
    result: list[Rincian] = []
    tables = by_table(records)
    for at, rows in enumerate(tables):
        parts = _amounts(leaves(rows))
        chosen, known = stated_version(rows, totals)
        part = _part_in_title(rows, totals)
        if part is not None:
            chosen, known = part, False
        printed = {row.anggaran.number for row in rows if row.total and row.anggaran is not None}
        if len(parts) < 2 or chosen is None or (chosen.total.number in printed - {added(parts)}):
            continue
        result.append(
            Rincian(
                place=parts[0].place,
                asal="tabel",
                jenis="tabel_narasi",
                label=chosen.label,
                total=chosen.total,
                bagian=parts,
                jumlah=added(parts),
                kolom=parts[0].place.column,
                pasti=known,
                ragu=_why_unsure(parts, tables[at : at + 2], known=known),
            )
        )
    return result
