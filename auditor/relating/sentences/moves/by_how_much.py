"""By how much a sentence says that a figure moved, and by how much it did."""

from __future__ import annotations

import re
from decimal import Decimal

from auditor.relating.sentences.reading.predicate import Predicate
from auditor.relating.sentences.reading.record import is_number
from auditor.relating.sentences.reading.view import POINTS, Quantity
from auditor.relating.sentences.tables.world import Cell

_BY = re.compile(r"^\W*(?:sebesar|sebanyak|hanya|tipis|yakni|yaitu|sekitar|signifikan|\s)*$")
BY_SO_MUCH = re.compile(
    r"^\W*(?:(?:tersebut|ini|itu)\W+)?(?:sebesar|sebanyak|setara(?:\W+dengan)?|mencapai|tercatat|adalah|yakni|hanya)\W*"
)
"""What stands between a noun of change and its amount ("penurunannya mencapai 26,1 persen")."""
_FROM = re.compile(r"\bdari\W*$")
_LITERAL = re.compile(r"lebih\s")
"""Comparisons, before which their amount may stand ("0,8 jam lebih cepat")."""
_UNIT = re.compile(r"\s*(?:\([^)\d]{2,50}\)\s*)?(?:%|[a-z]+(?:/[a-z]+)?)?\s*")
"""What stands between such an amount and the comparison: its unit."""
_MEASURED = POINTS | {
    "%", "Rp", "hari", "menit", "jam", "detik", "bulan", "kg", "kuintal", "ku", "ton", "ha", "hektar",
    "hektare", "km", "m", "meter", "liter", "kali", "kasus", "orang", "jiwa",
}  # fmt: skip
"""Units of amounts without decimals."""
_OR = re.compile(
    r"(?:[,.]?-)?\s*[a-z]*\s*(?:,?\s*(?:atau|setara(?:\s+dengan)?)\s*(?:sebesar|sekitar)?|\()\s*"
)
"""What leads from an amount to what it is in percent."""
Step = tuple[Cell, Cell]
"""A figure and that of a later year."""


def amount_told(claim: Predicate) -> Quantity | None:
    """By how much: the figure right behind the word, the first one in points, or one before "lebih"."""
    view, told = claim.view, claim.told
    for quantity in view.quantities_in(claim.part):
        if quantity.start >= told.end and not _FROM.search(view.text[: quantity.start]):
            between = view.text[told.end : quantity.start]
            noun = view.text[told.start : told.end].endswith("nya")
            near = _BY.match(between) or (noun and BY_SO_MUCH.fullmatch(between))
            if near or quantity.unit in POINTS:
                return quantity
            break
    return amount_before(claim)


def amount_before(claim: Predicate) -> Quantity | None:
    """The figure with its unit right before a comparison ("0,8 jam lebih cepat"); a count is none."""
    if not _LITERAL.match(claim.word):
        return None
    found = [q for q in claim.view.quantities_in(claim.part) if q.end <= claim.told.start]
    near = found and _UNIT.fullmatch(claim.view.text[found[-1].end : claim.told.start])
    return found[-1] if near and (found[-1].number.decimals or found[-1].unit in _MEASURED) else None


def share_told(claim: Predicate, amount: Quantity) -> Quantity | None:
    """The same amount in percent behind it ("Rp27.250.000 atau 12,70 persen"), where it is told."""
    view = claim.view
    behind = next((q for q in view.quantities if q.start >= amount.end), None)
    if behind is None or behind.unit != "%" or amount.unit == "%":
        return None
    return behind if _OR.fullmatch(view.text[amount.end : behind.start]) else None


def is_by(amount: Quantity, pair: Step) -> bool:
    """Whether the step is so much: as a difference, in percent of where it began, or where it ended at."""
    share = part_of_start(pair)
    options = [_gap(pair), pair[1].value.amount, *([share] if share is not None else [])]
    return any(is_number(amount, option) for option in options)


def is_of_end(amount: Quantity, pair: Step) -> bool:
    """Whether it is the step in percent of where it ended, which is not how a change is reckoned."""
    end = abs(pair[1].value.amount)
    return bool(end) and is_number(amount, _gap(pair) / end * 100)


def gaps(pair: Step) -> list[Decimal]:
    """How large the step is: as a difference, in percent of where it began, and of where it ended."""
    ends = [abs(cell.value.amount) for cell in pair]
    return [_gap(pair), *(_gap(pair) / end * 100 for end in ends if end)]


def part_of_start(pair: Step) -> Decimal | None:
    """The step in percent of where it began; None where that is nought."""
    start = abs(pair[0].value.amount)
    return _gap(pair) / start * 100 if start else None


def _gap(pair: Step) -> Decimal:
    return abs(pair[1].value.amount - pair[0].value.amount)
