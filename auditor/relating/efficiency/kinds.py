"""The formulas by which offices compute efficiency, for each column that an efficiency table may hold.

LAN: index = output by input, standard = the same as planned, level = what the index has above it. Ministries
(PMK 249/2011, 214/2017, 22/2021): what the output reached would have cost by its budget, less what was spent,
as a share of the former; the "nilai efisiensi" puts -20..20 percent on a scale of 0..100. Else: capaian by
or less serapan, or what was not spent.
"""

from __future__ import annotations

from decimal import Decimal

from auditor.models.facts import Efisiensi
from auditor.models.report import number_of

_RATIOS = (
    "realisasi output / capaian input",
    "realisasi output / capaian input × 100",
    "capaian input / realisasi output",
    "capaian input / realisasi output × 100",
)
_SAVINGS = (
    "realisasi output − capaian input",
    "100 − capaian input",
    "capaian input − realisasi output",
    "(realisasi output − capaian input) / realisasi output × 100",
    "(realisasi output − capaian input) / capaian input × 100",
)
_DESERVED = "(anggaran × realisasi output / 100)"
SAVED_SHARE = f"({_DESERVED} − realisasi anggaran) / {_DESERVED} × 100"
_OF_MONEY = (
    SAVED_SHARE,
    f"({_DESERVED} − realisasi anggaran) / {_DESERVED}",
    f"{_DESERVED} − realisasi anggaran",
    "anggaran − realisasi anggaran",
    "(anggaran − realisasi anggaran) / anggaran",
)
_OF_INDEX = (
    "(indeks − standar) / standar",
    "(indeks − standar) / standar × 100",
    "indeks − standar",
    "standar / 100",
)
NILAI = "50 + tingkat / 20 × 50"
"""The value of efficiency of the Ministry of Finance, no less than 0 and no more than 100."""
LEAST_NILAI, MOST_NILAI = Decimal(0), Decimal(100)
_HUNDRED = Decimal(100)
_SPENT = "(realisasi anggaran / anggaran × 100)"
_OWN = {
    "anggaran_capaian": (_DESERVED,),
    "indeks": _RATIOS,
    "tingkat": (*_OF_INDEX, *_OF_MONEY, *_SAVINGS, *_RATIOS),
    "nilai": (NILAI, *_OF_MONEY, *_SAVINGS, *_RATIOS, *_OF_INDEX),
}
RESULTS = ("anggaran_capaian", "indeks", "tingkat", "nilai")
"""The fields of ``Efisiensi`` that a formula gives, each after those that it may need."""
WITHOUT_OUTPUT = frozenset(
    {"100 − capaian input", f"100 − {_SPENT}", "anggaran − realisasi anggaran", *_OF_MONEY[-1:]}
)
"""What tells how much was not spent, which any budget table may do."""


def formulas_for(field: str, row: Efisiensi) -> tuple[str, ...]:
    """The formulas of a field, over the figures that the row prints."""
    own = _OWN[field]
    return own if field == "anggaran_capaian" else tuple(over_printed(formula, row) for formula in own)


def over_printed(formula: str, row: Efisiensi) -> str:
    """The formula with a serapan that is not printed computed from amounts, and a printed product as such."""
    if number_of(row.capaian_input) is None and number_of(row.anggaran) is not None:
        formula = formula.replace("capaian input", _SPENT)
    if number_of(row.anggaran_capaian) is not None:
        formula = formula.replace(_DESERVED, "anggaran capaian")
    return formula


def break_even(formula: str | None) -> Decimal:
    """The level by that formula at which nothing is won or lost; 0 where it is not known."""
    if formula is None or formula not in _RATIOS:
        return Decimal(0)
    return _HUNDRED if formula.endswith("× 100") else Decimal(1)
