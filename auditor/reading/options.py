"""How a file is to be read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

SCAN = 4
"""Recognising the text of a picture may take so many times as long as reading a digital page."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Bounds on reading one file, its password, and whether a reading may be kept for the next time.

    ``pages`` are read at most; one page may compute for ``seconds``, and a worker process ``megabytes`` (10^6
    bytes) more than it starts with. What a password locks is never kept.
    """

    pages: int = 1000
    seconds: float = 30
    megabytes: int = 700
    password: str | None = field(default=None, repr=False)
    cache: bool = False

    @property
    def is_kept(self) -> bool:
        """Whether the reading may be taken from the cache and kept there."""
        return self.cache and self.password is None

    @property
    def for_scans(self) -> ReadOptions:
        """The same for pages that are pictures, which take far longer."""
        return replace(self, seconds=SCAN * self.seconds)

    @property
    def chunk_seconds(self) -> float:
        """Longest time that some pages read together, or a file without pages, may take."""
        return 2 * self.seconds

    def file_seconds(self, pages: int) -> float:
        """Longest time that a file of so many pages may take on each core, in seconds."""
        return self.chunk_seconds + pages * self.seconds / 10
