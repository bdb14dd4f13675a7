"""Compound files (OLE), in which older office programs keep a document: what lies right in one."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from auditor.files.regular import open_regular

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_ENTRY = 128
_ENTRIES = 20_000
"""Entries of the directory that are looked at; a document with a thousand drawings has a few thousand."""
_IN_HEADER = 109
"""Sectors of the allocation table that the header names itself."""
_SMALL = 4096
"""Streams with fewer bytes lie elsewhere, and are none that tells anything."""
_NONE = 0xFFFFFFFA
"""From here on a number names no sector and no entry."""
HEAD = 2048
"""Bytes of a stream that are given."""


def streams(path: Path) -> Mapping[str, bytes]:
    """What lies right in a compound file, by name, each with its first bytes, none of small ones.

    Raises ValueError when the file is broken, and OSError when it cannot be read.
    """
    with open_regular(path) as file:
        try:
            return dict(_File(file).root())
        except (struct.error, IndexError) as error:
            raise ValueError("a broken compound file") from error


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of the directory: its neighbours by name, what lies in it, and where its content begins."""

    name: str
    left: int
    right: int
    child: int
    start: int
    size: int

    @classmethod
    def of(cls, raw: bytes) -> _Entry:
        length = struct.unpack_from("<H", raw, 64)[0]
        name = raw[: max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
        left, right, child = struct.unpack_from("<3I", raw, 68)
        start, size = struct.unpack_from("<2I", raw, 116)
        return cls(name, left, right, child, start, size)


class _File:
    """A compound file that is open."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        header = self._at(0, _HEADER)
        self._bytes = 1 << struct.unpack_from("<H", header, 30)[0]
        if self._bytes not in {512, 4096}:
            raise ValueError("a broken compound file")
        self._directory = struct.unpack_from("<I", header, 48)[0]
        self._table = struct.unpack_from(f"<{_IN_HEADER}I", header, 76)

    def root(self) -> Iterator[tuple[str, bytes]]:
        """The name and first bytes of each thing right below the root."""
        entries = self._entries()
        due, seen = [entries[0].child], {0}
        while due:
            at = due.pop()
            if at >= _NONE or at in seen:
                continue
            seen.add(at)
            entry = entries[at]
            yield entry.name, self._head(entry)
            due += [entry.left, entry.right]

    def _entries(self) -> list[_Entry]:
        found: list[_Entry] = []
        sector = self._directory
        while sector < _NONE and len(found) < _ENTRIES:
            raw = self._sector(sector)
            found += [_Entry.of(raw[at : at + _ENTRY]) for at in range(0, self._bytes, _ENTRY)]
            sector = self._after(sector)
        return found

    def _after(self, sector: int) -> int:
        """The sector that follows; those of very large files that the header does not name end it."""
        each = self._bytes // 4
        if sector // each >= _IN_HEADER or self._table[sector // each] >= _NONE:
            return _NONE
        following: int = struct.unpack_from(
            "<I", self._sector(self._table[sector // each]), sector % each * 4
        )[0]
        return following

    def _head(self, entry: _Entry) -> bytes:
        if entry.size < _SMALL or entry.start >= _NONE:
            return b""
        return self._at((entry.start + 1) * self._bytes, HEAD)

    def _sector(self, number: int) -> bytes:
        return self._at((number + 1) * self._bytes, self._bytes)

    def _at(self, offset: int, count: int) -> bytes:
        self._file.seek(offset)
        return self._file.read(count)
