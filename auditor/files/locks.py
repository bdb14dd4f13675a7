"""Locks on files that die with the process that holds them, on every system."""

from __future__ import annotations

import contextlib
import os
import sys
from dataclasses import dataclass
from pathlib import Path

_FAR = 1 << 30
"""The byte that is locked on Windows, where what is locked cannot be read: far behind what the file holds."""
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
"""A link that somebody laid in the way is not followed, where the system can tell."""
_LONGEST = 10_000
"""Bytes that are read of what a holder tells."""


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that is held. ``sure`` is False where the system or a network drive knows no locks.

    Then others may believe that they hold it too.
    """

    file: Path
    handle: int
    sure: bool

    def leave(self, *, remove: bool = True) -> None:
        """Let go, and remove the file; does nothing that could fail."""
        if remove and os.name != "nt":  # the name goes while the lock is held
            self._remove()
        with contextlib.suppress(OSError):
            _unlock(self.handle)
        with contextlib.suppress(OSError):
            os.close(self.handle)
        if remove and os.name == "nt":  # an open file cannot be removed there
            self._remove()

    def _remove(self) -> None:
        with contextlib.suppress(OSError):
            self.file.unlink()


def take(file: Path, told: str = "", *, new: bool = True) -> Lock | None:
    """Take the lock on a file and tell others something in it; None when another process holds it.

    The file is made unless not ``new``. Raises OSError when that is not possible.
    """
    while True:
        try:
            handle = os.open(file, os.O_RDWR | _NO_LINK | (os.O_CREAT if new else 0), 0o666)
        except PermissionError:
            if os.name == "nt" and file.exists():  # its holder is just removing it
                return None
            raise
        try:
            sure = _lock(handle)
            if sure is None:
                os.close(handle)
                return None
            if _is_still(handle, file):
                os.ftruncate(handle, 0)
                os.write(handle, told.encode("utf-8", "surrogateescape"))
                return Lock(file, handle, sure)
            if not new:
                raise FileNotFoundError(file)
        except BaseException:
            with contextlib.suppress(OSError):
                os.close(handle)
            raise
        os.close(handle)  # its holder removed it in between


def told_by_holder(file: Path) -> str:
    """What the holder of the lock tells, "" where that cannot be known."""
    try:
        with file.open("rb") as held:
            return held.read(_LONGEST).decode("utf-8", "surrogateescape")
    except OSError:
        return ""


def _is_still(handle: int, file: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), file.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool | None:
        """Whether it is locked now; None when another holds it, False when there are no locks."""
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return None
        except OSError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True

    def _unlock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:

    def _lock(handle: int) -> bool | None:
        """Whether it is locked now; None when another holds it, False when there are no locks."""
        try:
            import fcntl  # noqa: PLC0415 - where it is missing there are no locks

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return None
        except (ImportError, OSError):
            return False
        return True

    def _unlock(handle: int) -> None:
        with contextlib.suppress(ImportError):
            import fcntl  # noqa: PLC0415

            fcntl.flock(handle, fcntl.LOCK_UN)
