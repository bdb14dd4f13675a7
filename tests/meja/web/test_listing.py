"""Filters choose findings, stay in the address, and lead from one finding to the next."""

from __future__ import annotations

from desk_maker import finding

from auditor.meja.keeping.verdicts import Standing
from auditor.meja.web.listing import Choice, boxes_on, chosen, first_open, neighbours, sheets_of
from auditor.models.finding import Verdict

FOUND = [
    {"rank": 1, **finding("a", message="Belanja Pegawai lebih besar")},
    {"rank": 2, **finding("b", severity="rendah", status="perlu_dicek", family="NAR", rule="NAR-02")},
    {"rank": 3, **finding("c", message="pegawai saja")},
    {"rank": 4, **finding("d", severity="rendah")},
]
STANDING = {
    "a": Standing(1, Verdict.BENAR),
    "c": Standing(2, Verdict.PERLU_KLARIFIKASI),
    "d": Standing(3, None, "hanya catatan"),
}


def shown(**given: str) -> str:
    return "".join(one["fingerprint"] for one in chosen(FOUND, STANDING, Choice.of(given)))


def test_each_filter_chooses_and_together_they_choose_less() -> None:
    assert shown() == "abcd"
    assert shown(q="PEGAWAI belanja") == "a"
    assert shown(q="nar-02") == "b"
    assert shown(berat="rendah") == "bd"
    assert shown(berat="rendah", status="pasti") == "d"
    assert shown(kelompok="NAR") == "b"
    assert shown(putusan="belum") == "bd"
    assert shown(putusan="perlu klarifikasi") == "c"
    assert shown(berat="tidak ada") == ""


def test_what_is_chosen_stays_in_the_address() -> None:
    choice = Choice.of({"q": " belanja  & <b>", "berat": "tinggi", "lain": "x"})
    assert choice.query == "?q=belanja+%26+%3Cb%3E&berat=tinggi"
    assert Choice().query == ""


def test_neighbours_are_those_that_are_shown() -> None:
    beside = neighbours(chosen(FOUND, STANDING, Choice(berat="tinggi")), 1)
    assert (beside.before, beside.after and beside.after["fingerprint"], beside.at, beside.total) == (
        None,
        "c",
        1,
        2,
    )


def test_a_finding_that_is_no_longer_shown_still_has_neighbours() -> None:
    beside = neighbours(chosen(FOUND, STANDING, Choice(putusan="belum")), 3)
    assert (beside.before and beside.before["rank"], beside.after and beside.after["rank"], beside.at) == (
        2,
        4,
        0,
    )


def test_the_first_open_one_has_no_verdict_though_it_may_have_a_note() -> None:
    first = first_open(FOUND, STANDING)
    assert first is not None
    assert first["fingerprint"] == "b"
    assert first_open(FOUND[:1], STANDING) is None
    assert first_open([FOUND[0], FOUND[3]], STANDING) == FOUND[3]


def test_pages_and_places_of_a_finding_come_once_and_in_order() -> None:
    first, *_ = finding("x")["evidence"]
    places = [
        {**first, "page": 9},
        {**first, "page": 2},
        {**first, "page": 9},
        {**first, "page": 9, "box": [1, 2, 3, 4]},
        {**first, "page": 5, "box": None},
        {**first, "page": None},
    ]
    made = finding("x", evidence=places)
    sheets = sheets_of(made, [{"name": "a.pdf", "kind": "pdf", "stored": "s"}])
    assert [(one.key, one.label) for one in sheets] == [("0-9", "Hal. 9"), ("0-2", "Hal. 2")]
    assert boxes_on(made, sheets[0]) == ((100.0, 200.0, 180.0, 220.0), (1, 2, 3, 4))


def test_pages_of_several_files_are_told_by_their_files() -> None:
    first, *_ = finding("x")["evidence"]
    files = [
        {"name": "BAB II.docx", "kind": "docx", "stored": "s"},
        {"name": "BAB III.pdf", "kind": "pdf", "stored": "t"},
    ]
    places = [{**first, "file": 0}, {**first, "file": 1, "page": 4}]
    sheets = sheets_of(finding("x", evidence=places), files)
    assert [(one.key, one.label) for one in sheets] == [("1-4", "Hal. 4 BAB III.pdf")]
    assert boxes_on(finding("x", evidence=places), sheets[0]) == ((100.0, 200.0, 180.0, 220.0),)
