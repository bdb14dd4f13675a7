"""What lies in a work folder is there again when it is opened again."""

from __future__ import annotations

from pathlib import Path

from desk_maker import filled, finding, told

from auditor.files.folder import Format
from auditor.meja.keeping.database import Database
from auditor.meja.keeping.shelf import Member, Part, Shelf, State
from auditor.meja.keeping.uploads import Stored


def test_what_was_audited_is_there_after_a_restart(tmp_path: Path) -> None:
    database = Database(tmp_path)
    filled(Shelf(database), finding("aa"), finding("bb", status="perlu_dicek"))
    database.close()
    shelf = Shelf(Database(tmp_path))
    (report,) = shelf.reports()
    assert (report.office, report.year, report.state) == ("Dinas Contoh", 2024, State.SELESAI)
    assert (report.about["asserted"], report.findings) == (1, 2)
    assert [(one["rank"], one["fingerprint"]) for one in shelf.findings(report.id)] == [(1, "aa"), (2, "bb")]


def test_what_was_under_way_waits_again(tmp_path: Path) -> None:
    database = Database(tmp_path)
    shelf = Shelf(database)
    number, _ = shelf.add("a.pdf", Stored("s", "1" * 64, 1))
    shelf.set_state(number, State.DIPERIKSA)
    other = filled(shelf, finding("aa"))
    shelf.ask_paper(other, (Format.KKR,))
    database.close()
    again = Shelf(Database(tmp_path))
    assert [one.state for one in again.reports()] == [State.MENUNGGU, State.SELESAI]
    (paper,) = again.papers(other)
    assert (paper.state, paper.reason) == (
        State.GAGAL,
        "Program ditutup sebelum selesai; buat sekali lagi.",
    )


def test_the_same_content_is_one_report(tmp_path: Path) -> None:
    shelf = Shelf(Database(tmp_path))
    assert shelf.add("a.pdf", Stored("s1", "1" * 64, 1)) == (1, True)
    assert shelf.add("b.pdf", Stored("s2", "1" * 64, 1)) == (1, False)
    assert [one.name for one in shelf.reports()] == ["a.pdf"]


def test_only_what_failed_is_tried_again(tmp_path: Path) -> None:
    shelf = Shelf(Database(tmp_path))
    done = filled(shelf, finding("aa"))
    failed, _ = shelf.add("b.pdf", Stored("s2", "2" * 64, 1))
    shelf.set_state(failed, State.GAGAL, "rusak")
    for number in (done, failed):
        shelf.retry(number)
    assert [(one.state, one.reason) for one in shelf.reports()] == [
        (State.SELESAI, ""),
        (State.MENUNGGU, ""),
    ]


def test_new_papers_are_in_place_of_those_of_the_same_formats(tmp_path: Path) -> None:
    shelf = Shelf(Database(tmp_path))
    report = filled(shelf, finding("aa"))
    for formats, folder in (
        ((Format.KKR,), "satu"),
        ((Format.HTML, Format.PDF), "dua"),
        ((Format.HTML, Format.KKR), "tiga"),
    ):
        shelf.ask_paper(report, formats)
        shelf.ask_paper(report, formats)  # asked twice, made once
        paper = shelf.next_paper()
        assert paper is not None
        replaced = shelf.keep_paper(paper, folder, ["x"], "")
        assert replaced == (["satu"] if folder == "tiga" else [])
    assert [one.folder for one in shelf.papers(report)] == ["tiga", "dua"]
    assert shelf.next_paper() is None


def test_half_characters_from_broken_fonts_can_be_kept(tmp_path: Path) -> None:
    shelf = Shelf(Database(tmp_path))
    number = filled(shelf, finding("aa", message="rusak \ud800 sekali"))
    assert shelf.findings(number)[0]["message"] == "rusak ? sekali"


def test_what_goes_with_a_report_is_not_one_of_its_own(tmp_path: Path) -> None:
    shelf = Shelf(Database(tmp_path))
    first, second, third = (
        filled(shelf, finding("aa"), name=name) for name in ("b1.pdf", "b2.pdf", "lalu.pdf")
    )
    together = (Member(first, Part.BAB), Member(second, Part.BAB), Member(third, Part.LALU))
    shelf.bundle({first: together, third: ()})
    assert [(one.id, one.state) for one in shelf.reports()] == [
        (first, State.MENUNGGU),
        (third, State.SELESAI),
    ]
    assert shelf.members(first) == together
    found = shelf.next_report()
    assert found is not None
    assert found.id == first
    shelf.keep(first, told(finding("aa")))
    shelf.bundle({first: together, third: ()})  # nothing is other than it was
    assert {one.state for one in shelf.reports()} == {State.SELESAI}
    shelf.bundle({}, anew={third})
    assert [(one.id, one.state) for one in shelf.reports()] == [
        (first, State.MENUNGGU),
        (second, State.SELESAI),
        (third, State.MENUNGGU),
    ]


def test_a_report_under_way_is_not_begun_twice(tmp_path: Path) -> None:
    shelf = Shelf(Database(tmp_path))
    number = filled(shelf, finding("aa"))
    shelf.set_state(number, State.DIPERIKSA)
    shelf.bundle({}, anew={number})
    assert [one.state for one in shelf.reports()] == [State.DIPERIKSA]
