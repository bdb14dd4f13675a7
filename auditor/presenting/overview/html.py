"""The overview of many audits as one HTML page that needs nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from urllib.parse import quote

from auditor.files.folder import PAGE
from auditor.models.finding import Severity, Status
from auditor.presenting.overview.table import Entry, Overview, severities
from auditor.presenting.shared.labels import SEVERITY, STATUS, family_label
from auditor.presenting.shared.pages import page_environment
from auditor.version import __version__

_SHADES = 5
_MOST_RULES = 20
_MOST_WORST = 50


def render_overview(overview: Overview) -> str:
    """Render ringkasan.html. Each number leads to the report that it counts, by a path below the page."""
    environment = page_environment()
    filters: dict[str, Callable[..., object]] = {
        "angka": _figure,
        "pecahan": _share,
        "tautan": lambda entry: f"{quote(entry.folder)}/{PAGE}",
        "family_label": family_label,
        "severities": severities,
    }
    environment.filters |= filters
    offices = overview.by_office()
    heaviest = max((_weight(cell) for _, cells in offices for cell in cells), default=0)
    families = overview.families()
    return environment.get_template("ringkasan.html.j2").render(
        version=__version__,
        overview=overview,
        offices=offices,
        years=overview.years,
        shade=lambda entries: _shade(_weight(entries), heaviest),
        families=list(families.columns[:-1]),
        by_family=[
            (office, list(row)) for office, row in zip(families.index, families.to_numpy(), strict=True)
        ],
        rules=[
            (*index, *row)
            for index, row in zip(overview.rules().index, overview.rules().to_numpy(), strict=True)
        ][:_MOST_RULES],
        worst=overview.worst()[:_MOST_WORST],
        count=lambda status: sum(one.count(status=status) for one in overview.entries),
        Status=Status,
        statuses=STATUS,
        severity_labels=SEVERITY,
    )


def _weight(entries: Sequence[Entry]) -> int:
    """What the colour of the heat map shows: asserted findings that are grave or middling."""
    return sum(
        entry.count(severity, Status.PASTI)
        for entry in entries
        for severity in (Severity.TINGGI, Severity.SEDANG)
    )


def _shade(weight: int, heaviest: int) -> int:
    """From 0 (none) to 5 (as many as the worst)."""
    return -(-weight * _SHADES // heaviest) if heaviest else 0


def _figure(number: Decimal | int | None, decimals: int = 0) -> str:
    """A number the Indonesian way: 1.234,5; a dash where there is none."""
    if number is None:
        return "–"
    return f"{number:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


def _share(number: Decimal | None) -> str:
    """A percentage with two decimals, a dash where there is none."""
    return "–" if number is None else f"{_figure(number, 2)}%"
