"""Which files of a tree are audited together, and what the folder of their results is called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from auditor.batch.job import Job
from auditor.batch.tree import Tree
from auditor.dossier import audits_of, correct, group_recognised, why_left_out
from auditor.files.folder import safe_name
from auditor.models.dossier import DocumentKind, Dossier, Recognised
from auditor.models.finding import NotChecked
from auditor.presenting.overview.table import Known


def jobs_of(tree: Tree, root: str, known: Mapping[str, Recognised]) -> list[Job]:
    """The jobs of a tree: each report of an office and year with what it rests on.

    ``known`` says what each file is by its path below ``root``. A file that belongs to no report, or of
    which that is not sure, is a job by itself. Raises InputError where a dossier.yaml is not right.
    """
    files = {Path(root) / below: file for below, file in tree.files}
    above = None if "://" in root else Path(root)
    recognised = (known[below] for below, _ in tree.files)
    corrected = (
        (one for one in recognised if one.left_out is None)
        if above is None
        else (correct(one, above=above) for one in recognised)
    )
    jobs: list[Job] = []
    taken: set[str] = set()
    for dossier in group_recognised(one for one in corrected if one is not None):
        for members in audits_of(dossier):
            name = _unlike(_name(dossier, members[0], Path(root)), taken)
            paths = [path for one in members for path in one.files]
            jobs.append(Job(name, tuple(files[path] for path in paths), tuple(members), dossier.office))
    return jobs


def left_out(tree: Tree, known: Mapping[str, Recognised], jobs: Iterable[Job]) -> list[NotChecked]:
    """The files that take no part in any of the jobs, and why, in the order of their paths."""
    taken = {path for job in jobs for one in job.documents for path in one.files}
    unused = [NotChecked(below, why_left_out(one)) for below, one in known.items() if one.path not in taken]
    return sorted((*unused, *tree.left_out), key=lambda one: one.what)


def known_files(tree: Tree, root: str, jobs: Iterable[Job]) -> list[Known]:
    """What each file was taken for and the audits that it went into, in the order of the paths."""
    places = {Path(root) / below: below for below, _ in tree.files}
    documents = ((one, job.name) for job in jobs for one in job.documents)
    known = [Known(places[path], one, name) for one, name in documents for path in one.files]
    return sorted(known, key=lambda one: (one.path, one.folder))


def _name(dossier: Dossier, main: Recognised, root: Path) -> str:
    """Office and year, and what a document that is no report is; its own path where these are not known."""
    below = PurePosixPath(main.path.relative_to(root).as_posix())
    if dossier.office is None or main.year is None or main.kind is None:
        return "/".join((*map(safe_name, below.parts[:-1]), safe_name(below.name)))
    last = str(main.year) if main.kind is DocumentKind.LKJIP else f"{main.year} {main.kind.value}"
    return f"{safe_name(dossier.office.replace('/', ' ') + '.')}/{last}"


def _unlike(name: str, taken: set[str]) -> str:
    """The name, with a number where it is taken already in whatever case."""
    count, unlike = 1, name
    while unlike.casefold() in taken:
        count += 1
        unlike = f"{name}-{count}"
    taken.add(unlike.casefold())
    return unlike
