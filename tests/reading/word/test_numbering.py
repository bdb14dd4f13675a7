"""Numbers that Word shows before numbered paragraphs."""

from collections.abc import Callable

import docx
from word_maker import fill, listed, lists, paragraphs, texts

from auditor.models.document import Document

LEVELS = (
    '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>'
    '<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%4."/></w:lvl>'
    '<w:lvl w:ilvl="4"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>'
)


def test_numbers_of_numbered_paragraphs_are_text(read: Callable[..., Document]) -> None:
    word = docx.Document()
    lists(word, LEVELS)
    for text, level in [
        ("satu", 0),
        ("dua", 1),
        ("tiga", 1),
        ("empat", 2),
        ("lima", 2),
        ("enam", 1),
        ("tujuh", 2),
        ("delapan", 0),
        ("sembilan", 3),
        ("sepuluh", 4),
    ]:
        listed(word.add_paragraph(text), level)
    listed(word.add_paragraph("ulang"), 0, 78)
    assert paragraphs(read(word)) == [
        "3. satu",
        "3.1 dua",
        "3.2 tiga",
        "a) empat",
        "b) lima",
        "3.3 enam",
        "a) tujuh",
        "4. delapan",
        "I. sembilan",
        "• sepuluh",
        "1. ulang",
    ]


def test_empty_numbered_cell_shows_its_number(read: Callable[..., Document]) -> None:
    word = docx.Document()
    lists(word, LEVELS)
    table = word.add_table(3, 2)
    fill(table, [["No", "Target"], ["", "10"], ["", "20"]])
    for row in table.rows[1:]:
        listed(row.cells[0].paragraphs[0], 0)
    (read_table,) = read(word).tables
    assert texts(read_table) == [["No", "Target"], ["3.", "10"], ["4.", "20"]]
