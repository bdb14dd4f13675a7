"""Claims on how many there are of something and on how many years a table shows, against its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from auditor.models.facts import Anggaran, Kinerja, Klaim
from auditor.models.report import (
    Level,
    Place,
    RawClaim,
    Report,
    ReportRow,
    ReportTable,
    Role,
    RowKind,
    Rujukan,
    TableKind,
    Value,
    number_of,
)
from auditor.relating.claims.record import unbound
from auditor.relating.claims.scope import joined
from auditor.relating.claims.tables import ReportRows, TableFinder, spoken_rows, table_name
from auditor.relating.names.compare import likeness, squashed
from auditor.relating.names.likeness import SPELLING

_LEVELS = {"program": Level.PROGRAM, "kegiatan": Level.KEGIATAN, "sub_kegiatan": Level.SUB_KEGIATAN}
_WORDS = {"sub_kegiatan": "sub kegiatan"}
_LARGE = 5
_PART = re.compile(r"(?<![\d.,])(?P<digits>\d{1,3})\s*\(\s*[A-Za-z ]+\)(?!\s*tahun)")
"""A number in digits and words, as a sentence that counts parts writes it."""

_ITEM = re.compile(r"(?:^|\s)(?P<mark>[ab12])[.)]\s")
"""The mark of one of the first two items of a list."""


def bind_counts(claims: Sequence[RawClaim], counted: Counted, finder: TableFinder) -> list[Klaim]:
    """Bind the counts of one sentence together: those that agree show that the table is the right one."""
    table = _table(claims, counted, finder)
    if table is None:
        return [_by_parts(claim, finder) for claim in claims]
    agreeing = sum(counted.number(claim.objek, table) == claim.tertulis for claim in claims)
    results: list[Klaim] = []
    for claim in claims:
        result = _bind_to(table, claim, counted)
        if result.melawan:
            doubt = _doubt(claim, table, counted, agreeing=agreeing, of=len(claims))
            result.ragu = doubt or result.ragu
        results.append(result)
    return results


def _table(claims: Sequence[RawClaim], counted: Counted, finder: TableFinder) -> ReportTable | None:
    """The table that the sentence points at; of one that points at none, a table that bears out a count."""
    first = claims[0]
    if first.rujukan in {Rujukan.NOMOR, Rujukan.ATAS, Rujukan.BAWAH}:
        return finder.pointed(first)
    if first.rujukan is not Rujukan.TIDAK_ADA:
        return None
    options = (
        finder.below(first.sentence, same_heading=True),
        finder.above(first.sentence, 3, same_heading=True),
    )
    near = [option for option in options if option is not None]
    table = next((t for t in near if any(c.tertulis == counted.number(c.objek, t) for c in claims)), None)
    return table or _table_of_all(claims, counted, finder)


def _bind_to(table: ReportTable, claim: RawClaim, counted: Counted) -> Klaim:
    """Bind a count to what the table holds of its kind, if it holds any."""
    result = _unbound(claim)
    values = [Value(name, place) for name, place in counted.members(claim.objek, table)]
    if values:
        result.terikat = True
        result.hitung = Decimal(len(values))
        result.place = replace(claim.sentence.place, table=table.place.table, caption=table.place.caption)
        result.lingkup = _scope(claim, table)
        result.bukti = values
        result.melawan = [] if result.hitung == claim.tertulis else values
    return result


def _doubt(claim: RawClaim, table: ReportTable, counted: Counted, *, agreeing: int, of: int) -> str | None:
    """Why a count that the table does not bear out may be of other rows or of another table."""
    if not agreeing:
        return "tidak ada bilangan lain dalam kalimat itu yang cocok dengan tabelnya"
    if agreeing < of - 1:
        return "lebih dari satu bilangan dalam kalimat itu tidak cocok; tingkat baris mungkin terbaca lain"
    if claim.kutipan and not _speaks_of(claim, table, counted):
        return "sasaran yang dikutip tidak tertulis dalam tabelnya"
    return _loosely_counted(claim, table, counted) if claim.objek == "indikator" else None


def _loosely_counted(claim: RawClaim, table: ReportTable, counted: Counted) -> str | None:
    """Why the number of the table's indicators is open: one heads others, or one cell holds several."""
    rows = [row for row in counted.known.performance(table) if _name(row, claim.objek)]
    held, said = counted.number(claim.objek, table) or Decimal(0), claim.tertulis or Decimal(0)
    bare = {squashed(row.indikator or "") for row in rows if not _is_measured(row)}
    if held - len(bare) <= said < held:
        return "baris tanpa angka dapat menjadi judul indikator di bawahnya"
    if any(_lists(row.indikator or "") for row in rows):
        return "satu sel memuat beberapa indikator"
    return None


def _lists(text: str) -> bool:
    """Whether the text holds the first two items of a list."""
    marks = {mark["mark"] for mark in _ITEM.finditer(text)}
    return marks >= {"a", "b"} or marks >= {"1", "2"}


def _is_measured(row: Kinerja) -> bool:
    return any(number_of(value) is not None for value in (row.target, row.realisasi, row.capaian))


def _table_of_all(claims: Sequence[RawClaim], counted: Counted, finder: TableFinder) -> ReportTable | None:
    """Give the table, wherever it stands, that holds as many as the sentence says of all that it counts.

    A single small number may agree with any table, so two counts or a large one are needed.
    """
    if len(claims) < 2 and (claims[0].tertulis or 0) < _LARGE:
        return None
    return next(
        (t for t in finder.tables if all(c.tertulis == counted.number(c.objek, t) for c in claims)), None
    )


def _by_parts(claim: RawClaim, finder: TableFinder) -> Klaim:
    """Bind a count to parts that bear it out: those that its sentence counts, or the list that follows.

    "3 (tiga) indikator dengan rincian 1 (satu) ... dan 2 (dua) ...". Parts that do not add up may be of
    another kind: then nothing is said.
    """
    result = _unbound(claim)
    place = claim.sentence.place
    found = list(_PART.finditer(claim.sentence.text))
    whole = next((part for part in found if Decimal(part["digits"]) == claim.tertulis), None)
    parts = [part for part in found if whole is not None and part.start() > whole.start()]
    items = finder.listed_after(claim.sentence)
    if len(parts) > 1 and sum(Decimal(part["digits"]) for part in parts) == claim.tertulis:
        result.bukti = [Value(part[0], place) for part in parts]
        result.lingkup = f"{result.objek} menurut rincian dalam kalimat itu"
    elif len(items) > 1 and len(items) == claim.tertulis:
        result.bukti = [
            Value(item.text, Place(place.document, item.page, bbox=item.bbox, anchor=item.anchor))
            for item in items
        ]
        result.lingkup = f"{result.objek} menurut daftar sesudah kalimat itu"
    if result.bukti:
        result.terikat, result.hitung = True, claim.tertulis
    return result


class Counted:
    """What each table holds of a kind: programs, kegiatan, sasaran ..., counted once."""

    def __init__(self, known: ReportRows) -> None:
        self.known = known
        self._members: dict[tuple[str, int], list[tuple[str, Place]]] = {}

    def number(self, objek: str, table: ReportTable) -> Decimal | None:
        """How many the table holds, None when it has no such rows."""
        found = self.members(objek, table)
        return Decimal(len(found)) if found else None

    def members(self, objek: str, table: ReportTable) -> list[tuple[str, Place]]:
        """The distinct ones of the table, each with where it first stands."""
        key = objek, table.source.order
        if key not in self._members:
            self._members[key] = self._found(objek, table)
        return self._members[key]

    def _found(self, objek: str, table: ReportTable) -> list[tuple[str, Place]]:
        level = _LEVELS.get(objek)
        if level is not None:
            return list(_of_level(level, table, self.known).values())
        rows = self.known.performance(table)
        seen: dict[str, tuple[str, Place]] = {}
        for row in rows:
            name = _name(row, objek)
            if name:
                owner = squashed(row.sasaran or "") if objek == "indikator" else ""
                seen.setdefault(f"{owner}|{squashed(name)}", (name, row.place))
        return _numbered(rows, list(seen.values())) if objek == "sasaran" else list(seen.values())


def _of_level(level: Level, table: ReportTable, known: ReportRows) -> dict[str, tuple[str, Place]]:
    """The programs, kegiatan or sub kegiatan of the table, by what tells them apart."""
    seen: dict[str, tuple[str, Place]] = {}
    kinerja = known.performance(table)
    for row in kinerja or known.budget(table):
        if row.level is level and not (isinstance(row, Anggaran) and row.total):
            seen.setdefault(_key(row), (row.nama, row.place))
    if not kinerja and table.kind is TableKind.ANGGARAN:
        for key, item in _groups_of(level, table):
            seen.setdefault(key, (item.nama or "", item.place))
    return seen


def _groups_of(level: Level, table: ReportTable) -> Iterator[tuple[str, ReportRow]]:
    """The group rows of a level, which have no amounts and so are no rows of the budget."""
    program = ""
    for item in table.rows:
        if item.level is Level.PROGRAM and level is not Level.PROGRAM:
            program = squashed(item.nama or "")
        if item.kind is RowKind.GRUP and item.level is level and item.nama:
            yield f"{program}|{squashed(item.nama)}", item


def _name(row: Kinerja, objek: str) -> str | None:
    """The tujuan, sasaran or indikator that a row counts for, if it does."""
    if objek == "tujuan":
        return row.nama if row.level is Level.TUJUAN else None
    if objek == "indikator":
        return None if row.level in _LEVELS.values() else row.indikator
    same = squashed(row.sasaran or "") == squashed(row.indikator or "")
    return row.sasaran if objek == "sasaran" and not same else None


def _numbered(rows: Sequence[Kinerja], names: list[tuple[str, Place]]) -> list[tuple[str, Place]]:
    """Where the table numbers its sasaran, one for each number: a merged cell may give a name to spare."""
    first: dict[str, tuple[str, Place]] = {}
    for row in rows:
        number = (row.nomor or "").rstrip(".)")
        if number.isdigit() and row.sasaran:
            first.setdefault(number, (row.sasaran, row.place))
    counted = [str(number) for number in range(1, len(first) + 1)]
    return (
        list(first.values()) if 1 < len(first) < len(names) and sorted(first, key=int) == counted else names
    )


def _key(row: Kinerja | Anggaran) -> str:
    """A name counts once under each parent."""
    if isinstance(row, Kinerja):
        return f"{squashed(row.induk.nama) if row.induk else ''}|{squashed(row.nama)}"
    parents = {
        Level.PROGRAM: "",
        Level.KEGIATAN: row.program,
        Level.SUB_KEGIATAN: row.kegiatan or row.program,
    }
    above = parents.get(row.level, "") if row.level is not None else ""
    return f"{squashed(above or '')}|{squashed(row.nama)}"


def _speaks_of(claim: RawClaim, table: ReportTable, counted: Counted) -> bool:
    names = {
        name
        for row in counted.known.performance(table)
        for name in (row.sasaran, row.nama, row.indikator)
        if name
    }
    return any(likeness(quoted, name) >= SPELLING for quoted in claim.kutipan for name in names)


def _scope(claim: RawClaim, table: ReportTable) -> str:
    words = _WORDS.get(claim.objek, claim.objek)
    about = f" sasaran “{claim.kutipan[0]}”" if claim.kutipan else ""
    return f"{words}{about} pada {table_name(table)}"


def _unbound(claim: RawClaim) -> Klaim:
    words = _WORDS.get(claim.objek, claim.objek)
    return unbound(claim, "jumlah", lingkup=words, objek=words)


def bind_years(claim: RawClaim, report: Report, known: ReportRows, finder: TableFinder) -> Klaim:
    """Bind "n tahun terakhir" to the years of the table's columns.

    The table is the one that the sentence points at, or the one right above it that holds the indicator
    which the clause names; then another table may show more years, and a contradiction is doubtful.
    It is contradicted when one of the last n years, counted back from the report's year, has no
    column although the table shows an earlier year, or when the table shows fewer years.
    """
    table = finder.pointed(claim)
    result = unbound(claim, "tahun", lingkup="tahun terakhir", objek="tahun terakhir")
    measured = {Role.TARGET, Role.REALISASI, Role.CAPAIAN}
    shown = sorted({c.year for c in table.columns if c.year and c.role in measured}) if table else []
    if table is None or not shown or claim.tertulis is None:
        return result
    if claim.rujukan is Rujukan.TIDAK_ADA:
        if not spoken_rows(claim.text, known.performance(table)):
            return result
        result.ragu = result.ragu or "kalimat tidak menunjuk tabelnya; tahun lain dapat dimuat tabel lain"
    count_claimed = int(claim.tertulis)
    last = report.year if report.year in shown else shown[-1]
    due = list(range(last - count_claimed + 1, last + 1))
    missing = [year for year in due if year not in shown]
    said = claim.sentence.place
    place = Place(said.document, said.page, table.place.table, table.place.caption, anchor=said.anchor)
    about = f"sasaran “{claim.kutipan[0]}” " if claim.kutipan else ""
    years = [str(year) for year in shown]
    columns = Value(f"kolom tahun {joined(years)}", _columns_place(table), unit=None)
    result.terikat = True
    result.place = place
    result.hitung = Decimal(len(due) - len(missing))
    result.lingkup = (
        f"{about}pada {table_name(table)}: kolom tahun {joined(years)}, "
        f"sedangkan {count_claimed} tahun terakhir adalah {joined([str(year) for year in due])}"
    )
    if missing:
        result.melawan = [columns]
    else:
        result.bukti, result.ragu = [columns], None
    return result


def _columns_place(table: ReportTable) -> Place:
    return replace(table.place, row=None, column="kepala kolom")
