"""Which of the files that were given make a report, and what goes with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from auditor.dossier import audits_of, group_recognised, said_of
from auditor.meja.keeping.shelf import Given, Member, Part
from auditor.models.dossier import DocumentKind, Recognised
from auditor.understanding.identity.chapters import is_piece

_RECOGNISED = TypeAdapter(Recognised)
_ROOT = Path("/kiriman")
_TOGETHER = "LKjIP"
"""Where files seem to lie for those who ask which came together: each batch far from the others.

A report in several files is called by its folder where their names have nothing in common.
"""
BY = "pereviu"
KIND, YEAR, ALONE, WITH = "jenis", "tahun", "sendiri", "bersama"
"""What a reviewer says of a file: its kind, its year, that it goes with none, with which batch it came."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A report by the number of its first file, what goes with it, and all of it as documents.

    The documents lie where the files are stored, and are called as they were given.
    """

    report: int
    members: tuple[Member, ...]
    documents: tuple[Recognised, ...]


def packed(found: Recognised) -> Mapping[str, Any]:
    """What a file was taken for, to be kept."""
    told: Mapping[str, Any] = _RECOGNISED.dump_python(found, mode="json")
    return told


def seen(one: Given) -> Recognised | None:
    """What a file is, as the reviewer says, else as it was taken for; None as long as nobody asked."""
    if one.taken is None:
        return None
    year = one.said.get(YEAR)
    kind = one.said.get(KIND)
    return said_of(
        _RECOGNISED.validate_python({**one.taken, "path": str(_ROOT / batch_of(one) / _TOGETHER / one.name)}),
        kind=DocumentKind(kind) if kind else None,
        year=year if isinstance(year, int) else None,
        by=BY,
    )


def bundles(files: Sequence[Given], folder: Path) -> list[Bundle]:
    """The reports among the files, which are stored in the folder; all files were asked what they are."""
    numbers: dict[Path, Given] = {}
    together: list[Recognised] = []
    alone: list[Recognised] = []
    for one in files:
        found = seen(one)
        if found is None:
            continue
        if found.path in numbers:  # two of one name came together: from different folders
            found = found.moved({found.path: _ROOT / f"{batch_of(one)} ({one.id})" / _TOGETHER / one.name})
        numbers[found.path] = one
        (alone if one.said.get(ALONE) else together).append(found)
    groups = [[one] for one in alone]
    made = [_bundle(members, numbers, folder) for members in groups]
    for dossier in group_recognised(together):
        of_office = [_bundle(members, numbers, folder) for members in audits_of(dossier)]
        made += _with_drafts(sorted(of_office, key=lambda one: one.report))
    return made


def _with_drafts(made: Sequence[Bundle]) -> Iterator[Bundle]:
    """The reports of an office in the order in which they came, each with the draft before it.

    A later report of the same year is a draft of the earlier one where both are whole and sure of it: one of
    two chapters that were not joined is none.
    """
    last: dict[int, int] = {}
    for one in made:
        report = one.documents[0]
        if report.kind is not DocumentKind.LKJIP or report.year is None or not _is_whole(report):
            yield one
            continue
        if report.year in last:
            draft = Member(last[report.year], Part.DRAF)
            yield replace(one, members=(*one.members, draft))
        else:
            yield one
        last[report.year] = one.report


def _is_whole(report: Recognised) -> bool:
    """Whether it is surely a whole report, in one file or in several."""
    return report.sure and (bool(report.parts) or not is_piece(replace(report, path=report.called[0])))


def batch_of(one: Given) -> str:
    """With which files it came: as the reviewer says, else as it was given; else it came alone."""
    return str(one.said.get(WITH) or one.batch or one.id)


def _bundle(documents: Sequence[Recognised], numbers: Mapping[Path, Given], folder: Path) -> Bundle:
    report = documents[0]
    stored = {path: folder / numbers[path].stored for one in documents for path in one.files}
    return Bundle(
        numbers[report.path].id,
        tuple(_members(documents, numbers)),
        tuple(_named(one).moved(stored) for one in documents),
    )


def _members(documents: Sequence[Recognised], numbers: Mapping[Path, Given]) -> Iterator[Member]:
    report, *others = documents
    yield from (Member(numbers[path].id, Part.BAB) for path in report.parts)
    for one in others:
        part = Part.LALU if one.kind is DocumentKind.LKJIP else Part.PEMBANDING
        yield from (Member(numbers[path].id, part) for path in one.files)


def _named(one: Recognised) -> Recognised:
    """The document with the names of its files, before these are looked for where they are stored."""
    if one.parts:
        return replace(one, part_names=tuple(path.name for path in one.parts))
    return replace(one, name=one.path.name)
