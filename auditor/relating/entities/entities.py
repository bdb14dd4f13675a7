"""Things as rules and papers see them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from auditor.models.facts import Entitas, Hal, Sebutan
from auditor.relating.entities.organisation import organise
from auditor.relating.entities.resolve import Joined, Thing

_ORDER = tuple(Hal)


def entities_of(things: Sequence[Thing]) -> dict[int, Entitas]:
    """The things as rules and papers see them, linked into the tree; parents come before their children."""
    made: dict[int, Entitas] = {}
    for thing in things:
        first = thing.first
        entity = Entitas(first.place, first.nama, thing.hal)
        entity.sebutan = [mention_of(joined) for joined in thing.joined]
        entity.induk = _nearest([made[one] for one in thing.parents if one in made])
        made[id(thing)] = entity
    organise(things, made)
    return made


def _nearest(parents: Sequence[Entitas]) -> Entitas | None:
    """The parent of the lowest level, for a sasaran stands between a tujuan and what measures it."""
    return max(parents, key=lambda one: _ORDER.index(one.hal), default=None)


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
