"""The text that a spreadsheet shows for a value, in Indonesian writing ("1.234,5", "12%")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal, localcontext

GENERAL_WIDTH = 11
"""Characters, decimal mark included, that the format "General" shows of a number."""

MOST_DECIMALS = 30
"""Decimals that a spreadsheet can be told to show."""
_DIGITS_OF_ANY = 400
"""Digits that the greatest number of a spreadsheet (309), a percent and its decimals take together."""
_NO_NUMBER = "#NUM!"
"""What spreadsheets show for what is no number."""
_NOT_SHOWN = re.compile(r"\[[^\]]*\]|_.|\*.")
_QUOTED = re.compile(r'"([^"]*)"|\\(.)')
_DIGITS = re.compile(r"[#0?][#0?,]*(?:\.[#0?]+)?|\.[#0?]+")


@dataclass(frozen=True, slots=True)
class _Section:
    """One part of a number format: text before and after the digits, and how the digits are written."""

    before: str
    after: str
    decimals: int
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
        return value.strftime("%d/%m/%Y")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, int | float | Decimal):
        with localcontext(prec=_DIGITS_OF_ANY):
            return _number(Decimal(str(value)), number_format)
    return " ".join(str(value).split())


def _number(number: Decimal, number_format: str) -> str:
    if not number.is_finite():
        return _NO_NUMBER
    sections = number_format.split(";")
    if number_format == "@" or "general" in sections[0].lower():
        return _general(number)
    chosen, unsigned = sections[0], number
    if number < 0 and len(sections) > 1:
        chosen, unsigned = sections[1], -number
    elif number == 0 and len(sections) > 2:
        chosen = sections[2]
    section = _parsed(chosen)
    if not section.digits:
        return f"{section.before}{section.after}".strip() or _general(number)
    scaled = unsigned * 100 if section.percent else unsigned
    rounded = scaled.quantize(Decimal(1).scaleb(-section.decimals), ROUND_HALF_UP)
    written = f"{rounded:,f}" if section.thousands else f"{rounded:f}"
    return f"{section.before}{_indonesian(written)}{section.after}".strip()


def _parsed(section: str) -> _Section:
    text = _NOT_SHOWN.sub("", section)
    pattern = _DIGITS.search(_QUOTED.sub(lambda match: " " * len(match[0]), text))
    if pattern is None:
        return _Section(_literal(text), "", 0, thousands=False, percent=False, digits=False)
    whole, _, fraction = pattern[0].partition(".")
    before, after = text[: pattern.start()], text[pattern.end() :]
    return _Section(
        _literal(before),
        _literal(after),
        min(len(fraction), MOST_DECIMALS),
        thousands="," in whole.rstrip(","),
        percent="%" in before + after,
        digits=True,
    )


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
