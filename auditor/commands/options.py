"""Options that several commands take."""

from __future__ import annotations

import argparse
from pathlib import Path

from auditor.files.folder import DEFAULT, Format

LONGEST_MINUTES = 24 * 60
"""A day: whoever asks for more means something else."""


def add_settings(parser: argparse.ArgumentParser) -> None:
    """Add ``--pengaturan``."""
    parser.add_argument(
        "--pengaturan", type=Path, metavar="TOML", help="berkas pengaturan (bawaan: auditor.toml bila ada)"
    )


def add_formats(parser: argparse.ArgumentParser) -> None:
    """Add ``--format``."""
    parser.add_argument(
        "--format",
        type=_formats,
        default=DEFAULT,
        metavar="FORMAT",
        help=f"hasil yang ditulis, dipisah koma: {', '.join(Format)} (bawaan: {','.join(DEFAULT)})",
    )


def add_official_names(parser: argparse.ArgumentParser) -> None:
    """Add ``--nomenklatur``."""
    parser.add_argument(
        "--nomenklatur",
        type=Path,
        metavar="BERKAS",
        help="daftar nama resmi program, kegiatan dan sub kegiatan (bawaan: yang sudah diimpor)",
    )


def add_reading(parser: argparse.ArgumentParser, *, password: bool = True) -> None:
    """Add ``--batas`` and ``--no-cache``, and ``--password`` where files that it locks are taken."""
    parser.add_argument(
        "--batas",
        type=_minutes,
        metavar="MENIT",
        help="waktu paling lama untuk satu dokumen, dalam menit (bawaan: menurut banyaknya halaman); dokumen "
        "yang lebih dari 1.000 halaman pun dibaca sampai waktu itu habis",
    )
    if password:
        parser.add_argument("--password", metavar="SANDI", help="kata sandi untuk membuka PDF yang terkunci")
    parser.add_argument(
        "--no-cache", action="store_true", help="jangan pakai dan jangan simpan hasil pembacaan sebelumnya"
    )


def _minutes(given: str) -> float:
    minutes = float(given.replace(",", "."))
    if not 0 < minutes <= LONGEST_MINUTES:
        raise ValueError
    return minutes


def _formats(named: str) -> tuple[Format, ...]:
    return tuple(dict.fromkeys(Format(name.strip().lower()) for name in named.split(",")))
