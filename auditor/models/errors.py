"""Errors that a user sees."""

from __future__ import annotations

from enum import StrEnum

from auditor.files import MEMORY, lack


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
