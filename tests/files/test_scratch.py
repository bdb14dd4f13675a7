"""The folder for temporary files of a run, and what becomes of those of others."""

import os
import tempfile
from pathlib import Path

import pytest

from auditor.files import locks
from auditor.files.locks import take
from auditor.files.scratch import scratch


@pytest.fixture(autouse=True)
def common(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files that this test has alone."""
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


def test_all_temporary_files_lie_in_it_and_go_with_it(common: Path) -> None:
    with scratch():
        own = Path(tempfile.gettempdir())
        with scratch():
            assert Path(tempfile.gettempdir()) == own
        assert (own.parent, os.environ["TMPDIR"], os.environ["TEMP"]) == (common, str(own), str(own))
        Path(tempfile.mkdtemp()).joinpath("isi").write_text("x")
    assert list(common.iterdir()) == []
    assert (tempfile.gettempdir(), os.environ["TMPDIR"]) == (str(common), str(common))


def test_only_what_a_dead_run_left_is_removed(common: Path) -> None:
    for name in ("auditor-hidup", "auditor-mati", "auditor-lain"):
        (common / name).mkdir()
    living, dead = take(common / "auditor-hidup" / "milik"), take(common / "auditor-mati" / "milik")
    assert living is not None
    assert dead is not None
    dead.leave(remove=False)
    (common / "auditor-tautan").symlink_to(common / "auditor-lain")
    with scratch():
        left = {path.name for path in common.iterdir()} - {Path(tempfile.gettempdir()).name}
    assert left == {"auditor-hidup", "auditor-lain", "auditor-tautan"}
    living.leave(remove=False)
    with scratch():
        pass
    assert {path.name for path in common.iterdir()} == {"auditor-lain", "auditor-tautan"}


def test_where_there_are_no_locks_nothing_living_is_removed(
    common: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(locks, "_lock", lambda _: False)
        with scratch():
            own = Path(tempfile.gettempdir())
            patched.undo()
            monkeypatch.setattr(tempfile, "tempdir", str(common))
            with scratch():
                assert own.is_dir()
            monkeypatch.setattr(tempfile, "tempdir", str(own))
    assert not own.exists()
