"""What was worked out once is kept in the user's cache folder, and found again by what it was made from."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile

from auditor.files import open_regular

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
    """What was kept under the key, None when there is nothing or it is damaged."""
    entry = _entry(key)
    if entry is None:
        return None
    try:
        kept = entry.read_bytes()
        os.utime(entry)
    except OSError:
        return None
    content = kept[_DIGEST:]
    return content if hashlib.sha256(content).digest() == kept[:_DIGEST] else None


def keep(key: str, content: bytes) -> None:
    """Keep the content for the user alone; where nothing can be written nothing is kept."""
    entry = _entry(key)
    if entry is None:
        return
    with contextlib.suppress(OSError):
        entry.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=entry.parent, suffix=_ENDING, delete=False) as beside:
            beside.write(hashlib.sha256(content).digest() + content)
        os.replace(beside.name, entry)
        _prune(entry.parent)


def _entry(key: str) -> Path | None:
    """Where the entry lies: in ``AUDITOR_CACHE``, or else where the desktop keeps what can be made anew."""
    if named := os.environ.get("AUDITOR_CACHE"):
        return Path(named) / f"{key}{_ENDING}"
    base = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(base) if base else Path.home() / ".cache") / "auditor" / f"{key}{_ENDING}"
    except RuntimeError:  # a user without a home folder
        return None


def _prune(folder: Path) -> None:
    entries = [(path, path.stat()) for path in folder.glob(f"*{_ENDING}")]
    size = sum(stat.st_size for _, stat in entries)
    for path, stat in sorted(entries, key=lambda entry: entry[1].st_mtime):
        if size <= MAX_BYTES:
            return
        path.unlink(missing_ok=True)
        size -= stat.st_size
