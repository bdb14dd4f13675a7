"""Files of older formats for tests: compound files of given streams, and those that LibreOffice writes."""

import shutil
import struct
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

SECTOR = 512
END, FREE, TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file (OLE) with these streams right in it, each filled up to 4096 bytes."""
    names = list(streams)
    directory = -(-(1 + len(names)) // 4)
    table = [TABLE, *range(2, directory + 1), END]
    contents, entries = b"", _entry("Root Entry", (FREE, 1 if names else FREE), END, 0)
    for at, name in enumerate(names, start=1):
        content = streams[name].ljust(4096, b"\0")
        content += bytes(-len(content) % SECTOR)
        start, count = len(table), len(content) // SECTOR
        table += [*range(start + 1, start + count), END]
        right = at + 1 if at < len(names) else FREE
        entries += _entry(name, (right, FREE), start, len(content))
        contents += content
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<8I", 1, 1, 0, 4096, END, 0, END, 0)
    header += struct.pack("<109I", 0, *[FREE] * 108)
    packed = struct.pack("<128I", *table, *[FREE] * (128 - len(table)))
    return header + packed + entries.ljust(directory * SECTOR, b"\0") + contents


def _entry(name: str, others: tuple[int, int], start: int, size: int) -> bytes:
    """An entry of the directory: ``others`` are the next one and the one below."""
    letters = (name + "\0").encode("utf-16-le")
    told = letters.ljust(64, b"\0") + struct.pack("<HBB3I", len(letters), 2, 1, FREE, *others)
    return told.ljust(116, b"\0") + struct.pack("<3I", start, size, 0)


def need_libreoffice() -> None:
    """Skip the test where there is no LibreOffice."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice (soffice) is not here: older formats cannot be converted")


def saved_as(file: Path, ending: str, folder: Path) -> Path:
    """The file as LibreOffice saves it in the format with that ending."""
    need_libreoffice()
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return folder / f"{file.stem}.{ending}"
