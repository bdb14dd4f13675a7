"""Writes kkr.xlsx."""

from __future__ import annotations

from pathlib import Path

from auditor.files.folder import PAPER
from auditor.models.finding import NotChecked
from auditor.presenting.shared.audited import Audited


class KkrWriter:
    """Writes the working paper."""

    apart = True

    def write(self, audited: Audited, folder: Path) -> tuple[NotChecked, ...]:
        """Write kkr.xlsx."""
        from auditor.presenting.kkr.book import write_kkr  # noqa: PLC0415 - the workbook library loads slowly

        write_kkr(audited, folder / PAPER)
        return ()
