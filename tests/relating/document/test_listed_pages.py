"""Pages told by the DAFTAR ISI and the numbers that the pages print."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support import blocks, document

from auditor.checking.engine import check
from auditor.checking.rules.catalogue import load_rules
from auditor.files.settings import Settings
from auditor.models.facts import Urutan
from auditor.relating import relate
from auditor.understanding import understand

LABELS = {1: "i", 2: "iii", 3: "1", 4: "5", 5: "9"}
HEADINGS = (
    ("# KATA PENGANTAR", 1), ("# DAFTAR ISI", 2), ("# BAB I PENDAHULUAN", 3), ("## 1.1 Latar Belakang", 3),
    ("# BAB II PERENCANAAN", 4), ("# BAB III AKUNTABILITAS", 5),
)  # fmt: skip
TITLES = ("Kata Pengantar", "Daftar Isi", "BAB I PENDAHULUAN", "1.1 Latar Belakang", "BAB II PERENCANAAN",
          "BAB III AKUNTABILITAS")  # fmt: skip
RIGHT = ("i", "iii", "1", "1", "5", "9")
TEXT = "Pasar rakyat ditata sepanjang tahun ini bersama para pedagang dan pengelola pasar."


def told(*pages: str, labels: dict[int, str] = LABELS) -> list[Urutan]:
    parts: list[str] = []
    numbers: list[int] = []
    for heading, page in HEADINGS:
        body = [TEXT]
        if "DAFTAR ISI" in heading:
            body = [f"{title} ........ {at}" for title, at in zip(TITLES, pages, strict=True)]
        parts += [heading, *body]
        numbers += [page] * (len(body) + 1)
    made = document(*blocks(*parts))
    placed = tuple(replace(block, page=page) for block, page in zip(made.blocks, numbers, strict=True))
    made = replace(made, blocks=placed, page_labels=tuple(labels.items()))
    facts = relate([understand(made)])
    return [one for one in facts.urutan if one.masalah == "halaman"]


def test_pages_as_printed_are_right() -> None:
    assert told(*RIGHT) == []


@pytest.mark.parametrize(
    ("pages", "first", "count"),
    [
        (("i", "ii", "1", "1", "5", "9"), ("Daftar Isi", "ii", "iii"), 1),
        (("i", "iii", "1", "1", "6", "9"), ("BAB II PERENCANAAN", "6", "5"), 1),
        (("i", "iii", "1", "2", "6", "9"), ("1.1 Latar Belakang", "2", "1"), 2),
    ],
)
def test_another_page_is_told_once(pages: tuple[str, ...], first: tuple[str, str, str], count: int) -> None:
    (one,) = told(*pages)
    assert one.ini.text in first[0]
    assert (one.tertulis, one.seharusnya, one.banyak, one.ragu) == (*first[1:], count, None)


def test_most_pages_moved_is_a_question() -> None:
    (one,) = told("i", "iii", "2", "2", "6", "10")
    assert one.ragu


def test_pages_without_a_number_or_with_one_of_the_other_kind_are_left_out() -> None:
    assert told("i", "ii", "1", "1", "6", "9", labels={5: "9"}) == []
    assert told("1", "2", "1", "1", "II-6", "9") == []


def test_the_finding_names_both_pages() -> None:
    rules = [rule for rule in load_rules(Settings()) if rule.id == "STR-03"]
    assert rules
    made = told("i", "ii", "1", "1", "5", "9")
    facts = replace(relate([understand(document(*blocks("# DAFTAR ISI")))]), urutan=made)
    (found,) = check(facts, rules, Settings()).findings
    assert "“Daftar Isi” di halaman ii" in found.message
    assert "bernomor iii" in found.message
    assert found.severity.value == "rendah"
