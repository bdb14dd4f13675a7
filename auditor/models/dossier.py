"""The documents of one office: what each is taken for, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


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
    Indonesian what tells, or why the file cannot be used. ``sure`` is False where a part was taken from weak
    hints, where the hints contradict one another, or where a part is None: then the user should look at it.
    """

    path: Path
    kind: DocumentKind | None
    office: str | None
    year: int | None
    until: int | None
    reason: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Dossier:
    """The documents of one office over the years, by year, kind and path; ``office`` None where unknown."""

    office: str | None
    documents: tuple[Recognised, ...]

    @property
    def reports(self) -> tuple[Recognised, ...]:
        """The performance reports, the newest first."""
        found = [one for one in self.documents if one.kind is DocumentKind.LKJIP]
        return tuple(sorted(found, key=lambda one: (-(one.year or 0), str(one.path))))
