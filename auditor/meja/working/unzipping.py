"""A ZIP that was given to the desk: its documents are stored as if each had been given by itself."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from auditor.converting.unpacking import unpack
from auditor.dossier import ENDINGS
from auditor.meja.keeping.uploads import UNFINISHED, Stored, shown_name
from auditor.models.read_options import ReadOptions

_LEFT_SHOWN = 5
"""Files of which it is told why they were not taken."""


@dataclass(frozen=True, slots=True)
class Inside:
    """A document of a ZIP: its name, its folder in it, and how it is stored."""

    name: str
    folder: str
    stored: Stored


@dataclass(frozen=True, slots=True)
class Unzipped:
    """The documents of a ZIP, and in one Indonesian sentence what was not taken, "" for nothing."""

    files: tuple[Inside, ...]
    left_out: str


def unzip(archive: Path, name: str, options: ReadOptions) -> Unzipped:
    """Store the documents of a ZIP beside it; raises InputError when it is broken or goes over a bound."""
    with TemporaryDirectory(suffix=UNFINISHED, dir=archive.parent) as made:
        found = unpack(archive, Path(made), ENDINGS, options)
        files = [
            Inside(shown_name(one.path.name), one.path.parent.as_posix(), stored)
            for one in found.files
            for stored in [_stored(Path(made) / one.path, archive.parent)]
        ]
    told = [f"{what} ({why})" for what, why in found.left_out[:_LEFT_SHOWN]]
    if len(found.left_out) > _LEFT_SHOWN:
        told.append(f"dan {len(found.left_out) - _LEFT_SHOWN} lainnya")
    if not files and not told:
        told = ["tidak ada PDF, DOCX, atau XLSX di dalamnya"]
    return Unzipped(tuple(files), f"Tidak diambil dari {name}: {'; '.join(told)}." if told else "")


def _stored(file: Path, folder: Path) -> Stored:
    content = hashlib.sha256()
    with file.open("rb") as opened:
        while block := opened.read(1 << 20):
            content.update(block)
    stored = Stored(secrets.token_hex(16), content.hexdigest(), file.stat().st_size)
    file.rename(folder / stored.name)
    return stored
