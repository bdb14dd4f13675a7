"""What is audited stays as it is while it is audited: a copy of each file, which nobody else changes."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from auditor.files.regular import open_regular
from auditor.models.errors import InputError
from auditor.reading.reader import file_kind

_LOOKS = 5
"""So often a file is copied that is written just then."""
_AT_ONCE = 1 << 20
"""Bytes that are copied at a time."""
_FULL = {errno.ENOSPC, errno.EDQUOT}
Stamp = tuple[int, int, int]
"""What changes when a file is replaced or written: its size, time of change, and number."""


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of a file, None where there is none."""
    try:
        return _stamp(path.stat())
    except OSError:
        return None


@contextmanager
def copied(
    paths: Sequence[Path], as_seen: Mapping[Path, Stamp | None] | None = None
) -> Iterator[dict[Path, Path]]:
    """Give a copy of each file, under its name and in a folder called as its own; in the same order of paths.

    ``as_seen`` holds what the files were like when it was given them. Raises InputError when one
    cannot be used, was replaced since, or there is no space for it.
    """
    with TemporaryDirectory(prefix="auditor-") as made:
        copies: dict[Path, Path] = {}
        for at, path in enumerate(sorted(set(paths), key=str)):
            file_kind(path)  # says what is wrong with it under the name that the user knows
            folder = Path(os.path.abspath(path)).parent.name  # also of one above, which is called ".."
            copies[path] = Path(made) / f"{at:06}" / folder / path.name
            copies[path].parent.mkdir(parents=True)
            seen, taken = (as_seen or {}).get(path), _copy(path, copies[path])
            if seen is not None and seen != taken:
                raise InputError(f"{path.name} diganti sementara audit berjalan; jalankan sekali lagi.")
        yield copies


def _copy(path: Path, copy: Path) -> Stamp:
    """Copy a file of which nothing is written meanwhile; gives what it was like."""
    try:
        with open_regular(path) as given:
            for _ in range(_LOOKS):
                before = os.fstat(given.fileno())
                given.seek(0)
                with copy.open("wb") as written:
                    shutil.copyfileobj(given, written, _AT_ONCE)
                    size = written.tell()
                if _stamp(before) == _stamp(os.fstat(given.fileno())) and size == before.st_size:
                    return _stamp(before)
    except OSError as error:
        if error.errno in _FULL:
            raise InputError(
                f"Ruang disk untuk berkas sementara ({copy.parents[2]}) tidak cukup bagi salinan "
                f"{path.name}; kosongkan dahulu."
            ) from error
        raise InputError(f"{path} tidak dapat dibaca; periksa izin aksesnya.") from error
    raise InputError(f"{path.name} sedang ditulis program lain; tunggu sampai selesai, lalu jalankan lagi.")


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_size, status.st_mtime_ns, status.st_ino
