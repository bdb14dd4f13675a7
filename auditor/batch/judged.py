"""Verdicts in the papers of a batch, and which job each belongs to: by the report, not by the folder.

A file that is added may move the results of another to a folder with a number, so that the paper in a folder
is that of another report than the one whose results go there now.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path, PurePath

from auditor.batch.job import Job
from auditor.files.cache import sha256_of
from auditor.files.folder import PAPER
from auditor.models.errors import InputError
from auditor.models.finding import Origin, Verdicts
from auditor.presenting.rerun.placing import name_before
from auditor.presenting.rerun.verdicts import Standing, read_verdicts, standing
from auditor.understanding.identity.same_office import same_office


class Judged:
    """The papers with verdicts below the folder of a batch, as they are before anything is written there.

    ``before`` gives the folder that the results of a file, by its address, went to in the run before.
    """

    def __init__(self, out: Path, jobs: Sequence[Job], before: Mapping[str, str]) -> None:
        self._out, self._jobs, self._before = out, jobs, before
        self._sha256 = cache(_sha256_of)
        self._papers: dict[Path, Standing] = {}
        self._owners: dict[Path, str | None] = {}
        for path in sorted(out.rglob("kkr*.xlsx")):
            if name_before(path) == PAPER:
                self._note(path, standing(path.parent, path.name))

    def of(self, job: Job) -> tuple[Job, Standing | None]:
        """The job with the verdicts on its report, as they are now, and the paper that they stand in."""
        for path in {self._out / job.name / PAPER, *self._of(job)}:
            known = self._papers.get(path)
            if path.is_file() and (known is None or known.sha256 != _sha256_of(str(path))):
                saved = standing(path.parent, path.name)
                # another report's paper may be there by now: then what was read counts
                if saved is not None and saved.verdicts and self._owner(path, saved.verdicts) == job.name:
                    self._note(path, saved)
        mine = self._of(job)
        current = [path for path in mine if path.name == PAPER]
        if not mine or (not current and self._has_paper(job)):  # what was kept aside is older
            return job, None
        best = max(current or mine, key=lambda one: (self._below(one) == job.name, one.name))
        paper = self._papers[best]
        return replace(job, verdicts=paper.verdicts), paper

    def _of(self, job: Job) -> list[Path]:
        return [path for path, owner in self._owners.items() if owner == job.name]

    def _note(self, path: Path, found: Standing | None) -> None:
        self._papers.pop(path, None)
        self._owners.pop(path, None)
        if found is not None and found.verdicts is not None and found.verdicts.given:
            self._papers[path] = found
            self._owners[path] = self._owner(path, found.verdicts)

    def _below(self, path: Path) -> str:
        return path.parent.relative_to(self._out).as_posix()

    def _has_paper(self, job: Job) -> bool:
        """Whether the report has a paper without verdicts, from the run before or from this one."""
        for folder in {job.name, self._before.get(job.files[0].address, job.name)}:
            path = self._out / folder / PAPER
            try:
                if self._owner(path, read_verdicts(path)) == job.name:
                    return True
            except InputError:
                continue
        return False

    def _owner(self, path: Path, verdicts: Verdicts) -> str | None:
        """The name of the job on whose report the verdicts are: the same content, else the same file.

        A file of that name, office and year is the same where its results lay in that folder before, or where
        it is the only one.
        """
        if not verdicts.origins:
            return None
        origin, below = verdicts.origins[0], self._below(path)
        named = [job for job in self._jobs if _may_be(job, origin)]
        same = self._of_content(origin.sha256, named)
        if same:
            placed = [*self._were_in(below), *(job for job in self._jobs if job.name == below)]
            return next((job.name for job in placed if job in same), same[0].name)
        return self._of_another_draft([job for job in named if _is_called(job, origin)], origin, path)

    def _of_content(self, sha256: str | None, jobs: Sequence[Job]) -> list[Job]:
        """Those of the jobs whose report has this content."""
        return [job for job in jobs if sha256 and self._sha256(job.files[0].address) == sha256]

    def _were_in(self, below: str) -> list[Job]:
        """The jobs whose results lay in this folder before."""
        return [job for job in self._jobs if self._before.get(job.files[0].address) == below]

    def _of_another_draft(self, called: Sequence[Job], origin: Origin, path: Path) -> str | None:
        """The job of those ``called`` like the paper's file, if that is not the file of another paper."""
        below, is_current = self._below(path), path.name == PAPER
        before = self._were_in(below)
        stayed = [job.name for job in before if job in called and is_current]
        if stayed:
            return stayed[0]
        alike = [job for job in called if _is_of(job, origin)]
        if is_current and not before and any(job.name == below for job in alike):
            return below
        return alike[0].name if len(alike) == 1 else None


def _may_be(job: Job, origin: Origin) -> bool:
    return _is_called(job, origin) or _is_of(job, origin)


def _is_called(job: Job, origin: Origin) -> bool:
    """Whether the file of the report has the name that the paper gives, which may name its folder too."""
    name, named = PurePath(job.files[0].name), PurePath(origin.file)
    return name.suffix == named.suffix and (name == named or named.stem.startswith(f"{name.stem} ("))


def _is_of(job: Job, origin: Origin) -> bool:
    """Whether the report is of that year and office, as far as both are known."""
    if not job.documents:
        return False
    report = job.documents[0]
    if report.year is not None and origin.year is not None and report.year != origin.year:
        return False
    return (
        report.office is None
        or origin.office is None
        or same_office(report.office, origin.office) is not False
    )


def _sha256_of(address: str) -> str | None:
    try:
        return None if "://" in address else sha256_of(Path(address))
    except OSError:
        return None
