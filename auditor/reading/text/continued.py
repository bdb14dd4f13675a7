"""Tables whose caption says that they go on: "Lanjutan Tabel 3.1", "Tabel 3.1 (lanjutan)", the same again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from auditor.models.document import Block, Row, Table

MAX_LINES = 5
"""A caption has at most this many paragraphs: its number and the lines of its title."""

_MARK = re.compile(
    r"""(?:lanjutan|sambungan)(?:\s+dari)?\s+tab(?:el|le)\.?\s*[\w.\-– ]{0,12}[.:]?
        |tab(?:el|le)\.?\s*[\w.\-–]{1,9}(?:\s.{0,200})?[(\[]\s*(?:lanjutan|sambungan)\s*[)\]]\.?
        |[(\[]?\s*(?:lanjutan|sambungan)\s*[)\]]?[.:]?""",
    re.IGNORECASE | re.VERBOSE,
)
_MARK_WORD = re.compile(
    r"""[(\[]\s*(?:lanjutan|sambungan|lanj\.?)(?:\s+(?:dari\s+)?[^()\[\]]{1,20})?\s*[)\]]
        |^(?:lanjutan|sambungan)(?:\s+dari)?\b
        |(?<=[\s,:\-–])(?:lanjutan|sambungan)\.?$""",
    re.IGNORECASE | re.VERBOSE,
)
_NUMBER = re.compile(
    r"tab(?:el|le)\s*[.:]?\s*((?:\d+|[IVXLC]+|[A-Z])(?:\s?[.\-–]\s?\d{1,3}(?:[a-z]\b)?)*)", re.IGNORECASE
)


def join_continued(blocks: Sequence[Block]) -> list[Block]:
    """Join a table with the one before it when the caption between them says that it is its continuation.

    It says so with a mark, or, letter for letter, what the caption of the table before says, above the same
    header. Both need the same number of columns; the caption and a header that is printed again are dropped.
    """
    result: list[Block] = []
    last: int | None = None
    for block in blocks:
        if block.table is None:
            result.append(block)
            continue
        before = None if last is None else result[last].table
        lines = 0 if last is None else len(result) - last - 1
        if (
            last is not None
            and before is not None
            and 0 < lines <= MAX_LINES
            and before.width == block.table.width
        ):
            between = [one.text for one in result[last + 1 :]]
            above = _texts_above(result, last)
            if _goes_on(between, above) or (_is_same(between, above) and _same_columns(before, block.table)):
                result[last:] = [replace(result[last], table=joined(before, block.table))]
                continue
        last = len(result)
        result.append(block)
    return result


def _texts_above(blocks: Sequence[Block], at: int) -> list[str]:
    """The paragraphs right above a table that may be its caption."""
    texts: list[str] = []
    for block in reversed(blocks[max(0, at - MAX_LINES) : at]):
        if block.table is not None:
            break
        texts.insert(0, block.text)
    return texts


def _goes_on(between: Sequence[str], above: Sequence[str]) -> bool:
    """Whether the paragraphs between two tables are the marked caption of a continuation.

    A longer one has the number of the caption ``above`` the first table, or ends in the words of its title.
    """
    if len(between) == 1 and _MARK.fullmatch(" ".join(between[0].split())):
        return True
    lines = [" ".join(text.split()) for text in between]
    bare = [_MARK_WORD.sub(" ", line).strip() for line in lines]
    if bare == lines:
        return False
    number, other = _NUMBER.match(" ".join(bare).strip()), _number_of(above)
    if number is not None:
        return _key(number[1]) == other
    title = _key(" ".join(bare))
    return bool(title) and _key(" ".join(above)).endswith(title)


def _is_same(between: Sequence[str], above: Sequence[str]) -> bool:
    """Whether the paragraphs between two tables say the caption of the first one again, letter for letter."""
    again = _key(" ".join(between))
    return bool(_NUMBER.match(" ".join(between).strip()) and _key(" ".join(above[-len(between) :])) == again)


def _same_columns(table: Table, more: Table) -> bool:
    """Whether a fragment has the header of the table, and its rows do not begin anew."""
    known = [header_text(row) for row in table.header]
    return (
        bool(more.header)
        and all(header_text(row) in known for row in more.header)
        and not (
            table.rows
            and more.rows
            and header_text(table.rows[0])[:1] == header_text(more.rows[0])[:1] != ("",)
        )
    )


def _number_of(texts: Sequence[str]) -> str | None:
    """The table number of a caption in several paragraphs: the last one that begins with it."""
    numbers = [match[1] for text in texts if (match := _NUMBER.match(" ".join(text.split())))]
    return _key(numbers[-1]) if numbers else None


def _key(text: str) -> str:
    """Letters and digits only, for comparing."""
    return "".join(re.findall(r"\w", text)).casefold()


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
