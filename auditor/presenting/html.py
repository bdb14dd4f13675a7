"""The report for the reviewer: one HTML file that needs nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from auditor import __version__
from auditor.data import data_dir
from auditor.models.facts import Facts
from auditor.models.finding import Finding, Outcome, Severity, Status
from auditor.models.report import Report, TableKind, Value
from auditor.presenting.arrangement import Arrangement, Section, unchecked
from auditor.presenting.labels import SEVERITY, STATUS, family, family_label, table_label
from auditor.presenting.plain import one_line, visible

_SHOWN_EVIDENCE = 15
"""Rows of an evidence table that stand open; the rest folds away."""

_KINDS = {
    TableKind.KINERJA: "kinerja",
    TableKind.PERJANJIAN_KINERJA: "perjanjian kinerja",
    TableKind.IKU: "IKU",
    TableKind.ANGGARAN: "anggaran",
    TableKind.EFISIENSI: "efisiensi",
    TableKind.PERBANDINGAN: "perbandingan tahun",
    TableKind.RENSTRA: "Renstra",
    TableKind.JUMLAH: "jumlah",
    TableKind.LAIN: "lain-lain",
}


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A finding with its number in the report."""

    number: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class _Group:
    """The findings of one section."""

    anchor: str
    section: Section | None
    findings: Sequence[_Numbered]


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
) -> str:
    """Render laporan.html. ``basis`` maps a rule id to the regulations that it rests on.

    The page loads nothing from outside. Texts of the reports are escaped and stripped of control codes.
    """
    findings = outcome.findings
    groups = _groups(reports, findings)
    bars = _bars(findings)
    template = _environment().get_template("laporan.html.j2")
    return template.render(
        version=__version__,
        reports=reports,
        table_kinds=[_table_kinds(report) for report in reports],
        facts=facts,
        groups=groups,
        bars=bars,
        widest=max((bar.total for bar in bars), default=1),
        counts=Counter((finding.severity, finding.status) for finding in findings),
        by_severity=Counter(finding.severity for finding in findings),
        by_status=Counter(finding.status for finding in findings),
        total=len(findings),
        ticks=[tick for tick in outcome.ticks if tick.checked],
        idle=[tick for tick in outcome.ticks if not tick.checked],
        unchecked=unchecked(reports, outcome),
        basis=basis,
        severities=SEVERITY,
        statuses=STATUS,
        Status=Status,
        shown_evidence=_SHOWN_EVIDENCE,
    )


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(data_dir("reports")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda shown: visible(shown) if type(shown) is str else shown,
    )
    environment.filters |= {
        "family": family,
        "family_label": family_label,
        "table_label": table_label,
        "one_line": one_line,
        "count": _count,
        "is_number": _is_number,
    }
    return environment


def _groups(reports: Sequence[Report], findings: Sequence[Finding]) -> list[_Group]:
    arrangement = Arrangement(reports)
    numbered = [
        _Numbered(number, finding) for number, finding in enumerate(arrangement.sorted(findings), start=1)
    ]
    sections = groupby(numbered, key=lambda one: arrangement.section(one.finding))
    return [
        _Group(f"bagian-{at}", section, tuple(members)) for at, (section, members) in enumerate(sections, 1)
    ]


def _bars(findings: Sequence[Finding]) -> list[_Bar]:
    counts: dict[str, Counter[Severity]] = {}
    for finding in findings:
        counts.setdefault(family(finding.rule), Counter())[finding.severity] += 1
    bars = [_Bar(name, counted) for name, counted in counts.items()]
    return sorted(bars, key=lambda bar: (-bar.total, bar.family))


def _table_kinds(report: Report) -> list[tuple[str, int]]:
    counts = Counter(table.kind for table in report.tables)
    return [(_KINDS[kind], counts[kind]) for kind in TableKind if counts[kind]]


def _count(number: int) -> str:
    """A count the Indonesian way: 1.234."""
    return f"{number:,}".replace(",", ".")


def _is_number(value: Value) -> bool:
    """Whether the cell is a figure and not a sentence that holds one."""
    return value.number is not None and sum(letter.isalpha() for letter in value.text) <= 3
