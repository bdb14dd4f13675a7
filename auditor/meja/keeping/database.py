"""The database of a work folder: one transaction at a time, nothing told before it is on disk."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from auditor.meja.keeping.schema import migrate
from auditor.models.errors import InputError

FILE = "meja.sqlite"
_PATIENCE = 10.0
"""Seconds that another program's transaction is waited for."""


class Database:
    """A database that is open; several threads may use it."""

    def __init__(self, folder: Path) -> None:
        """Open the one in the folder, or make it. Raises InputError when that is not possible."""
        file = folder / FILE
        try:
            self._connection = sqlite3.connect(
                file, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
            )
            self._connection.row_factory = sqlite3.Row
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute(
                "PRAGMA synchronous = FULL"
            )  # what was told as saved outlives a power cut
            self._connection.execute("PRAGMA foreign_keys = ON")
            migrate(self._connection)
        except sqlite3.Error as error:
            raise InputError(
                f"{file} tidak dapat dibuka; periksa izin foldernya, atau sebut folder kerja lain."
            ) from error
        self._lock = threading.RLock()

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: what is done within is on disk at its end, or none of it is done."""
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def rows(self, query: str, given: Sequence[object] = ()) -> list[sqlite3.Row]:
        """The rows that a query gives."""
        with self._lock:
            return self._connection.execute(query, given).fetchall()

    def row(self, query: str, given: Sequence[object] = ()) -> sqlite3.Row | None:
        """The first row that a query gives."""
        with self._lock:
            found: sqlite3.Row | None = self._connection.execute(query, given).fetchone()
            return found

    def number(self, query: str, given: Sequence[object] = ()) -> int:
        """The number that a query gives, 0 for none."""
        found = self.row(query, given)
        value: Any = found[0] if found is not None else 0
        return int(value or 0)

    def close(self) -> None:
        """Close it; it cannot be used any more."""
        with self._lock:
            self._connection.close()


def now() -> str:
    """The time to be noted: local, to the second, with its distance from UTC."""
    return datetime.now().astimezone().isoformat(timespec="seconds")
