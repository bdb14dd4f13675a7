"""A table's rows by the words that tell their names apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentence_maker import HARVEST, VISITS, made
from support import table

from auditor.relating.sentences.tables.grid import Grid, root


def _grid(table: object) -> Grid:
    report = made(table, "Tabel di atas.")  # type: ignore[arg-type]
    (grid,) = report.scope.near.of(report.views[-1])
    return grid


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("produksi kecamatan muara lama naik", ["Muara Lama"]),
        ("sukamaju, karang tengah, serta tanjung baru", ["Sukamaju", "Karang Tengah", "Tanjung Baru"]),
        ("di muara sungai", []),
        ("lama tersimpan", []),
    ],
)
def test_rows_are_named_by_most_of_their_words(text: str, names: list[str]) -> None:
    found = _grid(HARVEST).named(text)
    assert [naming.line.name for naming in found] == names
    assert all(text[naming.start : naming.end] for naming in found)


def test_what_stands_outside_of_brackets_names_a_row_where_that_tells_it_apart() -> None:
    staff = table(
        [["Jabatan", "2024"]],
        [["APILL (traffic light)", "38"], ["Guru (PNS)", "40"], ["Guru (PPPK)", "20"], ["Rambu", "5"]],
        number="3.1",
        caption="Kebutuhan Tahun 2024",
    )
    assert [one.line.name for one in _grid(staff).named("untuk apill tinggal 5 unit")] == [
        "APILL (traffic light)"
    ]
    assert [one.sure for one in _grid(staff).named("jumlah guru 20 orang")] in ([], [False])


def test_only_the_part_asked_for_is_searched() -> None:
    text = "sukamaju dan tanjung baru"
    assert [n.line.name for n in _grid(HARVEST).named(text, text.index("tanjung"))] == ["Tanjung Baru"]


def test_totals_are_no_rows() -> None:
    grid = _grid(HARVEST)
    assert [line.name for line in grid.totals] == ["Jumlah"]
    assert len(grid.rows) == 4


@pytest.mark.parametrize(
    ("last", "rows"),
    [
        (["Setahun", "60", "90"], 3),
        (["Rata-rata x 25", "500,00", "12,50"], 3),
        (["Rata-rata Provinsi", "19", "28"], 4),
        (["Desa Keempat", "61", "91"], 4),
    ],
)
def test_a_row_that_adds_up_all_above_or_is_their_mean_is_a_total(last: list[str], rows: int) -> None:
    months = table(
        [["Bulan", "Kunjungan", "Pinjaman"]],
        [["Januari", "10", "20"], ["Februari", "20", "30"], ["Maret", "30", "40"], last],
    )
    assert len(_grid(months).rows) == rows


def test_columns_of_years_can_be_rows() -> None:
    across = _grid(VISITS).across
    (naming,) = across.named("pada tahun 2023")
    assert [value.text for value in naming.line.figures.values()] == ["143", "874", "268"]
    assert _grid(VISITS).years >= {2022, 2023, 2024}


@given(
    st.lists(
        st.sampled_from(["sukamaju", "karang", "tengah", "muara", "lama", "dan", "produksi"]), max_size=8
    )
)
def test_namings_stand_in_order_and_never_over_each_other(words: list[str]) -> None:
    found = _grid(HARVEST).named(" ".join(words))
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("word", "same"),
    [("sertifikasi", "bersertifikat"), ("pelatihan", "dilatihkan"), ("pembangunan", "dibangun")],
)
def test_words_of_one_root_are_told_by_it(word: str, same: str) -> None:
    assert root(word) == root(same)


def test_a_name_may_be_told_with_other_affixes() -> None:
    lands = table(
        [["No", "Uraian", "2023", "2024"]],
        [["1", "Tanah bersertifikat", "61", "73"], ["2", "Gedung diasuransikan", "12", "14"]],
        number="3.9",
        caption="Pengamanan Aset",
    )
    assert [naming.line.name for naming in _grid(lands).named("sertifikasi tanah naik")] == [
        "Tanah bersertifikat"
    ]


def test_sasaran_are_named_by_number_where_they_are_listed() -> None:
    goals = table(
        [["No", "Sasaran", "Tingkat Efisiensi"]],
        [["1", "Meningkatnya produksi padi", "4,2"], ["2", "Meningkatnya konsumsi ikan", "1,9"]],
        number="3.12",
        caption="Efisiensi",
    )
    assert [naming.line.nomor for naming in _grid(goals).named("efisiensi sasaran kedua")] == [2]
    assert _grid(HARVEST).named("efisiensi sasaran kedua") == []


def test_a_row_is_known_by_its_kegiatan_as_well_as_by_its_indicator() -> None:
    outputs = table(
        [["Kegiatan", "Indikator Keluaran", "Target", "Realisasi"]],
        [
            ["Kegiatan Pengadaan Benih Unggul", "Jumlah benih yang dibagikan", "10", "9"],
            ["Kegiatan Pelatihan Penyuluh", "Jumlah penyuluh yang dilatih", "40", "40"],
        ],
        number="3.2",
        caption="Keluaran Kegiatan Tahun 2024",
    )
    named = _grid(outputs).named("terendah pada kegiatan pengadaan benih unggul tahun ini")
    assert [one.line.name for one in named] == ["Jumlah benih yang dibagikan"]


def test_figures_under_a_heading_of_indicators_name_no_rows() -> None:
    services = table(
        [["Jenis Pelayanan", "Jumlah Indikator", "Tercapai"]],
        [["Rawat Jalan", "7", "5"], ["Farmasi", "6", "4"]],
        number="3.4",
        caption="Pemenuhan Indikator Tahun 2024",
    )
    assert [one.line.name for one in _grid(services).named("pelayanan farmasi")] == ["Farmasi"]
