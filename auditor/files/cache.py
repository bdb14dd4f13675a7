"""What was worked out once is kept in the user's cache folder, and found again by what it was made from."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile

from auditor.files.regular import open_regular

MAX_BYTES = 400_000_000
"""All entries together; the ones not used for longest go first."""
_ENDING = ".auditor"
_DIGEST = 32
"""Bytes of a SHA-256, which stands before the content of an entry."""


def make_key(files: Iterable[Path], libraries: Iterable[str], *made_from: object) -> str:
    """A key that changes with the content of the files, the versions of the libraries and ``made_from``.

    ``made_from`` is anything that JSON can write.
    """
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow, and not always needed

    told = hashlib.sha256(json.dumps([sys.version_info[:2], *made_from], default=str).encode())
    for name in libraries:
        with contextlib.suppress(PackageNotFoundError):
            told.update(f"{name} {version(name)}\n".encode())
    for file in files:
        told.update(f"{file.name} {sha256_of(file)}\n".encode())
    return told.hexdigest()


def sources_of(package: Path) -> list[Path]:
    """The source files of a package, those of packages within it too."""
    return sorted(package.rglob("*.py"))


def sha256_of(path: Path) -> str:
    """The SHA-256 of a regular file in hexadecimal digits. Raises OSError when it cannot be read."""
    with open_regular(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_kept(key: str) -> bool:
    """Whether there is something under the key, sound or not."""
    entry = _entry(key)
    return entry is not None and entry.is_file()


def load(key: str) -> bytes | None:
    """What was kept under the key, None when there is nothing or it is damaged, or of somebody else."""
    entry = _entry(key)
    if entry is None:
        return None
    try:
        with open_regular(entry, follow=False) as file:
            if _whose(os.fstat(file.fileno())) is not None:
                return None
            kept = file.read(MAX_BYTES + 1)
        with contextlib.suppress(OSError):
            os.utime(entry)
    except OSError:
        return None
    content = kept[_DIGEST:]
    return content if _digest(key, content) == kept[:_DIGEST] else None


def keep(key: str, content: bytes) -> None:
    """Keep the content for the user alone; where nothing can be written nothing is kept."""
    entry = _entry(key)
    if entry is None:
        return
    with contextlib.suppress(OSError):
        entry.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=entry.parent, suffix=_ENDING, delete=False) as beside:
            try:
                beside.write(_digest(key, content) + content)
                beside.close()
                os.replace(beside.name, entry)
            except BaseException:
                os.unlink(beside.name)
                raise
        _prune(entry.parent)


def refusal() -> str | None:
    """Why the folder that should be used is not (Indonesian); None where it is, or is not there yet."""
    folder = _named()
    why = _unfit(folder) if folder is not None else None
    if why is None:
        return None
    return (
        f"Folder simpanan {folder} {why}, karena itu tidak dipakai; ubah izinnya (chmod 700), atau sebut "
        "folder lain dengan AUDITOR_CACHE."
    )


def _named() -> Path | None:
    """The folder: what ``AUDITOR_CACHE`` says, or else where the desktop keeps what can be made anew."""
    if named := os.environ.get("AUDITOR_CACHE"):
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(base) if base else Path.home() / ".cache") / "auditor"
    except RuntimeError:  # a user without a home folder
        return None


def _entry(key: str) -> Path | None:
    """Where the entry lies; None where there is no folder to be trusted."""
    folder = _named()
    return None if folder is None or _unfit(folder) is not None else folder / f"{key}{_ENDING}"


def _unfit(folder: Path) -> str | None:
    """What is wrong with the folder (Indonesian), None where it is the user's own or is not there yet.

    What is in it is believed, so that nobody else may write there. Nothing is asked where the system knows no
    owners and modes.
    """
    try:
        look = folder.lstat()
    except OSError:
        return None
    if stat.S_ISLNK(look.st_mode):
        return "adalah tautan ke tempat lain"
    if not stat.S_ISDIR(look.st_mode):
        return "bukan folder"
    return _whose(look)


def _whose(look: os.stat_result) -> str | None:
    """Who else can write there (Indonesian), None where nobody can."""
    if not hasattr(os, "getuid"):
        return None
    if look.st_uid != os.getuid():
        return "milik pengguna lain"
    return "dapat ditulisi pengguna lain" if look.st_mode & (stat.S_IWGRP | stat.S_IWOTH) else None


def _digest(key: str, content: bytes) -> bytes:
    """What tells a whole entry, lying under its own key, from others. It keeps no secret."""
    return hashlib.sha256(key.encode() + b"\0" + content).digest()


def _prune(folder: Path) -> None:
    entries = [(path, path.lstat()) for path in folder.glob(f"*{_ENDING}")]
    size = sum(look.st_size for _, look in entries)
    for path, look in sorted(entries, key=lambda entry: entry[1].st_mtime):
        if size <= MAX_BYTES:
            return
        path.unlink(missing_ok=True)
        size -= look.st_size
