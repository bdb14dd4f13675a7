"""The files of a report as a reviewer sees them: what each was taken for and why, to be put right."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.meja.keeping.shelf import Given, Kept, Part, Shelf
from auditor.meja.working.bundling import ALONE, KIND, YEAR, seen
from auditor.models.dossier import DocumentKind

KINDS = tuple(kind.value for kind in DocumentKind)
PARTS = {
    Part.BAB: "bab laporan ini",
    Part.PEMBANDING: "dokumen pembanding",
    Part.LALU: "laporan tahun lalu",
    Part.DRAF: "draf sebelumnya",
}
"""As what a file goes with a report, in Indonesian."""


@dataclass(frozen=True, slots=True)
class ShownFile:
    """A file of a report: as what it goes with it, and what it is taken for.

    ``unsure`` names what of that rests on weak hints; of a chapter that is no matter. What the reviewer said
    of it: the ``said_kind`` and ``said_year``, "" for nothing, and ``alone`` where it was set apart.
    """

    id: int
    name: str
    part: str
    kind: str
    year: int | None
    office: str
    reason: str
    unsure: tuple[str, ...]
    said_kind: str = ""
    said_year: int | str = ""
    alone: bool = False


def shown_files(shelf: Shelf, report: Kept) -> list[ShownFile]:
    """The files of a report in their order, the report itself first where it has no chapters."""
    given = {one.id: one for one in shelf.given()}
    members = [(given[one.file], PARTS[one.part]) for one in shelf.members(report.id)]
    if all(one.id != report.id for one, _ in members):
        members.insert(0, (given[report.id], "laporan"))
    return [_shown(one, part) for one, part in members]


def _shown(one: Given, part: str) -> ShownFile:
    found = seen(one)
    if found is None:
        return ShownFile(one.id, one.name, part, "", None, "", "belum dikenali", ())
    return ShownFile(
        one.id,
        one.name,
        part,
        found.kind.value if found.kind else "",
        found.year,
        found.office or "",
        found.reason,
        () if part == PARTS[Part.BAB] else found.unsure,
        one.said.get(KIND, ""),
        one.said.get(YEAR, ""),
        alone=bool(one.said.get(ALONE)),
    )
