"""The rows of a table as sentences speak of them, told from the totals and means that close it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from auditor.models.report import Level, ReportRow, ReportTable, Role, RowKind, Value
from auditor.relating.sentences.reading.ordinals import NUMBERED, number_of
from auditor.relating.sentences.tables.grid import NO_LEVEL, Grid, Line, words_of_name

_NOTE = re.compile(r"\([^()]*\)")
_LETTER = re.compile(r"[^\W\d_]")
_PROGRAMS = frozenset({Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN})
"""Levels of which rows are known by their own name as well as by that of their indicator."""
_NAMELESS = frozenset({Role.NOMOR, Role.KODE, Role.SATUAN})
"""Columns that hold no figures of the rows."""
_SUMMED = 3
"""Rows above one that it may be the sum of."""
_MEAN = re.compile(r"\W*(?:rata-rata|rerata|rataan|nilai\s+akhir)\b[^a-z]*(?:x[\W\d]*)?", re.IGNORECASE)
"""The name of a row with a mean of those above, or what is reckoned from it ("Rata-rata x 25")."""


def grid_of(table: ReportTable, office: frozenset[str] = frozenset()) -> Grid:
    """The rows of a table that have a name or are a total, with their figures; ``office`` as its words."""
    lines: list[Line] = []
    for row in table.rows:
        total = row.kind is RowKind.TOTAL
        if row.kind is not RowKind.DATA and not total:
            continue
        at = _name_column(table, row)
        name = (row.nama if at == row.name_column else None) or row.values[at].text
        words = words_of_name(name)
        figures = {
            column.index: row.values[column.index]
            for column in table.columns
            if column.role not in _NAMELESS and column.index != at
        }
        if words or total:
            other = (
                words_of_name(row.nama or "") if at != row.name_column and row.level in _PROGRAMS else words
            )
            line = Line(row.index, name, words, figures, total, row.level or NO_LEVEL, _number(row, name))
            lines.append(replace(line, beside=other if other != words else frozenset()))
    return Grid(
        table,
        _without_notes(_closed(lines)),
        {column.index: column for column in table.columns if column.role not in _NAMELESS},
        office=office,
    )


def _closed(lines: list[Line]) -> list[Line]:
    """The rows, the last of them a total where it is the sum or a mean of all above, by whatever name.

    "Setahun" below twelve months and "Provinsi" below its regencies are totals; "Rata-rata x 25" is no row
    that could be the highest.
    """
    if len(lines) <= _SUMMED or any(line.total for line in lines):
        return lines
    *above, last = lines
    sums = [
        (sum(numbers), own)
        for column, value in last.figures.items()
        if (own := value.number) is not None
        and len(numbers := [n for line in above if (n := line.number(column)) is not None]) == len(above)
    ]
    closes = sum(total == own and own != 0 for total, own in sums) * 2 >= max(len(sums), 2)
    return [*above, replace(last, total=True)] if closes or _MEAN.fullmatch(last.name) else lines


def _without_notes(lines: Sequence[Line]) -> list[Line]:
    """The rows, with what stands outside of brackets in their names where that tells them apart."""
    short = [words_of_name(_NOTE.sub(" ", line.name)) for line in lines]
    others = [line.beside for line in lines]
    return [
        replace(
            line,
            brief=words if words != line.words and short.count(words) == 1 else line.brief,
            beside=line.beside if others.count(line.beside) == 1 else frozenset(),
        )
        for line, words in zip(lines, short, strict=True)
    ]


def _number(row: ReportRow, name: str) -> int | None:
    """The number of a row, printed before its name or told in it ("Sasaran 3")."""
    told = NUMBERED.search(name.lower())
    if told is not None:
        return number_of(told)
    marks = (re.fullmatch(r"\W*(\d{1,2})\W*", text) for text in (row.nomor or "", name))
    return next((int(digits[1]) for digits in marks if digits), None)


def _name_column(table: ReportTable, row: ReportRow) -> int:
    """Where the row is named: as an indicator, else where names stand, else by its first words."""
    indicator = table.column(Role.INDIKATOR)
    places = (indicator.index if indicator is not None else row.name_column, row.name_column)
    texts = (column.index for column in table.columns if column.role not in _NAMELESS)
    return next((at for at in (*places, *texts) if _is_text(row.values[at])), row.name_column)


def _is_text(value: Value) -> bool:
    return value.number is None and not value.kosong and _LETTER.search(value.text) is not None
