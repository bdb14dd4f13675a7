"""``auditor nomenklatur import``: take in a list of official names."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import Any

from auditor.commands.ending import NOTHING_FOUND, say
from auditor.files.data import imported_nomenclature
from auditor.models.errors import InputError
from auditor.models.report import Level


def add_command(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    names = commands.add_parser(
        "nomenklatur",
        help="masukkan daftar nama resmi program, kegiatan, sub kegiatan dan akun belanja",
        description="Masukkan daftar nama resmi program, kegiatan, sub kegiatan dan akun belanja untuk "
        "setiap audit.",
    )
    actions = names.add_subparsers(title="Tindakan", metavar="TINDAKAN", required=True, dest="tindakan")
    imported = actions.add_parser(
        "import", help="baca dan simpan sebuah daftar", description="Baca dan simpan sebuah daftar."
    )
    imported.add_argument(
        "berkas",
        type=Path,
        metavar="BERKAS",
        help="CSV berkolom kode dan nama, atau lembar kerja SIPD (.xlsx)",
    )
    imported.set_defaults(command=_import_names)


def _import_names(options: argparse.Namespace) -> int:
    from auditor.reading.sheet.nomenclature import read_nomenclature, write_nomenclature  # noqa: PLC0415 - slow to load

    names = read_nomenclature(options.berkas)
    place = imported_nomenclature()
    if place is None:
        raise InputError("Folder pengguna tidak diketahui; setel HOME atau XDG_DATA_HOME lalu impor lagi.")
    try:
        write_nomenclature(names, place)
    except OSError as error:
        raise InputError(f"Daftar nama tidak dapat disimpan di {place}; periksa izin foldernya.") from error
    counts = Counter(one.level for one in names)
    counted = ", ".join(f"{counts[level]} nama {level.replace('_', ' ')}" for level in Level if counts[level])
    say(f"{counted} disimpan di {place}")
    return NOTHING_FOUND
