"""One slip in a made report is one finding, and the right figure is suspected."""

from __future__ import annotations

from contextlib import suppress

import pytest

from corpus.bentuk.laporan import berbentuk
from corpus.bentuk.peleset import JENIS, Peleset, pelesetkan
from corpus.evaluate_diagnosa import evaluate, table
from corpus.generator.field import TidakBisaDitanamError


@pytest.mark.parametrize("jenis", list(JENIS))
def test_the_same_slip_for_the_same_seed(jenis: str) -> None:
    assert len({_planted(jenis) for _ in range(2)}) == 1


def _planted(jenis: str) -> Peleset:
    """The slip of that kind in the first report that has a place for it."""
    for number in range(10):
        with suppress(TidakBisaDitanamError):
            return pelesetkan(berbentuk(number), jenis, number)
    raise AssertionError(jenis)


def test_one_slip_is_one_finding() -> None:
    outcome = evaluate([2, 6, 9])
    planted = outcome.planted.total()
    assert planted >= 25
    assert outcome.alone.total() >= 0.9 * planted
    assert outcome.right.total() >= 0.85 * planted
    assert table(outcome)[-1].split()[:2] == ["all", str(planted)]
