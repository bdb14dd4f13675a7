"""That a figure rose or fell, against the columns of its years."""

from __future__ import annotations

import pytest
from claim_maker import klaim, texts
from support import table

RISING = table(
    [
        ["No", "Sasaran", "Indikator", "2023", "2023", "2023", "2024", "2024", "2024"],
        ["No", "Sasaran", "Indikator", "T", "R", "C", "T", "R", "C"],
    ],
    [
        ["1", "Meningkatnya Produksi Padi", "Produksi padi per hektare", "4", "4", "100", "5", "6", "120"],
        ["2", "Meningkatnya Konsumsi Ikan", "Konsumsi ikan per kapita", "38", "38", "100", "40", "32", "80"],
    ],
    number="3.3",
    caption="Capaian Kinerja Tahun 2023-2024",
)


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Produksi padi per hektare mengalami peningkatan dibandingkan tahun sebelumnya.", []),
        (
            "Konsumsi ikan per kapita mengalami peningkatan dibandingkan tahun lalu.",
            ["38", "32", "100", "80"],
        ),
        ("Konsumsi ikan per kapita mengalami penurunan dibandingkan tahun lalu.", []),
    ],
)
def test_a_trend_of_a_named_indicator(text: str, against: list[str]) -> None:
    (claim,) = klaim([RISING, text], "tren")
    assert claim.terikat
    assert texts(claim) == against


def test_a_trend_of_nothing_named_is_not_checked() -> None:
    (claim,) = klaim(
        [RISING, "Dari tabel di atas, capaian mengalami penurunan dibandingkan tahun lalu."], "tren"
    )
    assert not claim.terikat


def test_a_plan_is_no_trend() -> None:
    assert (
        klaim([RISING, "Diharapkan konsumsi ikan per kapita meningkat dibandingkan tahun lalu."], "tren")
        == []
    )
