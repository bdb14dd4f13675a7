"""Headings that stand above the wrong columns: target, capaian and realisasi printed in another order.

The identity that binds three columns tells it: as they are headed it holds on hardly any row, and in another
order on nearly all. As capaian = realisasi / target is also target = realisasi / capaian, of two such orders
the one counts whose percentages lie about 100 while what it takes for targets does not. Where none is left,
or more than one, it is not known what the columns hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from auditor.lexicon.numbers import Number
from auditor.models.report import Column, Misplaced, Role, RoleEvidence, Source
from auditor.understanding.tables.arithmetic import Trial, is_shown, trials
from auditor.understanding.tables.figures import HUNDRED, Figures, is_share, on_nearly_all

DENIED = "angka pada hampir semua baris tidak menurut tajuk kolomnya; kolom dapat terbaca lain"
TURNED = "pada semua baris capaian adalah target / realisasi; tajuk target dan realisasi dapat tertukar"
_FEWEST = 3
"""Rows that show an order: on two it may come about by chance."""
_HARDLY_ANY = 5
"""The order of the headings does not hold where it fits on at most one row in so many."""
_MOST_PERCENT = Decimal(200)
_LEAST_PERCENT = Decimal(20)
"""Percent: a capaian or an absorption outside of the two is rare, and not on all rows of a table."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """The columns with their roles, those below wrong headings, and why others are in doubt, by index.

    ``trials`` are of the identities over the columns as they are read.
    """

    columns: tuple[Column, ...]
    misplaced: tuple[Misplaced, ...]
    denied: Mapping[int, str]
    trials: Sequence[Trial]


def in_order(columns: Sequence[Column], figures: Sequence[Figures]) -> Ordered:
    """Read columns whose headings are exchanged in the order that their figures show.

    ``figures`` holds what each column's cells read as.
    """
    tried = trials(columns, figures)
    misplaced: list[Misplaced] = []
    denied: dict[int, str] = {}
    known: set[int] = set()
    for trial in tried:
        indices = [column.index for column in trial.columns]
        turned = _is_turned(trial, figures)
        orders = _orders(trial, figures, turned=turned) if trial.rows >= _FEWEST else []
        if len(orders) == 1:
            misplaced += orders
        elif turned:
            denied |= dict.fromkeys(indices, TURNED)
        elif trial.rows >= _FEWEST and trial.fits * _HARDLY_ANY <= trial.rows:
            denied |= dict.fromkeys(indices, DENIED)
        elif is_shown(trial):
            known |= set(indices)
    known |= {column.index for found in misplaced for column in found.columns}
    doubts = {index: why for index, why in denied.items() if index not in known}
    read = _as_read(columns, misplaced)
    return Ordered(read, tuple(misplaced), doubts, trials(read, figures) if misplaced else tried)


def _as_read(columns: Sequence[Column], misplaced: Sequence[Misplaced]) -> tuple[Column, ...]:
    """The columns with the roles that their figures show."""
    result = list(columns)
    for found in misplaced:
        told = RoleEvidence(Source.HITUNGAN, "tajuk tertukar menurut angkanya", found.fits, found.rows)
        for column, role in zip(found.columns, found.read_as, strict=True):
            result[column.index] = column.taken(role, told)
    return tuple(result)


def _is_turned(trial: Trial, figures: Sequence[Figures]) -> bool:
    """Whether on all rows the capaian is target / realisasi, and on none realisasi / target.

    So it is where less is better, and where the two headings are exchanged.
    """
    rows = list(_full_rows(trial.columns, figures))
    turned = [
        bool(part.number) and is_share(part, whole, percent) and not is_share(whole, part, percent)
        for whole, part, percent in rows
    ]
    return trial.identity.roles[2] is Role.CAPAIAN and len(rows) >= _FEWEST and all(turned)


def _orders(trial: Trial, figures: Sequence[Figures], *, turned: bool) -> list[Misplaced]:
    """The other orders of the headings that the figures show; none where that of the headings will do."""
    roles = trial.identity.roles
    if roles[2] is Role.SISA or any(_is_by_figures(column) for column in trial.columns):
        return []
    headed_well = trial.fits * _HARDLY_ANY > trial.rows
    found: list[Misplaced] = []
    for order in list(permutations(trial.columns))[1:]:
        held = _held(order, figures)
        if held is None or (headed_well and not _is_better(order, trial, figures, turned=turned)):
            continue
        by_index = dict(zip((c.index for c in order), roles, strict=True))
        found.append(Misplaced(trial.columns, tuple(by_index[c.index] for c in trial.columns), *held))
    return found


def _is_better(order: Sequence[Column], trial: Trial, figures: Sequence[Figures], *, turned: bool) -> bool:
    """Whether an order is to be believed although the figures go together as they are headed, too.

    What is headed as a percentage is none, on all rows or, where it is target / realisasi, on most.
    """
    headed, percent = _numbers(trial.columns[2], figures), _numbers(order[2], figures)
    absurd = sum(not _LEAST_PERCENT <= number <= _MOST_PERCENT for number in headed)
    likely = all(_LEAST_PERCENT <= number <= _MOST_PERCENT for number in percent)
    if turned:
        return likely and 2 * absurd > len(headed)
    exchanged = order[0] is trial.columns[2] and order[2] is trial.columns[0]
    return exchanged and likely and min(headed) > _MOST_PERCENT


def _numbers(column: Column, figures: Sequence[Figures]) -> list[Decimal]:
    return [number.number for number in figures[column.index] if number is not None]


def _is_by_figures(column: Column) -> bool:
    """Whether its role was found by the figures already."""
    return any(evidence.source is Source.HITUNGAN for evidence in column.evidence[:1])


def _held(order: Sequence[Column], figures: Sequence[Figures]) -> tuple[int, int] | None:
    """On how many of how many rows the columns go together in an order, where it is shown to be theirs."""
    rows = list(_full_rows(order, figures))
    fit = [row for row in rows if is_share(*row)]
    shown = len(fit) >= _FEWEST and on_nearly_all(len(fit), len(rows))
    if not shown or len({percent.number for _, _, percent in fit}) == 1:
        return None
    nearer = sum(_off(percent) < _off(whole) for whole, _, percent in fit)
    farther = sum(_off(percent) > _off(whole) for whole, _, percent in fit)
    return (len(fit), len(rows)) if nearer > farther else None


def _full_rows(
    columns: Sequence[Column], figures: Sequence[Figures]
) -> Iterator[tuple[Number, Number, Number]]:
    """The rows of a whole that is not 0, a part and a percentage."""
    for whole, part, percent in zip(*(figures[c.index] for c in columns), strict=True):
        if whole is not None and part is not None and percent is not None and whole.number:
            yield whole, part, percent


def _off(number: Number) -> Decimal:
    """How far a number is from 100 percent."""
    return abs(number.number - HUNDRED)
