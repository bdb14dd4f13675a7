"""Finished audits are cached, so that the same file under the same rules need not be audited twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from pydantic import TypeAdapter

from auditor.files.cache import keep, load, make_key, sha256_of
from auditor.files.data import data_dir, imported_nomenclature
from auditor.files.folder import NOTES, REVIEW, Format, is_paper
from auditor.files.settings import Settings
from auditor.models.dossier import Dossier
from auditor.models.finding import NOTHING, Before
from auditor.models.read_options import ReadOptions
from auditor.presenting.terminal.summary import Summary
from auditor.reading.cache import document_key

_PACKAGE = Path(__file__).resolve().parents[1]
_LIBRARIES = (
    *("docxtpl", "jinja2", "pandas", "pillow"),
    *("pydantic", "pypdf", "rapidfuzz", "xlsxwriter"),
)
_MATTER = frozenset({".py", ".yaml", ".gz", ".j2", ".css", ".js", ".docx"})
"""Endings of the files that decide what an audit finds and how it is shown."""
_SUMMARY = "ringkasan.json"


@dataclass(frozen=True, slots=True)
class Conditions:
    """Under what an audit is cached: settings, ways of reading, the file of official names, and formats."""

    settings: Settings
    options: ReadOptions
    nomenclature: Path | None
    formats: Sequence[Format]

    @property
    def key(self) -> str:
        """What changes with all of these but the ways of reading. Raises OSError like ``program_key``."""
        return program_key(self.settings, self.nomenclature, self.formats)


def audit_key(file: Path, under: Conditions, before: Before = NOTHING) -> str | None:
    """The key of an audit of the file under these conditions; None when it may not be cached.

    It changes with the file's name and content, the settings, the rules, the office's templates, the
    nomenclature (else the imported one), the formats to be written, what was ``before``, and the source of
    this program.
    """
    if not under.options.is_kept:
        return None
    try:
        document = document_key(sha256_of(file), under.options)
        return make_key((), (), under.key, file.name, document, before)
    except OSError:
        return None  # what is wrong with the file is reported when it is read


def dossier_key(dossier: Dossier, under: Conditions, before: Before = NOTHING) -> str | None:
    """The key of an audit of all documents of an office, like ``audit_key``.

    It changes with the name, folder and content of each document, and what each is taken for.
    """
    if not under.options.is_kept:
        return None
    try:
        documents = [
            (
                *(one.path.name, one.path.absolute().parent.name, one.kind, one.office, one.year, one.until),
                *(one.reason, one.unsure, one.name),
                *((path.name, document_key(sha256_of(path), under.options)) for path in one.files),
            )
            for one in dossier.documents
        ]
        return make_key((), (), "dossier", under.key, dossier.office, documents, dossier.left_out, before)
    except OSError:
        return None  # what is wrong with a file is reported when it is read


def program_key(settings: Settings, nomenclature: Path | None, formats: Sequence[Format]) -> str:
    """What changes with all that decides what is found and written, but for the audited files.

    Raises OSError when the file of the nomenclature cannot be read.
    """
    folders = (_PACKAGE, data_dir("rules"), data_dir("reports"), *filter(Path.is_dir, settings.packs))
    matter = sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in _MATTER)
    files = [path for path in matter if path.is_file()]  # of a pipe nothing is read, but that it is there
    odd = [str(path) for path in matter if not path.is_file()]
    names = nomenclature or imported_nomenclature()
    files += [names] if names and (nomenclature or names.exists()) else []
    templates = settings.dokumen.templat
    files += [path for name in (NOTES, REVIEW) if templates and (path := templates / name).is_file()]
    return make_key(
        files, _LIBRARIES, "audit", settings.model_dump(mode="json"), settings.file, sorted(formats), odd
    )


def load_audit(key: str) -> tuple[Summary, Mapping[str, bytes]] | None:
    """The summary and the papers, by name, of a cached audit; None when it is not cached."""
    content = load(key)
    if content is None:
        return None
    try:
        with ZipFile(BytesIO(content)) as archive:
            _demand_plain(archive, len(content))
            summary = TypeAdapter(Summary).validate_json(archive.read(_SUMMARY))
            if not all(map(is_paper, summary.files)):
                return None
            return summary, {name: archive.read(name) for name in summary.files}
    except MemoryError:
        raise
    except Exception:  # whatever a ZIP that is none of ours makes zipfile stumble on: it is no entry
        return None


def _demand_plain(archive: ZipFile, size: int) -> None:
    """Raise BadZipFile where the parts are not as they are kept: neither packed nor larger than the whole."""
    parts = archive.infolist()
    if any(one.compress_type != ZIP_STORED for one in parts) or sum(one.file_size for one in parts) > size:
        raise BadZipFile


def store_audit(key: str, folder: Path, summary: Summary) -> None:
    """Cache an audit whose papers were just written to the folder, where nobody else writes."""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr(_SUMMARY, TypeAdapter(Summary).dump_json(summary))
        for name in summary.files:
            archive.write(folder / name, name)
    keep(key, made.getvalue())
