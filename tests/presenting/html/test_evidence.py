"""Evidence laid out by row and column, names and their matches, and how much was checked."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from made_audit import make_audit

from auditor.models.facts import Facts, Pasangan
from auditor.models.finding import Finding
from auditor.models.report import Level, Place, TableKind, Value
from auditor.presenting.html.coverage import Share, coverage
from auditor.presenting.html.evidence import Grid, grid
from auditor.presenting.html.matches import matches
from auditor.presenting.shared.audited import Audited

COLUMNS = ("Anggaran", "Realisasi", "Sisa", "Nama")


def cell(text: str, row: str, column: str, table: str = "3.18", page: int = 40) -> Value:
    number = Decimal(text.replace(".", "")) if text.replace(".", "").isdigit() else None
    return Value(text, Place("laporan.pdf", page, table, None, row, column), number)


def laid(audit: Audited, values: Sequence[Value], expected: str = "Rp60") -> Grid | None:
    finding: Finding = replace(audit.outcome.findings[0], evidence=tuple(values), expected=expected)

    def position(value: Value) -> tuple[int, tuple[int, int, int]]:
        return 0, (0, 0, COLUMNS.index(value.place.column or ""))

    return grid(finding, position)


SISA = (cell("50", "Gaji", "Sisa"), cell("100", "Gaji", "Anggaran"), cell("40", "Gaji", "Realisasi"))


def test_operands_stand_in_the_order_of_their_table(audit: Audited) -> None:
    found = laid(audit, SISA)
    assert found is not None
    assert found.columns == ("Anggaran", "Realisasi", "Sisa")
    (row,) = found.rows
    assert (row.name, row.pages) == ("Gaji", (40,))
    assert [value and value.text for value in row.cells] == ["100", "40", "50"]
    assert found.accused == 2
    assert [(place.table, span) for place, span in found.tables] == [("3.18", 3)]


def test_words_that_are_expected_accuse_no_cell(audit: Audited) -> None:
    found = laid(audit, SISA, "satu angka")
    assert found is not None
    assert found.accused is None


def test_one_thing_in_two_tables_is_one_row(audit: Audited) -> None:
    values = (
        cell("100", "Gaji", "Realisasi", "3.1", 20),
        cell("88", "Gaji", "Realisasi"),
        cell("90", "Honor", "Realisasi", "3.1", 21),
    )
    found = laid(audit, values)
    assert found is not None
    assert [(place.table, span) for place, span in found.tables] == [("3.1", 1), ("3.18", 1)]
    assert [(row.name, row.pages) for row in found.rows] == [("Gaji", (20, 40)), ("Honor", (21,))]
    assert [value and value.text for value in found.rows[1].cells] == ["90", None]


@pytest.mark.parametrize(
    "values",
    [
        (*SISA, cell("51", "Gaji", "Sisa")),
        (cell("x" * 60, "Gaji", "Nama"), *SISA),
        (cell("Gaji", "Gaji", "Nama"),),
        tuple(cell("1", name, column) for name, column in zip("abc", COLUMNS, strict=False)),
        (replace(SISA[0], place=replace(SISA[0].place, document="lain.pdf")), *SISA[1:]),
        (replace(SISA[0], place=Place("laporan.pdf", 3)), *SISA[1:]),
    ],
    ids=["twice", "sentences", "no figure", "sparse", "two files", "prose"],
)
def test_what_fits_no_grid_stays_a_list(audit: Audited, values: tuple[Value, ...]) -> None:
    assert laid(audit, values) is None


def pair(name: str, jenis: str, **more: object) -> Pasangan:
    place = Place("laporan.pdf", 4, "3.1", "Realisasi Anggaran", name)
    defaults: dict[str, object] = {"tertulis": [Value(name, place)], "skor": Decimal(0)}
    return Pasangan(
        place,
        name,
        Level.SUB_KEGIATAN,
        None,
        None,
        None,
        jenis=jenis,
        **{**defaults, **more},  # type: ignore[arg-type]
    )


def test_a_match_says_where_each_name_stands(audit: Audited) -> None:
    first = audit.reports[0].tables[0]
    other = replace(first, kind=TableKind.KINERJA, place=replace(first.place, table="3.9", caption="Kinerja"))
    reports = [replace(audit.reports[0], tables=(first, other))]
    measured = Value("Penyediaan Makanan", replace(other.place, page=7))
    budgeted = Value("Penyediaan  Makannan", replace(first.place, page=4))
    facts = Facts(
        pasangan=[
            pair(
                "Penyediaan Makanan", "ejaan", tertulis=[measured, budgeted], skor=Decimal("97.5"), beda="nn"
            ),
            pair("Pengadaan", "tanpa_pasangan", hilang_di=["kinerja"], dugaan=["Pengadan"]),
            pair("Sewa", "tanpa_pasangan"),
        ]
    )
    spelt, lost, alone = matches(reports, facts)
    assert {source: (one.name, one.place.page, one.other) for source, one in spelt.found.items()} == {
        "kinerja": ("Penyediaan Makanan", 7, False),
        "anggaran": ("Penyediaan Makannan", 4, True),
    }
    assert (spelt.score, spelt.how, spelt.note, spelt.settled) == (97.5, "beda ejaan", "nn", False)
    assert (lost.missing, lost.score, lost.note) == (("kinerja",), None, "mungkin “Pengadan”")
    assert not lost.settled
    assert alone.settled


def test_coverage_counts_what_was_read_and_checked() -> None:
    audit = make_audit("laporan.pdf")
    assert coverage(audit.reports, audit.facts, audit.outcome) == [
        Share("halaman dengan isi yang terbaca", 4, 9),
        Share("sel tabel yang terbaca tanpa ragu", 4, 4),
        Share("aturan yang menemukan hal untuk diperiksa", 2, 3),
        Share("pemeriksaan yang cocok", 1202, 1203),
    ]
