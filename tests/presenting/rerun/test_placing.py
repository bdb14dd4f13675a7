"""How papers get into a folder: all or none, whatever happens in between, and nothing typed is lost."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from auditor.models.errors import InputError
from auditor.presenting.rerun import placing
from auditor.presenting.rerun.noted import note
from auditor.presenting.rerun.placing import OccupiedError, finish_others_below, held, name_before

NAMES = ("laporan.html", "kkr.xlsx", "temuan.json", "baca-dahulu.html", "catatan-hasil-reviu.docx")
RENAMES = ("replace", "link", "rename", "unlink", "mkdir", "rmdir")
"""What moves papers about."""


def fill(folder: Path, text: str, spent: tuple[str, ...] = ()) -> list[Path]:
    with held(folder) as place:
        with place.filling(spent) as beside:
            for name in NAMES:
                (beside / name).write_text(_in(name, text))
            note(beside)
        return place.aside


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text().partition("<!--")[0] for path in folder.iterdir()}


def whole(text: str) -> dict[str, str]:
    return {name: _in(name, text) for name in NAMES}


def _in(name: str, text: str) -> str:
    return f"{text} (Word)" if name.endswith(".docx") else text


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_a_paper_that_holds_something_of_its_own_is_kept_aside(tmp_path: Path) -> None:
    fill(tmp_path, "lama")
    (aside,) = fill(tmp_path, "baru")
    assert contents(tmp_path) == whole("baru") | {aside.name: "lama"}
    assert fill(tmp_path, "akhir", (sha256("baru"),)) == []
    assert contents(tmp_path) == whole("akhir") | {aside.name: "lama"}
    os.utime(tmp_path / "kkr.xlsx", (0, 0))
    os.utime(tmp_path / "laporan.html", (0, 0))
    (first,) = fill(tmp_path, "lagi")
    os.utime(tmp_path / "kkr.xlsx", (0, 0))
    (second,) = fill(tmp_path, "lagi")
    assert (first.read_text(), second.read_text()) == ("akhir", "lagi")
    assert second.name == f"{first.stem}-2.xlsx"


def test_whatever_people_wrote_into_is_kept_aside(tmp_path: Path) -> None:
    """Also a Word paper or a marked copy that somebody changed since; nothing of what nobody touched."""
    fill(tmp_path, "lama")
    spent = (sha256("lama"), sha256("baru"))
    (tmp_path / "catatan-hasil-reviu.docx").write_text("tanggapan unit")
    (aside,) = fill(tmp_path, "baru", spent)
    assert (aside.read_text(), name_before(aside)) == ("tanggapan unit", "catatan-hasil-reviu.docx")
    assert contents(tmp_path) == whole("baru") | {aside.name: "tanggapan unit"}
    (tmp_path / "laporan.html").write_text("milik siapa pun")
    assert fill(tmp_path, "baru", spent) == []
    (tmp_path / "baca-dahulu.html").unlink()
    (unknown,) = fill(tmp_path, "baru", spent)
    assert name_before(unknown) == "catatan-hasil-reviu.docx"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a kill is made with fork")
def test_a_kill_at_any_moment_leaves_the_old_papers_or_the_new(tmp_path: Path) -> None:
    outcomes = set()
    for moment in range(1, 200):
        folder = tmp_path / str(moment)
        fill(folder, "lama")
        died = _killed_at(moment, lambda folder=folder: fill(folder, "baru"))
        if not died:
            break
        finish_others_below(folder)
        found = contents(folder)
        typed = [text for name, text in found.items() if name.startswith("kkr") and text == "lama"]
        assert len(typed) == 1, moment
        papers = {name: found[name] for name in NAMES}
        assert papers in (whole("lama"), whole("baru")), moment
        assert len(found) == len(NAMES) + (papers == whole("baru")), moment
        outcomes.add(papers["temuan.json"])
    assert not died
    assert outcomes == {"lama", "baru"}


def _killed_at(moment: int, work: Callable[[], object]) -> bool:
    """Do the work in a process that is gone, without a word, before it moves something for that time."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] != 0
    count = 0

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def called(*args: Any, **named: Any) -> Any:
            nonlocal count
            count += 1
            if count == moment:
                os._exit(9)
            return real(*args, **named)

        return called

    for name in RENAMES:
        setattr(os, name, counted(getattr(os, name)))
    try:
        work()
    finally:
        os._exit(0)


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_that_another_program_holds_leaves_all_as_it_was(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "lama")
    real = os.replace

    def replace(source: Path, target: Path) -> None:
        if Path(source) == tmp_path / name:
            raise PermissionError(13, "Permission denied", str(source))
        real(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", replace)
        with pytest.raises(InputError, match=f"{name} di folder .* hasil yang lama dibiarkan utuh"):
            fill(tmp_path, "baru")
        assert contents(tmp_path) == whole("lama")
    fill(tmp_path, "baru", (sha256("lama"),))
    assert contents(tmp_path) == whole("baru")


@pytest.mark.parametrize("moment", range(1, 8))
def test_ctrl_c_while_papers_are_moved_leaves_all_as_it_was(
    moment: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "lama")
    real, count = placing._exchange, 0

    def exchange(target: Path, new: Path, old: Path) -> None:
        nonlocal count
        count += 1
        if count == moment:
            raise KeyboardInterrupt
        real(target, new, old)

    monkeypatch.setattr(placing, "_exchange", exchange)
    if moment <= len(NAMES):
        with pytest.raises(KeyboardInterrupt):
            fill(tmp_path, "baru")
        assert contents(tmp_path) == whole("lama")
    else:
        fill(tmp_path, "baru", (sha256("lama"),))
        assert contents(tmp_path) == whole("baru")


def test_what_is_saved_between_two_moves_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "lama")
    real, saves = os.replace, ["pertama", "kedua"]

    def replace(source: Path, target: Path) -> None:
        real(source, target)
        if Path(source) == tmp_path / "kkr.xlsx" and saves:
            (tmp_path / "kkr.xlsx").write_text(saves.pop(0))  # as Excel does: the file was away for a moment

    monkeypatch.setattr(os, "replace", replace)
    aside = fill(tmp_path, "baru", (sha256("lama"),))
    assert sorted(path.read_text() for path in aside) == ["kedua", "pertama"]
    assert contents(tmp_path) == whole("baru") | {path.name: path.read_text() for path in aside}


def test_where_the_disk_knows_no_links_nothing_is_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def link(*_: object, **__: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", link)
    fill(tmp_path, "lama")
    (aside,) = fill(tmp_path, "baru")
    assert contents(tmp_path) == whole("baru") | {aside.name: "lama"}


def test_a_folder_is_held_by_one_and_not_left_behind_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "WAIT", 0.0)
    folder = tmp_path / "a" / "b"
    with held(folder, "satu.pdf"):
        with pytest.raises(OccupiedError, match="sedang diisi audit lain") as raised, held(folder, "dua.pdf"):
            pass
        assert raised.value.source == "satu.pdf"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a kill is made with fork")
def test_a_lock_goes_with_its_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(placing, "WAIT", 0.0)
    child = os.fork()
    if not child:
        with held(tmp_path):
            os._exit(9)
    os.waitpid(child, 0)
    assert [path.name for path in tmp_path.iterdir()] == [placing.LOCK]
    fill(tmp_path, "baru")
    assert contents(tmp_path) == whole("baru")


def test_only_what_is_ours_is_removed(tmp_path: Path) -> None:
    for name in (".auditor-catatan", ".auditor-abcdefgh", "auditor-abcdefgh"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "isi.txt").write_text("x")
    (tmp_path / ".auditor-12345678").symlink_to(tmp_path / "auditor-abcdefgh")
    fill(tmp_path, "baru")
    left = {path.name for path in tmp_path.iterdir()} - set(NAMES)
    assert left == {".auditor-catatan", "auditor-abcdefgh", ".auditor-12345678"}
    assert (tmp_path / "auditor-abcdefgh" / "isi.txt").read_text() == "x"


def test_a_folder_in_the_place_of_a_paper_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "kkr.xlsx").mkdir()
    (tmp_path / "kkr.xlsx" / "milik.txt").write_text("x")
    with pytest.raises(InputError, match="tidak dapat ditulis"):
        fill(tmp_path, "baru")
    assert [path.name for path in tmp_path.rglob("*")] == ["kkr.xlsx", "milik.txt"]
