"""``auditor meja``: the review desk, a page in the browser."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from auditor.commands.ending import NOTHING_FOUND, say
from auditor.commands.options import add_official_names, add_reading, add_settings
from auditor.files.settings import load_settings

FOLDER = Path("meja")
"""The work folder if the user names none."""
_LAST_PORT = 65_535


def add_command(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    desk = commands.add_parser(
        "meja",
        help="buka meja reviu di peramban",
        description="Buka meja reviu: halaman di peramban untuk memeriksa laporan, memutus temuan, dan "
        "membuat kertasnya. Hanya komputer ini yang dapat membukanya.",
    )
    desk.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=FOLDER,
        metavar="FOLDER",
        help=f"folder kerja satu penugasan (bawaan: {FOLDER}); dibuat bila belum ada",
    )
    desk.add_argument(
        "--port", type=_port, default=0, metavar="NOMOR", help="port (bawaan: yang sedang bebas)"
    )
    desk.add_argument(
        "--tanpa-peramban", action="store_true", help="jangan buka peramban; alamatnya tetap ditampilkan"
    )
    add_settings(desk)
    add_official_names(desk)
    add_reading(desk, password=False)
    desk.set_defaults(command=_desk)


def _desk(options: argparse.Namespace) -> int:
    from auditor.meja.server import serve  # noqa: PLC0415 - help needs no server
    from auditor.meja.working.work import Setup  # noqa: PLC0415

    settings = load_settings(options.pengaturan)
    reading = settings.reading(cache=not options.no_cache, minutes=options.batas)
    setup = Setup(settings, reading, options.nomenklatur or settings.nomenklatur)
    serve(options.folder, setup, options.port, say, opens_browser=not options.tanpa_peramban)
    return NOTHING_FOUND


def _port(given: str) -> int:
    port = int(given)
    if not 0 <= port <= _LAST_PORT:
        raise ValueError
    return port
