"""What a report says of its plans: the years that they are for, and that its agreement was changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from auditor.lexicon.phrases import plain
from auditor.lexicon.years import A_SPAN, span_of
from auditor.models.report import PlanPeriod, ReportTable, RowKind, Section, Sentence, Value

_PLAN = re.compile(
    r"\b(?P<plan>renstra|rencana strategis|rpjmd|rencana pembangunan jangka menengah daerah|rpjpd)\b"
    r"(?P<between>(?:\s+[^\s\d,;:.()]+){0,6}?)\s+\(?" + A_SPAN
)
_NAMES = {"rencana strategis": "renstra", "rencana pembangunan jangka menengah daerah": "rpjmd"}
_ANOTHER = re.compile(r"\b(?:kementerian\w*|nasional|perubahan|sebelumnya|lama|dan|terhadap)\b")
"""Words after which it is the plan of others, one that was changed, or another document."""
_LEAST_YEARS = 2
_CHANGED = re.compile(
    r"(?:perjanjian|penetapan) kinerja\b(?: \w+){0,4} (?:perubahan|revisi)\b|\bPK (?:perubahan|revisi)\b|"
    r"(?:\b(?:tidak|tanpa) (?:\w+ )?)?\b(?:perubahan|revisi)\b(?: \w+){0,3} "
    r"(?:perjanjian|penetapan) kinerja\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:tidak|tanpa|belum)\b", re.IGNORECASE)


def find_plan_periods(sentences: Iterable[Sentence], tables: Sequence[ReportTable]) -> list[PlanPeriod]:
    """Give the years of plans that sentences, then titles and group rows of tables name."""
    found: list[PlanPeriod] = []
    for sentence in sentences:
        found.extend(_periods(Value(sentence.text, sentence.place)))
    for at, table in enumerate(tables):
        if table.source.caption:
            found.extend(_periods(Value(table.source.caption, table.place), at))
        for row in table.rows:
            if row.kind is RowKind.GRUP:
                found.extend(_periods(row.values[row.name_column], at, in_row=True))
    return found


def _periods(text: Value, table: int | None = None, *, in_row: bool = False) -> Iterator[PlanPeriod]:
    for hit in _PLAN.finditer(plain(text.text)):
        span = span_of(hit)
        if span.last - span.first >= _LEAST_YEARS and not _ANOTHER.search(hit["between"]):
            plan = _NAMES.get(hit["plan"], hit["plan"])
            yield PlanPeriod(plan, span.first, span.last, text, table, in_row)


def tells_changed_agreement(
    tables: Iterable[ReportTable], sections: Iterable[Section], sentences: Iterable[Sentence]
) -> bool:
    """Whether a title or a sentence speaks of a changed perjanjian kinerja."""
    captions = [table.place.caption or "" for table in tables]
    texts = [*captions, *(one.judul for one in sections), *(one.text for one in sentences)]
    found = [match for text in texts if (match := _CHANGED.search(" ".join(text.split())))]
    return any(not _DENIED.search(match[0]) for match in found)
