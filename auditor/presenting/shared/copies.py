"""Copies of the originals, written in a process of their own: to write an untrusted file is to parse it."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

from auditor.models.finding import NotChecked
from auditor.models.read_options import ReadOptions
from auditor.processes.bounded import LostError
from auditor.processes.workers import alone

_OF_THE_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}


def copied(
    write: Callable[[Path], None], source: Path, target: Path, options: ReadOptions
) -> NotChecked | None:
    """Have ``write`` copy ``source`` to ``target``; give what kept the copy from being written, else None.

    Raises OSError when the disk is what kept it.
    """
    try:
        alone(write, source, options)
    except LostError as failure:
        if isinstance(cause := failure.__cause__, OSError) and cause.errno in _OF_THE_DISK:
            raise cause from failure
        why = str(failure)
    except Exception as error:  # libraries stumble on broken files with whatever error they lead to
        if isinstance(error, OSError) and error.errno in _OF_THE_DISK:
            raise
        why = "susunan berkasnya rusak, tidak dapat ditulis ulang; simpan ulang berkasnya lalu audit lagi"
    else:
        return None
    target.unlink(missing_ok=True)
    return NotChecked(target.name, why)
