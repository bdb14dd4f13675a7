"""The commands. Every text is Indonesian; exit codes are those of linters.

0: nothing found; 1: findings; 2: could not audit (bad input, bad settings, wrong call).
"""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack, nullcontext
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

from rich.console import Console

from auditor import __version__
from auditor.batch.command import add_command as add_batch
from auditor.cache import is_kept
from auditor.checking.settings import Settings, load_settings
from auditor.data import imported_nomenclature
from auditor.models.dossier import ROLES, DocumentKind, Dossier
from auditor.models.errors import InputError
from auditor.models.finding import Before, Verdicts
from auditor.models.progress import Progress
from auditor.models.report import Level
from auditor.presenting.earlier import read_findings
from auditor.presenting.folder import DEFAULT, Format, safe_name
from auditor.presenting.kept import audit_key, dossier_key, keep_audit, take_audit
from auditor.presenting.progress import ProgressLine
from auditor.presenting.terminal import Summary, print_summary, summarise
from auditor.presenting.verdicts import Standing, note_untouched, read_verdicts, standing
from auditor.reading.options import ReadOptions
from auditor.reading.reader import Reading

if TYPE_CHECKING:
    from auditor.checking.rule import Rule
    from auditor.dossier_pipeline import DossierResult
    from auditor.models.finding import NotChecked
    from auditor.pipeline import AuditResult
    from auditor.relating.nomenclature import Nomenclature

    _Means = tuple[Sequence[Rule], Nomenclature | None]
    """What files are held against: the rules and the official names."""

NOTHING_FOUND, FINDINGS, COULD_NOT_AUDIT = 0, 1, 2
_INTERRUPTED = 130
_Result = TypeVar("_Result")
_WRONG_CALLS = (
    (r"the following arguments are required: (.+)", "{} belum disebut"),
    (r"unrecognized arguments: (.+)", "{} tidak dikenal"),
    (r"argument (\S+): expected one argument", "{} perlu diikuti nilainya"),
    (r"argument PERINTAH: invalid choice: '(.*?)' .*", "perintah {} tidak ada"),
    (
        r"argument --format: invalid _formats value: (.+)",
        f"format {{}} tidak ada (yang ada: {', '.join(Format)})",
    ),
    (r"argument TINDAKAN: invalid choice: '(.*?)' .*", "tindakan {} tidak ada"),
)
"""What argparse says of a wrong call, and the same in Indonesian."""
_CODES = "Kode keluar: 0 tidak ada temuan, 1 ada temuan, 2 tidak dapat diaudit."


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

    def error(self, message: str) -> NoReturn:
        """Say in one sentence what is wrong with the call, and end."""
        what = "tidak lengkap atau keliru"
        for pattern, words in _WRONG_CALLS:
            if match := re.fullmatch(pattern, message, re.DOTALL):
                what = f"keliru: {words.format(*match.groups())}"
        _say(f"Perintah {what}; lihat bantuan dengan: {self.prog} --help")
        sys.exit(COULD_NOT_AUDIT)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a command and end with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter shows "?" in its place
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Run a command and give its exit code."""
    options = _parser().parse_args(arguments)
    if not hasattr(options, "command"):
        _parser().print_help()
        return NOTHING_FOUND
    command: Callable[[argparse.Namespace], int] = options.command
    return _guarded(lambda: command(options), "Perintah ini")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="auditor",
        description="Membaca laporan kinerja instansi pemerintah (LAKIP, LKjIP, LKj) dan menunjukkan, dengan "
        "bukti, di mana angka dan kalimatnya bertentangan.",
        epilog=_CODES,
    )
    parser.add_argument("--version", action="version", version=__version__, help="tampilkan versi")
    commands = parser.add_subparsers(title="Perintah", metavar="PERINTAH", parser_class=_Parser)

    audit = commands.add_parser(
        "audit", help="periksa satu laporan atau lebih", description="Periksa laporan.", epilog=_CODES
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
    audit.add_argument(
        "--pengaturan", type=Path, metavar="TOML", help="berkas pengaturan (bawaan: auditor.toml bila ada)"
    )
    audit.add_argument(
        "--nomenklatur",
        type=Path,
        metavar="BERKAS",
        help="daftar nama resmi program, kegiatan dan sub kegiatan (bawaan: yang sudah diimpor)",
    )
    audit.add_argument(
        "--format",
        type=_formats,
        default=DEFAULT,
        metavar="FORMAT",
        help=f"hasil yang ditulis, dipisah koma: {', '.join(Format)} (bawaan: {','.join(DEFAULT)})",
    )
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
    _add_reading(audit)
    audit.set_defaults(command=_audit)

    add_batch(commands, _formats)

    extract = commands.add_parser(
        "extract", help="tulis semua tabel sebagai JSON", description="Tulis semua tabel sebagai JSON."
    )
    extract.add_argument("berkas", type=Path, metavar="BERKAS", help="laporan PDF, DOCX, atau XLSX")
    extract.add_argument(
        "-o", "--out", type=Path, metavar="JSON", default=Path("tables.json"), help="berkas hasil"
    )
    extract.add_argument(
        "--pengaturan", type=Path, metavar="TOML", help="berkas pengaturan (bawaan: auditor.toml bila ada)"
    )
    _add_reading(extract)
    extract.set_defaults(command=_extract)

    rules = commands.add_parser(
        "rules", help="daftar aturan, atau rincian satu aturan", description="Tampilkan aturan pemeriksaan."
    )
    rules.add_argument("aturan", nargs="?", metavar="ID", help="nomor aturan, misalnya ANG-02")
    rules.add_argument("--pengaturan", type=Path, metavar="TOML", help="berkas pengaturan")
    rules.set_defaults(command=_rules)

    names = commands.add_parser(
        "nomenklatur",
        help="masukkan daftar nama resmi program, kegiatan dan sub kegiatan",
        description="Masukkan daftar nama resmi program, kegiatan dan sub kegiatan untuk setiap audit.",
    )
    actions = names.add_subparsers(
        title="Tindakan", metavar="TINDAKAN", parser_class=_Parser, required=True, dest="tindakan"
    )
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

    templates = commands.add_parser(
        "templates",
        help="salin templat Word untuk disunting",
        description="Templat Word untuk Catatan Hasil Reviu dan Kertas Kerja Reviu.",
    )
    actions = templates.add_subparsers(
        title="Tindakan", metavar="TINDAKAN", parser_class=_Parser, required=True, dest="tindakan"
    )
    exported = actions.add_parser(
        "export", help="salin ke sebuah folder", description="Salin templat Word ke sebuah folder."
    )
    exported.add_argument("folder", type=Path, metavar="FOLDER", help="folder untuk templatnya")
    exported.add_argument("--timpa", action="store_true", help="ganti templat yang sudah ada di folder itu")
    exported.set_defaults(command=_export_templates)
    return parser


def _formats(named: str) -> tuple[Format, ...]:
    return tuple(dict.fromkeys(Format(name.strip().lower()) for name in named.split(",")))


def _import_names(options: argparse.Namespace) -> int:
    from auditor.reading.nomenclature import read_nomenclature, write_nomenclature  # noqa: PLC0415

    names = read_nomenclature(options.berkas)
    place = imported_nomenclature()
    try:
        write_nomenclature(names, place)
    except OSError as error:
        raise InputError(f"Daftar nama tidak dapat disimpan di {place}; periksa izin foldernya.") from error
    counts = Counter(one.level for one in names)
    told = ", ".join(f"{counts[level]} nama {level.replace('_', ' ')}" for level in Level if counts[level])
    Console().print(f"{told} disimpan di {place}", markup=False, highlight=False, soft_wrap=True)
    return NOTHING_FOUND


def _export_templates(options: argparse.Namespace) -> int:
    from auditor.presenting.word import export_templates  # noqa: PLC0415

    written, left = export_templates(options.folder, anew=options.timpa)
    told = [f"{file} ditulis" for file in written]
    told += [f"{file} sudah ada dan tidak diganti; --timpa menggantinya" for file in left]
    Console().print("\n".join(told), markup=False, highlight=False, soft_wrap=True)
    return NOTHING_FOUND


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--password", metavar="SANDI", help="kata sandi untuk membuka PDF yang terkunci")
    parser.add_argument(
        "--no-cache", action="store_true", help="jangan pakai dan jangan simpan hasil pembacaan sebelumnya"
    )


def _audit(options: argparse.Namespace) -> int:
    settings = load_settings(options.pengaturan)
    how = settings.reading(cache=not options.no_cache, password=options.password)
    if settings.dokumen.templat and Format.DOCX in options.format:
        from auditor.presenting.word import check_templates  # noqa: PLC0415

        check_templates(settings.dokumen.templat)  # what is wrong with them is told before the work
    official: Path | None = options.nomenklatur or settings.nomenklatur
    files: list[Path] = options.berkas
    roles = [
        (path, kind, f"--{option}")
        for option, (kind, _) in ROLES.items()
        for path in getattr(options, option.replace("-", "_"))
    ]
    if roles or any(file.is_dir() for file in files):
        return _audit_dossiers(files, roles, options, settings, how, official)
    folders = _folders(files, options.out)
    there = [standing(folder) for folder in folders]
    befores = [replace(named, standing=_typed(one)) for named in [_before(options)] for one in there]
    keys = [
        audit_key(file, settings, how, official, options.format, before)
        for file, before in zip(files, befores, strict=True)
    ]

    means = _loaded_once(settings, official)
    with ExitStack() as stack:
        begun: dict[Path, Reading] = {}
        first = next(
            (file for file, key in zip(files, keys, strict=True) if not (key and is_kept(key))), None
        )
        if first is not None:
            begun[first] = stack.enter_context(Reading(first, how))  # goes on while the rules are loaded
            means()  # what is wrong with them is told once, not for each file
        return max(
            _guarded(
                partial(
                    _audit_one, file, folder, key, means, settings, how, options.format, before, paper, begun
                ),
                str(file),
            )
            for file, folder, key, before, paper in zip(files, folders, keys, befores, there, strict=True)
        )


def _loaded_once(settings: Settings, official: Path | None) -> Callable[[], _Means]:
    """Gives the rules and the official names; they are loaded when they are first asked for."""

    @cache
    def means() -> _Means:
        from auditor.checking.catalogue import load_rules  # noqa: PLC0415 - a kept audit needs neither
        from auditor.pipeline import load_nomenclature  # noqa: PLC0415

        return load_rules(settings), load_nomenclature(official)

    return means


def _before(options: argparse.Namespace) -> Before:
    several = len(options.berkas) > 1 and not any(file.is_dir() for file in options.berkas)
    if (options.banding or options.putusan) and several:
        raise InputError(
            "--banding dan --putusan menyandingkan satu laporan dengan hasil lamanya; sebut satu berkas saja."
        )
    return Before(
        read_findings(options.banding) if options.banding else None,
        read_verdicts(options.putusan) if options.putusan else None,
    )


def _typed(paper: Standing | None) -> Verdicts | None:
    """The verdicts in a paper that is there already, None where it holds none."""
    return paper.verdicts if paper is not None and paper.verdicts and paper.verdicts.given else None


def _audit_dossiers(
    files: Sequence[Path],
    named: Sequence[tuple[Path, DocumentKind, str]],
    options: argparse.Namespace,
    settings: Settings,
    how: ReadOptions,
    official: Path | None,
) -> int:
    """Audit one report against the papers that are named with it, or what lies in folders by office."""
    from auditor.dossier import dossier_of, dossiers_in  # noqa: PLC0415 - other audits need no recognition

    means = _loaded_once(settings, official)
    dossiers = [dossier_of(files, named, how)] if named else dossiers_in(files, how)
    folders = [options.out or Path("hasil") / safe_name(dossiers[0].office or "dossier")]
    if len(dossiers) > 1:
        base = options.out or Path("hasil")
        folders = _folders([Path(f"{one.office or one.documents[0].path.stem}.") for one in dossiers], base)
    if (options.banding or options.putusan) and len(dossiers) > 1:
        raise InputError(
            "--banding dan --putusan untuk satu instansi saja; folder itu memuat beberapa instansi."
        )
    before = _before(options)
    return max(
        _guarded(
            partial(_audit_dossier, dossier, folder, means, settings, how, official, options.format, before),
            dossier.office or str(dossier.documents[0].path),
        )
        for dossier, folder in zip(dossiers, folders, strict=True)
    )


def _audit_dossier(
    dossier: Dossier,
    folder: Path,
    means: Callable[[], _Means],
    settings: Settings,
    how: ReadOptions,
    official: Path | None,
    formats: Sequence[Format],
    named: Before,
) -> int:
    paper = standing(folder)
    before = replace(named, standing=_typed(paper))
    key = dossier_key(dossier, settings, how, official, formats, before)

    def kept_or_now() -> Summary:
        summary = take_audit(key, folder) if key else None
        if summary is None:
            anew = partial(_dossier_anew, dossier, folder, means(), settings, how, formats, before)
            result, papers, missed = _with_progress(anew)
            written = [one.name for one in papers]
            summary = summarise(result.reports, result.outcome, written, missed)
            whole = len(result.reports) == len(dossier.documents)
            if key and whole and not any(one.document.by_chance for one in result.reports):
                keep_audit(key, folder, summary)
        return summary

    return _told(kept_or_now, folder, paper, formats)


def _dossier_anew(
    dossier: Dossier,
    folder: Path,
    means: _Means,
    settings: Settings,
    how: ReadOptions,
    formats: Sequence[Format],
    before: Before,
    progress: Progress,
) -> tuple[DossierResult, Sequence[Path], Sequence[NotChecked]]:
    from auditor.dossier_pipeline import audit_dossier  # noqa: PLC0415 - help needs no readers
    from auditor.presenting.audited import Audited  # noqa: PLC0415
    from auditor.presenting.outputs import write_all  # noqa: PLC0415

    rules, names = means
    missed: list[NotChecked] = []
    result = audit_dossier(dossier.documents, rules, settings, how, progress, names, before)
    progress("Menulis hasil", 0, 1)
    audited = Audited.under(
        rules, settings, result.reports, result.facts, result.outcome, result.sources, how.password
    )
    return result, write_all(folder, audited, formats, missed.append), missed


def _folders(files: Sequence[Path], out: Path | None) -> list[Path]:
    """One folder a file; files of the same name, in whatever case, get a number."""
    if out is not None and len(files) == 1:
        return [out]
    base = out or Path("hasil")
    names: list[str] = []
    for file in files:
        name, count = safe_name(file.name), 1
        while name.casefold() in map(str.casefold, names):
            count += 1
            name = f"{safe_name(file.name)}-{count}"
        names.append(name)
    return [base / name for name in names]


def _audit_one(
    file: Path,
    folder: Path,
    key: str | None,
    means: Callable[[], _Means],
    settings: Settings,
    how: ReadOptions,
    formats: Sequence[Format],
    before: Before,
    paper: Standing | None,
    begun: dict[Path, Reading],
) -> int:
    def kept_or_now() -> Summary:
        summary = take_audit(key, folder) if key else None
        if summary is None:
            with begun.pop(file, None) or Reading(file, how) as reading:
                anew = partial(_audit_anew, file, folder, means(), settings, how, formats, before, reading)
                result, papers, missed = _with_progress(anew)
            summary = summarise([result.report], result.outcome, [one.name for one in papers], missed)
            if key and not result.report.document.by_chance:
                keep_audit(key, folder, summary)
        return summary

    return _told(kept_or_now, folder, paper, formats)


def _told(
    audit: Callable[[], Summary], folder: Path, paper: Standing | None, formats: Sequence[Format]
) -> int:
    """Audit into the folder, whose ``paper`` is spared, print what was found, and give the exit code."""
    with paper.spared() if paper is not None and Format.KKR in formats else nullcontext() as end:
        summary = audit()
        copy = end(summary.outcome.carried) if end is not None else None
    if Format.KKR in formats and not summary.outcome.carried:
        note_untouched(folder)
    print_summary(Console(), summary, folder)
    if copy is not None:
        told = f"kkr.xlsx yang sudah ada di folder itu disimpan sebagai {copy.name}"
        Console().print(told, markup=False, highlight=False, soft_wrap=True)
    return FINDINGS if summary.outcome.findings else NOTHING_FOUND


def _audit_anew(
    file: Path,
    folder: Path,
    means: _Means,
    settings: Settings,
    how: ReadOptions,
    formats: Sequence[Format],
    before: Before,
    reading: Reading,
    progress: Progress,
) -> tuple[AuditResult, Sequence[Path], Sequence[NotChecked]]:
    from auditor.pipeline import audit  # noqa: PLC0415 - help and kept audits need no readers
    from auditor.presenting import html  # noqa: PLC0415
    from auditor.presenting.audited import Audited  # noqa: PLC0415
    from auditor.presenting.outputs import write_all  # noqa: PLC0415

    rules, names = means
    html.get_ready()  # while the file is read
    result = audit(file, rules, settings, how, progress, names, before, reading)
    progress("Menulis hasil", 0, 1)
    audited = Audited.under(
        rules, settings, [result.report], result.facts, result.outcome, [file], how.password
    )
    missed: list[NotChecked] = []
    return result, write_all(folder, audited, formats, missed.append), missed


def _extract(options: argparse.Namespace) -> int:
    file: Path = options.berkas
    how = load_settings(options.pengaturan).reading(cache=not options.no_cache, password=options.password)
    with Reading(file, how) as reading:
        from auditor.pipeline import understand_file  # noqa: PLC0415 - meanwhile the file is read
        from auditor.presenting.outputs import write_tables  # noqa: PLC0415

        report = _with_progress(lambda progress: understand_file(file, how, progress, reading=reading))
    write_tables(options.out, report)
    Console().print(f"{len(report.tables)} tabel ditulis ke {options.out}", markup=False, highlight=False)
    return NOTHING_FOUND


def _rules(options: argparse.Namespace) -> int:
    from auditor.checking.catalogue import find_rule, load_rules  # noqa: PLC0415
    from auditor.presenting.rules_text import print_catalogue, print_rule  # noqa: PLC0415

    rules = load_rules(load_settings(options.pengaturan), optional=True)
    console = Console()
    if options.aturan:
        print_rule(console, find_rule(rules, options.aturan))
    else:
        print_catalogue(console, rules)
    return NOTHING_FOUND


def _with_progress(work: Callable[[Progress], _Result]) -> _Result:
    with ProgressLine(Console(stderr=True)) as line:
        return work(line.show)


def _guarded(work: Callable[[], int], what: str) -> int:
    """Run the work; an error becomes one Indonesian sentence and exit code 2, never a traceback."""
    try:
        return work()
    except InputError as error:
        _say(str(error))
    except KeyboardInterrupt:
        _say("Dihentikan.")
        return _INTERRUPTED
    except Exception as error:
        if os.environ.get("AUDITOR_DEBUG"):
            traceback.print_exc()
        _say(
            f"{what} tidak dapat diselesaikan karena kesalahan auditor sendiri ({type(error).__name__}, "
            f"versi {__version__}); laporkan kepada pengelolanya beserta berkasnya."
        )
    return COULD_NOT_AUDIT


def _say(sentence: str) -> None:
    Console(stderr=True).print(sentence, markup=False, highlight=False, soft_wrap=True)
