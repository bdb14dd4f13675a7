"""Things and the places that name them, made by hand."""

from __future__ import annotations

from decimal import Decimal

from auditor.models.facts import Entitas, Pasangan, Sebutan, Sumber
from auditor.models.report import Level, Place, Value


def mentioned(
    nama: str,
    sumber: Sumber = Sumber.ANGGARAN,
    table: str | None = "3.1",
    page: int | None = 4,
    *,
    file: str = "laporan.pdf",
    **more: object,
) -> Sebutan:
    """A mention in a table, or in a list of the prose where ``table`` is None."""
    place = Place(file, page, table, row=nama)
    return Sebutan(place, nama, sumber, **more)  # type: ignore[arg-type]


def spent(mention: Sebutan) -> Sebutan:
    """The mention with an amount that was spent beside it."""
    mention.realisasi = Value("1.000", mention.place, Decimal(1000))
    return mention


def thing(
    nama: str,
    *mentions: Sebutan,
    level: Level = Level.KEGIATAN,
    below: Pasangan | None = None,
    **more: object,
) -> Pasangan:
    """A thing with its mentions, ``below`` another one; ``more`` are fields of the pair."""
    place = mentions[0].place
    parent = below.entitas if below is not None else None
    entity = Entitas(place, nama, level.value, level, list(mentions), parent)
    return Pasangan(
        place, nama, level, None, None, None, Decimal(100), "sama", entitas=entity, **more  # type: ignore[arg-type]
    )  # fmt: skip
