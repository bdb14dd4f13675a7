"""Writes temuan.json."""

from __future__ import annotations

from pathlib import Path

from auditor.files.folder import FINDINGS
from auditor.models.finding import NotChecked
from auditor.presenting.json.findings import findings_json, to_bytes
from auditor.presenting.shared.audited import Audited


class JsonWriter:
    """Writes the findings as data."""

    apart = False
    """To begin a process takes longer."""

    def write(self, audited: Audited, folder: Path) -> tuple[NotChecked, ...]:
        """Write temuan.json."""
        data = findings_json(audited.reports, audited.facts, audited.outcome)
        (folder / FINDINGS).write_bytes(to_bytes(data))
        return ()
