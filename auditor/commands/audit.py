"""``auditor audit``: files each by itself, or the documents of an office together."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

from auditor.cache import is_kept
from auditor.commands.asked import Asked, Done, Goal, finish, folders_for
from auditor.commands.ending import CODES, guarded, with_progress
from auditor.commands.options import add_formats, add_official_names, add_reading, add_settings
from auditor.models.dossier import ROLES, DocumentKind, Dossier
from auditor.models.errors import InputError
from auditor.models.progress import Progress
from auditor.presenting.folder import safe_name
from auditor.presenting.kept import audit_key, dossier_key
from auditor.reading.reader import Reading

_Named = tuple[Path, DocumentKind, str]
"""A document that an option names: what it is taken for, and the option."""


def add_command(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    audit = commands.add_parser(
        "audit", help="periksa satu laporan atau lebih", description="Periksa laporan.", epilog=CODES
    )
    audit.add_argument(
        "berkas",
        nargs="+",
        type=Path,
        metavar="BERKAS",
        help="laporan PDF, DOCX, atau XLSX, masing-masing diperiksa sendiri; atau folder, yang dokumen satu "
        "instansi di dalamnya diperiksa bersama",
    )
    audit.add_argument(
        "--out",
        type=Path,
        metavar="FOLDER",
        help="folder hasil (bawaan: hasil/<nama berkas>); beberapa berkas mendapat subfolder",
    )
    papers = audit.add_argument_group("Dokumen pembanding (satu laporan diperiksa terhadapnya)")
    for option, (_, told) in ROLES.items():
        papers.add_argument(
            f"--{option}", action="append", default=[], type=Path, metavar="BERKAS", help=told
        )
    add_settings(audit)
    add_official_names(audit)
    add_formats(audit)
    audit.add_argument(
        "--banding",
        type=Path,
        metavar="JSON",
        help="temuan.json dari audit sebelumnya; temuan ditandai baru atau tetap, yang hilang disebut",
    )
    audit.add_argument(
        "--putusan",
        type=Path,
        metavar="XLSX",
        help="kkr.xlsx dari audit sebelumnya; putusan dan catatan pereviu di dalamnya diteruskan",
    )
    add_reading(audit)
    audit.set_defaults(command=_audit)


def _audit(options: argparse.Namespace) -> int:
    files: list[Path] = options.berkas
    named = [
        (path, kind, f"--{option}")
        for option, (kind, _) in ROLES.items()
        for path in getattr(options, option.replace("-", "_"))
    ]
    together = bool(named) or any(file.is_dir() for file in files)
    asked = Asked.by(options, several=len(files) > 1 and not together)
    return (
        _audit_dossiers(asked, files, named, options.out)
        if together
        else _audit_files(asked, files, options.out)
    )


def _audit_files(asked: Asked, files: Sequence[Path], out: Path | None) -> int:
    goals = [Goal.at(folder) for folder in folders_for(files, out)]
    keys = [
        audit_key(file, asked.settings, asked.how, asked.official, asked.formats, goal.before(asked.named))
        for file, goal in zip(files, goals, strict=True)
    ]
    with ExitStack() as stack:
        begun: dict[Path, Reading] = {}
        anew = [file for file, key in zip(files, keys, strict=True) if not (key and is_kept(key))]
        if anew:
            begun[anew[0]] = stack.enter_context(Reading(anew[0], asked.how))
            asked.rules, asked.names  # noqa: B018 - loaded while it is read; what is wrong with them is told once
        return max(
            guarded(partial(_audit_file, asked, file, goal, key, begun), str(file))
            for file, goal, key in zip(files, goals, keys, strict=True)
        )


def _audit_file(asked: Asked, file: Path, goal: Goal, key: str | None, begun: dict[Path, Reading]) -> int:
    def anew() -> Done:
        with begun.pop(file, None) or Reading(file, asked.how) as reading:
            return with_progress(partial(_file_audited, asked, file, goal, reading))

    return finish(asked, goal, key, anew)


def _file_audited(asked: Asked, file: Path, goal: Goal, reading: Reading, progress: Progress) -> Done:
    from auditor.pipeline import audit  # noqa: PLC0415 - help and kept audits need no readers
    from auditor.presenting import html  # noqa: PLC0415

    html.get_ready()  # while the file is read
    before = goal.before(asked.named)
    result = audit(file, asked.rules, asked.settings, asked.how, progress, asked.names, before, reading)
    progress("Menulis hasil", 0, 1)
    report = result.report
    return Done([report], result.facts, result.outcome, [file], whole=not report.document.by_chance)


def _audit_dossiers(asked: Asked, files: Sequence[Path], named: Sequence[_Named], out: Path | None) -> int:
    """Audit one report against the papers that are named with it, or what lies in folders by office."""
    from auditor.dossier import dossier_of, dossiers_in  # noqa: PLC0415 - other audits need no recognition

    dossiers = [dossier_of(files, named, asked.how)] if named else dossiers_in(files, asked.how)
    folders = [out or Path("hasil") / safe_name(dossiers[0].office or "dossier")]
    if len(dossiers) > 1:
        offices = [Path(f"{one.office or one.documents[0].path.stem}.") for one in dossiers]
        folders = folders_for(offices, out or Path("hasil"))
    if (asked.named.audit or asked.named.verdicts) and len(dossiers) > 1:
        raise InputError(
            "--banding dan --putusan untuk satu instansi saja; folder itu memuat beberapa instansi."
        )
    return max(
        guarded(
            partial(_audit_dossier, asked, dossier, Goal.at(folder)),
            dossier.office or str(dossier.documents[0].path),
        )
        for dossier, folder in zip(dossiers, folders, strict=True)
    )


def _audit_dossier(asked: Asked, dossier: Dossier, goal: Goal) -> int:
    before = goal.before(asked.named)
    key = dossier_key(dossier, asked.settings, asked.how, asked.official, asked.formats, before)
    audited = partial(_dossier_audited, asked, dossier, goal)
    return finish(asked, goal, key, partial(with_progress, audited))


def _dossier_audited(asked: Asked, dossier: Dossier, goal: Goal, progress: Progress) -> Done:
    from auditor.dossier_pipeline import audit_dossier  # noqa: PLC0415 - help needs no readers

    result = audit_dossier(
        dossier.documents,
        asked.rules,
        asked.settings,
        asked.how,
        progress,
        asked.names,
        goal.before(asked.named),
    )
    progress("Menulis hasil", 0, 1)
    all_read = len(result.reports) == len(dossier.documents)
    by_chance = any(report.document.by_chance for report in result.reports)
    return Done(
        result.reports, result.facts, result.outcome, result.sources, whole=all_read and not by_chance
    )
