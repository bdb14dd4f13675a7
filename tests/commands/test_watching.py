"""A file that is watched: what counts as saved, what is told meanwhile, and how it ends."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from auditor.commands import watching
from auditor.commands.ending import COULD_NOT_AUDIT, FINDINGS, INTERRUPTED, NOTHING_FOUND
from auditor.commands.watching import Round, watch
from auditor.models.errors import InputError
from auditor.models.finding import EarlierAudit

Step = Callable[[], object]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "draf.docx"
    path.write_bytes(b"satu")
    return path


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder of the papers says which audit it holds."""
    monkeypatch.setattr(watching, "read_findings", lambda folder: folder.name)


def stay() -> None:
    """What happens between two looks: nothing."""


def watched(
    file: Path, monkeypatch: pytest.MonkeyPatch, steps: Sequence[Step], codes: Sequence[int] = (1,) * 9
) -> tuple[int, list[tuple[bytes, object]]]:
    """The exit code, and what was audited against what; a step for each look, then Ctrl+C."""
    due, left = iter(steps), iter(codes)
    audited: list[tuple[bytes, object]] = []

    def sleep(_: float) -> None:
        step = next(due, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    def audit(earlier: EarlierAudit | None) -> Round:
        audited.append((file.read_bytes(), earlier))
        return Round(next(left), file.parent / str(len(audited)))

    monkeypatch.setattr(watching.time, "sleep", sleep)
    return watch(file, audit), audited


def test_each_time_is_held_against_the_one_before(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = [stay, lambda: file.write_bytes(b"dua!"), stay, stay, lambda: file.write_bytes(b"tiga!"), stay]
    assert watched(file, monkeypatch, steps) == (1, [(b"satu", None), (b"dua!", "1"), (b"tiga!", "2")])


def test_a_file_that_is_still_written_is_waited_for(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = [
        lambda: file.write_bytes(b""),
        stay,
        lambda: file.write_bytes(b"du"),
        lambda: file.write_bytes(b"dua"),
    ]
    assert watched(file, monkeypatch, [*steps, stay])[1] == [(b"satu", None), (b"dua", "1")]


def test_a_file_saved_by_renaming(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    beside = file.with_name("~WRD0001.tmp")
    beside.write_bytes(b"baru")
    steps = [lambda: file.rename(file.with_suffix(".bak")), stay, lambda: os.replace(beside, file), stay]
    assert watched(file, monkeypatch, steps)[1] == [(b"satu", None), (b"baru", "1")]
    assert "tidak ada di tempatnya" not in capsys.readouterr().out


def test_what_is_away_for_long_is_told_once(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    steps: list[Step] = [file.unlink, *[stay] * 9, lambda: file.write_bytes(b"lagi"), stay]
    assert len(watched(file, monkeypatch, steps)[1]) == 2
    told = "draf.docx tidak ada di tempatnya; dicoba lagi sampai dapat dibaca."
    assert capsys.readouterr().out.count(told) == 1


def test_a_file_that_another_program_holds_is_tried_again(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    held = [True]

    def release() -> None:
        held.clear()

    real = watching.open_regular

    def opened(path: Path) -> object:
        if held:
            raise PermissionError(13, "held")
        return real(path)

    monkeypatch.setattr(watching, "open_regular", opened)
    steps: list[Step] = [*[stay] * 8, release]
    code, audited = watched(file, monkeypatch, steps, [COULD_NOT_AUDIT, FINDINGS])
    assert (code, audited) == (FINDINGS, [(b"satu", None), (b"satu", None)])
    told = "draf.docx sedang dipegang program lain; dicoba lagi sampai dapat dibaca."
    assert capsys.readouterr().out.count(told) == 1


@pytest.mark.parametrize(
    ("codes", "ended"),
    [
        ([FINDINGS, NOTHING_FOUND], NOTHING_FOUND),
        ([FINDINGS, COULD_NOT_AUDIT], FINDINGS),
        ([FINDINGS, INTERRUPTED], FINDINGS),
        ([COULD_NOT_AUDIT, COULD_NOT_AUDIT], COULD_NOT_AUDIT),
        ([INTERRUPTED], COULD_NOT_AUDIT),
    ],
)
def test_the_exit_code_is_that_of_the_last_whole_audit(
    file: Path, monkeypatch: pytest.MonkeyPatch, codes: list[int], ended: int
) -> None:
    assert watched(file, monkeypatch, [lambda: file.write_bytes(b"dua!"), stay], codes)[0] == ended


def test_a_file_that_is_not_there_is_not_waited_for(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="tidak ditemukan"):
        watch(tmp_path / "salah-ketik.docx", lambda _: Round(0, None))


def test_without_its_findings_the_audit_before_counts(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(folder: Path) -> object:
        if folder.name == "2":
            raise InputError("temuan.json tidak ada.")
        return folder.name

    monkeypatch.setattr(watching, "read_findings", read)

    def saves() -> Iterator[Step]:
        for content in (b"dua!", b"tiga"):
            yield lambda content=content: file.write_bytes(content)  # type: ignore[misc]
            yield stay

    assert [before for _, before in watched(file, monkeypatch, list(saves()))[1]] == [None, "1", "1"]
