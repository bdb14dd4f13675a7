"""The grid of a table in a Word file: merged cells filled, rows of equal width."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from docx.oxml.ns import qn

from auditor.files.word_xml import Element
from auditor.models.document import Cell, Row
from auditor.reading.word.styles import value, whole
from auditor.reading.word.text import visible

SNAP = 100
"""Cell edges nearer than this (twentieths of a point) are one column edge, drawn unevenly."""

_GONE = {qn("w:del"), qn("w:moveFrom")}
_WRAPPERS = {qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins"), qn("w:moveTo")}


@dataclass(frozen=True, slots=True)
class _Span:
    """A cell as written: the grid columns that it covers, and whether it continues the cell above."""

    start: int
    stop: int
    cell: Element
    continues: bool


def children(element: Element, name: str) -> Iterator[Element]:
    """The shown children of that name, looking through content controls and revisions."""
    for child in visible(element):
        if child.tag == qn(name):
            yield child
        elif child.tag in _WRAPPERS:
            yield from children(child, name)


def table_rows(table: Element, read: Callable[[Element], Cell]) -> tuple[Row, ...]:
    """The rows of a table; ``read`` gives the cell that an element holds.

    Rows that are deleted, that only continue cells from above, or that are blank are left out.
    """
    laid = [_spans(row) for row in children(table, "w:tr") if not _deleted(row)]
    edges = _column_edges(table, laid)
    width = len(edges) - 1
    rows: list[Row] = []
    above: Row | None = None
    for spans in laid:
        row = _row(spans, edges, width, above, read)
        if all(span.continues for span in spans) and above is not None:
            continue
        above = row
        if any(cell.text for cell in row):
            rows.append(row)
    return tuple(rows)


def _deleted(row: Element) -> bool:
    properties = row.find(qn("w:trPr"))
    return properties is not None and any(child.tag in _GONE for child in properties)


def _spans(row: Element) -> list[_Span]:
    at = whole(value(row, "w:trPr/w:gridBefore"))
    found: list[_Span] = []
    for cell in children(row, "w:tc"):
        properties = cell.find(qn("w:tcPr"))
        if properties is not None and properties.find(qn("w:cellDel")) is not None:
            continue
        stop = at + max(1, whole(value(properties, "w:gridSpan"), default=1))
        down = value(properties, "w:vMerge")
        sideways = value(properties, "w:hMerge")
        if sideways is not None and sideways != "restart" and found:
            found[-1] = replace(found[-1], stop=stop)
        else:
            found.append(_Span(at, stop, cell, continues=down is not None and down != "restart"))
        at = stop
    return found


def _column_edges(table: Element, laid: list[list[_Span]]) -> list[int]:
    """Grid positions where the columns start, and where the last one ends.

    An edge that no cell uses is dropped, and so is one that lies a hair from the edge before it, as
    long as no cell with text of its own stands between.
    """
    used = {span.start for spans in laid for span in spans} | {0}
    last = max((span.stop for spans in laid for span in spans), default=0)
    edges = sorted(edge for edge in used if edge < last)
    grid = table.find(qn("w:tblGrid"))
    widths = [whole(column.get(qn("w:w"))) for column in grid] if grid is not None else []
    if len(widths) >= last and all(width > 0 for width in widths[:last]):
        places = [sum(widths[:edge]) for edge in range(last + 1)]
        edges = _apart(edges, places, {(span.start, span.stop) for spans in laid for span in spans})
    return [*edges, last]


def _apart(edges: list[int], places: list[int], cells: set[tuple[int, int]]) -> list[int]:
    """Return the edges but for each near the one before it with no cell between; ``places`` are in twips."""
    left: list[int] = []
    for edge in edges:
        near = left and places[edge] - places[left[-1]] < SNAP
        if not near or any(start >= left[-1] and stop <= edge for start, stop in cells):
            left.append(edge)
    return left


def _row(
    spans: list[_Span], edges: list[int], width: int, above: Row | None, read: Callable[[Element], Cell]
) -> Row:
    cells: list[Cell] = [Cell("")] * width
    for span in spans:
        first = min(max(bisect_right(edges, span.start) - 1, 0), width - 1)
        stop = next((at for at in range(first + 1, width) if edges[at] >= span.stop), width)
        if stop < width and edges[stop] > span.stop and stop - 1 > first:
            stop -= 1
        for column in range(first, stop):
            if span.continues and above is not None:
                cells[column] = replace(above[column], repeated=True)
            elif column == first:
                cells[column] = read(span.cell)
            else:
                cells[column] = replace(cells[first], repeated=True)
    return tuple(cells)
