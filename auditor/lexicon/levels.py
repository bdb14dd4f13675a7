"""The order of levels in the trees of planning and of accounts, and what it tells of a table's rows."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.models.report import Level

_DEPTH = {
    Level.TUJUAN: 0,
    Level.SASARAN: 1,
    Level.PROGRAM: 2,
    Level.KEGIATAN: 3,
    Level.SUB_KEGIATAN: 4,
    Level.KRO: 4,
    Level.RO: 5,
    Level.KELOMPOK_AKUN: 6,
    Level.JENIS_AKUN: 7,
    Level.OBJEK_AKUN: 8,
    Level.RINCIAN_AKUN: 9,
    Level.SUB_RINCIAN_AKUN: 10,
}
ACCOUNTS = frozenset(
    {
        Level.KELOMPOK_AKUN,
        Level.JENIS_AKUN,
        Level.OBJEK_AKUN,
        Level.RINCIAN_AKUN,
        Level.SUB_RINCIAN_AKUN,
    }
)
"""Levels of the tree of accounts."""
_UNKNOWN = max(_DEPTH.values()) + 1


def lowest(levels: Sequence[Level | None]) -> list[int]:
    """Give the positions of the rows, in their order, that have no rows of their own below them.

    Nothing but accounts stands below a sub kegiatan, whatever the level of the next row.
    """
    return [
        index
        for index, level in enumerate(levels)
        if index + 1 == len(levels)
        or depth(levels[index + 1]) <= depth(level)
        or (level is Level.SUB_KEGIATAN and levels[index + 1] not in ACCOUNTS)
    ]


def highest(levels: Sequence[Level | None]) -> list[int]:
    """Give the positions of the rows, in their order, that stand below no other one."""
    found: list[int] = []
    for index, level in enumerate(levels):
        if not found or depth(level) <= depth(levels[found[-1]]):
            found.append(index)
    return found


def depth(level: Level | None) -> int:
    """Depth of a level in the tree of planning, deeper than all where the level is unknown."""
    return _DEPTH[level] if level is not None else _UNKNOWN
