"""Files as they are read: those of older formats are converted, once for all that a run does with one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from auditor.converting.formats import OldFormat, is_locked, old_format
from auditor.files.archive import archive_names
from auditor.files.cache import keep, load, make_key, sha256_of
from auditor.files.own_papers import refuse_own
from auditor.files.scratch import run_folder
from auditor.models.errors import InputError
from auditor.models.read_options import ReadOptions
from auditor.processes.bounded import LostError
from auditor.processes.libreoffice import convert, program, stamp


def old_kind(path: Path) -> str | None:
    """The kind, "docx" or "xlsx", that a file of an older format is read as; None for another file.

    Raises InputError when it cannot be used here, and OSError when it cannot be read.
    """
    form = old_format(path)
    if form is None:
        return None
    if program() is None:
        raise InputError(
            f"{path.name} adalah {form.told}; simpan sebagai {form.becomes.upper()}, atau pasang LibreOffice."
        )
    return form.becomes


@contextmanager
def as_read(path: Path, options: ReadOptions) -> Iterator[Path]:
    """Give the file, or what it was made into, under the same name, if it is of an older format.

    Raises InputError when it cannot be converted.
    """
    form = old_format(path)
    if form is None:
        yield path
        return
    sha256, run = sha256_of(path), run_folder()
    with TemporaryDirectory(prefix="auditor-", dir=run) as made:
        folder = Path(run or made) / f"diubah-{sha256}"
        folder.mkdir(exist_ok=True)
        new = folder / path.name
        if not new.is_file():
            beside = Path(made) / path.name
            _make(path, form, sha256, beside, options)
            refuse_own(beside, archive_names(beside))
            os.replace(beside, new)
        yield new


def _make(path: Path, form: OldFormat, sha256: str, target: Path, options: ReadOptions) -> None:
    """Convert the file, or take what it was made into in an earlier run."""
    key = make_key((), (), "diubah", form.name, stamp(), sha256)
    if options.is_kept and (kept := load(key)) is not None:
        target.write_bytes(kept)
        return
    try:
        done = convert(path, form.ending, form.becomes, target, options)
    except LostError as error:
        raise InputError(
            f"{path.name} tidak dapat diubah oleh LibreOffice ({error}); simpan sebagai "
            f"{form.becomes.upper()}."
        ) from error
    if not done:
        if is_locked(path, form):
            raise InputError(f"{path.name} dilindungi kata sandi; simpan salinan tanpa kata sandi.")
        raise InputError(
            f"{path.name} adalah {form.told} yang tidak dapat dibuka LibreOffice, mungkin rusak; simpan "
            f"sebagai {form.becomes.upper()} atau minta salinan yang utuh."
        )
    if options.is_kept:
        keep(key, target.read_bytes())
