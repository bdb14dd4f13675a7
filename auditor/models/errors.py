"""Errors that a user sees."""

from __future__ import annotations

import errno
from enum import StrEnum

MEMORY = "memori habis"
_LACKS = {
    **dict.fromkeys(
        (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)),
        "ruang untuk berkas sementara habis",
    ),
    errno.EMFILE: "terlalu sedikit berkas boleh dibuka sekaligus (naikkan dengan ulimit -n)",
    errno.ENFILE: "terlalu banyak berkas terbuka di komputer ini",
    errno.ENOMEM: MEMORY,
    errno.EAGAIN: "terlalu banyak proses berjalan",
}
"""What a machine can lack for a while, by the error that tells of it."""


class LackError(OSError):
    """Something is lacking that may be there at another time. The message, Indonesian, says what."""


def lack(error: BaseException) -> str | None:
    """What is lacking (Indonesian) where the error tells that something is, for a while; else None."""
    if isinstance(error, LackError):
        return str(error)
    return _LACKS.get(error.errno or 0) if isinstance(error, OSError) else None


class Cause(StrEnum):
    """Why something was not done, by whether it is worth trying again."""

    SEMENTARA = "sementara"
    """At that time: room, rights, time, a process or a machine were lacking."""
    TANPA_OCR = "tanpa OCR"
    """As long as nothing here reads pictures of text."""
    TETAP = "tetap"
    """As long as the input is the same: a broken file."""


class InputError(Exception):
    """The input cannot be used. The message is one Indonesian sentence that says what to do."""

    def __init__(self, sentence: str, cause: Cause = Cause.TETAP) -> None:
        super().__init__(sentence)
        self.cause = cause


class OwnPaperError(InputError):
    """The file is a paper of the program itself; ``what`` says which."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(f"{name} adalah {what} buatan auditor, bukan laporan; audit berkas laporannya.")
        self.what = what
        self.name = name

    def __reduce__(self) -> tuple[type[OwnPaperError], tuple[str, str]]:
        return OwnPaperError, (self.name, self.what)


def lacking(error: BaseException) -> str | None:
    """What was lacking where the system refused something for that, in Indonesian; None for other errors."""
    return MEMORY if isinstance(error, MemoryError) else lack(error)


def cause_of(error: BaseException) -> Cause:
    """Whether it is worth trying again: where the system refused, or a process was lost, it is."""
    if isinstance(error, InputError) and error.cause is not Cause.TETAP:
        return error.cause
    told: BaseException | None = error
    while told is not None:
        if isinstance(told, OSError | MemoryError) or getattr(told, "passing", False):
            return Cause.SEMENTARA
        told = told.__cause__
    return Cause.TETAP
