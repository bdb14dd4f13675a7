"""What a worker does with a job: fetch its files, audit them, and give back the papers."""

from __future__ import annotations

import os
import pickle
import sys
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from auditor.auditing import Means, to_present
from auditor.batch.fetching import fetched
from auditor.batch.job import Done, Job, Skipped
from auditor.checking.rules.catalogue import load_rules
from auditor.checking.rules.rule import Rule
from auditor.dossier_pipeline import audit_dossier
from auditor.files.folder import Format
from auditor.files.scratch import scratch
from auditor.files.settings import Settings
from auditor.models.errors import InputError, cause_of, lacking
from auditor.models.finding import Before
from auditor.models.read_options import ReadOptions
from auditor.pipeline import audit, load_nomenclature
from auditor.presenting.outputs import write_papers
from auditor.presenting.shared.figures import figures_of
from auditor.processes.bounded import keep_within
from auditor.relating.names.nomenclature import Nomenclature
from auditor.version import __version__

_MEMORY_OF_A_JOB = 4
"""A job may take so many times the memory of a process that only reads."""


@dataclass(frozen=True, slots=True)
class Auditing:
    """How the jobs of a batch are audited: settings, options, the file of official names, and formats.

    It can be sent to another process or machine; the rules are loaded once in each, or before it forks.
    """

    settings: Settings
    options: ReadOptions
    nomenclature: Path | None
    formats: tuple[Format, ...]

    @property
    def megabytes(self) -> int:
        """What the process of a job may take, in 10^6 bytes."""
        return _MEMORY_OF_A_JOB * self.options.megabytes

    def prepare(self) -> None:
        """Load what every job needs; raises InputError when the settings, rules or names are wrong."""
        self._means()

    def __call__(self, job: Job) -> Done | Skipped:
        """Audit a job; what cannot be audited is skipped with the reason."""
        began = time.monotonic()
        try:
            with fetched(job.files, still=True) as files, TemporaryDirectory(prefix="auditor-") as made:
                return self._audited(files, job, Path(made), began)
        except InputError as error:
            return Skipped(str(error), cause_of(error))
        except Exception as error:
            if lack := lacking(error):
                return Skipped(f"Tidak selesai karena {lack}.")
            if os.environ.get("AUDITOR_DEBUG"):
                traceback.print_exc()
            return Skipped(
                f"Kesalahan auditor sendiri ({type(error).__name__}, versi {__version__}); laporkan kepada "
                "pengelolanya beserta berkasnya.",
                cause_of(error),
            )

    def _audited(self, files: Sequence[Path], job: Job, made: Path, began: float) -> Done:
        means, before = self._means(), Before(verdicts=job.verdicts)
        if len(job.files) > 1:
            given = (path for one in job.documents for path in one.files)
            copies = dict(zip(given, files, strict=True))
            result = audit_dossier(
                [one.moved(copies) for one in job.documents], means, before, newest_only=True
            )
        else:
            result = audit(files[0], means, before)
        audited = to_present(result, means)
        papers = {name: (made / name).read_bytes() for name in write_papers(made, audited, self.formats)}
        return Done(papers, figures_of(audited), time.monotonic() - began, result.lacked)

    def _means(self) -> Means:
        rules, names = _load(self.settings.model_dump_json(), self.nomenclature)
        return Means(rules, self.settings, self.options, names)


@cache
def _load(settings: str, nomenclature: Path | None) -> tuple[Sequence[Rule], Nomenclature]:
    return load_rules(Settings.model_validate_json(settings)), load_nomenclature(nomenclature)


def main() -> None:
    """Do the job that comes, pickled, on standard input, and write its result to standard output."""
    out = os.dup(sys.stdout.fileno())
    auditing, job = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that began this one
    keep_within(auditing.megabytes)
    with scratch(), os.fdopen(out, "wb") as pipe:
        pickle.dump(auditing(job), pipe)


if __name__ == "__main__":
    from auditor.batch.work import main as as_module  # what is pickled must not belong to "__main__"

    as_module()
