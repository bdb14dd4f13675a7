"""Paragraphs that go on are put together."""

from __future__ import annotations

from auditor.models.document import Block, BlockKind
from auditor.understanding.prose.sentences import paragraphs
from auditor.understanding.prose.shortened import LONGEST_TEXT


def test_paragraphs_that_go_on_are_put_together_up_to_a_length() -> None:
    open_ended = [Block(BlockKind.PARAGRAPH, "kata tanpa titik " * 20) for _ in range(300)]
    assert max(len(text) for _, _, text in paragraphs(open_ended)) < LONGEST_TEXT + 400
