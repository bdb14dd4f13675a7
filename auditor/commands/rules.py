"""``auditor rules``: what is checked, and why."""

from __future__ import annotations

import argparse
from typing import Any

from auditor.commands.ending import NOTHING_FOUND
from auditor.commands.options import add_settings
from auditor.files.settings import load_settings


def add_command(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    rules = commands.add_parser(
        "rules", help="daftar aturan, atau rincian satu aturan", description="Tampilkan aturan pemeriksaan."
    )
    rules.add_argument(
        "aturan",
        nargs="?",
        metavar="ID",
        help="nomor aturan, misalnya ANG-02; atau kumpulan catatan, misalnya pasangan",
    )
    add_settings(rules)
    rules.set_defaults(command=_rules)


def _rules(options: argparse.Namespace) -> int:
    from auditor.checking.rules.catalogue import find_rule, load_rules  # noqa: PLC0415 - help needs no rules
    from auditor.checking.rules.schema import record_sets  # noqa: PLC0415
    from auditor.commands.rules_text import print_catalogue, print_record_set, print_rule  # noqa: PLC0415
    from auditor.lexicon.kata.words import load_words  # noqa: PLC0415
    from auditor.presenting.terminal.console import Terminal  # noqa: PLC0415

    settings = load_settings(options.pengaturan)
    load_words(settings.kata)  # says what is wrong with them
    rules = load_rules(settings, optional=True)
    console = Terminal()
    if options.aturan in record_sets():
        print_record_set(console, options.aturan)
    elif options.aturan:
        print_rule(console, find_rule(rules, options.aturan))
    else:
        print_catalogue(console, rules)
    return NOTHING_FOUND
