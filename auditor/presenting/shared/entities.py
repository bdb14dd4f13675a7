"""Each thing that a report speaks of with every place that names it, as a reviewer looks it up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from auditor.files.plain import letters_of, one_line, shortened
from auditor.models.facts import Cara, Entitas, Facts, Hal, Pasangan, Sebutan, Sumber
from auditor.models.pages import at_pages
from auditor.models.report import Place, Role
from auditor.presenting.shared.labels import spot, table_label

_BUDGET, _SPENT = "pagu anggaran", "realisasi anggaran"
_LABELS = {
    Sumber.PERJANJIAN: "perjanjian kinerja",
    Sumber.IKU: "IKU",
    Sumber.RENSTRA: "Renstra",
    Sumber.KINERJA: "kinerja",
    Sumber.PERBANDINGAN: "perbandingan",
    Sumber.ANGGARAN: _BUDGET,
    Sumber.EFISIENSI: "efisiensi",
    Sumber.TABEL_LAIN: "tabel lain",
    Sumber.DAFTAR: "daftar dalam narasi",
}


SOURCES = tuple(label for one in _LABELS.values() for label in ((one, _SPENT) if one == _BUDGET else (one,)))
"""What a table or list that names a thing is for, in the order in which a reviewer compares them."""

_ORDER = tuple(Hal)
_BELOW_OTHERS = frozenset({Hal.INDIKATOR, Hal.KEGIATAN, Hal.SUB_KEGIATAN})
"""What stands under something else, though it may not be told under what."""

_LONGEST_DIFFERENCE = 70
"""Characters of what is said of two spellings: whole clauses that one of them adds are read in the name."""

_Table = tuple[str, str | None, str | None]
"""What tells a table from others (``Place.in_table``)."""


class Mark(StrEnum):
    """Why a reviewer may want to look at a thing."""

    MISSING = "hilang"
    DIFFERS = "berbeda"
    GUESSED = "dugaan"
    ALONE = "satu tempat"


NOTABLE = frozenset({Mark.MISSING, Mark.DIFFERS, Mark.GUESSED})
"""What a reviewer looks at first: that a thing is named once only is mostly as it should be."""


@dataclass(frozen=True, slots=True)
class Named:
    """Places of one source that write the name alike.

    ``places`` tells them in one line. ``name`` is what stands there where it is not the row's own name, else
    "". ``how`` says by what it was joined where the names are not the same, else "".
    """

    source: str
    places: str
    name: str
    how: str
    guessed: bool


@dataclass(frozen=True, slots=True)
class EntityRow:
    """A thing and where it was found; the rows stand in the order of the tree, ``depth`` from 0.

    ``official`` is the name of the national list where it differs from the written one, ``notes`` what else
    that list says of it. ``missing`` are the tables that should name it and do not, ``missing_note`` why that
    may be right and what there may be it. ``places`` counts the tables and lists that surely name it.
    """

    document: str
    kind: str
    depth: int
    name: str
    parent: str
    official: str
    notes: tuple[str, ...]
    named: tuple[Named, ...]
    missing: tuple[str, ...]
    missing_note: str
    marks: tuple[Mark, ...]
    places: int
    lost: bool

    @property
    def alike(self) -> list[Named]:
        """The places that write the row's own name."""
        return [one for one in self.named if not one.name and not one.how]

    @property
    def otherwise(self) -> list[Named]:
        """The places that write another name."""
        return [one for one in self.named if one.name or one.how]


def entity_rows(facts: Facts) -> list[EntityRow]:
    """The things of each document as a tree, by kind, at its end those whose parent is not known."""
    pairs = {id(pair.entitas): pair for pair in facts.pasangan}
    spent = {
        table.place.in_table
        for report in facts.laporan
        for table in report.tables
        if any(column.role is Role.REALISASI_ANGGARAN for column in table.columns)
    }
    beside = _Beside(facts.entitas)
    rows = []
    for entity, below in _as_tree(facts.entitas):
        pair = pairs.get(id(entity)) or _nothing_more(entity)
        rows.append(replace(_row(entity, below, pair, spent), missing=beside.missing(entity, pair)))
    return rows


def _nothing_more(entity: Entitas) -> Pasangan:
    """What is said of a thing that is not looked for in tables of money."""
    return Pasangan(entity.place, entity.nama, None, None, None, None, Decimal(0), "sama")


def sources_of(rows: Sequence[EntityRow]) -> list[str]:
    """The kinds of tables and lists that name any of the things, in the order of ``SOURCES``."""
    used = {named.source for row in rows for named in row.named}
    return [source for source in SOURCES if source in used]


def surely_named(entity: Entitas) -> list[Sebutan]:
    """The mentions that are no guesses."""
    return [mention for mention in entity.sebutan if not mention.cara.guessed]


def _as_tree(entities: Sequence[Entitas]) -> Iterator[tuple[Entitas, int]]:
    """Each thing before those that stand under it, with how many stand above it."""
    known = {id(entity) for entity in entities}
    below: dict[int, list[Entitas]] = defaultdict(list)
    roots: dict[str, list[Entitas]] = defaultdict(list)
    for entity in entities:
        if entity.induk is not None and id(entity.induk) in known:
            below[id(entity.induk)].append(entity)
        else:
            roots[entity.place.document].append(entity)

    def walk(entity: Entitas, level: int) -> Iterator[tuple[Entitas, int]]:
        yield entity, level
        for one in below[id(entity)]:
            yield from walk(one, level + 1)

    for of_document in roots.values():
        for root in sorted(of_document, key=lambda one: (one.hal in _BELOW_OTHERS, _ORDER.index(one.hal))):
            yield from walk(root, 0)


def _row(entity: Entitas, below: int, pair: Pasangan, spent: set[_Table]) -> EntityRow:
    kind = _kind(entity)
    name = one_line(entity.nama)
    return EntityRow(
        document=entity.place.document,
        kind=kind,
        depth=below,
        name=name,
        parent=one_line(entity.induk.nama) if entity.induk is not None else "",
        official=_official(name, kind, pair),
        notes=tuple(_notes(pair)),
        named=tuple(_named(entity, kind, pair, spent)),
        missing=(),
        missing_note=_missing_note(pair),
        marks=tuple(_marks(entity, pair)),
        places=len(surely_named(entity)),
        lost=below == 0 and entity.hal in _BELOW_OTHERS,
    )


class _Beside:
    """The tables that name what stands under the same thing as another one."""

    def __init__(self, entities: Sequence[Entitas]) -> None:
        self._tables: dict[tuple[str, int, str], dict[str, None]] = defaultdict(dict)
        for entity in entities:
            for mention in surely_named(entity):
                if mention.place.table:
                    key = entity.hal, id(entity.induk), mention.sumber.value
                    self._tables[key][table_label(mention.place)] = None

    def missing(self, entity: Entitas, pair: Pasangan) -> tuple[str, ...]:
        """The sources that miss a thing, each with the tables that name those beside it."""
        return tuple(self._told(entity, one_line(source)) for source in pair.hilang_di)

    def _told(self, entity: Entitas, source: str) -> str:
        tables = self._tables.get((entity.hal, id(entity.induk), source), {})
        return f"{source} ({', '.join(tables)})" if tables and entity.induk is not None else source


def _kind(entity: Entitas) -> str:
    return entity.hal.replace("_", " ")


def _letters(name: str, kind: str) -> str:
    """The letters of a name without the word for its level."""
    return letters_of(name).removeprefix(letters_of(kind))


def _official(name: str, kind: str, pair: Pasangan) -> str:
    official = one_line(pair.nama_resmi or "")
    return official if _letters(official, kind) != _letters(name, kind) else ""


def _notes(pair: Pasangan) -> Iterator[str]:
    if pair.beda_resmi:
        yield _with_doubt(one_line(pair.beda_resmi), pair.resmi_ragu)
    if pair.resmi == "tidak_dikenal":
        yield "tidak ada di nomenklatur"
    if pair.induk_resmi:
        above = " atau ".join(f"“{one_line(name)}”" for name in pair.induk_resmi)
        yield f"menurut nomenklatur di bawah {above}"
    if pair.induk_beda and pair.induk_kinerja and pair.induk_anggaran:
        text = (
            f"di tabel kinerja di bawah “{one_line(pair.induk_kinerja)}”, "
            f"di tabel anggaran di bawah “{one_line(pair.induk_anggaran)}”"
        )
        yield _with_doubt(text, pair.induk_ragu)


def _with_doubt(text: str, doubt: str | None) -> str:
    return f"{text} ({one_line(doubt)})" if doubt else text


def _missing_note(pair: Pasangan) -> str:
    guesses = "; ".join(f"“{one_line(guess)}”" for guess in pair.dugaan)
    parts = [f"mungkin {guesses}" if guesses else "", one_line(pair.hilang_ragu or "")]
    return "; ".join(filter(None, parts)) if pair.hilang_di else ""


def _marks(entity: Entitas, pair: Pasangan) -> Iterator[Mark]:
    guessed = any(mention.cara.guessed for mention in entity.sebutan)
    if pair.hilang_di:
        yield Mark.MISSING
    written = (mention.cara for mention in surely_named(entity))
    if any(cara is not Cara.NAMA for cara in written) or pair.resmi == "ejaan" or pair.induk_beda:
        yield Mark.DIFFERS
    if guessed or pair.dugaan:
        yield Mark.GUESSED
    if len(entity.sebutan) == 1:
        yield Mark.ALONE


def _named(entity: Entitas, kind: str, pair: Pasangan, spent: set[_Table]) -> Iterator[Named]:
    """The mentions, those of one source that write one name together.

    What was joined because it is written as another mention is was joined by what that one was.
    """
    own = _letters(one_line(entity.nama), kind)
    written = [(mention, _letters(one_line(mention.nama), kind)) for mention in entity.sebutan]
    joined_by: dict[str, str] = {own: ""}
    for mention, letters in written:
        if mention.cara is not Cara.NAMA and not mention.cara.guessed:
            joined_by.setdefault(letters, _how(mention))
    alike: dict[tuple[str, str, str], list[Sebutan]] = defaultdict(list)
    for mention, letters in written:
        how = _how(mention) or joined_by.get(letters, "")
        alike[_source(mention, spent), letters, how].append(mention)
    difference = _with_doubt(shortened(pair.beda, _LONGEST_DIFFERENCE), pair.beda_ragu) if pair.beda else ""
    for (source, letters, how), mentions in sorted(alike.items(), key=lambda item: SOURCES.index(item[0][0])):
        first, joined = mentions[0], how
        if difference and how and letters != own and not first.cara.guessed:
            joined, difference = f"{how}: {difference}", ""
        name = "" if letters == own else one_line(first.nama)
        places = _places([one.place for one in mentions], entity.place.document)
        yield Named(source, places, name, joined, first.cara.guessed)


def _source(mention: Sebutan, spent: set[_Table]) -> str:
    """What the table is for: tables of the budget without a column of what was spent are those of a plan."""
    if mention.sumber is Sumber.ANGGARAN and mention.place.in_table in spent:
        return _SPENT
    return _LABELS[mention.sumber]


def _how(mention: Sebutan) -> str:
    if mention.cara is Cara.NAMA:
        return ""
    why = one_line(mention.alasan)
    if mention.cara.guessed:
        return f"dugaan: {why or mention.cara.value}"
    return f"{mention.cara.value}: {why}" if why else mention.cara.value


def _places(places: Sequence[Place], document: str) -> str:
    """Tables with their pages, then the pages of the prose: "Tabel 2.5, hal. 37; Tabel 3.6, hal. 71".

    What stands in another document than ``document`` is told with its name.
    """
    tables = dict.fromkeys(
        spot(place) if place.document == document else f"{spot(place)} di {place.document}"
        for place in places
        if place.table
    )
    own = [place for place in places if place.document == document]
    pages = sorted({place.page for place in own if not place.table and place.page is not None})
    prose = [at_pages(pages)] if pages else []
    return "; ".join([*tables, *prose])
