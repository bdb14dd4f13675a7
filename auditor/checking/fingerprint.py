"""Names for findings that survive a re-typeset or re-paginated draft."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from auditor.checking.rules.rule import Rule
from auditor.models.report import Place, Value

_UNNUMBERED = "tabel ke-"

LENGTH = 16
"""Hexadecimal digits of a fingerprint."""


def _plain(text: object) -> str:
    return "".join(letter for letter in str(text or "").casefold() if letter.isalnum())


def _table(place: Place) -> str | None:
    """The printed number; a table without one goes by its title where it has any."""
    numbered = place.table is not None and any(char.isdigit() for char in place.table)
    if numbered and not str(place.table).startswith(_UNNUMBERED):
        return place.table
    return place.caption or place.table


class Fingerprints:
    """Gives fingerprints to the findings of one rule, in the order of the document.

    They are made of the rule, the table number, the row label and the column (letters and digits only,
    without case), never of page or value. Findings that agree in all of these are told apart by their
    order. ``of`` is the document or dossier that they are of, "" for the report that is audited first: its
    findings have the same fingerprints whatever it is audited with.
    """

    def __init__(self, rule: Rule, of: str = "") -> None:
        self._rule = rule
        self._of = (_plain(of),) if of else ()
        self._given: Counter[tuple[str, ...]] = Counter()

    def give(self, names: Mapping[str, Any], evidence: Sequence[Value]) -> str:
        """The fingerprint of a finding on the record behind ``names``."""
        place = names.get("place")
        first = evidence[0].place if evidence else None
        table = _table(place) if isinstance(place, Place) else None
        label = place.row if isinstance(place, Place) else None
        row = self._rule.evaluate("key.row", names) or label or (first.row if first else "")
        column = self._rule.evaluate("key.column", names) or (first.column if first else "")
        return self._mark(_plain(table), _plain(row), _plain(column))

    def give_group(self, cause: str) -> str:
        """The fingerprint of a finding that tells several violations of one cause together."""
        return self._mark(_plain(cause), "(kelompok)", "")

    def _mark(self, *parts: str) -> str:
        self._given[parts] += 1
        ordinal = self._given[parts]
        written = "|".join((self._rule.id, *self._of, *parts)) + (f"|{ordinal}" if ordinal > 1 else "")
        return hashlib.sha256(written.encode()).hexdigest()[:LENGTH]
