"""Files that were given become reports with what goes with them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from auditor.meja.keeping.shelf import Given, Member, Part
from auditor.meja.working.bundling import ALONE, KIND, WITH, YEAR, Bundle, bundles, packed, seen
from auditor.models.dossier import DocumentKind, Recognised

OFFICE = "Dinas Arsip Kabupaten Contoh"
FOLDER = Path("/kerja/berkas")


def given(number: int, name: str, kind: DocumentKind | None = DocumentKind.LKJIP, **other: Any) -> Given:
    """A file that was taken for a paper of one office and year."""
    known = {"office": OFFICE, "year": 2024, "unsure": ()} | {
        key: other.pop(key) for key in ("office", "year", "unsure") if key in other
    }
    reason = "jenis: judul; tahun: judul; instansi: judul"
    found = Recognised(Path("/", name), kind, until=known["year"], reason=reason, **known)
    made = {"batch": "satu", "waits": False, "taken": packed(found), "said": {}} | other
    return Given(number, name, f"s{number}", **made)


def members(made: list[Bundle]) -> dict[int, tuple[Member, ...]]:
    return {one.report: one.members for one in made}


def test_chapters_and_papers_go_with_their_report() -> None:
    files = [
        given(1, "BAB II.pdf"),
        given(2, "PK.pdf", DocumentKind.PK),
        given(3, "BAB I.docx", office=None, unsure=("instansi",)),
        given(4, "lkjip 2023.pdf", year=2023),
    ]
    made = bundles(files, FOLDER)
    assert members(made) == {
        3: (Member(3, Part.BAB), Member(1, Part.BAB), Member(2, Part.PEMBANDING), Member(4, Part.LALU)),
        4: (),
    }
    report, agreement, last = next(one for one in made if one.report == 3).documents
    assert report.parts == (FOLDER / "s3", FOLDER / "s1")
    assert report.part_names == ("BAB I.docx", "BAB II.pdf")
    assert (agreement.path, agreement.name, agreement.kind) == (FOLDER / "s2", "PK.pdf", DocumentKind.PK)
    assert last.called == (FOLDER / "lkjip 2023.pdf",)


def test_reports_of_several_offices_are_several() -> None:
    other = "Dinas Pasar Kabupaten Contoh"
    files = [
        given(1, "lkjip.pdf"),
        given(2, "lkjip.pdf", office=other),
        given(3, "pk.pdf", DocumentKind.PK, office=other),
    ]
    assert members(bundles(files, FOLDER)) == {1: (), 2: (Member(3, Part.PEMBANDING),)}


def test_chapters_that_came_at_another_time_are_joined_where_the_reviewer_says_so() -> None:
    first, late = given(1, "BAB I.pdf"), given(2, "BAB II.pdf", batch="dua")
    assert members(bundles([first, late], FOLDER)) == {1: (), 2: ()}
    told = given(2, "BAB II.pdf", batch="dua", said={WITH: "satu"})
    assert members(bundles([first, told], FOLDER)) == {1: (Member(1, Part.BAB), Member(2, Part.BAB))}


def test_what_the_reviewer_says_counts() -> None:
    files = [given(1, "lkjip.pdf"), given(2, "lampiran.pdf", None, unsure=("jenis", "tahun"))]
    assert members(bundles(files, FOLDER)) == {1: (), 2: ()}
    said = given(2, "lampiran.pdf", None, unsure=("jenis", "tahun"), said={KIND: "PK", YEAR: 2024})
    assert members(bundles([files[0], said], FOLDER)) == {1: (Member(2, Part.PEMBANDING),)}
    found = seen(said)
    assert found is not None
    assert (found.kind, found.year, found.unsure) == (DocumentKind.PK, 2024, ())
    apart = given(2, "pk.pdf", DocumentKind.PK, said={ALONE: True})
    assert members(bundles([files[0], apart], FOLDER)) == {1: (), 2: ()}


def test_what_was_not_asked_yet_takes_no_part() -> None:
    assert bundles([given(1, "a.pdf", taken=None)], FOLDER) == []


def test_a_later_report_of_the_year_is_the_next_draft() -> None:
    files = [
        given(1, "lkjip.docx", batch="satu"),
        given(2, "lkjip revisi.docx", batch="dua"),
        given(3, "lkjip final.pdf", batch="tiga"),
        given(4, "lkjip 2023.pdf", year=2023, batch="empat"),
    ]
    last = Member(4, Part.LALU)
    assert members(bundles(files, FOLDER)) == {
        1: (last,),
        2: (last, Member(1, Part.DRAF)),
        3: (last, Member(2, Part.DRAF)),
        4: (),
    }


def test_what_may_be_a_piece_is_no_draft() -> None:
    chapters = [given(1, "BAB III.pdf", batch="satu"), given(2, "BAB IV.pdf", batch="dua")]
    assert members(bundles(chapters, FOLDER)) == {1: (), 2: ()}
    unsure = [given(1, "lkjip.pdf"), given(2, "lkjip lagi.pdf", unsure=("tahun",))]
    assert members(bundles(unsure, FOLDER)) == {1: (), 2: ()}
    apart = [given(1, "lkjip.pdf"), given(2, "lkjip lagi.pdf", said={ALONE: True})]
    assert members(bundles(apart, FOLDER)) == {1: (), 2: ()}
