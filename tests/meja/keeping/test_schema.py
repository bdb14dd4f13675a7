"""A database of an older program becomes one of the present one, and nothing in it is lost."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from auditor.meja.keeping import schema
from auditor.meja.keeping.database import FILE, Database
from auditor.meja.keeping.schema import MIGRATIONS
from auditor.meja.keeping.shelf import Shelf
from auditor.meja.keeping.verdicts import Verdicts
from auditor.models.errors import InputError
from auditor.models.finding import Verdict


def older(folder: Path, version: int) -> None:
    """A database as the program of that version left it, with a verdict."""
    database = sqlite3.connect(folder / FILE, isolation_level=None)
    for step in MIGRATIONS[:version]:
        for statement in step:
            database.execute(statement)
    database.execute(f"PRAGMA user_version = {version}")
    database.execute(
        "INSERT INTO report (name, stored, sha256, size, state, added_at) VALUES ('a.pdf', 's', 'x', 1, "
        "'selesai', '2026-01-02T03:04:05+07:00')"
    )
    database.execute(
        "INSERT INTO verdict (report, fingerprint, verdict, for_unit, internal, at, by) "
        "VALUES (1, 'ab12', 'benar', 'u', 'i', '2026-01-02T03:04:05+07:00', 'Sri')"
    )
    database.close()


def test_an_older_file_is_brought_up_and_keeps_its_verdicts(tmp_path: Path) -> None:
    older(tmp_path, 1)
    database = Database(tmp_path)
    assert database.number("PRAGMA user_version") == len(MIGRATIONS) == 3
    (holds,) = Verdicts(database).of(1).values()
    assert (holds.verdict, holds.for_unit, holds.internal, holds.by) == (Verdict.BENAR, "u", "i", "Sri")
    shelf = Shelf(database)
    shelf.set_setting("pereviu", "Budi")
    assert shelf.setting("pereviu") == "Budi"
    assert [one.name for one in shelf.reports()] == ["a.pdf"]
    database.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    older(tmp_path, 1)
    broken = (*MIGRATIONS, ("CREATE TABLE more (name TEXT)", "no statement"))
    monkeypatch.setattr(schema, "MIGRATIONS", broken)
    with pytest.raises(InputError, match="tidak dapat dibuka"):
        Database(tmp_path)
    with sqlite3.connect(tmp_path / FILE) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (3,)
        assert database.execute("SELECT name FROM sqlite_master WHERE name = 'more'").fetchall() == []


def test_a_file_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE) as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(InputError, match="lebih baru"):
        Database(tmp_path)


def test_what_is_no_database_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"x" * 5000)
    with pytest.raises(InputError, match="tidak dapat dibuka"):
        Database(tmp_path)


def test_it_writes_through_to_the_disk(tmp_path: Path) -> None:
    database = Database(tmp_path)
    row = database.row("PRAGMA journal_mode")
    assert row is not None
    assert row[0] == "wal"
    assert database.number("PRAGMA synchronous") == 2
    database.close()
