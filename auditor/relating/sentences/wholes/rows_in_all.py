"""How many of a kind a sentence says there are in all, against the rows of the table beside it.

The kind is the heading above the rows' names ("10 cabang olahraga"), or the word with which several of the
names begin ("satu sekretariat dan lima bidang").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.kata.concepts import words_of
from auditor.models.facts import Klaim
from auditor.relating.claims.tables import table_name
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.grid import Grid
from auditor.relating.sentences.wholes.sizes import Known, Size, counts_all, is_close, size_claim, sizes

_DULL = frozenset({"nama", "no", "nomor", "jenis", "daftar", "uraian", "keterangan"})
"""Words of headings that tell no kind."""
_LEFT_TO_OTHERS = frozenset(
    {"indikator", "program", "kegiatan", "sub", "sasaran", "tujuan", "iku", "tahun", "bulan"}
)
"""Kinds of which many tables hold some: other frames tell which table is meant."""
_LEAST = 3
"""Rows of a kind at least; two may be examples."""
_BESIDE = "yang dihitung dapat lebih luas dari baris tabel itu"


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of rows, how many there are, and whether its word is the one with which their names begin."""

    word: str
    count: int
    begins: bool
    grid: Grid


def row_size_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each number against the tables beside the sentence: wrong where none of them bears it out."""
    for size in sizes(view):
        found = [kind for grid in scope.near.of(view) for kind in _counted(view, size, grid)]
        right = [kind for kind in found if kind.count == size.number]
        for kind in (right or found)[:1]:
            if right or is_close(size.number, kind.count):
                table = kind.grid.table
                where = f"pada {table_name(table)}"
                known = Known(kind.word, kind.count, where, "baris", table.place, _BESIDE)
                yield size_claim(view, size, known)


def _counted(view: View, size: Size, grid: Grid) -> Iterator[_Kind]:
    """The kinds of rows of a table that the number may count, all of them."""
    named = [naming.line for naming in grid.named(view.text) if naming.sure]
    titled = frozenset(words_of(grid.table.place.caption or ""))
    stated = {value.number for line in grid.totals for value in line.figures.values()}
    for kind in _kinds(grid):
        if kind.word.split()[0] in _LEFT_TO_OTHERS or kind.count < _LEAST:
            continue
        some = any(not kind.begins or line.name.lower().startswith(kind.word) for line in named)
        other = Decimal(size.number) in stated and size.number != kind.count
        if counts_all(view, size, kind.word, titled) and not some and not other:
            yield kind


def _kinds(grid: Grid) -> Iterator[_Kind]:
    """The kinds of the rows: by the heading of their names if all are of one level, and by their words."""
    rows = grid.rows
    if len({line.group for line in rows}) == 1 and len({line.name for line in rows}) == len(rows):
        header = grid.table.columns[grid.table.rows[0].name_column].header
        heads = [word for word in words_of(header) if word not in _DULL]
        if heads:
            yield _Kind(" ".join(heads), len(rows), begins=False, grid=grid)
    firsts = Counter(words[0] for line in rows if len(words := line.name.lower().split()) > 1)
    for word, count in firsts.items():
        if word.isalpha():
            yield _Kind(word, count, begins=True, grid=grid)
