"""The years of a plan as rows, titles and sentences write them: "Renstra 2019-2023", "Renstra 2018-2023"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from auditor.models.facts import FaktaTabel
from auditor.models.report import Report, Value

_Period = tuple[str, int, int]


def mark_plan_periods(facts: Sequence[FaktaTabel], report: Report) -> None:
    """Note with the first table that names a plan where its years stand otherwise.

    Two periods are of one plan where they end in the same year. Nothing tells which of them is right, so that
    it can only be asked.
    """
    said: dict[_Period, list[Value]] = defaultdict(list)
    tables: dict[_Period, FaktaTabel] = {}
    for one in report.plan_periods:
        period = one.plan, one.first, one.last
        said[period].append(one.text)
        if one.table is not None:
            tables.setdefault(period, facts[one.table])
    for first, second in pairwise(sorted(said, key=lambda period: (period[0], period[2], period[1]))):
        shown = tables.get(first) or tables.get(second)
        if first[0] == second[0] and first[2] == second[2] and shown is not None:
            shown.periode_beda += [said[first][0], said[second][0]]


def last_years_of_plans(report: Report) -> set[int]:
    """The years in which the Renstra ends that sentences and titles name, or else the RPJMD."""
    periods = [one for one in report.plan_periods if not one.in_row]
    own = [one for one in periods if one.plan == "renstra"]
    return {one.last for one in own or periods}
