"""The files below a folder, here or anywhere that fsspec reaches."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from auditor.batch.job import File
from auditor.converting.archives import is_zip
from auditor.converting.unpacking import Entry, listed
from auditor.dossier import ENDINGS, is_hidden
from auditor.files.plain import spelled
from auditor.models.errors import InputError
from auditor.models.finding import NotChecked
from auditor.models.read_options import ReadOptions

_ODD = "namanya bukan UTF-8; ganti namanya lalu jalankan lagi"


@dataclass(frozen=True, slots=True)
class Tree:
    """The files below a folder: those that can be read, and the names of those that cannot.

    Both are in the order of their paths, "/" between the parts.
    """

    files: tuple[tuple[str, File], ...]
    """Each file with its path below the folder."""
    unreadable: tuple[str, ...]
    left_out: tuple[NotChecked, ...] = ()
    """Files with names that cannot be kept."""


def files_below(root: str, but: Path) -> Tree:
    """The files below the folder ``root``, a path or an address such as "s3://laporan/2024".

    Hidden files, those of an office program that has them open ("~$...") and the folder ``but`` (where the
    results go) are left out. A ZIP, of this machine, is as a folder of its name. Raises InputError when there
    is no such folder.
    """
    found = sorted(_elsewhere(root) if "://" in root else _here(Path(root), but))
    named = [(path, file) for path, file in found if not is_hidden(path.split("/"))]
    odd: list[NotChecked] = []
    if "://" not in root:
        named, odd = _with_zips(named)
    seen: list[tuple[str, File]] = []
    for path, file in named:
        if _is_writable(path) and _is_writable(file.address):
            seen.append((path, file))
        else:
            odd.append(NotChecked(spelled(path), _ODD))
    readable = [(path, file) for path, file in seen if PurePosixPath(path).suffix.lower() in ENDINGS]
    known = {path for path, _ in readable}
    return Tree(tuple(readable), tuple(path for path, _ in seen if path not in known), tuple(odd))


def _with_zips(found: Sequence[tuple[str, File]]) -> tuple[list[tuple[str, File]], list[NotChecked]]:
    """The files, with those inside of a ZIP in its place; and what of ZIPs is left out."""
    files: list[tuple[str, File]] = []
    left: list[NotChecked] = []
    for below, file in found:
        archive = Path(file.address)
        if archive.suffix.lower() != ".zip" or not is_zip(archive):
            files.append((below, file))
            continue
        try:
            inside = listed(archive, ENDINGS, ReadOptions())
        except InputError as error:
            left.append(NotChecked(below, str(error)))
            continue
        files += [(f"{below}/{one.path}", _member(file, one)) for one in inside.files]
        left += [NotChecked(f"{below}/{name}", why) for name, why in inside.left_out]
    return files, left


def _member(archive: File, one: Entry) -> File:
    address, stamp = str(Path(archive.address) / one.path), f"{archive.stamp} {one.crc}"
    return File(address, one.path.name, one.size, stamp, archive.address)


def _is_writable(name: str) -> bool:
    """Whether a name is one in letters: on Linux it may be of any bytes."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _here(root: Path, but: Path) -> Iterator[tuple[str, File]]:
    if not root.is_dir():
        raise InputError(f"Folder {root} tidak ada; sebut folder yang memuat laporan.")
    results = but.resolve()
    for folder, folders, names in os.walk(root):
        folders[:] = [one for one in folders if (Path(folder) / one).resolve() != results]
        for name in names:
            path = Path(folder) / name
            try:
                info = path.stat()
            except OSError:  # a link that leads nowhere
                continue
            file = File(str(path), name, info.st_size, str(info.st_mtime_ns))
            yield path.relative_to(root).as_posix(), file


def _elsewhere(root: str) -> Iterator[tuple[str, File]]:
    try:
        import fsspec  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise InputError(
            f"{root} ada di penyimpanan lain; pasang dahulu pilihan auditor[dask] yang memuat fsspec."
        ) from error
    try:
        storage, base = fsspec.url_to_fs(root)
        found = storage.find(base, detail=True)
    except (ImportError, OSError, ValueError) as error:
        raise InputError(f"{root} tidak dapat dibuka ({error}); periksa alamat dan izinnya.") from error
    if not found:
        raise InputError(f"{root} tidak memuat berkas; periksa alamatnya.")
    for path, info in found.items():
        marks = [info.get(key) for key in ("ETag", "etag", "LastModified", "mtime", "created")]
        stamp = " ".join(str(mark) for mark in marks if mark is not None)
        below = path.removeprefix(base).strip("/")
        name = PurePosixPath(path).name
        yield below, File(storage.unstrip_protocol(path), name, int(info.get("size") or 0), stamp)
