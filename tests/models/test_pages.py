"""Pages of a report in several files are ordered as a whole and told by their files."""

from __future__ import annotations

import json
import pickle

from auditor.models.pages import PartPage, at_page, at_pages, page_in_file, told_page

THIRD, SHEET = PartPage(14, "BAB III.pdf", 3), PartPage(15, "Lampiran.xlsx", None)


def test_it_is_the_page_of_the_whole_as_a_number() -> None:
    assert THIRD == 14
    assert sorted({SHEET, THIRD, 2}) == [2, 14, 15]
    assert {14: "x"}[THIRD] == "x"
    assert json.dumps(THIRD) == "14"


def test_it_is_the_page_of_its_file_as_a_text() -> None:
    assert (str(THIRD), str(SHEET)) == ("3 di BAB III.pdf", "Lampiran.xlsx")
    assert (at_page(THIRD), at_page(SHEET), at_page(7)) == (
        "hal. 3 di BAB III.pdf",
        "Lampiran.xlsx",
        "hal. 7",
    )
    assert at_pages([THIRD, SHEET]) == "hal. 3 di BAB III.pdf, Lampiran.xlsx"
    assert (told_page(THIRD), told_page(7), told_page(None)) == ("3 di BAB III.pdf", 7, None)


def test_it_leads_to_its_file() -> None:
    assert page_in_file("laporan (5 berkas)", THIRD) == ("BAB III.pdf", 3)
    assert page_in_file("laporan (5 berkas)", SHEET) == ("Lampiran.xlsx", None)
    assert page_in_file("laporan.pdf", 7) == ("laporan.pdf", 7)


def test_it_stays_what_it_is_in_another_process() -> None:
    again = pickle.loads(pickle.dumps(THIRD))  # noqa: S301 - its own
    assert (again, again.file, again.own) == (14, "BAB III.pdf", 3)
