"""LibreOffice run within bounds, with nothing left of it."""

import os
import stat
import sys
import time
from pathlib import Path

import pytest

from auditor.models.read_options import ReadOptions
from auditor.processes import libreoffice
from auditor.processes.bounded import LostError
from auditor.processes.libreoffice import convert

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="programs are written as shell scripts")
SHORT = ReadOptions(minutes=0.05)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "laporan kami.doc"
    path.write_bytes(b"isi")
    return path


def standing_in(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Have a shell script stand in for LibreOffice; ``$out`` is its folder, its last argument the file."""
    path = folder / "soffice"
    path.write_text(
        f'#!/bin/sh\nfor last; do :; done\nout="$(dirname "$last")/jadi"\nmkdir "$out"\n{script}\n'
    )
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(libreoffice, "program", lambda: path)
    monkeypatch.setattr(libreoffice, "_START", 0.0)


def test_it_is_called_with_a_copy_and_a_profile_of_its_own(
    tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    standing_in(
        tmp_path,
        monkeypatch,
        'echo "$@" > "$out/dokumen.docx"; cat "$(dirname "$last")"/profil/user/*.xcu >> "$out/dokumen.docx"',
    )
    assert convert(old, "doc", "docx", tmp_path / "baru.docx", SHORT)
    said = (tmp_path / "baru.docx").read_text()
    assert "--headless" in said
    assert "--convert-to docx:MS Word 2007 XML" in said
    assert "/dokumen.doc\n" in said
    assert str(old) not in said
    assert '"DisableMacrosExecution" oor:op="fuse"><value>true<' in said
    folder = said.partition("UserInstallation=file://")[2].partition("/profil")[0]
    assert not Path(folder).exists()


def test_one_that_writes_nothing_has_failed(
    tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    standing_in(tmp_path, monkeypatch, "exit 0")
    assert not convert(old, "doc", "docx", tmp_path / "baru.docx", SHORT)


def test_without_it_nothing_is_converted(old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "program", lambda: None)
    assert not convert(old, "doc", "docx", tmp_path / "baru.docx", SHORT)


@pytest.mark.parametrize("script", ["while :; do :; done", "(while :; do :; done) & wait", "exec sleep 600"])
def test_one_that_does_not_end_is_ended_with_what_it_began(
    tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    standing_in(tmp_path, monkeypatch, f'echo $$ > "{tmp_path}/nomor"; {script}')
    monkeypatch.setattr(libreoffice, "PATIENCE", 1)
    with pytest.raises(LostError, match="melewati batas waktu"):
        convert(old, "doc", "docx", tmp_path / "baru.docx", SHORT)
    group = int((tmp_path / "nomor").read_text())
    assert _is_gone(group)


def _is_gone(number: int) -> bool:
    for _ in range(100):
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_a_file_that_grows_too_large_is_cut(
    tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    standing_in(tmp_path, monkeypatch, 'head -c 5000 /dev/zero > "$out/dokumen.docx"')
    monkeypatch.setattr(libreoffice, "LARGEST", 1000)
    with pytest.raises(Exception, match=r"laporan kami\.doc terlalu besar setelah diubah"):
        convert(old, "doc", "docx", tmp_path / "baru.docx", SHORT)


def test_it_is_looked_for_where_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "soffice").write_text("")
    (tmp_path / "soffice").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "lain"))
    monkeypatch.setattr(libreoffice, "_FOLDERS", (tmp_path,))
    assert libreoffice.program.__wrapped__() == tmp_path / "soffice"
    monkeypatch.setattr(libreoffice, "_FOLDERS", ())
    assert libreoffice.program.__wrapped__() is None
