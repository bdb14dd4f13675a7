"""Many audits side by side: offices by years, the worst first, and what rules were broken."""

from decimal import Decimal

from auditor.presenting.overview.table import Overview, severities


def test_audits_stand_by_office_and_year_whatever_its_letters(overview: Overview) -> None:
    assert overview.years == [2023, 2024, None]
    assert [
        (office, [[one.folder for one in year] for year in years]) for office, years in overview.by_office()
    ] == [
        ("Badan Arsip", [[], ["a"], []]),
        ("DINAS SOSIAL", [["b"], ["c"], []]),
        ("Instansi tidak dikenali (laporan.pdf)", [[], [], ["d"]]),
    ]


def test_the_worst_are_those_that_assert_the_gravest(overview: Overview) -> None:
    assert [one.folder for one in overview.worst()] == ["b", "c", "a"]


def test_only_what_is_asserted_counts_by_office_and_family(overview: Overview) -> None:
    table = overview.families()
    assert {office: dict(row) for office, row in table.iterrows()} == {
        "Badan Arsip": {"ANG": 0, "NAR": 9, "Jumlah": 9},
        "DINAS SOSIAL": {"ANG": 3, "NAR": 9, "Jumlah": 12},
        "Instansi tidak dikenali (laporan.pdf)": {"ANG": 0, "NAR": 0, "Jumlah": 0},
    }


def test_a_rule_counts_in_the_reports_that_break_it(overview: Overview) -> None:
    rows = [(rule, *map(int, counts)) for (rule, _), counts in overview.rules().iterrows()]
    assert rows == [("NAR-03", 18, 0, 2), ("ANG-02", 3, 0, 2), ("KIN-04", 0, 5, 1)]


def test_the_figures_of_an_audit(overview: Overview) -> None:
    entry = overview.entries[0]
    assert (entry.absorption, entry.surely_read) == (Decimal(75), Decimal(75))
    assert [tuple(counts) for _, *counts in severities(entry)] == [(0, 5), (0, 0), (9, 0), (0, 0)]


def test_no_audit_at_all_is_an_overview_too() -> None:
    nothing = Overview.of([], [], [], [])
    assert (nothing.years, nothing.by_office(), nothing.worst()) == ([], [], [])
    assert nothing.families().empty
    assert nothing.rules().empty
