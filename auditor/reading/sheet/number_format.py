"""The text that a spreadsheet shows for a value, in Indonesian writing ("1.234,5", "12%")."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import lru_cache

GENERAL_WIDTH = 11
"""Characters, decimal mark included, that the format "General" shows of a number."""

MOST_THOUSANDS = 5
"""How often a format may divide a number by a thousand."""
MOST_DECIMALS = 30
"""Decimals that a spreadsheet can be set to show."""
_DIGITS_OF_ANY = 400
"""Digits that the greatest number of a spreadsheet (309), a percent and its decimals take together."""
_NO_NUMBER = "#NUM!"
"""What spreadsheets show for what is no number."""
_NOT_SHOWN = re.compile(r"\[[^\]]*\]|_.|\*.")
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
"""A sign of currency, with the language that it is of behind it."""
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
_TEST: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt,
    ">=": operator.ge, "=": operator.eq, "<>": operator.ne,
}  # fmt: skip
_DATE_PART = re.compile(r"y+|m+|d+", re.IGNORECASE)
_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_CLOCK = re.compile("[hs]", re.IGNORECASE)
_QUOTED = re.compile(r'"([^"]*)"|\\(.)')
_DIGITS = re.compile(r"[#0?][#0?,]*(?:\.[#0?]+,*)?|\.[#0?]+,*")


@dataclass(frozen=True, slots=True)
class _Section:
    """One part of a number format: text before and after the digits, and how the digits are written.

    ``least`` of the ``decimals`` are always shown; ``scale`` is how many thousands the number is divided by.
    """

    before: str
    after: str
    decimals: int
    least: int
    scale: int
    thousands: bool
    percent: bool
    digits: bool


def shown(value: object, number_format: str) -> str:
    """Write a cell's value as the spreadsheet shows it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "BENAR" if value else "SALAH"
    if isinstance(value, datetime | date):
        return _date(value, number_format)
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, int | float | Decimal):
        with localcontext(prec=_DIGITS_OF_ANY):
            return _number(Decimal(str(value)), number_format)
    return " ".join(str(value).split())


def is_scaled(value: object, number_format: str) -> bool:
    """Whether a cell shows its number divided by thousands, as its heading may or may not say."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return False
    number = Decimal(str(value))
    return number.is_finite() and _parsed(_chosen(number, number_format.split(";"))[0]).scale > 0


def _number(number: Decimal, number_format: str) -> str:
    if not number.is_finite():
        return _NO_NUMBER
    sections = number_format.split(";")
    if number_format == "@" or "general" in sections[0].lower():
        return _general(number)
    chosen, unsigned = _chosen(number, sections)
    section = _parsed(chosen)
    if not section.digits:
        return f"{section.before}{section.after}".strip() or _general(number)
    scaled = unsigned * 100 if section.percent else unsigned
    scaled = scaled.scaleb(-3 * section.scale)
    rounded = scaled.quantize(Decimal(1).scaleb(-section.decimals), ROUND_HALF_UP)
    written = f"{rounded:,f}" if section.thousands else f"{rounded:f}"
    whole, _, fraction = written.partition(".")
    fraction = fraction[: section.least] + fraction[section.least :].rstrip("0")
    written = f"{whole}.{fraction}" if section.decimals else whole
    return f"{section.before}{_indonesian(written)}{section.after}".strip()


def _chosen(number: Decimal, sections: Sequence[str]) -> tuple[str, Decimal]:
    """The section that writes a number, and the number as it writes it: its sign may be the section's own."""
    conditions = [_CONDITION.search(section) for section in sections[:2]]
    if any(conditions):
        for section, condition in zip(sections, conditions, strict=False):
            if condition is None or _TEST[condition[1]](number, Decimal(condition[2])):
                return section, number
        return sections[min(len(sections), 3) - 1], number
    if number < 0 and len(sections) > 1:
        return sections[1], -number
    if number == 0 and len(sections) > 2:
        return sections[2], number
    return sections[0], number


@lru_cache(maxsize=1000)
def _parsed(section: str) -> _Section:
    text = _NOT_SHOWN.sub("", _CURRENCY.sub(lambda match: f'"{match[1]}"', section))
    pattern = _DIGITS.search(_QUOTED.sub(lambda match: " " * len(match[0]), text))
    if pattern is None:
        return _Section(_literal(text), "", 0, 0, 0, thousands=False, percent=False, digits=False)
    digits = pattern[0].rstrip(",")
    whole, _, fraction = digits.partition(".")
    before, after = text[: pattern.start()], text[pattern.end() :]
    return _Section(
        _literal(before),
        _literal(after),
        min(len(fraction), MOST_DECIMALS),
        min(len(fraction.rstrip("#?")), MOST_DECIMALS),
        min(len(pattern[0]) - len(digits), MOST_THOUSANDS),
        thousands="," in whole,
        percent="%" in before + after,
        digits=True,
    )


def _date(value: datetime | date, number_format: str) -> str:
    """A date with the names of months where the format writes them, else as "31/12/2024"."""
    form = _QUOTED.sub(
        lambda match: match[1] or match[2] or "", _NOT_SHOWN.sub("", number_format.split(";", maxsplit=1)[0])
    )
    if not re.search("mmm", form, re.IGNORECASE) or _CLOCK.search(form):
        return value.strftime("%d/%m/%Y")

    def part(match: re.Match[str]) -> str:
        kind, long = match[0][0].lower(), len(match[0])
        if kind == "y":
            return f"{value.year:04d}" if long > 2 else f"{value.year % 100:02d}"
        if kind == "d":
            return f"{value.day:0{min(long, 2)}d}"
        month = _MONTHS[value.month - 1]
        return month[:3] if long == 3 else month if long > 3 else f"{value.month:0{long}d}"

    return _DATE_PART.sub(part, form).strip()


def _literal(text: str) -> str:
    return _QUOTED.sub(lambda match: match[1] or match[2] or "", text).replace("?", "")


def _general(number: Decimal) -> str:
    whole_digits = max(number.adjusted() + 1, 1)
    decimals = max(GENERAL_WIDTH - 1 - whole_digits, 0)
    rounded = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    written = f"{rounded:f}"
    return _indonesian(written.rstrip("0").rstrip(".") if "." in written else written)


def _indonesian(written: str) -> str:
    return written.translate(str.maketrans(",.", ".,"))
