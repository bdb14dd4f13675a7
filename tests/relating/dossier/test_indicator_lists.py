"""Indicators that were dropped or renamed."""

from __future__ import annotations

from dataclasses import replace

from dossier_maker import GOAL, NAMES, compared, found, measured, member, told
from support import table

from auditor.models.dossier import DocumentKind as Kind


def test_indicator_dropped() -> None:
    report = member(Kind.LKJIP, 2024, measured(2024, names=NAMES[:2]))
    ((status, message),) = told(found(report, member(Kind.LKJIP, 2023, measured(2023))), "TAH-04")
    assert (status, f"“{NAMES[2]}” diukur dalam laporan tahun 2023" in message) == ("pasti", True)


def test_indicator_dropped_but_spoken_of_is_a_question() -> None:
    report = member(
        Kind.LKJIP, 2024, measured(2024, names=NAMES[:2]), f"Indikator {NAMES[2]} tidak lagi dipakai."
    )
    findings = found(report, member(Kind.LKJIP, 2023, measured(2023)))
    assert [status for status, _ in told(findings, "TAH-04")] == ["perlu_dicek"]


def test_indicator_renamed_by_its_figures_and_by_its_words() -> None:
    renamed = [
        "Indeks Literasi Masyarakat",
        "Angka Minat Baca Warga",
        "Perpustakaan yang Terakreditasi (persen)",
    ]
    rows = [["1", GOAL, "Angka Minat Baca Warga", "55", "54,2", "60", "61,75"]]
    past = replace(compared(), rows=table([], rows).rows)
    report = member(Kind.LKJIP, 2024, measured(2024, names=renamed), past)
    findings = told(found(report, member(Kind.LKJIP, 2023, measured(2023))), "TAH-04")
    assert [(s, m.split(".")[0]) for s, m in findings] == [
        ("pasti", f"Indikator “{NAMES[1]}” (Tabel 3"),
        ("perlu_dicek", f"Indikator “{NAMES[2]}” (Tabel 3"),
    ]
    assert all("berganti nama menjadi" in message for _, message in findings)
