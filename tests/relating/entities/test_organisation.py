"""What misi, tujuan and sasaran stand under in several places, and the papers that lack one."""

from __future__ import annotations

from support import report, understood

from auditor.models.report import ReportTable
from auditor.relating import relate

GOALS = ["Meningkatnya literasi warga kota", "Arsip daerah tertata rapi", "Sampah kota berkurang nyata"]


def plan(*rows: tuple[str, str], order: int = 1) -> ReportTable:
    """A table of tujuan and their sasaran."""
    return understood(
        [["Tujuan", "Sasaran", "Strategi"]], [[*row, "-"] for row in rows], number=f"2.{order}", order=order
    )


def promised(*goals: str) -> ReportTable:
    header = [["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"]]
    rows = [[str(at), goal, f"Indeks {goal}", "%", "60"] for at, goal in enumerate(goals, 1)]
    return understood(header, rows, number="2.9", caption="Perjanjian Kinerja Tahun 2024", order=9)


def measured(*goals: str) -> ReportTable:
    header = [["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian"]]
    rows = [[str(at), goal, f"Indeks {goal}", "%", "60", "60", "100"] for at, goal in enumerate(goals, 1)]
    return understood(header, rows, number="3.1", order=10)


def others(*tables: ReportTable) -> dict[str, list[str]]:
    return {
        one.nama: [value.text for value in one.induk_beda]
        for one in relate([report(*tables)]).entitas
        if one.induk_beda
    }


def missing(*tables: ReportTable) -> dict[str, list[str]]:
    return {one.nama: one.hilang_di for one in relate([report(*tables)]).entitas if one.hilang_di}


def test_a_sasaran_under_another_tujuan_elsewhere() -> None:
    first = plan(("Warga gemar membaca", GOALS[0]), ("Tata kelola yang baik", GOALS[1]))
    assert others(first, plan(("Warga gemar membaca", GOALS[0]), order=2)) == {}
    assert others(first, plan(("Lingkungan hidup lestari", GOALS[0]), order=2)) == {
        GOALS[0]: ["Warga gemar membaca", "Lingkungan hidup lestari"]
    }


def test_names_that_may_be_cut_and_sasaran_under_two_tujuan_say_nothing() -> None:
    first = plan(("Warga gemar membaca buku", GOALS[0]))
    assert others(first, plan(("Warga gemar", GOALS[0]), order=2)) == {}
    both = plan(("Warga gemar membaca buku", GOALS[0]), ("Lingkungan hidup lestari", GOALS[0]), order=2)
    assert others(first, both) == {}


def test_a_sasaran_that_one_of_two_papers_lacks() -> None:
    assert missing(promised(*GOALS), measured(*GOALS)) == {}
    assert missing(promised(*GOALS), measured(*GOALS[:2])) == {GOALS[2]: ["tabel kinerja"]}
    assert missing(promised(*GOALS[1:]), measured(*GOALS)) == {GOALS[0]: ["perjanjian kinerja"]}
    assert missing(promised(GOALS[0]), measured(*GOALS)) == {}


def test_the_rest_of_a_cell_that_the_page_cut_is_no_sasaran() -> None:
    assert missing(promised(*GOALS, "daerah tertata rapi"), measured(*GOALS)) == {}
