"""Comparisons: of two things in one column, of a thing with a figure of the nation, of figures with a bound."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti, Told, words_of
from auditor.lexicon.negation import sense
from auditor.models.facts import Klaim
from auditor.models.report import MONEY, Nada, ReportTable, Role, RowKind
from auditor.relating.sentences.frames.quantifiers import (
    Item,
    Spoken,
    is_quantified,
    judge_set,
    says_how_many,
)
from auditor.relating.sentences.reading.record import doubt_of, klaim
from auditor.relating.sentences.reading.scope import Scope, Subject
from auditor.relating.sentences.reading.view import Part, View
from auditor.relating.sentences.tables.measures import MEASURES
from auditor.relating.sentences.tables.sets import columns_of, columns_with, set_named, told_columns
from auditor.relating.sentences.tables.states import falls
from auditor.relating.sentences.tables.world import Cell, Thing

_UP = (Arti.LAMPAUI, Arti.LEBIH_LAMBAT)
_DOWN = (Arti.KURANG, Arti.LEBIH_CEPAT)
_THAN = re.compile(r"^\W*(?:dari(?:pada)?|dibanding(?:kan)?(?:\s+dengan)?|ketimbang)\b")
_OF_TARGET = re.compile(r"^\W*(?:dari\s+)?target")
_BETTER = re.compile(r"lebih (baik|buruk)")
_ACROSS = 60
"""Letters that the yardstick may stand before what is said of it."""
_TO_BOUND = re.compile(r"\W*(?:(?:dari(?:pada)?|angka|nilai|batas|sebesar|level|skor)\W+)*")
"""What stands between a comparison and its bound."""
_LEAST = 2
"""Rows of a column that make a set."""
_YARDSTICKS = ((Arti.NASIONAL, "nasional"), (Arti.PROVINSI, "provinsi"))


def compare_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each comparison of the sentence against the figures of both sides."""
    if view.claims_nothing():
        return
    for told in view.told:
        way = 1 if told.meanings & set(_UP) else -1 if told.meanings & set(_DOWN) else 0
        if not way or view.is_planned(told.start):
            continue
        part = view.part_of(told.start)
        nada = view.tone(told.start, told.end)
        if nada not in {Nada.MENEGASKAN, Nada.MENYANGKAL}:
            continue
        denied = nada is Nada.MENYANGKAL
        yield from _with_yardstick(view, scope, part, told, way, denied)
        yield from _of_two(view, scope, part, told, way, denied)
        yield from _of_columns(view, scope, told, way, denied)
        yield from _with_bound(view, scope, part, told, way)


def _with_yardstick(
    view: View, scope: Scope, part: Part, told: Told, way: int, denied: bool
) -> Iterator[Klaim]:
    """The figure of the thing against that of the province or the nation, which stands in a column beside it."""
    for meaning, word in _YARDSTICKS:
        named = view.told_in(part, meaning)
        if not named or not -_ACROSS <= named[0].start - told.end <= 25:
            continue
        subject = scope.subject(view, part, told.start)
        if subject is None or not subject.sure:
            continue
        better = _BETTER.match(view.text[told.start : told.end])
        if better:
            less = falls(subject.things[0], view.phrases)
            if less is None:
                continue
            way = (-1 if less else 1) * (1 if better[1] == "baik" else -1)
        pairs = list(_beside(subject.things[0], word))
        if pairs:
            yield _verdict(
                view,
                told,
                pairs,
                way,
                denied,
                f"“{subject.things[0].name}” dan angka {word}",
                doubt_of(subject),
            )


def _beside(thing: Thing, word: str) -> Iterator[tuple[Cell, Cell]]:
    rows: dict[tuple[int, int], list[Cell]] = {}
    for cell in thing.cells:
        if cell.value.number is not None:
            rows.setdefault((id(cell.table), cell.row.index), []).append(cell)
    for cells in rows.values():
        yardstick = [cell for cell in cells if word in cell.column.header.lower()]
        own = [
            cell
            for cell in cells
            if not re.search(r"nasional|provinsi|target", cell.column.header.lower())
            and cell.role not in {Role.TARGET, Role.CAPAIAN}
        ]
        if yardstick and own:
            yield own[0], yardstick[0]


def _of_two(view: View, scope: Scope, part: Part, told: Told, way: int, denied: bool) -> Iterator[Klaim]:
    """Two things of one table: "X menyerap lebih banyak daripada Y"."""
    than = _THAN.match(view.text[told.end :])
    behind = [m for m in view.mentions_in(part) if m.start >= told.end]
    before = [m for m in view.mentions_in(part) if m.end <= told.start]
    if not than or not behind or not before or not behind[0].sure or not before[-1].sure:
        return
    one, two = before[-1].things[0], behind[0].things[0]
    columns, said = told_columns(view, part, columns_with(one, scope), scope.world.report.year)
    pairs = [
        (mine, other)
        for column in columns
        if (mine := column.value_of(one)) is not None and (other := column.value_of(two)) is not None
    ]
    if pairs:
        subject = Subject((one,), "", min(before[-1].share, behind[0].share))
        ragu = doubt_of(subject) or (
            None if said or len(pairs) == 1 else "kalimat tidak menyebut ukuran yang dibandingkan"
        )
        yield _verdict(view, told, pairs, way, denied, f"“{one.name}” dan “{two.name}”", ragu)


def _of_columns(view: View, scope: Scope, told: Told, way: int, denied: bool) -> Iterator[Klaim]:
    """Two kinds that stand as columns: "pegawai laki-laki lebih sedikit dari perempuan"."""
    than = _THAN.match(view.text[told.end :])
    if not than:
        return
    before, behind = set(words_of(view.text[: told.start])), set(words_of(view.text[told.end :]))
    near = (
        {word[0] for word in words_of(view.text[: told.start])[-1:]},
        {word[0] for word in words_of(view.text[told.end + than.end() :])[:1]},
    )
    before, behind = before | near[0], behind | near[1]
    for table in scope.world.report.tables:
        heads = {
            column.index: _last_words(column.header)
            for column in table.columns
            if column.role in {Role.LAIN, Role.JUMLAH}
        }
        one = [index for index, words in heads.items() if words and words <= before and not words <= behind]
        two = [index for index, words in heads.items() if words and words <= behind and not words <= before]
        if len(one) == len(two) == 1:
            pair = _totals(table, one[0], two[0], scope)
            if pair:
                yield _verdict(
                    view,
                    told,
                    [pair],
                    way,
                    denied,
                    f"jumlah {table.columns[one[0]].header} dan {table.columns[two[0]].header}",
                    None,
                )
                return


def _last_words(header: str) -> set[str]:
    return set(words_of(header.rsplit(">", maxsplit=1)[-1]))


def _totals(table: ReportTable, one: int, two: int, scope: Scope) -> tuple[Cell, Cell] | None:
    for row in reversed(table.rows):
        if (
            row.kind is RowKind.TOTAL
            and row.values[one].number is not None
            and row.values[two].number is not None
        ):
            thing = Thing("Jumlah", ("jumlah",))
            return (
                Cell(thing, table.columns[one], None, row.values[one], table, row),
                Cell(thing, table.columns[two], None, row.values[two], table, row),
            )
    return None


def _with_bound(view: View, scope: Scope, part: Part, told: Told, way: int) -> Iterator[Klaim]:
    """A bound that so many of a kind are beyond: "tidak ada program yang serapannya di bawah 90 persen"."""
    figures = [
        q
        for q in view.quantities
        if q.unit != "Rp" and q.start >= told.end and _TO_BOUND.fullmatch(view.text[told.end : q.start])
    ]
    measures = [
        m for t in view.told_in(part, *MEASURES) for m in t.meanings if m in MEASURES and t.end <= told.start
    ]
    if (
        not figures
        or not measures
        or view.told_in(part, Arti.RATA, Arti.TAHUN_LALU)
        or not is_quantified(view, part, told)
    ):
        return
    said = sense(
        view.text[part.start : part.end], told.start - part.start, told.end - part.start, view.phrases
    )
    things, lingkup = set_named(view, part, scope)
    if said is None or not things:
        return
    bound, denied = figures[0].value, said.denied
    found: list[list[Klaim]] = []
    for cells in columns_of(things, measures[0], scope.world.report.year):
        if len(cells) < _LEAST or cells[0].role in MONEY:
            continue
        items = [
            Item(cell.thing, _is_beyond(cell, bound, -way if denied else way, denied), (cell.value,))
            for cell in cells
        ]
        ragu = None if says_how_many(view, len(items)) else "kalimat tidak menyebut semua yang dihitungnya"
        found.append(list(judge_set(view, part, told, items, Spoken("target", lingkup, lingkup, ragu))))
    if found:
        yield from next((claims for claims in found if not any(c.melawan for c in claims)), found[0])


def _is_beyond(cell: Cell, bound: Decimal, way: int, closed: bool) -> bool:
    step = ((cell.value.number or Decimal(0)) - bound) * way
    return step > 0 or (closed and step == 0)


def _verdict(
    view: View,
    told: Told,
    pairs: Sequence[tuple[Cell, Cell]],
    way: int,
    denied: bool,
    lingkup: str,
    ragu: str | None,
) -> Klaim:
    held = any((_step(pair) * way > 0) is not denied for pair in pairs)
    values = [cell.value for pair in pairs for cell in pair]
    return klaim(
        view, "banding", view.written[told.start : told.end], lingkup=lingkup, tertulis=Decimal(way),
        hitung=Decimal(_step(pairs[0])), bukti=values if held else [], melawan=[] if held else values, ragu=None if held else ragu,
    )  # fmt: skip


def _step(pair: tuple[Cell, Cell]) -> int:
    gap = (pair[0].value.number or Decimal(0)) - (pair[1].value.number or Decimal(0))
    return (gap > 0) - (gap < 0)
