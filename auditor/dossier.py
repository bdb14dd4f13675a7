"""Which files belong together: each recognised from its first pages, those of one office made a dossier.

Cheap enough for thousands of files: nothing is parsed but the text of the first pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from auditor.converting.opened import Inside
from auditor.files.problems import explain
from auditor.files.regular import read_regular, unreadable
from auditor.files.yaml_file import MAX_BYTES, PlainYamlError, decoded, load_yaml
from auditor.models.document import file_name
from auditor.models.dossier import SAME_WORD, DocumentKind, Dossier, Recognised
from auditor.models.errors import InputError, OwnPaperError
from auditor.models.finding import NotChecked
from auditor.models.read_options import ReadOptions
from auditor.reading.first_pages import first_pages
from auditor.understanding.identity.chapters import chapters_joined, joined, ordered
from auditor.understanding.identity.recognition import recognise_text
from auditor.understanding.identity.same_office import same_office

CORRECTIONS = "dossier.yaml"
ENDINGS = frozenset({".pdf", ".docx", ".xlsx", ".doc", ".odt", ".rtf", ".xls", ".ods"})
"""Of the files that can be read."""
_FEWEST_FILES = 2
"""Of a report that lies in several."""
_OF_A_PLAN = frozenset({DocumentKind.RENSTRA, DocumentKind.IKU})
"""Documents that may hold for several years."""
_PLAIN = ReadOptions()
_NO_ZIPS = Inside()


class _Correction(BaseModel):
    """What a file is, as the user says."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    jenis: DocumentKind | None = None
    tahun: Annotated[int, Field(ge=2000, le=2049)] | None = None
    instansi: str | None = None
    abaikan: bool = False


class _Corrections(BaseModel):
    """The file ``dossier.yaml``: the ``instansi`` of all files in its folder, and what each ``berkas`` is."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    instansi: str | None = None
    berkas: dict[str, _Correction] = {}


def files_in(folder: Path) -> list[Path]:
    """The files of a folder and of those in it that may be documents, in the order of their names.

    Hidden files, and what an office program keeps beside an open file, are left out.
    """
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in ENDINGS and path.is_file() and not is_hidden(path.relative_to(folder).parts)
    )


def is_hidden(parts: Iterable[str]) -> bool:
    """Whether a path with these parts is hidden, or what an office program keeps beside an open file."""
    return any(part.startswith((".", "~$")) for part in parts)


def recognise(path: Path, options: ReadOptions = _PLAIN) -> Recognised:
    """Say what a file is from its first pages; never raises for a file that cannot be used.

    Then nothing is known of it, and ``reason`` says what is wrong.
    """
    try:
        return recognise_text(path, first_pages(path, options))
    except InputError as error:
        return unknown(path, error)


def unknown(path: Path, error: InputError) -> Recognised:
    """A file of which nothing is known, because of the error; a paper of the program takes no part."""
    own = f"{error.what} buatan auditor" if isinstance(error, OwnPaperError) else None
    parts = ("jenis", "tahun", "instansi")
    return Recognised(path, None, None, None, None, str(error), parts, left_out=own)


def correct(found: Recognised, *, above: Path | None = None) -> Recognised | None:
    """Apply what ``dossier.yaml`` beside the file, or in a folder over it up to ``above``, says of it.

    None for a file to be left out. Raises InputError where such a file is not right.
    """
    if found.left_out:
        return None
    for folder in (found.path.parent, *found.path.parent.parents):
        said = _corrections(folder)
        if said is not None:
            own = said.berkas.get(found.path.relative_to(folder).as_posix(), _Correction())
            if own.abaikan:
                return None
            office = own.instansi or said.instansi
            return said_of(found, kind=own.jenis, year=own.tahun, office=office, by=CORRECTIONS)
        if above is None or folder == above:
            break
    return found


def why_left_out(found: Recognised) -> str:
    """Why a file takes no part that ``correct`` leaves out."""
    return found.left_out or f"diabaikan menurut {CORRECTIONS}"


def said_of(
    found: Recognised,
    *,
    kind: DocumentKind | None = None,
    year: int | None = None,
    office: str | None = None,
    by: str,
) -> Recognised:
    """The file with what the user says of it in place of what was recognised."""
    told = [
        f"{name}: {value} menurut {by}"
        for name, value in (("jenis", kind), ("tahun", year), ("instansi", office))
        if value is not None
    ]
    if not told:
        return found
    kept = [
        part
        for part in found.reason.split("; ")
        if not any(part.startswith(one.split(":")[0] + ":") for one in told)
    ]
    return replace(
        found,
        kind=kind or found.kind,
        year=year or found.year,
        until=year or found.until,
        office=office or found.office,
        year_said=year is not None or found.year_said,
        reason="; ".join((*told, *kept)),
        unsure=tuple(part for part in found.unsure if not any(one.startswith(f"{part}:") for one in told)),
    )


def _corrections(folder: Path) -> _Corrections | None:
    path = folder / CORRECTIONS
    if not path.is_file():
        return None
    try:
        return _Corrections.model_validate(load_yaml(decoded(read_regular(path, MAX_BYTES))) or {})
    except OSError as error:
        raise InputError(f"{path} {unreadable(error)}.") from error
    except PlainYamlError as error:
        raise InputError(
            f"{path} tidak dapat dibaca sebagai YAML ({error}); periksa tanda titik dua dan spasinya."
        ) from error
    except ValidationError as error:
        raise InputError(f"{path} perlu diperbaiki: {explain(error)}.") from error


def dossier_of(
    reports: Sequence[Path],
    named: Sequence[tuple[Path, DocumentKind, str]],
    options: ReadOptions = _PLAIN,
    *,
    in_files: bool = False,
) -> Dossier:
    """One report with the papers that the user names with it, each with its kind and the option that says so.

    With ``in_files`` the files are its chapters. A paper that names another office is used, but not sure.
    Raises InputError for more than one report, a folder, or a file that cannot be used.
    """
    if not in_files and (len(reports) != 1 or reports[0].is_dir()):
        option = named[0][2]
        raise InputError(
            f"Dengan {option} sebut satu laporan saja sebagai berkas yang diperiksa; bab-bab satu laporan "
            "disatukan dengan --satu-laporan."
        )
    found = _whole(reports, options) if in_files else _usable(reports[0], options)
    report = said_of(found, kind=DocumentKind.LKJIP, by="perintah")
    papers = [_as_named(_usable(path, options), kind, by, report) for path, kind, by in named]
    own = {path.absolute() for path in report.files}
    if twice := next((one for one in papers if one.path.absolute() in own), None):
        raise InputError(
            f"{twice.path.name} disebut dua kali; sebut sebagai laporan atau sebagai pembanding."
        )
    return Dossier(report.office, (report, *papers))


def _whole(paths: Sequence[Path], options: ReadOptions) -> Recognised:
    """The report in these files, in the order of its chapters, else as they are given."""
    if len(paths) < _FEWEST_FILES or any(path.is_dir() for path in paths):
        raise InputError("Dengan --satu-laporan sebut dua berkas atau lebih, bukan folder.")
    if len({path.absolute() for path in paths}) < len(paths):
        raise InputError("Satu berkas disebut dua kali; sebut tiap bab sekali saja.")
    return joined(ordered(_usable(path, options) for path in paths), "satu laporan menurut perintah")


def _usable(path: Path, options: ReadOptions) -> Recognised:
    return recognise_text(path, first_pages(path, options))


def _as_named(found: Recognised, kind: DocumentKind, by: str, report: Recognised) -> Recognised:
    """The paper as the user names it; of the kinds that one word means, the one that its title tells."""
    told = found.kind is kind or any({found.kind, kind} <= group for group in SAME_WORD)
    one = said_of(found, kind=found.kind if told else kind, by=by)
    if found.office is None or report.office is None or same_office(found.office, report.office) is not False:
        return replace(one, unsure=tuple(part for part in one.unsure if part != "instansi"))
    return replace(
        one,
        reason=f"{one.reason}; instansinya lain daripada laporan",
        unsure=tuple(dict.fromkeys((*one.unsure, "instansi"))),
    )


def dossiers_in(
    paths: Sequence[Path], options: ReadOptions = _PLAIN, inside: Inside = _NO_ZIPS
) -> list[Dossier]:
    """The dossiers of the offices whose documents lie in the folders, ``dossier.yaml`` there minded.

    Those ``inside`` of ZIPs have the paths that they would have if these were folders. Files that take no
    part are told with each. Raises InputError when a path does not exist or nothing lies there.
    """
    found: list[Recognised] = []
    left_out = list(inside.left_out)
    for path in paths:
        files = files_in(path) if path.is_dir() else [path]
        files = [*(one for one in files if one not in inside.zips), *inside.below(path)]
        if not files:
            why = "; ".join(f"{one.what}: {one.why.rstrip('.')}" for one in inside.left_out[:3])
            advice = f" ({why})" if why else "; periksa nama foldernya"
            raise InputError(f"{path} tidak memuat PDF, DOCX, atau XLSX{advice}.")
        above = path if path.is_dir() else path.parent
        for file in files:
            told = replace(recognise(inside.files.get(file, file), options), path=file)
            one = correct(told, above=above)
            if one is None:
                left_out.append(NotChecked(file_name(file), why_left_out(told)))
            else:
                found.append(one)
    if not found:
        told_out = "; ".join(f"{one.what}: {one.why}" for one in left_out[:3])
        raise InputError(f"Tidak ada dokumen untuk diperiksa ({told_out}).")
    dossiers = group_recognised({one.path.absolute(): one for one in found}.values())
    return [replace(one, left_out=tuple(dict.fromkeys(left_out))) for one in dossiers]


def group(paths: Iterable[Path], options: ReadOptions = _PLAIN) -> list[Dossier]:
    """Recognise the files and put those of one office together; the order of ``paths`` does not matter."""
    return group_recognised(recognise(path, options) for path in sorted(set(paths)))


def group_recognised(files: Iterable[Recognised]) -> list[Dossier]:
    """Put the files of one office together, those that are chapters of one report as one document.

    A name without its region joins the one office of that name if there is no other; a file that names no
    office joins the one office that its folder holds, and is not sure then. All else stands by itself.
    """
    groups: list[list[Recognised]] = []
    known = sorted(chapters_joined(files), key=lambda one: (one.office is None, str(one.path)))
    loose: list[Recognised] = []
    for one in known:
        home = _home(one, groups)
        if one.office is not None and home is not None:
            home.append(one)
        elif one.office is not None and not _may_be(one, groups) and _tells_region(one, known):
            groups.append([one])
        else:
            loose.append(one)
    for one in loose:
        fitting = _may_be(one, groups) if one.office is not None else _beside(one, groups)
        if len(fitting) == 1:
            office = fitting[0][0].office
            why = f"instansi: {office} menurut " + ("namanya" if one.office else "berkas lain di foldernya")
            settled = tuple(part for part in one.unsure if one.office is None or part != "instansi")
            fitting[0].append(replace(one, reason=f"{one.reason}; {why}", unsure=settled))
        elif one.office is not None and (home := _home(one, groups)) is not None:
            home.append(one)
        else:
            groups.append([one])
    dossiers = [Dossier(_fullest(members), tuple(sorted(members, key=_order))) for members in groups]
    return sorted(dossiers, key=lambda one: ((one.office or "\uffff").casefold(), str(one.documents[0].path)))


def audits_of(dossier: Dossier) -> Iterable[Sequence[Recognised]]:
    """What is audited together: a report and what it rests on; then each document that none rests on."""
    used: set[Path] = set()
    for report in dossier.reports:
        members = [report, *_companions(dossier, report)] if report.sure else [report]
        used |= {one.path for one in members}
        yield members
    yield from ([one] for one in dossier.documents if one.path not in used)


def _companions(dossier: Dossier, report: Recognised) -> list[Recognised]:
    """What the report is held against: documents of its year, plans over it, and last year's report."""
    if report.year is None:
        return []
    sure = [one for one in dossier.documents if one.sure and one.year is not None]
    others = [
        one
        for one in sure
        if one.kind is not DocumentKind.LKJIP
        and (one.year == report.year or (one.kind in _OF_A_PLAN and _spans(one, report.year)))
    ]
    last = [one for one in sure if one.kind is DocumentKind.LKJIP and one.year == report.year - 1]
    return [*others, *(last if len(last) == 1 else ())]


def _spans(plan: Recognised, year: int) -> bool:
    return (plan.year or year + 1) <= year <= (plan.until or plan.year or 0)


def _home(one: Recognised, groups: Sequence[list[Recognised]]) -> list[Recognised] | None:
    """The group of that very office."""
    if one.office is None:
        return None
    return next((g for g in groups if any(same_office(one.office, o.office or "") is True for o in g)), None)


def _may_be(one: Recognised, groups: Sequence[list[Recognised]]) -> list[list[Recognised]]:
    """The groups whose office has that name, but for the region that one of the two leaves out."""
    return [g for g in groups if any(same_office(one.office or "", o.office or "") is None for o in g)]


def _tells_region(one: Recognised, known: Sequence[Recognised]) -> bool:
    """Whether no other file has the same name with a region that this one leaves out."""
    return all(same_office(one.office or "", other.office or "") is not None for other in known)


def _beside(one: Recognised, groups: Sequence[list[Recognised]]) -> list[list[Recognised]]:
    """The groups with files in the same folder, else in the folder above."""
    here = one.path.absolute().parent
    same = [g for g in groups if g[0].office and any(o.path.absolute().parent == here for o in g)]
    if same:
        return same
    return [g for g in groups if g[0].office and any(_is_near(o.path.absolute(), here.parent) for o in g)]


def _is_near(file: Path, folder: Path) -> bool:
    """Whether a file lies in a folder, or in one right within it."""
    return folder in {file.parent, file.parent.parent}


def _fullest(members: Sequence[Recognised]) -> str | None:
    return max(
        (one.office for one in members if one.office), key=lambda name: (len(name), name), default=None
    )


def _order(one: Recognised) -> tuple[int, int, str]:
    kinds = list(DocumentKind)
    return one.year or 0, kinds.index(one.kind) if one.kind else len(kinds), str(one.path)
