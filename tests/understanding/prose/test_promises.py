"""What is said to be promised for a year."""

from __future__ import annotations

import pytest

from auditor.understanding.prose.promises import opens_targets, promises


@pytest.mark.parametrize(
    "text",
    [
        "2.2 Perjanjian Kinerja Tahun 2024",
        "Target kinerja yang ingin dicapai Tahun 2024:",
        "Penetapan Kinerja Kepala Dinas memuat:",
        "Target yang diperjanjikan yaitu:",
        "Rencana Kinerja Tahunan 2024",
        "Perjanjian Kinerja Tahun 2024 disusun menurut Renstra 2021-2026, dan hasilnya dilaporkan.",
    ],
)
def test_promised(text: str) -> None:
    assert promises(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "Capaian Perjanjian Kinerja Tahun 2024",
        "Indikator lain (tidak dicantumkan dalam Perjanjian Kinerja 2024):",
        "Target kinerja tahun 2024 dan realisasinya adalah sebagai berikut:",
        "Target kinerja akhir Renstra tahun 2026:",
    ],
)
def test_measured_or_not_in_it(text: str) -> None:
    assert promises(text) is False


@pytest.mark.parametrize(
    "text", ["Struktur organisasi:", "Target Renstra 2021 dan 2026:", "Indikator yang baik:"]
)
def test_of_nothing_promised(text: str) -> None:
    assert promises(text) is None


def test_what_follows_below() -> None:
    assert opens_targets("Perjanjian Kinerja Tahun 2024 adalah sebagai berikut:")
    assert not opens_targets("Perjanjian Kinerja Tahun 2024 disajikan pada tabel berikut:")
    assert not opens_targets("Perjanjian Kinerja Tahun 2024 ditandatangani bulan Januari.")
