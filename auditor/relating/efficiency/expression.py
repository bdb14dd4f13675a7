"""Formulas of efficiency tables as they are written: figures by their names, joined by the four operations.

One manner of writing serves the kinds that are known, a formula printed in a heading ("5=3-4"), whose column
numbers are put into names, the message of a finding, and the live formula of the working paper.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from auditor.models.interval import Interval, exactly

FIGURES = {
    "realisasi output": "realisasi_output",
    "capaian input": "capaian_input",
    "rencana output": "rencana_output",
    "rencana input": "rencana_input",
    "realisasi anggaran": "realisasi_anggaran",
    "anggaran capaian": "anggaran_capaian",
    "anggaran": "anggaran",
    "indeks": "indeks",
    "standar": "standar",
    "tingkat": "tingkat",
}
"""The names of figures in a formula, longer ones first, and the fields of ``Efisiensi`` that hold them."""
Look = Callable[[str], Interval | None]
"""What a figure, by its field, stands for in a row; None where the row has none."""
_TOKEN = re.compile(rf"\s*(?:(?P<figure>{'|'.join(FIGURES)})|(?P<number>\d+)|(?P<sign>[+−×/()]))")
_SUMS, _PRODUCTS = ("+", "−"), ("×", "/")


@dataclass(frozen=True, slots=True)
class Expression:
    """A figure, a number, or two expressions joined by a sign."""

    leaf: str | Decimal | None = None
    sign: str = ""
    sides: tuple[Expression, ...] = ()

    def figures(self) -> set[str]:
        """The fields that it needs."""
        own = {self.leaf} if isinstance(self.leaf, str) else set()
        return own.union(*(side.figures() for side in self.sides))

    def value(self, look: Look) -> Interval | None:
        """What it gives; None where a figure is missing. Raises ZeroDivisionError."""
        if isinstance(self.leaf, str):
            return look(self.leaf)
        if self.leaf is not None:
            return exactly(self.leaf)
        left = self.sides[0].value(look)
        right = self.sides[1].value(look) if left is not None else None
        return None if left is None or right is None else _joined(left, self.sign, right)


def _joined(left: Interval, sign: str, right: Interval) -> Interval:
    if sign == "+":
        return left + right
    if sign == "−":
        return left - right
    return left * right if sign == "×" else left / right


@lru_cache(maxsize=256)
def parse(text: str) -> Expression:
    """Read a formula. Raises ValueError where it is none."""
    tokens: list[str] = []
    at = 0
    while at < len(text.rstrip()):
        match = _TOKEN.match(text, at)
        if match is None:
            raise ValueError(f"no formula: {text}")
        tokens.append(match.group().strip())
        at = match.end()
    found, rest = _sum(tokens)
    if rest:
        raise ValueError(f"no formula: {text}")
    return found


def _sum(tokens: list[str]) -> tuple[Expression, list[str]]:
    return _chain(tokens, _SUMS, _product)


def _product(tokens: list[str]) -> tuple[Expression, list[str]]:
    return _chain(tokens, _PRODUCTS, _single)


def _chain(
    tokens: list[str],
    signs: tuple[str, ...],
    part: Callable[[list[str]], tuple[Expression, list[str]]],
) -> tuple[Expression, list[str]]:
    """Parts joined by signs of one rank, from left to right."""
    found, rest = part(tokens)
    while rest and rest[0] in signs:
        other, after = part(rest[1:])
        found, rest = Expression(sign=rest[0], sides=(found, other)), after
    return found, rest


def _single(tokens: list[str]) -> tuple[Expression, list[str]]:
    """A figure, a number, or what stands in brackets."""
    if not tokens:
        raise ValueError("a formula that ends too early")
    first, rest = tokens[0], tokens[1:]
    if first in FIGURES:
        return Expression(FIGURES[first]), rest
    if first.isdigit():
        return Expression(Decimal(first)), rest
    if first != "(":
        raise ValueError(f"a formula with {first} in the wrong place")
    found, rest = _sum(rest)
    if rest[:1] != [")"]:
        raise ValueError("a formula with an open bracket")
    return found, rest[1:]
