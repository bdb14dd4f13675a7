"""Figures that follow from others of their row, and rows in which they do not."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import report, understood

from auditor.models.facts import Kinerja, Rincian
from auditor.models.report import ReportTable
from auditor.relating.totals.columns import bound_columns, column_relations, comparison_records
from auditor.relating.totals.tables import table_totals

VISITS = [
    ["Pasar Anyar", "312", "451", "12", "763"],
    ["Pasar Besi", "287", "390", "14", "677"],
    ["Pasar Cina", "401", "388", "11", "789"],
    ["Pasar Dago", "519", "276", "19", "795"],
    ["Pasar Ikan", "198", "633", "13", "831"],
    ["Pasar Kayu", "274", "415", "15", "689"],
]
HEADER = ["Pasar", "Pagi", "Sore", "Petugas", "Pengunjung"]


def related(*tables: ReportTable) -> list[Rincian]:
    whole = report(*tables)
    return column_relations(bound_columns(whole), table_totals(whole))


Table = Sequence[Sequence[str]]


def differing(rows: Table, header: Sequence[str] = HEADER) -> list[tuple[str, str, str, bool]]:
    found = [one for one in related(understood([header], rows, number="3.1")) if one.selisih]
    return [(one.label, one.total.text, f"{one.jumlah}", one.pasti) for one in found]


def changed(rows: Table, row: int, column: int, text: str) -> list[list[str]]:
    result = [list(one) for one in rows]
    result[row][column] = text
    return result


def percent(part: str, whole: str, step: str = "0.01", less: int = 0) -> str:
    """The part in percent of the whole, or what it has grown by where 100 is taken off."""
    share = Decimal(part.replace(".", "")) / Decimal(whole.replace(".", "")) * 100 - less
    return f"{share.quantize(Decimal(step), ROUND_HALF_UP)}".replace(".", ",")


def test_a_total_beside_its_parts_however_it_is_headed() -> None:
    assert differing(VISITS) == []
    assert differing(changed(VISITS, 3, 4, "789")) == [("Pasar Dago", "789", "795", True)]


def test_the_formula_is_told_in_headings() -> None:
    (found,) = [one for one in related(understood([HEADER], changed(VISITS, 3, 4, "789"))) if one.selisih]
    assert (found.jenis, found.rumus, found.banyak) == ("jumlah_kolom", "“Pagi” + “Sore”", 5)


def test_a_relation_on_few_rows_is_no_proof() -> None:
    rows = changed(VISITS[:4], 3, 4, "789")
    assert differing(rows) == []


def test_many_that_differ_speak_for_another_meaning() -> None:
    rows = changed(changed(VISITS, 3, 4, "789"), 1, 4, "700")
    assert differing(rows) == []


def test_a_share_of_a_part_in_its_whole() -> None:
    rows = [[name, whole, part, percent(part, whole)] for name, _, part, _, whole in VISITS]
    header = ["Pasar", "Pengunjung", "Sore", "Bagian Sore"]
    assert differing(rows, header) == []
    assert differing(changed(rows, 2, 3, "94,81"), header) == [("Pasar Cina", "94,81", "49.18", True)]


def test_a_change_between_years_up_or_down() -> None:
    years = [
        ("2.150", "2.301"),
        ("3.120", "2.980"),
        ("1.475", "1.702"),
        ("4.410", "4.395"),
        ("2.705", "2.911"),
    ]
    rows = [[f"Rute {at}", one, two, percent(two, one, less=100)] for at, (one, two) in enumerate(years)]
    header = ["Rute", "2023", "2024", "Naik/Turun"]
    assert differing(rows, header) == []
    assert differing(changed(rows, 1, 3, "-9,32"), header) == [("Rute 1", "-9,32", "-4.49", True)]


def test_what_changed_is_told_of_the_column_without_a_year() -> None:
    rows = [["Bus", "471", "524", "53"], ["Truk", "376", "390", "14"], ["Motor", "286", "311", "25"],
            ["Mobil", "312", "330", "81"], ["Sepeda", "106", "117", "11"]]  # fmt: skip
    assert differing(rows, ["Kendaraan", "2023", "2024", "Bertambah"]) == [("Mobil", "81", "18", True)]


def test_a_wrong_total_below_is_not_told_again_beside_it() -> None:
    rows = [*VISITS, ["Jumlah", "1.991", "2.553", "84", "4.454"]]
    assert differing(rows) == []


def test_columns_with_rules_of_their_own_are_left_to_these() -> None:
    rows = [
        [f"Indikator {at}", "80", str(60 + at), f"{(60 + at) / 80 * 100:.2f}".replace(".", ",")]
        for at in range(6)
    ]
    assert related(understood([["Indikator", "Target", "Realisasi", "Capaian (%)"]], rows)) == []


TIMES = [
    ("Timur - Barat", "5:00:00", "4:30:00", "90"),
    ("Barat - Timur", "4:00:00", "4:24:00", "110"),
    ("Utara - Selatan", "3:00:00", "2:33:00", "85"),
    ("Selatan - Utara", "2:00:00", "1:54:00", "95"),
    ("Pusat - Bandara", "1:40:00", "1:28:00", "88"),
    ("Bandara - Pusat", "1:40:00", "1:22:00", "82"),
]


def compared(*shares: str) -> list[Kinerja]:
    planned = understood(
        [["Jalur", "Rencana Tempuh", "Waktu Tempuh"]], [list(one[:3]) for one in TIMES], number="3.1"
    )
    share = understood(
        [["Jalur", "Kesesuaian (%)"]],
        [[one[0], text] for one, text in zip(TIMES, shares, strict=True)],
        number="3.2",
        order=2,
    )
    return comparison_records(bound_columns(report(planned, share)))


def test_a_share_of_what_the_table_before_planned_for_the_same_rows() -> None:
    right = [one[3] for one in TIMES]
    assert {one.rumus for one in compared(*right)} == {"R/T"}
    (wrong,) = [one for one in compared(*right[:2], "72", *right[3:]) if not one.rumus]
    assert (wrong.nama, wrong.capaian and wrong.capaian.text) == ("Utara - Selatan", "72")
    assert (wrong.realisasi and wrong.realisasi.text, wrong.target and wrong.target.text) == (
        "2:33:00",
        "3:00:00",
    )
    assert wrong.capaian_hitung == 85


@pytest.mark.parametrize("text", ["84", "86", "118", "115"])
def test_one_unit_off_and_a_share_turned_round_are_no_fault(text: str) -> None:
    right = [one[3] for one in TIMES]
    assert [one for one in compared(*right[:2], text, *right[3:]) if not one.rumus] == []


def pairs_of(least: int, fewest: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    number = st.integers(least, 9_999)
    return st.lists(st.tuples(number, number), min_size=fewest, max_size=12, unique=True)


@settings(max_examples=40, deadline=None)
@given(pairs_of(100, 6), st.integers(0, 5), st.integers(1, 50))
def test_any_sum_is_found_and_a_wrong_one_of_many(pairs: list[tuple[int, int]], at: int, off: int) -> None:
    rows = [[f"Desa {chr(65 + n)}", str(a), str(b), str(a + b)] for n, (a, b) in enumerate(pairs)]
    header = ["Desa", "Lama", "Baru", "Semua"]
    assert differing(rows, header) == []
    wrong = sum(pairs[at]) + off
    found = differing(changed(rows, at, 3, str(wrong)), header)
    assert [one[1:3] for one in found] == [(str(wrong), str(sum(pairs[at])))]


@settings(max_examples=40, deadline=None)
@given(pairs_of(200, 5))
def test_rounded_shares_are_never_accused(pairs: list[tuple[int, int]]) -> None:
    rows = [
        [f"Desa {chr(65 + n)}", str(a), str(b), percent(str(b), str(a), "0.1")]
        for n, (a, b) in enumerate(pairs)
    ]
    header = ["Desa", "Warga", "Pemilih", "Bagian"]
    assert differing(rows, header) == []
    whole = report(understood([header], rows))
    assert {one.rumus for one in comparison_records(bound_columns(whole))} <= {"R/T"}


def test_a_share_in_the_total_of_its_column() -> None:
    areas = ["212", "148", "305", "96", "187", "131"]
    whole = str(sum(map(int, areas)))
    rows = [[f"Kelurahan {chr(65 + at)}", area, percent(area, whole)] for at, area in enumerate(areas)]
    rows.append(["Jumlah", whole, "100,00"])
    header = ["Kelurahan", "Luas", "Bagian Wilayah"]
    assert differing(rows, header) == []
    assert differing(changed(rows, 3, 2, "9,80"), header) == [("Kelurahan D", "9,80", "8.90", True)]
