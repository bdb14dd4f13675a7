"""The year that a sentence gives the table to which it leads in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.models.facts import Klaim
from auditor.models.report import ReportTable
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.references.table_years import table_year_claims

_LEADS_IN = re.compile(
    r"\b(?:(?:sebagai|tabel)\s+berikut|berikut\s+(?:ini|adalah)|di\s*bawah\s+ini|tabel\s+(?:ini|di\s*bawah))\b"
)
"""What says that a table follows."""
_NEAR = 3
"""Blocks between a sentence and the table that it leads in to."""


def introduced(view: View, scope: Scope) -> ReportTable | None:
    """The table to which a sentence leads in, None where it leads in to none."""
    if not _LEADS_IN.search(view.text):
        return None
    return scope.finder.below(view.sentence, _NEAR, same_heading=True)


def introduced_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold the year against the years of the table."""
    table = introduced(view, scope)
    if table is not None:
        yield from table_year_claims(view, table, scope.world.report.year)
