"""Temporary files of a run: all in one folder, which goes with the run, or at the next one after a kill."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from auditor.files.locks import Lock, take

_PREFIX = "auditor-"
_OWNER = "milik"
"""The file that a run locks in its folder as long as it lives."""
_NAMES = ("TMPDIR", "TEMP", "TMP")
"""Where programs are told the folder for temporary files, on whatever system."""


_inside: list[Path] = []
"""The folder of this run, once it has one."""


@contextmanager
def scratch() -> Iterator[None]:
    """Have all temporary files of this process, and of those it starts, lie in a folder of its own.

    The folder is removed at the end. Those that runs left that were killed are removed at the beginning.
    """
    common = Path(tempfile.gettempdir())
    if common in _inside:
        yield
        return
    try:
        own, lock = _own(common)
    except OSError:  # whoever needs a temporary file will tell
        yield
        return
    before = {name: os.environ.get(name) for name in _NAMES}
    used = tempfile.tempdir
    use(own)
    _inside.append(own)
    try:
        yield
    finally:
        _inside.remove(own)
        tempfile.tempdir = used
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value
        shutil.rmtree(own, ignore_errors=True)
        if lock is not None:
            lock.leave()
        shutil.rmtree(own, ignore_errors=True)  # where a locked file cannot be removed


def _own(common: Path) -> tuple[Path, Lock | None]:
    """A new folder and the lock that says that its run lives; without one where the system knows no locks."""
    while True:
        own = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=common))
        lock = take(own / _OWNER)
        if lock is None:  # another run took it for one that was left, and removes it
            continue
        if not lock.sure:
            lock.leave()  # a folder without the file is never taken for one that was left
            return own, None
        _sweep(common, own.stat().st_uid)
        return own, lock


def use(folder: Path) -> None:
    """Have temporary files of this process, and of those it starts, lie in the folder."""
    tempfile.tempdir = str(folder)
    os.environ.update(dict.fromkeys(_NAMES, str(folder)))


def run_folder() -> Path | None:
    """The folder for temporary files that all processes of this run share; None outside of a run."""
    folder = Path(tempfile.gettempdir())
    return folder if folder.name.startswith(_PREFIX) else None


def _sweep(folder: Path, user: int) -> None:
    """Remove what runs of this user that were killed left in a folder for temporary files."""
    for left in folder.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            told = left.lstat()
            if not stat.S_ISDIR(told.st_mode) or told.st_uid != user:
                continue
            lock = take(left / _OWNER, new=False)
            if lock is not None:
                lock.leave(remove=lock.sure)
                if lock.sure:
                    shutil.rmtree(left, ignore_errors=True)
