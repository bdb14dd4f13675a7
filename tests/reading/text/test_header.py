"""Which first rows of a table are its header."""

import pytest

from auditor.lexicon.column_numbers import is_column_number_row
from auditor.models.document import Cell, Row
from auditor.reading.text.header import split_header


def row(*texts: str) -> Row:
    """A row; "<" repeats the cell to the left (merged across), "^text" is merged from above."""
    cells: list[Cell] = []
    for text in texts:
        if text == "<":
            cells.append(Cell(cells[-1].text, repeated=True))
        elif text.startswith("^"):
            cells.append(Cell(text[1:], repeated=True))
        else:
            cells.append(Cell(text))
    return tuple(cells)


def depth(*rows: Row) -> int:
    header, data = split_header(rows)
    assert header + data == rows
    return len(header)


def test_one_row_over_data() -> None:
    assert depth(row("No.", "Pangkat", "Gol.", "Jumlah"), row("1", "Pembina", "IV/a", "7 orang")) == 1


def test_two_levels_merged() -> None:
    assert (
        depth(
            row("NO", "Sasaran", "2022", "<", "<", "2023", "<", "<"),
            row("^NO", "^Sasaran", "T", "R", "C", "T", "R", "C"),
            row("1", "Meningkatnya mutu layanan", "100", "100", "100", "100", "90", "90"),
        )
        == 2
    )


def test_two_levels_with_blanks_instead_of_spans() -> None:
    assert (
        depth(
            row("NO", "Sasaran", "2022", "", "", "2023", "", ""),
            row("", "", "T", "R", "C", "T", "R", "C"),
            row("1", "Meningkatnya mutu layanan", "100", "100", "100", "100", "90", "90"),
        )
        == 2
    )


def test_years_below_a_merged_title() -> None:
    assert (
        depth(
            row("Sasaran", "Indikator Sasaran", "Target Kinerja Sasaran Tahun Ke", "<"),
            row("^Sasaran", "^Indikator Sasaran", "2022", "2023"),
            row("1. Meningkatnya mutu", "Indeks mutu", "70", "71"),
        )
        == 2
    )


def test_three_levels() -> None:
    assert (
        depth(
            row("No", "Program", "Kinerja", "<", "<", "<"),
            row("^No", "^Program", "2022", "<", "2023", "<"),
            row("^No", "^Program", "Target", "Realisasi", "Target", "Realisasi"),
            row("1", "Program A", "1", "2", "3", "9"),
        )
        == 3
    )


def test_column_numbers_end_the_header() -> None:
    assert (
        depth(
            row("No.", "Tujuan", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"),
            row("1", "2", "3", "4", "5", "6", "7=6/5"),
            row("1.", "Meningkatnya mutu", "Indeks mutu", "Poin", "100", "100", "100%"),
        )
        == 2
    )


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("1", "2", "3", "4", "5", "6", "7", "8", "19"), True),
        (("(1)", "(2)", "(3)", "(4)=(3)/(2)"), True),
        (("(1)", "(2)"), True),
        (("1", "2"), False),
        (("1", "2", "5"), False),
        (("1", "Meningkatnya", "3"), False),
        (("1", "", "", "2", "3"), True),
        (("1", "", "", "", "2", "3", ""), False),
        (("1", "100", "100", "100"), False),
        (("2", "3", "7", "8", "9", "10", "14"), True),
        (("1", "2", "3", "4", "6", "6", "7"), True),
        (("1", "5", "7", "12", "25"), False),
        (("2021", "2", "3", "4", "5"), False),
        (("1", "2", "3", "3a", "3b", "4", "5.a", "5.b", "6=5/4"), True),
        (("-1", "-2", "-3", "(4)=3/2"), True),
        (("1", "2", "3", "4", "5", "6 = (5/4) x 100%"), True),
    ],
)
def test_column_number_row(texts: tuple[str, ...], *, expected: bool) -> None:
    assert is_column_number_row(row(*texts)) is expected


def test_group_row_below_the_header_is_data() -> None:
    assert (
        depth(
            row("NO", "PROGRAM / KEGIATAN", "REALISASI (Rp)", "SISA DANA"),
            row("Program Penunjang Urusan", "<", "<", "<"),
            row("1", "Penyediaan Gaji", "4.000,00", "10,00"),
        )
        == 1
    )


def test_group_row_without_spans_is_data() -> None:
    assert (
        depth(
            row("NO", "PROGRAM / KEGIATAN", "REALISASI (Rp)", "SISA DANA"),
            row("Program Penunjang Urusan", "", "", ""),
            row("1", "Penyediaan Gaji", "4.000,00", "10,00"),
        )
        == 1
    )


def test_unnumbered_data_below_the_header() -> None:
    assert (
        depth(
            row("Program", "Anggaran", "Keterangan"),
            row("Promosi Kesehatan", "Rp.      4.325.170.000", "APBD"),
            row("Pelayanan Kesehatan", "Rp.  160.427.065.470", "APBD"),
        )
        == 1
    )


def test_text_table() -> None:
    assert (
        depth(
            row("Misi", "Tujuan", "Indikator Tujuan", "Target"),
            row("Mewujudkan layanan", "Meningkatnya mutu", "Indeks mutu", "Baik"),
        )
        == 1
    )


def test_title_row_inside_the_table() -> None:
    assert (
        depth(
            row("Realisasi Anggaran Tahun 2023", "<", "<"),
            row("No", "Program", "Anggaran"),
            row("1", "Program A", "10"),
        )
        == 2
    )


def test_continued_part_has_no_header() -> None:
    assert depth(row("12", "Program A", "10.000,00"), row("13", "Program B", "1,00")) == 0


def test_continued_part_that_starts_with_a_group_row_has_no_header() -> None:
    assert depth(row("Program Penunjang", "<", "<"), row("13", "Program B", "1,00")) == 0


def test_layout_table_has_no_header() -> None:
    assert depth(row("PIHAK KEDUA,", "Bandung, Juni 2017")) == 0


def test_unknown_words_over_numbers() -> None:
    assert depth(row("Puskesmas", "Kunjungan"), row("Melati", "1.250"), row("Mawar", "980")) == 1


def test_nothing() -> None:
    assert split_header(()) == ((), ())


def test_column_numbers_above_the_last_naming_row_come_last() -> None:
    rows = (
        row("No", "Program", "Target", "<", "Realisasi", "<"),
        row("1", "2", "3", "<", "4", "<"),
        row("^1", "^2", "K", "Rp", "K", "Rp"),
        row("1", "Program A", "1", "2", "3", "9"),
    )
    header, data = split_header(rows)
    assert header == (rows[0], row("^No", "^Program", "K", "Rp", "K", "Rp"), rows[1])
    assert data == rows[3:]


def test_row_numbered_one_below_column_numbers_is_data() -> None:
    assert (
        depth(
            row("No", "Program", "Target"),
            row("1", "2", "3"),
            row("Program Penunjang", "", ""),
            row("1", "Kegiatan A", "100"),
        )
        == 2
    )


def test_months_by_number_below_a_merged_title_are_named_columns() -> None:
    assert (
        depth(
            row("No", "Kegiatan", "Waktu Pelaksanaan", "<", "<", "<", "Anggaran (Rp)"),
            row("^No", "^Kegiatan", "1", "2", "3", "4", "^Anggaran (Rp)"),
            row("I", "PROGRAM PENUNJANG URUSAN", "", "", "", "", ""),
            row("1", "Kegiatan A", "v", "v", "v", "v", "28.017.134"),
        )
        == 2
    )


def test_years_count_neither_for_nor_against_a_header() -> None:
    assert (
        depth(row("Kondisi awal 2012", "2013", "2014", "2015"), row("68,08", "69,70", "70,00", "72,02")) == 1
    )


def test_group_row_below_column_numbers_is_data() -> None:
    assert (
        depth(
            row("No", "Program", "Target", "Anggaran"),
            row("1", "2", "3", "4"),
            row("A", "PROGRAM PENUNJANG URUSAN", "", ""),
            row("1", "Kegiatan", "1", "2"),
        )
        == 2
    )


def test_years_above_figures_are_a_header_below_any_word() -> None:
    data = [("Domestik", "1.200", "1.350"), ("Mancanegara", "75", "92")]
    header, rows = split_header([row(*texts) for texts in [("Asal Kunjungan", "2022", "2023"), *data]])
    assert (len(header), len(rows)) == (1, 2)
    header, rows = split_header([row(*texts) for texts in [("Asal Kunjungan", "2022", "2019"), *data]])
    assert header == ()
