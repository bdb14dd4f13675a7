"""Numbers of tables and pictures: what counts as a step of one series, and what is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support import blocks, document, table

from auditor.models.document import Table
from auditor.models.facts import Facts
from auditor.reading.text.captions import place_captions
from auditor.relating import relate
from auditor.understanding import understand

GRID = table([["No", "Uraian", "Jumlah"]], [["1", "Pasar", "5"], ["2", "Kios", "6"]])


def facts(*parts: str | Table) -> Facts:
    return relate([understand(document(*place_captions(blocks(*parts))))])


def faults(jenis: str, *parts: str | Table) -> list[tuple[str, str, str | None, bool]]:
    return [
        (one.masalah, one.ini.text, one.seharusnya, one.ragu is not None)
        for one in facts("# BAB III AKUNTABILITAS KINERJA", *parts).urutan
        if one.jenis == jenis and one.masalah
    ]


SENTENCE = "Pasar rakyat ditata sepanjang tahun ini bersama para pedagang dan pengelola."


def test_a_number_that_no_caption_bears_is_missing() -> None:
    parts = ("Tabel 3.1 Pasar", GRID, SENTENCE, "Tabel 3.2 Kios", GRID, SENTENCE, "Tabel 3.4 Los", GRID)
    assert faults("tabel", *parts) == [("lompat", "Tabel 3.4", "3.3", False)]


@pytest.mark.parametrize("caption", ["Tabel 3.3 Pedagang", "Tabel 3. 3 Pedagang", "TABEL 3.3\u00a0PEDAGANG"])
def test_a_caption_without_a_table_counts(caption: str) -> None:
    before = ("Tabel 3.1 Pasar", GRID, SENTENCE, "Tabel 3.2 Kios", GRID, SENTENCE)
    assert faults("tabel", *before, caption, SENTENCE, "Tabel 3.4 Los", GRID) == []


def test_a_caption_of_roman_chapters_with_a_space_counts() -> None:
    before = ("Tabel III.1 Pasar", GRID, SENTENCE, "Tabel III. 2 Kios", SENTENCE)
    assert faults("tabel", *before, "Tabel III.3 Los", GRID) == []


def test_captions_out_of_order_miss_none() -> None:
    parts = ("Tabel 3.1 Pasar", GRID, SENTENCE, "Tabel 3.3 Kios", GRID, SENTENCE, "Tabel 3.2 Los", GRID)
    assert faults("tabel", *parts) == []


def test_the_list_of_tables_makes_a_missing_number_a_question() -> None:
    listing = (
        "# DAFTAR TABEL",
        "Tabel 3.1 Pasar ........ 5",
        "Tabel 3.2 Kios ........ 6",
        "Tabel 3.3 Los ........ 7",
    )
    parts = ("Tabel 3.1 Pasar", GRID, SENTENCE, "Tabel 3.3 Los", GRID)
    assert faults("tabel", *listing, "# BAB IV PENUTUP", *parts) == [("lompat", "Tabel 3.3", "3.2", True)]


def test_pictures_have_a_series_of_their_own() -> None:
    parts = ("Tabel 3.1 Pasar", GRID, "Gambar 3.2 Peta", "Grafik 3.3 Kios", "Tabel 3.2 Kios", GRID)
    assert faults("tabel", *parts) == []


def test_one_number_for_two_tables() -> None:
    parts = ("Tabel 3.1 Pasar", GRID, SENTENCE, "Tabel 3.1 Kios", GRID)
    assert faults("tabel", *parts) == [("ganda", "Tabel 3.1", "3.2", False)]


def test_a_table_that_goes_on_over_pictures_is_one() -> None:
    assert faults("tabel", "Tabel 3.1 Daftar pasar", SENTENCE, "Tabel 3.1 Daftar pasar", SENTENCE) == []
    assert faults("tabel", "Tabel 3.1 Pasar", GRID, SENTENCE, "Tabel 3.1 (lanjutan)", SENTENCE) == []


def test_a_list_of_tables_uses_no_number_though_its_lines_read_as_captions_or_as_a_table() -> None:
    listing = (
        replace(GRID, number="3.1", caption="Pasar"),
        "Tabel 3.1 Pasar",
        "Rakyat .......... 5",
        "Tabel 3.2 Kios ........ 6",
        "Tabel 3.3 Los ........ 7",
    )
    parts = ("Tabel 3.1 Pasar", GRID, SENTENCE, "Tabel 3.2 Kios", GRID, SENTENCE, "Tabel 3.3 Los", GRID)
    assert faults("tabel", *listing, SENTENCE, SENTENCE, SENTENCE, SENTENCE, *parts) == []
