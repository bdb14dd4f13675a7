"""The national nomenclature: the official names of program, kegiatan and sub kegiatan, each with its code."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.models.report import Level

LEVEL_OF_PARTS = {3: Level.PROGRAM, 5: Level.KEGIATAN, 6: Level.SUB_KEGIATAN}
"""Levels by how many parts a code has (Permendagri 90/2019: urusan.bidang.program.kegiatan.sub kegiatan,
where the part for kegiatan is itself two: level of government and number)."""

_PARENT_PARTS = {Level.KEGIATAN: 3, Level.SUB_KEGIATAN: 5}


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
        return LEVEL_OF_PARTS.get(self.kode.count(".") + 1)

    @property
    def parent(self) -> str:
        """The code of the kegiatan that a sub kegiatan belongs to, of the program of a kegiatan; "" else."""
        parts = _PARENT_PARTS.get(self.level) if self.level else None
        return ".".join(self.kode.split(".")[:parts]) if parts else ""
