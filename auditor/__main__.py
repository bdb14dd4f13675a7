"""The program: ``auditor`` and ``python -m auditor``."""

from __future__ import annotations

import atexit
import gc
import sys
from contextlib import suppress
from typing import NoReturn

OBJECTS = 50_000
"""So many objects are made before those that nothing reaches are looked for: an audit leaves few."""


def main() -> NoReturn:
    """Run a command; where it is given a PDF the readers of PDF begin to load beside all the rest."""
    from auditor.commands.streams import open_streams  # noqa: PLC0415

    given = open_streams()  # before a pipe or a file gets their numbers
    gc.set_threshold(OBJECTS)
    atexit.register(gc.freeze)  # the end of the process frees all at once
    if sys.argv[1:2] in (["audit"], ["extract"]) and any(word.lower().endswith(".pdf") for word in sys.argv):
        from auditor.reading.reader import get_ready  # noqa: PLC0415

        with suppress(OSError):  # what the system lacks is told when the file is read
            get_ready()
    from auditor.cli import main as run  # noqa: PLC0415 - slow to load

    run(shown=given)


if __name__ == "__main__":
    main()
