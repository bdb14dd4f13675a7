"""The tables of a work folder's database, and how an older one becomes the present one.

A step is never changed once it was released: what is to be different is a step of its own.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from auditor.models.errors import InputError

_FIRST = (
    """CREATE TABLE report (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        stored TEXT NOT NULL UNIQUE,
        sha256 TEXT NOT NULL UNIQUE,
        size INTEGER NOT NULL,
        office TEXT,
        year INTEGER,
        state TEXT NOT NULL CHECK (state IN ('menunggu', 'diperiksa', 'selesai', 'gagal')),
        reason TEXT NOT NULL DEFAULT '',
        about TEXT NOT NULL DEFAULT '{}',
        added_at TEXT NOT NULL
    )""",
    """CREATE TABLE finding (
        report INTEGER NOT NULL REFERENCES report (id),
        rank INTEGER NOT NULL,
        fingerprint TEXT NOT NULL,
        data TEXT NOT NULL,
        PRIMARY KEY (report, fingerprint)
    )""",
    """CREATE TABLE verdict (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        report INTEGER NOT NULL REFERENCES report (id),
        fingerprint TEXT NOT NULL,
        verdict TEXT CHECK (verdict IN ('benar', 'bukan temuan', 'perlu klarifikasi')),
        for_unit TEXT NOT NULL,
        internal TEXT NOT NULL,
        undoes INTEGER NOT NULL DEFAULT 0,
        at TEXT NOT NULL,
        by TEXT NOT NULL
    )""",
    "CREATE INDEX verdict_of_finding ON verdict (report, fingerprint, id)",
    """CREATE TRIGGER verdict_stays BEFORE UPDATE ON verdict
        BEGIN SELECT RAISE(ABORT, 'the log of verdicts is only added to'); END""",
    """CREATE TRIGGER verdict_is_kept BEFORE DELETE ON verdict
        BEGIN SELECT RAISE(ABORT, 'the log of verdicts is only added to'); END""",
)
"""Reports, their findings as data, and the log of verdicts."""

_SECOND = (
    """CREATE TABLE paper (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        report INTEGER NOT NULL REFERENCES report (id),
        formats TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('menunggu', 'diperiksa', 'selesai', 'gagal')),
        reason TEXT NOT NULL DEFAULT '',
        folder TEXT NOT NULL DEFAULT '',
        names TEXT NOT NULL DEFAULT '[]',
        up_to INTEGER NOT NULL DEFAULT 0,
        at TEXT NOT NULL
    )""",
    "CREATE TABLE assignment (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
)
"""The papers that were made, and what is set once for the assignment."""

_THIRD = (
    "ALTER TABLE report ADD COLUMN batch TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE report ADD COLUMN taken TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE report ADD COLUMN said TEXT NOT NULL DEFAULT '{}'",
    """CREATE TABLE member (
        report INTEGER NOT NULL REFERENCES report (id),
        file INTEGER NOT NULL REFERENCES report (id),
        place INTEGER NOT NULL,
        part TEXT NOT NULL CHECK (part IN ('bab', 'pembanding', 'lalu', 'draf')),
        PRIMARY KEY (report, file)
    )""",
    "UPDATE report SET state = 'menunggu' WHERE state = 'selesai'",
)
"""Which files were given together, what each was taken for and is said to be, and what goes with it.

Findings tell the file of each place from here on, so reports are audited again.
"""

MIGRATIONS: Sequence[Sequence[str]] = (_FIRST, _SECOND, _THIRD)
"""What makes each version of the one before; the version of a database is the number of those it has had."""


def migrate(database: sqlite3.Connection) -> None:
    """Bring the database to the present version, each step all or nothing.

    Raises InputError for one of a newer program, sqlite3.Error for what is no database.
    """
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version > len(MIGRATIONS):
        raise InputError(
            "Folder kerja ini ditulis oleh auditor yang lebih baru; perbarui auditor di komputer ini, atau "
            "sebut folder lain."
        )
    for number, step in enumerate(MIGRATIONS[version:], start=version + 1):
        database.execute("BEGIN IMMEDIATE")
        try:
            for statement in step:
                database.execute(statement)
            database.execute(f"PRAGMA user_version = {number}")
        except BaseException:
            database.execute("ROLLBACK")
            raise
        database.execute("COMMIT")
