"""The five stages in order, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from auditor.auditing import AuditResult, Means
from auditor.checking.engine import check
from auditor.checking.second_run import hold_against
from auditor.files.cache import sha256_of
from auditor.files.data import bundled_nomenclature, imported_nomenclature
from auditor.lexicon.kata.words import load_words
from auditor.lexicon.phrases import Phrases, get_ready
from auditor.models.document import Document, NotRead
from auditor.models.errors import Cause, InputError
from auditor.models.facts import Facts
from auditor.models.finding import NOTHING, Before, NotChecked
from auditor.models.progress import Progress, silent
from auditor.models.read_options import ReadOptions
from auditor.models.report import Report
from auditor.processes.bounds import OVER_MEMORY, BoundError, watched
from auditor.processes.machine import memory_within
from auditor.processes.tesseract import NO_OCR
from auditor.reading.joining import joined
from auditor.reading.reader import Reading, read
from auditor.reading.sheet.nomenclature import read_nomenclature
from auditor.relating import relate
from auditor.relating.names.nomenclature import Nomenclature, add_official_names
from auditor.understanding import understand

_PLAIN = ReadOptions()


def understand_file(
    path: Path,
    options: ReadOptions = _PLAIN,
    progress: Progress = silent,
    reading: Reading | None = None,
    phrases: Phrases | None = None,
) -> Report:
    """Read a file, if ``reading`` has not begun to, and say what it means.

    ``phrases`` are the wordings of claims, without them those that ship with the program. Raises InputError
    when it cannot be used or holds no text.
    """
    return understand_document(read_document(path, options, progress, reading), options, progress, phrases)


def read_document(
    path: Path, options: ReadOptions, progress: Progress, reading: Reading | None = None
) -> Document:
    """Read a file, if ``reading`` has not begun to; raises InputError when that gives no text."""
    document = reading.document(progress) if reading else read(path, options, progress)
    if not document.blocks:
        why = "; ".join(f"{part.what}: {part.why}" for part in document.not_read[:1])
        raise InputError(
            f"{path.name} tidak memuat teks yang dapat dibaca{f' ({why})' if why else ''}; berikan DOCX atau "
            "PDF digitalnya.",
            cause_of_gaps([document]) or Cause.TETAP,
        )
    return document


def read_parts(
    paths: Sequence[Path], names: Sequence[str], name: str, options: ReadOptions, progress: Progress
) -> Document:
    """Read a report in several files, called by these names; raises InputError when none gives a text.

    A file that cannot be read, or is a picture, is told in what was not read.
    """
    documents = []
    for path, known in zip(paths, names, strict=True):
        try:
            document = replace(read(path, options, progress), file=known)
        except InputError as error:
            lost = NotRead("seluruh berkas", str(error), by_chance=error.cause is not Cause.TETAP)
            document = Document(known, sha256_of(path), path.suffix.lower().lstrip("."), None, (), (lost,))
        documents.append(document)
    whole = joined(name, documents)
    if not whole.blocks:
        why = "; ".join(f"{part.what}: {part.why}" for part in whole.not_read[:1])
        raise InputError(f"{name} tidak memuat teks yang dapat dibaca{f' ({why})' if why else ''}.")
    return whole


def understand_document(
    document: Document, options: ReadOptions, progress: Progress, phrases: Phrases | None
) -> Report:
    """Say what a document means, within the bounds; raises InputError beyond."""
    progress("Memahami isi laporan", 0, 1)
    with within(document, options):
        return understand(document, phrases)


@contextmanager
def within(document: Document, options: ReadOptions) -> Iterator[None]:
    """Let what is done with a document take time and memory within the bounds; raises InputError beyond."""
    letters = sum(len(block.text) for block in document.blocks)
    letters += sum(len(cell.text) for table in document.tables for row in table.rows for cell in row)
    try:
        with memory_within(options.megabytes), watched(options.stage_seconds(document.pages, letters)):
            yield
    except (BoundError, MemoryError) as error:
        why = OVER_MEMORY if isinstance(error, MemoryError) else error
        raise InputError(
            f"{document.file} tidak dapat diperiksa ({why}); bagi menjadi berkas yang lebih kecil, atau beri "
            "waktu lebih dengan --batas."
        ) from error


def cause_of_gaps(documents: Iterable[Document]) -> Cause | None:
    """Why another reading may find more in the documents; None where none would."""
    gaps = [part for document in documents for part in document.not_read]
    if any(part.by_chance for part in gaps):
        return Cause.SEMENTARA
    return Cause.TANPA_OCR if any(part.why == NO_OCR for part in gaps) else None


def load_nomenclature(path: Path | None = None) -> Nomenclature:
    """The nomenclature in that file, else the imported one, else that of the program. Raises InputError."""
    imported = imported_nomenclature()
    if path is None:
        path = imported if imported is not None and imported.exists() else bundled_nomenclature()
    return Nomenclature(read_nomenclature(path))


def audit(
    path: Path,
    means: Means,
    before: Before = NOTHING,
    progress: Progress = silent,
    reading: Reading | None = None,
) -> AuditResult:
    """Audit one file, which ``reading`` may have begun to read, and hold it against what was ``before``.

    Raises InputError when it cannot be used.
    """
    words = load_words(means.settings.kata)
    phrases = words.phrases
    get_ready(phrases)
    report = understand_file(path, means.options, progress, reading=reading, phrases=phrases)
    with within(report.document, means.options):
        progress("Menghubungkan angka dan kalimat", 0, 1)
        facts = relate([report], phrases, words.concepts)
        unnamed = official_names(facts, means.nomenclature)
        progress("Memeriksa aturan", 0, 1)
        outcome = check(facts, means.rules, means.settings)
    outcome = replace(outcome, not_checked=(*outcome.not_checked, *unnamed))
    outcome = hold_against(outcome, before, [report])
    related = tuple(facts.laporan)
    return AuditResult(related, (path,), facts, outcome, related, cause_of_gaps([report.document]))


def official_names(facts: Facts, nomenclature: Nomenclature | None) -> list[NotChecked]:
    """Hold the names against the nomenclature, or say why that was not done."""
    what = "Nama program, kegiatan dan sub kegiatan menurut nomenklatur (SIL-02, SIL-06)"
    if not facts.pasangan:
        return []
    if nomenclature is None:
        why = "tidak ada daftar nama resmi yang dipakai"
        return [NotChecked(what, why)]
    if not add_official_names(facts.pasangan, nomenclature):
        why = "kebanyakan nama di laporan tidak ada di berkas nomenklatur; mungkin berlaku untuk tahun lain"
        return [NotChecked(what, why)]
    return []
