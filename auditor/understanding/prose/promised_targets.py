"""The figure at the end of an item of a list of indicators: "Jumlah kasus yang ditangani: 8 kasus".

A name may end with a figure of its own ("usia 7 sampai 12 tahun"). What parts a figure from the name is a
mark or a word; without one it is a figure only where nearly all items of the list end with one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from auditor.models.report import ListedGoal

_FIGURE = (
    r"(?:[≥≤<>]\s?|(?:minimal|maksimal|paling\s\w{1,10})\s)?\d[\d.,]{0,14}\s?"
    r"(?:%|[^\W\d][\w/.-]{0,20}(?:\s[\w/.-]{1,20}){0,2})?"
)
"""A number with its unit and what bounds it: "≤ 15 menit", "8 kasus", "85 %"."""
_PARTED = re.compile(
    r"^(?P<name>.{5,300}?)\s?(?:[:=]|\s[–-]\s|\b(?:sebesar|sebanyak|sejumlah|menjadi|target(?:nya)?)\b\s?:?)\s?"
    rf"(?P<figure>{_FIGURE})$",
    re.IGNORECASE | re.DOTALL,
)
_ENDING = re.compile(rf"^(?P<name>.{{5,300}}?)\s\(?(?P<figure>{_FIGURE})\)?$", re.IGNORECASE | re.DOTALL)
_AGREE = 0.8
"""Share of the items of a list that end with a figure from which on it is none of their names."""
_FEWEST = 3
"""Items of a list before their endings tell anything."""


def split_targets(goals: Sequence[ListedGoal]) -> list[ListedGoal]:
    """Part the figures from the names of indicators, list by list."""
    groups: dict[int, list[ListedGoal]] = defaultdict(list)
    for goal in goals:
        if goal.kind == "indikator":
            groups[goal.group].append(goal)
    agreed = {
        group
        for group, items in groups.items()
        if len(items) >= _FEWEST
        and sum(bool(_ENDING.match(one.nama)) for one in items) >= _AGREE * len(items)
    }
    return [_split(goal, agreed=goal.group in agreed) if goal.kind == "indikator" else goal for goal in goals]


def _end_with_figures(items: Sequence[ListedGoal]) -> bool:
    ending = sum(_ENDING.match(one.nama) is not None for one in items)
    return len(items) >= _FEWEST and ending >= _AGREE * len(items)


def _split(goal: ListedGoal, *, agreed: bool) -> ListedGoal:
    match = _PARTED.match(goal.nama) or (_ENDING.match(goal.nama) if agreed else None)
    if match is None:
        return goal
    return replace(goal, nama=match["name"].strip(" ,;:"), angka=match["figure"])
