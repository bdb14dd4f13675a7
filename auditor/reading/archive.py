"""Office files are ZIP archives: refuse broken and hostile ones before anything is unpacked."""

from __future__ import annotations

import zipfile
from pathlib import Path

from auditor.models.errors import InputError

MAX_UNPACKED = 400_000_000
"""Bytes that all parts of a file may have together when unpacked."""


def archive_names(path: Path) -> frozenset[str]:
    """Give the names of the parts of an archive.

    Raises InputError when it is damaged, locked, or unpacks to more than ``MAX_UNPACKED``.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise InputError(f"{path.name} rusak atau terpotong; minta salinan yang utuh.") from error
    size = sum(entry.file_size for entry in entries)
    if size > MAX_UNPACKED:
        raise InputError(
            f"{path.name} terlalu besar setelah dibuka ({size // 1_000_000} MB); "
            "hapus gambar besar lalu simpan ulang."
        )
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise InputError(f"{path.name} dilindungi kata sandi; simpan salinan tanpa kata sandi.")
    return frozenset(entry.filename for entry in entries)
