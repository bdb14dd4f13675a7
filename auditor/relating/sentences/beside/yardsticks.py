"""A figure against that of the nation or the province, in the table beside it or told in the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti
from auditor.lexicon.phrases import matcher, plain
from auditor.models.facts import Klaim
from auditor.models.report import Role, Value
from auditor.relating.names.compare import normal
from auditor.relating.sentences.frames.compares import ACROSS, NEXT, YARDSTICKS
from auditor.relating.sentences.reading.predicate import Predicate, predicate_at
from auditor.relating.sentences.reading.record import Said, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Quantity, View
from auditor.relating.sentences.tables.grid import Grid, Line
from auditor.relating.sentences.tables.states import falls
from auditor.relating.sentences.tables.world import Thing

_WAYS = {Arti.LAMPAUI: 1, Arti.LEBIH_LAMBAT: 1, Arti.KURANG: -1, Arti.LEBIH_CEPAT: -1}
_BETTER = re.compile(r"(?:lebih\s+)?(?:baik|unggul|buruk)|(?:meng)?ungguli")
"""Comparisons that tell what is better, not what is more."""
_WORSE = re.compile(r"lebih\s+buruk")
_NOT_OWN = re.compile(r"nasional|provinsi|target|selisih|standar|rata-rata")
"""Headings of columns that hold no figure of the office."""
_NOT_RESULTS = frozenset({Role.TARGET, Role.TARGET_AKHIR, Role.CAPAIAN, Role.KATEGORI, Role.KETERANGAN})
_SO_MUCH = re.compile(
    r"\W*(?:(?:yang|tercatat|hanya|sebesar|senilai|sebanyak|yaitu|yakni|mencapai|adalah|angka|tahun|20\d\d)\W+)*"
)
"""What stands between the yardstick and its figure ("nasional yang tercatat sebesar 75,23")."""
_TOLD = 2
"""Words of a row's name at least by which the name of an indicator tells it."""
_ALIKE = 2
"""Times by which a figure of the office may differ from that of the nation at most."""
_DOUBT = "angka pembandingnya diambil dari baris yang mungkin bukan yang dibicarakan"
_SUBJECT = "kalimat dapat berbicara tentang hal lain"


@dataclass(frozen=True, slots=True)
class Against:
    """A comparison with the nation or the province (``word``), and which way; ``end`` is behind that."""

    claim: Predicate
    way: int
    word: str
    end: int

    def verdict(self, own: Value, other: Value, name: str, ragu: str, *, less: bool) -> Klaim:
        """The claim that one figure is more, less or better than the other; less may be better."""
        better = _BETTER.match(self.claim.word) is not None
        way = (-self.way if less else self.way) if better else self.way
        way = -way if _WORSE.match(self.claim.word) and self.way > 0 else way
        step = own.amount - other.amount
        right = (step * way > 0) is not (self.claim.denied and not self.claim.word.startswith("kurang"))
        said = Said(
            "banding",
            self.claim.kata,
            f"“{name}” dan angka {self.word}",
            tertulis=Decimal(way),
            hitung=Decimal((step > 0) - (step < 0)),
        )
        return verdict(self.claim.view, said, [own, other], right=right, ragu=None if right else ragu)


def yardstick_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each comparison with the nation or the province against the figures of both."""
    for told in view.told:
        way = next((_WAYS[meaning] for meaning in _WAYS if meaning in told.meanings), None)
        claim = predicate_at(view, scope, told) if way is not None else None
        if claim is None or way is None or view.told_in(claim.part, Arti.TARGET):
            continue
        for meaning, word in YARDSTICKS:
            told_in = view.told_in(claim.part, meaning)
            named = [one for one in told_in if -ACROSS <= one.start - told.end <= NEXT]
            if named:
                against = Against(claim, way, word, named[-1].end)
                found = _by_figure(against) or _in_table(against)
                if found is not None:
                    yield found
                    break


def _in_table(against: Against) -> Klaim | None:
    """The row that the clause names, in the likeliest table that has a column of the yardstick."""
    claim = against.claim
    for grid in claim.scope.near.of(claim.view):
        theirs = [at for at, head in grid.heads.items() if against.word in head.header.lower()]
        line = _line(claim, grid) if len(theirs) == 1 else None
        own = _own(grid, line, theirs[0]) if line is not None else None
        if line is not None and own is not None and line.number(theirs[0]) is not None:
            less = _is_less_better(claim, line)
            if less is not None:
                return against.verdict(own, line.figures[theirs[0]], line.name, _DOUBT, less=less)
    return None


def _line(claim: Predicate, grid: Grid) -> Line | None:
    """The one row that the clause names before the comparison, else in it, by its words or an indicator's."""
    part = claim.part
    named = [one for one in grid.named(claim.view.text, part.start, part.end) if one.sure]
    before = [one for one in named if one.end <= claim.told.start]
    if named:
        return (before or named)[-1].line
    mentions = [m.things[0] for m in claim.view.mentions_in(part) if m.sure]
    words = set(normal(mentions[-1].name).split()) if mentions else set()
    held = [line for line in grid.rows if len(line.words) >= _TOLD and line.words <= words]
    return held[0] if len(held) == 1 else None


def _own(grid: Grid, line: Line, theirs: int) -> Value | None:
    """The figure of the office in the row: of the column that is no other's, else of the province's."""
    columns = [at for at, head in grid.heads.items() if at != theirs and head.role not in _NOT_RESULTS]
    figures = [at for at in columns if line.number(at) is not None]
    own = [at for at in figures if not _NOT_OWN.search(grid.header(at).lower())]
    province = [at for at in figures if grid.header(at).lower().strip() == "provinsi"]
    chosen = own or province
    return line.figures[chosen[0]] if chosen else None


def _is_less_better(claim: Predicate, line: Line) -> bool | None:
    """Whether less of it is better, by what the clause names and the row; None where open."""
    things = [m.things[0] for m in claim.view.mentions_in(claim.part) if m.sure]
    told = {falls(thing, claim.view.phrases) for thing in things}
    if True in told:
        return True
    named = matcher(claim.view.phrases.lebih_rendah_lebih_baik).search(plain(line.name))
    return None if None in told or named else False


def _by_figure(against: Against) -> Klaim | None:
    """The result of what is spoken of against the figure that the sentence gives of the yardstick."""
    claim, figure = against.claim, _told(against)
    subject = next((one for one in claim.subjects() if one.sure), None)
    if figure is None or subject is None:
        return None
    reached = _reached(subject.things[0], claim.year, figure)
    less = falls(subject.things[0], claim.view.phrases)
    if not reached or (less is None and _BETTER.match(claim.word)):
        return None
    place = claim.view.sentence.place
    other = Value(figure.text, place, figure.value, readings=figure.number.readings)
    return against.verdict(reached[0], other, subject.things[0].name, _SUBJECT, less=bool(less))


def _told(against: Against) -> Quantity | None:
    """The figure right behind the yardstick."""
    view = against.claim.view
    behind = (q for q in view.quantities if q.start >= against.end)
    return next((q for q in behind if _SO_MUCH.fullmatch(view.text[against.end : q.start])), None)


def _reached(thing: Thing, year: int | None, figure: Quantity) -> Sequence[Value]:
    """The results of the thing in the report's year, of the size of the figure."""
    values = [c.value for c in thing.cells if c.role is Role.REALISASI and c.year in {None, year}]
    return [v for v in values if v.number is not None and _is_near(abs(v.number), abs(figure.value))]


def _is_near(one: Decimal, other: Decimal) -> bool:
    """Whether two figures may be of one measure: neither is more than so many times the other."""
    return other <= one * _ALIKE and one <= other * _ALIKE
