"""Sentences that give a budget, its realisation and the percentage: "Rp A ... realisasi Rp B atau p%".

Only a percentage that follows the realised amount directly is taken, and none that speaks of
physical progress. Amounts whose groups of digits do not add up to a number are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from auditor.lexicon.numbers import RUPIAH
from auditor.lexicon.rounding import units_off
from auditor.models.report import Amount, Spending

_GROUPED = re.compile(r"\d{1,3}(?P<mark>[.,])\d{3}(?:(?P=mark)\d{3})*(?:(?!(?P=mark))[.,]\d{2})?")
_UNIT = re.compile(r"\s*(?:ribu|juta|mil[iy]\w*|tril\w*)\b", re.IGNORECASE)
_BUDGET = re.compile(r"\b(?:anggaran|alokasi|pagu|dana|belanja|biaya|dp?pa)\b", re.IGNORECASE)
_REALISED = re.compile(r"\b(?:ter?|di)?(?:realisasi\w*|serap\w*|guna\w*)|\bpenyerapan\b", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:fisik|sisa|terdiri|menjadi|perubahan|semula|dari total|target)\b", re.IGNORECASE)
_PERCENT = re.compile(
    r"[\s,.\-]*(?:\b(?:atau|dengan|sebesar|persentase|prosentase|serapan|penyerapan|tingkat|capaian|keuangan|mencapai|yaitu)\b\s*)"
    r"{0,5}\(?\s*(?P<percent>\d{1,3}(?:[.,]\d{1,4})?)\s*(?:%|persen\b)",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\b(?:awal|semula|sebelum\w*)\b", re.IGNORECASE)
_VERSION = re.compile(
    r"\b(?:awal|semula|sebelum\w*|murni|induk|setelah|sesudah|perubahan|pergeseran|revisi|menjadi|bertambah|"
    r"berkurang|naik|turun|penambahan|pengurangan)\b",
    re.IGNORECASE,
)
"""What tells that two amounts of a sentence are versions of one budget, or the difference between them."""
_AMOUNTING = re.compile(r"\b(?:sebesar|senilai|sejumlah)[\s:=]*$", re.IGNORECASE)
_OF = re.compile(r"[\s),.\-]*dari\s+(?:[^\s\d,;]+\s+){0,8}?(?=Rp)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MoneyTriple:
    """Budget, realisation (Rupiah) and the percentage printed, with the texts as written."""

    budget: tuple[str, Decimal]
    realised: tuple[str, Decimal]
    percent: tuple[str, Decimal]
    decimals: int
    start: int
    end: int

    @property
    def ratio(self) -> Decimal:
        """Realisation over budget in percent."""
        return self.realised[1] / self.budget[1] * 100

    @property
    def units_off(self) -> int:
        """How many units of its last decimal the printed percentage is off."""
        return units_off(self.percent[1], self.ratio, self.decimals)

    @property
    def agrees(self) -> bool:
        """True when the printed percentage is the ratio rounded, up or down, to its decimals."""
        return self.units_off == 0


def find_spending(text: str) -> list[Spending]:
    """Give the budgets that a text states, each with its realisation; an earlier version is no budget."""
    amounts = list(RUPIAH.finditer(text))
    found: list[Spending] = []
    position = 0
    for first, second in zip(amounts, [*amounts[1:], None], strict=False):
        before = text[position : first.start()]
        position = first.end()
        if _REALISED.search(before) or _EARLIER.search(before) or _UNIT.match(text, first.end()):
            continue
        if not _BUDGET.search(" ".join(before.split()[-12:])) and not _AMOUNTING.search(before):
            continue
        between = text[first.end() : second.start()] if second else ""
        if second is None or not _realises(between) or _UNIT.match(text, second.end()):
            found.append(Spending(_amount(text, first), None, None, first.start(), first.end()))
            continue
        after = _PERCENT.match(text, second.end())
        percent = _percent(after) if after else None
        end = after.end() if after else second.end()
        found.append(Spending(_amount(text, first), _amount(text, second), percent, first.start(), end))
    return found


def find_triples(text: str) -> Iterator[MoneyTriple]:
    """Give every budget, realisation and percentage that a sentence states together.

    A budget that was changed is stated with what it was before and by how much it changed; of the amounts
    that lead to the realisation the one counts that its percentage fits, else none where one is a version.
    """
    amounts = [(match, _read(text, match)) for match in RUPIAH.finditer(text)]
    stated: list[tuple[re.Match[str], tuple[str, Decimal]]] = []
    for (first, one), (second, two) in pairwise(amounts):
        if one is None or two is None or not one[1] or not two[1]:
            stated.clear()
            continue
        stated.append((first, one))
        between = text[first.end() : second.start()]
        after = _PERCENT.match(text, second.end())
        if after and _forward(text, first, between):
            triples = [_triple(budget, two, after, begun.start()) for begun, budget in reversed(stated)]
            changed = len(stated) > 1 and _VERSION.search(text[stated[0][0].start() : first.start()])
            fitting = next((triple for triple in triples if triple.agrees), None if changed else triples[0])
            stated.clear()
            if fitting is not None:
                yield fitting
            continue
        inner = _PERCENT.match(text, first.end())
        joined = _OF.match(text, inner.end()) if inner else None
        if inner and joined and joined.end() == second.start() and _REALISED.search(text[: first.start()]):
            yield _triple(two, one, inner, first.start(), second.end())


def _forward(text: str, first: re.Match[str], between: str) -> bool:
    before = " ".join(text[: first.start()].split()[-12:])
    return bool(_realises(between) and _BUDGET.search(before))


def _realises(between: str) -> bool:
    """Tell whether the words between two amounts say that the second was realised of the first."""
    return bool(len(between.split()) <= 14 and _REALISED.search(between) and not _OTHER.search(between))


def _triple(
    budget: tuple[str, Decimal],
    realised: tuple[str, Decimal],
    percent: re.Match[str],
    start: int,
    end: int = 0,
) -> MoneyTriple:
    read = _percent(percent)
    written = read.text, read.number or Decimal(0)
    return MoneyTriple(budget, realised, written, read.decimals, start, max(end, percent.end()))


def _percent(percent: re.Match[str]) -> Amount:
    digits = percent["percent"].replace(",", ".")
    written = " ".join(percent.group()[percent.start("percent") - percent.start() :].split())
    return Amount(written, Decimal(digits), len(digits.partition(".")[2]))


def _amount(text: str, match: re.Match[str]) -> Amount:
    read = _read(text, match)
    return Amount(" ".join(match.group().split()), read[1] if read else None)


def _read(text: str, match: re.Match[str]) -> tuple[str, Decimal] | None:
    amount = match["amount"].rstrip(".,")
    grouped = _GROUPED.fullmatch(amount)
    if not grouped or _UNIT.match(text, match.end()):
        return None
    mark = grouped["mark"]
    number = Decimal(amount.replace(mark, "").replace("," if mark == "." else ".", "."))
    return " ".join(match.group().split()), number
