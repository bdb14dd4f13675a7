"""Columns headed by nothing but a year: what they hold is told by the title of their table.

"Realisasi" and "target" say it; "capaian" does not, for offices call so both what was reached and its share.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.models.report import Column, Role, RoleEvidence, Source

_BARE = re.compile(r"(?:(?:tahun|thn|th)\b\.?\s*)?(?:19|20)\d\d", re.IGNORECASE)
_TOLD = {
    Role.REALISASI: re.compile(r"\b(?:realisasi|terealisasi)\b", re.IGNORECASE),
    Role.TARGET: re.compile(r"\btarget\b", re.IGNORECASE),
}
_OTHERWISE = re.compile(
    r"\b(?:capaian|pencapaian|persen\w*|anggaran|keuangan|belanja|pertumbuhan)\b", re.IGNORECASE
)
"""Words of a title that leave open what is meant."""
_SEVERAL = 2
"""Years that make a comparison."""


def with_bare_years(columns: Sequence[Column], title: str) -> tuple[Column, ...]:
    """Give columns of indicators that are headed by years alone what the title says of them, if one thing."""
    bare = {c.index for c in columns if c.role is Role.LAIN and _BARE.fullmatch(c.header.strip())}
    told = [role for role, words in _TOLD.items() if words.search(title)]
    named = any(c.role is Role.INDIKATOR for c in columns)
    if len(bare) < _SEVERAL or len(told) != 1 or not named or _OTHERWISE.search(title):
        return tuple(columns)
    evidence = RoleEvidence(Source.KATA, f"“{told[0].value}” pada judul tabel")
    return tuple(c.taken(told[0], evidence) if c.index in bare else c for c in columns)
