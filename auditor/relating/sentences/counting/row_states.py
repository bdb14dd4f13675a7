"""Rows of a state that a column tells in words: "tiga rekomendasi masih dalam proses"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.lexicon.phrases import any_of, folded
from auditor.models.report import Column, Role
from auditor.relating.sentences.counting.conditions import Condition, Yardstick
from auditor.relating.sentences.counting.found import Found, Reading
from auditor.relating.sentences.counting.row_sets import RowSet
from auditor.relating.sentences.reading.view import Part, View

IN_WORDS = frozenset({Role.KATEGORI, Role.KETERANGAN, Role.LAIN})
"""Roles of columns that may tell a state in words."""
_STATES = 5
"""Different words in a column of states at most."""
_LONGEST = 4
"""Words of a state at most."""
_SHORT = 2
"""Letters of a state that is a mark alone ("B"): a word for it stands before it."""
_CALLED = re.compile(
    r"\b(?:(?:ber|di)?kategori\w*|(?:ber)?mutu|(?:ber)?predikat|(?:ber)?status|(?:ber)?warna|kelas|zona|level|nilai|golongan)\W+"
    r"(?:\w+\W+)?$"
)


_DENIED = re.compile(r"\b(?:tidak|belum|tak|bukan)\W+(?!ada\b|terdapat\b|satu\b)(?:\w+\W+){0,3}$")
_THAN = re.compile(
    r"\b(?:dari(?:pada)?|di\s*(?:atas|bawah)|minimal|paling\s+\w+|menjadi|menuju)\W+(?:\w+\W+){0,2}$"
)
"""What makes a state a bound, or one that is left or reached."""


def state_readings(view: View, part: Part, rows: RowSet) -> Iterator[tuple[Condition, Reading]]:
    """Each state of a column that the clause names, with the rows that are of it."""
    if rows.of_indicators:
        return
    names = {row.name_column for row in rows.rows}
    for column in rows.table.columns:
        if column.role in IN_WORDS and column.index not in names:
            yield from _of_column(view, part, rows, column)


def _of_column(view: View, part: Part, rows: RowSet, column: Column) -> Iterator[tuple[Condition, Reading]]:
    texts = [row.values[column.index].text for row in rows.rows]
    words = {folded(text) for text in texts if text.strip()}
    if not 0 < len(words) <= min(_STATES, len(rows.rows) - 1) or any(
        len(word.split()) > _LONGEST or not re.search(r"[^\W\d]", word) for word in words
    ):
        return
    options = any_of(words)
    for match in re.finditer(rf"(?<![\w-]){options}(?![\w-])", view.text[: part.end]):
        before = view.text[part.start : match.start()]
        short = len(match.group()) <= _SHORT and not _CALLED.search(before)
        if (
            match.start() < part.start
            or short
            or _THAN.search(before)
            or rows.noun.start <= match.start() < rows.noun.end
        ):
            continue
        denied = _DENIED.search(before) is not None
        state = folded(match.group())
        found = tuple(
            Found(
                row,
                (folded(row.values[column.index].text) == state) is not denied,
                (row.values[column.index],),
            )
            for row in rows.rows
        )
        yield Condition(match.start(), match.end(), 1, Yardstick.STATE), Reading(found, sure=True)
