"""Draws small PDFs for the tests: pages, lines of text, and tables with the rules that a test asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from auditor.models.document import Row, Table
from auditor.reading.pdf.read import read_pdf

PITCH = 11.0
SIZE = 9.0


class Paper:
    """A PDF under construction; heights are measured from the top of the page."""

    def __init__(self, path: Path, size: tuple[float, float] = A4, **options: object) -> None:
        self.path = path
        self.width, self.height = size
        self.canvas = Canvas(str(path), pagesize=size, **options)

    def text(self, x: float, top: float, text: str, *, bold: bool = False, size: float = SIZE) -> None:
        """Write a line whose letters hang from ``top``."""
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        self.canvas.drawString(x, self.height - top - size, text)

    def line(self, x0: float, top: float, x1: float, bottom: float) -> None:
        """Draw a rule."""
        self.canvas.line(x0, self.height - top, x1, self.height - bottom)

    def table(  # noqa: PLR0913 - what differs between tables, each with its most usual value
        self,
        top: float,
        xs: Sequence[float],
        rows: Sequence[Sequence[str | None]],
        *,
        rules: str = "all",
        bold: int = 1,
        pad: float = 3.0,
        centred: Sequence[int] = (),
    ) -> float:
        """Draw a table from ``top`` and return its lower edge.

        Lines of a cell are parted by "\\n"; None joins a place to the cell on its left. ``rules`` is
        "all", "level" (each row), "book" (above, below the header, below), "thin" (rectangles), "inner" (no
        outer uprights) or "none". ``bold`` rows are headers; ``centred`` columns stand in the row's middle.
        """
        heights = [max(len((cell or "").split("\n")) for cell in row) * PITCH + 2 * pad for row in rows]
        edges = [top]
        for height in heights:
            edges.append(edges[-1] + height)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                lines = (cell or "").split("\n")
                spare = heights[number] - 2 * pad - len(lines) * PITCH
                down = spare / 2 if column in centred else 0.0
                for place, text in enumerate(lines):
                    self.text(
                        xs[column] + 4, edges[number] + pad + down + place * PITCH, text, bold=number < bold
                    )
        self._rules(xs, edges, rows, rules, bold)
        return edges[-1]

    def _rules(
        self,
        xs: Sequence[float],
        edges: Sequence[float],
        rows: Sequence[Sequence[str | None]],
        rules: str,
        bold: int,
    ) -> None:
        if rules == "book":
            for y in (edges[0], edges[bold], edges[-1]):
                self.line(xs[0], y, xs[-1], y)
        if rules in {"all", "level", "thin", "inner"}:
            for y in edges:
                self._rule(xs[0], y, xs[-1], y, rules)
        if rules in {"all", "thin", "inner"}:
            for number, row in enumerate(rows):
                for column, x in enumerate(xs):
                    outer = column in {0, len(xs) - 1}
                    joined = not outer and row[column] is None
                    if not joined and not (outer and rules == "inner"):
                        self._rule(x, edges[number], x, edges[number + 1], rules)

    def _rule(self, x0: float, top: float, x1: float, bottom: float, rules: str) -> None:
        if rules == "thin":
            self.canvas.rect(
                x0, self.height - bottom, max(x1 - x0, 0.5), max(bottom - top, 0.5), stroke=0, fill=1
            )
        else:
            self.line(x0, top, x1, bottom)

    def page(self) -> None:
        """Begin the next page."""
        self.canvas.showPage()

    def save(self) -> Path:
        """Write the file."""
        self.canvas.showPage()
        self.canvas.save()
        return self.path


def the_table(path: Path) -> Table:
    """Read a file and give its one table."""
    (table,) = read_pdf(path).tables
    return table


def row_texts(rows: Iterable[Row]) -> list[list[str]]:
    """The texts of rows of cells."""
    return [[cell.text for cell in row] for row in rows]
