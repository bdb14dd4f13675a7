"""Targets that a paragraph tells to have been changed."""

from __future__ import annotations

import pytest
from support import blocks, document, table

from auditor.relating import relate
from auditor.understanding import understand

NAME = "Persentase dinas yang responsif"
HEADER = [["No", "Sasaran", "Indikator", "Target", "Realisasi", "Capaian"]]


@pytest.mark.parametrize(
    ("sentence", "changed"),
    [
        (f"Indikator {NAME} melebihi target karena target diturunkan menjadi 24% pada tahun ini.", True),
        (f"Untuk {NAME} dilakukan penyesuaian target dari 28% menjadi sebesar 24%.", True),
        (f"Untuk {NAME} targetnya direvisi menjadi 24%.", True),
        (f"Capaian {NAME} meningkat menjadi 24% dari tahun lalu.", False),
        ("Untuk indikator lain dilakukan penyesuaian target dari 28% menjadi 24%.", False),
        (f"Untuk {NAME} target diturunkan menjadi 25%.", False),
    ],
)
def test_a_target_told_to_be_changed_may_be_another_one(sentence: str, changed: bool) -> None:
    measured = table(
        HEADER,
        [
            ["1", "Dinas responsif", NAME, "24%", "12%", "50%"],
            ["2", "Dinas rapi", "Persentase dinas yang rapi", "24%", "24%", "100%"],
        ],
        number="3.1",
    )
    facts = relate([understand(document(*blocks("# BAB III AKUNTABILITAS KINERJA", measured, sentence)))])
    assert [row.target_lain for row in facts.kinerja] == [changed, False]
