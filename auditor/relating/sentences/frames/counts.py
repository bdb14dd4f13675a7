"""How many of a kind a sentence counts (programs, kegiatan, sasaran, indicators, staff), against the tables' rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import Level, ReportTable, Role, RowKind, TableKind, Value
from auditor.relating.names.compare import squashed
from auditor.relating.sentences.reading.record import klaim
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View

_LEVELS = (
    (r"sub\s*-?\s*kegiatan", Level.SUB_KEGIATAN), (r"kegiatan", Level.KEGIATAN), (r"program", Level.PROGRAM),
)  # fmt: skip
_KIND = re.compile(
    rf"^\s*(?P<kind>{'|'.join(word for word, _ in _LEVELS)}|sasaran(?:\s+strategis)?|indikator(?:\s+(?:kinerja(?:\s+utama)?|sasaran))*"
    r"|(?:orang\s+)?(?:pegawai|asn|aparatur|personel|personil))\b"
    r"(?!\s+(?:yang|prioritas|unggulan|pendukung|baru|laki|perempuan|negeri|honorer|kontrak|dengan|non|tetap|bertambah|pensiun|mencapai|tercapai|belum|tidak|telah))"
)
_PART = re.compile(
    r"\b(?:di\s?antaranya|masing-masing|prioritas|bidang|kelompok|sisanya|lainnya|antara\s+lain|di\s+antara|dari\s+\d|perempuan|laki-laki"
    r"|jabatan|pendidikan|golongan|pensiun|mutasi|misi|tujuan|lulus\w*|peserta|diklat|pelatihan|usulan|rata-rata)\b"
)
"""Words that make a count one of a part."""
_TOGETHER = 2
"""Levels that a sentence counts together at least where the others show which table is meant."""
_STAFF = re.compile(
    r"\b(?:pegawai|asn|pns|aparatur|personel|personil|golongan|pangkat|pendidikan|jabatan|eselon)\b"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A count of a sentence: of what, how many, and where it stands in the folded text."""

    kind: str
    number: int
    start: int
    end: int


def count_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold the counts of a sentence against each table; that the others fit shows which one is meant."""
    if view.claims_nothing() or view.mentions or (view.told and _is_of_some(view)):
        return
    told = [
        Counted(_kind(match["kind"]), number, a, b)
        for number, a, b in view.counts
        if (match := _KIND.match(view.text[b:])) is not None and not view.is_planned(a)
    ]
    if not told or len({one.kind for one in told}) < len(told):
        return
    levels = [one for one in told if one.kind in _BY_LEVEL]
    if len(levels) >= _TOGETHER:
        yield from _together(view, scope, levels)
    elif len(told) <= _TOGETHER and not _PART.search(view.text):
        for one in told:
            yield from _alone(view, scope, one)


def _is_of_some(view: View) -> bool:
    """Whether a verb says of how many something is so: another frame reads it."""
    return any(meaning.value not in _COUNTING for told in view.told for meaning in told.meanings)


_COUNTING = frozenset({"jumlah", "anggaran", "target", "capai", "renstra", "capaian", "realisasi"})
_BY_LEVEL = {"program": Level.PROGRAM, "kegiatan": Level.KEGIATAN, "sub kegiatan": Level.SUB_KEGIATAN}


def _kind(text: str) -> str:
    words = " ".join(text.replace("-", " ").split())
    if words.startswith("sub"):
        return "sub kegiatan"
    first = words.split()[0]
    return first if first in {"program", "kegiatan", "sasaran", "indikator"} else "pegawai"


def _together(view: View, scope: Scope, told: Sequence[Counted]) -> Iterator[Klaim]:
    wanted = {_BY_LEVEL[one.kind] for one in told}
    tables = [table for table in scope.world.report.tables if wanted <= {row.level for row in table.rows}]
    best = max(
        tables,
        key=lambda table: sum(_count(table, _BY_LEVEL[one.kind]) == one.number for one in told),
        default=None,
    )
    if best is None:
        return
    right = [one for one in told if _count(best, _BY_LEVEL[one.kind]) == one.number]
    for one in told:
        level = _BY_LEVEL[one.kind]
        here = _count(best, level)
        if here != one.number and any(
            _count(table, level) == one.number for table in scope.world.report.tables
        ):
            continue
        ragu = None if right else "kalimat dapat menghitung baris tabel lain"
        yield _claim(
            view,
            one,
            here,
            [Value(f"{here} baris {one.kind}", best.place)],
            f"{one.kind} pada {best.place.table}",
            ragu,
        )


def _alone(view: View, scope: Scope, one: Counted) -> Iterator[Klaim]:
    """A single count: against all tables, none of which has it; sure where two of them have one other number."""
    if one.kind == "pegawai":
        known = _staff(scope)
    elif one.kind in _BY_LEVEL:
        level = _BY_LEVEL[one.kind]
        known = [
            (count, Value(f"{count} baris {one.kind}", t.place))
            for t in scope.world.report.tables
            if (count := _count(t, level))
        ]
    else:
        known = _goals(scope, one.kind)
    if not known:
        return
    right = [value for count, value in known if count == one.number]
    if right:
        yield _claim(view, one, one.number, right, f"{one.kind} dalam tabel", None)
        return
    most = max(count for count, _ in known)
    agreeing = [value for count, value in known if count == most]
    alike = len({count for count, _ in known}) == 1 and len(known) > 1
    ragu = None if alike and one.kind in _BY_LEVEL else "kalimat dapat menghitung hal lain"
    yield _claim(view, one, most, agreeing, f"{one.kind} dalam tabel", ragu)


def _claim(
    view: View, one: Counted, here: int, values: Sequence[Value], lingkup: str, ragu: str | None
) -> Klaim:
    same = here == one.number
    return klaim(
        view, "jumlah", view.written[one.start : one.end], lingkup=lingkup, objek=one.kind, tertulis=Decimal(one.number),
        hitung=Decimal(here), bukti=values if same else [], melawan=[] if same else values, ragu=None if same else ragu,
    )  # fmt: skip


def _count(table: ReportTable, level: Level) -> int:
    names = {
        (squashed(row.nama or ""), row.nomor)
        for row in table.rows
        if row.level is level and row.kind is not RowKind.TOTAL
    }
    return len(names)


def _goals(scope: Scope, kind: str) -> list[tuple[int, Value]]:
    """How many sasaran or indicators each table of performance or agreement names, and all of them together."""
    found: list[tuple[int, Value]] = []
    for table in scope.world.report.tables:
        if table.kind not in {
            TableKind.KINERJA,
            TableKind.PERJANJIAN_KINERJA,
            TableKind.IKU,
            TableKind.RENSTRA,
        }:
            continue
        things = [thing for thing in scope.world.of_table(table) if thing.indicator]
        names = {cell.group for thing in things for cell in thing.cells if cell.table is table and cell.group}
        count = len(names) if kind == "sasaran" else len(things)
        if count:
            found.append((count, Value(f"{count} {kind}", table.place)))
    every = (
        len(scope.world.groups) if kind == "sasaran" else len([t for t in scope.world.things if t.indicator])
    )
    if found:
        found.append((every, Value(f"{every} {kind}", found[0][1].place)))
    return found


def _staff(scope: Scope) -> list[tuple[int, Value]]:
    """The totals of tables that count staff."""
    found: list[tuple[int, Value]] = []
    for table in scope.world.report.tables:
        heads = " ".join([table.place.caption or "", *(column.header for column in table.columns)]).lower()
        if not _STAFF.search(heads) or any(
            column.role in {Role.ANGGARAN, Role.CAPAIAN, Role.TARGET} for column in table.columns
        ):
            continue
        for row in table.rows:
            if row.kind is RowKind.TOTAL:
                values = [
                    v for v in row.values if v.number is not None and v.number == v.number.to_integral_value()
                ]
                found += [(int(value.number or 0), value) for value in values]
    return found
