"""The thread that has waiting work done, one task at a time: papers first, since somebody waits for them."""

from __future__ import annotations

import secrets
import shutil
import sqlite3
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from auditor.meja.keeping.shelf import Kept, Made, Shelf, State
from auditor.meja.keeping.verdicts import NONE, Verdicts
from auditor.meja.working.helper import Helper
from auditor.meja.working.work import Auditing, Papers, Refused, Written
from auditor.models.finding import Judged, Origin
from auditor.models.finding import Verdicts as Typed
from auditor.processes.bounded import LateError, LostError

PROGRESS = ".kemajuan"
_LOOK = 2.0
"""Seconds after which the thread looks for work that nobody told it of."""
_LATE = "Melewati batas waktu; bagi berkasnya, lalu coba lagi."
_DEAD = "Prosesnya terhenti, mungkin karena kekurangan memori; coba sekali lagi."

Answer = Mapping[str, Any] | Written | Refused


class Queue:
    """Does what waits in a work folder."""

    def __init__(
        self, folder: Path, shelf: Shelf, verdicts: Verdicts, helper: Helper[Auditing | Papers, Answer]
    ) -> None:
        self._folder, self._shelf, self._verdicts, self._helper = folder, shelf, verdicts, helper
        self._wake = threading.Event()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="antrean", daemon=True)

    def start(self) -> None:
        """Begin with what waits."""
        self._thread.start()

    def wake(self) -> None:
        """Say that something waits."""
        self._wake.set()

    def stop(self) -> None:
        """End what is under way; it waits again when the folder is opened next."""
        self._stopping = True
        self._wake.set()
        self._helper.end()
        if self._thread.is_alive():
            self._thread.join(timeout=10)

    def _run(self) -> None:
        while not self._stopping:
            try:
                did = self._did_one()
            except (sqlite3.Error, OSError):  # the disk is full for a while: what waits is tried again
                did = False
            if not did:
                self._wake.wait(_LOOK)
                self._wake.clear()

    def _did_one(self) -> bool:
        """Do the first of what waits; False where nothing does."""
        if (paper := self._shelf.next_paper()) is not None:
            self._write(paper)
        elif (report := self._shelf.next_report()) is not None:
            self._audit(report)
        else:
            return False
        return True

    def _audit(self, report: Kept) -> None:
        self._shelf.set_state(report.id, State.DIPERIKSA)
        answer = self._answer(self._auditing(report))
        if answer is None:
            return
        if isinstance(answer, Mapping):
            self._shelf.keep(report.id, answer)
        else:
            self._shelf.set_state(report.id, State.GAGAL, _reason(answer))

    def _write(self, paper: Made) -> None:
        report = self._shelf.report(paper.report)
        if report is None:
            return
        self._shelf.set_paper(paper.id, State.DIPERIKSA)
        up_to = self._verdicts.last(report.id)
        folder = f"{report.id}-{secrets.token_hex(8)}"
        task = Papers(
            self._auditing(report), self._typed(report), self._folder / "kertas" / folder, paper.formats
        )
        answer = self._answer(task)
        if answer is None:
            return
        if not isinstance(answer, Written):
            shutil.rmtree(self._folder / "kertas" / folder, ignore_errors=True)
            self._shelf.set_paper(paper.id, State.GAGAL, _reason(answer))
            return
        done = Made(paper.id, report.id, paper.formats, State.SELESAI, "", folder, (), up_to, "")
        for older in self._shelf.keep_paper(done, folder, answer.names, answer.missed):
            shutil.rmtree(self._folder / "kertas" / older, ignore_errors=True)

    def _answer(self, task: Auditing | Papers) -> Answer | None:
        """What the task gave, None where the program is about to end."""
        progress = self._folder / PROGRESS
        progress.unlink(missing_ok=True)
        try:
            answer = self._helper.do(task)
        except LateError:
            answer = Refused(_LATE)
        except LostError:
            answer = Refused(_DEAD)
        except Exception:  # what the work raises though it should not: it never ends the queue
            answer = Refused(_DEAD)
        return None if self._stopping else answer

    def _auditing(self, report: Kept) -> Auditing:
        return Auditing(self._folder / "berkas" / report.stored, report.name, self._folder / PROGRESS)

    def _typed(self, report: Kept) -> Typed:
        """The verdicts on a report in the form in which a working paper gives them.

        The internal note is none of it: papers go to the unit.
        """
        standing = self._verdicts.of(report.id)
        rows = []
        for finding in self._shelf.findings(report.id):
            holds = standing.get(finding["fingerprint"], NONE)
            rows.append(
                Judged(
                    finding["fingerprint"],
                    finding["rule"],
                    finding["message"],
                    holds.verdict,
                    holds.for_unit,
                )
            )
        origin = Origin(report.name, report.office, report.year, report.sha256)
        return Typed((origin,), tuple(rows))


def _reason(answer: Answer) -> str:
    return answer.reason if isinstance(answer, Refused) else _DEAD
