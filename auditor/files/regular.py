"""Files that others give are opened here: regular ones alone, and no more of them than is reasonable.

A pipe would be waited for without end, and a device gives bytes without end.
"""

from __future__ import annotations

import os
import stat
from io import BufferedReader
from pathlib import Path

_UNWAITING = getattr(os, "O_NONBLOCK", 0)
"""A pipe that takes the place of a file after it was looked at is not waited for."""
_BINARY = getattr(os, "O_BINARY", 0)


class UnfitError(OSError):
    """What a path leads to is not read. The message, in Indonesian, goes on after the name of the file."""


def open_regular(path: Path, *, follow: bool = True) -> BufferedReader:
    """Open a regular file to read, one that a link leads to too if ``follow``.

    Raises UnfitError when it is a folder, a pipe or a device, and OSError when it cannot be opened.
    """
    try:
        look = path.stat() if follow else path.lstat()
    except ValueError as error:  # a name with a letter that no system takes
        raise UnfitError("bukan nama berkas yang sah") from error
    _demand_regular(look)  # to open some devices does something
    flags = os.O_RDONLY | _UNWAITING | _BINARY
    if not follow:
        flags |= getattr(os, "O_NOFOLLOW", 0)
    file = os.fdopen(os.open(path, flags), "rb")
    try:
        _demand_regular(os.fstat(file.fileno()))
    except BaseException:
        file.close()
        raise
    return file


def read_regular(path: Path, most: int) -> bytes:
    """The content of a regular file of at most so many bytes.

    Raises UnfitError when it is larger or no such file, and OSError when it cannot be read.
    """
    with open_regular(path) as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise UnfitError(f"lebih besar dari {-(-most // 1_000_000)} MB")
    return content


def unreadable(error: Exception, advice: str = "periksa nama dan izinnya") -> str:
    """Why a file could not be read, to be said after its name: what is wrong, and what to do."""
    if isinstance(error, UnfitError):
        return f"{error}; sebut berkas yang benar"
    return f"tidak dapat dibaca; {advice}"


def _demand_regular(look: os.stat_result) -> None:
    if stat.S_ISDIR(look.st_mode):
        raise UnfitError("adalah folder, bukan berkas")
    if not stat.S_ISREG(look.st_mode):
        raise UnfitError("bukan berkas biasa melainkan pipa atau perangkat")
