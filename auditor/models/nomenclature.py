"""The national nomenclature: the official names of program, kegiatan, sub kegiatan and accounts, by code."""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.models.report import Level

LEVEL_OF_PARTS = {3: Level.PROGRAM, 5: Level.KEGIATAN, 6: Level.SUB_KEGIATAN}
"""Levels by how many parts a code has (Permendagri 90/2019: urusan.bidang.program.kegiatan.sub kegiatan,
where the part for kegiatan is itself two: level of government and number)."""

LEVEL_OF_ACCOUNT_PARTS = {2: Level.KELOMPOK_AKUN, 3: Level.JENIS_AKUN, 4: Level.OBJEK_AKUN}
"""Levels of accounts by how many parts a code has (akun.kelompok.jenis.objek: "5.1.02.01")."""
_ACCOUNT_CODE = re.compile(r"[456]\.\d(?:\.\d{2,4})*")
"""The code of an account: its kelompok has one digit, where the bidang of a program has two ("5.01.02")."""

_PARENT_PARTS = {Level.KEGIATAN: 3, Level.SUB_KEGIATAN: 5}


def is_account_code(code: str) -> bool:
    """Whether a code is one of an account ("5.1.02"), and none of a program ("5.01.02")."""
    return _ACCOUNT_CODE.fullmatch(code) is not None


def level_of_parts(code: str) -> Level | None:
    """The level that the parts of a code tell, None for what has none of these levels."""
    levels = LEVEL_OF_ACCOUNT_PARTS if is_account_code(code) else LEVEL_OF_PARTS
    return levels.get(code.count(".") + 1)


@dataclass(frozen=True, slots=True)
class OfficialName:
    """One name of a code ("1.06.02.2.01.0003"), as the regulation ``sumber`` gives it ("" if unknown).

    A code may have several names: by regulation, and by level of government.
    """

    kode: str
    nama: str
    sumber: str = ""

    @property
    def level(self) -> Level | None:
        """The level that the code tells, None for urusan and bidang."""
        return level_of_parts(self.kode)

    @property
    def parent(self) -> str:
        """The code of the kegiatan that a sub kegiatan belongs to, of the program of a kegiatan; "" else."""
        parts = _PARENT_PARTS.get(self.level) if self.level else None
        return ".".join(self.kode.split(".")[:parts]) if parts else ""
