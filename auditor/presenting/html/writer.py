"""Writes laporan.html."""

from __future__ import annotations

from pathlib import Path

from auditor.files.folder import PAGE
from auditor.models.finding import NotChecked
from auditor.presenting.html.pictures import excerpts
from auditor.presenting.html.report import render_html
from auditor.presenting.shared.audited import Audited


class HtmlWriter:
    """Writes the page for the reviewer, with excerpts of the pages that findings speak of."""

    apart = True

    def write(self, audited: Audited, folder: Path) -> list[NotChecked]:
        """Write laporan.html; give what could not be shown though another run may."""
        missed: list[NotChecked] = []
        cut = excerpts(audited.outcome.findings, audited.sources_of("pdf"), audited.password, missed.append)
        page = render_html(audited.reports, audited.facts, audited.outcome, audited.basis, cut)
        (folder / PAGE).write_text(page, encoding="utf-8", newline="\n")
        return missed
