"""Statements are of one indicator where the entities have their names as one."""

from __future__ import annotations

import pytest
from support import report, understood

from auditor.relating.entities.goals import goals_of
from auditor.relating.indicators.groups import by_indicator
from auditor.relating.performance.rows import performance_records

HEADER = [["No", "Sasaran", "Indikator Sasaran", "Target", "Realisasi"]]
GOAL = "Literasi naik"

Row = tuple[str, str, str]


def grouped(*tables: list[Row], header: list[list[str]] = HEADER) -> list[set[str]]:
    """The names of each group; a row is a sasaran, its indicator and the target."""
    made = report(
        *(
            understood(
                header,
                [[str(n), goal, name, target, "60"] for n, (goal, name, target) in enumerate(rows, 1)],
                number=f"3.{at}",
                order=at,
            )
            for at, rows in enumerate(tables, 1)
        )
    )
    kinerja = performance_records(made)
    groups = by_indicator(kinerja, goals_of(made, kinerja))
    return [{record.indikator or "" for record in group} for group in groups]


def test_a_spelling_is_the_same_whatever_its_figures() -> None:
    names = "Persentase pelembagaan gender", "Persentase pelebagaan gender"
    assert grouped([(GOAL, names[0], "70")], [(GOAL, names[1], "80")]) == [set(names)]


def test_a_short_form_is_the_same_as_its_words() -> None:
    goal = "Lengkapnya Rumah Sakit Umum Daerah (RSUD)"
    names = "Persentase Rumah Sakit Umum Daerah lengkap", "Persentase RSUD lengkap"
    assert grouped([(goal, names[0], "70")], [(goal, names[1], "80")]) == [set(names)]


@pytest.mark.parametrize(("target", "joined"), [("70", True), ("71", False)])
def test_another_name_is_the_same_where_sasaran_and_targets_are(target: str, joined: bool) -> None:
    names = "Indeks Kepuasan Pelayanan Perlindungan Sosial", "Indeks Pelayanan Sosial"
    found = grouped([(GOAL, names[0], "70")], [(GOAL, names[1], target)])
    assert found == ([set(names)] if joined else [{names[0]}, {names[1]}])


def test_names_side_by_side_are_two() -> None:
    names = "Persentase pelembagaan gender", "Persentase pelebagaan gender"
    assert grouped([(GOAL, names[0], "70"), (GOAL, names[1], "70")]) == [{names[0]}, {names[1]}]


def test_a_general_indicator_of_two_programs_is_two() -> None:
    header = [["No", "Program", "Indikator Program", "Target", "Realisasi"]]
    rows = [("Program Literasi", "Persentase layanan", "70"), ("Program Pasar", "Persentase layanan", "80")]
    assert grouped(rows, header=header) == [{"Persentase layanan"}, {"Persentase layanan"}]
