"""What a finding misses, and the parts of the documents that were not read: whether it may stand there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from auditor.models.document import Document, NotRead
from auditor.models.report import Value

_BESIDE = 1
"""Pages before the first and after the last of a table on which it may begin or go on."""
_UNREAD = "tidak terbaca dengan pasti; yang dicari dapat berada di sana"


class Unread:
    """The parts of documents of which text may be missing."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._lost: Mapping[str, tuple[NotRead, ...]] = {one.file: one.losses for one in documents}

    def reason(self, evidence: Sequence[Value], *, near: bool) -> list[str]:
        """Why what is missed may be there all the same, none where it cannot.

        With ``near`` it would stand between the places of its evidence (a number, a row), else anywhere.
        """
        for file, parts in self._lost.items():
            shown = [value.place.page for value in evidence if value.place.document == file]
            for part in parts:
                if not (near and part.pages) or _is_beside(part.pages, shown):
                    return [f"{part.what} {_UNREAD}"]
        return []


def _is_beside(pages: Sequence[int], shown: Sequence[int | None]) -> bool:
    """Whether a page is between those shown or beside them; a place without a page may be any."""
    known = [page for page in shown if page is not None]
    if len(known) < len(shown):
        return True
    return bool(known) and any(min(known) - _BESIDE <= page <= max(known) + _BESIDE for page in pages)
