"""The numbers that the pages of a document print on themselves, from the running lines that carry them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from auditor.lexicon.years import ANY_YEAR
from auditor.reading.pdf.flow.page_counters import COUNTER, counter_value

_NEIGHBOURS = 2
"""Pages between two that count on: left and right pages may differ, and a first page may bear no number."""


def page_labels(running: Mapping[int, Sequence[str]]) -> dict[int, str]:
    """Give the number that each page (counted from 1) prints, as it is printed.

    ``running`` are the texts of the running lines of each page. Of several numbers in them it is the one that
    counts on from or to a page nearby; a roman one may also stand alone, for few pages are counted so.
    """
    found = {page: _numbers(texts) for page, texts in running.items()}
    labels: dict[int, str] = {}
    for page, numbers in found.items():
        near = {
            counter_value(one) - other
            for other in range(page - _NEIGHBOURS, page + _NEIGHBOURS + 1)
            if other != page
            for one in found.get(other, ())
        }
        counting = [one for one in numbers if counter_value(one) - page in near]
        alone = [one for one in numbers if len(numbers) == 1 and not one.isdigit()]
        if len(chosen := counting or alone) == 1:
            labels[page] = chosen[0]
    return labels


def _numbers(texts: Sequence[str]) -> list[str]:
    """The numbers in the texts that may count pages, each once."""
    plain = (ANY_YEAR.sub(" ", text).lower() for text in texts)
    return list(dict.fromkeys(match[0] for text in plain for match in COUNTER.finditer(text)))
