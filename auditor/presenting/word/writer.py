"""Writes the papers in Word."""

from __future__ import annotations

from pathlib import Path

from auditor.models.finding import NotChecked
from auditor.presenting.shared.audited import Audited


class WordWriter:
    """Writes the Catatan Hasil Reviu and the Kertas Kerja Reviu."""

    apart = True

    def write(self, audited: Audited, folder: Path) -> tuple[NotChecked, ...]:
        """Write both papers."""
        from auditor.presenting.word.papers import write_word  # noqa: PLC0415 - the Word libraries load slowly

        write_word(audited, folder)
        return ()
