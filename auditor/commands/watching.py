"""``auditor audit FILE --pantau``: a report audited again whenever it was saved, against the time before."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from auditor.commands.ending import COULD_NOT_AUDIT, INTERRUPTED, say
from auditor.files.regular import open_regular
from auditor.models.errors import InputError
from auditor.models.finding import EarlierAudit
from auditor.presenting.rerun.earlier_findings import read_findings
from auditor.reading.copies import Stamp, stamp_of

LOOK = 1.0
"""Seconds between two looks at the file; one that is the same at two of them is written to its end."""
_PATIENCE = 5
"""Looks that a file may be missing or held before that is told: to save it takes less."""


@dataclass(frozen=True, slots=True)
class Round:
    """An audit that ended: its exit code, and the folder of its papers, None where it did not begin."""

    code: int
    folder: Path | None


def watch(file: Path, audit: Callable[[EarlierAudit | None], Round]) -> int:
    """Audit the file now and whenever it was saved, until Ctrl+C; the exit code of the last whole audit.

    ``audit`` is called with the audit before, None at first. Raises InputError where there is no such file.
    """
    if not file.is_file():
        raise InputError(f"{file} tidak ditemukan; periksa nama dan letak berkasnya.")
    code, earlier = COULD_NOT_AUDIT, None
    try:
        while True:
            seen = stamp_of(file)
            done = audit(earlier)
            if done.code == INTERRUPTED:
                return code
            if done.code != COULD_NOT_AUDIT and done.folder is not None:
                code, earlier = done.code, _findings_in(done.folder) or earlier
            elif not _can_be_read(file):
                seen = None  # as soon as it can be, it is tried again
            say("", f"{file.name} dipantau: simpan berkasnya untuk audit berikutnya, Ctrl+C untuk selesai.")
            _wait_until_saved(file, seen)
            say("", f"{time.strftime('%H:%M:%S')} {file.name} disimpan, diaudit lagi.")
    except KeyboardInterrupt:
        return code


def _findings_in(folder: Path) -> EarlierAudit | None:
    """What was found, None where somebody took it away since."""
    try:
        return read_findings(folder)
    except InputError:
        return None


def _wait_until_saved(file: Path, seen: Stamp | None) -> None:
    """Wait until the file is another one than was seen, whole, and to be read."""
    before, looks = seen, 0
    while True:
        time.sleep(LOOK)
        now = stamp_of(file)
        is_new = now is not None and now[0] > 0 and now != seen
        if is_new and now == before and _can_be_read(file):
            return
        looks = looks + 1 if now is None or (is_new and now == before) else 0
        if looks == _PATIENCE:
            why = "tidak ada di tempatnya" if now is None else "sedang dipegang program lain"
            say(f"{file.name} {why}; dicoba lagi sampai dapat dibaca.")
        before = now


def _can_be_read(file: Path) -> bool:
    try:
        with open_regular(file) as opened:
            opened.read(1)
    except OSError:
        return False
    return True
