"""How many programs and kegiatan there are, in two sentences."""

from __future__ import annotations

import pytest
from sentence_maker import made

from auditor.relating.sentences.references.told_twice import told_twice_claims

FIRST = "Dinas didukung oleh 6 program, 11 kegiatan, dan 30 sub kegiatan."


def told(*sentences: str) -> list[tuple[str, int, int]]:
    """What the frame says of all sentences: the words, what they tell, what the other one tells."""
    report = made(*sentences)
    claims = (claim for view in report.views for claim in told_twice_claims(view, report.scope))
    return [(claim.kata, int(claim.tertulis or 0), int(claim.hitung or 0)) for claim in claims]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Terdapat 6 program, 12 kegiatan, dan 30 sub kegiatan.", [("11 kegiatan", 11, 12)]),
        ("Terdapat 6 program, 11 kegiatan, dan 30 sub kegiatan.", []),
        ("Terdapat 2 program dan 4 kegiatan pada bidang pelayanan.", []),
        ("Terdapat 2 program dan 4 kegiatan.", []),
        ("Sasaran 1 didukung 6 program dan 4 kegiatan.", []),
        ("Tahun 2025 akan dilaksanakan 6 program dan 14 kegiatan.", []),
        ("Pada tahun 2023 terdapat 6 program dan 14 kegiatan.", []),
    ],
)
def test_numbers_of_one_structure_are_held_against_each_other(
    other: str, found: list[tuple[str, int, int]]
) -> None:
    assert told(FIRST, other) == found


def test_numbers_are_those_of_one_fund() -> None:
    first = "Renstra dijabarkan ke dalam 5 program dan 9 kegiatan APBD, dan 3 program dengan 7 kegiatan APBN."
    other = "APBD mendanai 5 program dengan 9 kegiatan, dana APBN mendanai 2 program dan 7 kegiatan."
    assert told(first, other) == [("3 program", 3, 2)]


def test_the_one_against_several_is_told() -> None:
    other = "Terdapat 6 program, 12 kegiatan, dan 30 sub kegiatan."
    assert told(other, FIRST, other) == [("11 kegiatan", 11, 12)]
