"""Reads back what reviewers typed into kkr.xlsx, row by row: what cannot be read is named."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, takewhile
from pathlib import Path
from typing import Any

from auditor.files.cache import keep, load, make_key, sha256_of
from auditor.files.folder import PAPER
from auditor.files.plain import one_line, visible
from auditor.files.workbook import Row, side_sheets
from auditor.models.errors import InputError
from auditor.models.finding import Judged, Origin, Verdict, Verdicts
from auditor.presenting.rerun.working_paper import open_paper, rows_of

MARK, RULE, TOLD, VERDICT, NOTE = "Tanda temuan", "Aturan", "Uraian", "Putusan", "Catatan pereviu"
"""Headers of the columns that are read back."""
FILE, OFFICE, YEAR = "Berkas", "Instansi", "Tahun"
"""Headers of the table of documents."""
_VERDICTS = frozenset({MARK, RULE, TOLD, VERDICT, NOTE})
_DOCUMENTS = frozenset({FILE, OFFICE, YEAR})
CONTENT = "sha256-{}"
"""The property of the workbook that holds the SHA-256 of the document in that row of the table, from 1."""
_HEADER_WITHIN = 30
"""Rows at the top of a sheet among which its header is looked for."""
_FINGERPRINT = re.compile(r"[0-9a-f]+")
_BETWEEN = re.compile(r"[\s._,;:-]+")
"""What may stand between and around the words of a verdict."""
_KNOWN = {_BETWEEN.sub("", one): one for one in Verdict}
_LOOKS = 3
"""So often a file is read that is saved just then."""
_WITH_VERDICTS = b"putusan"
"""What is kept of a paper of ours that verdicts were written into."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A kkr.xlsx in the folder that an audit is about to fill.

    ``sha256`` is that of what was read, "" where nothing could be. ``verdicts`` is None when it cannot be
    read as one of ours; ``edited`` says whether somebody saved it after the auditor had written it.
    """

    sha256: str
    verdicts: Verdicts | None
    edited: bool

    def is_spent(self, *, carried: bool) -> bool:
        """Whether it holds nothing of its own once its verdicts were ``carried`` over, or were not."""
        if self.edited or self.verdicts is None or self.verdicts.unread:
            return False
        return carried or not self.verdicts.given


def standing(folder: Path, name: str = PAPER) -> Standing | None:
    """The kkr.xlsx that is in the folder; None when there is none."""
    file = folder / name
    if not file.is_file():
        return None
    for _ in range(_LOOKS):
        try:
            found = _standing(file, sha256_of(file))
            if found.sha256 == sha256_of(file):
                return found
        except OSError:
            break
    return Standing("", None, True)


def _standing(file: Path, sha256: str) -> Standing:
    noted = load(_key(sha256))
    if noted == b"":
        return Standing(sha256, Verdicts((), ()), edited=False)
    try:
        with open_paper(file) as book:
            made = book.properties
            edited = noted is None and made.created != made.modified
            return Standing(sha256, _verdicts(file, book), edited)
    except InputError:
        return Standing(sha256, None, True)


def note_written(paper: bytes, *, carried: bool) -> None:
    """Note that the auditor wrote this kkr.xlsx; without ``carried`` verdicts it need not be read for any.

    A file that was saved since has another content and is read.
    """
    keep(_key(hashlib.sha256(paper).hexdigest()), _WITH_VERDICTS if carried else b"")


def _key(sha256: str) -> str:
    return make_key((), (), "kertas kerja yang ditulis", sha256)


def read_verdicts(path: Path) -> Verdicts:
    """Read the verdicts and notes in a kkr.xlsx, or in the one in that folder.

    Raises InputError when there is none, or when it is something else.
    """
    file = path / PAPER if path.is_dir() else path
    try:
        with open_paper(file) as book:
            return _verdicts(file, book)
    except OSError as error:
        raise InputError(
            f"Kertas kerja sebelumnya {file} tidak dapat dibaca; periksa nama dan letaknya."
        ) from error


def _verdicts(file: Path, book: Any) -> Verdicts:
    found: dict[str, Judged] = {}
    origins: list[Origin] = []
    unread: list[str] = []
    ours = False
    contents = _contents(book)
    for sheet in side_sheets(book):
        where = f"lembar {one_line(sheet.title)}"
        rows = _with_a_header(rows_of(sheet, unread))
        judged = _table(rows, _VERDICTS)
        ours |= judged is not None
        for number, row in judged or ():
            _judge(row, f"baris {number} {where}", found, unread)
        documents = _table(rows, _DOCUMENTS) or ()
        listed = takewhile(lambda one: one[1][FILE], documents)
        origins += [_origin(row, next(contents)) for _, row in listed]
    if not ours:
        raise InputError(f"{file} bukan kkr.xlsx dari auditor; sebut kertas kerja dari audit sebelumnya.")
    named = tuple(f"{file.name}: {one}" for one in unread)
    return Verdicts(tuple(origins), tuple(found.values()), named)


def _contents(book: Any) -> Iterator[str | None]:
    """The SHA-256 of the documents in the order of their table, None where it is not noted."""
    properties = {one.name: one.value for one in book.custom_doc_props.props}
    for at in count(1):
        value = properties.get(CONTENT.format(at))
        yield value if isinstance(value, str) and _FINGERPRINT.fullmatch(value) else None


def _with_a_header(rows: Iterator[tuple[int, Row]]) -> list[tuple[int, Row]]:
    """The rows of a sheet, but none of one that has no header of ours, which may be long."""
    head: list[tuple[int, Row]] = []
    for row in rows:
        head.append(row)
        if row[0] >= _HEADER_WITHIN:
            break
    texts = [{_text(cell) for cell in row} for _, row in head]
    return [*head, *rows] if any(wanted <= one for wanted in (_VERDICTS, _DOCUMENTS) for one in texts) else []


def _table(
    rows: Sequence[tuple[int, Row]], wanted: frozenset[str]
) -> list[tuple[int, dict[str, str]]] | None:
    """The numbered rows below the header that holds the wanted names; None without such a header."""
    columns: dict[str, int] = {}
    found = []
    for number, row in rows:
        cells = [_text(cell) for cell in row]
        if columns:
            found.append((number, {name: cells[at] for name, at in columns.items() if at < len(cells)}))
        elif wanted <= set(cells):
            columns = {name: cells.index(name) for name in wanted}
        elif number > _HEADER_WITHIN:
            break
    return [(number, dict.fromkeys(wanted, "") | row) for number, row in found] if columns else None


def _text(cell: object) -> str:
    return "" if cell is None else visible(str(cell)).strip()


def _judge(row: dict[str, str], where: str, found: dict[str, Judged], unread: list[str]) -> None:
    """Put what was typed into a row to what was ``found``, and what is wrong with it to the ``unread``."""
    typed, note = one_line(row[VERDICT]), row[NOTE]
    if not _FINGERPRINT.fullmatch(row[MARK]):
        if typed or note:
            unread.append(
                f"{where} berisi “{typed or one_line(note)}” tanpa {MARK.lower()} yang utuh; tidak diteruskan"
            )
        return
    verdict = _KNOWN.get(_BETWEEN.sub("", typed.casefold()))
    if typed and verdict is None:
        unread.append(
            f"putusan “{typed}” pada {where} tidak dikenal (pilih salah satu: {', '.join(Verdict)}); "
            "diteruskan sebagai catatan"
        )
        note = "; ".join(filter(None, (note, f"putusan tertulis: {typed}")))
    judged = Judged(row[MARK], row[RULE], row[TOLD], verdict, note)
    other = found.get(judged.fingerprint)
    if other is None or not other.is_given:
        found[judged.fingerprint] = judged
    elif judged.is_given and (judged.verdict, judged.note) != (other.verdict, other.note):
        unread.append(f"{where} memutus temuan yang sudah diputus pada baris lain; yang pertama diteruskan")


def _origin(row: dict[str, str], sha256: str | None) -> Origin:
    year = int(row[YEAR]) if row[YEAR].isdecimal() else None
    return Origin(row[FILE], row[OFFICE] or None, year, sha256)
