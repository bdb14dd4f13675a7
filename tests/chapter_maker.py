"""A report taken apart into the files of its chapters."""

from __future__ import annotations

from pathlib import Path

import docx
import pypdfium2
from docx.oxml.ns import qn

CHAPTERS = ("BAB I", "BAB II", "BAB III", "BAB IV")
FILES = ("Sampul", *CHAPTERS)
_CHAPTER = ".//w:t[starts-with(., 'BAB ')]"


def split_pdf(source: Path, folder: Path) -> None:
    """The pages before the first chapter, then those of each chapter, as files."""
    with pypdfium2.PdfDocument(source) as whole:
        heads = [page.get_textpage().get_text_bounded().strip().splitlines()[:4] for page in whole]
        starts = [next(at for at, lines in enumerate(heads) if name in lines) for name in CHAPTERS]
        for name, first, last in zip(FILES, (0, *starts), (*starts, len(whole)), strict=True):
            part = pypdfium2.PdfDocument.new()
            part.import_pages(whole, list(range(first, last)))
            part.save(folder / f"{name}.pdf")


def split_docx(source: Path, folder: Path) -> None:
    """The same of a Word file: copies of which all but one part is removed."""
    body = docx.Document(str(source)).element.body
    styles = [[style.get(qn("w:val")) for style in one.iter(qn("w:pStyle"))] for one in body]
    starts = [at for at, found in enumerate(styles) if "Heading1" in found and body[at].xpath(_CHAPTER)]
    for name, first, last in zip(FILES, (0, *starts), (*starts, len(body)), strict=True):
        part = docx.Document(str(source))
        for at, one in enumerate(list(part.element.body)):
            if not first <= at < last and one.tag != qn("w:sectPr"):
                part.element.body.remove(one)
        part.save(str(folder / f"{name}.docx"))
