"""What each file of a tree is, told from its first pages and kept, so that it is told once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
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
"""Is told how many files of how many are recognised."""


@dataclass(frozen=True, slots=True)
class _Recognising:
    root: str
    options: ReadOptions

    def __call__(self, found: Found) -> Recognised | Skipped:
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
    tree: Tree, root: str, state: State, mark: str, options: ReadOptions, at_once: int, watch: Watch
) -> dict[str, Recognised]:
    """Say what each file is, by its path below the ``root``; a few ``at_once``, on this machine.

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
    work = _Recognising(root, options)
    run = partial(done_here, work=work, at_once=at_once, seconds=_LONGEST, megabytes=2 * options.megabytes)
    for count, ((below, file), told) in enumerate(run(due), start=1):
        if isinstance(told, Skipped):  # another time it may be told what it is
            known[below] = unknown(Path(root) / below, InputError(told.reason))
        else:
            state.recognise(file, mark, told)
            known[below] = told
        watch(count, len(due))
    return known
