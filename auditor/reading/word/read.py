"""Reads Word files (.docx)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from auditor.files.archive import archive_names
from auditor.files.cache import sha256_of
from auditor.files.word_xml import Element, anchored
from auditor.models.document import Block, BlockKind, Cell, Document, NotRead, Table, file_name, join_lines
from auditor.models.errors import InputError, lack
from auditor.reading.text.captions import place_captions
from auditor.reading.text.header import split_header
from auditor.reading.text.headings import mark_headings
from auditor.reading.word.layout import as_paragraphs, is_layout, is_ruled, join_split
from auditor.reading.word.numbering import WordNumbering
from auditor.reading.word.styles import WordStyles, whole
from auditor.reading.word.table import children, table_rows
from auditor.reading.word.text import WordText, visible

MIN_PICTURE = (3_600_000, 1_800_000)
"""Width and height (10 cm, 5 cm in 1/360000 cm) from which a picture may hold a table."""

_EXTENT = qn("wp:extent")
_THROUGH = {qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins"), qn("w:moveTo")}


def read_docx(path: Path) -> Document:
    """Read a Word file into blocks in the order of its body.

    Raises InputError when the file is not a sound .docx.
    """
    archive_names(path)
    body = _opened(path)
    try:
        blocks = join_split(body.read())
    except RecursionError as error:
        raise InputError(f"{path.name} bersarang terlalu dalam; salin isinya ke dokumen baru.") from error
    return Document(
        file=file_name(path),
        sha256=sha256_of(path),
        kind="docx",
        pages=None,
        blocks=mark_headings(place_captions(blocks)),
        not_read=tuple(body.not_read),
    )


def _opened(path: Path) -> _Body:
    try:
        return _Body(docx.Document(str(path)))
    except MemoryError:
        raise
    except Exception as error:  # python-docx and lxml raise whatever a broken part makes them stumble on
        if lack(error) is not None:
            raise
        raise InputError(
            f"{path.name} bukan dokumen Word (.docx) yang utuh; buka di Word lalu simpan ulang sebagai .docx."
        ) from error


class _Body:
    """Walks through the body of one file."""

    def __init__(self, package: Any) -> None:
        self._body: Element = package.element.body
        self._anchors = {element: at for at, element in enumerate(anchored(self._body))}
        parts = {relation.reltype.rsplit("/", 1)[-1]: relation for relation in package.part.rels.values()}
        self._styles = WordStyles(_root(parts, "styles"))
        self._numbering = WordNumbering(_root(parts, "numbering"), self._styles)
        self._text = WordText(self._styles)
        self.not_read: list[NotRead] = []

    def read(self) -> list[Block]:
        blocks: list[Block] = []
        for element in visible(self._body):
            blocks.extend(self._blocks(element))
        pictures = sum(_is_large(extent) for extent in self._body.iter(_EXTENT))
        if pictures:
            self.not_read.append(
                NotRead(f"{pictures} gambar besar", "gambar tidak dibaca, juga bila berisi tabel", text=False)
            )
        return blocks

    def _blocks(self, element: Element) -> Iterator[Block]:
        if element.tag == qn("w:p"):
            yield from self._paragraph(element)
        elif element.tag == qn("w:tbl"):
            yield from self._table(element)
        elif element.tag == qn("w:altChunk"):
            self.not_read.append(
                NotRead("bagian yang disisipkan dari berkas lain", "isinya tidak tersimpan sebagai teks Word")
            )
        elif element.tag in _THROUGH:
            for child in visible(element):
                yield from self._blocks(child)

    def _paragraph(self, paragraph: Element) -> Iterator[Block]:
        text = self._paragraph_text(paragraph)
        if text:
            bold = self._text.is_bold(paragraph)
            yield Block(BlockKind.PARAGRAPH, text, bold=bold, anchor=self._anchors[paragraph])
        for box in self._text.boxes(paragraph):
            for child in visible(box):
                yield from self._blocks(child)

    def _paragraph_text(self, paragraph: Element) -> str:
        return " ".join(self._lines(paragraph))

    def _lines(self, paragraph: Element) -> list[str]:
        """The lines that the writer meant, with the number or mark of the paragraph before the first."""
        label = self._numbering.label(paragraph)
        first, *others = self._text.lines(paragraph) or [""]
        return [line for line in (f"{label} {first}".strip(), *others) if line]

    def _table(self, table: Element) -> Iterator[Block]:
        cells = [cell for row in children(table, "w:tr") for cell in children(row, "w:tc")]
        if len(cells) == 1:
            for child in visible(cells[0]):
                yield from self._blocks(child)
            return
        inner: list[Block] = []
        rows = table_rows(table, lambda cell: self._cell(cell, inner))
        if rows:
            header, data = split_header(rows)
            whole_table = Table(order=0, header=header, rows=data)
            if is_layout(whole_table, ruled=is_ruled(table, self._styles)):
                yield from as_paragraphs(whole_table)
            else:
                yield Block(BlockKind.TABLE, "", table=whole_table)
        yield from inner

    def _cell(self, cell: Element, inner: list[Block]) -> Cell:
        """A cell with its text; tables inside it become blocks of their own in ``inner``."""
        lines: list[str] = []
        for paragraph in children(cell, "w:p"):
            lines += self._lines(paragraph)
            for box in self._text.boxes(paragraph):
                lines += [line for boxed in children(box, "w:p") for line in self._lines(boxed)]
        for table in children(cell, "w:tbl"):
            inner.extend(self._table(table))
        text, breaks = join_lines(lines)
        return Cell(text, anchor=self._anchors[cell], breaks=breaks)


def _is_large(extent: Element) -> bool:
    """Whether a picture is large enough to hold a table."""
    width, height = (whole(extent.get(side), limit=10**9) for side in ("cx", "cy"))
    return width >= MIN_PICTURE[0] and height >= MIN_PICTURE[1]


def _root(parts: Mapping[str, Any], name: str) -> Element | None:
    relation = parts.get(name)
    if relation is None or relation.is_external:
        return None
    return parse_xml(relation.target_part.blob)
