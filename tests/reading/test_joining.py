"""Files of chapters as one document."""

from __future__ import annotations

from dataclasses import replace

from support import blocks, document, table

from auditor.models.document import Document, NotRead
from auditor.models.pages import PartPage
from auditor.reading.joining import joined

GRID = table([["No", "Uraian"]], [["1", "Gaji"]])


def chapter(file: str, pages: int | None, *parts: str) -> Document:
    made = document(*blocks(*parts, GRID))
    at = 1 if pages else None
    return replace(
        made,
        file=file,
        sha256=file,
        pages=pages,
        kind=file.rpartition(".")[2],
        blocks=tuple(replace(block, page=at) for block in made.blocks),
    )


def test_pages_and_tables_count_through_and_tell_their_files() -> None:
    first = replace(
        chapter("BAB I.pdf", 4, "BAB I"),
        scanned=(2,),
        page_labels=((3, "iii"),),
        not_read=(NotRead("halaman 4", "hanya gambar", pages=(4,)),),
    )
    whole = joined(
        "laporan (3 berkas)", [first, chapter("BAB II.docx", None, "BAB II"), chapter("BAB III.pdf", 6)]
    )
    assert [(int(block.page or 0), str(block.page)) for block in whole.blocks] == [
        *[(1, "1 di BAB I.pdf")] * 2,
        *[(5, "BAB II.docx")] * 2,
        (6, "1 di BAB III.pdf"),
    ]
    orders = [one.order for one in whole.tables]
    assert len(set(orders)) == len(orders)
    assert orders == sorted(orders)
    assert {str(cell.page) for cell in whole.tables[1].rows[0]} == {"BAB II.docx"}
    assert (whole.pages, whole.kind, whole.scanned, whole.page_labels) == (
        11,
        "pdf, docx",
        (2,),
        ((3, "iii"),),
    )
    (lost,) = whole.not_read
    assert lost.what == "BAB I.pdf: halaman 4"
    assert isinstance(lost.pages[0], PartPage)
    assert [(part.file, part.kind, part.pages) for part in whole.files] == [
        ("BAB I.pdf", "pdf", 4),
        ("BAB II.docx", "docx", None),
        ("BAB III.pdf", "pdf", 6),
    ]


def test_files_without_pages_make_a_document_without() -> None:
    whole = joined("laporan", [chapter("a.docx", None), chapter("b.docx", None)])
    assert (whole.pages, whole.kind) == (None, "docx")


def test_the_mark_of_the_whole_changes_with_each_file_and_their_order() -> None:
    one, two = chapter("a.docx", None), chapter("b.docx", None)
    marks = {joined("x", parts).sha256 for parts in ([one, two], [two, one], [one])}
    assert len(marks) == 3
