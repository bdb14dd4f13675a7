"""The things that tables name, and what they state of them."""

from __future__ import annotations

from sentence_maker import GOALS, MONEY, YEARS, made
from support import table

from auditor.models.report import Level, Role
from auditor.relating.sentences.tables.world import World


def world(*tables: object) -> World:
    return made(*tables, "Nilai naik.").scope.world  # type: ignore[arg-type]


def test_rows_of_one_name_are_one_thing() -> None:
    found = world(GOALS, YEARS)
    assert [thing.name for thing in found.things] == [
        "Produksi padi per hektare",
        "Luas panen jagung",
        "Konsumsi ikan per kapita",
        "Indeks kepuasan masyarakat",
    ]
    rice = found.things[0]
    assert rice.groups == ["Meningkatnya Produksi Padi"]
    assert rice.indicator
    assert sorted((c.year or 0, c.value.text) for c in rice.cells if c.role is Role.REALISASI) == [
        (2022, "5"),
        (2023, "5,5"),
        (2024, "6"),
        (2024, "6"),
    ]
    assert found.of_table(found.report.tables[1]) == found.things


def test_programs_have_levels_and_totals_stand_alone() -> None:
    found = world(MONEY)
    total = found.things[-1]
    assert (total.words, total.total) == (("jumlah",), True)
    levels = [next(iter(thing.levels)) for thing in found.things[:2]]
    assert levels == [Level.PROGRAM, Level.KEGIATAN]
    assert not any(thing.indicator for thing in found.things)
    assert "jumlah" not in found.by_name


def test_a_shortened_row_is_the_indicator_with_its_figure() -> None:
    goals = table(
        [["No", "Indikator", "Satuan", "Target", "Realisasi"]],
        [["1", "Persentase jalan kabupaten dalam kondisi mantap", "Persen", "80", "82,5"]],
        caption="Pengukuran Kinerja Tahun 2024",
    )
    short = [["No", "Uraian", "2023", "2024"]]
    same = table(short, [["1", "Jalan kabupaten dalam kondisi mantap", "81", "82,5"]], caption="Data Jalan")
    other = table(short, [["1", "Jalan kabupaten dalam kondisi mantap", "61", "62,5"]], caption="Data Jalan")
    assert len(world(goals, same).things) == 1
    assert len(world(goals, same).things[0].cells) == 4
    assert len(world(goals, other).things) == 2


def test_a_plan_that_goes_down_tells_that_less_is_better() -> None:
    header = [["No", "Indikator", "Target 2022", "Target 2023", "Target 2024"]]
    down = table(header, [["1", "Nilai sewa gudang", "30", "25", "20"]], caption="Target Renstra")
    both = table(header, [["1", "Nilai sewa gudang", "30", "35", "20"]], caption="Target Renstra")
    up = table(header, [["1", "Nilai sewa gudang", "30", "35", "40"]], caption="Target Renstra")
    assert [world(one).things[0].falls for one in (down, both, up)] == [True, None, False]


def test_bands_of_a_scale_are_no_things() -> None:
    scale = table(
        [["No", "Interval", "Kategori"]], [["1", "≥ 91", "Sangat Tinggi"], ["2", "76 - 90", "Tinggi"]]
    )
    assert world(scale).things == []


def test_a_blank_cell_goes_on_with_the_sasaran_above_unless_a_table_names_another() -> None:
    promised = table(
        [["Sasaran", "Indikator Kinerja", "Satuan", "Target"]],
        [
            ["Meningkatnya mutu benih", "Benih lulus uji", "persen", "90"],
            ["", "Penangkar bersertifikat", "orang", "12"],
            ["", "Panen raya", "kali", "2"],
        ],
        number="2.1",
        caption="Perjanjian Kinerja Tahun 2024",
    )
    named = table(
        [["Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian"]],
        [["Meningkatnya produksi", "Panen raya", "kali", "2", "2", "100"]],
        number="3.1",
        caption="Pengukuran Kinerja Tahun 2024",
    )
    one = made(promised, named, "Panen raya naik.")
    assert one.thing("Penangkar").groups == ["Meningkatnya mutu benih"]
    assert one.thing("Panen raya").groups == ["Meningkatnya produksi"]


def test_indicators_below_a_row_of_a_sasaran_are_its_own() -> None:
    grouped = table(
        [["Kode", "Sasaran/Indikator Kinerja", "Satuan", "Target", "Realisasi"]],
        [
            ["S1", "Meningkatnya mutu benih", "", "", ""],
            ["S1.1", "Benih lulus uji", "persen", "90", "92"],
        ],
        number="3.1",
        caption="Pengukuran Kinerja Tahun 2024",
    )
    report = made(grouped, "Benih lulus uji naik.")
    assert report.thing("Benih lulus uji").groups == ["Meningkatnya mutu benih"]
