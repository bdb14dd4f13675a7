"""Which sasaran a sentence speaks of."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, made

from auditor.relating.sentences.reading.sasaran import ANOTHER

RICE, FISH, SERVICE = "Meningkatnya Produksi Padi", "Meningkatnya Konsumsi Ikan", "Meningkatnya Mutu Layanan"


@pytest.mark.parametrize(
    ("parts", "group", "source"),
    [
        (("Sasaran 2 tercapai.",), FISH, ""),
        (("Sasaran strategis kedua tercapai.",), FISH, ""),
        (("SS1 tercapai.",), RICE, ""),
        (("Sasaran Meningkatnya Konsumsi Ikan tercapai.",), FISH, ""),
        (("Sasaran ke-9 tercapai.",), None, ANOTHER),
        (("Produksi naik.",), None, ""),
        (("Sasaran 2 memiliki satu indikator.", "Sasaran tersebut tercapai."), FISH, "kalimat sebelumnya"),
        (("Sasaran 1 memiliki dua indikator.", "Keduanya tercapai."), RICE, "kalimat sebelumnya"),
        (("SASARAN 3", "Semua indikator tercapai."), SERVICE, "judul “SASARAN 3”"),
    ],
)
def test_a_sasaran_is_known_by_number_name_sentence_or_heading(
    parts: tuple[str, ...], group: str | None, source: str
) -> None:
    one = made(GOALS, *parts)
    assert one.scope.group(one.views[-1]) == (group, source)
