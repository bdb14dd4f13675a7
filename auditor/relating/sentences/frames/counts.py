"""How many a sentence counts (programs, kegiatan, sasaran, indicators, staff), against the tables' rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import Level, ReportTable, Role, RowKind, TableKind, Value
from auditor.relating.names.compare import squashed
from auditor.relating.sentences.reading.ordinals import NUMBERED
from auditor.relating.sentences.reading.record import Said, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View

_LEVELS = (
    (r"sub\s*-?\s*kegiatan", Level.SUB_KEGIATAN), (r"kegiatan", Level.KEGIATAN), (r"program", Level.PROGRAM),
)  # fmt: skip
_NOUN = (
    rf"^\s*(?P<kind>{'|'.join(word for word, _ in _LEVELS)}|sasaran(?:\s+strategis)?"
    r"|indikator(?:\s+(?:kinerja(?:\s+utama)?|sasaran))*"
    r"|(?:orang\s+)?(?:pegawai|asn|aparatur|personel|personil))\b"
)
_SO_MANY = re.compile(
    rf"\b(?P<kind>{'|'.join(word for word, _ in _LEVELS)})"
    r"\s+(?:yang\s+(?:di(?:laksana|biaya|dana|anggar|jalan|laku|ampu|dukung|kelola)\w*)\s+)?(?:seluruhnya\s+)?(?:ber)?jumlah(?:nya)?"
    r"(?:\s+(?:adalah|ada|sebanyak))?\W*$"
)
"""A kind before its number ("Kegiatan yang dibiayai berjumlah 12")."""
_ANY_KIND = re.compile(_NOUN)
_AS_A_WHOLE = (
    r"(?=\W*$|\s*[.,;:(]|\s+(?:dan|serta|pada|di|yaitu|yakni|untuk|dalam|tahun|sesuai|antara\s+lain"
    r"|meliputi|melalui|guna|sebagai|kerja|dinas|badan|kecamatan|(?:telah\s+)?di(?:laksana|tetap|jalan|laku|ampu|dukung|biaya|dana|anggar|jabar|susun|rencana|kelola|alokasi)\w*"
    r"|dengan\s+(?:\d|jumlah|total|rincian|pagu|anggaran)"
    r"|yang\s+(?:di(?!\s)\w+|terdiri|tersebar|terbagi))\b)"
)
_KIND = re.compile(_NOUN + _AS_A_WHOLE)
"""What is counted, as a whole: another word behind it makes it some of them."""
_PART = re.compile(
    r"\b(?:(?:sasaran|program|kegiatan|bidang|seksi)\s+(?:ini|tersebut|itu)|hanya|kategori|predikat|nilai|berwarna|negatif|positif|selebihnya|memerlukan|idealnya|menurut"
    r"|pertama|kedua|ketiga|keempat|kelima|keenam|setiap|tiap|per|di\s?antaranya|masing-masing|prioritas|bidang|kelompok|sisanya|lainnya|antara\s+lain|di\s+antara"
    r"|dari\s+\d|perempuan|laki-laki|jabatan|pendidikan|golongan|pensiun|mutasi|misi|tujuan|lulus\w*|peserta"
    r"|diklat|pelatihan|usulan|rata-rata)\b"
)
"""Words that make a count one of a part."""
_OF_THOSE = re.compile(
    r"^\W*(?:dari|atas|berdasarkan)\s+(?:(?:ke\w+|seluruh|semua)\s+)?(?P<kind>program|kegiatan)\s+(?:tersebut|itu|di\s+atas)\b"
)
"""What points back to those that the sentences before list ("Dari program tersebut dijabarkan ...")."""
_LISTED = 12
"""Sentences before one among which they are listed."""
_IS_TOLD = re.compile(
    r"\b(?:terdapat|ada|memiliki|mempunyai|menetapkan|ditetapkan|terdiri\s+(?:dari|atas)|sebanyak|sejumlah|berjumlah|jumlah\w*"
    r"|didukung|menggunakan|melalui|dengan|oleh|ke\s+dalam)\W+(?:\w+\W+){0,2}$"
)
"""What tells that so many there are, before the number."""
_TOGETHER = 2
"""Levels that a sentence counts together at least where the others show which table is meant."""
_STAFF = re.compile(
    r"\b(?:pegawai|asn|pns|aparatur|personel|personil|golongan|pangkat|pendidikan|jabatan|eselon)\b"
)


_COUNTING = frozenset({"jumlah", "anggaran", "target", "capai", "renstra", "capaian", "realisasi"})
"""Meanings of words that may stand beside a count without saying something of some of what is counted."""
_BY_LEVEL = {"program": Level.PROGRAM, "kegiatan": Level.KEGIATAN, "sub kegiatan": Level.SUB_KEGIATAN}
_OTHER_TABLE = "kalimat dapat menghitung baris tabel lain"
_OTHER_THINGS = "kalimat dapat menghitung hal lain"
_TABLES_OF_GOALS = frozenset(
    {TableKind.KINERJA, TableKind.PERJANJIAN_KINERJA, TableKind.IKU, TableKind.RENSTRA}
)
_NOT_OF_STAFF = frozenset({Role.ANGGARAN, Role.CAPAIAN, Role.TARGET})


@dataclass(frozen=True, slots=True)
class Counted:
    """A count of a sentence: of what, how many, and where it stands in the folded text."""

    kind: str
    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Known:
    """How many the tables have, by which values, and where these stand (``lingkup``, Indonesian)."""

    number: int
    values: Sequence[Value]
    lingkup: str


def count_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold the counts of a sentence against each table; that the others fit shows which one is meant."""
    told = _counted(view)
    levels = [one for one in told if one.kind in _BY_LEVEL]
    if len(levels) >= _TOGETHER:
        yield from _together(view, scope, levels)
    elif len(told) <= _TOGETHER and not view.mentions and not _PART.search(_without_listed(view, scope)):
        for one in told:
            if one.kind in _BY_LEVEL or _IS_TOLD.search(view.text[: one.start]):
                yield from _alone(view, scope, one)


def _without_listed(view: View, scope: Scope) -> str:
    """The text without the words that point back to several programs (or kegiatan) named before."""
    match = _OF_THOSE.match(view.text)
    if match is None:
        return view.text
    level = _BY_LEVEL[match["kind"]]
    named = {
        mention.things
        for other in scope.before(view, _LISTED)
        for mention in other.mentions
        if mention.sure and level in mention.things[0].levels
    }
    return view.text[match.end() :] if len(named) > 1 else view.text


def _counted(view: View) -> list[Counted]:
    """The counts of whole kinds; none where the sentence names things, or counts a kind twice."""
    named = any(not NUMBERED.match(view.text, mention.start) for mention in view.mentions)
    kinds = [_kind(match["kind"]) for _, _, b in view.counts if (match := _ANY_KIND.match(view.text[b:]))]
    if named or _is_of_some(view) or len(set(kinds)) < len(kinds):
        return []
    return [
        Counted(_kind(match["kind"]), number, a, b)
        for number, a, b in view.counts
        if (match := _KIND.match(view.text[b:]) or _SO_MANY.search(view.text[:a])) and not view.is_planned(a)
    ]


def _is_of_some(view: View) -> bool:
    """Whether a verb says of how many something is so: another frame reads it."""
    return any(meaning.value not in _COUNTING for told in view.told for meaning in told.meanings)


def _kind(text: str) -> str:
    words = " ".join(text.replace("-", " ").split())
    if words.startswith("sub"):
        return "sub kegiatan"
    first = words.split()[0]
    return first if first in {"program", "kegiatan", "sasaran", "indikator"} else "pegawai"


def _together(view: View, scope: Scope, told: Sequence[Counted]) -> Iterator[Klaim]:
    """Several levels: against the table that most of them fit; doubtful where none does."""
    tables = scope.world.report.tables
    wanted = {_BY_LEVEL[one.kind] for one in told}
    best = max(
        (table for table in tables if wanted <= {row.level for row in table.rows}),
        key=lambda table: sum(_fits(table, one) for one in told),
        default=None,
    )
    if best is None:
        return
    ragu = None if any(_fits(best, one) for one in told) else _OTHER_TABLE
    for one in told:
        if not _fits(best, one) and any(_fits(table, one) for table in tables):
            continue
        here = _count(best, _BY_LEVEL[one.kind])
        value = Value(f"{here} baris {one.kind}", best.place)
        yield _claim(view, one, Known(here, [value], f"{one.kind} pada {best.place.table}"), ragu)


def _fits(table: ReportTable, one: Counted) -> bool:
    return _count(table, _BY_LEVEL[one.kind]) == one.number


def _alone(view: View, scope: Scope, one: Counted) -> Iterator[Klaim]:
    """A single count: right where a table has it; else surely wrong where two tables have one other."""
    known = _known(scope, one.kind)
    if not known:
        return
    lingkup = f"{one.kind} dalam tabel"
    right = [value for count, value in known if count == one.number]
    if right:
        yield _claim(view, one, Known(one.number, right, lingkup), None)
        return
    most = max(count for count, _ in known)
    values = [value for count, value in known if count == most]
    alike = len({count for count, _ in known}) == 1 and len(known) > 1
    ragu = None if alike and one.kind in _BY_LEVEL else _OTHER_THINGS
    yield _claim(view, one, Known(most, values, lingkup), ragu)


def _known(scope: Scope, kind: str) -> list[tuple[int, Value]]:
    """How many of the kind each table has."""
    if kind == "pegawai":
        return _staff(scope)
    if kind not in _BY_LEVEL:
        return _goals(scope, kind)
    return [
        (count, Value(f"{count} baris {kind}", table.place))
        for table in scope.world.report.tables
        if (count := _count(table, _BY_LEVEL[kind]))
    ]


def _claim(view: View, one: Counted, known: Known, ragu: str | None) -> Klaim:
    said = Said(
        "jumlah",
        view.written[one.start : one.end],
        known.lingkup,
        one.kind,
        Decimal(one.number),
        Decimal(known.number),
    )
    return verdict(view, said, known.values, right=known.number == one.number, ragu=ragu)


def _count(table: ReportTable, level: Level) -> int:
    names = {
        (squashed(row.nama or ""), row.nomor)
        for row in table.rows
        if row.level is level and row.kind is not RowKind.TOTAL
    }
    return len(names)


def _goals(scope: Scope, kind: str) -> list[tuple[int, Value]]:
    """How many sasaran or indicators each table of performance or agreement names, and all of them do."""
    found: list[tuple[int, Value]] = []
    for table in scope.world.report.tables:
        if table.kind not in _TABLES_OF_GOALS:
            continue
        things = [thing for thing in scope.world.of_table(table) if thing.indicator]
        names = {cell.group for thing in things for cell in thing.cells if cell.table is table and cell.group}
        count = len(names) if kind == "sasaran" else len(things)
        if count:
            found.append((count, Value(f"{count} {kind}", table.place)))
    if found:
        indicators = sum(thing.indicator for thing in scope.world.things)
        every = len(scope.world.groups) if kind == "sasaran" else indicators
        found.append((every, Value(f"{every} {kind}", found[0][1].place)))
    return found


def _staff(scope: Scope) -> list[tuple[int, Value]]:
    """The whole numbers in the totals of tables that count staff."""
    return [
        (int(value.number), value)
        for table in scope.world.report.tables
        if _counts_staff(table)
        for row in table.rows
        if row.kind is RowKind.TOTAL
        for value in row.values
        if value.number is not None and value.number == value.number.to_integral_value()
    ]


def _counts_staff(table: ReportTable) -> bool:
    heads = " ".join([table.place.caption or "", *(column.header for column in table.columns)]).lower()
    measured = any(column.role in _NOT_OF_STAFF for column in table.columns)
    return _STAFF.search(heads) is not None and not measured
