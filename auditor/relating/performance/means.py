"""Rows that say themselves that their capaian is a mean of the rows below ("Rata-rata capaian kegiatan")."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from auditor.lexicon.levels import depth
from auditor.lexicon.rounding import fits
from auditor.lexicon.row_names import is_closing_label
from auditor.models.facts import Kinerja
from auditor.models.report import number_of


def mark_means(records: Sequence[Kinerja]) -> None:
    """Fill ``rata``, but not where a row below is the wrong one: with what that should be it is right."""
    named = [one for one in records if one.anak and is_closing_label(one.indikator or "", merged=False)]
    due: dict[int, Decimal] = {}
    for record in sorted(named, key=lambda one: -depth(one.level)):
        below = [number for child in record.anak if (number := number_of(child.capaian)) is not None]
        right = [number for child in record.anak if (number := _due(child, due)) is not None]
        if not below or record.capaian is None or record.capaian.number is None:
            continue
        due[id(record)] = _mean(right)
        decimals = record.capaian.decimals
        told = [fits(record.capaian.number, _mean(numbers), decimals) for numbers in (below, right)]
        record.rata = told[0] or not told[1]


def _due(child: Kinerja, due: dict[int, Decimal]) -> Decimal | None:
    """The capaian that a row should have: by the rows below it, or by its target and realisasi."""
    told = due.get(id(child), number_of(child.capaian))
    return child.capaian_hitung if child.rumus == "" and child.capaian_hitung is not None else told


def _mean(numbers: Sequence[Decimal]) -> Decimal:
    return sum(numbers, Decimal(0)) / len(numbers)
