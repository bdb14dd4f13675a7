"""The log of verdicts is only added to; the last row holds; nothing is overwritten unseen."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_maker import filled, finding

from auditor.meja.keeping.database import Database
from auditor.meja.keeping.shelf import Shelf
from auditor.meja.keeping.verdicts import NONE, ConflictError, Standing, Verdicts
from auditor.models.finding import Verdict

BENAR, BUKAN, KLARIFIKASI = Verdict.BENAR, Verdict.BUKAN_TEMUAN, Verdict.PERLU_KLARIFIKASI


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path)
    filled(Shelf(opened), finding("aa"), finding("bb"))
    yield opened
    opened.close()


@pytest.fixture
def verdicts(database: Database) -> Verdicts:
    return Verdicts(database)


def save(
    verdicts: Verdicts, verdict: Verdict | None, known: int, unit: str = "", inner: str = ""
) -> Standing:
    return verdicts.save(1, "aa", Standing(verdict=verdict, for_unit=unit, internal=inner, by="Sri"), known)


def test_the_last_row_holds_and_those_before_stay(verdicts: Verdicts) -> None:
    first = save(verdicts, BENAR, 0, "satu")
    second = save(verdicts, KLARIFIKASI, first.id, "dua", "rahasia")
    assert verdicts.of(1) == {"aa": second}
    assert [one.content for one in verdicts.log(1, "aa")] == [
        (BENAR, "satu", ""),
        (KLARIFIKASI, "dua", "rahasia"),
    ]
    assert verdicts.last(1) == second.id


def test_rows_cannot_be_changed_or_removed(database: Database, verdicts: Verdicts) -> None:
    save(verdicts, BENAR, 0)
    for statement in ("UPDATE verdict SET verdict = NULL", "DELETE FROM verdict"):
        with pytest.raises(sqlite3.IntegrityError, match="only added to"), database.changing() as changed:
            changed.execute(statement)
    assert verdicts.of_finding(1, "aa").verdict is BENAR


def test_undo_adds_a_row_and_goes_further_back_each_time(verdicts: Verdicts) -> None:
    known = 0
    for verdict in (BENAR, BUKAN, KLARIFIKASI):
        known = save(verdicts, verdict, known).id
    told = []
    for _ in range(4):
        holds = verdicts.undo(1, "aa", "Budi", known)
        told.append(holds.verdict)
        known = holds.id
    assert told == [BUKAN, BENAR, None, None]
    assert len(verdicts.log(1, "aa")) == 6  # the last one had nothing to take back
    assert [one.undoes > 0 for one in verdicts.log(1, "aa")] == [False] * 3 + [True] * 3


def test_what_is_saved_after_an_undo_is_undone_to_what_held_then(verdicts: Verdicts) -> None:
    first = save(verdicts, BENAR, 0, "a")
    second = save(verdicts, BUKAN, first.id, "b")
    undone = verdicts.undo(1, "aa", "Sri", second.id)
    third = save(verdicts, KLARIFIKASI, undone.id, "c")
    assert verdicts.undo(1, "aa", "Sri", third.id).content == (BENAR, "a", "")


def test_nothing_was_judged_and_nothing_is_undone(verdicts: Verdicts) -> None:
    assert verdicts.undo(1, "aa", "Sri", 0) == NONE
    assert verdicts.log(1, "aa") == []


def test_what_another_window_saved_is_never_overwritten(verdicts: Verdicts) -> None:
    mine = save(verdicts, BENAR, 0)
    other = save(verdicts, BUKAN, mine.id, "dari jendela lain")
    with pytest.raises(ConflictError) as conflict:
        save(verdicts, KLARIFIKASI, mine.id, "dari sini")
    assert conflict.value.saved == other
    assert conflict.value.tried.content == (KLARIFIKASI, "dari sini", "")
    with pytest.raises(ConflictError):
        verdicts.undo(1, "aa", "Sri", mine.id)
    assert verdicts.of_finding(1, "aa") == other


def test_the_same_is_not_written_twice(verdicts: Verdicts) -> None:
    first = save(verdicts, BENAR, 0)
    assert save(verdicts, BENAR, 0) == first
    assert save(verdicts, BENAR, first.id) == first
    assert len(verdicts.log(1, "aa")) == 1


def test_a_verdict_of_one_finding_is_none_of_another(database: Database, verdicts: Verdicts) -> None:
    save(verdicts, BENAR, 0)
    assert verdicts.of_finding(1, "bb") == NONE
    (report,) = Shelf(database).reports()
    assert (report.judged, report.findings) == (1, 2)
