"""Rules written in the test, and the bundled ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from auditor.checking.rules.catalogue import load_pack, load_rules
from auditor.checking.rules.rule import Rule
from auditor.files.settings import Settings

BASE: dict[str, Any] = {
    "id": "UJI-01",
    "title": "Remainder",
    "judul": "Sisa tidak cocok",
    "severity": "tinggi",
    "basis": ["Peraturan"],
    "why": "Karena.",
    "over": "anggaran",
    "when": "sisa.number is not none",
    "require": "anggaran.number - realisasi.number == sisa.number",
    "message": "{{ nama | kutip }} {{ sisa }}",
    "advice": "Perbaiki.",
    "evidence": ["sisa", "anggaran", "realisasi"],
    "examples": [
        {"given": {"anggaran": "10", "realisasi": "4", "sisa": "6"}, "holds": True},
        {"given": {"anggaran": "10", "realisasi": "4", "sisa": "5"}, "holds": False},
    ],
}

MakeRule = Callable[..., Rule]


@pytest.fixture
def write_rule(tmp_path: Path) -> Callable[..., Path]:
    """Write a rule file: the base rule with some keys changed, or left out (``...``)."""

    def write(**changes: Any) -> Path:
        data = {key: value for key, value in {**BASE, **changes}.items() if value is not ...}
        path = tmp_path / f"{data.get('id', 'UJI-01')}.yaml"
        path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
        return path

    return write


@pytest.fixture
def make_rule(write_rule: Callable[..., Path]) -> MakeRule:
    """Load a rule made of the base rule with some keys changed."""

    def make(**changes: Any) -> Rule:
        (rule,) = load_pack(write_rule(**changes).parent)
        return rule

    return make


@pytest.fixture(scope="session")
def bundled() -> dict[str, Rule]:
    return {rule.id: rule for rule in load_rules(Settings())}
