"""Things as rules and papers see them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from auditor.models.facts import Entitas, Sebutan
from auditor.relating.entities.resolve import Joined, Thing


def entities_of(things: Sequence[Thing]) -> dict[int, Entitas]:
    """The things as rules and papers see them, linked into the tree; parents come before their children."""
    made: dict[int, Entitas] = {}
    for thing in things:
        first = thing.first
        entity = Entitas(first.place, first.nama, thing.hal)
        entity.sebutan = [mention_of(joined) for joined in thing.joined]
        parent = next(iter(thing.parents), None)
        entity.induk = made.get(parent) if parent is not None else None
        made[id(thing)] = entity
    return made


def mention_of(joined: Joined) -> Sebutan:
    """A place that names a thing."""
    mention = joined.mention
    return Sebutan(
        place=mention.place,
        nama=mention.nama,
        sumber=mention.sumber,
        kode=mention.kode,
        induk=mention.parent.nama if mention.parent else None,
        anggaran=mention.anggaran,
        realisasi=mention.realisasi,
        cara=joined.cara,
        alasan=joined.alasan,
        skor=Decimal(str(round(joined.skor, 1))),
    )
