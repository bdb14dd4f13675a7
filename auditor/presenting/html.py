"""The report for the reviewer: one HTML file that needs nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from auditor import __version__
from auditor.checking.second_run import is_reworded
from auditor.data import data_dir
from auditor.models.facts import Facts, Kelengkapan
from auditor.models.finding import Change, Finding, Outcome, Severity, Status
from auditor.models.report import Report, TableKind, Value
from auditor.presenting.arrangement import Arrangement, unchecked
from auditor.presenting.labels import (
    SEVERITY,
    STATUS,
    VERDICT,
    family,
    family_label,
    place_label,
    table_label,
)
from auditor.presenting.pictures import Excerpt
from auditor.presenting.plain import one_line, shortened, visible

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
    """A finding with its number in the report."""

    number: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class _Group:
    """The findings of one section. ``entered`` are the headings above it that the group before is not in."""

    anchor: str
    title: str
    above: Sequence[str]
    entered: Sequence[tuple[int, str]]
    depth: int
    file: str | None
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
    pictures: Mapping[str, Sequence[Excerpt]],
) -> str:
    """Render laporan.html.

    ``basis`` maps a rule id to the regulations that it rests on, ``pictures`` a fingerprint to its excerpts.
    The page loads nothing from outside. Texts of the reports are escaped and stripped of control codes.
    """
    findings = outcome.findings
    groups = _groups(reports, findings)
    ranked = sorted((one for group in groups for one in group.findings), key=_grade)
    bars = _bars(findings)
    template = _environment().get_template("laporan.html.j2")
    return template.render(
        version=__version__,
        reports=reports,
        table_kinds=[_table_kinds(report) for report in reports],
        gathered=[(label, len(getattr(facts, name))) for name, label in _GATHERED if getattr(facts, name)],
        groups=groups,
        ranked=ranked,
        bars=bars,
        widest=max((bar.total for bar in bars), default=1),
        counts=Counter((finding.severity, finding.status) for finding in findings),
        by_severity=Counter(finding.severity for finding in findings),
        by_status=Counter(finding.status for finding in findings),
        total=len(findings),
        ticks=[tick for tick in outcome.ticks if tick.checked],
        completeness=_completeness(facts.kelengkapan),
        idle=[tick for tick in outcome.ticks if not tick.checked],
        unchecked=unchecked(reports, outcome),
        basis=basis,
        pictures=pictures,
        changes=Counter(finding.change for finding in findings),
        compared=outcome.compared,
        fixed=outcome.fixed,
        dismissed=Arrangement(reports).sorted(outcome.dismissed),
        unneeded=outcome.unneeded,
        severities=SEVERITY,
        statuses=STATUS,
        verdicts=VERDICT,
        Change=Change,
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
        "place_label": place_label,
        "one_line": one_line,
        "shortened": shortened,
        "count": _count,
        "all_figures": _all_figures,
        "runs": _runs,
    }
    environment.tests["reworded"] = is_reworded
    return environment


def _groups(reports: Sequence[Report], findings: Sequence[Finding]) -> list[_Group]:
    arrangement = Arrangement(reports)
    numbered = [
        _Numbered(number, finding) for number, finding in enumerate(arrangement.sorted(findings), start=1)
    ]
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
        groups.append(
            _Group(f"bagian-{len(groups) + 1}", title, above, entered, len(above), file, tuple(members))
        )
        before = path
    return groups


def _grade(one: _Numbered) -> tuple[int, bool, int]:
    """The gravest first, asserted ones before those to look at, then as they are numbered."""
    return list(Severity).index(one.finding.severity), one.finding.status is not Status.PASTI, one.number


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
    return [(_KINDS[kind], counts[kind]) for kind in TableKind if counts[kind]]


def _count(number: int) -> str:
    """A count the Indonesian way: 1.234."""
    return f"{number:,}".replace(",", ".")


def _all_figures(values: Sequence[Value]) -> bool:
    """Whether every cell is a figure, and none a sentence that holds one."""
    return all(
        value.number is not None and sum(letter.isalpha() for letter in value.text) <= len("Rp")
        for value in values
    )


def _runs(values: Sequence[Value]) -> list[tuple[Value, int]]:
    """Each value with how many rows its place spans: 0 where the value above stands in the same row."""
    runs: list[tuple[Value, int]] = []
    for _, members in groupby(values, key=lambda one: replace(one.place, column=None, bbox=None)):
        first, *others = members
        runs += [(first, len(others) + 1), *((one, 0) for one in others)]
    return runs
