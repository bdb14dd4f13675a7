"""Things and the places that name them, made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from made_audit import make_audit

from auditor.models.facts import Entitas, Facts, Hal, Pasangan, Sebutan, Sumber
from auditor.models.report import Column, Level, Place, Role


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
    entity = Entitas(place, nama, Hal(level.value), list(mentions), parent)
    return Pasangan(
        place, nama, level, None, None, None, Decimal(100), "sama", entitas=entity, **more  # type: ignore[arg-type]
    )  # fmt: skip


def facts_of(*pairs: Pasangan, spent: Sequence[str] = ()) -> Facts:
    """Facts with these things; the tables of these numbers say what was spent."""
    (report,) = make_audit("laporan.pdf").reports
    table = replace(report.tables[0], columns=(Column(0, Role.REALISASI_ANGGARAN, "Realisasi"),))
    tables = [replace(table, place=Place("laporan.pdf", table=number)) for number in spent]
    return Facts(
        laporan=[replace(report, tables=tuple(tables))],
        pasangan=list(pairs),
        entitas=[pair.entitas for pair in pairs if pair.entitas is not None],
    )
