"""Packs of rules that were found right before are noted by their content, so that they are not checked anew.

Nothing of a rule is kept: it is read and compiled from its file whenever it is used.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from auditor.files.cache import keep, load, make_key, sources_of

_PACKAGE = Path(__file__).resolve().parents[2]
_BELOW = ("checking", "files", "lexicon", "models", "processes")
"""The packages that decide whether a rule is right."""


def pack_key(folder: Path) -> str | None:
    """The key of the rules in a folder; None when one of them cannot be read."""
    try:
        return make_key(sorted(folder.glob("*.yaml")), (), "aturan", _checker())
    except OSError:
        return None


@cache
def _checker() -> str:
    """What tells this way of checking rules from others."""
    sources = [file for name in _BELOW for file in sources_of(_PACKAGE / name)]
    return make_key(sources, ("jinja2", "pydantic", "pyyaml"))


def is_checked(key: str) -> bool:
    """Whether the rules with that key were found right before."""
    return load(key) == b""


def note_checked(key: str) -> None:
    """Note that the rules with that key are right."""
    keep(key, b"")
