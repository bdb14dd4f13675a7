"""The Python interface: read a report, audit it, write its papers. Documented in ``docs/api.md``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, overload

from auditor.auditing import Means, to_present
from auditor.checking.rules.catalogue import load_rules
from auditor.dossier import dossiers_in
from auditor.dossier_pipeline import audit_dossier
from auditor.files.folder import DEFAULT, Format
from auditor.files.scratch import scratch
from auditor.files.settings import Settings, load_settings
from auditor.models.errors import InputError
from auditor.models.finding import Finding, NotChecked, Status
from auditor.models.report import Report
from auditor.pipeline import audit as audit_file
from auditor.pipeline import load_nomenclature, understand_file
from auditor.presenting.json.findings import findings_json
from auditor.presenting.outputs import write_all
from auditor.presenting.shared.arrangement import Arrangement, unchecked
from auditor.presenting.shared.audited import Audited
from auditor.reading.copies import copied


class Findings(Sequence[Finding]):
    """What an audit found, in the order of the documents and of the places in them.

    ``reports`` are the documents that took part, the audited one first; ``not_checked`` says what was not
    read or not checked, and why (Indonesian).
    """

    def __init__(self, audited: Audited) -> None:
        self._audited = audited
        self._findings = tuple(Arrangement(audited.reports).sorted(audited.outcome.findings))
        self.reports: tuple[Report, ...] = tuple(audited.reports)
        self.not_checked: tuple[NotChecked, ...] = unchecked(audited.reports, audited.outcome)

    @property
    def asserted(self) -> tuple[Finding, ...]:
        """The findings that are sure: status "pasti"."""
        return tuple(finding for finding in self if finding.status is Status.PASTI)

    @property
    def to_check(self) -> tuple[Finding, ...]:
        """The findings that a person has to look at: status "perlu_dicek"."""
        return tuple(finding for finding in self if finding.status is Status.PERLU_DICEK)

    def as_json(self) -> dict[str, Any]:
        """The content of ``temuan.json``, laid down in ``reports/schema/findings-2.schema.json``."""
        return findings_json(self._audited.reports, self._audited.facts, self._audited.outcome)

    def write(self, folder: str | Path, formats: Iterable[str] = DEFAULT) -> tuple[Path, ...]:
        """Write papers to a folder and give their paths, the one to read first in front.

        ``formats`` are "html", "json", "kkr", "docx" or "pdf". Papers of an earlier audit in the folder are
        replaced; what a reviewer typed into them is kept aside. Raises InputError when the folder cannot be
        written, ValueError for another format.
        """
        with scratch():
            return write_all(Path(folder), self._audited, tuple(Format(one) for one in formats))

    def __len__(self) -> int:
        return len(self._findings)

    @overload
    def __getitem__(self, at: int) -> Finding: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, at: int | slice) -> Finding | tuple[Finding, ...]:
        return self._findings[at]


def read(file: str | Path, *, password: str | None = None, settings: str | Path | None = None) -> Report:
    """Read a PDF, DOCX or XLSX and say what its tables, headings and sentences are.

    ``settings`` is a file such as ``auditor.toml``; unlike on the command line none is looked for. Raises
    InputError when the file cannot be used; its message, Indonesian, says what to do.
    """
    path = Path(file)
    with scratch(), copied([path]) as copies:
        return understand_file(copies[path], _settings(settings).reading(cache=False, password=password))


def audit(
    path: str | Path,
    *,
    password: str | None = None,
    settings: str | Path | None = None,
    nomenclature: str | Path | None = None,
) -> Findings:
    """Audit a report, or the documents of one office in a folder together.

    ``nomenclature`` is a file of the official names, in place of the imported or bundled ones; ``settings``
    as for :func:`read`. Raises InputError when the report cannot be used.
    """
    chosen = _settings(settings)
    names = Path(nomenclature) if nomenclature else chosen.nomenklatur
    options = chosen.reading(cache=False, password=password)
    means = Means(load_rules(chosen), chosen, options, load_nomenclature(names))
    path = Path(path)
    with scratch():
        if not path.is_dir():
            with copied([path]) as copies:
                result = replace(audit_file(copies[path], means), sources=(path,))
            return Findings(to_present(result, means))
        dossiers = dossiers_in([path], options)
        if len(dossiers) > 1:
            raise InputError(f"{path} memuat dokumen beberapa instansi; sebut folder satu instansi saja.")
        (dossier,) = dossiers
        with copied([path for one in dossier.documents for path in one.files]) as copies:
            still = [one.moved(copies) for one in dossier.documents]
            result = audit_dossier(still, means)
        given_as = {copy: given for given, copy in copies.items()}
        result = replace(result, sources=tuple(given_as[source] for source in result.sources))
        return Findings(to_present(result, means, dossier.left_out))


def _settings(file: str | Path | None) -> Settings:
    return Settings() if file is None else load_settings(Path(file))
