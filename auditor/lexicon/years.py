"""Years in titles and headers."""

from __future__ import annotations

import re

YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)")
"""A year of this century that is no part of a longer number."""


def years_in(text: str) -> tuple[int, ...]:
    """Give the years that a text names, each once, in their order."""
    return tuple(dict.fromkeys(int(year) for year in YEAR.findall(text)))
