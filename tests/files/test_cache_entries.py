"""Entries of the cache that are damaged, foreign or hostile are none, whatever they are of."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from auditor.cli import run
from auditor.commands.cached_audits import load_audit
from auditor.files import cache
from auditor.files.folder import is_paper

MUTATIONS = 8
"""Of each entry."""
posix = pytest.mark.skipif(not hasattr(os, "getuid"), reason="owners and modes are POSIX's")


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, loaded_once: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    document = docx.Document()
    document.add_paragraph("LAPORAN KINERJA TAHUN 2024")
    table = document.add_table(3, 3, "Table Grid")
    for row, texts in zip(table.rows, (("Uraian", "Anggaran (Rp)", "Realisasi (Rp)"), ("Buku", "10", "4"),
                                       ("Jumlah", "11", "4")), strict=True):  # fmt: skip
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save("laporan.docx")


def audited(folder: str) -> dict[str, bytes]:
    assert run(["audit", "laporan.docx", "--format", "json,kkr", "--out", folder]) == 1
    return {path.name: path.read_bytes() for path in Path(folder).iterdir() if path.is_file()}


def sealed(key: str, content: bytes) -> bytes:
    """As an entry is written that is sound."""
    return cache._digest(key, content) + content


def changed(content: bytes, by: random.Random) -> bytes:
    """Some of it cut off, doubled, or with other bytes."""
    at, until = sorted(by.randrange(len(content) + 1) for _ in range(2))
    return by.choice(
        [
            content[:at],
            content[at:],
            content[:at] + content[until:],
            content[:until] + content[at:],
            content[:at] + by.randbytes(by.randrange(1, 9)) + content[at:],
            content[:at] + bytes([by.randrange(256)]) + content[at + 1 :],
        ]
    )


@pytest.mark.parametrize("seed", range(MUTATIONS))
def test_a_changed_entry_is_as_none(seed: int, own_cache: Path) -> None:
    by = random.Random(seed)  # noqa: S311 - the same at every run
    right = audited("satu")
    entries = sorted(own_cache.glob("*.auditor"))
    assert len(entries) >= 3  # the document, the whole audit, the paper without verdicts
    for entry in entries:
        if (other := changed(entry.read_bytes(), by)) != entry.read_bytes():
            entry.write_bytes(other)
    assert audited("satu") == right


def test_an_entry_under_the_name_of_another_is_none(own_cache: Path) -> None:
    right = audited("satu")
    entries = sorted(own_cache.glob("*.auditor"))
    contents = [entry.read_bytes() for entry in entries]
    for entry, content in zip(entries, (*contents[1:], contents[0]), strict=True):
        entry.write_bytes(content)
    assert audited("satu") == right


def in_zip(**parts: object) -> Callable[[], bytes]:
    def made() -> bytes:
        whole = BytesIO()
        with ZipFile(whole, "w") as kept:
            for name, content in parts.items():
                kept.writestr(name.replace("__", "."), json.dumps(content) if name[0] == "r" else content)
        return whole.getvalue()

    return made


def bomb() -> bytes:
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as kept:
        kept.writestr("ringkasan.json", b" " * 300_000_000)
    return whole.getvalue()


def claiming(size: int) -> bytes:
    """An archive whose directory tells another size than its part has."""
    whole = in_zip(ringkasan__json={})()
    at = whole.index(b"PK\x01\x02") + 24
    return whole[:at] + size.to_bytes(4, "little") + whole[at + 4 :]


def deep() -> bytes:
    whole = BytesIO()
    with ZipFile(whole, "w") as kept:
        kept.writestr("ringkasan.json", "[" * 200_000)
    return whole.getvalue()


HOSTILE: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "no archive": lambda: b"PK\x03\x04" + b"\0" * 100,
    "code": lambda: b"c__builtin__\neval\n(S'1'\ntR.",
    "no summary": in_zip(temuan__json="x"),
    "no object": in_zip(ringkasan__json=[]),
    "absent fields": in_zip(ringkasan__json={"documents": []}),
    "wrong types": in_zip(ringkasan__json={"documents": 3, "outcome": [], "files": {}, "missed": None}),
    "bomb": bomb,
    "size": lambda: claiming(4_000_000_000),
    "deep": deep,
}


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_content_in_a_sound_entry_is_as_none(hostile: str, own_cache: Path) -> None:
    right = audited("satu")
    content = HOSTILE[hostile]()
    for entry in sorted(own_cache.glob("*.auditor")):
        if len(entry.read_bytes()) > 1000:  # notes hold nothing
            entry.write_bytes(sealed(entry.stem, content))
    assert audited("satu") == right


NAMES = [
    *("../luar.html", "/luar.html", "..\\luar.html", "C:luar.html", "C:\\luar.html", "a/b.html", ".."),
    *("CON.html", "nul.json", "aux", "laporan.html:lain.html", "laporan.html ", "laporan.exe", ".luar.html"),
    *("", ".", "\\\\server\\bagi\\luar.html", "laporan\n.html", "laporan\0.html", "x" * 300 + ".html"),
]


def test_names_that_lead_elsewhere_are_no_papers(own_cache: Path) -> None:
    right = audited("satu")
    (entry,) = [one for one in own_cache.glob("*.auditor") if one.read_bytes()[32:].startswith(b"PK")]
    whole = entry.read_bytes()[32:]
    assert load_audit(entry.stem) is not None
    for name in NAMES:
        assert not is_paper(name), name
        entry.write_bytes(sealed(entry.stem, _renamed(whole, name)))
        assert load_audit(entry.stem) is None, name
    assert audited("satu") == right


def _renamed(content: bytes, name: str) -> bytes:
    """The kept audit with another name for its page."""
    whole = BytesIO()
    with ZipFile(BytesIO(content)) as kept, ZipFile(whole, "w") as made:
        summary = json.loads(kept.read("ringkasan.json"))
        summary["files"] = [name if one == "temuan.json" else one for one in summary["files"]]
        made.writestr("ringkasan.json", json.dumps(summary))
        for one in kept.namelist():
            if one != "ringkasan.json":
                made.writestr(name if one == "temuan.json" and name else one, kept.read(one))
    return whole.getvalue()


@pytest.mark.parametrize(
    "name", ["laporan.html", "kkr.xlsx", "Laporan Kinerja 2024 (bertanda).pdf", "Réviu é (bertanda 2).docx"]
)
def test_papers_have_such_names(name: str) -> None:
    assert is_paper(name)


@pytest.mark.parametrize("seed", range(MUTATIONS))
def test_a_changed_document_in_a_sound_entry_ends_in_no_fault(
    seed: int, own_cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    by = random.Random(seed)  # noqa: S311 - the same at every run
    audited("satu")
    for entry in sorted(own_cache.glob("*.auditor")):
        content = entry.read_bytes()[32:]
        if content.startswith(b"{"):
            for _ in range(3):
                content = _with_other_value(content, by)
            entry.write_bytes(sealed(entry.stem, content))
        elif content:
            entry.unlink()  # the audit is made anew, of that document
    assert run(["audit", "laporan.docx", "--format", "json,html", "--out", "satu"]) in {0, 1}
    assert "kesalahan auditor" not in capsys.readouterr().err


ODD = (None, [], {}, "", "x", -1, 0, 10**30, 1e308, True, [[]], "\ud800", "9" * 5000, [1, 2, 3, 4])


def _with_other_value(content: bytes, by: random.Random) -> bytes:
    """A document of which one value is another."""
    whole = json.loads(content)
    places: list[tuple[dict[str, object] | list[object], str | int]] = []

    def walk(at: object) -> None:
        for key in at if isinstance(at, dict) else range(len(at)) if isinstance(at, list) else ():
            places.append((at, key))  # type: ignore[arg-type]
            walk(at[key])  # type: ignore[index]

    walk(whole)
    holder, key = by.choice(places)
    holder[key] = by.choice(ODD)  # type: ignore[index]
    return json.dumps(whole).encode()


@pytest.fixture
def odd_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "simpanan"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("AUDITOR_CACHE", str(folder))
    yield folder
    folder.chmod(0o700)


@posix
@pytest.mark.parametrize("mode", [0o770, 0o707, 0o777, 0o1777])
def test_a_folder_that_others_can_write_is_not_used_and_told_once(
    mode: int, odd_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd_folder.chmod(mode)
    audited("satu")
    told = capsys.readouterr().err
    assert told.count("dapat ditulisi pengguna lain") == 1
    assert list(odd_folder.iterdir()) == []
    odd_folder.chmod(0o755)
    audited("satu")
    assert "simpanan" not in capsys.readouterr().err
    assert list(odd_folder.iterdir()) != []


@posix
def test_a_folder_of_somebody_else_is_not_used(
    odd_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "getuid", lambda: odd_folder.stat().st_uid + 1)
    audited("satu")
    assert "milik pengguna lain" in capsys.readouterr().err
    assert list(odd_folder.iterdir()) == []


def test_links_are_not_followed(
    odd_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cache.keep("a" * 64, b"isi")
    (entry,) = odd_folder.iterdir()
    entry.rename(tmp_path / "lain")
    entry.symlink_to(tmp_path / "lain")
    assert cache.load("a" * 64) is None
    cache.keep("a" * 64, b"baru")
    assert not entry.is_symlink()
    assert (tmp_path / "lain").read_bytes().endswith(b"isi")
    monkeypatch.setenv("AUDITOR_CACHE", str(tmp_path / "tautan"))
    (tmp_path / "tautan").symlink_to(odd_folder)
    assert cache.load("a" * 64) is None
    audited("satu")
    assert "tautan ke tempat lain" in capsys.readouterr().err


@posix
def test_entries_that_others_can_write_and_pipes_are_none(odd_folder: Path) -> None:
    cache.keep("a" * 64, b"isi")
    (entry,) = odd_folder.iterdir()
    entry.chmod(0o666)
    assert cache.load("a" * 64) is None
    entry.unlink()
    os.mkfifo(entry)
    assert cache.load("a" * 64) is None


def test_a_disk_that_is_full_leaves_nothing_behind(odd_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    cache.keep("a" * 64, b"isi")
    assert list(odd_folder.iterdir()) == []


def test_no_code_is_kept(own_cache: Path) -> None:
    audited("satu")
    for entry in own_cache.glob("*.auditor"):
        content = entry.read_bytes()[32:]
        assert content == b"" or content[:1] == b"{" or content[:4] == b"PK\x03\x04", entry
