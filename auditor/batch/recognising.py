"""What each file of a tree is, recognised from its first pages once, and noted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from auditor.batch.fetching import fetched
from auditor.batch.job import File, Skipped
from auditor.batch.local import done_here
from auditor.batch.state import State
from auditor.batch.tree import Tree
from auditor.dossier import unknown
from auditor.models.dossier import Recognised
from auditor.models.errors import Cause, InputError, cause_of
from auditor.models.read_options import ReadOptions
from auditor.reading.first_pages import first_pages
from auditor.understanding.identity.recognition import recognise_text

_LONGEST = 120.0
"""Seconds by the clock for the first pages of a file."""
Found = tuple[str, File]
"""A file with its path below the root of the tree."""
Watch = Callable[[int, int], None]
"""Called with how many files of how many are recognised."""


@dataclass(frozen=True, slots=True)
class Recognising:
    """How the files of a tree are recognised: below which root, read how, and how many at once."""

    root: str
    options: ReadOptions
    at_once: int = 1

    def __call__(self, found: Found) -> Recognised | Skipped:
        """Say what a file is; it is skipped where something that passes kept it from being read."""
        below, file = found
        path = Path(self.root) / below
        try:
            with fetched([file]) as (here,):
                return recognise_text(path, first_pages(here, self.options))
        except InputError as error:
            cause = cause_of(error)
            if cause is not Cause.TETAP:
                return Skipped(str(error), cause)
            return unknown(path, error)


def recognise_tree(
    tree: Tree, work: Recognising, state: State, mark: str, watch: Watch
) -> dict[str, Recognised]:
    """Say what each file is, by its path below the root, on this machine.

    What the state holds for the same file, under the same ``mark``, is taken from there.
    """
    known: dict[str, Recognised] = {}
    due: list[Found] = []
    for below, file in tree.files:
        before = state.recognised(file, mark)
        if before is None:
            due.append((below, file))
        else:
            known[below] = before
    results = done_here(due, work, work.at_once, seconds=_LONGEST, megabytes=2 * work.options.megabytes)
    for count, ((below, file), result) in enumerate(results, start=1):
        if isinstance(result, Skipped):  # another time it may be recognised
            known[below] = unknown(Path(work.root) / below, InputError(result.reason))
        else:
            state.recognise(file, mark, result)
            known[below] = result
        watch(count, len(due))
    return known
