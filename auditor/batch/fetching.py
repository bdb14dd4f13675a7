"""Files of a job brought to this machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from auditor.batch.job import File
from auditor.converting.unpacking import unpack_one
from auditor.dossier import ENDINGS
from auditor.models.errors import InputError
from auditor.models.read_options import ReadOptions
from auditor.reading.copies import copied


@contextmanager
def fetched(files: Sequence[File], *, still: bool = False) -> Iterator[list[Path]]:
    """Give the files as files of this machine; those elsewhere are copied for as long as they are needed.

    All are copied if they are to stay ``still`` as they are. Raises InputError when one cannot be fetched.
    """
    here = [Path(file.address) for file in files if still and not file.archive and "://" not in file.address]
    with TemporaryDirectory(prefix="auditor-") as made, copied(here) as copies:
        paths = []
        for at, file in enumerate(files):
            if file.archive:
                paths.append(_from_zip(file, Path(made) / str(at)))
                continue
            if "://" not in file.address:
                path = Path(file.address)
                paths.append(copies.get(path, path))
                continue
            import fsspec  # noqa: PLC0415 - an optional extra

            path = Path(made) / str(at) / file.name
            path.parent.mkdir()
            try:
                with fsspec.open(file.address) as there, path.open("wb") as copy:
                    shutil.copyfileobj(there, copy)
            except OSError as error:
                raise InputError(f"{file.address} tidak dapat diambil ({error}).") from error
            paths.append(path)
        yield paths


def _from_zip(file: File, folder: Path) -> Path:
    archive = Path(file.archive)
    folder /= archive.name
    inside = PurePosixPath(Path(file.address).relative_to(archive).as_posix())
    try:
        unpack_one(archive, inside, folder, ENDINGS, ReadOptions())
    except OSError as error:
        raise InputError(f"{file.address} tidak dapat diambil ({error.strerror or error}).") from error
    return folder / inside
