"""What a batch hands to a worker, and what it gets back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from auditor.models.dossier import Recognised
from auditor.models.errors import Cause
from auditor.models.finding import Verdicts
from auditor.presenting.shared.figures import Figures


@dataclass(frozen=True, slots=True)
class File:
    """A file of a job: its address (a path, or anything that fsspec opens), name, and what it was like.

    ``size`` is in bytes; ``stamp`` changes with the content: the time of change, or the storage's own mark.
    A file inside of an ``archive``, which is a ZIP here, has the address that it would have in a folder.
    """

    address: str
    name: str
    size: int
    stamp: str
    archive: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """The documents of one office and year, audited together.

    ``name`` is the folder of its results below that of the batch, with "/" between its parts: safe on every
    system and unlike all others, in whatever case. ``documents`` says what each file is, in the order of
    ``files``, of which a report in chapters has several; the first is the one that the others are held
    against. ``office`` is that of all of them. ``verdicts`` are those that reviewers typed into an earlier
    paper on the same report.
    """

    name: str
    files: tuple[File, ...]
    documents: tuple[Recognised, ...] = ()
    office: str | None = None
    verdicts: Verdicts | None = None

    @property
    def stamp(self) -> str:
        """What changes when a file of the job is added, changed or gone."""
        kinds = [f"{one.kind} {one.year} {one.office}" for one in self.documents]
        return "\n".join((*(f"{file.address} {file.size} {file.stamp}" for file in self.files), *kinds))

    @property
    def size(self) -> int:
        """Bytes of its files together."""
        return sum(file.size for file in self.files)


@dataclass(frozen=True, slots=True)
class Done:
    """A finished job: its papers by name, and what the overview says of it. ``seconds`` by the clock.

    ``lacked`` says why doing it again may find more.
    """

    papers: Mapping[str, bytes]
    figures: Figures
    seconds: float
    lacked: Cause | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A job that could not be done, and why, in one Indonesian sentence."""

    reason: str
    cause: Cause = Cause.SEMENTARA
