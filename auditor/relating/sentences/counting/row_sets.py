"""The rows that a clause counts: those whose names stand under the word that it uses for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from auditor.lexicon.clauses import TABLE_NUMBER
from auditor.lexicon.kata.concepts import words_of
from auditor.models.report import Level, ReportRow, ReportTable, Role
from auditor.relating.claims.tables import table_name
from auditor.relating.sentences.counting.amounts import Noun, says_only
from auditor.relating.sentences.reading.mentions import Mention
from auditor.relating.sentences.reading.sasaran import ANOTHER
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Part, View
from auditor.relating.sentences.tables.world import Thing

_LEVELS = (
    (re.compile(r"\bsub\s*-?\s*kegiatan\b"), Level.SUB_KEGIATAN),
    (re.compile(r"\bprogram\b"), Level.PROGRAM),
    (re.compile(r"\bkegiatan\b"), Level.KEGIATAN),
    (re.compile(r"\b(?:ro|rincian\s+output)\b"), Level.RO),
)
_AREAS = frozenset({"kabupaten", "kota", "kecamatan", "kelurahan", "desa", "daerah", "wilayah"})
"""Words of headings for parts of a region, and words that may stand for each of them."""
_ANY_AREA = frozenset({"daerah", "wilayah"})
_DULL = frozenset(
    {"no", "nomor", "uraian", "jenis", "nama", "dan", "tahun", "kelompok", "unit", "jumlah", "tingkat"}
)
"""Words of headings that name no kind of things alone."""
_FAR = 40
"""Blocks between a sentence and a table that it may speak of without naming it."""
_TABLES = 100
"""Tables nearest to a sentence that it may count rows of: more than a report of 150 pages has."""
INDICATOR = re.compile(r"\b(?:indikator|iku|iksk|ikk)\b")
"""Words for an indicator, in small letters."""
_KIND_OF = re.compile(r"\b(?P<kind>jenis|kelompok|komponen|unsur|sumber)\s+(?P<of>[^\W\d]+)")
"""Kinds of what the caption of a table tells ("jenis retribusi" for rows under "Jenis")."""
_SASARAN = re.compile(r"\bsasaran\b")
_NO_LEVEL = "?"
"""The level of a row that is not there: no row has it."""
_LEAST = 2
"""Rows that are a set at least."""


@dataclass(frozen=True, slots=True)
class RowSet:
    """Rows that a clause counts together by ``noun``, indicators or not.

    ``near`` says that their table stands by it.
    """

    table: ReportTable
    rows: tuple[ReportRow, ...]
    noun: Noun
    near: bool
    of_indicators: bool

    @property
    def in_words(self) -> str:
        """The table as a reader knows it."""
        return table_name(self.table)

    def row_of(self, thing: Thing) -> ReportRow | None:
        """The row that names the thing."""
        places = {cell.row.index for cell in thing.cells if cell.table is self.table}
        return next((row for row in self.rows if row.index in places), None)


def row_sets(view: View, part: Part, scope: Scope) -> Iterator[RowSet]:
    """The sets that the clause may count, the likeliest first: by the table named, else by how near it is."""
    told = TABLE_NUMBER.search(view.text)
    only = scope.finder.numbered(told["number"].replace(" ", ""), view.sentence) if told else None
    named = view.mentions_in(part) if says_only(view, part) else []
    text = view.clause(part)
    spoken = frozenset(words_of(text))
    match = INDICATOR.search(text)
    indicators = _spoken_of(view, part, match.group(), scope) if match else None
    for table, near in islice(scope.finder.by_distance(view.sentence, _FAR), None if told else _TABLES):
        if only is not None and table is not only:
            continue
        data = scope.data_rows.of(table)
        if data.of_indicators:
            found = _indicators(table, indicators, match, scope) if indicators and match else None
        else:
            found = _by_name(text, spoken, table, data.rows)
        if found is not None:
            noun = Noun(part.start + found[1].start, part.start + found[1].end)
            found = found[0], noun
        else:
            found = _by_row(table, data.rows if near else (), named)
        if found is not None:
            rows, noun = found
            yield RowSet(table, rows, noun, near or only is not None, data.of_indicators)


def _by_row(
    table: ReportTable, data: Sequence[ReportRow], named: Sequence[Mention]
) -> tuple[tuple[ReportRow, ...], Noun] | None:
    """The rows beside one that the clause names as the only one, of a table that stands by it."""
    for mention in named:
        places = {cell.row.index for cell in mention.things[0].cells if cell.table is table}
        level = next((row.level for row in data if row.index in places), _NO_LEVEL)
        rows = tuple(row for row in data if row.level == level)
        if mention.sure and len(rows) >= _LEAST:
            return rows, Noun(mention.start, mention.end)
    return None


def _by_name(
    text: str, spoken: frozenset[str], table: ReportTable, data: Sequence[ReportRow]
) -> tuple[tuple[ReportRow, ...], Noun] | None:
    """The rows of the level that the clause names, or those under the heading whose word it uses."""
    if len(data) < _LEAST:
        return None
    levels = {row.level for row in data}
    for pattern, level in _LEVELS:
        match = pattern.search(text) if level in levels else None
        if match:
            rows = tuple(row for row in data if row.level is level)
            return (rows, Noun(*match.span())) if len(rows) >= _LEAST else None
    noun = _by_heading(text, spoken, table, data)
    if noun is None or len(levels - {None}) > 1:
        noun = _by_sasaran(text, table, data)
    return (tuple(data), noun) if noun is not None else None


def _spoken_of(view: View, part: Part, word: str, scope: Scope) -> Callable[[Thing], bool] | None:
    """Tells the indicators that the clause speaks of: of a sasaran, the key ones, or all; None if unknown."""
    group, source = scope.group(view, part)
    if source == ANOTHER:
        return None
    if group:
        return lambda thing: group in thing.groups
    if word == "iku":
        keys = {id(thing) for thing in scope.key_indicators()}
        return lambda thing: id(thing) in keys
    return lambda _: True


def _indicators(
    table: ReportTable, is_spoken_of: Callable[[Thing], bool], noun: re.Match[str], scope: Scope
) -> tuple[tuple[ReportRow, ...], Noun] | None:
    """The rows of these indicators."""
    wanted = {cell.row.index for cell in scope.world.cells_of(table) if is_spoken_of(cell.thing)}
    rows = tuple(row for row in scope.data_rows.of(table).rows if row.index in wanted)
    return (rows, Noun(*noun.span())) if len(rows) >= _LEAST else None


def _by_sasaran(text: str, table: ReportTable, data: Sequence[ReportRow]) -> Noun | None:
    """Where the clause has the word for sasaran, of which each row is another one."""
    column = table.column(Role.SASARAN)
    if column is None or INDICATOR.search(text):
        return None
    names = [row.values[column.index].text for row in data]
    match = _SASARAN.search(text)
    return Noun(*match.span()) if match and len(set(names)) == len(names) else None


def _by_heading(
    text: str, spoken: frozenset[str], table: ReportTable, data: Sequence[ReportRow]
) -> Noun | None:
    """Where the clause has the word under which the names of the rows stand."""
    if not data or data[0].name_column >= len(table.columns):
        return None
    column = table.columns[data[0].name_column]
    if column.role is Role.SASARAN:
        return _by_sasaran(text, table, data)
    heads = set(words_of(column.header)) - _DULL
    if heads & _AREAS:
        heads |= _ANY_AREA
    of_caption = _KIND_OF.search(text)
    captioned = set(words_of(table.place.caption or ""))
    if of_caption and of_caption["kind"] in words_of(column.header)[:1] and of_caption["of"] in captioned:
        return Noun(*of_caption.span())
    if not heads & spoken:
        return None
    whole = " ".join(words_of(column.header))
    options = [whole, *sorted(heads, key=lambda word: (-len(word), word))]
    for word in options:
        match = (
            re.search(rf"(?<![\w-]){re.escape(word)}(?:nya)?(?![\w-])", text) if len(word) > _LEAST else None
        )
        if match:
            return Noun(*match.span())
    return None
