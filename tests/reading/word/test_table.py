"""The grid of a table: merged, missing and deleted cells and rows."""

from collections.abc import Callable

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from word_maker import fill, texts

from auditor.models.document import Document


def test_merged_cells_are_filled_and_marked(read: Callable[..., Document]) -> None:
    word = docx.Document()
    table = word.add_table(4, 4)
    fill(
        table,
        [["No", "Sasaran", "2023", ""], ["", "", "T", "R"], ["1", "Mutu", "10", "9"], ["", "", "8", "7"]],
    )
    table.cell(0, 2).merge(table.cell(0, 3))
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(1, 1))
    table.cell(2, 1).merge(table.cell(3, 1))
    (read_table,) = read(word).tables
    assert texts(read_table) == [
        ["No", "Sasaran", "2023", "2023"],
        ["No", "Sasaran", "T", "R"],
        ["1", "Mutu", "10", "9"],
        ["", "Mutu", "8", "7"],
    ]
    assert [[cell.repeated for cell in row] for row in read_table.header] == [
        [False, False, False, True],
        [True, True, False, False],
    ]
    assert [cell.repeated for cell in read_table.rows[1]] == [False, True, False, False]


def test_column_edge_drawn_unevenly_is_one_edge(read: Callable[..., Document]) -> None:
    word = docx.Document()
    table = word.add_table(3, 3)
    fill(table, [["No", "Target", ""], ["1", "", "10"], ["2", "20", ""]])
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(1, 0).merge(table.cell(1, 1))
    table.cell(2, 1).merge(table.cell(2, 2))
    for column, width in zip(table._tbl.tblGrid.iterchildren(), ("900", "20", "4000"), strict=True):
        column.set(qn("w:w"), width)
    (read_table,) = read(word).tables
    assert texts(read_table) == [["No", "Target"], ["1", "10"], ["2", "20"]]


def test_row_with_fewer_cells_is_padded(read: Callable[..., Document]) -> None:
    word = docx.Document()
    table = word.add_table(2, 3)
    fill(table, [["No", "Target", "Realisasi"], ["1", "10", "9"]])
    last = table.rows[1]._tr.findall(qn("w:tc"))[-1]
    last.getparent().remove(last)
    (read_table,) = read(word).tables
    assert texts(read_table) == [["No", "Target", "Realisasi"], ["1", "10", ""]]


def test_deleted_row_is_left_out(read: Callable[..., Document]) -> None:
    word = docx.Document()
    table = word.add_table(3, 2)
    fill(table, [["No", "Target"], ["1", "10"], ["2", "20"]])
    table.rows[1]._tr.get_or_add_trPr().append(OxmlElement("w:del"))
    (read_table,) = read(word).tables
    assert texts(read_table) == [["No", "Target"], ["2", "20"]]


def test_struck_out_row_is_no_row(read: Callable[..., Document]) -> None:
    word = docx.Document()
    table = word.add_table(3, 2, style="Table Grid")
    fill(table, [["Program", "Anggaran"], ["Program Lama", "100"], ["Program Baru", "200"]])
    for cell in table.rows[1].cells:
        cell.paragraphs[0].runs[0].font.strike = True
    (block,) = read(word).tables
    assert texts(block) == [["Program", "Anggaran"], ["Program Baru", "200"]]


def test_cell_that_is_deleted_with_tracked_changes_shifts_nothing(read: Callable[..., Document]) -> None:
    word = docx.Document()
    table = word.add_table(2, 3, style="Table Grid")
    fill(table, [["No", "Target", "Realisasi"], ["1", "100", "90"]])
    gone = table.rows[1].cells[1]._tc
    extra = gone.__copy__()
    extra.get_or_add_tcPr().append(parse_xml(f"<w:cellDel {nsdecls('w')} w:id='3' w:author='a'/>"))
    gone.addprevious(extra)
    (block,) = read(word).tables
    assert texts(block) == [["No", "Target", "Realisasi"], ["1", "100", "90"]]
