"""The sentences of a report in their order: those before one, and the head of the list in which it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.models.document import Block, BlockKind
from auditor.relating.sentences.reading.view import View

_TO_DO = re.compile(
    r"\b(?:rencana\s+(?:aksi|tindak|kerja|perbaikan)|saran|rekomendasi|langkah(?:-langkah)?"
    r"|tindak\s+lanjut(?!\s+(?:atas\s+)?(?:hasil|temuan|rekomendasi))"
    r"|ke\s+depan|tugas|fungsi|harapan\s+(?:ke|pimpinan|kami)|wajib|kewajiban|agar|arah\s+kebijakan)\b|^\W*harapan\b"
)
"""Words of a heading or a list's head under which stands what is to be done."""
_TELLS = re.compile(
    r"\bperlu\s+(?:\w+\s+)?(?:penjelasan|dijelaskan|disampaikan|diuraikan|diketahui|dicatat|dikemukakan)\b"
)
"""Words of a list's head that announce what is told, though they say that it must be."""
_CONCLUDES = re.compile(r"\b(?:ke)?simpul|disimpulkan|\bpelaksanaan\s+tugas\b")
"""Words of a heading or a list's head that tell what came of it, whatever is to be done besides."""
_BARE_VERB = re.compile(r"\W*(?:[a-z0-9]{1,2}[.)]\W+)?(?P<verb>me\w{3,})\b")
"""An item of a list that begins with a verb and has no subject: a task."""
_ITEM = re.compile(r"\s*(?:\(?(?:[a-z]|\d{1,2})[.)]|[-•–▪*])\s", re.IGNORECASE)
"""The mark of an item of a list; a paragraph without one behind one with it stands outside of the list."""
_LONGEST_LIST = 15
"""Sentences before an item among which the head of its list is looked for."""


class Order:
    """The sentences in their order, with the blocks of the document around them."""

    def __init__(self, views: Sequence[View], blocks: Sequence[Block]) -> None:
        self._views = list(views)
        self._index = {id(view): index for index, view in enumerate(views)}
        self._blocks = blocks
        self._heads: dict[int, View | None] = {}

    def before(self, view: View, count: int) -> list[View]:
        """So many sentences before one, those of its section, the nearest last."""
        return [v for v in self._preceding(view, count) if v.sentence.section is view.sentence.section]

    def behind(self, view: View, count: int) -> list[View]:
        """So many sentences behind one, those of its section, the nearest first."""
        index = self._index[id(view)]
        near = self._views[index + 1 : index + count + 1]
        return [v for v in near if v.sentence.section is view.sentence.section]

    def around(self, view: View, count: int) -> list[View]:
        """So many sentences before and behind one, those of its section, without it."""
        index = self._index[id(view)]
        near = self._views[max(index - count, 0) : index + count + 1]
        return [v for v in near if v is not view and v.sentence.section is view.sentence.section]

    def is_to_do(self, view: View) -> bool:
        """Whether the list or section in which the sentence stands tells what is to be done."""
        section = view.sentence.section
        if section is not None and _is_of_tasks(section.judul.lower()):
            return True
        head = self.list_head(view)
        if head is None:
            return False
        planned = head.claims_nothing() or head.announces_plans
        if _is_of_tasks(head.text) or (planned and not _TELLS.search(head.text)):
            return True
        verb = _BARE_VERB.match(view.text)
        return verb is not None and not any(told.start == verb.start("verb") for told in view.told)

    def _preceding(self, view: View, count: int) -> list[View]:
        index = self._index[id(view)]
        return self._views[max(index - count, 0) : index]

    def _is_marked(self, view: View) -> bool:
        """Whether its paragraph begins with the mark of a list's item."""
        return _ITEM.match(self._blocks[view.sentence.block].text) is not None

    def list_head(self, view: View) -> View | None:
        """The sentence with a colon that begins the list in which this one stands."""
        if id(view) not in self._heads:
            self._heads[id(view)] = self._find_head(view)
        return self._heads[id(view)]

    def _find_head(self, view: View) -> View | None:
        marked = self._is_marked(view)
        for other in reversed(self._preceding(view, _LONGEST_LIST)):
            if other.sentence.section is not view.sentence.section:
                return None
            if other.written.endswith(":"):
                between = self._blocks[other.sentence.block + 1 : view.sentence.block]
                return other if all(block.kind is BlockKind.PARAGRAPH for block in between) else None
            if not marked and self._is_marked(other) and other.sentence.block != view.sentence.block:
                return None
            if not other.written.endswith((";", ",", ".")):
                return None
        return None


def _is_of_tasks(text: str) -> bool:
    """Whether what stands under a heading or a list's head is to be done."""
    return _TO_DO.search(text) is not None and _CONCLUDES.search(text) is None
