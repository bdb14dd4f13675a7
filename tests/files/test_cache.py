"""What is kept between runs, and when it is not used."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from auditor.files import cache


@pytest.mark.parametrize("damage", [lambda kept: kept[:-1], lambda kept: b"", lambda kept: kept + b" "])
def test_a_damaged_entry_is_none(own_cache: Path, damage: Callable[[bytes], bytes]) -> None:
    cache.keep("a" * 64, b"isi")
    assert cache.load("a" * 64) == b"isi"
    (entry,) = own_cache.iterdir()
    entry.write_bytes(damage(entry.read_bytes()))
    assert cache.load("a" * 64) is None


def test_entries_are_for_the_user_alone_and_the_oldest_go(
    own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "MAX_BYTES", 300)
    other = own_cache / "catatan.txt"
    other.write_bytes(b"x" * 500)
    for at, key in enumerate("abc"):
        cache.keep(key * 64, b"x" * 100)
        os.utime(own_cache / f"{key * 64}.auditor", (at, at))
    assert cache.load("a" * 64) is None
    assert cache.load("b" * 64) is not None
    assert other.exists()
    assert (own_cache / f"{'b' * 64}.auditor").stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "berkas"
    file.write_bytes(b"")
    monkeypatch.setenv("AUDITOR_CACHE", str(file))
    cache.keep("a" * 64, b"isi")
    assert cache.load("a" * 64) is None
