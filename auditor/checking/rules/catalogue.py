"""The catalogue of rules: the bundled pack and the packs that the settings name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from auditor.checking.rules.compiled import is_checked, note_checked, pack_key
from auditor.checking.rules.expressions import Language
from auditor.checking.rules.rule import Rule, compile_rule, read_rule
from auditor.checking.rules.schema import suggest
from auditor.checking.rules.track_record import track_record
from auditor.files.data import data_dir
from auditor.files.settings import Settings
from auditor.models.errors import InputError


def load_pack(folder: Path, language: Language | None = None) -> tuple[Rule, ...]:
    """Load every rule of a folder, in the order of their ids. Raises InputError on the first bad one."""
    if not folder.is_dir():
        raise InputError(f"Folder aturan {folder} tidak ada; periksa 'packs' di pengaturan.")
    language = language or Language()
    key = pack_key(folder)  # before they are read: of rules that change meanwhile others are noted
    files = ((path, read_rule(path)) for path in sorted(folder.glob("*.yaml")))
    if key and is_checked(key):
        return tuple(Rule(file, path, language) for path, file in files if file is not None)
    rules = tuple(compile_rule(file, path, language) for path, file in files if file is not None)
    if key:
        note_checked(key)
    return rules


def load_rules(settings: Settings, *, optional: bool = False) -> tuple[Rule, ...]:
    """Load the bundled rules and the packs of the settings, without those that are switched off.

    Optional rules are left out unless the settings ask for them, or all are wanted (``optional``). A rule
    of a later pack replaces the one with the same id. A bundled rule asks until its record lets it assert;
    an office answers for its own, and the settings have the last word. Raises InputError when a rule is not
    right, or when the settings speak of a rule that does not exist.
    """
    language = Language()
    record = track_record()
    rules = {
        rule.id: replace(rule, asserts=record.has_earned(rule.id), minor=record.asks_little(rule.id))
        for rule in load_pack(data_dir("rules"), language)
    }
    for folder in settings.packs:
        rules |= {rule.id: rule for rule in load_pack(folder, language)}
    named_in = {
        "nonaktif": settings.nonaktif,
        "aktif": settings.aktif,
        "menyatakan": settings.menyatakan,
        "menanyakan": settings.menanyakan,
        "tingkat": tuple(settings.tingkat),
    }
    for key, named in named_in.items():
        for one in named:
            if one not in rules:
                raise InputError(
                    f"Pengaturan '{key}' menyebut aturan '{one}' yang tidak ada; {suggest(one, rules)}."
                )
    rules |= {one: replace(rules[one], asserts=True) for one in settings.menyatakan}
    rules |= {one: replace(rules[one], asserts=False, minor=False) for one in settings.menanyakan}
    left_out = set(settings.nonaktif)
    if not optional:
        left_out |= {one for one, rule in rules.items() if rule.file.optional} - set(settings.aktif)
    return tuple(rules[one] for one in sorted(rules) if one not in left_out)


def find_rule(rules: Sequence[Rule], wanted: str) -> Rule:
    """The rule with that id, in any case. Raises InputError when there is none."""
    for rule in rules:
        if rule.id == wanted.strip().upper():
            return rule
    raise InputError(f"Aturan '{wanted}' tidak ada; {suggest(wanted.upper(), [rule.id for rule in rules])}.")
