from dataclasses import replace

from support import cells, table

from auditor.models.document import Table
from auditor.understanding.tables.repeated_headers import carry_headers, without_repeated_headings

FULL = [
    ["Sasaran Strategis", "Indikator", "Realisasi", "^Realisasi"],
    ["^Sasaran Strategis", "^Indikator", "Tahun lalu", "Tahun ini"],
]
FIRST = replace(table(FULL, [["A", "B", "1", "2"]], number="3.1"), pages=(4,))


def after(*header: list[str], page: int = 5, number: str | None = None, caption: str | None = None) -> Table:
    return replace(
        table(header, [["C", "D", "3", "4"]], number=number, caption=caption, order=2), pages=(page,)
    )


def test_a_heading_repeated_in_part_is_that_of_the_page_before() -> None:
    short = after(["Sasaran", "Indikator", "Realisasi", "^Realisasi"])
    assert carry_headers([FIRST, short])[1].header == FIRST.header
    below = after(["Sasaran", "Indikator", "Realisasi", "^Realisasi"], ["^Sasaran", "x", "", ""])
    assert carry_headers([FIRST, below])[1].header == FIRST.header


def test_other_tables_keep_their_headings() -> None:
    others = [
        after(["Sasaran", "Indikator", "Realisasi", "^Realisasi"], page=7),
        after(["Sasaran", "Indikator", "Realisasi", "^Realisasi"], number="3.2"),
        after(["Sasaran", "Indikator", "Realisasi", "^Realisasi"], caption="Tabel lain"),
        after(["Program", "Pagu", "Belanja", "^Belanja"]),
        after(["Sasaran", "Indikator", "Target", "Realisasi"]),
    ]
    for other in others:
        assert carry_headers([FIRST, other])[1] == other


def test_it_goes_on_over_several_pages() -> None:
    pages = [after(["Sasaran", "Indikator", "Realisasi", "^Realisasi"], page=page) for page in (5, 6)]
    assert [one.header for one in carry_headers([FIRST, *pages])] == [FIRST.header] * 3


def test_cells_of_a_table_stay() -> None:
    (_, second) = carry_headers([FIRST, after(["Sasaran", "Indikator", "Realisasi", "^Realisasi"])])
    assert second.rows == (cells(["C", "D", "3", "4"]),)


def test_headings_among_the_rows_are_no_rows() -> None:
    header = [
        ["No", "Program/Kegiatan", "Pagu Dana (Rp)", "Fisik"],
        ["^No", "^Program/Kegiatan", "^Pagu Dana (Rp)", "(%)"],
    ]
    rows = [
        ["1", "Program Pembinaan", "100", "90"],
        ["NO", "PROGRAM/KEGIATAN", "PAGU DANA", "FISIK"],
        ["NO", "PROGRAM/KEGIATAN", "(Rp)", "(%)"],
        ["2", "Program Pagu Dana", "200", "80"],
        ["", "Program", "", ""],
    ]
    kept = without_repeated_headings(table(header, rows)).rows
    assert [row[1].text for row in kept] == ["Program Pembinaan", "Program Pagu Dana", "Program"]
