"""The documents of one office: what each is taken for, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from auditor.models.finding import NotChecked


class DocumentKind(StrEnum):
    """A kind of document that a dossier may hold, as users name it."""

    LKJIP = "LKjIP"
    PK = "PK"
    PK_PERUBAHAN = "PK perubahan"
    IKU = "IKU"
    RENSTRA = "Renstra"
    RENJA = "Renja"
    DPA = "DPA"
    DPPA = "DPPA"
    LRA = "LRA"
    REALISASI = "Realisasi"


@dataclass(frozen=True, slots=True)
class Recognised:
    """A file and what it is taken for; None where nothing tells.

    ``until`` is the last year of a plan that runs over several, else equal to ``year``. ``reason`` says in
    Indonesian what tells, or why the file cannot be used. ``unsure`` names the parts ("jenis", "tahun",
    "instansi") that were taken from weak hints, on which the hints differ, or that nothing tells: the user
    should look at them. ``year_said``: the year is what the user says, and stands against what is read.
    """

    path: Path
    kind: DocumentKind | None
    office: str | None
    year: int | None
    until: int | None
    reason: str
    unsure: tuple[str, ...] = ()
    year_said: bool = False
    left_out: str | None = None
    """Why the file takes no part, whatever else is known of it."""
    starts: int | None = None
    """The chapter at whose heading its first page begins; None where it begins with none."""
    parts: tuple[Path, ...] = ()
    """The files of a document that lies in several, in their order; ``path`` is the first."""
    name: str | None = None
    """What it is called, where that is not the name of its file."""
    part_names: tuple[str, ...] = ()
    """What its files are called, where that is not their names."""

    @property
    def sure(self) -> bool:
        """Whether kind, year and office are all certain."""
        return not self.unsure

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that it lies in: one, but for a document in parts."""
        return self.parts or (self.path,)

    @property
    def called(self) -> tuple[Path, ...]:
        """Its files as if each had the name that it is called by."""
        names = self.part_names or ((self.name,) if self.name and not self.parts else ())
        if not names:
            return self.files
        return tuple(path.with_name(name) for path, name in zip(self.files, names, strict=True))

    def moved(self, to: Mapping[Path, Path]) -> Recognised:
        """The same document in copies of its files."""
        return replace(self, path=to[self.path], parts=tuple(to[part] for part in self.parts))


@dataclass(frozen=True, slots=True)
class Dossier:
    """The documents of one office over the years, by year, kind and path; ``office`` None where unknown.

    ``left_out`` are files beside them that take no part, and why.
    """

    office: str | None
    documents: tuple[Recognised, ...]
    left_out: tuple[NotChecked, ...] = ()

    @property
    def reports(self) -> tuple[Recognised, ...]:
        """The performance reports, the newest first."""
        found = [one for one in self.documents if one.kind is DocumentKind.LKJIP]
        return tuple(sorted(found, key=lambda one: (-(one.year or 0), str(one.path))))


ROLES = {
    "pk": (DocumentKind.PK, "perjanjian kinerja, induk atau perubahan"),
    "pk-perubahan": (DocumentKind.PK_PERUBAHAN, "perjanjian kinerja perubahan"),
    "iku": (DocumentKind.IKU, "indikator kinerja utama"),
    "renstra": (DocumentKind.RENSTRA, "rencana strategis"),
    "renja": (DocumentKind.RENJA, "rencana kerja, atau evaluasinya"),
    "dpa": (DocumentKind.DPA, "dokumen pelaksanaan anggaran, induk atau perubahan"),
    "dppa": (DocumentKind.DPPA, "dokumen pelaksanaan perubahan anggaran"),
    "lra": (DocumentKind.LRA, "laporan realisasi anggaran"),
    "realisasi": (DocumentKind.REALISASI, "realisasi anggaran atau kinerja"),
    "lalu": (DocumentKind.LKJIP, "laporan kinerja tahun sebelumnya"),
}
"""The options that name a paper, each with its kind and what it is in words."""
SAME_WORD = (
    frozenset({DocumentKind.PK, DocumentKind.PK_PERUBAHAN}),
    frozenset({DocumentKind.DPA, DocumentKind.DPPA}),
    frozenset({DocumentKind.LRA, DocumentKind.REALISASI}),
)
"""Kinds that users call by one word."""
