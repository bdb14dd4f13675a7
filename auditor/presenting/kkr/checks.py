"""What the sheets of arithmetic share: a figure as written, as computed, and as Excel computes it live."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from auditor.files.plain import one_line, shortened
from auditor.models.pages import told_page
from auditor.models.report import Place, Value, number_of
from auditor.presenting.kkr.findings import Numbered
from auditor.presenting.shared.labels import table_label
from auditor.presenting.shared.workbook import Cell, Column, Formula, is_exact

AGREES, DIFFERS = "cocok", "beda"
LONGEST_NAME = 120
_PLACES = 8
"""Decimals that a difference is rounded to before it is judged: Excel computes in binary."""


@dataclass(slots=True)
class FindingsByValue:
    """The findings that rest on each value; values are the same where they are one object."""

    numbers: dict[int, list[Numbered]] = field(default_factory=dict)

    @classmethod
    def of(cls, findings: Iterable[Numbered]) -> FindingsByValue:
        """All that these findings rest on."""
        by_value = cls()
        for one in findings:
            for value in one.finding.evidence:
                by_value.numbers.setdefault(id(value), []).append(one)
        return by_value

    def on(self, *values: Value | None) -> str:
        """The numbers of all findings on these values."""
        found = {one.number for value in values for one in self.numbers.get(id(value), ())}
        return ", ".join(str(number) for number in sorted(found))

    def judged(self, value: Value | None, rules: Sequence[str]) -> list[int]:
        """The numbers of findings by these rules on the value."""
        return [one.number for one in self.numbers.get(id(value), ()) if one.finding.rule in rules]


PLACE = (
    Column("halaman", "Hal.", 5.5),
    Column("tabel", "Tabel", 10),
    Column("nama", "Uraian", 38),
)
RESULT = (
    Column("auditor", "Simpulan auditor", 12),
    Column("temuan", "Temuan no.", 10),
)


def check_columns(key: str, name: str) -> tuple[Column, ...]:
    """The columns of one checked figure."""
    return (
        Column(key, f"{name} tertulis", 13),
        Column(f"{key}_auditor", f"{name} menurut auditor", 13),
        Column(f"{key}_hitung", f"{name} dihitung ulang", 13),
        Column(f"{key}_selisih", f"Selisih {name.lower()}", 12),
        Column(f"{key}_hasil", f"Hasil {name.lower()}", 8),
    )


@dataclass(frozen=True, slots=True)
class Check:
    """How a figure is computed again, as Excel does it and exactly, and how far the written one may differ.

    It agrees when the difference is at most ``allowed``, or less than that where ``strict``.
    """

    formula: str
    exact: Decimal
    allowed: Decimal
    strict: bool = False

    def judge(self, gap: Decimal) -> tuple[bool, str]:
        """Whether a difference is allowed, and the sign that says so in a formula."""
        return (gap < self.allowed, "<") if self.strict else (gap <= self.allowed, "<=")


def checked(key: str, written: Value | None, check: Check) -> dict[str, Cell]:
    """The cells of one checked figure; without a written figure only what is computed."""
    exact = check.exact
    cells: dict[str, Cell] = {
        f"{key}_auditor": _shown(exact),
        f"{key}_hitung": Formula(check.formula, exact),
    }
    number = number_of(written)
    if number is None or not is_exact(number):
        return {**cells, key: one_line(written.text) if written is not None else None}
    agrees, sign = check.judge(round(abs(number - exact), _PLACES))
    difference = f"ROUND(ABS({{{key}_selisih}}),{_PLACES})"
    return {
        **cells,
        key: number,
        f"{key}_selisih": Formula(f"{{{key}}}-{{{key}_hitung}}", number - exact),
        f"{key}_hasil": Formula(
            f'IF({difference}{sign}{check.allowed:f},"{AGREES}","{DIFFERS}")', AGREES if agrees else DIFFERS
        ),
    }


def _shown(number: Decimal) -> Decimal:
    """A computed number, cut where Excel keeps no more digits."""
    return number if number == number.to_integral_value() else round(number, _PLACES)


def where(place: Place, name: str) -> dict[str, Cell]:
    """The cells that say where a row stands."""
    return {
        "halaman": told_page(place.page),
        "tabel": table_label(place),
        "nama": shortened(name, LONGEST_NAME),
    }


def as_written(*values: tuple[str, Value | None]) -> str:
    """Operands as written: "target 40%; realisasi 35"."""
    return "; ".join(f"{name} {one_line(value.text)}" for name, value in values if value is not None)


def conclusion(
    by_value: FindingsByValue, row: Mapping[str, Cell], *checks: tuple[str, Value | None, Sequence[str]]
) -> str:
    """What the auditor says of a row's checked figures (key, figure, rules): findings, or that they agree."""
    results = {key: row.get(f"{key}_hasil") for key, _, _ in checks}
    shown = {key: result.value for key, result in results.items() if isinstance(result, Formula)}
    if not shown:
        return "tidak tertulis"
    differing = [(value, rules) for key, value, rules in checks if shown.get(key) == DIFFERS]
    numbers = sorted({number for value, rules in differing for number in by_value.judged(value, rules)})
    if numbers:
        return f"temuan {', '.join(map(str, numbers))}"
    return "tidak disimpulkan" if differing else AGREES
