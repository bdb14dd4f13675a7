"""Row marks that are no plain numbers: letters and Roman numerals that count on, codes that name one row."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.lexicon.numbers import chapter_number
from auditor.models.document import Cell
from auditor.models.facts import Urutan
from auditor.models.facts.vocabulary import Masalah
from auditor.models.report import ReportRow, ReportTable, Role, RowKind, TableKind, Value
from auditor.relating.names.compare import likeness
from auditor.relating.names.likeness import SAME

_LETTER = re.compile(r"([A-Z])[.)]?")
_ROMAN = re.compile(r"([IVX]{1,5})[.)]?")
_CODE = re.compile(r"(?!\d{1,3}(?:\.\d{3})+$)[\dX]{1,4}(?:\.[\dX]{1,4}){2,}", re.IGNORECASE)
"""Parts between points that are no thousands of an amount."""
_FEWEST = 3
"""Rows that make a numbering, or show that codes name single rows."""
_NEARLY_ALL, _OF = 4, 5
"""The share of the codes that stand once from which on one that stands twice is odd."""


def mark_steps(table: ReportTable) -> Iterator[Urutan]:
    """Each row that counts on by a letter or a Roman numeral, and each whose code another row bears."""
    rows = [row for row in table.rows if row.kind is not RowKind.TOTAL and row.nomor is not None]
    own = [row for row in rows if not _cell(table, row).repeated]
    yield from _letter_steps(table, own)
    yield from _code_steps(table, own)


def _letter_steps(table: ReportTable, rows: Sequence[ReportRow]) -> Iterator[Urutan]:
    """The steps of letters from A on, or of numerals from I on; none where more than one is out of step."""
    for pattern, first in ((_LETTER, "A"), (_ROMAN, "I")):
        marked = [(row, match[1]) for row in rows if (match := pattern.fullmatch((row.nomor or "").strip()))]
        if len(marked) < _FEWEST or marked[0][1] != first:
            continue
        steps = list(_steps(table, [(row, _value(mark, first), mark) for row, mark in marked], first))
        if sum(bool(step.masalah) for step in steps) <= 1:
            yield from steps
        return


def _value(mark: str, first: str) -> int:
    return ord(mark) - ord("A") + 1 if first == "A" else chapter_number(mark)


def _steps(table: ReportTable, marked: Sequence[tuple[ReportRow, int, str]], first: str) -> Iterator[Urutan]:
    """One step for each mark: the next one, or the first again; a repeated one counts as the due one."""
    last, before = 0, None
    for row, value, mark in marked:
        again = value == 1 and last != 1
        problem: Masalah = "" if again or value == last + 1 else "ganda" if value == last else "lompat"
        ini = _mark(table, row, mark)
        due = chr(ord("A") + last) if first == "A" else None
        yield _step(table, ini, before, problem, due)
        last, before = (last + 1 if problem == "ganda" else value), ini


def _code_steps(table: ReportTable, rows: Sequence[ReportRow]) -> Iterator[Urutan]:
    """The codes, each with an earlier row of another name that bears it."""
    coded = [row for row in rows if row.nama and _CODE.fullmatch(_code(row))]
    bearers: dict[str, list[ReportRow]] = defaultdict(list)
    for row in coded:
        bearers[_code(row)].append(row)
    single = sum(len(same) == 1 for same in bearers.values())
    if single < _FEWEST or single * _OF < len(bearers) * _NEARLY_ALL:
        return
    for row in coded:
        earlier = bearers[_code(row)][0]
        twice = earlier is not row and likeness(earlier.nama or "", row.nama or "") < SAME
        before = _mark(table, earlier, _code(earlier)) if twice else None
        yield _step(table, _mark(table, row, _code(row)), before, "ganda" if twice else "", None)


def _code(row: ReportRow) -> str:
    return (row.nomor or "").strip(" .")


def _cell(table: ReportTable, row: ReportRow) -> Cell:
    return table.source.rows[row.index][_column(table)]


def _column(table: ReportTable) -> int:
    """The column of the marks: of numbers, else the last of the codes."""
    named = [c for c in table.columns if c.role is Role.NOMOR] or [
        c for c in table.columns if c.role is Role.KODE
    ]
    return named[-1].index if named else 0


def _mark(table: ReportTable, row: ReportRow, text: str) -> Value:
    value = row.values[_column(table)]
    return replace(value, text=text, place=replace(value.place, row=row.nama))


def _step(table: ReportTable, ini: Value, before: Value | None, problem: Masalah, due: str | None) -> Urutan:
    return Urutan(
        place=ini.place,
        jenis="baris",
        ini=ini,
        sebelum=before,
        masalah=problem,
        seharusnya=due,
        nama=ini.place.row or "",
        jenis_tabel=TableKind.ANGGARAN if table.column(Role.ANGGARAN) else table.kind,
    )
