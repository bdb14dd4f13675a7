"""The years of a plan as rows, titles and sentences write them: "Renstra 2019-2023", "Renstra 2018-2023"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.lexicon.phrases import plain
from auditor.lexicon.years import A_SPAN, span_of
from auditor.models.facts import FaktaTabel
from auditor.models.report import Report, RowKind, Value

_PLAN = re.compile(
    r"\b(?P<plan>renstra|rencana strategis|rpjmd|rencana pembangunan jangka menengah daerah|rpjpd)\b"
    r"(?P<between>(?:\s+[^\s\d,;:.()]+){0,6}?)\s+\(?" + A_SPAN
)
_NAMES = {"rencana strategis": "renstra", "rencana pembangunan jangka menengah daerah": "rpjmd"}
_ANOTHER = re.compile(r"\b(?:kementerian\w*|nasional|perubahan|sebelumnya|lama|dan|terhadap)\b")
"""Words after which it is the plan of others, one that was changed, or another document."""
_LEAST_YEARS = 2

_Period = tuple[str, int, int]


def mark_plan_periods(facts: Sequence[FaktaTabel], report: Report) -> None:
    """Note with the first table that names a plan where its years stand otherwise.

    Two periods are of one plan where they end in the same year. Nothing tells which of them is right, so that
    it can only be asked.
    """
    said: dict[_Period, list[Value]] = defaultdict(list)
    tables: dict[_Period, FaktaTabel] = {}
    for fact, value, own in _texts(facts, report):
        for period in _periods(value.text):
            said[period].append(value)
            if own and fact is not None:
                tables.setdefault(period, fact)
    for one, two in pairwise(sorted(said, key=lambda period: (period[0], period[2], period[1]))):
        shown = tables.get(one) or tables.get(two)
        if one[0] == two[0] and one[2] == two[2] and shown is not None:
            shown.periode_beda += [said[one][0], said[two][0]]


def last_years_of_plans(report: Report) -> set[int]:
    """The years in which the Renstra ends that the report names, or else the RPJMD."""
    texts = [sentence.text for sentence in report.sentences]
    texts += [table.source.caption for table in report.tables if table.source.caption]
    periods = [period for text in texts for period in _periods(text)]
    own = [period for period in periods if period[0] == "renstra"]
    return {last for _, _, last in own or periods}


def _texts(facts: Sequence[FaktaTabel], report: Report) -> Iterator[tuple[FaktaTabel | None, Value, bool]]:
    for sentence in report.sentences:
        yield None, Value(sentence.text, sentence.place), False
    for fact, table in zip(facts, report.tables, strict=True):
        if table.source.caption:
            yield fact, Value(table.source.caption, table.place), True
        for row in table.rows:
            if row.kind is RowKind.GRUP:
                yield fact, row.values[row.name_column], True


def _periods(text: str) -> Iterator[_Period]:
    for hit in _PLAN.finditer(plain(text)):
        span = span_of(hit)
        if span.last - span.first >= _LEAST_YEARS and not _ANOTHER.search(hit["between"]):
            yield _NAMES.get(hit["plan"], hit["plan"]), span.first, span.last
