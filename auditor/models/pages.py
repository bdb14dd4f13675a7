"""The pages of a report in several files: each has a number in the whole, and its own in its file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self


class PartPage(int):
    """A page of a report in several files.

    As a number, from 1, it counts through all of them: it tells pages apart and orders them as the pages of
    one file do. As text it is the page of its ``file``: "12 di BAB III.pdf". A file without pages is one page
    whose ``own`` number is None, and only the file is named.
    """

    file: str
    own: int | None

    def __new__(cls, number: int, file: str, own: int | None) -> Self:
        """The page of that number in the whole."""
        page = super().__new__(cls, number)
        page.file, page.own = file, own
        return page

    def __reduce__(self) -> tuple[type[Self], tuple[int, str, int | None]]:
        """What it is made from again in another process."""
        return type(self), (int(self), self.file, self.own)

    def __str__(self) -> str:
        """The page as readers find it."""
        return self.file if self.own is None else f"{self.own} di {self.file}"


def at_page(page: int) -> str:
    """Where to look: "hal. 12", "hal. 12 di BAB III.pdf", "BAB III.docx"."""
    return str(page) if isinstance(page, PartPage) and page.own is None else f"hal. {page}"


def at_pages(pages: Sequence[int]) -> str:
    """Where to look, for several pages: "hal. 12, 14"."""
    first, *others = pages
    return ", ".join((at_page(first), *map(str, others)))


def page_in_file(document: str, page: int | None) -> tuple[str, int | None]:
    """The file that a page of a document is in, and its number there, None where it has no pages."""
    return (page.file, page.own) if isinstance(page, PartPage) else (document, page)


def told_page(page: int | None) -> int | str | None:
    """A page for a cell of a table: a number, or text where its file has to be named."""
    return str(page) if isinstance(page, PartPage) else page
