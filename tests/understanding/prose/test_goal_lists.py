"""Misi, tujuan, sasaran and indicators in lists of the prose."""

from __future__ import annotations

import pytest

from auditor.models.document import Block, BlockKind
from auditor.understanding.prose.goal_lists import find_goal_lists


def read(*lines: str) -> list[tuple[str, str, str | None]]:
    """What each item is, its name, and the name that it stands under."""
    blocks = [Block(BlockKind.PARAGRAPH, line) for line in lines]
    return [(one.kind, one.nama, one.induk.nama if one.induk else None) for one in find_goal_lists(blocks)]


def test_labels_make_a_tree() -> None:
    assert read(
        "Misi 1 : Mewujudkan kota cerdas",
        "Tujuan 1.1 Warga gemar membaca",
        "Sasaran 1.1.1: Meningkatnya literasi, dengan indikator:",
        "a. Indeks Literasi Masyarakat",
        "b. Jumlah Pemustaka Aktif",
        "Misi II. Mewujudkan kota bersih",
    ) == [
        ("misi", "Mewujudkan kota cerdas", None),
        ("tujuan", "Warga gemar membaca", "Mewujudkan kota cerdas"),
        ("sasaran", "Meningkatnya literasi", "Warga gemar membaca"),
        ("indikator", "Indeks Literasi Masyarakat", "Meningkatnya literasi"),
        ("indikator", "Jumlah Pemustaka Aktif", "Meningkatnya literasi"),
        ("misi", "Mewujudkan kota bersih", None),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Sasaran Strategis 2: Meningkatnya literasi",
        "3) Sasaran ke-3 : “Meningkatnya literasi”",
        "Sasaran kedua, Meningkatnya literasi",
        "SASARAN IV Meningkatnya literasi",
        "a. Sasaran Pertama: Meningkatnya literasi, mendapat predikat baik",
        "Sasaran : Meningkatnya literasi memiliki 2 (dua) indikator.",
    ],
)
def test_labels_in_many_forms(line: str) -> None:
    assert read(line) == [("sasaran", "Meningkatnya literasi", None)]


@pytest.mark.parametrize(
    "line",
    [
        "Sasaran 1 diukur dengan 2 (dua) indikator kinerja.",
        "Tujuan penyusunan laporan ini adalah memenuhi kewajiban.",
        "Sasaran Strategis",
        "Misi yang jelas menggambarkan upaya yang dilakukan.",
    ],
)
def test_sentences_are_no_items(line: str) -> None:
    assert read(line) == []


def test_a_paragraph_ends_the_list() -> None:
    assert read(
        "Sasaran tersebut adalah sebagai berikut:",
        "- Meningkatnya literasi",
        "Penjelasan lebih lanjut ada di bab berikutnya.",
        "- Meningkatnya minat",
    ) == [("sasaran", "Meningkatnya literasi", None)]


def targets(*items: str) -> list[tuple[str, str | None]]:
    blocks = [
        Block(BlockKind.PARAGRAPH, text)
        for text in ("Indikator kinerja yang ditetapkan:", "Indikator kinerja:", *items)
    ]
    return [(one.nama, one.angka) for one in find_goal_lists(blocks)]


def test_figures_behind_a_mark_or_word_are_targets() -> None:
    assert targets(
        "1. Jumlah kasus kekerasan yang ditangani: 8 Kasus",
        "2. Persentase arsip tertata sebesar 85 %",
        "3. Indeks Literasi Masyarakat",
    ) == [
        ("Jumlah kasus kekerasan yang ditangani", "8 Kasus"),
        ("Persentase arsip tertata", "85 %"),
        ("Indeks Literasi Masyarakat", None),
    ]


def test_figures_without_a_mark_are_targets_where_all_items_have_one() -> None:
    assert targets("a. Indeks Literasi 75,00 poin", "b. Arsip tertata 80 %", "c. Kunjungan 64 orang") == [
        ("Indeks Literasi", "75,00 poin"),
        ("Arsip tertata", "80 %"),
        ("Kunjungan", "64 orang"),
    ]
    assert targets("a. Anak usia 7 tahun", "b. Arsip tertata", "c. Kunjungan") == [
        ("Anak usia 7 tahun", None),
        ("Arsip tertata", None),
        ("Kunjungan", None),
    ]


def promised(*lines: str) -> list[tuple[str, str | None, bool]]:
    blocks = [Block(BlockKind.PARAGRAPH, line) for line in lines]
    return [(one.nama, one.angka, one.janji) for one in find_goal_lists(blocks) if one.kind == "indikator"]


@pytest.mark.parametrize(
    "lead",
    [
        "Perjanjian Kinerja Tahun 2024 adalah sebagai berikut:",
        "Target kinerja yang ingin dicapai Tahun 2024:",
        "Indikator sasaran dan target kinerja Tahun 2024 :",
    ],
)
@pytest.mark.parametrize(
    "items",
    [
        ("1. Persentase jalan mantap: 85%", "2. Jumlah kasus yang ditangani: 8 Kasus"),
        ("Persentase jalan mantap ........ 85%", "Jumlah kasus yang ditangani ........ 8 Kasus"),
        ("a. Persentase jalan mantap, dengan target 85%", "b. Jumlah kasus yang ditangani sebanyak 8 Kasus"),
    ],
)
def test_an_agreement_as_a_list(lead: str, items: tuple[str, ...]) -> None:
    assert promised(lead, *items) == [
        ("Persentase jalan mantap", "85%", True),
        ("Jumlah kasus yang ditangani", "8 Kasus", True),
    ]


@pytest.mark.parametrize(
    "items",
    [
        ("1. Pihak pertama berjanji", "2. Pihak kedua mengawasi"),
        ("1. Persentase jalan mantap: 85%", "2. Pihak kedua mengawasi"),
        ("1. Program Jalan: Rp 5.000.000", "2. Program Jembatan: Rp 7.000.000"),
    ],
)
def test_items_without_targets_are_no_indicators(items: tuple[str, ...]) -> None:
    assert promised("Perjanjian Kinerja Tahun 2024 memuat hal berikut:", *items) == []


def test_what_is_said_not_to_be_promised() -> None:
    assert promised(
        "Target kinerja Tahun 2024:",
        "a. Persentase jalan mantap: 85%",
        "b. Jumlah kasus: 8 kasus",
        "Indikator lain yang tidak tercantum dalam Perjanjian Kinerja 2024 adalah indikator:",
        "a. Jumlah jembatan: 4 unit",
    ) == [
        ("Persentase jalan mantap", "85%", True),
        ("Jumlah kasus", "8 kasus", True),
        ("Jumlah jembatan", "4 unit", False),
    ]


def test_indicators_of_sasaran_are_indicators() -> None:
    lines = "Indikator kinerja untuk sasaran ini terdiri dari 2 (dua) yaitu :", "a. Indeks Literasi"
    assert read(*lines) == [("indikator", "Indeks Literasi", None)]
