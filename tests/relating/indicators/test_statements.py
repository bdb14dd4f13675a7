from dataclasses import replace

import pytest
from support import indicators, report, table, understood

from auditor.models.facts import Indikator
from auditor.models.report import Place, ReportTable, Sentence
from auditor.understanding.prose.plans import tells_changed_agreement
from auditor.understanding.tables.table import understand_table

PROMISE = [["No", "Sasaran", "Indikator Sasaran", "Satuan", "Target"]]
MEASURE = [["No", "Sasaran", "Indikator Sasaran", "Satuan", "Target", "Realisasi", "Capaian"]]
YEARS = [
    ["No", "Sasaran", "Indikator Sasaran", "2023", "^2023", "^2023", "2024", "^2024", "^2024"],
    ["^No", "^Sasaran", "^Indikator Sasaran", "T", "R", "C", "T", "R", "C"],
]


def records(*tables: ReportTable) -> dict[int | None, Indikator]:
    return {r.tahun: r for r in indicators(report(*tables))}


def test_agreeing_statements_differ_in_nothing() -> None:
    record = records(
        understood(PROMISE, [["1", "Literasi naik", "Indeks Literasi", "Poin", "70,1"]], number="2.1"),
        understood(
            MEASURE, [["1", "Literasi naik", "Indeks Literasi", "POIN", "70.1", "65", "92.73"]], number="3.1"
        ),
    )[2024]
    assert [v.text for v in record.target] == ["70,1", "70.1"]
    assert record.target_beda == record.satuan_beda == record.nama_beda == []


def test_target_unit_and_capaian_that_differ() -> None:
    record = records(
        understood(
            MEASURE, [["1", "Literasi naik", "Indeks Literasi", "Persen", "71", "65", "92,65"]], number="3.1"
        ),
        understood(
            MEASURE, [["1", "Literasi naik", "Indeks Literasi", "Poin", "70", "65", "92,62"]], number="3.2"
        ),
    )[2024]
    assert [v.text for v in record.target_beda] == ["71", "70"]
    assert [v.text for v in record.satuan_beda] == ["Persen", "Poin"]
    assert [v.text for v in record.capaian_beda] == ["92,65", "92,62"]
    assert record.realisasi_beda == []


def test_a_name_is_shown_where_it_is_written() -> None:
    source = table(
        MEASURE, [["1", "Literasi naik", "Indeks Literasi", "Poin", "70", "65", "92,86"]], number="3.1"
    )
    cells = tuple(
        replace(cell, bbox=(at, 0.0, at + 1.0, 9.0), anchor=at) for at, cell in enumerate(source.rows[0])
    )
    record = records(understand_table(replace(source, rows=(cells,)), "laporan.pdf"))[2024]
    (name,) = record.nama_tertulis
    assert (name.text, name.place.row) == ("Indeks Literasi", "Literasi naik")
    assert (name.place.bbox, name.place.anchor) == ((2, 0.0, 3.0, 9.0), 2)


def test_a_name_is_in_doubt_where_its_cell_is() -> None:
    source = table(MEASURE, [["1", "Literasi naik", "Indeks Literasi", "Poin", "70", "65", "92,86"]])
    row = tuple(replace(cell, doubt="ragu" if at == 2 else None) for at, cell in enumerate(source.rows[0]))
    record = records(understand_table(replace(source, rows=(row,)), "laporan.pdf"))[2024]
    assert [name.doubt for name in record.nama_tertulis] == ["ragu"]


def test_decimals_are_no_difference() -> None:
    record = records(
        understood(MEASURE, [["1", "Arsip tertib", "Indeks", "Poin", "70", "65,5", "93,57"]], number="3.1"),
        understood(MEASURE, [["1", "Arsip tertib", "Indeks", "Poin", "70", "65,49", "93,6"]], number="3.2"),
    )[2024]
    assert record.capaian_beda == record.realisasi_beda == []


def test_other_name_of_the_only_indicator_of_a_sasaran() -> None:
    record = records(
        understood(
            PROMISE,
            [["1", "Literasi naik", "Indeks Pembangunan Literasi Masyarakat", "Poin", "70"]],
            number="2.1",
        ),
        understood(
            PROMISE,
            [["1", "Literasi naik", "Indeks Pembangunan Literasi Masyarakat", "Poin", "70"]],
            number="2.2",
        ),
        understood(
            MEASURE,
            [["1", "Literasi naik", "Indeks Literasi Masyarakat", "Poin", "70", "65", "92,86"]],
            number="3.1",
        ),
    )[2024]
    assert [v.text for v in record.nama_beda] == [
        "Indeks Pembangunan Literasi Masyarakat",
        "Indeks Literasi Masyarakat",
    ]


def test_figures_under_another_year() -> None:
    found = records(
        understood(
            YEARS,
            [["1", "Arsip tertib", "Indeks", "61,98", "63,91", "103,11", "70", "65", "92,86"]],
            number="3.1",
        ),
        understood(
            [[t.replace("2023", "2022") for t in YEARS[0]], YEARS[1]],
            [["1", "Arsip tertib", "Indeks", "61,98", "63,91", "103,11", "70", "65", "92,86"]],
            number="3.2",
        ),
    )
    assert [v.text for v in found[2022].tahun_beda] == ["61,98", "63,91", "61,98", "63,91"]


def test_a_target_in_a_plan_of_several_years_is_marked() -> None:
    plan = understood(
        [["Indikator", "Target Kinerja", "^Target Kinerja"], ["^Indikator", "2023", "2024"]],
        [["Indeks Literasi", "65", "70"]],
    )
    promise = understood(PROMISE, [["1", "Literasi naik", "Indeks Literasi", "Poin", "72"]], number="2.1")
    record = records(plan, promise)[2024]
    assert [v.text for v in record.target_beda] == ["72", "70"]
    assert record.target_lain
    assert not records(promise)[2024].target_lain


def test_targets_of_one_year_that_differ_need_no_plan_to_differ() -> None:
    plan = understood(
        [["Indikator", "Target Kinerja", "^Target Kinerja"], ["^Indikator", "2023", "2024"]],
        [["Indeks Literasi", "65", "70"]],
    )
    promise = understood(PROMISE, [["1", "Literasi naik", "Indeks Literasi", "Poin", "72"]], number="2.1")
    measured = understood(
        MEASURE, [["1", "Literasi naik", "Indeks Literasi", "Poin", "70", "70", "100"]], number="3.1"
    )
    record = records(plan, promise, measured)[2024]
    assert [v.place.table for v in record.target_beda] == ["2.1", "3.1"]
    assert not record.target_lain


CHANGED = [
    ("Perjanjian Kinerja Perubahan Tahun 2024 ditandatangani pada bulan Oktober.", True),
    ("Terdapat perubahan atas perjanjian kinerja.", True),
    ("Perjanjian Kinerja Tahun 2024 tidak mengalami perubahan.", False),
    ("Tidak ada perubahan perjanjian kinerja pada tahun 2024.", False),
    ("Perjanjian Kinerja Tahun 2024 ditandatangani setelah anggaran disahkan.", False),
]


@pytest.mark.parametrize(("sentence", "other"), CHANGED)
def test_a_changed_agreement_may_hold_other_targets(sentence: str, other: bool) -> None:
    promise = understood(PROMISE, [["1", "Literasi naik", "Indeks Literasi", "Poin", "72"]], number="2.1")
    measured = understood(
        MEASURE, [["1", "Literasi naik", "Indeks Literasi", "Poin", "70", "70", "100"]], number="3.1"
    )
    changed = tells_changed_agreement([], [], [Sentence(sentence, Place("laporan.pdf", 1), 0)])
    spoken = replace(report(promise, measured), agreement_changed=changed)
    (record,) = indicators(spoken)
    assert len(record.target_beda) == 2
    assert record.target_lain is other


@pytest.mark.parametrize(
    "title", ["Perjanjian Kinerja Tahun 2024", "Lampiran 4 Perjanjian Kinerja Tahun 2024"]
)
def test_an_agreement_beside_which_results_are_written_may_hold_other_targets_too(title: str) -> None:
    tables = [
        understood(
            MEASURE,
            [["1", "Literasi naik", "Indeks Literasi", "Poin", target, "70", share]],
            number=number,
            caption=caption,
            order=order,
        )
        for order, (number, caption, target, share) in enumerate(
            [("3.1", "Capaian Kinerja", "70", "100"), (None, title, "80", "87,5")]
        )
    ]
    (record,) = indicators(replace(report(*tables), agreement_changed=True))
    assert len(record.target_beda) == 2
    assert record.target_lain


GOOD = ["Cakupan pelayanan air minum kota", "Luas kawasan ruang terbuka hijau", "Jumlah pasar rakyat tertata"]


@pytest.mark.parametrize(
    ("names", "doubted"),
    [
        (["Cakupan pelayanan minum kota", "Luas kawasan terbuka hijau", "Jumlah pasar rakyat tertata"], True),
        (["Cakupan pelayanan minum kota", "Luas kawasan ruang terbuka hijau", "Jumlah pasar tertata"], True),
        (["Cakupan pelayanan minum kota", *GOOD[1:]], False),
        (["Pelayanan air minum kota", "Kawasan ruang terbuka hijau", "Jumlah pasar rakyat"], False),
    ],
)
def test_names_of_a_table_that_lose_words_in_their_midst_are_doubted(names: list[str], doubted: bool) -> None:
    goals = ["Sehatnya warga kota", "Hijaunya ruang kota", "Ramainya pasar kota"]
    promised = [[str(at), goals[at], name, "Persen", f"{at + 71}"] for at, name in enumerate(GOOD)]
    done = [[str(at), goals[at], name, "Persen", f"{at + 71}", "70", "90"] for at, name in enumerate(names)]
    found = indicators(
        report(understood(PROMISE, promised, number="2.1"), understood(MEASURE, done, number="3.1", order=2))
    )
    doubts = [value.doubt for one in found for value in one.nama_beda]
    assert doubts
    assert any(doubts) is doubted
