"""A fault of the program's own costs the step that it happened in, and is reported; the audit goes on."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from auditor.processes.bounds import BoundError, one_step

LOUD = "AUDITOR_LOUD"
"""Set in the environment where no fault is borne, as in the tests: there each one ends the work."""

_Result = TypeVar("_Result")
_Other = TypeVar("_Other")
_Given = ParamSpec("_Given")


def borne(error: Exception, whose: str = "kesalahan auditor sendiri") -> str:
    """What to say of a fault (Indonesian) after which the work goes on.

    Raises it where faults are to be loud, and where the memory is used up: less work is then no help.
    """
    if os.environ.get(LOUD) or isinstance(error, MemoryError):
        raise error
    return f"{whose}, {type(error).__name__}"


class Steps:
    """Steps of a stage, of which those that fail are noted: what they are (Indonesian), and why."""

    def __init__(self) -> None:
        self.failed: list[tuple[str, str]] = []

    def take(self, what: str, work: Callable[[], _Result], instead: _Other) -> _Result | _Other:
        """What the work gives, or ``instead`` where it fails."""
        try:
            with one_step():
                return work()
        except BoundError as error:
            self.failed.append((what, str(error)))
            return instead
        except Exception as error:
            self.failed.append((what, borne(error)))
            return instead

    def found(
        self,
        what: str,
        work: Callable[_Given, list[_Result]],
        *given: _Given.args,
        **named: _Given.kwargs,
    ) -> list[_Result]:
        """The records that the work finds, none where it fails."""
        return self.take(what, lambda: work(*given, **named), [])

    def done(
        self, what: str, work: Callable[_Given, None], *given: _Given.args, **named: _Given.kwargs
    ) -> None:
        """Do the work."""
        self.take(what, lambda: work(*given, **named), None)
