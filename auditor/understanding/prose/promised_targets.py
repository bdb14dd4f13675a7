"""The figure at the end of an item of a list of indicators: "Jumlah kasus yang ditangani: 8 kasus".

It is the longest end of the item that reads as one number with its unit, as a range, or as a bound. A name
may end with a figure of its own ("usia 7 sampai 12 tahun"): what parts a figure from the name is a mark,
leaders or a word; without one it is a figure only where nearly all items of the list end with one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from auditor.lexicon.cell_marks import read_mark
from auditor.lexicon.numbers import read_number
from auditor.lexicon.row_names import is_name
from auditor.models.report import ListedGoal

_LONGEST_FIGURE = 8
"""Words of a number with its unit: "100 % (seratus persen) dari seluruh desa"."""
_MARK = re.compile(r"(?<!\d)[:=]|\.{2,}|…+|_{3,}")
"""What is put between a name and its figure, with or without white space; "1:400" is a ratio."""
_JOINING = frozenset(
    {"dengan", "target", "targetnya", "ditargetkan", "sebesar", "sebanyak", "sejumlah", "senilai", "menjadi"}
    | {"adalah", "yaitu", "yakni", "ialah", "mencapai"}
)
"""The words that join a name to its figure."""
_WITH = "dengan"
"""The word that joins by itself what belongs to a name: "Kabupaten dengan 100% Puskesmas"."""
_TARGET = re.compile(r"target\w{0,5}$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_AGREE = 0.8
"""Share of the items of a list that end with a figure from which on it is none of their names."""
_FEWEST = 3
"""Items of a list before their endings tell anything."""
_FEWEST_PROMISED = 2
"""Targets of a list that no word calls one of indicators before it is taken for one."""


@dataclass(frozen=True, slots=True)
class Target:
    """An item parted into name and figure; ``marked`` says that a mark or a word stands between them."""

    nama: str
    angka: str
    marked: bool


def target_of(text: str) -> Target | None:
    """Part the figure at the end of an item from its name; None where it ends with none."""
    if text.rstrip().endswith(":"):
        return None
    words = _MARK.sub(lambda mark: f" {mark.group()} ", text).rstrip(" .;,").split()
    for start in range(max(1, len(words) - _LONGEST_FIGURE), len(words)):
        angka = " ".join(words[start:])
        if not _is_figure(angka):
            continue
        named, joined = _without_joining(words[:start])
        if is_name(named):
            return Target(named, angka, marked=joined)
    return _graded(words)


def _graded(words: Sequence[str]) -> Target | None:
    """An item that ends with a grade or an opinion behind a mark: "Opini BPK: WTP"."""
    at = max((index for index, word in enumerate(words) if _divides(word)), default=0)
    angka = " ".join(words[at + 1 :])
    named, _ = _without_joining(words[: at + 1])
    graded = at > 0 and bool(angka) and read_mark(angka) == "predikat" and is_name(named)
    return Target(named, angka, marked=True) if graded else None


def _divides(word: str) -> bool:
    return bool(_MARK.fullmatch(word) or _TARGET.match(word))


def _is_figure(text: str) -> bool:
    """Whether the text is a number with its unit, a grade with its score, a range or a bound, and no year."""
    first = text.split(maxsplit=1)[0]
    begins = any(map(str.isdigit, first)) or first.lower().startswith("rp") or read_mark(first) == "predikat"
    if _YEAR.fullmatch(text) or not any(map(str.isdigit, text)):
        return False
    return (begins and read_number(text) is not None) or read_mark(text) in {"batas", "rentang"}


def _without_joining(words: Sequence[str]) -> tuple[str, bool]:
    """The name without the words and marks at its end that join it to a figure, and whether there are any."""
    kept = list(words)
    while kept and (not any(map(str.isalnum, kept[-1])) or kept[-1].lower().strip(",:") in _JOINING):
        kept.pop()
    joined = any(word.lower() != _WITH for word in words[len(kept) :])
    if joined and len(kept) > 1 and _YEAR.fullmatch(kept[-1].strip(",")) and kept[-2].lower() == "tahun":
        del kept[-3 if kept[-3:-2] == ["pada"] else -2 :]
    return " ".join(kept).strip(" ,;"), joined


def split_targets(goals: Sequence[ListedGoal], promised: Collection[int] = ()) -> list[ListedGoal]:
    """Part the figures from the names of indicators, list by list.

    ``promised`` are the lists that are only said to hold targets: one of them whose items do not end with
    figures is left out.
    """
    groups: dict[int, list[ListedGoal]] = defaultdict(list)
    for goal in goals:
        if goal.kind == "indikator":
            groups[goal.group].append(goal)
    left_out = {group for group in promised if not _holds_targets(groups[group])}
    agreed = {
        group
        for group, items in groups.items()
        if group in promised or (len(items) >= _FEWEST and _share(items) >= _AGREE)
    }
    kept = (goal for goal in goals if goal.kind != "indikator" or goal.group not in left_out)
    return [_split(goal) if goal.group in agreed else goal for goal in kept]


def _holds_targets(items: Sequence[ListedGoal]) -> bool:
    targets = [goal for goal in map(_split, items) if goal.angka is not None]
    money = sum(_is_money(goal.angka or "") for goal in targets)
    return len(targets) - money >= _FEWEST_PROMISED and len(targets) - money >= _AGREE * len(items)


def _is_money(text: str) -> bool:
    number = read_number(text)
    return number is not None and number.unit == "Rp"


def _share(items: Sequence[ListedGoal]) -> float:
    return sum(_split(one).angka is not None for one in items) / len(items)


def _split(goal: ListedGoal) -> ListedGoal:
    target = target_of(goal.nama) if goal.kind == "indikator" and goal.angka is None else None
    return replace(goal, nama=target.nama, angka=target.angka) if target is not None else goal
