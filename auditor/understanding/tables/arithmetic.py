"""Roles of columns by what their figures have to do with one another, however the columns are headed.

Of three columns that an identity binds (target, realisasi and capaian; budget, what was spent and its share)
two that the headings name tell the third: it is the one whose figures follow from them on nearly all rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.models.report import Column, Role
from auditor.understanding.tables.figures import Figures, on_nearly_all, prints, share_of

_IDENTITIES = (
    (Role.TARGET, Role.REALISASI, Role.CAPAIAN),
    (Role.ANGGARAN, Role.REALISASI_ANGGARAN, Role.PERSEN),
)
"""A whole, a part of it, and the part in percent of the whole."""
_FEWEST = 3
"""Rows on which an identity must hold: on two it may by chance."""


def with_roles_by_figures(columns: Sequence[Column], figures: Sequence[Figures]) -> tuple[Column, ...]:
    """Give columns whose heading says nothing the role that their figures tell.

    ``figures`` holds what each column's cells read as. A role is given to one column alone: where two would
    do, neither is taken.
    """
    result = list(columns)
    for year in dict.fromkeys(column.year for column in columns):
        for identity in _IDENTITIES:
            _name(result, [c for c in result if c.year in {year, None}], identity, figures)
    return tuple(result)


def _name(
    result: list[Column], group: Sequence[Column], identity: tuple[Role, ...], figures: Sequence[Figures]
) -> None:
    """Find the one column of a group that the identity lacks, and name it in ``result``."""
    known = {role: [column for column in group if column.role is role] for role in identity}
    missing = [role for role in identity if not known[role]]
    if len(missing) != 1 or any(len(known[role]) > 1 for role in identity):
        return
    fitting = []
    for column in group:
        if column.role is Role.LAIN:
            sides = [known[role][0] if known[role] else column for role in identity]
            if _holds(*(figures[side.index] for side in sides)):
                fitting.append(column)
    if len(fitting) == 1:
        result[fitting[0].index] = replace(fitting[0], role=missing[0])


def _holds(whole: Figures, part: Figures, percent: Figures) -> bool:
    """Whether the percentages are the parts' shares on nearly all rows, and not by being the same on all."""
    rows = [
        (w, p, share)
        for w, p, share in zip(whole, part, percent, strict=True)
        if w is not None and p is not None and share is not None and w.number
    ]
    fit = [(w, p, share) for w, p, share in rows if prints(share, share_of(p, w))]
    shares = {share.number for _, _, share in fit}
    return len(fit) >= _FEWEST and len(shares) > 1 and on_nearly_all(len(fit), len(rows))
