"""Figures told twice: the achievement of the whole office, and where one change began."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support import blocks, document

from auditor.models.facts import Klaim
from auditor.relating.claims.restated import bind_changes, bind_overall
from auditor.understanding import understand

OVERALL = (
    "Capaian kinerja sasaran DPK Kabupaten Sukaraya dari pengukuran indikator adalah sebesar 87,40% (baik)."
)


def overall(*sentences: str) -> list[Klaim]:
    start = ("LAPORAN KINERJA", "Dinas Pangan dan Kelautan Kabupaten Sukaraya", "TAHUN 2024")
    return bind_overall(understand(document(*blocks(*start, "# BAB IV PENUTUP", *sentences))))


def test_two_figures_for_one_year_are_asked_about() -> None:
    (claim,) = overall(OVERALL, "Dari sisi capaian sasaran kinerja DPK Kabupaten Sukaraya mencapai 67,62%.")
    assert (claim.tertulis, claim.hitung, claim.kata) == (Decimal("67.62"), Decimal("87.40"), "67,62%")
    assert [value.text for value in claim.melawan] == ["87,40%"]
    assert claim.ragu is not None


@pytest.mark.parametrize(
    "second",
    [
        "Capaian kinerja sasaran DPK Kabupaten Sukaraya mencapai 87,4%.",
        "Capaian kinerja keuangan DPK Kabupaten Sukaraya mencapai 61,61%.",
        "Capaian kinerja sasaran DPK Kabupaten Sukaraya tahun 2023 mencapai 61,61%.",
        "Capaian kinerja sasaran DPK dari program pangan mencapai 61,61%.",
        "Capaian kinerja sasaran BKD Kabupaten Sukaraya mencapai 61,61%.",
        "Capaian kinerja Badan Pangan Nasional mencapai 61,61%.",
    ],
)
def test_the_same_figure_and_other_measures_are_not(second: str) -> None:
    assert overall(OVERALL, second) == []


CHANGE = "Angka rawan pangan turun dari 7,42% tahun 2023 menjadi 6,18% tahun 2024."
AGAIN = "Pada tahun 2023 rawan pangan sebesar 7,42% menurun menjadi 6,18%."


def changes(*sentences: str) -> list[Klaim]:
    start = ("LAPORAN KINERJA", "Dinas Pangan Kabupaten Sukaraya", "TAHUN 2024")
    return bind_changes(understand(document(*blocks(*start, "# BAB III KINERJA", *sentences))))


def test_the_figure_that_most_sentences_do_not_give() -> None:
    odd = "Pada tahun 2023 sebanyak 7,45% (4.100 jiwa), tahun 2024 menurun menjadi 3.400 jiwa atau 6,18%."
    (claim,) = changes(odd, CHANGE, AGAIN)
    assert (claim.tertulis, claim.hitung, claim.kata) == (Decimal("7.45"), Decimal("7.42"), "7,45%")
    assert [value.text for value in claim.melawan] == ["7,42%"]
    assert claim.ragu is not None


@pytest.mark.parametrize(
    "other",
    [
        AGAIN,
        "Angka stunting turun dari 7,45% tahun 2022 menjadi 6,18% tahun 2024.",
        "Angka stunting turun dari 7,45% tahun 2023 menjadi 6,81% tahun 2024.",
        "Angka stunting turun dari 9,42% tahun 2023 menjadi 6,18% tahun 2024.",
        "Angka stunting naik dari 5,42% tahun 2023 menjadi 6,18% tahun 2024.",
        "Target pada tahun 2023 sebesar 7,45% dari anggaran.",
    ],
)
def test_the_same_change_and_other_changes(other: str) -> None:
    assert changes(CHANGE, other) == []
