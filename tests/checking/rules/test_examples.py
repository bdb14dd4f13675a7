"""Every bundled rule is run on its own examples."""

from __future__ import annotations

import pytest

from auditor.checking.engine import judge
from auditor.checking.rules.catalogue import load_rules
from auditor.checking.rules.examples import example_record
from auditor.checking.rules.rule import Rule, names_of
from auditor.checking.rules.rule_file import Example
from auditor.files.settings import Settings

_RULES = load_rules(Settings())
_EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for rule in _RULES
    for number, example in enumerate(rule.file.examples, 1)
]


@pytest.mark.parametrize(("rule", "example"), _EXAMPLES)
def test_example_is_judged_as_it_says(rule: Rule, example: Example) -> None:
    verdict = judge(rule, names_of(example_record(rule, example), Settings().toleransi))
    assert verdict.holds is example.holds
    if example.holds is False:
        message = rule.write("message", verdict.names)
        assert [words for words in example.says if words not in message] == []
        for part in ("expected", "arithmetic", "advice", "group.member"):
            rule.write(part, verdict.names)
        rule.write("group.message", {**verdict.names, "jumlah": 2, "anggota": ["a", "b"]})
        assert rule.evidence(verdict.names)


@pytest.mark.parametrize("rule", _RULES, ids=lambda rule: rule.id)
def test_every_rule_says_what_a_reviewer_needs(rule: Rule) -> None:
    file = rule.file
    assert len(file.why) > 30
    assert all(len(one) > 15 for one in file.basis)
    assert any(example.says for example in file.examples if example.holds is False)


def test_families_are_there() -> None:
    assert {rule.id[:3] for rule in _RULES} == {"KIN", "ANG", "SIL", "KON", "EFI", "NAR", "STR", "JML", "TAH"}
