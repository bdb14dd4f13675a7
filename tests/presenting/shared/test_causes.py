"""What is told of the figure behind a finding."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from made_audit import Audited

from auditor.models.finding import Cause, Finding
from auditor.models.relation import Relation, RelationKind
from auditor.models.report import Place, Value
from auditor.presenting.shared.causes import (
    consequences_label,
    expected_label,
    expected_text,
    told_cause,
    told_consequences,
)


def figure(text: str, number: str, row: str = "Belanja Modal", table: str = "3.1") -> Value:
    return Value(text, Place("laporan.pdf", 4, table, row=row, column="Sisa"), Decimal(number))


@pytest.fixture
def finding(audit: Audited) -> Finding:
    suspect = figure("5.645.000", "5645000")
    relation = Relation(RelationKind.JUMLAH, figure("9", "9"), (suspect,))
    finding = replace(audit.outcome.findings[0], message="Sisanya lain.", relations=(relation,))
    return replace(finding, evidence=(suspect,), expected="Rp5.465.000")


def caused(finding: Finding, becomes: str | None, *suspects: Value, others: int = 1) -> Finding:
    cause = Cause(suspects or finding.evidence, None if becomes is None else Decimal(becomes), 3)
    return replace(finding, cause=cause, consequences=(finding,) * others)


def test_a_figure_that_settles_all(finding: Finding) -> None:
    assert told_cause(caused(finding, "5465000")) == (
        "Bila “Belanja Modal” pada Tabel 3.1 kolom Sisa tertulis 5.465.000, bukan 5.645.000 (dua angka "
        "tertukar), 1 temuan lain ikut selesai, dan 3 hitungan cocok."
    )
    assert told_consequences(caused(finding, "5465000")) == [f"{finding.rule}: Sisanya lain."]


def test_a_figure_alone(finding: Finding) -> None:
    assert ", temuan ini selesai" in told_cause(caused(finding, "5465000", others=0))
    assert told_cause(finding) == ""


@pytest.mark.parametrize(
    ("becomes", "slip"),
    [
        ("564500", "satu angka berlebih"),
        ("56455000", "satu angka hilang"),
        ("5645000000", "tiga angka nol"),
        ("5645100", "satu angka lain"),
        ("7000000", ""),
    ],
)
def test_a_slip_of_the_pen_is_named(finding: Finding, becomes: str, slip: str) -> None:
    told = told_cause(caused(replace(finding, evidence=(figure("5.645.000", "5645000"),)), becomes))
    assert (f"5.645.000 ({slip})," if slip else "5.645.000,") in told


def test_copies_are_named_together(finding: Finding) -> None:
    copies = (figure("7", "7"), figure("7", "7", table="2.1"), figure("7", "7", table="2.2"))
    assert "pada Tabel 3.1, Tabel 2.1 dan Tabel 2.2 kolom Sisa" in told_cause(caused(finding, "9", *copies))


def test_figures_that_changed_places(finding: Finding) -> None:
    two = (figure("98,64", "98.64", "Belanja Gaji"), figure("99,17", "99.17", "Belanja Barang"))
    assert told_cause(caused(finding, None, *two)).startswith(
        "“Belanja Gaji” 98,64 dan “Belanja Barang” 99,17 pada Tabel 3.1 tampak tertukar:"
    )
    run = (*two, figure("1", "1", "Belanja Modal"))
    assert told_cause(caused(finding, None, *run)).startswith(
        "3 angka pada Tabel 3.1 kolom Sisa, dari “Belanja Gaji” sampai “Belanja Modal”, tampak bergeser"
    )


def test_only_what_settles_all_is_said_to_be_right(finding: Finding) -> None:
    assert (expected_label(finding), expected_text(finding)) == ("Hasil hitung", "hasil hitung Rp5.465.000")
    settled = caused(finding, "5465000")
    assert (expected_label(settled), expected_text(settled)) == ("Seharusnya", "Rp5.465.000")
    elsewhere = caused(finding, "1", figure("2", "2", "Lain"))
    assert expected_label(elsewhere) == "Hasil hitung"
    assert expected_label(replace(finding, relations=())) == "Seharusnya"


def test_questions_of_one_kind_are_told_without_their_rule(finding: Finding) -> None:
    kind = replace(finding, consequences=(finding, finding))
    assert told_consequences(kind) == ["Sisanya lain.", "Sisanya lain."]
    assert consequences_label(kind) == "pertanyaan serupa"
    assert consequences_label(caused(finding, "1")) == "temuan lain yang ikut selesai"
