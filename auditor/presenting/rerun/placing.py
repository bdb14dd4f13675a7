"""How papers get into the folder of an audit: all of them or none, and nothing that a person typed is lost.

New papers are written to a folder inside the one that they are for. Once all are there this is noted, and
from then on they are moved into place one by one, each over nothing: what stood there is moved away before.
If one cannot be moved, because another program has it open, all are moved back. A run that was killed in the
middle is finished by the next one that comes to the folder. One process at a time works in a folder.
"""

from __future__ import annotations

import errno
import json
import os
import re
import secrets
import shutil
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from auditor.files.cache import sha256_of
from auditor.files.folder import INDEX, PAPER, rank
from auditor.files.locks import take, told_by_holder
from auditor.models.errors import InputError
from auditor.presenting.rerun.noted import TYPED, noted

LOCK = ".auditor-kunci"
"""The file that a process locks while it works in a folder."""
_BESIDE = ".auditor-"
_OURS = re.compile(r"(\.auditor-[a-z0-9_]{8})(\.lama|\.siap)?")
"""Folders for new papers, and what is beside each."""
_OLD, _READY = ".lama", ".siap"
"""Beside such a folder: a folder for what is replaced, and the note that all new papers are there."""
_PAPER = re.compile(rf"{Path(PAPER).stem}(-\d+)?{Path(PAPER).suffix}")
"""A kkr.xlsx that was replaced, and those that somebody saved while it was."""
_DATED = re.compile(r"-\d{8}-\d{6}(-\d+)?(?=\.\w+$)")
"""What is put into the name of a paper that is kept aside."""
WAIT = 3.0
"""Seconds that a folder is waited for in which another process works."""
_LOOK = 0.1
"""Seconds between two looks at whether it is free."""


class OccupiedError(InputError):
    """Another process works in the folder; ``source`` is what it audits."""

    def __init__(self, folder: Path, source: str) -> None:
        super().__init__(
            f"Folder {folder} sedang diisi audit lain; tunggu sampai selesai, atau sebut folder lain dengan "
            "--out."
        )
        self.source = source


class Held:
    """A folder in which no other process works.

    ``aside`` are the papers that were kept under another name because somebody typed into them.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.aside: list[Path] = []

    @contextmanager
    def filling(self, spent: Collection[str] = ()) -> Iterator[Path]:
        """Give a folder in which to write papers, which are put into place at the end: all or none.

        A kkr.xlsx that stands there is kept under a dated name, and noted in ``aside``, unless its SHA-256 is
        among ``spent``, which are those that hold nothing of their own; so is, in the folder of an audit, any
        other paper that people write into and that was changed since it was written. Raises InputError when
        the folder cannot be written or a paper cannot be replaced; then all is as it was.
        """
        try:
            made = self.folder / f"{_BESIDE}{secrets.token_hex(4)}"
            made.mkdir()  # not by mkdtemp: on Windows what is made in there would be for this user alone
            try:
                yield made
                known = noted(self.folder).papers
                others = {sha256 for name, sha256 in known.items() if name != PAPER}
                _note(made, _Replaced(frozenset({*spent, *others}), typed=(made / INDEX).exists()))
            except BaseException:
                _clear(made)
                raise
            self.aside += _put(self.folder, made)
        except OSError as error:
            raise InputError(_why(self.folder, error)) from error

    def finish_others(self) -> None:
        """Finish what a run that was killed had begun to put into place, and remove what else it left."""
        found = (_OURS.fullmatch(one.name) for one in self.folder.glob(f"{_BESIDE}*"))
        for made in sorted({self.folder / one[1] for one in found if one is not None}):
            try:
                if made.is_dir() and not made.is_symlink() and _beside(made, _READY).is_file():
                    self.aside += _put(self.folder, made)
                else:  # it was killed before all were there, or when all were in place
                    _clear(made)
            except OSError as error:
                raise InputError(_why(self.folder, error)) from error


@contextmanager
def held(folder: Path, source: str = "") -> Iterator[Held]:
    """Hold the folder for this process; it is made where it is not there, and not left behind empty.

    ``source`` says to others what is audited into it. Raises OccupiedError when another process works there,
    InputError when the folder cannot be made or written.
    """
    made: list[Path] = []
    try:
        made += _make(folder)
        last = time.monotonic() + WAIT
        while (lock := take(folder / LOCK, source)) is None:
            if time.monotonic() >= last:
                raise OccupiedError(folder, told_by_holder(folder / LOCK))
            time.sleep(_LOOK)
    except OSError as error:
        _remove(made)
        raise InputError(_why(folder, error)) from error
    try:
        place = Held(folder)
        if lock.sure:
            place.finish_others()
        yield place
    finally:
        lock.leave()
        _remove(made)


def finish_others_below(folder: Path) -> list[Path]:
    """Finish what killed runs left anywhere below the folder; gives the papers that were kept aside."""
    left = {
        one.parent for one in folder.rglob(f"{_BESIDE}*") if one.name == LOCK or _OURS.fullmatch(one.name)
    }
    aside: list[Path] = []
    for one in sorted(left):
        with (
            suppress(InputError),
            held(one) as place,
        ):  # what cannot be finished now is reported when it is filled
            aside += place.aside
    return aside


def _make(folder: Path) -> list[Path]:
    """Make the folder and those above it; gives those that were made, the lowest first."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing


def _remove(made: Collection[Path]) -> None:
    with suppress(OSError):  # the first that holds something ends it
        for one in made:
            one.rmdir()


def _beside(made: Path, ending: str) -> Path:
    return made.with_name(f"{made.name}{ending}")


@dataclass(frozen=True, slots=True)
class _Replaced:
    """What may be replaced without being kept: all but a kkr.xlsx whose SHA-256 is not among the ``spent``.

    Nor, where the papers of an audit are ``typed`` into, one of those.
    """

    spent: frozenset[str]
    typed: bool

    def keeps(self, path: Path) -> bool:
        """Whether the file is to be kept."""
        typed = self.typed and path.suffix.lower() in TYPED
        return (typed or _PAPER.fullmatch(path.name) is not None) and sha256_of(path) not in self.spent


def _note(made: Path, replaced: _Replaced) -> None:
    """Note that all new papers are there: from now on they will be put into place whatever happens."""
    _beside(made, _OLD).mkdir()
    ready = _beside(made, _READY)
    beside = _beside(made, _OLD) / ready.name
    beside.write_text(json.dumps([replaced.typed, *sorted(replaced.spent)]), encoding="ascii")
    os.replace(beside, ready)


def _noted(made: Path) -> _Replaced:
    try:
        typed, *spent = json.loads(_beside(made, _READY).read_bytes())
        return _Replaced(frozenset(map(str, spent)), bool(typed))
    except (ValueError, TypeError):  # then all that people write into is kept
        return _Replaced(frozenset(), typed=True)


def _clear(made: Path) -> None:
    _beside(made, _READY).unlink(missing_ok=True)  # first: without it the rest is of no use
    for folder in (_beside(made, _OLD), made):
        shutil.rmtree(folder, ignore_errors=True)


def _put(folder: Path, made: Path) -> list[Path]:
    """Put the new papers into place and give what was kept aside; where one fails all are moved back."""
    new, old, replaced = made, _beside(made, _OLD), _noted(made)
    done: list[str] = []
    try:
        for name in sorted((path.name for path in new.iterdir()), key=_first_those_that_people_open):
            done.append(name)
            _exchange(folder / name, new / name, old)
        aside = [_kept(folder, path) for path in sorted(old.iterdir()) if replaced.keeps(path)]
    except BaseException:
        _move_back(folder, done, new, old)
        _clear(made)
        raise
    _clear(made)
    return aside


def _first_those_that_people_open(name: str) -> tuple[bool, tuple[int, str]]:
    return Path(name).suffix.lower() not in TYPED, rank(name)


def _exchange(target: Path, new: Path, old: Path) -> None:
    """Move ``new`` to ``target``, and what is there, as often as somebody writes it anew, to ``old``."""
    while not _is_moved(new, target):
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
        if os.path.lexists(target):
            try:
                os.replace(target, _unlike(old / target.name))
            except PermissionError as error:
                raise PermissionError(error.errno, error.strerror, str(target)) from error
        try:
            _move(new, target)
        except FileExistsError:
            continue
        return


def _is_moved(path: Path, target: Path) -> bool:
    """Whether a kill cut short the moving of a file after it was in place; then it is finished."""
    if not target.exists() or not path.samefile(target):
        return False
    path.unlink()
    return True


def _move(path: Path, target: Path) -> None:
    """Move a file to where nothing is; raises FileExistsError where something is."""
    if os.name == "nt":
        os.rename(path, target)
        return
    try:
        os.link(path, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a file system that knows no links
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        os.replace(path, target)
    else:
        path.unlink()


def _move_back(folder: Path, done: Collection[str], new: Path, old: Path) -> None:
    """Have the papers lie as they lay before."""
    for name in done:
        if not (new / name).exists():
            with suppress(FileNotFoundError):
                os.replace(folder / name, new / name)
        if os.path.lexists(old / name) and not os.path.lexists(folder / name):
            _move(old / name, folder / name)
    for path in sorted(old.iterdir()):  # what came in between
        _kept(folder, path)


def name_before(kept: Path) -> str:
    """What a paper that was kept aside was called."""
    return _DATED.sub("", kept.name)


def _kept(folder: Path, path: Path) -> Path:
    """Move what was replaced into the folder, under the time of its last change; never over another file."""
    for moved in folder.glob(f"*{path.suffix}"):
        if _is_moved(path, moved):
            return moved
    changed = datetime.fromtimestamp(path.lstat().st_mtime).astimezone()
    stem = Path(PAPER).stem if _PAPER.fullmatch(path.name) else path.stem
    while True:
        kept = _unlike(folder / f"{stem}-{changed:%Y%m%d-%H%M%S}{path.suffix}")
        try:
            _move(path, kept)
        except FileExistsError:
            continue
        return kept


def _unlike(path: Path) -> Path:
    """The path, with a number where something is there already."""
    unlike, count = path, 1
    while os.path.lexists(unlike):
        count += 1
        unlike = path.with_name(f"{path.stem}-{count}{path.suffix}")
    return unlike


def _why(folder: Path, error: OSError) -> str:
    """What kept papers from being put into the folder, and what to do."""
    if isinstance(error, PermissionError) and error.filename and Path(error.filename).parent == folder:
        name = Path(error.filename).name
        return (
            f"{name} di folder {folder} tidak dapat diganti, mungkin sedang dibuka di Excel atau program "
            "lain; hasil yang lama dibiarkan utuh. Tutup berkas itu, lalu jalankan sekali lagi."
        )
    return (
        f"Hasil tidak dapat ditulis ke folder {folder}: {error.strerror or error}. Periksa izin dan "
        "ruang disk, dan tutup berkas hasil yang sedang dibuka."
    )
