"""Row numbers of tables: whether each goes on from one before it.

Numbers may be nested (a program, its kegiatan, each counted), start again in every group or run on over
groups. So a number is in order when it follows any that still counts. Codes are no row numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from auditor.lexicon.levels import depth
from auditor.lexicon.row_names import read_name
from auditor.models.document import Cell, Row
from auditor.models.facts import Urutan
from auditor.models.facts.vocabulary import Masalah
from auditor.models.report import ReportRow, ReportTable, Role, RowKind, TableKind, Value

_FEWEST = 3
"""Numbered rows that make a numbering."""


def row_steps(table: ReportTable) -> Iterator[Urutan]:
    """Plain row numbers, which may start again after a group row, and labels such as "Kegiatan 3"."""
    numbers = _Numbers.of(table)
    if numbers is not None:
        yield from numbers.steps()
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
        level_too = [at for at in on if (self.open[at].manner, self.open[at].level) == (manner, level)]
        same = level_too or [at for at in on if self.open[at].manner == manner]
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


@dataclass(slots=True)
class _Numbers:
    """The plain row numbers of a table, read from top to bottom.

    ``counted`` is the depth of the level that alone is numbered, None where several are. ``second`` are the
    rows that the number 2 comes after, ``closing`` is the last row with data.
    """

    table: ReportTable
    rows: list[ReportRow]
    counted: int | None
    shallowest: int
    second: set[int]
    closing: int | None
    counts: _Counts = field(default_factory=_Counts)
    before: Value | None = None
    restart: bool = True

    @classmethod
    def of(cls, table: ReportTable) -> _Numbers | None:
        """None for a table whose rows are not numbered."""
        if table.column(Role.NOMOR) is None and table.column(Role.KODE) is not None:
            return None
        numbered = [row for row in table.rows if row.kind is RowKind.DATA and _plain(row.nomor) is not None]
        counted = _only_depth(numbered)
        rows = [
            row
            for row in table.rows
            if counted is None or depth(row.level) <= counted or row.kind is RowKind.GRUP
        ]
        if len(numbered) < _FEWEST or len(numbered) * 2 < sum(row.kind is RowKind.DATA for row in rows):
            return None
        own = [row for row in numbered if not _number_cell(table, row).repeated]
        return cls(
            table=table,
            rows=rows,
            counted=counted,
            shallowest=min(depth(row.level) for row in numbered),
            second={one.index for one, two in pairwise(own) if _plain(two.nomor) == 2},
            closing=next((row.index for row in reversed(rows) if row.kind is RowKind.DATA), None),
        )

    def steps(self) -> Iterator[Urutan]:
        """Each numbered row, and each that lacks its number."""
        for row, after in zip(self.rows, [*self.rows[1:], None], strict=True):
            step = self._step(row, after)
            if step is not None:
                yield step

    def _step(self, row: ReportRow, after: ReportRow | None) -> Urutan | None:
        at = _numbered_at(self.table, row)
        cell = row.values[at]
        ini = replace(cell, text=row.nomor or "", place=replace(cell.place, row=row.nama))
        if row.kind is RowKind.GRUP and self._is_empty(row, after):
            self.counts.open[self.counts.at].last += 1
            self.before = ini
            return None
        if row.kind is not RowKind.DATA or self._is_above(row) or _heads(row, after):
            self.restart = True
            return None
        if row.nomor is None:
            return self._missing(row, ini) if not cell.text.strip() and self._lacks_number(row, at) else None
        value = _plain(row.nomor)
        if value is None or self._cells(row)[at].repeated:
            return None
        return self._counted(row, at, value, ini)

    def _cells(self, row: ReportRow) -> Row:
        return self.table.source.rows[row.index]

    def _is_empty(self, row: ReportRow, after: ReportRow | None) -> bool:
        """Whether a row with a number and a name alone is one of those around it: they count on."""
        value = _plain(row.nomor)
        if value is None or after is None or not self.counts.open:
            return False
        return self.counts.open[self.counts.at].last + 1 == value and _plain(after.nomor) == value + 1

    def _is_above(self, row: ReportRow) -> bool:
        """Whether the row stands above all that are numbered."""
        return depth(row.level) < self.shallowest and (row.nomor is None or self.counted is not None)

    def _lacks_number(self, row: ReportRow, at: int) -> bool:
        """Whether it is a row of its own, named and with amounts, that stands between numbered ones."""
        cells = self._cells(row)
        own = not any(one.repeated for one in cells[: at + 2])
        named = bool(row.nama) and all(one.text.strip() for one in cells[at + 1 : at + 2])
        return self.before is not None and own and named and _amounts(row) and row.index != self.closing

    def _missing(self, row: ReportRow, ini: Value) -> Urutan:
        """The step to a row whose number was left out; those below count on from the number due."""
        now = self.counts.open[self.counts.at]
        told = (now.last, self.before) if self.before is not None else None
        now.last, self.before = now.last + 1, ini
        return _row_step(self.table, ini, told, "hilang")

    def _counted(self, row: ReportRow, at: int, value: int, ini: Value) -> Urutan:
        """The step to a row with a number, which may begin anew where the cells before it are its own."""
        counts, cells = self.counts, self._cells(row)
        restart = self.restart or any(one.text.strip() and not one.repeated for one in cells[:at])
        last = counts.open[counts.at].last if counts.open else 0
        told = (last, self.before) if self.before is not None else None
        fits = counts.follows(
            row.nomor or "", value, depth(row.level), restart=restart, again=row.index in self.second
        )
        self.before, self.restart = ini, False
        return _row_step(self.table, ini, told, "" if fits else "ganda" if value == last else "lompat")


def _only_depth(numbered: Sequence[ReportRow]) -> int | None:
    """How deep the rows stand that are numbered, where they are all of one level."""
    levels = {row.level for row in numbered}
    return depth(numbered[0].level) if len(levels) == 1 and None not in levels else None


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
    table: ReportTable, ini: Value, before: tuple[int, Value] | None, problem: Masalah, label: str = ""
) -> Urutan:
    return Urutan(
        place=ini.place,
        jenis="baris",
        ini=ini,
        sebelum=before[1] if before else None,
        masalah=problem,
        seharusnya=f"{label}{before[0] + 1 if before else 1}",
        nama=ini.place.row or "",
        jenis_tabel=TableKind.ANGGARAN if table.column(Role.ANGGARAN) else table.kind,
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
            problem: Masalah = (
                "" if before is None or number == due else "ganda" if number <= before[0] else "lompat"
            )
            yield _row_step(table, ini, before, problem, f"{match[1].title()} ")
            last[match[1]] = (number, ini)
            break
