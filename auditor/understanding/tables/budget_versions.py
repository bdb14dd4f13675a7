"""Columns of money in one table: which version of the budget its other figures go with, and what is no money.

A budget is changed within its year, and tables print it before and after ("murni | perubahan"). What was
spent, its share and what is left go with one version only: the one that the printed figures fit over most
rows, which needs no words; else the last one that the headings tell; else it is not known, and nothing
sure follows. Columns of percentages and of the difference between versions are told by their figures too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from itertools import combinations

from auditor.models.report import MONEY, Column, Role, RoleEvidence, Source
from auditor.understanding.tables.figures import HUNDRED, Figures, on_nearly_all, prints, share_of

UNSURE = "tabel memuat beberapa versi anggaran; tidak jelas versi mana yang dibandingkan dengan realisasinya"
_STAGE = re.compile(
    r"\b(?:(?P<early>sebelum|semula|murni|induk|awal|pokok|penetapan)|"
    r"(?P<late>perubahan|setelah|sesudah|menjadi|pergeseran|dppa|revisi|penyesuaian|akhir|apbd ?p|p ?apbd))\b"
)
_FIRST = re.compile(r"\b(?:dpa|apbd)\b")
_CHANGE = re.compile(r"\b(?:bertambah|berkurang|selisih|naik turun|tambah kurang)\b")
_WORDS = RoleEvidence(Source.ISI, "kata, bukan angka")
_OTHER_VERSION = RoleEvidence(
    Source.HITUNGAN, "versi anggaran lain; angka tabel mengikuti versi di sampingnya"
)
_BY_FIGURES = RoleEvidence(Source.HITUNGAN, "anggaran yang cocok dengan realisasi, persentase atau sisanya")
_AMOUNTS = RoleEvidence(Source.ISI, "jumlah rupiah, bukan persentase")
_SMALL = RoleEvidence(Source.ISI, "angka kecil di samping jumlah rupiah")
_LEFT = RoleEvidence(Source.HITUNGAN, "anggaran dikurangi realisasi")
_LEFT_SHARE = RoleEvidence(Source.HITUNGAN, "persentase sisa, bukan serapan")
_CHANGED = RoleEvidence(Source.HITUNGAN, "selisih dua versi anggaran")
_RUPIAH = Decimal(1)
_MOST_PERCENT = Decimal(200)
"""Figures up to here may be percentages, of works beyond plan too."""
_LEAST_BUDGET = Decimal(100_000)
"""Rupiah: budgets of rows are larger, so beside them a column of small figures is in another unit."""
_FEWEST = 3
"""Rows that outweigh what a heading says."""
_PROOF = 2
"""Rows whose amounts differ by just what a third column holds, which no chance does twice."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The columns with their roles settled; of those in ``unsure`` it is not known that they are the ones."""

    columns: tuple[Column, ...]
    unsure: frozenset[int] = frozenset()


def settle_money(columns: Sequence[Column], figures: Sequence[Figures], worded: Collection[int]) -> Settled:
    """Settle the roles of the columns of money.

    ``figures`` holds what each column's cells read as, ``worded`` the columns of words without a number.
    """
    told = [
        c.taken(Role.NAMA, _WORDS) if c.role is Role.ANGGARAN and c.index in worded else c for c in columns
    ]
    told = _with_spending(_without_percent(told, figures), figures)
    told = _without_changes(_with_remainders(told, figures), figures)
    paid = next((c for c in told if c.role is Role.REALISASI_ANGGARAN), None)
    rivals = _rivals(told, paid)
    unnamed = _unnamed(told, rivals, paid, figures)
    if unnamed is None and len(rivals) < 2:
        return Settled(tuple(told))
    chosen, sure = (unnamed, True) if unnamed is not None else _chosen(told, rivals, paid, figures)
    if chosen is None:
        return Settled(tuple(told))
    settled = [
        c.taken(Role.ANGGARAN_LAIN, _OTHER_VERSION) if c in rivals and c is not chosen else c for c in told
    ]
    if unnamed is not None:
        settled[unnamed.index] = unnamed.taken(Role.ANGGARAN, _BY_FIGURES)
    return Settled(tuple(settled), frozenset() if sure else frozenset({chosen.index}))


def stage(header: str) -> int:
    """Whether a heading speaks of a budget before its change (-1) or after it (1); 0 where of neither."""
    plain = _plain(header)
    found = _STAGE.search(plain)
    if found:
        return -1 if found["early"] else 1
    return -1 if _FIRST.search(plain) else 0


def _with_spending(columns: Sequence[Column], figures: Sequence[Figures]) -> list[Column]:
    """Take amounts below a heading of absorption ("Serapan") for what was spent, where nothing else is it."""
    shares = [c for c in columns if c.role is Role.PERSEN and _is_in_rupiah(figures[c.index])]
    spent = any(c.role is Role.REALISASI_ANGGARAN for c in columns)
    if spent or len(shares) != 1 or not any(c.role is Role.ANGGARAN for c in columns):
        return list(columns)
    return [c.taken(Role.REALISASI_ANGGARAN, _AMOUNTS) if c is shares[0] else c for c in columns]


def _is_in_rupiah(figures: Figures) -> bool:
    found = [number for number in _numbers(figures) if number]
    return 2 * sum(abs(number) >= _LEAST_BUDGET for number in found) > len(found)


def _without_percent(columns: Sequence[Column], figures: Sequence[Figures]) -> list[Column]:
    """Take no small figures beside amounts for amounts: they are percentages, or the progress of works."""
    amounts = [number for c in columns if c.role in MONEY for number in _numbers(figures[c.index])]
    if not any(abs(number) >= _LEAST_BUDGET for number in amounts):
        return list(columns)
    return [c.taken(_share(c), _SMALL) if _is_percent(c, figures[c.index]) else c for c in columns]


def _is_percent(column: Column, figures: Figures) -> bool:
    found = [number for number in _numbers(figures) if number]
    return column.role in MONEY and bool(found) and all(abs(number) <= _MOST_PERCENT for number in found)


def _share(column: Column) -> Role:
    worded = re.search(r"\bfisi?k\b", column.header, re.IGNORECASE)
    return Role.FISIK if worded or column.role is not Role.REALISASI_ANGGARAN else Role.PERSEN


def _with_remainders(columns: Sequence[Column], figures: Sequence[Figures]) -> list[Column]:
    """Tell what is left, and its share, by the figures: budget less realisasi, however it is headed."""
    budgets = [c for c in columns if c.role is Role.ANGGARAN]
    paid = next((c for c in columns if c.role is Role.REALISASI_ANGGARAN), None)
    if paid is None or any(c.role is Role.SISA for c in columns):
        return list(columns)
    result = list(columns)
    for column in columns:
        others = [c for c in budgets if c is not column]
        if column.role in {Role.ANGGARAN, Role.LAIN} and column.index > paid.index:
            if any(_is_difference(column, c, paid, figures) for c in others):
                result[column.index] = column.taken(Role.SISA, _LEFT)
        elif column.role is Role.PERSEN and any(_is_rest(column, c, paid, figures) for c in others):
            result[column.index] = column.taken(Role.LAIN, _LEFT_SHARE)
    return result


def _is_difference(column: Column, one: Column, two: Column, figures: Sequence[Figures]) -> bool:
    """Whether a column is what two others differ by, on nearly all rows."""
    rows = list(zip(*(figures[c.index] for c in (column, one, two)), strict=True))
    full = [(d.number, a.number, b.number) for d, a, b in rows if d and a and b and a.number != b.number]
    fits = len([d for d, a, b in full if abs(abs(a - b) - abs(d)) <= _RUPIAH])
    return fits >= _PROOF and on_nearly_all(fits, len(full))


def _is_rest(column: Column, budget: Column, paid: Column, figures: Sequence[Figures]) -> bool:
    """Whether a percentage is the share that is left rather than the one spent, on most rows."""
    rest = spent = rows = 0
    for percent, whole, part in zip(*(figures[c.index] for c in (column, budget, paid)), strict=True):
        if percent is None or whole is None or part is None or not whole.number:
            continue
        share = share_of(part, whole)
        rows += 1
        spent += prints(percent, share)
        rest += prints(percent, HUNDRED - share)
    return rest > spent and 2 * rest > rows


def _without_changes(columns: Sequence[Column], figures: Sequence[Figures]) -> list[Column]:
    """Take what a budget was raised or cut by for no budget, and for nothing that is left of one."""
    budgets = [c for c in columns if c.role is Role.ANGGARAN]
    worded = {
        c.index for c in budgets if len(budgets) > 1 and _CHANGE.search(_plain(c.header.split(" > ")[-1]))
    }
    paid = [c for c in columns if c.role is Role.REALISASI_ANGGARAN]
    rests = (c for c in columns if c.role is Role.SISA)
    worded |= {c.index for c in rests if _is_change(c, budgets, paid, figures)}
    return [c.taken(Role.LAIN, _CHANGED) if c.index in worded else c for c in columns]


def _is_change(
    column: Column, budgets: Sequence[Column], paid: Sequence[Column], figures: Sequence[Figures]
) -> bool:
    """Whether a column is what two budgets differ by, and not what was left of one."""
    if any(_is_difference(column, a, b, figures) for a in budgets for b in paid):
        return False
    return any(_is_difference(column, a, b, figures) for a, b in combinations(budgets, 2))


def _rivals(columns: Sequence[Column], paid: Column | None) -> list[Column]:
    """The columns of the budget that may be the one spent of, the likeliest last: that next before it.

    Where several columns tell what was spent, each has those before it, and budgets of several years are no
    versions of one.
    """
    budgets = [c for c in columns if c.role is Role.ANGGARAN]
    if paid is None:
        return budgets if len({c.year for c in budgets}) == 1 else []
    before = [c for c in budgets if c.index < paid.index]
    several = sum(c.role is Role.REALISASI_ANGGARAN for c in columns) > 1
    if several and len({c.year for c in before}) == len(before):
        return []
    return before if several else [*(c for c in budgets if c not in before), *before]


def _unnamed(
    columns: Sequence[Column], rivals: Sequence[Column], paid: Column | None, figures: Sequence[Figures]
) -> Column | None:
    """A column whose heading says nothing and that the figures go with, where they go with no named budget.

    It fits on nearly all rows that can be checked, and on more rows than any other does.
    """
    if paid is None or not rivals:
        return None
    checks = _checks(columns, paid, figures)
    rows = [row for row in range(len(figures[paid.index])) if any(check(None, row) for check in checks)]

    def fitting(column: Column) -> int:
        return sum(any(check(column, row) for check in checks) for row in rows)

    open_ones = [c for c in columns if c.role is Role.LAIN and not c.evidence and c.index < paid.index]
    found = [c for c in open_ones if _is_in_rupiah(figures[c.index])]
    best = max(found, key=fitting, default=None)
    if best is None or not on_nearly_all(fitting(best), len(rows)):
        return None
    others = max(fitting(c) for c in [*rivals, *found] if c is not best)
    return best if fitting(best) - others >= _FEWEST else None


def _chosen(
    columns: Sequence[Column], rivals: Sequence[Column], paid: Column | None, figures: Sequence[Figures]
) -> tuple[Column | None, bool]:
    """The budget that the table's figures go with, and whether that is known; figures come before words."""
    by_words = _last_stage(rivals, paid)
    if paid is None:
        return by_words, True
    checks = _checks(columns, paid, figures)
    telling = [row for row in range(len(figures[paid.index])) if _tells(row, rivals, figures)]
    fitting = {c: sum(any(check(c, row) for check in checks) for row in telling) for c in rivals}
    best = max(rivals, key=lambda c: fitting[c])
    alone = sum(fitting[c] == fitting[best] for c in rivals) == 1
    least = _FEWEST if by_words is not None else 1
    checkable = sum(any(check(None, row) for check in checks) for row in telling)
    if alone and fitting[best] >= least and 2 * fitting[best] > checkable:
        return best, True
    if by_words is not None:
        return by_words, True
    return rivals[-1], not telling


def _last_stage(rivals: Sequence[Column], paid: Column | None) -> Column | None:
    """The last version by the headings: after the change; or of the year of what was spent."""
    of_year = [c for c in rivals if paid is not None and c.year == paid.year]
    if len({c.year for c in rivals}) == len(rivals):
        return of_year[0] if len(of_year) == 1 else None
    late = [c for c in rivals if stage(c.header) > 0]
    if late:
        return late[-1]
    early = [c for c in rivals if stage(c.header) < 0]
    others = [c for c in rivals if c not in early]
    return others[-1] if early and others else None


def _tells(row: int, rivals: Sequence[Column], figures: Sequence[Figures]) -> bool:
    """Whether the versions differ in a row, or not all of them stand in it."""
    found = [figures[c.index][row] for c in rivals]
    return any(found) and len({number.number if number else None for number in found}) > 1


Check = Callable[[Column | None, int], bool]
"""Whether a row fits with that budget; without one, whether it can be checked at all."""


def _share_fits(
    figures: Sequence[Figures], paid: Column, share: Column, budget: Column | None, row: int
) -> bool:
    """Whether what was paid is the share of the budget that is printed."""
    spent, percent = figures[paid.index][row], figures[share.index][row]
    if spent is None or percent is None or not spent.number:
        return False
    if budget is None:
        return True
    whole = figures[budget.index][row]
    if whole is None or not whole.number:
        return False
    return prints(percent, share_of(spent, whole))


def _rest_fits(
    figures: Sequence[Figures], paid: Column, rest: Column, budget: Column | None, row: int
) -> bool:
    """Whether the budget without what was paid is the rest that is printed."""
    spent, left = figures[paid.index][row], figures[rest.index][row]
    if spent is None or left is None:
        return False
    if budget is None:
        return True
    whole = figures[budget.index][row]
    if whole is None:
        return False
    return abs(abs(whole.number - spent.number) - abs(left.number)) <= _RUPIAH


def _checks(columns: Sequence[Column], paid: Column, figures: Sequence[Figures]) -> list[Check]:
    shares = [c for c in columns if c.role is Role.PERSEN and c.index > paid.index]
    rests = [c for c in columns if c.role is Role.SISA]
    return [
        *(partial(_share_fits, figures, paid, share) for share in shares[:1]),
        *(partial(_rest_fits, figures, paid, rest) for rest in rests[:1]),
    ]


def _numbers(figures: Figures) -> list[Decimal]:
    return [number.number for number in figures if number is not None]


def _plain(header: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", header.lower()).split())
