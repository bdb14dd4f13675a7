"""Agreements written as lists: what these promise of indicators, in the form that rows of a table have.

A list may hold the targets before a change of the agreement, and the report need not say so: what differs
from it is only asked about.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby
from operator import attrgetter

from auditor.lexicon.cell_marks import with_mark
from auditor.lexicon.numbers import read_number
from auditor.models.facts import Hal, Kinerja
from auditor.models.report import ListedGoal, Place, Value
from auditor.relating.entities.mentions import Mention
from auditor.relating.names.compare import squashed

_FEWEST_TARGETS = 2
"""Targets in the lists of an agreement from which on they are where it tells them."""
_LISTED = "target itu tertulis dalam daftar, bukan tabel; dapat juga sebelum perubahan perjanjian"


def promised_lines(lines: Sequence[ListedGoal], known: AbstractSet[str]) -> set[int]:
    """The indicators of an agreement that is written as lists: with a target, or of a name that tables have.

    ``known`` are the letters of these names. What has neither may be a text that goes on behind a name.
    """
    found: set[int] = set()
    for janji, section in groupby(lines, key=attrgetter("janji")):
        indicators = [line for line in section if Hal(line.kind) is Hal.INDIKATOR]
        if janji and sum(line.angka is not None for line in indicators) >= _FEWEST_TARGETS:
            found |= {id(one) for one in indicators if one.angka is not None or squashed(one.nama) in known}
    return found


def promise(line: ListedGoal, mention: Mention, year: int | None) -> None:
    """Give the mention what the line promises, as a row of an agreement has it; its figures are in doubt.

    ``year`` is that of the report, for a list that names none.
    """
    target = _target(line.angka, mention.place) if line.angka is not None else None
    unit = target.unit if target is not None else None
    mention.kinerja = [
        Kinerja(
            place=mention.place,
            nama=mention.nama,
            level=None,
            tahun=line.tahun or year,
            indikator=mention.nama,
            nomor=line.nomor,
            satuan=Value(unit, mention.place, doubt=_LISTED) if unit else None,
            target=target,
            realisasi=None,
            capaian=None,
            jenis="rencana",
            sasaran=mention.parent.nama if mention.parent is not None else None,
            indikator_tertulis=Value(mention.nama, mention.place),
        )
    ]
    if target is not None and target.number is not None:
        mention.anggaran = target


def promises_of(mention: Mention) -> list[Kinerja]:
    """What a mention in a list promises; the rows of tables are none of it."""
    return [] if mention.place.table else mention.kinerja


def _target(text: str, place: Place) -> Value:
    number = read_number(text)
    if number is None:
        return with_mark(Value(text, place, doubt=_LISTED))
    value = Value(
        text, place, number.number, number.unit, number.readings, number.decimals, _LISTED, number.grain
    )
    return with_mark(value)
