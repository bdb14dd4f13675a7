"""The frame around a page: word processors set it so near to the text that it seems to be of a table."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.reading.pdf.content.model import Rule

TALL = 0.75
"""A frame is at least this share of the page high."""
SAME = 1.0
"""Rules of one table meet, and those on one line lie, no further apart; a frame keeps more from a table."""


def without_frame(rules: Sequence[Rule], height: float) -> tuple[Rule, ...]:
    """The rules of a page of that height but for the four sides of a box that no rules part."""
    tall = [rule for rule in rules if not rule.level and rule.bottom - rule.top >= TALL * height]
    for left in tall:
        for right in tall:
            if right.x0 - left.x0 > SAME and _is_beside(left, right):
                sides = _sides(left, right, rules)
                others = [rule for rule in rules if rule not in sides]
                if len(sides) >= 4 and not _is_parted(others, left, right):
                    return without_frame(others, height)
    return tuple(rules)


def _is_beside(left: Rule, right: Rule) -> bool:
    return abs(left.top - right.top) <= SAME and abs(left.bottom - right.bottom) <= SAME


def _sides(left: Rule, right: Rule, rules: Sequence[Rule]) -> set[Rule]:
    """The rules along the four sides of the box, if those above and below it are drawn."""
    level = [
        rule
        for rule in rules
        if rule.level and abs(rule.x0 - left.x0) <= SAME and abs(rule.x1 - right.x0) <= SAME
    ]
    above = {rule for rule in level if abs(rule.top - left.top) <= SAME}
    below = {rule for rule in level if abs(rule.top - left.bottom) <= SAME}
    if not above or not below:
        return set()
    upright = {
        rule
        for rule in rules
        if not rule.level
        and _is_beside(left, rule)
        and min(abs(rule.x0 - left.x0), abs(rule.x0 - right.x0)) <= SAME
    }
    return above | below | upright


def _is_parted(rules: Sequence[Rule], left: Rule, right: Rule) -> bool:
    """Whether rules end at opposite sides of the box, or run along them, as those of a table do.

    One side may lie by chance where a table ends, and rules that cross a side are of something else.
    """
    level = [rule for rule in rules if rule.level and left.top <= rule.top <= left.bottom]
    upright = [rule for rule in rules if not rule.level and left.x0 <= rule.x0 <= right.x0]
    beside = all(any(_is_at(side.x0, rule.x0, rule.x1) for rule in level) for side in (left, right))
    return beside or all(
        any(_is_at(place, rule.top, rule.bottom) for rule in upright) for place in (left.top, left.bottom)
    )


def _is_at(place: float, *ends: float) -> bool:
    return any(abs(place - end) <= SAME for end in ends)
