"""Which name of one table was taken for which of another, as a reviewer looks it up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from auditor.files.plain import one_line
from auditor.models.facts import Facts, Pasangan
from auditor.models.report import Place, Report, TableKind

SOURCES = ("kinerja", "anggaran", "efisiensi")
"""The kinds of tables in which a name is looked for."""

_KINDS = {
    TableKind.KINERJA: "kinerja",
    TableKind.ANGGARAN: "anggaran",
    TableKind.EFISIENSI: "efisiensi",
}
_HOW = {
    "sama": "sama",
    "ejaan": "beda ejaan",
    "mirip": "mirip, belum tentu sama",
    "tanpa_pasangan": "tanpa pasangan",
}


@dataclass(frozen=True, slots=True)
class Written:
    """A name as a table writes it; ``other`` says that it differs from the row's first."""

    name: str
    place: Place
    other: bool


@dataclass(frozen=True, slots=True)
class Match:
    """One program, kegiatan or sub kegiatan and where it was found, by ``SOURCES``.

    ``score`` is the similarity in percent, None for a name that stands alone. ``missing`` are the sources
    that should hold it and do not. ``note`` says what differs, or which names may be it.
    """

    level: str
    name: str
    found: Mapping[str, Written]
    missing: tuple[str, ...]
    score: float | None
    how: str
    note: str
    settled: bool


def matches(reports: Sequence[Report], facts: Facts) -> list[Match]:
    """The matched names in the order of the document."""
    kinds = {
        table.place.in_table: _KINDS[table.kind]
        for report in reports
        for table in report.tables
        if table.kind in _KINDS
    }
    return [_match(pair, kinds) for pair in facts.pasangan]


def _found(pair: Pasangan, kinds: Mapping[tuple[str, str | None, str | None], str]) -> dict[str, Written]:
    """How each source writes the name: as its table prints it, else as its record has it."""
    records = zip(SOURCES, (pair.kinerja, pair.anggaran, pair.efisiensi), strict=True)
    name = one_line(pair.nama).casefold()
    found: dict[str, Written] = {}
    for source, text, place in (
        *((kinds.get(value.place.in_table), value.text, value.place) for value in pair.tertulis),
        *((source, record.nama, record.place) for source, record in records if record is not None),
    ):
        if source is not None:
            written = one_line(text)
            found.setdefault(source, Written(written, place, written.casefold() != name))
    return found


def _match(pair: Pasangan, kinds: Mapping[tuple[str, str | None, str | None], str]) -> Match:
    found = _found(pair, kinds)
    guesses = "; ".join(f"“{one_line(guess)}”" for guess in pair.dugaan)
    note = one_line(pair.beda or "") or (f"mungkin {guesses}" if guesses else "")
    return Match(
        level=(pair.level or "").replace("_", " "),
        name=one_line(pair.nama),
        found=found,
        missing=tuple(source for source in pair.hilang_di if source not in found),
        score=float(pair.skor) if len(found) > 1 and pair.skor else None,
        how=_HOW.get(pair.jenis, pair.jenis),
        note=note,
        settled=pair.jenis not in ("ejaan", "mirip") and not pair.hilang_di and not pair.dugaan,
    )
