"""A short run of fuzzing, the same each time; ``make fuzz`` is the long one."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz.mutations import KINDS, mutated, sound
from fuzz.trial import fault_of

from auditor.cli import run

FILES = 8
"""Reports of each kind: half a minute for all."""


@pytest.mark.parametrize("kind", KINDS)
def test_broken_reports_end_with_a_result_or_a_sentence(kind: str, tmp_path: Path, loaded_once: None) -> None:
    faults = {seed: fault_of(kind, seed, tmp_path) for seed in range(FILES)}
    assert {seed: fault for seed, fault in faults.items() if fault} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_the_report_that_is_broken_is_sound(kind: str, tmp_path: Path, loaded_once: None) -> None:
    file = tmp_path / f"a.{kind}"
    file.write_bytes(sound(kind))
    assert run(["audit", str(file), "--out", str(tmp_path / "out"), "--no-cache"]) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_seed_gives_the_same_report(kind: str) -> None:
    assert mutated(kind, 3) == mutated(kind, 3) != mutated(kind, 4)
