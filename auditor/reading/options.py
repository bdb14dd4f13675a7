"""How a file is to be read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Bounds on reading one file.

    ``pages`` are read at most; one page may take ``seconds``, and a worker process ``megabytes`` (10^6
    bytes) more than it starts with.
    """

    pages: int = 1000
    seconds: float = 30
    megabytes: int = 700

    @property
    def chunk_seconds(self) -> float:
        """Longest time that some pages read together, or a file without pages, may take."""
        return 2 * self.seconds

    def file_seconds(self, pages: int) -> float:
        """Longest time that a file of so many pages may take, in seconds."""
        return self.chunk_seconds + pages * self.seconds / 10
