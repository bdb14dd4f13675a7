"""Row numbers of tables: whether each goes on from one before it.

Numbers may be nested (a program, its kegiatan, each counted), start again in every group or run on over
groups. So a number is in order when it follows any that still counts. Codes are no row numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from auditor.lexicon.levels import depth
from auditor.lexicon.row_names import read_name
from auditor.models.document import Cell
from auditor.models.facts import Urutan
from auditor.models.report import ReportRow, ReportTable, Role, RowKind, TableKind, Value

_FEWEST = 3
"""Numbered rows that make a numbering."""


def row_steps(table: ReportTable) -> Iterator[Urutan]:
    """Plain row numbers, which may start again after a group row, and labels such as "Kegiatan 3"."""
    yield from _plain_row_steps(table)
    yield from _label_steps(table)


@dataclass(slots=True)
class _Count:
    """One numbering among those that are nested: its last number, its manner, and the level of its rows."""

    last: int
    manner: str
    level: int


@dataclass(slots=True)
class _Counts:
    """The numberings that may go on, outer ones first, and the one that the last row went on with."""

    open: list[_Count] = field(default_factory=list)
    at: int = -1

    def follows(self, nomor: str, value: int, level: int, *, restart: bool, again: bool) -> bool:
        """Take a row's number in; whether it is in order. ``again`` says that the next number is 2."""
        manner = _manner(nomor)
        on = [at for at, one in enumerate(self.open) if one.last + 1 == value]
        same = [at for at in on if self.open[at].manner == manner]
        if on:
            self.at = (same or on)[-1]
            self.open[self.at].last = value
            return True
        if not self.open or (value == 1 and self._begins(manner, level, restart=restart, again=again)):
            self._begin(_Count(value, manner, level))
            return True
        self.open[self.at].last = value
        return False

    def _begins(self, manner: str, level: int, *, restart: bool, again: bool) -> bool:
        now = self.open[self.at]
        return restart or manner != now.manner or level > now.level or (again and now.last > 1)

    def _begin(self, count: _Count) -> None:
        """Count anew: in the place of the numbering of that manner and level, else below the last one."""
        alike = [
            at for at, one in enumerate(self.open) if (one.manner, one.level) == (count.manner, count.level)
        ]
        place = alike[-1] if alike else self.at + 1
        self.open[place:] = [count]
        self.at = place


def _plain_row_steps(table: ReportTable) -> Iterator[Urutan]:
    column = table.column(Role.NOMOR)
    if column is None and table.column(Role.KODE) is not None:
        return
    numbered = [row for row in table.rows if row.kind is RowKind.DATA and _plain(row.nomor) is not None]
    levels = {row.level for row in numbered}
    counted = depth(numbered[0].level) if len(levels) == 1 and None not in levels else None
    rows = [
        row
        for row in table.rows
        if counted is None or depth(row.level) <= counted or row.kind is RowKind.GRUP
    ]
    if len(numbered) < _FEWEST or len(numbered) * 2 < sum(row.kind is RowKind.DATA for row in rows):
        return
    own = [row for row in numbered if not _number_cell(table, row).repeated]
    second = {one.index for one, two in pairwise(own) if _plain(two.nomor) == 2}
    closing = next((row.index for row in reversed(rows) if row.kind is RowKind.DATA), None)
    shallowest = min(depth(row.level) for row in numbered)
    counts = _Counts()
    before: Value | None = None
    restart = True
    for row, after in zip(rows, [*rows[1:], None], strict=True):
        value = _plain(row.nomor)
        at, cells = _numbered_at(table, row), table.source.rows[row.index]
        cell = row.values[at]
        ini = replace(cell, text=row.nomor or "", place=replace(cell.place, row=row.nama))
        above = depth(row.level) < shallowest and (row.nomor is None or counted is not None)
        if row.kind is not RowKind.DATA or above or _heads(row, after):
            restart = True
        elif row.nomor is None and before is not None and row.nama and not cell.text.strip():
            own_row = not any(one.repeated for one in cells[: at + 2])
            named = all(one.text.strip() for one in cells[at + 1 : at + 2])
            if own_row and named and _amounts(row) and row.index != closing:
                due = counts.open[counts.at].last + 1
                yield _row_step(table, ini, (due - 1, before), "hilang", row.nama)
                counts.open[counts.at].last, before = due, ini
        elif value is not None and not cells[at].repeated:
            restart = restart or any(one.text.strip() and not one.repeated for one in cells[:at])
            last = counts.open[counts.at].last if counts.open else 0
            told = (last, before) if before is not None else None
            fits = counts.follows(
                row.nomor or "", value, depth(row.level), restart=restart, again=row.index in second
            )
            problem = "" if fits else "ganda" if value == last else "lompat"
            yield _row_step(table, ini, told, problem, row.nama or "")
            before, restart = ini, False


def _numbered_at(table: ReportTable, row: ReportRow) -> int:
    """The column of the row's number: one of its own, or that of its name, which begins with it."""
    column = table.column(Role.NOMOR)
    if column is not None:
        return column.index
    return row.name_column if row.nomor is not None else 0


def _number_cell(table: ReportTable, row: ReportRow) -> Cell:
    return table.source.rows[row.index][_numbered_at(table, row)]


def _manner(nomor: str) -> str:
    """How a number is written, but for its digits: "1", "1.", "(1)", "01"."""
    return ("0" if nomor.strip().startswith("0") else "") + re.sub(r"\d+", "1", nomor.strip())


def _heads(row: ReportRow, after: ReportRow | None) -> bool:
    """Whether a row without a plain number heads those below it: it bears a letter, or they start at 1."""
    if row.nomor is not None:
        return _plain(row.nomor) is None
    return bool(row.nama) and after is not None and _plain(after.nomor) == 1


def _row_step(
    table: ReportTable,
    ini: Value,
    before: tuple[int, Value] | None,
    problem: str,
    nama: str,
    label: str = "",
) -> Urutan:
    return Urutan(
        place=ini.place,
        jenis="baris",
        ini=ini,
        sebelum=before[1] if before else None,
        masalah=problem,
        seharusnya=f"{label}{before[0] + 1 if before else 1}",
        nama=nama,
        jenis_tabel=TableKind.ANGGARAN.value if table.column(Role.ANGGARAN) else table.kind.value,
    )


def _amounts(row: ReportRow) -> bool:
    return sum(value.number is not None for value in row.values) >= 2


def _plain(nomor: str | None) -> int | None:
    match = re.fullmatch(r"(\d{1,3})[.)]?", nomor.strip()) if nomor else None
    return int(match[1]) if match else None


def _label_steps(table: ReportTable) -> Iterator[Urutan]:
    """Labels before names ("Program 2:", "Kegiatan 3:") count on within the level above."""
    last: dict[str, tuple[int, Value]] = {}
    for row in table.rows:
        for value in row.values:
            name = read_name(value.text)
            match = re.fullmatch(r"(program|kegiatan)\s+(\d{1,2})", (name.label or "").lower())
            if match is None:
                continue
            if match[1] == "program":
                last.pop("kegiatan", None)
            ini = replace(value, text=name.label or "", place=replace(value.place, row=row.nama))
            before, number = last.get(match[1]), int(match[2])
            due = before[0] + 1 if before else 1
            problem = "" if before is None or number == due else "ganda" if number <= before[0] else "lompat"
            yield _row_step(table, ini, before, problem, row.nama or "", f"{match[1].title()} ")
            last[match[1]] = (number, ini)
            break
