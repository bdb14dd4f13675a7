"""A ZIP of files unpacked within bounds: the documents in it, and why others are not taken."""

from __future__ import annotations

import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from auditor.converting.archives import ENDINGS as ARCHIVES
from auditor.files.folder import is_reserved
from auditor.files.plain import visible
from auditor.files.regular import open_regular
from auditor.models.errors import InputError
from auditor.models.read_options import ReadOptions
from auditor.processes.bounded import LostError
from auditor.processes.workers import alone

MOST_FILES = 1000
"""Documents of a ZIP; an office with its annexes over five years has some dozens."""
MOST_BYTES = 1_000_000_000
"""Bytes of all documents together, of all ZIPs that are open at a time."""
LARGEST = 300_000_000
"""Bytes of one of them."""
MOST_TIMES = 200
"""So many times as large as the ZIP its documents are at most, where they are large at all."""
_SMALL = 50_000_000
_AT_ONCE = 1 << 20
_LONGEST = 120
"""Letters of a part of a path."""
_UTF_8, _LOCKED = 0x800, 0x1
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]')

Left = tuple[str, str]
"""What was left out, with its path in the archive, and why (Indonesian)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of a ZIP: its path in it, its size in bytes, and the check sum of its content."""

    path: PurePosixPath
    size: int
    crc: int


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The documents of a ZIP, unpacked under their paths in it, and what was left out."""

    files: tuple[Entry, ...]
    left_out: tuple[Left, ...] = ()


def unpack(
    path: Path, folder: Path, endings: Collection[str], options: ReadOptions, most: int = MOST_BYTES
) -> Unpacked:
    """Unpack the documents, which are the files with these endings, into a folder: ``most`` bytes at most.

    Hidden ones are left out unsaid. Raises InputError when the ZIP is broken or goes over a bound.
    """
    return _alone(partial(_unpack, frozenset(endings), most, folder, None), path, options)


def unpack_one(
    path: Path, inside: PurePosixPath, folder: Path, endings: Collection[str], options: ReadOptions
) -> None:
    """Unpack one of the documents; raises InputError also where it is not there or broken."""
    found = _alone(partial(_unpack, frozenset(endings), MOST_BYTES, folder, inside), path, options)
    if not found.files:
        why = next((why for _, why in found.left_out), "tidak ada lagi di dalam ZIP; jalankan sekali lagi")
        raise InputError(f"{path.name}/{inside}: {why}.")


def listed(path: Path, endings: Collection[str], options: ReadOptions) -> Unpacked:
    """What unpacking would give; nothing is unpacked."""
    return _alone(partial(_unpack, frozenset(endings), MOST_BYTES, None, None), path, options)


def _alone(work: Callable[[Path], Unpacked], path: Path, options: ReadOptions) -> Unpacked:
    try:
        return alone(work, path, options)
    except LostError as error:
        advice = "buka dahulu, lalu sebut foldernya"
        raise InputError(f"{path.name} tidak dapat dibuka ({error}); {advice}.") from error


def _unpack(
    endings: Collection[str], most: int, folder: Path | None, only: PurePosixPath | None, path: Path
) -> Unpacked:
    """Unpack all documents, or ``only`` one; where there is no folder, say what there is."""
    files: list[Entry] = []
    left: list[Left] = []
    try:
        with open_regular(path) as file, zipfile.ZipFile(file) as archive:
            documents, left = _looked_through(archive, endings)
            _demand_bounds(path, most, list(documents.values()))
            for inside, one in documents.items():
                if only not in {None, inside}:
                    continue
                why = _written(archive, one, folder / inside) if folder is not None else None
                left += [(_name_of(one), why)] if why else []
                files += [] if why else [Entry(inside, one.file_size, one.CRC)]
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise InputError(f"{path.name} rusak atau terpotong; minta salinan yang utuh.") from error
    return Unpacked(tuple(sorted(files, key=lambda one: one.path)), tuple(sorted(left)))


def _looked_through(
    archive: zipfile.ZipFile, endings: Collection[str]
) -> tuple[dict[PurePosixPath, zipfile.ZipInfo], list[Left]]:
    """The documents by the paths that they get, and what is left out."""
    documents: dict[PurePosixPath, zipfile.ZipInfo] = {}
    left: list[Left] = []
    taken: set[str] = set()
    for one in archive.infolist():
        name = _name_of(one)
        if one.is_dir() or any(_is_hidden(part) for part in name.split("/")):
            continue
        if _suffix(name) not in ARCHIVES.union(endings):
            continue
        why = _why_not(name, one)
        if why is None:
            documents[_free(name, taken)] = one
        else:
            left.append((name, why))
    return documents, left


def _is_hidden(part: str) -> bool:
    return part.startswith((".", "~$")) and part not in {".", ".."}


def _name_of(one: zipfile.ZipInfo) -> str:
    """The path, "/" between its parts."""
    return _decoded(one).replace("\\", "/")


def _decoded(one: zipfile.ZipInfo) -> str:
    """The name; without a mark that it is UTF-8 it may be so all the same, as macOS writes it."""
    if one.flag_bits & _UTF_8:
        return one.filename
    try:
        return one.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return one.filename


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def _demand_bounds(path: Path, most: int, documents: Collection[zipfile.ZipInfo]) -> None:
    size = sum(one.file_size for one in documents)
    largest = max((one.file_size for one in documents), default=0)
    if len(documents) > MOST_FILES:
        why = f"memuat lebih dari {MOST_FILES} dokumen"
    elif size > most or largest > LARGEST:
        why = f"terlalu besar setelah dibuka ({size // 1_000_000} MB)"
    elif size > max(MOST_TIMES * path.stat().st_size, _SMALL):
        why = "berisi data yang dimampatkan tidak wajar"
    else:
        return
    raise InputError(f"{path.name} {why}; buka dahulu, lalu sebut folder yang memuat laporannya.")


def _why_not(name: str, one: zipfile.ZipInfo) -> str | None:
    """Why a file in the ZIP is not taken (Indonesian)."""
    if _suffix(name) in ARCHIVES:
        return "arsip di dalam arsip tidak dibuka; buka dahulu"
    if ".." in name.split("/") or name.startswith("/") or re.match(r"[A-Za-z]:", name):
        return "letaknya di luar arsip; berkas seperti itu tidak diambil"
    if stat.S_ISLNK(one.external_attr >> 16):
        return "hanya tautan, bukan berkas"
    if one.flag_bits & _LOCKED:
        return "terkunci kata sandi di dalam ZIP; buka ZIP-nya dahulu"
    return None


def _free(name: str, taken: set[str]) -> PurePosixPath:
    """A path that every system allows, and that no other file of the archive has in whatever case."""
    path = PurePosixPath(*(_part(part) for part in name.split("/") if part not in {"", "."}))
    free, number = path, 1
    while str(free).casefold() in taken:
        number += 1
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
    taken.add(str(free).casefold())
    return free


def _part(part: str) -> str:
    plain = unicodedata.normalize("NFC", _FORBIDDEN.sub("_", visible(part))).strip().rstrip(".")
    stem, dot, ending = plain.rpartition(".")
    if len(plain) > _LONGEST:
        plain = f"{(stem or ending)[: _LONGEST - len(ending) - 1].strip()}{dot}{ending[:_LONGEST]}"
    return f"_{plain}" if not plain or is_reserved(plain) else plain


def _written(archive: zipfile.ZipFile, one: zipfile.ZipInfo, target: Path) -> str | None:
    """Write a file of the archive; why that could not be done (Indonesian)."""
    target.parent.mkdir(parents=True, exist_ok=True)
    left = one.file_size
    try:
        with archive.open(one) as packed, target.open("xb") as file:
            while block := packed.read(min(left, _AT_ONCE)):
                left -= len(block)
                file.write(block)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, zlib.error, RuntimeError):
        target.unlink(missing_ok=True)
        return "rusak di dalam ZIP, atau dimampatkan dengan cara yang tidak dikenal; minta salinan yang utuh"
    return None
