"""How many indicators a sentence says are of a state that a column of their table tells in words.

"Tidak ada indikator yang jatuh ke kategori Kurang", "Predikat Istimewa disandang enam indikator", "tidak ada
yang berwarna merah": the state is a word of that column, or of the scale that the report prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from auditor.lexicon.phrases import any_of, folded
from auditor.models.facts import Klaim
from auditor.models.report import Role, Value
from auditor.relating.sentences.counting.row_sets import INDICATOR
from auditor.relating.sentences.counting.row_states import IN_WORDS
from auditor.relating.sentences.frames.categories import category_claims
from auditor.relating.sentences.reading.bounds import Hedge, hedged
from auditor.relating.sentences.reading.record import Said, verdict
from auditor.relating.sentences.reading.sasaran import WHICH_INDICATORS
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.subjects import EXCEPT
from auditor.relating.sentences.reading.view import Part, View
from auditor.relating.sentences.tables.grid import Grid

_STATES, _LONGEST = 6, 3
"""Different states of a column, and words of one, at most."""
_LEAST = 3
"""Rows of indicators with a state at least."""
_CALLED = (
    r"\b(?:(?:ber|di|ter)?kategori\w*|(?:ber)?predikat|kriteria|klasifikasi|(?:ber)?status|(?:ber)?warna|zona|rapor|tergolong"
    r"|termasuk|bernilai|berlabel)\s+(?:(?:nilai|yang|dalam|pada|zona|warna|kategori|kinerja|sebagai)\s+)*[“\"'‘(]*"
)
"""What leads to a word that is a state there."""
_NONE = re.compile(
    r"\b(?:tidak|tak|belum|tiada)\s+(?:ada|terdapat|dijumpai|ditemukan|(?:satu|sebuah)\s*-?\s*pun|satupun)\b|\bnihil\b"
)
_DENIED = re.compile(r"\b(?:bukan|tidak|belum|tak|tanpa|hampir|nyaris|selain|di\s+luar)\b")
_CUT = re.compile(r"[,;]\s+|\s(?=(?:dan|sedangkan|sementara|serta|demikian\s+pula)\s)")
"""What begins another clause, in which another state may be told."""
_OTHER_SET = re.compile(r"\b(?:sasaran|triwulan|semester|bidang|program|kegiatan|kabupaten|kota|provinsi)\b")
"""Words of other sets, or of a part of the indicators."""


@dataclass(frozen=True, slots=True)
class _Column:
    """The states of the indicators of a table, in small letters, with where each stands.

    ``others`` are further words of the scale by which the states are given.
    """

    states: tuple[tuple[str, Value], ...]
    others: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """The states that it tells."""
        return frozenset(word for word, _ in self.states)


def state_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each number against the first table near the sentence that tells the state of its indicators."""
    year = scope.world.report.year
    spoken = INDICATOR.search(view.text) and not _OTHER_SET.search(view.text) and not EXCEPT.search(view.text)
    if not spoken or any(told != year for told, _ in view.years) or any(category_claims(view, scope)):
        return
    for part in _clauses(view):
        for grid in scope.near.of(view):
            columns = list(_columns(grid, scope))
            words = frozenset(word for column in columns for word in column.words | column.others)
            found = _of(view, part, columns, words) if words else None
            if found is not None:
                yield found
                break


def _clauses(view: View) -> Iterator[Part]:
    cuts = [0, *(match.end() for match in _CUT.finditer(view.text)), len(view.text)]
    yield from (Part(start, end) for start, end in pairwise(cuts))


def _columns(grid: Grid, scope: Scope) -> Iterator[_Column]:
    """The columns of states of a table of indicators."""
    if grid.table.column(Role.INDIKATOR) is None:
        return
    scaled = {folded(band.word) for scale in scope.world.report.scales for band in scale.bands}
    for column in grid.table.columns:
        if column.role not in IN_WORDS:
            continue
        found = [
            (folded(value.text), value) for line in grid.rows if (value := line.figures.get(column.index))
        ]
        states = tuple((word, value) for word, value in found if word and value.number is None)
        words = {word for word, _ in states}
        told = len(words) <= _STATES and all(len(word.split()) <= _LONGEST for word in words)
        if told and len(states) >= _LEAST and len(states) == len(grid.rows) and len(words) < len(states):
            yield _Column(states, frozenset(scaled - words if words & scaled else ()))


def _of(view: View, part: Part, columns: Sequence[_Column], words: frozenset[str]) -> Klaim | None:
    """The number that the clause tells of a state, against the rows that are of it."""
    said_so = re.compile(rf"{_CALLED}(?P<word>{any_of(words)})(?![\w-])")
    match = said_so.search(view.text, part.start, part.end)
    if match is None or view.is_planned(match.start()):
        return None
    number = _number(view, part, match)
    if number is None:
        return None
    state = folded(match["word"])
    column = next((one for one in columns if state in one.words), None)
    column = column or next(one for one in columns if state in one.others)
    values = [value for word, value in column.states if word == state]
    kata = view.written[match.start() : match.end()]
    lingkup = f"indikator yang {match['word']}"
    said = Said("jumlah", kata, lingkup, "indikator", Decimal(number), Decimal(len(values)))
    shown = values or [value for _, value in column.states]
    return verdict(view, said, shown, right=len(values) == number, ragu=WHICH_INDICATORS)


def _number(view: View, part: Part, state: re.Match[str]) -> int | None:
    """How many the clause says are so: none, or the one number that it tells of indicators."""
    before = view.text[part.start : state.start()]
    if _NONE.search(before):
        return 0
    if _DENIED.search(before):
        return None
    counts = [count for count in view.counts if part.start <= count[1] < part.end]
    if len(counts) != 1:
        return None
    number, start, end = counts[0]
    given = hedged(view.text, start, end)
    beside = INDICATOR.match(view.text[end:].lstrip()) is not None
    return number if beside and given is not None and given.hedge is Hedge.JUST else None
