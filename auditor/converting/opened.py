"""ZIPs among what is to be audited, opened for as long as it lasts: each is then as a folder of its name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from auditor.converting.archives import ENDINGS, is_zip, kind_of_archive
from auditor.converting.unpacking import MOST_BYTES, unpack
from auditor.models.document import file_name
from auditor.models.errors import InputError
from auditor.models.finding import NotChecked
from auditor.models.read_options import ReadOptions


@dataclass(frozen=True, slots=True)
class Inside:
    """Where files of ``zips`` lie, by their paths as if each ZIP were a folder; ``left_out`` take no part."""

    files: Mapping[Path, Path] = field(default_factory=dict)
    left_out: tuple[NotChecked, ...] = ()
    zips: frozenset[Path] = frozenset()

    def below(self, path: Path) -> list[Path]:
        """The files of a ZIP, or of those that lie in a folder and in those within it."""
        return [one for one in self.files if path in one.parents]


@contextmanager
def opened(paths: Sequence[Path], endings: Collection[str], options: ReadOptions) -> Iterator[Inside]:
    """Open the ZIPs that are named, and those in folders that are; documents have one of the ``endings``.

    Raises InputError when one that is named cannot be opened; what is wrong with others is told.
    """
    with TemporaryDirectory(prefix="auditor-") as made:
        files: dict[Path, Path] = {}
        left_out: list[NotChecked] = []
        zips: set[Path] = set()
        room = MOST_BYTES
        for at, (archive, named) in enumerate(_archives(paths)):
            try:
                if not named:
                    _demand_zip(archive)
                folder = Path(made) / str(at) / archive.name
                found = unpack(archive, folder, endings, options, most=room)
            except InputError as error:
                if named:
                    raise
                left_out.append(NotChecked(file_name(archive), str(error)))
                continue
            zips.add(archive)
            room -= sum(one.size for one in found.files)
            files |= {archive / one.path: folder / one.path for one in found.files}
            left_out += [NotChecked(f"{file_name(archive)}/{what}", why) for what, why in found.left_out]
        yield Inside(files, tuple(left_out), frozenset(zips))


def _archives(paths: Sequence[Path]) -> Iterator[tuple[Path, bool]]:
    """The ZIPs that are named, and what is called an archive in folders; and whether it is named."""
    for path in paths:
        if not path.is_dir():
            if is_zip(path):
                yield path, True
            continue
        for one in sorted(path.rglob("*")):
            hidden = any(part.startswith((".", "~$")) for part in one.relative_to(path).parts)
            if one.suffix.lower() in ENDINGS and not hidden and one.is_file():
                yield one, False


def _demand_zip(path: Path) -> None:
    """Raise InputError for an archive of another kind, or a broken one."""
    if is_zip(path):
        return
    kind = kind_of_archive(path)
    what = f"adalah arsip {kind}, yang tidak dibuka; buka dahulu di folder itu" if kind else None
    raise InputError(f"{path.name} {what or 'bukan ZIP yang utuh; minta salinan yang utuh'}.")
