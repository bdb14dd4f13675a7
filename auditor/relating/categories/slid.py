"""Columns of category words that fit a row further up or down: the cells may have slid by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from auditor.models.facts import Kategori
from auditor.models.report import Place, ReportRow

Fits = Callable[[ReportRow, ReportRow], bool]
"""Whether the word of the first row suits the achievement of the second."""
_FEWEST = 2
"""Words that suit the row beside them and not their own: one may be chance."""
_SLID = "kategorinya cocok dengan capaian baris di sebelahnya; selnya dapat terbaca di baris lain"


def doubt_slid(records: Mapping[Place, Kategori], rows: Sequence[ReportRow], at: int, fits: Fits) -> None:
    """Doubt the words that do not suit their rows where they all suit the row above, or all that below.

    So do all words between them. ``at`` is the column of the words; ``records`` are by the place of these.
    One word alone is doubted where the cell that it would have slid out of is empty.
    """
    own = [records.get(row.values[at].place) for row in rows]
    wrong = [n for n, record in enumerate(own) if record is not None and not record.sesuai]
    if not wrong:
        return
    between = range(wrong[0], wrong[-1] + 1)
    for step in (-1, 1):
        moved = [n for n in between if not rows[n].values[at].kosong]
        if not all(0 <= n + step < len(rows) and fits(rows[n], rows[n + step]) for n in moved):
            continue
        first = (wrong[0] if step < 0 else wrong[-1]) + step
        if len(wrong) >= _FEWEST or rows[first].values[at].kosong:
            for n in wrong:
                record = own[n]
                if record is not None:
                    record.ragu = record.ragu or _SLID
            return
