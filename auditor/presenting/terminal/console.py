"""The one way to the terminal: what cannot be seen is spelled out, and output that is lost is reported."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

from auditor.files.plain import spelled
from auditor.models.errors import InputError

LOST = (
    "Keluaran standar tidak dapat ditulis (penuh atau sudah ditutup); arahkan ke tempat lain. "
    "Berkas hasil tidak terpengaruh."
)
"""What is said where the summary cannot be."""


class Terminal(Console):
    """Standard output, or what is said of errors beside it. Both show no control character as it is.

    Raises InputError when standard output cannot be written; nothing is done where errors cannot be shown.
    """

    def __init__(self, *, stderr: bool = False) -> None:
        super().__init__(stderr=stderr)

    def print(self, *objects: Any, **how: Any) -> None:
        """Print, as rich does."""
        try:
            super().print(*objects, **how)
        except OSError as error:
            if not self.stderr:
                raise InputError(LOST) from error

    def on_broken_pipe(self) -> None:
        """Say so as of other output that is lost; rich would end the program."""
        if not self.stderr:
            raise InputError(LOST)

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """The pieces of text that are written, their line breaks apart all visible."""
        for piece in super().render(renderable, options):
            yield piece if piece.control else Segment(_visible(piece.text), piece.style)


def _visible(text: str) -> str:
    return "\n".join(map(spelled, text.split("\n")))
