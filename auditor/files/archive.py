"""Office files are ZIP archives: refuse broken and hostile ones before anything is unpacked."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

from auditor.files.regular import UnfitError, open_regular, unreadable
from auditor.models.errors import InputError

MAX_UNPACKED = 400_000_000
"""Bytes that all parts of a file may have together when unpacked."""


def archive_names(
    path: Path, most: int | None = None, apart: tuple[str, int] | None = None
) -> frozenset[str]:
    """Give the names of the parts of an archive.

    ``apart`` are a folder in it, and the bytes that all that lies elsewhere may have. Raises InputError when
    it is damaged, locked, or unpacks to more than ``most`` bytes (else MAX_UNPACKED), and OSError when it
    cannot be opened.
    """
    most = MAX_UNPACKED if most is None else most
    try:
        with open_regular(path) as file, zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
    except UnfitError as error:
        raise InputError(f"{path.name} {unreadable(error)}.") from error
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as error:
        raise InputError(f"{path.name} rusak atau terpotong; minta salinan yang utuh.") from error
    size = sum(entry.file_size for entry in entries)
    folder, left = apart or ("", most)
    others = sum(entry.file_size for entry in entries if not (folder and entry.filename.startswith(folder)))
    if size > most or others > left:
        raise InputError(
            f"{path.name} terlalu besar setelah dibuka ({size // 1_000_000} MB); "
            "hapus gambar besar lalu simpan ulang."
        )
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise InputError(f"{path.name} dilindungi kata sandi; simpan salinan tanpa kata sandi.")
    return frozenset(entry.filename for entry in entries)
