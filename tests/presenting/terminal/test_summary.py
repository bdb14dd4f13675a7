"""The summary on the terminal."""

from dataclasses import replace
from io import StringIO
from pathlib import Path

from made_audit import make_audit, make_second_audit
from rich.console import Console

from auditor.models.finding import NotChecked
from auditor.presenting.shared.audited import Audited
from auditor.presenting.terminal.summary import print_summary, summarise

PAPERS = ("laporan.html", "temuan.json", "kkr.xlsx")


def printed(audit: Audited) -> str:
    out = StringIO()
    console = Console(file=out, width=200, force_terminal=False)
    print_summary(
        console,
        summarise(audit.reports, audit.outcome, PAPERS),
        Path("hasil/laporan"),
    )
    return out.getvalue()


def lines(audit: Audited) -> list[str]:
    return [" ".join(line.split()) for line in printed(audit).splitlines()]


def test_counts_families_places_and_files(audit: Audited) -> None:
    shown = lines(audit)
    assert shown[0] == "laporan.pdf: 9 halaman, 1 tabel, Dinas Rekaan, tahun 2023"
    assert "Tinggi 1 0 1" in shown
    assert "Sedang 0 1 1" in shown
    assert "ANG Anggaran 2" in shown
    assert "Sedang · Perlu dicek · NAR-01 · hal. 2, narasi" in shown
    assert "1203 pemeriksaan dari 2 aturan dilakukan; 1202 di antaranya cocok." in shown
    assert "- halaman 7: halaman tanpa teks" in shown
    assert shown[-3:] == [
        "hasil/laporan/laporan.html",
        "hasil/laporan/temuan.json",
        "hasil/laporan/kkr.xlsx",
    ]


def test_places_name_their_document_where_there_are_several() -> None:
    shown = lines(make_audit("a.pdf", "b.pdf"))
    assert "Sedang · Perlu dicek · NAR-01 · a.pdf, hal. 2, narasi" in shown
    assert "Sedang · Perlu dicek · NAR-01 · b.pdf, hal. 2, narasi" in shown


def test_the_gravest_stand_first(audit: Audited) -> None:
    shown = printed(audit)
    assert shown.index("ANG-02") < shown.index("NAR-01") < shown.index("ANG-01")


def test_text_of_the_report_is_neither_markup_nor_control(audit: Audited) -> None:
    shown = printed(audit)
    assert "[red]x[/] [31m" in shown
    assert not set(shown) & set("\x1b\x00\u202e")


def test_nothing_found(audit: Audited) -> None:
    nothing = replace(audit, outcome=replace(audit.outcome, findings=(), not_checked=()))
    assert "Tidak ada pertentangan yang ditemukan oleh aturan yang diperiksa." in lines(nothing)


def test_long_lists_say_how_much_is_left(audit: Audited) -> None:
    outcome = replace(
        audit.outcome,
        findings=audit.outcome.findings * 5,
        not_checked=tuple(NotChecked(f"hal {at}", "sebab") for at in range(9)),
    )
    shown = lines(replace(audit, outcome=outcome))
    assert "dan 5 temuan lain di laporan.html" in shown
    assert "dan 5 lainnya di laporan.html" in shown


def test_a_second_run() -> None:
    shown = lines(make_second_audit())
    assert "2 temuan" in shown
    assert "Dibandingkan dengan audit draf-1.pdf: 1 baru, 1 tetap, 1 sudah diperbaiki." in shown
    assert "Putusan pereviu diteruskan: 1 benar." in shown
    assert "1 dinyatakan bukan temuan oleh pereviu, dan tidak dihitung." in shown
    assert "1 putusan tidak diperlukan lagi: temuannya tidak ada lagi." in shown
    assert any(line.startswith("Tinggi · Pasti · ANG-02 · baru · hal. 5") for line in shown)


def test_a_paper_that_was_not_written_is_told_with_its_reason(audit: Audited) -> None:
    out = StringIO()
    missed = [NotChecked("laporan (bertanda).pdf", "susunan [red]rusak")]
    summary = summarise(audit.reports, audit.outcome, PAPERS, missed)
    print_summary(Console(file=out, width=200), summary, Path("hasil"))
    last = out.getvalue().splitlines()[-1].strip()
    assert last == "laporan (bertanda).pdf tidak ditulis: susunan [red]rusak"
