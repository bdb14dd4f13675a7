"""Reads the national nomenclature from a CSV or a spreadsheet such as SIPD gives out, and keeps it as CSV.

The code may stand in one column, in a column for each of its parts, or before the name in one cell; a row
may give the whole way down (kode and nama of program, kegiatan, sub kegiatan beside each other).
"""

from __future__ import annotations

import csv
import gzip
import io
import os
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from auditor.files.regular import UnfitError, read_regular, unreadable
from auditor.files.workbook import MAX_COLUMNS, numbered_rows, open_side_workbook, side_sheets
from auditor.lexicon.row_names import is_account
from auditor.models.errors import InputError
from auditor.models.nomenclature import OfficialName, is_account_code

_PIECE = re.compile(r"[\dX]{1,4}(?:\.[\dX]{1,4})*\.?", re.IGNORECASE)
_CODE_AND_NAME = re.compile(r"([\dX](?:\.[\dX]{1,4}){1,5})\.?\s+(\S.*)", re.IGNORECASE | re.DOTALL)
_NAME_HEADER = re.compile(r"\b(nama|uraian|nomenklatur)\b", re.IGNORECASE)
_SOURCE_HEADER = re.compile(r"^(sumber|dasar|peraturan|regulasi)\b", re.IGNORECASE)
_ROW_NUMBER_HEADER = re.compile(r"^(no\.?|nomor|id)$", re.IGNORECASE)
_OWN_HEADER = ["kode", "nama", "sumber"]
"""The header of a list that the program wrote itself: its rows are taken as they are."""
_HEADER_WITHIN = 20
MAX_BYTES = 30_000_000
"""Of a list, unpacked: every name that any regulation has given to a code has a tenth."""
MAX_LINES = 500_000
"""Of a list: ten times as many names as all regulations together have."""
_WIDTHS = (1, 2, 2, 1, 2, 2)


def read_nomenclature(path: Path) -> tuple[OfficialName, ...]:
    """Give every name of a program, kegiatan or sub kegiatan in the file, each once.

    Raises InputError when the file cannot be read or holds none.
    """
    try:
        names = tuple(dict.fromkeys(_names(_rows(path))))
    except (OSError, EOFError, UnicodeDecodeError, csv.Error, zlib.error) as error:
        why = unreadable(error, "periksa nama dan isinya")
        raise InputError(f"Berkas nomenklatur {path} {why}.") from error
    if not names:
        raise InputError(
            f"Berkas nomenklatur {path} tidak memuat kode dengan nama program, kegiatan atau sub kegiatan; "
            "berikan CSV berkolom kode dan nama, atau lembar kerja nomenklatur dari SIPD."
        )
    return names


def write_nomenclature(names: Iterable[OfficialName], path: Path) -> None:
    """Write the names as CSV (kode, nama, sumber), replacing the file as a whole. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".baru")
    with beside.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_OWN_HEADER)
        writer.writerows([one.kode, one.nama, one.sumber] for one in names)
    os.replace(beside, path)


def _rows(path: Path) -> Iterator[list[str]]:
    raw = read_regular(path, MAX_BYTES)
    if raw[:2] == b"PK":
        yield from _sheet_rows(path)
        return
    text = (_unpacked(raw) if raw[:2] == b"\x1f\x8b" else raw).decode("utf-8-sig")
    first = text[: text.find("\n")]
    delimiter = max(",;\t", key=first.count)
    for number, row in enumerate(csv.reader(io.StringIO(text), delimiter=delimiter)):
        if number == MAX_LINES:
            raise UnfitError(f"memuat lebih dari {MAX_LINES} baris")
        yield row[:MAX_COLUMNS]


def _unpacked(raw: bytes) -> bytes:
    with gzip.open(io.BytesIO(raw)) as file:
        text = file.read(MAX_BYTES + 1)
    if len(text) > MAX_BYTES:
        raise UnfitError(f"lebih besar dari {MAX_BYTES // 1_000_000} MB setelah dibuka")
    return text


def _sheet_rows(path: Path) -> Iterator[list[str]]:
    workbook = open_side_workbook(path)
    try:
        for sheet in side_sheets(workbook):
            for _, row in numbered_rows(sheet):
                yield ["" if cell is None else str(cell) for cell in row]
    except Exception as error:  # a sheet that cannot be parsed
        raise InputError(f"Berkas nomenklatur {path} rusak; buka di Excel lalu simpan ulang.") from error
    finally:
        workbook.close()


def _names(rows: Iterable[Sequence[str]]) -> Iterator[OfficialName]:
    rows = iter(rows)
    first = next(rows, [])
    if first == _OWN_HEADER:
        own = (OfficialName(*row) for row in rows if len(row) == len(_OWN_HEADER))
        return (name for name in own if name.level is not None)
    return _found_names(chain([first], rows))


def _found_names(rows: Iterable[Sequence[str]]) -> Iterator[OfficialName]:
    header: Sequence[str] = ()
    for at, row in enumerate(rows):
        cells = [" ".join(cell.split()) for cell in row]
        if at < _HEADER_WITHIN and any(_NAME_HEADER.search(c) for c in cells) and not _named(cells, ()):
            header = cells
            continue
        source = next((c for c, h in zip(cells, header, strict=False) if _SOURCE_HEADER.match(h)), "")
        yield from (OfficialName(code, name, source) for code, name in _named(cells, header))


def _named(cells: Sequence[str], header: Sequence[str]) -> list[tuple[str, str]]:
    """The codes of a row, each with the name that follows it."""
    found: list[tuple[str, str]] = []
    pieces: list[str] = []
    heads = [*header, *[""] * (len(cells) - len(header))]
    holds_names = any(_NAME_HEADER.search(head) for head in header)
    for cell, head in zip(cells, heads, strict=False):
        together = _CODE_AND_NAME.fullmatch(cell)
        if _ROW_NUMBER_HEADER.match(head) or not cell:
            continue
        if _PIECE.fullmatch(cell):
            pieces.append(cell.rstrip("."))
        elif together is not None:
            found += _official(together[1], together[2])
        elif not holds_names or _NAME_HEADER.search(head):
            found += _official(_whole(pieces), cell)
            pieces = []
    return found


def _whole(pieces: Sequence[str]) -> str:
    """A code written in parts, or the last whole code among what stands before a name."""
    whole = [piece for piece in pieces if piece.count(".") >= 2]
    return whole[-1] if whole else ".".join(pieces)


def _official(code: str, name: str) -> list[tuple[str, str]]:
    if is_account_code(code) and is_account(name):  # a program's code may lack its noughts, too ("5.1.02")
        return [(code, name)] if OfficialName(code, name).level is not None else []
    parts = [part.zfill(width) for part, width in zip(code.upper().split("."), _WIDTHS, strict=False)]
    entry = OfficialName(".".join(parts), name)
    lettered = sum(char.isalpha() for char in name) >= 3
    return [(entry.kode, name)] if entry.level is not None and lettered and code.count(".") < 6 else []
