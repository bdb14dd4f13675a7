"""Tables that are not what they seem."""

from collections.abc import Callable

import docx
from word_maker import fill, paragraphs, texts

from auditor.models.document import Document


def test_table_split_by_hand_is_joined(read: Callable[..., Document]) -> None:
    word = docx.Document()
    fill(word.add_table(2, 2), [["No", "Target"], ["1", "10"]])
    word.add_paragraph("")
    fill(word.add_table(2, 2), [["NO", "Target"], ["2", "20"]])
    word.add_paragraph("")
    fill(word.add_table(1, 2), [["3", "30"]])
    (table,) = read(word).tables
    assert texts(table) == [["No", "Target"], ["1", "10"], ["2", "20"], ["3", "30"]]


def test_signature_table_becomes_paragraphs(read: Callable[..., Document]) -> None:
    word = docx.Document()
    fill(word.add_table(2, 3), [["Nama", ":", "Contoh"], ["Jabatan", ":", "Kepala"]])
    document = read(word)
    assert document.tables == ()
    assert paragraphs(document) == ["Nama : Contoh", "Jabatan : Kepala"]


def test_ruled_table_of_words_stays_a_table(read: Callable[..., Document]) -> None:
    word = docx.Document()
    table = word.add_table(2, 2)
    table.style = "Table Grid"
    fill(table, [["Kelapa", "Pisang"], ["Mangga", "Jeruk"]])
    (read_table,) = read(word).tables
    assert texts(read_table) == [["Kelapa", "Pisang"], ["Mangga", "Jeruk"]]


def test_table_of_one_column_becomes_paragraphs(read: Callable[..., Document]) -> None:
    word = docx.Document()
    table = word.add_table(2, 1)
    table.style = "Table Grid"
    fill(table, [["Catatan:"], ["Isi catatan."]])
    assert paragraphs(read(word)) == ["Catatan:", "Isi catatan."]
