"""The folder that the results of a source belong to: another source of the same name gets another folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from auditor.models.dossier import Dossier
from auditor.presenting.rerun.noted import note, noted
from auditor.presenting.rerun.placing import Held, OccupiedError, held

BASE = Path("hasil")
"""Where results go if the user names no folder."""


@dataclass(frozen=True, slots=True)
class Source:
    """What is audited: a file and its SHA-256, or the documents of an office as if they were a file."""

    path: Path
    sha256: str = ""

    def seen_from(self, folder: Path) -> str:
        """Its path as it stays when all is moved together."""
        try:
            return Path(os.path.relpath(self.path.resolve(), folder.resolve())).as_posix()
        except ValueError:  # on another drive
            return self.path.resolve().as_posix()

    def note(self, papers: Path, folder: Path) -> None:
        """Note in the index among new ``papers``, which are for ``folder``, that they are on this source."""
        note(papers, self.seen_from(folder), self.sha256)

    def others_in(self, folder: Path) -> str | None:
        """The other source whose results the folder holds, None where it holds none or this one's."""
        note = noted(folder)
        if note.source in {"", self.seen_from(folder)} or (self.sha256 and note.sha256 == self.sha256):
            return None
        return note.source


def source_of(dossier: Dossier) -> Source:
    """The documents of an office as one source: the folder that holds them all, where there is one."""
    folders = [one.path.resolve().parent for one in dossier.documents]
    try:
        together = Path(os.path.commonpath(folders))
    except ValueError:  # they lie on several drives
        together = folders[0]
    return Source(together / (dossier.office or dossier.documents[0].path.name))


def place_for(source: Source, name: str, out: Path | None, *, alone: bool) -> AbstractContextManager[Held]:
    """Hold the folder that the user names for what is audited ``alone``, else one of that name of its own."""
    if out is not None and alone:
        return held(out, source.seen_from(out))
    return own_place(out or BASE, name, source)


@contextmanager
def own_place(base: Path, name: str, source: Source) -> Iterator[Held]:
    """Hold the folder of that name in ``base``, or the first with a number that is no other source's.

    Raises InputError when no folder can be made, or another audit of this very source is under way.
    """
    for number in count(1):
        folder = _as_written(base / (name if number == 1 else f"{name}-{number}"))
        seen = source.seen_from(folder)
        if source.others_in(folder) is not None:
            continue
        with ExitStack() as stack:
            try:
                place = stack.enter_context(held(folder, seen))
            except OccupiedError as occupied:
                if occupied.source in {"", seen}:
                    raise
                continue
            if source.others_in(place.folder) is None:  # it may have become another's while it was waited for
                yield place
                return


def _as_written(folder: Path) -> Path:
    """The folder, else one that differs from it by case alone: on Windows they are one."""
    try:
        names = sorted(one.name for one in folder.parent.iterdir())
    except OSError:
        return folder
    if folder.name in names:
        return folder
    return next((folder.parent / one for one in names if one.casefold() == folder.name.casefold()), folder)
