"""The years of the Renstra as sentences, titles and the targets of tables tell them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from auditor.models.report import Report, Role, TableKind

PLAN = re.compile(
    r"\b(?:renstra|rencana\s+strategis|(?:perencanaan|dokumen)\s+lima\s+tahunan)\b(?P<between>[^.;]{0,80}?)"
    r"\b(?P<a>20\d\d)\s*(?:-|–|s\.?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*(?:tahun\s+)?(?P<b>20\d\d)\b"
)
"""The Renstra with its first and last year ("Renstra Dinas Kesehatan Tahun 2021-2026")."""
_IN_SENTENCE, _IN_TITLE, _BY_TARGETS = 1, 2, 3
"""What it counts that a sentence or a title tells a span, and that targets of a table are of its years."""
_FEWEST = 2
"""What a span counts at least to be that of the plan."""
_YEARS = 3
"""Years of targets that make a table one of the whole plan."""


@dataclass(frozen=True, slots=True)
class PlanSpan:
    """The first and last year of the Renstra; ``sure`` where the targets of a table are of these years."""

    first: int
    last: int
    sure: bool

    def __str__(self) -> str:
        return f"{self.first}–{self.last}"


def plan_span(report: Report) -> PlanSpan | None:
    """The span that most of the report tells; None where it tells none, or two of them alike often."""
    spans: Counter[tuple[int, int]] = Counter()
    for sentence in report.sentences:
        _count(spans, sentence.text, _IN_SENTENCE)
    for table in report.tables:
        _count(spans, table.place.caption or "", _IN_TITLE)
    targets = _of_targets(report)
    for first, last in targets:
        of_them = [span for span in spans if span[1] == last and span[0] in {first, first - 1}]
        for span in of_them or [(first, last)]:
            spans[span] += _BY_TARGETS
    ((span, times), *rest) = [*spans.most_common(2), ((0, 0), 0)][:2]
    if times < _FEWEST or (rest and rest[0][1] == times):
        return None
    return PlanSpan(*span, sure=any(last == span[1] and first - span[0] in {0, 1} for first, last in targets))


def _count(spans: Counter[tuple[int, int]], text: str, times: int) -> None:
    for match in PLAN.finditer(text.lower()):
        spans[int(match["a"]), int(match["b"])] += times


def _of_targets(report: Report) -> set[tuple[int, int]]:
    """The first and last year of the targets of each table of the plan."""
    years = (
        {column.year for column in table.columns if column.year and column.role is Role.TARGET}
        for table in report.tables
        if table.kind is TableKind.RENSTRA
    )
    return {(min(found), max(found)) for found in years if len(found) >= _YEARS}
