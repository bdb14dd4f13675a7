"""Write the marked copies of the originals."""

from __future__ import annotations

from pathlib import Path

from auditor.models.finding import NotChecked
from auditor.presenting.shared.audited import Audited


class MarkedPdfWriter:
    """Writes the PDFs among the originals with their findings highlighted."""

    apart = True

    def write(self, audited: Audited, folder: Path) -> list[NotChecked]:
        """Write the copies; give those that were not written."""
        from auditor.presenting.marked.papers import mark_pdfs  # noqa: PLC0415 - the PDF library loads slowly

        return mark_pdfs(audited, folder)


class MarkedDocxWriter:
    """Writes the Word files among the originals with their findings as comments."""

    apart = True

    def write(self, audited: Audited, folder: Path) -> list[NotChecked]:
        """Write the copies; give those that were not written."""
        from auditor.presenting.marked.papers import mark_docxs  # noqa: PLC0415 - the Word libraries load slowly

        return mark_docxs(audited, folder)
