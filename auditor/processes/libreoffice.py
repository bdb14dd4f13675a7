"""LibreOffice, where it is installed: it makes one file into another, without a window, within bounds."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from auditor.models.errors import InputError
from auditor.models.read_options import ReadOptions
from auditor.processes.bounded import LateError
from auditor.processes.bounds import OVER_TIME, PATIENCE
from auditor.processes.machine import bound_work, computed, end_started, take_along
from auditor.processes.workers import alone

_NAMES = ("soffice", "libreoffice")
_FOLDERS = (
    *(
        Path(base, "LibreOffice", "program")
        for name in ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)")
        if (base := os.environ.get(name))
    ),
    Path("/Applications/LibreOffice.app/Contents/MacOS"),
    Path("~/Applications/LibreOffice.app/Contents/MacOS").expanduser(),
)
"""Where it is installed on systems that do not name it on PATH."""
_FILTERS = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}
_START = 40.0
"""Seconds of computing that its start may take beside what the file needs; on a slow core it takes three."""
LARGEST = 300_000_000
"""Bytes of a file that it writes."""
_SETTINGS = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Writer/Content/Update", "Link", "0"),
    ("Calc/Content/Update", "Link", "1"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    *(
        (place, f"ooInet{kind}Proxy{what}", value)
        for place in ("Inet/Settings",)
        for kind in ("HTTP", "HTTPS")
        for what, value in (("Name", "127.0.0.1"), ("Port", "9"))
    ),
)
"""No macros, nothing from elsewhere: links are not followed, and what would ask the network finds none."""
_ITEM = (
    '<item oor:path="/org.openoffice.{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>\n'
)
_REGISTRY = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n{}</oor:items>\n'
)


@cache
def program() -> Path | None:
    """The program, None where it is not installed."""
    return next(filter(None, _candidates()), None)


def _candidates() -> Iterator[Path | None]:
    for folder in (None, *map(str, _FOLDERS)):
        for name in _NAMES:
            for ending in (".com", ""):  # on Windows only soffice.com waits until it is done
                found = shutil.which(name + ending, path=folder)
                yield Path(found) if found else None


@cache
def stamp() -> str:
    """What tells this LibreOffice from another version of it; "" where there is none."""
    found = program()
    if found is None:
        return ""
    look = found.resolve().stat()
    return f"{look.st_size} {look.st_mtime_ns}"


def convert(path: Path, ending: str, becomes: str, target: Path, options: ReadOptions) -> bool:
    """Make a file, of the format with that ending, into a DOCX or XLSX at ``target``; False where it fails.

    Raises LostError when it goes over a bound, and InputError when what it makes is too large.
    """
    found = program()
    if found is None:
        return False
    seconds = _START + options.packed_seconds(path.stat().st_size)
    with TemporaryDirectory(prefix="auditor-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        given = folder / f"dokumen.{ending}"  # a name that says nothing, with the ending that it looks at
        shutil.copyfile(path, given)
        _write_settings(folder)
        work = partial(_run, found, becomes, seconds)
        if alone(work, given, options, seconds):
            raise LateError(OVER_TIME)
        written = folder / f"jadi/dokumen.{becomes}"
        if not written.is_file():
            return False
        if written.stat().st_size >= LARGEST:
            raise InputError(
                f"{path.name} terlalu besar setelah diubah; hapus gambar besar lalu simpan ulang."
            )
        written.replace(target)
    return True


def _write_settings(folder: Path) -> None:
    user = folder / "profil" / "user"
    user.mkdir(parents=True)
    items = "".join(_ITEM.format(*one) for one in _SETTINGS)
    (user / "registrymodifications.xcu").write_text(_REGISTRY.format(items), encoding="utf-8")


def _run(found: Path, becomes: str, seconds: float, given: Path) -> bool:
    """Run the program in this process, which was begun for that; whether it took too long."""
    take_along()
    bound_work(seconds, LARGEST)
    folder = given.parent
    command = [
        str(found),
        f"-env:UserInstallation={(folder / 'profil').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"),
        *("--convert-to", _FILTERS[becomes], "--outdir", str(folder / "jadi"), str(given)),
    ]
    own = dict.fromkeys(("TMPDIR", "TEMP", "TMP", "HOME"), str(folder))
    with subprocess.Popen(  # noqa: S603 - the program that is installed, and names of our own
        command,
        cwd=folder,
        env={**os.environ, **own},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as begun:
        try:
            begun.wait(seconds if computed(os.getpid()) is None else PATIENCE * seconds)
        except subprocess.TimeoutExpired:
            return True
        finally:
            end_started(begun)
    return (computed(os.getpid()) or 0.0) >= seconds
