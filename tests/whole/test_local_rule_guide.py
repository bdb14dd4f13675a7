"""The guide for local rules is followed to the letter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support import ROOT

from auditor.checking.engine import judge
from auditor.checking.rules.catalogue import find_rule, load_rules
from auditor.checking.rules.examples import example_record
from auditor.checking.rules.rule import names_of
from auditor.checking.rules.rule_file import RuleFile
from auditor.checking.rules.schema import record_sets
from auditor.files.settings import load_settings

GUIDE = (ROOT / "docs" / "aturan.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL)


def test_the_rule_of_the_guide_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packs, others = blocks("toml")
    (rule_text,) = blocks("yaml")
    (tmp_path / "auditor.toml").write_text(packs + others, encoding="utf-8")
    (tmp_path / "aturan-setempat").mkdir()
    (tmp_path / "aturan-setempat" / "LOK-01.yaml").write_text(rule_text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    settings = load_settings()
    rules = load_rules(settings)
    rule = find_rule(rules, "LOK-01")
    assert "STR-07" not in {one.id for one in rules}
    for example in rule.file.examples:
        verdict = judge(rule, names_of(example_record(rule, example), settings.toleransi))
        assert verdict.holds is example.holds
        if not verdict.holds:
            assert all(words in rule.write("message", verdict.names) for words in example.says)


def test_the_guide_names_every_key_and_record_set() -> None:
    explained = set(re.findall(r"`([a-z_]+)`", GUIDE))
    plain = {"id", "title", "judul", "basis", "why"}
    assert set(RuleFile.model_fields) - plain <= explained
    assert set(record_sets()) <= explained
