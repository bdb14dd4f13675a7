"""What a rule file may hold, and how the errors read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from auditor.checking.rules.catalogue import find_rule, load_rules
from auditor.checking.rules.rule import Rule
from auditor.files.settings import Settings
from auditor.models.errors import InputError

Write = Callable[..., Path]


def test_a_later_pack_replaces_and_settings_switch_off(write_rule: Write, bundled: dict[str, Rule]) -> None:
    folder = write_rule(id="ANG-02", judul="Aturan setempat").parent
    rules = load_rules(Settings(packs=(folder,), nonaktif=("KIN-01",)))
    assert find_rule(rules, "ang-02").file.judul == "Aturan setempat"
    assert {rule.id for rule in rules} == bundled.keys() - {"KIN-01"}


@pytest.mark.parametrize("settings", [Settings(nonaktif=("ANG-99",)), Settings(tingkat={"ANG-99": "info"})])
def test_settings_about_an_unknown_rule(settings: Settings) -> None:
    with pytest.raises(InputError, match="'ANG-99' yang tidak ada"):
        load_rules(settings)


def test_unknown_pack_and_unknown_rule(tmp_path: Path, bundled: dict[str, Rule]) -> None:
    with pytest.raises(InputError, match=r"Folder aturan .* tidak ada"):
        load_rules(Settings(packs=(tmp_path / "tidak-ada",)))
    with pytest.raises(InputError, match="mungkin maksudnya 'ANG-02'"):
        find_rule(list(bundled.values()), "ANG-2")


def test_optional_rules_run_only_when_asked_for() -> None:
    ids = {rule.id for rule in load_rules(Settings())}
    assert "NAR-11" not in ids
    assert {rule.id for rule in load_rules(Settings(aktif=("NAR-11",)))} == ids | {"NAR-11"}
    assert "NAR-11" in {rule.id for rule in load_rules(Settings(), optional=True)}
    with pytest.raises(InputError, match="aktif"):
        load_rules(Settings(aktif=("NAR-99",)))
