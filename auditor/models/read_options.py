"""How a file is to be read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

SCAN = 4
"""Recognising the text of a picture may take so many times as long as reading a digital page."""
_FIRST = 11 / 6
"""A file may take so many times the time of a page, however few pages it has: 55 s where a page has 30 s. An
honest list of six pages, with 13,000 letters and 1,200 cells on each, takes 40 s."""
_A_PAGE = 1 / 120
"""And so much more for each page: 0.25 s. Honest pages take 0.1 to 0.2 s."""
_A_SCAN = 2 / 5
"""And for each page whose text is recognised in its picture: 12 s. It takes 2 to 5 s."""
_PACKED = 2 / 3
"""A file without pages, and the stages after reading, begin with so many times the time of a page: 20 s."""
_BYTES_OF_A_PAGE = 5000
"""Bytes of a packed file without pages that count as one; without pictures it has two to three thousand."""
LETTERS_OF_A_PAGE = 2000
"""Letters of a file without pages that count as one; of real reports a page has 1,500 to 2,500."""
_STAGES = 1 / 2
"""To understand and check a document may take this part of the time that its reading may take."""


class Budget:
    """The seconds that one document may still take, on all cores together."""

    def __init__(self, seconds: float) -> None:
        self.left = seconds

    def spend(self, seconds: float) -> None:
        """Take off what was computed."""
        self.left -= seconds

    def add(self, seconds: float) -> None:
        """Allow more."""
        self.left += seconds


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Bounds on reading one file, its password, and whether a reading may be kept for the next time.

    ``pages`` are read at most; one page may compute for ``seconds``, and a worker process ``megabytes`` (10^6
    bytes) more than it starts with. The whole document may compute for ``minutes``; without them as long as
    so many pages need at the very most. What a password locks is never kept.
    """

    pages: int = 1000
    seconds: float = 30
    megabytes: int = 700
    password: str | None = field(default=None, repr=False)
    cache: bool = False
    minutes: float | None = None

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
        """Longest time that some pages read together may take before each is tried alone."""
        return self.seconds / 2

    def file_seconds(self, pages: int = 0) -> float:
        """Longest time that a file of so many pages may be read, on all cores together, in seconds."""
        return self._allowed(_FIRST, pages)

    def packed_seconds(self, size: int) -> float:
        """Longest time that a packed file of so many bytes without pages may be read, in seconds."""
        return self._allowed(_PACKED, size // _BYTES_OF_A_PAGE)

    def scan_seconds(self, pages: int) -> float:
        """How much longer it may take when so many of its pages are pictures."""
        return 0.0 if self.minutes else self.seconds * pages * _A_SCAN

    def stage_seconds(self, pages: int | None, letters: int) -> float:
        """Longest time that a document may take to be understood and checked, in seconds."""
        return _STAGES * self._allowed(_PACKED, max(pages or 0, letters // LETTERS_OF_A_PAGE))

    def _allowed(self, first: float, pages: int) -> float:
        return 60 * self.minutes if self.minutes else self.seconds * (first + pages * _A_PAGE)
