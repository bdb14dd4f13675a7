"""The command line: parses the call, in Indonesian, and runs the command."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from typing import IO, NoReturn

from auditor.commands import audit, batch, extract, meja, nomenklatur, rules, templates
from auditor.commands.ending import CODES, COULD_NOT_AUDIT, FINDINGS, NOTHING_FOUND, complain, guarded
from auditor.commands.streams import is_written
from auditor.files.cache import refusal
from auditor.files.folder import Format
from auditor.presenting.terminal.console import LOST
from auditor.version import __version__

_WRONG_CALLS = (
    (r"the following arguments are required: (.+)", "{} belum disebut"),
    (r"unrecognized arguments: (.+)", "{} tidak dikenal"),
    (r"argument (\S+): expected one argument", "{} perlu diikuti nilainya"),
    (r"argument PERINTAH: invalid choice: '(.*?)' .*", "perintah {} tidak ada"),
    (
        r"argument --format: invalid _formats value: (.+)",
        f"format {{}} tidak ada (yang ada: {', '.join(Format)})",
    ),
    (r"argument --batas: invalid _minutes value: (.+)", "batas {} bukan jumlah menit antara 0 dan 1440"),
    (r"argument --port: invalid _port value: (.+)", "port {} bukan nomor antara 0 dan 65535"),
    (r"argument TINDAKAN: invalid choice: '(.*?)' .*", "tindakan {} tidak ada"),
)
"""What argparse says of a wrong call, and the same in Indonesian."""


class _Help(argparse.HelpFormatter):
    """Help in Indonesian."""

    def add_usage(self, usage, actions, groups, prefix=None) -> None:  # type: ignore[no-untyped-def]
        super().add_usage(usage, actions, groups, "Pemakaian: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """A parser whose headings and errors are Indonesian."""

    def __init__(self, **settings: object) -> None:
        super().__init__(
            formatter_class=_Help,
            add_help=False,
            allow_abbrev=False,
            **settings,  # type: ignore[arg-type]
        )
        self._positionals.title = "Masukan"
        self._optionals.title = "Pilihan"
        self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini lalu selesai")

    def _print_message(self, message: str, file: IO[str] | None = None) -> None:  # type: ignore[override]
        """Write help or the version; argparse would be silent where that is lost."""
        try:
            (file or sys.stdout).write(message)
            (file or sys.stdout).flush()
        except OSError:
            is_written()
            complain(LOST)
            sys.exit(COULD_NOT_AUDIT)

    def error(self, message: str) -> NoReturn:
        """Say in one sentence what is wrong with the call, and end."""
        what = "tidak lengkap atau keliru"
        for pattern, words in _WRONG_CALLS:
            if match := re.fullmatch(pattern, message, re.DOTALL):
                what = f"keliru: {words.format(*match.groups())}"
        complain(f"Perintah {what}; lihat bantuan dengan: {self.prog} --help")
        sys.exit(COULD_NOT_AUDIT)


def main(arguments: Sequence[str] | None = None, *, shown: bool = True) -> NoReturn:
    """Run a command and end with its exit code; ``shown`` is False where there is no standard output."""
    try:
        code = run(sys.argv[1:] if arguments is None else arguments)
    except SystemExit as end:  # argparse: help, or a wrong call
        code = end.code if isinstance(end.code, int) else NOTHING_FOUND
    if code in {NOTHING_FOUND, FINDINGS} and not (is_written() and shown):
        complain(LOST)
        code = COULD_NOT_AUDIT
    is_written()
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run a command and give its exit code."""
    options = _parser().parse_args(arguments)
    if not hasattr(options, "command"):
        _parser().print_help()
        return NOTHING_FOUND
    if not getattr(options, "no_cache", True) and (why := refusal()) is not None:
        complain(why)
    command: Callable[[argparse.Namespace], int] = options.command
    return guarded(lambda: command(options), "Perintah ini")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="auditor",
        description="Membaca laporan kinerja instansi pemerintah (LAKIP, LKjIP, LKj) dan menunjukkan, dengan "
        "bukti, di mana angka dan kalimatnya bertentangan.",
        epilog=CODES,
    )
    parser.add_argument("--version", action="version", version=__version__, help="tampilkan versi")
    commands = parser.add_subparsers(title="Perintah", metavar="PERINTAH", parser_class=_Parser)
    for command in (audit, batch, meja, extract, rules, nomenklatur, templates):
        command.add_command(commands)
    return parser
