"""Where findings stand in their documents: their order, the section of each, and which weigh most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.files.plain import one_line
from auditor.models.document import BlockKind, Document
from auditor.models.finding import Finding, NotChecked, Outcome, Severity, Status
from auditor.models.relation import Relation, RelationKind
from auditor.models.report import Place, Report, ReportTable, Value, added

_GRADES = tuple(Severity)
_MONEY = 1_000_000
"""Numbers from which on a figure without a unit is an amount: counts are smaller."""
_Position = tuple[int, int, int]
"""Block of the document, row and column of the table; -1 outside tables."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document: the headings that lead to it, the chapter first."""

    file: str
    path: tuple[str, ...]


class _Map:
    """The positions of one report's cells, sentences, headings and pages."""

    def __init__(self, report: Report) -> None:
        document = report.document
        self._tables: dict[str | None, list[tuple[ReportTable, int]]] = {}
        self._cells: dict[int, _Position] = {}
        self._texts: dict[str, int] = {}
        self._pages: dict[int, int] = {}
        self._sections = _sections(document)
        blocks = {block.table.order: at for at, block in enumerate(document.blocks) if block.table}
        for table in report.tables:
            at = blocks.get(table.source.order, -1)
            self._tables.setdefault(table.place.table, []).append((table, at))
            for row in table.rows:
                self._cells |= {id(value): (at, row.index, column) for column, value in enumerate(row.values)}
        for at, block in enumerate(document.blocks):
            if block.table is None:
                self._texts.setdefault(one_line(block.text), at)
            if block.page is not None:
                self._pages.setdefault(block.page, at)
        for sentence in report.sentences:
            self._texts.setdefault(one_line(sentence.text), sentence.block)

    def position(self, value: Value) -> _Position:
        """The position of a value: its cell, else its table, else its text, else its page."""
        place = value.place
        if (cell := self._cells.get(id(value))) is not None:
            return cell
        if place.table is not None and (at := self._table(place)) is not None:
            return at, -1, -1
        page = self._pages.get(place.page, -1) if place.page is not None else -1
        return self._texts.get(one_line(value.text), page), -1, -1

    def _table(self, place: Place) -> int | None:
        tables = self._tables.get(place.table, [])
        for table, at in tables:
            if table.place.caption == place.caption and (
                place.page is None or place.page in table.source.pages
            ):
                return at
        return tables[0][1] if tables else None

    def section(self, block: int) -> Section:
        """The section that a block is in."""
        return self._sections[block + 1]


def _sections(document: Document) -> list[Section]:
    """The section before any block, then that of each block."""
    path: list[tuple[int, str]] = []
    sections = [Section(document.file, ())]
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            level = block.level or 1
            path = [*(upper for upper in path if upper[0] < level), (level, one_line(block.text))]
        sections.append(Section(document.file, tuple(text for _, text in path)))
    return sections


class Arrangement:
    """Puts findings in the order of the documents that they speak of."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = {report.document.file: (at, _Map(report)) for at, report in enumerate(reports)}

    def sorted(self, findings: Sequence[Finding]) -> list[Finding]:
        """Findings by document, place of their first evidence, rule and fingerprint."""
        return sorted(findings, key=self._key)

    def numbered(self, findings: Sequence[Finding]) -> list[tuple[int, Finding]]:
        """The findings in that order with their numbers from 1, which are the same in every paper."""
        return list(enumerate(self.sorted(findings), start=1))

    def _key(self, finding: Finding) -> tuple[int, _Position, str, str]:
        if finding.evidence:
            first = finding.evidence[0]
            if (known := self._reports.get(first.place.document)) is not None:
                return known[0], known[1].position(first), finding.rule, finding.fingerprint
        return -1, (-1, -1, -1), finding.rule, finding.fingerprint

    def position(self, value: Value) -> tuple[int, _Position]:
        """The document and the position there; before everything for what stands in no document known."""
        known = self._reports.get(value.place.document)
        return (-1, (-1, -1, -1)) if known is None else (known[0], known[1].position(value))

    def section(self, finding: Finding) -> Section | None:
        """The section of the finding's first evidence; None when it stands nowhere."""
        if not finding.evidence:
            return None
        first = finding.evidence[0]
        if (known := self._reports.get(first.place.document)) is None:
            return None
        return known[1].section(known[1].position(first)[0])


def unchecked(reports: Sequence[Report], outcome: Outcome) -> tuple[NotChecked, ...]:
    """What was not read and what was not checked, each once."""
    unread = [NotChecked(part.what, part.why) for report in reports for part in report.document.not_read]
    return tuple(dict.fromkeys((*unread, *outcome.not_checked)))


def gravity(finding: Finding) -> tuple[int, bool, Decimal, int]:
    """What findings are ranked by, the gravest first: severity, asserted ones, money at stake, places."""
    return (
        _GRADES.index(finding.severity),
        finding.status is not Status.PASTI,
        -at_stake(finding),
        -len(finding.consequences),
    )


def at_stake(finding: Finding) -> Decimal:
    """The amount in Rupiah by which figures differ, 0 where it is not about money."""
    cause = finding.cause
    if cause is not None and cause.becomes is not None:
        first = cause.suspects[0]
        return abs(cause.becomes - first.amount) if _is_money(first) else Decimal(0)
    return max((_gap(relation) for relation in finding.relations), default=Decimal(0))


def _gap(relation: Relation) -> Decimal:
    figures = relation.figures
    if not all(map(_is_money, figures)):
        return Decimal(0)
    if relation.kind is RelationKind.SAMA:
        numbers = [value.amount for value in figures]
        return max(numbers) - min(numbers)
    if relation.result is None or relation.kind not in {RelationKind.JUMLAH, RelationKind.PALING}:
        return Decimal(0)
    return abs(added(relation.operands) - relation.result.amount)


def _is_money(value: Value) -> bool:
    return value.unit == "Rp" or (value.unit is None and abs(value.amount) >= _MONEY) or not value.amount
