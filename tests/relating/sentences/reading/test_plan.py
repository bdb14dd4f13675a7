"""The years of the Renstra as most sentences tell them."""

from __future__ import annotations

import pytest

from auditor.relating.sentences.reading.plan import usual_span


@pytest.mark.parametrize(
    ("texts", "usual"),
    [
        (["renstra tahun 2021-2026", "renstra 2021 s.d. 2026", "renstra 2020-2025"], ((2021, 2026), 2)),
        (["rencana strategis dinas 2021 sampai dengan 2026"], ((2021, 2026), 1)),
        (["renstra 2021-2026", "renstra 2020-2025"], (None, 0)),
        (["rpjmd 2021-2026"], (None, 0)),
        ([], (None, 0)),
    ],
)
def test_the_span_that_most_texts_tell(texts: list[str], usual: tuple[tuple[int, int] | None, int]) -> None:
    assert usual_span(texts) == usual
