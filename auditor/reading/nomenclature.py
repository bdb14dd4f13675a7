"""Reads the national nomenclature from a CSV or a spreadsheet such as SIPD gives out, and keeps it as CSV.

The code may stand in one column, in a column for each of its parts, or before the name in one cell; a row
may give the whole way down (kode and nama of program, kegiatan, sub kegiatan beside each other).
"""

from __future__ import annotations

import csv
import gzip
import os
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from auditor.models.errors import InputError
from auditor.models.nomenclature import OfficialName
from auditor.reading.archive import archive_names

_PIECE = re.compile(r"[\dX]{1,4}(?:\.[\dX]{1,4})*\.?", re.IGNORECASE)
_CODE_AND_NAME = re.compile(r"([\dX](?:\.[\dX]{1,4}){1,5})\.?\s+(\S.*)", re.IGNORECASE | re.DOTALL)
_NAME_HEADER = re.compile(r"\b(nama|uraian|nomenklatur)\b", re.IGNORECASE)
_SOURCE_HEADER = re.compile(r"^(sumber|dasar|peraturan|regulasi)\b", re.IGNORECASE)
_ROW_NUMBER_HEADER = re.compile(r"^(no\.?|nomor|id)$", re.IGNORECASE)
_HEADER_WITHIN = 20
_WIDTHS = (1, 2, 2, 1, 2, 2)


def read_nomenclature(path: Path) -> tuple[OfficialName, ...]:
    """Give every name of a program, kegiatan or sub kegiatan in the file, each once.

    Raises InputError when the file cannot be read or holds none.
    """
    try:
        names = tuple(dict.fromkeys(_names(_rows(path))))
    except (OSError, EOFError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"Berkas nomenklatur {path} tidak dapat dibaca; periksa nama dan isinya.") from error
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
        writer.writerow(["kode", "nama", "sumber"])
        writer.writerows([one.kode, one.nama, one.sumber] for one in names)
    os.replace(beside, path)


def _rows(path: Path) -> Iterator[list[str]]:
    if zipfile.is_zipfile(path):
        archive_names(path)
        yield from _sheet_rows(path)
        return
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw).decode("utf-8-sig")
    first = text[: text.find("\n")]
    delimiter = max(",;\t", key=first.count)
    yield from csv.reader(text.splitlines(), delimiter=delimiter)


def _sheet_rows(path: Path) -> Iterator[list[str]]:
    try:
        import openpyxl  # noqa: PLC0415 - slow to import, and most lists are CSV

        workbook = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except Exception as error:  # openpyxl raises whatever a broken part makes it stumble on
        raise InputError(f"Berkas nomenklatur {path} bukan lembar kerja .xlsx yang utuh.") from error
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows(values_only=True):
            yield ["" if cell is None else str(cell) for cell in row]


def _names(rows: Iterable[Sequence[str]]) -> Iterator[OfficialName]:
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
    parts = [part.zfill(width) for part, width in zip(code.upper().split("."), _WIDTHS, strict=False)]
    entry = OfficialName(".".join(parts), name)
    lettered = sum(char.isalpha() for char in name) >= 3
    return [(entry.kode, name)] if entry.level is not None and lettered and code.count(".") < 6 else []
