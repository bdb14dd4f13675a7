"""The rows of a table that are one of their kind each."""

from __future__ import annotations

from sentence_maker import GOALS, made
from support import table

from auditor.relating.sentences.tables.data_rows import DataRows

PLACES = table(
    [["No", "Kecamatan", "Kunjungan 2024"]],
    [
        ["1", "Sukamaju", "118"],
        ["2", "Muara Lama", "245"],
        ["3", "Tanjung Baru", "99"],
        ["", "Rata-rata kabupaten", "154"],
    ],
    number="3.7",
    caption="Kunjungan menurut Kecamatan",
)


def test_wholes_and_means_are_none_of_the_rows() -> None:
    (places,) = made(PLACES, "Tabel di atas.").scope.world.report.tables
    data = DataRows().of(places)
    assert [row.nama for row in data.rows] == ["Sukamaju", "Muara Lama", "Tanjung Baru"]
    assert not data.of_indicators


def test_rows_of_indicators_are_known_by_the_names_in_their_column() -> None:
    (goals,) = made(GOALS, "Tabel di atas.").scope.world.report.tables
    data = DataRows().of(goals)
    assert len(data.rows) == 4
    assert data.of_indicators


def test_a_table_is_looked_at_once() -> None:
    (places,) = made(PLACES, "Tabel di atas.").scope.world.report.tables
    known = DataRows()
    assert known.of(places) is known.of(places)
