"""The log of verdicts, to which rows are only added: the last row of a finding is what holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace

from auditor.meja.keeping.database import Database, now
from auditor.models.finding import Verdict

LONGEST_NOTE = 4000
"""Characters of a note: a page and a half."""
_COLUMNS = "id, fingerprint, verdict, for_unit, internal, undoes, at, by"


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds of a finding: the verdict, the note that its unit reads, and the one that it does not.

    ``id`` is the row of the log, 0 where there is none yet; ``undoes`` the row that it took back.
    """

    id: int = 0
    verdict: Verdict | None = None
    for_unit: str = ""
    internal: str = ""
    at: str = ""
    by: str = ""
    undoes: int = 0

    @property
    def content(self) -> tuple[Verdict | None, str, str]:
        """What the reviewer gave."""
        return self.verdict, self.for_unit, self.internal


NONE = Standing()
"""Of a finding that nobody judged."""


class ConflictError(Exception):
    """Another window saved something since; ``saved`` is that, ``tried`` what was not saved."""

    def __init__(self, saved: Standing, tried: Standing) -> None:
        super().__init__("another row was written since")
        self.saved, self.tried = saved, tried


class Verdicts:
    """The verdicts of a work folder."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, report: int) -> Mapping[str, Standing]:
        """What holds of each finding of a report that has any row, by its fingerprint."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM verdict WHERE id IN "  # noqa: S608 - fixed names
            "(SELECT max(id) FROM verdict WHERE report = ? GROUP BY fingerprint)",
            (report,),
        )
        return {row["fingerprint"]: _standing(row) for row in rows}

    def of_finding(self, report: int, fingerprint: str) -> Standing:
        """What holds of a finding."""
        rows = self.log(report, fingerprint)
        return rows[-1] if rows else NONE

    def log(self, report: int, fingerprint: str) -> list[Standing]:
        """All that was saved of a finding, the oldest first."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM verdict WHERE report = ? AND fingerprint = ? ORDER BY id",  # noqa: S608
            (report, fingerprint),
        )
        return [_standing(row) for row in rows]

    def last(self, report: int) -> int:
        """The newest row of a report, 0 where it has none."""
        return self._database.number("SELECT max(id) FROM verdict WHERE report = ?", (report,))

    def save(self, report: int, fingerprint: str, given: Standing, known: int) -> Standing:
        """Add what was given and say what holds now; it is on disk then.

        ``known`` is the row that whoever gives it has seen last. Raises ConflictError when there is another
        one since; nothing is written then, nor where what is given holds already.
        """
        with self._database.changing() as database:
            holds = self.of_finding(report, fingerprint)
            if holds.content == given.content:
                return holds
            if holds.id != known:
                raise ConflictError(holds, given)
            return _added(database, report, fingerprint, replace(given, undoes=0))

    def undo(self, report: int, fingerprint: str, by: str, known: int) -> Standing:
        """Add a row that says what held before the one that holds now; without one nothing is written.

        Undoing again goes further back. Raises ConflictError like ``save``.
        """
        with self._database.changing() as database:
            log = self.log(report, fingerprint)
            held = _undone(log)
            before = held[-2] if len(held) > 1 else NONE
            if log and log[-1].id != known:
                raise ConflictError(log[-1], replace(before, by=by))
            if not held:
                return log[-1] if log else NONE
            return _added(database, report, fingerprint, replace(before, by=by, undoes=held[-1].id))


def _undone(log: list[Standing]) -> list[Standing]:
    """The rows that were not taken back, the oldest first; those that take back are none of them."""
    held: list[Standing] = []
    for row in log:
        if row.undoes:
            held.pop()
        else:
            held.append(row)
    return held


def _added(database: sqlite3.Connection, report: int, fingerprint: str, given: Standing) -> Standing:
    at = now()
    made = database.execute(
        "INSERT INTO verdict (report, fingerprint, verdict, for_unit, internal, undoes, at, by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (report, fingerprint, given.verdict, given.for_unit, given.internal, given.undoes, at, given.by),
    )
    return replace(given, id=made.lastrowid or 0, at=at)


def _standing(row: sqlite3.Row) -> Standing:
    verdict = None if row["verdict"] is None else Verdict(row["verdict"])
    return Standing(row["id"], verdict, row["for_unit"], row["internal"], row["at"], row["by"], row["undoes"])
