"""Reads any supported file, recognised by its content and not by its name."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import gettempdir
from typing import Self

from auditor.converting.archives import other_archive
from auditor.converting.lost import what_was_lost
from auditor.converting.made import as_read, old_kind
from auditor.files.archive import archive_names
from auditor.files.cache import sha256_of
from auditor.files.own_papers import refuse_own
from auditor.files.regular import UnfitError, open_regular
from auditor.files.scratch import use
from auditor.lexicon.headers import headers
from auditor.models.document import Document
from auditor.models.errors import InputError, lacking
from auditor.models.progress import Progress, silent
from auditor.models.read_options import ReadOptions
from auditor.processes.bounded import LostError
from auditor.processes.workers import Beside, alone
from auditor.reading.cache import cache_document, document_key, load_document
from auditor.reading.long_files import up_to

_PDF_WITHIN = 1024
_PLAIN = ReadOptions()
_ADVICE = "berikan laporan sebagai PDF atau DOCX."


def read(path: Path, options: ReadOptions = _PLAIN, progress: Progress = silent) -> Document:
    """Read a report within the bounds of the options.

    Raises InputError with a sentence in Indonesian when the file cannot be used.
    """
    kind = file_kind(path)
    key = document_key(sha256_of(path), options) if options.is_kept else None
    if key and (cached := load_document(key, path)):
        return cached
    document = _read(path, kind, options, progress)
    if key:
        cache_document(key, document)
    return document


class Reading:
    """A report that is read in a process of its own while this one does other things.

    To leave the context ends it.
    """

    def __init__(self, path: Path, options: ReadOptions = _PLAIN) -> None:
        self._path = path
        self._beside = (
            _ready.pop().asked_for(path, options) if _ready else Beside(partial(read, path, options))
        )

    def document(self, progress: Progress = silent) -> Document:
        """The report, once it is read; raises InputError as :func:`read` does."""
        try:
            return self._beside.result(progress)
        except LostError as error:
            raise InputError(f"{self._path.name} tidak dapat dibaca ({error}); coba sekali lagi.") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._beside.__exit__()


def get_ready() -> None:
    """Start the process that reads the next PDF now, so that its libraries load while others do here.

    It ends with this process where nothing is to be read.
    """
    reader = _Reader()
    atexit.register(reader.__exit__)
    _ready.append(reader)


class _Reader(Beside[Document]):
    """A process that loads what the reading of a PDF needs, and then waits for what it is to read."""

    def __init__(self) -> None:
        theirs, self._ours = Pipe(duplex=False)
        super().__init__(partial(_read_when_asked, theirs))
        theirs.close()

    def asked_for(self, path: Path, options: ReadOptions) -> Self:
        """Say what it is to read."""
        with suppress(OSError):  # it died: its result will say so
            self._ours.send((path, options, gettempdir()))
        return self


_ready: list[_Reader] = []


def _read_when_asked(pipe: Connection, progress: Progress) -> Document:
    import auditor.reading.pdf.read  # noqa: F401, PLC0415 - slow to load

    path, options, temporary = pipe.recv()
    use(Path(temporary))
    return read(path, options, progress)


def _read(path: Path, kind: str, options: ReadOptions, progress: Progress) -> Document:
    headers()  # before the processes that need it begin: it is loaded once, and its faults are stated here
    match kind:  # each reader is imported only when needed: they are slow to import
        case "pdf":
            from auditor.reading.pdf.read import read_pdf  # noqa: PLC0415

            return read_pdf(path, options, progress)
        case "docx":
            from auditor.reading.word.read import read_docx  # noqa: PLC0415

            return _office(read_docx, path, options, progress)
        case _:
            from auditor.reading.sheet.read import read_xlsx  # noqa: PLC0415

            return _office(read_xlsx, path, options, progress)


def _office(
    read_it: Callable[[Path], Document], path: Path, options: ReadOptions, progress: Progress
) -> Document:
    progress("Membaca dokumen", 0, 1)
    try:
        with as_read(path, options) as new:
            read = alone(read_it, new, options, options.packed_seconds(new.stat().st_size))
            if new != path:
                read = _as_given(read, path, new)
        return up_to(read, options.pages)
    except LostError as error:
        raise InputError(
            f"{path.name} tidak dapat dibaca ({error}); simpan ulang tanpa gambar dan lembar yang tak perlu, "
            "atau beri waktu lebih dengan --batas."
        ) from error


def _as_given(document: Document, path: Path, new: Path) -> Document:
    """A document that was read from what the file was made into, as one of the file, with what that lost."""
    lost = what_was_lost(path, new)
    not_read = document.not_read if lost is None else (*document.not_read, lost)
    return replace(document, sha256=sha256_of(path), not_read=not_read)


def file_kind(path: Path) -> str:
    """Give "pdf", "docx" or "xlsx", by content; raises InputError for anything else.

    Older formats are of the kind that they are read as.
    """
    try:
        with open_regular(path) as file:
            head = file.read(_PDF_WITHIN)
    except FileNotFoundError as error:
        raise InputError(f"{path} tidak ditemukan; periksa nama dan letak berkasnya.") from error
    except UnfitError as error:
        raise InputError(f"{path} {error}; berikan berkas laporannya.") from error
    except OSError as error:
        lack = lacking(error)
        why = f" karena {lack}; coba lagi sesudahnya" if lack else "; periksa izin aksesnya"
        raise InputError(f"{path} tidak dapat dibaca{why}.") from error
    if not head.strip(b"\0 \r\n\t"):
        raise InputError(f"{path.name} kosong; minta salinan yang utuh.")
    if b"%PDF-" in head:
        return "pdf"
    if (old := old_kind(path)) is not None:
        return old
    if head.startswith(b"PK"):
        return _archive_kind(path)
    raise InputError(f"{path.name} {_what_else(head)}")


def _archive_kind(path: Path) -> str:
    names = archive_names(path)
    refuse_own(path, names)
    if any(name.startswith("word/document") and name.endswith(".xml") for name in names):
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "[Content_Types].xml" in names:
        raise InputError(f"{path.name} bukan dokumen Word atau lembar kerja Excel (.xlsx); {_ADVICE}")
    raise InputError(f"{path.name} adalah berkas ZIP; buka dahulu, lalu {_ADVICE}")


def _what_else(head: bytes) -> str:
    """Say what a file that is neither PDF nor of an office program is, and what to do."""
    start = head.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head")) or b"<html" in start:
        return "adalah halaman web (HTML), bukan PDF; unduh ulang berkas aslinya."
    if (kind := other_archive(head)) is not None:
        return f"adalah arsip {kind}; buka dahulu lalu sebut folder isinya, atau jadikan ZIP."
    return f"bukan PDF, DOCX, atau XLSX; {_ADVICE}"
