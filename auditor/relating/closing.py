"""When figures that belong together do not close, the one that is odd, and the printed version that closes.

A reviewer does not stop at "does not match": the same row stands in another table, or two of its own
equations agree on one figure. Nothing is said where several figures could be the odd one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from rapidfuzz.distance import Levenshtein

from auditor.models.facts import Anggaran, Kinerja
from auditor.models.facts.vocabulary import GanjilAnggaran, GanjilKinerja
from auditor.models.report import Value, number_of
from auditor.relating.efficiency.formula import printed_as
from auditor.relating.names.compare import squashed
from auditor.relating.performance.capaian import closes

_RUPIAH = Decimal(1)
_FULL = Decimal(100)


def close_performance(records: Sequence[Kinerja]) -> None:
    """Fill ``ganjil`` and ``penutup`` where no formula gives the capaian, from the indicator's other rows.

    A row of one of the indicator's parts tells nothing of the whole.
    """
    groups: dict[tuple[str, int | None], list[Kinerja]] = defaultdict(list)
    for record in records:
        if record.indikator and record.jenis == "tahunan":
            groups[squashed(record.indikator), record.tahun].append(record)
    for (name, year), rows in groups.items():
        for row in rows:
            others = [
                other for other in rows if other.place.in_table != row.place.in_table and not other.rincian
            ]
            if row.rumus == "" and _is_rounded(row, [*others, *_misspelt(name, year, groups)]):
                row.rumus, row.dibulatkan = "R/T", True
            if row.dibulatkan and any(_is_exact_version(row, other) for other in others):
                row.rumus, row.dibulatkan = "", False
            found = list(_other_versions(row, others)) if row.rumus == "" else []
            if len({part for part, _ in found}) == 1:
                row.ganjil, row.penutup = found[0]


def _misspelt(
    name: str, year: int | None, groups: Mapping[tuple[str, int | None], Sequence[Kinerja]]
) -> Iterator[Kinerja]:
    """The rows of the year whose indicator is spelt with a letter more, less or other."""
    for (other, when), rows in groups.items():
        if when == year and other != name and Levenshtein.distance(name, other, score_cutoff=1) <= 1:
            yield from rows


def _is_rounded(row: Kinerja, others: Sequence[Kinerja]) -> bool:
    """Whether another table prints the realisasi of the row more finely, and that gives the capaian."""
    target, realisasi, capaian = row.target, row.realisasi, row.capaian
    if target is None or realisasi is None or realisasi.number is None or capaian is None:
        return False
    return any(
        other.realisasi is not None
        and other.realisasi.number is not None
        and other.realisasi.decimals > realisasi.decimals
        and round(other.realisasi.number, realisasi.decimals) == realisasi.number
        and closes(target, other.realisasi, capaian)
        for other in others
    )


def _is_exact_version(row: Kinerja, other: Kinerja) -> bool:
    """Whether another table gives, of the same figures, just the capaian that these print, and so another."""
    same = (number_of(row.target), number_of(row.realisasi)) == (
        number_of(other.target),
        number_of(other.realisasi),
    )
    differs = number_of(row.capaian) != number_of(other.capaian)
    return same and differs and bool(other.rumus) and not other.dibulatkan


def _other_versions(row: Kinerja, others: Sequence[Kinerja]) -> Iterator[tuple[GanjilKinerja, Value]]:
    """Figures of other tables that close the row in the place of its own, with what they replace."""
    target, realisasi, capaian = row.target, row.realisasi, row.capaian
    if target is None or realisasi is None or capaian is None:
        return
    for other in others:
        if other.target is not None and closes(other.target, realisasi, capaian):
            yield "target", other.target
        if other.realisasi is not None and closes(target, other.realisasi, capaian):
            yield "realisasi", other.realisasi
        if other.capaian is not None and closes(target, realisasi, other.capaian):
            yield "capaian", other.capaian


def close_budget(records: Sequence[Anggaran]) -> None:
    """Fill ``ganjil``, ``seharusnya`` and ``penutup`` of rows whose sisa or percentage does not follow.

    A row states anggaran, realisasi, sisa and percentage, which two equations bind: the figure whose change
    closes both is the odd one.
    """
    written: dict[str, list[Anggaran]] = defaultdict(list)
    for record in records:
        written[squashed(record.nama)].append(record)
    for row in records:
        amounts = [number_of(value) for value in (row.anggaran, row.realisasi, row.sisa)]
        if row.persen is None or row.persen.number is None or None in amounts:
            continue
        budget, spent, left = (amount or Decimal(0) for amount in amounts)
        if abs(budget - spent - left) <= _RUPIAH and _share(spent, budget, row.persen):
            continue
        found = _odd(budget, spent, left, row.persen)
        if len(found) == 1:
            row.ganjil, row.seharusnya = found[0]
            row.penutup = _printed(row, written[squashed(row.nama)])


def _odd(
    budget: Decimal, spent: Decimal, left: Decimal, percent: Value
) -> list[tuple[GanjilAnggaran, Decimal]]:
    """Every figure whose change alone closes both equations, with what it should be."""
    found: list[tuple[GanjilAnggaran, Decimal]] = []
    if _share(spent, budget, percent):
        found.append(("sisa", budget - spent))
    if abs(budget - spent - left) <= _RUPIAH and budget:
        found.append(("persentase", spent / budget * _FULL))
    if budget > left and _share(budget - left, budget, percent):
        found.append(("realisasi", budget - left))
    if _share(spent, spent + left, percent):
        found.append(("anggaran", spent + left))
    return found


def _share(spent: Decimal, budget: Decimal, percent: Value) -> bool:
    return bool(budget) and printed_as(spent / budget * _FULL, percent)


def _printed(row: Anggaran, versions: Sequence[Anggaran]) -> Value | None:
    """Where another table prints the figure that closes the row."""
    for other in versions:
        value = {"anggaran": other.anggaran, "realisasi": other.realisasi, "sisa": other.sisa}.get(
            row.ganjil or ""
        )
        if other is not row and value is not None and value.number == row.seharusnya:
            return value
    return None
