"""Where data lies: the bundled folders (rules, reports, corpus), and what the user keeps."""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def data_dir(name: str) -> Path:
    """Give the folder of that name ("rules", "reports", "corpus"), in a checkout and in a wheel alike.

    Raises FileNotFoundError when the installation is incomplete.
    """
    for candidate in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"data folder {name!r} is missing from the installation")


def user_dir() -> Path | None:
    """The folder for what the user has imported; it need not exist yet. None for a user without a home."""
    base = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_DATA_HOME")
    try:
        return (Path(base) if base else Path.home() / ".local" / "share") / "auditor"
    except RuntimeError:
        return None


def bundled_nomenclature() -> Path:
    """The official names that the program comes with."""
    return data_dir("rules") / "nomenklatur.csv.gz"


def imported_nomenclature() -> Path | None:
    """Where an imported nomenclature is kept, in place of the bundled one; None where nothing can be."""
    folder = user_dir()
    return folder / "nomenklatur.csv" if folder else None
