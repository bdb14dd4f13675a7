"""Which budget a title or heading speaks of: paid from which funds, before or after its change.

Amounts of two budgets are not held against each other. Funds are told apart only where both sides name some,
and none of one side is, holds or belongs to one of the other: DAK is part of the APBD, and no DAU.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

_FUNDS: dict[str, re.Pattern[str]] = {
    name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for name, words in {
        "APBD": r"apbd(?:\s?-?\s?p)?|anggaran\spendapatan\sdan\sbelanja\sdaerah",
        "APBN": r"apbn(?:\s?-?\s?p)?|anggaran\spendapatan\sdan\sbelanja\snegara|dipa",
        "DAK": r"dak|dana\salokasi\skhusus",
        "DAU": r"dau|dana\salokasi\sumum",
        "DBHCHT": r"dbh\s?-?\s?cht|dana\sbagi\shasil\scukai\w*(?:\s\w+){0,2}",
        "DBH": r"dbh(?!\s?-?\s?cht)|dana\sbagi\shasil(?!\scukai)",
        "BLUD": r"blud|badan\slayanan\sumum\sdaerah",
        "BOK": r"bok|bantuan\soperasional\skesehatan",
        "BOS": r"bosp?|bantuan\soperasional\s(?:sekolah|satuan\spendidikan)",
        "PAD": r"pad|pendapatan\sasli\sdaerah",
        "BANKEU": r"bankeu|bantuan\skeuangan",
        "TP": r"tugas\spembantuan",
        "DEKON": r"dekon|dekonsentrasi",
        "PHLN": r"phln|(?:pinjaman|hibah)(?:/\w+|\s\w+)?\sluar\snegeri",
    }.items()
}
_OF_REGION = ("DAK", "DAU", "DBHCHT", "DBH", "BLUD", "BOK", "BOS", "PAD", "BANKEU")
_OF_STATE = ("TP", "DEKON", "PHLN")
_HELD_BY = dict.fromkeys(_OF_REGION, "APBD") | dict.fromkeys(_OF_STATE, "APBN")
"""The budget that funds are part of."""
_BUDGET = r"(?:anggaran|pagu|apbd|apbn|dpa|belanja|alokasi|dana|perjanjian\skinerja|pk)"
_CHANGE = r"(?:perubahan|pergeseran|revisi|refocusing)"
_EARLY = re.compile(rf"\bsebelum\s{_CHANGE}|\b{_BUDGET}\s\(?(?:murni|induk|awal|semula)\b", re.IGNORECASE)
_LATE = re.compile(
    rf"\b(?:setelah|sesudah)\s(?:\w+\s)?{_CHANGE}|\b{_BUDGET}\s\(?{_CHANGE}\b|\b{_CHANGE}\s{_BUDGET}\b"
    r"|\bdppa\b|\bp\s?-?\s?apbd\b|\bapb[dn]\s?-\s?p\b|\bpelaksanaan\sperubahan\sanggaran\b",
    re.IGNORECASE,
)
_EARLY_HEADING = re.compile(r"\b(?:sebelum|semula|murni|induk)\b", re.IGNORECASE)
_LATE_HEADING = re.compile(r"\b(?:setelah|sesudah|perubahan|pergeseran|dppa)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BudgetBasis:
    """The funds that are named, and the stage: -1 before the change of the budget, 1 after it, 0 not told."""

    funds: frozenset[str]
    stage: int

    def of_other_funds(self, other: BudgetBasis) -> bool:
        """Whether the two are paid from other funds, as far as both tell."""
        return are_other_funds(self.funds, other.funds)

    def of_other_budget(self, other: BudgetBasis) -> bool:
        """Whether the amounts are of two budgets: of other funds, or before and after the change."""
        return self.of_other_funds(other) or self.stage * other.stage < 0


def basis_of(title: str | None, heading: str | None = None) -> BudgetBasis:
    """Read which budget a table's title and the heading of its column speak of; the heading counts first."""
    title, heading = " ".join((title or "").split()), " ".join((heading or "").split())
    stage = _stage(heading, _EARLY_HEADING, _LATE_HEADING) or _stage(title, _EARLY, _LATE)
    return BudgetBasis(funds_in(heading) or funds_in(title), stage)


def funds_in(text: str) -> frozenset[str]:
    """The funds that a text names, the narrowest ones: of "APBD (DAK)" DAK."""
    found = {name for name, words in _FUNDS.items() if words.search(text)}
    return frozenset(found - {_HELD_BY[name] for name in found if name in _HELD_BY})


def _stage(text: str, early: re.Pattern[str], late: re.Pattern[str]) -> int:
    return bool(late.search(text)) - bool(early.search(text))


def are_other_funds(mine: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Whether both sides name funds, and none of one is or holds one of the other side."""
    return bool(mine and theirs) and not any(_one_in_other(one, two) for one in mine for two in theirs)


def _one_in_other(one: str, other: str) -> bool:
    return one == other or other == _HELD_BY.get(one) or one == _HELD_BY.get(other)
