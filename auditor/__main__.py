"""The program: ``auditor`` and ``python -m auditor``."""

from __future__ import annotations

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run a command; where it is given a PDF the readers of PDF begin to load beside all the rest."""
    if sys.argv[1:2] in (["audit"], ["extract"]) and any(word.lower().endswith(".pdf") for word in sys.argv):
        from auditor.reading.reader import get_ready  # noqa: PLC0415

        get_ready()
    from auditor.cli import main as run  # noqa: PLC0415 - slow to load

    run()


if __name__ == "__main__":
    main()
