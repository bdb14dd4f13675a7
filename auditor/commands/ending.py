"""How commands end: their exit codes, which are those of linters, and errors in one sentence each.

0: nothing found; 1: findings; 2: could not audit (bad input, bad settings, wrong call).
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from typing import TypeVar

from auditor.files.plain import spelled
from auditor.models.errors import InputError, lacking
from auditor.models.progress import Progress
from auditor.presenting.terminal.console import Terminal
from auditor.presenting.terminal.progress import ProgressLine
from auditor.version import __version__

NOTHING_FOUND, FINDINGS, COULD_NOT_AUDIT = 0, 1, 2
INTERRUPTED = 130
CODES = "Kode keluar: 0 tidak ada temuan, 1 ada temuan, 2 tidak dapat diaudit."
_Result = TypeVar("_Result")


def guarded(work: Callable[[], int], what: str) -> int:
    """Run the work; an error becomes one Indonesian sentence and exit code 2, never a traceback."""
    try:
        return work()
    except InputError as error:
        complain(str(error))
    except KeyboardInterrupt:
        complain("Dihentikan.")
        return INTERRUPTED
    except Exception as error:
        if lack := lacking(error):
            complain(f"{what} tidak dapat diselesaikan karena {lack}; coba lagi sesudahnya.")
            return COULD_NOT_AUDIT
        if os.environ.get("AUDITOR_DEBUG"):
            traceback.print_exc()
        complain(
            f"{what} tidak dapat diselesaikan karena kesalahan auditor sendiri ({type(error).__name__}, "
            f"versi {__version__}); laporkan kepada pengelolanya beserta berkasnya."
        )
    return COULD_NOT_AUDIT


def complain(sentence: str) -> None:
    """Say what is wrong."""
    Terminal(stderr=True).print(spelled(sentence), markup=False, highlight=False, soft_wrap=True)


def say(*sentences: str) -> None:
    """Say what was done, each sentence on a line of its own."""
    Terminal().print("\n".join(map(spelled, sentences)), markup=False, highlight=False, soft_wrap=True)


def with_progress(work: Callable[[Progress], _Result]) -> _Result:
    """Do the work while a line on the terminal shows how far it is."""
    with ProgressLine(Terminal(stderr=True)) as line:
        return work(line.show)
