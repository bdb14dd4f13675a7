"""What a row is: data, a total, a mean of the rows above, or the heading of a group."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.lexicon.numbers import Number
from auditor.lexicon.row_names import is_closing_label, read_name
from auditor.models.document import Cell, Row
from auditor.models.report import MONEY, Column, Role, RowKind
from auditor.understanding.tables.columns import COUNTED, NAME_ROLES

TOTAL = re.compile(
    r"^(sub\s*|grand\s*)?(jumlah|total|jml)(?:\b|(?-i:(?<=[a-z])(?=[A-Z])))(?!\s+(orang|peserta|lembaga))",
    re.IGNORECASE,
)
_TOTAL_WORDS = 2
"""Words of a total's label in a column of indicators, among which "Jumlah Naskah yang ..." is one."""
_NUMBERLESS = frozenset({*COUNTED, *NAME_ROLES, Role.INDIKATOR, Role.FORMULA, Role.KETERANGAN})
_RESULTS = frozenset({Role.CAPAIAN, Role.KINERJA})
"""What columns hold that a mean closes without a word."""
_MEASURED = frozenset({Role.TARGET, Role.REALISASI, Role.CAPAIAN, Role.TARGET_AKHIR})
"""What columns hold that measure performance."""
_FEWEST_ABOVE = 2
"""Rows that a mean without a name closes."""
_MONEY_COLUMNS = 2
"""Columns of money that a total without a name fills at least."""
_FEWEST_OF_A_GROUP = 4
"""Columns of a table from which on a row with hardly more than a name in it heads a group."""
_MOST_OF_A_GROUP = 2
"""Cells that such a row fills: a number and a name."""


def row_kind(
    row: Row, columns: Sequence[Column], numbers: Sequence[Sequence[Number | None]], index: int
) -> RowKind:
    """What the row at that index is; ``numbers`` are those of each column."""
    own = [cell for cell in row if cell.text.strip() and not cell.repeated]
    if _is_total(row, columns, own) or _is_unnamed_total(row, columns, numbers, index):
        return RowKind.TOTAL
    has_number = any(
        numbers[c.index][index] is not None and not row[c.index].repeated
        for c in columns
        if c.role not in _NUMBERLESS
    )
    if (
        has_number
        and own
        and (_closes(row, columns, own[0]) or _is_unnamed_mean(row, columns, numbers, index))
    ):
        return RowKind.RATA
    heads = _is_one_text(row, own) or (
        not has_number and (_is_name_only(row, columns, own) or _is_over_figures(row, columns))
    )
    return RowKind.GRUP if len(columns) > 2 and heads else RowKind.DATA


def _is_total(row: Row, columns: Sequence[Column], own: Sequence[Cell]) -> bool:
    """Whether its first own cell, or a name that is its own, labels a total."""
    first = _first(own)
    counted = any(row[c.index] is own[0] for c in columns if own and c.role is Role.INDIKATOR)
    named = [row[c.index].text for c in columns if c.role in NAME_ROLES and not row[c.index].repeated]
    labels = named if counted and len(first.split()) > _TOTAL_WORDS else [first, *named]
    return any(TOTAL.match(read_name(text).nama) for text in labels)


def _first(own: Sequence[Cell]) -> str:
    return own[0].text.strip() if own else ""


def _is_one_text(row: Row, own: Sequence[Cell]) -> bool:
    """Whether all that the row holds is one text over its whole width."""
    texts = {cell.text.strip() for cell in row if cell.text.strip()}
    return len(texts) == 1 and any(char.isalpha() for char in _first(own))


def _is_name_only(row: Row, columns: Sequence[Column], own: Sequence[Cell]) -> bool:
    """Whether a row without numbers is nothing but a name, in a table that has more to say of a row."""
    if len(columns) < _FEWEST_OF_A_GROUP or len(own) > _MOST_OF_A_GROUP:
        return False
    measured = (c for c in columns if c.role in {Role.INDIKATOR, Role.TARGET, Role.REALISASI})
    return not any(row[c.index].text.strip() for c in measured if not names_sasaran_too(c))


def names_sasaran_too(column: Column) -> bool:
    """Whether a column of indicators holds the sasaran above them as well ("Sasaran/Indikator Kinerja")."""
    header = column.header.lower()
    return column.role is Role.INDIKATOR and "sasaran" in header.split("indikator", maxsplit=1)[0]


def _is_over_figures(row: Row, columns: Sequence[Column]) -> bool:
    """Whether the row's last own name runs on over all columns of figures, and so heads rows below."""
    named = [c for c in columns if c.role in {*NAME_ROLES, Role.INDIKATOR} and not row[c.index].repeated]
    measured = [c for c in columns if c.role in _MEASURED]
    if not named or not measured:
        return False
    text = row[named[-1].index].text.strip()
    after = [row[c.index] for c in measured if c.index > named[-1].index]
    return len(after) == len(measured) and all(
        cell.repeated and cell.text.strip() == text and any(map(str.isalpha, text)) for cell in after
    )


def _is_unnamed_mean(
    row: Row, columns: Sequence[Column], numbers: Sequence[Sequence[Number | None]], index: int
) -> bool:
    """Whether all that the row holds is figures in columns of results that every row above it fills.

    A figure that the row before lacks is that row's own, cut off from it.
    """
    filled = [c for c in columns if row[c.index].text.strip()]
    results = all(c.role in _RESULTS and numbers[c.index][index] is not None for c in filled)
    return (
        results
        and index >= _FEWEST_ABOVE
        and all(
            numbers[c.index][at] is not None for c in filled for at in range(index - _FEWEST_ABOVE, index)
        )
    )


def _is_unnamed_total(
    row: Row, columns: Sequence[Column], numbers: Sequence[Sequence[Number | None]], index: int
) -> bool:
    """Whether the last row holds amounts and shares alone: amounts of two columns, none below one above."""
    filled = [c for c in columns if row[c.index].text.strip()]
    money = [c for c in filled if c.role in MONEY]
    if index != len(numbers[0]) - 1 or index < _FEWEST_ABOVE or len(money) < _MONEY_COLUMNS:
        return False
    if any(numbers[c.index][index] is None or row[c.index].repeated for c in filled):
        return False
    if any(c.role not in MONEY and c.role is not Role.PERSEN for c in filled):
        return False
    return all(_is_largest(numbers[c.index], index) for c in money)


def _is_largest(column: Sequence[Number | None], index: int) -> bool:
    """Whether no figure above it is larger."""
    last, above = column[index], [one for one in column[:index] if one is not None]
    return last is not None and bool(above) and all(one.number <= last.number for one in above)


def _closes(row: Row, columns: Sequence[Column], label: Cell) -> bool:
    """Whether the row's first own cell labels a mean of the rows above, which has no number and no target."""
    over = [c for c in columns if c.role in {*NAME_ROLES, Role.INDIKATOR} and row[c.index] is not label]
    merged = any(row[c.index].repeated and row[c.index].text == label.text for c in over)
    if not is_closing_label(label.text, merged=merged):
        return False
    filled = {c.role for c in columns if row[c.index].text.strip() and not row[c.index].repeated}
    return merged or not filled >= {Role.TARGET, Role.REALISASI}
