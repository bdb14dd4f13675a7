"""Names of rows as they were read: one of which the cell was not surely read is in doubt itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from auditor.models.facts import Pasangan
from auditor.models.report import Report


def doubt_names(pairs: Iterable[Pasangan], reports: Sequence[Report]) -> None:
    """Give the names that pairs were written with the doubt that the reading cast on their cells."""
    doubts = {
        row.place: doubt
        for report in reports
        for table in report.tables
        for row in table.rows
        if (doubt := row.values[row.name_column].doubt)
    }
    for pair in pairs:
        pair.tertulis = [replace(name, doubt=doubts.get(name.place)) for name in pair.tertulis]
