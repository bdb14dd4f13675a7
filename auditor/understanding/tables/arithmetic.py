"""Roles of columns by what their figures have to do with one another, however the columns are headed.

Of three columns that an identity binds (target, realisasi and capaian; budget, what was spent, its share or
what is left) two that the headings name tell the third: it is the one whose figures follow from them on
nearly all rows. Of three that the headings name it is counted on how many rows the identity holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from auditor.lexicon.numbers import Number
from auditor.models.report import Column, Role, RoleEvidence, Source
from auditor.understanding.tables.figures import (
    Figures,
    is_achievement,
    is_difference,
    is_share,
    on_nearly_all,
    prints,
    share_of,
    shares_hold,
)


@dataclass(frozen=True, slots=True)
class Identity:
    """What binds a whole, a part of it and what is worked out from the two; ``told`` is Indonesian.

    ``fits`` says whether a row can be so, for figures as they may have been before they were rounded.
    """

    roles: tuple[Role, Role, Role]
    told: str
    fits: Callable[[Number, Number, Number], bool]


@dataclass(frozen=True, slots=True)
class Trial:
    """An identity over three columns (whole, part, result): on how many of its rows it holds."""

    identity: Identity
    columns: tuple[Column, Column, Column]
    fits: int
    rows: int

    @property
    def evidence(self) -> RoleEvidence:
        """What this says of a role."""
        return RoleEvidence(Source.HITUNGAN, self.identity.told, self.fits, self.rows)


IDENTITIES = (
    Identity(
        (Role.TARGET, Role.REALISASI, Role.CAPAIAN), "capaian = realisasi terhadap target", is_achievement
    ),
    Identity(
        (Role.ANGGARAN, Role.REALISASI_ANGGARAN, Role.PERSEN), "persen = realisasi / anggaran", is_share
    ),
    Identity(
        (Role.ANGGARAN, Role.REALISASI_ANGGARAN, Role.SISA), "sisa = anggaran − realisasi", is_difference
    ),
)
_FOUND_BY = IDENTITIES[:2]
"""The identities that name a column: a difference alone is told with the versions of a budget."""
_OTHERWISE = frozenset({Role.KINERJA, Role.PERSEN, Role.CAPAIAN})
"""What headings of what was realised, and of its share, may be taken for."""
_MOST_OPEN = 20
"""Columns of one year among which three are looked for."""
_FEWEST = 3
"""Rows on which an identity must hold: on two it may by chance."""


def with_roles_by_figures(columns: Sequence[Column], figures: Sequence[Figures]) -> tuple[Column, ...]:
    """Give columns whose heading says nothing the role that their figures tell.

    ``figures`` holds what each column's cells read as. A role is given to one column alone: where two would
    do, neither is taken.
    """
    result = list(columns)
    for year in dict.fromkeys(column.year for column in columns):
        for identity in _FOUND_BY:
            _name(result, [c for c in result if c.year in {year, None}], identity, figures)
            _name_three(result, [c for c in result if c.year in {year, None}], identity, figures)
    return tuple(result)


def _name_three(
    result: list[Column], group: Sequence[Column], identity: Identity, figures: Sequence[Figures]
) -> None:
    """Find the one order of three columns in which an identity holds, where headings do not name all three.

    A heading names the plan or what was realised; of "Target | Capaian | %" the figures tell the rest. A plan
    stands left of what was realised: right of it stands what else it is compared with (the nation's).
    """
    if sorted(c.role for c in group if c.role in identity.roles) == sorted(identity.roles):
        return
    held = [
        (columns, shown)
        for columns in _threes(group, identity)
        if (shown := shares_hold(*(figures[c.index] for c in columns))) is not None
    ]
    if len(held) == 1:
        columns, (fits, rows) = held[0]
        evidence = RoleEvidence(Source.HITUNGAN, identity.told, fits, rows)
        for column, role in zip(columns, identity.roles, strict=True):
            result[column.index] = column.taken(role, evidence)


def _threes(group: Sequence[Column], identity: Identity) -> Iterator[tuple[Column, Column, Column]]:
    """Columns that may be the plan, what was realised and its share: one of the first two is headed so.

    Beside indicators the heading of the achievement alone tells that all three are there.
    """
    plan, realised, share = identity.roles
    plans = [c for c in group if c.role is plan]
    parts = [c for c in group if c.role is realised]
    free = list(filter(_is_open, group))
    others = [*(c for c in group if c.role is share or c.role in _OTHERWISE), *free]
    wholes, realisations = plans or free, parts or others
    if not plans and not parts:
        achieved = [c for c in group if c.role is share] if _achieves(group, share) else []
        wholes, realisations, others = free, free, achieved
    if others and len(wholes) + len(realisations) + len(others) <= _MOST_OPEN:
        for whole, part, percent in product(wholes, realisations, others):
            if whole.index < part.index and percent not in {whole, part}:
                yield whole, part, percent


def _achieves(group: Sequence[Column], share: Role) -> bool:
    """Whether the columns are of indicators and what was achieved of each."""
    roles = {column.role for column in group}
    return share is Role.CAPAIAN and {Role.INDIKATOR, Role.CAPAIAN} <= roles


def _is_open(column: Column) -> bool:
    """Whether nothing tells what a column holds, or only that it sums something up."""
    return column.role is Role.JUMLAH or (column.role is Role.LAIN and not column.evidence)


def with_trials(columns: Sequence[Column], tried: Sequence[Trial]) -> tuple[Column, ...]:
    """Add to what the roles of columns rest on how often their figures go together."""
    told: dict[int, list[RoleEvidence]] = {}
    for trial in tried:
        for column in trial.columns:
            told.setdefault(column.index, []).append(trial.evidence)
    return tuple(
        replace(c, evidence=tuple(dict.fromkeys((*c.evidence, *told[c.index])))) if c.index in told else c
        for c in columns
    )


def trials(columns: Sequence[Column], figures: Sequence[Figures]) -> list[Trial]:
    """Try each identity on the columns of each year that the headings name for it, the first of each role."""
    tried: dict[tuple[int, ...], Trial] = {}
    for year in dict.fromkeys(column.year for column in columns):
        group = [c for c in columns if c.year in {year, None}]
        for identity in IDENTITIES:
            for sides in _sides(group, identity):
                found = _tried(identity, sides, figures)
                if found.rows:
                    tried[tuple(column.index for column in sides)] = found
    return list(tried.values())


def shown_columns(columns: Sequence[Column]) -> frozenset[int]:
    """The columns, by index, of which an identity shows on nearly all rows that they are what they are."""
    return frozenset(c.index for c in columns if any(map(_shows, c.evidence)))


def is_shown(trial: Trial) -> bool:
    """Whether the identity holds on nearly all rows, and on enough of them."""
    return _shows(trial.evidence)


def _shows(evidence: RoleEvidence) -> bool:
    fits, rows = evidence.fits or 0, evidence.rows or 0
    return fits >= _FEWEST and on_nearly_all(fits, rows)


def _sides(group: Sequence[Column], identity: Identity) -> Iterator[tuple[Column, Column, Column]]:
    """The columns that have the roles of an identity, where there is one of each."""
    whole, part, result = ([c for c in group if c.role is role] for role in identity.roles)
    if len(whole) == len(part) == len(result) == 1:
        yield whole[0], part[0], result[0]


def _tried(identity: Identity, columns: tuple[Column, Column, Column], figures: Sequence[Figures]) -> Trial:
    rows = [
        identity.fits(whole, part, result)
        for whole, part, result in zip(*(figures[c.index] for c in columns), strict=True)
        if whole is not None and part is not None and result is not None and whole.number
    ]
    return Trial(identity, columns, sum(rows), len(rows))


def _name(
    result: list[Column], group: Sequence[Column], identity: Identity, figures: Sequence[Figures]
) -> None:
    """Find the one column of a group that the identity lacks, and name it in ``result``."""
    known = {role: [column for column in group if column.role is role] for role in identity.roles}
    missing = [role for role in identity.roles if not known[role]]
    if len(missing) != 1 or any(len(known[role]) > 1 for role in identity.roles):
        return
    fitting: list[tuple[Column, RoleEvidence]] = []
    for column in group:
        if column.role is Role.LAIN and _may_be(missing[0], column, known, identity):
            sides = [known[role][0] if known[role] else column for role in identity.roles]
            whole, part, share = (figures[side.index] for side in sides)
            fits, rows = _holds(identity, missing[0], whole, part, share)
            if fits:
                fitting.append((column, RoleEvidence(Source.HITUNGAN, identity.told, fits, rows)))
    if len(fitting) == 1:
        column, evidence = fitting[0]
        result[column.index] = column.taken(missing[0], evidence)


def _may_be(
    missing: Role, column: Column, known: Mapping[Role, Sequence[Column]], identity: Identity
) -> bool:
    """A plan stands left of what was realised: right of it stands what else it is compared with."""
    plan, realised, _ = identity.roles
    return missing is not plan or column.index < known[realised][0].index


def _holds(
    identity: Identity, missing: Role, whole: Figures, part: Figures, percent: Figures
) -> tuple[int, int]:
    """On how many of how many rows the percentages are the parts' shares; 0 of 0 where not on nearly all.

    That they are the same on all rows shows nothing. Indicators of which less is better stand among the
    others, worked out the other way round.
    """
    turns = missing is not identity.roles[0]
    rows = [
        (w, p, share)
        for w, p, share in zip(whole, part, percent, strict=True)
        if w is not None and p is not None and share is not None and w.number
    ]
    fit = [
        (w, p, share)
        for w, p, share in rows
        if prints(share, share_of(p, w)) or (turns and identity.fits(w, p, share))
    ]
    shares = {share.number for _, _, share in fit}
    shown = len(fit) >= _FEWEST and len(shares) > 1 and on_nearly_all(len(fit), len(rows))
    return (len(fit), len(rows)) if shown else (0, 0)
