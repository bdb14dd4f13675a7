"""Tables that say themselves that they go on: "Lanjutan Tabel 3.1", "Tabel 3.1 (lanjutan)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from auditor.models.document import Block, Row, Table

_MARK = re.compile(
    r"""(?:lanjutan|sambungan)(?:\s+dari)?\s+tab(?:el|le)\.?\s*[\w.\-– ]{0,12}[.:]?
        |tab(?:el|le)\.?\s*[\w.\-–]{1,9}(?:\s.{0,200})?[(\[]\s*(?:lanjutan|sambungan)\s*[)\]]\.?
        |[(\[]?\s*(?:lanjutan|sambungan)\s*[)\]]?[.:]?""",
    re.IGNORECASE | re.VERBOSE,
)


def join_continued(blocks: Sequence[Block]) -> list[Block]:
    """Join a table with the one before it when a mark between them says that it is its continuation.

    Both need the same number of columns; the mark and a header that is printed again are dropped.
    """
    result: list[Block] = []
    for block in blocks:
        before = result[-2].table if len(result) > 1 else None
        if (
            block.table is not None
            and before is not None
            and _MARK.fullmatch(" ".join(result[-1].text.split()))
            and before.width == block.table.width
        ):
            result[-2:] = [replace(result[-2], table=joined(before, block.table))]
        else:
            result.append(block)
    return result


def joined(table: Table, more: Table) -> Table:
    """The table with the rows of ``more``; of its header, what the table's header does not say already."""
    known = {header_text(row) for row in table.header}
    again = tuple(row for row in more.header if header_text(row) not in known)
    return replace(
        table,
        rows=table.rows + again + more.rows,
        pages=tuple(sorted({*table.pages, *more.pages})),
    )


def header_text(row: Row) -> tuple[str, ...]:
    """A header row for comparing: without case and spacing."""
    return tuple("".join(cell.text.split()).casefold() for cell in row)
