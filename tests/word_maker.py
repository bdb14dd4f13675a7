"""Parts of Word files for tests: filled tables, runs, fields and paragraphs of XML."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from auditor.models.document import Block, BlockKind, Document, Table


def fill(table, rows: list[list[str]]) -> None:  # type: ignore[no-untyped-def]
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in (*table.header, *table.rows)]


def paragraphs(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.table is None]


def kinds(blocks: tuple[Block, ...]) -> list[BlockKind]:
    return [block.kind for block in blocks]


def paragraph(inner: str) -> object:
    """A paragraph of the given XML."""
    return parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>")


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def field(*parts: str) -> str:
    """A field: what tells it what to insert, and what it shows."""
    marks = [f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "separate", "end")]
    return "".join(text for pair in zip(marks, (*parts, ""), strict=True) for text in pair)


def instruction(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def lists(word, levels: str) -> None:  # type: ignore[no-untyped-def]
    """Add a list definition 77 with the given levels to the file."""
    numbering = word.part.numbering_part.element
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>')
    )
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="78"><w:abstractNumId w:val="77"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    )


def listed(paragraph, level: int, number: int = 77) -> None:  # type: ignore[no-untyped-def]
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = number
