"""Packs of rules that were found right are not checked anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from auditor.checking.rules import catalogue
from auditor.checking.rules.catalogue import load_pack

Write = Callable[..., Path]


def test_a_pack_is_checked_once_and_nothing_of_it_kept(
    write_rule: Write, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_rule(title="Before")
    (before,) = load_pack(path.parent)
    assert all(entry.stat().st_size < 100 for entry in own_cache.iterdir())
    with monkeypatch.context() as patched:
        patched.setattr(catalogue, "compile_rule", None)  # to check again would fail
        (again,) = load_pack(path.parent)
    assert (again.file, again.path) == (before.file, before.path)
    path.write_text(path.read_text(encoding="utf-8").replace("Before", "After"), encoding="utf-8")
    assert [rule.file.title for rule in load_pack(path.parent)] == ["After"]
