"""Reads back what reviewers typed into kkr.xlsx, and looks after such a file where a new one is due."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from pathlib import Path
from typing import Any

from auditor.cache import keep, load, make_key
from auditor.models.errors import InputError
from auditor.models.finding import Judged, Origin, Verdict, Verdicts
from auditor.presenting.folder import PAPER
from auditor.presenting.plain import one_line, visible
from auditor.reading.side_workbook import numbered_rows, open_side_workbook, side_sheets

MARK, RULE, TOLD, VERDICT, NOTE = "Tanda temuan", "Aturan", "Uraian", "Putusan", "Catatan pereviu"
"""Headers of the columns that are read back."""
FILE, OFFICE, YEAR = "Berkas", "Instansi", "Tahun"
"""Headers of the table of documents."""
_HEADER_WITHIN = 30
"""Rows at the top of a sheet among which its header is looked for."""
_FINGERPRINT = re.compile(r"[0-9a-f]+")


@dataclass(frozen=True, slots=True)
class Standing:
    """A kkr.xlsx in the folder that an audit is about to fill.

    ``verdicts`` is None when it cannot be read as one of ours; ``edited`` tells whether somebody saved
    it after the auditor had written it.
    """

    file: Path
    verdicts: Verdicts | None
    edited: bool

    @contextmanager
    def spared(self) -> Iterator[Callable[[bool], Path | None]]:
        """Copy the file beside itself, under the time of its last change, while a new one is written.

        Gives what is to be called at the end with whether its verdicts were taken over; it removes a copy
        that holds nothing of its own, or else gives its path. After an error no copy is left.
        """
        changed = datetime.fromtimestamp(self.file.stat().st_mtime).astimezone()
        dated = f"{self.file.stem}-{changed:%Y%m%d-%H%M%S}"
        copy, count = self.file.with_name(f"{dated}{self.file.suffix}"), 1
        while copy.exists():  # kept aside before: what a reviewer typed is never lost
            count += 1
            copy = self.file.with_name(f"{dated}-{count}{self.file.suffix}")

        def end(carried: bool) -> Path | None:
            typed = self.verdicts is None or bool(self.verdicts.given)
            if self.edited or (typed and not carried):
                return copy
            copy.unlink()
            return None

        shutil.copy2(self.file, copy)
        try:
            yield end
        except BaseException:
            copy.unlink(missing_ok=True)
            raise


def standing(folder: Path) -> Standing | None:
    """The kkr.xlsx that is in the folder; None when there is none."""
    file = folder / PAPER
    if not file.is_file():
        return None
    try:
        if load(_key(file)) is not None:
            return Standing(file, Verdicts((), ()), edited=False)
        book = open_side_workbook(file)
        made = book.properties
        return Standing(file, _verdicts(file, book), made.created != made.modified)
    except (OSError, InputError):
        return Standing(file, None, True)


def note_untouched(folder: Path) -> None:
    """Note that the kkr.xlsx just written to the folder holds no verdicts: it need not be read for any.

    A file that was saved since has another content and is read.
    """
    with suppress(OSError):
        keep(_key(folder / PAPER), b"")


def _key(file: Path) -> str:
    return make_key((file,), (), "kertas kerja tanpa putusan")


def read_verdicts(path: Path) -> Verdicts:
    """Read the verdicts and notes in a kkr.xlsx, or in the one in that folder.

    Raises InputError when there is none, when it is something else, or when a verdict is none of the three.
    """
    file = path / PAPER if path.is_dir() else path
    try:
        return _verdicts(file, open_side_workbook(file))
    except OSError as error:
        raise InputError(
            f"Kertas kerja sebelumnya {file} tidak dapat dibaca; periksa nama dan letaknya."
        ) from error


def _verdicts(file: Path, book: Any) -> Verdicts:
    found: dict[str, Judged] = {}
    origins: list[Origin] = []
    ours = False
    try:
        for sheet in side_sheets(book):
            rows = _table(sheet, (MARK, RULE, TOLD, VERDICT, NOTE))
            ours |= rows is not None
            for number, row in rows or ():
                judged = _judged(file, f"baris {number} lembar {sheet.title}", row)
                if judged is not None:
                    found.setdefault(judged.fingerprint, judged)
            documents = _table(sheet, (FILE, OFFICE, YEAR)) or ()
            origins += [_origin(row) for _, row in takewhile(lambda one: one[1][FILE], documents)]
    except InputError:
        raise
    except Exception as error:  # a sheet that cannot be parsed
        raise InputError(f"{file} rusak; buka di Excel lalu simpan ulang.") from error
    finally:
        book.close()
    if not ours or not origins:
        raise InputError(f"{file} bukan kkr.xlsx dari auditor; sebut kertas kerja dari audit sebelumnya.")
    return Verdicts(tuple(origins), tuple(found.values()))


def _table(sheet: Any, wanted: Sequence[str]) -> list[tuple[int, dict[str, str]]] | None:
    """The numbered rows below the header that holds the wanted names; None without such a header."""
    columns: dict[str, int] = {}
    found = []
    for number, row in numbered_rows(sheet):
        cells = [_text(cell) for cell in row]
        if columns:
            found.append((number, {name: cells[at] for name, at in columns.items() if at < len(cells)}))
        elif set(wanted) <= set(cells):
            columns = {name: cells.index(name) for name in wanted}
        elif number > _HEADER_WITHIN:
            break
    return [(number, dict.fromkeys(wanted, "") | row) for number, row in found] if columns else None


def _text(cell: object) -> str:
    return "" if cell is None else visible(str(cell)).strip()


def _judged(file: Path, where: str, row: dict[str, str]) -> Judged | None:
    typed = one_line(row[VERDICT]).casefold()
    if not _FINGERPRINT.fullmatch(row[MARK]):
        return None
    try:
        verdict = Verdict(typed) if typed else None
    except ValueError as error:
        raise InputError(
            f"Putusan “{one_line(row[VERDICT])}” pada {where} di {file} tidak dikenal; pilih salah satu: "
            f"{', '.join(Verdict)}."
        ) from error
    return Judged(row[MARK], row[RULE], row[TOLD], verdict, row[NOTE])


def _origin(row: dict[str, str]) -> Origin:
    return Origin(row[FILE], row[OFFICE] or None, int(row[YEAR]) if row[YEAR].isdecimal() else None)
