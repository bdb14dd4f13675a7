"""``auditor templates export``: the Word templates, for an office to edit."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from auditor.commands.ending import NOTHING_FOUND, say


def add_command(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    templates = commands.add_parser(
        "templates",
        help="salin templat Word untuk disunting",
        description="Templat Word untuk Catatan Hasil Reviu dan Kertas Kerja Reviu.",
    )
    actions = templates.add_subparsers(title="Tindakan", metavar="TINDAKAN", required=True, dest="tindakan")
    exported = actions.add_parser(
        "export", help="salin ke sebuah folder", description="Salin templat Word ke sebuah folder."
    )
    exported.add_argument("folder", type=Path, metavar="FOLDER", help="folder untuk templatnya")
    exported.add_argument("--timpa", action="store_true", help="ganti templat yang sudah ada di folder itu")
    exported.set_defaults(command=_export_templates)


def _export_templates(options: argparse.Namespace) -> int:
    from auditor.presenting.word.papers import export_templates  # noqa: PLC0415 - the Word library loads slowly

    written, left = export_templates(options.folder, anew=options.timpa)
    say(
        *(f"{file} ditulis" for file in written),
        *(f"{file} sudah ada dan tidak diganti; --timpa menggantinya" for file in left),
    )
    return NOTHING_FOUND
