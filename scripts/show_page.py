"""Show how one page of a PDF is read: its text and tables, printed, and framed on a picture of the page.

    python scripts/show_page.py laporan.pdf 12 [--before 3] [--out halaman.png]

Framed are drawn lines that count as borders (orange), cells (green, in doubt red) and other text (blue). The
page is read as if it were the whole file, unless some pages ``--before`` it are read with it: a table that
goes on from there is whole only then.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2
from PIL import ImageDraw

from auditor.models.document import BBox, Block, Table
from auditor.reading.pdf.flow.flow import flow
from auditor.reading.pdf.pages.page import PageRead, all_sheets, read_chunk

SCALE = 2.0
"""Pixels a point."""
BORDER, CELL, DOUBT, TEXT = "orange", "green", "red", "blue"


def main() -> int:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("page", type=int, help="from 1, as viewers count")
    parser.add_argument("--before", type=int, default=0, help="pages before it that are read with it")
    parser.add_argument("--out", type=Path, default=Path("halaman.png"))
    asked = parser.parse_args()
    with pypdfium2.PdfDocument(asked.file) as document:
        if not 1 <= asked.page <= len(document):
            parser.error(f"{asked.file} has pages 1 to {len(document)}")
        picture = document[asked.page - 1].render(scale=SCALE).to_pil()
    pages = read_chunk(asked.file, range(max(1, asked.page - asked.before), asked.page + 1))
    blocks = [block for block in flow(pages).blocks if asked.page in pages_of(block)]
    for text in (*map(said, pages[-1:]), *map(told, blocks)):
        print(text)
    brush = ImageDraw.Draw(picture)
    for color, box in (*borders(pages[-1:]), *frames(blocks, asked.page)):
        brush.rectangle([SCALE * edge for edge in box], outline=color, width=2)
    picture.save(asked.out)
    print(f"framed: {asked.out}")
    return 0


def pages_of(block: Block) -> tuple[int | None, ...]:
    """The pages that a block is on."""
    return block.table.pages if block.table is not None else (block.page,)


def said(page: PageRead) -> str:
    """What became of a page as a whole."""
    if page.is_picture:
        return f"page {page.number} is a picture: auditor/reading/pdf/pages/scanned.py reads it"
    borders = len(page.rulings) + len(page.verticals)
    return page.failed or f"page {page.number}: {borders} borders, {len(page.tables)} grids between them"


def told(block: Block) -> str:
    """A block with its kind; of a table the rows, "^" for a merged cell, and the doubts."""
    if block.table is None:
        return f"[{block.kind}] {block.text}"
    return "\n".join([f"[{block.kind}]", *rows_of(block.table)])


def rows_of(table: Table) -> Iterator[str]:
    """The rows of a table, those of its header first, and why cells are in doubt."""
    for row in (*table.header, *table.rows):
        mark = "=" if row in table.header else " "
        yield f"  {mark} " + " | ".join("^" if cell.repeated else " ".join(cell.text.split()) for cell in row)
    for cell in (cell for row in (*table.header, *table.rows) for cell in row):
        if cell.doubt and not cell.repeated:
            yield f"  in doubt: {cell.text!r}: {cell.doubt}"


def borders(pages: Sequence[PageRead]) -> Iterator[tuple[str, BBox]]:
    """The drawn lines of the pages, each with its colour."""
    for sheet in all_sheets(pages):
        for ruling in (*sheet.rulings, *sheet.verticals):
            yield BORDER, sheet.shown(ruling.bbox)


def frames(blocks: Sequence[Block], page: int) -> Iterator[tuple[str, BBox]]:
    """The boxes of cells and of other text on a page, each with its colour."""
    for block in blocks:
        if block.table is None:
            if block.bbox is not None:
                yield TEXT, block.bbox
            continue
        for cell in (cell for row in (*block.table.header, *block.table.rows) for cell in row):
            if cell.bbox is not None and cell.page == page:
                yield DOUBT if cell.doubt else CELL, cell.bbox


if __name__ == "__main__":
    sys.exit(main())
