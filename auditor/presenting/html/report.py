"""The report for the reviewer: one HTML file that needs nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import groupby, takewhile
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from auditor.files.plain import one_line, shortened
from auditor.models.dossier import DocumentKind
from auditor.models.facts import Facts, Kelengkapan
from auditor.models.finding import Change, Finding, Outcome, Severity, Status
from auditor.models.report import Report, TableKind, Value
from auditor.models.reworded import is_reworded
from auditor.presenting.html.charts import BarChart, charts, percent
from auditor.presenting.html.coverage import by_chapter, coverage
from auditor.presenting.html.drawing import draw
from auditor.presenting.html.evidence import Grid, grid
from auditor.presenting.html.pictures import Excerpt
from auditor.presenting.html.table_excerpts import table_excerpts
from auditor.presenting.shared.arrangement import Arrangement, gravity, unchecked
from auditor.presenting.shared.causes import (
    consequences_label,
    expected_label,
    told_cause,
    told_consequences,
)
from auditor.presenting.shared.cautions import cautions
from auditor.presenting.shared.entities import NOTABLE, EntityRow, Mark, entity_rows
from auditor.presenting.shared.labels import (
    SEVERITY,
    STATUS,
    TABLE_KIND,
    VERDICT,
    family,
    family_label,
    place_label,
    spot,
    status_label,
    table_label,
)
from auditor.presenting.shared.pages import page_environment
from auditor.presenting.shared.tables_read import tables_read
from auditor.version import __version__

_TEMPLATE = "laporan.html.j2"
_SHOWN_EVIDENCE = 15
"""Rows of an evidence table that stand open; the rest folds away."""

_LONGEST_MESSAGE = 900
"""Characters of a message above which all but its beginning folds away."""


_GATHERED = (
    ("kinerja", "butir kinerja"),
    ("anggaran", "baris anggaran"),
    ("efisiensi", "baris efisiensi"),
    ("indikator", "indikator menurut tahun"),
    ("rincian", "total dengan rinciannya"),
    ("klaim", "pernyataan dalam narasi"),
    ("bagian", "judul bagian"),
)


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A finding with its number in the report, and its evidence by row and column where it fits that."""

    number: int
    finding: Finding
    grid: Grid | None


@dataclass(frozen=True, slots=True)
class _Group:
    """The findings of one section.

    ``entered`` are the headings above it that the group before is not in; ``within`` are the keys of the
    parts of the report that it belongs to.
    """

    anchor: str
    title: str
    above: Sequence[str]
    entered: Sequence[tuple[int, str]]
    depth: int
    file: str | None
    within: Sequence[str]
    findings: Sequence[_Numbered]


@dataclass(frozen=True, slots=True)
class _Part:
    """A heading by which findings can be chosen, with how many stand below it."""

    key: str
    title: str
    depth: int
    total: int


@dataclass(frozen=True, slots=True)
class _Bar:
    """A row of the overview: a family with its findings by severity."""

    family: str
    counts: Mapping[Severity, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def render_html(
    reports: Sequence[Report],
    facts: Facts,
    outcome: Outcome,
    basis: Mapping[str, Sequence[str]],
    pictures: Mapping[str, Sequence[Excerpt]],
) -> str:
    """Render laporan.html.

    ``basis`` maps a rule id to the regulations that it rests on, ``pictures`` a fingerprint to its excerpts.
    The page loads nothing from outside. Texts of the reports are escaped and stripped of control codes.
    """
    template = _environment().get_template(_TEMPLATE)
    return template.render(
        version=__version__,
        reports=reports,
        offices=_offices(reports),
        table_kinds=[_table_kinds(report) for report in reports],
        **_of_tables(reports),
        cautions=cautions(reports, outcome),
        coverage=coverage(reports, facts, outcome),
        chapters=by_chapter(outcome),
        basis=basis,
        pictures=pictures,
        table_excerpts=table_excerpts(reports, outcome.findings),
        severities=SEVERITY,
        statuses=STATUS,
        verdicts=VERDICT,
        Change=Change,
        Status=Status,
        shown_evidence=_SHOWN_EVIDENCE,
        longest_message=_LONGEST_MESSAGE,
        **_of_facts(facts),
        **_of_findings(reports, outcome.findings),
        **_of_outcome(reports, outcome),
    )


def _of_tables(reports: Sequence[Report]) -> dict[str, Any]:
    """What the page shows of what the tables were taken for."""
    tables = tables_read(reports)
    return {"tables": tables, "not_understood": [table for table in tables if table.not_understood]}


def _of_facts(facts: Facts) -> dict[str, Any]:
    """What the page shows of the record sets: how many there are, their charts, and what names each thing."""
    entities = entity_rows(facts)
    return {
        "gathered": [(label, len(getattr(facts, name))) for name, label in _GATHERED if getattr(facts, name)],
        "charts": [
            (chart, isinstance(chart, BarChart), Markup(draw(chart, number)))  # noqa: S704 - escaped there
            for number, chart in enumerate(charts(facts), start=1)
        ],
        "entities": entities,
        "choices": _choices(entities),
        "completeness": _completeness(facts.kelengkapan),
    }


def _choices(entities: Sequence[EntityRow]) -> list[tuple[str, Sequence[Mark], int]]:
    """Which of the things can be shown: what they are called, the marks that they bear, how many there are.

    The first one is shown when the page is opened.
    """
    choices: list[tuple[str, Sequence[Mark]]] = [
        ("Perlu dilihat", [mark for mark in Mark if mark in NOTABLE]),
        ("Hilang", [Mark.MISSING]),
        ("Berbeda", [Mark.DIFFERS]),
        ("Diduga saja", [Mark.GUESSED]),
        ("Di satu tempat saja", [Mark.ALONE]),
    ]
    counted = [
        (name, marks, sum(any(mark in marks for mark in row.marks) for row in entities))
        for name, marks in choices
    ]
    found = [one for one in counted if one[2]]
    everything: tuple[str, Sequence[Mark], int] = ("Semua", [], len(entities))
    return [*found, everything] if found and found[0][1] == choices[0][1] else [everything, *found]


def _of_findings(reports: Sequence[Report], findings: Sequence[Finding]) -> dict[str, Any]:
    """The findings in groups and by their grade, and their counts."""
    groups = _groups(reports, findings)
    bars = _bars(findings)
    by_change = Counter(finding.change for finding in findings)
    return {
        "groups": groups,
        "parts": _parts(groups),
        "ranked": sorted(
            ((group, one) for group in groups for one in group.findings), key=lambda two: _grade(two[1])
        ),
        "bars": bars,
        "widest": max((bar.total for bar in bars), default=1),
        "counts": Counter((finding.severity, finding.status) for finding in findings),
        "by_severity": Counter(finding.severity for finding in findings),
        "by_status": Counter(finding.status for finding in findings),
        "by_change": by_change,
        "changes": [change for change in Change if by_change[change]],
        "total": len(findings),
        "minor": sum(finding.minor for finding in findings),
    }


def _of_outcome(reports: Sequence[Report], outcome: Outcome) -> dict[str, Any]:
    """What the page shows of an audit beside its findings."""
    return {
        "ticks": [tick for tick in outcome.ticks if tick.checked],
        "idle": [tick for tick in outcome.ticks if not tick.checked],
        "unchecked": unchecked(reports, outcome),
        "compared": outcome.compared,
        "terms": outcome.terms,
        "fixed": outcome.fixed,
        "dismissed": Arrangement(reports).sorted(outcome.dismissed),
        "unneeded": outcome.unneeded,
    }


def _offices(reports: Sequence[Report]) -> list[tuple[str, list[int]]]:
    """Whose performance reports these are, each office once, and their years; all documents where none is."""
    named: dict[str, tuple[str, set[int]]] = {}
    for report in [one for one in reports if one.kind == DocumentKind.LKJIP.value] or reports:
        name = report.office or report.document.file
        years = named.setdefault(one_line(name).casefold(), (name, set()))[1]
        years |= {report.year} if report.year else set()
    return [(name, sorted(years)) for name, years in named.values()]


def get_ready() -> None:
    """Compile the page's template now; else it is when the first page is rendered."""
    _environment().get_template(_TEMPLATE)


@cache
def _environment() -> Environment:
    environment = page_environment()
    environment.filters |= {
        "family": family,
        "family_label": family_label,
        "table_label": table_label,
        "place_label": place_label,
        "shortened": shortened,
        "count": _count,
        "all_figures": _all_figures,
        "percent": percent,
        "pages": _pages,
        "spot": spot,
        "status_label": status_label,
        "runs": _runs,
        "expected_label": expected_label,
        "told_cause": told_cause,
        "consequences_label": consequences_label,
        "told_consequences": told_consequences,
    }
    environment.tests["reworded"] = is_reworded
    return environment


def _groups(reports: Sequence[Report], findings: Sequence[Finding]) -> list[_Group]:
    arrangement = Arrangement(reports)
    numbered = [
        _Numbered(number, finding, grid(finding, arrangement.position) if finding.evidence else None)
        for number, finding in enumerate(arrangement.sorted(findings), start=1)
    ]
    keys: dict[tuple[str | None, ...], str] = {}
    groups: list[_Group] = []
    before: tuple[str, ...] = ()
    for section, members in groupby(numbered, key=lambda one: arrangement.section(one.finding)):
        path = section.path or ("Bagian awal",) if section else ("Seluruh dokumen",)
        file = section.file if section else None
        if groups and file != groups[-1].file:
            before = ()
        *above, title = path
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, path, strict=False)))
        entered = list(enumerate(above))[shared:]
        below = [(file, *path[:depth]) for depth in range(1, len(path) + 1)]
        within = [keys.setdefault(one, f"b{len(keys) + 1}") for one in below]
        anchor = f"bagian-{len(groups) + 1}"
        groups.append(_Group(anchor, title, above, entered, len(above), file, within, tuple(members)))
        before = path
    return groups


def _parts(groups: Sequence[_Group]) -> list[_Part]:
    """Every heading that has findings below it, in their order; small questions do not count."""
    titles: dict[str, tuple[str, int]] = {}
    totals: Counter[str] = Counter()
    for group in groups:
        for depth, (key, title) in enumerate(zip(group.within, (*group.above, group.title), strict=True)):
            titles.setdefault(key, (title, depth))
            totals[key] += sum(not one.finding.minor for one in group.findings)
    return [_Part(key, title, depth, totals[key]) for key, (title, depth) in titles.items() if totals[key]]


def _grade(one: _Numbered) -> tuple[tuple[int, bool, Decimal, int], int]:
    """The gravest first, then as they are numbered."""
    return gravity(one.finding), one.number


def _bars(findings: Sequence[Finding]) -> list[_Bar]:
    counts: dict[str, Counter[Severity]] = {}
    for finding in findings:
        counts.setdefault(family(finding.rule), Counter())[finding.severity] += 1
    bars = [_Bar(name, counted) for name, counted in counts.items()]
    return sorted(bars, key=lambda bar: (-bar.total, bar.family))


def _completeness(items: Sequence[Kelengkapan]) -> list[tuple[str, str, list[Kelengkapan]]]:
    """The items by document and list, in their order."""
    return [
        (file, name, list(members))
        for (file, name), members in groupby(items, key=lambda item: (item.place.document, item.daftar))
    ]


def _table_kinds(report: Report) -> list[tuple[str, int]]:
    counts = Counter(table.kind for table in report.tables)
    return [(TABLE_KIND[kind], counts[kind]) for kind in TableKind if counts[kind]]


def _count(number: int) -> str:
    """A count the Indonesian way: 1.234."""
    return f"{number:,}".replace(",", ".")


def _figure(value: Value) -> bool:
    """Whether it is a figure, and no sentence that holds one."""
    return value.number is not None and sum(letter.isalpha() for letter in value.text) <= len("Rp")


def _all_figures(values: Sequence[Value]) -> bool:
    return all(map(_figure, values))


def _pages(pages: Sequence[int]) -> str:
    """Pages in a cell: "40", "40, 41", "37–42"."""
    if len(pages) > 2 and pages[-1] - pages[0] == len(pages) - 1:
        return f"{pages[0]}–{pages[-1]}"
    return ", ".join(map(str, pages)) or "–"


def _runs(values: Sequence[Value]) -> list[tuple[Value, int]]:
    """Each value with how many rows its place spans: 0 where the value above stands in the same row."""
    runs: list[tuple[Value, int]] = []
    for _, members in groupby(values, key=lambda one: replace(one.place, column=None, bbox=None)):
        first, *others = members
        runs += [(first, len(others) + 1), *((one, 0) for one in others)]
    return runs
