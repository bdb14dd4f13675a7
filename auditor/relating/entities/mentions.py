"""Every place of a report that names a program, kegiatan or sub kegiatan, table by table and list by list."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from auditor.lexicon.levels import depth
from auditor.lexicon.row_names import is_name
from auditor.models.facts import Anggaran, Efisiensi, Hal, Kinerja, Sumber
from auditor.models.report import (
    Level,
    ListedName,
    Place,
    Report,
    ReportRow,
    ReportTable,
    Role,
    RowKind,
    TableKind,
    Value,
)
from auditor.relating.names.abbreviations import abbreviations, shortened
from auditor.relating.names.budget_basis import funds_in
from auditor.relating.names.nomenclature import bare

LEVELS = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN, Level.KRO, Level.RO)
HALS = (Hal.PROGRAM, Hal.KEGIATAN, Hal.SUB_KEGIATAN, Hal.KRO, Hal.RO)
SOURCES = {
    TableKind.PERJANJIAN_KINERJA: Sumber.PERJANJIAN,
    TableKind.IKU: Sumber.IKU,
    TableKind.RENSTRA: Sumber.RENSTRA,
    TableKind.KINERJA: Sumber.KINERJA,
    TableKind.PERBANDINGAN: Sumber.PERBANDINGAN,
    TableKind.ANGGARAN: Sumber.ANGGARAN,
    TableKind.EFISIENSI: Sumber.EFISIENSI,
}


_BULLET = re.compile(r"\s[\uf000-\uf0ff•▪●➢✓]\s")
"""A bullet of a list within a cell; those of symbol fonts have no letter of their own."""
_TAG = re.compile(
    r"\(\s*([A-Z][A-Z /-]{1,11})\s*\)|^\s*([A-Z]{2,8})\s+[-–—:]\s+|\s[-–—]\s+([A-Z]{2,8})\s*$"
    r"|(?<=[a-z)])\s+(DAK|DAU|DBH|DBHCHT|APBN|APBD|BLUD|BOK|BOS|PAD)\s*$"
)
"""A mark in capital letters that is set off from a name, or the source of its funds at the end."""
_MOST_IN_CELL = 20
"""Names that a cell lists at most."""


@dataclass(slots=True, eq=False)
class Mention:
    """A name in a table or list, with the records of its row.

    ``words`` is the name to compare: small letters, no marks, no word for the level, short forms for long.
    ``tags`` are the marks set off from the name, such as the source of its funds: "DAK - X", "X (DAK)".
    ``funds`` are those that its tags name, else the title of its table.
    ``parent`` is the mention that it stands under there.
    """

    nama: str
    words: str
    tags: frozenset[str]
    level: Level | None
    place: Place
    sumber: Sumber
    hal: Hal | None = None
    parent: Mention | None = None
    kode: str | None = None
    anggaran: Value | None = None
    realisasi: Value | None = None
    kinerja: list[Kinerja] = field(default_factory=list)
    budget: list[Anggaran] = field(default_factory=list)
    efisiensi: list[Efisiensi] = field(default_factory=list)
    funds: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.funds = funds_in(" ".join(sorted(self.tags))) or funds_in(self.place.caption or "")
        if self.hal is None and self.level is not None:
            self.hal = Hal(self.level.value)

    @property
    def measured(self) -> bool:
        """Whether it stands in a table of performance alone, not beside its budget."""
        return bool(self.kinerja) and not self.budget

    @property
    def paid(self) -> bool:
        """Whether it stands in a table of the budget."""
        return bool(self.budget) or self.sumber is Sumber.ANGGARAN

    @property
    def key(self) -> str:
        """The letters of the name that is compared."""
        return self.words.replace(" ", "")

    @property
    def amounts(self) -> frozenset[Decimal]:
        """The figures beside the name: amounts in Rupiah, of an indicator its target and realisasi."""
        stated = (value.number for value in (self.anggaran, self.realisasi) if value is not None)
        return frozenset(number for number in stated if number)


Source = list[Mention]
"""What one table or list names, in its order."""


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a report by the place of their row."""

    kinerja: Mapping[Place, Sequence[Kinerja]]
    anggaran: Mapping[Place, Sequence[Anggaran]]
    efisiensi: Mapping[Place, Sequence[Efisiensi]]

    @classmethod
    def of(
        cls, kinerja: Iterable[Kinerja], anggaran: Iterable[Anggaran], efisiensi: Iterable[Efisiensi]
    ) -> Records:
        """Sort the records: of performance those of the year, of efficiency those of named things."""
        by_place: tuple[
            dict[Place, list[Kinerja]], dict[Place, list[Anggaran]], dict[Place, list[Efisiensi]]
        ] = (defaultdict(list), defaultdict(list), defaultdict(list))
        for row in kinerja:
            if row.jenis == "tahunan":
                by_place[0][row.place].append(row)
        for paid in anggaran:
            by_place[1][paid.place].append(paid)
        for one in efisiensi:
            if one.indikator is not None or one.ringkasan is not None:
                continue
            by_place[2][one.place].append(one)
        return cls(*by_place)


def mentions_of(report: Report, records: Records, listed: Sequence[Anggaran]) -> list[Source]:
    """Give what each table and list names: tables of performance first, then those of money, then the others.

    ``listed`` are rows of lists in prose that stand for the budget table of a report without one.
    """
    rows = [row for table in report.tables for row in table.rows]
    texts = [*(row.nama or "" for row in rows), *(sentence.text for sentence in report.sentences)]
    known = abbreviations(texts)
    tables = [_of_table(table, records, known) for table in report.tables]
    order = [Sumber.KINERJA, Sumber.ANGGARAN, Sumber.EFISIENSI]

    def rank(source: Source) -> int:
        kinds = {_rank_of(mention, order) for mention in source}
        return min(kinds)

    found = sorted((source for source in tables if source), key=rank)
    if listed:
        found.append([_of_listed(row, known) for row in listed])
    return [*found, *_of_lists(report, known)]


def _rank_of(mention: Mention, order: Sequence[Sumber]) -> int:
    if mention.kinerja:
        return 0
    if mention.budget:
        return 1
    return order.index(mention.sumber) if mention.sumber in order else len(order)


def _of_table(table: ReportTable, records: Records, known: Mapping[str, str]) -> Source:
    found: Source = []
    above: list[Mention] = []
    once: dict[tuple[str, Level | None, Mention | None], Mention] = {}
    for row in table.rows:
        if row.nama is None or not is_name(row.nama) or row.kind in {RowKind.TOTAL, RowKind.RATA}:
            continue
        if row.level not in LEVELS and not (row.level is None and records.efisiensi.get(row.place)):
            above = [one for one in above if depth(one.level) < depth(row.level)]
            continue
        first, *others = _names(row.nama)
        mention = _of_row(row, first, table, records, known)
        above = [one for one in above if depth(one.level) < depth(row.level)]
        mention.parent = above[-1] if above and row.level is not None else None
        if row.level is not None:
            above.append(mention)
        same = once.setdefault((mention.key, row.level, mention.parent), mention)
        if same is mention or mention.budget:
            found.append(mention)
            found += [_beside(mention, name, known) for name in others]
        else:
            same.kinerja += mention.kinerja
            above = [same if one is mention else one for one in above]
    return found


def _names(nama: str) -> list[str]:
    """The names of a cell: several where it counts them ("A 2. B 3. C"); what a bullet sets off is none."""
    names, text = [], _BULLET.split(nama)[0]
    for number in range(2, _MOST_IN_CELL):
        before, mark, after = text.partition(f" {number}. ")
        if not mark or not after[:1].isupper():
            break
        names.append(before)
        text = after
    return [name.strip(" ;,") for name in (*names, text)]


def _beside(mention: Mention, name: str, known: Mapping[str, str]) -> Mention:
    """A further name in the cell of a mention, which has no figures of its own."""
    words, tags = _compared(name, known)
    return Mention(name, words, tags, mention.level, mention.place, mention.sumber, parent=mention.parent)


def _compared(name: str, known: Mapping[str, str]) -> tuple[str, frozenset[str]]:
    """The words of a name as they are compared, and the tags set off from it."""
    tags = frozenset(filter(None, (tag for found in _TAG.findall(name) for tag in found)))
    return shortened(bare(_TAG.sub(" ", bare(name))), known) or shortened(bare(name), known), tags


def _of_row(
    row: ReportRow, nama: str, table: ReportTable, records: Records, known: Mapping[str, str]
) -> Mention:
    kinerja = list(records.kinerja.get(row.place, ()))
    budget = [one for one in records.anggaran.get(row.place, ()) if not one.total]
    paid = budget[0] if budget else None
    words, tags = _compared(nama, known)
    return Mention(
        nama=nama,
        words=words,
        tags=tags,
        level=row.level,
        place=row.place,
        sumber=SOURCES.get(table.kind, Sumber.TABEL_LAIN),
        kode=row.nomor,
        anggaran=paid.anggaran if paid else table.value(row, Role.ANGGARAN),
        realisasi=paid.realisasi if paid else table.value(row, Role.REALISASI_ANGGARAN),
        kinerja=kinerja,
        budget=budget,
        efisiensi=list(records.efisiensi.get(row.place, ())),
    )


def _of_listed(row: Anggaran, known: Mapping[str, str]) -> Mention:
    words, tags = _compared(row.nama, known)
    return Mention(
        nama=row.nama,
        words=words,
        tags=tags,
        level=row.level,
        place=row.place,
        sumber=Sumber.DAFTAR,
        kode=row.nomor,
        anggaran=row.anggaran,
        realisasi=row.realisasi,
        budget=[row],
    )


def _of_lists(report: Report, known: Mapping[str, str]) -> Iterator[Source]:
    """The lists of names without amounts: what stands under one name is one list, each program its own."""
    groups: dict[int, list[Mention]] = defaultdict(list)
    last: dict[Level, Mention] = {}
    for line in report.listed_names:
        if line.tahun is not None and report.year is not None and line.tahun != report.year:
            continue
        mention = _of_line(line, report, known)
        mention.parent = _above(line, last)
        last[line.level] = mention
        if line.level is Level.PROGRAM:
            yield [mention]
        else:
            groups[line.group].append(mention)
    yield from groups.values()


def _above(line: ListedName, last: Mapping[Level, Mention]) -> Mention | None:
    """The mention of the name that the line stands under."""
    for level, name in ((Level.KEGIATAN, line.kegiatan), (Level.PROGRAM, line.program)):
        if name is not None and level in last and last[level].nama == name:
            return last[level]
    return None


def _of_line(line: ListedName, report: Report, known: Mapping[str, str]) -> Mention:
    block = line.block
    words, tags = _compared(line.nama, known)
    return Mention(
        nama=line.nama,
        words=words,
        tags=tags,
        level=line.level,
        place=Place(report.document.file, block.page, row=line.nama, bbox=block.bbox, anchor=block.anchor),
        sumber=Sumber.DAFTAR,
        kode=line.nomor,
    )
