"""Files of a job brought to this machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from auditor.batch.job import File
from auditor.models.errors import InputError


@contextmanager
def fetched(files: Sequence[File]) -> Iterator[list[Path]]:
    """Give the files as files of this machine; those elsewhere are copied for as long as they are needed.

    Raises InputError when one cannot be fetched.
    """
    with TemporaryDirectory(prefix="auditor-") as made:
        paths = []
        for at, file in enumerate(files):
            if "://" not in file.address:
                paths.append(Path(file.address))
                continue
            import fsspec  # noqa: PLC0415 - an optional extra

            path = Path(made) / str(at) / file.name
            path.parent.mkdir()
            try:
                with fsspec.open(file.address) as there, path.open("wb") as here:
                    shutil.copyfileobj(there, here)
            except OSError as error:
                raise InputError(f"{file.address} tidak dapat diambil ({error}).") from error
            paths.append(path)
        yield paths
