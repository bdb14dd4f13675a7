"""``auditor audit``: files each by itself, or the documents of an office together."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor.commands.asked import Asked, Done, Goal, finish
from auditor.commands.cached_audits import audit_key, dossier_key
from auditor.commands.ending import CODES, INTERRUPTED, NOTHING_FOUND, guarded, with_progress
from auditor.commands.options import add_formats, add_official_names, add_reading, add_settings
from auditor.commands.places import Source, place_for, source_of
from auditor.commands.watching import Round, watch
from auditor.converting.archives import is_zip
from auditor.converting.opened import opened
from auditor.files.cache import is_kept, sha256_of
from auditor.files.folder import safe_name
from auditor.files.scratch import scratch
from auditor.models.dossier import ROLES, DocumentKind, Dossier
from auditor.models.errors import InputError
from auditor.models.finding import Before, EarlierAudit
from auditor.models.progress import Progress
from auditor.presenting.rerun.placing import Held
from auditor.reading.copies import Stamp, copied, stamp_of
from auditor.reading.reader import Reading

if TYPE_CHECKING:
    from auditor.auditing import AuditResult

_Named = tuple[Path, DocumentKind, str]
"""A document that an option names: what it is taken for, and the option."""
_Placing = Callable[[Source, str], AbstractContextManager[Held]]
"""Holds the folder for the results of a source, called like that where it is not named otherwise."""


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
        help="laporan PDF, DOCX, atau XLSX, masing-masing diperiksa sendiri; atau folder atau ZIP, yang "
        "dokumen satu instansi di dalamnya diperiksa bersama",
    )
    audit.add_argument(
        "--out",
        type=Path,
        metavar="FOLDER",
        help="folder hasil (bawaan: hasil/<nama berkas>); beberapa berkas mendapat subfolder",
    )
    audit.add_argument(
        "--satu-laporan",
        action="store_true",
        help="berkas-berkas itu bab satu laporan dan diperiksa sebagai satu laporan",
    )
    papers = audit.add_argument_group("Dokumen pembanding (satu laporan diperiksa terhadapnya)")
    for option, (_, description) in ROLES.items():
        papers.add_argument(
            f"--{option}", action="append", default=[], type=Path, metavar="BERKAS", help=description
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
    audit.add_argument(
        "--pantau",
        action="store_true",
        help="sesudah audit, tunggu sampai berkasnya disimpan lalu audit lagi: temuan mana yang baru, tetap, "
        "dan sudah diperbaiki; Ctrl+C untuk selesai",
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
    together = bool(named) or options.satu_laporan or any(file.is_dir() or is_zip(file) for file in files)
    asked = Asked.by(options, several=len(files) > 1 and not together)
    if options.pantau:
        return _watch(asked, files, options.out, together=together)
    with scratch():
        return (
            _audit_dossiers(asked, files, named, options.out, in_files=options.satu_laporan)
            if together
            else _audit_files(asked, files, options.out)
        )


def _audit_files(asked: Asked, files: Sequence[Path], out: Path | None) -> int:
    codes: list[int] = []
    for file in files:
        codes.append(_audit_file(asked, file, out, alone=len(files) == 1).code)
        if codes[-1] == INTERRUPTED:
            break
    return max(codes)


def _audit_file(asked: Asked, file: Path, out: Path | None, *, alone: bool) -> Round:
    with ExitStack() as stack:
        turns: list[_Turn] = []
        place = partial(place_for, out=out, alone=alone)
        begin = partial(_begin, asked, file, place, stack, turns)
        code = guarded(begin, str(file))
        for turn in turns:
            if turn.reading is not None:
                asked.means  # noqa: B018 - loaded while it is read; their faults are reported once
            code = guarded(partial(_finish, asked, turn), str(file))
        return Round(code, turns[0].goal.place.folder if turns else None)


def _watch(asked: Asked, files: Sequence[Path], out: Path | None, *, together: bool) -> int:
    if together or len(files) != 1:
        raise InputError("--pantau memantau satu berkas laporan, tanpa folder, ZIP, atau dokumen pembanding.")

    def audit(earlier: EarlierAudit | None) -> Round:
        with scratch():
            return _audit_file(asked.against(earlier), files[0], out, alone=True)

    return watch(files[0], audit)


@dataclass(frozen=True, slots=True)
class _Turn:
    """A file whose turn it is: its copy, where it goes, and its reading where none is cached."""

    copy: Path
    source: Source
    goal: Goal
    key_of: Callable[[Before], str | None]
    reading: Reading | None


def _begin(asked: Asked, file: Path, place_of: _Placing, stack: ExitStack, turns: list[_Turn]) -> int:
    copy = stack.enter_context(copied([file]))[file]
    source = Source(file, sha256_of(copy))
    place = stack.enter_context(place_of(source, safe_name(file.name)))
    key_of = cache(partial(audit_key, copy, asked.conditions))
    goal = Goal.at(place)
    key = key_of(goal.before(asked.named))
    reading = None if key and is_kept(key) else stack.enter_context(Reading(copy, asked.how))
    turns.append(_Turn(copy, source, goal, key_of, reading))
    return NOTHING_FOUND


def _finish(asked: Asked, turn: _Turn) -> int:
    def anew() -> Done:
        with turn.reading or Reading(turn.copy, asked.how) as reading:
            return with_progress(partial(_file_audited, asked, turn.copy, reading))

    return finish(asked, turn.goal, turn.source, turn.key_of, anew)


def _file_audited(asked: Asked, file: Path, reading: Reading, progress: Progress) -> Done:
    from auditor.pipeline import audit  # noqa: PLC0415 - help and cached audits need no readers
    from auditor.presenting.html import report as html  # noqa: PLC0415

    html.get_ready()  # while the file is read
    for rule in asked.means.rules:
        rule.get_ready()
    result = audit(file, asked.means, progress=progress, reading=reading)
    progress("Menulis hasil", 0, 1)
    return Done(result, _is_whole(result))


def _is_whole(result: AuditResult) -> bool:
    by_chance = any(report.document.by_chance for report in result.reports)
    return not (by_chance or result.outcome.cut_short)


def _audit_dossiers(
    asked: Asked, files: Sequence[Path], named: Sequence[_Named], out: Path | None, *, in_files: bool
) -> int:
    """Audit one report against the papers that are named with it, or what lies in folders by office."""
    from auditor.dossier import ENDINGS, dossier_of, dossiers_in, files_in  # noqa: PLC0415 - others need no recognition

    given = [*files, *(path for path, _, _ in named)]
    seen = {one: stamp_of(one) for path in given for one in (files_in(path) if path.is_dir() else [path])}
    if named or in_files:
        dossier = dossier_of(files, named, asked.how, in_files=in_files)
        return _audit_each(asked, [dossier], seen, {}, out)
    with opened(files, ENDINGS, asked.how) as inside:
        dossiers = dossiers_in(files, asked.how, inside)
        return _audit_each(asked, dossiers, seen, inside.files, out)


def _audit_each(
    asked: Asked,
    dossiers: Sequence[Dossier],
    seen: Mapping[Path, Stamp | None],
    inside: Mapping[Path, Path],
    out: Path | None,
) -> int:
    """Audit what belongs together; files that are ``inside`` of ZIPs lie elsewhere than their paths say."""
    if (asked.named.audit or asked.named.verdicts) and len(dossiers) > 1:
        raise InputError(
            "--banding dan --putusan untuk satu instansi saja; folder itu memuat beberapa instansi."
        )
    alone = len(dossiers) == 1
    codes: list[int] = []
    for dossier in dossiers:
        name = dossier.office or str(dossier.documents[0].path)
        place = partial(place_for, out=out, alone=alone)
        codes.append(guarded(partial(_audit_dossier, asked, dossier, (seen, inside), place), name))
        if codes[-1] == INTERRUPTED:
            break
    return max(codes)


def _audit_dossier(
    asked: Asked,
    dossier: Dossier,
    files: tuple[Mapping[Path, Stamp | None], Mapping[Path, Path]],
    place_of: _Placing,
) -> int:
    with ExitStack() as stack:
        seen, inside = files
        lying = {path: inside.get(path, path) for one in dossier.documents for path in one.files}
        copies = stack.enter_context(copied([*lying.values()], seen))
        source = source_of(dossier)
        name = safe_name(f"{dossier.office or dossier.documents[0].path.stem}.")
        place = stack.enter_context(place_of(source, name))
        still_at = {path: copies[at] for path, at in lying.items()}
        still = replace(dossier, documents=tuple(one.moved(still_at) for one in dossier.documents))
        key_of = partial(dossier_key, still, asked.conditions)
        anew = partial(with_progress, partial(_dossier_audited, asked, still))
        return finish(asked, Goal.at(place), source, key_of, anew)


def _dossier_audited(asked: Asked, dossier: Dossier, progress: Progress) -> Done:
    from auditor.dossier_pipeline import audit_dossier  # noqa: PLC0415 - help needs no readers

    result = audit_dossier(dossier.documents, asked.means, progress=progress)
    progress("Menulis hasil", 0, 1)
    all_read = len(result.reports) == len(dossier.documents)
    return Done(result, all_read and _is_whole(result), dossier.left_out)
