"""Files that come in are bounded, and no name becomes a path."""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from auditor.meja.keeping.uploads import Stored, TooMuchError, shown_name, store, sweep
from auditor.models.errors import InputError


def stored_in(folder: Path, name: str, *content: bytes, **bounds: int) -> Stored:
    """What is stored, by a thread of its own: browser tests may have left a loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, store(parts(*content), folder, name, **bounds)).result()


async def parts(*content: bytes) -> AsyncIterator[bytes]:
    for one in content:
        yield one


def test_a_file_is_stored_whole_under_a_name_of_the_desk(tmp_path: Path) -> None:
    stored = stored_in(tmp_path, "../x.pdf", b"ab", b"", b"c")
    assert re.fullmatch("[0-9a-f]{32}", stored.name)
    assert (stored.sha256, stored.size) == (hashlib.sha256(b"abc").hexdigest(), 3)
    assert [one.name for one in tmp_path.iterdir()] == [stored.name]
    assert (tmp_path / stored.name).read_bytes() == b"abc"


def test_a_file_over_the_bound_leaves_nothing(tmp_path: Path) -> None:
    sentence = "besar.pdf lebih besar dari 2 MB; kecilkan gambarnya atau bagi berkasnya dahulu."
    with pytest.raises(TooMuchError, match=f"^{re.escape(sentence)}$"):
        stored_in(tmp_path, "besar.pdf", b"x" * 10**6, b"x" * 10**6, b"x", largest=2 * 10**6)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"kosong\.pdf kosong"):
        stored_in(tmp_path, "kosong.pdf")
    assert list(tmp_path.iterdir()) == []


def test_what_came_in_when_the_program_ended_is_removed(tmp_path: Path) -> None:
    (tmp_path / "ab.sementara").write_bytes(b"x")
    (tmp_path / "cd").write_bytes(b"y")
    (tmp_path / "ef.sementara").mkdir()
    (tmp_path / "ef.sementara" / "a.pdf").write_bytes(b"z")
    sweep(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["cd"]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("lkjip dinas.pdf", "lkjip dinas.pdf"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\windows\\win.ini", "win.ini"),
        ("C:\\Users\\a\\b.docx", "b.docx"),
        ("/", "laporan"),
        ("", "laporan"),
        ("a\x00b\u202efdp.pdf", "abfdp.pdf"),
        ("a\n b.pdf", "a b.pdf"),
        ("x" * 500 + ".pdf", "x" * 149 + "…"),
    ],
)
def test_a_name_is_only_shown(given: str, shown: str) -> None:
    assert shown_name(given) == shown
