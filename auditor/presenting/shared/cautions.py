"""What a reader must know of an audit before its findings: that little was read, or checked, or fits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from auditor.models.document import Document
from auditor.models.finding import Misread, Outcome
from auditor.models.report import Report

_FEW_NUMBERS = 20
"""Numbers in tables from which on a small share of them says something."""
_HALF = 2
"""One in so many numbers that take part in a check at least, so that a reader is not warned."""
_READ = 3, 4
"""Pages of a document of which text was read at least, so that a reader is not warned."""


def cautions(reports: Sequence[Report], outcome: Outcome) -> tuple[str, ...]:
    """The warnings, Indonesian sentences, the gravest first."""
    return (
        *_misread(outcome.misread),
        *_unread(report.document for report in reports),
        *_unchecked(*outcome.numbers),
    )


def _misread(misread: Iterable[Misread]) -> Iterator[str]:
    for one in misread:
        yield (
            f"Hanya {one.right} dari {one.whole} hitungan di dalam tabel {one.document} cocok: tabelnya "
            "terbaca tidak baik, atau memang rusak. Yang ditemukan di sana hanya ditanyakan; periksa dahulu "
            "bacaannya."
        )


def _unread(documents: Iterable[Document]) -> Iterator[str]:
    least, of = _READ
    for document in documents:
        read = pages_read(document)
        if document.pages and read * of < document.pages * least and document.not_read:
            yield (
                f"Hanya {read} dari {document.pages} halaman {document.file} terbaca; yang lain tidak "
                "diperiksa."
            )


def pages_read(document: Document) -> int:
    """How many pages hold something that was read."""
    pages = {block.page for block in document.blocks}
    pages |= {page for table in document.tables for page in table.pages}
    return len(pages - {None})


def _unchecked(part: int, whole: int) -> Iterator[str]:
    if whole >= _FEW_NUMBERS and part * _HALF < whole:
        yield (
            f"Hanya {part} dari {whole} angka tabel ({part * 100 // whole}%) ikut diperiksa; diamnya auditor "
            "tentang yang lain bukan berarti benar."
        )
