"""Columns of category words that fit a row further up or down: the cells may have slid by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from auditor.models.facts import Kategori
from auditor.models.report import Place, ReportRow

Fits = Callable[[ReportRow, ReportRow], bool]
"""Whether the word of the first row suits the achievement of the second."""
_SLID = "kategorinya cocok dengan capaian baris di sebelahnya; selnya dapat terbaca di baris lain"


def doubt_slid(records: Mapping[Place, Kategori], rows: Sequence[ReportRow], at: int, fits: Fits) -> None:
    """Doubt the words that do not suit their rows where all suit the row above, or all that below.

    All from the empty cell on that they would have slid away from: words of the few that a scale has suit
    the next row by chance. ``at`` is the column of the words; ``records`` are by the place of these.
    """
    own = [records.get(row.values[at].place) for row in rows]
    wrong = {n: record for n, record in enumerate(own) if record is not None and not record.sesuai}
    empty = [n for n, row in enumerate(rows) if row.values[at].kosong]
    if wrong and _have_slid(rows, (min(wrong), max(wrong)), empty, fits):
        for record in wrong.values():
            record.ragu = record.ragu or _SLID


def _have_slid(rows: Sequence[ReportRow], wrong: tuple[int, int], empty: Sequence[int], fits: Fits) -> bool:
    """Whether the words from the first to the last that is wrong suit the rows above them, or those below."""
    first, last = wrong
    above = max((n for n in empty if n < first), default=None)
    below = min((n for n in empty if n > last), default=None)
    down = above is not None and all(fits(rows[n], rows[n - 1]) for n in range(above + 1, last + 1))
    up = below is not None and all(fits(rows[n], rows[n + 1]) for n in range(first, below))
    return down or up
