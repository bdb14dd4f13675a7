"""Columns that only count what the column beside them names: "1", "1.1", "IKU 3", "a.", "IKSK-2".

Their heading is often that of the names, merged over both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from auditor.models.document import Cell, Table
from auditor.models.report import Column, Role, RoleEvidence, Source

_NAMED = (Role.SASARAN, Role.TUJUAN, Role.INDIKATOR, Role.NAMA)
_NAMELESS = frozenset({*_NAMED, Role.LAIN})
"""What a column of ordinals, and the one beside it, may be taken for ("RO", "SK" say nothing)."""
_NAMELESS_YET = frozenset({Role.LAIN, Role.NAMA})
"""What the column of names may be taken for while the ordinals have its role."""
_GOALS = frozenset({Role.SASARAN, Role.TUJUAN})
_PROGRAMS = re.compile(r"\b(?:program|kegiatan)\b")
"""Headings of what stands below a sasaran."""
_WORD = r"(?:[A-Z]{1,6}|sasaran|tujuan|indikator|program|kegiatan|misi)"
_ORDINAL = re.compile(
    rf"\(?(?:{_WORD}[\s.\-]*)?(?:\d{{1,3}}(?:\s?[.\-]\s?\d{{1,3}})*|[IVX]{{1,5}}|[A-Za-z])\s?[.)]*",
    re.IGNORECASE,
)
_ORDINALS = RoleEvidence(Source.ISI, "hanya nomor urut atau kode")
_BESIDE = RoleEvidence(Source.LETAK, "nama di sebelah nomornya")
_CODES = RoleEvidence(Source.ISI, "hanya kode")
_CODE = re.compile(r"(?=[A-Z0-9.]*\d)[A-Z0-9]{1,4}(?:\.[A-Z0-9]{1,4}){1,6}")
"""A code in parts: "CL.6250.FAE.001"."""
_FEWEST_CODES = 3
"""Codes that make a column one of codes."""
_LONGEST = 20
"""Characters of an ordinal; what is longer says more."""
_MOST = 4
"""Of five cells that many are ordinals at least: a list may break off for a remark."""
_FEWEST = 2
"""Ordinals that make a column one where no common heading says that the next column has the names."""


def without_ordinals(columns: Sequence[Column], table: Table) -> list[Column]:
    """Take columns of ordinals for numbers, and give their role to the column beside them that has the names.

    Names of another kind than the ordinals (the number of a sasaran, then its indicators) keep their role; a
    column of sasaran by number beside that of their programs is one of names ("Sasaran 1 | Program X").
    """
    result = list(columns)
    for here, beside in pairwise(columns):
        if here.role not in _NAMELESS or beside.role not in _NAMELESS:
            continue
        if here.role is Role.LAIN and not _has_digits(table, here.index):
            continue
        if (
            here.role in _GOALS
            and _PROGRAMS.search(beside.header.lower())
            and _heading(here) != _heading(beside)
        ):
            continue
        if _counts(table, here.index, common=_heading(here) == _heading(beside)) and _names(
            table, beside.index
        ):
            role = here.role if here.role in _NAMED and beside.role in _NAMELESS_YET else beside.role
            result[here.index] = here.taken(Role.NOMOR, _ORDINALS)
            result[beside.index] = beside.taken(role, _BESIDE)
    return result


def without_codes(columns: Sequence[Column], table: Table) -> list[Column]:
    """Take columns of codes for such whatever their heading is ("RO", "Program")."""
    return [
        column.taken(Role.KODE, _CODES)
        if column.role in _NAMELESS and _holds_codes(table, column.index)
        else column
        for column in columns
    ]


def _holds_codes(table: Table, index: int) -> bool:
    """Whether nearly all cells hold a code of their own, with letters in some of them."""
    texts = [
        row[index].text.strip() for row in table.rows if row[index].text.strip() and not row[index].repeated
    ]
    codes = {text for text in texts if _CODE.fullmatch(text)}
    lettered = any(any(map(str.isalpha, code)) for code in codes)
    return lettered and len(codes) >= _FEWEST_CODES and len(codes) * (_MOST + 1) >= len(texts) * _MOST


def _heading(column: Column) -> str:
    return column.header.split(" > ")[0]


def _counts(table: Table, index: int, *, common: bool) -> bool:
    """Whether the cells that are not merged with the next one hold ordinals."""
    texts = [" ".join(cell.text.split()) for cell in _own(table, index) if cell.text.strip()]
    ordinals = [text for text in texts if len(text) <= _LONGEST and _ORDINAL.fullmatch(text)]
    return len(ordinals) >= (1 if common else _FEWEST) and len(ordinals) * (_MOST + 1) >= len(texts) * _MOST


def _has_digits(table: Table, index: int) -> bool:
    """Whether all ordinals of a column have digits: letters alone may be short words ("DAK", "PL")."""
    return all(any(map(str.isdigit, cell.text)) for cell in _own(table, index) if cell.text.strip())


def _own(table: Table, index: int) -> list[Cell]:
    return [
        row[index]
        for row in table.rows
        if not row[index].repeated
        and not (row[index + 1].repeated and row[index + 1].text == row[index].text)
    ]


def _names(table: Table, index: int) -> bool:
    """Whether most cells hold words."""
    texts = [row[index].text for row in table.rows if row[index].text.strip()]
    worded = [text for text in texts if re.search(r"[^\W\d_]{4}", text)]
    return bool(texts) and len(worded) * (_MOST + 1) >= len(texts) * _MOST
