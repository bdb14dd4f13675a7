"""Numbers and codes of rows, and which of them are of accounts or of what stands above the programs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from auditor.lexicon.row_names import RowName, are_accounts, level_of_account, level_of_code, read_name
from auditor.models.document import Row, Table
from auditor.models.report import Column, Level, Role, RowKind

_LONGEST_NUMBER, _LONGEST_CODE = 20, 40
"""Letters of a row's number, and of the code of an account behind that of its sub kegiatan."""
_CODE = re.compile(r"[\dX.]+", re.IGNORECASE)
_WHOLE_PARTS = 3
"""Parts from which on a code is whole, and no part of one that goes on in the next column."""
_OFFICE = re.compile(r"[\dX]{1,4}(?:\.[\dX]{1,4}){6,9}", re.IGNORECASE)
"""The code of an office: its three fields of government, of two parts each, and its number."""


@dataclass(frozen=True, slots=True)
class RowCodes:
    """The number or code of each row; by index the levels of accounts, and the rows above all programs.

    Above the programs stand the office and the fields of government, whose codes the programs' begin with.
    """

    numbers: Sequence[str | None]
    accounts: Mapping[int, Level]
    above: AbstractSet[int]


def read_codes(
    table: Table, columns: Sequence[Column], kinds: Sequence[RowKind], names: Sequence[Column]
) -> RowCodes:
    """Give the codes of a table, whose rows are of these kinds and have their names in these columns."""
    numbers = [_number(row, columns) for row in table.rows]
    read = [read_name(row[named.index].text) for row, named in zip(table.rows, names, strict=True)]
    coded: dict[int, tuple[str, str]] = {}
    for index, (number, name) in enumerate(zip(numbers, read, strict=True)):
        code = number or name.mark
        if code and not _says_level(name) and kinds[index] not in {RowKind.TOTAL, RowKind.RATA}:
            coded[index] = (code, name.nama)
    among = are_accounts(coded.values())
    told = {
        index: level_of_account(code, name, among_accounts=among) for index, (code, name) in coded.items()
    }
    accounts = {index: level for index, level in told.items() if level is not None}
    above = _above(numbers, read, set(coded) - set(accounts))
    return RowCodes(numbers, accounts, above)


def _says_level(name: RowName) -> bool:
    """Whether words tell the row's level, and not the code before its name alone."""
    by_code = name.mark is not None and level_of_code(name.mark) is name.level
    return name.level is not None and (not by_code or read_name(name.nama).level is not None)


def _above(numbers: Sequence[str | None], names: Sequence[RowName], others: AbstractSet[int]) -> set[int]:
    """The rows of an office, and those whose codes begin the code of a program."""
    programs = {
        tuple(number.split("."))
        for number in numbers
        if number is not None and level_of_code(number) is Level.PROGRAM
    }
    fields = {program[:parts] for program in programs for parts in range(1, len(program))}
    found: set[int] = set()
    for index in others:
        number = numbers[index]
        if number is None or names[index].level is not None:
            continue
        if programs and (tuple(number.split(".")) in fields or _OFFICE.fullmatch(number)):
            found.add(index)
    return found


def _number(row: Row, columns: Sequence[Column]) -> str | None:
    """The row's number, else its code.

    The parts of a code may stand in columns of their own; of several whole codes side by side the last is
    the row's, and those before it are of what it stands under.
    """
    column = next((c for c in columns if c.role is Role.NOMOR), None)
    told = [column] if column is not None else [c for c in columns if c.role is Role.KODE]
    pieces = [text for c in told if (text := "".join(row[c.index].text.split()))]
    whole = [piece for piece in pieces if piece.strip(".").count(".") + 1 >= _WHOLE_PARTS]
    text = whole[-1] if len(whole) > 1 else ".".join(pieces)
    longest = _LONGEST_CODE if _CODE.fullmatch(text) else _LONGEST_NUMBER
    return text if text and len(text) <= longest else None
