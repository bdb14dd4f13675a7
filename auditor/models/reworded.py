"""Whether a finding says the same as an earlier one."""

from __future__ import annotations

from functools import lru_cache

from auditor.models.finding import Earlier, Finding, Judged

_CUT = "…"
"""What stands at the end of a text that was too long for its cell."""


def is_reworded(finding: Finding) -> bool:
    """Whether a judged finding says something else now than what the reviewer could read."""
    return finding.judged is not None and not says_same(finding, finding.judged)


def says_same(new: Finding, old: Earlier | Judged) -> bool:
    """Whether a finding of the same rule says the same, as far as the earlier text was kept."""
    if new.rule != old.rule:
        return False
    told = old.told if isinstance(old, Judged) else old.message
    before, now = plain(told), plain(new.message)
    return before == (now[: len(before)] if told.endswith(_CUT) else now)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The letters and digits of a text, in small letters."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())
