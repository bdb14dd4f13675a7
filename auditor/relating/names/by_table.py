"""Records by the table that they stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol, TypeVar

from auditor.models.report import Place


class Placed(Protocol):
    """A record that stands somewhere."""

    @property
    def place(self) -> Place:
        """Where it stands."""
        ...


Record = TypeVar("Record", bound=Placed)


InTable = tuple[str, str | None, str | None]
"""The document, number and caption of a table, as :attr:`Place.in_table` tells them."""


def in_tables(records: Iterable[Record]) -> dict[InTable, list[Record]]:
    """The records by the table that they stand in, in the order of their first rows."""
    tables: dict[InTable, list[Record]] = defaultdict(list)
    for record in records:
        tables[record.place.in_table].append(record)
    return tables


def by_table(records: Iterable[Record]) -> list[list[Record]]:
    """Group the records by the table that they stand in, in the order of their first rows."""
    return list(in_tables(records).values())
