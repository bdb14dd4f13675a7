"""A work folder that is open: what lies in it, and the processes that work on it."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from auditor.files.locks import take
from auditor.meja.keeping.database import Database
from auditor.meja.keeping.shelf import Made, Shelf
from auditor.meja.keeping.uploads import sweep
from auditor.meja.keeping.verdicts import Verdicts
from auditor.meja.working.drawing import BOUNDS, Box, Drawn, Wanted, draw
from auditor.meja.working.helper import Bounds, Helper
from auditor.meja.working.queue import PROGRESS, Answer, Queue
from auditor.meja.working.work import LONGEST, Setup, Task, Work, noted
from auditor.models.errors import InputError

_LOCK = ".auditor-meja"
_KEPT_PICTURES = 30
"""Pictures of pages that are kept: those of a finding and its neighbours, some 200 kB each."""
REVIEWER = "pereviu"


class Desk:
    """What the pages show and change."""

    def __init__(
        self, folder: Path, shelf: Shelf, verdicts: Verdicts, queue: Queue, drawing: Helper[Wanted, Drawn]
    ) -> None:
        self.folder, self.shelf, self.verdicts, self.queue = folder, shelf, verdicts, queue
        self._drawn = lru_cache(_KEPT_PICTURES)(drawing.do)

    def picture(self, stored: str, page: int, boxes: tuple[Box, ...]) -> Drawn:
        """A page of a stored file with those places marked.

        Raises InputError when it cannot be drawn, LostError when that took too long.
        """
        return self._drawn(Wanted(self.folder / "berkas" / stored, page, boxes))

    def paper(self, made: Made, name: str) -> Path:
        """Where a paper that was made lies."""
        return self.folder / "kertas" / made.folder / name

    def progress(self) -> tuple[str, int, int] | None:
        """How far the task under way is."""
        return noted(self.folder / PROGRESS)

    @property
    def reviewer(self) -> str:
        """Whose name stands beside verdicts: as it was set, else that of the computer's user."""
        return self.shelf.setting(REVIEWER) or _user()


@contextmanager
def open_desk(folder: Path, setup: Setup) -> Iterator[Desk]:
    """Open a work folder, which is made where it is not there, and end all work on it at the end.

    Raises InputError when it cannot be used, or is open already.
    """
    work = Work(setup)
    work.prepare()
    try:
        for name in ("berkas", "kertas"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        lock = take(folder / _LOCK)
    except OSError as error:
        raise InputError(
            f"Folder kerja {folder} tidak dapat dibuat atau ditulisi; periksa izinnya, atau sebut folder "
            "lain."
        ) from error
    if lock is None:
        raise InputError(
            f"Folder kerja {folder} sedang dibuka oleh meja lain; pakai jendela yang sudah ada, atau tutup "
            "dahulu."
        )
    try:
        sweep(folder / "berkas")
        drawing: Helper[Wanted, Drawn] = Helper(draw, BOUNDS)
        try:
            with _working(folder, work, setup, drawing) as desk:
                yield desk
        finally:
            drawing.end()
    finally:
        lock.leave()


@contextmanager
def _working(folder: Path, work: Work, setup: Setup, drawing: Helper[Wanted, Drawn]) -> Iterator[Desk]:
    helper: Helper[Task, Answer] = Helper(work, Bounds(LONGEST, setup.megabytes, fresh=True))
    try:
        database = Database(folder)
    except BaseException:
        helper.end()
        raise
    shelf, verdicts = Shelf(database), Verdicts(database)
    queue = Queue(folder, shelf, verdicts, helper)
    queue.start()
    try:
        yield Desk(folder, shelf, verdicts, queue, drawing)
    finally:
        queue.stop()
        database.close()


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a system that knows no name
        return "pereviu"
