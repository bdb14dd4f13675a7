"""The reports of a work folder with their findings as data, and the papers that were made of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from auditor.files.folder import Format
from auditor.meja.keeping.database import Database, now
from auditor.meja.keeping.uploads import Stored


class State(StrEnum):
    """How far the work on a report or a paper is."""

    MENUNGGU = "menunggu"
    DIPERIKSA = "diperiksa"
    SELESAI = "selesai"
    GAGAL = "gagal"

    @property
    def is_open(self) -> bool:
        """Whether something is still to come."""
        return self in {State.MENUNGGU, State.DIPERIKSA}


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that was given: its name as given, which is only shown, and the name that it is stored under.

    ``about`` is what the audit tells beside the findings; ``judged`` counts those of the ``findings`` that
    have a verdict.
    """

    id: int
    name: str
    stored: str
    sha256: str
    office: str | None
    year: int | None
    state: State
    reason: str
    about: Mapping[str, Any]
    findings: int
    judged: int

    @property
    def called(self) -> str:
        """What papers call it: by the name of its file, in several files by what they have in common."""
        return str(self.about["document"]) if len(self.about.get("files", ())) > 1 else self.name


class Part(StrEnum):
    """As what a file goes with a report."""

    BAB = "bab"
    PEMBANDING = "pembanding"
    LALU = "lalu"
    """Last year's report, which is one of its own too."""
    DRAF = "draf"
    """The draft before, which is a report of its own."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file that goes with a report, by its number, and as what."""

    file: int
    part: Part


@dataclass(frozen=True, slots=True)
class Given:
    """A file as it was given: ``batch`` tells which came together.

    ``taken`` is what it was taken for, None as long as nobody asked; ``said`` is what the reviewer says.
    ``waits``: it waits for something, be it that it is asked what it is.
    """

    id: int
    name: str
    stored: str
    batch: str
    waits: bool
    taken: Mapping[str, Any] | None
    said: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Made:
    """Papers that were made together, or are to be: in which formats, and up to which row of the log."""

    id: int
    report: int
    formats: tuple[Format, ...]
    state: State
    reason: str
    folder: str
    names: tuple[str, ...]
    up_to: int
    at: str


_JUDGED = """(SELECT count(*) FROM finding f JOIN verdict v ON v.id = (
    SELECT max(id) FROM verdict WHERE report = f.report AND fingerprint = f.fingerprint
) WHERE f.report = r.id AND v.verdict IS NOT NULL)"""
_REPORTS = f"""SELECT r.*, {_JUDGED} AS judged,
    (SELECT count(*) FROM finding WHERE report = r.id) AS findings FROM report r"""  # noqa: S608 - fixed names
_SHOWN = f"""{_REPORTS} WHERE r.id NOT IN (
    SELECT file FROM member WHERE part IN ('bab', 'pembanding') AND file <> report
)"""  # noqa: S608 - fixed names
"""Without what is but a part of another report, or goes with one."""
_INTERRUPTED = "Program ditutup sebelum selesai; buat sekali lagi."


class Shelf:
    """What lies in a work folder."""

    def __init__(self, database: Database) -> None:
        self._database = database
        with database.changing() as changed:  # what was under way when the program ended
            changed.execute("UPDATE report SET state = 'menunggu' WHERE state = 'diperiksa'")
            changed.execute(
                "UPDATE paper SET state = 'gagal', reason = ? WHERE state IN ('menunggu', 'diperiksa')",
                (_INTERRUPTED,),
            )

    def reports(self) -> list[Kept]:
        """All reports, in the order in which they came."""
        return [_kept(row) for row in self._database.rows(f"{_SHOWN} ORDER BY r.id")]

    def report(self, number: int) -> Kept | None:
        """The report of that number."""
        row = self._database.row(f"{_REPORTS} WHERE r.id = ?", (number,))
        return None if row is None else _kept(row)

    def add(self, name: str, stored: Stored, batch: str = "") -> tuple[int, bool]:
        """Add a file that waits for its audit; gives its number, and whether it is new."""
        with self._database.changing() as database:
            known = database.execute("SELECT id FROM report WHERE sha256 = ?", (stored.sha256,)).fetchone()
            if known is not None:
                return int(known["id"]), False
            made = database.execute(
                "INSERT INTO report (name, stored, sha256, size, batch, state, added_at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (name, stored.name, stored.sha256, stored.size, batch, State.MENUNGGU, now()),
            )
            return made.lastrowid or 0, True

    def waiting(self) -> int:
        """How many reports wait."""
        return self._database.number("SELECT count(*) FROM report WHERE state = 'menunggu'")

    def next_report(self) -> Kept | None:
        """The report that has waited longest."""
        row = self._database.row(f"{_SHOWN} AND r.state = 'menunggu' ORDER BY r.id LIMIT 1")
        return None if row is None else _kept(row)

    def given(self) -> list[Given]:
        """All files, in the order in which they came."""
        return [
            Given(
                row["id"],
                row["name"],
                row["stored"],
                row["batch"],
                row["state"] == State.MENUNGGU,
                json.loads(row["taken"]) if row["taken"] else None,
                json.loads(row["said"]),
            )
            for row in self._database.rows("SELECT * FROM report ORDER BY id")
        ]

    def take_for(self, number: int, taken: Mapping[str, Any]) -> None:
        """Keep what a file was taken for."""
        with self._database.changing() as database:
            database.execute("UPDATE report SET taken = ? WHERE id = ?", (_packed(taken), number))

    def remove(self, number: int) -> None:
        """Take a file from the folder that nothing goes with, and of which nothing was judged."""
        with self._database.changing() as database:
            database.execute("DELETE FROM report WHERE id = ?", (number,))

    def say(self, number: int, said: Mapping[str, Any]) -> None:
        """Keep what the reviewer says of a file, in place of what it was taken for."""
        with self._database.changing() as database:
            database.execute("UPDATE report SET said = ? WHERE id = ?", (_packed(said), number))

    def members(self, report: int) -> tuple[Member, ...]:
        """What goes with a report; its chapters in their order, itself among them, where it has some."""
        return _members(
            self._database.rows("SELECT * FROM member WHERE report = ? ORDER BY place", (report,))
        )

    def bundle(self, wanted: Mapping[int, Sequence[Member]], anew: Container[int] = ()) -> None:
        """Say what goes with each report; one whose files change, or that is ``anew``, is audited again."""
        with self._database.changing() as database:
            for row in database.execute("SELECT id FROM report").fetchall():
                number = row["id"]
                members = tuple(wanted.get(number, ()))
                rows = database.execute("SELECT * FROM member WHERE report = ? ORDER BY place", (number,))
                is_other = _members(rows.fetchall()) != members
                if is_other:
                    database.execute("DELETE FROM member WHERE report = ?", (number,))
                    database.executemany(
                        "INSERT INTO member (report, file, place, part) VALUES (?, ?, ?, ?)",
                        [(number, one.file, place, one.part) for place, one in enumerate(members)],
                    )
                if is_other or number in anew:
                    database.execute(
                        "UPDATE report SET state = 'menunggu', reason = '' "
                        "WHERE id = ? AND state <> 'diperiksa'",
                        (number,),
                    )

    def set_state(self, number: int, state: State, reason: str = "") -> None:
        """Say how far the audit of a report is."""
        with self._database.changing() as database:
            database.execute("UPDATE report SET state = ?, reason = ? WHERE id = ?", (state, reason, number))

    def retry(self, number: int) -> None:
        """Let a report that failed wait once more."""
        with self._database.changing() as database:
            database.execute(
                "UPDATE report SET state = 'menunggu', reason = '' WHERE id = ? AND state = 'gagal'",
                (number,),
            )

    def keep(self, number: int, told: Mapping[str, Any]) -> None:
        """Keep what an audit gave: the report is done then."""
        findings: Sequence[Mapping[str, Any]] = told["findings"]
        with self._database.changing() as database:
            database.execute("DELETE FROM finding WHERE report = ?", (number,))
            database.executemany(
                "INSERT INTO finding (report, rank, fingerprint, data) VALUES (?, ?, ?, ?)",
                [
                    (number, rank, one["fingerprint"], _packed(one))
                    for rank, one in enumerate(findings, start=1)
                ],
            )
            database.execute(
                "UPDATE report SET state = 'selesai', reason = '', office = ?, year = ?, about = ? "
                "WHERE id = ?",
                (told["office"], told["year"], _packed(told["about"]), number),
            )

    def findings(self, report: int) -> list[dict[str, Any]]:
        """The findings of a report, the gravest first, each with its ``rank``."""
        rows = self._database.rows("SELECT rank, data FROM finding WHERE report = ? ORDER BY rank", (report,))
        return [{"rank": row["rank"], **json.loads(row["data"])} for row in rows]

    def papers(self, report: int) -> list[Made]:
        """The papers of a report, the newest first."""
        rows = self._database.rows("SELECT * FROM paper WHERE report = ? ORDER BY id DESC", (report,))
        return [_made(row) for row in rows]

    def next_paper(self) -> Made | None:
        """The papers that have been asked for first."""
        row = self._database.row("SELECT * FROM paper WHERE state = 'menunggu' ORDER BY id LIMIT 1")
        return None if row is None else _made(row)

    def ask_paper(self, report: int, formats: Sequence[Format]) -> None:
        """Ask for papers; the same are not asked for twice while they wait."""
        asked = ",".join(formats)
        with self._database.changing() as database:
            waits = database.execute(
                "SELECT id FROM paper WHERE report = ? AND formats = ? AND state = 'menunggu'",
                (report, asked),
            ).fetchone()
            if waits is None:
                database.execute(
                    "INSERT INTO paper (report, formats, state, at) VALUES (?, ?, ?, ?)",
                    (report, asked, State.MENUNGGU, now()),
                )

    def set_paper(self, number: int, state: State, reason: str = "") -> None:
        """Say how far the making of papers is."""
        with self._database.changing() as database:
            database.execute(
                "UPDATE paper SET state = ?, reason = ?, at = ? WHERE id = ?", (state, reason, now(), number)
            )

    def keep_paper(self, paper: Made, folder: str, names: Sequence[str], missed: str) -> list[str]:
        """Keep what was made; gives the folders of those before that it is in place of."""
        with self._database.changing() as database:
            older = [
                _made(row)
                for row in database.execute(
                    "SELECT * FROM paper WHERE report = ? AND id < ? AND state IN ('selesai', 'gagal')",
                    (paper.report, paper.id),
                )
            ]
            replaced = [one for one in older if set(one.formats) <= set(paper.formats)]
            database.executemany("DELETE FROM paper WHERE id = ?", [(one.id,) for one in replaced])
            database.execute(
                "UPDATE paper SET state = 'selesai', reason = ?, folder = ?, names = ?, up_to = ?, at = ? "
                "WHERE id = ?",
                (missed, folder, json.dumps(list(names)), paper.up_to, now(), paper.id),
            )
        return [one.folder for one in replaced if one.folder]

    def setting(self, name: str) -> str:
        """What was set for the assignment, "" where nothing was."""
        row = self._database.row("SELECT value FROM assignment WHERE name = ?", (name,))
        return "" if row is None else str(row["value"])

    def set_setting(self, name: str, value: str) -> None:
        """Set it."""
        with self._database.changing() as database:
            database.execute(
                "INSERT INTO assignment (name, value) VALUES (?, ?) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, value),
            )


def _packed(data: Mapping[str, Any]) -> str:
    """JSON that SQLite takes: half characters from broken fonts become question marks."""
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")


def _kept(row: sqlite3.Row) -> Kept:
    return Kept(
        row["id"],
        row["name"],
        row["stored"],
        row["sha256"],
        row["office"],
        row["year"],
        State(row["state"]),
        row["reason"],
        json.loads(row["about"]),
        row["findings"],
        row["judged"],
    )


def _members(rows: Sequence[sqlite3.Row]) -> tuple[Member, ...]:
    return tuple(Member(row["file"], Part(row["part"])) for row in rows)


def _made(row: sqlite3.Row) -> Made:
    return Made(
        row["id"],
        row["report"],
        tuple(map(Format, row["formats"].split(","))),
        State(row["state"]),
        row["reason"],
        row["folder"],
        tuple(json.loads(row["names"])),
        row["up_to"],
        row["at"],
    )
