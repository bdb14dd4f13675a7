"""``auditor batch``: audit a tree of reports, and take up again where a run ended."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor.commands.options import add_formats, add_official_names, add_settings
from auditor.files.folder import Format
from auditor.files.scratch import scratch
from auditor.files.settings import Klaster, Settings, load_settings
from auditor.models.errors import InputError
from auditor.presenting.terminal.console import Terminal
from auditor.presenting.terminal.progress import ProgressLine

if TYPE_CHECKING:
    from auditor.batch.run import Runner
    from auditor.batch.state import State
    from auditor.batch.work import Auditing
    from auditor.models.finding import Terms
    from auditor.presenting.overview.table import Overview

_CALL = ("folder", "pengaturan", "nomenklatur", "format", "no_cache")
"""What a batch was called with, which ``--resume`` takes up again."""
_SEAL = "segel"
"""The name under which stands what proves that the call was noted here."""


def add_command(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    parser = commands.add_parser(
        "batch",
        help="periksa semua laporan di bawah sebuah folder",
        description="Periksa semua laporan di bawah sebuah folder. Bila terhenti, lanjutkan dengan --resume.",
    )
    parser.add_argument(
        "folder", nargs="?", metavar="FOLDER", help="folder yang memuat laporan banyak instansi dan tahun"
    )
    parser.add_argument("--out", type=Path, metavar="HASIL", help="folder hasil (bawaan: hasil)")
    parser.add_argument(
        "--resume", type=Path, metavar="HASIL", help="lanjutkan audit yang hasilnya ada di folder ini"
    )
    parser.add_argument(
        "--jobs", type=_count, metavar="N", help="laporan yang diperiksa bersamaan (bawaan: sebanyak inti)"
    )
    parser.add_argument(
        "--dask", metavar="ALAMAT", help="kerjakan di klaster Dask, misalnya tcp://10.0.0.5:8786"
    )
    for name, what in (("ca", "otoritas sertifikat"), ("cert", "sertifikat"), ("kunci", "kunci pribadi")):
        parser.add_argument(
            f"--tls-{name}", type=Path, metavar="PEM", help=f"{what} untuk klaster di alamat tls://"
        )
    add_settings(parser)
    add_official_names(parser)
    add_formats(parser)
    parser.add_argument("--no-cache", action="store_true", help="jangan pakai pembacaan sebelumnya")
    parser.set_defaults(command=batch)


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def batch(options: argparse.Namespace) -> int:
    """Run the batch and give the exit code: 1 with findings, 2 where something could not be audited."""
    from auditor.batch.grouping import jobs_of, known_files, left_out  # noqa: PLC0415 - help needs no readers
    from auditor.batch.progress import BatchProgress  # noqa: PLC0415
    from auditor.batch.recognising import Recognising, recognise_tree  # noqa: PLC0415
    from auditor.batch.run import Plan, open_batch, run  # noqa: PLC0415
    from auditor.batch.state import open_state  # noqa: PLC0415
    from auditor.batch.tree import files_below  # noqa: PLC0415
    from auditor.checking.terms import terms_of  # noqa: PLC0415
    from auditor.commands.cached_audits import program_key  # noqa: PLC0415
    from auditor.presenting.overview.terminal import print_overview  # noqa: PLC0415

    out = _folder_of_results(options)
    open_batch(out)
    with scratch(), open_state(out) as state:
        _settle_folder(options, state)
        auditing = _auditing(options)
        _check_storage(options.folder, auditing.settings)
        # before anything slow: a batch that is killed early can be resumed too
        _remember(options, state)
        auditing.prepare()
        tree = files_below(options.folder, out)
        mark = program_key(auditing.settings, auditing.nomenclature, auditing.formats)
        at_once = options.jobs or os.cpu_count() or 1
        line = ProgressLine(Terminal(stderr=True))
        with line:
            work = Recognising(options.folder, auditing.options, at_once)
            known = recognise_tree(tree, work, state, mark, partial(line.show, "Mengenali berkas"))
        jobs = jobs_of(tree, options.folder, known)
        terms = terms_of(auditing.settings, left_out(tree, known, jobs))
        plan = Plan(jobs, known_files(tree, options.folder, jobs), tree.unreadable, mark, terms)
        with (
            _runner(options, auditing, at_once) as do,
            BatchProgress(Terminal(stderr=True), plan.jobs, out) as progress,
        ):
            overview = run(plan, state, out, do, progress)
    print_overview(Terminal(), overview, out)
    return _exit_code(overview, terms)


def _folder_of_results(options: argparse.Namespace) -> Path:
    """The folder to fill. Raises InputError where there is nothing to resume, or no folder of reports."""
    from auditor.batch.state import FILE  # noqa: PLC0415 - help needs none

    out: Path = options.resume or options.out or Path("hasil")
    if options.resume and not (out / FILE).is_file():
        raise InputError(f"{out} bukan folder hasil audit massal; sebut foldernya dengan benar.")
    if not options.resume and not options.folder:
        raise InputError("Sebut folder laporannya, misalnya: auditor batch laporan/ --out hasil/")
    return out


def _settle_folder(options: argparse.Namespace, state: State) -> None:
    """Set the folder of reports: as it was called before, or as it is seen from anywhere."""
    if options.resume and not options.folder:
        _recall(options, state)
    elif "://" not in options.folder:
        options.folder = str(Path(options.folder).resolve())


def _exit_code(overview: Overview, terms: Terms) -> int:
    """1 with findings, 2 where something could not be audited."""
    if overview.skipped or (terms.off and not any(entry.figures.checked for entry in overview.entries)):
        return 2
    return 1 if any(entry.figures.counts for entry in overview.entries) else 0


def _auditing(options: argparse.Namespace) -> Auditing:
    from auditor.batch.work import Auditing  # noqa: PLC0415

    settings = load_settings(options.pengaturan)
    how = settings.reading(cache=not options.no_cache)
    return Auditing(settings, how, options.nomenklatur or settings.nomenklatur, tuple(options.format))


def _check_storage(folder: str, settings: Settings) -> None:
    """Raise InputError for an address of a kind that the settings do not allow."""
    if "://" not in folder:
        return
    for part in folder.split("::"):
        kind = part.partition("://")[0]
        if kind not in settings.penyimpanan.skema:
            raise InputError(
                f'Penyimpanan {kind}:// belum diizinkan; tambahkan skema = ["{kind}"] di bawah '
                "[penyimpanan] dalam auditor.toml."
            )


def _runner(options: argparse.Namespace, auditing: Auditing, at_once: int) -> AbstractContextManager[Runner]:
    from contextlib import nullcontext  # noqa: PLC0415

    if options.dask:
        from auditor.batch.cluster import on_cluster  # noqa: PLC0415

        known = auditing.settings.klaster
        tls = Klaster(
            ca=options.tls_ca or known.ca,
            cert=options.tls_cert or known.cert,
            kunci=options.tls_kunci or known.kunci,
        )
        return on_cluster(options.dask, auditing, tls)
    from auditor.batch.local import LONGEST, done_here  # noqa: PLC0415

    return nullcontext(
        partial(done_here, work=auditing, at_once=at_once, seconds=LONGEST, megabytes=auditing.megabytes)
    )


def _remember(options: argparse.Namespace, state: State) -> None:
    """Keep the call; places of files as seen from anywhere."""
    from auditor.batch.origin import seal  # noqa: PLC0415 - help needs none

    call = {name: _as_text(getattr(options, name)) for name in _CALL}
    state.remember({**call, _SEAL: seal(call)})


def _as_text(value: object) -> str:
    if isinstance(value, Path):
        return str(value.resolve())
    if isinstance(value, str):
        return value if "://" in value else str(Path(value).resolve())
    if isinstance(value, Sequence):
        return ",".join(value)
    return "" if value in {None, False} else "ya"


def _recall(options: argparse.Namespace, state: State) -> None:
    from auditor.batch.origin import is_ours  # noqa: PLC0415 - help needs none

    noted = {name: state.recall(name) or "" for name in _CALL}
    if not noted["folder"]:
        raise InputError(f"Audit di {options.resume} belum sempat dimulai; jalankan lagi dengan foldernya.")
    if not is_ours(noted, state.recall(_SEAL)):
        raise InputError(
            f"Audit di {options.resume} tidak dimulai oleh pengguna ini di komputer ini; sebut sendiri "
            f"folder laporannya: auditor batch FOLDER --resume {options.resume}"
        )
    options.folder = noted["folder"]
    options.pengaturan = Path(noted["pengaturan"]) if noted["pengaturan"] else None
    options.nomenklatur = Path(noted["nomenklatur"]) if noted["nomenklatur"] else None
    options.format = tuple(Format(name) for name in noted["format"].split(","))
    options.no_cache = bool(noted["no_cache"])
