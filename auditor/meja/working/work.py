"""What the working process does: audit a report, or write its papers with the verdicts of the desk."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from auditor.auditing import Means, to_present
from auditor.checking.rules.catalogue import load_rules
from auditor.checking.rules.rule import Rule
from auditor.converting.archives import is_zip
from auditor.dossier import unknown
from auditor.dossier_pipeline import audit_dossier
from auditor.files.folder import Format
from auditor.files.settings import Settings
from auditor.meja.working.told import told
from auditor.meja.working.unzipping import Unzipped, unzip
from auditor.models.document import Document
from auditor.models.dossier import Recognised
from auditor.models.errors import InputError, lacking
from auditor.models.finding import Before, EarlierAudit, NotChecked, Verdicts
from auditor.models.progress import Progress, silent
from auditor.models.read_options import ReadOptions
from auditor.pipeline import audit, load_nomenclature
from auditor.presenting.outputs import write_all
from auditor.presenting.shared.audited import Audited
from auditor.reading.first_pages import first_pages
from auditor.reading.reader import Reading
from auditor.relating.names.nomenclature import Nomenclature
from auditor.understanding.identity.recognition import recognise_text
from auditor.version import __version__

_MEMORY_OF_A_TASK = 4
"""A task may take so many times the memory of a process that only reads, as in a batch."""
LONGEST = 3600.0
"""Seconds by the clock that one task may take."""
_OFTEN = 0.2
"""Seconds between two notes of how far a task is."""


@dataclass(frozen=True, slots=True)
class Setup:
    """How reports are audited here: settings, ways of reading, the file of official names."""

    settings: Settings
    options: ReadOptions
    nomenclature: Path | None

    @property
    def megabytes(self) -> int:
        """What a task may take, in 10^6 bytes."""
        return _MEMORY_OF_A_TASK * self.options.megabytes


@dataclass(frozen=True, slots=True)
class Auditing:
    """A stored file to audit, and the name that it was given under; how far it is goes to ``progress``.

    ``documents`` are the report and what goes with it, where it is more than the file as it was taken for;
    ``earlier`` is what was found in the draft before.
    """

    file: Path
    name: str
    progress: Path
    documents: tuple[Recognised, ...] = ()
    earlier: EarlierAudit | None = None


@dataclass(frozen=True, slots=True)
class Recognising:
    """A stored file of which is asked what it is, and the name that it was given under."""

    file: Path
    name: str


@dataclass(frozen=True, slots=True)
class Papers:
    """Papers to write of an audited file, with the verdicts on it, into a new folder."""

    audit: Auditing
    verdicts: Verdicts
    folder: Path
    formats: tuple[Format, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A task that gave nothing, with the reason in one Indonesian sentence."""

    reason: str


@dataclass(frozen=True, slots=True)
class Written:
    """The names of papers, and what could not be made, in Indonesian."""

    names: tuple[str, ...]
    missed: str


Task = Auditing | Papers | Recognising


class Work:
    """Does tasks; it can be sent to another process."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup

    def prepare(self) -> None:
        """Load what every task needs; raises InputError when settings, rules or names are wrong."""
        self._means()

    def __call__(self, task: Task) -> dict[str, Any] | Written | Recognised | Unzipped | Refused:
        """What the task gives; it raises nothing."""
        auditing = task.audit if isinstance(task, Papers) else task
        try:
            if isinstance(task, Recognising):
                return self._recognised(task)
            if isinstance(task, Auditing):
                return told(self._audited(task, Before(task.earlier)))
            return self._written(task)
        except InputError as error:
            return Refused(_named(str(error), auditing))
        except Exception as error:
            if os.environ.get("AUDITOR_LOUD"):
                raise
            if lack := lacking(error):
                return Refused(f"Tidak selesai karena {lack}; coba sekali lagi.")
            return Refused(
                f"Tidak selesai karena kesalahan auditor sendiri ({type(error).__name__}, versi {__version__}"
                "); laporkan kepada pengelolanya beserta berkasnya."
            )

    def _recognised(self, task: Recognising) -> Recognised | Unzipped:
        if is_zip(task.file):
            return unzip(task.file, task.name, self._setup.options)
        named = Path("/", task.name)
        try:
            return recognise_text(named, first_pages(task.file, self._setup.options))
        except InputError as error:
            return unknown(named, InputError(_named(str(error), task)))

    def _audited(self, task: Auditing, before: Before) -> Audited:
        means, progress = self._means(), _noting(task.progress)
        if task.documents:
            found = audit_dossier(task.documents, means, before, progress, newest_only=True)
            return to_present(found, means)
        with _Called(task.file, means.options, task.name) as reading:
            result = audit(task.file, means, before, progress, reading)
        return to_present(result, means)

    def _written(self, task: Papers) -> Written:
        before = Before(task.audit.earlier, task.verdicts if task.verdicts.given else None)
        audited = self._audited(task.audit, before)
        _noting(task.audit.progress)("Menulis kertas", 0, 1)
        missed: list[NotChecked] = []
        paths = write_all(task.folder, audited, task.formats, missed.append)
        told_missed = "; ".join(f"{one.what}: {one.why}" for one in missed)
        return Written(tuple(path.name for path in paths), told_missed)

    def _means(self) -> Means:
        rules, names = _load(self._setup.settings.model_dump_json(), self._setup.nomenclature)
        return Means(rules, self._setup.settings, self._setup.options, names)


class _Called(Reading):
    """Reads a file that is stored under another name than the one that it is called by in papers."""

    def __init__(self, path: Path, options: ReadOptions, name: str) -> None:
        super().__init__(path, options)
        self._name = name

    def document(self, progress: Progress = silent) -> Document:
        """The document, under the name that was given."""
        return replace(super().document(progress), file=self._name)


def _named(sentence: str, task: Auditing | Recognising) -> str:
    """The sentence with the names that the user knows."""
    names = {task.file: task.name}
    for one in task.documents if isinstance(task, Auditing) else ():
        names |= {path: known.name for path, known in zip(one.files, one.called, strict=True)}
    for file, name in names.items():
        for stored in (str(file), file.name):
            sentence = sentence.replace(stored, name)
    return sentence


def _noting(file: Path) -> Callable[[str, int, int], None]:
    """Notes in the file how far a task is, for whoever looks."""
    last = [-_OFTEN]

    def note(stage: str, done: int, total: int) -> None:
        if done and time.monotonic() - last[0] < _OFTEN:
            return
        last[0] = time.monotonic()
        beside = file.with_suffix(".baru")
        try:
            beside.write_text(json.dumps([stage, done, total]), encoding="utf-8")
            os.replace(beside, file)
        except OSError:  # somebody reads it just now, or the disk is full: it only tells
            return

    return note


def noted(file: Path) -> tuple[str, int, int] | None:
    """How far the task is that notes it there; None where that is not known."""
    try:
        stage, done, total = json.loads(file.read_text(encoding="utf-8"))
        return str(stage), int(done), int(total)
    except (OSError, ValueError, TypeError):
        return None


@cache
def _load(settings: str, nomenclature: Path | None) -> tuple[Sequence[Rule], Nomenclature]:
    return load_rules(Settings.model_validate_json(settings)), load_nomenclature(nomenclature)
