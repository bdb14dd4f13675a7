"""A line that shows how far a long run is: the stage and the page."""

from __future__ import annotations

import time
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

_SHOWN_AFTER = 1.0


class ProgressLine:
    """Shows progress on a terminal once the work has taken a second; elsewhere it stays silent."""

    def __init__(self, console: Console) -> None:
        self._began = time.monotonic()
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.fields[steps]}"),
            TimeElapsedColumn(),
            console=console,
            transient=True,
        )
        self._task = self._progress.add_task("Membaca", steps="")
        self._shown = False
        self._wanted = console.is_terminal

    def __enter__(self) -> ProgressLine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            self._progress.stop()

    def show(self, stage: str, done: int, total: int) -> None:
        """Take note of the stage and of how many of its steps (pages) are done."""
        if not self._shown and self._wanted and time.monotonic() - self._began > _SHOWN_AFTER:
            self._progress.start()
            self._shown = True
        steps = f"{done} dari {total}" if total > 1 else ""
        self._progress.update(self._task, description=stage, completed=done, total=max(total, 1), steps=steps)
