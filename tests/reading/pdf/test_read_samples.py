"""Files by which other extractors are tested (../shared/samples), with the results stated for them."""

import json
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from pdf_maker import row_texts

from auditor.lexicon.numbers import read_column
from auditor.models.document import Cell, Row, Table
from auditor.reading.pdf.read import read_pdf

Grid = list[list[str]]

pytestmark = pytest.mark.shared


@pytest.fixture(scope="session")
def camelot(shared: Path) -> dict[str, Grid]:
    """The grids that camelot's tests state, by name."""
    content: dict[str, Grid] = json.loads(
        (shared / "samples" / "camelot" / "expected_tables.json").read_text()
    )
    return content


@cache
def tables_of(path: Path) -> Sequence[Table]:
    return read_pdf(path).tables


def letters(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def rows_of(table: Table) -> list[Row]:
    return [*table.header, *table.rows]


def once(table: Table) -> Grid:
    """Each text where it is printed first."""
    return [["" if cell.repeated else letters(cell.text) for cell in row] for row in rows_of(table)]


def copied_down(table: Table) -> Grid:
    """Texts repeated over the rows that they span, not over the columns."""

    def shown(row: Row, column: int) -> str:
        across = column > 0 and row[column].repeated and row[column].bbox == row[column - 1].bbox
        return "" if across else letters(row[column].text)

    return [[shown(row, column) for column in range(table.width)] for row in rows_of(table)]


def framed(grid: Grid) -> Grid:
    """A grid without its empty outer rows and columns."""
    rows = [row for row in grid if any(row)]
    columns = [column for column in range(len(rows[0])) if any(row[column] for row in rows)]
    return [row[columns[0] : columns[-1] + 1] for row in rows]


@pytest.mark.parametrize(
    ("name", "file", "number"),
    [
        ("data_lattice", "../icdar2013/pdfs/us-030", 0),
        ("data_lattice_table_rotated", "pdfs/clockwise_table_1", 0),
        ("data_lattice_table_rotated", "pdfs/anticlockwise_table_1", 0),
        ("data_lattice_two_tables_1", "pdfs/twotables_2", 0),
        ("data_lattice_two_tables_2", "pdfs/twotables_2", 1),
        ("data_lattice_table_areas", "pdfs/twotables_2", 0),
        ("data_lattice_process_background", "pdfs/background_lines_1", 0),
        ("data_lattice_copy_text", "pdfs/row_span_1", 0),
        ("data_lattice_shift_text_left_top", "pdfs/column_span_2", 0),
        ("data_arabic", "pdfs/tabula/arabic", 0),
        ("data_lattice_split_text", "pdfs/split_text_lattice", 0),
    ],
)
def test_grids_of_ruled_tables(
    shared: Path, camelot: dict[str, Grid], name: str, file: str, number: int
) -> None:
    folder = shared / "samples" / "camelot"
    table = tables_of((folder / f"{file}.pdf").resolve())[number]
    told = [[letters(text) for text in row] for row in camelot[name]]
    if name == "data_lattice_split_text":  # the grid lacks an address that the page prints in this place
        (row,) = (row for row in told if row[0] == "33")
        assert row[10] == ""
        row[10] = "Virender.Thakur@siticable.com"
    ours = copied_down(table) if name == "data_lattice_copy_text" else once(table)
    assert ours == framed(told)


@pytest.mark.parametrize("name", ["data_lattice_shift_text_disable", "data_lattice_shift_text_right_bottom"])
def test_grids_that_put_merged_texts_elsewhere_hold_the_same(
    shared: Path, camelot: dict[str, Grid], name: str
) -> None:
    (table,) = tables_of(shared / "samples" / "camelot" / "pdfs" / "column_span_2.pdf")
    told = "".join(letters(text) for row in camelot[name] for text in row)
    assert sorted("".join(text for row in once(table) for text in row)) == sorted(told)


@pytest.mark.parametrize("name", ["nics-background-checks-2015-11", "nics-background-checks-2015-11-rotated"])
def test_each_column_of_the_nics_page_adds_up(shared: Path, name: str) -> None:
    (table,) = tables_of(shared / "samples" / "pdfplumber" / "pdfs" / f"{name}.pdf")
    rows = rows_of(table)[-56:]
    assert table.width == 25
    assert rows[0][0].text == "Alabama"
    assert [rows[-2][0].text, rows[-2][24].text] == ["Wyoming", "5,017"]
    assert [rows[-1][0].text, rows[-1][24].text] == ["Totals", "2,236,457"]
    assert not any(cell.repeated for row in rows for cell in row)
    for column in range(1, 25):
        # the page writes whole numbers with a comma between the thousands
        numbers = read_column([row[column].text.replace(",", "") for row in rows])
        values = [Decimal(0) if number is None else number.number for number in numbers]
        assert [number is None for number in numbers[:-1]] == [not row[column].text for row in rows[:-1]]
        assert sum(values[:-1]) == values[-1], column
    doubtful = {row[0].text for row in rows for cell in row if cell.doubt}
    assert doubtful == {"California"}, "only its numbers lack their commas"


def test_nics_page_is_the_same_lying(shared: Path) -> None:
    folder = shared / "samples" / "pdfplumber" / "pdfs"
    upright, lying = (
        row_texts(rows_of(tables_of(folder / f"nics-background-checks-2015-11{turn}.pdf")[0]))
        for turn in ("", "-rotated")
    )
    assert upright == lying


@pytest.mark.parametrize(
    ("name", "shapes"),
    [
        ("issue-336-example", [(8, None), (11, None), (2, None)]),
        ("issue-140-example", [(5, 9), (2, 7), (2, 6), (2, 6)]),
        ("table-curves-example", [(None, None)]),
    ],
)
def test_tables_that_pdfplumber_finds(
    shared: Path, name: str, shapes: list[tuple[int | None, int | None]]
) -> None:
    found = tables_of(shared / "samples" / "pdfplumber" / "pdfs" / f"{name}.pdf")
    sizes = [(len(rows_of(table)), table.width) for table in found]
    assert len(sizes) == len(shapes)
    for size, shape in zip(sizes, shapes, strict=True):
        assert all(told in {None, own} for own, told in zip(size, shape, strict=True))


def test_money_and_leading_zeros_stay(shared: Path) -> None:
    table = tables_of(shared / "samples" / "pdfplumber" / "pdfs" / "issue-140-example.pdf")[0]
    last = [letters(cell.text) for cell in rows_of(table)[-1]]
    assert last == [
        "",
        "0085648100300",
        "CENTRALKMA",
        "LILYS55%DARKCHOCBAR",
        "415",
        "$0.61",
        "$253.15",
        "0.0000",
        "",
    ]


def test_rules_drawn_as_curves(shared: Path) -> None:
    (table,) = tables_of(shared / "samples" / "pdfplumber" / "pdfs" / "table-curves-example.pdf")
    assert rows_of(table)[-2][-2].text == "Uncommon"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pdfplumber/pdfs/issue-71-duplicate-chars.pdf", "微软 培训课程： 名模意义一些有意义一些"),
        ("pdfplumber/pdfs/issue-71-duplicate-chars-2.pdf", "UE 8. Circulation - Métabolismes"),
        ("pdfplumber/pdfs/issue-598-example.pdf", "fiction"),
        ("pdfplumber/pdfs/line-char-render-example.pdf", "third line"),
        ("pdfminer.six/contrib/issue-1113-evil-xobjects.pdf", "Hello world"),
        ("pdfminer.six/zen_of_python_corrupted.pdf", "zen_of_python.txt"),
        ("pdfminer.six/contrib/issue-886-xref-stream-widths.pdf", "Hello"),
    ],
)
def test_text_of_files_with_a_fault(shared: Path, name: str, text: str) -> None:
    document = read_pdf(shared / "samples" / name)
    cells: list[Cell] = [cell for table in document.tables for row in rows_of(table) for cell in row]
    held = " ".join([block.text for block in document.blocks] + [cell.text for cell in cells])
    assert letters(text) in letters(held)


def test_a_name_that_runs_into_the_next_column_hides_no_number(shared: Path) -> None:
    document = read_pdf(shared / "samples" / "camelot" / "pdfs" / "superscript.pdf")
    (table,) = document.tables
    rows = {row[0].text: [cell.text for cell in row[1:]] for row in table.rows}
    assert rows["Kerala"][1] == "24.91²"
    assert rows["Chhattisgarh"] == ["-"] * 10
    assert rows["ALL STATES"][0] == "513.38"
