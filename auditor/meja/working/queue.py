"""The thread that has waiting work done, one task at a time: papers first, since somebody waits for them."""

from __future__ import annotations

import os
import secrets
import shutil
import threading
import time
import traceback
from collections.abc import Container, Mapping, Sequence
from pathlib import Path
from typing import Any

from auditor.dossier import unknown
from auditor.meja.keeping.shelf import Given, Kept, Made, Part, Shelf, State
from auditor.meja.keeping.verdicts import NONE, Verdicts
from auditor.meja.working.bundling import batch_of, bundles, packed
from auditor.meja.working.helper import Helper
from auditor.meja.working.told import earlier
from auditor.meja.working.unzipping import Unzipped
from auditor.meja.working.work import Auditing, Papers, Recognising, Refused, Task, Written
from auditor.models.dossier import Recognised
from auditor.models.errors import InputError
from auditor.models.finding import EarlierAudit, Judged, Origin
from auditor.models.finding import Verdicts as Typed
from auditor.processes.bounded import LateError, LostError

PROGRESS = ".kemajuan"
_LOOK = 2.0
"""Seconds after which the thread looks for work that nobody told it of."""
_LATE = "Melewati batas waktu; bagi berkasnya, lalu coba lagi."
_DEAD = "Prosesnya terhenti, mungkin karena kekurangan memori; coba sekali lagi."

Answer = Mapping[str, Any] | Written | Recognised | Unzipped | Refused


class Queue:
    """Does what waits in a work folder."""

    def __init__(self, folder: Path, shelf: Shelf, verdicts: Verdicts, helper: Helper[Task, Answer]) -> None:
        self._folder, self._shelf, self._verdicts, self._helper = folder, shelf, verdicts, helper
        self._wake = threading.Event()
        self._stopping = False
        self._held_until = 0.0
        self._arranging = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="antrean", daemon=True)

    def start(self) -> None:
        """Begin with what waits."""
        self._thread.start()

    def wake(self) -> None:
        """Say that something waits."""
        self._wake.set()

    def hold(self, seconds: float) -> None:
        """Begin no audit for so long, since more files are coming; 0 ends it."""
        self._held_until = time.monotonic() + seconds
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
            except Exception:  # the disk is full for a while, or a fault: what waits is tried again
                did = False
                if os.environ.get("AUDITOR_DEBUG"):
                    traceback.print_exc()
            if not did:
                self._wake.wait(_LOOK)
                self._wake.clear()

    def _did_one(self) -> bool:
        """Do the first of what waits; False where nothing does."""
        if (paper := self._shelf.next_paper()) is not None:
            self._write(paper)
        elif time.monotonic() < self._held_until:
            return False
        elif unknown := [one for one in self._shelf.given() if one.waits and one.taken is None]:
            self._recognise(unknown)
        elif (report := self._shelf.next_report()) is not None:
            self._audit(report)
        else:
            return False
        return True

    def _recognise(self, files: Sequence[Given]) -> None:
        """Ask what files are, and put those together that make a report."""
        for one in files:
            answer = self._answer(Recognising(self._stored / one.stored, one.name))
            if answer is None:
                return
            if isinstance(answer, Unzipped):
                self._take_in(one, answer)
                return  # what was in it is asked next
            if not isinstance(answer, Recognised):
                answer = unknown(Path(one.name), InputError(_reason(answer)))
            self._shelf.take_for(one.id, packed(answer))
        self.arrange()

    def _take_in(self, archive: Given, found: Unzipped) -> None:
        """Put the documents of a ZIP in its place; it stays itself to tell what was not taken."""
        for one in found.files:
            batch = f"{batch_of(archive)} {archive.id} {one.folder}"
            _, is_new = self._shelf.add(one.name, one.stored, batch)
            if not is_new:
                (self._stored / one.stored.name).unlink(missing_ok=True)
        if found.left_out:
            self._shelf.set_state(archive.id, State.GAGAL, found.left_out)
        else:
            self._shelf.remove(archive.id)
            (self._stored / archive.stored).unlink(missing_ok=True)

    def arrange(self, anew: Container[int] = ()) -> None:
        """Put files together anew, as they are known now; what is ``anew`` is audited again."""
        with self._arranging:
            made = bundles(self._shelf.given(), self._stored)
            self._shelf.bundle({one.report: one.members for one in made}, anew)
        self._wake.set()

    def _audit(self, report: Kept) -> None:
        self._shelf.set_state(report.id, State.DIPERIKSA)
        task = self._auditing(report)
        answer = self._answer(task)
        if answer is None:
            return
        if self._auditing(report) != task:  # other files go with it by now
            self._shelf.set_state(report.id, State.MENUNGGU)
        elif isinstance(answer, Mapping):
            self._shelf.keep(report.id, answer)
            self._carry(report)
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

    def _answer(self, task: Task) -> Answer | None:
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
        made = bundles(self._shelf.given(), self._stored)
        documents = next((one.documents for one in made if one.report == report.id), ())
        (given,) = (one for one in self._shelf.given() if one.id == report.id)
        is_more = len(documents) > 1 or any(one.parts for one in documents) or given.said
        return Auditing(
            self._stored / report.stored,
            report.name,
            self._folder / PROGRESS,
            documents if is_more else (),
            self._earlier(report),
        )

    def _earlier(self, report: Kept) -> EarlierAudit | None:
        """What was found in the draft before; None where there is none."""
        draft = self._draft(report)
        if draft is None:
            return None
        origin = Origin(draft.called, draft.office, draft.year, draft.sha256)
        return EarlierAudit((origin,), tuple(map(earlier, self._shelf.findings(draft.id))))

    def _draft(self, report: Kept) -> Kept | None:
        members = self._shelf.members(report.id)
        draft = next((self._shelf.report(one.file) for one in members if one.part is Part.DRAF), None)
        return draft if draft is not None and draft.state is State.SELESAI else None

    def _carry(self, report: Kept) -> None:
        """Take over the verdicts on the draft before, as far as its findings stayed and have none yet."""
        draft = self._draft(report)
        if draft is None:
            return
        known, there = self._verdicts.of(draft.id), self._verdicts.of(report.id)
        for finding in self._shelf.findings(report.id):
            mark = finding["fingerprint"]
            if mark in known and mark not in there:
                self._verdicts.save(report.id, mark, known[mark], 0)

    @property
    def _stored(self) -> Path:
        return self._folder / "berkas"

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
        origin = Origin(report.called, report.office, report.year, report.sha256)
        return Typed((origin,), tuple(rows))


def _reason(answer: Answer) -> str:
    return answer.reason if isinstance(answer, Refused) else _DEAD
