"""Writes temuan.json, and what it was before findings had causes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from auditor.files.folder import FINDINGS, FLAT_FINDINGS
from auditor.models.finding import NotChecked
from auditor.presenting.json.findings import findings_json, to_bytes
from auditor.presenting.shared.audited import Audited


@dataclass(frozen=True, slots=True)
class JsonWriter:
    """Writes the findings as data; ``flat`` ones for programs that know schema 1."""

    flat: bool = False

    @property
    def apart(self) -> bool:
        """To begin a process takes longer."""
        return False

    def write(self, audited: Audited, folder: Path) -> tuple[NotChecked, ...]:
        """Write temuan.json, or temuan-1.json."""
        data = findings_json(audited.reports, audited.facts, audited.outcome, flat=self.flat)
        (folder / (FLAT_FINDINGS if self.flat else FINDINGS)).write_bytes(to_bytes(data))
        return ()
