"""The older formats, told by content and never by name."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from auditor.converting import compound
from auditor.files.archive import archive_names
from auditor.files.regular import open_regular
from auditor.models.errors import InputError

_LOCKED = "{} dilindungi kata sandi; simpan salinan tanpa kata sandi."
_BROKEN = "{} rusak atau terpotong; minta salinan yang utuh."
_TYPE = "application/vnd.oasis.opendocument."
_MOST = 2_000_000
"""Bytes of a part of an OpenDocument file that are looked at."""
_ENCRYPTED = 0x0100
"""The bit of the head of a .doc that says that it is locked, in the two bytes at 10."""
_FILEPASS = 0x2F
"""The record of an .xls that says that it is locked: one of the first."""


@dataclass(frozen=True, slots=True)
class _Format:
    ending: str
    told: str
    becomes: str


class OldFormat(Enum):
    """A format that is read once it is another one."""

    DOC = _Format("doc", "dokumen Word lama (.doc)", "docx")
    ODT = _Format("odt", "dokumen OpenDocument (.odt)", "docx")
    RTF = _Format("rtf", "dokumen RTF (.rtf)", "docx")
    XLS = _Format("xls", "lembar kerja Excel lama (.xls)", "xlsx")
    ODS = _Format("ods", "lembar kerja OpenDocument (.ods)", "xlsx")

    @property
    def ending(self) -> str:
        """The ending of such files, without its dot."""
        return self.value.ending

    @property
    def told(self) -> str:
        """What such a file is called (Indonesian)."""
        return self.value.told

    @property
    def becomes(self) -> str:
        """The kind that it is made into: "docx" or "xlsx"."""
        return self.value.becomes


_OF_OPEN_DOCUMENTS = {"text": OldFormat.ODT, "spreadsheet": OldFormat.ODS}
_OF_STREAMS = {"WordDocument": OldFormat.DOC, "Workbook": OldFormat.XLS, "Book": OldFormat.XLS}


def old_format(path: Path) -> OldFormat | None:
    """The older format of a file, None for one of another kind.

    Raises InputError where what may be such a file is broken, locked, or none that holds a report, and
    OSError when it cannot be read.
    """
    with open_regular(path) as file:
        head = file.read(1024)
    if head.startswith(compound.MAGIC):
        return _of_compound(path.name, _streams(path))
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(b"{\\rtf"):
        return OldFormat.RTF
    return _of_open_document(path) if head.startswith(b"PK") else None


def is_locked(path: Path, form: OldFormat) -> bool:
    """Whether a file of that format that could not be opened needs a password."""
    if form in {OldFormat.ODT, OldFormat.ODS}:
        return b"encryption-data" in part(path, "META-INF/manifest.xml")
    if form is OldFormat.RTF:
        return False
    found = _streams(path)
    word = found.get("WordDocument", b"")
    if len(word) >= 12 and struct.unpack_from("<H", word, 10)[0] & _ENCRYPTED:
        return True
    return _has_filepass(found.get("Workbook", found.get("Book", b"")))


def _has_filepass(head: bytes) -> bool:
    """Whether a record that says that the rest is locked is among the first of a workbook."""
    at = 0
    while at + 4 <= len(head):
        kind, length = struct.unpack_from("<2H", head, at)
        if kind == _FILEPASS:
            return True
        at += 4 + length
    return False


def _streams(path: Path) -> Mapping[str, bytes]:
    try:
        return compound.streams(path)
    except ValueError as error:
        raise InputError(_BROKEN.format(path.name)) from error


def _of_compound(name: str, found: Mapping[str, bytes]) -> OldFormat:
    if "EncryptedPackage" in found:  # a DOCX or XLSX under a password
        raise InputError(_LOCKED.format(name))
    form = next((form for stream, form in _OF_STREAMS.items() if stream in found), None)
    if form is not None:
        return form
    what = "presentasi PowerPoint" if "PowerPoint Document" in found else "berkas program lain"
    raise InputError(f"{name} adalah {what}, bukan laporan; berikan laporan sebagai PDF atau DOCX.")


def _of_open_document(path: Path) -> OldFormat | None:
    told = part(path, "mimetype").decode("ascii", "replace").strip()
    if not told.startswith(_TYPE):
        return None
    form = _OF_OPEN_DOCUMENTS.get(told.removeprefix(_TYPE).removesuffix("-template"))
    if form is None:
        raise InputError(
            f"{path.name} adalah berkas OpenDocument yang bukan dokumen atau lembar kerja; berikan laporan "
            "sebagai PDF atau DOCX."
        )
    archive_names(path)
    return form


def part(path: Path, name: str, most: int = _MOST) -> bytes:
    """The beginning of a part of an archive, b"" where there is none."""
    try:
        with open_regular(path) as file, zipfile.ZipFile(file) as archive, archive.open(name) as opened:
            return opened.read(most)
    except OSError:
        raise
    except Exception:  # whatever is broken in it is told by what reads it
        return b""
