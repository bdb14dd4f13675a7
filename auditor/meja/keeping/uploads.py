"""Files that come in: bounded in size and number, and stored under names of the desk's own."""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

from auditor.files.plain import shortened
from auditor.models.errors import InputError, lacking

MEGABYTE = 10**6
LARGEST = 200 * MEGABYTE
"""Bytes of a file: real reports with photographs have a tenth."""
MOST_WAITING = 200
"""Files that may wait for their audit at a time: a province has fewer offices."""
_LONGEST_NAME = 150
UNFINISHED = ".sementara"
"""The end of the name of what is still coming in."""


class TooMuchError(InputError):
    """A file, or their number, is over a bound. The message is one Indonesian sentence."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A file that is stored: under which name, its SHA-256, and its size in bytes."""

    name: str
    sha256: str
    size: int


def shown_name(given: str) -> str:
    r"""The name of a file as it is shown, never a path: ``shown_name("..\\a/b.pdf")`` gives "b.pdf"."""
    return shortened(PureWindowsPath(given).name, _LONGEST_NAME) or "laporan"


def too_large(name: str, largest: int) -> TooMuchError:
    """What to say of a file that is too large."""
    return TooMuchError(
        f"{name} lebih besar dari {largest // MEGABYTE} MB; kecilkan gambarnya atau bagi berkasnya dahulu."
    )


async def store(content: AsyncIterator[bytes], folder: Path, name: str, largest: int = LARGEST) -> Stored:
    """Store what comes in the folder, for good when this returns.

    Raises TooMuchError when it is too large, InputError when there is nothing or it cannot be stored.
    """
    stored = secrets.token_hex(16)
    beside = folder / f"{stored}{UNFINISHED}"
    digest, size = hashlib.sha256(), 0
    try:
        with beside.open("xb") as file:
            async for part in content:
                size += len(part)
                if size > largest:
                    raise too_large(name, largest)
                digest.update(part)
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
        if not size:
            raise InputError(f"{name} kosong; minta salinan yang utuh.")
        beside.rename(folder / stored)
    except OSError as error:
        why = lacking(error) or "foldernya tidak dapat ditulisi"
        raise InputError(f"{name} tidak dapat disimpan ({why}); coba lagi sesudahnya.") from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return Stored(stored, digest.hexdigest(), size)


def sweep(folder: Path) -> None:
    """Remove what was still coming in when the program ended."""
    for left in folder.glob(f"*{UNFINISHED}"):
        with suppress(OSError):
            if left.is_dir():
                shutil.rmtree(left)
            else:
                left.unlink()
